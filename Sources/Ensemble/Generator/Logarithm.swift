import County

extension DrawLane {
  /// The natural logarithm of positive normal numbers; relative error under 1e-15.
  ///
  /// x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2; with s = f ÷ (2 + f), ln(1 + f) = 2 artanh(s) = f − s (f − R),
  /// R = 2 s² (1/3 + s²/5 + s⁴/7 + …): |s| ≤ .172, so that twelve terms leave less than 1e-18. ln 2 is added in two
  /// parts, the first with 21 zero bits at its end, so that k times it is exact. Own, because libm's bits differ from
  /// machine to machine.
  @specialized(where Self == Double)
  @specialized(where Self == Futures)
  package static func naturalLog(_ x: Self) -> Self {
    let places = Words(same: 52)
    // √½ as bits; what lies above it in steps of 2⁵² is the power of two, kept positive by the bias 1,023.
    let shifted = x.bits &+ Words(same: 0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD)
    let power = shifted &>> places
    let fraction = (shifted & Words(same: 0x000F_FFFF_FFFF_FFFF)) &+ Words(same: 0x3FE6_A09E_667F_3BCD)
    // A whole number below 2⁵² stands in the last bits of 2⁵² + it.
    let k = Self(bits: power | Words(same: 0x4330_0000_0000_0000)) - Self(0x1p52 + 1023)
    let f = Self(bits: fraction) - Self(1)
    let s = f / (Self(2) + f)
    let z = s * s
    var sum = Self(2.0 / 25)
    sum = sum * z + Self(2.0 / 23)
    sum = sum * z + Self(2.0 / 21)
    sum = sum * z + Self(2.0 / 19)
    sum = sum * z + Self(2.0 / 17)
    sum = sum * z + Self(2.0 / 15)
    sum = sum * z + Self(2.0 / 13)
    sum = sum * z + Self(2.0 / 11)
    sum = sum * z + Self(2.0 / 9)
    sum = sum * z + Self(2.0 / 7)
    sum = sum * z + Self(2.0 / 5)
    sum = sum * z + Self(2.0 / 3)
    let rest = s * (f - sum * z) - k * Self(LogOfTwo.rest)
    return k * Self(LogOfTwo.head) - (rest - f)
  }

  /// e to a power; relative error under 1e-15 from −708 to 709, 0 below and infinity above.
  ///
  /// x = k ln 2 + r, |r| ≤ ½ ln 2; e^r by its series to r¹⁴ ÷ 14!, which leaves less than 1e-18; 2ᵏ is set as bits.
  @specialized(where Self == Double)
  @specialized(where Self == Futures)
  package static func exponential(_ x: Self) -> Self {
    let bounded = Self.most(Self.least(x, Self(709)), Self(-708))
    // Adding 1.5 × 2⁵² rounds to a whole number, which then stands in the last bits.
    let rounder = Self(0x1.8p52)
    let rounded = bounded * Self(LogOfTwo.inverse) + rounder
    let k = rounded - rounder
    let r = (bounded - k * Self(LogOfTwo.head)) - k * Self(LogOfTwo.rest)
    var sum = Self(1.0 / 87_178_291_200)
    sum = sum * r + Self(1.0 / 6_227_020_800)
    sum = sum * r + Self(1.0 / 479_001_600)
    sum = sum * r + Self(1.0 / 39_916_800)
    sum = sum * r + Self(1.0 / 3_628_800)
    sum = sum * r + Self(1.0 / 362_880)
    sum = sum * r + Self(1.0 / 40_320)
    sum = sum * r + Self(1.0 / 5_040)
    sum = sum * r + Self(1.0 / 720)
    sum = sum * r + Self(1.0 / 120)
    sum = sum * r + Self(1.0 / 24)
    sum = sum * r + Self(1.0 / 6)
    sum = sum * r + Self(0.5)
    let value = Self(1) + (r + r * r * sum)
    let power = rounded.bits &<< Words(same: 52)
    let scale = Self(bits: power &+ Words(same: 0x3FF0_0000_0000_0000))
    let scaled = value * scale
    let cut = Self.choose(x.isBelow(Self(-708)), Self(0), scaled)
    return Self.choose(Self(709).isBelow(x), Self(Double.infinity), cut)
  }
}

/// ln 2 in two parts, and 1 ÷ ln 2.
private enum LogOfTwo {
  /// The first 32 bits of ln 2.
  static let head = 0x1.62e42feep-1
  /// ln 2 less its head.
  static let rest = 0x1.a39ef35793c76p-33
  static let inverse = 0x1.71547652b82fep0
}
