import County
import Files
import Foundation
import Regulation
import Report
import Simulation
import Synthesis

/// Times the engine alone and the parts around it, on Baoqing's tables.
///
/// `JUNHENG_BENCH=1 swift run -c release TimelineBenchmark [PLAN]`: median and best of many runs, in microseconds.
@main
struct TimelineBenchmark {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? "scenarios/baoqing/plans/promise.yaml"
    let plan = try PlanFile(path)
    let folder = try CountyFolder(plan.plan.county.value)
    let place = Place(file: path)
    let standard = try StandardFile(folder.county.standard.value, named: place).standard
    try run(plan.plan, folder.county, standard, runs: 2000)
    time("read the county folder", 50, nil) {
      if let folder = try? CountyFolder(folder.path) { keep(folder.county.sections[0].pupils) }
    }
    time("read the plan", 50, nil) {
      if let file = try? PlanFile(path) { keep(Double(file.plan.measures.count)) }
    }
    time("read the standard", 50, nil) {
      if let file = try? StandardFile("heilongjiang", named: place) { keep(file.standard.required[0][0].value) }
    }
    // A county of about 300 schools, synthetic, with forty measures over fifteen years.
    let large = try MarginsFile(sections: 380, seed: 1).made().county.county
    print("")
    try run(BusyPlan.plan(for: large), large, standard, runs: 100)
    print("")
    try report(large, standard)
  }

  /// Times the engine and what stands around it for one plan.
  private static func run(_ plan: Plan, _ county: County, _ standard: Standard, runs: Int) throws {
    let program = try Program(plan, for: county, by: standard)
    let sectionYears = Double(program.layout.slots * (program.steps.count + 1))
    let size = "\(program.layout.slots) sections in \(county.schools.count) schools"
    print("\(county.name): \(size), \(program.steps.count) steps, \(plan.measures.count) measures; microseconds")
    time("engine, Double: all years, all clauses, silent", runs, sectionYears) {
      var state = State<Double>(census: program)
      var silence = Silence<Double>()
      evaluateCensus(&state, program)
      for step in program.steps.indices { year(&state, program, step: step, program.drivers, &silence) }
      keep(state.facts.figures.cv[0])
    }
    let lanes = Drivers<Futures>(broadcasting: program.drivers)
    time("engine, eight futures in lanes", runs, sectionYears * Double(Futures.width)) {
      var state = State<Futures>(census: program)
      var silence = Silence<Futures>()
      evaluateCensus(&state, program)
      for step in program.steps.indices { year(&state, program, step: step, lanes, &silence) }
      keep(state.facts.figures.cv[0][0])
    }
    time("timeline: ledger, descriptions, resolutions", max(20, runs / 10), sectionYears) {
      if let timeline = try? Timeline(program) { keep(timeline.years[0].stages[0].compositeCV) }
    }
    time("alternatives: other readings of the same plan", max(20, runs / 10), sectionYears * 6) {
      keep(Double(Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }.count))
    }
    time("compile the plan", max(20, runs / 4), sectionYears) {
      if let program = try? Program(plan, for: county, by: standard) { keep(program.intake[0]) }
    }
    let timeline = try Timeline(program)
    let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }
    time("the screen", max(20, runs / 20), sectionYears) {
      let lines = TimelineScreen(timeline, alternatives: alternatives, language: .zh).lines()
      keep(Double(lines.count))
    }
  }

  /// Prints the median and the best time of a closure, and section-years per second at the median.
  static func time(_ name: String, _ runs: Int, _ sectionYears: Double?, _ body: () -> Void) {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<3 { body() }
    for _ in 0..<runs {
      let spent = clock.measure(body)
      times.append(Double(spent.components.attoseconds) / 1e12 + Double(spent.components.seconds) * 1e6)
    }
    times.sort()
    let median = times[times.count / 2]
    let rate = sectionYears.map { "  " + Digits.fixed($0 / median, 2) + " M section-years/s" } ?? ""
    print(
      Columns.left(name, 52) + Columns.right(Digits.fixed(median, 1), 10) + "  best"
        + Columns.right(Digits.fixed(times[0], 1), 10) + rate)
  }

  /// Keeps a result alive, so that the work is not taken for idle.
  @inline(never)
  static func keep(_ value: Double) { if value == -1 { print("") } }
}
