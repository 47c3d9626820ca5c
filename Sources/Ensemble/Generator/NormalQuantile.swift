import County

extension DrawLane {
  /// The standard normal number that a share `p` of all lie below; p in (0, 1); relative error under 1e-14.
  ///
  /// Three ratios of polynomials: one in the middle (|p − ½| ≤ .425), one in the tails by √(−ln p), one beyond 5 of it
  /// (p under 1.4e-11). Source: Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied
  /// Statistics 37 (1988), PPND16.
  @specialized(where Self == Double)
  @specialized(where Self == Futures)
  package static func normalQuantile(_ p: Self) -> Self {
    let q = p - Self(0.5)
    let size = most(q, zero - q)
    let isMiddle = size.isAtMost(Self(0.425))
    let r = Self(0.180625) - q * q
    let middle = q * ratio(r, NormalQuantile.middle)
    let isTail = isMiddle.not()
    guard isTail.any else { return middle }
    let root = (zero - naturalLog(least(p, Self(1) - p))).squareRoot()
    var tail = ratio(root - Self(1.6), NormalQuantile.tail)
    let isFar = Self(5).isBelow(root).and(isTail)
    if isFar.any { tail = choose(isFar, ratio(root - Self(5), NormalQuantile.far), tail) }
    return choose(isMiddle, middle, choose(q.isBelow(zero), zero - tail, tail))
  }

  /// A polynomial of degree 7 over another, both from the highest power down.
  @inline(__always)
  private static func ratio(_ x: Self, _ terms: NormalQuantile.Terms) -> Self {
    let a = terms.above
    let b = terms.below
    let above =
      ((((((Self(a.0) * x + Self(a.1)) * x + Self(a.2)) * x + Self(a.3)) * x + Self(a.4)) * x + Self(a.5)) * x
        + Self(a.6)) * x + Self(a.7)
    let below =
      ((((((Self(b.0) * x + Self(b.1)) * x + Self(b.2)) * x + Self(b.3)) * x + Self(b.4)) * x + Self(b.5)) * x
        + Self(b.6)) * x + Self(1)
    return above / below
  }
}

/// The constants of AS 241, as printed.
private enum NormalQuantile {
  typealias Eight = (Double, Double, Double, Double, Double, Double, Double, Double)
  typealias Seven = (Double, Double, Double, Double, Double, Double, Double)
  typealias Terms = (above: Eight, below: Seven)

  @inline(__always)
  static var middle: Terms {
    (
      (
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
      ),
      (
        5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252
      )
    )
  }

  @inline(__always)
  static var tail: Terms {
    (
      (
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
      ),
      (
        1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
        0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187
      )
    )
  }

  @inline(__always)
  static var far: Terms {
    (
      (
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
        0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
      ),
      (
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769
      )
    )
  }
}
