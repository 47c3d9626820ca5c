import County
import Regulation

/// A clause, or some of its parts, that a comparison of runs keeps its eye on: the one asked for, or the one that moves.
package struct WatchedClause: Sendable, Hashable {
  package let clause: ClauseID
  package let stage: Stage?
  /// The indicator by its id.
  package let indicator: String?

  package init(_ clause: ClauseID, stage: Stage? = nil, indicator: String? = nil) {
    self.clause = clause
    self.stage = stage
    self.indicator = indicator
  }

  /// How a run fares by it: the figure of the worst year after the census, and in how many years it holds.
  package struct Course: Sendable {
    package let year: Int?
    package let value: Double?
    package let part: Part?
    package let verdict: Verdict
    package let yearsHeld: Int
  }

  /// Its parts in one year.
  private func parts(_ year: Evaluation) -> [PartResult] {
    guard let result = year.clause(clause) else { return [] }
    return result.judged.filter { part in
      (stage == nil || part.part.stage == stage) && (indicator == nil || part.part.indicatorID == indicator)
    }
  }

  /// Whether an evaluation has such a part.
  package func isIn(_ year: Evaluation) -> Bool {
    stage == nil && indicator == nil ? year.clause(clause) != nil : !parts(year).isEmpty
  }

  /// The verdict of one year: of the clause, or of the parts that are meant.
  package func verdict(_ year: Evaluation) -> Verdict {
    guard stage != nil || indicator != nil else { return year.clause(clause)?.verdict ?? .notAssessed }
    let parts = parts(year)
    return parts.isEmpty ? .notAssessed : Verdict.joined(parts.map(\.verdict))
  }

  /// The part of one year that is nearest to failing, or fails by most.
  package func worst(_ year: Evaluation) -> PartResult? {
    if stage == nil, indicator == nil { return year.clause(clause)?.worst }
    return parts(year).filter { $0.value != nil }.min { Self.room($0) < Self.room($1) }
  }

  /// The margin as a share of the limit.
  private static func room(_ part: PartResult) -> Double {
    guard let margin = part.margin else { return .infinity }
    guard let limit = part.limit, limit != 0 else { return margin }
    return margin / limit.magnitude
  }

  package func course(_ years: [Evaluation]) -> Course {
    let verdicts = years.map { verdict($0) }
    var nearest: (year: Int, part: PartResult)?
    // The census is the same in every run.
    for year in years.count > 1 ? years.dropFirst() : years[...] {
      guard let part = worst(year) else { continue }
      if let nearest, Self.room(nearest.part) <= Self.room(part) { continue }
      nearest = (year.year, part)
    }
    return Course(
      year: nearest?.year, value: nearest?.part.value, part: nearest?.part.part, verdict: Verdict.joined(verdicts),
      yearsHeld: verdicts.count { $0.holds })
  }

  /// What moves between runs of the same years, most first: what changes the years in which it holds, then by how far
  /// the figure goes, as a share of the limit.
  package static func moving(_ runs: [[Evaluation]]) -> [WatchedClause] {
    guard let first = runs.first?.first, runs.count > 1 else { return [] }
    let candidates = first.clauses.flatMap { result -> [WatchedClause] in
      guard result.id == .r2 || result.id == .a2 else { return [WatchedClause(result.id)] }
      let parts = result.parts.map { WatchedClause(result.id, stage: $0.part.stage, indicator: $0.part.indicatorID) }
      return parts.isEmpty ? [WatchedClause(result.id)] : parts
    }
    let years = runs.map(\.count).min() ?? 0
    var told: [(watched: WatchedClause, years: Int, reach: Double)] = []
    for candidate in candidates {
      let held = runs.map { candidate.course($0).yearsHeld }
      var reach = 0.0
      for year in 0..<years {
        let rooms = runs.compactMap { candidate.worst($0[year]).map { room($0) } }.filter(\.isFinite)
        reach = max(reach, (rooms.max() ?? 0) - (rooms.min() ?? 0))
      }
      let span = (held.max() ?? 0) - (held.min() ?? 0)
      // What stays as it is, but for rounding, does not move.
      if span > 0 || reach > 1e-9 { told.append((watched: candidate, years: span, reach: reach)) }
    }
    let order = told.indices.sorted { one, other in
      (told[one].years, told[one].reach, other) > (told[other].years, told[other].reach, one)
    }
    return order.map { told[$0].watched }
  }
}
