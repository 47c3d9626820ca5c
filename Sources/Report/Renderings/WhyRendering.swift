import County
import Regulation
import Simulation

/// What `why` found about one figure.
package struct WhyRendering: Rendering {
  private let explanation: Explanation
  private let account: Account
  private let provenance: Provenance

  package init(_ explanation: Explanation, in account: Account, _ provenance: Provenance) {
    self.explanation = explanation
    self.account = account
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    WhyScreen(explanation, in: account, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON {
    WhyJSON(explanation, in: account, language).document(provenance)
  }

  package func table(_ language: Language) -> DataTable? { WhyCSV.table(explanation, in: account) }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(
        zh: "\(verbatim: account.county.name)　数字说明", en: "\(verbatim: account.county.name): a figure explained"),
      findings: [], grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(account.county, language) }
}

/// What `why` says where nothing was named: everything that can be asked.
package struct WhyOverviewRendering: Rendering {
  private let account: Account
  private let year: Int?
  private let provenance: Provenance

  package init(_ account: Account, year: Int?, _ provenance: Provenance) {
    self.account = account
    self.year = year
    self.provenance = provenance
  }

  /// What did it, story by story, where measures act.
  private var effects: [Text] {
    guard let timeline = account.timeline, !timeline.program.plan.measures.isEmpty else { return [] }
    return EffectText(timeline, Effects(timeline)).sentences()
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    WhyOverviewScreen(account, year: year, effects: effects, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON {
    WhyOverviewJSON.document(account, year: year, provenance)
  }

  package func table(_ language: Language) -> DataTable? {
    TidyCSV.table([account.evaluation(in: year ?? account.turningYear)], account.layout)
  }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(
        zh: "\(verbatim: account.county.name)　可问的数字", en: "\(verbatim: account.county.name): figures to ask about"),
      findings: effects, grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(account.county, language) }
}
