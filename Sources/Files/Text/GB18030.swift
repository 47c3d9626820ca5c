#if canImport(Darwin)
  import Foundation
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The encoding of most tables that come out of Chinese offices, read by the system's own converter.
///
/// On macOS Foundation knows it; on Linux Foundation does not, and the C library's `iconv` does: built into musl, a module
/// of glibc that a stripped-down system may lack. A table of 24,000 characters of our own would be the only other way.
package enum GB18030 {
  /// What became of bytes that are no UTF-8.
  package enum Reading: Sendable {
    case text(String)
    /// The bytes are shaped like GB18030, and this system cannot convert them.
    case noConverter
    /// The bytes are something else.
    case somethingElse
  }

  /// Reads bytes that are not UTF-8; damaged UTF-8 and other encodings are refused rather than read as nonsense.
  package static func read(_ bytes: [UInt8]) -> Reading {
    guard isShaped(bytes), !isDamagedUTF8(bytes) else { return .somethingElse }
    return convert(bytes)
  }

  /// Whether every byte has its place: one below 128, a pair, or four of which the second and fourth are digits.
  private static func isShaped(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), at + 1 < bytes.count else { return false }
      let second = bytes[at + 1]
      if (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) {
        at += 2
      } else if (0x30...0x39).contains(second), at + 3 < bytes.count, (0x81...0xFE).contains(bytes[at + 2]),
        (0x30...0x39).contains(bytes[at + 3])
      {
        at += 4
      } else {
        return false
      }
    }
    return true
  }

  /// Whether whole characters of UTF-8 outnumber the stray bytes: then it is UTF-8 with a fault in it.
  ///
  /// A Chinese character of UTF-8 takes three bytes; in GB18030 text three such bytes in a row are rare.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var whole = 0
    var stray = 0
    var at = 0
    func follows(_ offset: Int) -> Bool { at + offset < bytes.count && bytes[at + offset] & 0xC0 == 0x80 }
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        at += 1
      } else if byte & 0xF0 == 0xE0, follows(1), follows(2) {
        whole += 1
        at += 3
      } else {
        stray += 1
        at += 1
      }
    }
    return whole >= stray
  }

  #if canImport(Darwin)
    private static func convert(_ bytes: [UInt8]) -> Reading {
      // kCFStringEncodingGB_18030_2000 as an encoding of NSString.
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      return String(data: Data(bytes), encoding: encoding).map { .text($0) } ?? .somethingElse
    }
  #else
    private static func convert(_ bytes: [UInt8]) -> Reading {
      guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
        return .noConverter
      }
      defer { iconv_close(converter) }
      var input = bytes.map { CChar(bitPattern: $0) }
      // Two bytes become three at most, four become four.
      var output = [CChar](repeating: 0, count: bytes.count * 2 + 8)
      var room = output.count
      let isWhole = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var from: UnsafeMutablePointer<CChar>? = input.baseAddress
          var to: UnsafeMutablePointer<CChar>? = output.baseAddress
          var left = input.count
          return iconv(converter, &from, &left, &to, &room) != .max && left == 0
        }
      }
      guard isWhole else { return .somethingElse }
      let converted = output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
      return String(validating: converted, as: UTF8.self).map { .text($0) } ?? .somethingElse
    }
  #endif
}
