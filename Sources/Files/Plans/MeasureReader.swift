import County
import Regulation
import Simulation

/// Reads one measure: what it does is told by which of the action keys it has (`MeasureKeys`).
struct MeasureReader {
  let plans: PlanReader
  var reader: TreeReader { plans.reader }

  /// The place of the measure in the plan.
  private let position: Int

  init(_ plans: PlanReader, position: Int) {
    self.plans = plans
    self.position = position
  }

  func measure(_ tree: Tree) -> Measure? {
    guard let action = action(of: tree) else { return nil }
    let grammar = MeasureKeys.of(action)
    let fields = reader.fields(tree, grammar.record)
    let name = fields.requiredText("name")
    let years = self.years(fields, grammar)
    let starts = fields.optional("starts", Scalars.year)
    _ = fields.optional("skip", Scalars.yesNo)
    var cost = fields.optional("cost", MeasureReader.cost)
    let overrun = uncertain(fields, name, "overrun", .overrun(position))
    if let overrun {
      if cost == nil { fields.miss("cost") }
      cost?.overrun = overrun
    }
    let delay = uncertain(fields, name, "delay", .delay(position))
    let fulfilled = uncertain(fields, name, "fulfilled", .fulfilled(position))
    guard let body = fields.tree(action.rawValue) else {
      reader.report(.blank, at: tree.place)
      return nil
    }
    let what = self.what(action, body, fields)
    guard let name, let years, let what else { return nil }
    if let starts, starts > years.lowerBound {
      reader.report(.opensBeforeStart(starts: starts, opens: years.lowerBound), at: tree.place)
    }
    let late = Int(Uncertainty.wholeYears(delay ?? 0))
    return Measure(
      name: name, action: carriedOut(what, fulfilled, fields),
      years: (years.lowerBound + late)...(years.upperBound + late), starts: starts, cost: cost,
      owner: fields.filledText("owner"), place: tree.place, places: tree.textPlaces)
  }

  /// A value of the measure that may be a distribution, named after the measure.
  private func uncertain(
    _ fields: TreeReader.Fields, _ name: String?, _ key: String, _ quantity: Quantity
  ) -> Double? {
    guard let tree = fields.tree(key), let form = fields.record[key]?.form else { return nil }
    return plans.distributions.value(tree, form, "\(name ?? "").\(key)", [quantity])
  }

  /// The action with the share of its quota that is carried out; a list of names is carried out or not.
  private func carriedOut(
    _ action: Measure.Action, _ fulfilled: Double?, _ fields: TreeReader.Fields
  ) -> Measure.Action {
    guard let fulfilled else { return action }
    switch action {
    case .rotate(.quota(var quota)):
      quota.fulfilled = fulfilled
      return .rotate(.quota(quota))
    case .redeploy(.quota(var quota)):
      quota.fulfilled = fulfilled
      return .redeploy(.quota(quota))
    default:
      reader.report(.conflicting(key: "fulfilled", with: "moves"), at: fields.place)
      return action
    }
  }

  /// The one action of a measure; what is wrong otherwise: none, several, or a word that is none.
  private func action(of tree: Tree) -> ActionKey? {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return nil
    }
    let found = entries.compactMap { ActionKey(rawValue: $0.key) }
    if found.count == 1 { return found[0] }
    let actions = KeyRecord(ActionKey.allCases.map { MeasureKeys.of($0).key })
    let others = MeasureKeys.inherited.map(\.name)
    let unknown = entries.filter { !others.contains($0.key) && !actions.names.contains($0.key) }
    guard found.isEmpty, !unknown.isEmpty else {
      let isChinese = entries.contains { $0.written != nil }
      func spelt(_ name: String) -> String { isChinese ? actions[name]?.chinese.first ?? name : name }
      reader.report(
        .notOneMeasure(found: found.map { spelt($0.rawValue) }, known: actions.names.map(spelt)), at: tree.place)
      return nil
    }
    for entry in unknown { reader.reportUnknown(entry, in: actions) }
    return nil
  }

  private func what(_ action: ActionKey, _ body: Tree, _ fields: TreeReader.Fields) -> Measure.Action? {
    switch action {
    case .merge: merger(body, fields).map { .merge($0) }
    case .reclassify: reclassification(body, fields).map { .reclassify($0) }
    case .form: formation(body).map { .form($0) }
    case .build: construction(body).map { .build($0) }
    case .open: opening(body).map { .open($0) }
    case .cap: cap(body).map { .cap($0) }
    case .rezone: rezoning(body).map { .rezone($0) }
    case .limitClasses: classLimit(body).map { .limitClasses($0) }
    case .structure: patternChange(body).map { .structure($0) }
    case .rotate: rotation(body, .rotate).map { .rotate($0) }
    case .redeploy: rotation(body, .redeploy).map { .redeploy($0) }
    case .recruit: recruitment(body).map { .recruit($0) }
    case .release: release(body).map { .release($0) }
    case .second: secondment(body).map { .second($0) }
    case .qualify: qualification(body).map { .qualify($0) }
    case .visit: visit(body).map { .visit($0) }
    case .fund: funding(body).map { .fund($0) }
    case .repay: reader.figure(body, MeasureKeys.of(.repay).key.form).map { .repay($0) }
    }
  }

  /// The fields under the key of an action.
  func fields(_ tree: Tree, _ action: ActionKey) -> TreeReader.Fields {
    reader.fields(tree, MeasureKeys.of(action).body)
  }

  /// `4200万元`, or `35万元/year` for every year the measure acts.
  static func cost(_ text: String) throws(Fault.Boxed) -> Measure.Cost {
    if let body = PerYear.body(of: text) { return Measure.Cost(yuan: try Scalars.cost(body), everyYear: true) }
    return Measure.Cost(yuan: try Scalars.cost(text), everyYear: false)
  }

  /// The years a measure acts in, under the key that goes with its action.
  private func years(_ fields: TreeReader.Fields, _ grammar: MeasureKey) -> ClosedRange<Int>? {
    let keys = ["year", "years", "opens"].filter { key in grammar.companions.contains { $0.name == key } }
    let given = keys.filter { fields.tree($0) != nil }
    guard let key = given.first else {
      fields.miss(keys[0])
      return nil
    }
    if given.count > 1 { reader.report(.conflicting(key: given[0], with: given[1]), at: fields.place) }
    if key == "years" { return fields.optional(key, Scalars.years) }
    return fields.optional(key, Scalars.year).map { $0...$0 }
  }

  /// One id, or a list of them.
  func ids(_ tree: Tree) -> [String] {
    if case .scalar = tree { return id(tree).map { [$0] } ?? [] }
    let items = reader.items(tree)
    if items.isEmpty { reader.report(.blank, at: tree.place) }
    return items.compactMap(id)
  }

  /// An id, which is not blank.
  func id(_ tree: Tree) -> String? {
    reader.scalar(tree) { text throws(Fault.Boxed) in
      guard !text.isEmpty else { throw Fault.Boxed(.blank) }
      return text
    }
  }

  /// Ids with shares under one key.
  func shares(_ tree: Tree) -> [(id: String, share: Double)] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    return entries.compactMap { entry in
      let share = reader.figure(entry.value, .share)
      if share == 0 { reader.report(.outOfRange(text: "0", low: 0.001, high: 1), at: entry.value.place) }
      return share.map { (id: entry.key, share: $0) }
    }
  }

  /// Where pupils go: one id, several with shares, a list by distance, or `nearest`.
  func destination(_ fields: TreeReader.Fields, _ key: String, byDistance: Bool) -> Destination? {
    guard let tree = fields.tree(key) else {
      fields.miss(key)
      return nil
    }
    switch tree {
    case .scalar:
      guard let id = id(tree) else { return nil }
      return id == "nearest" && byDistance ? .nearest : .shares([(id: id, share: 1)])
    case .list where byDistance: return .byDistance(ids(tree))
    default:
      let shares = shares(tree)
      if case .mapping(let entries, _) = tree, entries.isEmpty { reader.report(.blank, at: tree.place) }
      return shares.isEmpty ? nil : .shares(shares)
    }
  }
}
