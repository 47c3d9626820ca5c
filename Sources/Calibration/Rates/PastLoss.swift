/// How far off each of several rules was when held against what came after one year of the past.
struct PastLoss: Sendable {
  /// Absolute errors summed, by rule.
  var sums: [Double]
  /// How many errors were summed, a count.
  var count = 0.0

  init(choices: Int) { sums = Array(repeating: 0, count: choices) }

  /// How much better than the usual rule another must have done: a smaller lead is luck.
  private static let lead = 0.97
  /// And by how many standard errors over the years: errors of one year share its luck, so that years count and not
  /// rolls.
  private static let errors = 2.0
  /// Years below which nothing is chosen.
  private static let enough = 3

  /// The mean error of each rule, every year counting alike, empty without a year; and the rule to take: the usual one
  /// unless the past clearly speaks for another.
  static func compared(_ years: [PastLoss], usual: Int) -> (means: [Double], best: Int) {
    let rows = years.filter { $0.count > 0 }.map { year in year.sums.map { $0 / year.count } }
    guard let first = rows.first else { return ([], usual) }
    let count = Double(rows.count)
    let means = first.indices.map { rule in rows.reduce(0) { $0 + $1[rule] } / count }
    guard rows.count >= enough, let best = means.indices.min(by: { means[$0] < means[$1] }),
      means[best] < lead * means[usual]
    else { return (means, usual) }
    let gain = means[usual] - means[best]
    let squares = rows.reduce(0) { sum, row in
      let other = row[usual] - row[best] - gain
      return sum + other * other
    }
    let error = (squares / (count - 1) / count).squareRoot()
    return (means, gain > errors * error ? best : usual)
  }
}
