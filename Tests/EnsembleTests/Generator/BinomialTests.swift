import County
import Ensemble
import Testing

@Suite struct BinomialTests {
  /// Draws against exact chances: chi-square over the numbers expected at least five times, five deviations.
  @Test(arguments: [
    (1, 0.5), (13, 0.98), (13, 0.02), (45, 0.3), (300, 0.005), (128, 0.5), (129, 0.5), (1_000, 0.4), (5_000, 0.99),
  ])
  func drawsFollowTheExactChances(n: Int, p: Double) {
    let key = DrawKey(seed: 4, name: "binomial", subject: "\(n) \(p)")
    let draws = 20_000
    var counts = [Double](repeating: 0, count: n + 1)
    for future in 0..<draws {
      var stream = Stream(key, from: Counter(future: future))
      let k = Binomial.draw(Double(n), chance: p, from: &stream)
      #expect(k == k.rounded() && 0 <= k && k <= Double(n))
      counts[Int(k)] += 1
    }
    let (low, chances) = Binomial.chances(n, chance: p)
    var square = 0.0
    var freedom = -1.0
    var restDrawn = Double(draws)
    var restExpected = Double(draws)
    for (place, chance) in chances.enumerated() where chance * Double(draws) >= 5 {
      let expected = chance * Double(draws)
      let drawn = counts[low + place]
      square += (drawn - expected) * (drawn - expected) / expected
      restDrawn -= drawn
      restExpected -= expected
      freedom += 1
    }
    if restExpected >= 5 {
      square += (restDrawn - restExpected) * (restDrawn - restExpected) / restExpected
      freedom += 1
    }
    #expect(square < freedom + 5 * (2 * freedom).squareRoot(), "n \(n), p \(p)")
  }

  /// Chances of 3 with p = ¼ by hand; two tails summed by mpmath with 200 bits.
  @Test func exactChances() {
    let (low, chances) = Binomial.chances(3, chance: 0.25)
    #expect(low == 0)
    for (chance, exact) in zip(chances, [27.0 / 64, 27.0 / 64, 9.0 / 64, 1.0 / 64]) {
      #expect(abs(chance - exact) < 1e-15)
    }
    let tail = Binomial.atLeast(3_150, of: 10_000, chance: 0.3)
    #expect(abs(tail - 0.000579551279570201) < 1e-11 * 0.000579551279570201)
    let far = Binomial.atLeast(60, of: 100, chance: 0.2)
    #expect(abs(far - 2.515819199533457e-18) < 1e-11 * 2.515819199533457e-18)
    #expect(Binomial.atLeast(0, of: 10, chance: 0.3) == 1)
    #expect(Binomial.atLeast(11, of: 10, chance: 0.3) == 0)
  }

  @Test func nothingAndEverything() {
    var stream = Stream(DrawKey(seed: 1, name: "ends"), from: Counter(future: 0))
    #expect(Binomial.draw(0, chance: 0.5, from: &stream) == 0)
    #expect(Binomial.draw(9, chance: 0, from: &stream) == 0)
    #expect(Binomial.draw(9, chance: 1, from: &stream) == 9)
    #expect(Binomial.chances(5, chance: 0).chances == [1])
    #expect(Binomial.chances(5, chance: 1).low == 5)
  }

  /// 2,000 futures of one cohort of 100,000: mean and variance within five deviations.
  @Test func aLargeNumberGoesInParts() {
    let key = DrawKey(seed: 9, name: "large")
    var sum = 0.0
    var squares = 0.0
    let draws = 2_000.0
    for future in 0..<Int(draws) {
      var stream = Stream(key, from: Counter(future: future))
      let z = (Binomial.draw(100_000, chance: 0.3, from: &stream) - 30_000) / 21_000.0.squareRoot()
      sum += z
      squares += z * z
    }
    #expect(abs(sum / draws) < 5 / draws.squareRoot())
    #expect(abs(squares / draws - 1) < 5 * (2 / draws).squareRoot())
  }
}
