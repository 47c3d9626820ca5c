import County
import Regulation

extension Program {
  /// Compiles a plan for its county; throws all that cannot be compiled, together.
  package init(_ plan: Plan, for county: County, by standard: Standard) throws(Problems) {
    let (plan, past) = plan.after(county)
    var compiler = Compiler(plan, county.assuming(plan.assumptions), standard)
    compiler.notices += past
    let steps = compiler.instructions()
    let patterns = Program.patterns(steps, compiler.county)
    let drifts = compiler.driftPaths(patterns)
    let entries = compiler.entries()
    compiler.checkGroups()
    compiler.checkFitted()
    guard compiler.problems.isEmpty else { throw Problems(compiler.problems) }

    let county = compiler.county
    self.plan = plan
    self.county = county
    self.standard = standard
    self.steps = steps
    self.patterns = patterns
    self.drifts = drifts
    layout = Layout(county)
    terms = Terms(county: county, standard: standard, layout: layout)
    questions = Questions(layout, standard, touched: compiler.touched)
    // Nobody can stay in a group where not every section has one.
    let asked = plan.assumptions.feeding ?? (county.staysInGroups ? .staying : .calibrated)
    let feedingRule = asked == .staying && !county.staysInGroups ? .uncalibrated : asked
    self.feedingRule = feedingRule
    rolls = try GradeRolls(
      county, shape: plan.assumptions.shape, classLimit: compiler.rules.classLimit,
      byGroup: feedingRule == .staying, grades: compiler.mostGrades)
    let rolls = rolls
    let primary = county.sections.indices.filter { county.sections[$0].stage == .primary }
    let withPoints = county.withPoints()
    let entered = primary + rolls.points
    firstGrade = entered.reduce(0) { $0 + rolls.ownEntry($1) }
    let shares = Program.entryShares(of: entered, withPoints, rolls, plan.assumptions)
    intake = zip(entered, shares).reduce(into: withPoints.sections.map { _ in 0 }) { $0[$1.0] = $1.1 }
    calibratedEntryRate = compiler.calibratedRate(firstGrade: firstGrade)
    calibratedKindergartenRate = compiler.calibratedNursery(firstGrade: firstGrade)
    self.entries = entries
    knownJunior = steps.map { [county] in county.entrants(.junior, in: $0.year) }
    knownGraduates = steps.map { [county] in county.graduates(.primary, in: $0.year) }
    entryGroups = EntryGroups(
      county, entries, groups: withPoints.sections.map(\.group),
      own: withPoints.sections.indices.map { [entered = Set(entered)] in entered.contains($0) ? rolls.ownEntry($0) : 0
      },
      intake: intake)
    drivers = Drivers(
      plan, entries, entryGroups, firstGrade: firstGrade, calibratedRate: calibratedEntryRate,
      calibratedNursery: calibratedKindergartenRate
    ) { _, central, _ in central }
    feeding = try FeedUnit.units(
      county, rolls, feedingRule, plan.assumptions, origins: compiler.founding.origins)
    let clashes = Program.patternProblems(steps, feeding, rolls, county, plan)
    guard clashes.isEmpty else { throw Problems(clashes) }
    let cells = plan.assumptions.cellOrder
    rates = Stage.allCases.count + cells.count
    rateOf = Program.rateOf(withPoints, rolls.stride, cells, patterns)
    homes = Program.homes(steps, feeding, county)
    notices =
      compiler.notices + Program.departureNotices(rolls, county) + Program.movedNotices(rolls, county)
      + Program.pointNotices(county, plan)
    isOpen = county.sections.map(\.isCensus)
    let tellsRooms = county.sections.contains { $0.isCensus && $0.classrooms != nil }
    let classrooms = county.sections.map { [rules = compiler.rules] in
      Classrooms($0, rules, othersAreGiven: tellsRooms)
    }
    rooms = classrooms.map(\.count)
    roomsAreAssumed = classrooms.map { $0.basis == .assumed }
    classesTogether = county.sections.map { max($0.classes, 1) }
    premises = CensusPremises(county, layout)
    (teachers, teachersAreAssumed) = Program.teachers(county)
    // Where no row tells its teachers all are assumed alike; a blank among rows that do is not known.
    let tellsTeachers = county.sections.contains { $0.isCensus && $0.teachers != nil }
    let headcounts = county.sections.map { section -> Headcount in
      if section.teachers != nil { return .given }
      guard section.isCensus else { return .unknown }
      return tellsTeachers || section.totals[Indicator.degree.index] == nil ? .unknown : .assumed
    }
    self.headcounts = headcounts
    hasBlanks = headcounts.contains(.unknown) || county.sections.contains { $0.totals.contains { $0 == nil } }
    let told = classrooms.map { $0.basis != .unknown }
    roomsTold = told.contains(false) ? told : []
    let filled = county.posts.filled?.value
    vacanciesInCensus = filled.map { max(0, (county.posts.approved?.value ?? $0) - $0) } ?? 0
    staffInPost = compiler.knowsPosts ? filled ?? county.censusStaff : nil
    staffingNorm = StaffingNorm(standard)
    eligible = county.eligibleTeachers
    (eligibleRate, eligibleIsShared) = county.eligibleRates(teachers)
    rest = compiler.rest
    let ids = county.sections.map(\.id)
    let sorted = ids.indices.sorted { ids[$0] < ids[$1] }
    rank = zip(sorted, ids.indices).reduce(into: ids.map { _ in 0 }) { $0[$1.0] = $1.1 }
    zone = county.sections.map { section in
      section.zone.flatMap { Zone.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }
    locality = county.sections.indices.map { [county] in county.locality($0) }
    isByCatchment = county.sections.map { $0.zone != .rural && $0.boarding != true && !$0.isPrivate }
    redirects = Program.redirects(steps)
    countsOutside = Program.countsOutside(steps, drifts)
    isOutsideByDrift = county.sections.indices.map { [county, isByCatchment] slot in
      isByCatchment[slot] && (county.seat.isEmpty || county.locality(slot) == .seat)
    }
    addedRoles = standard.added.map { AddedRole($0) }
    hasVisits = steps.contains { !$0.visits.isEmpty }
    hasReopenings = steps.contains { !$0.reopened.isEmpty }
    founding = compiler.founding
  }

  /// The same plan in the same world with some of its measures only, by position; slots stay as they are.
  ///
  /// What a measure cannot do without another (merge into a school that is not opened, say) is left out and reported.
  package func keeping(_ acts: [Bool]) -> (program: Program, blocked: [Blocked]) {
    var compiler = Compiler(plan, founding, standard, acts: acts)
    var program = self
    program.steps = compiler.instructions()
    if patterns.count > 1 {
      program.patterns = Program.patterns(program.steps, compiler.county)
      program.drifts = compiler.driftPaths(program.patterns)
      program.rateOf = Program.rateOf(county.withPoints(), rolls.stride, plan.assumptions.cellOrder, program.patterns)
    }
    program.redirects = Program.redirects(program.steps)
    program.countsOutside = Program.countsOutside(program.steps, program.drifts)
    program.hasVisits = program.steps.contains { !$0.visits.isEmpty }
    program.hasReopenings = program.steps.contains { !$0.reopened.isEmpty }
    program.homes = Program.homes(program.steps, feeding, county)
    return (program, compiler.blocked)
  }

  /// Whether some pupils are enrolled outside their catchment: over a cap, or by a drift that keeps its homes.
  private static func countsOutside(_ steps: [Instructions], _ drifts: [DriftPaths]) -> Bool {
    steps.contains { !$0.caps.isEmpty } || drifts.contains(where: \.keepsHomes)
  }

  /// How many times entrants are redirected by the orders of all steps.
  private static func redirects(_ steps: [Instructions]) -> Int {
    steps.reduce(0) { sum, step in
      step.layout.reduce(sum) { sum, order in
        switch order {
        case .merge: sum + 1
        case .phase(let phase): sum + (phase.stopsIntake ? 1 : 0)
        case .giveBack: sum
        case .rezone(let rezoning): sum + rezoning.shares.count
        case .open(let opening): sum + opening.wings.reduce(0) { $0 + $1.takesFrom.count }
        case .reclassify, .restructure: sum
        }
      }
    }
  }

  /// Full-time teachers by slot: as given, else the county's figure of the stage shared by degree teachers.
  ///
  /// Largest remainders, ties by id; by pupils the share would fall below the degree teachers of many sections. There are
  /// never fewer than of any kind that is known.
  private static func teachers(_ county: County) -> (counts: [Double], areAssumed: Bool) {
    var counts = county.sections.map { $0.teachers ?? $0.totals[Indicator.degree.index] ?? 0 }
    // Of a school that a plan opens and does not staff nothing is assumed.
    guard county.sections.contains(where: { $0.teachers == nil && $0.isCensus }) else { return (counts, false) }
    for stage in Stage.allCases {
      guard let total = county.tableI[.teachers(stage)] else { continue }
      let blank = county.sections.indices.filter {
        county.sections[$0].stage == stage && county.sections[$0].teachers == nil && county.sections[$0].isCensus
      }
      let given = county.sections.reduce(0) { $0 + ($1.stage == stage ? $1.teachers ?? 0 : 0) }
      let degrees = blank.map { counts[$0] }
      guard total - given > degrees.reduce(0, +) else { continue }
      let shares = apportion(total - given, by: degrees, ids: blank.map { county.sections[$0].id })
      for (place, slot) in blank.enumerated() { counts[slot] = shares[place] }
    }
    for (slot, section) in county.sections.enumerated() where section.teachers == nil && section.isCensus {
      let kinds = Indicator.allCases.filter(\.isTeachers).compactMap { section.totals[$0.index] }
      counts[slot] = kinds.reduce(counts[slot], max)
    }
    return (counts, true)
  }
}

/// Something of a measure that could not be compiled without the measures left out.
package struct Blocked: Sendable, Hashable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var year: Int
  package var fault: Fault
}
