import Foundation

/// Numbers as a spreadsheet shows them: fifteen digits, no exponent.
enum Numbers {
  /// The decimal text of a stored number; nil where it is none.
  ///
  /// A file keeps seventeen digits; the last two are noise of sums and products, and no spreadsheet shows them.
  static func text(_ stored: String) -> String? {
    guard let value = Double(stored), value.isFinite else { return nil }
    if abs(value) < 1e15, value == value.rounded() { return String(Int(value)) }
    let rounded = Double(String(format: "%.15g", value)) ?? value
    let shown = "\(rounded)"
    guard shown.contains("e") else { return shown }
    var fixed = String(format: "%.20f", rounded)
    if abs(rounded) >= 1e15 { fixed = String(format: "%.0f", rounded) }
    while fixed.contains("."), fixed.hasSuffix("0") || fixed.hasSuffix(".") {
      let isDone = fixed.hasSuffix(".")
      fixed.removeLast()
      if isDone { break }
    }
    return fixed
  }
}
