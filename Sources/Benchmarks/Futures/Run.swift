import County
import Foundation
import Simulation

/// Runs all futures of a program over some workers, many times.
struct Run {
  let program: Program
  let spread: Spread
  let runs: Int

  init(_ program: Program, _ spread: Spread, runs: Int) {
    self.program = program
    self.spread = spread
    self.runs = runs
  }

  /// Prints the median and the best time of a run, and section-years per second and core at the median.
  func time(_ name: String, workers: Int) async {
    let clock = ContinuousClock()
    let blocks = spread.futures / Futures.width
    var engines = (0..<workers).map { _ in Engine<Futures>(program, spread) }
    var times: [Double] = []
    for _ in 0...runs {
      let start = clock.now
      engines = await withTaskGroup(of: (Int, Engine<Futures>).self) { group in
        for (worker, engine) in engines.enumerated() {
          group.addTask {
            var engine = engine
            engine.run(worker * blocks / workers..<(worker + 1) * blocks / workers)
            return (worker, engine)
          }
        }
        var done = engines
        for await (worker, engine) in group { done[worker] = engine }
        return done
      }
      let spent = clock.now - start
      times.append(Double(spent.components.attoseconds) / 1e15 + Double(spent.components.seconds) * 1e3)
    }
    times.removeFirst()
    times.sort()
    let median = times[times.count / 2]
    let sectionYears = Double(program.layout.slots * program.steps.count * spread.futures)
    func rate(_ milliseconds: Double) -> String {
      String(format: "%.1f", sectionYears / milliseconds / 1e3 / Double(workers))
    }
    print(
      name.padding(toLength: 28, withPad: " ", startingAt: 0),
      String(format: "median %8.1f ms, best %8.1f ms;", median, times[0]),
      "\(rate(median)) (best \(rate(times[0]))) M section-years/s a core")
  }
}
