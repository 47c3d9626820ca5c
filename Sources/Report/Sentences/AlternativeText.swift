import County
import Regulation
import Simulation

/// What the headline becomes under the other readings of what is not known.
package enum AlternativeText {
  /// The subjects whose verdict moves in any of the runs: oversized schools, then CVs, then sections.
  package static func subjects(
    _ timeline: Timeline, _ outcomes: [AlternativeOutcome]
  ) -> [MovingSubject] {
    [ClauseID.g4, .r2, .r1].flatMap { clause -> [MovingSubject] in
      guard let position = ClauseID.allCases.firstIndex(of: clause) else { return [] }
      return timeline.program.questions.parts[position].enumerated().compactMap { place, part in
        let subject = MovingSubject(clause: clause, part: part, position: position, place: place)
        return outcomes.contains { $0.history(subject).holds.contains(false) } ? subject : nil
      }
    }
  }

  /// One line on the oversized schools and one on the first CV to break.
  static func lines(_ timeline: Timeline, _ outcomes: [AlternativeOutcome]) -> [Text] {
    guard !outcomes.isEmpty else { return [] }
    let layout = timeline.program.layout
    var schools: [Text] = []
    for key in subjects(timeline, outcomes).filter({ $0.clause == .g4 }).prefix(TimelineText.mostSchools) {
      let name = layout.name(of: key.part) ?? ""
      let head = Text(zh: "\(verbatim: name)降至标准", en: "\(verbatim: name) under its limit")
      schools.append(
        line(head, outcomes, timeline, none: Text(zh: "未在方案期内实现", en: "not within the plan")) { outcome in
          outcome.history(key).holdsFrom.map { Text(same: "\($0)") }
        })
    }
    var lines = schools.isEmpty ? [] : [Text.joined(schools)]
    let cvs = subjects(timeline, outcomes).filter { $0.clause == .r2 }
    lines.append(
      line(
        Text(zh: "差异系数首次突破", en: "first CV over its limit"), outcomes, timeline, none: Text(zh: "无", en: "none")
      ) { outcome in firstBreak(outcome, cvs, timeline.program.standard) })
    return lines
  }

  private static func firstBreak(_ outcome: AlternativeOutcome, _ keys: [MovingSubject], _ standard: Standard) -> Text?
  {
    var first: (year: Int, key: MovingSubject)?
    for key in keys {
      guard let year = outcome.history(key).breaks.first, year < first?.year ?? Int.max else { continue }
      first = (year, key)
    }
    guard let first, let stage = first.key.part.stage, let name = Names.indicator(of: first.key.part, standard) else {
      return nil
    }
    return Text(
      zh: "\(first.year) \(Names.stage(stage))\(name)",
      en: "\(first.year) \(Names.stage(stage)) \(name)")
  }

  /// One line: what comes out, and under which readings; where all agree, so. `none`: in the place of what never comes.
  private static func line(
    _ head: Text, _ outcomes: [AlternativeOutcome], _ timeline: Timeline, none: Text,
    _ what: (AlternativeOutcome) -> Text?
  ) -> Text {
    var results: [(value: Text?, under: [Text])] = []
    for outcome in outcomes {
      let value = what(outcome)
      let rate = outcome.alternative == .entryCalibrated ? timeline.program.calibratedEntryRate : nil
      let name = Names.alternative(outcome.alternative)
      let full =
        rate.map { Text(zh: "\(name)为\(fixed: $0, 3)", en: "\(name) \(fixed: $0, 3)") } ?? name
      if let at = results.firstIndex(where: { $0.value == value }) {
        results[at].under.append(full)
      } else {
        results.append((value, [full]))
      }
    }
    if results.count == 1 {
      guard let value = results[0].value else {
        return Text(zh: "\(head)：各种口径下均\(none)", en: "\(head): \(none) under any reading")
      }
      return Text(zh: "\(head)：各种口径下均为 \(value)", en: "\(head): \(value) under every reading")
    }
    let cells = results.map { result -> Text in
      let under = Text.joined(result.under, zh: "、", en: ", ")
      let value = result.value ?? none
      return Text(zh: "\(value)（\(under)）", en: "\(value) (\(under))")
    }
    let all = Text.joined(cells, zh: "，", en: "; ")
    return Text(zh: "\(head)：\(all)", en: "\(head): \(all)")
  }
}
