import County

/// One roll as projected from a past census, and as it came.
package struct PastOutcome: Sendable {
  package var subject: Subject
  package var origin: Int
  /// Years ahead.
  package var horizon: Int
  /// The roll in the census it was projected from.
  package var size: Double
  package var actual: Double
  /// By `KnownRates.Method`; nil where a rule had too little past.
  package var projected: [Double?]
  /// Half the width of the 50 and the 90 % band as a share of what was projected, by what was known then; nil without a
  /// past error to go by.
  package var band50: Double?
  package var band90: Double?

  /// What was projected by the calibrated rates.
  package var calibrated: Double { projected[0] ?? 0 }

  /// What a roll is of.
  package struct Subject: Hashable, Sendable {
    package var level: Level
    /// The id of a section; the group of a unit, or empty for the whole county.
    package var id: String
    /// Nil for a roll of both stages.
    package var stage: Stage?
    /// Counted from 1 in its stage.
    package var grade: Int?
  }

  /// How much is summed up.
  package enum Level: String, CaseIterable, Sendable { case section, grade, stage, total }

  /// Relative error of a method: what was projected ÷ what came − 1; nil where nothing came or nothing was projected.
  package func error(_ method: KnownRates.Method) -> Double? {
    guard actual > 0, let place = KnownRates.Method.allCases.firstIndex(of: method) else { return nil }
    return projected[place].map { $0 / actual - 1 }
  }

  /// What came ÷ what was projected − 1: what a band has to hold.
  var surprise: Double { actual / calibrated - 1 }
}
