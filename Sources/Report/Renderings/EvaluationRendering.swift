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

  package func table(_ language: Language) -> DataTable? { TidyCSV.table([evaluation], Layout(county)) }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }

  package func cover(_ language: Language) -> SheetCover {
    let verdict = Names.verdict(evaluation.verdictOfAssessed)
    return SheetCover(
      title: Text(
        zh: "\(verbatim: county.name)　\(county.year) 学年评估", en: "\(verbatim: county.name): evaluation of \(county.year)"
      ),
      findings: [
        Text(zh: "已评估条款的结论：\(verdict)", en: "Verdict on the assessed clauses: \(verdict)")
      ] + findings.map(\.sentence), grounds: Grounds.sentences(county.assumedFields, standard), provenance)
  }

  package func sheets(_ language: Language) -> [DataSheet] {
    let layout = Layout(county)
    return [
      DataSheet(SheetWords.verdicts, TimelineTables.verdicts([evaluation], standard), keys: 2),
      DataSheet(SheetWords.spreads, TimelineTables.spreads([evaluation], standard), keys: 2),
      DataSheet(SheetWords.sections, TimelineTables.sections(evaluation, layout), keys: 2),
      DataSheet(SheetWords.sizes, RollsTable.summary([evaluation]), keys: 2),
      DataSheet(SheetWords.findings, CheckRendering.table(findings, language), keys: 1),
      DataSheet(SheetWords.clauses, TidyCSV.table([evaluation], layout), keys: 1),
    ]
  }
}
