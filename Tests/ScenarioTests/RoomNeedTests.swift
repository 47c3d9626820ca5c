import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// The rooms that `needs` asks for, built: with all of them no class is over the limit, with one fewer some class is.
@Suite struct RoomNeedTests {
  private static let folder = Sample.root + "/scenarios/baoqing/plans"

  private static func timeline(_ measures: [String]) throws -> Timeline {
    let head = ["title: t", "county: ..", "through: 2030", "assumptions: {entryRate: calibrated}", "measures:"]
    let text = (head + measures.map { "  - " + $0 }).joined(separator: "\n")
    let file = try PlanFile(text: text + "\n", at: folder + "/t.yaml")
    let county = try CountyFolder(file.plan.county.value).county
    let standard = try StandardFile(county.standard.value, named: county.standard.place).standard
    return try Timeline(try Program(file.plan, for: county, by: standard))
  }

  private static func build(_ id: String, _ rooms: Int, _ year: Int) -> String {
    "{name: rooms of \(id), build: {section: \(id), classrooms: \(rooms)}, opens: \(year)}"
  }

  /// A change of pattern brings a grade to schools that are full, a merger the pupils of another.
  @Test(arguments: [
    ("{name: pattern, structure: {to: 5+4, sections: {group: 县城}}, year: 2027}", 2027),
    ("{name: merger, merge: no4-j, into: {no1-j: 50%, no3-j: 50%}, year: 2026}", 2026),
  ])
  func whatIsBuiltIsEnoughAndNoMore(measure: String, year: Int) throws {
    let timeline = try Self.timeline([measure])
    let place = year - timeline.program.firstYear
    let needs = ClassNeed.all(timeline, at: place).filter { $0.rooms > 0 }
    #expect(!needs.isEmpty)
    let ids = timeline.program.layout.ids
    func verdict(_ built: [(String, Int)]) throws -> Verdict? {
      let measures = built.filter { $0.1 > 0 }.map { Self.build($0.0, $0.1, year) }
      return try Self.timeline(measures + [measure]).years[place].clause(.g5)?.verdict
    }
    let all = needs.map { (ids[$0.slot], Int($0.rooms)) }
    #expect(try verdict(all) == .met)
    for short in all.indices {
      let fewer = all.indices.map { (all[$0].0, all[$0].1 - ($0 == short ? 1 : 0)) }
      #expect(try verdict(fewer) == .unmet, "\(all[short])")
    }
  }
}
