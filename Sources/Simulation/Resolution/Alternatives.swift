import County
import Regulation

/// The same plan under another reading of what is not known: roll by grade, feeder rule, entry rate.
package enum Alternative: String, CaseIterable, Sendable {
  case fitted, even, births
  case countyPool, uncalibrated
  case entryCalibrated

  /// The plan with this reading; nil where it changes nothing that the plan does not already say.
  package func applied(to plan: Plan) -> Plan? {
    guard case .project = plan.assumptions.roll else { return nil }
    var other = plan
    switch self {
    case .fitted: other.assumptions.shape = .fitted
    case .even: other.assumptions.shape = .even
    case .births: other.assumptions.shape = .births
    case .countyPool: other.assumptions.feeding = .pooled
    case .uncalibrated: other.assumptions.feeding = .uncalibrated
    case .entryCalibrated:
      guard plan.assumptions.entryRate != nil, plan.assumptions.entryChange == nil else { return nil }
      other.assumptions.entryRateCalibrated = true
    }
    return other
  }
}

/// When the subjects of a timeline hold under one alternative.
package struct AlternativeOutcome: Sendable {
  package var alternative: Alternative
  /// By position in the timeline's resolutions that move with the county (G4, R2 and R1 by section).
  package var histories: [Key: History]

  /// What a history is of.
  package struct Key: Hashable, Sendable {
    package var clause: ClauseID
    package var part: Part

    package init(clause: ClauseID, part: Part) {
      self.clause = clause
      self.part = part
    }
  }

  /// Runs the alternative silently; nil where it cannot be run (no births for a births-shaped roll, say).
  package init?(_ alternative: Alternative, of program: Program) {
    guard let plan = alternative.applied(to: program.plan),
      let other = try? Program(plan, for: program.county, by: program.standard)
    else { return nil }
    self.alternative = alternative
    var state = State<Double>(census: other)
    var silence = Silence<Double>()
    var holds: [Key: [Bool]] = [:]
    func note(_ state: State<Double>) {
      for (position, clause) in ClauseID.allCases.enumerated() where clause.isComputed {
        for part in other.questions.parts[position] {
          let verdict = clause.judge(part, state.facts).verdict
          holds[Key(clause: clause, part: part), default: []].append(verdict == .met)
        }
      }
    }
    evaluateCensus(&state, other)
    note(state)
    for step in other.steps.indices {
      year(&state, other, step: step, other.drivers, &silence)
      note(state)
    }
    histories = holds.mapValues { History(firstYear: other.firstYear, holds: $0) }
  }
}
