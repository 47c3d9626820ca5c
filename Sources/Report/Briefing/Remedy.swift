import County
import Regulation
import Simulation

/// What `needs` asks for where a plan fails: the least that brings a CV or a section back to its limit.
struct Remedy {
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  private var prices: UnitPrices { timeline.program.prices }

  /// What it costs, where the plan gives a price.
  private func priced(_ bill: UnitPrices.Bill?) -> Text {
    guard let bill else { return Text(same: "") }
    let told = NeedsText.money(bill)
    return Text(zh: "（\(verbatim: told.zh.hasPrefix(" ") ? String(told.zh.dropFirst()) : told.zh)）", en: " (\(told))")
  }

  private func place(_ year: Int) -> Int { year - timeline.program.firstYear }
  private func facts(_ year: Int) -> Facts<Double> { timeline.facts[place(year)] }

  /// `当年需增加…`; nil where money and people alone do not mend it.
  func text(_ year: Int, _ clause: ClauseID, _ part: Part) -> Text? {
    switch clause {
    case .r2: spread(year, part)
    case .r1: section(year, part)
    case .g5: classes(year, part)
    default: nil
    }
  }

  private func spread(_ year: Int, _ part: Part) -> Text? {
    guard let stage = part.stage, let indicator = part.indicator,
      let need = Needs.toLimit(stage, indicator, facts(year)), need.total > 0
    else { return nil }
    let amount = NeedsText.counted(need.total, indicator)
    let name = Names.indicator(indicator)
    let later =
      greatest(part, stage, indicator).flatMap { most -> Text? in
        guard most.amount > need.total else { return nil }
        let amount = NeedsText.counted(most.amount, indicator)
        let price = priced(prices.bill(most.amount, of: indicator))
        return Text(
          zh: "，到 \(most.year) 年累计 \(amount)\(price)", en: ", \(amount)\(price) by \(most.year)")
      } ?? Text(same: "")
    let moved =
      Needs.moves(stage, indicator, facts(year)).map { moves in
        let persons = Digits.grouped(moves.persons)
        return Text(
          zh: "再交流 \(verbatim: persons) 人，或",
          en: "\(verbatim: persons) more \(moves.persons == 1 ? "move" : "moves") of teachers, or ")
      } ?? Text(same: "")
    let price = priced(prices.bill(need.total, of: indicator))
    return Text(
      zh: "当年需\(moved)增加\(name) \(amount)\(price)\(later)",
      en: "\(moved)\(NeedsText.more(need.total, indicator)) needed that year\(price)\(later)")
  }

  /// The year in which most is needed to bring a CV back to its limit, nothing having been added before, and how much.
  private func greatest(_ part: Part, _ stage: Stage, _ indicator: Indicator) -> (year: Int, amount: Double)? {
    let unmet = timeline.years.filter { year in
      year.clause(.r2)?.parts.first { $0.part == part }?.verdict == .unmet
    }
    return unmet.compactMap { year in
      Needs.toLimit(stage, indicator, facts(year.year)).map { (year.year, $0.total) }
    }.max { $0.1 < $1.1 }
  }

  /// Classes over the limit: how many more a stage takes, and rooms for them where there are none to spare.
  private func classes(_ year: Int, _ part: Part) -> Text? {
    guard let stage = part.stage, timeline.program.standard.lists(.g5) else { return nil }
    let layout = timeline.program.layout
    let needs = ClassNeed.all(timeline, at: place(year)).filter { layout.stage[$0.slot] == stage.index }
    guard !needs.isEmpty else { return nil }
    let classes = needs.reduce(0) { $0 + $1.classes }
    let rooms = needs.reduce(0) { $0 + $1.rooms }
    let (more, built) = (Digits.fixed(classes, 0), Digits.fixed(rooms, 0))
    let place =
      rooms > 0
      ? Text(zh: "、普通教室 \(verbatim: built) 间", en: " and \(verbatim: built) more classroom\(rooms == 1 ? "" : "s")")
      : Text(zh: "（现有教室够用）", en: " (the classrooms suffice)")
    return Text(
      zh: "当年需增加 \(verbatim: more) 个班\(place)",
      en: "\(verbatim: more) more class\(classes == 1 ? "" : "es")\(place) needed that year")
  }

  private func section(_ year: Int, _ part: Part) -> Text? {
    guard case .section(let slot)? = part.subject, let need = Needs.standard(of: slot, facts(year)) else { return nil }
    let words = Indicator.allCases.filter { need.additions[$0.index] > 0 }.map { indicator -> Text in
      let amount = need.additions[indicator.index]
      let counted = NeedsText.counted(amount, indicator)
      return Text(zh: "\(Names.indicator(indicator)) \(counted)", en: NeedsText.more(amount, indicator))
    }
    guard !words.isEmpty else { return nil }
    let all = Text.list(words)
    let price = priced(prices.bill(persons: need.persons) { need.additions[$0.index] })
    return Text(zh: "当年尚缺\(all)\(price)", en: "\(all) needed that year\(price)")
  }
}
