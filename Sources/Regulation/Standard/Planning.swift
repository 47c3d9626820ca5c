import County

/// A figure that planning is held against though no clause judges it: the notes and checks of a plan use it.
package enum PlanningKey: String, CaseIterable, Sendable, Hashable {
  /// The longest way to school, minutes one way.
  case travelMinutes
  /// The grades, counted from the first, whose pupils live at home.
  case dayGrades
  /// Pupils of a class for which schools are built: classes form by it where no clause limits them.
  case classSizePrimary, classSizeJunior
  /// Pupils per member of staff (师生比) by which posts are approved.
  case pupilsPerStaffPrimary, pupilsPerStaffJunior
  /// Staff per class (班师比) by which small schools are staffed.
  case staffPerClass
  /// A school below this many pupils is very small (极小校) and alone may be merged, pupils.
  case smallSchoolBelow
  /// How long a merger is published for comment, days.
  case noticeDays
  /// Years between recognition as basically balanced and the application.
  case yearsAfterBasicBalance
  /// Years after the application in which every clause must go on holding.
  case windowYears
  /// What a boarder adds to the public funding of a pupil, yuan a year.
  case boardingExtra
}

extension Standard {
  /// A planning figure, if the standard gives it.
  package func planning(_ key: PlanningKey) -> Double? { planning[key]?.value }
}
