import Calibration
import County
import Files
import Regulation
import Samples
import Testing

/// Bands against counties whose truth is drawn from the model itself: sections vary about the county's rates by size.
@Suite struct CoverageTests {
  /// A county of schools of very different size with twenty censuses, drawn.
  private static func drawn(_ seed: UInt64) -> County {
    var random = SplitMix(from: seed)
    func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) } }
    let sizes = (0..<14).map { _ in Double.random(in: 8...120, using: &random) }
    var grades = sizes.map { size in (0..<6).map { _ in size } }
    let years = 2005...2024
    var births: [Int: Double] = [:]
    let all = sizes.reduce(0, +)
    for year in 1999...2024 { births[year] = (all / 0.8 * (1 + 0.05 * normal())).rounded() }
    var county = Sample.county(sizes.indices.map { Sample.section("s\($0)", pupils: 1) })
    county.births = Births(births, place: county.place)
    for year in years {
      if year > years.lowerBound {
        let rolls = grades.map { $0.reduce(0, +) }
        let roll = rolls.reduce(0, +)
        let entrants = (births[year - 6] ?? 0) * 0.8 * (1 + 0.03 * normal())
        let shares = rolls.map { own -> Double in
          let expected = entrants * own / roll
          return own / roll * max(0, 1 + (0.05 * 0.05 + 1 / max(expected, 1)).squareRoot() * normal())
        }
        let rates = (0..<5).map { _ in 1 + 0.01 * normal() }
        for section in grades.indices {
          let common = 0.02 * normal()
          let before = grades[section]
          for grade in 1..<6 {
            let own = 0.85 / max(before[grade - 1], 1).squareRoot() * normal()
            grades[section][grade] = max(0, before[grade - 1] * rates[grade - 1] * (1 + common + own)).rounded()
          }
          grades[section][0] = (entrants * shares[section] / shares.reduce(0, +)).rounded()
        }
      }
      let rows = grades.enumerated().flatMap { section, own in
        own.enumerated().map { grade, pupils in
          GradeRoll(section: "s\(section)", grade: grade + 1, pupils: pupils, classes: nil, place: county.place)
        }
      }
      if year == county.year { county.enrolment = rows } else { county.pastEnrolment[year] = rows }
    }
    for section in grades.indices { county.sections[section].pupils = grades[section].reduce(0, +) }
    return county
  }

  /// Of forty counties: nine tenths of what came lies in the bands of nine tenths, half of it in those of half.
  @Test func bandsHoldWhatTheySay() throws {
    let standard = try Sample.standard("national-2017")
    var inside: [Int: (count: Double, half: Double, most: Double)] = [:]
    for seed in 1...40 {
      let backtest = try Backtest(Self.drawn(UInt64(seed)), by: standard, horizons: [1, 3, 5])
      for horizon in [1, 3, 5] {
        let summary = try #require(ErrorSummary(backtest.outcomes(.section, .primary, horizon: horizon)))
        let (half, most) = (try #require(summary.inside50), try #require(summary.inside90))
        let before = inside[horizon] ?? (0, 0, 0)
        inside[horizon] = (before.count + 1, before.half + half, before.most + most)
      }
    }
    for (horizon, sums) in inside {
      let (half, most) = (sums.half / sums.count, sums.most / sums.count)
      #expect((0.88...0.92).contains(most), "\(horizon) years: \(most)")
      #expect((0.45...0.60).contains(half), "\(horizon) years: \(half)")
    }
  }

  /// What is drawn is found again: the noise of promotion by size, the rate of entry, the weight of the roll.
  @Test func ratesAreFoundAgain() throws {
    let rates = CalibratedRates(Self.drawn(7))
    #expect(abs(rates.noise.progression.b - 0.85) < 0.25)
    #expect(rates.noise.progression.a < 0.05)
    #expect(rates.noise.cases > 200)
    #expect(rates.known.entryWeights[Stage.primary.index].roll >= 0.75)
    let entry = try #require(rates.estimate(.entry, of: 0))
    #expect(abs(entry.value - 0.8) < 0.05)
    #expect(!entry.isBorrowed && entry.cases == 19)
  }

  /// One census alone: the entry rate is that of its first grade, all spread is borrowed, and nothing can be held against.
  @Test func oneYearIsBorrowed() throws {
    var county = Self.drawn(3)
    county.pastEnrolment = [:]
    let rates = CalibratedRates(county)
    #expect(!rates.hasPast)
    #expect(rates.noise.cases == 0)
    let entry = try #require(rates.estimate(.entry, of: 0))
    #expect(entry.isBorrowed)
    let standard = try Sample.standard("national-2017")
    let error = #expect(throws: Problems.self) { try Backtest(county, by: standard, horizons: [1]) }
    #expect(error?.all.map(\.fault) == [.history(.none)])
  }

  /// What an origin did not know does not move its projection: later years changed at will leave every band and figure.
  @Test func onlyWhatWasKnownCounts() throws {
    let standard = try Sample.standard("national-2017")
    let county = Self.drawn(11)
    var other = county
    other.pastEnrolment[2023] = other.pastEnrolment[2023]?.map { roll in
      var roll = roll
      roll.pupils = (roll.pupils * 1.3).rounded()
      return roll
    }
    func early(_ county: County) throws -> [[Double]] {
      try Backtest(county, by: standard, horizons: [1, 3]).outcomes.filter { $0.origin < 2020 }.map {
        [$0.calibrated, $0.band50 ?? -1, $0.band90 ?? -1]
      }
    }
    let (one, two) = (try early(county), try early(other))
    #expect(one == two)
    #expect(one.count > 500)
  }
}
