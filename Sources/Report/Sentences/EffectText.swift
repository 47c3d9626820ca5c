import County
import Regulation
import Simulation

/// What did it (化解的原因): one sentence for each resolution, which measure moved the figure by how much, and whether it
/// holds without it.
package struct EffectText {
  let timeline: Timeline
  let effects: Effects
  private var program: Program { timeline.program }

  /// Measures listed one by one in a sentence; the others together.
  private static let mostMeasures = 3
  /// Sets named in a sentence.
  private static let mostSets = 2

  package init(_ timeline: Timeline, _ effects: Effects) {
    self.timeline = timeline
    self.effects = effects
  }

  /// A sentence for each verdict that resolves, breaks or is kept up, then what the shares rest on.
  package func sentences() -> [Text] {
    let told = effects.all.filter { !($0.subject.clause == .r1 && $0.subject.part.indicator != nil) }
    let rest = effects.all.count - told.count
    let more =
      rest == 0
      ? []
      : [
        Text(
          zh: "另有 \(rest) 项学段部单项指标（见 JSON 与 CSV）。",
          en: "\(counted: rest, "more single indicator") of sections (see JSON and CSV)."
        )
      ]
    let nothing = Text(zh: "没有由未达标转为达标、由达标转为未达标的条款。", en: "Nothing resolves, fails or is kept from failing.")
    return [method] + (effects.all.isEmpty ? [nothing] : []) + told.map { sentence($0) } + more
      + [dummies].compactMap(\.self) + undone
  }

  /// All lines of the text, wrapped.
  package func lines(_ language: Language, width: Int = Terminal.usual) -> [String] {
    sentences().flatMap { Columns.wrap($0(language), width, indent: 2) }
  }

  /// What did it, for one resolution.
  package func sentence(_ effect: Effect) -> Text {
    let head = head(effect)
    let did = did(effect)
    return Text(zh: "\(head)：\(did)。", en: "\(head): \(did).")
  }

  /// The subject, what becomes of it and when.
  private func head(_ effect: Effect) -> Text {
    let name = PartText.subject(
      effect.subject.clause, effect.subject.part, program.layout, program.standard, numbered: true)
    let year = effect.subject.year
    func figures(_ figure: FigureEffect) -> Text {
      let with = value(effect, figure.with)
      let without = value(effect, figure.without)
      return figure.with == figure.without
        ? Text(zh: "（\(with)）", en: " (\(with))")
        : Text(zh: "（\(with)，不采取措施 \(without)）", en: " (\(with), doing nothing \(without))")
    }
    let shown = effect.turn.map(figures) ?? Text(same: "")
    let otherwise = otherwise(effect)
    let what: Text =
      if effect.isPrevented {
        effect.reaches
          ? Text(zh: " 不采取措施 \(year) 年起不达标，方案使其保持达标", en: " would fail in \(year) and is kept within its limit")
          : Text(zh: " 不采取措施 \(year) 年起不达标，方案有所推迟", en: " would fail in \(year) and is put off")
      } else {
        switch effect.history.status {
        case .holds: Text(zh: " 始终达标", en: " holds throughout")
        case .resolves, .resolvedByExit: Text(zh: " \(year) 年起达标", en: " holds from \(year)")
        case .breaks: Text(zh: " \(year) 年不再达标", en: " fails in \(year)")
        case .relapses: Text(zh: " 达标后 \(year) 年又不达标", en: " is met and fails again in \(year)")
        case .never: Text(zh: " 到 \(year) 年仍未达标", en: " is still unmet in \(year)")
        }
      }
    return name + what + shown + otherwise
  }

  /// When it would have turned without any measure, where that is another year.
  private func otherwise(_ effect: Effect) -> Text {
    guard !effect.isPrevented, effect.without.turningYear != effect.subject.year else { return Text(same: "") }
    let year = effect.without.turningYear
    switch effect.without.status {
    case .breaks, .relapses: return Text(zh: "，不采取措施 \(year) 年即不达标", en: ", by doing nothing in \(year)")
    case .resolves, .resolvedByExit:
      return Text(zh: "，不采取措施则 \(year) 年起", en: ", by doing nothing from \(year)")
    case .never: return Text(zh: "，不采取措施则始终不达标", en: ", by doing nothing never")
    case .holds: return Text(zh: "，不采取措施则始终达标", en: ", by doing nothing it would hold throughout")
    }
  }

  /// Which measures moved it, and what depends on them.
  private func did(_ effect: Effect) -> Text {
    guard !effects.players.isEmpty else { return world(effect) }
    guard let figure = effect.turn else { return withoutFigure(effect) }
    let moving = figure.shares.filter { $0.least != 0 || $0.most != 0 }
    guard !moving.isEmpty else { return world(effect) }
    let ordered = moving.sorted { a, b in
      abs(a.share) == abs(b.share) ? a.measure < b.measure : abs(a.share) > abs(b.share)
    }
    let told = ordered.count == EffectText.mostMeasures + 1 ? ordered.count : EffectText.mostMeasures
    var words = ordered.prefix(told).map { share(effect, $0) }
    let rest = ordered.dropFirst(told)
    if !rest.isEmpty {
      let sum = change(effect, rest.reduce(0) { $0 + $1.share })
      words.append(Text(zh: "其余 \(rest.count) 项合计 \(sum)", en: "\(rest.count) others together \(sum)"))
    }
    let still = figure.shares.count - moving.count
    if still > 0, moving.count < 3 { words.append(Text(zh: "其他措施 0", en: "other measures 0")) }
    let hinges = [hinges(effect)].compactMap(\.self)
    return Text.joined([Text.joined(words, zh: "，", en: ", ")] + hinges)
  }

  /// Where no measure moved the figure.
  private func world(_ effect: Effect) -> Text {
    switch effect.history.status {
    case .resolves:
      Text(zh: "生源变化自行化解，措施未起作用", en: "pupils did it, no measure moved it")
    case .resolvedByExit:
      Text(zh: "因学校退出统计，措施未起作用", en: "sections left of themselves, no measure moved it")
    case .breaks, .relapses: Text(zh: "生源变化所致，措施未起作用", en: "pupils did it, no measure moved it")
    case .never, .holds: Text(zh: "措施未起作用", en: "no measure moved it")
    }
  }

  /// Where some part of the plan closes the subject, or it has no figure.
  private func withoutFigure(_ effect: Effect) -> Text {
    if !effect.closedBy.isEmpty {
      let names = list(effect.closedBy)
      return Text(zh: "\(names)使其不再参评", en: "\(names) takes it out of the evaluation")
    }
    return hinges(effect) ?? world(effect)
  }

  /// One measure with its share, its standard error where sampled, and its range over orders.
  private func share(_ effect: Effect, _ share: MeasureShare) -> Text {
    let name = program.plan.measures[share.measure].name
    let mean = change(effect, share.share)
    let least = change(effect, share.least)
    let most = change(effect, share.most)
    let error = share.error.map { change(effect, $0).zh.drop { $0 == "+" } }
    let isSure = share.error.map { change(effect, $0).zh == change(effect, 0).zh } ?? true
    let isFlat = least == most
    let band: Text =
      isFlat
      ? Text(same: "")
      : Text(zh: "（\(least) 至 \(most)）", en: " (\(least) to \(most))")
    let noise = isFlat || isSure ? "" : error.map { "±\($0)" } ?? ""
    return Text(
      zh: "\(verbatim: name) \(mean)\(verbatim: noise)\(band)", en: "\(verbatim: name) \(mean)\(verbatim: noise)\(band)"
    )
  }

  /// Without which measures it does not hold, and which suffice.
  private func hinges(_ effect: Effect) -> Text? {
    guard effect.reaches else { return nil }
    if effect.reachesWithout { return Text(zh: "不采取措施亦达标", en: "it holds without any measure too") }
    var words: [Text] = []
    let names = needed(effect)
    let fails = fails(effect)
    if effect.needed.count == 1 {
      words.append(Text(zh: "缺\(names)\(fails)", en: "without \(names) \(fails)"))
    } else if effect.needed.count > 1 {
      words.append(Text(zh: "缺\(names)中任何一项\(fails)", en: "without any one of \(names) \(fails)"))
    } else {
      words.append(Text(zh: "缺任何单项仍达标", en: "it holds without any single one"))
    }
    if let smallest = effect.smallest, let first = smallest.first {
      if smallest.count == 1, first == effect.needed.sorted() {
        words.append(
          first.count == 1
            ? Text(zh: "有此一项即足够", en: "it alone suffices") : Text(zh: "有此 \(first.count) 项即足够", en: "these suffice"))
      } else {
        let sets = smallest.prefix(EffectText.mostSets).map { set in
          Text.joined(set.map(quoted), zh: "＋", en: " + ")
        }
        let all = Text.joined(sets, zh: "或", en: " or ")
        let more = smallest.count - sets.count
        let others =
          more > 0 ? Text(zh: "等 \(smallest.count) 种搭配", en: ", \(smallest.count) such sets") : Text(same: "")
        words.append(Text(zh: "最少只需\(all)\(others)", en: "the fewest that suffice: \(all)\(others)"))
      }
    }
    return Text.joined(words, zh: "，", en: ", ")
  }

  /// What becomes of it without a measure that is needed: not met, or not to the horizon.
  private func fails(_ effect: Effect) -> Text {
    let last = program.lastYear
    return effect.subject.year == last
      ? Text(zh: "即不达标", en: "it fails")
      : Text(zh: "即不能保持达标到 \(last) 年", en: "it does not hold to \(last)")
  }

  /// The measures that are needed, with their share at the horizon where the story turns earlier.
  private func needed(_ effect: Effect) -> Text {
    let words = effect.needed.map { measure -> Text in
      let name = list([measure])
      guard effect.subject.year != program.lastYear,
        let share = effect.horizon?.shares.first(where: { $0.measure == measure })
      else { return name }
      let change = change(effect, share.share)
      guard change.zh != self.change(effect, 0).zh else { return name }
      return Text(
        zh: "\(name)（\(program.lastYear) 年 \(change)）", en: "\(name) (\(change) in \(program.lastYear))")
    }
    return Text.joined(words, zh: "、", en: ", ")
  }

  /// Names of measures in quotes.
  private func list(_ measures: [Int]) -> Text {
    Text(zh: "\(list: measures.map(quoted))", en: "\(list: measures.map(quoted))")
  }

  private func quoted(_ measure: Int) -> Text {
    let name = program.plan.measures[measure].name
    return Text(zh: "“\(verbatim: name)”", en: "\"\(verbatim: name)\"")
  }

  /// How the shares were found.
  private var method: Text {
    let count = effects.players.count
    switch effects.method {
    case .exact:
      return Text(
        zh: "各措施的作用（夏普利值：\(count) 项措施的 \(effects.runs) 种组合全部推演，按各种先后次序平均；括号内为因实施次序不同的范围）：",
        en:
          "What the measures did (Shapley: all \(effects.runs) sets of \(counted: count, "measure") run, mean over all orders of carrying them out, in brackets the range over these):"
      )
    case .sampled(let orders):
      return Text(
        zh: "各措施的作用（夏普利值：\(count) 项措施，抽样 \(orders) 种先后次序、推演 \(effects.runs) 种组合，± 为标准误，不足末位者不列；括号内为因实施次序不同的范围）：",
        en:
          "What the measures did (Shapley: \(count) measures, \(orders) orders sampled, \(effects.runs) sets run, ± standard error where it shows, in brackets the range over orders):"
      )
    }
  }

  /// Measures that move none of it.
  private var dummies: Text? {
    var words: [Text] = []
    if !effects.payers.isEmpty {
      let names = list(effects.payers)
      words.append(Text(zh: "只涉及经费、作用为 0：\(names)", en: "Only pay, share 0: \(names)"))
    }
    let idle = effects.idle
    if !idle.isEmpty, !effects.all.isEmpty {
      let names = list(idle)
      words.append(Text(zh: "不改变上列任何一项：\(names)", en: "Move none of these: \(names)"))
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words)
    return Text(zh: "\(all)。", en: "\(all).")
  }

  /// What parts of the plan could not carry out, a sentence each.
  private var undone: [Text] {
    effects.undone.map { undone in
      let name = program.plan.measures[undone.measure].name
      let why = Text.joined(undone.reasons.prefix(2).map { EffectText.reason($0) })
      return Text(
        zh: "“\(verbatim: name)”在含它的 \(undone.of) 种组合中有 \(undone.sets) 种未能全部实施：\(why)。",
        en:
          "\"\(verbatim: name)\" could not be carried out in full in \(undone.sets) of the \(undone.of) sets with it: \(why)."
      )
    }
  }

  package static func reason(_ reason: Undone.Reason) -> Text {
    switch reason {
    case .blocked(let fault): ProblemText.sentence(fault)
    case .short: Text(zh: "人数或数量比按方案全部实施时更少", en: "less of what it asks for was there than in the whole plan")
    case .emptied: Text(zh: "所及学段部已无学生", en: "its section had no pupils")
    }
  }

  /// A figure of the subject as its form prints it.
  private func value(_ effect: Effect, _ value: Double) -> Text {
    if effect.subject.clause == .r1, effect.subject.part.indicator != nil { return Text(same: Digits.fixed(value, 2)) }
    if effect.subject.clause.card.kind == .spread {
      let parts = timeline.years[0].clause(effect.subject.clause)?.parts
      let limit = parts?.first { $0.part == effect.subject.part }?.limit
      return Text(same: limit.map { Digits.apart(value, from: $0, 3) } ?? Digits.fixed(value, 3))
    }
    return JudgedFigure.text(effect.subject.clause, effect.subject.part, value)
  }

  /// A change of the figure with its sign.
  private func change(_ effect: Effect, _ change: Double) -> Text {
    JudgedFigure.change(effect.subject.clause, change)
  }
}
