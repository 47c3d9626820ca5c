import Calibration
import County
import Files
import Regulation
import Report
import Simulation

extension Scenario {
  /// How far projections of the county's past were from what came: the same for every plan of the county.
  package func pastErrors() throws(Problems) -> PastErrors? {
    PastErrors(try Backtest.ofPast(county, by: standard, horizons: PastErrors.horizons))
  }

  /// What `simulate` answers. `telling`: hears what a reader should know of how the plan was compiled. `past`: the errors
  /// of the county's past, which may be kept.
  package func simulated(
    effects: Bool, showing shown: TimelineRendering.Shown = .years, command: String,
    telling: ([Notice]) -> Void = { _ in },
    past: (Scenario) throws(Problems) -> PastErrors? = { scenario throws(Problems) in try scenario.pastErrors() }
  ) throws(Problems) -> (timeline: Timeline, rendering: TimelineRendering) {
    let program = try program()
    telling(program.notices)
    let timeline = try Timeline(program)
    let rendering = TimelineRendering(
      timeline, county, target: target.map { TargetOutcome(of: timeline, by: $0) },
      effects: effects ? Effects(timeline) : nil, showing: shown,
      past: try past(self),
      Provenance(inputs, county, command: command))
    return (timeline, rendering)
  }
}
