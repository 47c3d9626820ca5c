import County
import Regulation

/// Prints figures: at given decimals, half away from zero, by integer arithmetic.
package enum Digits {
  /// A total: whole figures in groups, others at two decimals.
  static func plain(_ value: Double) -> String {
    value == value.rounded() ? Digits.grouped(value) : Digits.fixed(value, 2)
  }

  /// A figure at fixed decimals; a minus that would stand before zero is left out.
  package static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let whole = UInt64(scaled)
    let unit = UInt64(scale)
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let fraction = String(whole % unit)
    return "\(sign)\(whole / unit)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// A figure at given decimals, or at as many more as part it from a limit it does not equal; at no more where `most` of
  /// them do not, or where a verdict takes it for the limit.
  package static func apart(_ value: Double, from limit: Double, _ decimals: Int, most: Int = 3) -> String {
    let plain = fixed(value, decimals)
    let isLimit = value >= Comparison.under(limit) && value <= Comparison.above(limit)
    guard !isLimit, plain == fixed(limit, decimals) else { return plain }
    for more in decimals + 1...decimals + most {
      let text = fixed(value, more)
      if text != fixed(limit, more) { return text }
    }
    return plain
  }

  /// A whole figure in groups of three digits.
  package static func grouped(_ value: Double) -> String {
    let plain = fixed(value, 0)
    let digits = plain.drop { $0 == "-" }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (plain.hasPrefix("-") ? "-" : "") + text
  }

  /// The same with decimals after the last group.
  package static func grouped(_ value: Double, _ decimals: Int) -> String {
    let parts = fixed(value, decimals).split(separator: ".")
    guard parts.count == 2, let whole = Double(parts[0]) else { return grouped(value) }
    return (value < 0 && whole == 0 ? "-" : "") + grouped(whole) + "." + parts[1]
  }

  /// A whole figure with its noun, as English says it: `1 pupil`, `0 pupils`, `1,200 classes`.
  package static func counted(_ value: Double, _ noun: Wording<English>) -> Wording<English> {
    let number = grouped(value)
    if number == "1" { return "1 \(noun)" }
    let sibilant = ["ss", "x", "ch"].contains { noun.words.hasSuffix($0) }
    return "\(verbatim: number) \(noun)\(sibilant ? "es" : "s")"
  }

  package static func counted(_ count: Int, _ noun: Wording<English>) -> Wording<English> {
    counted(Double(count), noun)
  }

  /// The verb after such a figure: `1 class is`, `2 classes are`.
  package static func agree(_ value: Double, _ one: Wording<English>, _ many: Wording<English>) -> Wording<English> {
    grouped(value) == "1" ? one : many
  }

  /// A share in per cent at one decimal, as 表Ⅳ prints ratios.
  package static func percent(_ share: Double, _ decimals: Int = 1) -> String { fixed(share * 100, decimals) + "%" }

  /// A change with its sign.
  package static func signed(_ value: Double, _ decimals: Int) -> String {
    let text = fixed(value, decimals)
    return text.hasPrefix("-") || fixed(0, decimals) == text ? text : "+" + text
  }

  /// The shortest text that reads back as the same figure; whole figures without a fraction.
  package static func exact(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
  }
}
