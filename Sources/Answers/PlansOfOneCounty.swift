import County
import Ensemble
import Files
import Regulation
import Report

/// Plan files that speak of one county, with what they are judged by; all problems of all of them together.
package struct PlansOfOneCounty: Sendable {
  package private(set) var scenarios: [Scenario] = []
  /// All that was read, each file once.
  package private(set) var inputs: [InputFile] = []
  /// The first plan's.
  package let county: County

  /// Reads them, and does `each` with what was read. A plan that cannot be read or done with keeps no other from being
  /// tried.
  ///
  /// `telling`: hears what a reader should know of how files were read.
  package init(
    _ paths: [String], reading: (String) throws(Problems) -> Scenario, telling: ([Notice]) -> Void = { _ in },
    each: (Scenario) throws(Problems) -> Void = { _ in }
  ) throws(Problems) {
    var problems: [Problem] = []
    var place: (path: String, county: County)?
    for path in paths {
      do throws(Problems) {
        let scenario = try reading(path)
        let folder = scenario.judged.folder
        if let place, !Paths.isSame(place.path, folder.path) {
          throw Problems([Problem(.otherCounty(path: folder.path, first: place.path), at: scenario.plan.county.place)])
        }
        place = (folder.path, folder.county)
        telling(scenario.notices)
        inputs = InputFile.once(inputs + scenario.inputs)
        scenarios.append(scenario)
        try each(scenario)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty, let place else { throw Problems(problems) }
    county = place.county
  }

  /// Plans that were read already, of one county.
  package init(_ scenarios: [Scenario]) {
    self.scenarios = scenarios
    inputs = InputFile.once(scenarios.flatMap(\.inputs))
    county = scenarios[0].county
  }

  /// What the plans leave open, for what is drawn of them.
  package func uncertain(seed: UInt64) -> UncertainCounty {
    UncertainCounty(county, seed: seed, isUncertain: scenarios.contains { !$0.plan.uncertainties.isEmpty })
  }

  /// Throws where a plan grows beyond what can be drawn in futures.
  package func checkGrowth(telling: ([Notice]) -> Void = { _ in }) throws(Problems) {
    for scenario in scenarios {
      let program = try scenario.program()
      telling(program.notices)
      try program.checkGrowth()
    }
  }

  /// What `explore` answers: the plans through many futures, and whether it was broken off before all were drawn.
  package func explored(
    draws: Int, seed: UInt64, threads: Int, command: String, progress: @escaping @Sendable (Int) -> Void
  ) async throws -> (found: [PlanFutures], rendering: ExplorationRendering) {
    let entries = scenarios.map { Crossing.Entry(plan: $0.plan, county: $0.county, standard: $0.standard) }
    let crossing = Crossing(entries)
    let exploration = try Exploration(
      (entries + crossing.cells.map(\.entry)).map { ($0.plan, $0.county, $0.standard) }, draws: draws, seed: seed,
      threads: threads, detailed: entries.count, rolls: true)
    let all = try await exploration.run(progress)
    let found = Array(all.prefix(entries.count))
    let regret = RegretText(found, crossing, Array(all.dropFirst(entries.count)))
    return (found, ExplorationRendering(found, regret, of: uncertain(seed: seed), provenance(seed, command)))
  }

  /// Which assumption moves which result, by plan: what `explore --sensitivity` runs.
  package func studies(
    by method: SensitivityStudy.Method, futures: Int?, seed: UInt64, threads: Int
  ) throws -> SensitivityStudies {
    SensitivityStudies(
      all: try scenarios.map { scenario in
        try SensitivityStudy(
          scenario.plan, scenario.county, scenario.standard, by: method, futures: futures ?? method.usualFutures,
          seed: seed, threads: threads)
      })
  }

  /// What `explore --sensitivity` answers.
  package func told(_ found: [SensitivityFindings], seed: UInt64, command: String) -> SensitivityRendering {
    SensitivityRendering(found, of: uncertain(seed: seed), provenance(seed, command))
  }

  private func provenance(_ seed: UInt64, _ command: String) -> Provenance {
    var provenance = Provenance(inputs, county, command: command)
    provenance.seed = seed
    return provenance
  }
}

/// Studies of several plans, one after another.
package struct SensitivityStudies: Sendable {
  fileprivate let all: [SensitivityStudy]

  /// Runs of all of them.
  package var runs: Int { all.reduce(0) { $0 + $1.runs } }

  /// Runs them; `progress` hears how many runs of all are done.
  package func run(_ progress: @escaping @Sendable (Int) -> Void) async throws -> [SensitivityFindings] {
    var found: [SensitivityFindings] = []
    var before = 0
    for study in all {
      let start = before
      found.append(try await study.run { progress(start + $0) })
      before += study.runs
    }
    return found
  }
}
