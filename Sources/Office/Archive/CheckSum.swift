import Foundation

/// The check sum that a zip file keeps of every part: CRC-32.
struct CheckSum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  private var sum: UInt32 = 0xFFFF_FFFF

  /// The sum of all bytes so far.
  var value: UInt32 { ~sum }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    CheckSum.table.withUnsafeBufferPointer { table in
      for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }
  }

  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  static func of(_ bytes: Data) -> UInt32 {
    var sum = CheckSum()
    bytes.withUnsafeBytes { sum.add($0) }
    return sum.value
  }
}
