import County
import Regulation

/// What stands in the way of applying: what fails, in which unbroken run of years, with its result in the first of them.
package struct Obstacle: Sendable {
  package let years: ClosedRange<Int>
  package let horizon: Int
  package let clause: ClauseID
  package let part: PartResult

  package var year: Int { years.lowerBound }
}

extension Timeline {
  /// What stands today and fails later, the earliest first.
  package var lapses: [Resolution] {
    resolutions.filter { $0.isVerdict && !$0.lapses.isEmpty }
      .sorted { ($0.lapses[0], $0.clause.rawValue) < ($1.lapses[0], $1.clause.rawValue) }
  }

  /// What stands in the way of applying: after the longest run of standing years what fails first, nothing where that run
  /// lasts to the end; where no year stands, what is unmet at the end and in most years.
  package var obstacle: Obstacle? {
    let stands = years.map(\.verdictOfAssessed.holds)
    guard let longest = Timeline.longestRun(stands) else {
      return mostUnmet.flatMap { clause in lastUnmet(clause).flatMap { obstacle(at: $0, clause) } }
    }
    if let after = years.indices.first(where: { $0 >= longest.upperBound && hasUnmet($0) }) {
      return firstUnmet(after)
    }
    return nil
  }

  private func hasUnmet(_ place: Int) -> Bool { years[place].verdictOfAssessed == .unmet }

  private func firstUnmet(_ place: Int) -> Obstacle? {
    for clause in years[place].clauses where clause.verdict == .unmet {
      if let found = obstacle(at: place, clause.id) { return found }
    }
    return nil
  }

  /// The clause unmet in most years, the first of equals; one that is still unmet in the end before one that is not: what
  /// the plan cures stands in nobody's way.
  private var mostUnmet: ClauseID? {
    func count(_ clause: ClauseID) -> Int { years.count { $0.clause(clause)?.verdict == .unmet } }
    let failing = years[0].clauses.map(\.id).filter { count($0) > 0 }
    let lasting = failing.filter { years.last?.clause($0)?.verdict == .unmet }
    return (lasting.isEmpty ? failing : lasting).reduce(nil as ClauseID?) { most, next in
      guard let most, count(most) >= count(next) else { return next }
      return most
    }
  }

  /// The last year in which a clause is unmet without a break to the end, or the last in which it is unmet at all.
  private func lastUnmet(_ clause: ClauseID) -> Int? {
    years.indices.last { years[$0].clause(clause)?.verdict == .unmet }
  }

  /// The worst part of a clause unmet in a year, with the unbroken run of years in which that part is.
  private func obstacle(at place: Int, _ clause: ClauseID) -> Obstacle? {
    guard let part = years[place].clause(clause)?.worst else { return nil }
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
