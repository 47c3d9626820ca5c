/// When a school was built and put into use: a year, or only a bound on it.
package enum Built: Sendable, Hashable {
  case year(Int)
  /// The given year or before.
  case atMost(Int)

  /// Whether what is known proves that the school stood in `year`; nil where the bound leaves it open.
  package func proves(inUseBy year: Int) -> Bool? {
    switch self {
    case .year(let built): built <= year
    case .atMost(let bound): bound <= year ? true : nil
    }
  }
}
