import County
import Regulation
import Simulation

/// Why one figure is what it is, on a screen 100 columns wide: figure, limit, verdict, working, data, change, cliffs.
package struct WhyScreen {
  let explanation: Explanation
  let account: Account
  let terminal: Terminal
  let language: Language
  var topic: Topic { explanation.topic }
  var layout: Layout { account.layout }
  var standard: Standard { account.standard }

  package init(
    _ explanation: Explanation, in account: Account, terminal: Terminal = .plain, _ language: Language
  ) {
    self.explanation = explanation
    self.account = account
    self.terminal = terminal
    self.language = language
  }

  /// All lines of the screen.
  package func lines() -> [String] {
    let blocks = [title(), figure(), working(), data(), changes(), entry(), turns(), others()].filter { !$0.isEmpty }
    return Array(blocks.joined(separator: [""]))
  }

  private func title() -> [String] {
    let plan = account.timeline?.program.plan.title
    let named = plan.map { Text(zh: "　\(verbatim: $0)", en: "  \(verbatim: $0)") } ?? .none
    let head = Text(
      zh: "\(verbatim: account.county.name)\(named)　标准：\(standard.title)",
      en: "\(verbatim: account.county.name)\(named)  Standard: \(standard.title)")
    let what = WhyText.subject(topic, account)
    let asked = Text(zh: "\(topic.year) 年　\(what)", en: "\(topic.year)  \(what)")
    return say(head).map { terminal.paint($0, .head) } + SyntheticText.lines(account.county, language)
      + say(asked).map { terminal.paint($0, .head) }
  }

  /// A sentence wrapped to the screen.
  func say(_ text: Text, indent: Int = 2) -> [String] { Columns.wrap(text(language), Terminal.usual, indent: indent) }

  /// A sentence under a head, set in by two columns.
  func tell(_ text: Text) -> [String] {
    Columns.wrap("  " + text(language), Terminal.usual, indent: 4)
  }

  /// The figure, its limit, and what the verdict comes to.
  private func figure() -> [String] {
    let result = explanation.result
    let verdict = WhyText.verdict(explanation, account)
    guard let value = result.value else {
      return judged(say(Text(zh: "结论：\(verdict)", en: "Verdict: \(verdict)"))) + rule()
    }
    let printed = WhyText.figure(topic, value, account)
    let exact = Digits.exact(value)
    let held =
      result.limit.map { limit -> Text in
        let text = WhyText.figure(topic, limit, account)
        let sign = WhyText.sign(explanation)
        return Text(zh: "，标准 \(verbatim: sign) \(text)", en: ", limit \(verbatim: sign) \(text)")
      } ?? Text(same: "")
    let basis = Names.basis(explanation.clause.basis)
    return judged(
      say(
        Text(
          zh: "数值：\(printed)（全部位数 \(verbatim: exact)，\(basis)）\(held)：\(verdict)",
          en: "Figure: \(printed) (in full \(verbatim: exact), \(basis))\(held): \(verdict)"))
    ) + rule()
  }

  /// Lines in the colour of the verdict they tell.
  private func judged(_ lines: [String]) -> [String] {
    let result = explanation.result
    let ink = result.inScope ? (result.verdict == .met && result.closeCall ? .close : TerminalInk(result.verdict)) : nil
    return lines.map { terminal.paint($0, ink) }
  }

  /// A line that heads a table or a list.
  func heading(_ text: Text) -> [String] { [terminal.paint(text(language), .head)] }

  /// Where the limit stands, how far it can be trusted, and what makes the verdict less or more than it seems.
  private func rule() -> [String] {
    var lines: [String] = []
    if let rule = standard.rules[topic.clause] {
      let source = explanation.limit?.source ?? rule.citation
      let trust = explanation.limit?.trust ?? rule.trust
      lines += tell(
        Text(
          zh:
            "依据：\(rule.text)；出处：\(verbatim: source) [\(Names.trust(trust))]\(WhyText.place(explanation.limit?.place))",
          en:
            "Rule: \(rule.text); source: \(verbatim: source) [\(Names.trust(trust))]\(WhyText.place(explanation.limit?.place))"
        ))
    } else if let added = topic.part.added.map({ standard.added[$0.place] }) {
      lines += tell(
        Text(
          zh: "依据：\(added.title)；出处：\(verbatim: added.source) [\(Names.trust(added.trust))]",
          en: "Rule: \(added.title); source: \(verbatim: added.source) [\(Names.trust(added.trust))]"))
    }
    if let missing = MissingText.sentence(explanation.missing, layout) { lines += tell(missing) }
    for reading in standard.openReadings where reading.clause == topic.clause {
      lines += tell(Text(zh: "未核实 [M]：\(reading.text)", en: "Not verified [M]: \(reading.text)"))
    }
    for note in WhyText.notes(explanation, account) { lines += tell(note) }
    return lines
  }

  /// The other parts the question left open: each of a few; of many those that are in the way or near to it.
  private func others() -> [String] {
    let others = explanation.others
    guard !others.isEmpty else { return [] }
    let few = 14
    let told =
      others.count <= few ? others : others.filter { $0.verdict != .met || $0.closeCall || $0.borderline }
    let words = told.prefix(few).map { part -> Text in
      let name = WhyText.part(part.part, account)
      let value = part.value.map { JudgedFigure.text(topic.clause, part.part, $0) } ?? Names.verdict(part.verdict)
      let mark = part.verdict == .unmet ? "!" : part.verdict == .metByExemption ? "*" : part.closeCall ? "~" : ""
      return Text(zh: "\(name) \(value)\(verbatim: mark)", en: "\(name) \(value)\(verbatim: mark)")
    }
    let hidden = told.count - words.count
    let met = others.count - told.count
    let rest =
      (hidden > 0 ? [Text(zh: "另有 \(hidden) 项类似", en: "\(hidden) more like these")] : [])
      + (met > 0 ? [Text(zh: "其余 \(met) 项达标且不近临界", en: "the other \(met) hold and are not near their limits")] : [])
    let all = Text.joined(words + rest, zh: "、", en: ", ")
    return say(
      Text(zh: "以上是其中最接近不达标的一项。其余：\(all)。", en: "This is the part nearest to failing. The others: \(all)."))
  }
}
