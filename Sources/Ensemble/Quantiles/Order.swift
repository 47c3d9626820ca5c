/// Values in ascending order, in a time that grows with their number only: eleven bits at a time (radix sort).
///
/// Ten thousand values take about half the time of a sort by comparison; hundreds of outputs are ordered at once.
package enum Order {
  /// Below this many values, comparing is as fast.
  private static let few = 512
  private static let digits = 6
  private static let digitBits: UInt64 = 11
  private static let buckets = 2048

  /// The places of the values, smallest first; equal values keep the order they have.
  package static func ascending(_ values: [Double]) -> [Int32] {
    var places = (0..<Int32(values.count)).map { $0 }
    guard values.count > few else {
      places.sort { a, b in
        let (x, y) = (values[Int(a)], values[Int(b)])
        return x < y || x == y && a < b
      }
      return places
    }
    var keys = values.map(rising)
    sort(&keys, carrying: &places)
    return places
  }

  /// Sorts values in place.
  package static func sort(_ values: inout [Double]) {
    guard values.count > few else { return values.sort() }
    var keys = values.map(rising)
    var nothing: [Int32] = []
    sort(&keys, carrying: &nothing)
    for place in keys.indices { values[place] = number(keys[place]) }
  }

  /// Bits that rise as the numbers do; −0 is 0.
  private static func rising(_ value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | (1 << 63)
  }

  private static func number(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key & ~(1 << 63) : ~key)
  }

  /// Sorts keys, and with them, where there are any, the numbers that belong to them.
  private static func sort(_ keys: inout [UInt64], carrying places: inout [Int32]) {
    let count = keys.count
    var tallies = [Int](repeating: 0, count: digits * buckets)
    for key in keys {
      for digit in 0..<digits {
        tallies[digit * buckets + Int((key >> (UInt64(digit) * digitBits)) & UInt64(buckets - 1))] += 1
      }
    }
    var movedKeys = [UInt64](repeating: 0, count: count)
    var movedPlaces = [Int32](repeating: 0, count: places.count)
    for digit in 0..<digits {
      let base = digit * buckets
      // A digit that all share, as the exponent's often is, moves nothing.
      let shift = UInt64(digit) * digitBits
      if tallies[base + Int((keys[0] >> shift) & UInt64(buckets - 1))] == count { continue }
      var start = 0
      for bucket in base..<base + buckets {
        let tally = tallies[bucket]
        tallies[bucket] = start
        start += tally
      }
      let carries = !places.isEmpty
      for place in 0..<count {
        let key = keys[place]
        let bucket = base + Int((key >> shift) & UInt64(buckets - 1))
        let target = tallies[bucket]
        tallies[bucket] = target + 1
        movedKeys[target] = key
        if carries { movedPlaces[target] = places[place] }
      }
      swap(&keys, &movedKeys)
      swap(&places, &movedPlaces)
    }
  }
}
