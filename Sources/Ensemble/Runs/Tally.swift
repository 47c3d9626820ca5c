import County
import Regulation
import Simulation

/// What a plan came to in one block of futures, or in all of them so far.
struct Tally: Sendable {
  /// Futures counted.
  var futures = 0
  /// In how many futures each row holds, holds from that year to the last, and holds where doing nothing does not, or
  /// the reverse.
  var holds: [Int]
  var lasts: [Int]
  var gained: [Int]
  var lost: [Int]
  /// In how many futures the county stands in a year and those that follow it in the window, by year.
  var windows: [Int]
  /// Futures in which every promised school is under its limit in the year its promise is due.
  var promised = 0
  /// Futures in which a measure was not carried out in full.
  var undone: [Int]
  /// How often a section met so many indicators, 0 … 7, and had a margin of −7 … 7: by table × 8 and table × 15.
  var full: [Int]
  var margins: [Int]

  init(_ track: Track) {
    holds = Array(repeating: 0, count: track.rows.count)
    lasts = holds
    gained = holds
    lost = holds
    windows = Array(repeating: 0, count: track.years)
    undone = Array(repeating: 0, count: track.program.plan.measures.count)
    full = Array(repeating: 0, count: track.counted * 8)
    margins = Array(repeating: 0, count: track.counted * 15)
  }

  mutating func add(_ other: Tally) {
    futures += other.futures
    promised += other.promised
    Tally.add(other.holds, to: &holds)
    Tally.add(other.lasts, to: &lasts)
    Tally.add(other.gained, to: &gained)
    Tally.add(other.lost, to: &lost)
    Tally.add(other.windows, to: &windows)
    Tally.add(other.undone, to: &undone)
    Tally.add(other.full, to: &full)
    Tally.add(other.margins, to: &margins)
  }

  private static func add(_ more: [Int], to counts: inout [Int]) {
    for place in counts.indices { counts[place] += more[place] }
  }

  /// Counts the answers of a block, held against those of doing nothing: row by row the row of the other, −1 for none.
  mutating func count(_ answers: Answers, _ track: Track, against nothing: Answers?, _ same: [Int], span: Int) {
    futures = answers.futures
    for row in 0..<track.rows.count { holds[row] = answers.count(row) }
    for first in stride(from: 0, to: track.rows.count, by: track.years) {
      for (year, count) in answers.lasting(first, years: track.years).enumerated() { lasts[first + year] = count }
    }
    for year in 0..<track.years where year + span < track.years {
      windows[year] = answers.all(rows: track.rows.county + year...track.rows.county + year + span)
    }
    promised = answers.all(rows: track.promises)
    guard let nothing else { return }
    for row in 0..<track.rows.count where same[row] >= 0 {
      gained[row] = answers.count(row, without: same[row], of: nothing)
      lost[row] = nothing.count(same[row], without: row, of: answers)
    }
  }
}
