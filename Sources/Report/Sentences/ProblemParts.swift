import County

/// What the sentences of several faults have in common.
extension ProblemText {
  /// A sum of shares in per cent, without zeros behind.
  static func percent(_ sum: Double) -> String { Digits.exact((sum * 1_000_000).rounded() / 10_000) }

  /// A margin at the decimals it is printed with.
  static func figure(_ value: Double) -> String {
    value == value.rounded() ? Digits.exact(value) : Digits.fixed(value, 2)
  }

  static func range(_ least: Double, _ most: Double) -> Text {
    if least > most { return Text(zh: "取任何值都不可行，请先改另一方", en: "nothing, the other must change first") }
    if most == .infinity {
      return Text(zh: "须至少为 \(verbatim: figure(least))", en: "at least \(verbatim: figure(least))")
    }
    return Text(
      zh: "可取 \(verbatim: figure(least)) 至 \(verbatim: figure(most))",
      en: "\(verbatim: figure(least)) to \(verbatim: figure(most))")
  }

  static func word(_ bound: Fault.Bound) -> Text {
    switch bound {
    case .schools(let count): Text(zh: " \(count) 所学校及其规模", en: "\(count) schools of the sizes given")
    case .classes(let limit, let grades):
      Text(
        zh: "班额上限 \(exact: limit) 人及每年级一班（\(grades) 个年级，小规模学校除外）",
        en: "the class limit of \(exact: limit) and a class for each of \(grades) grades (small schools apart)")
    case .requirement: Text(zh: "各校的最低要求", en: "the least that every section needs")
    case .part(let whole): Text(zh: "“\(verbatim: whole)”", en: "\"\(verbatim: whole)\"")
    }
  }

  /// Columns and rows that hold what the rest of the table does not.
  static func mixed(_ perPupil: Bool, _ columns: [String], _ lines: [Int]) -> Text {
    let odd = fields(columns, lines)
    return Text(
      zh:
        "表中多数是\(perPupil ? "生均值，看来是总量" : "总量，看来是生均值")的有：\(odd)；请全表统一，或在 county.yaml 写明 values",
      en:
        "the table mostly holds \(perPupil ? "values per pupil; these look like totals" : "totals; these look like values per pupil"): \(odd); give one throughout, or say values: in county.yaml"
    )
  }

  /// Columns and rows by name and number.
  static func fields(_ columns: [String], _ lines: [Int]) -> Text {
    let numbers = lines.prefix(16).map { "\($0)" }
    let parts =
      (columns.isEmpty ? [] : [Text(zh: "列 \(list(columns))", en: "columns \(list(columns))")])
      + (lines.isEmpty ? [] : [Text(zh: "第 \(list(numbers)) 行", en: "lines \(list(numbers))")])
    return Text.joined(parts)
  }

  /// A suggestion of the nearest known name.
  static func meant(_ nearest: String?) -> Text {
    nearest.map { Text(zh: "；是否指 \(verbatim: $0)？", en: "; did you mean \(verbatim: $0)?") } ?? Text(same: "")
  }

  /// Words listed in a row: all clauses of a standard, the keys of a measure.
  private static let mostListed = 32

  /// Words in a row, a long row cut short.
  static func list(_ words: [String]) -> Text {
    let told = Array(words.prefix(mostListed))
    guard words.count > mostListed else { return Text(zh: "\(list: told)", en: "\(list: told)") }
    return Text(zh: "\(list: told)、…", en: "\(list: told), …")
  }

  /// A number by its hexadecimal digits, so many at least.
  static func hexadecimal(_ value: UInt32, _ places: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, places - digits.count)) + digits
  }

  static func shape(_ expected: Fault.Shape) -> Text {
    switch expected {
    case .mapping: Text(zh: "这里应是“键: 值”的一组内容", en: "expected a mapping of keys to values")
    case .list: Text(zh: "这里应是列表（以“- ”开头的各行，或方括号）", en: "expected a list (lines that begin with \"- \", or brackets)")
    case .scalar: Text(zh: "这里应是单个值", en: "expected a single value")
    }
  }
}
