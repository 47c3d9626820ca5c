import County

/// The bands round projections of one kind, from the errors of the same kind that were known in a year.
struct Bands: Sendable {
  private let source: ErrorSpread.Source
  /// By years ahead.
  private var spreads: [Int: ErrorSpread] = [:]

  /// Origins below which the errors of an horizon are not yet believed where a shorter one has more.
  private static let enough = 3

  /// `outcomes`: all of one kind, of which those that had come by `year` are known.
  init(_ outcomes: [PastOutcome], of source: ErrorSpread.Source, in year: Int) {
    self.source = source
    let known = Dictionary(grouping: outcomes.filter { $0.origin + $0.horizon <= year }, by: \.horizon)
    for (horizon, own) in known { spreads[horizon] = ErrorSpread(own, of: source, horizon: horizon) }
  }

  /// What is known of an horizon, where need be from shorter ones; nil without a past error.
  func spread(_ horizon: Int) -> ErrorSpread? {
    let believed = spreads.filter { $0.value.origins >= Self.enough && $0.key <= horizon }
    guard let nearest = believed.max(by: { $0.key < $1.key }) ?? spreads.min(by: { $0.key < $1.key }) else {
      return nil
    }
    let seen = Double(nearest.key)
    let years = Double(horizon)
    guard seen < years else { return nearest.value }
    let most = years / seen
    if nearest.key > 1, let first = believed[1] {
      // Errors go on growing as they grew over the years that have been seen, and no faster than those years.
      let size = nearest.value.meanSize
      let (before, now) = (first.deviation(size), nearest.value.deviation(size))
      let growth = now > 0 ? 1 + (now - before) / (seen - 1) * (years - seen) / now : most
      let variance = min(max(growth, 1), most) * min(max(growth, 1), most)
      return nearest.value.stretched(to: horizon, fixed: variance, bySize: variance)
    }
    // One horizon does not tell how errors grow: a rate that is off adds up, what is luck of a year does so by its root.
    let luck = source == .rates ? most * most : most
    return nearest.value.stretched(to: horizon, fixed: most * most, bySize: luck)
  }
}
