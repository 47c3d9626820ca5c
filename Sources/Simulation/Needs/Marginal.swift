/// Whole units shared among sections one after another, always to the one where the next adds least to Σ x²/p.
///
/// A section of p pupils that holds x units adds (2(x + k) + 1)/p with its unit k, which grows with k; so the first n units
/// are the n smallest of such rising rows, and how many fall to each is counted at a level instead of giving them one by
/// one. Units taken away are the same with −x in the place of x. Ties go by rank.
struct Marginal {
  let held: [Double]
  let pupils: [Double]
  /// How many units each may take; infinite where nothing bounds it.
  let most: [Double]
  let rank: [Int]

  /// What unit `k` of a section adds.
  func cost(_ place: Int, _ k: Double) -> Double { (2 * (held[place] + k) + 1) / pupils[place] }

  /// Units of a section that add no more than a level, or less than it.
  private func count(_ place: Int, upTo level: Double, with equal: Bool) -> Double {
    func isWithin(_ k: Double) -> Bool { equal ? cost(place, k) <= level : cost(place, k) < level }
    var count = ((level * pupils[place] - 1) / 2 - held[place] + 1).rounded(.down)
    count = min(max(0, count), most[place])
    // The estimate may be off by rounding; the very formula decides.
    while count > 0, !isWithin(count - 1) { count -= 1 }
    while count < most[place], isWithin(count) { count += 1 }
    return count
  }

  /// How the first `units` fall, by section; nil where there are not so many.
  func shares(_ units: Double) -> [Double]? {
    guard units > 0 else { return held.map { _ in 0 } }
    guard most.reduce(0, +) >= units else { return nil }
    func together(_ level: Double) -> Double {
      held.indices.reduce(0) { $0 + count($1, upTo: level, with: true) }
    }
    var low = held.indices.map { cost($0, 0) }.min() ?? 0
    var high = held.indices.map { cost($0, min(units, most[$0])) }.max() ?? 0
    if together(low) < units {
      while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { break }
        let count = together(middle)
        // No unit lies on the border: these are the first.
        if count == units { return held.indices.map { self.count($0, upTo: middle, with: true) } }
        if count > units { high = middle } else { low = middle }
      }
    } else {
      high = low
    }
    var shares = held.indices.map { count($0, upTo: high, with: false) }
    var left = units - shares.reduce(0, +)
    for place in held.indices.sorted(by: { rank[$0] < rank[$1] }) where left > 0 && shares[place] < most[place] {
      // In exact arithmetic one unit of a section costs just the level; where levels are too large to tell units apart,
      // several do.
      let equal = count(place, upTo: high, with: true) - shares[place]
      let given = min(left, equal)
      shares[place] += given
      left -= given
    }
    return shares
  }

  /// What the last of a section's units adds at most, over the sections.
  func dearest(_ shares: [Double]) -> Double {
    shares.indices.filter { shares[$0] > 0 }.map { cost($0, shares[$0] - 1) }.max() ?? -.infinity
  }
}
