import County
import Regulation

/// What stands beside a clause's verdict: exemptions with their due year, what it depends on, what is missing.
enum ClauseNotes {
  static func note(_ result: ClauseResult, _ findings: [Finding], _ layout: Layout) -> Text? {
    var notes: [Text] = []
    for part in result.parts {
      guard let until = part.exemptUntil, case .school(let school)? = part.part.subject else { continue }
      notes.append(exempt(layout.schoolNames[school], part.value ?? 0, until))
    }
    if let relaxed = relaxed(result, layout) { notes.append(relaxed) }
    if result.verdict != .notAssessed {
      notes += findings.filter { finding in
        if case .roundingDecides = finding.fact { finding.clause == result.id } else { false }
      }.map(\.sentence)
    } else if let missing = findings.first(where: { $0.clause == result.id && $0.id == "olderTextAnswered" }) {
      notes.append(missing.sentence)
    }
    if let missing = MissingText.sentence(result.missing, layout) { notes.append(missing) }
    if result.basis == .notApplicable {
      notes.append(Text(zh: "不涉及：本县没有这项条款所指的人", en: "not applicable: nobody concerned"))
    }
    if result.isAnswerOnly, result.verdict == .met { notes.append(answerOnly) }
    return notes.isEmpty ? nil : Text.joined(notes)
  }

  /// The mark of a clause that rests on a bare answer of the county.
  static let answerOnly = Text(zh: "仅申报、无数据", en: "as declared, no figure")

  /// Schools that stand by a relaxed limit, which no promise bounds.
  private static func relaxed(_ result: ClauseResult, _ layout: Layout) -> Text? {
    var names: [String] = []
    for part in result.parts where part.verdict == .metByExemption && part.exemptUntil == nil {
      if let name = layout.name(of: part.part), !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return nil }
    return Text(
      zh: "\(list: names)按放宽的数值视为达标",
      en: "\(list: names): met by a relaxed limit")
  }

  private static func exempt(_ school: String, _ pupils: Double, _ until: Int) -> Text {
    Text(
      zh: "\(verbatim: school) \(grouped: pupils) 人，凭限期化解的承诺视为达标，至 \(until) 年统计时止",
      en:
        "\(verbatim: school), \(grouped: pupils) pupils, is exempt under its promise to shrink, until the census of \(until)"
    )
  }
}
