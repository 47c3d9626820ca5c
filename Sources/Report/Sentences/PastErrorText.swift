import Calibration
import County

/// How far off such projections have been: what stands under a projection and beside a fan.
package enum PastErrorText {
  /// A sentence for each number of years ahead that the county's own past has seen; one for all where they are borrowed.
  package static func sentences(_ errors: PastErrors) -> [Text] {
    guard !errors.isBorrowed else { return [borrowed(errors)] }
    return PastErrors.horizons.compactMap { horizon -> Text? in
      let own = errors.rows.filter { $0.horizon == horizon }
      guard !own.isEmpty else { return nil }
      let all = Text.joined(own.map(words))
      return Text(
        zh: "往年同样的推演，\(horizon) 年后各校在校生：\(all)。",
        en: "Such projections of past years were off, after \(years(horizon)): \(all).")
    } + untold(errors)
  }

  /// Stages without a past of their own: whose errors their margins are held against.
  private static func untold(_ errors: PastErrors) -> [Text] {
    errors.untold.map { stage in
      let name = Names.stage(stage)
      return Text(
        zh: "\(name)没有可回测的往年数据，其余量按小学的误差衡量（\(Borrowed.source)，M）。",
        en:
          "There is no past of the \(name) sections to hold projections against: their margins are held against errors of primary schools (\(Borrowed.source), M)."
      )
    }
  }

  /// The same in one sentence, for what stands beside a fan.
  static func brief(_ errors: PastErrors) -> Text {
    guard !errors.isBorrowed else { return borrowed(errors) }
    let each = Stage.allCases.compactMap { stage -> Text? in
      let own = errors.rows.filter { $0.stage == stage }
      guard !own.isEmpty else { return nil }
      let (name, figures) = (Names.stage(stage), Figures(own))
      return Text(
        zh: "\(name) \(figures.years) 年后误差中位数 \(figures.medians)，九成在 \(figures.most) 以内",
        en:
          "\(name) sections off by \(figures.medians) in the median after \(figures.years) \(figures.unit), nine in ten within \(figures.most)"
      )
    }
    let all = Text.joined(each, zh: "；", en: "; ")
    let own = Text(zh: "往年同样的推演：\(all)。", en: "Such projections of past years: \(all).")
    return Text.joined([own] + untold(errors), zh: "", en: " ")
  }

  /// The figures of rows of several years ahead, each a list.
  private struct Figures {
    let years: Text
    /// What the years are called in English.
    let unit: Wording<English>
    let medians: Text
    let most: Text

    init(_ rows: [PastErrors.Row]) {
      func all(_ part: (PastErrors.Row) -> Text) -> Text { Text.joined(rows.map(part), zh: "、", en: ", ") }
      years = all { Text(same: "\($0.horizon)") }
      unit = rows.map(\.horizon) == [1] ? "year" : "years"
      medians = all { Text(zh: "\(percent: $0.median)", en: "\(percent: $0.median)") }
      most = all { Text(zh: "\(percent: $0.ninetieth)", en: "\(percent: $0.ninetieth)") }
    }
  }

  /// All years ahead in one sentence: whose errors they are is the longest part of it.
  private static func borrowed(_ errors: PastErrors) -> Text {
    let figures = Figures(errors.rows)
    let (years, medians, most) = (figures.years, figures.medians, figures.most)
    return Text(
      zh: "推演误差（\(Borrowed.source)，M；本县往年数据不足，无法回测）：\(years) 年后各小学在校生误差中位数 \(medians)，九成在 \(most) 以内。",
      en:
        "Past errors (\(Borrowed.source), M: this county has too little past of its own): after \(years) years single primary schools were off by \(medians) in the median, nine in ten within \(most)."
    )
  }

  private static func years(_ horizon: Int) -> Wording<English> {
    horizon == 1 ? "one year" : "\(horizon) years"
  }

  private static func words(_ row: PastErrors.Row) -> Text {
    let stage = Names.stage(row.stage)
    return Text(
      zh: "\(stage)误差中位数 \(percent: row.median)，九成在 \(percent: row.ninetieth) 以内",
      en: "\(stage) sections by \(percent: row.median) in the median, nine in ten within \(percent: row.ninetieth)")
  }

  /// As JSON: whose they are, and by years ahead and stage.
  static func json(_ errors: PastErrors) -> JSON {
    .object([
      ("borrowed", .bool(errors.isBorrowed)),
      ("untold", .array(errors.untold.map { .string($0.rawValue) })),
      (
        "rows",
        .array(
          errors.rows.map { row in
            .object([
              ("years", .int(row.horizon)), ("stage", .string(row.stage.rawValue)), ("median", .number(row.median)),
              ("ninetieth", .number(row.ninetieth)),
            ])
          })
      ),
    ])
  }
}
