import County
import Regulation

/// The indicators that a standard adds, under a heading of their own below the seven.
enum AddedLines {
  static func lines(_ stage: StageResult, _ standard: Standard, _ language: Language) -> [String] {
    guard !stage.added.isEmpty else { return [] }
    let head = Text(zh: "   本标准另列的指标", en: "   added by the standard")
    return [head(language)] + zip(stage.added, standard.added).map { line($0, $1, language) }
  }

  private static func line(_ spread: AddedSpread, _ added: AddedIndicator, _ language: Language) -> String {
    let name = "   " + Columns.left(added.title(language), 18)
    guard let mean = spread.mean, let cv = spread.cv else {
      return name + Text(zh: "数据不全，未评估", en: "data missing, not assessed")(language)
    }
    let value = Columns.right("\(Digits.fixed(mean, 2)) \(added.unit(language))", 22)
    let judged: Text
    if let limit = spread.limit {
      let told = "\(Digits.apart(cv, from: limit, 3)) \(Comparison.atMost.isMet(cv, limit) ? "≤" : ">") \(Digits.fixed(limit, 2))"
      judged = Text(zh: "差异系数 \(told)", en: "CV \(told)")
    } else {
      judged = Text(zh: "差异系数 \(Digits.fixed(cv, 3))（不单独判定）", en: "CV \(Digits.fixed(cv, 3)) (not judged alone)")
    }
    let full =
      spread.sectionsAsked == 0
      ? Text(same: "")
      : Text(
        zh: "  \(spread.sectionsFull)/\(spread.sectionsAsked) 个学段部达到要求",
        en: "  \(spread.sectionsFull) of \(spread.sectionsAsked) sections reach it")
    return name + value + "  " + judged(language) + full(language)
  }
}
