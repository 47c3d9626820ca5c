import County
import Simulation

extension Tree {
  /// The value in words, by the form that it has.
  func value(_ form: KeyForm) -> PlanValue {
    switch self {
    case .none: return .own("")
    case .scalar(let text, _): return form.said(text)
    case .list(let items, _): return .list(items.map { $0.value(form.item ?? .any) })
    case .mapping(let entries, _):
      let record = form.record(of: entries)
      return .fields(
        entries.map { entry in
          guard let key = record?[entry.key] else {
            return (.own(entry.key), entry.value.value((record == nil ? form.cell : nil) ?? .any))
          }
          return (.known(key.word), entry.value.value(key.form))
        })
    }
  }
}

extension KeyForm {
  /// A text as a word of the format where it is one; of a rate only how it says "a year" differs.
  fileprivate func said(_ text: String) -> PlanValue {
    if let word = word(text) {
      return .word(Text(zh: "\(verbatim: word.chinese.first ?? word.name)", en: "\(verbatim: word.name)"))
    }
    if isYesNo, let answer = try? Scalars.yesNo(text) {
      return .answer(answer)
    }
    if isYearly {
      let (chinese, english) = (PerYear.spelt(text, inChinese: true), PerYear.spelt(text, inChinese: false))
      return .word(Text(zh: "\(verbatim: chinese)", en: "\(verbatim: english)"))
    }
    // Years from one to another are joined as in a sentence.
    return .own(isYears ? text.replacing("...", with: "–") : text)
  }

  private var isYears: Bool {
    switch self {
    case .years: true
    case .either(let forms): forms.contains(where: \.isYears)
    default: false
    }
  }
}
