import County
import Regulation

/// The indicators that a standard adds, under a heading of their own below the seven.
enum AddedLines {
  static func lines(
    _ stage: StageResult, _ standard: Standard, in terminal: Terminal, _ language: Language
  ) -> [String] {
    guard !stage.added.isEmpty else { return [] }
    let head = Text(zh: "   本标准另列的指标", en: "   added by the standard")
    return [head(language)]
      + zip(stage.added, standard.added).flatMap { line($0, $1, in: terminal, language) }
  }

  private static func line(
    _ spread: AddedSpread, _ added: AddedIndicator, in terminal: Terminal, _ language: Language
  ) -> [String] {
    let name = "   " + added.title(language)
    guard let mean = spread.mean, let cv = spread.cv else { return SpreadRows.unknown(name, language) }
    let isOver = spread.limit.map { !Comparison.atMost.isMet(cv, $0) } ?? false
    let told = spread.limit.map { SpreadRows.judged(cv, isOver: isOver, $0) } ?? Digits.fixed(cv, 3)
    let full = spread.sectionsAsked == 0 ? "" : "\(spread.sectionsFull)/\(spread.sectionsAsked)"
    return SpreadRows.row(
      [name, "\(Digits.fixed(mean, 2)) \(added.unit(language))", told, "", full, ""], isOver ? .unmet : nil,
      in: terminal)
  }
}
