import County
import Regulation
import Report
import Simulation

/// One section in a table of the years: its pupils and classes, and what the clauses that look at single schools come to.
struct SchoolPane {
  let timeline: Timeline
  let slot: Int
  let language: Language

  /// Nil for a section that the plan does not know.
  init?(_ timeline: Timeline, section: String, _ language: Language) {
    guard let slot = timeline.program.layout.ids.firstIndex(of: section) else { return nil }
    self.timeline = timeline
    self.slot = slot
    self.language = language
  }

  var html: String {
    let layout = timeline.program.layout
    let own = timeline.years.map { year in (year: year, section: year.sections[slot]) }
    var out = PageMarkup()
    out.open(
      "div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", layout.names[slot])])
    out.open("table", [("class", "grid compared")])
    out.open("thead")
    out.open("tr")
    out.element("th", [("scope", "col")], layout.names[slot])
    for (year, _) in own { out.element("th", [("scope", "col")], "\(year.year)") }
    out.close("tr")
    out.close("thead")
    out.open("tbody")
    func row(_ name: String, _ cell: (Evaluation, SectionResult) -> (text: String, verdict: Verdict?)?) {
      out.open("tr")
      out.element("th", [("scope", "row")], name)
      for (year, section) in own {
        let found = section.isOpen ? cell(year, section) : nil
        out.open("td", [("class", found?.verdict.map(GridPane.style))])
        if let verdict = found?.verdict {
          out.element("span", [("aria-hidden", "true")], GridPane.mark(verdict))
          out.element("span", [("class", "unseen")], Names.verdict(verdict)(language))
        }
        out.words(found?.text ?? "–")
        out.close("td")
      }
      out.close("tr")
    }
    row(PageText.pupils(language)) { (Digits.grouped($1.pupils.rounded()), nil) }
    row(PageText.classCount(language)) { (Digits.grouped($1.classes.rounded()), nil) }
    let subjects: Set<Part.Subject> = [.section(slot), .school(layout.school[slot])]
    func parts(_ clause: ClauseID, _ year: Evaluation) -> [PartResult] {
      (year.clause(clause)?.parts ?? []).filter { $0.inScope && $0.part.subject.map(subjects.contains) == true }
    }
    for clause in ClauseID.allCases where own.contains(where: { !parts(clause, $0.year).isEmpty }) {
      row(Names.formed(clause, in: timeline.program.standard)(language)) { year, section in
        // The worst of what the clause asks of the school.
        let worst = parts(clause, year).map(\.verdict).max { SchoolPane.rank($0) < SchoolPane.rank($1) }
        guard let worst else { return nil }
        let met = section.indicators.count
        return (clause == .r1 && met > 0 ? " \(section.indicatorsMet)/\(met)" : "", worst)
      }
    }
    out.close("tbody")
    out.close("table")
    out.close("div")
    return out.text
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .notAssessed: 0
    case .met: 1
    case .metByExemption: 2
    case .unmet: 3
    }
  }
}
