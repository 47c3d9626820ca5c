import County
import Regulation

/// The least additions that bring a CV to its limit, its sections' pupils staying as they are.
///
/// Continuous (m², yuan). With totals xᵢ ≥ 0 for pᵢ pupils, T = Σ xᵢ and P = Σ pᵢ, CV² + 1 = P · Σ xᵢ²/pᵢ ÷ T². So CV ≤ L is
/// √(Σ xᵢ²/pᵢ) ≤ √((1 + L²)/P) · T: a norm under a linear form, a convex set. Minimise Σ aᵢ over a ≥ 0 within it: by the
/// conditions of Karush, Kuhn and Tucker all sections with aᵢ > 0 have the same ∂/∂aᵢ, that is the same (xᵢ + aᵢ)/pᵢ, and no
/// other is below it. The poorest are raised to one common value a pupil, as water fills a basin, and the level is the
/// lowest at which the CV holds: found by bisection on the CV formula itself, to the last bit.
///
/// Whole (persons, rooms). For a given number of units T is fixed, and Σ xᵢ²/pᵢ is separable and convex: giving unit after
/// unit where it adds least, (2xᵢ + 1)/pᵢ, is the best that so many units can do (marginal allocation, Gross 1956, Fox
/// 1966). The first number at which the CV holds is therefore the least, not a bound.
package struct SpreadNeed: Sendable {
  /// The CV before anything is added, after it, and its limit.
  package let cv: Double
  package let after: Double
  package let limit: Double
  /// What is added to each section that gets something, in row order.
  package let additions: [(slot: Int, amount: Double)]
  /// The value a pupil, in the unit of the form, to which the poorest are raised; nil where nothing is.
  package let level: Double?

  /// What is to be added in all, in the unit of the indicator.
  package var total: Double { additions.reduce(0) { $0 + $1.amount } }

  /// The stage and indicator a CV is of, with all that its formula reads.
  struct Ground: Sendable {
    let stage: Stage
    let indicator: Indicator
    let facts: Facts<Double>
    let slots: [Int]
    let limit: Double
    private let rank: [Int]

    /// Nil where the CV is not judged on its own, or not known.
    init?(_ stage: Stage, _ indicator: Indicator, _ facts: Facts<Double>) {
      let standard = facts.terms.standard
      let limit = facts.terms.rules.cvLimit[stage.index]
      guard standard.lists(.r2), standard.composite.isEmpty, limit.isFinite,
        R2.judge(Part(stage: stage, indicator: indicator), facts).verdict != .notAssessed
      else { return nil }
      self.stage = stage
      self.indicator = indicator
      self.facts = facts
      self.limit = limit
      slots = (0..<facts.terms.layout.slots).filter {
        facts.terms.layout.stage[$0] == stage.index && facts.figures.counted[$0] > 0
      }
      let ids = slots.map { facts.terms.layout.ids[$0] }
      var rank = Array(repeating: 0, count: ids.count)
      for (position, place) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() { rank[place] = position }
      self.rank = rank
    }

    private var base: Int { indicator.index * facts.terms.layout.slots }

    /// The totals of the year with additions, by place in `slots`.
    private func totals(_ additions: [Double]) -> [Double] {
      var totals = facts.year.totals
      for (place, slot) in slots.enumerated() { totals[base + slot] += additions[place] }
      return totals
    }

    private func cv(_ additions: [Double]) -> Double {
      Figures.spread(
        of: indicator.index, per: indicator.perPupils, stage.index, counted: facts.figures.counted,
        totals: totals(additions), facts.terms.layout
      ).cv
    }

    /// Whether the CV is judged to hold; what is asked for is brought to the limit itself, so that the last bits of
    /// another order of adding do not undo it.
    private func holds(_ additions: [Double]) -> Bool { Comparison.atMost.isMet(cv(additions), limit) }
    private func reaches(_ additions: [Double]) -> Bool { cv(additions) <= limit }

    /// The least additions, those included that must be made in any case.
    func need(above floor: [(slot: Int, amount: Double)] = []) -> SpreadNeed? {
      let start = slots.map { slot in floor.first { $0.slot == slot }?.amount ?? 0 }
      var additions = start
      if !holds(additions) {
        guard let filled = indicator.isWhole ? filledByUnits(start) : filled(start) else { return nil }
        additions = filled
      }
      let after = totals(additions)
      let raised = slots.indices.filter { additions[$0] > start[$0] }
      return SpreadNeed(
        cv: cv(slots.map { _ in 0 }), after: cv(additions), limit: limit,
        additions: slots.indices.filter { additions[$0] > 0 }.map { (slot: slots[$0], amount: additions[$0]) },
        level: raised.map { after[base + slots[$0]] * indicator.perPupils / facts.figures.counted[slots[$0]] }.min())
    }

    /// The additions when the poorest are raised to the lowest level at which the CV holds.
    private func filled(_ start: [Double]) -> [Double]? {
      let present = totals(start)
      func raised(_ level: Double) -> [Double] {
        slots.indices.map { place in
          let lacking = level * facts.figures.counted[slots[place]] - present[base + slots[place]]
          return lacking > 0 ? start[place] + lacking : start[place]
        }
      }
      let values = slots.map { present[base + $0] / facts.figures.counted[$0] }
      guard var low = values.min(), var high = values.max(), reaches(raised(high)) else { return nil }
      while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { return raised(high) }
        if reaches(raised(middle)) { high = middle } else { low = middle }
      }
    }

    /// The additions when one unit after another goes where it adds least to Σ x²/p, until the CV holds.
    private func filledByUnits(_ start: [Double]) -> [Double]? {
      guard slots.contains(where: { facts.year.totals[base + $0] > 0 }) else { return nil }
      let present = totals(start)
      let giving = Marginal(
        held: slots.map { present[base + $0] }, pupils: slots.map { facts.figures.counted[$0] },
        most: slots.map { _ in .infinity }, rank: rank)
      func given(_ units: Double) -> [Double] {
        let shares = giving.shares(units) ?? []
        return slots.indices.map { start[$0] + shares[$0] }
      }
      let units = Turning.least(near: 0) { holds(given($0)) }
      return units < Turning.most ? given(units) : nil
    }

    /// The least teachers who would have to move between the sections of the stage; nil for other kinds and where moving
    /// does not do it.
    ///
    /// The sum stays, so by the same argument the best of so many moves take from where one less takes most off Σ x²/p,
    /// (2x − 1)/p, and give as above. No sender falls below its requirement, or loses its last.
    func moves() -> Moves? {
      guard indicator.isTeachers, !slots.isEmpty else { return nil }
      let present = slots.map { facts.year.totals[base + $0] }
      let pupils = slots.map { facts.figures.counted[$0] }
      let giving = Marginal(held: present, pupils: pupils, most: slots.map { _ in .infinity }, rank: rank)
      let taking = Marginal(
        held: present.map { -$0 }, pupils: pupils, most: slots.indices.map { sparable(present[$0], pupils[$0]) },
        rank: rank)
      func changes(_ persons: Double) -> [Double]? {
        guard let taken = taking.shares(persons), let given = giving.shares(persons),
          persons == 0 || -taking.dearest(taken) > giving.dearest(given)
        else { return nil }
        return slots.indices.map { given[$0] - taken[$0] }
      }
      // Every move that takes more off than it adds lowers the CV; beyond the last such move none helps.
      let spare = taking.most.reduce(0, +)
      let beyond = Turning.least(near: 0) { $0 > spare || changes($0) == nil }
      let persons = Turning.least(near: 0) { $0 >= beyond || changes($0).map(holds) ?? true }
      guard persons < beyond, let changes = changes(persons) else { return nil }
      return Moves(
        changes: slots.indices.filter { changes[$0] != 0 }.map { (slot: slots[$0], amount: changes[$0]) },
        after: cv(changes))
    }

    /// Teachers of the kind a section can spare.
    private func sparable(_ present: Double, _ pupils: Double) -> Double {
      let required = facts.terms.rules.required[stage.index * Indicator.count + indicator.index]
      let kept = Turning.least(near: required * pupils / indicator.perPupils) {
        $0 >= 1 && Comparison.atLeast.isMet($0 * indicator.perPupils / pupils, required)
      }
      return max(0, (present - kept).rounded(.down))
    }
  }
}

/// Teachers of one kind moved between the sections of a stage to bring its CV to the limit.
package struct Moves: Sendable {
  /// By section, in row order: received, or below zero sent.
  package let changes: [(slot: Int, amount: Double)]
  package let after: Double

  /// Teachers who move.
  package var persons: Double { changes.reduce(0) { $0 + max(0, $1.amount) } }
}
