import County

/// What one more of a kind costs (单价), as far as a plan says; what it does not say is not nothing.
package struct UnitPrices: Sendable, Equatable {
  /// One teacher, once or a year.
  package var teacher: Measure.Cost?
  /// One m², one room.
  package var teachingArea: Measure.Cost?
  package var sportsArea: Measure.Cost?
  package var multimedia: Measure.Cost?

  package init() {}

  package var isEmpty: Bool { self == UnitPrices() }

  /// The price of one unit of a kind; equipment is counted in yuan as it is.
  private subscript(_ indicator: Indicator) -> Measure.Cost? {
    switch indicator {
    case .degree, .backbone, .artsSports: teacher
    case .teachingArea: teachingArea
    case .sportsArea: sportsArea
    case .equipment: Measure.Cost(yuan: 1, everyYear: false)
    case .multimedia: multimedia
    }
  }

  /// What is needed, at these prices.
  package struct Bill: Sendable, Equatable {
    package var once = 0.0
    package var yearly = 0.0
    /// Whether everything that is needed has a price.
    package var isComplete = true
  }

  /// What one kind comes to; nil where no price is given.
  package func bill(_ amount: Double, of indicator: Indicator) -> Bill? {
    guard !isEmpty, amount > 0, let price = self[indicator] else { return nil }
    return price.everyYear ? Bill(yearly: amount * price.yuan) : Bill(once: amount * price.yuan)
  }

  /// What teachers by heads, of whom one may be of several kinds, and amounts of the other kinds come to; nil where nothing
  /// that is needed has a price.
  package func bill(persons: Double, _ amount: (Indicator) -> Double) -> Bill? {
    var sum = Bill()
    var isPriced = false
    let parts =
      [(Indicator.degree, persons)] + Indicator.allCases.filter { !$0.isTeachers }.map { ($0, amount($0)) }
    for (indicator, amount) in parts where amount > 0 {
      guard let own = bill(amount, of: indicator) else {
        sum.isComplete = false
        continue
      }
      isPriced = true
      sum.once += own.once
      sum.yearly += own.yearly
    }
    return isPriced ? sum : nil
  }
}
