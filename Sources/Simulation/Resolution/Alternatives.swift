import County
import Regulation

/// The same plan under another reading of what is not known: roll by grade, feeder rule, entry rate.
package enum Alternative: String, CaseIterable, Sendable {
  case fitted, even, births
  case staying, flowing, countyPool, uncalibrated
  case entryCalibrated

  /// The plan with this reading; nil where it changes nothing that the plan does not already say.
  package func applied(to plan: Plan) -> Plan? {
    guard case .project = plan.assumptions.roll else { return nil }
    var other = plan
    switch self {
    case .fitted: other.assumptions.shape = .fitted
    case .even: other.assumptions.shape = .even
    case .births: other.assumptions.shape = .births
    case .staying, .flowing:
      guard plan.assumptions.flows.isEmpty else { return nil }
      other.assumptions.feeding = self == .staying ? .staying : .calibrated
    case .countyPool: other.assumptions.feeding = .pooled
    case .uncalibrated: other.assumptions.feeding = .uncalibrated
    case .entryCalibrated:
      guard plan.assumptions.entryRate != nil, plan.assumptions.entryChange == nil else { return nil }
      other.assumptions.entryRateCalibrated = true
    }
    return other
  }
}

/// When the parts of the computed clauses hold under one alternative.
package struct AlternativeOutcome: Sendable {
  package var alternative: Alternative
  /// By position of the clause in `ClauseID.allCases`, then by part; empty for clauses that are not computed.
  private var histories: [[History]]

  /// The history of one part of a computed clause.
  package func history(_ subject: MovingSubject) -> History { histories[subject.position][subject.place] }

  /// Runs the alternative silently; nil where it cannot be run (no births for a births-shaped roll, say).
  package init?(_ alternative: Alternative, of program: Program) {
    if [.staying, .flowing].contains(alternative), !program.county.staysInGroups { return nil }
    guard let plan = alternative.applied(to: program.plan),
      let other = try? Program(plan, for: program.county.asInCensus, by: program.standard)
    else { return nil }
    self.alternative = alternative
    var state = State<Double>(census: other)
    var silence = Silence<Double>()
    var holds = ClauseID.allCases.enumerated().map { position, clause in
      Array(repeating: [Bool](), count: clause.card.isComputed ? other.questions.parts[position].count : 0)
    }
    func note(_ state: borrowing State<Double>) {
      for (position, clause) in ClauseID.allCases.enumerated() where clause.card.isComputed {
        for (place, part) in other.questions.parts[position].enumerated() {
          let judgement = clause.judge(part, state.facts)
          holds[position][place].append(judgement.verdict == .met)
        }
      }
    }
    evaluateCensus(&state, other)
    note(state)
    for step in other.steps.indices {
      year(&state, other, step: step, other.drivers, &silence)
      note(state)
    }
    histories = holds.map { parts in parts.map { History(firstYear: other.firstYear, holds: $0) } }
  }
}

/// One part of a computed clause, by its position in the register and in the clause.
package struct MovingSubject: Sendable {
  package var clause: ClauseID
  package var part: Part
  package var position: Int
  package var place: Int

  package init(clause: ClauseID, part: Part, position: Int, place: Int) {
    self.clause = clause
    self.part = part
    self.position = position
    self.place = place
  }
}
