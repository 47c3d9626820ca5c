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
    let fields = reader.fields(tree, PlanKeys.plan)
    let title = fields.requiredText("title")
    let county = fields.sourced("county", TreeReader.plain)
    if county == nil { fields.miss("county") }
    let through = fields.sourced("through", Scalars.year)
    if through == nil, fields.tree("through") == nil { fields.miss("through") }
    let assumptions = fields.tree("assumptions").map { self.assumptions($0) } ?? Assumptions()
    let measures = fields.tree("measures").map { self.measures($0) } ?? []
    let uncertainties = distributions.found
    var named: Set<String> = []
    for uncertainty in uncertainties where !named.insert(uncertainty.name).inserted {
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
    plan.keep = fields.tree("keep").map { kept($0) } ?? []
    plan.prices = fields.tree("prices").map { prices($0) } ?? UnitPrices()
    plan.milestones = fields.tree("milestones").map { reader.items($0).compactMap { milestone($0) } } ?? []
    return plan
  }

  /// Schools that stay open, each with its reason.
  private func kept(_ tree: Tree) -> [Kept] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    return entries.compactMap { entry in
      guard let reason = entry.value.text, !reason.isEmpty else {
        reader.report(.blank, at: entry.place)
        return nil
      }
      return Kept(id: entry.key, reason: reason, place: entry.place)
    }
  }

  private func prices(_ tree: Tree) -> UnitPrices {
    let fields = reader.fields(tree, PlanKeys.prices)
    var prices = UnitPrices()
    prices.teacher = fields.optional("teacher", MeasureReader.cost)
    prices.teachingArea = fields.optional("teachingArea", MeasureReader.cost)
    prices.sportsArea = fields.optional("sportsArea", MeasureReader.cost)
    prices.multimedia = fields.optional("multimedia", MeasureReader.cost)
    return prices
  }

  private func assumptions(_ tree: Tree) -> Assumptions {
    var assumptions = Assumptions()
    if case .scalar = tree {
      let roll: RollWord? = reader.scalar(tree) { text throws(Fault.Boxed) in try Scalars.word(text) }
      if roll == .hold { assumptions.roll = .hold }
      return assumptions
    }
    let fields = reader.fields(tree, PlanKeys.assumptions)
    let roll: RollWord? = fields.word("roll")
    if roll == .hold { assumptions.roll = .hold }
    if let tree = fields.tree("change") {
      if roll == .hold {
        reader.report(.conflicting(key: fields.spelt("change"), with: fields.spelt("roll") + ": hold"), at: tree.place)
      }
      assumptions.roll = .change(changes(tree))
    }
    readEntry(fields, &assumptions)
    readProgression(fields, &assumptions)
    if let tree = fields.tree("entryShare") { assumptions.entryShare = entryShare(tree) }
    if let tree = fields.tree("teachingPoints") {
      assumptions.teachingPoints = reader.teachingPoints(tree)
    }
    if let tree = fields.tree("flows") { assumptions.flows = flows(tree, fields) }
    if let tree = fields.tree("drift") {
      if case .list(let items, _) = tree {
        assumptions.drifts = items.enumerated().compactMap { drift($1, place: $0) }
      } else {
        assumptions.drifts = drift(tree, place: 0).map { [$0] } ?? []
      }
    }
    assumptions.retirement = uncertain(fields, "retirement", .retirement)
    assumptions.unreplaced = uncertain(fields, "unreplaced", .unreplaced)
    if assumptions.unreplaced != nil, fields.tree("retirement") == nil {
      fields.miss("retirement")
    }
    if let tree = fields.tree("posts") { assumptions.posts = posts(tree, fields.record["posts"]?.form) }
    if let size = fields.figure("smallClass") { assumptions.smallClass = size }
    if let floor = fields.figure("viableFloor") { assumptions.viableFloor = floor }
    if let feeding: Assumptions.Feeding = fields.word("feeding") { assumptions.feeding = feeding }
    if let shape: Assumptions.Shape = fields.word("shape") { assumptions.shape = shape }
    return assumptions
  }

  /// A number from the first year on, a number by year, or the staffing ratios.
  private func posts(_ tree: Tree, _ form: KeyForm?) -> Assumptions.PostsRule? {
    guard let persons = form?.figure else { return nil }
    guard case .mapping(let entries, _) = tree else {
      if tree.text == "byRatio" { return .byRatio }
      return reader.figure(tree, persons).map { .series([0: Sourced($0, at: tree.place)]) }
    }
    var series: [Int: Sourced<Double>] = [:]
    for entry in entries {
      do throws(Fault.Boxed) {
        let year = try Scalars.year(entry.key)
        if let value = reader.figure(entry.value, persons) { series[year] = Sourced(value, at: entry.place) }
      } catch { reader.report(error.fault, at: entry.place) }
    }
    return series.isEmpty ? nil : .series(series)
  }

  private enum RollWord: String, CaseIterable { case project, hold }

  /// A value of the world that may be a distribution, under its key.
  private func uncertain(_ fields: TreeReader.Fields, _ key: String, _ quantity: Quantity) -> Sourced<Double>? {
    guard let tree = fields.tree(key), let form = fields.record[key]?.form else { return nil }
    return distributions.value(tree, form, key, [quantity]).map { Sourced($0, at: tree.place) }
  }

  private func readEntry(_ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    if fields.tree("entryRate")?.text == "calibrated" {
      assumptions.entryRateCalibrated = true
    } else {
      assumptions.entryRate = uncertain(fields, "entryRate", .entryRate)
    }
    assumptions.kindergartenRate = uncertain(fields, "kindergartenRate", .kindergartenRate)
    if let tree = fields.tree("births"), let entries = years(tree) {
      assumptions.birthsByYear = byYear(entries, "births", fields) { .born($0) }
    } else if let births = uncertain(fields, "births", .births) {
      assumptions.births = births.value
    }
    assumptions.entryChange = uncertain(fields, "entryChange", .entryChange)
    guard case .mapping(let entries, _)? = fields.tree("entrants") else {
      if let tree = fields.tree("entrants") { reader.report(.wrongShape(expected: .mapping), at: tree.place) }
      return
    }
    assumptions.entrants = byYear(entries, "entrants", fields) { .entrants($0) }
  }

  /// The entries of a mapping that tells something by year; nil for one value, or a distribution of it.
  private func years(_ tree: Tree) -> [Tree.Entry]? {
    guard case .mapping(let entries, _) = tree, entries.contains(where: { $0.key.first?.isNumber == true }) else {
      return nil
    }
    return entries
  }

  /// Persons by year, each a number or a distribution.
  private func byYear(
    _ entries: [Tree.Entry], _ key: String, _ fields: TreeReader.Fields, _ quantity: (Int) -> Quantity
  ) -> [Int: Sourced<Double>] {
    guard let form = fields.record[key]?.form.cell else { return [:] }
    return entries.reduce(into: [:]) { series, entry in
      do throws(Fault.Boxed) {
        let year = try Scalars.year(entry.key)
        let persons = distributions.value(entry.value, form, "\(key).\(year)", [quantity(year)])
        if let persons { series[year] = Sourced(persons, at: entry.place) }
      } catch { reader.report(error.fault, at: entry.place) }
    }
  }

  /// `progression` by stage, or its parts: 1 − dropout + transfer.
  private func readProgression(_ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    assumptions.dropout = uncertain(fields, "dropout", .dropout)
    let transfer = byStage(fields, "transfer") { .transfer($0) }
    for stage in Stage.allCases { assumptions.transfer[stage.index] = transfer?[stage.index] ?? 0 }
    let transition = uncertain(fields, "transition", .transition)
    if let transition { assumptions.transition = transition.value }
    if let tree = fields.tree("progression") {
      for key in ["dropout", "transfer"] where fields.tree(key) != nil {
        reader.report(.conflicting(key: fields.spelt("progression"), with: fields.spelt(key)), at: tree.place)
      }
      readRates(tree, fields, &assumptions)
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

  /// One value for both stages, or one for each; a distribution for both is drawn once. Nil without the key.
  private func byStage(
    _ fields: TreeReader.Fields, _ key: String, _ quantity: (Stage) -> Quantity
  ) -> [Double?]? {
    guard let tree = fields.tree(key), let form = fields.record[key]?.form else { return nil }
    var isOne = DistributionReader.isDistribution(tree)
    if case .scalar = tree { isOne = true }
    if isOne {
      let value = distributions.value(tree, form, key, Stage.allCases.map(quantity))
      return Stage.allCases.map { _ in value }
    }
    let own = reader.fields(tree, PlanKeys.stages(form))
    return Stage.allCases.map { stage in
      own.tree(stage.rawValue).flatMap {
        distributions.value($0, form, "\(key).\(stage.rawValue)", [quantity(stage)])
      }
    }
  }

  private func changes(_ tree: Tree) -> [Assumptions.Change] {
    if case .scalar = tree {
      guard let form = PlanKeys.assumptions["change"]?.form, let rate = reader.figure(tree, form) else { return [] }
      return [Assumptions.Change(sections: Selection(place: tree.place), rate: rate)]
    }
    return reader.items(tree).compactMap { item in
      let fields = reader.fields(item, PlanKeys.change)
      let of = fields.tree("of").map { selection($0) } ?? Selection(place: item.place)
      guard let rate = fields.requiredFigure("rate") else { return nil }
      return Assumptions.Change(sections: of, rate: rate)
    }
  }

  private func drift(_ tree: Tree, place: Int) -> Drift? {
    let fields = reader.fields(tree, PlanKeys.drift)
    guard let from = fields.tree("from"), let to = fields.tree("to") else {
      for key in ["from", "to"] where fields.tree(key) == nil { fields.miss(key) }
      return nil
    }
    let (source, target) = (selection(from), selection(to))
    let name = "drift(\(source.words.joined(separator: " "))>\(target.words.joined(separator: " ")))"
    func flow(_ key: String, _ quantity: Quantity) -> Double? {
      guard let tree = fields.tree(key), let form = fields.record[key]?.form else { return nil }
      return distributions.value(tree, form, "\(name).\(key)", [quantity])
    }
    let enrolled = flow("enrolled", .driftEnrolled(place))
    let entry = flow("entry", .driftEntry(place))
    let residence: Drift.Residence? = fields.word("residence")
    if fields.entries.allSatisfy({ ["from", "to", "residence"].contains($0.key) }) {
      fields.miss("enrolled")
    }
    return Drift(from: source, to: target, enrolled: enrolled ?? 0, entry: entry ?? 0, residence: residence ?? .moves)
  }

  func selection(_ tree: Tree) -> Selection {
    let fields = reader.fields(tree, PlanKeys.selection)
    var selection = Selection(place: tree.place)
    selection.group = fields.text("group")
    selection.zone = fields.word("zone")
    selection.stage = fields.word("stage")
    selection.sections = fields.tree("sections").map {
      reader.items($0).compactMap { reader.scalar($0, TreeReader.plain) }
    }
    selection.except =
      fields.tree("except").map { reader.items($0).compactMap { reader.scalar($0, TreeReader.plain) } } ?? []
    selection.pupilsBelow = fields.figure("pupilsBelow")
    return selection
  }

  private func milestone(_ tree: Tree) -> Milestone? {
    let fields = reader.fields(tree, PlanKeys.milestone)
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
