import County
import Regulation
import Simulation

/// Reads one measure: what it does is told by which of the action keys it has.
struct MeasureReader {
  let plans: PlanReader
  private var reader: TreeReader { plans.reader }

  init(_ plans: PlanReader) { self.plans = plans }

  /// The action of a measure, each with the keys that go with it.
  enum ActionKey: String, CaseIterable {
    case rotate, merge, build, recruit

    var companions: [String] {
      switch self {
      case .rotate: ["year", "years"]
      case .merge: ["into", "year", "staff", "equipment", "premises"]
      case .build: ["starts", "opens"]
      case .recruit: ["year", "years"]
      }
    }
  }

  func measure(_ tree: Tree) -> Measure? {
    let actions = ActionKey.allCases.filter { tree[$0.rawValue] != nil }
    guard actions.count == 1, let action = actions.first else {
      if case .mapping(let entries, _) = tree {
        let others = ["name", "cost", "note"] + ActionKey.allCases.flatMap(\.companions)
        let unknown = entries.filter { !others.contains($0.key) && ActionKey(rawValue: $0.key) == nil }
        if actions.isEmpty, !unknown.isEmpty {
          let known = ActionKey.allCases.map(\.rawValue)
          for entry in unknown {
            reader.report(
              .unknownKey(key: entry.key, nearest: nearest(to: entry.key, among: known), known: known), at: entry.place)
          }
          return nil
        }
        reader.report(
          .notOneMeasure(found: actions.map(\.rawValue), known: ActionKey.allCases.map(\.rawValue)), at: tree.place)
      } else {
        reader.report(.wrongShape(expected: .mapping), at: tree.place)
      }
      return nil
    }
    let fields = reader.fields(tree, keys: ["name", "cost", "note", action.rawValue] + action.companions)
    let name = fields.requiredText("name")
    let cost = fields.optional("cost", MeasureReader.cost)
    let years = self.years(fields, action)
    let starts = fields.optional("starts", Scalars.year)
    let what: Measure.Action? =
      switch action {
      case .rotate: rotation(fields).map { .rotate($0) }
      case .merge: merger(fields).map { .merge($0) }
      case .build: construction(fields).map { .build($0) }
      case .recruit: recruitment(fields).map { .recruit($0) }
      }
    guard let name, let years, let what else { return nil }
    if let starts, starts > years.lowerBound {
      reader.report(.opensBeforeStart(starts: starts, opens: years.lowerBound), at: tree.place)
    }
    return Measure(
      name: name, action: what, years: years, starts: starts, cost: cost, place: tree.place, places: tree.textPlaces)
  }

  /// `4200万元`, or `35万元/year` for every year the measure acts.
  private static func cost(_ text: String) throws(Fault.Boxed) -> Measure.Cost {
    for suffix in ["/year", "/年"] where text.hasSuffix(suffix) {
      return Measure.Cost(yuan: try Scalars.cost(String(text.dropLast(suffix.count))), everyYear: true)
    }
    return Measure.Cost(yuan: try Scalars.cost(text), everyYear: false)
  }

  /// The years a measure acts in, under the key that goes with its action.
  private func years(_ fields: TreeReader.Fields, _ action: ActionKey) -> ClosedRange<Int>? {
    let keys = action == .build ? ["opens"] : ["year", "years"].filter(action.companions.contains)
    let given = keys.filter { fields.tree($0) != nil }
    guard let key = given.first else {
      fields.miss(keys[0])
      return nil
    }
    if given.count > 1 { reader.report(.conflicting(key: given[0], with: given[1]), at: fields.place) }
    if key == "years" { return fields.optional(key, Scalars.years) }
    return fields.optional(key, Scalars.year).map { $0...$0 }
  }

  private func rotation(_ fields: TreeReader.Fields) -> Rotation? {
    guard let tree = fields.tree("rotate") else { return nil }
    let own = reader.fields(
      tree, keys: ["share", "backbone", "direction", "toward", "perClass", "allowOutflow", "moves"])
    let outflow = own.optional("allowOutflow", Scalars.yesNo) ?? false
    if let moves = own.tree("moves") {
      for key in ["share", "backbone", "direction", "toward", "perClass"] where own.tree(key) != nil {
        reader.report(.conflicting(key: "moves", with: key), at: moves.place)
      }
      let items = reader.items(moves)
      if items.isEmpty { reader.report(.blank, at: moves.place) }
      return .list(items.compactMap { move($0) }, allowOutflow: outflow)
    }
    let share = own.required("share") { text throws(Fault.Boxed) in try Scalars.share(text).value }
    let backbone = own.optional("backbone") { text throws(Fault.Boxed) in try Scalars.share(text).value } ?? 0
    let direction: Rotation.Direction? = own.optional("direction") { text throws(Fault.Boxed) in
      try Scalars.word(text)
    }
    let toward: Rotation.Direction? = own.optional("toward") { text throws(Fault.Boxed) in
      try Scalars.word(text)
    }
    if direction != nil, toward != nil { reader.report(.conflicting(key: "direction", with: "toward"), at: tree.place) }
    let perClass = own.optional("perClass") { text throws(Fault.Boxed) in try Scalars.number(text, 0...10) } ?? 1
    guard let share else { return nil }
    return .quota(
      Rotation.Quota(
        share: share, backbone: backbone, direction: toward ?? direction ?? .exchange, perClass: perClass,
        allowOutflow: outflow, place: tree.place))
  }

  private func move(_ tree: Tree) -> TeacherMove? {
    let fields = reader.fields(tree, keys: ["from", "to"] + MeasureReader.staffKeys)
    guard let from = fields.requiredText("from"), let to = fields.requiredText("to") else { return nil }
    return TeacherMove(from: from, to: to, staff: staff(fields), place: tree.place)
  }

  private static let staffKeys = ["teachers", "degree", "backbone", "artsSports"]

  /// A number of teachers; `degree` is at least `backbone`, `teachers` at least the largest of the kinds.
  private func staff(_ fields: TreeReader.Fields) -> Staff {
    func count(_ key: String) -> Double? {
      fields.optional(key) { text throws(Fault.Boxed) in try Scalars.whole(text, 0...10_000) }
    }
    let backbone = count("backbone") ?? 0
    let artsSports = count("artsSports") ?? 0
    let degree = count("degree") ?? backbone
    let given = count("teachers")
    let most = max(backbone, artsSports, degree)
    let isGiven = fields.entries.contains { MeasureReader.staffKeys.contains($0.key) }
    if !isGiven { fields.miss("teachers") }
    if let given, given < most {
      reader.report(.outOfRange(text: "\(Int(given))", low: most, high: 10_000), at: fields.place)
    }
    return Staff(teachers: given ?? most, degree: degree, backbone: backbone, artsSports: artsSports)
  }

  private func merger(_ fields: TreeReader.Fields) -> Merger? {
    guard let tree = fields.tree("merge") else { return nil }
    let closed: [String] =
      if case .scalar(let id, _) = tree { [id] } else {
        reader.items(tree).compactMap { reader.scalar($0, TreeReader.plain) }
      }
    if closed.isEmpty { reader.report(.blank, at: tree.place) }
    let into = receivers(fields)
    let staff: Merger.Follow? = fields.optional("staff") { text throws(Fault.Boxed) in try Scalars.word(text) }
    let equipment: Merger.Follow? = fields.optional("equipment") { text throws(Fault.Boxed) in
      try Scalars.word(text)
    }
    let premises: Merger.Premises? = fields.optional("premises") { text throws(Fault.Boxed) in
      try Scalars.word(text)
    }
    guard !closed.isEmpty, !into.isEmpty else { return nil }
    return Merger(
      closed: closed, into: into, staff: staff ?? .follow, equipment: equipment ?? .follow,
      premises: premises ?? .close)
  }

  /// One receiver, or several with their shares.
  private func receivers(_ fields: TreeReader.Fields) -> [(section: String, share: Double)] {
    guard let tree = fields.tree("into") else {
      fields.miss("into")
      return []
    }
    switch tree {
    case .scalar(let id, _): return [(id, 1)]
    case .mapping(let entries, _):
      return entries.compactMap { entry in
        let share = reader.scalar(entry.value) { text throws(Fault.Boxed) in
          text == "100%" ? 1 : try Scalars.share(text).value
        }
        return share.map { (entry.key, $0) }
      }
    default:
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
  }

  private func construction(_ fields: TreeReader.Fields) -> Construction? {
    guard let tree = fields.tree("build") else { return nil }
    let shared = Indicator.allCases.filter { !$0.isTeachers }
    let own = reader.fields(tree, keys: ["section", "classrooms"] + shared.map(\.rawValue))
    var added = Array(repeating: 0.0, count: Indicator.count)
    for indicator in shared {
      added[indicator.index] =
        own.optional(indicator.rawValue) { text throws(Fault.Boxed) in
          if indicator == .equipment { return try Scalars.amount(text).value }
          if indicator == .multimedia { return try Scalars.whole(text, -10_000...10_000) }
          return try Scalars.number(text, -1e7...1e7)
        } ?? 0
    }
    let classrooms = own.optional("classrooms") { text throws(Fault.Boxed) in try Scalars.whole(text, -1000...1000) }
    guard let section = own.requiredText("section") else { return nil }
    if own.entries.count == 1 { reader.report(.missingKey(key: "teachingArea"), at: tree.place) }
    return Construction(section: section, added: added, classrooms: classrooms ?? 0)
  }

  private func recruitment(_ fields: TreeReader.Fields) -> Recruitment? {
    guard let tree = fields.tree("recruit") else { return nil }
    let own = reader.fields(tree, keys: ["section"] + MeasureReader.staffKeys)
    guard let section = own.requiredText("section") else { return nil }
    return Recruitment(section: section, staff: staff(own))
  }
}
