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
    for scalar in text.unicodeScalars {
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
    out += "\""
  }
}
