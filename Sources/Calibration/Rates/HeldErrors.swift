/// Errors of what is held for some years, added up: how much further their sum goes than if each year's luck were its own.
///
/// A rate, or a section's share, that is held is off by the same part every year: by what its own years had of luck, and
/// by what has changed since. Errors from one year to the next, each from what was known then, do not show it.
struct HeldErrors: Sendable {
  /// Years that are added up.
  static let ahead = 5
  /// How many origins, or years, what is usual is worth before there are many.
  static let worth = 3.0
  /// Deviations beyond which an error is a slip in a table.
  private static let cut = 4.0
  /// A year that follows another wholly would never come back.
  private static let most = 0.95

  private var squares = 0.0
  private var count = 0.0
  private var origins: Set<Int> = []

  /// Takes the errors of the years after an origin, in standard deviations of one year; fewer than are added up tell nothing.
  mutating func add(_ errors: [Double], from origin: Int) {
    guard errors.count >= Self.ahead else { return }
    let sum = errors.prefix(Self.ahead).reduce(0) { $0 + Self.clipped($1) }
    squares += sum * sum
    count += 1
    origins.insert(origin)
  }

  /// An error in standard deviations, one beyond belief taken for as much as is believed.
  static func clipped(_ error: Double) -> Double { min(max(error, -cut), cut) }

  /// The correlation that any two years have where nothing but luck lasts: a mean of so many years is itself off by theirs.
  static func usual(ofMean years: Int) -> Double { 1 / Double(years + 1) }

  /// The correlation that any two of the years have, 0 … 1. `usual`: what is believed before there are many origins.
  func common(usual: Double) -> Double {
    let years = Double(Self.ahead)
    let pairs = years * (years - 1)
    let seen = Double(origins.count)
    let believed = years + pairs * usual
    let mean = ((count > 0 ? squares / count : 0) * seen + believed * Self.worth) / (seen + Self.worth)
    return min(max((mean - years) / pairs, 0), 1)
  }

  /// The same as the correlation of a year with the next, where it fades year by year (AR(1)): the sum varies as much.
  func fading(usual: Double) -> Double {
    let wanted = common(usual: usual) * Double(Self.ahead * (Self.ahead - 1)) / 2
    var (low, high) = (0.0, Self.most)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      var (sum, power) = (0.0, 1.0)
      for years in 1..<Self.ahead {
        power *= middle
        sum += Double(Self.ahead - years) * power
      }
      if sum < wanted { low = middle } else { high = middle }
    }
    return high
  }
}
