import County
import Regulation

/// Makes the sections of a county with their pupils and classes.
struct Sizes {
  let margins: Margins
  let rules: Rules
  private(set) var sections: [Section] = []
  private(set) var schools: [School] = []
  private(set) var problems: [Problem] = []
  /// Schools made so far, by kind: they are numbered through the county.
  private var made: [SchoolKind: Int] = [:]

  init(_ margins: Margins, _ rules: Rules) {
    self.margins = margins
    self.rules = rules
    checkTotals()
    for (place, group) in margins.groups.enumerated() { make(group, "groups[\(place + 1)]") }
    checkNames()
  }

  /// The order in which the schools of a group stand.
  private static let kinds: [SchoolKind] = [.primary, .nineYear, .junior, .complete, .teachingPoint]

  private mutating func make(_ group: Margins.Group, _ key: String) {
    let before = problems.count
    checkKinds(group, key)
    for kind in Sizes.kinds where (group.names[kind]?.count ?? 0) > count(kind, group) {
      let names = group.names[kind] ?? []
      report(
        .marginsDiffer(
          margin: "\(key).schools.\(kind.rawValue)", asked: Double(count(kind, group)),
          other: "\(key).names.\(kind.rawValue)", sum: Double(names.count)), names[0].place)
    }
    var rolls: [[Double]] = [[], []]
    let draws = Draws(seed: margins.seed, "\(group.name).size")
    let disturbances = Sizes.kinds.map { kind in sorted(count(kind, group), draws, kind) }
    for stage in Stage.allCases {
      guard let roll = group.rolls[stage.index] else { continue }
      rolls[stage.index] = pupils(roll, stage, group, disturbances, "\(key).\(stage.rawValue)") ?? []
    }
    let points = points(group, key)
    guard problems.count == before else { return }
    let first = sections.count
    var next = [0, 0]
    for kind in Sizes.kinds {
      for position in 0..<count(kind, group) {
        var pupils: [Double] = []
        for stage in kind.stages {
          if kind == .teachingPoint {
            pupils.append(points[position])
          } else {
            pupils.append(rolls[stage.index][next[stage.index]])
            next[stage.index] += 1
          }
        }
        add(kind, position, pupils, group)
      }
    }
    for stage in Stage.allCases { formClasses(group, stage, from: first, "\(key).\(stage.rawValue)") }
  }

  private func count(_ kind: SchoolKind, _ group: Margins.Group) -> Int {
    kind == .teachingPoint ? group.points?.count.value ?? 0 : group.count(kind)
  }

  /// Disturbances of size, the largest school first.
  private func sorted(_ count: Int, _ draws: Draws, _ kind: SchoolKind) -> [Double] {
    let base = (Sizes.kinds.firstIndex(of: kind) ?? 0) * 100_000
    return (0..<count).map { draws.bell(base + $0) }.sorted(by: >)
  }

  /// Pupils of the single and nine-year sections of a stage, kind by kind, the largest school of each kind first.
  private mutating func pupils(
    _ roll: Margins.Roll, _ stage: Stage, _ group: Margins.Group, _ disturbances: [[Double]], _ key: String
  ) -> [Double]? {
    var shape: [Double] = []
    var high: [Double] = []
    for (place, kind) in Sizes.kinds.enumerated() where kind != .teachingPoint && kind.stages.contains(stage) {
      shape += disturbances[place].map { factor($0) }
      // A section of a nine-year school is at most half of what the school may have.
      let single = max(rules.sizeSingle, roll.largest?.value ?? 0)
      let limit = kind.isThrough ? (rules.sizeThrough / 2).rounded(.down) : single
      high += Array(repeating: limit, count: disturbances[place].count)
    }
    guard !shape.isEmpty else { return [] }
    var low = Array(repeating: 1.0, count: shape.count)
    let ranks = shape.indices.sorted { shape[$0] == shape[$1] ? $0 < $1 : shape[$0] > shape[$1] }
    if let line = roll.below100 {
      for (rank, place) in ranks.enumerated() {
        if rank < ranks.count - Int(line.value) { low[place] = 100 } else { high[place] = 99 }
      }
    }
    if let largest = roll.largest {
      let first = ranks.first { high[$0] >= largest.value } ?? ranks[0]
      for place in ranks { high[place] = min(high[place], largest.value) }
      low[first] = largest.value
    }
    if let smallest = roll.smallest {
      for place in ranks { low[place] = max(low[place], min(smallest.value, high[place])) }
      if ranks.count > 1 { high[ranks[ranks.count - 1]] = smallest.value }
    }
    let share = Share(
      whole: roll.pupils.value - (stage == .primary ? group.points?.pupils.value ?? 0 : 0), low: low, high: high,
      ids: shape.indices.map { "\($0 + 10_000)" })
    guard share.isPossible else {
      report(
        .marginOutOfReach(
          margin: "\(key).pupils", asked: share.whole, least: share.least, most: share.most, by: .schools(shape.count)),
        roll.pupils.place)
      return nil
    }
    return share.shares(by: shape)
  }

  /// Pupils of the teaching points, largest first.
  private mutating func points(_ group: Margins.Group, _ key: String) -> [Double] {
    guard let points = group.points, points.count.value > 0 else { return [] }
    let draws = Draws(seed: margins.seed, "\(group.name).points")
    let shape = (0..<points.count.value).map { factor(draws.bell($0)) }.sorted(by: >)
    let share = Share(
      whole: points.pupils.value, low: shape.map { _ in 1 }, high: shape.map { _ in points.largest },
      ids: shape.indices.map { "\($0 + 10_000)" })
    guard share.isPossible else {
      report(
        .marginOutOfReach(
          margin: "\(key).teachingPoints.pupils", asked: share.whole, least: share.least, most: share.most,
          by: .schools(shape.count)), points.pupils.place)
      return []
    }
    return share.shares(by: shape)
  }

  /// Adds one school of a group.
  private mutating func add(_ kind: SchoolKind, _ position: Int, _ pupils: [Double], _ group: Margins.Group) {
    made[kind, default: 0] += 1
    let number = made[kind] ?? 0
    let named = group.names[kind].flatMap { position < $0.count ? $0[position] : nil }
    let id = named?.id ?? "\(kind.letter)\(number)"
    let name = named?.name ?? "第\(number)\(kind.schoolName)（合成）"
    schools.append(
      School(id: kind.stages.count > 1 ? name : id, name: name, kind: kind, built: group.built, sections: []))
    for (stage, pupils) in zip(kind.stages, pupils) {
      let isPart = kind.stages.count > 1
      var section = Section(
        id: isPart ? "\(id)-\(stage == .primary ? "p" : "j")" : id,
        name: isPart ? name + (stage == .primary ? "小学部" : "初中部") : name, school: schools.count - 1, stage: stage,
        kind: kind, place: named?.place ?? group.place)
      section.zone = group.zone
      section.group = group.name
      section.built = group.built
      section.pupils = pupils
      schools[schools.count - 1].sections.append(sections.count)
      sections.append(section)
    }
  }

  /// Shares the classes of a group's stage: none over the limit, one a grade but in small sections.
  private mutating func formClasses(_ group: Margins.Group, _ stage: Stage, from first: Int, _ key: String) {
    let own = sections.indices.filter { $0 >= first && sections[$0].stage == stage }
    guard let roll = group.rolls[stage.index], !own.isEmpty else { return }
    let limit = rules.classLimit[stage.index]
    let least = own.map { slot in
      let section = sections[slot]
      let isMultigrade = section.kind == .teachingPoint || section.pupils < margins.multigradeBelow
      let together = (section.pupils / Sizes.taughtTogether).rounded(.up)
      let grades = isMultigrade ? min(Double(section.years), together) : Double(section.years)
      return max(grades, (section.pupils / limit).rounded(.up))
    }
    // As many as even grades need, if there are so many.
    let even = zip(own, least).map { slot, least in
      let years = Double(sections[slot].years)
      return least < years ? least : max(least, years * (sections[slot].pupils / years / limit).rounded(.up))
    }
    let usual = zip(own, even).map { max($1, (sections[$0].pupils / Margins.usualClass).rounded(.up)) }
    let whole = roll.classes?.value ?? usual.reduce(0, +)
    let share = Share(
      whole: whole, low: even.reduce(0, +) <= whole ? even : least, high: own.map { sections[$0].pupils },
      ids: own.map { sections[$0].id })
    guard share.isPossible else {
      report(
        .marginOutOfReach(
          margin: "\(key).classes", asked: share.whole, least: share.least, most: share.most,
          by: .classes(limit: limit, grades: stage.usualYears)), roll.classes?.place ?? roll.pupils.place)
      return
    }
    let classes = roll.classes == nil ? usual : share.shares(by: own.map { sections[$0].pupils })
    for (slot, classes) in zip(own, classes) { sections[slot].classes = classes }
  }

  /// Pupils of a class in which several grades sit, at least. Assumed: in Baoqing 13 pupils make 4 classes, 29 make 5.
  private static let taughtTogether = 12.0

  private mutating func report(_ fault: Fault, _ place: Place) { problems.append(Problem(fault, at: place)) }
}

extension Sizes {
  /// A stage has pupils if it has schools, and schools if it has pupils.
  private mutating func checkKinds(_ group: Margins.Group, _ key: String) {
    for stage in Stage.allCases {
      let kinds = Sizes.kinds.filter { $0.stages.contains(stage) && count($0, group) > 0 }
      if group.rolls[stage.index] == nil, let kind = kinds.first {
        let place = group.schools[kind]?.place ?? group.points?.count.place ?? group.place
        report(.kindWithoutPupils(kind: kind, stage: stage, group: group.name), place)
      }
      if let roll = group.rolls[stage.index], roll.pupils.value > 0, kinds.isEmpty {
        report(
          .marginOutOfReach(
            margin: "\(key).\(stage.rawValue).pupils", asked: roll.pupils.value, least: 0, most: 0, by: .schools(0)),
          roll.pupils.place)
      }
    }
  }

  /// A given id or name must not be one that a made-up school has.
  private mutating func checkNames() {
    var seen: Set<String> = []
    let named = margins.groups.flatMap { $0.names.values.joined() }
    for section in sections where !seen.insert(section.id).inserted {
      let given = named.first { $0.id.map { section.id == $0 || section.id.hasPrefix($0 + "-") } ?? false }
      report(.duplicateID(id: section.id, firstLine: nil), given?.place ?? section.place)
    }
    for school in schools where school.sections.count > 1 && !seen.insert(school.name).inserted {
      report(.duplicateID(id: school.name, firstLine: nil), sections[school.sections[0]].place)
    }
  }

  /// The sums of the county against the groups they are made of.
  private mutating func checkTotals() {
    func sum(_ value: (Margins.Group) -> Double) -> Double { margins.groups.reduce(0) { $0 + value($1) } }
    let sums: [(Margins.Total, Double)] = [
      (.schools, sum { Double($0.schools.values.reduce(0) { $0 + $1.value }) }),
      (.teachingPoints, sum { Double($0.points?.count.value ?? 0) }),
      (.pupilsPrimary, sum { $0.rolls[Stage.primary.index]?.pupils.value ?? 0 }),
      (.pupilsJunior, sum { $0.rolls[Stage.junior.index]?.pupils.value ?? 0 }),
      (.classesPrimary, sum { $0.rolls[Stage.primary.index]?.classes?.value ?? 0 }),
      (.classesJunior, sum { $0.rolls[Stage.junior.index]?.classes?.value ?? 0 }),
    ]
    for (total, sum) in sums {
      guard let asked = margins.totals[total], asked.value != sum else { continue }
      report(
        .marginsDiffer(margin: "totals.\(total.rawValue)", asked: asked.value, other: "groups", sum: sum), asked.place)
    }
  }
}

extension SchoolKind {
  /// The stages of compulsory schooling a school of this kind has.
  package var stages: [Stage] {
    switch self {
    case .primary, .teachingPoint: [.primary]
    case .junior, .complete: [.junior]
    case .nineYear, .twelveYear: Stage.allCases
    }
  }

  /// What made-up ids begin with.
  fileprivate var letter: String {
    switch self {
    case .primary: "p"
    case .junior: "j"
    case .nineYear: "n"
    case .twelveYear: "w"
    case .complete: "c"
    case .teachingPoint: "t"
    }
  }

  /// What made-up names end with.
  fileprivate var schoolName: String {
    switch self {
    case .primary: "小学"
    case .junior: "初中"
    case .nineYear: "九年一贯制学校"
    case .twelveYear: "十二年一贯制学校"
    case .complete: "完全中学"
    case .teachingPoint: "教学点"
    }
  }
}
