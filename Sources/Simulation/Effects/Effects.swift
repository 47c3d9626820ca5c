import County
import Regulation

/// Which measure did what: for every resolution of a timeline, and for what doing nothing would have let break, the share
/// of each measure in the figure (效果).
///
/// Parts of the plan are run in the same world: the plan without a measure, a measure alone, and the fair share over all
/// orders (Shapley), exact to eight measures by all parts, beyond by sampled orders with their standard error. What a part
/// cannot carry out is left undone and reported; it is never an error.
package struct Effects: Sendable {
  /// Positions in the plan of the measures that can move a figure, in its order.
  package let players: [Int]
  /// Positions of the measures that only pay.
  package let payers: [Int]
  package let method: Method
  /// Parts of the plan that were run.
  package let runs: Int
  /// One for each resolution of the timeline, in its order; then what the plan prevents.
  package let all: [Effect]
  /// What measures could not do without others, in the order of the plan.
  package let undone: [Undone]

  /// Every order by way of all sets of measures, or a sample of orders.
  package enum Method: Sendable, Equatable {
    case exact
    /// So many orders, half of them the others reversed.
    case sampled(orders: Int)
  }

  /// Up to so many measures all parts of the plan are run.
  package static let mostExact = 8

  /// Parts that sampled orders may ask for, about; those asked for twice are run once.
  static let sampledParts = 800

  /// The effect of a resolution of the timeline.
  package func of(_ resolution: Resolution) -> Effect? {
    all.first { $0.subject.clause == resolution.clause && $0.subject.part == resolution.part && !$0.isPrevented }
  }

  /// What doing nothing would have let break.
  package var prevented: [Effect] { all.filter(\.isPrevented) }

  /// Players that move none of the figures reported of in any order looked at.
  package var idle: [Int] {
    players.enumerated().filter { place, _ in
      all.allSatisfy { effect in
        [effect.turn, effect.horizon].allSatisfy { figure in
          figure.map { $0.shares[place].least == 0 && $0.shares[place].most == 0 } ?? true
        }
      }
    }.map(\.element)
  }

  /// Runs the parts of a timeline's plan. `mostExact`: up to so many measures by all parts; `workers`: how parts are shared
  /// out over the machine.
  package init(_ timeline: Timeline, mostExact: Int = Effects.mostExact, workers: Workers = .oneByOne) {
    let program = timeline.program
    let plan = program.plan
    let players = plan.measures.indices.filter { plan.measures[$0].action.canMoveFigures }
    self.players = players
    payers = plan.measures.indices.filter { !plan.measures[$0].action.canMoveFigures }
    let nothing = Nothing(program)
    let told = timeline.resolutions.map { resolution in
      EffectSubject(
        clause: resolution.clause, part: resolution.part, year: resolution.history.turningYear, isPrevented: false)
    }
    let prevented = nothing.broken.filter { broken in
      !told.contains { $0.clause == broken.clause && $0.part == broken.part }
    }
    let subjects = told + prevented
    var runs = PartRuns(program, players: players, subjects: subjects)
    let figures = 2 * subjects.count
    let shapley: Shapley
    if players.count <= mostExact {
      method = .exact
      let parts = (0..<1 << players.count).map { part in players.indices.map { part >> $0 & 1 == 1 } }
      runs.run(parts, workers: workers)
      shapley = Shapley(exactly: players.count, figures: figures) { runs[$0].figures }
    } else {
      let pairs = max(2, Effects.sampledParts / (2 * players.count))
      method = .sampled(orders: 2 * pairs)
      runs.run(Shapley.parts(sampling: pairs, players: players.count), workers: workers)
      shapley = Shapley(sampling: pairs, players: players.count, figures: figures) { runs[$0].figures }
    }
    let none = players.map { _ in false }
    let whole = players.map { _ in true }
    let outcomes = Ends(
      none: runs[none], whole: runs[whole],
      without: players.indices.map { place in runs[whole.with(false, at: place)] },
      alone: players.indices.map { place in runs[none.with(true, at: place)] })
    let sufficient = method == .exact ? runs.parts.sorted { $0.acts.size < $1.acts.size } : nil
    var all: [Effect] = []
    for (place, subject) in subjects.enumerated() {
      let reaching = sufficient?.filter { $0.outcome.reaches[place] }.map(\.acts)
      let least = reaching?.first?.size
      func measures(_ acts: [Bool]) -> [Int] { players.indices.filter { acts[$0] }.map { players[$0] } }
      let history =
        subject.isPrevented
        ? History(firstYear: program.firstYear, holds: timeline.facts.map { subject.holds($0) })
        : timeline.resolutions[place].history
      all.append(
        Effect(
          subject: subject, history: history, without: nothing.history(of: subject),
          turn: outcomes.effect(2 * place, in: subject.year, players, shapley),
          horizon: outcomes.effect(2 * place + 1, in: program.lastYear, players, shapley),
          closedBy: players.indices.filter { player in
            outcomes.none.figures[2 * place] != nil && outcomes.alone[player].figures[2 * place] == nil
          }.map { players[$0] },
          reaches: outcomes.whole.reaches[place], reachesWithout: outcomes.none.reaches[place],
          needed: outcomes.whole.reaches[place]
            ? players.indices.filter { !outcomes.without[$0].reaches[place] }.map { players[$0] } : [],
          smallest: reaching.map { reaching in
            reaching.filter { $0.size == least }.map(measures).sorted { $0.lexicographicallyPrecedes($1) }
          },
          indispensable: reaching.map { reaching in
            reaching.isEmpty
              ? []
              : players.indices.filter { player in reaching.allSatisfy { $0[player] } }.map { players[$0] }
          }))
    }
    self.all = all
    self.runs = runs.count
    undone = runs.undone.values.filter { $0.sets > 0 }.sorted { $0.measure < $1.measure }
  }
}

/// The parts that the shares are held against: none, all, all but one, one alone.
private struct Ends {
  let none: PartRuns.Outcome
  let whole: PartRuns.Outcome
  let without: [PartRuns.Outcome]
  let alone: [PartRuns.Outcome]

  /// The effect on one figure; nil where some part of the plan does not have it.
  func effect(_ figure: Int, in year: Int, _ players: [Int], _ shapley: Shapley) -> FigureEffect? {
    guard let with = whole.figures[figure], let nothing = none.figures[figure], shapley.isWhole[figure] else {
      return nil
    }
    var shares: [MeasureShare] = []
    for (place, measure) in players.enumerated() {
      guard let left = without[place].figures[figure], let alone = alone[place].figures[figure] else { return nil }
      shares.append(
        MeasureShare(
          measure: measure, share: shapley.shares[figure][place], error: shapley.errors?[figure][place],
          least: shapley.least[figure][place], most: shapley.most[figure][place], leftOut: with - left,
          alone: alone - nothing))
    }
    return FigureEffect(year: year, with: with, without: nothing, shares: shares)
  }
}

/// The same world without any measure, year by year.
private struct Nothing {
  let program: Program
  let facts: [Facts<Double>]

  init(_ program: Program) {
    let part = program.keeping(program.plan.measures.map { _ in false }).program
    var state = State<Double>(census: part)
    var silence = Silence<Double>()
    evaluateCensus(&state, part)
    var facts = [state.facts]
    for step in part.steps.indices {
      year(&state, part, step: step, part.drivers, &silence)
      facts.append(state.facts)
    }
    self.program = program
    self.facts = facts
  }

  func history(of subject: EffectSubject) -> History {
    History(firstYear: program.firstYear, holds: facts.map { subject.holds($0) })
  }

  /// Every part of a clause that moves which holds in the census and breaks.
  var broken: [EffectSubject] {
    program.questions.moving.flatMap { position, clause in
      program.questions.parts[position].compactMap { part -> EffectSubject? in
        var subject = EffectSubject(clause: clause, part: part, year: program.firstYear, isPrevented: true)
        let history = history(of: subject)
        guard history.holds[0], let year = history.breaks.first else { return nil }
        subject.year = year
        return subject
      }
    }
  }
}

extension Measure.Action {
  /// Whether it does anything but pay.
  var canMoveFigures: Bool {
    switch self {
    case .repay, .leftOut: false
    default: true
    }
  }
}

extension [Bool] {
  /// The same with one member set.
  fileprivate func with(_ acts: Bool, at place: Int) -> [Bool] {
    var other = self
    other[place] = acts
    return other
  }

  /// How many act.
  fileprivate var size: Int { reduce(0) { $0 + ($1 ? 1 : 0) } }
}
