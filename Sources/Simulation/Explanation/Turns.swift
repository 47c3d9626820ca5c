import County
import Regulation

/// What would turn the verdict of a topic, in whole pupils, persons, m², yuan or rooms, all else as it is (临界).
package struct Turns: Sendable {
  /// Of a section: its cliffs by roll and by resource.
  package var section: SectionTurn?
  /// Of a CV: the sections that carry most of its variance, in that order.
  package var sections: [SpreadCliff] = []
  /// Of a school's size: pupils more or fewer; nil where no number within reach turns it.
  package var pupilsMore: Double?
  package var pupilsFewer: Double?
  /// Of a share: the figure on top, and by how much it would have to change.
  package var figure: FigureTurn?

  /// One section: its pupils now, the roll and the amounts at which the verdict turns.
  package struct SectionTurn: Sendable {
    package var slot: Int
    package var pupils: Double
    package var roll: Cliff
    package var resource: ResourceCliff
  }

  /// A figure, and by how much it must change for the verdict to turn, in its unit.
  package struct FigureTurn: Sendable {
    package var what: Datum.What
    /// In the unit of the figure; negative where so many fewer turn it.
    package var change: Double
  }

  /// Sections of a CV that are looked at.
  package static let sectionsOfSpread = 6

  init(_ topic: Topic, _ working: Working, _ account: Account) {
    let facts = account.facts(in: topic.year)
    switch working {
    case .spread(let spreads):
      guard let spread = spreads.first, spreads.count == 1, spread.pupils > 0,
        let limit = account.result(of: topic, in: topic.year)?.limit
      else { return }
      sections = spread.rows.prefix(Turns.sectionsOfSpread).map {
        SpreadCliff($0.slot, spread.stage, spread.member, limit: limit, facts)
      }
    case .ratios, .ratio:
      guard topic.clause == .r1, case .section(let slot)? = topic.part.subject, facts.figures.counted[slot] > 0,
        account.evaluation(in: topic.year).sections[slot].pupilsAtCliff != nil
      else { return }
      section = SectionTurn(
        slot: slot, pupils: facts.year.pupils[slot], roll: Cliff(slot, facts), resource: ResourceCliff(slot, facts))
    case .size(let rolls): school(rolls, topic, facts)
    case .quotient(let quotient):
      guard let top = quotient.above.first?.datum, let value = top.value else { return }
      figure = Turns.figure(top, value, topic, account)
    default: return
    }
  }

  /// Pupils of the school's largest section, more or fewer, until its size is judged otherwise.
  private mutating func school(_ rolls: [Working.Roll], _ topic: Topic, _ facts: Facts<Double>) {
    guard let largest = rolls.max(by: { $0.pupils < $1.pupils }), largest.pupils > 0 else { return }
    func verdict(_ change: Double) -> Verdict {
      var trial = facts
      trial.year.pupils[largest.slot] += change
      trial.figures.compute(trial.year, trial.terms.layout, trial.terms.rules)
      return topic.clause.judge(topic.part, trial).verdict
    }
    let now = verdict(0)
    let most = facts.terms.rules.sizeThrough + facts.terms.rules.sizeSingle
    pupilsMore = Turns.fewest(upTo: most) { verdict($0) != now }
    pupilsFewer = Turns.fewest(upTo: largest.pupils.rounded(.down) - 1) { verdict(-$0) != now }
  }

  /// By how much the figure on top of a share would have to change, found by judging the clause again.
  private static func figure(_ top: Datum, _ value: Double, _ topic: Topic, _ account: Account) -> FigureTurn? {
    let facts = account.facts(in: topic.year)
    func verdict(_ value: Double) -> Verdict? {
      switch top.what {
      case .declared(let key):
        var county = account.county
        county.declared[topic.clause]?.figures[key]?.value = value
        let terms = Terms(county: county, standard: account.standard, layout: account.layout)
        let trial = Facts(terms, year: facts.year)
        return topic.clause.judge(topic.part, trial).verdict
      case .conduct(let figure):
        var trial = facts
        switch figure {
        case .rotated: trial.year.conduct.rotated = value
        case .rotatedBackbone: trial.year.conduct.rotatedBackbone = value
        default: return nil
        }
        return topic.clause.judge(topic.part, trial).verdict
      default: return nil
      }
    }
    guard value == value.rounded(), let now = verdict(value), now != .notAssessed else { return nil }
    if now.holds {
      return fewest(upTo: value) { verdict(value - $0) != now }.map { FigureTurn(what: top.what, change: -$0) }
    }
    return fewest(upTo: 1e9) { verdict(value + $0) != now }.map { FigureTurn(what: top.what, change: $0) }
  }

  /// The fewest whole steps, at least one, at which a condition holds that holds from there on.
  private static func fewest(upTo most: Double, where holds: (Double) -> Bool) -> Double? {
    guard most >= 1, holds(most) else { return nil }
    var near = 0.0
    var far = most.rounded(.down)
    guard holds(far) else { return nil }
    while far - near > 1 {
      let middle = ((near + far) / 2).rounded(.down)
      if holds(middle) { far = middle } else { near = middle }
    }
    return far
  }
}
