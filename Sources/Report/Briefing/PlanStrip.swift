import Charts
import County
import Regulation
import Simulation

/// The county's verdict year by year, plan by plan, and doing nothing beside them.
struct PlanStrip {
  private let scene: Scene
  /// Runs shown side by side; more would not stand on the leader's page.
  private static let most = 10

  init(_ scene: Scene) { self.scene = scene }

  private var runs: [Scene.Run] { Array(scene.runs.prefix(PlanStrip.most)) }

  /// How many years stand under the first plan, and since when no longer.
  private var finding: Text {
    let outcome = scene.entries[0].outcome
    let name = scene.name(of: 0)
    let still = scene.runs.first { $0.plan == nil }.map { Outcome($0.timeline).yearsStanding }
    let beside =
      still.map { Text(zh: "，不采取措施 \($0) 年", en: ", doing nothing in \($0)") } ?? Text(same: "")
    guard outcome.byYear.contains(where: { $0.verdict != .notAssessed }) else {
      return Text(
        zh: "\(name)：现有数据不足以评估任何一年", en: "The data assess no year under \(name)")
    }
    guard outcome.yearsStanding < outcome.years else {
      return Text(
        zh: "\(name)：\(outcome.years) 年全部达标\(beside)",
        en: "\(name.capital) passes in all \(outcome.years) years\(beside)")
    }
    guard outcome.yearsStanding > 0 || still ?? 0 > 0 else {
      return Text(
        zh: "\(name)和不采取措施都没有一年各项达标", en: "\(name.capital) and doing nothing pass in no year")
    }
    guard outcome.yearsStanding > 0 else {
      return Text(zh: "\(name)：没有一年各项达标\(beside)", en: "\(name.capital) passes in no year\(beside)")
    }
    return Text(
      zh: "\(name)：\(outcome.years) 年中 \(outcome.yearsStanding) 年达标\(beside)",
      en: "\(name.capital) passes in \(outcome.yearsStanding) of \(outcome.years) years\(beside)")
  }

  var figure: PageFigure {
    var csv = DataTable()
    csv.row(["plan", "title", "run", "year", "verdict", "unmet"].map { .text($0) })
    for run in runs {
      for year in run.timeline.years {
        let unmet = year.clauses.filter { $0.verdict == .unmet }.map(\.id.rawValue).joined(separator: " ")
        csv.row([
          .number(run.plan.map { Double($0 + 1) }), .text(run.timeline.program.plan.title),
          .text(run.plan == nil ? "doingNothing" : "plan"), .year(year.year), .text(year.verdictOfAssessed.rawValue),
          .text(unmet),
        ])
      }
    }
    let words = runs.map { run -> Text in
      let verdicts = VerdictRuns.text(run.timeline.years.map { ($0.year, $0.verdictOfAssessed) })
      return Text(zh: "\(run.name)：\(verdicts)", en: "\(run.name): \(verdicts)")
    }
    let all = Text.joined(words)
    return scene.figure(
      "plans", finding, words: Text(zh: "\(all)。", en: "\(all)."),
      note: scene.yearNote(
        "格内为该年未达标的条款在申报表中的位置；左方括号标出此后一直达标的首年。",
        "In a cell: where the clause unmet in the year stands in the form; the bracket marks the first year from which all are met to the end."
      ),
      csv: csv
    ) { caption in
      HeatTable(
        caption: caption, years: scene.years, rows: runs.map { row($0) }, divider: scene.divider,
        key: HeatWords.key(scene.language))
    }
  }

  private func row(_ run: Scene.Run) -> HeatTable.Row {
    let byYear = Dictionary(run.timeline.years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    var hasHeld = false
    let cells = scene.years.map { year -> HeatTable.Cell in
      guard let evaluation = byYear[year] else { return HeatTable.Cell(.unknown, "") }
      let isRelapse = evaluation.verdictOfAssessed == .unmet && hasHeld
      hasHeld = hasHeld || evaluation.verdictOfAssessed.holds
      let unmet = evaluation.clauses.filter { $0.verdict == .unmet }.map { HeatWords.form($0.id)(scene.language) }
      let text = unmet.count > 1 ? "\(unmet[0])+\(unmet.count - 1)" : unmet.first ?? ""
      return HeatTable.Cell(CellStanding(evaluation.verdictOfAssessed), text, isRelapse: isRelapse)
    }
    let history = History(
      firstYear: scene.firstYear, holds: run.timeline.years.map { $0.verdictOfAssessed == .met })
    let lasting = history.holdsFrom.flatMap { $0 > scene.firstYear ? $0 : nil }
    return HeatTable.Row(label: run.name(scene.language), cells: cells, lasting: lasting)
  }
}

/// The words of the key under a heat table.
enum HeatWords {
  /// A clause by its place in the form, as short as a cell needs it: Ⅳ-4, IV-4.
  static func form(_ clause: ClauseID) -> Text {
    if let cell = clause.card.cell { return cell }
    let form = Names.form(clause)
    return Names.withoutTable(form)
  }

  static func key(_ language: Language) -> HeatTable.Key {
    func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }
    return HeatTable.Key(
      met: Names.verdict(.met)(language), exempt: Names.verdict(.metByExemption)(language),
      unmet: Names.verdict(.unmet)(language), unknown: text("未评估或不在统计内", "not assessed or out of scope"),
      borderline: text("余量小于推演误差或压线", "within past error, or on the line"),
      relapse: text("达标后又不达标", "unmet again after being met"), lasting: text("此年起一直达标", "met from here to the end"))
  }
}
