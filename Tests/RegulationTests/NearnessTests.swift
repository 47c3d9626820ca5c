import County
import Regulation
import Samples
import Testing

@Suite struct NearnessTests {
  /// The chance variation of a CV from sums is that of computing every CV anew with half a pupil more and less.
  @Test(arguments: 1...12)
  func deviationByRecomputing(seed: UInt64) throws {
    let facts = Sample.facts(Sample.random(seed), try Sample.standard())
    for stage in facts.terms.layout.stages {
      for indicator in Indicator.allCases {
        let direct = recomputed(indicator, stage, facts)
        let fast = Nearness.deviation(of: indicator, stage, facts)
        #expect(direct > 0)
        #expect(abs(fast - direct) <= 1e-9 * direct, "\(stage) \(indicator): \(fast), directly \(direct)")
      }
    }
  }

  /// By the definition: the spread twice over for every section.
  private func recomputed(_ indicator: Indicator, _ stage: Stage, _ facts: Facts<Double>) -> Double {
    let layout = facts.terms.layout
    var variance = 0.0
    for slot in 0..<layout.slots where layout.stage[slot] == stage.index && facts.figures.counted[slot] > 0.5 {
      func cv(_ change: Double) -> Double {
        var counted = facts.figures.counted
        counted[slot] += change
        return Figures.spread(
          of: indicator.index, per: indicator.perPupils, stage.index, counted: counted, totals: facts.year.totals,
          layout
        ).cv
      }
      let difference = cv(0.5) - cv(-0.5)
      variance += difference * difference * facts.year.pupils[slot] / Double(layout.years[slot])
    }
    return variance.squareRoot()
  }

  /// Likewise in a real county, whose sections run from 13 pupils to 2,268.
  @Test func baoqing() throws {
    let facts = Sample.facts(try Sample.baoqing(), try Sample.standard())
    for stage in Stage.allCases {
      for indicator in Indicator.allCases {
        let direct = recomputed(indicator, stage, facts)
        #expect(abs(Nearness.deviation(of: indicator, stage, facts) - direct) <= 1e-9 * direct)
      }
    }
  }

  /// A county in which every section has the same value: the CV is nought, and half a pupil still moves it.
  @Test func equalSections() throws {
    let county = Sample.county([Sample.section("a", pupils: 200), Sample.section("b", pupils: 200)])
    let facts = Sample.facts(county, try Sample.standard())
    let deviation = Nearness.deviation(of: .degree, .primary, facts)
    #expect(deviation.isFinite)
  }
}
