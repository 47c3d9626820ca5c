import County
import Regulation

/// What stands in the way of applying: what fails, in which unbroken run of years, with its result in the first of them.
package struct Obstacle: Sendable {
  package let years: ClosedRange<Int>
  package let horizon: Int
  package let clause: ClauseID
  package let part: PartResult

  /// Its first year.
  package var year: Int { years.lowerBound }
}

extension Timeline {
  /// What stands today and fails later, the earliest first.
  package var lapses: [Resolution] {
    resolutions.filter { $0.isVerdict && !$0.lapses.isEmpty }
      .sorted { ($0.lapses[0], $0.clause.rawValue) < ($1.lapses[0], $1.clause.rawValue) }
  }

  /// What stands in the way of applying: after the longest run of standing years what fails first, nothing where that run
  /// lasts to the end; where no year stands, the clause that keeps the most years in a row from standing.
  package var obstacle: Obstacle? {
    let stands = years.map(\.verdictOfAssessed.holds)
    guard let longest = Timeline.longestRun(stands) else { return nothingStands }
    guard let after = years.indices.first(where: { $0 >= longest.upperBound && isUnmet($0) }) else { return nil }
    let failing = years[after].clauses.lazy.filter { $0.verdict == .unmet }.map(\.id)
    return blocking(failing).flatMap { obstacle(at: after, $0) }
  }

  private var nothingStands: Obstacle? {
    guard let clause = blocking(years[0].clauses.map(\.id)) else { return nil }
    // Of its years those that it alone keeps from standing; of more breaks the last.
    let freed = runWithout(clause) ?? years.indices
    let place = freed.last { isUnmet($0, clause) } ?? years.indices.last { isUnmet($0, clause) }
    return place.flatMap { obstacle(at: $0, clause) }
  }

  private func isUnmet(_ place: Int) -> Bool { years[place].verdictOfAssessed == .unmet }

  private func isUnmet(_ place: Int, _ clause: ClauseID) -> Bool { years[place].clause(clause)?.verdict == .unmet }

  /// The clause without which the most years in a row would stand, since applying asks for years in a row. Of equals one
  /// still unmet in the end before one that the plan cures, then the one unmet in most years, then the first.
  private func blocking(_ clauses: some Sequence<ClauseID>) -> ClauseID? {
    func weight(_ clause: ClauseID) -> (Int, Int, Int) {
      let unmet = years.indices.count { isUnmet($0, clause) }
      return (runWithout(clause)?.count ?? 0, isUnmet(years.count - 1, clause) ? 1 : 0, unmet)
    }
    var most: (clause: ClauseID, weight: (Int, Int, Int))?
    for clause in clauses where years.indices.contains(where: { isUnmet($0, clause) }) {
      let weight = weight(clause)
      if let found = most, found.weight >= weight { continue }
      most = (clause, weight)
    }
    return most?.clause
  }

  /// The longest run of years in which no other clause than this is unmet; nil where one is in every year.
  private func runWithout(_ clause: ClauseID) -> Range<Int>? {
    Timeline.longestRun(
      years.map { year in
        year.verdictOfAssessed != .notAssessed && !year.clauses.contains { $0.verdict == .unmet && $0.id != clause }
      })
  }

  /// The worst part of a clause unmet in a year, with the unbroken run of years in which that part is.
  private func obstacle(at place: Int, _ clause: ClauseID) -> Obstacle? {
    years[place].clause(clause)?.worst.map { run(of: $0, clause, at: place) }
  }

  /// What stands today and fails later, in the first unbroken run of years in which it does.
  package func lapse(_ resolution: Resolution) -> Obstacle? {
    let place = resolution.lapses[0] - program.firstYear
    guard years.indices.contains(place) else { return nil }
    let parts = years[place].clause(resolution.clause)?.parts ?? []
    return parts.first { $0.part == resolution.part }.map { run(of: $0, resolution.clause, at: place) }
  }

  /// The unbroken run of years, one of them given, in which a part is unmet.
  private func run(of part: PartResult, _ clause: ClauseID, at place: Int) -> Obstacle {
    func isUnmet(_ place: Int) -> Bool {
      guard let result = years[place].clause(clause)?.parts.first(where: { $0.part == part.part }) else {
        return false
      }
      return result.inScope && result.verdict == .unmet
    }
    var first = place
    while first > 0, isUnmet(first - 1) { first -= 1 }
    var last = place
    while last + 1 < years.count, isUnmet(last + 1) { last += 1 }
    let worst = years[first].clause(clause)?.parts.first { $0.part == part.part } ?? part
    return Obstacle(
      years: years[first].year...years[last].year, horizon: program.lastYear, clause: clause,
      part: worst)
  }

  /// The first year after the census in which what stands in the way does so, with its result then: what was short in the
  /// census is not what a plan is asked about. The census itself where it fails in no other year.
  package func ahead(_ obstacle: Obstacle) -> (year: Int, part: PartResult) {
    let next = program.firstYear + 1
    guard obstacle.year < next, obstacle.years.upperBound >= next else { return (obstacle.year, obstacle.part) }
    let parts = years[1].clause(obstacle.clause)?.parts ?? []
    return parts.first { $0.part == obstacle.part.part }.map { (next, $0) } ?? (obstacle.year, obstacle.part)
  }

  /// The longest unbroken run, the first of equals; nil where nothing stands.
  private static func longestRun(_ stands: [Bool]) -> Range<Int>? {
    var longest: Range<Int>?
    var start = 0
    for place in stands.indices {
      guard stands[place] else {
        start = place + 1
        continue
      }
      if place + 1 - start > (longest?.count ?? 0) { longest = start..<(place + 1) }
    }
    return longest
  }
}
