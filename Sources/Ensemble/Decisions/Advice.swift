import County
import Regulation
import Simulation

/// What a county is told of applying under a plan: chance decides, what is not assessed keeps it open.
package struct Advice: Sendable {
  package let answer: Answer
  /// The censuses it speaks of: of a probability the one asked about, of a single run all from which it holds.
  package let censuses: [Int]
  /// How probable it is that the county stands then and in the years after; nil of a single run.
  package let chance: Proportion?
  /// Clauses that nothing is known of in those years, and how many are assessed.
  package let open: [ClauseID]
  package let assessed: Int

  /// Whether to apply: safe, on condition, advised against, or open.
  package enum Answer: Sendable, Equatable {
    /// 可申报, 有条件申报, 不宜申报.
    case apply, applyIf, doNot
    /// All that is assessed holds, but something is not assessed: 尚不能判断.
    case open
    /// Every year that must hold lies past the plan, or the plan ends before a promise is due.
    case tooShort
    /// No clause is assessed in any year.
    case noData
    /// No census begins years in which all holds; of a single run.
    case none
  }

  /// From which share on an application is safe, and from which on it is worth its conditions.
  package static let safe = 0.9
  package static let even = 0.5

  /// The rule, but for what is not assessed.
  package static func answer(_ share: Double) -> Answer {
    share >= safe ? .apply : share >= even ? .applyIf : .doNot
  }

  /// A plan by its single run, or by its futures where it has some.
  package init(_ timeline: Timeline, _ futures: PlanFutures?) {
    let span = timeline.program.windowYears
    let years = timeline.years
    let isBlind = years.allSatisfy { $0.verdictOfAssessed == .notAssessed }
    func told(_ answer: Answer, _ censuses: [Int], _ chance: Proportion? = nil) -> Advice {
      Advice(answer, censuses, chance, timeline)
    }
    guard !isBlind else {
      self = told(.noData, [])
      return
    }
    if let futures {
      let asked = futures.years.indices.compactMap { place in futures.window(place).map { (futures.years[place], $0) } }
      guard let (census, chance) = Advice.best(asked) else {
        self = told(.tooShort, [])
        return
      }
      let own = Advice.answer(chance.share)
      let all = own == .apply ? asked.filter { Advice.answer($0.1.share) == .apply }.map(\.0) : [census]
      let found = told(own, all, chance)
      self = own == .doNot || found.open.isEmpty ? found : told(.open, all, chance)
      return
    }
    guard let window = timeline.window else {
      let isStanding = years.last?.verdictOfAssessed.holds == true && years.count <= span
      self = told(isStanding ? .tooShort : .none, [])
      return
    }
    guard !window.years.isEmpty else {
      self = told(.tooShort, window.provisionalYears)
      return
    }
    let found = told(.apply, window.years)
    self = found.open.isEmpty ? found : told(.open, window.years)
  }

  /// What doing nothing comes to in the futures of a plan.
  package init(doingNothing timeline: Timeline, in futures: PlanFutures) {
    let asked = futures.years.indices.compactMap { place in
      futures.windowOfNothing(place).map { (futures.years[place], $0) }
    }
    guard let (census, chance) = Advice.best(asked) else {
      self = Advice(.tooShort, [], nil, timeline)
      return
    }
    let own = Advice.answer(chance.share)
    let found = Advice(own, [census], chance, timeline)
    self = own == .doNot || found.open.isEmpty ? found : Advice(.open, [census], chance, timeline)
  }

  private init(_ answer: Answer, _ censuses: [Int], _ chance: Proportion?, _ timeline: Timeline) {
    self.answer = answer
    self.censuses = censuses
    self.chance = chance
    open = timeline.open(applyingOn: censuses)
    assessed = (timeline.years.first?.clauses.count ?? 0) - open.count
  }

  /// The first census that is safe to apply on, else the likeliest, the first of equals.
  package static func best(_ asked: [(Int, Proportion)]) -> (Int, Proportion)? {
    asked.first { answer($0.1.share) == .apply } ?? asked.max { ($0.1.holds, -$0.0) < ($1.1.holds, -$1.0) }
  }

  /// Whether nothing but a single run tells of it.
  package var isSingle: Bool { chance == nil }
}
