import County

/// Classes attached to a school, and campuses that count as none.
extension Assembly {
  /// Classes attached to a school of their own stage go into it; of another stage they are a section of it.
  mutating func attach() {
    var positions: [String: Int] = [:]
    for (at, row) in rows.enumerated() { positions[key(row)] = at }
    var gone: Set<Int> = []
    var names: (into: [String], own: [String], campuses: [String], points: [String]) = ([], [], [], [])
    let isCounted = rows.map { !["0", "否"].contains($0.values[Part.counted] ?? "1") }
    for at in rows.indices {
      let kind = rows[at].values["kind"] ?? ""
      let isAttached = kind.holds("附设") || SchoolNames.attached(rows[at].name) != nil
      guard isAttached || !isCounted[at] else { continue }
      let base = SchoolNames.attached(rows[at].name)?.host ?? rows[at].base
      if kind.holds("教学点") || rows[at].name.ends(with: "教学点") {
        names.points.append(rows[at].name)
        continue
      }
      guard let stage = rows[at].stage else { continue }
      var host = positions[base + "/" + stage.rawValue]
      if host == at { host = nil }
      if host == nil, !isAttached { host = campusHost(at, stage, isCounted) }
      if let host, host != at {
        add(at, to: host)
        gone.insert(at)
        if isAttached { names.into.append(rows[at].name) } else { names.campuses.append(rows[at].name) }
        continue
      }
      guard isAttached else {
        names.points.append(rows[at].name)
        continue
      }
      rows[at].base = base
      rows[at].values["kind"] = nil
      for other in rows.indices where rows[other].base == base && other != at { rows[other].values["kind"] = nil }
      names.own.append(rows[at].name)
    }
    guard let first = rows.first else { return }
    let place = first.place(nil)
    if !names.into.isEmpty { fact(.attachedIntoHost(names: names.into), place) }
    if !names.own.isEmpty { fact(.attachedOnItsOwn(names: names.own), place) }
    if !names.campuses.isEmpty { fact(.campusIntoHost(names: names.campuses), place) }
    if !names.points.isEmpty { fact(.pointsWithoutOwnCount(names: names.points), place) }
    guard !gone.isEmpty else { return }
    var moved: [Int: Int] = [:]
    var kept: [SchoolRow] = []
    for at in rows.indices where !gone.contains(at) {
      moved[at] = kept.count
      kept.append(rows[at])
    }
    grades = grades.compactMap { grade in
      moved[grade.row].map { row in
        var grade = grade
        grade.row = row
        return grade
      }
    }
    rows = kept
  }

  /// The counted school of the same stage whose name begins that of a campus: 第一小学 of 第一小学东校区.
  private func campusHost(_ at: Int, _ stage: Stage, _ isCounted: [Bool]) -> Int? {
    rows.indices.filter { other in
      isCounted[other] && rows[other].stage == stage && rows[other].name != rows[at].name
        && rows[at].name.hasPrefix(rows[other].base)
    }.max { rows[$0].base.count < rows[$1].base.count }
  }

  private mutating func add(_ at: Int, to host: Int) {
    for column in rows[at].values.keys where !HeadFinder.words.contains(column) {
      guard let value = rows[at].number(column), let own = rows[host].number(column),
        !["grades", "years", "largest_class"].contains(column)
      else {
        if rows[host].values[column] == nil { rows[host].values[column] = rows[at].values[column] }
        continue
      }
      rows[host].values[column] = CellText.plain(((own + value) * 1e6).rounded() / 1e6)
    }
    for place in grades.indices where grades[place].row == at {
      if let same = grades.firstIndex(where: {
        $0.row == host && $0.grade == grades[place].grade && $0.year == grades[place].year
      }) {
        grades[same].pupils += grades[place].pupils
        if let classes = grades[place].classes { grades[same].classes = (grades[same].classes ?? 0) + classes }
      }
    }
  }
}
