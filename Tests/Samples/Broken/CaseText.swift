import Foundation

/// The letters of a case file: what a reader could not see or an editor would change is written as an escape.
enum CaseText {
  /// How the bytes of a file are made of its letters, by the words for it in a case.
  enum Coding: String {
    case utf8 = ""
    case gb18030 = "in GB18030"
    case utf16LE = "in UTF-16LE"
    case utf16BE = "in UTF-16BE"

    /// The mark before the first letter.
    var mark: [UInt8] {
      switch self {
      case .utf8, .gb18030: []
      case .utf16LE: [0xFF, 0xFE]
      case .utf16BE: [0xFE, 0xFF]
      }
    }

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .utf8: return Array(text.utf8)
      case .utf16LE: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BE: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      // The number that Foundation gives to GB 18030-2000, which has no name there.
      case .gb18030: return text.data(using: String.Encoding(rawValue: 0x8000_0632)).map(Array.init) ?? []
      }
    }
  }

  private static let short: [Unicode.Scalar: Unicode.Scalar] = ["\\": "\\", "t": "\t", "r": "\r", "n": "\n"]

  /// The bytes that a line of a case stands for.
  static func bytes(_ written: String, _ coding: Coding) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var letters = String.UnicodeScalarView()
    var rest = written.unicodeScalars[...]
    while let next = rest.popFirst() {
      guard next == "\\" else {
        letters.append(next)
        continue
      }
      let kind = rest.popFirst()
      if let kind, let letter = short[kind] {
        letters.append(letter)
      } else if kind == "x", let byte = UInt8(String(rest.prefix(2)), radix: 16), rest.count >= 2 {
        bytes += coding.bytes(String(letters)) + [byte]
        letters = String.UnicodeScalarView()
        rest.removeFirst(2)
      } else if kind == "u", rest.first == "{", let end = rest.firstIndex(of: "}"),
        let letter = UInt32(String(rest[..<end].dropFirst()), radix: 16).flatMap(Unicode.Scalar.init)
      {
        letters.append(letter)
        rest = rest[rest.index(after: end)...]
      } else {
        throw Misread(said: "\\\(kind.map(String.init) ?? "") is no escape in: \(written)")
      }
    }
    return bytes + coding.bytes(String(letters))
  }

  /// A line that is told, as a case writes it.
  static func written(_ told: String) -> String {
    var written = ""
    for letter in told.unicodeScalars {
      if let escape = short.first(where: { $0.value == letter }) {
        written += "\\\(escape.key)"
      } else if letter != " ", isUnseen(letter) {
        written += "\\u{\(String(letter.value, radix: 16, uppercase: true))}"
      } else {
        written.unicodeScalars.append(letter)
      }
    }
    return written.hasSuffix(" ") ? written.dropLast() + "\\x20" : written
  }

  private static func isUnseen(_ letter: Unicode.Scalar) -> Bool {
    switch letter.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned, .privateUse: true
    default: false
    }
  }

  /// A case file that is not in its form.
  struct Misread: Error { var said: String }
}
