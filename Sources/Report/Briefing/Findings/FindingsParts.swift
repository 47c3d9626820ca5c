import County
import Regulation
import Simulation

extension Briefing {
  /// What of the report a workbench shows beside the plan while it is changed: the answer, the CVs, the oversized schools,
  /// the rolls, the measures with their money. None where there is no plan.
  package func workbenchParts() -> [Page.Part] {
    guard let first = comparison.entries.first else { return [] }
    let scene = Scene(self, first)
    var summary = LeaderPart(scene).part
    // The page has its own heading of the first level.
    summary.blocks = summary.blocks.map { block in
      if case .heading(1, let title) = block { .heading(level: 2, title) } else { block }
    }
    let parts: [Page.Part?] = [
      summary, SizePart(scene).part, SpreadPart(scene).part, SectionsPart(scene).rollsPart, MeasuresPart(scene).part,
    ]
    return parts.compactMap(\.self)
  }

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
