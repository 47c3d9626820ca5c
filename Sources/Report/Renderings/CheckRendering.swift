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

  package func table(_ language: Language) -> String? {
    var csv = CSVText()
    csv.row(["id", "clause", "place", "note"].map { .text($0) })
    for finding in findings {
      csv.row([
        .text(finding.id), .text(finding.clause?.rawValue ?? ""), .text(finding.place?.text ?? ""),
        .text(finding.sentence(language)),
      ])
    }
    return csv.text
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
