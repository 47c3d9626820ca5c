import County

extension Briefing {
  /// The report; empty parts are left out. Nil where there is no plan.
  package func page() -> Page? {
    guard let first = comparison.entries.first else { return nil }
    let scene = Scene(self, first)
    let parts: [Page.Part?] = [
      LeaderPart(scene).part, PlansPart(scene).part, single(HeatPart(scene).part, scene),
      single(SpreadPart(scene).part, scene), single(SizePart(scene).part, scene),
      FuturesPart(scene, SpreadPart(scene).foremost).part, PastPart(scene).part, SectionsPart(scene).part,
      MeasuresPart(scene).part, NeedsPart(scene).part, RoadmapPart(scene).part, ClosingPart(scene).part,
      MapPart(scene).part,
      single(QuotasPart(scene).part, scene), single(ClosuresPart(scene).part, scene),
      TablesPart(scene).part,
      SourcesPart(scene).part,
    ]
    return Page(
      language: language,
      title: "\(scene.program.county.name) \(Headline(scene, Prospect(scene.main, scene)).text(language))",
      parts: parts.compactMap(\.self))
  }
}

extension Briefing {
  /// A part that tells of single runs, which says so where a plan is uncertain: its title is no probability.
  private func single(_ part: Page.Part?, _ scene: Scene) -> Page.Part? {
    guard var part, !scene.outlooks.isEmpty else { return part }
    part.blocks.append(
      .note(
        Phrase(
          scene.text(
            "本节为单次推演，不确定的假设取给定值；各年把握见概率一节。",
            "This part is of single runs on given values; how probable it is, the part on probabilities tells."))))
    return part
  }
}
