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
