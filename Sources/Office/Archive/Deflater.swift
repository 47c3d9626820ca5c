/// Packs bytes by deflate (RFC 1951) as they come: repetitions within the last 32 KiB, in the fixed code.
///
/// Written out here like `Inflater`, so that a build needs the toolchain alone. The markup of Office files is so repetitive
/// that a code made to measure would gain little. The same bytes always pack to the same bytes.
struct Deflater {
  /// How far back a repetition may reach, and how many earlier places with the same beginning are looked at.
  private static let reach = 1 << 15
  private static let tries = 12
  private static let shortest = 4
  private static let longest = 258
  private static let hashBits = 15

  private(set) var packed: [UInt8] = []
  /// The last 32 KiB of what has been packed, then what is being packed.
  private var held: [UInt8] = []
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  /// Packs a block; the last of all ends the stream.
  mutating func block(_ bytes: some Sequence<UInt8>, isLast: Bool) {
    let start = held.count
    held.append(contentsOf: bytes)
    put(isLast ? 1 : 0, 1)
    put(1, 2)
    pack(from: start)
    symbol(256)
    if isLast {
      put(0, (8 - count % 8) % 8)
      held = []
    } else if held.count > Self.reach {
      held.removeFirst(held.count - Self.reach)
    }
  }

  private mutating func pack(from start: Int) {
    let held = held
    held.withUnsafeBufferPointer { bytes in
      var heads = [Int32](repeating: -1, count: 1 << Self.hashBits)
      var before = [Int32](repeating: -1, count: bytes.count)
      let last = bytes.count - Self.shortest
      func hash(_ place: Int) -> Int {
        let word =
          UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
          | UInt32(bytes[place + 3]) << 24
        return Int((word &* 0x9E37_79B1) >> (32 - UInt32(Self.hashBits)))
      }
      func enter(_ place: Int) {
        guard place <= last else { return }
        let key = hash(place)
        before[place] = heads[key]
        heads[key] = Int32(place)
      }
      for place in 0..<start { enter(place) }
      var place = start
      while place < bytes.count {
        var (length, distance) = (0, 0)
        if place <= last {
          let most = min(Self.longest, bytes.count - place)
          var earlier = Int(heads[hash(place)])
          var tries = Self.tries
          while earlier >= 0, place - earlier <= Self.reach, tries > 0, length < most {
            if length == 0 || bytes[earlier + length] == bytes[place + length] {
              var same = 0
              while same < most, bytes[earlier + same] == bytes[place + same] { same += 1 }
              if same > length { (length, distance) = (same, place - earlier) }
            }
            earlier = Int(before[earlier])
            tries -= 1
          }
        }
        if length >= Self.shortest {
          repetition(length, distance)
          for passed in place..<place + length { enter(passed) }
          place += length
        } else {
          symbol(Int(bytes[place]))
          enter(place)
          place += 1
        }
      }
    }
  }

  private mutating func repetition(_ length: Int, _ distance: Int) {
    let size = Self.lengths.lastIndex { $0.base <= length } ?? 0
    symbol(257 + size)
    put(UInt64(length - Self.lengths[size].base), UInt64(Self.lengths[size].extra))
    let far = Self.distances.lastIndex { $0.base <= distance } ?? 0
    put(UInt64(UInt8(far).reversed(bits: 5)), 5)
    put(UInt64(distance - Self.distances[far].base), UInt64(Self.distances[far].extra))
  }

  private mutating func symbol(_ symbol: Int) {
    let code = Self.codes[symbol]
    put(UInt64(code.bits), UInt64(code.count))
  }

  private mutating func put(_ value: UInt64, _ width: UInt64) {
    bits |= value << count
    count += width
    while count >= 8 {
      packed.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }

  /// The fixed code of literals and lengths, its bits in the order they are written.
  private static let codes: [(bits: UInt16, count: UInt8)] = (0..<288).map { symbol in
    let (code, count): (Int, Int) =
      switch symbol {
      case 0..<144: (0x30 + symbol, 8)
      case 144..<256: (0x190 + symbol - 144, 9)
      case 256..<280: (symbol - 256, 7)
      default: (0xC0 + symbol - 280, 8)
      }
    let reversed = (0..<count).reduce(0) { $0 << 1 | code >> $1 & 1 }
    return (UInt16(reversed), UInt8(count))
  }

  /// Where each symbol of a length begins, and how many bits say the rest; likewise of distances.
  private static let lengths: [(base: Int, extra: Int)] = {
    var found: [(base: Int, extra: Int)] = []
    var base = 3
    for place in 0..<28 {
      let extra = place < 8 ? 0 : place / 4 - 1
      found.append((base, extra))
      base += 1 << extra
    }
    return found + [(258, 0)]
  }()
  private static let distances: [(base: Int, extra: Int)] = {
    var found: [(base: Int, extra: Int)] = []
    var base = 1
    for place in 0..<30 {
      let extra = place < 4 ? 0 : place / 2 - 1
      found.append((base, extra))
      base += 1 << extra
    }
    return found
  }()
}

extension UInt8 {
  /// Its lowest bits in the opposite order.
  fileprivate func reversed(bits: Int) -> UInt8 { (0..<bits).reduce(0) { $0 << 1 | self >> UInt8($1) & 1 } }
}
