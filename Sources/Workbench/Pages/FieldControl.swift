import County
import Files
import Report
import Simulation

/// The control for one value: a slider with a number where its key is declared as a number, a choice where as a word.
struct FieldControl {
  let field: PlanField
  /// What the plan it began with says; nil where it says nothing.
  let inherited: String?
  /// What the county's past says of it; nil where it says nothing.
  var calibrated: PlanFile.Value?
  /// What holds where the plan says nothing, and what the key is about; nil for a value that the plan has.
  var usual: String?
  var note: Text?
  /// What is wrong with the value as it stands.
  var errors: [String] = []
  let number: Int
  let language: Language
  let county: County
  let years: ClosedRange<Int>
  /// Whether the value is the page's own, which no file has.
  let isOwn: Bool

  /// A number as it is written, and what follows it: `10.9` and `%`.
  struct Written {
    var number: String
    var unit: String

    init?(_ text: String) {
      let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      guard let value = Double(digits), value.isFinite, digits.count <= 15 else { return nil }
      number = String(digits)
      unit = String(text.dropFirst(digits.count))
      if unit.contains(where: { $0.isNumber || $0 == "." }) { return nil }
    }

    var decimals: Int { number.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0 }
  }

  /// What a slider runs over, in the unit that the value is written in.
  private struct Track {
    var low: Double
    var high: Double
    var decimals: Int
    /// Positions beyond which no hand hits a value.
    static let most = 2000.0

    init?(_ form: KeyForm, _ written: Written) {
      guard let bounds = form.bounds else { return nil }
      let isPercent = written.unit.hasPrefix("%")
      let scale: Double = isPercent ? 100 : 1
      guard isPercent || written.unit.isEmpty else { return nil }
      (low, high) = (bounds.lowerBound * scale, bounds.upperBound * scale)
      // A share written without its sign runs from 0 to 1.
      let natural: Int
      switch form.figure {
      case .whole?: natural = 0
      default: natural = isPercent ? 1 : 2
      }
      decimals = min(3, max(natural, written.decimals))
      if (high - low) / step > Track.most { decimals = natural }
      guard (high - low) / step <= Track.most else { return nil }
    }

    var step: Double { (0..<decimals).reduce(1) { step, _ in step / 10 } }
  }

  func write(to out: inout PageMarkup) {
    let id = "v\(number)"
    // A key that is the id of a school is told by its name.
    let label = KeyWords.phrase(field.steps.map { $0.named(in: county) })(language)
    let isChanged = field.value != (inherited ?? "")
    out.open("div", [("class", isChanged ? "field changed" : "field")])
    out.element("label", [("for", id)], label)
    out.open("span", [("class", "control")])
    control(id, label, &out)
    out.close("span")
    out.open("span", [("class", "source")])
    if isChanged, let inherited {
      out.words(PageText.was(inherited)(language))
    } else if let place = field.place, !isOwn {
      out.words(PageText.source(String(place.file.split(separator: "/").last ?? ""), place.line)(language))
    } else if usual != nil {
      out.words(PageText.usual(language))
    }
    out.close("span")
    if isChanged {
      out.element(
        "button",
        [
          ("type", "button"), ("class", "reset"), ("data-reset", path),
          ("aria-label", "\(PageText.takeBack(language)) \(label)"),
        ],
        "↺")
    }
    if let calibrated, calibrated.value != field.value {
      let place = calibrated.place
      let source = PageText.source(String(place.file.split(separator: "/").last ?? ""), place.line)(language)
      out.element(
        "button",
        [
          ("type", "button"), ("class", "calibrated"), ("data-give", path), ("data-value", calibrated.value),
          ("title", source),
        ], "\(PageText.calibrated(calibrated.value)(language)) (\(source))")
    }
    if let note { out.element("span", [("class", "about"), ("id", "\(id)-about")], note(language)) }
    out.open("span", [("class", "error"), ("id", "\(id)-error"), ("role", "alert")])
    for (place, sentence) in errors.enumerated() {
      if place > 0 { out.raw("\n") }
      out.words(sentence)
    }
    out.close("span")
    out.close("div")
  }

  /// The path as the script sends it back.
  private var path: String { JSON.array(field.path.map { .string($0) }).text.trimmed }

  private func attributes(_ id: String, _ more: [(String, String?)]) -> [(String, String?)] {
    let about = note == nil ? "" : "\(id)-about "
    return [
      ("id", id), ("data-path", path), ("aria-describedby", "\(about)\(id)-error"),
      ("aria-invalid", errors.isEmpty ? nil : "true"),
    ] + more
  }

  private func control(_ id: String, _ label: String, _ out: inout PageMarkup) {
    if let choice = SchoolChoice(field, county) {
      return choice.write(to: &out, label, language) { place, value in
        attributes(place == 0 ? id : "\(id)-\(place)", [("aria-label", place == 0 ? nil : value)])
      }
    }
    let words = field.words
    // Where a school may stand beside words, only a word is a choice among words.
    if words.contains(where: { $0.name == field.value }) || !words.isEmpty && field.form.figure == nil && !field.isID {
      return choice(id, words, &out)
    }
    switch field.form {
    case .yesNo:
      out.open("select", attributes(id, []))
      for (value, told) in [("yes", Names.answer(true)), ("no", Names.answer(false))] {
        out.element("option", [("value", value), ("selected", field.value == value ? "" : nil)], told(language))
      }
      return out.close("select")
    case .year: return year(id, label, &out)
    case .text where FieldControl.sentences.contains(field.path.last ?? ""):
      out.open("textarea", attributes(id, [("rows", "2")]))
      out.words(field.value)
      return out.close("textarea")
    default: break
    }
    // A slider stands where the value is, or where it would be that holds unsaid.
    if let written = Written(field.value.isEmpty ? usual ?? "" : field.value), !field.isList, field.form.figure != nil {
      if let track = Track(field.form, written) {
        let step = written.unit.isEmpty && track.decimals == 0 ? "1" : Digits.exact(track.step)
        slider(
          id, label, written.number, (Digits.exact(track.low), Digits.exact(track.high), step), track.decimals, &out)
      }
      let said = field.value.isEmpty ? ("", written.number) : (written.number, nil)
      out.open(
        "input",
        attributes(
          id,
          [
            ("type", "text"), ("inputmode", "decimal"), ("value", said.0), ("placeholder", said.1),
            ("data-unit", written.unit), ("class", "number"),
          ]))
      if !written.unit.isEmpty {
        out.element("span", [("class", "unit")], PerYear.spelt(written.unit, inChinese: language == .zh))
      }
      return
    }
    // A cost or a rate by the year says so in the page's own language; either is read.
    let told = field.value.hasSuffix("/year") ? PerYear.spelt(field.value, inChinese: language == .zh) : field.value
    out.open(
      "input",
      attributes(id, [("type", "text"), ("value", told), ("list", field.isID ? "places" : nil)]))
  }

  /// The keys whose values are sentences.
  private static let sentences: Set = ["story", "note"]

  private func slider(
    _ id: String, _ label: String, _ value: String, _ range: (low: String, high: String, step: String), _ decimals: Int,
    _ out: inout PageMarkup
  ) {
    out.open(
      "input",
      [
        ("type", "range"), ("value", value), ("data-for", id), ("aria-label", label), ("data-decimals", "\(decimals)"),
        ("min", range.low), ("max", range.high), ("step", range.step),
      ])
  }

  /// A year of the plan by handle or field; how far the plan goes by field alone, since no year bounds it.
  private func year(_ id: String, _ label: String, _ out: inout PageMarkup) {
    let isHorizon = field.path == ["through"]
    if let year = Int(field.value), !isHorizon {
      let range = (low: "\(min(year, years.lowerBound))", high: "\(max(year, years.upperBound))", step: "1")
      slider(id, label, field.value, range, 0, &out)
    }
    out.open(
      "input",
      attributes(
        id,
        [
          ("type", "number"), ("value", field.value), ("min", "\(years.lowerBound)"),
          ("max", isHorizon ? nil : "\(years.upperBound)"), ("step", "1"), ("class", "number"),
        ]))
  }

  private func choice(_ id: String, _ words: [KeyForm.Word], _ out: inout PageMarkup) {
    out.open("select", attributes(id, []))
    if field.value.isEmpty { out.element("option", [("value", ""), ("selected", "")], "–") }
    for word in words {
      let told = language == .zh ? word.chinese.first ?? word.name : word.name
      out.element("option", [("value", word.name), ("selected", word.name == field.value ? "" : nil)], told)
    }
    out.close("select")
  }
}

extension KeyStep {
  /// The step with the name of a school in the place of its id.
  fileprivate func named(in county: County) -> KeyStep {
    guard case .own(let id) = self, let section = county.sections.first(where: { $0.id == id }) else { return self }
    return .own(section.name)
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}
