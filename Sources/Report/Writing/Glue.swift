/// Keeps together on a line what belongs together: a number and its unit, `2024 学年`, `2029 年起`, `Plan 1`, `Table IV-4`.
///
/// Plain spaces become no-break ones, and a word joiner keeps 年 from 起, since Chinese may be broken between any two
/// characters: a line that began with 起初中 would read as another word.
enum Glue {
  static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) || text.contains("Table ") else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let before = place > 0 ? scalars[place - 1] : nil
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      switch scalar {
      case " " where before.map(isDigit) == true && after.map { isUnit($0) } == true: out.append("\u{A0}")
      case " " where after.map { isDigit($0) || $0 == "I" || $0 == "V" } == true && isNamed(scalars[..<place]):
        out.append("\u{A0}")
      case "–" where before.map(isDigit) == true && after.map(isDigit) == true:
        out.append(scalar)
        out.append("\u{2060}")
      case "起" where before == "年" && isDatedYear(scalars[..<place]):
        out.append("\u{2060}")
        out.append(scalar)
      case "年" where before == "学":
        out.append("\u{2060}")
        out.append(scalar)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Units and counters of Chinese, and the sign of per cent; what follows a number in English may begin a new line.
  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "%" || scalar == "㎡" || (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static func isNamed(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.suffix(4).elementsEqual("Plan".unicodeScalars) || before.suffix(5).elementsEqual("Table".unicodeScalars)
  }

  /// Whether a text ends in a year: digits, perhaps a space, 年.
  private static func isDatedYear(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = before.dropLast()
    return rest.last.map { isDigit($0) } == true || rest.last == " " && rest.dropLast().last.map { isDigit($0) } == true
  }
}
