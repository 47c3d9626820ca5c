import County
import Files
import Foundation
import Samples
import Simulation
import Testing

@Suite struct PlanFileTests {
  /// Later plans win value by value; measures join by name; every value knows its file and line.
  @Test func extendingSeveral() throws {
    let folder = try Sample.folder([
      "a.yaml": """
      title: A
      county: ..
      through: 2030
      assumptions: {entryRate: 0.7, drift: {from: {group: x}, to: {group: y}, entry: 1%/year}}
      measures:
        - {name: one, rotate: {share: 10%}, years: 2025...2030}
        - {name: two, rotate: {share: 5%}, year: 2026}
      """,
      "b.yaml": "title: B\ncounty: ../other\nthrough: 2032\nassumptions: {entryRate: 0.8}\n",
      "c.yaml": """
      title: C
      extends: [a.yaml, b.yaml]
      measures:
        - {name: two, rotate: {share: 7%}, year: 2027}
      """,
    ])
    let file = try PlanFile(folder + "/c.yaml")
    #expect(file.plan.title == "C")
    #expect(file.plan.through.value == 2032)
    #expect(file.plan.county.value.hasSuffix("/other"))
    #expect(file.plan.assumptions.entryRate?.value == 0.8)
    #expect(file.plan.assumptions.drifts.count == 1)
    #expect(file.plan.measures.map(\.name) == ["one", "two"])
    #expect(file.plan.measures[1].years == 2027...2027)
    #expect(file.inputs.count == 3)
    let rate = try #require(file.values.first { $0.key == "assumptions.entryRate" })
    #expect(rate.over.map(\.value) == ["0.7"])
    #expect(rate.over.map { $0.place.line } == [4])
    let title = try #require(file.values.first { $0.key == "title" })
    #expect(title.over.map(\.value) == ["A", "B"])
    let share = try #require(file.values.first { $0.key == "measures[2].rotate.share" })
    #expect(share.over.map(\.value) == ["5%"])
    #expect(!file.values.contains { $0.key.hasPrefix("measures[1]") && !$0.over.isEmpty })
    // A value that is said again is no conflict.
    #expect(file.values.first { $0.key == "measures[2].name" }?.over.isEmpty == true)
    #expect(rate.place.file.hasSuffix("b.yaml"))
    #expect(rate.place.line == 4)
  }

  /// Two plans that differ in one key differ in nothing else.
  @Test func oneKey() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let base = "title: T\ncounty: .\nthrough: 2030\nassumptions:\n  entryRate: 0.77\n"
    let folder = try Sample.folder(["a.yaml": base, "b.yaml": base + "  viableFloor: 20\n"])
    func run(_ name: String) throws -> Timeline {
      try Timeline(try Program(try PlanFile("\(folder)/\(name)").plan, for: county, by: standard))
    }
    let (a, b) = (try run("a.yaml"), try run("b.yaml"))
    #expect(a.facts.map(\.figures.cv) == b.facts.map(\.figures.cv))
    #expect(a.years.flatMap(\.clauses).map(\.verdict) == b.years.flatMap(\.clauses).map(\.verdict))
    #expect(a.years[0].sections.count { $0.flag == .small } < b.years[0].sections.count { $0.flag == .small })
  }

  // MARK: Plans on a common base

  private static let base = """
    title: 基准
    county: county
    through: 2030
    assumptions:
      entryRate: 1.0
      progression: {primary: 1.0, junior: 1.0}

    """
  private static let fewer = "title: 入学率下降\nextends: base.yaml\nassumptions:\n  entryRate: 0.5\n"
  private static let leavers = "title: 学生外流\nextends: base.yaml\nassumptions:\n  progression: {primary: 0.9}\n"

  /// A base that two plans share counts once, before either: both changes stand, in either order, and nothing is told.
  @Test(arguments: ["[fewer.yaml, leavers.yaml]", "[leavers.yaml, fewer.yaml]"])
  func aSharedBase(list: String) throws {
    let folder = try Sample.folder([
      "base.yaml": Self.base, "fewer.yaml": Self.fewer, "leavers.yaml": Self.leavers,
      "both.yaml": "title: 两者兼有\nextends: \(list)\n",
    ])
    let file = try PlanFile(folder + "/both.yaml")
    #expect(file.plan.assumptions.entryRate?.value == 0.5)
    #expect(file.plan.assumptions.progression == [0.9, 1])
    #expect(file.notices.isEmpty)
    let rate = try #require(file.values.first { $0.key == "assumptions.entryRate" })
    #expect(rate.over.map(\.value) == ["1.0"] && rate.place.file.hasSuffix("fewer.yaml"))
    var plan = file.plan
    plan.assumptions.feeding = .calibrated
    let timeline = try Timeline(try Program(plan, for: try Sample.smallCounty(), by: Sample.standard()))
    let primary = timeline.facts.map { facts in facts.year.pupils[0..<4].reduce(0, +) }
    let right = [2850, 2377.5, 1993.9, 1686.1, 1443.0, 1254.7, 1112.8]
    #expect(primary.map { ($0 * 10).rounded() / 10 } == right)
  }

  /// What two plans change differently is told with both places, and the later wins; a plan above them settles it.
  @Test func aClash() throws {
    let folder = try Sample.folder([
      "base.yaml": Self.base, "fewer.yaml": Self.fewer,
      "other.yaml": "title: 另一\nextends: base.yaml\nassumptions: {entryRate: 0.6}\n",
      "same.yaml": "title: 相同\nextends: base.yaml\nassumptions: {entryRate: 0.5}\n",
      "both.yaml": "title: 两者\nextends: [fewer.yaml, other.yaml]\n",
      "settled.yaml": "title: 两者\nextends: [fewer.yaml, other.yaml]\nassumptions: {entryRate: 0.7}\n",
      "agreed.yaml": "title: 两者\nextends: [fewer.yaml, same.yaml]\n",
    ])
    let file = try PlanFile(folder + "/both.yaml")
    #expect(file.plan.assumptions.entryRate?.value == 0.6)
    #expect(file.notices.count == 1)
    guard case .clash(let key, let value, let over, let place)? = file.notices.first?.fact else {
      Issue.record("no clash")
      return
    }
    #expect(key == "assumptions.entryRate" && value == "0.6" && over == "0.5")
    #expect(place.file.hasSuffix("fewer.yaml") && place.line == 4)
    #expect(file.notices[0].place?.file.hasSuffix("other.yaml") == true)
    for name in ["settled", "agreed"] { #expect(try PlanFile("\(folder)/\(name).yaml").notices.isEmpty) }
  }

  /// Of Baoqing's own plans: the rotation that one changes stays changed beside another on the same base.
  @Test func rotationAndASecondSite() throws {
    let plans = Sample.root + "/scenarios/baoqing/plans"
    let folder = try Sample.folder([
      "both.yaml": "title: t\nextends: [\(plans)/rotation-12.yaml, \(plans)/second-site.yaml]\n"
    ])
    let file = try PlanFile(folder + "/both.yaml")
    #expect(file.notices.isEmpty)
    let timeline = try Timeline(try Program(file.plan, for: try Sample.baoqing(), by: Sample.standard()))
    #expect(timeline.facts[1].year.conduct.rotated == 74)
  }

  // MARK: Inherited measures

  private static let measures = """
    title: 基准
    county: county
    through: 2030
    assumptions: hold
    measures:
      - name: 撤并
        merge: p4
        into: p3
        year: 2026
      - name: 扩建
        build: {section: p1, teachingArea: 800}
        opens: 2027

    """

  private func inherited(_ own: String) throws -> PlanFile {
    let folder = try Sample.folder([
      "base.yaml": Self.measures, "own.yaml": "title: 本方案\nextends: base.yaml\n" + own,
    ])
    return try PlanFile(folder + "/own.yaml")
  }

  /// One key of an inherited measure is changed; the others stay, with their places.
  @Test func oneKeyOfAMeasure() throws {
    let file = try inherited("measures:\n  - name: 撤并\n    year: 2028\n")
    #expect(file.plan.measures.map(\.name) == ["撤并", "扩建"])
    #expect(file.plan.measures[0].years == 2028...2028)
    let year = try #require(file.values.first { $0.key == "measures[1].year" })
    #expect(year.over.map(\.value) == ["2026"] && year.place.file.hasSuffix("own.yaml"))
    #expect(file.values.first { $0.key == "measures[1].into" }?.place.file.hasSuffix("base.yaml") == true)
    // A span takes the place of a year; another action that of the whole measure.
    let span = try inherited("measures: [{name: 撤并, build: {section: p1, teachingArea: 1}, opens: 2026}]\n")
    #expect(span.plan.measures[0].years == 2026...2026)
    if case .build = span.plan.measures[0].action {} else { Issue.record("not replaced") }
  }

  /// `skip: yes` drops one, and so does what it does left blank; `plan show` and `plan diff` tell it.
  @Test(arguments: ["skip: yes", "merge: ~"])
  func aMeasureDropped(how: String) throws {
    let file = try inherited("measures:\n  - name: 撤并\n    \(how)\n")
    #expect(file.plan.measures.map(\.name) == ["扩建"])
    #expect(file.values.contains { $0.key == "measures[1].\(how.prefix { $0 != ":" })" })
    let base = try inherited("")
    let gone = PlanDiff(base, file).changes.filter { $0.scope == .measure("撤并") }
    #expect(gone.count == 1 && gone[0].after == nil)
    #expect(PlanDiff(file, file).changes.isEmpty)
  }

  /// A name that nobody has drops nothing: an error with the nearest.
  @Test func nothingToDrop() {
    do throws(Problems) {
      _ = try inherited0("measures: [{name: 撤井, skip: yes}]\n")
      Issue.record("read")
    } catch {
      #expect(error.all.map(\.fault) == [.skipsNothing(name: "撤井", nearest: "撤并")])
    }
  }

  private func inherited0(_ own: String) throws(Problems) -> PlanFile {
    do { return try inherited(own) } catch let problems as Problems { throw problems } catch {
      throw Problems([])
    }
  }

  /// An empty list and a blank mean the same: the inherited measures stay, and it is said.
  @Test(arguments: ["measures: []\n", "measures: ~\n", "measures:\n"])
  func noneOfItsOwn(own: String) throws {
    let file = try inherited(own)
    #expect(file.plan.measures.count == 2)
    #expect(file.notices.map(\.fact) == [.inheritedMeasuresStay(count: 2)])
  }
}
