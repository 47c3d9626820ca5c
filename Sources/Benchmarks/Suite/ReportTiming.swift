import Charts
import County
import Regulation
import Report
import Simulation

/// Times the report of five plans of a large synthetic county over fifteen years, and tells its size.
///
/// The plans are the busy one cut after so many measures; what each measure bought is timed apart, since it runs the
/// plan many times over.
enum ReportTiming {
  static func run() throws {
    let county = try Subjects.county(sections: 380, seed: 1)
    let standard = try Subjects.standard("heilongjiang")
    let busy = BusyPlan.plan(for: county)
    let plans = [0, 4, 8, 20, busy.measures.count].map { count in
      var plan = busy
      plan.measures = Array(busy.measures.prefix(count))
      return plan
    }
    let entries = try plans.map { plan in
      try PlanComparison.Entry(try Timeline(try Program(plan, for: county, by: standard)))
    }
    let main = entries[0].timeline
    let comparison = PlanComparison(entries)
    let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: main.program) }
    let findings = Finding.all(county, main.years[0], standard)
    let record = Briefing.Record(
      provenance: Provenance(version: "0", inputs: [], synthetic: county.synthetic), command: "", values: [],
      differences: [])
    func text(_ effects: [Effects?]) -> String {
      let briefing = Briefing(
        comparison, alternatives: alternatives, findings: findings, target: nil, effects: effects, record: record,
        language: .zh)
      return briefing.page().map { HTMLPage.text($0, chartStyle: ChartStyle.sheet) } ?? ""
    }
    print("the report of five plans, \(main.program.layout.slots) sections, \(main.years.count) years")
    Meter.time("effects of the plan of eight measures, all parts", 3) {
      Meter.keep(Double(Effects(entries[2].timeline).runs))
    }
    let effects: [Effects?] = [nil, Effects(entries[1].timeline), Effects(entries[2].timeline), nil, nil]
    Meter.time("the report made and written as HTML", 20) { Meter.keep(Double(text(effects).utf8.count)) }
    print("its size: \(Digits.grouped(Double(text(effects).utf8.count))) bytes")
  }
}
