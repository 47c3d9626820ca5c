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

  /// In a projected year every section may be off as past projections of rolls of its size were; further on by more.
  @Test func projectedYearsGoByPastErrors() throws {
    var county = try Sample.baoqing()
    county.rollErrors = RollErrors([
      .primary: [.init(fixed: 0.0004, bySize: 0), .init(fixed: 0.0016, bySize: 0)],
      .junior: [.init(fixed: 0, bySize: 2)],
    ])
    #expect(county.rollErrors.isBorrowed == [false, false])
    func facts(_ ahead: Int) throws -> Facts<Double> {
      var facts = Sample.facts(county, try Sample.standard())
      facts.year.year += ahead
      return facts
    }
    for (ahead, share) in [(1, 0.02), (2, 0.04), (3, 0.06)] {
      let facts = try facts(ahead)
      let layout = facts.terms.layout
      for indicator in Indicator.allCases {
        var variance = 0.0
        for slot in 0..<layout.slots where layout.stage[slot] == 0 && facts.figures.counted[slot] > 0.5 {
          func cv(_ change: Double) -> Double {
            var counted = facts.figures.counted
            counted[slot] += change
            return Figures.spread(
              of: indicator.index, per: indicator.perPupils, 0, counted: counted, totals: facts.year.totals, layout
            ).cv
          }
          let off = (cv(0.5) - cv(-0.5)) * share * facts.year.pupils[slot]
          variance += off * off
        }
        let direct = variance.squareRoot()
        #expect(abs(Nearness.deviation(of: indicator, .primary, facts) - direct) <= 1e-9 * direct)
      }
    }
    // √(2 × 128) pupils of 128; the census itself is counted.
    #expect(county.rollErrors.variance(Stage.junior.index, yearsAhead: 1, pupils: 128) == 256)
    #expect(county.rollErrors.variance(Stage.junior.index, yearsAhead: 3, pupils: 128) == 9 * 256)
  }

  /// A county in which every section has the same value: the CV is nought, and half a pupil still moves it.
  @Test func equalSections() throws {
    let county = Sample.county([Sample.section("a", pupils: 200), Sample.section("b", pupils: 200)])
    let facts = Sample.facts(county, try Sample.standard())
    let deviation = Nearness.deviation(of: .degree, .primary, facts)
    #expect(deviation.isFinite)
  }
}
