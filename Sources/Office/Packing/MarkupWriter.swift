import Charts

/// Writes XML as bytes. Markup is literal and everything else goes through `text` or `number`, so that no name or sentence
/// can become markup.
struct MarkupWriter {
  var bytes: [UInt8] = []

  /// The first line of every part.
  static let head: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  init() {}

  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A text as content or between double quotes. What XML may not hold, and what would steer a screen or turn the
  /// direction of writing, stands as U+FFFD; a line end or a tab is a space.
  mutating func text(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard !utf8.contains(where: MarkupWriter.isSpecial) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    guard !isPlain else { return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "\t", "\n", "\r": raw(" ")
      default: if let utf8 = UTF8.encode(scalar.steers ? "\u{FFFD}" : scalar) { bytes.append(contentsOf: utf8) }
      }
    }
  }

  /// Bytes that need a second look: marks of XML, controls, and the first bytes of the characters among which are some that
  /// steer or are none; those of Chinese are not.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x7F
      || (0xC2...0xE2).contains(byte) || byte >= 0xEF
  }

  mutating func number(_ value: Int) {
    guard value < 0 || value > 9 else { return bytes.append(UInt8(48 + value)) }
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A figure so that it reads back as the same; what is none, as nothing.
  mutating func number(_ value: Double) {
    if value == value.rounded(), abs(value) < 1e15 { return number(Int(value)) }
    guard value.isFinite else { return }
    bytes.append(contentsOf: "\(value)".utf8)
  }

  /// ` name="value"`; `name` with its leading space.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: Int) {
    raw(name)
    raw("=\"")
    number(value)
    raw("\"")
  }
}
