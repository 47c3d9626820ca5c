import County
import Regulation
import Simulation

/// What a plan came to in all futures so far, joined block by block in the order of the futures.
struct Gathered: Sendable {
  let track: Track
  private(set) var tally: Tally
  /// Figures by column of the futures that are kept one by one, and summaries of all where there are more.
  private(set) var figures: [[Double]]
  private(set) var sketches: [QuantileSketch]
  /// Drawn values and answers of the futures that are kept one by one.
  private(set) var values: [[Double]]
  private(set) var answers: [Answers] = []
  private(set) var worstMargins: [Double] = []
  private(set) var costs: [Double] = []
  /// Sums of the pupils of every grade over all futures, as a block has them.
  private(set) var gradeSums: [Double]

  init(_ track: Track, draws: Int) {
    self.track = track
    tally = Tally(track)
    gradeSums = Array(repeating: 0, count: track.gradePlaces * track.years)
    figures = Array(repeating: [], count: track.columns)
    values = Array(repeating: [], count: track.worlds.uncertainties.count * track.program.steps.count)
    sketches = Gathered.sketches(track, draws: draws, block: 0)
    let room = min(draws, Gathered.kept)
    for column in figures.indices { figures[column].reserveCapacity(room) }
    for row in values.indices { values[row].reserveCapacity(room) }
    worstMargins.reserveCapacity(room)
    costs.reserveCapacity(room)
  }

  /// Futures kept one by one: quantiles are exact up to so many, and sensitivities rest on them.
  static let kept = 10_000

  /// Empty summaries, one a column; none where all futures are kept.
  static func sketches(_ track: Track, draws: Int, block: Int) -> [QuantileSketch] {
    guard draws > kept else { return [] }
    return (0..<track.columns).map { column in
      QuantileSketch(key: DrawKey(seed: 0, name: "column \(column)"), block: block, exactTo: kept)
    }
  }

  mutating func add(_ block: Block, _ others: [QuantileSketch]) {
    tally.add(block.tally)
    for place in gradeSums.indices { gradeSums[place] += block.gradeSums[place] }
    for place in sketches.indices { sketches[place].merge(others[place]) }
    let room = Gathered.kept - worstMargins.count
    guard room > 0 else { return }
    for column in figures.indices { figures[column] += block.figures(column).prefix(room) }
    for row in values.indices { values[row] += block.values[row].prefix(room) }
    worstMargins += block.worstMargins.prefix(room)
    costs += block.costs.prefix(room)
    answers.append(block.answers)
  }

  /// Summaries of one block.
  static func summaries(_ block: Block, _ track: Track, draws: Int, number: Int) -> [QuantileSketch] {
    var sketches = sketches(track, draws: draws, block: number)
    for column in sketches.indices {
      for value in block.figures(column) { sketches[column].add(value) }
    }
    return sketches
  }
}
