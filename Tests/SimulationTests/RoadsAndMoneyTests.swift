import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Roads and unit costs of the county folder: ways, what a merger costs and saves by year, what measures cost.
@Suite struct RoadsAndMoneyTests {
  private static let rows = """
    id,name,stage,kind,zone,group,pupils,classes,teachers,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms,longitude,latitude
    p1,甲小学,primary,primary,town,县城,1200,30,90,80,18,14,7000,12000,3600000,36,130.0,46.0
    p2,乙小学,primary,primary,town,县城,900,24,70,60,14,11,5400,9000,2700000,28,130.0,46.1
    p4,丁村小学,primary,primary,rural,乡镇,150,6,15,13,3,2,1200,1800,500000,6,,

    """

  private func county(_ told: String = "", travel: String = "") throws -> County {
    var files = [
      "county.yaml": "name: 小县\nyear: 2024\nstandard: national-2017\nvalues: totals\n" + told,
      "schools.csv": RoadsAndMoneyTests.rows,
    ]
    if !travel.isEmpty { files["travel.csv"] = travel }
    return try CountyFolder(try Sample.folder(files)).county
  }

  private func program(_ county: County, _ measures: String) throws -> Program {
    let text = "title: t\ncounty: .\nthrough: 2028\nassumptions: {roll: hold, shape: even}\nmeasures:\n\(measures)\n"
    let plan = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml").plan
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  private static let prices = """
    unitCosts:
      bus: 0.5元
      bed: {cost: 1000元, source: 招标, trust: B}
      area: 3000元
      room: 20万元
      teacher: 10万元/year
      upkeep: 10元/年

    """

  /// Told one way it serves both; where it is not told the straight line × 1.3: a tenth of a degree north is 11.12 km.
  @Test func ways() throws {
    let told = try county(travel: "自,至,分钟,公里\n丁村小学,p1,35,18\np1,丁村小学,38,18\np4,p2,20,\n")
    #expect(told.way(from: 2, to: 0).minutes == 35 && told.way(from: 0, to: 2).minutes == 38)
    #expect(told.way(from: 2, to: 0).km == 18 && !told.way(from: 2, to: 0).isStraight)
    #expect(told.way(from: 1, to: 2).minutes == 20 && told.way(from: 2, to: 1).km == nil)
    let straight = try county().way(from: 0, to: 1)
    #expect(straight.isStraight && straight.minutes == nil && abs(straight.km! - 11.119492664 * 1.3) < 1e-6)
    let factor = try county("绕行系数: 1.5\n").way(from: 0, to: 1)
    #expect(abs(factor.km! - 11.119492664 * 1.5) < 1e-6)
    let oneWay = told.notices.compactMap { notice -> [String]? in
      if case .travelOneWay(let pairs) = notice.fact { pairs } else { nil }
    }
    #expect(oneWay == [["p4 → p2"]])
  }

  /// `nearest` goes by road where roads are told: the straight line leads to p2, the road to p1.
  @Test func nearestByRoad() throws {
    let measure = "  - name: 撤\n    merge: p4\n    into: nearest\n    year: 2026"
    let program = try program(try county(travel: "from,to,km\np4,p1,8\np4,p2,9\n"), measure)
    guard case .merge(let order) = program.steps[1].layout[0] else { throw Problems([]) }
    #expect(order.into.map(\.slot) == [0])
  }

  /// 150 pupils, 20 of them boarding, 130 carried 10 km there and back on 200 days at .5 yuan; 1,200 m² idle at 10 yuan.
  @Test func merger() throws {
    let told = try county(Self.prices, travel: "from,to,minutes,km\np4,p1,35,10\n")
    let measure = """
        - name: 撤
          merge: p4
          into: p1
          year: 2026
          travel: {boardingPlaces: 20}
      """
    let timeline = try Timeline(try program(told, measure))
    let money = try #require(timeline.reckoning.mergers.first)
    #expect(money.years.map(\.year) == [2026, 2027, 2028])
    #expect(money.years.allSatisfy { $0.pupils == 150 && $0.riders == 130 && $0.bus == 260_000 && $0.upkeep == 12_000 })
    #expect(money.years.map(\.beds) == [20_000, 0, 0] && money.years[0].boarding == nil)
    // ⌈1200/19⌉ + ⌈150/19⌉ = 64 + 8, together ⌈1350/19⌉ = 72.
    #expect(money.years.allSatisfy { $0.staffSaved == 0 && $0.paySaved == 0 })
    let yearly = [2026, 2027, 2028].map { year in
      timeline.costs.filter { $0.year == year }.reduce(0) { $0 + $1.yuan }
    }
    #expect(yearly == [292_000, 272_000, 272_000])
    let way = try #require(timeline.consolidations.first?.way)
    #expect(way.minutes == 35 && way.km == 10 && way.isComplete)
    // Grades 1 to 3 of 25 pupils each travel longer than the half hour.
    #expect(way.youngOverLimit == 75)
  }

  /// A new school says where it stands, or how far it is: then what merges into it has a way; else the way is not known.
  @Test func intoANewSchool() throws {
    func timeline(_ site: String) throws -> Timeline {
      let measures = """
          - name: 新校
            open: {id: new, takesFrom: {p1: 20%}, teachingArea: 2000, classrooms: 12\(site)}
            opens: 2025
          - name: 撤
            merge: p2
            into: new
            year: 2026
        """
      return try Timeline(try program(try county(Self.prices), measures))
    }
    func way(_ site: String) throws -> RoadWay? { try timeline(site).consolidations.last?.way }
    // A tenth of a degree north of p1, where p2 stands too.
    let near = try #require(try way(", longitude: 130, latitude: 46.2"))
    #expect(near.isStraight && near.minutes == nil && abs(near.km! - 11.119492664 * 1.3) < 1e-6)
    let told = try #require(try way(", minutes: {p2: 25}"))
    #expect(told.minutes == 25 && told.km == nil && told.isComplete)
    let open = try timeline("")
    #expect(open.consolidations.last?.way?.km == nil)
    #expect(open.reckoning.mergers.last?.lacksWay == true && open.reckoning.mergers.last?.years[0].bus == nil)
    #expect(try timeline(", longitude: 130, latitude: 46.2").reckoning.mergers.last?.years[0].bus != nil)
    #expect(throws: Problems.self) { try timeline(", minutes: {p9: 25}") }
    #expect(throws: Problems.self) { try timeline(", longitude: 130") }
  }

  /// 停招 costs as it goes: in 凉水's year of closing buses for 12 万元 and the upkeep of 1,064 m² at 20 yuan.
  @Test func transitionYearWithUnitCosts() throws {
    let scenario = try Scenario(Sample.root + "/scenarios/baoqing/plans/stop-intake.yaml")
    var county = scenario.county
    county.unitCosts[.upkeep] = UnitCost(
      yuan: 20, everyYear: true, source: nil, trust: .unverified, place: county.place)
    let timeline = try Timeline(try Program(scenario.plan, for: county, by: scenario.standard))
    let plan = timeline.program.plan
    let note = try #require(
      timeline.consolidations.first { plan.measures[$0.measure].name == "撤并凉水学校" })
    let closing = try #require(note.transition.first { $0.open.isEmpty })
    #expect(closing.year == 2030 && closing.cost == 120_000 + 1064 * 20)
    // Every transition year of every merger is what the plan's costs say of it.
    for note in timeline.consolidations {
      let name = plan.measures[note.measure].name
      for year in note.transition {
        let costs = timeline.costs.filter { $0.measure == name && $0.year == year.year }
        #expect(year.cost == costs.reduce(0) { $0 + $1.yuan })
      }
    }
  }

  /// What a measure says it costs wins; a merger's own buses win over the county's.
  @Test func ownCostWins() throws {
    let told = try county(Self.prices, travel: "from,to,minutes,km\np4,p1,35,10\n")
    func costs(_ own: String) throws -> [CostEntry] {
      let measure = "  - name: 撤\n    merge: p4\n    into: p1\n    year: 2026\n    \(own)"
      return try Timeline(try program(told, measure)).costs
    }
    let whole = try costs("cost: 5万元")
    #expect(whole.map(\.yuan) == [50_000] && whole[0].item == nil)
    let buses = try costs("travel: {bus: 9万元/year}").filter { $0.item == .bus }
    #expect(buses.map(\.yuan) == [90_000, 90_000, 90_000])
    // Without unit costs nothing is reckoned.
    let bare = try Timeline(
      try program(
        try county(travel: "from,to,km\np4,p1,10\n"), "  - name: 撤\n    merge: p4\n    into: p1\n    year: 2026"))
    #expect(bare.costs.isEmpty && bare.reckoning.mergers.isEmpty)
  }

  /// Buildings by the square metre, else by the room; appointed teachers every year from their own on.
  @Test func otherMeasures() throws {
    let measures = """
        - name: 建
          build: {section: p1, teachingArea: 100, equipment: 5000}
          starts: 2025
          opens: 2026
        - name: 教室
          build: {section: p2, classrooms: 3}
          opens: 2027
        - name: 招聘
          recruit: {section: p4, teachers: 2}
          years: 2026...2027
      """
    let costs = try Timeline(try program(try county(Self.prices), measures)).costs
    func told(_ name: String) -> [String] {
      costs.filter { $0.measure == name }.map { "\($0.year) \($0.item?.rawValue ?? "") \(Int($0.yuan))" }
    }
    #expect(told("建") == ["2025 buildings 300000", "2026 equipment 5000"])
    #expect(told("教室") == ["2027 rooms 600000"])
    #expect(
      told("招聘").sorted() == [
        "2026 teachers 200000", "2027 teachers 200000", "2027 teachers 200000", "2028 teachers 200000",
        "2028 teachers 200000",
      ])
  }
}
