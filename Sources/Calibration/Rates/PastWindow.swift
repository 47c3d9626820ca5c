import County

/// How many of the last years a rate is the mean of, chosen by past error.
package struct PastWindow: Sendable, Equatable {
  /// Years, 1 … 5.
  package var years: Int
  /// Whether the rates walk: the last year is the best to go by, and errors grow with the years ahead as those of a walk do.
  package var isWalk: Bool
  /// Mean square of the errors of the last year's rate three years ahead ÷ one year ahead: 3 of a walk, 1 of a level; nil
  /// where the past is too short.
  package var growth: Double?
  /// Mean absolute error of each window on the past, relative, by years − 1; empty where the past is too short.
  package var errors: [Double]

  /// The window that stands unless the past clearly speaks for another, in years.
  package static let usual = 3
  /// Windows that are tried.
  package static let most = 5
  /// Half-way between a level and a walk.
  private static let leastGrowth = 2.0
  /// Mean square of the steps from year to year ÷ that about the level: 2 of a level, near nought of a long walk.
  private static let mostTurning = 1.0
  /// Years of errors below which nothing is taken for a walk that does not lead clearly.
  private static let enough = 5
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
    let past = PastLoss.compared(years, usual: (series.map(\.usual).max() ?? PastWindow.usual) - 1)
    errors = past.means
    let growth = Self.growth(series, in: year)
    let grows = growth.map { $0 >= Self.leastGrowth } ?? false
    // The years of a walk hang together, so that a lead of its last year is seldom a clear one. That its errors grow, and
    // that it turns back less often than a level does, says the same without that lead.
    let isLast = past.means.indices.min { past.means[$0] < past.means[$1] } == 0
    let goesOn = years.count >= Self.enough && Self.turning(series, in: year).map { $0 < Self.mostTurning } ?? false
    self.years = grows && isLast && goesOn ? 1 : past.best + 1
    self.growth = growth
    isWalk = self.years == 1 && grows
  }

  /// Mean square of the steps from year to year ÷ that about the mean, over all series; nil where none moves.
  private static func turning(_ series: [RateSeries], in year: Int) -> Double? {
    var (steps, spread) = (0.0, 0.0)
    for one in series {
      let values = one.known(in: year)
      guard values.count > ahead else { continue }
      let mean = values.reduce(0, +) / Double(values.count)
      steps +=
        zip(values, values.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) } / Double(values.count - 1)
      spread += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
    return spread > 0 ? steps / spread : nil
  }

  /// How the errors of the last year's rate grow, over all series that are long enough.
  private static func growth(_ series: [RateSeries], in year: Int) -> Double? {
    var (near, far, count) = (0.0, 0.0, 0)
    for one in series {
      let values = one.known(in: year)
      for origin in values.indices where origin + ahead < values.endIndex {
        let (soon, late) = (values[origin + 1] / values[origin] - 1, values[origin + ahead] / values[origin] - 1)
        near += soon * soon
        far += late * late
        count += 1
      }
    }
    return count >= ahead && near > 0 ? far / near : nil
  }

  /// A window that is given.
  package init(years: Int) {
    self.years = years
    (isWalk, growth) = (false, nil)
    errors = []
  }
}
