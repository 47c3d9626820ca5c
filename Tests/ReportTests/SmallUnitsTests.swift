import County
import Files
import Foundation
import Regulation
import Samples
import Simulation
import Testing

@testable import Report

/// The units under 100 pupils (表Ⅳ-6): by school unless a standard reads otherwise, told by either reading where they differ.
@Suite struct SmallUnitsTests {
  private func combined(_ unit: Readings.Unit) throws -> Timeline {
    let plan = try PlanFile(Sample.root + "/scenarios/baoqing/plans/combined.yaml").plan
    var standard = try Sample.standard()
    standard.readings.smallUnit = unit
    return try Timeline(try Program(plan, for: try Sample.baoqing(), by: standard))
  }

  private func loss(_ name: String, in timeline: Timeline) throws -> (own: Double, other: Double) {
    let found = try #require(
      timeline.consolidations.first { timeline.program.plan.measures[$0.measure].name == name })
    let other = try #require(found.fundingByOther)
    return (try #require(found.fundingBefore) - (try #require(found.fundingAfter)), other.before - other.after)
  }

  /// 凉水 has 12 + 19 pupils and is one school of 31: 69 × (720 … 940) yuan are lost; 义和 of 84 loses 16 × as much. By
  /// section each of its two halves was paid as if it had 100.
  @Test func mergersBySchool() throws {
    let bySchool = try combined(.school)
    let liangshui = try loss("撤并凉水学校", in: bySchool)
    #expect((69 * 720.0...69 * 940).contains(liangshui.own))
    #expect(abs(liangshui.other - 139_464) < 1)
    #expect((16 * 720.0...16 * 940).contains(try loss("撤并义和学校", in: bySchool).own))
    let bySection = try loss("撤并凉水学校", in: try combined(.section))
    #expect(bySection.own == liangshui.other && bySection.other == liangshui.own)
    let told = try #require(bySchool.consolidations.first).sentence(in: bySchool)
    #expect(told.zh.contains("公用经费每年少 5.9 万元（按学校计；按学段部计少 13.95 万元）"))
    #expect(told.en.contains("public funding falls by 58,957 yuan a year counted by school (by section it falls by"))
  }

  /// Year by year how many units, how many pupils and what is due, by both readings, on the screen and in `why`.
  @Test func yearByYear() throws {
    let timeline = try combined(.school)
    let small = try #require(SmallUnitsText(timeline.facts))
    #expect(small.courses.map(\.reading) == [.school, .section])
    for (place, facts) in timeline.facts.enumerated() {
      var units = 0
      var due = 0.0
      for school in timeline.program.county.schools {
        let open = school.sections.filter { facts.year.open[$0] }
        let pupils = open.reduce(0) { $0 + facts.year.pupils[$1] }
        guard pupils > 0, pupils < 100 else { continue }
        units += 1
        due += open.reduce(0) { sum, slot in
          let base = timeline.program.county.sections[slot].stage == .primary ? 720.0 : 940
          return sum + 100 * base * facts.year.pupils[slot] / pupils
        }
      }
      #expect(small.courses[0].years[place].units == Double(units))
      #expect(abs(small.courses[0].years[place].due - due) < 1e-6)
    }
    let screen = TimelineScreen(timeline, alternatives: [], language: .zh).lines()
    #expect(screen.contains { $0.hasPrefix("表Ⅳ-6 不足100人学校") && $0.contains("  5  ") })
    #expect(screen.contains { $0.hasPrefix("表Ⅳ-6 不足100人学段部") })
    let account = Account(timeline)
    let why = WhyScreen(try Explanation(Inquiry(clause: .g6, year: 2027), in: account), in: account, .en).lines()
    #expect(why.contains { $0.contains("Under 100 pupils by the school table: 2 schools") })
  }

  /// A standard without the clause, and a county without small units, have nothing to tell.
  @Test func nothingToTell() throws {
    let large = Sample.county([Sample.section("a", pupils: 400)])
    #expect(SmallUnitsText([Sample.facts(large, try Sample.standard("national-2017"))])?.courses.isEmpty == true)
    #expect(SmallUnitsText([Sample.facts(large, try Sample.standard("basic-balance-2012"))]) == nil)
  }
}

extension Consolidation {
  fileprivate func sentence(in timeline: Timeline) -> Text {
    ConsolidationText(self, timeline, isOneOfMany: true).sentence
  }
}
