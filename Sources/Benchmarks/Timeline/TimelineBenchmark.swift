import County
import Files
import Foundation
import Regulation
import Report
import Simulation

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
    let program = try Program(plan.plan, for: folder.county, by: standard)
    let sectionYears = Double(program.layout.slots * (program.steps.count + 1))

    print("\(folder.county.name) \(program.layout.slots) sections, \(program.steps.count + 1) years; microseconds")
    time("engine, Double: all years, all clauses, silent", 2000, sectionYears) {
      var state = State<Double>(census: program)
      var silence = Silence<Double>()
      evaluateCensus(&state, program)
      for step in program.steps.indices { year(&state, program, step: step, program.drivers, &silence) }
      keep(state.facts.figures.cv[0])
    }
    let lanes = Drivers<Futures>(broadcasting: program.drivers)
    time("engine, eight futures in lanes", 2000, sectionYears * Double(Futures.width)) {
      var state = State<Futures>(census: program)
      var silence = Silence<Futures>()
      evaluateCensus(&state, program)
      for step in program.steps.indices { year(&state, program, step: step, lanes, &silence) }
      keep(state.facts.figures.cv[0][0])
    }
    time("timeline: ledger, descriptions, resolutions", 200, sectionYears) {
      if let timeline = try? Timeline(program) { keep(timeline.years[0].stages[0].compositeCV) }
    }
    time("alternatives: six more runs", 200, sectionYears * 6) {
      keep(Double(Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }.count))
    }
    time("compile the plan", 500, sectionYears) {
      if let program = try? Program(plan.plan, for: folder.county, by: standard) { keep(program.intake[0]) }
    }
    time("read the county folder", 50, sectionYears) {
      if let folder = try? CountyFolder(folder.path) { keep(folder.county.sections[0].pupils) }
    }
    time("read the standard", 50, sectionYears) {
      if let file = try? StandardFile("heilongjiang", named: place) { keep(file.standard.required[0][0].value) }
    }
    let timeline = try Timeline(program)
    let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }
    time("the screen", 100, sectionYears) {
      let lines = TimelineScreen(timeline, alternatives: alternatives, language: .zh).lines()
      keep(Double(lines.count))
    }
  }

  /// Prints the median and the best time of a closure, and section-years per second at the median.
  static func time(_ name: String, _ runs: Int, _ sectionYears: Double, _ body: () -> Void) {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<3 { body() }
    for _ in 0..<runs {
      let spent = clock.measure(body)
      times.append(Double(spent.components.attoseconds) / 1e12 + Double(spent.components.seconds) * 1e6)
    }
    times.sort()
    let median = times[times.count / 2]
    let rate = sectionYears / median
    print(
      Columns.left(name, 52) + Columns.right(Digits.fixed(median, 1), 10) + "  best"
        + Columns.right(Digits.fixed(times[0], 1), 10) + "  " + Digits.fixed(rate, 2) + " M section-years/s")
  }

  /// Keeps a result alive, so that the work is not taken for idle.
  @inline(never)
  static func keep(_ value: Double) { if value == -1 { print("") } }
}
