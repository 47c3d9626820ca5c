import County
import Regulation
import Simulation

/// What a plan does, what it leaves as it was declared, and what its figures rest on.
struct PlanText {
  let timeline: Timeline
  private var program: Program { timeline.program }

  init(_ timeline: Timeline) { self.timeline = timeline }

  /// What the plan does, in its own names.
  var measures: Text? {
    let measures = program.plan.measures
    guard !measures.isEmpty else { return nil }
    let words = measures.prefix(4).map { measure -> Text in
      let years = Years.spans(Array(measure.years))
      return Text(zh: "\(verbatim: measure.name)（\(years)）", en: "\(verbatim: measure.name) (\(years))")
    }
    let list = Text.joined(words, zh: "、", en: ", ")
    let more =
      measures.count > 4 ? Text(zh: "等 \(measures.count) 项", en: " and \(measures.count - 4) more") : Text(same: "")
    let rest = [rotation, cost].compactMap(\.self).reduce(.none, +)
    return Text(zh: "措施：\(list)\(more)\(rest)。", en: "Measures: \(list)\(more)\(rest).")
  }

  /// The two faces of rotation in its first year: the count that G11 judges, and the net shift that moves the CVs.
  private var rotation: Text? {
    guard let at = timeline.facts.firstIndex(where: { $0.year.conduct.rotationPlanned }), at > 0 else { return nil }
    let conduct = timeline.facts[at].year.conduct
    let year = timeline.facts[at].year.year
    let all = Digits.fixed(conduct.rotated, 0)
    let of = Digits.fixed(conduct.eligible, 0)
    let backbone = Digits.fixed(conduct.rotatedBackbone, 0)
    let net = netShift(in: at - 1)
    return Text(
      zh: "；\(year) 年轮岗 \(verbatim: all)/\(verbatim: of) 人，骨干 \(verbatim: backbone) 人，\(net)",
      en:
        "; in \(year) \(verbatim: all) of \(verbatim: of) rotate, \(verbatim: backbone) of them backbone teachers, \(net)"
    )
  }

  /// Persons by which sections gained through the rotations of one step, by kind; zero where every mover was answered.
  /// Whoever was appointed, lent or redeployed in the same year is not among them.
  private func netShift(in step: Int) -> Text {
    let year = program.steps[step].year
    let moves = timeline.ledger.teacherMoves.filter { move in
      guard move.year == year, case .rotate = program.plan.measures[move.measure].action else { return false }
      return true
    }
    let gains = Indicator.allCases.filter(\.isTeachers).map { kind -> (Indicator, Double) in
      var net: [Int: Double] = [:]
      for move in moves {
        net[move.to, default: 0] += count(kind, move.staff)
        net[move.from, default: 0] -= count(kind, move.staff)
      }
      return (kind, net.keys.sorted().reduce(0) { $0 + max(0, net[$1] ?? 0) })
    }
    guard gains.contains(where: { $0.1 > 0 }) else {
      return Text(zh: "对等交流不改变各校师资", en: "in exchange: no school's staff changes")
    }
    let words = gains.filter { $0.1 > 0 }.map { kind, gain -> Text in
      let name = Names.indicator(kind)
      return Text(zh: "\(name) \(fixed: gain, 0) 人", en: "\(fixed: gain, 0) \(name)")
    }
    let list = Text.joined(words, zh: "、", en: ", ")
    return Text(zh: "净流动\(list)", en: "a net shift of \(list)")
  }

  private func count(_ kind: Indicator, _ staff: StaffCount<Double>) -> Double {
    switch kind {
    case .degree: staff.degree
    case .backbone: staff.backbone
    case .artsSports: staff.artsSports
    default: 0
    }
  }

  /// What the measures cost together, where they say so.
  private var cost: Text? {
    guard !timeline.costs.isEmpty else { return nil }
    let sum = Money.text(timeline.costs.reduce(0) { $0 + $1.yuan })
    let first = timeline.costs.map(\.year).min() ?? program.firstYear
    let last = timeline.costs.map(\.year).max() ?? program.lastYear
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    return Text(
      zh: "；费用合计 \(sum)（\(verbatim: years)）",
      en: "; cost in all \(sum) (\(verbatim: years))")
  }

  /// Clauses that nothing in the plan moves: their declared figures are carried forward.
  var carried: Text? {
    guard let last = timeline.years.last, last.year > program.firstYear else { return nil }
    let ids = last.clauses.filter { clause in
      clause.verdict != .notAssessed
        && timeline.years.dropFirst().allSatisfy { $0.clause(clause.id)?.basis == .carried }
    }.map(\.id)
    guard !ids.isEmpty else { return nil }
    let list = Names.forms(ids)
    return Text(
      zh: "沿用 \(program.firstYear) 年申报、未随年份重算：\(list)。",
      en: "Carried forward from \(program.firstYear), not recomputed: \(list).")
  }

  /// `G1, G2, G3, G6` as `G1–G3, G6`.
  static func ranges(_ ids: [String]) -> String {
    var runs: [(letter: String, first: Int, last: Int)] = []
    for id in ids {
      let letter = String(id.prefix(1))
      let number = Int(id.dropFirst()) ?? 0
      if let run = runs.last, run.letter == letter, run.last + 1 == number {
        runs[runs.count - 1].last = number
      } else {
        runs.append((letter, number, number))
      }
    }
    return runs.map {
      $0.first == $0.last ? "\($0.letter)\($0.first)" : "\($0.letter)\($0.first)–\($0.letter)\($0.last)"
    }
    .joined(separator: ", ")
  }

  /// What the figures rest on.
  var assumed: Text {
    let words = Assumed.words(Assumed.fields(program))
    let entry = entryRate ?? Text(same: "")
    return Text(zh: "假定与估计：\(words)\(entry)。", en: "Assumed or estimated: \(words)\(entry).")
  }

  /// The declared entry rate beside the one the present first grade tells.
  private var entryRate: Text? {
    let assumptions = program.plan.assumptions
    guard case .project = assumptions.roll, let rate = assumptions.entryRate?.value, assumptions.entryChange == nil,
      assumptions.entrants.isEmpty, let calibrated = program.calibratedEntryRate
    else { return nil }
    return Text(
      zh: "；入学留存率设定为 \(exact: rate)，按现一年级校准为 \(fixed: calibrated, 3)",
      en: "; entry rate \(exact: rate) declared, \(fixed: calibrated, 3) by the present first grade")
  }
}
