import County
import Regulation
import Simulation

/// How large a rotation quota should be, where the report is asked: a table for each direction, then year by year.
struct QuotasPart {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part? {
    guard let study = scene.briefing.quotas else { return nil }
    var blocks: [PageBlock] = [.heading(level: 2, finding(study)(scene.language))]
    for direction in Rotation.Direction.allCases {
      let runs = study.runs.filter { $0.direction == direction }
      guard !runs.isEmpty else { continue }
      blocks += [.table(summary(runs, direction)), .table(byYear(runs, direction))]
      let routes = runs.compactMap(QuotasText.routes).map { Phrase($0(scene.language)) }
      if !routes.isEmpty { blocks.append(.list(routes)) }
    }
    blocks += QuotasText(study).notes.map { .note(Phrase($0(scene.language))) }
    return Page.Part(id: "quotas", blocks: blocks)
  }

  /// From which share on G11 holds, and whether all does.
  private func finding(_ study: QuotaStudy) -> Text {
    func least(_ holds: (QuotaRun) -> Bool) -> QuotaRun? {
      study.runs.filter(holds).min { $0.share < $1.share }
    }
    func told(_ run: QuotaRun) -> Text {
      let (share, way) = (Digits.percent(run.share), QuotasText.name(run.direction))
      return Text(zh: "\(share)（\(way.zh)）", en: "\(share) (\(way.en))")
    }
    let clause = Names.form(.g11)
    guard let first = least({ $0.rotationHoldsFrom != nil }).map(told) else {
      return Text(zh: "所试轮岗比例都不能使\(clause.zh)达标", en: "No quota that was tried meets \(clause.en)")
    }
    guard let all = least({ $0.holdsFrom != nil }).map(told) else {
      return Text(
        zh: "\(clause.zh)自 \(first.zh)起达标，各项条款仍不能全部达标",
        en: "\(clause.en) is met from \(first.en) on; not all clauses are, whatever the quota")
    }
    return Text(
      zh: "\(clause.zh)自 \(first.zh)起达标，各项条款自 \(all.zh)起可以全部达标",
      en: "\(clause.en) is met from \(first.en) on, all clauses from \(all.en)")
  }

  private func summary(_ runs: [QuotaRun], _ direction: Rotation.Direction) -> PageTable {
    let year = QuotasText.firstYear(runs)
    let share = Text(zh: "轮岗比例", en: "Quota")(scene.language)
    let heads = QuotasText.heads(year).map { $0(scene.language) }
    return PageTable(
      caption: caption(direction, Text(zh: "各比例的轮岗与返回（人）", en: "who goes and comes home, persons")),
      heads: [([share] + heads).map { PageTable.Head($0) }],
      rows: runs.map { run in
        PageTable.Row(
          [PageTable.Cell(Digits.percent(run.share))]
            + QuotasText.cells(run, year).map { PageTable.Cell($0, .figure) })
      }, cardHeads: [""] + heads)
  }

  /// CVs over the limit and sections under the standard, year by year; shaded where some assessed clause is unmet.
  private func byYear(_ runs: [QuotaRun], _ direction: Rotation.Direction) -> PageTable {
    let years = runs[0].years.map { "\($0.year)" }
    let share = Text(zh: "轮岗比例", en: "Quota")(scene.language)
    return PageTable(
      caption: caption(
        direction, Text(zh: "教师三项差异系数超限项数 / 表Ⅱ未达标学段部", en: "CVs of teachers over / sections under Table II")),
      heads: [([share] + years).map { PageTable.Head($0) }],
      rows: runs.map { run in
        PageTable.Row(
          [PageTable.Cell(Digits.percent(run.share))]
            + run.years.map { year in
              PageTable.Cell(
                "\(year.cvs.count(where: \.isUnmet))/\(year.sectionsUnmet)", .figure,
                shade: year.verdict == .unmet ? .unmet : .none)
            })
      },
      notes: [
        scene.text("深色：当年已评估的条款中有未达标的。", "Shaded: some clause that is assessed is unmet in the year.")
      ], cardHeads: [""] + years)
  }

  private func caption(_ direction: Rotation.Direction, _ what: Text) -> String {
    let name = QuotasText.name(direction)
    return scene.text("\(name.zh)：\(what.zh)", "\(name.en): \(what.en)")
  }
}
