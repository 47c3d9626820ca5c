import County
import Files
import Foundation
import Samples
import Testing

/// A blank cell of a small table is refused at its place, or means what the table says a blank means; it is never nought.
@Suite struct BlankTableTests {
  private static let files = [
    "county.yaml": "name: 河口县\nyear: 2024\nstandard: national-2017\nvalues: totals\n",
    "schools.csv": """
    id,name,stage,kind,group,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms
    p1,东关小学,primary,primary,县城,600,18,40,8,8,3000,5000,900000,18
    j1,城关中学,junior,junior,县城,300,9,30,6,6,2400,4000,700000,12

    """,
    "births.csv": "year,births\n2016,110\n2017,108\n2018,104\n",
    "enrolment.csv": "section,grade,pupils,classes\n" + (1...6).map { "p1,\($0),100,3\n" }.joined(),
    "feeders.csv": "from,to,share\np1,j1,100%\n",
    "cohorts.csv": "year,stage,entrants,graduates,note\n2025,primary,96,,\n2026,junior,98,,\n",
  ]

  /// What may be blank: classes by grade, which the program forms, and what a year does not tell.
  private static let mayBeBlank = [
    "enrolment.csv": ["classes"], "cohorts.csv": ["entrants", "graduates", "note"], "births.csv": [], "feeders.csv": [],
  ]

  @Test(arguments: ["births.csv", "enrolment.csv", "feeders.csv", "cohorts.csv"])
  func everyCellBlankInTurn(table: String) throws {
    let whole = try CountyFolder(try Sample.folder(Self.files)).county
    #expect(whole.births?.lastYear == 2018 && whole.feeders.count == 1)
    let lines = try #require(Self.files[table]).split(separator: "\n").map(String.init)
    let heads = lines[0].split(separator: ",").map(String.init)
    for line in lines.indices.dropFirst() {
      for (place, head) in heads.enumerated() {
        var cells = lines[line].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[place] = ""
        var blank = lines
        blank[line] = cells.joined(separator: ",")
        var files = Self.files
        files[table] = blank.joined(separator: "\n") + "\n"
        let folder = try Sample.folder(files)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do throws(Problems) {
          _ = try CountyFolder(folder)
          #expect(Self.mayBeBlank[table]?.contains(head) == true, "\(table) \(line + 1) \(head) was read as blank")
        } catch {
          let named = error.all.contains { $0.place?.line == line + 1 && $0.place?.column == head }
          #expect(named, "\(table) \(line + 1) \(head): \(error.all)")
          #expect(Self.mayBeBlank[table]?.contains(head) != true, "\(table) \(line + 1) \(head): \(error.all)")
        }
      }
    }
  }
}
