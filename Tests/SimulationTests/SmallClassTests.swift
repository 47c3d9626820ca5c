import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Classes kept small: where rooms and teachers allow, what it takes, and how small they could be.
@Suite struct SmallClassTests {
  /// 1,200 pupils in six grades of 200 and 30 classes, 40 rooms.
  private func timeline(teachers: Double, recruits: Int = 0, size: Int? = 30) throws -> Timeline {
    var county = try Sample.smallCounty()
    county.sections[0].classrooms = 40
    county.sections[0].teachers = teachers
    county.sections[0].totals[Indicator.degree.index] = min(teachers, 50)
    var measures = ""
    if let size { measures += "  - name: 小班\n    小班化: {范围: {学段部: [p1]}, 班额上限: \(size)}\n    年份: 2025\n" }
    if recruits > 0 { measures += "  - name: 补\n    recruit: {section: p1, teachers: \(recruits)}\n    year: 2025\n" }
    let text = "title: t\ncounty: .\nthrough: 2026\nassumptions: {roll: hold, shape: even}\nmeasures:\n\(measures)"
    let plan = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml").plan
    return try Timeline(try Program(plan, for: county, by: try Sample.standard("national-2017")))
  }

  /// ⌈200 ÷ 30⌉ = 7 classes a grade would be 42: the rooms hold 40, 60 teachers at 1.7 a class take 35.
  @Test func roomsAndTeachersBind() throws {
    #expect(try timeline(teachers: 90).facts[1].year.classes[0] == 40)
    #expect(try timeline(teachers: 60).facts[1].year.classes[0] == 35)
    // Those appointed this year count: 70 ÷ 1.7 is 41, and then the rooms bind.
    #expect(try timeline(teachers: 60, recruits: 10).facts[1].year.classes[0] == 40)
    #expect(try timeline(teachers: 60, size: nil).facts[1].year.classes[0] == 30)
    // Within the standard's own limit teachers do not bind: 45 asks for five classes a grade, which are there.
    #expect(try timeline(teachers: 40, size: 45).facts[1].year.classes[0] == 30)
  }

  @Test func whatItTakes() throws {
    let rich = try #require(try timeline(teachers: 90).smallClasses.first)
    #expect(rich.year == 2025 && rich.sections == 1 && rich.within == 0)
    #expect(rich.classes == 10 && rich.staff == 17)
    #expect(rich.lackingClasses == 2 && rich.lackingRooms == 2 && rich.lackingTeachers == 0)
    let poor = try #require(try timeline(teachers: 60).smallClasses.first)
    // 42 × 1.7 = 71.4 less 60.
    #expect(poor.classes == 5 && poor.staff == 9)
    #expect(poor.lackingClasses == 7 && poor.lackingRooms == 2 && poor.lackingTeachers == 12)
  }

  /// Six classes a grade of 200 fit in 40 rooms and none of them has more than 34; with 60 teachers five, of 40.
  @Test func howSmall() throws {
    let rich = try #require(Needs(try timeline(teachers: 90, size: nil), at: 1).stage(.primary)?.smallest)
    #expect(rich.size == 34 && rich.slot == 0 && rich.countsTeachers && rich.unknown == 3)
    let poor = try #require(Needs(try timeline(teachers: 60, size: nil), at: 1).stage(.primary)?.smallest)
    #expect(poor.size == 40)
  }

  @Test func leastSize() {
    #expect(SmallestClass.size([90, 60], in: 4, isTogether: false) == 45)
    #expect(SmallestClass.size([10, 12, 8], in: 2, isTogether: true) == 20)
    #expect(SmallestClass.size([10, 12, 8], in: 2, isTogether: false) == 20)
    #expect(SmallestClass.size([30.5], in: 1, isTogether: false) == 31)
  }

  /// No smaller size would do, whatever the grades.
  @Test(arguments: Array(UInt64(1)...100))
  func leastSizeIsLeast(seed: UInt64) {
    var random = SplitMix(from: seed)
    let grades = (0..<Int.random(in: 3...6, using: &random)).map { _ in Double(Int.random(in: 1...200, using: &random))
    }
    let classes = Double(grades.count + Int.random(in: 0...20, using: &random))
    let size = SmallestClass.size(grades, in: classes, isTogether: false)
    func needed(_ size: Double) -> Double { grades.reduce(0) { $0 + ($1 / size).rounded(.up) } }
    #expect(needed(size) <= classes)
    if size > 1 { #expect(needed(size - 1) > classes) }
  }
}
