import County
import Regulation

/// A standard as text: every clause with its limits, source and trust mark, and the readings left open.
package enum StandardScreen {
  package static func lines(_ standard: Standard, _ language: Language) -> [String] {
    var lines = Columns.wrap("\(standard.id)　\(standard.title(language))", Terminal.usual, indent: 2)
    if standard.isLocalTarget {
      let mark = Text(
        zh: "本地目标：与评估标准并列显示，不单独作结论", en: "Local target: shown beside the governing standard, never judging alone")
      lines += Columns.wrap(mark(language), Terminal.usual)
    }
    if let note = standard.note { lines += Columns.wrap(note(language), Terminal.usual) }
    for clause in ClauseID.allCases {
      guard let rule = standard.rules[clause] else { continue }
      lines.append("")
      lines += Columns.wrap(
        "\(clause.rawValue)　\(Names.shortForm(clause)(language))　\(rule.text(language))", Terminal.usual, indent: 4)
      lines += Columns.wrap(
        Text(
          zh: "    来源：\(verbatim: rule.citation)　[\(verbatim: rule.trust.rawValue)]",
          en: "    Source: \(verbatim: rule.citation)  [\(verbatim: rule.trust.rawValue)]")(
            language), Terminal.usual, indent: 4)
      let formula = clause.card.formula
      lines += Columns.wrap(
        Text(zh: "    算法：\(formula)", en: "    Worked out: \(formula)")(language), Terminal.usual, indent: 6)
      for key in clause.card.allows {
        guard let limit = rule.limits[key] else { continue }
        lines += limitLine("\(key.label(language)) (\(key.rawValue))", limit, rule)
      }
      lines += added(clause, standard, language)
      if clause == .r2, !standard.composite.isEmpty {
        let names = standard.composite.map { member -> Text in
          switch member {
          case .own(let indicator): Names.indicator(indicator)
          case .added(let place): standard.added[place].title
          }
        }
        let all = Text.joined(names, zh: "、", en: ", ")
        lines += Columns.wrap(
          Text(zh: "    判定其平均值的指标：\(all)", en: "    Indicators whose mean CV is judged: \(all)")(language),
          Terminal.usual, indent: 6)
      }
      if clause == .r1, !standard.required.isEmpty {
        for stage in Stage.allCases {
          for indicator in Indicator.allCases {
            let limit = standard.required[stage.index][indicator.index]
            let name = "\(Names.stage(stage)(language)) \(Names.indicator(indicator)(language))"
            lines += limitLine("\(name) \(Names.unit(indicator)(language))", limit, rule)
          }
        }
      }
    }
    lines += indicators(standard, language)
    let outside = ClauseID.written.filter { !standard.lists($0) }.map(\.rawValue)
    if !outside.isEmpty {
      let list = outside.joined(separator: ", ")
      let told = Text(zh: "不在本标准内的条款：\(verbatim: list)", en: "Clauses not in this standard: \(verbatim: list)")
      lines += [""] + Columns.wrap(told(language), Terminal.usual, indent: 2)
    }
    lines += readings(standard, language)
    lines += planning(standard, language)
    if !standard.openReadings.isEmpty {
      lines.append("")
      lines.append(Text(zh: "未经核实的口径 [M]", en: "Readings that are not verified [M]")(language))
      for reading in standard.openReadings {
        let head = reading.clause.map { "\($0.rawValue)　" } ?? ""
        lines += Columns.wrap("  " + head + reading.text(language), Terminal.usual, indent: 4)
      }
    }
    return lines
  }

  /// The limits of the indicators that the standard adds: what every section must reach (A1), and of the CV (A2).
  private static func added(_ clause: ClauseID, _ standard: Standard, _ language: Language) -> [String] {
    guard clause == .a1 || clause == .a2, let rule = standard.rules[clause] else { return [] }
    return standard.added.flatMap { added in
      Stage.allCases.flatMap { stage -> [String] in
        guard let limit = (clause == .a1 ? added.required : added.cvLimits)[stage.index] else { return [] }
        let unit = clause == .a1 ? " " + added.unit(language) : ""
        return limitLine("\(Names.stage(stage)(language)) \(added.title(language))\(unit)", limit, rule)
      }
    }
  }

  /// The indicators the standard adds to the seven, with the columns they are made of.
  private static func indicators(_ standard: Standard, _ language: Language) -> [String] {
    guard !standard.added.isEmpty else { return [] }
    let head = Text(zh: "另列的指标（schools.csv 的列）", en: "Indicators added (columns of schools.csv)")
    return ["", head(language)]
      + standard.added.flatMap { added -> [String] in
        let columns = added.columns.joined(separator: " + ")
        let text =
          "    \(added.title(language)) \(added.unit(language)) (\(added.id): \(columns))  [\(added.trust.rawValue)]  \(added.source)"
        return Columns.wrap(text, Terminal.usual, indent: 6)
      }
  }

  /// The readings a file can switch, each with the word chosen; all unverified.
  private static func readings(_ standard: Standard, _ language: Language) -> [String] {
    let head = Text(zh: "可切换的口径（standard 文件的 readings:）", en: "Readings that a file can switch (its readings:)")
    return ["", head(language)]
      + Readings.keys(of: standard).flatMap { key -> [String] in
        let word = standard.readings.word(key)
        let others = word.allowed.filter { $0 != word.chosen }.joined(separator: ", ")
        let name = key.label
        let chosen = Names.chosen(key, standard.readings)
        let mark = Trust.unverified.rawValue
        let text = Text(
          zh:
            "    \(name)：\(chosen)  (\(verbatim: key.rawValue): \(verbatim: word.chosen)\(others.isEmpty ? "" : "；另可 \(verbatim: others)"))  [\(verbatim: mark)]",
          en:
            "    \(name): \(chosen)  (\(verbatim: key.rawValue): \(verbatim: word.chosen)\(others.isEmpty ? "" : "; or \(verbatim: others)"))  [\(verbatim: mark)]"
        )
        return Columns.wrap(text(language), Terminal.usual, indent: 6)
      }
  }

  /// The figures that planning is held against, each with its source.
  private static func planning(_ standard: Standard, _ language: Language) -> [String] {
    guard !standard.planning.isEmpty else { return [] }
    let head = Text(zh: "规划用数（不作结论，供方案检查）", en: "Planning figures (not judged; plans are checked against them)")
    return ["", head(language)]
      + PlanningKey.allCases.flatMap { key -> [String] in
        guard let limit = standard.planning[key] else { return [] }
        let name = "\(key.label(language)) (\(key.rawValue))"
        let text = "    \(name): \(Digits.exact(limit.value))  [\(limit.trust.rawValue)]  \(limit.source)"
        return Columns.wrap(text, Terminal.usual, indent: 6)
      }
  }

  private static func limitLine(_ name: String, _ limit: Limit, _ rule: Standard.Rule) -> [String] {
    let own = limit.source == rule.citation ? "" : "  \(limit.source)"
    return Columns.wrap(
      "    \(name): \(Digits.exact(limit.value))  [\(limit.trust.rawValue)]\(own)", Terminal.usual, indent: 6)
  }
}
