import County
import Regulation
import Simulation

/// Reads a plan out of its final tree.
struct PlanReader {
  let reader: TreeReader

  init(_ reader: TreeReader) { self.reader = reader }

  func plan(_ tree: Tree) -> Plan? {
    let fields = reader.fields(tree, keys: PlanGrammar.plan.map(\.name))
    let title = fields.requiredText("title")
    let county = fields.sourced("county", TreeReader.plain)
    if county == nil { fields.miss("county") }
    let through = fields.sourced("through", Scalars.year)
    if through == nil, fields.tree("through") == nil { fields.miss("through") }
    let assumptions = fields.tree("assumptions").map { self.assumptions($0) } ?? Assumptions()
    let measures = fields.tree("measures").map { self.measures($0) } ?? []
    guard let title, var county, let through else { return nil }
    county.value = Paths.resolve(county.value, from: county.place.file)
    var plan = Plan(
      title: title, story: fields.text("story") ?? "", county: county, through: through, place: tree.place)
    if var standard = fields.sourced("standard", TreeReader.plain) {
      if standard.value.hasSuffix(".yaml") || standard.value.hasSuffix(".yml") {
        standard.value = Paths.resolve(standard.value, from: standard.place.file)
      }
      plan.standard = standard
    }
    plan.localTarget = fields.sourced("localTarget", TreeReader.plain).map { target in
      Sourced(Paths.standard(target.value, from: target.place.file), at: target.place)
    }
    plan.assumptions = assumptions
    plan.measures = measures
    plan.milestones = fields.tree("milestones").map { reader.items($0).compactMap { milestone($0) } } ?? []
    return plan
  }

  private func assumptions(_ tree: Tree) -> Assumptions {
    var assumptions = Assumptions()
    if case .scalar = tree {
      let roll: RollWord? = reader.scalar(tree) { text throws(Fault.Boxed) in try Scalars.word(text) }
      if roll == .hold { assumptions.roll = .hold }
      return assumptions
    }
    let fields = reader.fields(tree, keys: PlanGrammar.assumptions.map(\.name))
    let roll: RollWord? = fields.optional("roll") { text throws(Fault.Boxed) in try Scalars.word(text) }
    if roll == .hold { assumptions.roll = .hold }
    if let tree = fields.tree("change") {
      if roll == .hold { reader.report(.conflicting(key: "change", with: "roll: hold"), at: tree.place) }
      assumptions.roll = .change(changes(tree))
    }
    readEntry(fields, &assumptions)
    readProgression(fields, &assumptions)
    if let tree = fields.tree("drift") {
      if case .list(let items, _) = tree {
        assumptions.drifts = items.compactMap { drift($0) }
      } else {
        assumptions.drifts = drift(tree).map { [$0] } ?? []
      }
    }
    assumptions.retirement = fields.sourced("retirement", PlanReader.yearly)
    assumptions.unreplaced = fields.sourced("unreplaced") { text throws(Fault.Boxed) in
      text == "100%" ? 1 : try Scalars.share(text).value
    }
    if assumptions.unreplaced != nil, fields.tree("retirement") == nil {
      fields.miss("retirement")
    }
    if let size = fields.optional("smallClass", { text throws(Fault.Boxed) in try Scalars.whole(text, 1...60) }) {
      assumptions.smallClass = size
    }
    if let floor = fields.optional("viableFloor", { text throws(Fault.Boxed) in try Scalars.whole(text, 0...1000) }) {
      assumptions.viableFloor = floor
    }
    if let feeding: Assumptions.Feeding = fields.optional(
      "feeding", { text throws(Fault.Boxed) in try Scalars.word(text) })
    {
      assumptions.feeding = feeding
    }
    if let shape: Assumptions.Shape = fields.optional("shape", { text throws(Fault.Boxed) in try Scalars.word(text) }) {
      assumptions.shape = shape
    }
    return assumptions
  }

  private enum RollWord: String, CaseIterable { case project, hold }

  /// A yearly share between nought and all.
  private static func yearly(_ text: String) throws(Fault.Boxed) -> Double { try Scalars.rate(text, 0...1) }

  private func readEntry(_ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    if fields.tree("entryRate")?.text == "calibrated" {
      assumptions.entryRateCalibrated = true
    } else {
      assumptions.entryRate = fields.sourced("entryRate") { text throws(Fault.Boxed) in try Scalars.number(text, 0...3)
      }
    }
    assumptions.entryChange = fields.sourced("entryChange") { text throws(Fault.Boxed) in
      try Scalars.rate(text, -1...1)
    }
    guard case .mapping(let entries, _)? = fields.tree("entrants") else {
      if let tree = fields.tree("entrants") { reader.report(.wrongShape(expected: .mapping), at: tree.place) }
      return
    }
    for entry in entries {
      let year: Int
      do throws(Fault.Boxed) { year = try Scalars.year(entry.key) } catch {
        reader.report(error.fault, at: entry.place)
        continue
      }
      let persons = reader.scalar(entry.value) { text throws(Fault.Boxed) in try Scalars.number(text, 0...1e7) }
      if let persons { assumptions.entrants[year] = Sourced(persons, at: entry.place) }
    }
  }

  /// `progression` by stage, or its parts: 1 − dropout + transfer.
  private func readProgression(_ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    assumptions.dropout = fields.sourced("dropout", PlanReader.yearly)
    let transfer = fields.tree("transfer").map { tree in
      byStage(tree) { text throws(Fault.Boxed) in try Scalars.rate(text, -1...1) }
    }
    if let rate = fields.optional("transition", { text throws(Fault.Boxed) in try Scalars.number(text, 0...2) }) {
      assumptions.transition = rate
    }
    if let tree = fields.tree("progression") {
      for key in ["dropout", "transfer"] where fields.tree(key) != nil {
        reader.report(.conflicting(key: "progression", with: key), at: tree.place)
      }
      let rates = byStage(tree) { text throws(Fault.Boxed) in try Scalars.number(text, 0...2) }
      for stage in Stage.allCases { assumptions.progression[stage.index] = rates[stage.index] ?? 1 }
    } else {
      for stage in Stage.allCases {
        assumptions.progression[stage.index] =
          1 - (assumptions.dropout?.value ?? 0) + (transfer?[stage.index] ?? 0)
        let rate = assumptions.progression[stage.index]
        if rate < 0, let tree = fields.tree("transfer") {
          reader.report(.progressionBelowNought(stage: stage, value: rate), at: tree.place)
        }
      }
    }
  }

  /// One value for both stages, or one for each.
  private func byStage(_ tree: Tree, _ read: (String) throws(Fault.Boxed) -> Double) -> [Double?] {
    if case .scalar = tree {
      let value = reader.scalar(tree, read)
      return [value, value]
    }
    let fields = reader.fields(tree, keys: Stage.allCases.map(\.rawValue))
    return Stage.allCases.map { fields.optional($0.rawValue, read) }
  }

  private func changes(_ tree: Tree) -> [Assumptions.Change] {
    func rate(_ text: String) throws(Fault.Boxed) -> Double { try Scalars.rate(text, -1...1) }
    if case .scalar = tree {
      guard let rate = reader.scalar(tree, rate) else { return [] }
      return [Assumptions.Change(sections: Selection(place: tree.place), rate: rate)]
    }
    return reader.items(tree).compactMap { item in
      let fields = reader.fields(item, keys: ["of", "rate"])
      let of = fields.tree("of").map { selection($0) } ?? Selection(place: item.place)
      guard let rate = fields.required("rate", rate) else { return nil }
      return Assumptions.Change(sections: of, rate: rate)
    }
  }

  private func drift(_ tree: Tree) -> Drift? {
    let fields = reader.fields(tree, keys: ["from", "to", "enrolled", "entry"])
    guard let from = fields.tree("from"), let to = fields.tree("to") else {
      for key in ["from", "to"] where fields.tree(key) == nil { fields.miss(key) }
      return nil
    }
    let enrolled = fields.optional("enrolled", PlanReader.yearly)
    let entry = fields.optional("entry", PlanReader.yearly)
    if fields.entries.allSatisfy({ ["from", "to"].contains($0.key) }) {
      fields.miss("enrolled")
    }
    return Drift(from: selection(from), to: selection(to), enrolled: enrolled ?? 0, entry: entry ?? 0)
  }

  func selection(_ tree: Tree) -> Selection {
    let fields = reader.fields(tree, keys: PlanGrammar.selection.map(\.name))
    var selection = Selection(place: tree.place)
    selection.group = fields.text("group")
    selection.zone = fields.optional("zone") { text throws(Fault.Boxed) in try Scalars.word(text) }
    selection.stage = fields.optional("stage") { text throws(Fault.Boxed) in try Scalars.word(text) }
    selection.sections = fields.tree("sections").map {
      reader.items($0).compactMap { reader.scalar($0, TreeReader.plain) }
    }
    selection.except =
      fields.tree("except").map { reader.items($0).compactMap { reader.scalar($0, TreeReader.plain) } } ?? []
    selection.pupilsBelow = fields.optional("pupilsBelow") { text throws(Fault.Boxed) in
      try Scalars.whole(text, 0...100_000)
    }
    return selection
  }

  private func milestone(_ tree: Tree) -> Milestone? {
    let fields = reader.fields(tree, keys: PlanGrammar.milestone.map(\.name))
    let name = fields.requiredText("name")
    let by = fields.required("by", Scalars.year)
    guard let list = fields.tree("clauses") else {
      fields.miss("clauses")
      return nil
    }
    let clauses = reader.items(list).compactMap { item -> ClauseID? in
      reader.scalar(item) { text throws(Fault.Boxed) in try Scalars.word(text) }
    }
    guard let name, let by else { return nil }
    return Milestone(name: name, by: by, clauses: clauses, place: tree.place)
  }

  private func measures(_ tree: Tree) -> [Measure] {
    let measures = reader.items(tree).compactMap { MeasureReader(self).measure($0) }
    for (place, measure) in measures.enumerated() where measures.firstIndex(where: { $0.name == measure.name }) != place
    {
      reader.report(.duplicateMeasure(name: measure.name), at: measure.place)
    }
    return measures
  }
}
