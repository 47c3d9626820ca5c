import County
import Regulation

/// A county and its evaluation in every year of a plan (时间线); `years[0]` is the census.
package struct Timeline: Sendable {
  package let program: Program
  package let years: [Evaluation]
  /// The facts behind each evaluation.
  package let facts: [Facts<Double>]
  package let ledger: Ledger
  package let resolutions: [Resolution]
  package let window: Window?
  package let promises: [PromiseOutcome]
  package let costs: [CostEntry]
  /// What measures cost by the county's unit costs, and what mergers save.
  package let reckoning: Reckoning
  /// What the measures bring with them.
  package let consolidations: [Consolidation]
  package let surpluses: [Surplus]
  package let exchanges: [Exchange]
  package let money: [MoneyCheck]
  package let staffing: [StaffingYear]
  package let milestones: [MilestoneOutcome]
  /// Full-time teachers by slot, year by year.
  package let teachers: [[Double]]
  /// What their number rests on, likewise.
  package let headcounts: [[Headcount]]
  /// What classes are formed of, year by year.
  package let classYears: [ClassYear]
  /// Sections to which a measure brings more pupils than there are rooms for.
  package let crowdings: [Crowding]
  /// What keeping classes small takes.
  package let smallClasses: [SmallClasses]
  /// Pupils of each stage by grade, counted from the first primary grade, year by year.
  package let grades: [[[Double]]]

  /// Runs a program. Throws where a measure that names an amount, a list or a merger cannot be carried out.
  package init(_ program: Program) throws(Problems) {
    try self.init(program) { (problems) throws(Problems) in throw problems }
  }

  /// All of what was run for its verdicts alone, as silently.
  package init(whole run: VerdictRun) { self.init(run.program) { _ in } }

  /// `hearing`: what cannot be carried out, or grows beyond all bounds.
  private init<Refusal: Error>(
    _ program: Program, hearing: (Problems) throws(Refusal) -> Void
  ) throws(Refusal) {
    var state = State<Double>(census: program)
    var ledger = Ledger()
    var years: [Evaluation] = []
    var facts: [Facts<Double>] = []
    var classYears: [ClassYear] = []
    var teachers: [[Double]] = []
    var headcounts: [[Headcount]] = []
    var grades: [[[Double]]] = []
    func describe(_ state: State<Double>) {
      classYears.append(
        ClassYear(
          rooms: state.rooms, pupils: state.grades, classes: state.gradeClasses, years: state.facts.year.years))
      teachers.append(state.teachers)
      headcounts.append(state.headcounts)
      grades.append(program.rolls.stageGrades(program.county, of: state.grades, years: state.facts.year.years))
      facts.append(state.facts)
      years.append(
        Evaluation(
          state.facts, program.questions, viableFloor: program.plan.assumptions.viableFloor,
          rollIsFitted: program.rolls.isAssumed.contains(true)))
    }
    func roll() -> Double { state.grades.reduce(0, +) }
    evaluateCensus(&state, program)
    describe(state)
    let census = roll()
    for step in program.steps.indices {
      year(&state, program, step: step, program.drivers, &ledger)
      if let excess = program.excess(roll(), over: census, step) { try hearing(Problems([excess])) }
      describe(state)
    }
    let problems =
      ledger.undone.compactMap { undone in Timeline.problem(undone, program.plan) }
      + ledger.emptied.map { emptied in
        let id = program.layout.ids[emptied.slot]
        return Problem(
          .actsOnEmptied(id: id, year: emptied.year), at: program.plan.measures[emptied.measure].place(of: id))
      }
    if !problems.isEmpty { try hearing(Problems(problems)) }

    self.program = program
    self.ledger = ledger
    self.years = years
    self.facts = facts
    let exits = Exits(facts, program)
    resolutions = Resolution.all(program, years, facts, ledger, exits)
    window = Window(years, span: program.windowYears)
    promises = PromiseOutcome.all(program, years)
    reckoning = Reckoning(program)
    costs = (CostEntry.all(program.plan) + reckoning.entries).sorted { $0.year < $1.year }
    consolidations = Consolidation.all(program, ledger, years, facts, teachers, costs)
    surpluses = Surplus.all(program, facts, classYears.map(\.rooms))
    crowdings = Crowding.all(program, ledger, facts, classYears)
    smallClasses = SmallClasses.all(program, facts, classYears, teachers)
    self.classYears = classYears
    exchanges = Exchange.all(program, ledger, facts, teachers)
    money = MoneyCheck.all(program, facts)
    staffing = StaffingYear.all(program, facts, teachers)
    milestones = MilestoneOutcome.all(program, years)
    self.teachers = teachers
    self.headcounts = headcounts
    self.grades = grades
  }

  /// Teachers of every section against the staffing ratio in one year of the timeline.
  package func staffing(in year: Int) -> [Staffing] {
    let place = year - program.firstYear
    return Staffing.all(
      facts[place], teachers: teachers[place], headcounts[place], by: program.standard)
  }

  /// What could not be done of an amount the planner named; a quota cut by the floors is a finding instead.
  private static func problem(_ undone: Fulfilment, _ plan: Plan) -> Problem? {
    let measure = plan.measures[undone.measure]
    switch measure.action {
    case .rotate(.quota), .redeploy(.quota): return nil
    case .release(let release): if case .quota = release.source { return nil }
    default: break
    }
    return Problem(
      .notCarriedOut(measure: measure.name, year: undone.year, asked: undone.asked, done: undone.done),
      at: measure.place)
  }
}

/// What became of a promise.
package struct PromiseOutcome: Sendable {
  /// Position of the school in the county, and the census in which the promise ends.
  package var school: Int
  package var due: Int
  package var status: Status
  /// First census in which the school is under its limit.
  package var year: Int?
  /// The other reading of the due year, and what becomes of the promise by it.
  package var dueAlternative: Int?
  package var statusAlternative: Status?

  /// Kept by its due year; missed; still open at the horizon; or the school was closed before it was due.
  package enum Status: String, Sendable { case kept, missed, open, closed }

  static func all(_ program: Program, _ years: [Evaluation]) -> [PromiseOutcome] {
    program.layout.promises.map { promise in
      let under = years.first { $0.year >= promise.made && $0.schools[promise.school].isUnderLimit }?.year
      func status(by due: Int) -> Status {
        if let under, under <= due {
          if years.first(where: { $0.year == under })?.schools[promise.school].pupils == 0 { return .closed }
          let isOverAtDue = years.contains {
            $0.year > under && $0.year <= due && !$0.schools[promise.school].isUnderLimit
          }
          return isOverAtDue ? .missed : .kept
        }
        return due > program.lastYear ? .open : .missed
      }
      return PromiseOutcome(
        school: promise.school, due: promise.due, status: status(by: promise.due), year: under,
        dueAlternative: promise.dueAlternative, statusAlternative: promise.dueAlternative.map(status))
    }
  }
}
