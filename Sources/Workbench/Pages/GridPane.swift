import Charts
import County
import Regulation
import Report

/// The clauses by year, each cell a button that asks why.
struct GridPane {
  let grid: VerdictGrid
  let language: Language

  static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "●"
    case .metByExemption: "◐"
    case .unmet: "✕"
    case .notAssessed: "–"
    }
  }

  static func style(_ verdict: Verdict) -> String {
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

  /// What a cell shows: all that the page has to put in its place when the verdict or the margin turns.
  struct Face: Sendable {
    var year: Int
    var style: String
    /// For screen readers.
    var name: String
    var text: String
    /// The verdicts behind, where they differ.
    var behind: String

    /// Its text comes first and what stands behind last, where the script finds them again.
    func write(to out: inout String) {
      out += "<td class="
      out += style
      out += "><button type=button data-year=\(year) aria-label=\""
      Escaping.html(name, into: &out)
      out += "\">"
      Escaping.html(text, into: &out)
      out += "<span class=behind>"
      out += behind
      out += "</span></button></td>"
    }
  }

  /// A row of which some cells differ from those that are shown.
  struct ChangedRow: Sendable {
    var id: String
    /// Each by its place in the row, the label's being zero.
    var cells: [(place: Int, face: Face)]
  }

  /// The cells that differ from those of a grid that is shown, by row; nil where the tables themselves are others.
  func changedRows(since shown: VerdictGrid) -> [ChangedRow]? {
    guard shown.years == grid.years, shown.lastBorn == grid.lastBorn, shown.rows.count == grid.rows.count,
      zip(shown.rows, grid.rows).allSatisfy({ $0.id == $1.id && $0.isCarried == $1.isCarried && $0.label == $1.label })
    else { return nil }
    return zip(shown.rows, grid.rows).compactMap { old, new in
      let places = new.cells.indices.filter { old.cells[$0] != new.cells[$0] }
      guard !places.isEmpty else { return nil }
      return ChangedRow(
        id: new.id, cells: places.map { ($0 + 1, face(new.cells[$0], grid.years[$0], new.label)) })
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
    Escaping.html(row.label, into: &out)
    out += "</th>"
    for (year, cell) in zip(grid.years, row.cells) { face(cell, year, row.label).write(to: &out) }
    out += "</tr>\n"
    return out
  }

  private func face(_ cell: VerdictGrid.Cell, _ year: Int, _ label: String) -> Face {
    var (name, text, behind) = ("\(label) \(year) \(cell.word)", GridPane.mark(cell.verdict), "")
    if !cell.text.isEmpty {
      name += " \(cell.text)"
      text += " \(cell.text)\(cell.isClose ? "~" : "")"
    }
    if cell.behind.contains(where: { $0 != nil && $0 != cell.verdict }) {
      for other in cell.behind { behind += other.map(GridPane.mark) ?? " " }
    }
    return Face(year: year, style: GridPane.style(cell.verdict), name: name, text: text, behind: behind)
  }

  /// The verdicts that differ from those of a grid that is shown, in words: years in a row that turn the same way as one;
  /// the first few.
  func changes(since shown: VerdictGrid) -> [String] {
    let before = Dictionary(shown.rows.map { ($0.id, $0.cells) }, uniquingKeysWith: { first, _ in first })
    let place = Dictionary(shown.years.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var told: [String] = []
    for row in grid.rows where !row.isPart {
      guard let old = before[row.id], old != row.cells else { continue }
      var turns: [(years: ClosedRange<Int>, from: Verdict, to: Verdict)] = []
      for (year, cell) in zip(grid.years, row.cells) {
        guard let at = place[year], at < old.count, old[at].verdict != cell.verdict else { continue }
        let (from, to) = (old[at].verdict, cell.verdict)
        if let last = turns.last, last.years.upperBound == year - 1, last.from == from, last.to == to {
          turns[turns.count - 1].years = last.years.lowerBound...year
        } else {
          turns.append((year...year, from, to))
        }
      }
      told += turns.map { turn in
        PageText.changed(row.label, turn.years, GridPane.mark(turn.from), GridPane.mark(turn.to))(language)
      }
    }
    return told.isEmpty ? [PageText.noChange(language)] : Array(told.prefix(12))
  }
}
