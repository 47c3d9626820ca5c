import County
import Simulation

/// A value of a plan as a sentence has it, without the marks of a file.
enum PlanValueText {
  static func text(_ value: PlanValue) -> Text {
    switch value {
    case .own(let text): Text(same: text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "\"\"")
    case .word(let word): word
    case .answer(let isYes): Names.answer(isYes)
    case .list(let items): Text.joined(items.map(text), zh: "、", en: ", ")
    case .fields(let fields): Text.joined(fields.map(field), zh: "，", en: ", ")
    }
  }

  /// A field by its name; what it holds stands in brackets where it is more than one value.
  private static func field(_ key: KeyStep, _ value: PlanValue) -> Text {
    let name = KeyWords.phrase([key])
    switch value {
    case .own, .word, .answer: return Text(zh: "\(name) \(text(value))", en: "\(name) \(text(value))")
    case .list(let items) where items.count == 1: return field(key, items[0])
    case .list, .fields: return Text(zh: "\(name)（\(text(value))）", en: "\(name) (\(text(value)))")
    }
  }
}
