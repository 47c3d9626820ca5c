import County
import Foundation
import Simulation

/// Runs all futures of a program over some workers, many times.
struct Run {
  let program: Program
  let spread: FutureValues
  let runs: Int

  init(_ program: Program, _ spread: FutureValues, runs: Int) {
    self.program = program
    self.spread = spread
    self.runs = runs
  }

  /// `label`: what the last line calls it, for the script that compares.
  ///
  /// Prints the median and the best time of a run, and section-years per second and core at both; then the same by the
  /// processor's time, which other programs on the machine do not lengthen.
  func time(_ name: String, _ label: String, workers: Int) async {
    let clock = ContinuousClock()
    let blocks = spread.futures / Futures.width
    var engines = (0..<workers).map { _ in Engine<Futures>(program, spread) }
    var times: [Double] = []
    var spent: [Double] = []
    for _ in 0...runs {
      let start = clock.now
      let before = Run.processorTime()
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
      let time = (clock.now - start).components
      times.append(Double(time.attoseconds) / 1e15 + Double(time.seconds) * 1e3)
      spent.append(Run.processorTime() - before)
    }
    // The first run warms up.
    times = times.dropFirst().sorted()
    spent = spent.dropFirst().sorted()
    let sectionYears = Double(program.layout.slots * program.steps.count * spread.futures)
    func told(_ times: [Double], by cores: Double) -> String {
      let median = times[times.count / 2]
      return String(
        format: "%.1f ms (best %.1f), %.1f M/s a core (best %.1f)", median, times[0],
        sectionYears / median / 1e3 / cores, sectionYears / times[0] / 1e3 / cores)
    }
    print(name.padding(toLength: 28, withPad: " ", startingAt: 0), told(times, by: Double(workers)))
    print("".padding(toLength: 28, withPad: " ", startingAt: 0), told(spent, by: 1), "of processor time")
    let rates = [times, spent].map { sectionYears / $0[$0.count / 2] / 1e3 }
    print(String(format: "rate swift%d%@ %.3f %.3f", workers, label, rates[0], rates[1]))
  }

  /// What the program has used of all cores, milliseconds.
  private static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) * 1e3 }
}
