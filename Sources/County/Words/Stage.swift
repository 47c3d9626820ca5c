/// A stage of compulsory schooling (学段).
package enum Stage: String, CaseIterable, Sendable, Hashable {
  case primary
  case junior

  /// Position in columns that hold one value per stage.
  package var index: Int { self == .primary ? 0 : 1 }

  /// The section of this stage in a school with both (小学部、初中部).
  package var wing: Text {
    self == .primary ? Text(zh: "小学部", en: "primary section") : Text(zh: "初中部", en: "junior section")
  }

  /// The usual length of the stage in years where `schools.csv` gives none (六三制).
  package var usualYears: Int { self == .primary ? 6 : 3 }

  /// The first grade of a section so many years long, counted from the first primary grade: a junior section of four years
  /// (五四学制) begins with grade 6.
  package func firstGrade(years: Int) -> Int { self == .primary ? 1 : Stage.lastGrade - years + 1 }

  /// How long the stage is where primary school takes so many years.
  package func years(primary: Int) -> Int { self == .primary ? primary : Stage.lastGrade - primary }

  /// Years of primary school in the pattern of a section so many years long: 6 in 6+3, 5 in 5+4.
  package func primaryYears(years: Int) -> Int { self == .primary ? years : Stage.lastGrade - years }

  /// The last grade of compulsory schooling, counted from the first primary grade.
  package static let lastGrade = 9

  /// Years from birth to the first primary grade, by school years.
  package static let entryAge = 6
}
