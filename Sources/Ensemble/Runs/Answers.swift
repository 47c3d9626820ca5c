import County

/// Rows of yes or no, a bit per future: which parts and clauses hold in which futures.
package struct Answers: Sendable {
  /// Futures a row is made for.
  package let futures: Int
  package let rows: Int
  private let words: Int
  private var bits: [UInt64]

  init(rows: Int, futures: Int) {
    self.rows = rows
    self.futures = futures
    words = (futures + 63) / 64
    bits = Array(repeating: 0, count: rows * words)
  }

  package subscript(row: Int, future: Int) -> Bool { bits[row * words + future >> 6] >> UInt64(future & 63) & 1 == 1 }

  /// Notes the futures of a mask, `places` telling which future each lane is; nil where they follow one another from a
  /// multiple of eight on.
  @inline(__always)
  mutating func note<M: LaneMask>(_ row: Int, _ mask: M, first: Int, lanes: Int, places: [Int]?) {
    let answers = mask.bits & (1 << UInt64(lanes) - 1)
    guard let places else {
      bits[row * words + first >> 6] |= answers << UInt64(first & 63)
      return
    }
    for lane in 0..<lanes where answers >> UInt64(lane) & 1 == 1 {
      bits[row * words + places[lane] >> 6] |= 1 << UInt64(places[lane] & 63)
    }
  }

  /// In how many futures a row holds.
  func count(_ row: Int) -> Int {
    var sum = 0
    for word in 0..<words { sum += bits[row * words + word].nonzeroBitCount }
    return sum
  }

  /// In how many futures a row holds and a row of others does not.
  func count(_ row: Int, without other: Int, of others: Answers) -> Int {
    var sum = 0
    for word in 0..<words { sum += (bits[row * words + word] & ~others.bits[other * words + word]).nonzeroBitCount }
    return sum
  }

  /// The rows that hold from each of `years` consecutive rows on to the last of them: `row` the first.
  func lasting(_ row: Int, years: Int) -> [Int] {
    var counts = Array(repeating: 0, count: years)
    for word in 0..<words {
      var lasts = ~UInt64(0)
      for year in stride(from: years - 1, through: 0, by: -1) {
        lasts &= bits[(row + year) * words + word]
        counts[year] += lasts.nonzeroBitCount
      }
    }
    return counts
  }

  /// In how many futures every one of some rows holds; zero where there is none.
  func all(rows: some Collection<Int>) -> Int {
    guard !rows.isEmpty else { return 0 }
    var sum = 0
    for word in 0..<words {
      var holds = ~UInt64(0)
      for row in rows { holds &= bits[row * words + word] }
      sum += holds.nonzeroBitCount
    }
    return sum
  }

  /// One row, future by future.
  package func row(_ row: Int) -> [Bool] { (0..<futures).map { self[row, $0] } }
}
