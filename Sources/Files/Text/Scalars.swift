import County

/// Reads numbers and words from their text; never guesses. YAML 1.1 would read `010` as 8 and `1:30` as 90: here the
/// text is what counts.
package enum Scalars {
  /// A decimal as digits × 10^exponent, so that `38.78万` is exactly 387,800.
  package struct Decimal {
    var digits: Int
    var exponent: Int
    var isNegative: Bool

    fileprivate init(digits: Int, exponent: Int, isNegative: Bool) {
      self.digits = digits
      self.exponent = exponent
      self.isNegative = isNegative
    }

    /// Byte by byte: tables hold figures by the hundred thousand. nil where the text is no plain decimal.
    fileprivate init?(_ text: String) {
      var (digits, count, decimals) = (0, 0, 0)
      var point: Int?
      for (at, byte) in text.utf8.enumerated() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          count += 1
          guard count <= 18 else { return nil }
          digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
          if point != nil { decimals += 1 }
        case UInt8(ascii: "-") where at == 0, UInt8(ascii: "+") where at == 0: continue
        case UInt8(ascii: ".") where point == nil && count > 0: point = at
        default: return nil
        }
      }
      guard count > 0, point == nil || decimals > 0 else { return nil }
      self.init(digits: digits, exponent: -decimals, isNegative: text.utf8.first == UInt8(ascii: "-"))
    }

    /// The nearest Double: one correctly rounded division or multiplication. There is no minus zero.
    func value(shiftedBy shift: Int = 0) -> Double {
      let power = exponent + shift
      let scale = Scalars.power(abs(power))
      let size = power < 0 ? Double(digits) / scale : Double(digits) * scale
      return isNegative && digits != 0 ? -size : size
    }

    /// The unit of the last printed digit.
    func unit(shiftedBy shift: Int = 0) -> Double {
      Decimal(digits: 1, exponent: exponent, isNegative: false).value(shiftedBy: shift)
    }
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// A plain decimal: optional sign, digits, optional fraction. No separators, no exponent, no full-width digits.
  package static func decimal(_ text: String) throws(Fault.Boxed) -> Decimal {
    guard let decimal = Decimal(text) else { throw Fault.Boxed(fault(ofNumber: text)) }
    return decimal
  }

  /// Why a text is no plain decimal.
  private static func fault(ofNumber text: String) -> Fault {
    if text.isEmpty { return .blank }
    if text.unicodeScalars.contains(where: { (0xFF00...0xFFEF).contains($0.value) || $0.value == 0x3000 }) {
      return .fullWidth(text: text)
    }
    let body = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - body.count <= 1 else { return .notANumber(text: text) }
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    let hasSeparator = body.contains { ",'_ \u{a0}".contains($0) }
    let isFigure = body.contains(where: isDigit) && body.allSatisfy { isDigit($0) || ",'_. \u{a0}".contains($0) }
    if hasSeparator && isFigure { return .thousandsSeparator(text: text) }
    return bare(text).map { .unitInNumber(text: text, number: $0) } ?? .notANumber(text: text)
  }

  /// The number of a text that ends in a unit or in 万 or 亿; nil of any other.
  private static func bare(_ text: String) -> Double? {
    let (body, shift) = unitless(text, countUnits + ["平方米", "㎡", "m²", "名", "间", "个", "台", "册"])
    return body == text ? nil : Decimal(body)?.value(shiftedBy: shift)
  }

  /// Units of an amount.
  private static let countUnits = ["元", "人", "人次", "所"]

  /// A text without its unit and without 万 or 亿, and by how many places these shift it.
  private static func unitless(_ text: String, _ units: [String]) -> (body: String, shift: Int) {
    var body = text
    for unit in units where body.hasSuffix(unit) { body.removeLast(unit.count) }
    guard let (suffix, power) = [("万", 4), ("亿", 8)].first(where: { body.hasSuffix($0.0) }) else {
      return (body.trimmed, 0)
    }
    body.removeLast(suffix.count)
    return (body.trimmed, power)
  }

  /// A number within bounds.
  package static func number(_ text: String, _ bounds: ClosedRange<Double>) throws(Fault.Boxed) -> Double {
    // A rate that is written as a decimal, in per cent: the way out can be told.
    if text.hasSuffix("%"), bounds.upperBound <= 10, let share = try? decimal(String(text.dropLast()).trimmed) {
      let value = share.value(shiftedBy: -2)
      if bounds.contains(value) { throw Fault.Boxed(.percentForDecimal(text: text, decimal: value)) }
    }
    return try check(decimal(text).value(), text, bounds)
  }

  /// A whole number within bounds.
  package static func whole(_ text: String, _ bounds: ClosedRange<Double>) throws(Fault.Boxed) -> Double {
    let value = try check(decimal(text).value(), text, bounds)
    guard value == value.rounded() else { throw Fault.Boxed(.notWhole(text: text)) }
    return value
  }

  private static func check(
    _ value: Double, _ text: String, _ bounds: ClosedRange<Double>
  ) throws(Fault.Boxed) -> Double {
    guard bounds.contains(value) else {
      throw Fault.Boxed(.outOfRange(text: text, low: bounds.lowerBound, high: bounds.upperBound))
    }
    return value
  }

  /// No amount of a county is larger: below what a Double and an Int hold exactly, whatever it is multiplied by.
  private static let largest = 1e13

  /// An amount as documents print it: `2255250`, `225.525万`, `1.94亿`, with or without 元. Value and unit of the last digit.
  package static func amount(_ text: String) throws(Fault.Boxed) -> (value: Double, unit: Double) {
    let (body, shift) = unitless(text, countUnits)
    let decimal: Decimal
    do { decimal = try Scalars.decimal(body) } catch {
      switch error.fault {
      case .notANumber, .unitInNumber: throw Fault.Boxed(.notAnAmount(text: text))
      default: throw error
      }
    }
    return (try check(decimal.value(shiftedBy: shift), text, -largest...largest), decimal.unit(shiftedBy: shift))
  }

  /// A cost in yuan: `4200万元`, `35000元`; a bare number leaves its unit open and is refused.
  package static func cost(_ text: String) throws(Fault.Boxed) -> Double {
    guard text.hasSuffix("元") || text.hasSuffix("万") || text.hasSuffix("亿") else {
      throw Fault.Boxed(.notAnAmount(text: text))
    }
    return try check(amount(text).value, text, 0...1e12)
  }

  /// A share: `12%`, or a decimal below 1 as `0.12`. `12` and `1` are ambiguous and refused; 0 is 0.
  package static func share(_ text: String) throws(Fault.Boxed) -> (value: Double, unit: Double) {
    if text.hasSuffix("%") {
      let decimal = try decimal(String(text.dropLast()).trimmed)
      return (try check(decimal.value(shiftedBy: -2), text, 0...1), decimal.unit(shiftedBy: -2))
    }
    let decimal = try decimal(text)
    let value = decimal.value()
    guard value == 0 || (value > 0 && value < 1) else { throw Fault.Boxed(.notAShare(text: text)) }
    return (value, decimal.unit())
  }

  /// A share within bounds of its own: a percentage, or a decimal below 1.
  package static func percentage(_ text: String, _ bounds: ClosedRange<Double>) throws(Fault.Boxed) -> Double {
    guard text.hasSuffix("%") else { return try share(text).value }
    return try check(decimal(String(text.dropLast()).trimmed).value(shiftedBy: -2), text, bounds)
  }

  /// A yearly rate: `2%/year`, `-3%/year`; `/年` is accepted.
  package static func rate(_ text: String, _ bounds: ClosedRange<Double>) throws(Fault.Boxed) -> Double {
    if let body = PerYear.body(of: text)?.trimmed, body.hasSuffix("%") {
      return try check(decimal(String(body.dropLast()).trimmed).value(shiftedBy: -2), text, bounds)
    }
    throw Fault.Boxed(text.throughFullWidth == nil ? .notARate(text: text) : .fullWidth(text: text))
  }

  /// The number that a form allows, within its bounds.
  package static func figure(_ text: String, _ form: KeyForm) throws(Fault.Boxed) -> Double {
    guard let form = form.figure else { throw Fault.Boxed(.notANumber(text: text)) }
    return try figure(text, form, within: form.bounds)
  }

  /// A number written as a form has it, within bounds of another kind.
  package static func figure(
    _ text: String, _ form: KeyForm, within bounds: ClosedRange<Double>?
  ) throws(Fault.Boxed) -> Double {
    let bounds = bounds ?? -largest...largest
    switch form {
    case .share: return try percentage(text, bounds)
    case .rate: return try rate(text, bounds)
    case .whole: return try whole(text, bounds)
    case .limit: return try limit(text, bounds)
    case .yuan:
      guard !["人", "人次", "所"].contains(where: text.hasSuffix) else { throw Fault.Boxed(.notAnAmount(text: text)) }
      return try check(amount(text).value, text, bounds)
    case .money: return try cost(text)
    case .amount: return try check(amount(text).value, text, bounds)
    default: return try number(text, bounds)
    }
  }

  /// The number that a form allows, within its bounds, with the value of its last digit: a document's figure.
  package static func measured(_ text: String, _ form: KeyForm) throws(Fault.Boxed) -> (value: Double, unit: Double) {
    let read: (value: Double, unit: Double) =
      switch form.figure {
      case .share: try share(text)
      case .amount: try amount(text)
      case .whole(let bounds): (try whole(text, bounds), 0)
      default: (try decimal(text).value(), try decimal(text).unit())
      }
    if let bounds = form.bounds { _ = try check(read.value, text, bounds) }
    return read
  }

  /// A limit of a standard: a number, a percentage or a per-mille.
  static func limit(_ text: String, _ bounds: ClosedRange<Double>) throws(Fault.Boxed) -> Double {
    for (suffix, shift) in [("%", -2), ("‰", -3)] where text.hasSuffix(suffix) {
      return try check(decimal(String(text.dropLast()).trimmed).value(shiftedBy: shift), text, bounds)
    }
    return try number(text, bounds)
  }

  /// Whom a county counts was born and goes to school within these.
  private static let calendarYears = 1900.0...2200.0

  /// A calendar year.
  package static func year(_ text: String) throws(Fault.Boxed) -> Int {
    guard text.count >= 4, text.allSatisfy({ "0"..."9" ~= $0 }) else { throw Fault.Boxed(.notAYear(text: text)) }
    return Int(try check(decimal(text).value(), text, calendarYears))
  }

  /// One year or a span of years: `2026`, `2025...2030`.
  package static func years(_ text: String) throws(Fault.Boxed) -> ClosedRange<Int> {
    let ends = text.split(separator: "...", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = try? year(ends[0]), let last = try? year(ends[ends.count - 1]) else {
      throw Fault.Boxed(.notYears(text: text))
    }
    guard first <= last else { throw Fault.Boxed(.yearsReversed(first: first, last: last)) }
    return first...last
  }

  /// One grade or a span of grades as the county numbers them: `6`, `4-6`, `四至六年级`.
  package static func grades(_ text: String) throws(Fault.Boxed) -> ClosedRange<Int> {
    var ends = text.hasSuffix("年级") ? String(text.dropLast(2)) : text
    for mark in ["...", "–", "—", "~", "～", "至", "到"] { ends = ends.replacing(mark, with: "-") }
    let numbers = ends.split(separator: "-", omittingEmptySubsequences: false).map { end -> Int? in
      Int(end) ?? chineseDigits.firstIndex(of: String(end)).map { $0 + 1 }
    }
    guard numbers.count <= 2, let first = numbers[0], let last = numbers[numbers.count - 1],
      1 <= first, first <= last, last <= Stage.lastGrade
    else { throw Fault.Boxed(.consolidation(.notGrades(text: text))) }
    return first...last
  }

  private static let chineseDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A year built, or a bound on it: `2009`, `<=2012`.
  package static func built(_ text: String) throws(Fault.Boxed) -> Built {
    text.hasPrefix("<=") ? .atMost(try year(String(text.dropFirst(2)))) : .year(try year(text))
  }

  /// Yes or no, in English or Chinese.
  package static func yesNo(_ text: String) throws(Fault.Boxed) -> Bool {
    switch text.lowercased() {
    case "yes", "true", "是": return true
    case "no", "false", "否": return false
    default: throw Fault.Boxed(.unknownWord(text: text, allowed: ["yes", "no", "是", "否"], nearest: nil))
    }
  }

  /// One of a set of words; Chinese names of them are accepted as aliases.
  package static func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, aliases: [String: Word] = [:]
  ) throws(Fault.Boxed) -> Word where Word.RawValue == String {
    if let word = Word(rawValue: text) ?? aliases[text] { return word }
    // Of the aliases of a word the shortest is offered.
    let short = Word.allCases.compactMap { word in
      aliases.filter { $0.value.rawValue == word.rawValue }.keys.min { ($0.count, $0) < ($1.count, $1) }
    }
    let allowed = Word.allCases.map(\.rawValue) + short.sorted()
    if let renamed = RenamedKeys.now(text, in: RenamedKeys.words, among: allowed) {
      throw Fault.Boxed(.renamed(old: text, new: renamed.new, since: renamed.since))
    }
    throw Fault.Boxed(.unknownWord(text: text, allowed: allowed, nearest: nearest(to: text, among: allowed)))
  }
}

extension Fault {
  /// A fault on its way to a place.
  package struct Boxed: Error {
    package var fault: Fault

    package init(_ fault: Fault) { self.fault = fault }
  }
}
