import Ensemble
import Testing

@Suite struct OrderTests {
  /// Few and many values, with ties, both signs and infinities, against the standard library's sort.
  @Test(arguments: [0, 1, 2, 511, 513, 5_000])
  func orderIsThatOfASort(count: Int) {
    var stream = Stream(DrawKey(seed: 1, name: "order"), from: Counter(future: count))
    for spread in [1e-3, 1.0, 1e9] {
      var values = (0..<count).map { _ in (stream.next() - 0.4) * spread }
      for place in stride(from: 0, to: count, by: 7) { values[place] = values[place / 2] }
      for place in stride(from: 3, to: count, by: 50) { values[place] = place % 3 == 0 ? .infinity : -.infinity }
      for place in stride(from: 5, to: count, by: 60) { values[place] = place % 2 == 0 ? 0 : -0.0 }
      let expected = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      #expect(Order.ascending(values).map(Int.init) == expected)
      var sorted = values
      Order.sort(&sorted)
      #expect(sorted == values.sorted())
    }
  }
}
