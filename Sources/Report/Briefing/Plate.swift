import Charts
import County
import Regulation
import Simulation

/// How a chart becomes a figure of the page: drawn at two widths under one finding, with its words and its data.
extension Scene {
  /// `id`: letters, digits and hyphens, once in a page; the data file is named after it.
  func figure(
    _ id: String, _ finding: Text, words: Text, note: String, csv: DataTable, table: PageTable? = nil,
    _ chart: (Caption) -> some Chart
  ) -> PageFigure {
    let title = finding(language)
    let alternative = words(language)
    let drawn = chart(Caption(id: id, title: title, description: alternative))
    return PageFigure(
      title: title, drawn: { drawn.drawing(width: $0) }, onPaper: { drawn.drawings($0) },
      onSlides: { drawn.drawings($0) },
      alternative: alternative,
      note: note,
      data: PageFigure.DataFile(name: "\(id).csv", csv), table: table)
  }

  /// Where the entrants already born end: on every chart with years.
  var divider: Divider? {
    program.lastBornYear.flatMap { born in
      born < lastYear
        ? Divider(
          after: born, before: text("入学者已出生", "entrants born"), beyond: text("尚未出生（假定）", "not yet born (assumed)"))
        : nil
    }
  }

  /// The same in words; nothing where no year lies beyond.
  var born: Text {
    program.lastBornYear.flatMap { born in
      born < lastYear
        ? Text(
          zh: "\(born + 1) 年起的一年级入学者统计时尚未出生，为假定。",
          en: "First-graders from \(born + 1) on were not yet born at the census: assumed.")
        : nil
    } ?? Text(same: "")
  }

  /// A note that says how to read a figure with years, and what it rests on.
  func yearNote(_ zh: Wording<Chinese>, _ en: Wording<English>, _ clauses: [ClauseID] = []) -> String {
    yearNote(text(zh, en), clauses)
  }

  func yearNote(_ how: String, _ clauses: [ClauseID]) -> String {
    let beyond = born(language)
    return labels.note([how, beyond].filter { !$0.isEmpty }.joined(separator: language == .zh ? "" : " "), clauses)
  }

  /// Years that stand side by side in a table; of more a page has no room for.
  private static let mostAcross = 16

  /// A table of the few figures of a chart: names down, years across; of many years the other way round.
  func yearTable(_ caption: Text, _ rows: [(name: String, cells: [String])]) -> PageTable {
    guard years.count <= Scene.mostAcross else {
      return PageTable(
        caption: caption(language),
        heads: [[PageTable.Head(text("年度", "Year"))] + rows.map { PageTable.Head($0.name) }],
        rows: years.indices.map { place in
          PageTable.Row(
            [PageTable.Cell("\(years[place])")]
              + rows.map { PageTable.Cell(place < $0.cells.count ? $0.cells[place] : "", .figure) })
        })
    }
    return PageTable(
      caption: caption(language),
      heads: [[PageTable.Head("")] + years.map { PageTable.Head("\($0)") }],
      rows: rows.map { row in
        PageTable.Row([PageTable.Cell(row.name)] + row.cells.map { PageTable.Cell($0, .figure) })
      })
  }

  /// The digits of a figure on a chart.
  func numerals(_ decimals: Int) -> Numerals { Numerals(decimals: decimals) { Digits.fixed($0, $1) } }

  /// Persons, in groups of three digits.
  var persons: Numerals { Numerals(decimals: 0) { $1 == 0 ? Digits.grouped($0) : Digits.fixed($0, $1) } }
}

extension CellStanding {
  init(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .met
    case .metByExemption: self = .exempt
    case .unmet: self = .unmet
    case .notAssessed: self = .unknown
    }
  }
}

/// Verdicts over the years in words: `2024–2025 豁免达标，2026–2028 达标`.
enum VerdictRuns {
  static func text(_ verdicts: [(year: Int, verdict: Verdict)]) -> Text {
    var runs: [(verdict: Verdict, years: [Int])] = []
    for (year, verdict) in verdicts {
      if let last = runs.last, last.verdict == verdict {
        runs[runs.count - 1].years.append(year)
      } else {
        runs.append((verdict, [year]))
      }
    }
    let words = runs.map { run -> Text in
      let name = Names.verdict(run.verdict)
      let span = Years.spans(run.years)
      return Text(zh: "\(span) 年\(name)", en: "\(span) \(name)")
    }
    return Text.joined(words, zh: "，", en: ", ")
  }
}
