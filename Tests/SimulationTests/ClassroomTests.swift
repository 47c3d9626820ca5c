import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Rooms for classes: told from the teaching area where the county does not give them, binding where it does.
@Suite struct ClassroomTests {
  /// A village school of 92 pupils in two classes, beside one of 600; `classrooms`: its rooms, where given.
  private func county(_ classrooms: Double?) throws -> County {
    var county = try Sample.smallCounty()
    let slot = try #require(county.sections.firstIndex { $0.id == "p4" })
    county.sections[slot].pupils = 92
    county.sections[slot].classes = 2
    county.sections[slot].classrooms = classrooms
    county.sections[slot].totals[Indicator.teachingArea.index] = 957
    return county
  }

  private func program(_ county: County, _ measures: String = "", roll: String = "entryRate: 1.0") throws -> Program {
    let text = "title: t\ncounty: .\nthrough: 2030\nassumptions: {\(roll)}\nmeasures:\n\(measures)\n"
    let plan = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml").plan
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  /// 957 m² at 4.5 m² a pupil leave 543 m² to spare: two rooms of 45 × 4.5 m² more than the two classes have.
  @Test func roomsFromArea() throws {
    let assumed = try program(try county(nil))
    #expect(assumed.rooms[3] == 4 && assumed.roomsAreAssumed[3])
    let given = try program(try county(2))
    #expect(given.rooms[3] == 2 && !given.roomsAreAssumed[3])
    // Exactly one room's area to spare is one room.
    var exact = try county(nil)
    exact.sections[3].totals[Indicator.teachingArea.index] = 92 * 4.5 + 45 * 4.5
    #expect(try program(exact).rooms[3] == 3)
    // Nothing to spare, or an area that is not known: the rooms of the census, which in that case are not all there may be.
    for area in [Double?.none, 100] {
      var short = try county(nil)
      short.sections[3].totals[Indicator.teachingArea.index] = area
      let program = try program(short)
      #expect(program.rooms[3] == 2 && program.roomsTold == (area == nil ? [true, true, true, false, true, true] : []))
    }
    // A blank among rows that give theirs is not known either.
    #expect(given.rooms[2] == 18 && given.roomsTold == [false, false, false, true, false, false])
  }

  /// 92 pupils need a third class as soon as one is over 45: there is a room where none is told, and none where two are.
  @Test func aThirdClass() throws {
    let free = try Timeline(try program(try county(nil), roll: "entryChange: 0%/year, feeding: calibrated"))
    #expect(free.facts[1].year.classes[3] == 3 && free.facts[1].year.largestClass[3] <= 45)
    let bound = try Timeline(try program(try county(2), roll: "entryChange: 0%/year, feeding: calibrated"))
    // Grades 1–3 and 4–6 of some 15 pupils each: 46 and 46, not four grades in one class and two in the other.
    #expect(bound.facts[1].year.classes[3] == 2 && 46...50 ~= bound.facts[1].year.largestClass[3])
    let need = try #require(Needs(bound, at: 1).stage(.primary)?.classes.first { $0.slot == 3 })
    #expect(need.classes == 1 && need.rooms == 1 && !need.roomsAreAssumed)
  }

  /// Every way of sharing out adjacent grades is tried: no class is fuller than it must be, and none over the limit where
  /// the rooms suffice for none to be.
  @Test(arguments: Array(UInt64(1)...300))
  func sharedOutEvenly(seed: UInt64) {
    var random = SplitMix(from: seed)
    let years = Int.random(in: 3...6, using: &random)
    let grades = (0..<years).map { _ in Double(Int.random(in: 1...40, using: &random)) }
    let rooms = Int.random(in: 1...6, using: &random)
    let kept = Int.random(in: 1...3, using: &random)
    var columns = grades + grades
    let told = columns.withUnsafeMutableBufferPointer { all -> (classes: Double, largest: Double) in
      ClassPlan.together(
        UnsafeMutableBufferPointer(rebasing: all[..<years]), UnsafeMutableBufferPointer(rebasing: all[years...]),
        kept: Double(kept), rooms: Double(rooms), limit: 45)
    }
    func largest(_ cuts: Int) -> Double {
      var classes = [0.0]
      for (place, pupils) in grades.enumerated() {
        if place > 0, cuts >> (place - 1) & 1 == 1 { classes.append(0) }
        classes[classes.count - 1] += pupils
      }
      return classes.max() ?? 0
    }
    let ways = (0..<1 << (years - 1)).map { (classes: $0.nonzeroBitCount + 1, largest: largest($0)) }
    #expect(told.classes <= Double(rooms))
    if ways.contains(where: { $0.classes <= rooms && $0.largest <= 45 }) {
      #expect(told.largest <= 45)
    } else {
      #expect(told.largest == ways.filter { $0.classes <= rooms }.map(\.largest).min())
    }
    #expect(
      ClassPlan.fewest(grades, limit: 45, isTogether: true)
        == Double(ways.filter { $0.largest <= 45 }.map(\.classes).min() ?? 0))
  }

  /// A grade that is over the limit alone has two classes where the rooms suffice, though others were not joined as far as
  /// they could be.
  @Test func oneGradeOver() {
    var columns = [60.0, 20, 5, 20, 30, 15] + [0, 0, 0, 0, 0, 0]
    let told = columns.withUnsafeMutableBufferPointer { all -> (classes: Double, largest: Double) in
      ClassPlan.together(
        UnsafeMutableBufferPointer(rebasing: all[..<6]), UnsafeMutableBufferPointer(rebasing: all[6...]), kept: 4,
        rooms: 9, limit: 45)
    }
    #expect(told.classes == 4 && told.largest == 45)
  }

  /// Grades that are taught together stay so while their classes suffice, whatever rooms there are.
  @Test func togetherStaysTogether() throws {
    var county = try county(nil)
    county.sections[3].pupils = 60
    let timeline = try Timeline(try program(county, roll: "roll: project, entryChange: 0%/year"))
    #expect(timeline.facts[1].year.classes[3] == 2)
  }

  /// A merger whose pupils have no room says so, with the school, the grade and the rooms; one that has room does not.
  @Test func aMergerWithoutRooms() throws {
    let merge = "  - {name: 撤, merge: p4, into: p3, year: 2026, premises: close}"
    func crowdings(_ rooms: Double?) throws -> [Crowding] {
      var county = try county(nil)
      county.sections[2].classrooms = rooms
      county.sections[3].pupils = 250
      county.sections[3].classes = 6
      return try Timeline(try program(county, merge)).crowdings
    }
    let crowding = try #require(try crowdings(18).first)
    #expect(crowding.slot == 2 && crowding.year == 2026 && crowding.rooms == 18 && !crowding.isAssumed)
    #expect(crowding.needed > 18 && crowding.largest > 45 && crowding.limit == 45 && crowding.grade != nil)
    #expect(try crowdings(40).isEmpty)
  }

  /// What needs asks for classes over the limit, built in that year, leaves none over it.
  @Test(arguments: Array(UInt64(1)...40))
  func neededBuiltMet(seed: UInt64) throws {
    var county = Sample.random(seed)
    var random = SplitMix(from: seed &+ 1000)
    for slot in county.sections.indices {
      if Int.random(in: 0...3, using: &random) == 0 {
        county.sections[slot].classes = 2
        county.sections[slot].pupils = min(county.sections[slot].pupils, 90)
      }
      // All rows give their rooms, or none does: of a blank among others nobody knows.
      if seed.isMultiple(of: 2) {
        county.sections[slot].classrooms = county.sections[slot].classes + Double(Int.random(in: 0...2, using: &random))
      }
    }
    let standard = try Sample.standard()
    var plan = Sample.plan(county, through: 2029)
    let ids = county.sections.filter { $0.stage == .primary && $0.years == 6 }.map(\.id)
    if seed.isMultiple(of: 3), ids.count > 1 {
      let merger = Merger(
        closed: [ids[0]], into: .shares([(id: ids[1], share: 1)]), staff: .follow, equipment: .follow, premises: .close)
      plan.measures = [Sample.measure("merge", .merge(merger), 2026...2026)]
    }
    for place in 1...5 {
      let timeline = try Timeline(try Program(plan, for: county, by: standard))
      let needs = Needs(timeline, at: place).stages.flatMap(\.classes)
      #expect(needs.isEmpty == (timeline.years[place].clause(.g5)?.verdict != .unmet), "county \(seed) \(place)")
      for need in needs {
        var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
        amounts.classrooms = need.rooms
        plan.measures.append(
          Sample.measure(
            "rooms \(place) \(need.slot)",
            .build(Construction(section: county.sections[need.slot].id, amounts: amounts)),
            county.year + place...county.year + place))
      }
      let after = try Timeline(try Program(plan, for: county, by: standard))
      #expect(after.years[place].clause(.g5)?.verdict == .met, "county \(seed) \(place)")
      #expect(Needs(after, at: place).stages.allSatisfy { $0.classes.isEmpty })
    }
  }
}
