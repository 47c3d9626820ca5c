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

  /// The last grade of compulsory schooling, counted from the first primary grade.
  package static let lastGrade = 9

  /// Years from birth to the first primary grade, by school years.
  package static let entryAge = 6
}
