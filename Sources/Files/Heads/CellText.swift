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

  private static let units = ["平方米", "平米", "m2", "m²", "㎡", "人", "名", "间", "个", "所", "台", "册", "元"]

  private static func figure(_ text: String, shift: Int) throws(Fault.Boxed) -> Reading {
    let written = words(text)
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
    if written.contains(where: \.isWhitespace) { return Reading(text: written) }
    if (try? Scalars.decimal(plain)) != nil {
      reading.text = plain
      return shifted(reading, shift)
    }
    let dates = [
      /[0-9]{1,2}月[0-9]{1,2}日?/, /[0-9]{4}[-\/年.][0-9]{1,2}[-\/月.][0-9]{1,2}日?/, /[A-Za-z]{3}-[0-9]{1,2}/,
      /[0-9]{1,2}-[A-Za-z]{3}/,
    ]
    if dates.contains(where: { plain.wholeMatch(of: $0) != nil }) {
      throw Fault.Boxed(.office(.dateForNumber(text: written)))
    }
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
    if plain.contains(","), plain.wholeMatch(of: /-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil {
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

  /// Text without spaces at its ends, of any width.
  static func words(_ text: String) -> String {
    var view = Substring(text)
    func isSpace(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{3000}" || character == "\u{200B}" || character == "\u{FEFF}"
    }
    while let first = view.first, isSpace(first) { view.removeFirst() }
    while let last = view.last, isSpace(last) { view.removeLast() }
    return String(view)
  }

  /// What a cell says in words, as it would be read aloud.
  static func words(_ content: Grid.Content) -> String {
    switch content {
    case .text(let text): words(text)
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
    guard let match = plain.firstMatch(of: /(19|20)[0-9]{2}/) else { return text }
    let isBound = ["以前", "之前", "及以前", "前", "<=", "≤", "<"].contains { mark in
      plain.hasSuffix(mark) || plain.hasPrefix(mark)
    }
    let hasOther = plain.matches(of: /(19|20)[0-9]{2}/).count > 1
    return hasOther ? text : (isBound ? "<=" : "") + match.0
  }
}
