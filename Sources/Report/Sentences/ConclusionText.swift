import County
import Regulation

/// What 表Ⅳ and 表Ⅴ print beside a clause: the figures behind its verdict in one year, in a sentence.
enum ConclusionText {
  /// A computed clause tells the figures of its year, one that is declared or carried what the county declared.
  static func sentence(_ result: ClauseResult, _ facts: Facts<Double>, _ county: County) -> Text {
    switch result.id {
    case .g4: return sizes(result, facts)
    case .g5 where facts.year.conduct.classesFormed: return classes(result)
    case .g11 where result.basis == .computed && facts.year.conduct.rotationPlanned: return rotation(facts)
    default: break
    }
    if result.basis == .computed || result.basis == .assumed, facts.year.conduct.isProjected { return computed(result) }
    return declared(result, county)
  }

  /// `超过2000人的小学 1 所，初中 1 所，超过2500人的一贯制学校 0 所。`
  private static func sizes(_ result: ClauseResult, _ facts: Facts<Double>) -> Text {
    let layout = facts.terms.layout
    let rules = facts.terms.rules
    var counts = [0, 0, 0]
    for part in result.judged {
      guard case .school(let school)? = part.part.subject, let value = part.value, let limit = part.limit,
        Comparison.atMost.isUnmet(value, limit)
      else { continue }
      let first = layout.schoolSlots[layout.schoolStart[school]]
      counts[layout.schoolIsThrough[school] ? 2 : layout.stage[first]] += 1
    }
    let single = Digits.fixed(rules.sizeSingle, 0)
    let through = Digits.fixed(rules.sizeThrough, 0)
    return Text(
      zh: "超过\(single)人的小学 \(counts[0]) 所，初中 \(counts[1]) 所，超过\(through)人的一贯制学校 \(counts[2]) 所。",
      en:
        "Primary schools over \(single) pupils: \(counts[0]), junior schools: \(counts[1]); through schools over \(through): \(counts[2])."
    )
  }

  private static func classes(_ result: ClauseResult) -> Text {
    let words = result.judged.compactMap { part -> Text? in
      guard let stage = part.part.stage, let value = part.value, let limit = part.limit else { return nil }
      let name = Names.stage(stage)
      return Text(
        zh: "\(name.zh)最大班额 \(Digits.fixed(value, 0)) 人（不超过 \(Digits.fixed(limit, 0)) 人）",
        en: "largest \(name.en) class \(Digits.fixed(value, 0)) (at most \(Digits.fixed(limit, 0)))")
    }
    let all = Text.joined(words, zh: "，", en: "; ")
    return Text(zh: all.zh + "。", en: all.en + ".")
  }

  private static func rotation(_ facts: Facts<Double>) -> Text {
    let conduct = facts.year.conduct
    let eligible = Digits.fixed(conduct.eligible, 0)
    let rotated = Digits.fixed(conduct.rotated, 0)
    let backbone = Digits.fixed(conduct.rotatedBackbone, 0)
    let share = conduct.eligible > 0 ? Digits.percent(conduct.rotated / conduct.eligible) : "–"
    let ofThem = conduct.rotated > 0 ? Digits.percent(conduct.rotatedBackbone / conduct.rotated) : "–"
    return Text(
      zh:
        "符合交流轮岗条件教师 \(eligible) 名，上一年度交流轮岗 \(rotated) 名，占 \(share)；其中骨干教师 \(backbone) 名，占交流轮岗教师 \(ofThem)。",
      en:
        "Of \(eligible) eligible teachers \(rotated) rotated in the year before (\(share)), \(backbone) of them backbone teachers (\(ofThem))."
    )
  }

  /// Every part with its figure and limit.
  private static func computed(_ result: ClauseResult) -> Text {
    let words = result.judged.compactMap { part -> Text? in
      guard let value = PartText.value(result.id, part), let limit = PartText.limit(result.id, part) else { return nil }
      let name = part.part.stage.map { Names.stage($0) } ?? part.part.aspect.map { Names.aspect($0) } ?? Text(same: "")
      return Text(
        zh: "\(name.zh) \(value.zh)（标准 \(limit.zh)）", en: "\(name.en) \(value.en) (limit \(limit.en))")
    }
    guard !words.isEmpty else { return Text(zh: "按方案推算。", en: "Computed from the plan.") }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: all.zh + "。", en: all.en + ".")
  }

  /// What the county declared under the clause, figure by figure, in the order of the form.
  private static func declared(_ result: ClauseResult, _ county: County) -> Text {
    guard let declared = county.declared[result.id] else { return Text(zh: "未申报。", en: "Not declared.") }
    let words = result.id.declares.compactMap { key -> Text? in
      guard key != .met, key != .clear, let value = declared[key], let name = SchemaWords.text("figure.\(key.rawValue)")
      else { return nil }
      let figure = figure(key, value)
      return Text(zh: "\(name.zh) \(figure.zh)", en: "\(name.en) \(figure.en)")
    }
    guard !words.isEmpty else {
      return declared.says(.met) == nil
        ? Text(zh: "未申报。", en: "Not declared.") : Text(zh: "申报为“是”，没有数字。", en: "A declared yes without figures.")
    }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: all.zh + "。", en: all.en + ".")
  }

  /// A declared figure at the decimals of 表Ⅳ and 表Ⅴ.
  private static func figure(_ key: FigureKey, _ value: Double) -> Text {
    switch key.form {
    case .yesNo: value != 0 ? Text(zh: "是", en: "yes") : Text(zh: "否", en: "no")
    case .share: Text(same: Digits.percent(value))
    case .number: Text(same: Digits.exact(value))
    case .amount, .count: Text(same: Digits.fixed(value, 0))
    }
  }
}
