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
}

/// The judgement of one part of a clause, future by future.
package struct Judgement<N: Lane>: Sendable {
  /// The judged figure; meaningless unless `hasValue`.
  package var value: N
  package var limit: N
  /// How far the figure may still move before the verdict turns; negative when it is unmet. In the unit of the value.
  package var margin: N
  package var hasValue: Bool
  package var unmet: N.Mask
  package var exempt: N.Mask
  package var unknown: N.Mask

  package init(value: N, limit: N, margin: N, unmet: N.Mask) {
    self.value = value
    self.limit = limit
    self.margin = margin
    self.unmet = unmet
    hasValue = true
    exempt = N.Mask(false)
    unknown = N.Mask(false)
  }

  /// The value may not fall below the limit.
  package static func atLeast(_ limit: N, _ value: N) -> Judgement {
    Judgement(value: value, limit: limit, margin: value - limit, unmet: value.isBelow(limit))
  }

  /// The value may not exceed the limit.
  package static func atMost(_ limit: N, _ value: N) -> Judgement {
    Judgement(value: value, limit: limit, margin: limit - value, unmet: limit.isBelow(value))
  }

  /// The value must stay below the limit.
  package static func below(_ limit: N, _ value: N) -> Judgement {
    Judgement(value: value, limit: limit, margin: limit - value, unmet: limit.isAtMost(value))
  }

  /// A declared yes or no; nil is not declared.
  package static func declared(_ answer: Bool?) -> Judgement {
    var judgement = Judgement(value: .zero, limit: .zero, margin: .zero, unmet: N.Mask(answer == false))
    judgement.hasValue = false
    judgement.unknown = N.Mask(answer == nil)
    return judgement
  }

  /// No data for it.
  package static var notAssessed: Judgement { declared(nil) }
}

extension Judgement where N == Double {
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
