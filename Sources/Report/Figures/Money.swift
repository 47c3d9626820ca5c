import County

/// Money in a sentence: one way for every amount, in the unit a budget is spoken of in.
package enum Money {
  /// `830 元`, `4,620 万元`, `1.42 亿元`; `830 yuan`, `46.2 million yuan`, `142 million yuan`.
  package static func text(_ yuan: Double) -> Text {
    Text(zh: chinese(yuan), en: english(yuan))
  }

  /// 元 below 1 万元, 万元 below 1 亿元 (to the hundredth where small, whole from a hundred on), 亿元 beyond.
  private static func chinese(_ yuan: Double) -> Wording<Chinese> {
    let size = abs(yuan)
    if size >= 99_995_000 { return "\(verbatim: trimmed(yuan / 100_000_000, 2)) 亿元" }
    if size >= 10_000 { return "\(verbatim: trimmed(yuan / 10_000, size >= 1_000_000 ? 1 : 2)) 万元" }
    return "\(verbatim: trimmed(yuan, 2)) 元"
  }

  /// Thousands written out below a million, then millions and billions at three figures or so.
  private static func english(_ yuan: Double) -> Wording<English> {
    let size = abs(yuan)
    if size >= 999_500_000 { return "\(verbatim: trimmed(yuan / 1_000_000_000, 2)) billion yuan" }
    if size >= 999_500 { return "\(verbatim: trimmed(yuan / 1_000_000, 2)) million yuan" }
    return "\(verbatim: trimmed(yuan, size >= 100 ? 0 : 2)) yuan"
  }

  /// At most so many decimals, none of them an idle zero; thousands parted by commas.
  private static func trimmed(_ value: Double, _ decimals: Int) -> String {
    let fixed = Digits.fixed(value, decimals)
    guard let point = fixed.firstIndex(of: ".") else { return Digits.grouped(value) }
    let whole = Double(fixed[..<point]) ?? 0
    let sign = value < 0 && whole == 0 ? "-" : ""
    var fraction = fixed[fixed.index(after: point)...]
    while fraction.last == "0" { fraction.removeLast() }
    return sign + Digits.grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
