import ArgumentParser
import County
import Ensemble
import Files
import Foundation
import Regulation
import Report
import Simulation

/// The runs of a plan with some of its values varied, in a grid or in a Latin hypercube.
struct Sweep: Sendable {
  private let variations: [Variation]
  private let samples: Int?
  private let seed: UInt64

  /// Runs beyond which it is asked before they start.
  static let unasked = 100_000

  init(_ texts: [String], samples: Int?, seed: UInt64) throws {
    variations = try Variation.all(texts)
    self.samples = samples
    self.seed = seed
  }

  /// How many runs there are; nil for more than can be counted.
  var count: Int? { samples ?? grid.count }

  private var grid: ValueGrid { ValueGrid(variations.map { $0.values.indices.map(Double.init) }) }

  private var keys: [String] { variations.map(\.key) }

  /// Runs all on several threads, writing each row as soon as it and all before it are finished. A file that is there
  /// stays until the table ends; Ctrl-C ends it with the rows that are, a pipe that its reader closes with those that
  /// went out. Returns how many there are, of how many; nil where no one reads on.
  func run(
    _ scenario: Scenario, showing asked: ClauseOptions, _ out: OutputOptions, threads: Int
  ) async throws -> (done: Int, asked: Int)? {
    try scenario.file.check(variations)
    let census = Evaluation(census: scenario.county, by: scenario.standard)
    let wanted = try asked.watched(scenario.standard, census)
    let moving = moving(scenario)
    let watched = wanted ?? moving.first
    let data = SweepData(keys, watching: watched, by: scenario.standard)
    let rows = try Output(out.output)
    Console.tell(rows.notices, out.language)
    if let program = try? scenario.program() { Console.tell(program.notices, out.language) }
    let isTable = out.form == .csv
    let central = UncertaintyText.sweep(scenario.plan, out.language)
    if isTable {
      for line in SyntheticText.lines(scenario.county, out.language) { Console.note(line) }
      for line in central { Console.note(line) }
      try rows.write(data.head)
    } else {
      let others = moving.filter { $0 != watched }
      let heads = data.headLines(others: others, isAsked: wanted != nil, out.language)
      let costs = SweepData.costs(scenario.plan, out.language)
      try rows.write((central + costs + heads).map { $0 + "\n" }.joined())
    }
    let runs = count ?? 0
    let language = out.language
    let progress = Progress(of: runs, language)
    let columns = samples.map { samples in
      keys.map { LatinHypercube(count: samples, key: DrawKey(seed: seed, name: "vary." + $0)) }
    }
    let done: Int? = try await Interrupt.stopping {
      var done = 0
      do {
        try await InOrder.run(runs, threads: threads, { row($0, columns, scenario, watched, data, isTable, language) })
        {
          _, row in
          progress.clear()
          try rows.write(row)
          if rows.isUnread { throw Unread() }
          done += 1
          progress.show(done)
        }
      } catch is Unread { return nil }
      return done
    }
    progress.clear()
    // A table broken off before its first row is no reason to lose the one that is there.
    if done ?? 1 > 0 || runs == 0 { try rows.finish() }
    return done.map { ($0, runs) }
  }

  /// No one reads on.
  private struct Unread: Error {}

  /// One run, and the row it makes.
  private func row(
    _ run: Int, _ columns: [LatinHypercube]?, _ scenario: Scenario, _ watched: WatchedClause?, _ data: SweepData,
    _ isTable: Bool, _ language: Language
  ) -> String {
    let own = columns.map { values(run, $0) } ?? zip(variations, grid.point(run)).map { $0.values[Int($1)] }
    let result = result(own, scenario, watched)
    return isTable
      ? data.row(run + 1, own, result) : data.lines(own, result, language).map { $0 + "\n" }.joined()
  }

  /// The values of one run of a Latin hypercube, in which every stretch of each variation comes equally often.
  private func values(_ run: Int, _ columns: [LatinHypercube]) -> [String] {
    zip(variations, columns).map { variation, column in
      variation.values[min(variation.values.count - 1, Int(column[run] * Double(variation.values.count)))]
    }
  }

  private func result(
    _ values: [String], _ scenario: Scenario, _ watched: WatchedClause?
  ) -> SweepData.Result {
    do throws(Problems) {
      let timeline = try timeline(values, scenario)
      return .outcome(Outcome(timeline), watched?.course(timeline.years))
    } catch {
      return .problems(error)
    }
  }

  private func timeline(_ values: [String], _ scenario: Scenario) throws(Problems) -> Timeline {
    let plan = try scenario.file.varied(zip(keys, values).map { (key: $0, value: $1) })
    return try Timeline(try Program(plan, for: scenario.county, by: scenario.standard))
  }

  /// The clauses that move between the ends of what is varied, each value at its first and its last while the others
  /// stay at their first, and all at their last.
  private func moving(_ scenario: Scenario) -> [WatchedClause] {
    let first = variations.map { $0.values[0] }
    let last = variations.map { $0.values[$0.values.count - 1] }
    var ends = [first, last]
    for place in variations.indices where variations.count > 1 {
      ends.append(first.enumerated().map { $0.offset == place ? last[place] : $0.element })
    }
    return WatchedClause.moving(ends.compactMap { try? timeline($0, scenario).years })
  }
}
