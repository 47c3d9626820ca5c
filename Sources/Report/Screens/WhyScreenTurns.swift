import County
import Regulation
import Simulation

extension WhyScreen {
  /// What would turn the verdict, all else as it is.
  func turns() -> [String] {
    let turns = explanation.turns
    let lines: [String]
    if let section = turns.section {
      lines = topic.part.indicator.map { indicator(section, $0) } ?? self.section(section)
    } else if !turns.sections.isEmpty {
      lines = spread(turns.sections)
    } else if turns.pupilsMore != nil || turns.pupilsFewer != nil {
      lines = school(turns)
    } else if let figure = turns.figure {
      lines = self.figure(figure)
    } else {
      return []
    }
    return heading(Text(zh: "临界（其他不变）：", en: "What would turn it, all else as it is:")) + lines
  }

  /// Pupils and resources at which R1 of a section turns.
  private func section(_ turn: Turns.SectionTurn) -> [String] {
    let held = explanation.result.verdict == .met
    var lines = tell(roll(turn.roll.all, turn.pupils, held: held))
    for indicator in Indicator.allCases {
      let total = turn.resource.totals[indicator.index]
      guard let least = turn.resource.all[indicator.index] else { continue }
      lines += tell(resource(.own(indicator), total, least))
    }
    if turn.resource.all.allSatisfy({ $0 == nil }) {
      lines += tell(
        Text(zh: "没有哪一项总量单独增加就能使其达标。", en: "No single total, however much is added, makes it hold."))
    }
    return lines
  }

  private func indicator(_ turn: Turns.SectionTurn, _ indicator: Indicator) -> [String] {
    let at = indicator.index
    let total = turn.resource.totals[at]
    return [
      (Text(zh: "100%", en: "100 %"), turn.roll.full[at], turn.resource.full[at]),
      (Text(zh: "85%", en: "85 %"), turn.roll.floor[at], turn.resource.floor[at]),
    ].flatMap { level, roll, least in
      let rolls = self.roll(roll, turn.pupils, held: roll >= turn.pupils)
      let resource = self.resource(.own(indicator), total, least)
      return tell(
        Text(zh: "要求的\(level)：\(rolls)\(resource)", en: "\(level) of it: \(rolls) \(resource)"))
    }
  }

  private func roll(_ cliff: Double, _ pupils: Double, held: Bool) -> Text {
    let most = Digits.grouped(cliff)
    let room = (cliff - pupils).rounded(.down)
    if held, cliff >= pupils {
      let more = Digits.grouped(room + 1)
      return Text(
        zh: "在校生最多 \(verbatim: most) 人，再多 \(verbatim: more) 人即不足。",
        en: "at most \(counted: cliff, "pupil"): \(verbatim: more) more and it fails.")
    }
    let fewer = Digits.grouped((pupils - cliff).rounded(.up))
    let noun: Wording<English> = fewer == "1" ? "pupil" : "pupils"
    return Text(
      zh: "在校生须减 \(verbatim: fewer) 人，至 \(verbatim: most) 人。",
      en: "\(verbatim: fewer) fewer \(noun), down to \(verbatim: most), and it holds.")
  }

  /// The spare of a total above the least that is needed, or what is lacking.
  private func resource(_ member: CompositeMember, _ total: Double, _ least: Double) -> Text {
    let name = Names.member(member, standard)
    let measure = Names.measure(of: member)
    let needed = Digits.grouped(least)
    let gap = Digits.plain(abs(total - least))
    return total >= least
      ? Text(
        zh: "\(name)至少 \(verbatim: needed)\(measure)，有余 \(verbatim: gap)\(measure)。",
        en: "\(name): at least \(verbatim: needed) \(measure), \(verbatim: gap) to spare.")
      : Text(
        zh: "\(name)至少 \(verbatim: needed)\(measure)，还差 \(verbatim: gap)\(measure)。",
        en: "\(name): at least \(verbatim: needed) \(measure), \(verbatim: gap) lacking.")
  }

  /// How much of one section alone would turn the CV.
  private func spread(_ cliffs: [SpreadCliff]) -> [String] {
    guard case .spread(let spreads) = explanation.working, let member = spreads.first?.member else { return [] }
    let own = Names.measure(of: member)
    let measure = own.zh.isEmpty ? Text(zh: "总量", en: "total") : own
    func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
      Columns.row(
        [
          .left(cells[0], 26, ink), .right(cells[1], 12, ink), .right(cells[2], 13, ink), .right(cells[3], 14, ink),
          .right(cells[4], 15, ink),
        ], in: terminal)
    }
    func steps(_ sign: String, _ value: Double?) -> String { value.map { sign + Digits.grouped($0) } ?? "–" }
    var lines = row(
      [
        Text(zh: "  只动这一个学段部", en: "  of this section alone")(language), Text(zh: "学生增", en: "pupils more")(language),
        Text(zh: "学生减", en: "pupils fewer")(language),
        Text(zh: "增加（\(measure)）", en: "\(measure) more")(language),
        Text(zh: "减少（\(measure)）", en: "\(measure) fewer")(language),
      ], .head)
    for cliff in cliffs {
      lines += row([
        "  " + layout.names[cliff.slot], steps("+", cliff.pupilsMore), steps("-", cliff.pupilsFewer),
        steps("+", cliff.resourceMore), steps("-", cliff.resourceLess),
      ])
    }
    lines += tell(Text(zh: "–：无论多少都不能改变结论。", en: "–: no number of it turns the verdict."))
    return lines
  }

  private func school(_ turns: Turns) -> [String] {
    var lines: [String] = []
    if let more = turns.pupilsMore {
      lines += tell(Text(zh: "再多 \(grouped: more) 人，结论即变。", en: "\(grouped: more) more pupils turn it."))
    }
    if let fewer = turns.pupilsFewer {
      lines += tell(
        Text(zh: "再少 \(grouped: fewer) 人，结论即变。", en: "\(grouped: fewer) fewer pupils turn it."))
    }
    return lines
  }

  private func figure(_ turn: Turns.FigureTurn) -> [String] {
    let name = Names.datum(turn.what, standard)
    let size = Digits.grouped(abs(turn.change))
    return tell(
      turn.change < 0
        ? Text(zh: "\(name)减少 \(verbatim: size) 即不达标。", en: "\(verbatim: size) fewer (\(name)) and it fails.")
        : Text(zh: "\(name)增加 \(verbatim: size) 即达标。", en: "\(verbatim: size) more (\(name)) and it holds."))
  }
}
