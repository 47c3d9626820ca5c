import County

/// What a section's share of the entrants rests on, chosen by past error: its whole roll brought to one grade, or its
/// present entry grade.
package struct EntryWeight: Sendable, Equatable {
  /// Weight of the roll, 0 … 1.
  package var roll: Double
  /// Mean absolute error of the shares for each of `tried`, relative; empty where the past is too short.
  package var errors: [Double]

  /// The weights tried, as shares.
  package static let tried = [0, 0.25, 0.5, 0.75, 1]
  /// Years ahead that a share is held.
  private static let ahead = 3

  /// Chooses for one stage as known in a year; the roll unless the past clearly speaks for another.
  package init(_ past: PastRolls, _ stage: Stage, in year: Int) {
    let known = past.years.filter { $0 <= year && !past.isLeftOut($0) }
    let losses = known.map { origin -> PastLoss in
      var loss = PastLoss(choices: Self.tried.count)
      for unit in past.units {
        for later in known where later > origin && later <= origin + Self.ahead {
          let sections = unit.sections.filter {
            past.sections[$0].stage == stage && past.grades($0, in: origin) != nil && past.grades($0, in: later) != nil
          }
          guard sections.count > 1 else { continue }
          let came = Self.shares(sections.map { past.grades($0, in: later)?.first ?? 0 })
          let entry = Self.shares(sections.map { past.grades($0, in: origin)?.first ?? 0 })
          let roll = Self.shares(
            sections.map { section in
              let grades = past.grades(section, in: origin) ?? []
              // A section that is growing up or closing takes no share from its roll.
              return (grades.first ?? 0) > 0 ? grades.reduce(0, +) / Double(max(1, grades.count { $0 > 0 })) : 0
            })
          for (place, weight) in Self.tried.enumerated() {
            for section in sections.indices {
              loss.sums[place] += abs(weight * roll[section] + (1 - weight) * entry[section] - came[section])
            }
          }
          loss.count += 1
        }
      }
      return loss
    }
    let compared = PastLoss.compared(losses, usual: Self.tried.count - 1)
    errors = compared.means
    roll = Self.tried[compared.best]
  }

  /// A weight that is given.
  package init(roll: Double) {
    self.roll = roll
    errors = []
  }

  private static func shares(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { sum > 0 ? $0 / sum : 0 }
  }
}
