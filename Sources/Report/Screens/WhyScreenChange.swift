import County
import Regulation
import Simulation

extension WhyScreen {
  /// What changed since the year before and since the census; every split adds up.
  func changes() -> [String] {
    guard topic.year > account.firstYear else { return [] }
    let changes = explanation.changes
    let isStill = changes.allSatisfy { $0.change == 0 && $0.steps.isEmpty && $0.indicators.allSatisfy(\.isStill) }
    if let first = changes.first, isStill {
      let figure = WhyText.figure(topic, first.after, account)
      let census = changes.count > 1 ? Text(zh: "和普查", en: " and the census") : Text(same: "")
      return say(
        Text(
          zh: "自 \(first.from) 年\(census)以来没有变化（\(figure)）。",
          en: "No change since \(first.from)\(census) (\(figure)).")) + movers()
    }
    return Array(changes.map { change($0) }.joined(separator: [""])) + movers()
  }

  /// Sections of a CV that are listed one by one.
  private static let mostSections = 6

  private func change(_ change: FigureChange) -> [String] {
    let before = WhyText.figure(topic, change.before, account)
    let after = WhyText.figure(topic, change.after, account)
    let total = signed(change.change)
    let isCensus = change.from == account.firstYear
    let since =
      isCensus
      ? Text(zh: "普查（\(change.from) 年）", en: "the census of \(change.from)")
      : Text(zh: " \(change.from) 年", en: "\(change.from)")
    var lines = say(
      Text(
        zh: "自\(since)以来：\(before) → \(after)，变化 \(verbatim: total)",
        en: "Since \(since): \(before) → \(after), a change of \(verbatim: total)"))
    if change.steps.isEmpty {
      if change.change == 0 {
        return say(Text(zh: "自\(since)以来：没有变化（\(after)）", en: "Since \(since): no change (\(after))"))
      }
      return lines
    }
    lines += steps(change)
    if !change.sections.isEmpty { lines += sections(change) }
    if !change.indicators.isEmpty { lines += indicators(change) }
    return lines
  }

  private func signed(_ value: Double) -> String {
    JudgedFigure.term(topic.clause, topic.part, value)
  }

  /// A row under a change: what, by how much, and the two figures behind it.
  private func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
    Columns.row(
      [.left("  " + cells[0], 38, ink)] + zip(cells.dropFirst(), [12, 15, 15]).map { .right($0, $1, ink) }, in: terminal
    )
  }

  private func steps(_ change: FigureChange) -> [String] {
    let splits = change.steps.contains { $0.throughRolls != nil }
    func told(_ name: String, _ total: Double, _ rolls: Double?, _ resources: Double?) -> [String] {
      guard splits, let rolls, let resources else { return row([name, signed(total)]) }
      return row([name, signed(total), signed(rolls), signed(resources)])
    }
    var lines: [String] = []
    if splits {
      lines += row(
        [
          Text(zh: "按步骤", en: "by step"), Text(zh: "变化", en: "change"), Text(zh: "经由在校生", en: "by the rolls"),
          Text(zh: "经由总量", en: "by the totals"),
        ].map { $0(language) }, .head)
    }
    for step in change.steps {
      let name = step.measure.flatMap { measure in account.timeline?.program.plan.measures[measure].name }
      let phase = Names.phase(step.phase)(language)
      lines += told(name.map { "\(phase) · \($0)" } ?? phase, step.change, step.throughRolls, step.throughResources)
    }
    let rolls = change.steps.reduce(0) { $0 + ($1.throughRolls ?? 0) }
    let resources = change.steps.reduce(0) { $0 + ($1.throughResources ?? 0) }
    let total = change.steps.reduce(0) { $0 + $1.change }
    if change.steps.count > 1 { lines += told(Text(zh: "合计", en: "all")(language), total, rolls, resources) }
    return lines
  }

  /// Which sections' parts of the variance moved.
  private func sections(_ change: FigureChange) -> [String] {
    func told(_ name: String, _ before: Double, _ after: Double, _ total: Double) -> [String] {
      row([name, signed(total), Digits.fixed(before, 5), Digits.fixed(after, 5)])
    }
    var lines = row(
      [
        Text(zh: "按学段部（其份额之变化÷两年差异系数之和）", en: "by section (change of its part ÷ sum of both CVs)"),
        Text(zh: "变化", en: "change"), Text(zh: "\(change.from) 年 CV² 中", en: "of CV² \(change.from)"),
        Text(zh: "\(change.to) 年 CV² 中", en: "of CV² \(change.to)"),
      ].map { $0(language) }, .head)
    for share in change.sections.prefix(Self.mostSections) {
      lines += told(layout.names[share.slot], share.before, share.after, share.change)
    }
    let rest = change.sections.dropFirst(Self.mostSections)
    if !rest.isEmpty {
      lines += told(
        Text(zh: "其余 \(rest.count) 个", en: "the other \(rest.count)")(language), rest.reduce(0) { $0 + $1.before },
        rest.reduce(0) { $0 + $1.after }, rest.reduce(0) { $0 + $1.change })
    }
    let all = change.sections
    return lines
      + told(
        Text(zh: "合计", en: "all")(language), all.reduce(0) { $0 + $1.before }, all.reduce(0) { $0 + $1.after },
        all.reduce(0) { $0 + $1.change })
  }

  /// The indicators of a section, each split into what the rolls and what the totals did.
  private func indicators(_ change: FigureChange) -> [String] {
    func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
      Columns.row(
        [.left("  " + cells[0], 22, ink)] + zip(cells.dropFirst(), [12, 12, 17, 17]).map { .right($0, $1, ink) },
        in: terminal)
    }
    var lines = row(
      [
        Text(zh: "各项指标", en: "its indicators")(language), "\(change.from)", "\(change.to)",
        Text(zh: "经由在校生", en: "by the rolls")(language), Text(zh: "经由总量", en: "by the totals")(language),
      ], .head)
    for move in change.indicators {
      lines += row([
        Names.indicator(move.indicator)(language), move.before.map { Digits.fixed($0, 2) } ?? "–",
        move.after.map { Digits.fixed($0, 2) } ?? "–", move.throughRolls.map { Digits.signed($0, 4) } ?? "–",
        move.throughResources.map { Digits.signed($0, 4) } ?? "–",
      ])
    }
    return lines
  }

  /// Who came and went by measure in the step into the year, and which measures act in it.
  private func movers() -> [String] {
    var lines: [String] = []
    let measures = account.timeline?.program.plan.measures ?? []
    for move in explanation.moves {
      var parts: [Text] = []
      func add(_ came: Double, _ went: Double, _ zh: Wording<Chinese>, _ en: Wording<English>) {
        guard came != 0 || went != 0 else { return }
        let (to, from) = (Digits.plain(came), Digits.plain(went))
        parts.append(
          Text(
            zh: "\(zh)来 \(verbatim: to) 人、去 \(verbatim: from) 人",
            en: "\(verbatim: to) \(en) came, \(verbatim: from) went"))
      }
      add(move.pupilsCame, move.pupilsWent, "学生", "pupils")
      add(move.teachersCame, move.teachersWent, "教师", "teachers")
      let all = Text.joined(parts, zh: "，", en: ", ")
      let name = measures[move.measure].name
      lines += tell(
        Text(
          zh: "“\(verbatim: name)”使\(verbatim: layout.names[move.slot])\(all)。",
          en: "\"\(verbatim: name)\" at \(verbatim: layout.names[move.slot]): \(all)."))
    }
    for fulfilment in explanation.fulfilments {
      let (done, asked) = (Digits.fixed(fulfilment.done, 0), Digits.fixed(fulfilment.asked, 0))
      let name = measures[fulfilment.measure].name
      lines += tell(
        Text(
          zh: "“\(verbatim: name)”\(topic.year) 年交流 \(verbatim: done) 人（计划 \(verbatim: asked) 人）。",
          en:
            "\"\(verbatim: name)\" rotates \(counted: fulfilment.done, "teacher") in \(topic.year), of \(verbatim: asked) planned."
        ))
    }
    let names = explanation.acting.map { measures[$0].name }
    if !names.isEmpty, explanation.clause.basis != .carried {
      lines += tell(
        Text(
          zh: "\(topic.year) 年这一步实施的措施：\(list: names)。",
          en: "Measures in force in the step into \(topic.year): \(list: names)."))
    }
    return lines
  }
}

extension FigureChange.IndicatorMove {
  /// Whether nothing moved it.
  fileprivate var isStill: Bool { before == after && throughRolls ?? 0 == 0 }
}
