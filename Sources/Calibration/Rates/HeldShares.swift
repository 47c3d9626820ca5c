import County

/// Shares of the entrants, and how much of a section's luck lasts while its share is held.
enum HeldShares {
  /// The shares of sections by their grades of one census: by the roll brought to one grade, the rest by the first grade. nil
  /// where nobody was in either.
  static func shares(_ sections: [[Double]], _ weight: Double) -> [Double]? {
    let rolls = sections.map { grades -> Double in
      // A section that is growing up or closing takes no share from its roll.
      (grades.first ?? 0) > 0 ? grades.reduce(0, +) / Double(max(1, grades.count { $0 > 0 })) : 0
    }
    let first = sections.map { $0.first ?? 0 }
    let (rollSum, firstSum) = (rolls.reduce(0, +), first.reduce(0, +))
    guard rollSum > 0, firstSum > 0 else { return nil }
    return zip(rolls, first).map { weight * $0 / rollSum + (1 - weight) * $1 / firstSum }
  }

  /// What lasts where nothing but the luck of the years in the roll does: it is a mean of as many as the stage has.
  static func usual(_ stage: Stage) -> Double { HeldErrors.usual(ofMean: stage.usualYears) }

  /// Share of the variance of a section's entrants that stays the same in all years ahead.
  static func lasting(
    _ past: PastRolls, _ stage: Stage, _ weight: Double, _ law: NoiseFit.Spread, in year: Int
  ) -> Double {
    var held = HeldErrors()
    let known = past.years.filter { $0 <= year && !past.isLeftOut($0) }
    for unit in past.units {
      for (place, origin) in known.enumerated() {
        let later = known[(place + 1)...].prefix(HeldErrors.ahead)
        let own = unit.sections.filter { section in
          past.sections[section].stage == stage && past.grades(section, in: origin) != nil
            && later.allSatisfy { past.grades(section, in: $0) != nil }
        }
        guard own.count > 1, let shares = shares(own.map { past.grades($0, in: origin) ?? [] }, weight) else {
          continue
        }
        let entrants = later.map { year in own.map { past.grades($0, in: year)?.first ?? 0 } }
        for place in own.indices where shares[place] > 0 {
          let errors = entrants.compactMap { all -> Double? in
            let expected = all.reduce(0, +) * shares[place]
            return expected > 0 ? (all[place] / expected - 1) / law.deviation(expected) : nil
          }
          held.add(errors, from: origin)
        }
      }
    }
    return held.common(usual: usual(stage))
  }
}
