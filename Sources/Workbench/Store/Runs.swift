import County
import Files
import Regulation
import Report
import Simulation

extension Provenance {
  /// The provenance of a result about a county read from files, as the command line has it.
  init(_ inputs: [InputFile], _ county: County) {
    self.init(
      version: Provenance.programVersion, inputs: inputs.map { (path: $0.path, sha256: $0.sha256) },
      synthetic: county.synthetic)
  }
}

extension Scenario {
  /// What `simulate` answers.
  func simulated(effects: Bool) throws -> TimelineRendering {
    let timeline = try timeline()
    return TimelineRendering(
      timeline, county, target: target.map { TargetOutcome(of: timeline, by: $0) },
      effects: effects ? Effects(timeline) : nil, Provenance(inputs, county))
  }
}

/// Several plans of the county, each beside the run that does nothing: what `compare` and `report` are made of.
struct PlansBeside {
  let scenarios: [Scenario]
  let entries: [PlanComparison.Entry]

  /// Runs all; their problems are told together.
  init(_ scenarios: [Scenario]) throws(Problems) {
    var entries: [PlanComparison.Entry] = []
    var problems: [Problem] = []
    for scenario in scenarios {
      do throws(Problems) { entries.append(try PlanComparison.Entry(try scenario.timeline())) } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.scenarios = scenarios
    self.entries = entries
  }

  /// Plans that were run already.
  init(running plans: [ShownPlan]) {
    scenarios = plans.map(\.scenario)
    entries = plans.map(\.entry)
  }

  private var county: County { scenarios[0].county }
  private var inputs: [InputFile] { InputFile.once(scenarios.flatMap(\.inputs)) }
  private var changes: [[PlanChange]] { scenarios.map { PlanDiff(scenarios[0].file, $0.file).changes } }

  /// What `compare` answers.
  var compared: ComparisonRendering {
    ComparisonRendering(
      PlanComparison(entries), changes: changes, watching: nil, county, Provenance(inputs, county))
  }

  /// The report of the first plan, the others beside it. `full`: with what a whole report has and the page of the moment does not show.
  func briefing(full: Bool, futures: Briefing.Futures? = nil, _ language: Language) -> Briefing {
    let timeline = entries[0].timeline
    var provenance = Provenance(inputs, county)
    provenance.seed = futures?.seed
    let names = scenarios.compactMap { $0.file.inputs.first?.path }
    return Briefing(
      PlanComparison(entries),
      alternatives: full ? Alternative.allCases.compactMap { AlternativeOutcome($0, of: timeline.program) } : [],
      findings: full ? Finding.all(county, timeline.years[0], timeline.program.standard) : [],
      target: scenarios[0].target.map { TargetOutcome(of: timeline, by: $0) },
      effects: entries.map { full && !$0.timeline.program.plan.measures.isEmpty ? Effects($0.timeline) : nil },
      futures: futures,
      record: Briefing.Record(
        provenance: provenance,
        command: (["junheng", "report"] + names + ["--lang", language.rawValue]).joined(separator: " "),
        values: scenarios[0].file.values.map { value in
          (value.key, value.value, "\(value.place.file):\(value.place.line ?? 0)")
        }, differences: Array(changes.dropFirst())),
      language: language)
  }
}
