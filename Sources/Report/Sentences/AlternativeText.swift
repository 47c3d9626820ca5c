import County
import Regulation
import Simulation

/// What the headline becomes under the other readings of what is not known.
package enum AlternativeText {
  /// The subjects whose verdict moves in any of the runs: oversized schools, then CVs, then sections.
  package static func subjects(
    _ timeline: Timeline, _ outcomes: [AlternativeOutcome]
  ) -> [AlternativeOutcome.Key] {
    var keys: [AlternativeOutcome.Key] = []
    for (position, clause) in ClauseID.allCases.enumerated() where [.g4, .r2, .r1].contains(clause) {
      for part in timeline.program.questions.parts[position] {
        let key = AlternativeOutcome.Key(clause: clause, part: part)
        if outcomes.contains(where: { $0.histories[key]?.holds.contains(false) ?? false }) { keys.append(key) }
      }
    }
    return keys.filter { $0.clause == .g4 } + keys.filter { $0.clause == .r2 } + keys.filter { $0.clause == .r1 }
  }

  /// One line per oversized school and one for the first CV to break.
  static func lines(_ timeline: Timeline, _ outcomes: [AlternativeOutcome]) -> [Text] {
    guard !outcomes.isEmpty else { return [] }
    let layout = timeline.program.layout
    var lines: [Text] = []
    for key in subjects(timeline, outcomes) where key.clause == .g4 {
      let name = layout.name(of: key.part) ?? ""
      lines.append(
        line(Text(zh: "\(name)降至限额", en: "\(name) under its limit"), outcomes, timeline) { outcome in
          Text(same: outcome.histories[key]?.holdsFrom.map { "\($0)" } ?? "–")
        })
    }
    let cvs = subjects(timeline, outcomes).filter { $0.clause == .r2 }
    lines.append(
      line(Text(zh: "差异系数首次突破", en: "first CV over its limit"), outcomes, timeline) { outcome in
        firstBreak(outcome, cvs)
      })
    return lines
  }

  private static func firstBreak(_ outcome: AlternativeOutcome, _ keys: [AlternativeOutcome.Key]) -> Text {
    var first: (year: Int, key: AlternativeOutcome.Key)?
    for key in keys {
      guard let year = outcome.histories[key]?.breaks.first, year < first?.year ?? Int.max else { continue }
      first = (year, key)
    }
    guard let first, let stage = first.key.part.stage, let indicator = first.key.part.indicator else {
      return Text(zh: "无", en: "none")
    }
    return Text(
      zh: "\(first.year) \(Names.stage(stage).zh)\(Names.indicator(indicator).zh)",
      en: "\(first.year) \(Names.stage(stage).en) \(Names.indicator(indicator).en)")
  }

  private static func line(
    _ head: Text, _ outcomes: [AlternativeOutcome], _ timeline: Timeline, _ what: (AlternativeOutcome) -> Text
  ) -> Text {
    let rate = timeline.program.calibratedEntryRate.map { Digits.fixed($0, 3) } ?? ""
    let cells = outcomes.map { outcome -> Text in
      let name = Names.alternative(outcome.alternative)
      let value = what(outcome)
      let suffix = outcome.alternative == .entryCalibrated ? " \(rate)" : ""
      return Text(zh: "\(name.zh)\(suffix) \(value.zh)", en: "\(name.en)\(suffix) \(value.en)")
    }
    let all = Text.joined(cells, zh: "，", en: ", ")
    return Text(zh: "\(head.zh)：\(all.zh)", en: "\(head.en): \(all.en)")
  }
}
