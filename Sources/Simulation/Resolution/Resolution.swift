import County
import Regulation

/// When one clause and subject resolves, whether it stays so, and what did it (化解).
package struct Resolution: Sendable {
  package var clause: ClauseID
  package var part: Part
  package var history: History
  /// Years in which it stops standing, exemptions included: a promise missed, a verdict lost.
  package var lapses: [Int]
  /// Whether it holds only because sections emptied, closed themselves or crossed a scope line.
  package var byExit: Bool
  /// Margin at the horizon, in the unit of the figure.
  package var margin: Double?
  /// What moved the figure between the census and the year it turned; nothing where the clause has no figure.
  package var causes: [Cause]

  /// What became of it; a resolution that rests on sections that left is `resolvedByExit`.
  package var status: Status { byExit && history.status.isResolved ? .resolvedByExit : history.status }

  /// What became of a clause and subject from the census to the horizon.
  package enum Status: String, CaseIterable, Sendable {
    /// Held in every year, at least by exemption.
    case holds
    case resolves, relapses, breaks, never, resolvedByExit

    var isResolved: Bool { self == .resolves || self == .relapses || self == .breaks }
  }

  /// The change of the figure by one phase of the step, summed over the years between.
  package struct Cause: Sendable {
    package var phase: Phase
    package var change: Double
    package var from: Int
    package var to: Int
  }
}

/// In which years something holds outright, and what follows from that.
package struct History: Sendable {
  package var firstYear: Int
  package var holds: [Bool]

  package init(firstYear: Int, holds: [Bool]) {
    self.firstYear = firstYear
    self.holds = holds
  }

  /// First year it is met outright.
  package var firstHolds: Int? { holds.firstIndex(of: true).map { firstYear + $0 } }

  /// First year of the unbroken run that reaches the horizon.
  package var holdsFrom: Int? {
    guard holds.last == true else { return nil }
    let broken = holds.lastIndex(of: false) ?? -1
    return firstYear + broken + 1
  }

  /// Whether that run is under three years.
  package var isProvisional: Bool {
    guard let from = holdsFrom else { return false }
    return firstYear + holds.count - from < 3
  }

  /// Years in which it stops holding.
  package var breaks: [Int] {
    holds.indices.dropFirst().filter { holds[$0 - 1] && !holds[$0] }.map { firstYear + $0 }
  }

  /// What the history of verdicts comes to.
  package var status: Resolution.Status {
    guard holds.contains(false) else { return .holds }
    guard holds.contains(true) else { return .never }
    if holds[0] { return .breaks }
    return breaks.isEmpty ? .resolves : .relapses
  }

  /// The year the story turns: the first break of what held, else the year it begins to hold for good, else the last.
  package var turningYear: Int {
    switch status {
    case .breaks, .relapses: breaks[0]
    case .resolves, .resolvedByExit: holdsFrom ?? firstYear + holds.count - 1
    case .holds, .never: firstYear + holds.count - 1
    }
  }
}

extension Resolution {
  /// Everything that in any year is unmet or met by exemption, and every section indicator below 100 % in any year.
  static func all(
    _ program: Program, _ years: [Evaluation], _ facts: [Facts<Double>], _ ledger: Ledger, _ exits: Exits
  ) -> [Resolution] {
    var found: [Resolution] = []
    let verdicts = years.map { VerdictYear($0) }
    for (position, clause) in ClauseID.allCases.enumerated() {
      for (place, part) in program.questions.parts[position].enumerated() {
        let isStory = verdicts.contains { year in
          let verdict = year.verdict(of: place, ofClauseAt: position)
          return verdict == .unmet || verdict == .metByExemption
        }
        if isStory {
          let results = years.compactMap { $0.clause(clause)?.parts[place] }
          let history = History(firstYear: program.firstYear, holds: results.map { $0.verdict == .met })
          found.append(
            Resolution(
              clause: clause, part: part, history: history,
              lapses: History(firstYear: program.firstYear, holds: results.map(\.verdict.holds)).breaks,
              byExit: exits.carry(clause, part, from: history.holdsFrom),
              margin: results.last?.margin, causes: causes(clause, part, history, program, facts, ledger)))
        }
      }
      if clause == .r1 { found += indicators(program, years, facts, ledger) }
    }
    return found
  }

  /// One entry per section and indicator that is below its requirement in some year.
  private static func indicators(
    _ program: Program, _ years: [Evaluation], _ facts: [Facts<Double>], _ ledger: Ledger
  ) -> [Resolution] {
    var found: [Resolution] = []
    for slot in 0..<program.layout.slots {
      let section = years.map { $0.sections[slot].indicators }
      for indicator in Indicator.allCases {
        let results = section.map { $0[indicator.index] }
        guard results.contains(where: { $0.level != nil && $0.level != .full }) else { continue }
        let part = Part(
          stage: Stage.allCases[program.layout.stage[slot]], indicator: indicator, subject: .section(slot))
        let history = History(
          firstYear: program.firstYear, holds: results.map { $0.level == .full || $0.level == nil })
        let last = results.last
        found.append(
          Resolution(
            clause: .r1, part: part, history: history, lapses: history.breaks,
            byExit: last?.level == nil && history.status.isResolved,
            margin: last.flatMap { result in result.value.map { $0 - result.required } },
            causes: causes(.r1, part, history, program, facts, ledger)))
      }
    }
    return found
  }

  /// The change of the figure from the census to the year the story turns, split by phase; adds up by construction.
  private static func causes(
    _ clause: ClauseID, _ part: Part, _ history: History, _ program: Program, _ facts: [Facts<Double>],
    _ ledger: Ledger
  ) -> [Cause] {
    let turn = history.turningYear
    guard turn > program.firstYear, let census = figure(clause, part, facts[0]) else { return [] }
    var changes = Array(repeating: 0.0, count: Phase.allCases.count)
    var before = census
    for place in ledger.entries.indices where ledger.entries[place].year <= turn {
      for phase in Phase.allCases.indices {
        let after = figure(clause, part, ledger.entries[place].phases[phase]) ?? before
        changes[phase] += after - before
        before = after
      }
    }
    return Phase.allCases.compactMap { phase in
      let change = changes[phase.rawValue]
      return change == 0 ? nil : Cause(phase: phase, change: change, from: program.firstYear, to: turn)
    }
  }

  /// The figure a part is judged by, where it moves with the county.
  package static func figure(_ clause: ClauseID, _ part: Part, _ facts: borrowing Facts<Double>) -> Double? {
    if clause == .r1, let indicator = part.indicator, case .section(let slot)? = part.subject {
      return facts.figures.value[indicator.index * facts.terms.layout.slots + slot]
    }
    guard clause.card.isComputed else { return nil }
    if clause == .g5, !facts.year.conduct.classesFormed { return nil }
    let judgement = clause.judge(part, facts)
    return judgement.hasValue ? judgement.value : nil
  }
}

extension Resolution {
  /// Of a verdict of the evaluation, not of an indicator of one section below its requirement.
  package var isVerdict: Bool { !(clause == .r1 && part.indicator != nil) }
}
