import County

/// How many of the last years a rate is the mean of, chosen by past error.
package struct PastWindow: Sendable, Equatable {
  /// Years, 1 … 5.
  package var years: Int
  /// Mean absolute error of each window on the past, relative, by years − 1; empty where the past is too short.
  package var errors: [Double]

  /// The window that stands unless the past clearly speaks for another, in years.
  package static let usual = 3
  /// Windows that are tried.
  package static let most = 5
  /// How much better another must have done: a smaller lead is luck.
  static let lead = 0.97
  /// How many years ahead an error is taken: a rate is held through a projection.
  static let ahead = 3

  /// Chooses among the series of a family as known in a year.
  package init(_ series: [RateSeries], in year: Int) {
    var sums = Array(repeating: 0.0, count: PastWindow.most)
    var count = 0
    for one in series {
      let values = one.known(in: year)
      for origin in values.indices.dropFirst() {
        for place in origin..<min(origin + PastWindow.ahead, values.endIndex) {
          count += 1
          var mean = 0.0
          for years in 1...PastWindow.most {
            // As far back as there are years.
            if origin - years >= values.startIndex {
              mean = (mean * Double(years - 1) + values[origin - years]) / Double(years)
            }
            sums[years - 1] += abs(values[place] / mean - 1)
          }
        }
      }
    }
    errors = count > 0 ? sums.map { $0 / Double(count) } : []
    years = PastWindow.usual
    guard count > 0, let best = errors.indices.min(by: { errors[$0] < errors[$1] }) else { return }
    if errors[best] < PastWindow.lead * errors[PastWindow.usual - 1] { years = best + 1 }
  }

  /// A window that is given.
  package init(years: Int) {
    self.years = years
    errors = []
  }
}
