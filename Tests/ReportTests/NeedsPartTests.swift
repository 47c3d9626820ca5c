import County
import Office
import Regulation
import Samples
import Simulation
import Testing

@testable import Report

/// What is still needed beside the plan, as a part of the report and on slides.
@Suite struct NeedsPartTests {
  private func briefing(_ language: Language, _ change: (inout County, inout Plan) -> Void) throws -> (
    Briefing, Timeline
  ) {
    var county = try Sample.baoqing()
    var plan = Sample.plan(county, through: 2025)
    change(&county, &plan)
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    let briefing = Briefing(
      PlanComparison([try PlanComparison.Entry(timeline)]), alternatives: [], findings: [], target: nil,
      effects: [nil],
      record: Briefing.Record(
        provenance: Provenance(version: "1", inputs: []), command: "", values: [], differences: []),
      language: language)
    return (briefing, timeline)
  }

  /// A school without rooms fails every year: each year has its row with its money, and a slide.
  @Test(arguments: Language.allCases)
  func shortEveryYear(language: Language) throws {
    let (briefing, timeline) = try briefing(language) { county, plan in
      let slot = county.position(ofSection: "no8-p") ?? 0
      county.sections[slot].totals[Indicator.teachingArea.index] = county.sections[slot].pupils
      plan.prices.teachingArea = Measure.Cost(yuan: 3_000, everyYear: false)
    }
    let part = try #require(briefing.page()?.parts.first { $0.id == "needs" })
    guard case .table(let table)? = part.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.cells[0].text) == ["2024", "2025"])
    for (place, row) in table.rows.enumerated() {
      let needs = Needs(timeline, at: place)
      let area = needs.stages[0].kinds[Indicator.teachingArea.index].total
      #expect(area > 0 && row.cells[1].text.contains(NeedsText.counted(area, .teachingArea)(language)))
      let bill = try #require(needs.bill(timeline.program.prices))
      #expect(row.cells[2].text == Money.text(bill.once)(language) && row.cells[3].text == "–")
    }
    let slides = try #require(briefing.deck()).slides.filter { $0.table?.heads == table.heads[0].map(\.text) }
    #expect(slides.flatMap { $0.table?.rows ?? [] }.map(\.[0]) == ["2024", "2025"])
  }

  /// Where every year passes nothing is asked for.
  @Test func nothingShort() throws {
    // As much a pupil everywhere, and plenty of it.
    let each = [0.2, 0.2, 0.2, 20, 30, 6_000, 0.2]
    let (briefing, timeline) = try briefing(.zh) { county, _ in
      for slot in county.sections.indices {
        county.sections[slot].totals = each.map { $0 * county.sections[slot].pupils }
      }
    }
    #expect(timeline.years.allSatisfy { $0.clause(.r2)?.verdict != .unmet })
    #expect(briefing.page()?.parts.contains { $0.id == "needs" } == false)
  }
}
