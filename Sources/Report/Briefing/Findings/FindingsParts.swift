import County
import Regulation
import Simulation

/// What of the report a workbench shows beside the plan while it is changed, each part made when it is asked for.
package struct FindingsParts {
  private let scene: Scene

  /// The parts in the order of the page: the answer, the oversized schools, the CVs, the rolls, the measures with their
  /// money.
  package enum ID: String, CaseIterable, Sendable { case summary, size, cv, rolls, measures }

  /// Nil where there is no plan.
  package init?(_ briefing: Briefing) {
    guard let first = briefing.comparison.entries.first else { return nil }
    scene = Scene(briefing, first)
  }

  /// One part; nil where it has nothing to say.
  package func part(_ id: ID) -> Page.Part? {
    switch id {
    case .summary: summary
    case .size: SizePart(scene).part
    case .cv: SpreadPart(scene).part
    case .rolls: SectionsPart(scene).rollsPart
    case .measures: MeasuresPart(scene).part
    }
  }

  /// The first page of the report under a heading of the second level: the page has its own of the first.
  private var summary: Page.Part {
    var summary = LeaderPart(scene).part
    summary.blocks = summary.blocks.map { block in
      if case .heading(1, let title) = block { .heading(level: 2, title) } else { block }
    }
    return summary
  }
}

extension Timeline {
  /// What each merger of the plan does, a paragraph each: who moves, minutes and rooms, receivers, CVs, money.
  package func mergersTold(_ language: Language) -> [String] {
    consolidations.map { ConsolidationText($0, self, isOneOfMany: consolidations.count > 2).sentence(language) }
  }
}

extension Briefing {
  /// The plans side by side, a part of their own where there are several.
  package func plans() -> Page.Part? {
    comparison.entries.first.flatMap { PlansPart(Scene(self, $0)).part }
  }

  /// How sure the findings are, where futures were drawn.
  package func chances() -> Page.Part? {
    guard let first = comparison.entries.first else { return nil }
    let scene = Scene(self, first)
    return FuturesPart(scene, SpreadPart(scene).foremost).part
  }
}
