import County

extension Plan {
  /// The plan as the census finds it: measures whose years are over are left out and keep their positions; those that go
  /// on are cut to what is still to come.
  func after(_ county: County) -> (plan: Plan, notices: [Notice]) {
    var plan = self
    var notices: [Notice] = []
    for (position, measure) in measures.enumerated() where measure.years.lowerBound <= county.year {
      // A plan that ends before it begins is told as such.
      guard through.value > county.year else { break }
      guard measure.years.upperBound <= county.year else {
        plan.measures[position].years = county.year + 1...measure.years.upperBound
        notices.append(
          Notice(
            .measureGoesOn(name: measure.name, years: measure.years, from: county.year + 1), at: measure.place))
        continue
      }
      notices.append(
        Notice(
          .measurePast(name: measure.name, years: measure.years, isSeen: measure.isSeen(in: county)),
          at: measure.place))
      plan.measures[position].action = .leftOut
      plan.measures[position].cost = nil
    }
    return (plan, notices)
  }
}

extension Measure {
  /// Whether the tables of the census show that it was done; nil where they could not.
  func isSeen(in county: County) -> Bool? {
    func pupils(_ id: String) -> Double? {
      if let section = county.position(ofSection: id) { return county.sections[section].pupils }
      return county.position(ofSchool: id).map { school in
        county.schools[school].sections.reduce(0) { $0 + county.sections[$1].pupils }
      }
    }
    switch action {
    case .merge(let merger) where merger.grades == nil:
      return merger.closed.allSatisfy { pupils($0) ?? 0 == 0 }
    case .open(let opening):
      guard opening.counts == .asSchool else { return nil }
      return pupils(opening.id) ?? 0 > 0
    default: return nil
    }
  }
}
