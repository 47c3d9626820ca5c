import County
import Ensemble
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// `closures` and `quotas`: the planner's tables of one question, and as parts of a report.
@Suite struct PlannersTablesTests {
  private static let nothing = Provenance(version: "", seed: 0, inputs: [])
  private static let four = "scenarios/baoqing/plans/rural-first.yaml"

  /// Every school under the line, in the three forms; a line with nobody under it, a year that is not there.
  @Test func closures() throws {
    let text = try Binary.run("closures", Self.four, "--below", "60")
    #expect(text.status == 0 && text.out.contains("第七小学") && text.out.contains("Procedure at the latest"))
    #expect(text.out.contains("unitCosts in county.yaml") && text.out.contains("travel.csv"))
    let json = try Binary.run("closures", Self.four, "--below", "30", "--format", "json", "--phase", "noIntake")
    #expect(json.out.contains("\"phase\": \"noIntake\"") && json.out.contains("\"savings\": []"))
    let csv = try Binary.run("closures", Self.four, "--below", "60", "--format", "csv")
    #expect(csv.out.hasPrefix("school,name,outcome,pupils,") && csv.out.contains("minutes,bus,upkeep,funding_saved"))
    #expect(csv.out.split(separator: "\n").count == 1 + 3 * 11)
    #expect(try Binary.run("closures", Self.four, "--below", "1", "--lang", "zh").out.contains("没有不足此线的学校"))
    #expect(try Binary.run("closures", Self.four, "--below", "60", "--year", "2050").status == 64)
    let into = try Binary.run("closures", Self.four, "--below", "60", "--into", "no7-p=nowhere")
    #expect(into.status == 64 && into.err.contains("--into"))
  }

  /// Roads and unit costs of the county stand in the row and in the paragraph; what they do not tell is said.
  @Test func closuresWithRoadsAndMoney() throws {
    let scenario = try Scenario(Sample.root + "/" + Binary.promise)
    var plan = scenario.plan
    plan.measures = []
    var county = scenario.county
    county.unitCosts[.upkeep] = UnitCost(
      yuan: 20, everyYear: true, source: nil, trust: .unverified, place: county.place)
    county.unitCosts[.bus] = UnitCost(yuan: 0.5, everyYear: false, source: nil, trust: .unverified, place: county.place)
    let from = try #require(county.position(ofSection: "no7-p"))
    let to = try #require(county.position(ofSection: "no8-p"))
    _ = county.roads.tell(
      Trip(from: "no7-p", to: "no8-p", minutes: 36, km: 5, place: county.place), from: from, to: to)
    let base = try Timeline(try Program(plan, for: county, by: scenario.standard))
    let closures = Closures(base, below: 30, in: 2026, .atOnce, into: [:])
    let closure = try #require(closures.schools.first)
    // The one way that is told leads there.
    #expect(closure.receivers.map(\.slot) == [to] && closure.receivers[0].basis == .nearest)
    let money = try #require(closure.money)
    let (timeline, note) = try #require(closure.consolidation)
    #expect(note.way?.minutes == 36 && note.way?.km == 5)
    let first = try #require(money.years.first)
    // There and back on 200 days; 588 m² at 20 yuan.
    #expect(
      abs(first.bus! - first.riders * 5 * 0.5 * 2 * 200) < 1e-6 && abs(first.upkeep! - 20 * first.idleArea) < 1e-9)
    #expect(abs(first.idleArea - 588) < 1 && first.fundingSaved! > 0 && timeline.costs.contains { $0.item == .bus })
    let rendering = ClosuresRendering(closures, county, Self.nothing)
    for (language, words) in [
      (Language.zh, ["36!", "单程最长 36 分钟", "闲置校舍维护每年", "应配教职工"]),
      (.en, ["36!", "at most 36 minutes one way", "upkeep of what stands idle", "staff fewer"]),
    ] {
      let lines = rendering.lines(in: .plain, language)
      let told = lines.joined().filter { $0 != " " }
      for word in words { #expect(told.contains(word.filter { $0 != " " }), "\(word)") }
      #expect(lines.allSatisfy { Columns.width($0) <= 80 })
      #expect(!told.contains("unitCosts") && !told.contains("travel.csv"))
    }
  }

  @Test func quotas() throws {
    let text = try Binary.run(
      "quotas", Binary.promise, "--share", "8%...16%:8%", "--direction", "exchange", "--lang", "zh")
    #expect(text.status == 0 && text.out.contains("首批返回") && text.out.contains("2028: 50"))
    let json = try Binary.run("quotas", Binary.promise, "--share", "8%", "--direction", "need", "--format", "json")
    #expect(json.out.contains("\"direction\": \"need\""))
    let csv = try Binary.run("quotas", Binary.promise, "--share", "8%", "--direction", "exchange", "--format", "csv")
    #expect(csv.out.hasPrefix("share,direction,year,figure,subject,value\n"))
    #expect(try Binary.run("quotas", Binary.promise, "--share", "8%", "--direction", "sideways").status == 64)
    #expect(try Binary.run("quotas", Binary.promise, "--share", "lots").status != 0)
    #expect(try Binary.run("quotas", Binary.promise, "--share", "8%", "--measure", "无").status == 64)
  }

  @Test(arguments: Language.allCases)
  func widths(language: Language) throws {
    for name in ["baoqing/plans/promise", "chabuchar/plans/do-nothing"] {
      let scenario = try Scenario("\(Sample.root)/scenarios/\(name).yaml")
      let timeline = try scenario.timeline()
      let provenance = Self.nothing
      for pace in Merger.Pace.allCases {
        let closures = Closures(timeline, below: 60, in: timeline.program.firstYear + 2, pace, into: [:])
        for line in ClosuresRendering(closures, scenario.county, provenance).lines(in: .plain, language) {
          #expect(Columns.width(line) <= 80, "\(line)")
        }
      }
      let study = try QuotaStudy(
        scenario.plan, for: scenario.county, by: scenario.standard, shares: [0.06, 0.16], directions: nil, measure: nil)
      let lines = QuotasRendering(study, scenario.county, scenario.standard, provenance).lines(in: .plain, language)
      for line in lines { #expect(Columns.width(line) <= 80, "\(line)") }
    }
  }

  /// In a report both stand as parts where they are asked for, with the command that makes them again.
  @Test(arguments: Language.allCases)
  func partsOfAReport(language: Language) throws {
    let plain = try Binary.run("report", Self.four, "--format", "md", "--lang", language.rawValue)
    let both = try Binary.run(
      "report", Self.four, "--format", "md", "--lang", language.rawValue, "--quotas", "6%...16%:10%", "--closures", "60"
    )
    #expect(both.status == 0 && plain.status == 0)
    for words in language == .zh
      ? ["不足 60 人的", "对等交流：各比例的轮岗与返回", "逐年结论："]
      : ["under 60 pupils", "exchange: who goes and comes home", "Verdicts:"]
    {
      #expect(both.out.contains(words) && !plain.out.contains(words), "\(words)")
    }
    #expect(both.out.contains("--quotas 6%...16%:10%") || both.out.contains("--quotas '6%...16%:10%'"))
    #expect(try Binary.run("report", Self.four, "--quotas", "lots").status != 0)
  }

  /// A plan by 停招 goes through chance, effects and comparison as any other.
  @Test func noIntakeEverywhere() async throws {
    let path = Sample.root + "/scenarios/baoqing/plans/"
    let scenario = try Scenario(path + "stop-intake.yaml")
    let timeline = try scenario.timeline()
    let effects = Effects(timeline)
    #expect(effects.undone.allSatisfy { !$0.reasons.isEmpty })
    let closing = try #require(timeline.program.plan.measures.firstIndex { $0.name == "撤并凉水学校" })
    #expect(
      effects.all.contains { effect in
        effect.turn?.shares.contains { $0.measure == closing && $0.share != 0 } ?? false
      })
    // Shares add up to the whole change, whichever way the measures are taken.
    for figure in effects.all.compactMap(\.turn) {
      let sum = figure.shares.reduce(0) { $0 + $1.share }
      #expect(abs(sum - (figure.with - figure.without)) < 1e-6)
    }
    let found = try await Exploration(
      [(scenario.plan, scenario.county, scenario.standard)], draws: 32, seed: 7, threads: 1
    ).run()
    #expect(found.count == 1)
    let other = try Scenario(path + "combined.yaml").timeline()
    let comparison = PlanComparison([try PlanComparison.Entry(other), try PlanComparison.Entry(timeline)])
    #expect(comparison.entries.count == 2)
    let screen = try Binary.run(
      "compare", "scenarios/baoqing/plans/combined.yaml", "scenarios/baoqing/plans/stop-intake.yaml", "--lang", "zh")
    #expect(screen.status == 0 && screen.out.contains("四校停招"))
  }
}
