import County

/// R1 (校校达标): every section meets at least six of the seven indicators and the others at 85 %.
///
/// Value: indicators met, of 7. Worked example: Baoqing's 第三中学 has 9,101 m² for 1,844 pupils, 4.94 of 5.8 m² = 85.1 %,
/// and meets the other six: met, with nothing to spare. A standard that asks nothing of every section (the basic one of
/// 2012 leaves it to the province) has the county's declared answer instead. Source: 教督〔2017〕6号, regulation.zh §1.3.
package enum R1: Clause {
  package static let card = ClauseCard(
    Text(zh: "校校达标（7项中6项以上）", en: "every section, 6 of 7 indicators"), .schools, kind: .sections, unit: .indicators,
    declares: [.met], limits: [.minimumFull, .floorRatio, .excludedTeachingPointBelow],
    options: [.sharedTeachersFrom, .sharedTeachersBelow],
    formula: Text(
      zh: "各校七项指标逐项与要求比较：达标项数不少于限值，余项不低于要求的规定比例",
      en:
        "each of the seven indicators of a section against its requirement: so many met in full, the others to a share of theirs"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    guard !standard.required.isEmpty else { return [Part()] }
    return (0..<layout.slots).map { Part(stage: Stage.allCases[layout.stage[$0]], subject: .section($0)) }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard case .section(let slot)? = part.subject else { return .declared(facts.terms.declared[.r1]?.says(.met)) }
    return judge(slot: slot, facts)
  }

  package static func judge<N: Lane>(all parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N> {
    var joint = JointJudgement<N>()
    guard !facts.terms.standard.required.isEmpty else {
      joint.join(judge(Part(), facts))
      return joint
    }
    if facts.figures.knowsEvery {
      joint.join(unmet: isAnyUnmet(facts))
    } else {
      for slot in 0..<facts.terms.layout.slots { joint.join(judge(slot: slot, facts)) }
    }
    return joint
  }

  /// Whether any section is unmet, where every total is known.
  private static func isAnyUnmet<N: Lane>(_ facts: borrowing Facts<N>) -> N.Mask {
    let minimum = N(facts.terms.rules.minimumFull)
    let counted = facts.figures.counted.span
    let full = facts.figures.full.span
    let below = facts.figures.belowFloor.span
    precondition(full.count == counted.count && below.count == counted.count)
    var unmet = N.Mask(false)
    for slot in counted.indices {
      unmet = unmet.or(
        isUnmet(counted[unchecked: slot], full[unchecked: slot], below[unchecked: slot], minimum: minimum))
    }
    return unmet
  }

  /// Whether a section whose totals are known is counted and misses more than it may, or falls below the floor.
  ///
  /// `counted`: its pupils, 0 where out of scope; `full`, `below`: indicators met in full and below the floor.
  @inline(__always)
  private static func isUnmet<N: Lane>(_ counted: N, _ full: N, _ below: N, minimum: N) -> N.Mask {
    N.zero.isBelow(counted).and(full.isBelow(minimum).or(N.zero.isBelow(below)))
  }

  /// The judgement of the section in one slot; a section without pupils or out of scope stands.
  static func judge<N: Lane>(slot: Int, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let minimum = N(facts.terms.rules.minimumFull)
    let full = facts.figures.full[slot]
    let below = facts.figures.belowFloor[slot]
    let short = full - minimum
    let margin = N.least(short, N.zero - below)
    let unmet = isUnmet(facts.figures.counted[slot], full, below, minimum: minimum)
    var judgement = Judgement.atLeast(minimum, full)
    judgement.margin = N.choose(unmet, margin, N.most(short, .zero))
    judgement.unmet = unmet
    if !facts.figures.knowsEvery, !knowsAll(slot, facts) {
      withhold(&judgement, slot, facts, N.zero.isBelow(facts.figures.counted[slot]))
    }
    return judgement
  }

  static func knowsAll<N: Lane>(_ slot: Int, _ facts: borrowing Facts<N>) -> Bool {
    for indicator in 0..<Indicator.count where !facts.year.known[indicator * facts.terms.layout.slots + slot] {
      return false
    }
    return true
  }

  /// Where a total is unknown the section is unmet only if what is known already fails it, else not assessed.
  static func withhold<N: Lane>(
    _ judgement: inout Judgement<N>, _ slot: Int, _ facts: borrowing Facts<N>, _ isCounted: N.Mask
  ) {
    var missed = N.zero
    var below = N.zero
    for indicator in 0..<Indicator.count where facts.year.known[indicator * facts.terms.layout.slots + slot] {
      let value = facts.figures.value[indicator * facts.terms.layout.slots + slot]
      let place = facts.terms.layout.stage[slot] * Indicator.count + indicator
      missed = missed + N.choose(value.isBelow(N(facts.terms.rules.requiredEdge[place])), N(1), .zero)
      below = below + N.choose(value.isBelow(N(facts.terms.rules.floorEdge[place])), N(1), .zero)
    }
    let allowed = N(Double(Indicator.count) - facts.terms.rules.minimumFull)
    judgement.unmet = isCounted.and(allowed.isBelow(missed).or(N.zero.isBelow(below)))
    judgement.unknown = isCounted.and(judgement.unmet.not())
  }
}
