/// Prints numbers of the markup in as few characters as they need.
enum Coordinates {
  /// A number at up to two decimals.
  static func text(_ value: Double) -> String {
    var out = ""
    append(value, 100, to: &out)
    return out
  }

  /// A position at up to one decimal, which is finer than any eye or printer.
  static func append(_ value: Double, to out: inout String) { append(value, 10, to: &out) }

  private static func append(_ value: Double, _ parts: Int, to out: inout String) {
    guard value.isFinite, abs(value) < 1e7 else {
      out += "0"
      return
    }
    let all = Int((value * Double(parts)).rounded())
    if all < 0 { out += "-" }
    let size = abs(all)
    let whole = size / parts
    var rest = size % parts
    if whole > 0 || rest == 0 { out += String(whole) }
    guard rest > 0 else { return }
    out += "."
    var unit = parts / 10
    while rest > 0 {
      out += String(rest / unit)
      rest %= unit
      unit = max(1, unit / 10)
    }
  }
}
