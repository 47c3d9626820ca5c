import Charts
import Report

/// The form of a report that its reader uses.
package enum ReportForm: String, CaseIterable, Sendable {
  case html, md, docx, pptx

  /// Endings of files that say the form.
  package var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .md: ["md", "markdown"]
    case .docx: ["docx"]
    case .pptx: ["pptx"]
    }
  }

  package init?(ending: String) {
    guard let form = ReportForm.allCases.first(where: { $0.endings.contains(ending.lowercased()) }) else { return nil }
    self = form
  }

  /// A report in this form; `slides`: an HTML file that fills the screen and is turned by keys. Nil where there is no plan.
  package func bytes(_ briefing: Briefing, slides: Bool = false) -> [UInt8]? {
    let maker = "junheng \(Provenance.programVersion)"
    switch self {
    case .html where slides: return briefing.deck().map { Array(DeckPage.text($0).utf8) }
    case .html: return briefing.page().map { Array(HTMLPage.text($0, chartStyle: ChartStyle.sheet).utf8) }
    case .md: return briefing.page().map { Array(MarkdownPage.text($0).utf8) }
    case .docx: return briefing.page().map { PaperPage.bytes($0, maker: maker) }
    case .pptx: return briefing.deck().map { $0.bytes(maker: maker) }
    }
  }
}
