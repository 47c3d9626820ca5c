import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Teaching points without a row of their own, as children of their group's lower grades.
@Suite struct TeachingPointTests {
  private static let place = Place(file: "test")

  /// The county of a case with its point as a listed one instead of a row.
  private static func listed(group: String?) throws -> County {
    var county = try CountyFolder(Sample.root + "/Tests/Cases/teaching-point-grades/county").county
    let row = try #require(county.position(ofSection: "point"))
    let point = county.sections.remove(at: row)
    county.schools.remove(at: point.school)
    for position in county.sections.indices {
      if county.sections[position].school > point.school { county.sections[position].school -= 1 }
    }
    for school in county.schools.indices {
      county.schools[school].sections = county.sections.indices.filter { county.sections[$0].school == school }
    }
    county.enrolment.removeAll { $0.section == "point" }
    county.teachingPoints = [
      TeachingPoint(name: "教学点", pupils: 45, classes: 3, into: nil, group: group, place: place)
    ]
    return county
  }

  /// Fifteen a year begin at the point and go on to the centre after grade 3, which keeps its 285 for ever; nobody is lost
  /// and nobody comes from nowhere.
  @Test func asWithARow() throws {
    let county = try Self.listed(group: nil)
    var plan = try PlanFile(Sample.root + "/Tests/Cases/teaching-point-grades/plan.yaml").plan
    plan.assumptions.entryChange = Sourced(0, at: Self.place)
    plan.assumptions.entryRate = nil
    let program = try Program(plan, for: county, by: try Sample.standard("national-2017"))
    let centre = try #require(county.position(ofSection: "centre"))
    #expect(program.firstGrade == 55)
    let states = Sample.states(program, program.drivers)
    #expect(states.map { $0.facts.year.pupils[centre] }.allSatisfy { abs($0 - 285) < 1e-9 })
    for state in states {
      let points = program.rolls.points.reduce(0.0) { sum, slot in
        sum + state.grades[slot * program.rolls.stride..<(slot + 1) * program.rolls.stride].reduce(0, +)
      }
      #expect(abs(points - 45) < 1e-9)
    }
    let notice = try #require(program.notices.first { $0.id == "pointsOnCurve" })
    guard case .pointsOnCurve(1, 45, _, true, 3, false) = notice.fact else {
      Issue.record("\(notice.fact)")
      return
    }
  }

  /// Baoqing's five points with 113 pupils: u² ÷ (1 + u) = 645 ÷ 799 for u = r³ gives r = 1.1156, so that its townships shrink
  /// by 10.4 % a cohort; without them 645 ÷ 686 gives 1.1567 and 13.5 %.
  @Test func townshipsOfBaoqing() throws {
    var county = try Sample.baoqing()
    func shrinking() throws -> Double {
      let rolls = try GradeRolls(county, shape: .fitted, classLimit: [45, 50])
      let curve = try #require(rolls.curves[CurveKey(primaryYears: 6, group: "乡镇")])
      return 1 - 1 / curve.ratio
    }
    #expect(abs(try shrinking() - 0.1355) < 0.0005)
    county.teachingPoints = [23.0, 23, 23, 22, 22].enumerated().map { place, pupils in
      TeachingPoint(name: "教学点\(place)", pupils: pupils, classes: 2, into: nil, group: "乡镇", place: Self.place)
    }
    #expect(abs(try shrinking() - 0.1036) < 0.0005)
    // No section of the census is moved: the rolls of the rows stay what they are.
    let rolls = try GradeRolls(county, shape: .fitted, classLimit: [45, 50])
    for slot in county.sections.indices {
      let own = rolls.pupils[slot * rolls.stride..<(slot + 1) * rolls.stride].reduce(0, +)
      #expect(own == county.sections[slot].pupils)
    }
    #expect(rolls.points.count == 1 && rolls.taught[county.sections.count] == 3)
  }

  /// Nobody says whose they are: shared among the groups in the countryside by their primary rolls.
  @Test func sharedWhereNobodySays() throws {
    var county = try Sample.baoqing()
    county.teachingPoints = [TeachingPoint(name: "点", pupils: 40, classes: 2, into: nil, place: Self.place)]
    #expect(county.pointGroups == [PointGroup(group: "乡镇", grades: 3, pupils: 40, classes: 2)])
    county.teachingPoints[0].into = "farm597-p"
    #expect(county.pointGroups.map(\.group) == ["农场"])
  }
}
