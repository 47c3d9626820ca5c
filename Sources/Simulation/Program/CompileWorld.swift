import County
import Regulation

extension Compiler {
  /// Reports groups with a progression of their own, and of teaching points, that the county does not have.
  mutating func checkGroups() {
    let groups = Set(county.sections.compactMap(\.group)).sorted()
    for group in plan.assumptions.progressionGroups where !groups.contains(group.value) {
      report(.unknownUnit(name: group.value, nearest: nearest(to: group.value, among: groups)), at: group.place)
    }
    if let points = plan.assumptions.teachingPoints { problems += county.problems(of: points) }
  }

  /// Reports spreads that are said to be fitted to years of which there are no data yet.
  mutating func checkFitted() {
    let told = county.pastEnrolment.keys.min().map { $0...county.year }
    let noise = plan.chances.sectionNoise.map { [($0.source, $0.place)] } ?? []
    for (source, place) in plan.uncertainties.map({ ($0.source, $0.place) }) + noise {
      guard case .fitted(let years) = source, years.upperBound > county.year else { continue }
      report(.uncertain(.fittedToYearsToCome(years: years, census: county.year, known: told)), at: place)
    }
  }

  /// Where each drift runs, grade by grade of each pattern.
  mutating func driftPaths(_ patterns: [GradePattern]) -> [DriftPaths] {
    if case .hold = plan.assumptions.roll, let drift = plan.assumptions.drifts.first {
      report(.conflicting(key: "drift", with: "hold"), at: drift.from.place)
    }
    var leaving = Array(repeating: 0.0, count: county.sections.count)
    let drifts = plan.assumptions.drifts
    let senders = drifts.map { slots($0.from) }
    tellOverlaps("drift", senders, drifts.map(\.from.place))
    return plan.assumptions.driftOrder.map { place in
      let (drift, from) = (drifts[place], senders[place])
      for slot in from {
        leaving[slot] += max(drift.enrolled, drift.entry)
        if leaving[slot] > 1 {
          report(.driftExceeds(id: county.sections[slot].id, sum: leaving[slot]), at: drift.from.place)
          break
        }
      }
      let to = slots(drift.to)
      let stages = Stage.allCases.filter { stage in from.contains { county.sections[$0].stage == stage } }
      if !to.isEmpty, !from.isEmpty, !to.contains(where: { stages.contains(county.sections[$0].stage) }) {
        let asked = stages.map(\.rawValue).joined(separator: ", ")
        report(.emptySelection(description: "stage: \(asked)", nearest: nil), at: drift.to.place)
      }
      for slot in from where to.contains(slot) {
        report(.mergeIntoItself(id: county.sections[slot].id), at: drift.to.place)
      }
      let grades = 0..<Stage.lastGrade
      var paths = DriftPaths(
        entryFrom: .init(Stage.allCases.map { stage in from.filter { county.sections[$0].stage == stage } }),
        entryTo: .init(Stage.allCases.map { stage in to.filter { county.sections[$0].stage == stage } }),
        enrolledFrom: .init(
          patterns.flatMap { pattern in grades.map { places(from, grade: $0, pattern, withEntry: false) } }),
        enrolledTo: .init(
          patterns.flatMap { pattern in grades.map { places(to, grade: $0, pattern, withEntry: true) } }))
      paths.keepsHomes = drift.residence == .stays
      if paths.keepsHomes, county.seat.isEmpty {
        let groups = Set(county.sections.filter { $0.zone != .rural }.compactMap(\.group))
        if groups.count > 1 { askForSeat(among: groups, at: drift.to.place) }
      }
      return paths
    }
  }

  /// The places of a grade, counted from the first primary grade, in the sections that have it.
  private func places(_ slots: [Int], grade: Int, _ pattern: GradePattern, withEntry: Bool) -> [Int] {
    let stride = mostGrades
    return slots.compactMap { slot in
      let own = grade - (county.sections[slot].stage.firstGrade(years: pattern.years[slot]) - 1)
      guard own >= (withEntry ? 0 : 1), own < pattern.years[slot] else { return nil }
      return slot * stride + own
    }
  }

  /// How grade-1 entrants come about, by step.
  ///
  /// In this order: a series given by the plan, entrants already known (`cohorts.csv`), children in kindergarten ×
  /// kindergartenRate, a yearly change of the entrants before, births × entryRate.
  mutating func entries() -> [EntrySource] {
    let assumptions = plan.assumptions
    let first = county.year + 1
    let last = max(first, plan.through.value)
    guard case .project = assumptions.roll, county.sections.contains(where: { $0.stage == .primary }) else {
      return Array(repeating: .none, count: last - first + 1)
    }
    for (year, entrants) in assumptions.entrants where year < first || year > plan.through.value {
      report(.yearOutside(year: year, first: first, last: plan.through.value), at: entrants.place)
    }
    let change = assumptions.entryChange?.value
    let rate = assumptions.entryRate?.value
    func known(_ year: Int) -> Double? { assumptions.entrants[year]?.value ?? county.entrants(.primary, in: year) }
    // A plan that goes on with its county tells of children who are at school by now.
    let needed = first - Program.entryAge
    let atSchool = needed - Stage.allCases.reduce(0) { $0 + $1.usualYears }
    for (year, births) in assumptions.birthsByYear where year < atSchool || year > plan.through.value {
      report(.yearOutside(year: year, first: needed, last: plan.through.value), at: births.place)
    }
    let entered = assumptions.birthsByYear.filter { $0.key < needed }
    if let first = entered.min(by: { $0.key < $1.key }) {
      notices.append(Notice(.birthsEntered(years: entered.keys.sorted(), needed: needed), at: first.value.place))
    }
    if let births = county.births {
      let replaced = assumptions.birthsByYear.keys.filter { births.byYear[$0] != nil }.sorted()
      if let year = replaced.first, let place = assumptions.birthsByYear[year]?.place {
        notices.append(Notice(.birthsReplaced(years: replaced), at: place))
      }
    }
    func nursery(_ year: Int) -> Kindergarten.Cohort? {
      county.kindergarten?.cohort(entering: year, through: county.year)
    }
    func isTold(_ year: Int) -> Bool { known(year) != nil || nursery(year) != nil }
    let needsBirths = (first...last).contains { !isTold($0) } && change == nil
    if needsBirths {
      let earliest = (first...last).first { !isTold($0) } ?? first
      if county.births == nil, assumptions.birthsByYear.isEmpty {
        report(.needsBirths, at: county.place)
      } else if birth(in: earliest - Program.entryAge) == nil {
        report(.needsEarlierBirths(year: earliest - Program.entryAge), at: county.births?.place ?? county.place)
      }
      if let births = county.births, births.lastYear < earliest - Program.entryAge,
        birth(in: earliest - Program.entryAge)?.isPlanned == false
      {
        report(.birthsEndTooEarly(last: births.lastYear, needed: earliest - Program.entryAge), at: births.place)
      }
      let census = county.year - Program.entryAge
      if assumptions.entryRateCalibrated, let births = county.births, births.born(in: census) ?? 0 <= 0 {
        report(.needsEarlierBirths(year: census), at: births.place)
      }
      if rate == nil, !assumptions.entryRateCalibrated { report(.missingKey(key: "entryRate"), at: plan.place) }
    }
    return (first...last).map { year in
      if let persons = known(year) { return .given(year: year, persons: persons) }
      if let cohort = nursery(year) { return .kindergarten(cohort) }
      if change != nil { return .changed }
      let born = year - Program.entryAge
      return .born(birth(in: born) ?? Birth(year: born, told: born, persons: 0, isPlanned: false))
    }
  }

  /// The births of a school year: the plan's, else those recorded, else those of the last year before that are given.
  private func birth(in year: Int) -> Birth? {
    let planned = plan.assumptions.birthsByYear.filter { $0.key <= year }.max { $0.key < $1.key }
    let recorded = county.births.flatMap { births in
      births.born(in: year).map { (year: min(year, births.lastYear), persons: $0) }
    }
    if let planned, planned.key >= recorded?.year ?? planned.key {
      return Birth(year: year, told: planned.key, persons: planned.value.value, isPlanned: true)
    }
    return recorded.map { Birth(year: year, told: $0.year, persons: $0.persons, isPlanned: false) }
  }

  /// The clauses that the plan moves in addition to those that move with every roll.
  var touched: Set<ClauseID> {
    var movers: Set<ClauseMover> = []
    if plan.assumptions.dropout != nil { movers.insert(.dropout) }
    if plan.assumptions.unreplaced != nil || plan.assumptions.posts != nil || !county.posts.later.isEmpty {
      movers.insert(.posts)
    }
    if plan.assumptions.drifts.contains(where: { $0.residence == .stays }) { movers.insert(.caps) }
    for measure in plan.measures {
      switch measure.action {
      case .rotate: movers.insert(.rotation)
      case .recruit, .open, .release: movers.insert(.appointments)
      case .redeploy(.quota(let quota)) where quota.certified != nil || quota.bachelorShare != nil:
        movers.insert(.certificates)
      case .redeploy(.quota(let quota)) where quota.from != nil && quota.to != nil: movers.insert(.certificates)
      case .cap: movers.insert(.caps)
      case .fund: movers.insert(.funding)
      default: break
      }
    }
    return Set(ClauseID.allCases.filter { !$0.card.movers.isDisjoint(with: movers) })
  }

  /// Whether the approved posts are known, from the county or the plan.
  var knowsPosts: Bool { plan.assumptions.posts != nil || (county.posts.approved != nil && county.posts.filled != nil) }

  /// The approved posts of a year: by the plan, else by the county, the latest year given before it counting on.
  func posts(in year: Int) -> Instructions.Posts {
    switch plan.assumptions.posts {
    case .byRatio?: return .byRatio
    case .series(let series)?:
      if let last = series.filter({ $0.key <= year }).max(by: { $0.key < $1.key }) {
        return .approved(last.value.value)
      }
    case nil: break
    }
    guard let approved = county.posts.approved?.value, county.posts.filled != nil else { return .unknown }
    let later = county.posts.later.filter { $0.key <= year }.max { $0.key < $1.key }
    return .approved(later?.value.value ?? approved)
  }

  /// Census first grade ÷ children in the top class the autumn before.
  func calibratedNursery(firstGrade: Double) -> Double? {
    guard let children = county.kindergarten?.children(.top, in: county.year - 1), children > 0 else { return nil }
    return firstGrade / children
  }

  /// Census first grade ÷ births six school years before.
  func calibratedRate(firstGrade: Double) -> Double? {
    guard let born = county.births?.born(in: county.year - Program.entryAge), born > 0 else { return nil }
    return firstGrade / born
  }
}

extension FeedUnit {
  /// The units in which graduates find junior schools (architecture.en §6.2): by `feeders.csv`, else within the groups if every
  /// section has one, else the zones, else the whole county; or one county pool if the plan says so. What flows between
  /// them stands in their sources.
  static func units(
    _ county: County, _ rolls: GradeRolls, _ rule: Assumptions.Feeding, _ assumptions: Assumptions, origins: [Int: Int]
  ) throws(Problems) -> [FeedUnit] {
    let primary = county.sections.indices.filter { county.sections[$0].stage == .primary }
    let junior = county.sections.indices.filter { county.sections[$0].stage == .junior }
    guard !primary.isEmpty, !junior.isEmpty else { return [] }
    var units: [FeedUnit]
    if rule == .pooled, assumptions.flows.isEmpty {
      units = [unit("", primary.map { (slot: $0, share: 1) }, junior, rolls)]
    } else if !county.feeders.isEmpty {
      units = try fed(county, primary, junior, rolls, origins)
    } else {
      units = grouped(county, primary, junior, rolls)
    }
    let entry = units.map { unit in unit.slots.reduce(0) { $0 + rolls.ownEntry($1) } }
    let graduates = units.map { $0.graduates(county, rolls) }
    for place in units.indices {
      units[place].k = rule == .calibrated && graduates[place] > 0 ? entry[place] / graduates[place] : 1
      units[place].entry = Program.entryShares(of: units[place].slots, county, rolls, assumptions)
    }
    let takes = units.map { $0.takesEntrants(county, rolls) }
    var matrix = try FlowMatrix(
      units.map(\.name), assumptions.flows, otherwise: rule == .calibrated ? (entry, graduates) : nil)
    matrix.lead(awayFrom: takes, by: entry)
    let own = units.map(\.sources)
    for to in units.indices {
      units[to].sources = own.indices.flatMap { from in
        let share = matrix[from, to]
        return share > 0 ? own[from].map { (slot: $0.slot, share: $0.share * share) } : []
      }
      units[to].outside = matrix.arrivals[to]
    }
    return units
  }

  /// Last summer's graduates of the unit: its top primary grades, a cohort older.
  private func graduates(_ county: County, _ rolls: GradeRolls) -> Double {
    sources.reduce(0) { sum, source in
      let section = county.sections[source.slot]
      let top = rolls.unmoved[source.slot * rolls.stride + section.years - 1]
      return sum + source.share * top * (rolls.curve(of: section)?.ratio ?? 1)
    }
  }

  /// Whether some section of it takes entrants, by its roll or its entry grade.
  private func takesEntrants(_ county: County, _ rolls: GradeRolls) -> Bool {
    slots.contains { rolls.rollEntry[$0] > 0 || rolls.ownEntry($0) > 0 }
  }

  private static func unit(
    _ name: String, _ sources: [(slot: Int, share: Double)], _ slots: [Int], _ rolls: GradeRolls
  ) -> FeedUnit {
    FeedUnit(name: name, slots: slots, entry: slots.map { rolls.ownEntry($0) }, sources: sources, k: 1)
  }

  private static func grouped(_ county: County, _ primary: [Int], _ junior: [Int], _ rolls: GradeRolls) -> [FeedUnit] {
    func key(_ slot: Int) -> String? { county.sections[slot].group }
    func zone(_ slot: Int) -> String? { county.sections[slot].zone?.rawValue }
    for name in [key, zone] {
      let all = primary + junior
      guard all.allSatisfy({ name($0) != nil }) else { continue }
      let names = junior.compactMap(name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      guard primary.allSatisfy({ names.contains(name($0) ?? "") }) else { continue }
      return names.map { unitName in
        unit(
          unitName, primary.filter { name($0) == unitName }.map { (slot: $0, share: 1) },
          junior.filter { name($0) == unitName }, rolls)
      }
    }
    return [unit("", primary.map { (slot: $0, share: 1) }, junior, rolls)]
  }

  /// Units by `feeders.csv`; a name is a section, else a group, else a zone. Every primary section must be named once;
  /// one that is yet to open goes where the section it takes most of its pupils from does.
  static func fed(
    _ county: County, _ primary: [Int], _ junior: [Int], _ rolls: GradeRolls, _ origins: [Int: Int]
  ) throws(Problems) -> [FeedUnit] {
    let names = (from: UnitNames(county, primary), to: UnitNames(county, junior))
    var problems: [Problem] = []
    var units: [FeedUnit] = []
    var places: [String: Int] = [:]
    // Which unit a junior section was first named under.
    var owner: [Int: Int] = [:]
    var told: [Int: Double] = [:]
    let known =
      county.sections.map(\.id) + Set(county.sections.compactMap(\.group)).sorted() + Zone.allCases.map(\.rawValue)
    for feeder in county.feeders where !Departure.isOne(feeder, county, rolls.taught) {
      let from = names.from.slots(feeder.from)
      let to = names.to.slots(feeder.to)
      for (name, found, wanted) in [(feeder.from, from, Stage.primary), (feeder.to, to, .junior)] where found.isEmpty {
        let isOther = !(names.from.slots(name).isEmpty && names.to.slots(name).isEmpty)
        let fault: Fault =
          isOther
          ? .feederOfStage(name: name, wanted: wanted)
          : .unknownUnit(name: name, nearest: nearest(to: name, among: known))
        problems.append(Problem(fault, at: feeder.place))
      }
      for slot in from { told[slot, default: 0] += feeder.share }
      let sources = from.map { (slot: $0, share: feeder.share) }
      if let place = places[feeder.to] {
        units[place].sources += sources
      } else {
        for slot in to {
          if let first = owner[slot] {
            let name = places.first { $0.value == first }?.key ?? county.sections[slot].id
            problems.append(Problem(.conflicting(key: name, with: feeder.to), at: feeder.place))
            continue
          }
          owner[slot] = units.count
        }
        places[feeder.to] = units.count
        units.append(unit(feeder.to, sources, to, rolls))
      }
    }
    for (slot, origin) in origins.sorted(by: { $0.key < $1.key }) {
      if county.sections[slot].stage == .primary, told[slot] == nil {
        for place in units.indices {
          let shares = units[place].sources.filter { $0.slot == origin }.map { (slot: slot, share: $0.share) }
          units[place].sources += shares
          told[slot, default: 0] += shares.reduce(0) { $0 + $1.share }
        }
      } else if county.sections[slot].stage == .junior, owner[slot] == nil, let place = owner[origin] {
        owner[slot] = place
        units[place].slots.append(slot)
        units[place].entry.append(0)
      }
    }
    if problems.isEmpty {
      // Who has no top grade has no graduates.
      let graduating = primary.filter { told[$0] != nil || rolls.taught[$0] == county.sections[$0].years }
      for slot in graduating where abs((told[slot] ?? 0) - 1) > 1e-9 {
        let id = county.sections[slot].id
        let fault: Fault =
          told[slot].map { .sharesDoNotSum(of: id, sum: $0) } ?? .graduatesWithoutFeeder(name: id)
        problems.append(Problem(fault, at: county.feeders.first?.place))
      }
      for slot in junior where owner[slot] == nil {
        problems.append(Problem(.unitWithoutFeeder(name: county.sections[slot].id), at: county.feeders.first?.place))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return units
  }
}

/// The sections of a stage by what `feeders.csv` may call them: a section, else a group, else a zone.
private struct UnitNames {
  private var sections: [String: [Int]] = [:]
  private var groups: [String: [Int]] = [:]
  private var zones: [String: [Int]] = [:]

  init(_ county: County, _ slots: [Int]) {
    for slot in slots {
      let section = county.sections[slot]
      sections[section.id, default: []].append(slot)
      if let group = section.group { groups[group, default: []].append(slot) }
      if let zone = section.zone { zones[zone.rawValue, default: []].append(slot) }
    }
  }

  func slots(_ name: String) -> [Int] { sections[name] ?? groups[name] ?? zones[name] ?? [] }
}
