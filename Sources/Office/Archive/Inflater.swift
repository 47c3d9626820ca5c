import Foundation

/// Unpacks what was packed by deflate (RFC 1951), as the parts of Office files are.
///
/// Written out here and not taken from the system: a build needs the toolchain alone, and no header of zlib beside it.
struct Inflater {
  private let input: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var next = 0
  private var produced = 0
  private var bits: UInt64 = 0
  private var held = 0

  /// The bytes unpacked; nil where they are damaged, or are not `size`. Never more than `size` are made.
  static func inflate(_ packed: Data, size: Int) -> Data? {
    var unpacked = Data(count: size)
    let isWhole = unpacked.withUnsafeMutableBytes { to in
      packed.withUnsafeBytes { from in
        var inflater = Inflater(input: from.bindMemory(to: UInt8.self), output: to.bindMemory(to: UInt8.self))
        return inflater.blocks() && inflater.produced == size
      }
    }
    return isWhole ? unpacked : nil
  }

  private init(input: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>) {
    self.input = input
    self.output = output
  }

  private mutating func blocks() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      let isSound: Bool
      switch kind {
      case 0: isSound = stored()
      case 1: isSound = packed(Inflater.fixed.literals, Inflater.fixed.distances)
      case 2: isSound = dynamic()
      default: isSound = false
      }
      guard isSound else { return false }
      if isLast == 1 { return true }
    }
  }

  // MARK: Bits

  private mutating func fill() {
    while held <= 48, next < input.count {
      bits |= UInt64(input[next]) << UInt64(held)
      next += 1
      held += 8
    }
  }

  private mutating func take(_ count: Int) -> Int? {
    if held < count { fill() }
    guard held >= count else { return nil }
    let value = Int(bits & (1 << UInt64(count) - 1))
    bits >>= UInt64(count)
    held -= count
    return value
  }

  private mutating func symbol(_ code: borrowing Code) -> Int? {
    if held < Code.longest { fill() }
    let entry = Int(code.short[Int(bits & UInt64(Code.shortMask))])
    if entry != 0, entry & 15 <= held {
      bits >>= UInt64(entry & 15)
      held -= entry & 15
      return entry >> 4
    }
    // Longer than the table: through the lengths, one bit at a time.
    var (value, first, at) = (0, 0, 0)
    for length in 1...Code.longest {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - first < count { return Int(code.symbols[at + value - first]) }
      at += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  // MARK: Blocks

  private mutating func stored() -> Bool {
    guard take(held & 7) != nil, let count = take(16), let complement = take(16), count == complement ^ 0xFFFF,
      produced + count <= output.count
    else { return false }
    for _ in 0..<count {
      guard let byte = take(8) else { return false }
      output[produced] = UInt8(byte)
      produced += 1
    }
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let literals = take(5), let distances = take(5), let count = take(4), literals <= 29 else { return false }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var own = [UInt8](repeating: 0, count: 19)
    for at in 0..<(count + 4) {
      guard let length = take(3) else { return false }
      own[order[at]] = UInt8(length)
    }
    guard let code = Code(own[...]) else { return false }
    let whole = literals + 257 + distances + 1
    var lengths: [UInt8] = []
    while lengths.count < whole {
      guard let symbol = symbol(code) else { return false }
      var (value, times): (UInt8, Int?) = (0, 1)
      switch symbol {
      case 16:
        guard let last = lengths.last else { return false }
        (value, times) = (last, take(2).map { $0 + 3 })
      case 17: times = take(3).map { $0 + 3 }
      case 18: times = take(7).map { $0 + 11 }
      default: value = UInt8(symbol)
      }
      guard let times, lengths.count + times <= whole else { return false }
      lengths += repeatElement(value, count: times)
    }
    // A block without an end cannot be.
    guard lengths[256] > 0, let first = Code(lengths[..<(literals + 257)]),
      let second = Code(lengths[(literals + 257)...])
    else { return false }
    return packed(first, second)
  }

  private mutating func packed(_ literals: borrowing Code, _ distances: borrowing Code) -> Bool {
    while true {
      guard let symbol = symbol(literals) else { return false }
      if symbol < 256 {
        guard produced < output.count else { return false }
        output[produced] = UInt8(symbol)
        produced += 1
        continue
      }
      if symbol == 256 { return true }
      guard symbol <= 285, let more = take(Inflater.lengthBits[symbol - 257]), let far = self.symbol(distances),
        far <= 29, let further = take(Inflater.distanceBits[far])
      else { return false }
      let length = Inflater.lengths[symbol - 257] + more
      let distance = Inflater.distances[far] + further
      guard distance <= produced, produced + length <= output.count else { return false }
      for _ in 0..<length {
        output[produced] = output[produced - distance]
        produced += 1
      }
    }
  }

  // MARK: Tables

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12_289, 16_385, 24_577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  /// The codes of a block that brings none of its own.
  private static let fixed = (
    literals: Code(
      whole: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
        + [UInt8](repeating: 8, count: 8)),
    distances: Code(whole: [UInt8](repeating: 5, count: 32))
  )

  /// A canonical Huffman code: short words by a table, longer ones by their lengths.
  private struct Code {
    static let longest = 15
    static let shortBits = 10
    static let shortMask = 1 << shortBits - 1

    /// How many words have each length.
    private(set) var counts = [Int](repeating: 0, count: longest + 1)
    private(set) var symbols: [UInt16] = []
    /// By the next bits: the symbol times 16 plus the length of its word; 0 where that is longer than the table.
    private(set) var short = [UInt16](repeating: 0, count: 1 << shortBits)

    init(whole lengths: [UInt8]) { fill(lengths[...]) }

    /// nil where the lengths are those of no code. One word alone may leave the other half open.
    init?(_ lengths: ArraySlice<UInt8>) {
      var counts = [Int](repeating: 0, count: Code.longest + 1)
      for length in lengths { counts[Int(length)] += 1 }
      var left = 1
      for length in 1...Code.longest {
        left = left << 1 - counts[length]
        if left < 0 { return nil }
      }
      let words = lengths.count - counts[0]
      guard left == 0 || words == 0 || words == 1 && counts[1] == 1 else { return nil }
      fill(lengths)
    }

    private mutating func fill(_ lengths: ArraySlice<UInt8>) {
      for length in lengths where length > 0 { counts[Int(length)] += 1 }
      var starts = [Int](repeating: 0, count: Code.longest + 2)
      var words = [Int](repeating: 0, count: Code.longest + 2)
      for length in 1...Code.longest {
        starts[length + 1] = starts[length] + counts[length]
        words[length + 1] = (words[length] + counts[length]) << 1
      }
      symbols = [UInt16](repeating: 0, count: starts[Code.longest + 1])
      for (symbol, length) in lengths.enumerated() where length > 0 {
        let length = Int(length)
        symbols[starts[length]] = UInt16(symbol)
        starts[length] += 1
        let word = words[length]
        words[length] += 1
        guard length <= Code.shortBits else { continue }
        // Words come with their first bit lowest.
        var reversed = 0
        for bit in 0..<length where word >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
        for entry in stride(from: reversed, through: Code.shortMask, by: 1 << length) {
          short[entry] = UInt16(symbol << 4 | length)
        }
      }
    }
  }
}
