import County
import Regulation
import Simulation

/// One plan in one block of consecutive futures: draws them, runs eight at a time, and keeps what is asked.
struct Block: Sendable {
  /// The drawn values, by uncertain value × steps + step, future by future.
  private(set) var values: [[Double]]
  private(set) var answers: Answers
  /// Figures by column (subject and year) × futures + future.
  private var figures: [Double]
  /// The least room of any CV in any year, and what the plan costs in all, future by future.
  private(set) var worstMargins: [Double]
  private(set) var costs: [Double]
  private(set) var tally: Tally
  /// Sums over the futures of the pupils of every grade, by year × grades + (slot × stride + grade − 1); empty where no
  /// rolls are kept.
  private(set) var gradeSums: [Double]

  /// Runs the futures `range` of a plan.
  init(_ track: Track, _ range: Range<Int>) throws(Problems) {
    let futures = range.count
    let steps = track.program.steps.count
    values = Array(
      repeating: Array(repeating: 0, count: futures), count: track.worlds.uncertainties.count * steps)
    answers = Answers(rows: track.rows.count, futures: futures)
    figures = Array(repeating: 0, count: futures * track.columns)
    worstMargins = Array(repeating: .infinity, count: futures)
    costs = Array(repeating: 0, count: futures)
    tally = Tally(track)
    gradeSums = Array(repeating: 0, count: track.gradePlaces * track.years)
    draw(track, range)
    price(track)
    if track.variants.isEmpty {
      var runner = Runner(track, track.program, leftOut: [])
      for first in stride(from: 0, to: futures, by: Futures.width) {
        let lanes = min(Futures.width, futures - first)
        runner.run(Lanes(first: first, count: lanes, places: nil), range, &self)
      }
      return
    }
    for (late, places) in groups(track) {
      let variant = try track.variants.variant(late: late)
      var runner = Runner(track, variant.program, leftOut: variant.leftOut)
      for start in stride(from: 0, to: places.count, by: Futures.width) {
        let own = Array(places[start..<min(start + Futures.width, places.count)])
        runner.run(Lanes(first: 0, count: own.count, places: own), range, &self)
      }
    }
  }

  /// The figures of one column, future by future.
  func figures(_ column: Int) -> ArraySlice<Double> {
    figures[column * answers.futures..<(column + 1) * answers.futures]
  }

  /// Which futures of a block stand in the lanes: consecutive ones, or those listed.
  struct Lanes {
    var first: Int
    var count: Int
    var places: [Int]?

    /// The future in the block that a lane stands for; lanes to spare repeat the last.
    func place(_ lane: Int) -> Int {
      let lane = min(lane, count - 1)
      return places.map { $0[lane] } ?? first + lane
    }
  }

  private mutating func draw(_ track: Track, _ range: Range<Int>) {
    guard !values.isEmpty else { return }
    for first in stride(from: 0, to: range.count, by: Futures.width) {
      let drawn: [Futures] = track.worlds.values(from: range.lowerBound + first)
      let lanes = min(Futures.width, range.count - first)
      for row in values.indices {
        for lane in 0..<lanes { values[row][first + lane] = drawn[row][lane] }
      }
    }
  }

  /// What the plan costs in all, overruns and delays as drawn.
  private mutating func price(_ track: Track) {
    let overruns = track.worlds.overruns
    let delays = track.worlds.delays
    let steps = track.program.steps.count
    let plan = track.program.plan
    let usual = CostEntry.all(plan).reduce(track.reckoned) { $0 + $1.yuan }
    for future in costs.indices {
      if overruns.isEmpty, delays.isEmpty {
        costs[future] = usual
        continue
      }
      var plan = track.variants.plan(late: late(track, future))
      for (measure, place) in overruns { plan.measures[measure].cost?.overrun = values[place * steps][future] }
      costs[future] = CostEntry.all(plan).reduce(track.reckoned) { $0 + $1.yuan }
    }
  }

  /// By how many years each delayed measure opens late.
  private func late(_ track: Track, _ future: Int) -> [Int] {
    track.worlds.delays.map { _, place in
      Int(Uncertainty.wholeYears(values[place * track.program.steps.count][future]))
    }
  }

  /// The futures of the block by their delays, in order of first appearance.
  private func groups(_ track: Track) -> [(late: [Int], places: [Int])] {
    var groups: [(late: [Int], places: [Int])] = []
    var place: [[Int]: Int] = [:]
    for future in 0..<answers.futures {
      let late = late(track, future)
      if let at = place[late] {
        groups[at].places.append(future)
      } else {
        place[late] = groups.count
        groups.append((late, [future]))
      }
    }
    return groups
  }

  /// The drawn values of some futures, side by side.
  fileprivate func drawn(_ lanes: Lanes) -> [Futures] {
    values.map { row in
      var value = Futures(repeating: 0)
      for lane in 0..<Futures.width { value[lane] = row[lanes.place(lane)] }
      return value
    }
  }

  /// Moves eight futures through the years of one program.
  private struct Runner {
    let track: Track
    let program: Program
    let leftOut: [Int]
    var shortfalls: Shortfalls<Futures>
    let dice: Dice?
    /// The census, evaluated; and what is set back to it for the next futures, where no chance makes the census another.
    private let census: State<Futures>
    private var state: State<Futures>

    init(_ track: Track, _ program: Program, leftOut: [Int]) {
      self.track = track
      self.program = program
      self.leftOut = leftOut
      dice =
        program.plan.chances.isOn || program.plan.chances.sectionNoise != nil
        ? Dice(seed: track.worlds.seed, ids: program.drawIDs, futures: []) : nil
      shortfalls = Shortfalls(measures: program.plan.measures.count)
      var census = State<Futures>(census: program)
      evaluateCensus(&census, program)
      self.census = census
      state = census
    }

    mutating func run(_ lanes: Lanes, _ range: Range<Int>, _ block: inout Block) {
      let drivers: Drivers<Futures> = track.worlds.drivers(program, block.drawn(lanes))
      shortfalls.clear()
      if let dice {
        let chances = program.plan.chances
        let cast = dice.cast(for: (0..<Futures.width).map { range.lowerBound + lanes.place($0) })
        state = State(
          census: program, chance: chances.isOn ? cast : nil, noise: chances.sectionNoise == nil ? nil : cast)
        evaluateCensus(&state, program)
        Runner.note(state, 0, track, lanes, &block)
      } else {
        state.restart(from: census)
        Runner.note(census, 0, track, lanes, &block)
      }
      for step in track.program.steps.indices {
        year(&state, program, step: step, drivers, &shortfalls)
        Runner.note(state, step + 1, track, lanes, &block)
      }
      for measure in shortfalls.undone.indices {
        for lane in 0..<lanes.count where shortfalls.undone[measure].holds(in: lane) || leftOut.contains(measure) {
          block.tally.undone[measure] += 1
        }
      }
    }

    /// Keeps what is asked of one year.
    private static func note(
      _ state: borrowing State<Futures>, _ year: Int, _ track: borrowing Track, _ lanes: Lanes, _ block: inout Block
    ) {
      var worst = Futures(repeating: .infinity)
      let subjects = track.subjects.span
      for place in subjects.indices {
        let judgement: Judgement<Futures> = subjects[place].clause.judge(subjects[place].part, state.facts)
        let stands = judgement.unmet.or(judgement.unknown).not()
        block.note(track.rows.met(place) + year, stands.and(judgement.exempt.not()), lanes)
        block.note(track.rows.stands(place) + year, stands, lanes)
        let figures = track.figures[place]
        if let value = figures.value { block.keep(judgement.value, value + year, lanes) }
        if let margin = figures.margin { block.keep(judgement.margin, margin + year, lanes) }
        if let counts = figures.counts { block.count(judgement, counts + year, lanes) }
        if subjects[place].clause == .r2 {
          let isKnown = judgement.unknown.not()
          worst = Futures.choose(isKnown, Futures.least(worst, judgement.margin), worst)
        }
      }
      var isUnmet = Futures.Mask(false)
      for place in track.clauses.indices {
        let clause = track.clauses[place]
        let unmet = state.verdicts.unmet[clause]
        let stands = unmet.or(state.verdicts.unknown[clause]).not()
        block.note(track.rows.clauseMet(place) + year, stands.and(state.verdicts.exempt[clause].not()), lanes)
        block.note(track.rows.clauseStands(place) + year, stands, lanes)
        isUnmet = isUnmet.or(unmet)
      }
      block.note(track.rows.county + year, isUnmet.not(), lanes)
      if let rolls = track.rolls { block.keep(rolls, track.gradePlaces, state.grades, year, lanes) }
      for lane in 0..<lanes.count {
        let place = lanes.place(lane)
        block.worstMargins[place] = min(block.worstMargins[place], worst[lane])
      }
    }
  }

  @inline(__always)
  private mutating func note(_ row: Int, _ mask: Futures.Mask, _ lanes: Lanes) {
    answers.note(row, mask, first: lanes.first, lanes: lanes.count, places: lanes.places)
  }

  @inline(__always)
  private mutating func keep(_ value: Futures, _ column: Int, _ lanes: Lanes) {
    let start = column * answers.futures
    if lanes.places == nil, lanes.count == Futures.width {
      let offset = (start + lanes.first) * MemoryLayout<Double>.stride
      figures.withUnsafeMutableBytes { $0.storeBytes(of: value, toByteOffset: offset, as: Futures.self) }
      return
    }
    for lane in 0..<lanes.count { figures[start + lanes.place(lane)] = value[lane] }
  }

  /// `places`: how many grades the sections have together; what is beyond is of no section.
  private mutating func keep(
    _ rolls: RollColumns, _ places: Int, _ grades: borrowing [Futures], _ year: Int, _ lanes: Lanes
  ) {
    for subject in rolls.subjects.indices {
      keep(rolls.pupils(subject, year, grades), rolls.column(subject, year), lanes)
    }
    for place in 0..<places {
      for lane in 0..<lanes.count { gradeSums[year * places + place] += grades[place][lane] }
    }
  }

  private mutating func count(_ judgement: Judgement<Futures>, _ table: Int, _ lanes: Lanes) {
    for lane in 0..<lanes.count {
      tally.full[table * 8 + Int(judgement.value[lane])] += 1
      tally.margins[table * 15 + 7 + Int(judgement.margin[lane])] += 1
    }
  }

  /// Counts the block's answers, held against doing nothing.
  mutating func settle(_ track: Track, against nothing: Block?, _ same: [Int], span: Int) {
    tally.count(answers, track, against: nothing?.answers, same, span: span)
  }
}
