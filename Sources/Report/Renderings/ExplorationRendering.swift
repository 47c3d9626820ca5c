import County
import Ensemble
import Regulation
import Simulation

/// What `explore` found: plans through many futures, with what each may be rued for.
package struct ExplorationRendering: Rendering {
  private let found: [PlanFutures]
  private let regret: RegretText
  private let uncertain: UncertainCounty
  private let provenance: Provenance

  package init(_ found: [PlanFutures], _ regret: RegretText, of uncertain: UncertainCounty, _ provenance: Provenance) {
    self.found = found
    self.regret = regret
    self.uncertain = uncertain
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    ExplorationScreen(found, regret, seed: uncertain.seed, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON { ExplorationData(found, regret).document(provenance) }

  package func table(_ language: Language) -> DataTable? { ExplorationData(found, regret).table }

  package func cover(_ language: Language) -> SheetCover { uncertain.cover(found.first?.program.standard, provenance) }

  package func sheets(_ language: Language) -> [DataSheet] {
    [
      DataSheet(
        SheetWords.futures, ExplorationData(found, regret).table, keys: 2,
        note: Text(
          zh: "每行一个事实：概率、增益或分位数，附标准误或 95% 区间", en: "A fact a row: a probability, gain or quantile, with its error"),
        isProjected: true)
    ]
  }

  package func asides(_ language: Language) -> [String] { uncertain.asides(found.map(\.program), language) }
}

/// What `explore --sensitivity` found: which assumption moves which result.
package struct SensitivityRendering: Rendering {
  private let found: [SensitivityFindings]
  private let uncertain: UncertainCounty
  private let provenance: Provenance

  package init(_ found: [SensitivityFindings], of uncertain: UncertainCounty, _ provenance: Provenance) {
    self.found = found
    self.uncertain = uncertain
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    SensitivityScreen(found, seed: uncertain.seed, language).lines()
  }

  package func document(_ language: Language) -> JSON { SensitivityData(found).document(provenance) }

  package func table(_ language: Language) -> DataTable? { SensitivityData(found).table }

  package func cover(_ language: Language) -> SheetCover { uncertain.cover(found.first?.program.standard, provenance) }

  package func sheets(_ language: Language) -> [DataSheet] {
    [DataSheet(SheetWords.sensitivity, SensitivityData(found).table, keys: 2, isProjected: true)]
  }

  package func asides(_ language: Language) -> [String] { uncertain.asides(found.map(\.program), language) }
}

/// The county that futures were drawn for, by which seed, and whether any plan is uncertain.
package struct UncertainCounty {
  fileprivate let county: County
  fileprivate let seed: UInt64
  private let isUncertain: Bool

  package init(_ county: County, seed: UInt64, isUncertain: Bool) {
    self.county = county
    self.seed = seed
    self.isUncertain = isUncertain
  }

  fileprivate func cover(_ standard: Standard?, _ provenance: Provenance) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　不确定性推演", en: "\(verbatim: county.name): many futures"), findings: [],
      grounds: standard.map { Grounds.sentences(county.assumedFields, $0) } ?? [], provenance)
  }

  fileprivate func asides(_ programs: [Program], _ language: Language) -> [String] {
    SyntheticText.lines(county, language) + (isUncertain ? [SpreadSourceText.words(programs)(language)] : [])
  }
}
