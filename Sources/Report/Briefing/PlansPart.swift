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
    return Page.Part(id: "plans", blocks: [.heading(level: 2, title(scene.language)), .table(table)])
  }

  /// Which plan stands longest, in the years that all plans have.
  private var title: Text {
    let lasts = scene.entries.map(\.timeline.program.lastYear)
    let last = lasts.min()
    let outcomes = scene.entries.map { Outcome($0.timeline, through: last) }
    let years = outcomes.map(\.yearsStanding)
    let most = years.max() ?? 0
    let best = years.indices.filter { years[$0] == most }
    let all = outcomes.first?.years ?? 0
    let count = years.count == 2 ? "两" : Names.count(years.count).zh
    let until = last.flatMap { last in
      lasts.contains { $0 != last } ? Text(zh: "到 \(last) 年为止，", en: "To \(last), ") : nil
    }
    func titled(_ zh: String, _ en: String) -> Text {
      guard let until else { return Text(zh: zh, en: en.capital) }
      return Text(zh: until.zh + zh, en: until.en + en)
    }
    if best.count == years.count {
      let those = years.count == 2 ? "both plans" : "all \(years.count) plans"
      return titled("\(count)个方案达标的年数相同：\(most) 年", "\(those) hold for as many years: \(most)")
    }
    let names = Text.joined(best.map { scene.name(of: $0) }, zh: "、", en: ", ")
    return titled(
      "\(count)个方案中\(names.zh)达标的年数最多：\(all) 年中 \(most) 年",
      "of \(years.count) plans \(names.en) hold\(best.count == 1 ? "s" : "") longest: \(most) of \(all) years")
  }

  private var table: PageTable {
    let heads = [
      scene.text("方案", "Plan"), scene.text("可申报的统计年度", "Census to apply on"), scene.text("首个未达标年度", "First failure"),
      scene.text("达标年数", "Years met"), scene.text("无超规模学校自", "None oversized from"),
      scene.text("费用（万元）", "Cost, 10,000 yuan"),
      scene.text("转学（人）", "Pupils moved"), scene.text("轮岗（人次）", "Teachers rotated"),
      scene.text("教师调入他校（人次）", "Teachers moved elsewhere"),
    ]
    return PageTable(
      caption: scene.text("各方案比较（均与同样假设下不采取措施对照）", "The plans compared, with doing nothing under the same assumptions"),
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
      window.years.isEmpty ? "(\(TimelineStory.spans(window.provisionalYears)))" : TimelineStory.spans(window.years)
    }
    let failure = outcome.firstFailure.map { failure in
      let ids = failure.clauses.prefix(3).map(\.rawValue).joined(separator: ",")
      return "\(failure.year) \(ids)" + (failure.clauses.count > 3 ? "…" : "")
    }
    return PageTable.Row(
      [
        PageTable.Cell((run.plan.map { scene.title(of: $0) } ?? run.name)(scene.language)),
        PageTable.Cell(window ?? scene.text("无", "none"), .sign),
        PageTable.Cell(failure ?? scene.text("无", "none"), .sign),
        PageTable.Cell("\(outcome.yearsStanding)/\(outcome.years)", .sign),
        PageTable.Cell(outcome.noneOversizedFrom.map { "\($0)" } ?? "–", .sign),
        PageTable.Cell(Digits.grouped(outcome.cost / 10_000), .figure),
        PageTable.Cell(Digits.grouped(outcome.pupilsMoved), .figure),
        PageTable.Cell(Digits.grouped(outcome.teachersRotated), .figure),
        PageTable.Cell(Digits.grouped(outcome.teachersShifted), .figure),
      ], isStrong: run.plan == 0)
  }
}
