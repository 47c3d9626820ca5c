import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Testing

/// Posts and teaching points of `county.yaml`, and what `check` says of them.
@Suite struct StaffingTests {
  private func findings(_ more: String) throws -> (County, [Finding]) {
    let table = """
      id,name,stage,kind,pupils,classes,posts,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms
      a,东关小学,primary,primary,600,15,40,30,6,6,3000,5000,1500000,15
      b,第一中学,junior,junior,300,7,30,20,4,4,2000,3500,900000,8
      """
    let yaml = """
      name: 河口县
      year: 2024
      standard: national-2017
      tableI: {teachingPoints: 2, teachingPointsFrom50: 0, pupilsPrimary: 621, classesPrimary: 19, staffPrimary: 45, staffJunior: 30}
      \(more)
      """
    let county = try CountyFolder(try Sample.folder(["county.yaml": yaml, "schools.csv": table])).county
    let standard = try Sample.standard("national-2017")
    return (county, Finding.all(county, Evaluation(census: county, by: standard), standard))
  }

  private static let points = """
    teachingPoints:
      - {name: 上沟教学点, pupils: 12, classes: 2, into: a}
      - {name: 下沟教学点, pupils: 9, classes: 2}
    """

  /// Points listed make the totals of 表Ⅰ come out; without them the difference is told.
  @Test func teachingPoints() throws {
    let (county, with) = try findings(Self.points)
    #expect(county.teachingPoints.map(\.pupils) == [12, 9])
    #expect(county.teachingPoints[0].into == "a")
    #expect(!with.contains { $0.id == "totalDiffers" || $0.id == "teachingPointsDiffer" })
    #expect(try findings("").1.count { $0.id == "totalDiffers" } == 2)
    let (_, more) = try findings(Self.points + "\n  - {name: 大沟教学点, pupils: 60, classes: 3}")
    #expect(more.count { $0.id == "teachingPointsDiffer" } == 2)
    #expect(more.count { $0.id == "teachingPointNeedsRow" } == 1)
  }

  /// Units under 100 pupils declared under G6 agree with rows and points together.
  @Test func smallUnits() throws {
    let declared = "clauses: {G6: {units: 2, pupils: 21, funding: 144000}}\n"
    #expect(!(try findings(declared + Self.points)).1.contains { $0.id == "smallUnitsDiffer" })
    #expect((try findings(declared)).1.contains { $0.id == "smallUnitsDiffer" })
  }

  @Test func posts() throws {
    let (county, agreed) = try findings("posts: {approved: 70, filled: 75}")
    #expect(county.posts.approved?.value == 70)
    #expect(agreed.map(\.id).filter { $0.hasPrefix("posts") || $0.hasPrefix("staff") } == ["postsExceeded"])
    let (_, differing) = try findings("posts: {approved: 80, filled: 60}")
    #expect(
      differing.map(\.id).filter { $0.hasPrefix("posts") || $0.hasPrefix("staff") } == ["postsDiffer", "staffDiffers"])
    for finding in differing {
      for language in Language.allCases { #expect(!finding.line(language).isEmpty) }
    }
  }
}
