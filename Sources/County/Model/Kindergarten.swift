/// Children in kindergarten by year, from `kindergarten.csv`: what tells the next entrants where births are poor.
package struct Kindergarten: Sendable {
  /// By the autumn they were counted in; then by class, as `Class.index`; nil is unknown.
  package var byYear: [Int: [Double?]]
  /// Where the row of each year stands, the first of several.
  package var places: [Int: Place]

  /// The three classes, the oldest first.
  package enum Class: String, CaseIterable, Sendable, Hashable {
    /// 大班, 中班, 小班.
    case top, middle, bottom

    /// Position in the order of the classes, counted from 0.
    package var index: Int {
      switch self {
      case .top: 0
      case .middle: 1
      case .bottom: 2
      }
    }

    /// Years until its children enter primary school.
    package var ahead: Int { index + 1 }

    /// Its name: 大班, 中班, 小班.
    package var label: Text {
      switch self {
      case .top: Text(zh: "大班", en: "top class")
      case .middle: Text(zh: "中班", en: "middle class")
      case .bottom: Text(zh: "小班", en: "bottom class")
      }
    }
  }

  package init(_ byYear: [Int: [Double?]], places: [Int: Place]) {
    self.byYear = byYear
    self.places = places
  }

  /// The children of a class in an autumn; nil where nobody tells.
  package func children(_ own: Class, in year: Int) -> Double? { byYear[year].flatMap { $0[own.index] } }

  /// How a class grows or shrinks until it is the next older one a year later: the mean of the last three years that tell
  /// both; 1 where none does.
  package func growth(into older: Class, through year: Int) -> Double {
    let younger = older == .top ? Class.middle : .bottom
    let told = byYear.keys.sorted().filter { $0 <= year }.compactMap { now -> Double? in
      guard let came = children(older, in: now), let were = children(younger, in: now - 1), were > 0 else { return nil }
      return came / were
    }.suffix(Self.window)
    return told.isEmpty ? 1 : told.reduce(0, +) / Double(told.count)
  }

  private static let window = 3

  /// Who enters primary school in an autumn by the last count of a census year or before, as children of the top class.
  package struct Cohort: Sendable, Equatable {
    /// 大班, 中班 or 小班.
    package var counted: Class
    /// When they were counted.
    package var year: Int
    /// Those who will be in the top class the autumn before they enter.
    package var children: Double

    package init(counted: Class, year: Int, children: Double) {
      self.counted = counted
      self.year = year
      self.children = children
    }
  }

  /// The cohort that enters in an autumn, by the latest count that tells it; nil where none does.
  package func cohort(entering autumn: Int, through census: Int) -> Cohort? {
    for counted in Class.allCases {
      let year = autumn - counted.ahead
      guard year <= census, let told = children(counted, in: year) else { continue }
      let older = Class.allCases.prefix(counted.index)
      let grown = older.reduce(told) { $0 * growth(into: $1, through: census) }
      return Cohort(counted: counted, year: year, children: grown)
    }
    return nil
  }
}
