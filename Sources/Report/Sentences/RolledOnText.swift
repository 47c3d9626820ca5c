import Calibration
import County

/// What `county roll` did: what went to history, who closed and opened, what stands, how last year's projection did.
package enum RolledOnText {
  package static func lines(
    _ rolled: RolledOn, _ past: Backtest?, folder: String, _ language: Language
  ) -> [String] {
    var texts = [
      Text(
        zh: "\(folder)：\(rolled.from) 年转为往年数据，\(rolled.to) 年为新的统计年度",
        en: "\(folder): the census of \(rolled.from) has gone to history, \(rolled.to) is the new one")
    ]
    if !rolled.hadGrades {
      texts.append(
        Text(
          zh: "原文件夹没有 enrolment.csv，往年没有分年级数据可留；校准需要它（教基3112、3115）",
          en: "The old folder has no enrolment.csv: there is no roll by grade to keep, which calibrate needs"))
    }
    if !rolled.kept.isEmpty {
      let names = rolled.kept.map { "\($0.name) (\($0.id))" }
      texts.append(
        Text(
          zh: "按名称沿用原编号：\(names.joined(separator: "、"))", en: "Kept their ids, by name: \(names.joined(separator: ", "))"))
    }
    if !rolled.closed.isEmpty {
      texts.append(
        Text(
          zh: "新表中没有，按已撤并记入 history：\(rolled.closed.joined(separator: "、"))；请补 into，改名的请改写为 formerly",
          en:
            "Not in the new tables, and so closed (history): \(rolled.closed.joined(separator: ", ")); add where their pupils went (into), or formerly where one was renamed"
        ))
    }
    if !rolled.opened.isEmpty {
      texts.append(
        Text(zh: "新出现：\(rolled.opened.joined(separator: "、"))", en: "New: \(rolled.opened.joined(separator: ", "))"))
    }
    texts.append(
      Text(
        zh: "申报数据已清空，请按新一年填写；承诺保留：\(rolled.promises.isEmpty ? "无" : rolled.promises.joined(separator: "、"))",
        en:
          "Declarations are blank, to be filled in anew; promises that stand: \(rolled.promises.isEmpty ? "none" : rolled.promises.joined(separator: ", "))"
      ))
    texts.append(projection(rolled, past))
    return texts.flatMap { Columns.wrap($0(language), Terminal.usual, indent: 2) }
  }

  /// How a projection from the census before has done.
  private static func projection(_ rolled: RolledOn, _ past: Backtest?) -> Text {
    let own = past?.outcomes(.section, horizon: 1) { $0.origin == rolled.from } ?? []
    guard rolled.to == rolled.from + 1, let error = ErrorSummary(own) else {
      return Text(
        zh: "往年分年级数据不足四年，暂不能说明去年的推演准不准",
        en: "Fewer than four censuses by grade: how last year's projection did cannot be told yet")
    }
    let (median, ninetieth) = (Digits.fixed(error.median * 100, 1), Digits.fixed(error.ninetieth * 100, 1))
    return Text(
      zh: "由 \(rolled.from) 年推演 \(rolled.to) 年：各校误差中位数 \(median)%，九成在 \(ninetieth)% 以内",
      en:
        "Projected from \(rolled.from), the rolls of \(rolled.to) were off by \(median)% in the median, nine in ten schools within \(ninetieth)%"
    )
  }
}
