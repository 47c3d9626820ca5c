import Calibration
import County

/// How far off such projections have been: what stands under a projection and beside a fan.
package enum PastErrorText {
  /// A sentence for each number of years ahead that the county's own past has seen; one for all where they are borrowed.
  package static func sentences(_ errors: PastErrors) -> [Text] {
    guard !errors.isBorrowed else { return [borrowed(errors)] }
    return PastErrors.horizons.compactMap { horizon in
      let own = errors.rows.filter { $0.horizon == horizon }
      guard !own.isEmpty else { return nil }
      let all = Text.joined(own.map(words))
      return Text(
        zh: "往年同样的推演，\(horizon) 年后各校在校生：\(all)。",
        en: "Such projections of past years were off, after \(years(horizon)): \(all).")
    }
  }

  /// All years ahead in one sentence: whose errors they are is the longest part of it.
  private static func borrowed(_ errors: PastErrors) -> Text {
    func all(_ part: (PastErrors.Row) -> Text) -> Text { Text.joined(errors.rows.map(part), zh: "、", en: ", ") }
    let (years, medians) = (
      all { Text(same: "\($0.horizon)") }, all { Text(zh: "\(percent: $0.median)", en: "\(percent: $0.median)") }
    )
    let most = all { Text(zh: "\(percent: $0.ninetieth)", en: "\(percent: $0.ninetieth)") }
    return Text(
      zh: "推演误差（\(Borrowed.source)，M；本县往年数据不足，无法回测）：\(years) 年后各校在校生误差中位数 \(medians)，九成在 \(most) 以内。",
      en:
        "Past errors (\(Borrowed.source), M: this county has too little past of its own): after \(years) years single schools were off by \(medians) in the median, nine in ten within \(most)."
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
