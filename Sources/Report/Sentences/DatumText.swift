import County
import Regulation
import Simulation

extension WhyText {
  /// A row of data as it is read: shares in per cent, yes and no in words, the rest as whole as it is.
  static func value(_ what: Datum.What, _ value: Double?) -> Text {
    guard let value else { return Text(same: "–") }
    switch what {
    case .declared(let key) where key.form == .yesNo:
      return Names.answer(value != 0)
    case .declared(let key) where key.form == .share: return Text(same: Digits.percent(value, 2))
    case .declared(let key) where key.form == .number: return Text(same: Digits.exact(value))
    case .conduct(.outsidePrimary), .conduct(.outsideJunior), .conduct(.dropout), .conduct(.trainingShare):
      return Text(same: Digits.percent(value, 2))
    default: return Text(same: Digits.plain(value))
    }
  }

  /// Where a row of data comes from.
  static func origin(_ origin: Datum.Origin, isShort: Bool) -> Text {
    switch origin {
    case .census(let place): return isShort ? row(place) : Text(same: short(place))
    case .held(let place):
      let at = row(place)
      return Text(zh: "\(at)（沿用，假定）", en: "\(at) (held, assumed)")
    case .carried(let place):
      return Text(zh: "\(verbatim: short(place))（沿用）", en: "\(verbatim: short(place)) (carried)")
    case .opened(let year):
      return isShort
        ? Text(zh: "方案新设", en: "opened by the plan")
        : Text(zh: "\(year) 年，方案新设的学段部", en: "\(year), a section the plan opens")
    case .plan(let year): return Text(zh: "方案，\(year) 年这一步", en: "the plan, in the step into \(year)")
    case .standard(let place): return Text(same: short(place))
    case .moved(let year, let phase, let census, let place):
      guard !isShort else {
        let name = shortPhase(phase)
        return Text(zh: "\(year) 年\(name)", en: "\(year), \(name)")
      }
      let name = Names.phase(phase)
      let before =
        census.map { value in
          Text(
            zh: "；普查 \(plain: value)\(self.place(place))",
            en: "; census \(plain: value)\(self.place(place))")
        } ?? Text(same: "")
      return Text(
        zh: "推演，最后变动于 \(year) 年“\(name)”一步\(before)",
        en: "projected, last moved in the step into \(year) by \(name)\(before)")
    }
  }

  /// The row of the table of schools, for a narrow column.
  private static func row(_ place: Place) -> Text {
    place.line.map { Text(zh: "第 \($0) 行", en: "row \($0)") } ?? Text(same: short(Place(file: place.file)))
  }

  /// A phase of the step in one word, for a narrow column.
  private static func shortPhase(_ phase: Phase) -> Text {
    switch phase {
    case .mergers: Text(zh: "撤并划片", en: "layout")
    case .pupils, .classes, .staff, .premises: Names.phase(phase)
    }
  }

  /// What `sources.yaml` says of the fields behind a figure, each once; nil where it says nothing.
  static func sources(_ data: [Datum], _ standard: Standard) -> Text? {
    var fields: [String] = []
    let told = data.compactMap { datum -> Text? in
      guard let source = datum.source, !fields.contains(source.field) else { return nil }
      fields.append(source.field)
      let name: Text =
        if case .declared = datum.what { Text(zh: "申报数字", en: "declared figures") } else {
          Names.datum(datum.what, standard)
        }
      let assumed = source.assumed ? Text(zh: "，假定", en: ", assumed") : Text(same: "")
      return Text(
        zh: "\(name) [\(verbatim: source.trust.rawValue)\(assumed)] \(verbatim: source.text)",
        en: "\(name) [\(verbatim: source.trust.rawValue)\(assumed)] \(verbatim: source.text)")
    }
    guard !told.isEmpty else { return nil }
    let all = Text.joined(told)
    return Text(zh: "来源与可信度：\(all)。", en: "Sources and trust: \(all).")
  }

  /// How a section stands on one indicator.
  static func level(_ level: IndicatorResult.Level?) -> Text {
    switch level {
    case .full: Text(zh: "达到", en: "met")
    case .floor: Text(zh: "达85%", en: "85 % met")
    case .below: Text(zh: "不足85%", en: "below 85 %")
    case nil: Text(same: "–")
    }
  }
}
