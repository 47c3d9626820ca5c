import County

/// Schools of several stages: what belongs to all of them is split, and their sections are named one school.
extension Assembly {
  /// The two sections of each school that has both, by position.
  private var pairs: [(primary: Int, junior: Int)] {
    var found: [String: (primary: Int?, junior: Int?)] = [:]
    var order: [String] = []
    for (at, row) in rows.enumerated() {
      if found[row.base] == nil { order.append(row.base) }
      if row.stage == .primary { found[row.base, default: (nil, nil)].primary = at }
      if row.stage == .junior { found[row.base, default: (nil, nil)].junior = at }
    }
    return order.compactMap { base in
      guard let primary = found[base]?.primary, let junior = found[base]?.junior else { return nil }
      return (primary, junior)
    }
  }

  /// Premises of a whole school that stand in the rows of both its sections are split by pupils, 1 : 1.1 : 1.32.
  mutating func splitPremises() {
    let shared = [Indicator.teachingArea, .sportsArea, .equipment]
    var split: [String] = []
    var open: [String] = []
    func kind(_ at: Int) -> SchoolKind? {
      rows[at].values["kind"].flatMap { try? Scalars.word($0, aliases: SchoolKind.aliases) }
    }
    // A junior section beside a senior one has the premises of both in the statistics.
    let paired = Set(pairs.flatMap { [$0.primary, $0.junior] })
    for at in rows.indices where !paired.contains(at) && rows[at].values[Part.ground] != nil {
      guard let kind = kind(at), kind == .complete || kind == .twelveYear, let stage = rows[at].stage,
        let pupils = rows[at].number("pupils"), pupils > 0
      else { continue }
      guard let seniors = rows[at].number(Part.seniors), seniors > 0 else {
        open.append(rows[at].name)
        continue
      }
      let own = pupils * kind.splitWeight(of: stage)
      let share = own / (own + seniors * kind.seniorWeight)
      for indicator in shared + [.multimedia] {
        guard let total = rows[at].number(indicator.column) else { continue }
        let unit = indicator == .multimedia ? 1.0 : 100.0
        rows[at].values[indicator.column] = CellText.plain((total * share * unit).rounded() / unit)
      }
      split.append(rows[at].base)
    }
    for (primary, junior) in pairs {
      let figures = shared.map { (rows[primary].number($0.column), rows[junior].number($0.column)) }
      let same = figures.count { $0.0 != nil && $0.0 == $0.1 && $0.0 ?? 0 > 0 }
      let isHostOnly = figures.allSatisfy { ($0.0 == nil) != ($0.1 == nil) }
      guard same >= 2 && figures.allSatisfy({ $0.0 == $0.1 }) || isHostOnly,
        let pupils = rows[primary].number("pupils"), let juniors = rows[junior].number("pupils"), pupils + juniors > 0
      else { continue }
      let word = rows[primary].values["kind"] ?? rows[junior].values["kind"] ?? ""
      let kind = (try? Scalars.word(word, aliases: SchoolKind.aliases) as SchoolKind) ?? .nineYear
      let through: SchoolKind = kind.isThrough ? kind : .nineYear
      let seniors = rows[primary].number(Part.seniors) ?? rows[junior].number(Part.seniors) ?? 0
      let weights = (
        pupils * through.splitWeight(of: .primary), juniors * through.splitWeight(of: .junior),
        seniors * through.seniorWeight
      )
      let whole = weights.0 + weights.1 + weights.2
      for indicator in shared + [.multimedia] {
        let column = indicator.column
        guard let total = rows[primary].number(column) ?? rows[junior].number(column) else { continue }
        if indicator == .multimedia, rows[primary].number(column) != rows[junior].number(column), !isHostOnly {
          continue
        }
        // To the last digit the form prints; what is left goes to the other section.
        let unit = indicator == .multimedia ? 1.0 : 100.0
        let shares = (
          (total * weights.0 / whole * unit).rounded() / unit,
          ((total * (weights.0 + weights.1) / whole * unit).rounded()) / unit
        )
        rows[primary].values[column] = CellText.plain(shares.0)
        rows[junior].values[column] = CellText.plain(((shares.1 - shares.0) * unit).rounded() / unit)
        if rows[junior].origin.columns[column] == nil {
          rows[junior].origin.columns[column] = rows[primary].origin.columns[column]
        }
        if rows[primary].origin.columns[column] == nil {
          rows[primary].origin.columns[column] = rows[junior].origin.columns[column]
        }
      }
      if kind == .twelveYear, seniors == 0 { open.append(rows[primary].base) }
      split.append(rows[primary].base)
    }
    if !open.isEmpty, let first = rows.first { fact(.seniorsUnknown(schools: open), first.place(nil)) }
    if !split.isEmpty, let first = rows.first { fact(.splitByPupils(schools: split), first.place(nil)) }
  }

  /// Sections of one name are one school.
  mutating func nameSchools() {
    var joined: [String] = []
    var differ: [String] = []
    for (primary, junior) in pairs {
      for at in [primary, junior] where rows[at].values["school"] == nil {
        rows[at].values["school"] = rows[primary].base
      }
      let names = (rows[primary].name, rows[junior].name)
      if names.0 == names.1 {
        joined.append(rows[primary].base)
      } else if SchoolNames.split(names.0).stage == nil || SchoolNames.split(names.1).stage == nil {
        differ += [names.0, names.1]
      }
    }
    for at in rows.indices where rows[at].values["school"] == nil && SchoolNames.split(rows[at].name).stage != nil {
      rows[at].values["school"] = rows[at].base
    }
    guard let first = rows.first else { return }
    if !joined.isEmpty { fact(.joined(schools: joined), first.place(nil)) }
    if !differ.isEmpty { fact(.namesDiffer(names: differ), first.place(nil)) }
  }
}
