import County
import Regulation

/// Runs of parts of a plan in the same world, each part once: what every subject comes to in it.
///
/// A part is told by which of the players act; a measure that is no player acts in none. The year step and the
/// evaluation are those of the plan's own run.
struct PartRuns {
  let program: Program
  /// Positions in the plan of the measures that can move a figure.
  let players: [Int]
  let subjects: [EffectSubject]
  private var outcomes: [[Bool]: Outcome] = [:]
  private(set) var undone: [Int: Undone] = [:]
  private let census: State<Double>
  /// What the plan itself leaves undone is no news in its parts.
  private var usual: [Double]

  /// What came of one part: by subject twice, the figure in its turning year and at the horizon, and whether it holds
  /// from the one to the other.
  struct Outcome: Sendable {
    var figures: [Double?]
    var reaches: [Bool]
  }

  init(_ program: Program, players: [Int], subjects: [EffectSubject]) {
    self.program = program
    self.players = players
    self.subjects = subjects
    var census = State<Double>(census: program)
    evaluateCensus(&census, program)
    self.census = census
    usual = Array(repeating: .infinity, count: program.plan.measures.count)
    let whole = players.map { _ in true }
    let run = run(whole)
    usual = run.shortfall.missed
    keep(run, whole)
  }

  /// How many parts have been run.
  var count: Int { outcomes.count }

  /// All parts that have been run, with what came of them.
  var parts: [(acts: [Bool], outcome: Outcome)] { outcomes.map { ($0.key, $0.value) } }

  subscript(acts: [Bool]) -> Outcome {
    mutating get {
      if let known = outcomes[acts] { return known }
      let run = run(acts)
      keep(run, acts)
      return run.outcome
    }
  }

  /// Runs parts that have not been run, each by itself, in whatever order and on whatever threads `workers` sees to.
  mutating func run(_ parts: [[Bool]], workers: Workers) {
    let parts = parts.filter { outcomes[$0] == nil }
    let runs = workers.map(parts.count) { run(parts[$0]) }
    for (part, run) in zip(parts, runs) { keep(run, part) }
  }

  /// One part as it was run: what came of it, and what it could not do.
  private struct Run: Sendable {
    var outcome: Outcome
    var shortfall: Shortfall
    var blocked: [Blocked]
  }

  private func chosen(_ acts: [Bool]) -> [Bool] {
    var chosen = Array(repeating: false, count: program.plan.measures.count)
    for (place, player) in players.enumerated() { chosen[player] = acts[place] }
    return chosen
  }

  private func run(_ acts: [Bool]) -> Run {
    let (part, blocked) = program.keeping(chosen(acts))
    var state = census
    var shortfall = Shortfall(measures: program.plan.measures.count)
    var outcome = Outcome(
      figures: Array(repeating: nil, count: 2 * subjects.count), reaches: Array(repeating: true, count: subjects.count))
    note(state.facts, &outcome)
    for step in part.steps.indices {
      year(&state, part, step: step, part.drivers, &shortfall)
      note(state.facts, &outcome)
    }
    return Run(outcome: outcome, shortfall: shortfall, blocked: blocked)
  }

  private mutating func keep(_ run: Run, _ acts: [Bool]) {
    noteUndone(chosen(acts), run.blocked, run.shortfall)
    outcomes[acts] = run.outcome
  }

  private func note(_ facts: borrowing Facts<Double>, _ outcome: inout Outcome) {
    let now = facts.year.year
    for (place, subject) in subjects.enumerated() where now >= subject.year {
      if now == subject.year { outcome.figures[2 * place] = subject.figure(facts) }
      if now == program.lastYear { outcome.figures[2 * place + 1] = subject.figure(facts) }
      if outcome.reaches[place], !subject.holds(facts) { outcome.reaches[place] = false }
    }
  }

  private mutating func noteUndone(_ chosen: [Bool], _ blocked: [Blocked], _ shortfall: Shortfall) {
    for measure in players where chosen[measure] {
      var reasons: [Undone.Reason] = blocked.filter { $0.measure == measure }.map { .blocked($0.fault) }
      if shortfall.missed[measure] > usual[measure] { reasons.append(.short) }
      if shortfall.emptied[measure] { reasons.append(.emptied) }
      var entry = undone[measure] ?? Undone(measure: measure, sets: 0, of: 0, reasons: [])
      entry.of += 1
      if !reasons.isEmpty { entry.sets += 1 }
      for reason in reasons where !entry.reasons.contains(reason) { entry.reasons.append(reason) }
      undone[measure] = entry
    }
  }
}
