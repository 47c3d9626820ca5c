import Allocations
import County
import Files
import Foundation
import Regulation
import Simulation

/// Times the engine alone over ten thousand futures, on one thread and on two.
///
/// `Benchmarks rivals [PLAN] [--draws D] [--runs R] [--export FOLDER]`. Sections × steps × futures per second and core at
/// the median run; with `--export` the county, the futures and the results are written for the rivals, who do the same
/// work.
enum FuturesAlone {
  static func run(_ arguments: ArraySlice<String>) async throws {
    let options = Options(arguments)
    let file = try PlanFile(options.plan)
    let county = try CountyFolder(file.plan.county.value).county
    let standard = try StandardFile(county.standard.value, named: Place(file: options.plan)).standard
    var bare = file.plan
    // Rotation in exchange moves no total; the rivals do not carry it out, so that all of them do the same.
    bare.measures = []
    let program = try Program(bare, for: county, by: standard)
    let draws = (options.draws + Futures.width - 1) / Futures.width * Futures.width
    let spread = FutureValues(program.drivers, futures: draws)
    let run = Run(program, spread, runs: options.runs)
    print("\(county.name): \(program.layout.slots) sections × \(program.steps.count) steps × \(draws) futures")
    await run.time("no measures, one thread", "", workers: 1)
    await run.time("no measures, two threads", "", workers: 2)
    let whole = try Program(file.plan, for: county, by: standard)
    let measures = "\(file.plan.measures.count) measures, one thread"
    await Run(whole, spread, runs: options.runs).time(measures, "-plan", workers: 1)
    countAllocations(whole, spread)
    if let folder = options.export { try Export(program, spread).write(to: folder) }
  }

  /// Says how often memory is asked for while D and while 2 D futures run, and that the count would notice.
  private static func countAllocations(_ program: Program, _ spread: FutureValues) {
    var engine = Engine<Futures>(program, spread)
    let blocks = spread.futures / Futures.width
    engine.run(0..<1)
    func during(_ body: () -> Void) -> UInt {
      let before = allocations_counted()
      body()
      return allocations_counted() - before
    }
    let half = during { engine.run(0..<blocks / 2) }
    let all = during { engine.run(0..<blocks) }
    let planted = during {
      for block in 0..<blocks {
        engine.run(block..<block + 1)
        Meter.keep(Double(Array(repeating: Double(block), count: 9).count))
      }
    }
    print("allocations in the loop: \(half) for D/2, \(all) for D; with one put in a block \(planted) for \(blocks)")
  }
}

/// What the command line asks.
struct Options {
  var plan = "scenarios/baoqing/plans/rural-first.yaml"
  var draws = 10_000
  var runs = 15
  var export: String?

  init(_ arguments: ArraySlice<String>) {
    var rest = Array(arguments)
    func value() -> String? {
      guard rest.count > 1 else { return nil }
      return rest.remove(at: 1)
    }
    while let word = rest.first {
      switch word {
      case "--draws": draws = value().flatMap { Int($0) } ?? draws
      case "--runs": runs = value().flatMap { Int($0) } ?? runs
      case "--export": export = value()
      default: plan = word
      }
      rest.removeFirst()
    }
  }
}
