import County
import Regulation
import Simulation

/// Reads a plan out of its final tree.
struct PlanReader {
  let reader: TreeReader
  let distributions: DistributionReader

  init(_ reader: TreeReader) {
    self.reader = reader
    distributions = DistributionReader(reader)
  }

  func plan(_ tree: Tree) -> Plan? {
    let fields = reader.fields(tree, keys: PlanGrammar.plan.map(\.name))
    let title = fields.requiredText("title")
    let county = fields.sourced("county", TreeReader.plain)
    if county == nil { fields.miss("county") }
    let through = fields.sourced("through", Scalars.year)
    if through == nil, fields.tree("through") == nil { fields.miss("through") }
    let assumptions = fields.tree("assumptions").map { self.assumptions($0) } ?? Assumptions()
    let measures = fields.tree("measures").map { self.measures($0) } ?? []
    let uncertainties = distributions.found
    for (place, uncertainty) in uncertainties.enumerated()
    where uncertainties[..<place].contains(where: { $0.name == uncertainty.name }) {
      reader.report(.uncertain(.sameName(name: uncertainty.name)), at: uncertainty.place)
    }
    distributions.checkShocks()
    let chances = fields.tree("uncertainty").map {
      ChancesReader(reader: reader, uncertainties: uncertainties).chances($0)
    }
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
    plan.uncertainties = uncertainties
    plan.chances = chances ?? Chances()
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
        assumptions.drifts = items.enumerated().compactMap { drift($1, place: $0) }
      } else {
        assumptions.drifts = drift(tree, place: 0).map { [$0] } ?? []
      }
    }
    assumptions.retirement = uncertain(fields, "retirement", .retirement, 0...1, Scalars.rate)
    assumptions.unreplaced = uncertain(fields, "unreplaced", .unreplaced, 0...1, Scalars.percentage)
    if assumptions.unreplaced != nil, fields.tree("retirement") == nil {
      fields.miss("retirement")
    }
    if let tree = fields.tree("posts") { assumptions.posts = posts(tree) }
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

  /// A number from the first year on, a number by year, or the staffing ratios.
  private func posts(_ tree: Tree) -> Assumptions.PostsRule? {
    func persons(_ text: String) throws(Fault.Boxed) -> Double { try Scalars.whole(text, 0...1_000_000) }
    guard case .mapping(let entries, _) = tree else {
      if tree.text == "byRatio" { return .byRatio }
      return reader.scalar(tree, persons).map { .series([0: Sourced($0, at: tree.place)]) }
    }
    var series: [Int: Sourced<Double>] = [:]
    for entry in entries {
      do throws(Fault.Boxed) {
        let year = try Scalars.year(entry.key)
        if let value = reader.scalar(entry.value, persons) { series[year] = Sourced(value, at: entry.place) }
      } catch { reader.report(error.fault, at: entry.place) }
    }
    return series.isEmpty ? nil : .series(series)
  }

  private enum RollWord: String, CaseIterable { case project, hold }

  /// A value of the world that may be a distribution, under its key.
  private func uncertain(
    _ fields: TreeReader.Fields, _ key: String, _ quantity: Quantity, _ domain: ClosedRange<Double>,
    _ read: DistributionReader.Read
  ) -> Sourced<Double>? {
    guard let tree = fields.tree(key) else { return nil }
    return distributions.value(tree, key, [quantity], within: domain, read).map { Sourced($0, at: tree.place) }
  }

  private func readEntry(_ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    if fields.tree("entryRate")?.text == "calibrated" {
      assumptions.entryRateCalibrated = true
    } else {
      assumptions.entryRate = uncertain(fields, "entryRate", .entryRate, 0...3, Scalars.number)
    }
    let births = uncertain(fields, "births", .births, 0...3, Scalars.number)
    if let births { assumptions.births = births.value }
    assumptions.entryChange = uncertain(fields, "entryChange", .entryChange, -1...1, Scalars.rate)
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
      let persons = distributions.value(
        entry.value, "entrants.\(year)", [.entrants(year)], within: 0...1e7, Scalars.number)
      if let persons { assumptions.entrants[year] = Sourced(persons, at: entry.place) }
    }
  }

  /// `progression` by stage, or its parts: 1 − dropout + transfer.
  private func readProgression(_ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    assumptions.dropout = uncertain(fields, "dropout", .dropout, 0...1, Scalars.rate)
    let transfer = fields.tree("transfer").map { tree in
      byStage(tree, "transfer", { .transfer($0) }, -1...1, Scalars.rate)
    }
    for stage in Stage.allCases { assumptions.transfer[stage.index] = transfer?[stage.index] ?? 0 }
    let transition = uncertain(fields, "transition", .transition, 0...2, Scalars.number)
    if let transition { assumptions.transition = transition.value }
    if let tree = fields.tree("progression") {
      for key in ["dropout", "transfer"] where fields.tree(key) != nil {
        reader.report(.conflicting(key: "progression", with: key), at: tree.place)
      }
      let rates = byStage(tree, "progression", { .progression($0) }, 0...2, Scalars.number)
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

  /// One value for both stages, or one for each; a distribution for both is drawn once.
  private func byStage(
    _ tree: Tree, _ key: String, _ quantity: (Stage) -> Quantity, _ domain: ClosedRange<Double>,
    _ read: DistributionReader.Read
  ) -> [Double?] {
    var isOne = DistributionReader.isDistribution(tree)
    if case .scalar = tree { isOne = true }
    if isOne {
      let value = distributions.value(tree, key, Stage.allCases.map(quantity), within: domain, read)
      return Stage.allCases.map { _ in value }
    }
    let fields = reader.fields(tree, keys: Stage.allCases.map(\.rawValue))
    return Stage.allCases.map { stage in
      fields.tree(stage.rawValue).flatMap {
        distributions.value($0, "\(key).\(stage.rawValue)", [quantity(stage)], within: domain, read)
      }
    }
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

  private func drift(_ tree: Tree, place: Int) -> Drift? {
    let fields = reader.fields(tree, keys: ["from", "to", "enrolled", "entry"])
    guard let from = fields.tree("from"), let to = fields.tree("to") else {
      for key in ["from", "to"] where fields.tree(key) == nil { fields.miss(key) }
      return nil
    }
    let (source, target) = (selection(from), selection(to))
    let name = "drift(\(source.words)>\(target.words))"
    let enrolled = fields.tree("enrolled").flatMap {
      distributions.value($0, "\(name).enrolled", [.driftEnrolled(place)], within: 0...1, Scalars.rate)
    }
    let entry = fields.tree("entry").flatMap {
      distributions.value($0, "\(name).entry", [.driftEntry(place)], within: 0...1, Scalars.rate)
    }
    if fields.entries.allSatisfy({ ["from", "to"].contains($0.key) }) {
      fields.miss("enrolled")
    }
    return Drift(from: source, to: target, enrolled: enrolled ?? 0, entry: entry ?? 0)
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
    let items = reader.items(tree)
    let measures = items.filter { !isSkipped($0, among: items) }.enumerated().compactMap {
      MeasureReader(self, position: $0).measure($1)
    }
    for (place, measure) in measures.enumerated() where measures.firstIndex(where: { $0.name == measure.name }) != place
    {
      reader.report(.duplicateMeasure(name: measure.name), at: measure.place)
    }
    return measures
  }

  /// Whether a measure is dropped; a name that no earlier plan has drops nothing.
  private func isSkipped(_ item: Tree, among items: [Tree]) -> Bool {
    guard item.isSkippedMeasure else { return false }
    if item.actionKeys.isEmpty {
      let name = item["name"]?.text ?? ""
      let known = items.filter { !$0.actionKeys.isEmpty }.compactMap { $0["name"]?.text }
      reader.report(.skipsNothing(name: name, nearest: nearest(to: name, among: known)), at: item.place)
    }
    return true
  }
}

extension Selection {
  /// What is chosen, in a word or two: how a drift is told from another.
  fileprivate var words: String {
    let words = [group, zone?.rawValue, stage?.rawValue, sections?.joined(separator: "+")].compactMap(\.self)
    return (words + except.map { "-\($0)" } + (pupilsBelow.map { ["<\(Int($0))"] } ?? [])).joined(separator: " ")
  }
}
