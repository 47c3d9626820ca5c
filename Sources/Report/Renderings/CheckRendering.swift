import County
import Regulation
import Simulation

/// What `check` found in a county's own documents and, where one was given, in a plan.
package struct CheckRendering: Rendering {
  private let findings: [Finding]
  private let county: County
  private let files: [String]
  private let timeline: Timeline?
  private let provenance: Provenance

  package init(
    _ findings: [Finding], _ county: County, files: [String], plan timeline: Timeline?, _ provenance: Provenance
  ) {
    self.findings = findings
    self.county = county
    self.files = files
    self.timeline = timeline
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    CheckScreen(findings, county, files: files, plan: timeline, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON {
    .object([("findings", EvaluationJSON.findings(findings, language)), ("provenance", provenance.json)])
  }

  package func table(_ language: Language) -> DataTable? { CheckRendering.table(findings, language) }

  /// Findings, a row each.
  static func table(_ findings: [Finding], _ language: Language) -> DataTable {
    var table = DataTable()
    table.row(["id", "clause", "place", "note"].map { .text($0) })
    for finding in findings {
      table.row([
        .text(finding.id), .clause(finding.clause), .text(finding.place?.text ?? ""),
        .text(finding.sentence(language)),
      ])
    }
    return table
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　核对", en: "\(verbatim: county.name): checks"),
      findings: findings.map(\.sentence),
      grounds: timeline.map { Grounds.sentences(Assumed.fields($0.program), $0.program.standard) } ?? [], provenance)
  }

  package func sheets(_ language: Language) -> [DataSheet] {
    [DataSheet(SheetWords.findings, CheckRendering.table(findings, language), keys: 1)]
  }
}
