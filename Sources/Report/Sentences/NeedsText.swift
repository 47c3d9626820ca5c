import County
import Regulation
import Simulation

/// The years of a shopping list and what they are of.
package struct NeedsList {
  let county: County
  let standard: Standard
  let layout: Layout
  /// Title of the plan; nil for a county as it stands.
  let plan: String?
  let years: [Needs]
  /// The year told in full.
  let chosen: Needs

  /// Of a county as it stands.
  package init(census county: County, by standard: Standard) {
    let needs = Needs(census: county, by: standard)
    self.init(county: county, standard: standard, layout: Layout(county), plan: nil, years: [needs], chosen: needs)
  }

  /// Of every year of a plan; `year`: the one told in full, else the first in which something is needed after the census,
  /// else the last. Nil where the year is not on the timeline.
  package init?(_ timeline: Timeline, year: Int?) {
    let years = timeline.facts.map { Needs($0) }
    let isShort: (Needs) -> Bool = { needs in
      needs.stages.contains { stage in stage.kinds.contains { $0.total > 0 } }
    }
    let first = years.dropFirst().first(where: isShort) ?? years.last
    guard let chosen = year == nil ? first : years.first(where: { $0.year == year }) else { return nil }
    self.init(
      county: timeline.program.county, standard: timeline.program.standard, layout: timeline.program.layout,
      plan: timeline.program.plan.title, years: years, chosen: chosen)
  }

  private init(county: County, standard: Standard, layout: Layout, plan: String?, years: [Needs], chosen: Needs) {
    self.county = county
    self.standard = standard
    self.layout = layout
    self.plan = plan
    self.years = years
    self.chosen = chosen
  }
}

/// What is needed in words: by CV what brings it back and where, by section what it lacks.
package struct NeedsText {
  let list: NeedsList

  /// Sections named in a sentence.
  private static let mostSections = 4

  package init(_ list: NeedsList) { self.list = list }

  /// The sentences of the year told in full.
  package func sentences() -> [Text] {
    let needs = list.chosen
    let spreads = needs.stages.flatMap { stage in
      stage.kinds.compactMap { sentence(stage.stage, $0, needs.year) }
    }
    let standards = needs.stages.flatMap { stage in stage.standard.map { sentence($0, stage.stage) } }
    let nothing = Text(
      zh: "\(needs.year) 年表Ⅱ、表Ⅲ均已达标，无需补充。",
      en: "Nothing is needed in \(needs.year): Tables II and III are met.")
    let all = spreads + standards
    return all.isEmpty ? [nothing] : all
  }

  /// A CV over its limit, and the least that brings it back: `2028 年小学体艺教师差异系数升至 0.52，需再交流 14 人`.
  package func sentence(_ stage: Stage, _ kind: KindNeed, _ year: Int) -> Text? {
    guard let need = kind.toLimit, need.total > 0 else { return nil }
    let indicator = Names.indicator(kind.indicator)
    let place = Names.stage(stage)
    let cv = Digits.apart(need.cv, from: need.limit, 3)
    let limit = Digits.fixed(need.limit, 2)
    let amount = NeedsText.counted(need.total, kind.indicator)
    let first = need.additions.sorted { $0.amount > $1.amount }.prefix(NeedsText.mostSections).map { addition in
      let own = NeedsText.added(addition.amount, kind.indicator)
      let name = list.layout.names[addition.slot]
      return Text(zh: "\(name) \(own.zh)", en: "\(name) \(own.en)")
    }
    let told = Text.joined(Array(first), zh: "、", en: ", ")
    let more = need.additions.count - first.count
    let others =
      more > 0 ? Text(zh: "等 \(need.additions.count) 处", en: " and \(more) more") : Text(same: "")
    let moved =
      kind.moves.map { moves in
        let persons = Digits.fixed(moves.persons, 0)
        return Text(zh: "再交流 \(persons) 人，或", en: "\(persons) more to move, or ")
      } ?? Text(same: "")
    return Text(
      zh:
        "\(year) 年\(place.zh)\(indicator.zh)差异系数 \(cv)，超过 \(limit)：需\(moved.zh)至少增加 \(amount.zh)（\(told.zh)\(others.zh)）。",
      en:
        "\(year) \(place.en) \(indicator.en) CV \(cv), over \(limit): \(moved.en)at least \(amount.en) more (\(told.en)\(others.en))."
    )
  }

  /// What one section lacks to stand by R1.
  private func sentence(_ need: SectionNeed, _ stage: Stage) -> Text {
    let words = Indicator.allCases.filter { need.additions[$0.index] > 0 }.map { indicator -> Text in
      let amount = NeedsText.counted(need.additions[indicator.index], indicator)
      let name = Names.indicator(indicator)
      let floor =
        need.atFloor.contains(indicator) ? Text(zh: "（至85%）", en: " (to 85 %)") : Text(same: "")
      return Text(zh: "\(name.zh) \(amount.zh)\(floor.zh)", en: "\(amount.en) of \(name.en)\(floor.en)")
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    let name = list.layout.names[need.slot]
    return Text(zh: "\(name)：表Ⅱ尚缺\(all.zh)。", en: "\(name): for Table II it lacks \(all.en).")
  }

  /// An amount in a column, whole persons, rooms and m²; yuan in 万元 to the next tenth of one, in English in thousands.
  package static func amount(_ amount: Double, _ indicator: Indicator) -> Text {
    guard indicator == .equipment else { return Text(same: Digits.grouped(amount.rounded(.up))) }
    let thousands = (amount / 1000).rounded(.up)
    return Text(zh: Digits.grouped(thousands / 10, 1), en: Digits.grouped(thousands))
  }

  /// An amount of one section beside those of others: its unit stands with the sum, but for money.
  private static func added(_ amount: Double, _ indicator: Indicator) -> Text {
    indicator == .equipment ? counted(amount, indicator) : self.amount(amount, indicator)
  }

  /// An amount with its unit.
  package static func counted(_ amount: Double, _ indicator: Indicator) -> Text {
    let text = Digits.grouped(amount.rounded(.up))
    return switch indicator {
    case .degree, .backbone, .artsSports: Text(zh: "\(text) 人", en: "\(text)")
    case .teachingArea, .sportsArea: Text(zh: "\(text) ㎡", en: "\(text) m²")
    case .equipment: Money.text((amount / 1000).rounded(.up) * 1000)
    case .multimedia: Text(zh: "\(text) 间", en: amount == 1 ? "1 room" : "\(text) rooms")
    }
  }
}

extension Names {
  /// The head of a row of amounts: stage, kind and unit.
  package static func amount(_ indicator: Indicator, _ stage: Text) -> Text {
    let name = self.indicator(indicator)
    return switch indicator {
    case .degree, .backbone, .artsSports:
      Text(zh: "\(stage.zh)\(name.zh)（人）", en: "\(stage.en) \(name.en)")
    case .teachingArea, .sportsArea: Text(zh: "\(stage.zh)\(name.zh)（㎡）", en: "\(stage.en) \(name.en), m²")
    case .equipment: Text(zh: "\(stage.zh)\(name.zh)（万元）", en: "\(stage.en) \(name.en), 1,000 yuan")
    case .multimedia: Text(zh: "\(stage.zh)\(name.zh)（间）", en: "\(stage.en) \(name.en)")
    }
  }
}
