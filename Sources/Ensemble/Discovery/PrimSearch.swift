/// The search for one box among the draws that no earlier box holds.
struct PrimSearch {
  private let inputs: [[Double]]
  private let outcome: [Bool]
  /// The draws by each input, smallest value first.
  private let orders: [[Int32]]
  private let least: Int
  private let peel: Double
  /// All draws of the search.
  let draws: [Int32]
  let all: PrimTally

  init(inputs: [[Double]], outcome: [Bool], orders: [[Int32]], least: Int, peel: Double) {
    self.inputs = inputs
    self.outcome = outcome
    self.orders = orders
    self.least = least
    self.peel = peel
    draws = orders.first?.sorted() ?? []
    var all = PrimTally()
    for draw in draws { all.add(outcome[Int(draw)]) }
    self.all = all
  }

  /// How good a box is: the harmonic mean of its coverage and of its density above that of all draws, as a share of what
  /// there is above it. 0 for all draws together, 1 for a box with every case and nothing else.
  private func score(_ tally: PrimTally) -> Double {
    let coverage = Double(tally.cases) / Double(all.cases)
    let density = (tally.density - all.density) / (1 - all.density)
    return coverage > 0 && density > 0 ? 2 * coverage * density / (coverage + density) : 0
  }

  // MARK: Peeling

  /// A slice that can be taken off one end of one input.
  private struct Slice {
    var input: Int
    var side: FoundScenario.Side
    var count: Int
    var bound: Double
    var left: PrimTally
  }

  /// Peels off the slice that raises the density most per draw, again and again; the best box on the way, and the way.
  func peeled() -> (box: PrimBox, path: [PrimTally]) {
    var box = PrimBox(inputs: inputs.count)
    var tally = all
    var orders = orders
    var best = box
    var bestScore = 0.0
    var path = [tally]
    while tally.cases < tally.draws, let slice = bestSlice(orders, tally) {
      box[slice.input, slice.side] = slice.bound
      tally = slice.left
      path.append(tally)
      let order = orders[slice.input]
      let off = slice.side == .atLeast ? order.prefix(slice.count) : order.suffix(slice.count)
      var isOff = [Bool](repeating: false, count: outcome.count)
      for draw in off { isOff[Int(draw)] = true }
      for input in orders.indices { orders[input].removeAll { isOff[Int($0)] } }
      let score = score(tally)
      if score > bestScore {
        bestScore = score
        best = box
      }
    }
    return (best, path)
  }

  private func bestSlice(_ orders: [[Int32]], _ tally: PrimTally) -> Slice? {
    var best: Slice?
    var bestGain = -Double.infinity
    for input in orders.indices {
      for side in FoundScenario.Side.allCases {
        guard let slice = slice(orders[input], input, side, tally), slice.left.draws >= least else { continue }
        // Per draw taken off, since an input with few values gives up many at once.
        let gain = (slice.left.density - tally.density) / Double(slice.count)
        if gain > bestGain {
          bestGain = gain
          best = slice
        }
      }
    }
    return best
  }

  /// The end of an order with about a share `peel` of its draws; equal values go together. Nil where all are equal.
  private func slice(_ order: [Int32], _ input: Int, _ side: FoundScenario.Side, _ tally: PrimTally) -> Slice? {
    let values = inputs[input]
    let count = order.count
    func draw(_ place: Int) -> Int { Int(side == .atLeast ? order[place] : order[count - 1 - place]) }
    var size = Swift.max(1, Int(peel * Double(count)))
    guard size < count else { return nil }
    let edge = values[draw(size)]
    if values[draw(0)] == edge {
      while size < count && values[draw(size)] == edge { size += 1 }
    } else {
      while values[draw(size - 1)] == edge { size -= 1 }
    }
    guard size < count else { return nil }
    var left = tally
    left.draws -= size
    for place in 0..<size where outcome[draw(place)] { left.cases -= 1 }
    return Slice(input: input, side: side, count: size, bound: values[draw(size)], left: left)
  }

  // MARK: Pasting

  /// Puts back what was peeled off too much: a slice beyond a limit, as long as the box gets better by it.
  func paste(_ box: inout PrimBox) {
    var best = score(tally(box))
    while true {
      var better: PrimBox?
      for limit in box.limits {
        let wider = widened(box, limit.input, limit.side)
        let score = score(tally(wider))
        if score > best {
          best = score
          better = wider
        }
      }
      guard let better else { return }
      box = better
    }
  }

  /// The box with one limit moved outwards by a share `peel` of its draws; free where no draw lies beyond.
  private func widened(_ box: PrimBox, _ input: Int, _ side: FoundScenario.Side) -> PrimBox {
    let free = box.without(input, side)
    let bound = box[input, side]
    let values = inputs[input]
    // The values that this limit alone keeps out, nearest first.
    var beyond = orders[input].filter { draw in
      let value = values[Int(draw)]
      return (side == .atLeast ? value < bound : value > bound) && free.holds(draw, in: inputs)
    }
    if side == .atLeast { beyond.reverse() }
    let size = Swift.max(1, Int(peel * Double(tally(box).draws)))
    guard size < beyond.count else { return free }
    var wider = box
    wider[input, side] = values[Int(beyond[size - 1])]
    return wider
  }

  private func tally(_ box: PrimBox) -> PrimTally {
    var tally = PrimTally()
    for draw in draws where box.holds(draw, in: inputs) { tally.add(outcome[Int(draw)]) }
    return tally
  }

  // MARK: Dropping

  /// Drops the limits that do nothing, the least significant first, and gives those that stay.
  ///
  /// A limit does nothing where chance alone would give as many cases more often than `significance` says, or where the
  /// box without it is no worse.
  func drop(_ box: inout PrimBox, significance: Double) -> [FoundScenario.Limit] {
    while true {
      let inside = tally(box)
      let score = score(inside)
      var limits: [FoundScenario.Limit] = []
      var weakest: FoundScenario.Limit?
      for (input, side) in box.limits {
        let outside = tally(box.without(input, side))
        let limit = FoundScenario.Limit(
          input: input, side: side, value: box[input, side], densityWithout: outside.density,
          chance: Binomial.atLeast(inside.cases, of: inside.draws, chance: outside.density))
        limits.append(limit)
        let isIdle = limit.chance > significance || self.score(outside) >= score
        if isIdle && limit.chance >= weakest?.chance ?? 0 { weakest = limit }
      }
      guard let weakest else {
        return limits.sorted { ($0.densityWithout, $0.input) < ($1.densityWithout, $1.input) }
      }
      box = box.without(weakest.input, weakest.side)
    }
  }
}
