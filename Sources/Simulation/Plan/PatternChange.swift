import County

/// The pattern of grades changed (学制): from a September on grade 6 is taught by the junior schools (五四), or by the
/// primary schools again (六三).
package struct PatternChange: Sendable {
  /// nil: of all sections of the county.
  package var sections: Selection?
  /// Years of primary school from then on: 6 in 6+3, 5 in 5+4.
  package var primaryYears: Int

  package init(sections: Selection?, primaryYears: Int) {
    self.sections = sections
    self.primaryYears = primaryYears
  }

  /// The patterns there are, as a plan writes them.
  package enum Pattern: String, CaseIterable, Sendable {
    case fiveFour = "5+4"
    case sixThree = "6+3"

    /// Years of primary school.
    package var primaryYears: Int { self == .fiveFour ? 5 : 6 }
  }
}
