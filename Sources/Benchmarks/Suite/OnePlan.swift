import County
import Regulation
import Report
import Simulation

/// The engine in one future and in eight at once, and what stands around it.
enum OnePlan {
  /// The evaluation of Baoqing's census, and of its first year, in one future and in eight.
  static func evaluation() throws {
    let (plan, county, standard) = try Subjects.read(Subjects.promise)
    let program = try Program(plan, for: county, by: standard)
    let sections = Double(program.layout.slots)
    var one = State<Double>(census: program)
    Meter.time("the census, all clauses", 20_000, sections) {
      evaluate(&one.facts, program.questions, all: true, into: &one.verdicts)
    }
    Meter.time("a later year, the clauses that move", 20_000, sections) {
      evaluate(&one.facts, program.questions, all: false, into: &one.verdicts)
    }
    var eight = State<Futures>(census: program)
    Meter.time("the same of eight futures", 20_000, sections * Double(Futures.width)) {
      evaluate(&eight.facts, program.questions, all: false, into: &eight.verdicts)
    }
    Meter.keep(one.facts.figures.cv[0] + eight.facts.figures.cv[0][0])
  }

  static func run() throws {
    let (plan, county, standard) = try Subjects.read(Subjects.promise)
    try run(plan, county, standard, runs: 2000)
  }

  /// A county of about 300 schools, synthetic, with forty measures over fifteen years.
  static func large() throws {
    let county = try Subjects.county(sections: 380, seed: 1)
    try run(BusyPlan.plan(for: county), county, try Subjects.standard("heilongjiang"), runs: 100)
  }

  /// Times the engine and what stands around it for one plan.
  private static func run(_ plan: Plan, _ county: County, _ standard: Standard, runs: Int) throws {
    let program = try Program(plan, for: county, by: standard)
    let sectionYears = Double(program.layout.slots * (program.steps.count + 1))
    let size = "\(program.layout.slots) sections in \(county.schools.count) schools"
    print("\(county.name): \(size), \(program.steps.count) steps, \(plan.measures.count) measures")
    Meter.time("engine, Double: all years, all clauses, silent", runs, sectionYears) {
      var state = State<Double>(census: program)
      var silence = Silence<Double>()
      evaluateCensus(&state, program)
      for step in program.steps.indices { year(&state, program, step: step, program.drivers, &silence) }
      Meter.keep(state.facts.figures.cv[0])
    }
    let lanes = Drivers<Futures>(broadcasting: program.drivers)
    Meter.time("engine, eight futures in lanes", runs, sectionYears * Double(Futures.width)) {
      var state = State<Futures>(census: program)
      var silence = Silence<Futures>()
      evaluateCensus(&state, program)
      for step in program.steps.indices { year(&state, program, step: step, lanes, &silence) }
      Meter.keep(state.facts.figures.cv[0][0])
    }
    Meter.time("timeline: ledger, descriptions, resolutions", max(20, runs / 10), sectionYears) {
      if let timeline = try? Timeline(program) { Meter.keep(timeline.years[0].stages[0].compositeCV ?? 0) }
    }
    Meter.time("alternatives: other readings of the same plan", max(20, runs / 10), sectionYears * 6) {
      Meter.keep(Double(Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }.count))
    }
    Meter.time("compile the plan", max(20, runs / 4), sectionYears) {
      if let program = try? Program(plan, for: county, by: standard) { Meter.keep(program.intake[0]) }
    }
    let timeline = try Timeline(program)
    let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }
    Meter.time("the screen", max(20, runs / 20), sectionYears) {
      let lines = TimelineScreen(timeline, alternatives: alternatives, language: .zh).lines()
      Meter.keep(Double(lines.count))
    }
  }
}
