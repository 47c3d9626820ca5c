import County
import Regulation

/// The working of one CV in one year: what it is made of, section by section (差异系数的算式).
///
/// CV = √(Σ (pᵢ/P)(xᵢ − X̄)²) ÷ X̄. The parts of CV² that the sections carry add up to it.
package struct Spread: Sendable {
  package var stage: Stage
  package var member: CompositeMember
  /// Σ pupils and Σ totals over the sections that count.
  package var pupils: Double
  package var total: Double
  /// X̄ in the unit of the form (per pupil or per 100).
  package var mean: Double
  package var cv: Double
  /// Whether the total of every section is known; where not, mean and CV are not given.
  package var isKnown: Bool
  /// The sections that count, the one that carries most first; ties in row order.
  package var rows: [Row]

  /// One section of a CV.
  package struct Row: Sendable {
    package var slot: Int
    package var pupils: Double
    package var total: Double
    /// In the unit of the form.
    package var value: Double
    /// (pᵢ/P)(xᵢ/X̄ − 1)², a part of CV².
    package var contribution: Double
    /// The contribution ÷ CV².
    package var share: Double
  }

  init(_ stage: Stage, _ member: CompositeMember, _ facts: Facts<Double>) {
    let layout = facts.terms.layout
    let (place, totals) = facts.column(of: member)
    let shares = facts.varianceShares(stage, member)
    let spread = facts.spread(stage, member)
    let variance = shares.reduce(0, +)
    let own = (0..<layout.slots).filter { layout.stage[$0] == stage.index && facts.figures.counted[$0] > 0 }
    isKnown =
      switch member {
      case .own(let indicator): R2.knowsAll(stage, indicator, facts)
      case .added(let added): A2.knowsAll(stage, added, facts)
      }
    let per =
      switch member {
      case .own(let indicator): indicator.perPupils
      case .added(let added): facts.terms.rules.addedPer[added]
      }
    self.stage = stage
    self.member = member
    pupils = own.reduce(0) { $0 + facts.figures.counted[$1] }
    total = own.reduce(0) { $0 + totals[place * layout.slots + $1] }
    mean = spread.mean
    cv = spread.cv
    rows = own.map { slot in
      let amount = totals[place * layout.slots + slot]
      let roll = facts.figures.counted[slot]
      return Row(
        slot: slot, pupils: roll, total: amount, value: amount * per / roll, contribution: shares[slot],
        share: variance > 0 ? shares[slot] / variance : 0)
    }
    let sorted = rows.enumerated().sorted {
      $0.element.contribution == $1.element.contribution
        ? $0.offset < $1.offset : $0.element.contribution > $1.element.contribution
    }
    rows = sorted.map(\.element)
  }
}
