import County
import Regulation
import Simulation

/// The sentences under the table: what resolves, what breaks and why, when to apply, what it all depends on.
package struct TimelineText {
  let timeline: Timeline
  let alternatives: [AlternativeOutcome]
  private var program: Program { timeline.program }
  private var layout: Layout { program.layout }

  /// Oversized schools listed one by one; a county with more has them in the JSON.
  static let mostSchools = 4

  package init(_ timeline: Timeline, _ alternatives: [AlternativeOutcome]) {
    self.timeline = timeline
    self.alternatives = alternatives
  }

  package func sentences() -> [Text] {
    let plan = PlanText(timeline)
    return [plan.measures].compactMap(\.self) + MeasureText(timeline).sentences()
      + [oversized, breaks, rounding, exits, conduct, window, JuniorReadingText(timeline)?.sentence, moved]
      .compactMap(\.self)
      + AlternativeText.lines(timeline, alternatives)
      + [AssumptionText.held(program), plan.carried, plan.assumed].compactMap(\.self)
  }

  /// Sections whose fitted grades are not on their curve, and what would tell them.
  private var moved: Text? {
    let moved = program.notices.filter { $0.id == "fitMoved" }
    guard case .project = program.plan.assumptions.roll, !moved.isEmpty else { return nil }
    let all = Text.joined(moved.map(\.sentence))
    return Text(zh: "注意：\(all)。", en: "Note: \(all).")
  }

  /// A verdict of the census that rests on how rooms were rounded.
  private var rounding: Text? {
    let findings = Finding.all(program.county, timeline.years[0], program.standard).filter {
      $0.id == "roundingDecides"
    }
    guard !findings.isEmpty else { return nil }
    let all = Text.joined(findings.map(\.sentence))
    return Text(zh: "注意：\(all)。", en: "Note: \(all).")
  }

  /// In which year each oversized school comes under its limit, and whether the promise is kept.
  private var oversized: Text? {
    let found = timeline.resolutions.filter { $0.clause == .g4 }
    guard !found.isEmpty else { return nil }
    let shown = found.prefix(TimelineText.mostSchools)
    var sentences = shown.compactMap { resolution -> Text? in
      guard case .school(let school)? = resolution.part.subject else { return nil }
      let name = layout.schoolNames[school]
      let outcome = timeline.promises.first { $0.school == school }
      func pupils(_ year: Int) -> String {
        Digits.grouped(timeline.years[year - program.firstYear].schools[school].pupils)
      }
      var steps: [Text] = []
      let wasUnder = resolution.history.holds[0]
      if wasUnder {
        steps.append(Text(same: name))
      } else if let year = resolution.history.firstHolds {
        let gone = timeline.years[year - program.firstYear].schools[school].pupils == 0
        steps.append(
          gone
            ? Text(zh: "\(verbatim: name) \(year) 年撤并", en: "\(verbatim: name) closes in \(year)")
            : Text(
              zh: "\(verbatim: name) \(year) 年降至 \(verbatim: pupils(year)) 人",
              en: "\(verbatim: name) comes down to \(verbatim: pupils(year)) pupils in \(year)"
            ))
      } else {
        steps.append(
          Text(
            zh: "\(verbatim: name)到 \(program.lastYear) 年仍超过标准",
            en: "\(verbatim: name) is still over its limit in \(program.lastYear)"))
      }
      for year in resolution.history.breaks {
        steps.append(
          wasUnder
            ? Text(
              zh: "\(year) 年升至 \(verbatim: pupils(year)) 人，超过标准",
              en: "passes its limit in \(year) with \(verbatim: pupils(year)) pupils")
            : Text(
              zh: "\(year) 年又升至 \(verbatim: pupils(year)) 人", en: "is up to \(verbatim: pupils(year)) again in \(year)")
        )
      }
      let resolved = Text.joined(steps, zh: wasUnder ? " " : "，", en: wasUnder ? " " : ", ")
      return outcome.map { Text.joined([resolved, promise($0)], zh: "，", en: ", ") } ?? resolved
    }
    if found.count > shown.count {
      let rest = found.count - shown.count
      sentences.append(Text(zh: "另有 \(rest) 所（见 JSON）", en: "\(rest) more (see the JSON)"))
    }
    let all = Text.joined(sentences)
    return Text(zh: "学校规模：\(all)。", en: "Size: \(all).")
  }

  private func promise(_ outcome: PromiseOutcome) -> Text {
    let other: Text =
      outcome.dueAlternative.map { due in
        let status = outcome.statusAlternative.map { word($0) } ?? Text(same: "")
        return outcome.statusAlternative == outcome.status
          ? Text(zh: "（\(due) 年到期亦同）", en: " (due \(due) likewise)")
          : Text(zh: "（按 \(due) 年到期：\(status)）", en: " (if due \(due): \(status))")
      } ?? Text(same: "")
    let status = word(outcome.status)
    return Text(
      zh: "承诺 \(outcome.due) 年到期：\(status)\(other)", en: "promise due \(outcome.due): \(status)\(other)")
  }

  private func word(_ status: PromiseOutcome.Status) -> Text {
    switch status {
    case .kept: Text(zh: "兑现", en: "kept")
    case .missed: Text(zh: "未兑现", en: "missed")
    case .open: Text(zh: "未到期", en: "not yet due")
    case .closed: Text(zh: "学校已撤并，不再适用", en: "falls away with the school")
    }
  }

  /// What stands today and breaks later, the earliest first, with the causes and the sections that drive it.
  private var breaks: Text? {
    let broken = timeline.resolutions.filter { $0.isVerdict && !$0.lapses.isEmpty }
      .sorted { ($0.lapses[0], $0.clause.rawValue) < ($1.lapses[0], $1.clause.rawValue) }
    guard !broken.isEmpty else {
      return Text(zh: "现在达标的各项在方案期内都保持达标。", en: "Nothing that is met today fails within the plan.")
    }
    let shown = broken.prefix(3).map { sentence($0) }
    let rest = broken.count - shown.count
    let more = rest > 0 ? Text(zh: "；随后另有 \(rest) 项不再达标", en: "; and \(rest) more") : Text(same: "")
    let all = Text.joined(shown)
    return Text(zh: "不再达标：\(all)\(more)。", en: "No longer met: \(all)\(more).")
  }

  private func sentence(_ resolution: Resolution) -> Text {
    let year = resolution.lapses[0]
    let what = subject(resolution)
    let figures = figure(resolution, year)
    let causes = causes(resolution)
    let back =
      carriedBack(resolution) ?? resolution.history.holdsFrom.map { Text(zh: "，\($0) 年起恢复", en: ", back from \($0)") }
      ?? withoutSmall(resolution)
    return Text(
      zh: "\(year) 年\(what)\(figures)\(causes)\(back)",
      en: "\(year) \(what)\(figures)\(causes)\(back)")
  }

  /// A clause that stands again only because nothing is planned any more and the declared figure is carried.
  private func carriedBack(_ resolution: Resolution) -> Text? {
    guard let year = resolution.history.holdsFrom,
      timeline.years[year - program.firstYear].clause(resolution.clause)?.basis == .carried
    else { return nil }
    return Text(zh: "，\(year) 年起沿用申报数", en: ", carried from the declared figure from \(year)")
  }

  /// At the horizon: a CV that would hold were the sections under the viable floor left out.
  private func withoutSmall(_ resolution: Resolution) -> Text {
    guard resolution.clause == .r2, let stage = resolution.part.stage, let indicator = resolution.part.indicator,
      let last = timeline.years.last, let spread = last.stage(stage)?.indicators[indicator.index],
      let without = spread.cvWithoutSmall, Comparison.atMost.isUnmet(spread.cv, spread.limit),
      Comparison.atMost.isMet(without, spread.limit)
    else { return Text(same: "") }
    let floor = Digits.fixed(program.plan.assumptions.viableFloor, 0)
    return Text(
      zh: "；该项 \(last.year) 年为 \(fixed: spread.cv, 3)，不计不足 \(verbatim: floor) 人的学段部则为 \(fixed: without, 3)",
      en:
        ", \(fixed: spread.cv, 3) in \(last.year) or \(fixed: without, 3) without sections under \(verbatim: floor)"
    )
  }

  private func subject(_ resolution: Resolution) -> Text {
    PartText.subject(resolution.clause, resolution.part, layout, program.standard)
  }

  private func figure(_ resolution: Resolution, _ year: Int) -> Text {
    let evaluation = timeline.years[year - program.firstYear]
    guard let part = evaluation.clause(resolution.clause)?.parts.first(where: { $0.part == resolution.part }),
      let text = PartText.value(resolution.clause, part)
    else { return Text(same: "") }
    return Text(zh: " \(text)", en: " \(text)")
  }

  /// The largest causes, and for a CV the sections whose share of the variance grew most.
  private func causes(_ resolution: Resolution) -> Text {
    guard resolution.clause == .r2, let turn = resolution.causes.first?.to else { return Text(same: "") }
    let largest = resolution.causes.sorted { abs($0.change) > abs($1.change) }.prefix(2)
    let words = largest.map { cause -> Text in
      let name = Names.phase(cause.phase)
      let change = Digits.signed(cause.change, 3)
      return Text(zh: "\(name)\(verbatim: change)", en: "\(name) \(verbatim: change)")
    }
    let drivers = drivers(resolution, turn)
    let all = Text.joined(words, zh: "，", en: ", ")
    let who =
      drivers.isEmpty
      ? Text(same: "")
      : Text(zh: "，增加最多的是\(list: drivers)", en: ", most in \(list: drivers)")
    return Text(zh: "（\(all)\(who)）", en: " (\(all)\(who))")
  }

  /// The section whose part of the weighted variance grew most between the census and a year.
  private func drivers(_ resolution: Resolution, _ year: Int) -> [String] {
    guard let stage = resolution.part.stage, let indicator = resolution.part.indicator else { return [] }
    let before = timeline.facts[0].varianceShares(stage, indicator)
    let after = timeline.facts[year - program.firstYear].varianceShares(stage, indicator)
    let growth = zip(before, after).map { $1 - $0 }
    return growth.indices.filter { growth[$0] > 0 }.sorted { growth[$0] > growth[$1] }.prefix(1)
      .map { layout.names[$0] }
  }

  /// What holds only because sections emptied, closed themselves or crossed a scope line.
  private var exits: Text? {
    let found = timeline.resolutions.filter { $0.status == .resolvedByExit && $0.isVerdict }
    guard !found.isEmpty else { return nil }
    let all = Text.joined(found.map { subject($0) }, zh: "、", en: ", ")
    return Text(zh: "仅因学校退出统计而达标（不算化解）：\(all)。", en: "Holds only because sections left (no success): \(all).")
  }

  /// Rotation counted and carried out, and what was cut.
  var conduct: Text? {
    let undone = timeline.ledger.undone
    guard !undone.isEmpty else { return nil }
    let words = undone.prefix(3).map { undone -> Text in
      let name = program.plan.measures[undone.measure].name
      let (done, asked) = (Digits.grouped(undone.done), Digits.grouped(undone.asked))
      let kind = undone.isBackbone ? Text(zh: "骨干", en: "backbone ") : Text(same: "")
      return Text(
        zh: "\(undone.year) 年“\(verbatim: name)”\(kind)计划 \(verbatim: asked)、实施 \(verbatim: done)",
        en: "\(undone.year) \"\(verbatim: name)\" \(kind)\(verbatim: done) of \(verbatim: asked)")
    }
    let all = Text.joined(words)
    let more =
      undone.count > 3 ? Text(zh: "；共 \(undone.count) 次未足额", en: "; \(undone.count) times in all") : Text(same: "")
    return Text(zh: "未能全部实施：\(all)\(more)。", en: "Not carried out in full: \(all)\(more).")
  }

  /// When to apply, what falls due inside the window, and what could cost the title.
  private var window: Text? {
    let span = program.windowYears
    guard let window = timeline.window else {
      let outlook = PromiseOutlook(timeline: timeline)
      let besides = Text(same: "")
      if let reason = outlook.tooShort(besides: besides) ?? outlook.exemptAlone(besides: besides) {
        return Text(zh: "申报窗口：\(reason)。", en: "Window: \(reason).")
      }
      return Text(
        zh: "申报窗口：方案期内没有连续\(Names.count(span + 1))年各项均达标。",
        en: "Window: no census from which all assessed clauses hold for \(Names.count(span + 1)) years.")
    }
    let open = timeline.open(applyingOn: window.years.isEmpty ? window.provisionalYears : window.years)
    let condition = Names.forms(open)
    let on =
      open.isEmpty
      ? Text(same: "")
      : Text(
        zh: "，以\(condition)达标为条件", en: ", provided that \(condition) \(open.count > 1 ? "are" : "is") met")
    var sentences: [Text] = []
    if !window.years.isEmpty {
      let years = Years.spans(window.years)
      sentences.append(
        Text(
          zh: "可用 \(years) 年统计数据申报：当年及其后\(Names.count(span))年各项均达标\(on)",
          en:
            "apply on the census of \(years): all assessed clauses are met then and for \(Names.count(span)) years\(on)"
        ))
    }
    if !window.provisionalYears.isEmpty {
      let years = Years.spans(window.provisionalYears)
      sentences.append(
        Text(
          zh: "\(years) 年暂定（其后\(Names.count(span))年超出方案期）",
          en: "\(years) provisionally (the \(Names.count(span)) years after lie past the plan)"))
    }
    if !window.exemptionsDue.isEmpty {
      let due = window.exemptionsDue.map { "\(layout.schoolNames[$0.school]) \($0.due)" }
      sentences.append(
        Text(
          zh: "期内承诺到期：\(list: due)", en: "promises falling due in it: \(list: due)"))
    }
    if let risk = window.riskiest, program.standard.tellsMargins(risk.clause) { sentences.append(riskText(risk)) }
    let all = Text.joined(sentences)
    return Text(zh: "申报窗口：\(all)。", en: "Window: \(all).")
  }

  /// What could cost the title first, with the room it has.
  func riskText(_ risk: Window.Risk) -> Text {
    let name = layout.name(of: risk.part) ?? ""
    let words = [risk.part.stage.map { Names.stage($0) }, risk.part.indicator.map { Names.indicator($0) }]
    let persons = risk.distance.rounded(.down)
    let room =
      if risk.clause == .r2 {
        Text(zh: "余量 \(fixed: risk.distance, 3)", en: "margin \(fixed: risk.distance, 3)")
      } else if persons < 1 {
        Text(zh: "再多 1 人即未达标", en: "one more pupil and it fails")
      } else {
        Text(zh: "只容再增 \(fixed: persons, 0) 人", en: "\(fixed: persons, 0) to spare")
      }
    let what = name.isEmpty ? Text.joined(words.compactMap(\.self), zh: "", en: " ") : Text(same: name)
    let form = Names.form(risk.clause)
    return Text(
      zh: "最薄弱环节：\(form) \(what)（\(risk.year) 年\(room)）",
      en: "weakest: \(form) \(what) (\(risk.year): \(room))")
  }
}
