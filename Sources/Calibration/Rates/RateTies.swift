import County

/// How the errors of rates hang together: those of one rate over the years that it is held, and those of several rates in one
/// year. Without it errors that add up would be taken to cancel, and the bands of sums come out too narrow.
package struct RateTies: Sendable {
  /// Correlation of a year's error with the next one's, by family, 0 … 1.
  private let fading: [RateKind.Family: Double]
  /// Loading of the rates of progression and transition on what went wrong in all of them in a year, 0 … 1 (`shock`).
  package let shock: Double

  /// A loading below this is luck.
  private static let least = 0.1

  /// By the rates known in a year, each held by its family's window.
  package init(_ series: [RateSeries], _ windows: [RateKind.Family: PastWindow], in year: Int) {
    var fading: [RateKind.Family: Double] = [:]
    var byYear: [Int: [Double]] = [:]
    for (family, own) in Dictionary(grouping: series, by: \.kind.family) {
      let window = windows[family]?.years ?? PastWindow.usual
      var held = HeldErrors()
      for one in own {
        let values = one.known(in: year)
        let errors = values.indices.dropFirst().map { origin -> [Double] in
          let before = values[..<origin].suffix(window)
          let mean = before.reduce(0, +) / Double(before.count)
          return values[origin...].prefix(HeldErrors.ahead).map { $0 / mean - 1 }
        }
        let squares = errors.reduce(0) { $0 + $1[0] * $1[0] }
        guard squares > 0 else { continue }
        let deviation = (squares / Double(errors.count)).squareRoot()
        for (place, own) in errors.enumerated() {
          let scaled = own.map { $0 / deviation }
          held.add(scaled, from: one.years[place])
          if !family.isOfEntry {
            byYear[one.years[place + 1], default: []].append(HeldErrors.clipped(scaled[0]))
          }
        }
      }
      fading[family] = held.fading(usual: HeldErrors.usual(ofMean: window))
    }
    self.fading = fading
    var (products, pairs) = (0.0, 0.0)
    let years = byYear.filter { $0.value.count > 1 }
    for (_, errors) in years.sorted(by: { $0.key < $1.key }) {
      let sum = errors.reduce(0, +)
      products += sum * sum - errors.reduce(0) { $0 + $1 * $1 }
      pairs += Double(errors.count * (errors.count - 1))
    }
    let count = Double(years.count)
    let common = pairs > 0 ? max(0, products / pairs) * count / (count + HeldErrors.worth) : 0
    let loading = min(common.squareRoot(), 1)
    shock = loading < Self.least ? 0 : loading
  }

  /// How much of what a year was off the next one is too, 0 … 1.
  package func correlation(_ family: RateKind.Family) -> Double { fading[family] ?? Borrowed.correlation }
}
