import County
import Dispatch
import Files
import Regulation
import Report
import Simulation

/// Several plans of one county, run, each beside the run that does nothing: what `compare` and `report` are made of.
package struct PlanSet: Sendable {
  /// What was read for each plan: what a plan opens is not yet in its county.
  package let read: PlansOfOneCounty
  package let entries: [PlanComparison.Entry]

  package var county: County { read.county }
  package var scenarios: [Scenario] { read.scenarios }
  /// All that was read, each file once.
  package var inputs: [InputFile] { read.inputs }

  /// Reads and runs; all problems of all plans are told together.
  ///
  /// `telling`: hears what a reader should know of how files were read.
  package init(
    _ paths: [String], reading: (String) throws(Problems) -> Scenario, telling: ([Notice]) -> Void = { _ in }
  ) throws(Problems) {
    var entries: [PlanComparison.Entry] = []
    read = try PlansOfOneCounty(paths, reading: reading, telling: telling) { scenario throws(Problems) in
      let timeline = try scenario.timeline()
      telling(timeline.program.notices)
      entries.append(try PlanComparison.Entry(timeline))
    }
    self.entries = entries
  }

  /// Plans that were run already.
  package init(_ plans: [(scenario: Scenario, entry: PlanComparison.Entry)]) {
    read = PlansOfOneCounty(plans.map(\.scenario))
    entries = plans.map(\.entry)
  }

  /// How each plan differs from the first, in the order of the plans.
  package var changes: [[PlanChange]] { scenarios.map { PlanDiff(scenarios[0].file, $0.file).changes } }

  /// Whether every verdict of every plan is met, be it by exemption.
  package var isMet: Bool { entries.allSatisfy { $0.timeline.years.allSatisfy(\.verdict.holds) } }

  /// What `compare` answers.
  package func compared(watching: WatchedClause?, command: String) -> ComparisonRendering {
    ComparisonRendering(
      PlanComparison(entries), changes: changes, watching: watching, county,
      Provenance(inputs, county, command: command))
  }

  /// The report of the first plan, the others beside it.
  ///
  /// `command`: the one that makes it again, as a shell takes it. `issued`: who issues it and the day, where they are told.
  package func briefing(
    _ language: Language, command: String, provenance: Provenance, futures: Briefing.Futures? = nil,
    tablesYear: Int? = nil, issued: [String] = []
  ) -> Briefing {
    let timeline = entries[0].timeline
    var provenance = provenance
    provenance.seed = futures?.seed
    var briefing = Briefing(
      PlanComparison(entries),
      alternatives: Alternative.allCases.compactMap { AlternativeOutcome($0, of: timeline.program) },
      findings: Finding.all(county, timeline.years[0], timeline.program.standard), target: target,
      effects: entries.map {
        $0.timeline.program.plan.measures.isEmpty ? nil : Effects($0.timeline, workers: .overProcessors)
      },
      futures: futures, tablesYear: tablesYear,
      record: Briefing.Record(
        provenance: provenance, command: command,
        values: scenarios[0].file.values.map { value in
          (value.key, value.value, "\(value.place.file):\(value.place.line ?? 0)")
        }, differences: Array(changes.dropFirst()), issued: issued),
      language: language)
    briefing.backtest = scenarios[0].backtest
    return briefing
  }

  /// What of it a page shows while a plan is changed: without what takes long and stands in no part of that page.
  package func glance(_ language: Language, futures: Briefing.Futures? = nil) -> Briefing {
    var briefing = Briefing(
      PlanComparison(entries), alternatives: [], findings: [], target: target, effects: entries.map { _ in nil },
      futures: futures,
      record: Briefing.Record(
        provenance: Provenance(version: Provenance.programVersion, inputs: []), command: "", values: [],
        differences: []),
      language: language)
    briefing.backtest = scenarios[0].backtest
    return briefing
  }

  /// The county's own target in the years of the first plan.
  private var target: TargetOutcome? { scenarios[0].target.map { TargetOutcome(of: entries[0].timeline, by: $0) } }
}

extension Workers {
  /// Over the processors there are.
  package static let overProcessors = Workers { count, body in
    // What is performed is over when this returns, and each call works on its own.
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: count) { body($0) }
    }
  }
}
