import County
import Regulation

/// The years of a shopping list and what they are of.
package struct NeedsList {
  package let county: County
  package let standard: Standard
  package let layout: Layout
  /// Title of the plan; nil for a county as it stands.
  package let plan: String?
  package let years: [Needs]
  /// The year shown in full.
  package let chosen: Needs
  /// What one more of a kind costs: as the plan says, else the county.
  package let prices: UnitPrices
  /// Whether the plan gives some of them, or they are the county's unit costs alone.
  package let pricesAreByPlan: Bool

  /// Of a county as it stands.
  package init(census county: County, by standard: Standard) {
    let needs = Needs(census: county, by: standard)
    self.init(
      county: county, standard: standard, layout: Layout(county), plan: nil, years: [needs], chosen: needs,
      prices: UnitPrices().filled(by: county.unitCosts), isByPlan: false)
  }

  /// Of every year of a plan; `year`: the one shown in full, else the first in which something is needed after the census,
  /// else the last. Nil where the year is not on the timeline.
  package init?(_ timeline: Timeline, year: Int?) {
    let years = timeline.facts.indices.map { Needs(timeline, at: $0) }
    let isShort: (Needs) -> Bool = { needs in needs.stages.contains(where: \.isShort) }
    let first = years.dropFirst().first(where: isShort) ?? years.last
    guard let chosen = year == nil ? first : years.first(where: { $0.year == year }) else { return nil }
    self.init(
      county: timeline.program.county, standard: timeline.program.standard, layout: timeline.program.layout,
      plan: timeline.program.plan.title, years: years, chosen: chosen,
      prices: timeline.program.prices, isByPlan: !timeline.program.plan.prices.isEmpty)
  }

  private init(
    county: County, standard: Standard, layout: Layout, plan: String?, years: [Needs], chosen: Needs,
    prices: UnitPrices, isByPlan: Bool
  ) {
    pricesAreByPlan = isByPlan
    self.prices = prices
    self.county = county
    self.standard = standard
    self.layout = layout
    self.plan = plan
    self.years = years
    self.chosen = chosen
  }
}
