import Calibration
import County

/// What `calibrate` learnt: assumptions as a plan to extend, and the rates behind them.
package struct CalibrationRendering: Rendering {
  private let rates: CalibratedRates
  private let county: County
  /// The file of assumptions, as a plan extends it.
  private let file: String
  private let provenance: Provenance

  package init(_ rates: CalibratedRates, _ county: County, file: String, _ provenance: Provenance) {
    self.rates = rates
    self.county = county
    self.file = file
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  package func document(_ language: Language) -> JSON { CalibrationData(rates, county).document(provenance) }

  package func table(_ language: Language) -> DataTable? { CalibrationData(rates, county).table }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　校准", en: "\(verbatim: county.name): calibration"),
      findings: [], grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
