import Calibration
import County
import Regulation
import Simulation

/// What `simulate` found: the county in every year of a plan, and with `--effects` which measure did what.
package struct TimelineRendering: Rendering {
  private let timeline: Timeline
  /// The county as its folder has it: what the plan opens is not in it.
  private let county: County
  private let target: TargetOutcome?
  private let effects: Effects?
  /// How projections from the county's own past did; nil without a past.
  private let past: Backtest?
  private let provenance: Provenance

  package init(
    _ timeline: Timeline, _ county: County, target: TargetOutcome?, effects: Effects?, past: Backtest? = nil,
    _ provenance: Provenance
  ) {
    self.past = past
    self.timeline = timeline
    self.county = county
    self.target = target
    self.effects = effects
    self.provenance = provenance
  }

  private var alternatives: [AlternativeOutcome] {
    Alternative.allCases.compactMap { AlternativeOutcome($0, of: timeline.program) }
  }

  private var findings: [Finding] {
    let standard = timeline.program.standard
    return Finding.all(county, timeline.years[0], standard) + CohortFindings.all(county, standard)
      + timeline.program.notices.map { Finding(.noticed($0), at: $0.place) }
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    let screen = TimelineScreen(
      timeline, alternatives: alternatives, target: target, terminal: terminal, language: language)
    let errors = (past.map { PastErrorText.sentences($0) } ?? []).flatMap {
      Columns.wrap($0(language), Terminal.usual, indent: 2)
    }
    return screen.lines() + errors + (effects.map { EffectText(timeline, $0).lines(language) } ?? [])
  }

  package func document(_ language: Language) -> JSON {
    TimelineJSON(
      timeline, alternatives: alternatives, findings: findings, target: target, effects: effects, language: language
    ).document(provenance)
  }

  /// The years; with effects their table in place of it.
  package func table(_ language: Language) -> String? {
    effects.map { EffectsCSV.text(timeline, $0) } ?? TidyCSV.text(timeline)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
