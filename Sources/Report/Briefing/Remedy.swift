import County
import Regulation
import Simulation

/// What `needs` asks for where a plan fails: the least that brings a CV or a section back to its limit.
struct Remedy {
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  private func needs(_ year: Int) -> Needs { Needs(timeline.facts[year - timeline.program.firstYear]) }

  /// `当年需增加…`; nil where money and people alone do not mend it.
  func text(_ year: Int, _ clause: ClauseID, _ part: Part) -> Text? {
    switch clause {
    case .r2: spread(year, part)
    case .r1: section(year, part)
    default: nil
    }
  }

  private func spread(_ year: Int, _ part: Part) -> Text? {
    guard let stage = part.stage, let indicator = part.indicator,
      let kind = needs(year).stage(stage)?.kinds[indicator.index], let need = kind.toLimit, need.total > 0
    else { return nil }
    let amount = NeedsText.counted(need.total, indicator)
    let name = Names.indicator(indicator)
    let later =
      greatest(part, stage, indicator).flatMap { most -> Text? in
        guard most.amount > need.total else { return nil }
        let amount = NeedsText.counted(most.amount, indicator)
        return Text(zh: "，到 \(most.year) 年累计 \(amount.zh)", en: ", \(amount.en) by \(most.year)")
      } ?? Text(same: "")
    let moved =
      kind.moves.map { moves in
        let persons = Digits.grouped(moves.persons)
        return Text(
          zh: "再交流 \(persons) 人，或", en: "\(persons) more \(moves.persons == 1 ? "move" : "moves") of teachers, or ")
      } ?? Text(same: "")
    // Rooms are named by their unit, persons and areas by their kind.
    let kindWord = indicator == .multimedia ? "" : " of \(name.en)"
    return Text(
      zh: "当年需\(moved.zh)增加\(name.zh) \(amount.zh)\(later.zh)",
      en: "\(moved.en)\(amount.en) more\(kindWord) needed that year\(later.en)")
  }

  /// The year in which most is needed to bring a CV back to its limit, nothing having been added before, and how much.
  private func greatest(_ part: Part, _ stage: Stage, _ indicator: Indicator) -> (year: Int, amount: Double)? {
    let unmet = timeline.years.filter { year in
      year.clause(.r2)?.parts.first { $0.part == part }?.verdict == .unmet
    }
    return unmet.compactMap { year in
      needs(year.year).stage(stage)?.kinds[indicator.index].toLimit.map { (year.year, $0.total) }
    }.max { $0.1 < $1.1 }
  }

  private func section(_ year: Int, _ part: Part) -> Text? {
    guard case .section(let slot)? = part.subject,
      let need = needs(year).stages.flatMap(\.standard).first(where: { $0.slot == slot })
    else { return nil }
    let words = Indicator.allCases.filter { need.additions[$0.index] > 0 }.map { indicator -> Text in
      let amount = NeedsText.counted(need.additions[indicator.index], indicator)
      let name = Names.indicator(indicator)
      return indicator == .multimedia
        ? Text(zh: "\(name.zh) \(amount.zh)", en: amount.en)
        : Text(zh: "\(name.zh) \(amount.zh)", en: "\(amount.en) of \(name.en)")
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(zh: "当年尚缺\(all.zh)", en: "\(all.en) missing that year")
  }
}
