import County
import Regulation

/// Why a figure is what it is: its data, its working, its limit, what changed, and what would turn it (说明).
///
/// Values only; the sentences stand in `Report`. Nothing here is computed by a formula of its own: figures come from
/// `Figures`, verdicts from the clause that judges them, changes from the ledger of the plan's own run.
package struct Explanation: Sendable {
  package var topic: Topic
  package var result: PartResult
  /// The clause the topic is part of, in that year.
  package var clause: ClauseResult
  package var working: Working
  /// How the figure is held against its limit.
  package var comparison: Comparison
  /// The limit as the standard has it; nil where the clause has no figure for it.
  package var limit: Limit?
  package var data: [Datum]
  /// Since the year before, and since the census where that is another; none in the census.
  package var changes: [FigureChange]
  package var turns: Turns
  /// A promise that names the school, and what becomes of it.
  package var promise: Layout.Standing?
  package var outcome: PromiseOutcome?
  /// Measures that act in the step into the year, by their position in the plan.
  package var acting: [Int]
  /// What measures brought to, and took from, the sections the topic is about in the step into the year.
  package var moves: [Move]
  /// What those who entered its sections come from; none in the census, and of what is no section or school.
  package var rolls: [RollSource]
  /// Quotas and amounts of the step into the year that the clause judges, as they were carried out.
  package var fulfilments: [Fulfilment]
  /// Of a section: its part of the variance of each CV, by `Indicator.index`, as a share of CV², nil where that is not
  /// known; empty for other topics.
  package var varianceShares: [Double?]
  /// The data for want of which the part is not assessed.
  package var missing: [Missing]
  /// What in the county's documents bears on it.
  package var findings: [Finding]
  /// The other parts the question left open.
  package var others: [PartResult]
  /// The published figure of the census, where the county prints one.
  package var published: Figure?

  /// Persons of one section moved by one measure in the step into the year.
  package struct Move: Sendable {
    package var measure: Int
    package var slot: Int
    package var pupilsCame: Double
    package var pupilsWent: Double
    package var teachersCame: Double
    package var teachersWent: Double
  }

  /// Answers a question. Throws what is not there to be asked.
  package init(_ inquiry: Inquiry, in account: Account) throws(Problem) {
    try self.init(try inquiry.topic(in: account), in: account)
  }

  /// Explains a topic. Throws where its clause is not in the standard, or its year not on the timeline.
  package init(_ topic: Topic, in account: Account) throws(Problem) {
    try account.check(topic.year)
    guard let clause = account.evaluation(in: topic.year).clause(topic.clause),
      let result = account.result(of: topic, in: topic.year)
    else { throw Problem(.question(.askedNothing), at: nil) }
    self.topic = topic
    self.clause = clause
    self.result = result
    let working = Working(topic, account)
    self.working = working
    let facts = account.facts(in: topic.year)
    comparison = topic.place == nil ? .atLeast : topic.clause.judge(topic.part, facts).comparison
    limit = topic.limit(account)
    data = working.data(topic, account)
    let isFirst = topic.year == account.firstYear
    let froms =
      isFirst ? [] : topic.year - 1 == account.firstYear ? [topic.year - 1] : [topic.year - 1, account.firstYear]
    changes = froms.compactMap { FigureChange(topic, from: $0, to: topic.year, account) }
    turns = Turns(topic, working, account)
    if topic.clause == .g4, case .school(let school)? = topic.part.subject {
      promise = account.layout.promises.first { $0.school == school }
      outcome = account.timeline?.promises.first { $0.school == school }
    }
    let measures = account.timeline?.program.plan.measures ?? []
    acting = isFirst ? [] : measures.indices.filter { measures[$0].years.contains(topic.year) }
    moves = isFirst ? [] : Explanation.moves(topic, account)
    rolls = RollSource.all(topic, account)
    fulfilments = Explanation.fulfilments(topic, account)
    varianceShares = Explanation.varianceShares(topic, facts)
    missing = topic.place == nil ? [] : Missing.all(topic.clause, [result], facts)
    let isOfCensus = isFirst || clause.basis == .carried
    findings =
      isOfCensus
      ? Finding.all(account.county, account.years[0], account.standard).filter { topic.isAbout($0) } : []
    others = topic.others.compactMap { account.result(of: topic.clause, $0, in: topic.year) }.filter(\.inScope)
    published = isFirst ? topic.published(account.county) : nil
  }

  /// What was rotated in the step, of which G11 is judged.
  private static func fulfilments(_ topic: Topic, _ account: Account) -> [Fulfilment] {
    guard topic.clause == .g11, let timeline = account.timeline else { return [] }
    let measures = timeline.program.plan.measures
    return timeline.ledger.carried.filter { fulfilment in
      guard fulfilment.year == topic.year, case .rotate = measures[fulfilment.measure].action else { return false }
      return true
    }
  }

  private static func varianceShares(_ topic: Topic, _ facts: Facts<Double>) -> [Double?] {
    guard topic.clause == .r1, topic.place != nil, case .section(let slot)? = topic.part.subject,
      facts.figures.counted[slot] > 0
    else { return [] }
    let stage = Stage.allCases[facts.terms.layout.stage[slot]]
    return Indicator.allCases.map { indicator in
      guard R2.knowsAll(stage, indicator, facts) else { return nil }
      let shares = facts.varianceShares(stage, indicator)
      let all = shares.reduce(0, +)
      return all > 0 ? shares[slot] / all : 0
    }
  }

  private static func moves(_ topic: Topic, _ account: Account) -> [Move] {
    guard let ledger = account.timeline?.ledger else { return [] }
    let slots: [Int] =
      switch topic.part.subject {
      case .section(let slot)?: [slot]
      case .school(let school)?: Array(account.layout.slots(of: school))
      case nil: []
      }
    var moves: [Move] = []
    func add(_ measure: Int, _ slot: Int, _ change: (inout Move) -> Void) {
      guard slots.contains(slot) else { return }
      let place = moves.firstIndex { $0.measure == measure && $0.slot == slot } ?? moves.count
      if place == moves.count {
        moves.append(
          Move(measure: measure, slot: slot, pupilsCame: 0, pupilsWent: 0, teachersCame: 0, teachersWent: 0))
      }
      change(&moves[place])
    }
    for move in ledger.pupilMoves where move.year == topic.year {
      add(move.measure, move.from) { $0.pupilsWent += move.persons }
      add(move.measure, move.to) { $0.pupilsCame += move.persons }
    }
    for move in ledger.teacherMoves where move.year == topic.year {
      add(move.measure, move.from) { $0.teachersWent += move.staff.teachers }
      add(move.measure, move.to) { $0.teachersCame += move.staff.teachers }
    }
    return moves
  }
}
