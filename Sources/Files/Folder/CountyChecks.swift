import County

/// What must agree between the files of a folder; what merely does not add up is a finding of `check` instead.
enum CountyChecks {
  static func check(_ county: inout County, _ problems: inout [Problem]) {
    checkPromises(&county, &problems)
    checkEnrolment(county, &problems)
  }

  private static func checkPromises(_ county: inout County, _ problems: inout [Problem]) {
    let known = county.schools.map(\.id) + county.sections.map(\.id)
    for promise in county.promises where county.position(ofSchool: promise.school) == nil {
      problems.append(
        Problem(
          .unknownSchool(id: promise.school, nearest: nearest(to: promise.school, among: known)), at: promise.place))
    }
  }

  /// A section's grades are given in full or not at all, and sum to its roll.
  private static func checkEnrolment(_ county: County, _ problems: inout [Problem]) {
    let known = county.sections.map(\.id)
    var seen: Set<String> = []
    for roll in county.enrolment {
      if !known.contains(roll.section) {
        let fault = Fault.unknownSection(id: roll.section, nearest: nearest(to: roll.section, among: known))
        problems.append(Problem(fault, at: roll.place))
      }
      if !seen.insert("\(roll.section)/\(roll.grade)").inserted {
        problems.append(Problem(.duplicateID(id: "\(roll.section) \(roll.grade)", firstLine: nil), at: roll.place))
      }
    }
    for section in county.sections {
      let own = county.enrolment.filter { $0.section == section.id }
      guard let first = own.first else { continue }
      for roll in own where roll.grade > section.years {
        let fault = Fault.outOfRange(text: "\(roll.grade)", low: 1, high: Double(section.years))
        problems.append(Problem(fault, at: roll.place))
      }
      let sum = own.reduce(0) { $0 + $1.pupils }
      if sum != section.pupils {
        let fault = Fault.enrolmentDiffers(section: section.id, pupils: section.pupils, sum: sum)
        problems.append(Problem(fault, at: first.place))
      }
    }
  }
}
