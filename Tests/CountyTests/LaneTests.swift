import County
import Testing

@Suite struct LaneTests {
  static let values: [Double] = [0, 1, -1, 0.5, 2.25, -2.75, 1e-300, 1e300, 44.99999999999999, 45, 1.0 / 3, 2268]

  /// Eight futures in a lane give the bits that one future gives.
  @Test func lanesAndDoubleAgreeToTheBit() {
    for a in Self.values {
      for b in Self.values {
        let x = Futures(a)
        let y = Futures(b)
        #expect((x + y)[3] == a + b)
        #expect((x - y)[3] == a - b)
        #expect((x * y)[3] == a * b)
        #expect((x / y)[3].bitPattern == (a / b).bitPattern || (a / b).isNaN)
        #expect(x.isBelow(y).holds(in: 5) == (a < b))
        #expect(x.isAtMost(y).holds(in: 5) == (a <= b))
        #expect(Futures.least(x, y)[0] == Double.least(a, b))
        #expect(Futures.most(x, y)[7] == Double.most(a, b))
        #expect(Futures.choose(x.isBelow(y), x, y)[2] == Double.choose(a < b, a, b))
      }
      #expect(Futures(a).roundedUp()[1] == a.rounded(.up))
      #expect(Futures(a).roundedDown()[1] == a.rounded(.down))
      #expect(a.roundedDown() == a.rounded(.down))
      if a >= 0 { #expect(Futures(a).squareRoot()[6] == a.squareRoot()) }
    }
  }

  @Test func aMaskAnswersForEachFuture() {
    var lane = Futures(0)
    for future in 0..<Futures.width { lane[future] = Double(future) }
    let isSmall = lane.isBelow(Futures(3))
    #expect((0..<Futures.width).map { isSmall.holds(in: $0) } == [true, true, true, false, false, false, false, false])
    #expect(isSmall.any)
    #expect(!isSmall.and(isSmall.not()).any)
    #expect(isSmall.or(isSmall.not()).not().any == false)
  }

  /// Rounding up by adding and taking away a power of two gives the bits of the processor's own, with its sign, at whole
  /// numbers, halves and their neighbours, at every magnitude.
  @Test func roundingUpAgreesToTheBit() {
    var values: [Double] = [0, -0.0, 0.3, -0.3, 0x1p51, 0x1p52, 0x1p53, .infinity, .greatestFiniteMagnitude]
    var scale = 0x1p-3
    while scale < 0x1p56 {
      for value in [scale, scale + 0.5, scale * 1.5, scale - 1, scale * 1.25 + 0.5] {
        values += [value, value.nextUp, value.nextDown, -value, -value.nextUp, -value.nextDown]
      }
      scale *= 2
    }
    for value in values {
      #expect(Futures(value).roundedUp()[2].bitPattern == value.rounded(.up).bitPattern, "\(value)")
    }
    var mixed = Futures(1.5)
    mixed[3] = 0x1p53
    #expect(mixed.roundedUp()[3] == 0x1p53)
    #expect(mixed.roundedUp()[4] == 2)
    #expect(Futures(.nan).roundedUp()[0].isNaN)
  }

  /// A mask that holds in a single future is seen, whichever that is.
  @Test(arguments: 0..<Futures.width)
  func oneFutureIsAny(future: Int) {
    var lane = Futures(0)
    lane[future] = 1
    #expect(Futures(0).isBelow(lane).any)
    #expect(!lane.isBelow(Futures(0)).any)
    #expect(Futures.choose(Futures(0).isBelow(lane), Futures(7), Futures(-7))[future] == 7)
  }
}
