import County

/// One figure of a standard with where it stands and how far that can be trusted.
package struct Limit: Sendable, Hashable {
  package var value: Double
  package var trust: Trust
  package var source: String
  package var place: Place

  package init(_ value: Double, trust: Trust, source: String, at place: Place) {
    self.value = value
    self.trust = trust
    self.source = source
    self.place = place
  }
}

/// The name of a limit inside its clause, as the standard file writes it.
package enum LimitKey: String, CaseIterable, Sendable, Hashable {
  // R1, by stage and indicator, and the two rules that join them
  case minimumFull, floorRatio, excludedTeachingPointBelow, sharedTeachersFrom, sharedTeachersBelow
  // One limit per stage (R2, G5, G13)
  case primary, junior
  // G3
  case classesPerRoom, musicArea, artArea, areaFreeIfBuiltBy
  case relaxedMusicArea, relaxedArtArea, relaxedIfBuiltBy
  case ruralAreaPrimary, ruralAreaJunior, ruralLargestClassBelow
  // G4
  case single, through, exemptIfBuiltBy, exemptPromiseYears
  case relaxedSingle, relaxedThrough, relaxedMigrantShare
  // Of all relaxed limits of a clause: the last census they were written for
  case relaxedUntil
  // G6, G7
  case fundedPupils, basePrimary, baseJunior, perPupil
  // G15: whether only public schools count (1), paid places in private ones not
  case publicOnly
  // Shares
  case share, backboneShare
  // Q9
  case qualityCoefficient, spread, level, health
  // S1
  case sample, parents
}

extension ClauseID {
  /// The limits a standard must give for this clause.
  package var needs: [LimitKey] {
    switch self {
    case .r1: [.minimumFull, .floorRatio, .excludedTeachingPointBelow]
    case .a1, .a2: []
    case .r2, .g5, .g13: [.primary, .junior]
    case .g3: [.classesPerRoom, .musicArea, .artArea]
    case .g4: [.single, .through]
    case .g6: [.fundedPupils, .basePrimary, .baseJunior]
    case .g7: [.perPupil]
    case .g8, .g9, .g12, .g14, .g15, .q1, .q2, .q3, .q4: [.share]
    case .g11: [.share, .backboneShare]
    case .q9: [.spread]
    case .s1: [.share, .sample, .parents]
    case .g1, .g2, .g10, .q5, .q6, .q7, .q8, .v1: []
    }
  }

  /// The limits a standard may give for this clause; a missing one switches its rule off.
  package var allows: [LimitKey] {
    switch self {
    case .r1: needs + [.sharedTeachersFrom, .sharedTeachersBelow]
    case .g3:
      needs + [
        .areaFreeIfBuiltBy, .relaxedMusicArea, .relaxedArtArea, .relaxedIfBuiltBy, .ruralAreaPrimary, .ruralAreaJunior,
        .ruralLargestClassBelow, .relaxedUntil,
      ]
    case .g4:
      needs + [
        .exemptIfBuiltBy, .exemptPromiseYears, .relaxedSingle, .relaxedThrough, .relaxedIfBuiltBy,
        .relaxedMigrantShare, .relaxedUntil,
      ]
    case .g15: needs + [.publicOnly]
    case .q1: needs + [.primary]
    case .q9: needs + [.qualityCoefficient, .level, .health]
    default: needs
    }
  }
}
