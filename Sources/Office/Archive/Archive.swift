import County
import Foundation

/// A zip file: its parts by name, unpacked one at a time within bounds.
///
/// Names are looked up and never used as paths. Every part is held against its CRC, and what unpacks to more than it may
/// is given up as soon as it does.
struct Archive {
  /// The most that all parts that are read may unpack to, in bytes.
  static let mostBytes = 200 << 20
  /// How many times its packed size a part may unpack to.
  static let mostRatio = 200

  private struct Entry {
    var method: Int
    var crc: UInt32
    var packed: Int
    var unpacked: Int
    var header: Int
    var isEncrypted: Bool
  }

  private let bytes: Data
  private let place: Place
  private var entries: [String: Entry] = [:]
  private var unpacked = 0

  var names: [String] { entries.keys.sorted() }

  init(_ bytes: Data, at place: Place) throws(Problem) {
    self.bytes = bytes
    self.place = place
    try readDirectory()
  }

  /// Whether the archive has a part, whatever the case of its name.
  func has(_ name: String) -> Bool { entries[Archive.key(name)] != nil }

  private static func key(_ name: String) -> String {
    let plain = name.replacing("\\", with: "/").lowercased()
    return plain.hasPrefix("/") ? String(plain.dropFirst()) : plain
  }

  /// The bytes of a part; nil where there is none of the name.
  mutating func part(_ name: String) throws(Problem) -> Data? {
    guard let entry = entries[Archive.key(name)] else { return nil }
    guard !entry.isEncrypted else { throw problem(.encrypted) }
    guard let start = dataStart(of: entry), start + entry.packed <= bytes.count else { throw problem(.cutShort) }
    guard unpacked + entry.unpacked <= Archive.mostBytes else {
      throw problem(.tooLargeUnpacked(limit: Archive.mostBytes))
    }
    guard entry.unpacked / Archive.mostRatio <= entry.packed else {
      throw problem(.inflatesTooMuch(name: name, limit: Archive.mostRatio))
    }
    let packed = bytes.subdata(in: start..<start + entry.packed)
    let content: Data?
    switch entry.method {
    case 0: content = packed
    // What a part says of its size is held against what comes out: it is the most that is unpacked.
    case 8: content = Inflater.inflate(packed, size: entry.unpacked)
    default: throw problem(.unknownCompression(name: name, method: entry.method))
    }
    guard let content, content.count == entry.unpacked, CheckSum.of(content) == entry.crc else {
      throw problem(.damagedPart(name: name))
    }
    unpacked += content.count
    return content
  }

  private func problem(_ fault: OfficeFault) -> Problem { Problem(.office(fault), at: place) }

  // MARK: The directory at the end of the file

  /// More than any offset or size; below it sums of a few cannot overflow.
  private static let mostNumber: UInt64 = 1 << 48

  private func number(_ offset: Int, _ width: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    var value: UInt64 = 0
    for at in (0..<width).reversed() { value = value << 8 | UInt64(bytes[bytes.startIndex + offset + at]) }
    return value < Archive.mostNumber ? Int(value) : nil
  }

  /// The end record: the last there is, within the longest comment a file may have.
  private var end: Int? {
    let first = max(0, bytes.count - 22 - 65_535)
    guard bytes.count >= 22 else { return nil }
    return stride(from: bytes.count - 22, through: first, by: -1).first { number($0, 4) == 0x0605_4B50 }
  }

  private mutating func readDirectory() throws(Problem) {
    guard let end, var count = number(end + 10, 2), var offset = number(end + 16, 4) else { throw problem(.cutShort) }
    // Zip64 keeps the figures that do not fit in a record of its own.
    if count == 0xFFFF || offset == 0xFFFF_FFFF, number(end - 20, 4) == 0x0706_4B50, let wide = number(end - 12, 8),
      number(wide, 4) == 0x0606_4B50, let wideCount = number(wide + 32, 8), let wideOffset = number(wide + 48, 8)
    {
      (count, offset) = (wideCount, wideOffset)
    }
    guard count <= 100_000 else { throw problem(.cutShort) }
    for _ in 0..<count {
      guard number(offset, 4) == 0x0201_4B50, let flags = number(offset + 8, 2), let method = number(offset + 10, 2),
        let crc = number(offset + 16, 4), var packed = number(offset + 20, 4), var unpacked = number(offset + 24, 4),
        let nameLength = number(offset + 28, 2), let extraLength = number(offset + 30, 2),
        let commentLength = number(offset + 32, 2), var header = number(offset + 42, 4),
        offset + 46 + nameLength + extraLength <= bytes.count
      else { throw problem(.cutShort) }
      let nameStart = bytes.startIndex + offset + 46
      let name = String(decoding: bytes[nameStart..<nameStart + nameLength], as: UTF8.self)
      var extra = offset + 46 + nameLength
      let extraEnd = extra + extraLength
      while extra + 4 <= extraEnd, let tag = number(extra, 2), let size = number(extra + 2, 2) {
        if tag == 1 {
          var at = extra + 4
          func wide(_ value: Int) -> Int? {
            guard value == 0xFFFF_FFFF else { return value }
            defer { at += 8 }
            return number(at, 8)
          }
          guard let u = wide(unpacked), let p = wide(packed), let h = wide(header) else { throw problem(.cutShort) }
          (unpacked, packed, header) = (u, p, h)
        }
        extra += 4 + size
      }
      let entry = Entry(
        method: method, crc: UInt32(crc), packed: packed, unpacked: unpacked, header: header,
        isEncrypted: flags & 1 == 1)
      // Two parts of one name are what no writer makes, and what readers disagree on.
      guard entries.updateValue(entry, forKey: Archive.key(name)) == nil else {
        throw problem(.damagedPart(name: name))
      }
      offset += 46 + nameLength + extraLength + commentLength
    }
  }

  private func dataStart(of entry: Entry) -> Int? {
    guard number(entry.header, 4) == 0x0403_4B50, let name = number(entry.header + 26, 2),
      let extra = number(entry.header + 28, 2)
    else { return nil }
    return entry.header + 30 + name + extra
  }
}
