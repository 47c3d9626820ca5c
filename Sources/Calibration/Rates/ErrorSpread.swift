/// How far outcomes of one kind lay from their projections, n years ahead: by size, and with how much to go by.
///
/// A surprise of a roll of n pupils has the variance a² + b² ÷ n. What came of one origin shares the luck of its years, and
/// origins overlap: so the past counts for fewer cases than it has, and bands widen by Student's t. They do not widen by
/// √(1 + 1 ÷ cases) besides: that is for a mean taken from the same cases, and these are surprises of projections that did
/// not know them, about nought, so that what is uncertain in the rates is in each of them already.
package struct ErrorSpread: Sendable {
  /// The squares a² and b² of the two parts, relative and relative × pupils.
  package private(set) var fixed: Double
  package private(set) var bySize: Double
  /// Independent cases that the past is worth.
  package private(set) var cases: Double
  /// How many origins it has, a count.
  package let origins: Int
  /// Years ahead of the projections it is of, and their mean roll, pupils.
  let horizon: Int
  let meanSize: Double
  /// Years it is used for ÷ those it has seen: above 1 where the past has not seen as many.
  package private(set) var stretch = 1.0
  /// Where half and nine tenths of the surprises lie, in standard deviations: of a normal one .674 and 1.645.
  package private(set) var half: Double
  package private(set) var most: Double

  /// Surprises further out than this many variances are cut when sizes are compared: a slip in one table is no law.
  private static let cut = 9.0
  /// How many origins the correlation is worth that is believed before there are many.
  private static let worth = 3.0
  /// How many surprises it takes until their own quantiles are believed in full.
  private static let enough = 100.0
  /// Where half, and nine tenths, of a normal distribution lie, in standard deviations.
  package static let normalHalf = 0.6744897501960817
  package static let normalMost = 1.6448536269514722

  /// What a kind of rolls goes wrong by.
  enum Source: Sendable {
    /// The rates of a unit, which are wrong together and add up over the years: its stages, its grades, its sum.
    case rates
    /// The luck of each section about them, most of it its own and of one year.
    case sections

    /// The correlation inside an origin that is believed before there are many.
    var correlation: Double { self == .rates ? 0.5 : 0.2 }
    /// Part of an origin that is nothing new for each year that its span shares with the next.
    var overlap: Double { self == .rates ? 0.5 : 0.25 }
  }

  /// Of at least one outcome.
  init?(_ outcomes: [PastOutcome], of source: Source, horizon: Int) {
    let usable = outcomes.filter { $0.size > 0 && $0.calibrated > 0 }
    guard !usable.isEmpty else { return nil }
    let shares = usable.map { 1 / $0.size }
    let surprises = usable.map(\.surprise)
    (fixed, bySize) = Self.fit(surprises.map { $0 * $0 }, shares)
    let (fixed, bySize) = (self.fixed, self.bySize)
    let scaled = zip(surprises, shares).map { $0 / max(fixed + bySize * $1, Self.least).squareRoot() }
    let places = Dictionary(grouping: usable.indices, by: { usable[$0].origin })
    origins = places.count
    self.horizon = horizon
    meanSize = usable.reduce(0) { $0 + $1.size } / Double(usable.count)
    // How alike surprises of one origin are.
    var products = 0.0
    var pairs = 0.0
    for (_, own) in places.sorted(by: { $0.key < $1.key }) {
      let sum = own.reduce(0) { $0 + scaled[$1] }
      let squares = own.reduce(0) { $0 + scaled[$1] * scaled[$1] }
      products += sum * sum - squares
      pairs += Double(own.count * (own.count - 1))
    }
    let found = pairs > 0 ? max(0, products / pairs) : 0
    let count = Double(origins)
    let correlation = (found * count + source.correlation * Self.worth) / (count + Self.worth)
    let each = Double(usable.count) / count
    let independent = max(1, count / (1 + Double(horizon - 1) * source.overlap))
    cases = independent * each / (1 + (each - 1) * correlation)
    let trust = min(1, Double(usable.count) / Self.enough)
    let sorted = scaled.map { abs($0) }.sorted()
    half = trust * Self.quantile(sorted, 0.5) + (1 - trust) * Self.normalHalf
    most = trust * Self.quantile(sorted, 0.9) + (1 - trust) * Self.normalMost
  }

  /// Standard deviation of a roll of so many pupils.
  package func deviation(_ size: Double) -> Double { (fixed + bySize / max(size, 1)).squareRoot() }

  /// The same for more years ahead than the past has seen, the variance of its two parts so many times as large.
  func stretched(to years: Int, fixed: Double, bySize: Double) -> ErrorSpread {
    var other = self
    other.fixed *= fixed
    other.bySize *= bySize
    other.stretch = Double(years) / Double(horizon)
    return other
  }

  /// Half the width of a band as a share of the projection.
  package func halfWidth(_ size: Double, isMost: Bool) -> Double {
    let normal = isMost ? Self.normalMost : Self.normalHalf
    let wide = (isMost ? most : half) * Student.quantile(normal, cases) / normal
    return deviation(size) * wide
  }

  private static let least = 1e-12

  /// Least squares of squared surprises on 1 and 1 ÷ size, weighted by their own variance, neither part below nought.
  static func fit(_ squares: [Double], _ shares: [Double]) -> (fixed: Double, bySize: Double) {
    let count = Double(squares.count)
    let mean = squares.reduce(0, +) / count
    var (fixed, bySize) = (mean, 0.0)
    var believed = squares.map { _ in max(mean, least) }
    for round in 0..<10 {
      var (w, wx, wxx, wy, wxy) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for place in squares.indices {
        let square = round > 0 ? min(squares[place], cut * believed[place]) : squares[place]
        let weight = 1 / (believed[place] * believed[place])
        w += weight
        wx += weight * shares[place]
        wxx += weight * shares[place] * shares[place]
        wy += weight * square
        wxy += weight * shares[place] * square
      }
      let determinant = w * wxx - wx * wx
      if determinant > 1e-9 * w * wxx {
        fixed = (wy * wxx - wxy * wx) / determinant
        bySize = (wxy * w - wy * wx) / determinant
      } else {
        (fixed, bySize) = (wy / w, 0)
      }
      if fixed < 0 { (fixed, bySize) = (0, wxy / wxx) }
      if bySize < 0 { (fixed, bySize) = (wy / w, 0) }
      for place in squares.indices { believed[place] = max(fixed + bySize * shares[place], least) }
    }
    let scale = zip(squares, believed).reduce(0) { $0 + min($1.0, cut * $1.1) / $1.1 } / count
    return (fixed * scale, bySize * scale)
  }

  /// Of sorted values: the one below which a share of them lies, one more being still to come.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = min(max(share * Double(sorted.count + 1) - 1, 0), Double(sorted.count - 1))
    let low = Int(place)
    return low + 1 < sorted.count ? sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low]) : sorted[low]
  }
}

/// Student's distribution by its expansion about the normal one (Cornish and Fisher): + − × ÷ alone.
enum Student {
  /// The quantile with so many degrees of freedom where the normal one is `z`; below one and a half they count for that.
  static func quantile(_ z: Double, _ freedom: Double) -> Double {
    let n = max(freedom, 1.5)
    let z2 = z * z
    let first = z * (z2 + 1) / 4
    let second = z * ((5 * z2 + 16) * z2 + 3) / 96
    let third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
    return z + first / n + second / (n * n) + third / (n * n * n)
  }
}
