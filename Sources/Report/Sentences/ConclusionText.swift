import County
import Regulation

/// What 表Ⅳ and 表Ⅴ print beside a clause: the figures behind its verdict in one year, in a sentence.
enum ConclusionText {
  /// A computed clause tells the figures of its year, one that is declared or carried what the county declared.
  ///
  /// `blank`: what stands where the county declared no figure; nil for a sentence that says so.
  static func sentence(
    _ result: ClauseResult, _ facts: Facts<Double>, _ county: County, blank: Text? = nil
  ) -> Text {
    switch result.id {
    case .g4: return sizes(result, facts)
    case .g5 where facts.year.conduct.classesFormed: return classes(result)
    case .g11 where result.basis == .computed && facts.year.conduct.rotationPlanned: return rotation(facts)
    default: break
    }
    if result.basis == .computed || result.basis == .assumed, facts.year.conduct.isProjected { return computed(result) }
    return declared(result, county, blank)
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
    let promised = promised(result, facts)
    let single = Digits.fixed(rules.sizeSingle, 0)
    let through = Digits.fixed(rules.sizeThrough, 0)
    return Text(
      zh:
        "超过\(verbatim: single)人的小学 \(counts[0]) 所，初中 \(counts[1]) 所，超过\(verbatim: through)人的一贯制学校 \(counts[2]) 所。\(promised)",
      en:
        "Primary schools over \(verbatim: single) pupils: \(counts[0]), junior schools: \(counts[1]); through schools over \(verbatim: through): \(counts[2]).\(promised)"
    )
  }

  /// The schools over the limit that stand under a promise, with what it rests on: when they were built, when it was made,
  /// until when it runs.
  private static func promised(_ result: ClauseResult, _ facts: Facts<Double>) -> Text {
    let layout = facts.terms.layout
    guard let builtBy = facts.terms.rules.exemptIfBuiltBy.map({ Int($0) }) else { return .none }
    let told = result.judged.compactMap { part -> Text? in
      guard let due = part.exemptUntil, case .school(let school)? = part.part.subject,
        let promise = layout.promises.first(where: { $0.school == school && $0.due == due })
      else { return nil }
      let name = layout.schoolNames[school]
      return Text(
        zh: "\(verbatim: name)（\(builtBy)年及之前建成投用）\(promise.made)年承诺至\(due)年降到规模标准以内",
        en: "\(verbatim: name) (in use by \(builtBy)) promised in \(promise.made) to be within the limit by \(due)")
    }
    guard !told.isEmpty else { return .none }
    let all = Text.joined(told, zh: "，", en: "; ")
    return Text(zh: "\(all)。", en: " \(all).")
  }

  /// `超过45人的小学班级 0 个，…` where no class is over; else how large the largest is.
  private static func classes(_ result: ClauseResult) -> Text {
    let words = result.judged.compactMap { part -> Text? in
      guard let stage = part.part.stage, let value = part.value, let limit = part.limit else { return nil }
      let name = Names.stage(stage)
      let most = Digits.fixed(limit, 0)
      guard part.verdict == .unmet else {
        return Text(zh: "超过\(verbatim: most)人的\(name)班级 0 个", en: "no \(name) class over \(verbatim: most) pupils")
      }
      let largest = Digits.fixed(value, 0)
      return Text(
        zh: "有超过\(verbatim: most)人的\(name)班级，最大班额 \(verbatim: largest) 人",
        en: "some \(name) classes over \(verbatim: most) pupils, the largest of \(verbatim: largest)")
    }
    let all = Text.joined(words, zh: "，", en: "; ")
    return Text(zh: "\(all)。", en: "\(all.capital).")
  }

  private static func rotation(_ facts: Facts<Double>) -> Text {
    let conduct = facts.year.conduct
    return FormSentence.rotation(
      conduct.eligible, conduct.rotated, conduct.rotatedBackbone,
      share: conduct.eligible > 0 ? conduct.rotated / conduct.eligible : nil,
      backbone: conduct.rotated > 0 ? conduct.rotatedBackbone / conduct.rotated : nil)
  }

  /// Every part with its figure and limit.
  private static func computed(_ result: ClauseResult) -> Text {
    let words = result.judged.compactMap { part -> Text? in
      guard let value = PartText.value(result.id, part), let limit = PartText.limit(result.id, part) else { return nil }
      let name = part.part.stage.map { Names.stage($0) } ?? part.part.aspect.map { Names.aspect($0) } ?? Text(same: "")
      return Text(
        zh: "\(name) \(value)（标准 \(limit)）", en: "\(name) \(value) (limit \(limit))")
    }
    guard !words.isEmpty else { return Text(zh: "按方案推算。", en: "Computed from the plan.") }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "\(all)。", en: "\(all).")
  }

  /// What the county declared under the clause, in the sentence of the form.
  private static func declared(_ result: ClauseResult, _ county: County, _ blank: Text?) -> Text {
    guard let declared = county.declared[result.id] else { return blank ?? Text(zh: "未申报。", en: "Not declared.") }
    if let sentence = FormSentence(result.id, declared).text { return sentence }
    if let blank { return blank }
    return declared.says(.met) == nil
      ? Text(zh: "未申报。", en: "Not declared.") : Text(zh: "申报为“是”，没有数字。", en: "A declared yes without figures.")
  }
}
