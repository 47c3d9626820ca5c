/// Values of one figure over the futures, from which quantiles are read: all of them up to a number, a summary beyond.
///
/// At most `exactTo` values are ever held. While no more have come, quantiles are exact. Beyond, values stand for 2ʰ
/// values each, h their level: a full level is sorted, every second value of it goes one level up, and a coin says
/// whether the odd or the even ones (KLL: Karnin, Lang, Liberty, FOCS 2016). The coin is a draw at (block, level,
/// number), so a summary depends on its values and their blocks only: joining blocks in their order gives the same bits
/// however many threads there were.
///
/// Each halving of level h moves the rank of any value by 0 or, to either side alike, by 2ʰ. So the sketch knows its own
/// error (`rankError`), from the halvings that it made.
package struct QuantileSketch: Sendable {
  /// How many values are held at most.
  package let exactTo: Int
  /// How many values came.
  package private(set) var count = 0
  package private(set) var least = Double.infinity
  package private(set) var most = -Double.infinity

  private let key: DrawKey
  private let block: Int
  private var levels: [[Double]] = [[]]
  /// How many values are held.
  package private(set) var held = 0
  private var halvings = 0
  /// Σ 4ʰ over all halvings: the largest variance that the rank of a value can have.
  private var rankVariance = 0.0

  /// Below this number there is no room for levels.
  private static let leastRoom = 24
  /// Hoeffding: an error beyond √(2 ln 200 × variance) has a chance under 1 %.
  private static let certainty = 3.2552

  /// Empty; the key is the figure's, the block that of the futures it will hear of.
  package init(key: DrawKey, block: Int, exactTo: Int = 10_000) {
    self.key = key
    self.block = block
    self.exactTo = Swift.max(QuantileSketch.leastRoom, exactTo)
  }

  /// Whether every value is still there.
  package var isExact: Bool { halvings == 0 }

  /// How far, as a share of all values, the rank of a quantile may be from the rank asked for, in 99 of 100 cases.
  package var rankError: Double {
    count == 0 ? 0 : QuantileSketch.certainty * rankVariance.squareRoot() / Double(count)
  }

  /// Hears of one more value, which must be a number: a figure that a future lacks is not added.
  package mutating func add(_ value: Double) {
    assert(!value.isNaN)
    levels[0].append(value)
    count += 1
    held += 1
    if value < least { least = value }
    if value > most { most = value }
    if held > exactTo { shrink() }
  }

  /// Hears of all that another block heard of.
  package mutating func merge(_ other: QuantileSketch) {
    while levels.count < other.levels.count { levels.append([]) }
    for (level, values) in other.levels.enumerated() { levels[level] += values }
    count += other.count
    held += other.held
    halvings += other.halvings
    rankVariance += other.rankVariance
    least = Double.minimum(least, other.least)
    most = Double.maximum(most, other.most)
    if held > exactTo { shrink() }
  }

  /// The values in order, for reading quantiles.
  package func sorted() -> SortedValues {
    if isExact {
      var values = levels[0]
      Order.sort(&values)
      return SortedValues(values, weights: nil, least: least, most: most, rankError: 0)
    }
    let all = levels.flatMap { $0 }
    let weights = levels.enumerated().flatMap { level, values in values.map { _ in 1 << level } }
    let order = Order.ascending(all)
    return SortedValues(
      order.map { all[Int($0)] }, weights: order.map { weights[Int($0)] }, least: least, most: most,
      rankError: rankError)
  }

  /// The value that a share `p` of all lie below; nil where no value came.
  package func quantile(_ p: Double) -> Double? { sorted().quantile(p) }

  private mutating func shrink() {
    while held > exactTo {
      // The room of a level is two thirds of the next higher one's; the highest has a third of all.
      var room = Double(exactTo) / 3
      var full: Int?
      var second: Int?
      for level in levels.indices.reversed() {
        if Double(levels[level].count) >= Double.maximum(2, room) { full = level }
        if levels[level].count >= 2 { second = level }
        room = room * 2 / 3
      }
      guard let level = full ?? second else { return }
      halve(level)
    }
  }

  private mutating func halve(_ level: Int) {
    var values: [Double] = []
    swap(&values, &levels[level])
    Order.sort(&values)
    if level + 1 == levels.count { levels.append([]) }
    // Of an odd number the last stays where it is, with the weight it has.
    if values.count % 2 == 1 { levels[level].append(values.removeLast()) }
    let counter = Counter(future: block, year: level, section: halvings)
    let coin = Double.uniform(key, at: counter) < 0.5 ? 0 : 1
    for place in stride(from: coin, to: values.count, by: 2) { levels[level + 1].append(values[place]) }
    held -= values.count / 2
    halvings += 1
    let weight = Double(1 << level)
    rankVariance += weight * weight
  }
}
