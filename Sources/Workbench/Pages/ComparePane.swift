import Answers
import Charts
import County
import Regulation
import Report

/// Plans side by side: the figures a leader weighs, then every clause and year in which one comes to another verdict than
/// the first. What differs is marked by a sign, by bold letters and by a shade.
struct ComparePane {
  let plans: [ShownPlan]
  let language: Language

  private var beside: PlanSet { PlanSet(showing: plans) }

  var html: String {
    var out = PageMarkup()
    out.element("p", [("class", "note")], PageText.differenceNote(language))
    if let part = beside.glance(language).plans() {
      for fragment in HTMLPage.fragments([lit(part)], language, .both) { out.raw(fragment.html) }
    }
    clauses(&out)
    out.lines(beside.compared(watching: nil, command: "").lines(in: .plain, language))
    return out.text
  }

  /// The table of plans with the cells marked that are not as those of the first plan.
  private func lit(_ part: Page.Part) -> Page.Part {
    var part = part
    part.blocks = part.blocks.map { block in
      guard case .table(var table) = block, let first = table.rows.first else { return block }
      for row in table.rows.indices.dropFirst().prefix(plans.count - 1) {
        for place in table.rows[row].cells.indices.dropFirst()
        where table.rows[row].cells[place].text != first.cells[place].text {
          table.rows[row].cells[place].text = "\(ComparePane.sign) \(table.rows[row].cells[place].text)"
        }
      }
      return .table(table)
    }
    return part
  }

  private static let sign = "≠"

  /// The clauses on which the plans differ, a row for each plan.
  private func clauses(_ out: inout PageMarkup) {
    let grids = plans.map { $0.grid(besides: nil, language) }
    let titles = plans.map(\.scenario.plan.title)
    func cells(_ grid: VerdictGrid, _ clause: ClauseID) -> [Int: VerdictGrid.Cell] {
      let row = grid.rows.first { $0.clause == clause && !$0.isPart }
      return Dictionary(zip(grid.years, row?.cells ?? []), uniquingKeysWith: { first, _ in first })
    }
    let rows = grids[0].rows.filter { !$0.isPart }.map { row in
      (label: row.label, cells: grids.map { cells($0, row.clause) })
    }.filter { row in row.cells.contains { $0.mapValues(\.verdict) != row.cells[0].mapValues(\.verdict) } }
    out.element("h2", [], PageText.differentClauses(rows.count)(language))
    guard !rows.isEmpty else { return }
    out.open(
      "div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", PageText.compare(language))])
    out.open("table", [("class", "grid compared")])
    out.open("thead")
    out.open("tr")
    out.element("th", [("scope", "col"), ("colspan", "2")], PageText.clause(language))
    for year in grids[0].years { out.element("th", [("scope", "col")], "\(year)") }
    out.close("tr")
    out.close("thead")
    for row in rows {
      out.open("tbody")
      for (plan, own) in row.cells.enumerated() {
        out.open("tr")
        if plan == 0 { out.element("th", [("scope", "rowgroup"), ("rowspan", "\(plans.count)")], row.label) }
        out.element("th", [("scope", "row")], titles[plan])
        for year in grids[0].years { write(own[year], row.cells[0][year], &out) }
        out.close("tr")
      }
      out.close("tbody")
    }
    out.close("table")
    out.close("div")
  }

  private func write(_ cell: VerdictGrid.Cell?, _ first: VerdictGrid.Cell?, _ out: inout PageMarkup) {
    guard let cell else { return out.element("td", [], "") }
    let differs = cell.verdict != first?.verdict
    out.open("td", [("class", GridPane.style(cell.verdict) + (differs ? " differs" : ""))])
    let text = cell.text.isEmpty ? "" : " \(cell.text)"
    if differs { out.element("span", [("class", "unseen")], PageText.differs(language)) }
    out.element(
      "span", [("aria-hidden", "true")], (differs ? "\(ComparePane.sign) " : "") + GridPane.mark(cell.verdict))
    out.element("span", [("class", "unseen")], cell.word)
    out.words(text)
    out.close("td")
  }
}
