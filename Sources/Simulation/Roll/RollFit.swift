import County

/// How well an assumed roll by grade agrees with what is known otherwise.
package struct RollFit: Sendable {
  /// Pupils of the county by grade, counted from the first primary grade.
  package var grades: [Double]
  /// The largest change from one grade to the next, as a share; a smooth roll stays within a tenth.
  package var largestStep: Double
  /// The top grade against the graduates known for the last summer, if they are.
  package var topGrade: Double
  package var graduates: Double?

  /// Compares the rolls of a county with its cohorts.
  package init(_ rolls: GradeRolls, _ county: County) {
    let grades = rolls.countyGrades(county)
    self.grades = grades
    largestStep = zip(grades, grades.dropFirst()).reduce(0) { most, pair in
      pair.0 > 0 ? max(most, abs(pair.1 / pair.0 - 1)) : most
    }
    topGrade = grades.last ?? 0
    graduates = county.cohorts.first { $0.stage == .junior && $0.year == county.year }?.graduates
  }

  /// The top grade ÷ the known graduates − 1.
  package var residual: Double? { graduates.flatMap { $0 > 0 ? topGrade / $0 - 1 : nil } }
}
