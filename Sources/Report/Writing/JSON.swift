import Charts

/// A JSON value whose keys keep their order; absent is `null`, and there is no NaN.
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  /// A whole number, written digit by digit: a seed may be larger than a Double holds exactly.
  case integer(Int128)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  package static func optional(_ value: Double?) -> JSON { value.map { number($0) } ?? .null }
  package static func optional(_ value: Int?) -> JSON { value.map { int($0) } ?? .null }
  package static func optional(_ value: String?) -> JSON { value.map { string($0) } ?? .null }
  package static func int(_ value: some BinaryInteger) -> JSON { integer(Int128(value)) }

  /// The text, two spaces a level; an object or list of plain values stands on one line.
  package var text: String {
    var out = ""
    write(to: &out, level: 0)
    out += "\n"
    return out
  }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let fields): fields.isEmpty
    default: true
    }
  }

  private func write(to out: inout String, level: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += value.isFinite ? Digits.exact(value) : "null"
    case .integer(let value): out += "\(value)"
    case .string(let value): JSON.quote(value, to: &out)
    case .array(let items):
      JSON.list("[", "]", items.allSatisfy(\.isPlain), items.count, level, &out) { place, out in
        items[place].write(to: &out, level: level + 1)
      }
    case .object(let fields):
      JSON.list("{", "}", fields.allSatisfy(\.1.isPlain), fields.count, level, &out) { place, out in
        JSON.quote(fields[place].0, to: &out)
        out += ": "
        fields[place].1.write(to: &out, level: level + 1)
      }
    }
  }

  private static func list(
    _ open: String, _ close: String, _ onOneLine: Bool, _ count: Int, _ level: Int, _ out: inout String,
    _ item: (Int, inout String) -> Void
  ) {
    out += open
    for place in 0..<count {
      if place > 0 { out += onOneLine ? ", " : "," }
      if !onOneLine { out += "\n" + String(repeating: "  ", count: level + 1) }
      item(place, &out)
    }
    if !onOneLine, count > 0 { out += "\n" + String(repeating: "  ", count: level) }
    out += close
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    var rest = text[...]
    // What needs no second look, nearly all of a long text, is taken over in stretches.
    while let at = rest.utf8.firstIndex(where: needsLook) {
      out += rest[..<at]
      write(rest.unicodeScalars[at], to: &out)
      rest = rest[rest.unicodeScalars.index(after: at)...]
    }
    out += rest
    out += "\""
  }

  /// Whether a byte begins a character that may have to be written otherwise: marks of JSON, controls, and the first bytes
  /// of the characters among which are some that steer; those of Chinese are not.
  private static func needsLook(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || (0xC2...0xE2).contains(byte) || byte >= 0xEF
  }

  private static func write(_ scalar: Unicode.Scalar, to out: inout String) {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case let steering where steering.steers:
      for unit in UTF16.encode(steering) ?? .init() {
        let digits = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: out.unicodeScalars.append(scalar)
    }
  }
}
