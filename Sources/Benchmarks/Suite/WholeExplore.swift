import County
import Ensemble
import Files
import Regulation
import Report
import Simulation

/// All that `explore` does after its files are read: draws, futures, probabilities, quantiles, what decides, the text.
enum WholeExplore {
  static func run() async throws {
    let (plan, county, standard) = try Subjects.read(Subjects.uncertain)
    var certain = plan
    certain.chances.isOn = false
    try await time("without chance", certain, county, standard, runs: 5)
    try await time("with chance", plan, county, standard, runs: 2)
  }

  private static func time(_ name: String, _ plan: Plan, _ county: County, _ standard: Standard, runs: Int) async throws
  {
    let crossing = Crossing([Crossing.Entry(plan: plan, county: county, standard: standard)])
    func regret(_ found: [PlanFutures]) -> RegretText { RegretText(found, crossing, []) }
    for threads in [1, 2] {
      let exploration = try Exploration([(plan, county, standard)], draws: 10_000, seed: 1, threads: threads)
      // The plan, and doing nothing in the same futures.
      let steps = try Program(plan, for: county, by: standard).steps.count
      let sectionYears = Double(county.sections.count * steps) * 10_000 * 2
      let label = "\(name), \(threads == 1 ? "one thread" : "two threads")"
      try await Meter.time("futures, " + label, runs, sectionYears, cores: threads) {
        Meter.keep(Double(try await exploration.run()[0].futures))
      }
      try await Meter.time("with the screen, " + label, runs) {
        let found = try await exploration.run()
        Meter.keep(Double(ExplorationScreen(found, regret(found), seed: 1, .zh).lines().count))
      }
      try await Meter.time("with JSON of every section, " + label, runs) {
        let found = try await exploration.run()
        let provenance = Provenance(version: "0", seed: 1, inputs: [])
        Meter.keep(Double(ExplorationData(found, regret(found)).document(provenance).text.utf8.count))
      }
    }
  }
}
