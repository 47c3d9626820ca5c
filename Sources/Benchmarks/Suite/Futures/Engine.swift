import County
import Regulation
import Simulation

/// The engine alone over many futures: every step, every moving clause, the unmet counted by year and clause.
///
/// One worker's own: the county of the census, a state that is set back to it for every block, and the tally. Nothing is
/// allocated from the first block to the last.
struct Engine<N: Lane>: Sendable {
  let program: Program
  let spread: FutureValues
  let census: State<N>
  var state: State<N>
  var drivers: Drivers<N>
  /// Futures in which a clause is unmet, by step × clauses + position in `ClauseID.allCases`.
  var unmet: [Int]
  /// Coefficients of variation in the last year, by future × 14 + stage × 7 + indicator; empty where none is kept.
  var spreads: [Double]

  init(_ program: Program, _ spread: FutureValues, keepsSpreads: Bool = false) {
    self.program = program
    self.spread = spread
    var census = State<N>(census: program)
    evaluateCensus(&census, program)
    self.census = census
    state = census
    drivers = Drivers(broadcasting: program.drivers)
    unmet = Array(repeating: 0, count: program.steps.count * ClauseID.allCases.count)
    spreads = Array(repeating: 0, count: keepsSpreads ? spread.futures * census.facts.figures.cv.count : 0)
  }

  /// Runs the futures of a range of blocks, each as wide as a lane.
  mutating func run(_ blocks: Range<Int>) {
    var silence = Silence<N>()
    for block in blocks {
      spread.fill(&drivers, from: block * N.width)
      state.restart(from: census)
      for step in program.steps.indices {
        year(&state, program, step: step, drivers, &silence)
        count(step)
      }
      if !spreads.isEmpty { keepSpreads(of: block) }
    }
  }

  private mutating func count(_ step: Int) {
    let clauses = ClauseID.allCases.count
    for position in 0..<clauses {
      let mask = state.verdicts.unmet[position]
      guard mask.any else { continue }
      var number = 0
      for future in 0..<N.width where mask.holds(in: future) { number += 1 }
      unmet[step * clauses + position] += number
    }
  }

  private mutating func keepSpreads(of block: Int) {
    let count = state.facts.figures.cv.count
    for place in 0..<count {
      for future in 0..<N.width {
        spreads[(block * N.width + future) * count + place] = state.facts.figures.cv[place][future]
      }
    }
  }
}
