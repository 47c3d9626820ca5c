import Foundation

/// Writes a zip file: parts by name, each packed while it is written, so that no part ever stands whole in memory unpacked.
///
/// No time is kept in it: the same parts always make the same bytes.
struct ArchiveWriter {
  fileprivate struct Entry {
    var name: String
    var crc: UInt32
    var unpacked: Int
    var packed: [UInt8]
  }

  /// A part that is being written.
  struct Part {
    fileprivate var crc = CheckSum()
    fileprivate var deflater = Deflater()
    fileprivate var unpacked = 0
    private var waiting: [UInt8] = []

    /// Bytes that are packed at once.
    private static let block = 1 << 17

    /// Takes the bytes from a buffer, which is empty afterwards.
    mutating func take(_ bytes: inout [UInt8]) {
      waiting.append(contentsOf: bytes)
      bytes.removeAll(keepingCapacity: true)
      if waiting.count >= Self.block { pack(isLast: false) }
    }

    fileprivate mutating func pack(isLast: Bool) {
      crc.add(waiting)
      unpacked += waiting.count
      deflater.block(waiting, isLast: isLast)
      waiting.removeAll(keepingCapacity: true)
    }
  }

  private var entries: [Entry] = []

  /// Adds a part; `name`: its path in the archive, in ASCII.
  mutating func add(_ name: String, _ write: (inout Part) -> Void) {
    var part = Part()
    write(&part)
    part.pack(isLast: true)
    entries.append(
      Entry(name: name, crc: part.crc.value, unpacked: part.unpacked, packed: part.deflater.packed))
  }

  /// The whole file; `first`: the part that readers look for at its beginning.
  func bytes(first: String) -> [UInt8] {
    let order = entries.filter { $0.name == first } + entries.filter { $0.name != first }
    var out: [UInt8] = []
    out.reserveCapacity(entries.reduce(1024) { $0 + $1.packed.count + 2 * $1.name.utf8.count + 80 })
    var directory: [UInt8] = []
    for entry in order {
      let offset = out.count
      out.number(0x0403_4B50, 4)
      out.described(entry)
      out.append(contentsOf: entry.name.utf8)
      out.append(contentsOf: entry.packed)
      directory.number(0x0201_4B50, 4)
      directory.number(20, 2)
      directory.described(entry)
      directory.append(contentsOf: [UInt8](repeating: 0, count: 10))
      directory.number(offset, 4)
      directory.append(contentsOf: entry.name.utf8)
    }
    let start = out.count
    out += directory
    out.number(0x0605_4B50, 4)
    out.number(0, 4)
    out.number(order.count, 2)
    out.number(order.count, 2)
    out.number(directory.count, 4)
    out.number(start, 4)
    out.number(0, 2)
    return out
  }
}

extension [UInt8] {
  fileprivate mutating func number(_ value: Int, _ width: Int) {
    for place in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  /// What stands alike before a part and in the directory: from the version that is needed to the lengths of the name.
  fileprivate mutating func described(_ entry: ArchiveWriter.Entry) {
    number(20, 2)
    number(0, 2)
    number(8, 2)
    number(0, 2)
    number(0x21, 2)  // The first of January 1980, the earliest day there is.
    number(Int(entry.crc), 4)
    number(entry.packed.count, 4)
    number(entry.unpacked, 4)
    number(entry.name.utf8.count, 2)
    number(0, 2)
  }
}
