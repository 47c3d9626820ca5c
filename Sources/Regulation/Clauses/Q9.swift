import County

/// Q9: results of the national (or provincial) quality monitoring.
///
/// Two texts are in use. The older asks for level III and a difference between schools below .15; the newer for a
/// quality coefficient of at least .5, a CV of at most .15, and health above the national average. Which one is asked
/// is told by the limits the standard gives. Worked example: Baoqing answers the older text (.14 and .07) on a form that
/// asks the newer: not assessed. Source: regulation.zh §1.5 (9).
package enum Q9: Clause {
  package static let card = ClauseCard(
    Text(zh: "质量监测", en: "quality monitoring"), .quality(9), unit: .index,
    declares: [.met, .levelThree, .spread, .spreadJunior, .qualityCoefficient, .healthAboveAverage], limits: [.spread],
    options: [.qualityCoefficient, .level, .health],
    asks: { part in
      switch part.aspect {
      case .qualityCoefficient: [.qualityCoefficient]
      case .level: [.levelThree]
      case .health: [.healthAboveAverage]
      default: [.spread]
      }
    },
    formula: Text(
      zh: "校际差异率、学业水平等级或质量综合系数、身心健康，按标准所列限值逐项判定",
      en:
        "difference between schools, level or quality coefficient, and health, each against the limit the standard gives"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    var parts: [Part] = []
    if standard.limit(.q9, .qualityCoefficient) != nil { parts.append(Part(aspect: .qualityCoefficient)) }
    if standard.limit(.q9, .level) != nil { parts.append(Part(aspect: .level)) }
    parts.append(Part(aspect: .spread))
    if standard.limit(.q9, .health) != nil { parts.append(Part(aspect: .health)) }
    return parts
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    switch part.aspect {
    case .qualityCoefficient:
      guard let value = facts.figure(.q9, .qualityCoefficient), let limit = facts.limit(.q9, .qualityCoefficient)
      else { return .notAssessed }
      return .atLeast(limit, value)
    case .level: return .declared(facts.terms.declared[.q9]?.says(.levelThree))
    case .health: return .declared(facts.terms.declared[.q9]?.says(.healthAboveAverage))
    default:
      guard let first = facts.figure(.q9, .spread), let limit = facts.limit(.q9, .spread) else { return .notAssessed }
      let worst = N.most(first, facts.figure(.q9, .spreadJunior) ?? first)
      return facts.limit(.q9, .level) == nil ? .atMost(limit, worst) : .below(limit, worst)
    }
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    switch part.aspect {
    case .qualityCoefficient: return .figure(facts.named(.q9, FigureKey.qualityCoefficient))
    case .level: return .answer(.levelThree)
    case .health: return .answer(.healthAboveAverage)
    default:
      // The larger of the two stages' differences between schools is judged.
      let spreads = [FigureKey.spread, .spreadJunior].map { facts.named(.q9, $0) }
      return .figure(spreads[1].value ?? 0 > spreads[0].value ?? 0 ? spreads[1] : spreads[0])
    }
  }
}
