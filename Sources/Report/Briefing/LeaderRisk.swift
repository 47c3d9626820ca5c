import County
import Regulation
import Simulation

/// The risk on the leader's page: what probabilities rest on, what other readings and worlds come to, what is estimated.
struct LeaderRisk {
  private let scene: Scene
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }

  init(_ scene: Scene) { self.scene = scene }

  private var isCrowded: Bool { scene.entries.count > LeaderAnswers.crowd }

  private func phrase(_ text: Text) -> Phrase { Phrase(text(scene.language)) }

  /// Other readings, rounding, what could not be carried out, what is estimated.
  var lines: [Phrase] {
    // Beside many plans only what bears on all of them: the page is one sheet, and the rest stands in its own part.
    var told = otherWorlds + [reading, isCrowded ? nil : withoutSmall].compactMap(\.self)
    for finding in scene.briefing.findings where !isCrowded {
      if case .roundingDecides = finding.fact {
        let sentence = finding.sentence
        told.append(Text(zh: "\(sentence)。", en: "\(sentence.capital)."))
      }
    }
    let undone = main.ledger.undone.count
    if undone > 0, !isCrowded {
      told.append(
        Text(
          zh: "措施有 \(undone) 次未能按计划足额实施（如人员、编制不够），见“措施”一节。",
          en: undone == 1
            ? "One measure falls short of what is planned, as for want of staff: see the part on measures."
            : "Measures fall short of what is planned \(undone) times, as for want of staff: see the part on measures.")
      )
    }
    if !scene.labels.assumed.isEmpty {
      let words = Assumed.words(scene.labels.assumed)
      told.append(Text(zh: "估计或推定的数据：\(words)。", en: "Estimated or assumed: \(words)."))
    }
    let central = scene.outlooks.isEmpty ? UncertaintyText.central(program.plan, scene.language) : []
    return chance + told.map { phrase($0) } + central.map { Phrase($0) }
  }

  /// What the probabilities rest on, where there are any.
  private var chance: [Phrase] {
    guard !scene.outlooks.isEmpty else { return [] }
    let spreads = SpreadSourceText.words(scene.outlooks.map(\.program))
    return [
      phrase(
        Text(
          zh: "把握的依据：\(spreads)；未注明把握的各数为单次推演，假设取给定值。",
          en: "Behind the probabilities: \(spreads); figures without one are a single projection on given values."))
    ]
  }

  /// The worlds of other plans in which, nothing done, there is no census to apply on.
  private var otherWorlds: [Text] {
    var told: [Timeline] = [scene.nothing]
    let failing = scene.entries.indices.compactMap { place -> (place: Int, year: Int)? in
      let still = scene.entries[place].doingNothing
      guard !told.contains(where: { $0.hasSameRolls(as: still) }) else { return nil }
      told.append(still)
      guard still.window == nil, let failure = Outcome(still).firstFailure, !failure.clauses.isEmpty else { return nil }
      return (place, failure.year)
    }
    let idle = program.plan.measures.isEmpty ? Text(same: "") : Text(zh: "不采取措施，", en: "with nothing done, ")
    if failing.count > 1 {
      // One line for all, since the page is one sheet.
      let all = Text.joined(
        failing.map { place, year in
          let name = Names.plan(place)
          return Text(zh: "\(name)（\(year) 年）", en: "\(name) (\(year))")
        }, zh: "、", en: ", ")
      return [
        Text(
          zh: "若按\(all)的假设，\(idle)括号内年份即不达标，没有可申报的年度。",
          en: "Under the assumptions of \(all), \(idle)the county fails in the year named: no census to apply on."
        )
      ]
    }
    return failing.map { place, year in
      let name = Names.plan(place)
      let title = scene.entries[place].timeline.program.plan.title
      return Text(
        zh: "若按\(name)“\(verbatim: title)”的假设，\(idle)\(year) 年即不达标，没有可申报的年度。",
        en:
          "Under the assumptions of \(name), \"\(verbatim: title)\", \(idle)the county fails in \(year): no census to apply on."
      )
    }
  }

  /// Whether under another reading a CV breaks in the years that must hold after an application, and which first.
  private var reading: Text? {
    guard let window = main.window, !scene.briefing.alternatives.isEmpty else { return nil }
    let censuses = window.years.isEmpty ? window.provisionalYears : window.years
    var first: (year: Int, subject: MovingSubject, under: [Alternative])?
    var breaking: [Alternative] = []
    for subject in AlternativeText.subjects(main, scene.briefing.alternatives) where subject.clause == .r2 {
      for outcome in scene.briefing.alternatives {
        let history = outcome.history(subject)
        let broken = main.years.indices.filter { place in
          let own = main.years[place].clause(.r2)?.parts[subject.place].verdict
          return own == .met && place < history.holds.count && !history.holds[place]
        }.map { main.years[$0].year }
        guard let year = broken.first(where: { year in censuses.contains { covers($0, year) } }) else { continue }
        if !breaking.contains(outcome.alternative) { breaking.append(outcome.alternative) }
        if let found = first, found.year == year, found.subject.place == subject.place {
          first?.under.append(outcome.alternative)
        } else if year < first?.year ?? Int.max {
          first = (year, subject, [outcome.alternative])
        }
      }
    }
    guard let first else {
      return Text(zh: "其他口径下，申报期内各项差异系数仍达标。", en: "Read otherwise, every CV is still met in those years.")
    }
    let what = Naming.long(.r2, first.subject.part, program)
    let under = Text.joined(first.under.map { AlternativeNames.sentence($0) }, zh: "、", en: ", ")
    let lost = CensusYears.text(censuses.filter { covers($0, first.year) })
    let others = breaking.count { !first.under.contains($0) }
    let more =
      others > 0
      ? Text(
        zh: "；另有 \(others) 种口径在期内也有不达标",
        en: others == 1 ? "; one other variant also fails" : "; \(others) other variants also fail")
      : Text(same: "")
    return Text(
      zh: "\(under)时，\(first.year) 年\(what)即不达标，用 \(lost)统计数据申报不成立\(more)。",
      en: "\(under.capital), \(what) fails in \(first.year), and applying on \(lost) does not hold\(more).")
  }

  /// Whether a year must hold for an application on a census.
  private func covers(_ census: Int, _ year: Int) -> Bool {
    (census...(census + program.windowYears)).contains(year)
  }

  /// A CV over its limit at the horizon that would hold without the sections under the viable floor.
  private var withoutSmall: Text? {
    guard let last = main.years.last else { return nil }
    for part in last.clause(.r2)?.parts ?? [] where part.verdict == .unmet {
      guard let stage = part.part.stage, let indicator = part.part.indicator,
        let spread = last.stage(stage)?.indicators[indicator.index], let without = spread.cvWithoutSmall,
        Comparison.atMost.isUnmet(spread.cv, spread.limit), Comparison.atMost.isMet(without, spread.limit)
      else { continue }
      let what = Naming.long(.r2, part.part, program)
      let floor = Digits.fixed(program.plan.assumptions.viableFloor, 0)
      let (all, rest) = (Digits.fixed(spread.cv, 3), Digits.fixed(without, 3))
      return Text(
        zh: "\(last.year) 年\(what)为 \(verbatim: all)，不计不足 \(verbatim: floor) 人的学段部则为 \(verbatim: rest)。",
        en:
          "In \(last.year) \(what) is \(verbatim: all), or \(verbatim: rest) without sections under \(verbatim: floor) pupils."
      )
    }
    return nil
  }
}
