import County
import Files
import Report
import Samples
import Simulation
import Testing

/// Teaching points without a row, as a plan assumes them in the place of the county's.
@Suite struct PlanPointsTests {
  private func scenario(_ assumptions: String) throws -> Scenario {
    let folder = try Sample.folder([
      "plan.yaml": """
      名称: 教学点
      县: \(Sample.root)/scenarios/baoqing
      推演至: 2028
      假设:
        入学留存率: 0.77
      \(assumptions)
      """
    ])
    return try Scenario(folder + "/plan.yaml")
  }

  /// Both spellings say the same; the children are on the curve of their group, and the notice says whose word it is.
  @Test func inBothLanguages() throws {
    let chinese = try scenario("  未单列的教学点: [{名称: 教学点, 在校生数: 113, 班级数: 10, 分组: 乡镇, 年级数: 4}]")
    let english = try scenario("  teachingPoints: [{name: 教学点, pupils: 113, classes: 10, group: 乡镇, grades: 4}]")
    #expect(chinese.plan.assumptions == english.plan.assumptions)
    let program = try chinese.program()
    #expect(program.county.pointGroups == [PointGroup(group: "乡镇", grades: 4, pupils: 113, classes: 10)])
    let notice = try #require(program.notices.first { $0.id == "pointsOnCurve" })
    #expect(notice.sentence.zh.contains("方案所设") && !notice.sentence.zh.contains("假定"))
    #expect(notice.sentence.en.contains("which the plan assumes"))
    #expect(notice.place?.file.hasSuffix("plan.yaml") == true)
    // The county as it stands is not touched: its tables have no such point.
    #expect(chinese.county.teachingPoints.isEmpty)
  }

  /// Without a group they are shared, without grades three are taken: both marked as assumed.
  @Test func sharedIsMarked() throws {
    let program = try scenario("  teachingPoints: [{name: 教学点, pupils: 113, classes: 10}]").program()
    let notice = try #require(program.notices.first { $0.id == "pointsOnCurve" })
    #expect(notice.sentence.zh.contains("按在校生分摊，假定") && notice.sentence.zh.contains("按 3 个年级（假定）"))
  }

  /// A group, a school nobody knows, and a point that has a row: each told where it stands.
  @Test func mistakesHavePlaces() throws {
    let wrong = """
        teachingPoints:
          - {name: 一, pupils: 10, classes: 1, group: 乡震}
          - {name: 二, pupils: 10, classes: 1, into: no7-q}
          - {name: 第七小学, pupils: 10, classes: 1}
      """
    let scenario = try scenario(wrong)
    let error = #expect(throws: Problems.self) { try scenario.program() }
    #expect(error?.all.map(\.place?.line) == [7, 8, 9])
    guard case .unknownUnit(name: "乡震", nearest: "乡镇")? = error?.all.first?.fault else {
      Issue.record("\(String(describing: error?.all.first))")
      return
    }
    #expect(throws: Problems.self) { try self.scenario("  teachingPoints: [{name: 一, pupils: 10}]") }
  }
}
