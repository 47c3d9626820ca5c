import County

/// What the evaluation says of a clause or of the county (结论).
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case met
  /// Met only by an exemption: see what it rests on and until when.
  case metByExemption
  case unmet
  /// No data for it.
  case notAssessed
}

/// What a figure rests on.
package enum Basis: String, Sendable, Hashable, CaseIterable {
  case computed
  /// A declared yes, without figures.
  case declared
  /// The declared figure of the census, carried into a later year.
  case carried
  /// Computed from figures that are themselves assumed.
  case assumed
  /// The clause concerns nobody in the county (不涉及): it is declared that there are none; it counts as met.
  case notApplicable
}

/// The judgement of one part of a clause, future by future.
package struct Judgement<N: Lane>: Sendable {
  /// The judged figure; meaningless unless `hasValue`.
  package var value: N
  package var limit: N
  /// How far the figure may still move before the verdict turns; negative when it is unmet. In the unit of the value.
  package var margin: N
  package var hasValue: Bool
  /// How the value is held against the limit.
  package var comparison: Comparison
  package var unmet: N.Mask
  package var exempt: N.Mask
  package var unknown: N.Mask
  /// Whether it is a declared yes or no, without a figure.
  package private(set) var isAnswer = false
  /// Whether it concerns nobody (不涉及), as declared.
  package private(set) var isNotApplicable = false

  /// The judgement of a value against a limit.
  package init(_ value: N, _ comparison: Comparison, _ limit: N) {
    self.value = value
    self.limit = limit
    self.comparison = comparison
    margin = comparison.margin(value, limit)
    unmet = comparison.isUnmet(value, limit)
    hasValue = true
    exempt = N.Mask(false)
    unknown = N.Mask(false)
  }

  /// The value may not fall below the limit.
  package static func atLeast(_ limit: N, _ value: N) -> Judgement { Judgement(value, .atLeast, limit) }

  /// The value may not exceed the limit.
  package static func atMost(_ limit: N, _ value: N) -> Judgement { Judgement(value, .atMost, limit) }

  /// The value must stay below the limit.
  package static func below(_ limit: N, _ value: N) -> Judgement { Judgement(value, .below, limit) }

  /// A declared yes or no; nil is not declared.
  package static func declared(_ answer: Bool?) -> Judgement {
    var judgement = Judgement(.zero, .atMost, .zero)
    judgement.hasValue = false
    judgement.unmet = N.Mask(answer == false)
    judgement.unknown = N.Mask(answer == nil)
    judgement.isAnswer = answer != nil
    return judgement
  }

  /// Met, since it concerns nobody (不涉及).
  package static var notApplicable: Judgement {
    var judgement = Judgement(.zero, .atMost, .zero)
    judgement.hasValue = false
    judgement.isNotApplicable = true
    return judgement
  }

  /// Takes the verdict back where data are missing; without any future in which it stands, its value too.
  package mutating func withhold(_ missing: N.Mask) {
    unmet = unmet.and(missing.not())
    exempt = exempt.and(missing.not())
    unknown = unknown.or(missing)
    if !missing.not().any { hasValue = false }
  }

  /// No data for it.
  package static var notAssessed: Judgement { declared(nil) }
}

/// The judgements of all parts of a clause, joined future by future.
package struct JointJudgement<N: Lane>: Sendable {
  package private(set) var unmet = N.Mask(false)
  package private(set) var exempt = N.Mask(false)
  package private(set) var unknown = N.Mask(false)

  package init() {}

  /// Adds a part that is met or not, and nothing else.
  mutating func join(unmet other: N.Mask) { unmet = unmet.or(other) }

  /// Adds a part that is not assessed in some futures.
  mutating func join(unknown other: N.Mask) { unknown = unknown.or(other) }

  /// Adds the judgement of one more part.
  mutating func join(_ judgement: Judgement<N>) {
    unmet = unmet.or(judgement.unmet)
    exempt = exempt.or(judgement.exempt)
    unknown = unknown.or(judgement.unknown)
  }
}

extension Judgement where N == Double {
  /// Whether another value in the place of the judged one would be judged otherwise, exemptions apart.
  func turns(at other: Double) -> Bool {
    comparison.isUnmet(other, limit) != comparison.isUnmet(value, limit)
  }

  /// The verdict, where there is one future.
  package var verdict: Verdict {
    if unmet { return .unmet }
    if unknown { return .notAssessed }
    return exempt ? .metByExemption : .met
  }
}

extension Verdict {
  /// The verdict of several together: unmet if any is; else not assessed; else met by exemption; else met.
  package static func joined(_ verdicts: some Sequence<Verdict>) -> Verdict {
    var result = Verdict.met
    for verdict in verdicts {
      switch verdict {
      case .unmet: return .unmet
      case .notAssessed: result = .notAssessed
      case .metByExemption: if result == .met { result = .metByExemption }
      case .met: break
      }
    }
    return result
  }

  /// Whether the clause stands, be it by exemption.
  package var holds: Bool { self == .met || self == .metByExemption }
}
