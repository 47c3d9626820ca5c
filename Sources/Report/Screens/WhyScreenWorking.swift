import County
import Regulation
import Simulation

extension WhyScreen {
  /// The formula with the numbers in it.
  func working() -> [String] {
    switch explanation.working {
    case .spread(let spreads):
      if spreads.count > 1 { return composite(spreads) }
      return spreads.first.map { spread($0) } ?? []
    case .ratios(let ratios): return self.ratios(ratios)
    case .ratio(let ratio): return say(formula(ratio))
    case .size(let rolls): return size(rolls)
    case .classes(let grades): return classes(grades)
    case .rooms(let rooms): return self.rooms(rooms)
    case .quotient(let quotient): return say(formula(quotient))
    case .figure(let datum):
      guard datum.value != nil else { return [] }
      let name = Names.datum(datum.what, standard)
      let value = WhyText.value(datum.what, datum.value)
      return say(
        Text(zh: "算式：直接取 \(name) = \(value)", en: "Formula: as it stands, \(name) = \(value)"))
    case .funding(let data): return funding(data)
    case .answer: return []
    }
  }

  /// Rows of a CV that are listed one by one.
  private static let mostRows = 8

  private func spread(_ spread: Spread) -> [String] {
    guard spread.pupils > 0 else { return [] }
    guard spread.isKnown else { return unknown() }
    let unit = Names.unit(of: spread.member, standard)
    let measure = Names.measure(of: spread.member)
    let mean = Digits.fixed(spread.mean, 4)
    let total = Digits.plain(spread.total)
    let pupils = Digits.fixed(spread.pupils, 1)
    let squared = Digits.fixed(spread.cv * spread.cv, 5)
    var lines = say(
      Text(
        zh:
          "算式：差异系数 = √(Σ(p÷P)(x−X̄)²) ÷ X̄ = √\(verbatim: squared) = \(fixed: spread.cv, 5)；X̄ = \(verbatim: total)\(measure) ÷ \(verbatim: pupils) 人 = \(verbatim: mean) \(unit)",
        en:
          "Formula: CV = √(Σ (p÷P)(x−X̄)²) ÷ X̄ = √\(verbatim: squared) = \(fixed: spread.cv, 5); X̄ = \(verbatim: total) \(measure) ÷ \(verbatim: pupils) pupils = \(verbatim: mean) \(unit)"
      ))
    lines += row(
      [
        Text(zh: "  学段部（按份额）", en: "  section (by share)"), Text(zh: "在校生", en: "pupils"),
        Text(zh: "总量", en: "total"), Text(zh: "x", en: "x"), Text(zh: "对CV²", en: "of CV²"),
        Text(zh: "份额", en: "share"), Text(zh: "总量出处", en: "total from"),
      ].map { $0(language) }, .head)
    for part in spread.rows.prefix(Self.mostRows) {
      lines += row([
        "  " + layout.names[part.slot], Digits.fixed(part.pupils, 1), Digits.plain(part.total),
        Digits.fixed(part.value, 2), Digits.fixed(part.contribution, 5), Digits.percent(part.share),
        origin(of: part.slot, spread.member),
      ])
    }
    let rest = spread.rows.dropFirst(Self.mostRows)
    if !rest.isEmpty {
      let count = rest.count
      lines += row([
        Text(zh: "  其余 \(count) 个", en: "  the other \(count)")(language),
        Digits.fixed(rest.reduce(0) { $0 + $1.pupils }, 1),
        Digits.plain(rest.reduce(0) { $0 + $1.total }), "", Digits.fixed(rest.reduce(0) { $0 + $1.contribution }, 5),
        Digits.percent(rest.reduce(0) { $0 + $1.share }), "",
      ])
    }
    lines += row([
      Text(zh: "  合计", en: "  all")(language), pupils, total, Digits.fixed(spread.mean, 2),
      Digits.fixed(spread.rows.reduce(0) { $0 + $1.contribution }, 5),
      Digits.percent(spread.rows.reduce(0) { $0 + $1.share }), "",
    ])
    return lines
      + tell(
        Text(
          zh: "p 为学段部在校生，P 为合计，x 为其值，X̄ 为全县平均；对 CV² 的贡献为 (p÷P)(x÷X̄−1)²。",
          en:
            "p: pupils of the section, P: of all; x: its value, X̄: the county mean; its part of CV² is (p÷P)(x÷X̄−1)²."))
  }

  private func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
    Columns.row(
      [
        .left(cells[0], 25, ink), .right(cells[1], 8, ink), .right(cells[2], 10, ink), .right(cells[3], 8, ink),
        .right(cells[4], 9, ink), .right(cells[5], 7, ink), .left("", 1), .left(cells[6], 12, ink),
      ], in: terminal)
  }

  /// Where the total of a section's row comes from, in a word.
  private func origin(of slot: Int, _ member: CompositeMember) -> String {
    let datum = explanation.data.first { datum in
      switch (datum.what, member) {
      case (.total(slot, let indicator), .own(let own)): indicator == own
      case (.added(slot, let place), .added(let own)): place == own
      default: false
      }
    }
    return datum.map { WhyText.origin($0.origin, isShort: true)(language) } ?? ""
  }

  /// The sections whose total is blank, for which no CV is given.
  private func unknown() -> [String] {
    let blank = explanation.data.filter { $0.value == nil }.compactMap(\.slot)
    let names = blank.map { layout.names[$0] }
    return say(
      Text(
        zh: "算式：数据不全，无法计算；缺总量的学段部：\(list: names)",
        en: "Formula: data missing, it cannot be worked out; without a total: \(list: names)"))
  }

  private func composite(_ spreads: [Spread]) -> [String] {
    let cells = spreads.map { spread -> Text in
      let name = Names.member(spread.member, standard)
      let cv = spread.isKnown ? Digits.fixed(spread.cv, 4) : "–"
      return Text(zh: "\(name) \(verbatim: cv)", en: "\(name) \(verbatim: cv)")
    }
    let all = Text.joined(cells, zh: " + ", en: " + ")
    let mean = explanation.result.value.map { Digits.fixed($0, 4) } ?? "–"
    return say(
      Text(
        zh: "算式：综合差异系数 = (\(all)) ÷ \(spreads.count) = \(verbatim: mean)",
        en: "Formula: composite CV = (\(all)) ÷ \(spreads.count) = \(verbatim: mean)"))
  }

  /// The seven ratios of a section.
  private func ratios(_ ratios: [Working.Ratio]) -> [String] {
    guard let first = ratios.first, first.pupils > 0 else { return [] }
    let full = ratios.count { $0.level == .full }
    let below = ratios.count { $0.level == .below }
    var lines = say(
      Text(
        zh:
          "算式：7 项中 \(full) 项达到要求（至少 \(fixed: account.facts(in: topic.year).terms.rules.minimumFull, 0) 项），\(below) 项低于要求的85%（不得有）；在校生 \(fixed: first.pupils, 1) 人",
        en:
          "Formula: \(full) of 7 meet the requirement (at least \(fixed: account.facts(in: topic.year).terms.rules.minimumFull, 0)), \(below) are below 85 % of it (none may be); \(fixed: first.pupils, 1) pupils"
      ))
    lines += ratioRow(
      [
        Text(zh: "  指标", en: "  indicator"), Text(zh: "总量", en: "total"), Text(zh: "值", en: "value"),
        Text(zh: "要求", en: "required"), Text(zh: "为要求的", en: "of it"), Text(zh: "结论", en: "level"),
        Text(zh: "总量出处", en: "total from"),
      ].map { $0(language) }, .head)
    for ratio in ratios {
      let share = ratio.value.flatMap { value in ratio.required.map { Digits.percent(value / $0.value) } } ?? "–"
      lines += ratioRow([
        "  " + Names.member(ratio.member, standard)(language), ratio.total.map { Digits.plain($0) } ?? "–",
        ratio.value.map { Digits.fixed($0, 2) } ?? "–", ratio.required.map { Digits.exact($0.value) } ?? "–", share,
        WhyText.level(ratio.level)(language), origin(of: ratio.slot, ratio.member),
      ])
    }
    return lines + variance()
  }

  /// What the section carries of the variance of each CV.
  private func variance() -> [String] {
    let shares = zip(Indicator.allCases, explanation.varianceShares).compactMap { indicator, share -> Text? in
      guard let share else { return nil }
      let name = Names.indicator(indicator)
      return Text(zh: "\(name) \(percent: share)", en: "\(name) \(percent: share)")
    }
    guard !shares.isEmpty else { return [] }
    let all = Text.joined(shares, zh: "、", en: ", ")
    return tell(Text(zh: "在各项差异系数的方差中所占份额：\(all)。", en: "Its share of the variance of each CV: \(all)."))
  }

  private func ratioRow(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
    Columns.row(
      [
        .left(cells[0], 20, ink), .right(cells[1], 11, ink), .right(cells[2], 10, ink), .right(cells[3], 9, ink),
        .right(cells[4], 9, ink), .left("", 2), .left(cells[5], 8, ink), .left(cells[6], 11, ink),
      ], in: terminal)
  }

  private func formula(_ ratio: Working.Ratio) -> Text {
    let measure = Names.measure(of: ratio.member)
    let unit = Names.unit(of: ratio.member, standard)
    guard let total = ratio.total, let value = ratio.value, ratio.pupils > 0 else {
      return Text(zh: "算式：数据不全，无法计算", en: "Formula: data missing, it cannot be worked out")
    }
    let visiting =
      ratio.visiting > 0
      ? Text(zh: " + 走教 \(plain: ratio.visiting)", en: " + \(plain: ratio.visiting) shared")
      : Text(same: "")
    let per = ratio.per == 1 ? "" : " × \(Digits.exact(ratio.per))"
    let amount = Digits.plain(total)
    let brackets = ratio.visiting > 0 ? ("(", ")") : ("", "")
    return Text(
      zh:
        "算式：\(verbatim: brackets.0)\(verbatim: amount)\(measure)\(visiting)\(verbatim: brackets.1)\(verbatim: per) ÷ \(fixed: ratio.pupils, 1) 人 = \(fixed: value, 4) \(unit)",
      en:
        "Formula: \(verbatim: brackets.0)\(verbatim: amount) \(measure)\(visiting)\(verbatim: brackets.1)\(verbatim: per) ÷ \(fixed: ratio.pupils, 1) pupils = \(fixed: value, 4) \(unit)"
    )
  }

  /// A school's roll, section by section and grade by grade.
  private func size(_ rolls: [Working.Roll]) -> [String] {
    let sum = Text.joined(
      rolls.map { roll in
        Text(same: "\(layout.names[roll.slot]) \(Digits.fixed(roll.pupils, 2))")
      }, zh: " + ", en: " + ")
    let all = explanation.result.value.map { Digits.fixed($0, 2) } ?? "–"
    var lines = say(Text(zh: "算式：\(sum) = \(verbatim: all) 人", en: "Formula: \(sum) = \(verbatim: all) pupils"))
    for roll in rolls where !roll.grades.isEmpty {
      let first = account.county.sections[roll.slot].stage.firstGrade(years: roll.grades.count)
      let grades = roll.grades.enumerated().map { "\(first + $0.offset): \(Digits.fixed($0.element, 1))" }
      let fitted = roll.isAssumed ? Text(zh: "（年级由拟合得出，假定）", en: " (roll by grade fitted, assumed)") : Text(same: "")
      lines += tell(
        Text(
          zh: "\(verbatim: layout.names[roll.slot])各年级\(fitted)：\(verbatim: grades.joined(separator: "　"))",
          en: "\(verbatim: layout.names[roll.slot]) by grade\(fitted): \(verbatim: grades.joined(separator: "  "))"))
    }
    return lines
  }

  private func classes(_ grades: [Working.GradeClass]) -> [String] {
    let shown = grades.prefix(5)
    guard !shown.isEmpty else { return [] }
    var lines = say(
      Text(
        zh: "算式：各年级在校生 ÷ 班数，进一取整；最大的几处：", en: "Formula: pupils of a grade ÷ its classes, rounded up; the fullest:"))
    for grade in shown {
      let name = layout.names[grade.slot]
      let number =
        grade.grade.map { Text(zh: "第\($0)年级", en: " grade \($0)") } ?? Text(zh: "（复式班）", en: " (grades together)")
      let (pupils, classes) = (Digits.fixed(grade.pupils, 1), Digits.fixed(grade.classes, 0))
      let largest = Digits.fixed(grade.largest, 0)
      lines += tell(
        Text(
          zh: "\(verbatim: name)\(number)：\(verbatim: pupils) 人 ÷ \(verbatim: classes) 班 → \(verbatim: largest) 人",
          en:
            "\(verbatim: name)\(number): \(verbatim: pupils) pupils ÷ \(verbatim: classes) classes → \(verbatim: largest)"
        ))
    }
    return lines
  }

  private func rooms(_ rooms: Working.Rooms) -> [String] {
    let found = rooms.data.map { datum -> Text in
      let name = Names.datum(datum.what, standard)
      let value = datum.value.map { Digits.plain($0) } ?? "–"
      return Text(zh: "\(name) \(verbatim: value)", en: "\(name) \(verbatim: value)")
    }
    let all = Text.joined(found, zh: "、", en: ", ")
    let isArea = topic.part.aspect == .musicArea || topic.part.aspect == .artArea
    let needed =
      isArea
      ? Text(same: "")
      : Text(
        zh:
          "；应有 ⌈\(fixed: rooms.classes, 0) 班 ÷ \(exact: rooms.classesPerRoom)⌉ = \(verbatim: explanation.result.limit.map { Digits.fixed($0, 0) } ?? "–") 间",
        en:
          "; needed ⌈\(fixed: rooms.classes, 0) classes ÷ \(exact: rooms.classesPerRoom)⌉ = \(verbatim: explanation.result.limit.map { Digits.fixed($0, 0) } ?? "–")"
      )
    return say(Text(zh: "算式：\(all)\(needed)", en: "Formula: \(all)\(needed)"))
  }

  private func formula(_ quotient: Working.Quotient) -> Text {
    func joined(_ terms: [Working.Term], times: Bool, _ language: Language) -> String {
      terms.enumerated().map { place, term in
        let sign = place == 0 ? "" : times ? " × " : term.isTakenOff ? " − " : " + "
        let value = WhyText.value(term.datum.what, term.datum.value)(language)
        return "\(sign)\(Names.datum(term.datum.what, standard)(language)) \(value)"
      }.joined()
    }
    let value = explanation.result.value.map { WhyText.figure(topic, $0, account) } ?? Text(same: "–")
    func all(_ language: Language) -> String {
      let above = joined(quotient.above, times: false, language)
      guard !quotient.below.isEmpty else { return "\(above) = \(value(language))" }
      let below = joined(quotient.below, times: quotient.isProduct, language)
      let top = quotient.above.count > 1 ? "(\(above))" : above
      let under = quotient.below.count > 1 ? "(\(below))" : below
      if topic.part.aspect == .sample {
        let limit = explanation.limit.map { Digits.exact($0.value) } ?? "–"
        let floor = explanation.result.limit.map { Digits.fixed($0, 1) } ?? "–"
        return "\(above) ≥ \(below) × \(limit) = \(floor)"
      }
      return "\(top) ÷ \(under) = \(value(language))"
    }
    return Text(zh: "算式：\(verbatim: all(.zh))", en: "Formula: \(verbatim: all(.en))")
  }

  private func funding(_ data: [Datum]) -> [String] {
    var lines = say(
      Text(
        zh: "算式：方案对不足标准人数的单位所付 ÷ 按标准应付，且不高于保底人数之比",
        en:
          "Formula: what the plan pays to units under the line ÷ what is due, and no more than the ratio of the floors")
    )
    for datum in data {
      let name = Names.datum(datum.what, standard)
      let value = datum.value.map { Digits.plain($0) } ?? "–"
      lines += tell(Text(zh: "\(name)：\(verbatim: value)", en: "\(name): \(verbatim: value)"))
    }
    return lines
  }
}
