import Calibration
import County

/// What `backtest` found: projections from past censuses against what came.
package struct BacktestRendering: Rendering {
  private let backtest: Backtest
  private let county: County
  private let provenance: Provenance

  package init(_ backtest: Backtest, _ county: County, _ provenance: Provenance) {
    self.backtest = backtest
    self.county = county
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    BacktestScreen(backtest, county, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON { BacktestData(backtest, county).document(provenance) }

  package func table(_ language: Language) -> DataTable? { BacktestData(backtest, county).table }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　回测", en: "\(verbatim: county.name): backtest"),
      findings: BacktestText(backtest, county).before, grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
