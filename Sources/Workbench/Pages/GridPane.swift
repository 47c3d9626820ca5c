import Charts
import County
import Regulation
import Report

/// The clauses by year, each cell a button that asks why.
struct GridPane {
  let grid: VerdictGrid
  let language: Language

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "●"
    case .metByExemption: "◐"
    case .unmet: "✕"
    case .notAssessed: "–"
    }
  }

  private static func style(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .metByExemption: "exempt"
    case .unmet: "unmet"
    case .notAssessed: "unknown"
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

  /// A row of which some cells differ from those that are shown.
  struct ChangedRow: Sendable {
    var id: String
    /// Each by its place in the row, the label's being zero.
    var cells: [(place: Int, html: String)]
  }

  /// The cells that differ from those of a grid that is shown, by row; nil where the tables themselves are others.
  func changedRows(since shown: VerdictGrid) -> [ChangedRow]? {
    guard shown.years == grid.years, shown.lastBorn == grid.lastBorn, shown.rows.count == grid.rows.count,
      zip(shown.rows, grid.rows).allSatisfy({ $0.id == $1.id && $0.isCarried == $1.isCarried && $0.label == $1.label })
    else { return nil }
    return zip(shown.rows, grid.rows).compactMap { old, new in
      let label = Escaping.html(new.label)
      let places = new.cells.indices.filter { old.cells[$0] != new.cells[$0] }
      guard !places.isEmpty else { return nil }
      return ChangedRow(
        id: new.id,
        cells: places.map { place in
          var html = ""
          write(new.cells[place], grid.years[place], label, to: &html)
          return (place + 1, html)
        })
    }
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
    for row in rows { out.raw(self.row(row)) }
    out.close("tbody")
    out.close("table")
    out.close("div")
  }

  /// One row. Written without the detours of `PageMarkup`: a hand that drags redraws hundreds of cells.
  private func row(_ row: VerdictGrid.Row) -> String {
    let label = Escaping.html(row.label)
    var out = row.isPart ? "<tr class=part" : "<tr"
    func data(_ name: String, _ value: String?) {
      guard let value else { return }
      out += " data-\(name)=\""
      Escaping.html(value, into: &out)
      out += "\""
    }
    data("row", row.id)
    data("clause", row.clause.rawValue)
    data("stage", row.stage)
    data("indicator", row.indicator)
    data("school", row.school)
    out += "><th scope=row>"
    out += label
    out += "</th>"
    for (year, cell) in zip(grid.years, row.cells) { write(cell, year, label, to: &out) }
    out += "</tr>\n"
    return out
  }

  /// One cell. `label`: that of its row, escaped.
  private func write(_ cell: VerdictGrid.Cell, _ year: Int, _ label: String, to out: inout String) {
    out += "<td class="
    out += GridPane.style(cell.verdict)
    out += "><button type=button data-year=\(year) aria-label=\""
    out += label
    out += " \(year) "
    out += cell.word
    if !cell.text.isEmpty {
      out += " "
      Escaping.html(cell.text, into: &out)
    }
    out += "\"><span class=mark aria-hidden=true>"
    out += GridPane.mark(cell.verdict)
    out += "</span>"
    if !cell.text.isEmpty {
      out += "<span class=margin>"
      Escaping.html(cell.text, into: &out)
      out += cell.isClose ? "~</span>" : "</span>"
    }
    if cell.behind.contains(where: { $0 != nil && $0 != cell.verdict }) {
      out += "<span class=behind aria-hidden=true>"
      for other in cell.behind { out += other.map(GridPane.mark) ?? " " }
      out += "</span>"
    }
    out += "</button></td>"
  }

  /// The verdicts that differ from those of a grid that is shown, in words; the first few.
  func changes(since shown: VerdictGrid) -> [String] {
    let before = Dictionary(shown.rows.map { ($0.id, $0.cells) }, uniquingKeysWith: { first, _ in first })
    let place = Dictionary(shown.years.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var told: [String] = []
    for row in grid.rows where !row.isPart {
      guard let old = before[row.id], old != row.cells else { continue }
      for (year, cell) in zip(grid.years, row.cells) {
        guard let at = place[year], at < old.count, old[at].verdict != cell.verdict else { continue }
        told.append(
          PageText.changed(row.label, year, GridPane.mark(old[at].verdict), GridPane.mark(cell.verdict))(language))
      }
    }
    return told.isEmpty ? [PageText.noChange(language)] : Array(told.prefix(12))
  }
}
