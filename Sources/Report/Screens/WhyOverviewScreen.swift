import County
import Regulation
import Simulation

/// What can be asked why: every story of a plan and every clause of one year in a line, and how to ask further.
package struct WhyOverviewScreen {
  let account: Account
  let year: Int
  /// What did it, measure by measure, where that was found: a sentence per story.
  let effects: [Text]
  let terminal: Terminal
  let language: Language
  private var layout: Layout { account.layout }

  /// `year`: where none is asked for, the one in which the county's verdict turns, or the last.
  package init(
    _ account: Account, year: Int? = nil, effects: [Text] = [], terminal: Terminal = .plain, _ language: Language
  ) {
    self.account = account
    self.year = year ?? account.turningYear
    self.effects = effects
    self.terminal = terminal
    self.language = language
  }

  package func lines() -> [String] {
    let blocks = [title(), stories(), told(), clauses(), ways()].filter { !$0.isEmpty }
    return Array(blocks.joined(separator: [""]))
  }

  private func title() -> [String] {
    let plan = account.timeline?.program.plan.title
    let named = plan.map { Text(zh: "　\(verbatim: $0)", en: "  \(verbatim: $0)") } ?? .none
    let standard = account.standard.title
    let head = Text(
      zh: "\(verbatim: account.county.name)\(named)　标准：\(standard)",
      en: "\(verbatim: account.county.name)\(named)  Standard: \(standard)")
    let verdict = Names.verdict(account.evaluation(in: year).verdictOfAssessed)
    let open = account.evaluation(in: year).conditions
    let conditions = Names.forms(open)
    let on = open.isEmpty ? Text(same: "") : Text(zh: "（\(conditions)未评估）", en: " (\(conditions) not assessed)")
    let told = Text(
      zh: "\(year) 年，已评估各项：\(verdict)\(on)", en: "\(year), of the clauses assessed: \(verdict)\(on)")
    let ink = TerminalInk(account.evaluation(in: year).verdictOfAssessed)
    return [(head, TerminalInk.head), (told, ink)].flatMap { text, ink in
      Columns.wrap(text(language), Terminal.usual, indent: 2).map { terminal.paint($0, ink) }
    } + SyntheticText.lines(account.county, language)
  }

  /// A line per story of the timeline: what turns, when, from what to what.
  private func stories() -> [String] {
    let found = (account.timeline?.resolutions ?? []).filter { !($0.clause == .r1 && $0.part.indicator != nil) }
    guard !found.isEmpty else { return [] }
    var lines = row(
      Text(zh: "逐项（年份为转折之年）", en: "story, with the year it turns"), "\(account.firstYear)",
      Text(zh: "转折之年", en: "that year")(language), Text(same: ""), .head)
    for resolution in found {
      let part = WhyText.part(resolution.part, account)
      let turn = resolution.history.turningYear
      let status = StoryNames.status(resolution.status)
      let name = Names.headed(
        resolution.clause, Text(zh: "\(part)　\(turn) 年\(status)", en: "\(part)  \(status) \(turn)"))
      lines += row(name, figure(resolution, account.firstYear), figure(resolution, turn), Text(same: ""))
      lines += Columns.wrap("    " + WhyText.ask(resolution.clause, resolution.part, layout), Terminal.usual, indent: 6)
    }
    return lines
  }

  private func figure(_ resolution: Resolution, _ year: Int) -> String {
    let part = account.evaluation(in: year).clause(resolution.clause)?.parts.first { $0.part == resolution.part }
    guard let part, let value = part.value else { return "–" }
    return JudgedFigure.text(resolution.clause, part.part, value)(language)
  }

  private func told() -> [String] {
    effects.flatMap { Columns.wrap($0(language), Terminal.usual, indent: 2) }
  }

  /// A line per clause: its figure in the year, and whether it stands.
  private func clauses() -> [String] {
    var lines = row(
      Text(zh: "\(year) 年各条款", en: "clauses in \(year)"), Text(zh: "数值", en: "value")(language),
      Text(zh: "标准", en: "limit")(language), Text(zh: "结论", en: "verdict"), .head)
    for clause in account.evaluation(in: year).clauses {
      let worst = clause.worst
      func figure(_ value: Double?) -> String {
        guard let value, let worst else { return "–" }
        return JudgedFigure.text(clause.id, worst.part, value)(language)
      }
      lines += row(
        Names.headed(clause.id, in: account.standard), figure(worst?.value), figure(worst?.limit),
        Names.tableVerdict(clause.verdict), nil, TerminalInk(clause.verdict))
    }
    let isExempt = account.evaluation(in: year).clauses.contains { $0.verdict == .metByExemption }
    return lines + (isExempt ? [Names.exemptMark(language)] : [])
  }

  private func row(
    _ name: Text, _ first: String, _ second: String, _ last: Text, _ ink: TerminalInk? = nil,
    _ verdict: TerminalInk? = nil
  ) -> [String] {
    Columns.row(
      [
        .left(name(language), 42, ink), .right(first, 12, ink), .right(second, 12, ink), .left("", 2),
        .left(last(language), 12, verdict ?? ink),
      ], in: terminal)
  }

  private func ways() -> [String] {
    Columns.wrap(
      Text(
        zh:
          "追问任一条款：--clause 加编号（如 \(Names.form(.r2))为 R2、\(Names.form(.g4))为 G4）或条款名，可再加 --stage、--indicator、--year；或 --section、--school 加编号或校名，例如 --section \(verbatim: layout.ids.first ?? "")。",
        en:
          "To ask further: --clause with an id (R2 for Table III, G4 for Table IV-4) or a name, with --stage, --indicator and --year; or --section or --school with an id or a name, as --section \(verbatim: layout.ids.first ?? "")."
      )(language), Terminal.usual, indent: 2)
  }
}

/// What became of a story, in a word.
enum StoryNames {
  static func status(_ status: Resolution.Status) -> Text {
    switch status {
    case .holds: Text(zh: "保持达标", en: "holds")
    case .resolves: Text(zh: "化解", en: "resolves")
    case .relapses: Text(zh: "反复", en: "relapses")
    case .breaks: Text(zh: "不再达标", en: "fails")
    case .never: Text(zh: "始终未达标", en: "never met")
    case .resolvedByExit: Text(zh: "因退出统计", en: "by exit")
    }
  }
}

extension WhyText {
  /// How a part is asked for on the command line.
  static func ask(_ clause: ClauseID, _ part: Part, _ layout: Layout) -> String {
    var words = ["--clause \(clause.rawValue)"]
    if let id = layout.id(of: part) {
      if case .school? = part.subject { words.append("--school \(id)") } else { words.append("--section \(id)") }
    } else if let stage = part.stage {
      words.append("--stage \(stage.rawValue)")
    }
    if let indicator = part.indicatorID { words.append("--indicator \(indicator)") }
    return words.joined(separator: " ")
  }
}
