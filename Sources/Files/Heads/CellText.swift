import County
import Office

/// What a cell means, from how people write figures; where it can mean two things it is left for the reader to refuse.
enum CellText {
  struct Reading {
    var text: String
    var turns: [IntakeFact.Turn] = []
  }

  /// The figure of a cell as plain decimal text, multiplied by 10 to the power of `shift`; blank where a word says so.
  static func figure(_ content: Grid.Content, shift: Int) throws(Fault.Boxed) -> Reading {
    switch content {
    case .number(let text, .plain): return shifted(Reading(text: text), shift)
    case .number(let text, .percent): throw Fault.Boxed(.office(.percentForTotal(text: percent(text))))
    case .number(_, .date(let year, let month, let day)):
      throw Fault.Boxed(.office(.dateForNumber(text: "\(year)-\(month)-\(day)")))
    case .error(let text): throw Fault.Boxed(.office(.errorValue(text: text)))
    case .formula(let text): throw Fault.Boxed(.office(.noCachedValue(formula: text)))
    case .text(let text): return try figure(text, shift: shift)
    }
  }

  private static func percent(_ text: String) -> String {
    (try? Scalars.decimal(text)).map { plain($0.value(shiftedBy: 2)) + "%" } ?? text
  }

  /// Signs that tables of this program put after a figure below its requirement, or carried from another year.
  private static let marks: Set<Character> = ["▽", "✕", "°"]

  private static let units = ["平方米", "平米", "m2", "m²", "㎡", "人", "名", "间", "个", "所", "台", "册", "元"]

  private static func figure(_ text: String, shift: Int) throws(Fault.Boxed) -> Reading {
    var written = text.trimmed
    if let mark = written.last, marks.contains(mark) { written = String(written.dropLast()).trimmed }
    var reading = Reading(text: written)
    if written.hasPrefix("#"), ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"].contains(written) {
      throw Fault.Boxed(.office(.errorValue(text: written)))
    }
    if RowWords.isBlankWord(Heads.plain(written)) { return Reading(text: "", turns: [.blanks]) }
    var plain = ""
    for scalar in written.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        plain.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
        if !reading.turns.contains(.fullWidth) { reading.turns.append(.fullWidth) }
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    // 1 024 and 10 24 are two things; only spaces around a figure are taken off.
    if written.unicodeScalars.contains(where: \.isBlank) { return Reading(text: written) }
    if (try? Scalars.decimal(plain)) != nil {
      reading.text = plain
      return shifted(reading, shift)
    }
    if isDate(plain) { throw Fault.Boxed(.office(.dateForNumber(text: written))) }
    if plain.hasSuffix("%"), (try? Scalars.decimal(String(plain.dropLast()))) != nil {
      throw Fault.Boxed(.office(.percentForTotal(text: written)))
    }
    var shift = shift
    for (unit, power) in [("万元", 4), ("万", 4), ("亿元", 8)] where plain.hasSuffix(unit) && plain.count > unit.count {
      plain.removeLast(unit.count)
      shift = power
      reading.turns.append(.tenThousands)
    }
    if let unit = units.first(where: plain.hasSuffix), plain.count > unit.count {
      plain.removeLast(unit.count)
      reading.turns.append(.units)
    }
    if isParted(plain) {
      plain = plain.replacing(",", with: "")
      reading.turns.append(.separators)
    }
    guard (try? Scalars.decimal(plain)) != nil else { return Reading(text: written) }
    reading.text = plain
    return shifted(reading, shift)
  }

  private static func shifted(_ reading: Reading, _ shift: Int) -> Reading {
    guard shift != 0, let decimal = try? Scalars.decimal(reading.text) else { return reading }
    var reading = reading
    reading.text = plain(decimal.value(shiftedBy: shift))
    return reading
  }

  /// A figure as plain decimal text.
  static func plain(_ value: Double) -> String {
    abs(value) < 1e15 && value == value.rounded() ? String(Int64(value)) : "\(value)"
  }

  /// Whether a figure has its thousands parted by commas: `2,148`.
  private static func isParted(_ plain: String) -> Bool {
    var scanner = TextScanner(plain)
    _ = scanner.one(of: "-")
    guard scanner.digits(1...3) else { return false }
    var groups = 0
    while scanner.one(of: ",") {
      guard scanner.digits(3...3) else { return false }
      groups += 1
    }
    if scanner.one(of: "."), !scanner.digits(1...18) { return false }
    return groups > 0 && scanner.isAtEnd
  }

  /// Whether a text is a day or a month as a spreadsheet writes it: `1月2日`, `2024-1-2`, `Jan-02`, `2-Jan`.
  private static func isDate(_ plain: String) -> Bool {
    let forms: [(inout TextScanner) -> Bool] = [
      { $0.digits(1...2) && $0.one(of: "月") && $0.digits(1...2) && ($0.one(of: "日") || true) },
      {
        $0.digits(4...4) && $0.one(of: "-/年.") && $0.digits(1...2) && $0.one(of: "-/月.") && $0.digits(1...2)
          && ($0.one(of: "日") || true)
      },
      { $0.letters(3...3) && $0.one(of: "-") && $0.digits(1...2) },
      { $0.digits(1...2) && $0.one(of: "-") && $0.letters(3...3) },
    ]
    return forms.contains { form in
      var scanner = TextScanner(plain)
      return form(&scanner) && scanner.isAtEnd
    }
  }

  /// What a cell says in words, as it would be read aloud.
  static func words(_ content: Grid.Content) -> String {
    switch content {
    case .text(let text): text.trimmed
    case .number(let text, .plain): text
    case .number(let text, .percent): percent(text)
    case .number(_, .date(let year, let month, let day)): "\(year)-\(month)-\(day)"
    case .error(let text): text
    case .formula(let text): "=" + text
    }
  }

  /// The year a school was built, or the year it was built by: `2009年9月`, `2012年以前`.
  static func built(_ content: Grid.Content) -> String {
    if case .number(_, .date(let year, _, _)) = content { return "\(year)" }
    let text = words(content)
    if RowWords.isBlankWord(Heads.plain(text)) { return "" }
    let plain = Heads.plain(text)
    let told = years(plain)
    guard let year = told.first else { return text }
    let isBound = ["以前", "之前", "及以前", "前", "<=", "≤", "<"].contains { mark in
      plain.ends(with: mark) || plain.begins(with: mark)
    }
    return told.count > 1 ? text : (isBound ? "<=" : "") + year
  }

  /// The years from 1900 to 2099 in a text, in their order.
  static func years(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var years: [String] = []
    var at = 0
    while at + 4 <= bytes.count {
      let isYear =
        (bytes[at] == UInt8(ascii: "1") && bytes[at + 1] == UInt8(ascii: "9")
          || bytes[at] == UInt8(ascii: "2") && bytes[at + 1] == UInt8(ascii: "0"))
        && bytes[at + 2...at + 3].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if isYear { years.append(String(decoding: bytes[at..<at + 4], as: UTF8.self)) }
      at += isYear ? 4 : 1
    }
    return years
  }
}
