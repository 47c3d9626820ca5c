import County
import Regulation
import Simulation

/// What `quotas` found: a plan with its rotation quota at several shares and in several directions.
package struct QuotasRendering: Rendering {
  private let study: QuotaStudy
  private let county: County
  private let standard: Standard
  private let provenance: Provenance

  package init(_ study: QuotaStudy, _ county: County, _ standard: Standard, _ provenance: Provenance) {
    self.study = study
    self.county = county
    self.standard = standard
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    QuotasScreen(study, county, standard, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON {
    QuotasData(study, county, standard).document(provenance)
  }

  package func table(_ language: Language) -> DataTable? { QuotasData(study, county, standard).table }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　轮岗比例", en: "\(verbatim: county.name): rotation quotas"),
      findings: QuotasText(study).notes, grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
