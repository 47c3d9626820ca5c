/// Numbers in (0, 1) of which each of `count` equal slices holds exactly one, in random order.
package enum LatinHypercube {
  /// One input's numbers, one per run; another key gives an independent order. Each number lies at random in its slice.
  ///
  /// Keyed by the input's name, an input more or less leaves the others' numbers as they are. Source: McKay, Beckman,
  /// Conover, Technometrics 21 (1979).
  package static func column(count: Int, key: Key) -> [Double] {
    var stream = Stream(key, from: Counter(future: 0))
    var slices = Array(0..<count)
    stream.shuffle(&slices)
    let top = 1 - 0x1p-53
    return slices.map { Double.minimum(top, (Double($0) + stream.next()) / Double(count)) }
  }
}
