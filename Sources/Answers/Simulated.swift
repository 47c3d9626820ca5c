import Calibration
import County
import Files
import Regulation
import Report
import Simulation

extension Scenario {
  /// What `simulate` answers. `telling`: hears what a reader should know of how the plan was compiled.
  package func simulated(
    effects: Bool, showing shown: TimelineRendering.Shown = .years, command: String,
    telling: ([Notice]) -> Void = { _ in }
  ) throws(Problems) -> (timeline: Timeline, rendering: TimelineRendering) {
    let program = try program()
    telling(program.notices)
    let timeline = try Timeline(program)
    let rendering = TimelineRendering(
      timeline, county, target: target.map { TargetOutcome(of: timeline, by: $0) },
      effects: effects ? Effects(timeline, workers: .overProcessors) : nil, showing: shown, past: PastErrors(backtest),
      Provenance(inputs, county, command: command))
    return (timeline, rendering)
  }
}
