import County

extension DrawLane {
  /// The share of standard normal numbers below `z`; relative error under 1e-14 from −8 up, under 1e-13 below.
  ///
  /// e^(−z²/2) times a ratio of polynomials, beyond |z| = 7.07 a continued fraction. The inverse of `normalQuantile`:
  /// joined normal numbers become joined shares, and shares become draws of any distribution. Source: Hart, "Computer
  /// approximations" (1968), 5666, as in West, "Better approximations to cumulative normal functions", Wilmott (2005).
  package static func normalShare(_ z: Self) -> Self {
    let size = most(z, zero - z)
    // z² has twice the digits of z; what is cut off it counts for e^(−z²/2): 16ths first, exactly, then the rest.
    let head = least(size, Self(64)) * Self(16)
    let whole = head.roundedDown() * Self(1.0 / 16)
    let bell = exponential(zero - whole * whole * Self(0.5)) * exponential(zero - (size - whole) * (size + whole) * Self(0.5))
    var above = size * Self(0.0352624965998911) + Self(0.700383064443688)
    above = above * size + Self(6.37396220353165)
    above = above * size + Self(33.912866078383)
    above = above * size + Self(112.079291497871)
    above = above * size + Self(221.213596169931)
    above = above * size + Self(220.206867912376)
    var below = size * Self(0.0883883476483184) + Self(1.75566716318264)
    below = below * size + Self(16.064177579207)
    below = below * size + Self(86.7807322029461)
    below = below * size + Self(296.564248779674)
    below = below * size + Self(637.333633378831)
    below = below * size + Self(793.826512519948)
    below = below * size + Self(440.413735824752)
    var tail = bell * above / below
    let isFar = Self(7.07106781186547).isBelow(size)
    if isFar.any {
      var chain = size + Self(0.65)
      chain = size + Self(4) / chain
      chain = size + Self(3) / chain
      chain = size + Self(2) / chain
      chain = size + Self(1) / chain
      tail = choose(isFar, bell / chain / Self(2.506628274631), tail)
    }
    return choose(z.isBelow(zero), tail, Self(1) - tail)
  }
}
