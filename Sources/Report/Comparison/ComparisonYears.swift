import County
import Regulation
import Simulation

/// Figures year by year, a row per plan and one for doing nothing; plans with the same figures share a row.
extension ComparisonScreen {
  private static let rowHead = 22

  func byYear() -> [String] {
    let none = Text(zh: "各年均为零", en: "none in any year")
    let asked = watched.map { watched in
      [
        years(watched.name(comparison.entries[0].timeline.program.standard), nil) { year in
          WatchedClause.figure(watched.clause, watched.worst(year), watched.verdict(year), language)
        }
      ]
    }
    return (asked ?? []).flatMap { [""] + $0 }
      + [
        years(Names.headed(.r1, Text(zh: "未达标学段部", en: "sections unmet")), none) { count($0.sectionsUnmet) },
        years(Text(zh: "差异系数最小余量", en: "least margin of a CV"), nil) { year in
          year.worstMargin.map { margin in
            let room = Digits.fixed(abs(margin.value), 3).replacing("0.", with: ".")
            return margin.value < 0 ? "-\(room)!" : "+\(room)"
          } ?? "–"
        },
        years(Text(zh: "超规模学校", en: "oversized schools"), none) { count($0.oversized) },
        years(Text(zh: "因措施转学的学生", en: "pupils moved"), none, of: .plans) { Digits.grouped($0.pupilsMoved) },
        years(Text(zh: "交流轮岗人次", en: "teachers rotated"), none, of: .plans) { Digits.grouped($0.teachersRotated) },
        years(Text(zh: "调动到他校的教师", en: "teachers moved"), none, of: .plans) { Digits.grouped($0.teachersShifted) },
        years(Text(zh: "费用（万元）", en: "cost, million yuan"), none, of: .plans) { Digits.cost($0.cost)(language) },
      ].flatMap { [""] + $0 }
  }

  private func count(_ count: Int) -> String { count > 0 ? "\(count)!" : "0" }

  /// Whose rows a table has: what only measures do is zero without them.
  private enum Runs { case plans, plansAndNothing }

  /// One table of figures of outcomes.
  private func years(
    _ title: Text, _ none: Text?, of runs: Runs = .plansAndNothing, _ cell: (OutcomeYear) -> String
  ) -> [String] {
    let entries = comparison.entries
    return table(
      title, none, entries.map { $0.outcome.byYear.map { ($0.year, cell($0)) } },
      runs == .plans ? [] : entries.map { $0.baseline.byYear.map { ($0.year, cell($0)) } })
  }

  /// One table of figures of evaluations.
  private func years(_ title: Text, _ none: Text?, _ cell: (Evaluation) -> String) -> [String] {
    let entries = comparison.entries
    return table(
      title, none, entries.map { $0.timeline.years.map { ($0.year, cell($0)) } },
      entries.map { $0.doingNothing.years.map { ($0.year, cell($0)) } })
  }

  /// Cells by plan and year, and those of doing nothing; a single line where every cell is zero.
  private func table(
    _ title: Text, _ none: Text?, _ ofPlans: [[(year: Int, text: String)]], _ ofNothing: [[(year: Int, text: String)]]
  ) -> [String] {
    let programs = comparison.entries.map(\.timeline.program)
    guard let first = programs.first?.firstYear, let last = programs.map(\.lastYear).max() else { return [] }
    let years = Array(first...last)
    func cells(_ run: [(year: Int, text: String)]) -> [String] {
      years.map { year in run.first { $0.year == year }?.text ?? "–" }
    }
    let rows = rows(ofPlans.map(cells), ofNothing.map(cells))
    if let none, rows.allSatisfy({ $0.cells.allSatisfy { $0 == "0" || $0 == "–" } }) {
      return [Text(zh: "\(title)：\(none)", en: "\(title): \(none)")(language)]
    }
    let column = max(7, 1 + (rows.flatMap(\.cells).map { Columns.width($0) }.max() ?? 0))
    let most = (Terminal.usual - Self.rowHead) / column
    let born = programs.first?.lastBornYear
    return stride(from: 0, to: years.count, by: most).flatMap { start in
      let range = start..<min(start + most, years.count)
      func line(_ head: String, _ cells: [String], _ ink: TerminalInk? = nil) -> String {
        Columns.left(head, Self.rowHead)
          + range.map { place in
            let divider = years[place] - 1 == born ? terminal.paint("│", .faint) : ""
            let text = Columns.right(cells[place], column - (divider.isEmpty ? 0 : 1))
            return divider + terminal.paint(text, ink ?? TerminalInk(markIn: cells[place]))
          }.joined()
      }
      return [line(title(language), years.map { "\($0)" }, .head)]
        + rows.flatMap { row -> [String] in
          let heads = Columns.wrap(row.head, Self.rowHead - 1, indent: 3)
          return heads.dropLast() + [line(heads.last ?? "", row.cells)]
        }
    }
  }

  /// Plans and doing nothing, those with the same cells together.
  private func rows(_ plans: [[String]], _ nothing: [[String]]) -> [(head: String, cells: [String])] {
    func together(_ rows: [[String]], _ lead: String) -> [(head: String, cells: [String])] {
      var found: [(places: [Int], cells: [String])] = []
      for (place, cells) in rows.enumerated() {
        if let same = found.firstIndex(where: { $0.cells == cells }) {
          found[same].places.append(place)
        } else {
          found.append(([place], cells))
        }
      }
      return found.map { ("  \(lead)\(Self.letters($0.places))", $0.cells) }
    }
    return together(plans, "") + together(nothing, Text(zh: "不采取措施 ", en: "nothing ")(language))
  }
}
