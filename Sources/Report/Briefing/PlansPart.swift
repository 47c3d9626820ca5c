import County
import Regulation
import Simulation

/// The plans side by side in the few figures a leader weighs, each run that does nothing beside them.
struct PlansPart {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Nothing where there is one plan: the leader's page says it all.
  var part: Page.Part? {
    guard !scene.isAlone else { return nil }
    return Page.Part(
      id: "plans",
      blocks: [.heading(level: 2, title(scene.language)), .figure(PlanStrip(scene).figure), .table(table)])
  }

  /// Which plan stands longest in the years of the first; a plan that ends before them is not ranked.
  private var title: Text {
    let last = scene.lastYear
    let ranked = scene.entries.indices.filter { scene.entries[$0].timeline.program.lastYear >= last }
    let shorter = scene.entries.indices.filter { !ranked.contains($0) }
    let left = Text.joined(shorter.map { scene.name(of: $0) }, zh: "、", en: ", ")
    let apart =
      shorter.isEmpty
      ? Text(same: "")
      : Text(zh: "；\(left)推演期较短，不参加比较", en: "; \(left) ends earlier and is not ranked")
    let outcomes = ranked.map { Outcome(scene.entries[$0].timeline, through: last) }
    func told(_ zh: Wording<Chinese>, _ en: Wording<English>) -> Text {
      Text(zh: "\(zh)\(apart)", en: .capital("\(en)\(apart)"))
    }
    let all = outcomes.first?.years ?? 0
    guard outcomes.contains(where: { $0.byYear.contains { $0.verdict != .notAssessed } }) else {
      return told("现有数据不足以评估各方案", "the data assess none of the plans")
    }
    let years = outcomes.map(\.yearsStanding)
    let most = years.max() ?? 0
    let best = zip(ranked, years).filter { $0.1 == most }.map(\.0)
    guard ranked.count > 1 else {
      let name = scene.name(of: 0)
      return told("\(name)：\(all) 年中 \(most) 年达标", "\(name) passes in \(most) of \(all) years")
    }
    let count: Wording<Chinese> = ranked.count == 2 ? "两" : "\(Names.count(ranked.count))"
    if best.count == ranked.count {
      let those: Wording<English> = ranked.count == 2 ? "both plans" : "all \(ranked.count) plans"
      return told(
        "\(count)个方案达标的年数相同：\(all) 年中 \(most) 年", "\(those) pass in \(most) of \(all) years")
    }
    let names = Text.joined(best.map { scene.name(of: $0) }, zh: "、", en: ", ")
    return told(
      "\(count)个方案中\(names)达标的年数最多：\(all) 年中 \(most) 年",
      "of \(ranked.count) plans \(names) pass\(best.count == 1 ? "es" : "") in most years: \(most) of \(all)")
  }

  private var table: PageTable {
    let heads = [
      scene.text("方案", "Plan"), scene.text("可申报的学年（次年提出）", "Census to apply on (the year after)"),
      scene.text("首个未达标年度", "First failure"),
      scene.text("达标年数", "Years met"), scene.text("超规模学校全部化解年度", "None oversized from"),
      scene.text("投入", "Cost"),
      scene.text("转学（人）", "Pupils moved"), scene.text("轮岗（人次）", "Teachers rotated"),
      scene.text("教师调入他校（人次）", "Teachers moved elsewhere"),
    ]
    return PageTable(
      caption: scene.text(
        "各方案的单次推演（均与同样假设下不采取措施对照）", "The plans as single projections, with doing nothing under the same assumptions"),
      heads: [heads.map { PageTable.Head($0) }],
      rows: scene.runs.map { row($0) },
      notes: scene.hasSeveralWorlds
        ? [
          scene.text(
            "“不采取措施”后的数字为其所用假设的方案；假设不同的方案，结果之差不全是措施所致。",
            "The figures after Do nothing are the plans whose assumptions it runs under; where assumptions differ, not all of a difference is the measures' doing."
          )
        ] : [],
      cardHeads: [""] + heads.dropFirst())
  }

  private func row(_ run: Scene.Run) -> PageTable.Row {
    let outcome = run.plan.map { scene.entries[$0].outcome } ?? Outcome(run.timeline)
    let window = outcome.window.map { window in
      window.years.isEmpty
        ? "(\(Years.spans(window.provisionalYears)(scene.language)))" : Years.spans(window.years)(scene.language)
    }
    let isBlind = outcome.byYear.allSatisfy { $0.verdict == .notAssessed }
    let unknown = scene.text("无法判断", "cannot be told")
    let none = isBlind ? unknown : scene.text("无", "none")
    let failure = outcome.byYear.first { $0.verdict == .unmet }.map { failure in
      let forms = Names.forms(Array(failure.unmet.prefix(3)))(scene.language)
      return "\(failure.year) \(forms)" + (failure.unmet.count > 3 ? "…" : "")
    }
    // Too few years to begin an application is not the same as none to begin it in.
    let isTooShort = outcome.window == nil && outcome.years <= run.timeline.program.windowYears
    return PageTable.Row(
      [
        PageTable.Cell((run.plan.map { scene.title(of: $0) } ?? run.name)(scene.language)),
        PageTable.Cell(window ?? (isTooShort ? unknown : none), .sign),
        PageTable.Cell(failure ?? none, .sign),
        PageTable.Cell(isBlind ? unknown : "\(outcome.yearsStanding)/\(outcome.years)", .sign),
        PageTable.Cell(
          scene.standard.lists(.g4) ? outcome.noneOversizedFrom.map { "\($0)" } ?? "–" : "–", .sign),
        PageTable.Cell(run.plan == nil ? "–" : PlanRows.price(run.timeline)(scene.language), .figure),
        PageTable.Cell(Digits.grouped(outcome.pupilsMoved), .figure),
        PageTable.Cell(Digits.grouped(outcome.teachersRotated), .figure),
        PageTable.Cell(Digits.grouped(outcome.teachersShifted), .figure),
      ], isStrong: run.plan == 0)
  }
}
