import County
import Ensemble
import Testing

@Suite struct PhiloxTests {
  typealias Four = (UInt64, UInt64, UInt64, UInt64)

  /// The known answers of Random123 for philox4x32-10 (`kat_vectors`): counter, key, block.
  @Test func knownAnswers() {
    let answers: [(counter: Four, key: (UInt64, UInt64), block: Four)] = [
      ((0, 0, 0, 0), (0, 0), (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
      (
        (0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF), (0xFFFF_FFFF, 0xFFFF_FFFF),
        (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
      ),
      (
        (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), (0xA409_3822, 0x299F_31D0),
        (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
      ),
    ]
    for answer in answers {
      #expect(Philox.block(answer.counter, key: answer.key) == answer.block)
      let lanes = Philox.block(
        (
          SIMD8(repeating: answer.counter.0), SIMD8(repeating: answer.counter.1), SIMD8(repeating: answer.counter.2),
          SIMD8<UInt64>(repeating: answer.counter.3)
        ), key: answer.key)
      for lane in 0..<8 {
        #expect((lanes.0[lane], lanes.1[lane], lanes.2[lane], lanes.3[lane]) == answer.block)
      }
    }
  }

  @Test func eightFuturesAreTheFuturesOneByOne() {
    let key = DrawKey(seed: 7, name: "entryRate")
    for first in [0, 8, 40, 999_992, Int(UInt32.max) - 7] {
      let counter = Counter(future: first, year: 2031, section: 4, stream: 2)
      let uniform = Futures.uniform(key, at: counter)
      let pair = Futures.uniformPair(key, at: counter)
      let normal = Futures.normal(key, at: counter)
      for lane in 0..<8 {
        let one = Counter(future: first + lane, year: 2031, section: 4, stream: 2)
        #expect(uniform[lane] == Double.uniform(key, at: one))
        #expect(pair.0[lane] == uniform[lane])
        #expect(pair.1[lane] == Double.uniformPair(key, at: one).1)
        #expect(normal[lane] == Double.normal(key, at: one))
      }
    }
  }

  /// A draw moves with each part of its key and counter, and with nothing else.
  @Test func everyPartOfThePlaceCounts() {
    let counters = [
      Counter(future: 1), Counter(future: 0, year: 1), Counter(future: 0, section: 1), Counter(future: 0, stream: 1),
      Counter(future: 0),
    ]
    let keys = [
      DrawKey(seed: 1, name: "a"), DrawKey(seed: 2, name: "a"), DrawKey(seed: 1, name: "b"),
      DrawKey(seed: 1 << 32, name: "a"),
      DrawKey(seed: 1, name: "a", subject: "b"), DrawKey(seed: 1, name: "ab", subject: ""),
      DrawKey(seed: 1, name: "", subject: "ab"),
    ]
    let draws = keys.flatMap { key in counters.map { Double.uniform(key, at: $0) } }
    #expect(Set(draws).count == draws.count)
    #expect(
      Double.uniform(keys[0], at: counters[4]) == Double.uniform(DrawKey(seed: 1, name: "a"), at: Counter(future: 0)))
  }

  @Test func fowlerNollVo() {
    #expect(nameHash("") == 0xCBF2_9CE4_8422_2325)
    #expect(nameHash("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(nameHash("foobar") == 0x8594_4171_F739_67E8)
  }

  /// 64 equal slices, each as full as chance leaves it: chi-square with 63 degrees of freedom, five deviations.
  @Test func uniformNumbersAreUniform() {
    let key = DrawKey(seed: 3, name: "uniform")
    var slices = [Double](repeating: 0, count: 64)
    var least = 1.0
    var most = 0.0
    for future in 0..<100_000 {
      let u = Double.uniform(key, at: Counter(future: future))
      slices[Int(u * 64)] += 1
      least = min(least, u)
      most = max(most, u)
    }
    let expected = 100_000.0 / 64
    let square = slices.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    #expect(abs(square - 63) < 5 * (2.0 * 63).squareRoot())
    #expect(0 < least && least < 1e-4 && 1 - 1e-4 < most && most < 1)
  }

  @Test func aStreamGoesOnWithTheBlocksOfItsPlace() {
    let key = DrawKey(seed: 5, name: "stream")
    var stream = Stream(key, from: Counter(future: 9, year: 2026, stream: 3))
    let drawn = (0..<5).map { _ in stream.next() }
    let blocks = (3..<6).map { Double.uniformPair(key, at: Counter(future: 9, year: 2026, stream: $0)) }
    #expect(drawn == [blocks[0].0, blocks[0].1, blocks[1].0, blocks[1].1, blocks[2].0])
  }

  /// Each of the six orders of three: 6,000 shuffles, chi-square with 5 degrees of freedom, five deviations.
  @Test func everyOrderIsEquallyLikely() {
    var stream = Stream(DrawKey(seed: 11, name: "order"), from: Counter(future: 0))
    var counts: [[Int]: Double] = [:]
    for _ in 0..<6_000 {
      var order = [0, 1, 2]
      stream.shuffle(&order)
      counts[order, default: 0] += 1
    }
    let square = counts.values.reduce(0) { $0 + ($1 - 1_000) * ($1 - 1_000) / 1_000 }
    #expect(counts.count == 6)
    #expect(square < 5 + 5 * 10.0.squareRoot())
  }
}
