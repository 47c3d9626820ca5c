import County

/// The bands round projections of one kind, from the errors of the same kind that were known in a year.
struct Bands {
  /// By years ahead.
  private var spreads: [Int: ErrorSpread] = [:]

  /// Origins below which the errors of an horizon are not yet believed where a shorter one has more.
  private static let enough = 3

  /// `outcomes`: all of one kind, of which those that had come by `year` are known.
  init(_ outcomes: [PastOutcome], in year: Int) {
    let known = Dictionary(grouping: outcomes.filter { $0.origin + $0.horizon <= year }, by: \.horizon)
    for (horizon, own) in known { spreads[horizon] = ErrorSpread(own, horizon: horizon) }
  }

  /// What is known of an horizon, and by how much it is stretched; nil without a past error.
  ///
  /// What the past has not seen grows with the years ahead: an error of a rate adds up.
  func spread(_ horizon: Int) -> (spread: ErrorSpread, stretch: Double)? {
    if let own = spreads[horizon], own.origins >= Self.enough { return (own, 1) }
    let believed = spreads.filter { $0.value.origins >= Self.enough && $0.key < horizon }.max { $0.key < $1.key }
    guard let nearest = believed ?? spreads.min(by: { $0.key < $1.key }) else { return nil }
    return (nearest.value, nearest.key < horizon ? Double(horizon) / Double(nearest.key) : 1)
  }
}
