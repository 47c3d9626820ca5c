import County
import Regulation
import Samples
import Simulation
import Testing

/// The shopping list: least additions, by hand, by an optimiser, by trying all.
@Suite struct NeedsTests {
  static let seeds = Array(UInt64(1)...20)

  private func baoqing(_ stage: LimitKey, _ limit: Double) throws -> Needs {
    var standard = try Sample.standard()
    standard.rules[.r2]?.limits[stage]?.value = limit
    return Needs(census: try Sample.baoqing(), by: standard)
  }

  /// As Baoqing's tables stand: R1 and R2 hold, so nothing is needed; 100 % everywhere takes four buildings and six rooms.
  @Test func baoqingAsItStands() throws {
    let needs = Needs(census: try Sample.baoqing(), by: try Sample.standard())
    for stage in needs.stages {
      #expect(stage.standard.isEmpty && stage.personsForBoth == 0)
      #expect(stage.kinds.allSatisfy { $0.total == 0 && $0.toLimit?.total == 0 && $0.moves?.persons ?? 0 == 0 })
    }
    let primary = try #require(needs.stage(.primary))
    let junior = try #require(needs.stage(.junior))
    func total(_ stage: StageNeeds, _ indicator: Indicator) -> Double { stage.kinds[indicator.index].toFull }
    // 4.5 m² × 1,882 − 7,636.56 and so on, from schools.csv.
    #expect(abs(total(primary, .teachingArea) - (832.44 + 749.0 + 955.36)) < 0.01)
    #expect(abs(total(junior, .teachingArea) - 1594.2) < 0.01)
    #expect(total(junior, .multimedia) == 6)
    #expect(primary.kinds.reduce(0) { $0 + $1.toFull } == total(primary, .teachingArea))
    #expect(primary.full.count == 3 && junior.full.count == 2 && junior.personsToFull == 0)
  }

  /// Continuous needs against a numeric optimiser (SLSQP over all additions, its figures to its accuracy).
  @Test(
    arguments: [
      (Stage.primary, Indicator.teachingArea, 0.35, 3782.1438, ["farm852-p", "no2-p", "no3-p", "no4-p", "no5-p"]),
      (.junior, .sportsArea, 0.30, 5827.2708, ["farm853-j", "no1-j", "no3-j"]),
      (.primary, .equipment, 0.25, 1_953_160.999, ["farm852-p", "farm853-p", "no1-p", "no4-p", "qixingpao-p"]),
    ])
  func waterFilling(stage: Stage, indicator: Indicator, limit: Double, total: Double, ids: [String]) throws {
    let needs = try baoqing(stage == .primary ? .primary : .junior, limit)
    let need = try #require(needs.stage(stage)?.kinds[indicator.index].toLimit)
    #expect(abs(need.total - total) < 1e-6 * total)
    #expect(need.after <= limit && need.after > limit - 1e-12)
    let county = try Sample.baoqing()
    #expect(need.additions.map { county.sections[$0.slot].id }.sorted() == ids)
  }

  /// Whole needs and moves against dynamic programming over all ways to share out so many units.
  @Test func wholeUnits() throws {
    func kind(_ stage: Stage, _ limit: Double, _ indicator: Indicator) throws -> KindNeed {
      try #require(
        try baoqing(stage == .primary ? .primary : .junior, limit).stage(stage)?.kinds[indicator.index])
    }
    let degree = try kind(.primary, 0.42, .degree)
    #expect(degree.toLimit?.total == 51 && degree.moves?.persons == 5)
    #expect(abs(try #require(degree.toLimit?.after) - 0.419991596527406) < 1e-12)
    #expect(abs(try #require(degree.moves?.after) - 0.4189907151900919) < 1e-12)
    let arts = try kind(.primary, 0.42, .artsSports)
    #expect(arts.toLimit?.total == 11 && arts.moves?.persons == 1)
    let rooms = try kind(.junior, 0.36, .multimedia)
    #expect(rooms.toLimit?.total == 26 && rooms.moves == nil)
    #expect(try kind(.junior, 0.20, .backbone).toLimit?.total == 6)
    #expect(try kind(.junior, 0.38, .artsSports).moves?.persons == 1)
  }

  /// A small county with differences large enough to be over the limits.
  private func uneven(_ seed: UInt64, sections: Int) -> County {
    var random = SplitMix(from: seed)
    let made = (0..<sections).map { number in
      var section = Sample.section("s\(number)", .primary, pupils: Double(Int.random(in: 12...60, using: &random)))
      section.totals = section.totals.map { total in
        let value = (total ?? 0) * Double.random(in: 0.1...2.5, using: &random)
        return value.rounded()
      }
      return section
    }
    return Sample.county(made)
  }

  private func bought(_ facts: Facts<Double>, _ additions: [(slot: Int, amount: Double)], _ indicator: Indicator)
    -> Facts<Double>
  {
    var facts = facts
    for (slot, amount) in additions { facts.year.totals[indicator.index * facts.terms.layout.slots + slot] += amount }
    facts.figures.compute(facts.year, facts.terms.layout, facts.terms.rules)
    return facts
  }

  /// No way to share out one unit less brings the CV to its limit: all are tried.
  @Test(arguments: seeds)
  func againstAllWays(seed: UInt64) throws {
    let facts = Sample.facts(uneven(seed, sections: 3 + Int(seed % 2)), try Sample.standard())
    let slots = facts.terms.layout.slots
    let needs = try #require(Needs(facts).stage(.primary))
    func ways(_ units: Int, _ sections: Int) -> [[Int]] {
      if sections == 1 { return [[units]] }
      return (0...units).flatMap { first in ways(units - first, sections - 1).map { [first] + $0 } }
    }
    var tested = 0
    for kind in needs.kinds where kind.indicator.isTeachers || kind.indicator == .multimedia {
      // Where nobody has any, there is no CV and no need for one.
      guard let need = kind.toLimit else {
        #expect(
          facts.year.totals[kind.indicator.index * slots..<(kind.indicator.index + 1) * slots].allSatisfy { $0 == 0 })
        continue
      }
      let after = bought(facts, need.additions, kind.indicator)
      #expect(R2.judge(Part(stage: .primary, indicator: kind.indicator), after).verdict == .met)
      guard need.total > 0, need.total <= 16 else { continue }
      for way in ways(Int(need.total) - 1, slots) {
        let other = bought(facts, way.enumerated().map { (slot: $0, amount: Double($1)) }, kind.indicator)
        #expect(R2.judge(Part(stage: .primary, indicator: kind.indicator), other).verdict == .unmet)
      }
      tested += 1
    }
    #expect(tested > 0 || needs.kinds.allSatisfy { ($0.toLimit?.total ?? 0) == 0 || ($0.toLimit?.total ?? 0) > 16 })
  }

  /// After the whole list is bought every section stands by R1 and every CV by R2; a little less and some does not.
  @Test(arguments: seeds)
  func theListSuffices(seed: UInt64) throws {
    let facts = Sample.facts(uneven(seed, sections: 9), try Sample.standard())
    let needs = try #require(Needs(facts).stage(.primary))
    var both = facts
    var full = facts
    for kind in needs.kinds {
      both = bought(both, kind.both?.additions ?? [], kind.indicator)
      full = bought(
        full, needs.full.map { (slot: $0.slot, amount: $0.additions[kind.indicator.index]) }, kind.indicator)
    }
    for slot in 0..<9 {
      let part = Part(stage: .primary, subject: .section(slot))
      #expect(R1.judge(part, both).verdict == .met)
      #expect(full.figures.full[slot] == 7)
    }
    for indicator in Indicator.allCases {
      #expect(R2.judge(Part(stage: .primary, indicator: indicator), both).verdict == .met)
    }
    // Each addition to the standard is the least: without its last unit, or a millionth of what is asked, it does not stand.
    for need in needs.standard {
      for indicator in Indicator.allCases where need.additions[indicator.index] > 0 {
        var additions = need.additions
        let isWhole = indicator.isTeachers || indicator == .multimedia
        let present = facts.year.totals[indicator.index * facts.terms.layout.slots + need.slot]
        additions[indicator.index] -= isWhole ? 1 : (present + additions[indicator.index]) * 1e-6
        var less = facts
        for other in Indicator.allCases {
          less = bought(less, [(slot: need.slot, amount: additions[other.index])], other)
        }
        #expect(R1.judge(Part(stage: .primary, subject: .section(need.slot)), less).verdict == .unmet)
      }
    }
    #expect(!needs.standard.isEmpty)
  }

  /// Moves keep the sum, send no section below its requirement, and bring the CV to its limit.
  @Test(arguments: seeds)
  func movesKeepTheSum(seed: UInt64) throws {
    let facts = Sample.facts(uneven(seed, sections: 7), try Sample.standard())
    for kind in try #require(Needs(facts).stage(.primary)).kinds {
      guard let moves = kind.moves, moves.persons > 0 else { continue }
      #expect(moves.changes.reduce(0) { $0 + $1.amount } == 0)
      let after = bought(facts, moves.changes, kind.indicator)
      #expect(R2.judge(Part(stage: .primary, indicator: kind.indicator), after).verdict == .met)
      for (slot, amount) in moves.changes where amount < 0 {
        #expect(IndicatorResult.Level(kind.indicator, slot, after) == .full)
      }
    }
  }

  /// Where a standard judges the mean of the CVs, or a total is unknown, no CV of its own is told.
  @Test func notJudged() throws {
    let needs = Needs(census: uneven(1, sections: 4), by: try Sample.standard("basic-balance-2012"))
    #expect(needs.stages.allSatisfy { $0.kinds.allSatisfy { $0.toLimit == nil } && $0.standard.isEmpty })
    var county = uneven(1, sections: 4)
    county.sections[0].totals[Indicator.degree.index] = nil
    let kind = Needs(census: county, by: try Sample.standard()).stage(.primary)?.kinds[0]
    #expect(kind?.unknown == 1 && kind?.toLimit == nil)
  }
}
