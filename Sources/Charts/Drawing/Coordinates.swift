/// Prints coordinates: at most two decimals, as few characters as they need.
enum Coordinates {
  static func text(_ value: Double) -> String {
    var out = ""
    append(value, to: &out)
    return out
  }

  static func append(_ value: Double, to out: inout String) {
    guard value.isFinite, abs(value) < 1e7 else {
      out += "0"
      return
    }
    let hundredths = Int((value * 100).rounded())
    if hundredths < 0 { out += "-" }
    let size = abs(hundredths)
    let whole = size / 100
    let rest = size % 100
    if whole > 0 || rest == 0 { out += String(whole) }
    if rest > 0 {
      out += rest % 10 == 0 ? ".\(rest / 10)" : (rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
  }
}
