import Calibration
import County
import Files
import Regulation
import Report
import Samples
import Testing

/// The two sets of real rolls, by what the issue on rolls asks of them.
@Suite struct BacktestTests {
  private static func backtest(_ scenario: String, from: Int? = nil, through: Int? = nil) throws -> Backtest {
    let county = try CountyFolder(Sample.root + "/scenarios/" + scenario).county
    return try Backtest(
      county, by: try Sample.standard("national-2017"), horizons: [1, 3, 5], from: from, through: through)
  }

  /// England: as good as the mean ratios of three years, totals within 3 %, junior stages within 5 % of their error, and
  /// what came inside the bands.
  @Test func england() throws {
    let backtest = try Self.backtest("england")
    for horizon in [1, 3, 5] {
      let total = backtest.outcomes(.total, horizon: horizon)
      let junior = backtest.outcomes(.stage, .junior, horizon: horizon)
      for (outcomes, most) in [(total, 1.03), (junior, 1.05)] {
        let own = try #require(ErrorSummary(outcomes))
        let plain = try #require(ErrorSummary(outcomes, .threeYears))
        #expect(own.median <= most * plain.median, "\(horizon) years: \(own.median) against \(plain.median)")
      }
      let inside = try #require(ErrorSummary(backtest.outcomes(.stage, horizon: horizon))?.inside90)
      #expect((0.85...0.93).contains(inside), "\(horizon) years: \(inside)")
    }
  }

  /// Eau Claire: nine tenths of what came inside the bands, small and large schools apart.
  @Test func eauClaire() throws {
    let backtest = try Self.backtest("eau-claire")
    for horizon in [1, 3, 5] {
      let all = backtest.outcomes(.section, .primary, horizon: horizon)
      let own = try #require(ErrorSummary(all))
      let plain = try #require(ErrorSummary(all, .threeYears))
      #expect(own.median < plain.median)
      let middle = all.map(\.size).sorted()[all.count / 2]
      for half in [all.filter { $0.size < middle }, all.filter { $0.size >= middle }] {
        let inside = try #require(ErrorSummary(half)?.inside90)
        #expect((0.84...0.96).contains(inside), "\(horizon) years: \(inside)")
      }
    }
  }

  /// A county without a past borrows the errors of Eau Claire, as they are found; one with a past tells its own.
  @Test func borrowedErrorsAreThoseFound() throws {
    let backtest = try Self.backtest("eau-claire")
    let own = PastErrors(backtest)
    let borrowed = PastErrors(nil)
    #expect(!own.isBorrowed && borrowed.isBorrowed && own.rows.count == borrowed.rows.count)
    for (one, other) in zip(own.rows, borrowed.rows) {
      #expect((one.horizon, one.stage) == (other.horizon, other.stage))
      #expect(abs(one.median - other.median) < 0.001 && abs(one.ninetieth - other.ninetieth) < 0.001)
    }
    #expect(PastErrorText.sentences(borrowed).count == 1 && PastErrorText.sentences(own).count == 3)
  }

  /// What margins are held against: a stage without a past of its own borrows what Eau Claire's primary schools were off by.
  @Test func borrowedRollErrorsAreThoseFound() throws {
    let own = RollErrors(try Self.backtest("eau-claire"))
    let borrowed = RollErrors(nil as Backtest?)
    #expect(own.isBorrowed == [false, true] && borrowed.isBorrowed == [true, true])
    for years in 1...5 {
      for pupils in [40.0, 300, 1200] {
        let found = own.variance(Stage.primary.index, yearsAhead: years, pupils: pupils)
        for stage in Stage.allCases {
          let other = borrowed.variance(stage.index, yearsAhead: years, pupils: pupils)
          #expect(abs(found / other - 1) < 0.001, "\(years) years, \(pupils) pupils: \(found), borrowed \(other)")
        }
      }
    }
  }

  /// Single schools of Eau Claire before the pandemic: the years of the published comparison, in which no change is off by
  /// 3.28, 5.74 and 7.60 % in the median.
  @Test func eauClaireBeforeThePandemic() throws {
    let backtest = try Self.backtest("eau-claire", from: 2002, through: 2019)
    for (horizon, most, same) in [(1, 0.031, 0.0328), (3, 0.058, 0.0574), (5, 0.069, 0.0760)] {
      let all = backtest.outcomes(.section, .primary, horizon: horizon)
      #expect(try #require(ErrorSummary(all)).median <= most, "\(horizon) years")
      #expect(abs(try #require(ErrorSummary(all, .noChange)).median - same) < 0.00005, "\(horizon) years")
      #expect(all.allSatisfy { $0.origin >= 2002 && $0.origin + horizon <= 2019 })
    }
  }

  /// A year that is left out is neither an origin nor an outcome.
  @Test func yearsLeftOutAreNoJudges() throws {
    let backtest = try Self.backtest("eau-claire")
    #expect(!backtest.origins.contains(2020))
    #expect(!backtest.outcomes.contains { $0.origin + $0.horizon == 2020 })
  }

  /// The file that `calibrate` writes is a plan that runs.
  @Test(arguments: Language.allCases)
  func theFileIsAPlan(language: Language) throws {
    let folder = Sample.root + "/scenarios/eau-claire"
    let county = try CountyFolder(folder).county
    let text = CalibrationFile(CalibratedRates(county), county, path: folder, language).text
    let file = try Sample.folder(["assumptions.yaml": text]) + "/assumptions.yaml"
    let plan = try PlanFile(file).plan
    #expect(plan.assumptions.entryRate?.value ?? 0 > 0.6)
    #expect(plan.assumptions.progressionCells.count == 5)
    #expect(plan.chances.sectionNoise != nil)
    #expect(plan.uncertainties.count == 6)
  }

  /// A county of one census has no past to be held against, which is no error of a projection.
  @Test func ofPast() throws {
    let county = try Sample.baoqing()
    #expect(try Backtest.ofPast(county, by: try Sample.standard(), horizons: [1]) == nil)
    #expect(throws: Problems.self) { try Backtest(county, by: try Sample.standard(), horizons: [1]) }
  }
}
