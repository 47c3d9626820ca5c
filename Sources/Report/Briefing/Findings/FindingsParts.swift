import County
import Regulation
import Simulation

/// What of the report a workbench shows beside the plan while it is changed, each part made when it is asked for.
package struct FindingsParts {
  private let scene: Scene

  /// The parts in the order of the page: the answer, when to apply and what to decide, the oversized schools, the CVs, the
  /// rolls, the measures with their money.
  package enum ID: String, CaseIterable, Sendable { case summary, answers, size, cv, rolls, measures }

  /// Nil where there is no plan.
  package init?(_ briefing: Briefing) {
    guard let first = briefing.comparison.entries.first else { return nil }
    scene = Scene(briefing, first)
  }

  /// One part; nil where it has nothing to say.
  package func part(_ id: ID) -> Page.Part? {
    switch id {
    case .summary: Page.Part(id: id.rawValue, form: .flowing, blocks: LeaderPart(scene).conclusion.map(lowered))
    case .answers: answers
    case .size: SizePart(scene).part
    case .cv: SpreadPart(scene).part
    case .rolls: SectionsPart(scene).rollsPart
    case .measures: MeasuresPart(scene).part
    }
  }

  /// The schools on a map in the plan's last year; nil where none has coordinates.
  package var map: SchoolMap? { MapPart(scene).shown }

  /// What stands under the conclusion on the first page of the report, under a heading of its own.
  private var answers: Page.Part {
    let title = scene.text("申报、决策、投入与风险", "When to apply, what to decide, price and risk")
    return Page.Part(id: ID.answers.rawValue, blocks: [.heading(level: 2, title)] + LeaderPart(scene).answers)
  }

  /// A heading of the first level is the page's own.
  private func lowered(_ block: PageBlock) -> PageBlock {
    if case .heading(1, let title) = block { .heading(level: 2, title) } else { block }
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
