import County
import Testing

@Suite struct SplitMixTests {
  /// The first numbers from the start 1234567, as published with the reference code and since in many libraries' tests.
  @Test func published() {
    var random = SplitMix(from: 1_234_567)
    let drawn = (0..<5).map { _ in random.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  /// A draw by its position is the one that stands there in a row.
  @Test func byPosition() {
    var random = SplitMix(from: 7)
    for position in 1...20 { #expect(random.next() == SplitMix.mixed(7 &+ UInt64(position) &* SplitMix.step)) }
  }
}
