import County
import Regulation
import Simulation

extension WatchedClause {
  /// What it is called: 表Ⅲ 初中多媒体教室.
  package func name(_ standard: Standard) -> Text {
    guard stage != nil || indicator != nil else { return Names.headed(clause, in: standard) }
    let own = Indicator.allCases.first { $0.rawValue == indicator }.map { Names.indicator($0) }
    let added = standard.added.first { $0.id == indicator }?.title
    let words = [stage.map { Names.stage($0) }, own ?? added].compactMap(\.self)
    return Names.headed(clause, Text.joined(words, zh: "", en: " "))
  }

  /// A figure of it with the mark of its verdict.
  package static func figure(_ clause: ClauseID, _ part: PartResult?, _ verdict: Verdict, _ language: Language)
    -> String
  {
    let mark = verdict == .unmet ? "!" : verdict == .metByExemption ? "*" : part?.closeCall == true ? "~" : ""
    guard let part, let value = part.value else { return Names.shortVerdict(verdict)(language) }
    if let text = PartText.value(clause, part) { return text(language) + mark }
    return JudgedFigure.text(clause, part.part, value)(language) + mark
  }
}
