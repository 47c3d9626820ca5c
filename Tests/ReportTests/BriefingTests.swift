import County
import Regulation
import Samples
import Simulation
import Testing

@testable import Report

/// What the report computes of its own: names, margins, conclusions of the form, pupils by grade.
@Suite struct BriefingTests {
  /// Pupils by grade sum to the roll of each stage in every year.
  @Test func gradesSumToTheRoll() throws {
    let timeline = try Sample.timeline(of: [], through: 2034)
    for (place, year) in timeline.years.enumerated() {
      for stage in year.stages {
        let sum = timeline.grades[place][stage.stage.index].reduce(0, +)
        #expect(abs(sum - stage.pupils) < 1e-6, "\(year.year) \(stage.stage)")
      }
    }
  }

  /// 表Ⅳ-4 as the county printed it in the census, and computed in a later year.
  @Test func schoolsOverTheLimit() throws {
    let timeline = try Sample.timeline(of: [])
    func sentence(_ place: Int) throws -> Text {
      ConclusionText.sentence(
        try #require(timeline.years[place].clause(.g4)), timeline.facts[place], timeline.program.county)
    }
    #expect(
      try sentence(0).zh
        == "超过2000人的小学 1 所，初中 1 所，超过2500人的一贯制学校 0 所。第四小学（2012年及之前建成投用）2024年承诺至2027年降到规模标准以内，第一中学（2012年及之前建成投用）2024年承诺至2027年降到规模标准以内。"
    )
    #expect(try sentence(timeline.years.count - 1).zh == "超过2000人的小学 0 所，初中 0 所，超过2500人的一贯制学校 0 所。")
  }

  /// A clause that nothing touches tells what was declared, at the decimals of the form.
  @Test func declaredFigures() throws {
    let timeline = try Sample.timeline(of: [])
    let result = try #require(timeline.years[0].clause(.g11))
    let told = ConclusionText.sentence(result, timeline.facts[0], timeline.program.county)
    #expect(
      told.zh
        == "全县符合交流轮岗条件教师总数614名，上一年度交流轮岗教师67名，交流轮岗教师占符合交流轮岗条件教师总数的比例10.9%；交流轮岗的骨干教师25名，占交流轮岗教师总数的比例37.3%。"
    )
    #expect(
      try sentence(.g7, timeline) == "特殊教育学校公用经费为678000元，特殊教育学生数为113人，特殊教育学校生均公用经费为6000元。")
    #expect(
      try sentence(.q4, timeline)
        == "义务教育学校公用经费预算2432.346万元，教师培训费预算146.2652万元，占比6.0%，实际支出150.8289万元，占比6.2%。")
    let yes = try #require(timeline.years[0].clause(.q6))
    #expect(
      ConclusionText.sentence(yes, timeline.facts[0], timeline.program.county).en == "A declared yes without figures.")
  }

  private func sentence(_ clause: ClauseID, _ timeline: Timeline) throws -> String {
    let result = try #require(timeline.years[0].clause(clause))
    return ConclusionText.sentence(result, timeline.facts[0], timeline.program.county).zh
  }

  /// What the county declared and does not add up is marked where it stands: 1,071 of 1,071 pupils are "0 together, 0 %".
  @Test func errorsOfTheCounty() throws {
    let timeline = try Sample.timeline(of: [])
    let program = timeline.program
    let findings = Finding.all(program.county, timeline.years[0], program.standard)
    let table = try #require(OfficialTables(timeline, at: 0, .zh, findings: findings).government)
    let row = try #require(table.rows.first { $0.cells[0].text.hasPrefix("15.") })
    #expect(row.cells[1].text.contains("合计0人，占比0.0%。留守儿童关爱体系健全，留守儿童496人。 ※"))
    #expect(table.notes.contains { $0.hasPrefix("※") })
    let plain = try #require(OfficialTables(timeline, at: 0, .zh).government)
    #expect(!plain.rows.contains { $0.cells[1].text.contains("※") })
  }

  /// Margins as cells print them: pupils to the cliff, CV without its nought, points of a share.
  @Test func margins() throws {
    let year = try Sample.timeline(of: []).years[0]
    func worst(_ clause: ClauseID) throws -> String {
      MarginText.short(clause, try #require(year.clause(clause)?.worst))
    }
    #expect(try worst(.r1) == "0")
    #expect(try worst(.r2) == ".007")
    #expect(try worst(.g4) == "-268")
    #expect(try worst(.g11) == "0.9")
  }

  /// The remark of 表Ⅱ-2 as the county wrote it: 第三小学 reaches 85 % in L10, all others meet all.
  @Test func remarks() throws {
    let timeline = try Sample.timeline(of: [])
    let tables = OfficialTables(timeline, at: 0, .zh)
    let rows = tables.sections(.primary).rows
    #expect(rows.count == 19)
    #expect(rows[3].cells[14].text == "L7-L9、L11-L13指标达标，L10指标达到85%。")
    #expect(rows[0].cells[14].text == "L7-L13指标达标。")
    #expect(rows[3].cells[9].shade == .floor && rows[3].cells[13].text == "1")
    #expect(tables.sections(.junior).rows[0].cells[14].text == "L7-L12指标达标，L13指标达到85%。")
  }

  /// 表Ⅲ of the census prints the published figures but for the two that its own rows do not give.
  @Test func publishedSpreads() throws {
    let table = OfficialTables(try Sample.timeline(of: []), at: 0, .zh).spreads
    #expect(
      table.rows[0].cells.map(\.text).suffix(8) == ["6.10", "1.07", "1.21", "5.12", "10.67", "4369.36", "3.39", "——"])
    #expect(
      table.rows[1].cells.map(\.text) == [
        "差异系数", "0.479", "0.285", "0.474", "0.402", "0.478", "0.287", "0.429", "0.405",
      ])
    #expect(
      table.rows[3].cells.map(\.text) == [
        "差异系数", "0.425", "0.228", "0.419", "0.347", "0.345", "0.267", "0.443", "0.353",
      ])
  }

  /// Verdicts over the years told as runs.
  @Test func runsOfVerdicts() {
    let runs = VerdictRuns.text([(2024, .metByExemption), (2025, .met), (2026, .met), (2027, .unmet)])
    #expect(runs.zh == "2024 年达标（按限期承诺或放宽标准），2025–2026 年达标，2027 年未达标")
    #expect(runs.en == "2024 met (under a promise or relaxed limit), 2025–2026 met, 2027 unmet")
  }
}
