import Answers
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
    func briefing(_ effects: [Effects?]) -> Briefing {
      Briefing(
        comparison, alternatives: alternatives, findings: findings, target: nil, effects: effects, record: record,
        language: .zh)
    }
    func text(_ effects: [Effects?]) -> String {
      briefing(effects).page().map { HTMLPage.text($0, chartStyle: ChartStyle.sheet) } ?? ""
    }
    print("the report of five plans, \(main.program.layout.slots) sections, \(main.years.count) years")
    Meter.time("effects of the plan of eight measures, all parts", 3) {
      Meter.keep(Double(Effects(entries[2].timeline).runs))
    }
    Meter.time("the same over the processors there are", 3) {
      Meter.keep(Double(Effects(entries[2].timeline, workers: .overProcessors).runs))
    }
    let effects: [Effects?] = [nil, Effects(entries[1].timeline), Effects(entries[2].timeline), nil, nil]
    Meter.time("the report made and written as HTML", 20) { Meter.keep(Double(text(effects).utf8.count)) }
    print("its size: \(Digits.grouped(Double(text(effects).utf8.count))) bytes")
    Meter.time("the report made and written for Word", 10) {
      Meter.keep(Double(briefing(effects).page().map { PaperPage.bytes($0, maker: "") }?.count ?? 0))
    }
    Meter.time("the report made and written as slides", 10) {
      Meter.keep(Double(briefing(effects).deck()?.bytes(maker: "").count ?? 0))
    }
  }

  /// The workbook of 3,000 sections over eleven years, and the county's form.
  static func workbook() throws {
    let county = try Subjects.county(sections: 3_000, seed: 1)
    let standard = try Subjects.standard("heilongjiang")
    var plan = Subjects.open(county, years: 10)
    plan.uncertainties = []
    let timeline = try Timeline(try Program(plan, for: county, by: standard))
    let provenance = Provenance(version: "0", inputs: [], synthetic: county.synthetic)
    let found = TimelineRendering(timeline, county, target: nil, effects: nil, provenance)
    Meter.time("the workbook of \(timeline.program.layout.slots) sections, \(timeline.years.count) years", 3) {
      Meter.keep(Double(found.bytes(as: .xlsx, in: .plain, .zh)?.count ?? 0))
    }
    let forms = CountyForms(
      timeline, at: timeline.years.count - 1, findings: [], provenance, unit: nil, date: nil, .zh)
    Meter.time("its form of the last year as a workbook", 3) { Meter.keep(Double(forms.workbook(maker: "").count)) }
    Meter.time("its form of the last year for Word", 3) { Meter.keep(Double(forms.document(maker: "").count)) }
  }
}
