import Answers
import Calibration
import County
import Files
import Report
import Samples
import Testing

/// What `county roll` says of last year's projections: each plan of the folder against the rolls that came.
@Suite struct LastProjectionTests {
  /// A school of 30 in every grade into which 25 come: 175 in 2025, where 200 are counted, an eighth too few. A plan that gives
  /// the same rolls is named beside it, one that cannot be run apart.
  @Test func aSchool() throws {
    let grades = (1...6).map { "a,\($0),30\n" }.joined()
    let plan = "title: 试\ncounty: ..\nthrough: 2026\nassumptions: {progression: 1, entrants: {2025: 25, 2026: 25}}\n"
    func county(_ year: Int, _ pupils: Int) -> [String: String] {
      [
        "county.yaml": "name: 甲县\nyear: \(year)\nstandard: national-2017\nvalues: totals\n",
        "schools.csv": "id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,"
          + "teaching_area,sports_area,equipment_value,multimedia_rooms\n"
          + "a,甲校,primary,primary,\(pupils),6,12,3,3,1000,1500,400000,6\n",
      ]
    }
    var files = county(2024, 180)
    files["enrolment.csv"] = "section,grade,pupils\n" + grades
    files["plans/one.yaml"] = plan
    files["plans/same.yaml"] = plan
    files["plans/broken.yaml"] = plan + "measures: [{name: 撤, merge: nobody, into: a, year: 2025}]\n"
    let old = try JudgedCounty(try Sample.folder(files))
    let new = try CountyFolder(try Sample.folder(county(2025, 200))).county
    let last = LastProjection(["broken.yaml", "one.yaml", "same.yaml"], of: old, against: new)
    #expect(last.silent == ["broken.yaml"] && last.cases.count == 1)
    let one = try #require(last.cases.first)
    #expect(one.plans == ["one.yaml", "same.yaml"])
    #expect(one.stages == [LastProjection.Total(stage: .primary, projected: 175, came: 200)])
    #expect(one.errors == [0.125])
  }
}
