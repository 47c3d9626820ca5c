import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// A new school by the construction standard, and rooms by the area built.
@Suite struct ConstructionNormTests {
  /// Square metres a pupil as the standard prints them (regulation.zh §7.2), against area ÷ seats, to a tenth.
  @Test func perPupil() throws {
    let printed: [(SchoolKind, ConstructionNorm.Basis, [Double], [Double])] = [
      (.primary, .basic, [540, 810, 1080, 1350], [6.6, 5.8, 5.4, 5.2]),
      (.primary, .planned, [540, 810, 1080, 1350], [10, 8.3, 7.9, 7.2]),
      (.junior, .basic, [600, 900, 1200, 1500], [7.9, 7.1, 6.7, 6.4]),
      (.junior, .planned, [600, 900, 1200, 1500], [11.4, 10.3, 9.8, 9.0]),
      (.nineYear, .basic, [840, 1260, 1680, 2100], [6.5, 5.8, 5.6, 5.5]),
      (.nineYear, .planned, [840, 1260, 1680, 2100], [9.3, 7.9, 8.0, 7.8]),
    ]
    for (kind, basis, seats, each) in printed {
      for (places, each) in zip(seats, each) {
        let size = try #require(ConstructionNorm.size(kind, places: places, basis, isRural: false))
        let area = try #require(size.area)
        #expect(size.seats == places && abs(area / places - each) < 0.1)
      }
    }
  }

  @Test func scales() throws {
    let size = try #require(ConstructionNorm.size(.primary, places: 1080, .basic, isRural: false))
    #expect(size.classes == [24, 0] && size.area == 5812)
    #expect(ConstructionNorm.size(.junior, places: 1201, .basic, isRural: false)?.classes == [0, 30])
    #expect(ConstructionNorm.size(.nineYear, places: 841, .planned, isRural: false)?.classes == [18, 9])
    #expect(ConstructionNorm.size(.primary, places: 1, .basic, isRural: false)?.allClasses == 12)
    #expect(ConstructionNorm.size(.primary, places: 1351, .basic, isRural: false) == nil)
    let village = try #require(ConstructionNorm.size(.primary, places: 241, .planned, isRural: true))
    #expect(village.allClasses == 12 && village.seats == 480 && village.area == nil)
  }

  private func program(_ measures: String, _ county: County) throws -> Program {
    let text = "名称: t\n县: .\n推演至: 2028\n假设: {entryRate: 1.0}\n措施:\n\(measures)"
    let plan = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml").plan
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  /// 24 classes and rooms for 1,080 pupils; the area is that of all buildings, so the teaching area is not known.
  @Test func opened() throws {
    var county = try Sample.smallCounty()
    county.unitCosts[.area] = UnitCost(
      yuan: 3000, everyYear: false, source: nil, trust: .unverified, place: Place(file: "test"))
    let program = try program(
      """
        - 名称: 新校
          新建: {编号: south, 生源来自: {p1: 50%, p2: 40%}, 学位: 1080, 建设指标: 规划指标}
          启用年份: 2026

      """, county)
    guard case .open(let opening) = program.plan.measures[0].action else { throw Problems([]) }
    #expect(opening.wings.map(\.classrooms) == [24])
    let told = program.notices.contains {
      if case .sizedByNorm(_, 1080, 24, 1080, 8464, true, false, true) = $0.fact { true } else { false }
    }
    #expect(told)
    let timeline = try Timeline(program)
    let slot = try #require(program.county.position(ofSection: "south"))
    #expect(timeline.classYears[2].rooms[slot] == 24)
    let place = Indicator.teachingArea.index * program.layout.slots + slot
    #expect(!timeline.facts[2].year.known[place])
    #expect(timeline.costs.map(\.yuan) == [8464 * 3000] && timeline.costs[0].item == .buildings)
  }

  /// 1,200 m² for 150 pupils leave two rooms of 202.5 m² to the six classes; 500 m² more are two rooms more, unless the plan
  /// says what they hold or the county tells its rooms.
  @Test func roomsOfAnArea() throws {
    func rooms(_ build: String, _ county: County) throws -> Double {
      let program = try program("  - name: 建\n    build: {section: p4, \(build)}\n    opens: 2025\n", county)
      #expect(
        program.notices.contains { $0.id == "roomsFromArea" }
          == (build == "teachingArea: 500" && county.sections[0].classrooms == nil))
      return try Timeline(program).classYears[1].rooms[3]
    }
    let county = try Sample.smallCounty()
    #expect(try rooms("teachingArea: 500", county) == 10)
    #expect(try rooms("teachingArea: 500, classrooms: 0", county) == 8)
    #expect(try rooms("teachingArea: 500, classrooms: 5", county) == 13)
    #expect(try rooms("sportsArea: 500", county) == 8)
    var told = county
    for slot in told.sections.indices { told.sections[slot].classrooms = told.sections[slot].classes }
    #expect(try rooms("teachingArea: 500", told) == 6)
  }
}
