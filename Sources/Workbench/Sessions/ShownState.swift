import County
import Report

/// What one answer left on a page: what the next one need not send again.
struct ShownState: Sendable {
  /// The number of the answer among those of its session.
  var turn = 0
  /// The run of the session that it shows.
  var run: Int
  var language: Language
  var width: HTMLPage.Width
  var grid: VerdictGrid
  /// The parts that stand as they were sent, by a hash of their text; those that are behind are not among them.
  var parts: [String: Int]
  /// Of the plan's own side.
  var plan: Int?
}
