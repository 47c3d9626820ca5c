import County
import Regulation
import Report

/// The clauses by year, each cell a button that asks why; what changed since the last change is marked and told.
struct GridPane {
  let grid: VerdictGrid
  /// The grid before the last change; nil where nothing was changed.
  let before: VerdictGrid?
  let language: Language

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "●"
    case .metByExemption: "◐"
    case .unmet: "✕"
    case .notAssessed: "–"
    }
  }

  var html: String {
    var out = PageMarkup()
    out.element("h2", [("id", "h-grid")], PageText.clauses(language))
    table(grid.rows.filter { !$0.isCarried }, PageText.clauses, &out)
    out.element("p", [("class", "note")], PageText.gridNote(language))
    let carried = grid.rows.filter(\.isCarried)
    if !carried.isEmpty {
      out.open("details", [("data-keep", "carried")])
      out.element("summary", [], PageText.carried(carried.count)(language))
      table(carried, PageText.carried(carried.count), &out)
      out.close("details")
    }
    return out.text
  }

  private func table(_ rows: [VerdictGrid.Row], _ name: Text, _ out: inout PageMarkup) {
    out.open("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", name(language))])
    out.open("table", [("class", "grid")])
    out.open("thead")
    out.open("tr")
    out.element("th", [("scope", "col")], PageText.clause(language))
    for year in grid.years {
      out.element("th", [("scope", "col"), ("class", grid.lastBorn == year ? "born" : nil)], "\(year)")
    }
    out.close("tr")
    out.close("thead")
    out.open("tbody")
    for row in rows { write(row, &out) }
    out.close("tbody")
    out.close("table")
    out.close("div")
  }

  private func write(_ row: VerdictGrid.Row, _ out: inout PageMarkup) {
    out.open("tr", [("class", row.isPart ? "part" : nil)])
    out.element("th", [("scope", "row")], row.label)
    for (year, cell) in zip(grid.years, row.cells) {
      let was = verdict(row, year)
      let isNew = was != nil && was != cell.verdict
      let style: String
      switch cell.verdict {
      case .met: style = "met"
      case .metByExemption: style = "exempt"
      case .unmet: style = "unmet"
      case .notAssessed: style = "unknown"
      }
      out.open("td", [("class", isNew ? "\(style) fresh" : style)])
      out.open(
        "button",
        [
          ("type", "button"), ("data-clause", row.clause.rawValue), ("data-year", "\(year)"), ("data-stage", row.stage),
          ("data-indicator", row.indicator), ("data-school", row.school),
          ("aria-label", "\(row.label) \(year) \(cell.word) \(cell.text)".trimmed),
        ])
      out.element("span", [("class", "mark"), ("aria-hidden", "true")], GridPane.mark(cell.verdict))
      if !cell.text.isEmpty { out.element("span", [("class", "margin")], cell.text + (cell.isClose ? "~" : "")) }
      let others = cell.behind.map { $0.map(GridPane.mark) ?? " " }
      if cell.behind.contains(where: { $0 != nil && $0 != cell.verdict }) {
        out.element("span", [("class", "behind"), ("aria-hidden", "true")], others.joined())
      }
      out.close("button")
      out.close("td")
    }
    out.close("tr")
  }

  private func verdict(_ row: VerdictGrid.Row, _ year: Int) -> Verdict? {
    guard let before, let place = before.years.firstIndex(of: year) else { return nil }
    let same = before.rows.first {
      $0.clause == row.clause && $0.stage == row.stage && $0.indicator == row.indicator && $0.school == row.school
        && $0.isPart == row.isPart
    }
    return same.flatMap { place < $0.cells.count ? $0.cells[place].verdict : nil }
  }

  /// The verdicts that the last change turned, in words; the first few.
  var changes: [String] {
    guard before != nil else { return [] }
    var told: [String] = []
    for row in grid.rows where !row.isPart {
      for (year, cell) in zip(grid.years, row.cells) {
        guard let was = verdict(row, year), was != cell.verdict else { continue }
        told.append(PageText.changed(row.label, year, GridPane.mark(was), GridPane.mark(cell.verdict))(language))
      }
    }
    return told.isEmpty ? [PageText.noChange(language)] : Array(told.prefix(12))
  }
}
