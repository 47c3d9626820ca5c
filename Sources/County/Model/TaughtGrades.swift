/// Which grades a section has at all, and which have only no pupils now.
extension Section {
  /// How many grades it teaches, from its first on: all of its stage, unless the county says otherwise by `last_grade`, by
  /// the grades of a teaching point, or by counted grades that end early in a school that is not growing up.
  ///
  /// `counted`: its rows of `enrolment.csv`. In an ordinary school 年级数 alone may mean empty cohorts.
  package func gradesThere(_ counted: [GradeRoll], census: Int) -> Int {
    if let lastGrade { return min(lastGrade, years) }
    let top = counted.filter { $0.pupils > 0 }.map(\.grade).max()
    guard let taught = gradesTaught, taught < years, top == nil || top == taught else {
      return kind == .teachingPoint ? min(top ?? years, years) : years
    }
    if kind == .teachingPoint { return taught }
    return top == nil || isGrowing(census) ? years : taught
  }

  /// Whether it is so young that its first cohort has not yet come to the last grade.
  private func isGrowing(_ census: Int) -> Bool {
    guard case .year(let built)? = built else { return false }
    return built > census - years
  }
}
