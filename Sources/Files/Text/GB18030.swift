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
    /// The bytes are something else; so many of them fit before one does not.
    case somethingElse(fitting: Int)
  }

  /// Reads bytes that are not UTF-8; damaged UTF-8 and other encodings are refused rather than read as nonsense.
  package static func read(_ bytes: [UInt8]) -> Reading {
    let shaped = shaped(bytes)
    guard !isDamagedUTF8(bytes) else { return .somethingElse(fitting: 0) }
    guard shaped == bytes.count else { return .somethingElse(fitting: shaped) }
    return convert(bytes)
  }

  /// How many bytes have their place, up to the first that has none: one below 128, a pair, or four of which the second
  /// and fourth are digits.
  private static func shaped(_ bytes: [UInt8]) -> Int {
    var at = 0
    bytes.withUnsafeBufferPointer { bytes in
      while at < bytes.count {
        let length = length(at: at, in: bytes)
        guard length > 1 || bytes[at] < 0x80 else { return }
        at += length
      }
    }
    return at
  }

  /// How many bytes a character takes; 1 for a byte that begins none.
  static func length(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard (0x81...0xFE).contains(bytes[start]), start + 1 < bytes.count else { return 1 }
    let second = bytes[start + 1]
    if (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) { return 2 }
    guard (0x30...0x39).contains(second), start + 3 < bytes.count, (0x81...0xFE).contains(bytes[start + 2]),
      (0x30...0x39).contains(bytes[start + 3])
    else { return 1 }
    return 4
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
      return String(data: Data(bytes), encoding: encoding).map { .text($0) } ?? .somethingElse(fitting: 0)
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
      let fitting = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var from: UnsafeMutablePointer<CChar>? = input.baseAddress
          var to: UnsafeMutablePointer<CChar>? = output.baseAddress
          var left = input.count
          _ = iconv(converter, &from, &left, &to, &room)
          return input.count - left
        }
      }
      guard fitting == bytes.count else { return .somethingElse(fitting: fitting) }
      let converted = output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
      return String(validating: converted, as: UTF8.self).map { .text($0) } ?? .somethingElse(fitting: 0)
    }
  #endif
}
