import County

/// A JSON Schema (draft 2020-12) of a file, made of the table of its keys.
package struct SchemaJSON {
  private let language: Language
  private let words: (String) -> Text?

  /// `words`: what a key is called, by the name of its words.
  package init(_ language: Language, words: @escaping (String) -> Text?) {
    self.language = language
    self.words = words
  }

  package func document(_ root: KeyForm, title: Text) -> JSON {
    .object(
      [("$schema", .string("https://json-schema.org/draft/2020-12/schema"))] + titles(title, nil) + fields(root, "#"))
  }

  /// The title in both languages, the description in the one asked for.
  private func titles(_ title: Text, _ form: KeyForm?, _ note: Text? = nil) -> [(String, JSON)] {
    let both = title.zh == title.en ? title.zh : "\(title.zh) · \(title.en)"
    let how = form.flatMap(FormText.sentence).map { $0(language) }
    let description = [(note ?? title)(language), how].compactMap { $0 }.joined(separator: language == .zh ? "：" : ": ")
    return [("title", .string(both)), ("description", .string(description))]
  }

  /// `pointer`: where the form stands in the document, for other spellings of a key to point at.
  private func fields(_ form: KeyForm, _ pointer: String) -> [(String, JSON)] {
    switch form {
    case .text, .path: [("type", types("string", "number", "boolean"))]
    case .id: [("type", types("string", "number", "boolean")), ("minLength", .number(1))]
    case .any: []
    case .year: scalar("integer", 1900...2200, "^[0-9]{4}$")
    case .years: scalar("integer", 1900...2200, #"^[0-9]{4}(\.\.\.[0-9]{4})?$"#)
    case .month: text("^[0-9]{4}-(0[1-9]|1[0-2])$")
    case .grades: scalar("integer", 1...9, #"^[1-9]((-|–|\.\.\.|至)[1-9])?$"#)
    case .built: scalar("integer", 1900...2200, "^(<=)?[0-9]{4}$")
    case .share:
      [
        ("type", types("number", "string")), ("minimum", .number(0)), ("exclusiveMaximum", .number(1)),
        ("pattern", .string(#"^((100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?) ?%|0(\.[0-9]+)?)$"#)),
      ]
    case .rate(let bounds): text(sign(bounds) + #"(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?) ?%/(year|年)$"#)
    case .number(let bounds): scalar("number", bounds, sign(bounds) + #"[0-9]+(\.[0-9]+)?$"#)
    case .whole(let bounds): scalar("integer", bounds, sign(bounds) + #"[0-9]+(\.0+)?$"#)
    case .amount(let bounds):
      scalar("number", bounds, sign(bounds) + #"[0-9]+(\.[0-9]+)? ?(万|亿)? ?(元|人|人次|所)?$"#)
    case .yuan(let bounds): scalar("number", bounds, sign(bounds) + #"[0-9]+(\.[0-9]+)? ?(万|亿)?元?$"#)
    case .money: text(#"^[0-9]+(\.[0-9]+)? ?(元|万|亿|万元|亿元)$"#)
    case .cost: text(#"^[0-9]+(\.[0-9]+)? ?(元|万|亿|万元|亿元)(/(year|年))?$"#)
    case .yearlyCost: text(#"^[0-9]+(\.[0-9]+)? ?(元|万|亿|万元|亿元)/(year|年)$"#)
    case .limit(let bounds):
      // Of a per cent, the pattern sees only whether it is above zero.
      scalar(
        "number", bounds, (bounds.lowerBound > 0 ? #"^(?![0.]+ ?[%‰]?$)"# : "^") + #"[0-9]+(\.[0-9]+)? ?[%‰]?$"#)
    case .yesNo: [("enum", .array([.bool(true), .bool(false)] + ["yes", "no", "是", "否"].map { .string($0) }))]
    case .word(let words): [("enum", .array(words.flatMap { [$0.name] + $0.chinese }.map { .string($0) }))]
    case .list(let form): [("type", .string("array")), ("items", .object(fields(form, pointer + "/items")))]
    case .either(let forms): either(forms, pointer)
    case .record(let record): mapping(record, pointer)
    case .table(let form, let byYear):
      byYear
        ? [
          ("type", .string("object")),
          ("patternProperties", .object([(years, .object(fields(form, pointer + "/patternProperties/" + years)))])),
          ("additionalProperties", .bool(false)),
        ]
        : [
          ("type", .string("object")),
          ("additionalProperties", .object(fields(form, pointer + "/additionalProperties"))),
        ]
    }
  }

  /// The keys of a table by year; a pointer holds the pattern as it is.
  private var years: String { "^[0-9]{4}$" }

  /// The beginning of a number that may be below 0, or may not.
  private func sign(_ bounds: ClosedRange<Double>) -> String { bounds.lowerBound < 0 ? "^-?" : "^" }

  private func types(_ names: String...) -> JSON { .array(names.map { .string($0) }) }

  private func text(_ pattern: String) -> [(String, JSON)] {
    [("type", .string("string")), ("pattern", .string(pattern))]
  }

  /// A number, or the same in quotes: bounds hold for the one, the pattern for the other.
  private func scalar(_ type: String, _ bounds: ClosedRange<Double>, _ pattern: String) -> [(String, JSON)] {
    [
      ("type", types(type, "string")), ("minimum", .number(bounds.lowerBound)),
      ("maximum", .number(bounds.upperBound)), ("pattern", .string(pattern)),
    ]
  }

  /// Several shapes; of several mappings exactly one, as a measure has exactly one action.
  private func either(_ forms: [KeyForm], _ pointer: String) -> [(String, JSON)] {
    let areMappings = forms.allSatisfy { if case .record = $0 { true } else { false } }
    let name = areMappings ? "oneOf" : "anyOf"
    return [(name, .array(forms.enumerated().map { .object(fields($1, "\(pointer)/\(name)/\($0)")) }))]
  }

  /// A key without a value is no key, unless it is required.
  private func orNothing(_ key: KeyRecord.Key, _ record: KeyRecord, _ pointer: String) -> [(String, JSON)] {
    let mustStand = record.required.contains { $0.contains(key.name) }
    let own = fields(mustStand || key.isRequired ? key.form.filled : key.form, pointer)
    guard !mustStand else { return own }
    let isMapping = own.contains { $0.0 == "properties" }
    return own.map { name, value in
      switch (name, value) {
      case ("type", .string(let type)): (name, .array([.string(type), .string("null")]))
      case ("type", .array(let types)): (name, .array(types + [.string("null")]))
      case ("enum", .array(let words)): (name, .array(words + [.null]))
      case ("anyOf", .array(let forms)), ("oneOf", .array(let forms)):
        isMapping ? (name, value) : (name, .array(forms + [.object([("type", .string("null"))])]))
      default: (name, value)
      }
    }
  }

  private func mapping(_ record: KeyRecord, _ pointer: String) -> [(String, JSON)] {
    let properties = record.keys.flatMap { key -> [(String, JSON)] in
      let own = "\(pointer)/properties/\(key.name)"
      let title = words(key.word) ?? key.label ?? Text(same: key.name)
      let value = JSON.object(titles(title, key.form, key.note) + orNothing(key, record, own))
      return [(key.name, value)] + key.chinese.map { ($0, .object([("$ref", .string(own))])) }
    }
    return [("type", .string("object")), ("properties", .object(properties))] + required(record) + [
      ("additionalProperties", .bool(false))
    ]
  }

  /// The keys that must be there, each in any of its spellings.
  private func required(_ record: KeyRecord) -> [(String, JSON)] {
    func one(_ spelling: String) -> JSON { .object([("required", .array([.string(spelling)]))]) }
    func all(_ names: [String]) -> [(String, JSON)] {
      let spelt = names.map { record[$0]?.spellings ?? [$0] }
      let plain = spelt.filter { $0.count == 1 }.map { $0[0] }
      let others = spelt.filter { $0.count > 1 }.map { JSON.object([("anyOf", .array($0.map(one)))]) }
      return (plain.isEmpty ? [] : [("required", .array(plain.map { .string($0) }))])
        + (others.isEmpty ? [] : [("allOf", .array(others))])
    }
    switch record.required.count {
    case 0: return []
    case 1: return all(record.required[0])
    default: return [("anyOf", .array(record.required.map { .object(all($0)) }))]
    }
  }
}

extension KeyForm {
  /// The same, where a text may not be empty.
  fileprivate var filled: KeyForm {
    switch self {
    case .text: .id
    case .either(let forms): .either(forms.map(\.filled))
    default: self
    }
  }
}

/// How a value is written, in a few words and an example.
enum FormText {
  static func sentence(_ form: KeyForm) -> Text? {
    switch form {
    case .any, .text, .record, .word, .limit: nil
    case .id: Text(zh: "编号", en: "an id")
    case .path: Text(zh: "路径，相对本文件", en: "a path, seen from this file")
    case .year: Text(zh: "年份，如 2026", en: "a year, as 2026")
    case .years: Text(zh: "2026 或 2025...2030", en: "2026 or 2025...2030")
    case .month: Text(zh: "年月，如 2025-03", en: "a month, as 2025-03")
    case .grades: Text(zh: "年级，如 4-6 或 6", en: "grades, as 4-6, or 6")
    case .built: Text(zh: "年份，或上限如 <=2012", en: "a year, or a bound as <=2012")
    case .share: Text(zh: "比例，写成 12% 或 0.12", en: "a share: 12% or 0.12")
    case .rate: Text(zh: "年变化率，如 2%/年", en: "a yearly rate, as 2%/year")
    case .number: Text(zh: "数字", en: "a number")
    case .whole: Text(zh: "整数", en: "a whole number")
    case .amount: Text(zh: "数额，如 750元、1.94亿", en: "an amount, as 750元 or 1.94亿")
    case .yuan: Text(zh: "金额，如 80万元、800000", en: "yuan, as 80万元 or 800000")
    case .money: Text(zh: "金额，如 750元、4200万元", en: "yuan with the unit, as 750元 or 4200万元")
    case .yearlyCost: Text(zh: "每年金额，如 35万元/年", en: "yuan a year, as 35万元/year")
    case .cost: Text(zh: "金额，如 4200万元，或每年 35万元/年", en: "yuan with the unit: 4200万元, or 35万元/year")
    case .yesNo: Text(zh: "是或否", en: "yes or no")
    case .list(let form): sentence(form).map { Text(zh: "列表，每项为\($0)", en: "a list, each \($0)") }
    case .table(let form, let byYear):
      sentence(form).map {
        byYear
          ? Text(zh: "按年份分列，每项为\($0)", en: "by year, each \($0)")
          : Text(zh: "按编号分列，每项为\($0)", en: "by id, each \($0)")
      }
    case .either(let forms):
      forms.contains { if case .record = $0 { true } else { false } }
        ? nil : Text.joined(forms.compactMap(sentence), zh: "；或", en: "; or ")
    }
  }
}
