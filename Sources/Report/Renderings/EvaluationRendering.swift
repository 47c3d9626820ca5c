import County
import Regulation

/// What `evaluate` found: one census judged.
package struct EvaluationRendering: Rendering {
  private let evaluation: Evaluation
  private let county: County
  private let standard: Standard
  private let findings: [Finding]
  private let target: TargetOutcome?
  private let provenance: Provenance

  package init(
    _ evaluation: Evaluation, _ county: County, _ standard: Standard, _ findings: [Finding], target: TargetOutcome?,
    _ provenance: Provenance
  ) {
    self.evaluation = evaluation
    self.county = county
    self.standard = standard
    self.findings = findings
    self.target = target
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    EvaluationScreen(evaluation, county, standard, findings, target: target, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON {
    EvaluationJSON(county: county, standard: standard, language: language).document(
      evaluation, findings: findings, assumed: county.assumedFields, target: target, provenance)
  }

  package func table(_ language: Language) -> String? { TidyCSV.text([evaluation], Layout(county)) }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
