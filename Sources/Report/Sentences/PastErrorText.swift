import Calibration
import County

/// How far off such projections have been: what stands under a projection and beside a fan.
package enum PastErrorText {
  /// A sentence for each number of years ahead that the county's own past has seen; one for all where they are borrowed.
  package static func sentences(_ errors: PastErrors) -> [Text] {
    let told = PastErrors.horizons.compactMap { horizon -> (horizon: Int, words: [Text])? in
      let own = errors.rows.filter { $0.horizon == horizon }
      return own.isEmpty ? nil : (horizon, own.map { words($0, isBorrowed: errors.isBorrowed) })
    }
    guard errors.isBorrowed else {
      return told.map { horizon, words in
        Text(
          zh: "往年同样的推演，\(horizon) 年后各校在校生：\(Text.joined(words))。",
          en: "Such projections of past years were off, after \(years(horizon)): \(Text.joined(words)).")
      }
    }
    let all = told.map { horizon, words in
      Text(
        zh: "\(horizon) 年后\(Text.joined(words))", en: "after \(years(horizon)) \(Text.joined(words))")
    }
    return [
      Text(
        zh: "本县没有足够的往年数据可以回测；\(Borrowed.source)（M），同样的推演各校在校生：\(Text.joined(all))。",
        en:
          "This county has too little past to be held against; \(Borrowed.source) (M), such projections of single schools were off, \(Text.joined(all))."
      )
    ]
  }

  private static func years(_ horizon: Int) -> Wording<English> {
    horizon == 1 ? "one year" : "\(horizon) years"
  }

  private static func words(_ row: PastErrors.Row, isBorrowed: Bool) -> Text {
    let stage = isBorrowed ? Text.none : Names.stage(row.stage)
    let sections: Text = isBorrowed ? Text.none : Text(zh: "", en: "\(stage) sections ")
    return Text(
      zh: "\(stage)误差中位数 \(percent: row.median)，九成在 \(percent: row.ninetieth) 以内",
      en: "\(sections)by \(percent: row.median) in the median, nine in ten within \(percent: row.ninetieth)")
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
