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

  package var total: Double { additions.reduce(0) { $0 + $1.amount } }

  /// The stage and indicator a CV is of, with all that its formula reads.
  struct Ground {
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
      rank = ids.map { id in ids.count { $0 < id } }
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

    private func holds(_ additions: [Double]) -> Bool { !Comparison.atMost.isUnmet(cv(additions), limit) }

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
      guard var low = values.min(), var high = values.max(), holds(raised(high)) else { return nil }
      while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { return raised(high) }
        if holds(raised(middle)) { high = middle } else { low = middle }
      }
    }

    /// The additions when one unit after another goes where it adds least to Σ x²/p, until the CV holds.
    private func filledByUnits(_ start: [Double]) -> [Double]? {
      var additions = start
      guard slots.contains(where: { facts.year.totals[base + $0] > 0 }) else { return nil }
      while !holds(additions) {
        guard let place = poorest(additions) else { return nil }
        additions[place] += 1
      }
      return additions
    }

    /// The section to which one more adds least, (2x + 1)/p; ties by id.
    private func poorest(_ additions: [Double]) -> Int? {
      let totals = totals(additions)
      return slots.indices.min { a, b in
        let first = (2 * totals[base + slots[a]] + 1) / facts.figures.counted[slots[a]]
        let second = (2 * totals[base + slots[b]] + 1) / facts.figures.counted[slots[b]]
        return first == second ? rank[a] < rank[b] : first < second
      }
    }

    /// The least teachers who would have to move between the sections of the stage; nil for other kinds and where moving
    /// does not do it.
    ///
    /// The sum stays, so by the same argument the best of so many moves take from where one less takes most off Σ x²/p,
    /// (2x − 1)/p, and give as above. No sender falls below its requirement, or loses its last.
    func moves() -> Moves? {
      guard indicator.isTeachers, !slots.isEmpty else { return nil }
      var changes = slots.map { _ in 0.0 }
      while !holds(changes) {
        guard let to = poorest(changes), let from = richest(changes), from != to else { return nil }
        let totals = totals(changes)
        let gain = (2 * totals[base + slots[from]] - 1) / facts.figures.counted[slots[from]]
        let cost = (2 * totals[base + slots[to]] + 1) / facts.figures.counted[slots[to]]
        guard gain > cost else { return nil }
        changes[from] -= 1
        changes[to] += 1
      }
      return Moves(
        changes: slots.indices.filter { changes[$0] != 0 }.map { (slot: slots[$0], amount: changes[$0]) },
        after: cv(changes))
    }

    /// The section from which one less takes most, of those that can spare one.
    private func richest(_ changes: [Double]) -> Int? {
      let totals = totals(changes)
      let required = facts.terms.rules.required[stage.index * Indicator.count + indicator.index]
      return slots.indices.filter { place in
        let pupils = facts.figures.counted[slots[place]]
        let left = totals[base + slots[place]] - 1
        return left >= 1 && left * indicator.perPupils / pupils >= required
      }.min { a, b in
        let first = (2 * totals[base + slots[a]] - 1) / facts.figures.counted[slots[a]]
        let second = (2 * totals[base + slots[b]] - 1) / facts.figures.counted[slots[b]]
        return first == second ? rank[a] < rank[b] : first > second
      }
    }
  }
}

/// Teachers of one kind moved between the sections of a stage to bring its CV to the limit.
package struct Moves: Sendable {
  /// By section, in row order: received, or below nought sent.
  package let changes: [(slot: Int, amount: Double)]
  package let after: Double

  /// Teachers who move.
  package var persons: Double { changes.reduce(0) { $0 + max(0, $1.amount) } }
}
