import Calibration
import County
import Testing

/// How errors of rates hang together: over the years that a rate is held, and over the rates of a year.
@Suite struct RateTiesTests {
  private static let window: [RateKind.Family: PastWindow] = [.progression(.primary): PastWindow(years: 3)]

  /// Five grades, each by its own noise and by what all have in common, as shares of the variance.
  private static func ties(common: Double, level: (Int) -> Double = { _ in 1 }) -> RateTies {
    var random = SplitMix(from: 5)
    func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) } }
    let years = Array(1995...2024)
    let shared = years.map { _ in common.squareRoot() * normal() }
    let series = (1...5).map { grade in
      RateSeries(
        kind: .progression(.primary, grade: grade), unit: 0, years: years,
        values: years.indices.map { place in
          level(place) + 0.02 * (shared[place] + (1 - common).squareRoot() * normal())
        })
    }
    return RateTies(series, window, in: 2024)
  }

  @Test func whatGradesHaveInCommonIsFound() {
    #expect(Self.ties(common: 0).shock < 0.25)
    let half = Self.ties(common: 0.5).shock
    #expect(half > 0.55 && half < 0.8)
    #expect(Self.ties(common: 0.95).shock > 0.85)
  }

  /// A mean of three years is off by their luck in all the years that it is held; one that has moved since is off by more.
  @Test func whatIsHeldIsOffByTheSame() {
    let family = RateKind.Family.progression(.primary)
    let level = Self.ties(common: 0).correlation(family)
    #expect(level > 0.2 && level < 0.6)
    let moving = Self.ties(common: 0) { 1 + 0.1 * Double($0 / 6) }.correlation(family)
    #expect(moving > level + 0.2)
    // A family that nothing is known of has what is borrowed.
    #expect(Self.ties(common: 0).correlation(.entry) == 0.5)
  }
}
