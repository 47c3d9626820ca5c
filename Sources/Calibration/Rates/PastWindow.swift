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
  /// How many years ahead an error is taken: a rate is held through a projection.
  static let ahead = 3

  /// Chooses among the series of a family as known in a year.
  package init(_ series: [RateSeries], in year: Int) {
    var losses: [Int: PastLoss] = [:]
    for one in series {
      let values = one.known(in: year)
      for origin in values.indices.dropFirst() {
        var loss = losses[one.years[origin]] ?? PastLoss(choices: PastWindow.most)
        for place in origin..<min(origin + PastWindow.ahead, values.endIndex) {
          loss.count += 1
          var mean = 0.0
          for years in 1...PastWindow.most {
            // As far back as there are years.
            if origin - years >= values.startIndex {
              mean = (mean * Double(years - 1) + values[origin - years]) / Double(years)
            }
            loss.sums[years - 1] += abs(values[place] / mean - 1)
          }
        }
        losses[one.years[origin]] = loss
      }
    }
    let years = losses.sorted { $0.key < $1.key }.map(\.value)
    let past = PastLoss.compared(years, usual: PastWindow.usual - 1)
    errors = past.means
    self.years = past.best + 1
  }

  /// A window that is given.
  package init(years: Int) {
    self.years = years
    errors = []
  }
}
