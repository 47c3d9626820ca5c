import Calibration
import County
import Regulation

/// What `county roll` did: what went to history, who closed and opened, what stands, how last year's projection did.
package enum RolledOnText {
  package static func lines(
    _ rolled: RolledOn, _ last: LastProjection, _ past: Backtest?, folder: String, _ language: Language
  ) -> [String] {
    var texts = [
      Text(
        zh: "\(verbatim: folder)：\(rolled.from) 年转为往年数据，\(rolled.to) 年为新的统计年度",
        en: "\(verbatim: folder): the census of \(rolled.from) has gone to history, \(rolled.to) is the new one")
    ]
    if !rolled.hadGrades {
      texts.append(
        Text(
          zh: "原文件夹没有 \(rolled.from) 年的分年级数据，转为往年数据的只有各校在校生合计；校准升级率需要分年级数据（教基3112、3115）",
          en:
            "The old folder has no rolls by grade of \(rolled.from): only the totals of its sections have gone to history; to calibrate promotion takes rolls by grade"
        ))
    }
    if rolled.graded < rolled.sections {
      texts.append(
        Text(
          zh:
            "\(rolled.to) 年有分年级数据的学段部：\(rolled.sections) 个中 \(rolled.graded) 个；其余请填入 enrolment.csv（教基3112、3115）",
          en:
            "Of \(rolled.sections) sections \(rolled.graded) have rolls by grade of \(rolled.to): give the others in enrolment.csv (forms 3112 and 3115)"
        ))
    }
    if !rolled.kept.isEmpty {
      let names = rolled.kept.map { "\($0.name) (\($0.id))" }
      texts.append(
        Text(
          zh: "按名称沿用原编号：\(some: names)", en: "Kept their ids, by name: \(some: names)"))
    }
    texts += kept(rolled)
    if !rolled.closed.isEmpty {
      texts.append(
        Text(
          zh: "新表中没有，按已撤并记入 history：\(list: rolled.closed)；请补 into，改名的请改写为 formerly",
          en:
            "Not in the new tables, and so closed (history): \(list: rolled.closed); add where their pupils went (into), or formerly where one was renamed"
        ))
    }
    if !rolled.opened.isEmpty {
      texts.append(
        Text(zh: "新出现：\(list: rolled.opened)", en: "New: \(list: rolled.opened)"))
    }
    texts.append(
      Text(
        zh:
          "\(rolled.from) 年的申报数据不沿用，新表中有的已读入，其余请按新一年填写；承诺保留：\(rolled.promises.isEmpty ? "无" : "\(list: rolled.promises)")",
        en:
          "What was declared in \(rolled.from) does not go on: what the new tables declare was read, the rest is to be filled in; promises that stand: \(rolled.promises.isEmpty ? "none" : "\(list: rolled.promises)")"
      ))
    texts += last.sentences
    texts.append(projection(rolled, past))
    return texts.flatMap { Columns.wrap($0(language), Terminal.usual, indent: 2) }
  }

  /// Plans that do not run in the new census, with the first problem of each, told once where several share it; empty where
  /// all run.
  package static func refused(_ plans: [(plan: String, problems: Problems)], _ language: Language) -> [String] {
    guard !plans.isEmpty else { return [] }
    var shared: [(problem: String, plans: [String])] = []
    for (plan, problems) in plans {
      guard let problem = problems.lines(language).first else { continue }
      if let same = shared.firstIndex(where: { $0.problem == problem }) {
        shared[same].plans.append(plan)
      } else {
        shared.append((problem, [plan]))
      }
    }
    let head = Text(zh: "须先修改才能推演的方案：", en: "Plans that have to be changed before they run:")
    return [head(language)]
      + shared.flatMap { one in
        let told = Text(
          zh: "  \(list: one.plans)：\(verbatim: one.problem)", en: "  \(list: one.plans): \(verbatim: one.problem)")
        return Columns.wrap(told(language), Terminal.usual, indent: 4)
      }
  }

  /// What no new table tells and goes on, and what could not.
  private static func kept(_ rolled: RolledOn) -> [Text] {
    var texts: [Text] = []
    if !rolled.columns.isEmpty || !rolled.keys.isEmpty {
      let keys = rolled.keys.map { key in CountyKeys.county.keys.first { $0.name == key }?.chinese.first ?? key }
      let columns = rolled.columns.map { IntakeText.column($0).zh }
      texts.append(
        Text(
          zh: "新表中没有、沿用 \(rolled.from) 年的：\(list: columns + keys)；有变动请改",
          en:
            "Not in the new tables and kept from \(rolled.from): \(list: rolled.columns + rolled.keys); change what has changed"
        ))
    }
    if !rolled.thinned.isEmpty {
      texts.append(
        Text(
          zh: "\(list: rolled.thinned)：已删去涉及不再有的学校的行，毕业生去向按其余各校原比例补足，请核对",
          en:
            "\(list: rolled.thinned): rows of schools that are no longer there were taken out, and the other shares of their graduates scaled up; look them over"
        ))
    }
    if !rolled.unfed.isEmpty {
      texts.append(
        Text(
          zh: "feeders.csv：\(list: rolled.unfed)原来的去向都已撤并，请写明毕业生现在升入哪里",
          en:
            "feeders.csv: every school that \(list: rolled.unfed) sent graduates to has closed; say where they go now"
        ))
    }
    if !rolled.plans.isEmpty {
      texts.append(
        Text(
          zh: "方案随县：\(some: rolled.plans)；统计年度及以前的措施推演时说明并略过",
          en:
            "Plans go on with the county: \(some: rolled.plans); measures in the census or before it are told and skipped"
        ))
    }
    if !rolled.plansLeft.isEmpty {
      texts.append(
        Text(
          zh: "另行写明所属县的方案留在原处：\(some: rolled.plansLeft)",
          en: "Plans that name their county by another path stay where they are: \(some: rolled.plansLeft)"))
    }
    return texts
  }

  /// How calibrated projections from the census before have done, by its own past.
  private static func projection(_ rolled: RolledOn, _ past: Backtest?) -> Text {
    let own = past?.outcomes(.section, horizon: 1) { $0.origin == rolled.from } ?? []
    guard rolled.graded > 0 else {
      return Text(
        zh: "没有 \(rolled.to) 年的分年级数据：用校准的比例推演准不准，暂不能说明",
        en: "No rolls by grade of \(rolled.to): how calibrated projections do cannot be told yet")
    }
    guard rolled.to == rolled.from + 1, let error = ErrorSummary(own) else {
      return Text(
        zh: "往年分年级数据还不够回测：用校准的比例推演准不准，暂不能说明",
        en: "Too few censuses by grade for a backtest: how calibrated projections do cannot be told yet")
    }
    let (median, ninetieth) = (Digits.fixed(error.median * 100, 1), Digits.fixed(error.ninetieth * 100, 1))
    return Text(
      zh: "用当时校准的比例由 \(rolled.from) 年推演 \(rolled.to) 年：各校误差中位数 \(verbatim: median)%，九成在 \(verbatim: ninetieth)% 以内",
      en:
        "Projected from \(rolled.from) by what could be calibrated then, the rolls of \(rolled.to) were off by \(verbatim: median)% in the median, nine in ten schools within \(verbatim: ninetieth)%"
    )
  }
}
