import Calibration
import Charts
import County
import Regulation

/// Projections from past censuses against what came: how far such figures as these have been off, in the county's own past.
struct PastPart {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Nothing where the county has no past of its own: what is borrowed stands beside each fan and under the method.
  var part: Page.Part? {
    guard let backtest = scene.briefing.backtest else { return nil }
    let words = BacktestText(backtest, scene.program.county)
    var blocks: [PageBlock] = [.heading(level: 2, title(backtest)(scene.language))]
    if let figure = figure(backtest) { blocks.append(.figure(figure)) }
    blocks += words.before.map { .paragraph(Phrase($0(scene.language))) }
    blocks.append(.table(table(backtest)))
    return Page.Part(id: "past", blocks: blocks + words.after.map { .paragraph(Phrase($0(scene.language))) })
  }

  /// The median errors of single sections by years ahead, beside those of no change.
  private func title(_ backtest: Backtest) -> Text {
    let told = backtest.horizons.compactMap { horizon -> (own: Double, still: Double, horizon: Int)? in
      let outcomes = backtest.outcomes(.section, horizon: horizon)
      guard let own = ErrorSummary(outcomes), let still = ErrorSummary(outcomes, .noChange) else { return nil }
      return (own.median, still.median, horizon)
    }
    guard !told.isEmpty else { return Text(zh: "用往年数据回测", en: "Held against the past") }
    let unit: Wording<English> = told.map(\.horizon) == [1] ? "year" : "years"
    let years = Text.joined(told.map { Text(same: "\($0.horizon)") }, zh: "、", en: ", ")
    let own = Text.joined(told.map { Text(zh: "\(percent: $0.own)", en: "\(percent: $0.own)") }, zh: "、", en: ", ")
    let still = Text.joined(
      told.map { Text(zh: "\(percent: $0.still)", en: "\(percent: $0.still)") }, zh: "、", en: ", ")
    return Text(
      zh: "用往年数据回测：\(years) 年后各校在校生误差中位数 \(own)（按人数不变推算为 \(still)）",
      en:
        "Held against the past: after \(years) \(unit) single schools were off by \(own) in the median (by \(still) had no roll changed)"
    )
  }

  // MARK: What was projected, and what came

  /// A stage so many years ahead, by the year that came.
  private struct Course {
    var stage: Stage
    var horizon: Int
    var actual: [Double?]
    var projected: [Double?]
    /// Half the widths of the 50 and 90 % bands, pupils; nil where several units are summed, whose luck is not one.
    var half: [Double?]
    var most: [Double?]
  }

  private func courses(_ backtest: Backtest, _ years: [Int]) -> [Course] {
    let isOne = backtest.past.units.count == 1
    return Stage.allCases.flatMap { stage in
      backtest.horizons.compactMap { horizon -> Course? in
        let all = backtest.outcomes(.stage, stage, horizon: horizon)
        let byYear = Dictionary(grouping: all) { $0.origin + $0.horizon }
        // Where units are missing in a year, its sum is of fewer.
        let whole = byYear.values.map(\.count).max() ?? 0
        func values(_ value: (PastOutcome) -> Double?) -> [Double?] {
          years.map { year in
            guard let own = byYear[year], own.count == whole else { return nil }
            let known = own.compactMap(value)
            return known.count == own.count ? known.reduce(0, +) : nil
          }
        }
        let projected = values(\.calibrated)
        guard projected.count(where: { $0 != nil }) > 1 else { return nil }
        return Course(
          stage: stage, horizon: horizon, actual: values(\.actual), projected: projected,
          half: values { isOne ? width($0, $0.band50) : nil }, most: values { isOne ? width($0, $0.band90) : nil })
      }
    }
  }

  /// Half a band in pupils.
  private func width(_ outcome: PastOutcome, _ share: Double?) -> Double? { share.map { $0 * outcome.calibrated } }

  private func figure(_ backtest: Backtest) -> PageFigure? {
    let outcomes = Stage.allCases.flatMap { stage in
      backtest.horizons.flatMap { backtest.outcomes(.stage, stage, horizon: $0) }
    }
    let came = outcomes.map { $0.origin + $0.horizon }
    guard let first = came.min(), let last = came.max(), first < last else { return nil }
    let years = Array(first...last)
    let courses = courses(backtest, years)
    guard !courses.isEmpty else { return nil }
    var csv = DataTable()
    csv.row(
      ["stage", "yearsAhead", "year", "came", "projected", "low50", "high50", "low90", "high90"].map { .text($0) })
    for course in courses {
      for (place, year) in years.enumerated() {
        guard let projected = course.projected[place] else { continue }
        let (half, most) = (course.half[place], course.most[place])
        csv.row([
          .text(course.stage.rawValue), .year(course.horizon), .year(year), .number(course.actual[place]),
          .number(projected), .number(half.map { projected - $0 }), .number(half.map { projected + $0 }),
          .number(most.map { projected - $0 }), .number(most.map { projected + $0 }),
        ])
      }
    }
    let hasBands = courses.contains { course in course.most.contains { $0 != nil } }
    let bands =
      hasBands
      ? Text(zh: "浅带、深带为当时所画的九成、五成区间。", en: " Light and dark bands: nine in ten and one in two, as drawn then.")
      : Text(same: "")
    let each = courses.map { words($0, years) }
    return scene.figure(
      "past", finding(courses, years),
      words: Text(
        zh: "当时推演的与后来实际的在校生。\(list: each)。", en: "Rolls as projected then and as they came. \(list: each)."),
      note: scene.labels.note(
        scene.text(
          "粗线为实际在校生，细点线为若干年前用当时已知的数据推演的结果，横轴为实际年份。\(bands)",
          "Bold: the roll that came; dots: as projected so many years before, by what was known then; years are those that came.\(bands)"
        ), []), csv: csv
    ) { caption in
      LinePanels(
        caption: caption, years: years, panels: courses.map { panel($0) },
        legend: .init(
          series: [scene.text("实际", "as it came"), scene.text("当时推演", "as projected")],
          bands: hasBands ? [scene.text("九成区间", "nine in ten"), scene.text("五成区间", "one in two")] : []),
        across: min(3, backtest.horizons.count), numerals: scene.persons)
    }
  }

  private func name(_ course: Course) -> Text {
    let stage = Names.stage(course.stage)
    return Text(
      zh: "\(stage)，\(course.horizon) 年前的推演",
      en: "\(stage), projected \(counted: course.horizon, "year") before")
  }

  private func panel(_ course: Course) -> LinePanels.Panel {
    func edge(_ widths: [Double?], _ sign: Double) -> [Double?] {
      zip(course.projected, widths).map { projected, width in
        guard let projected, let width else { return nil }
        return projected + sign * width
      }
    }
    let bands = [(course.most, 0.15), (course.half, 0.5)].compactMap { widths, strength -> Band? in
      guard widths.contains(where: { $0 != nil }) else { return nil }
      return Band(lower: edge(widths, -1), upper: edge(widths, 1), strength: strength)
    }
    let last = course.actual.lastIndex { $0 != nil }.flatMap { course.actual[$0] }
    return LinePanels.Panel(
      title: name(course)(scene.language),
      series: [Series(name: "", values: course.actual), Series(name: "", values: course.projected)], bands: bands,
      ends: last.map { [LinePanels.End($0, Digits.grouped($0), .series(0))] } ?? [])
  }

  /// The largest and the last error of a course.
  private func words(_ course: Course, _ years: [Int]) -> Text {
    let errors = errors(course, years)
    guard let worst = errors.max(by: { abs($0.error) < abs($1.error) }), let last = errors.last else {
      return name(course)
    }
    return Text(
      zh: "\(name(course))：误差最大的是 \(worst.year) 年（\(off(worst.error))），\(last.year) 年为 \(off(last.error))",
      en: "\(name(course)): most off in \(worst.year) (\(off(worst.error))), by \(off(last.error)) in \(last.year)")
  }

  /// A relative error with its sign.
  private func off(_ error: Double) -> Text {
    Text(zh: "\(signed: error * 100, 1)%", en: "\(signed: error * 100, 1) %")
  }

  private func errors(_ course: Course, _ years: [Int]) -> [(year: Int, error: Double)] {
    years.indices.compactMap { place in
      guard let actual = course.actual[place], let projected = course.projected[place], actual > 0 else { return nil }
      return (years[place], projected / actual - 1)
    }
  }

  /// The longest horizon: which year was most off.
  private func finding(_ courses: [Course], _ years: [Int]) -> Text {
    let longest = courses.map(\.horizon).max() ?? 0
    let found = courses.filter { $0.horizon == longest }.compactMap { course -> Text? in
      guard let worst = errors(course, years).max(by: { abs($0.error) < abs($1.error) }) else { return nil }
      let stage = Names.stage(course.stage)
      return Text(
        zh: "\(stage) \(worst.year) 年 \(off(worst.error))", en: "\(stage) in \(worst.year) by \(off(worst.error))")
    }
    return Text(
      zh: "\(longest) 年前推演的在校生，误差最大的：\(list: found)",
      en: "Rolls projected \(counted: longest, "year") before were most off: \(list: found)")
  }

  // MARK: The errors

  private func table(_ backtest: Backtest) -> PageTable {
    let heads = [
      Text(zh: "年后", en: "Years on"), Text(zh: "对象", en: "Of"), Text(zh: "次数", en: "n"),
      Text(zh: "中位误差", en: "median"), Text(zh: "九成在内", en: "nine in ten"), Text(zh: "上年比率", en: "last year's ratio"),
      Text(zh: "三年均值", en: "three-year mean"), Text(zh: "人数不变", en: "no change"), Text(zh: "偏差", en: "bias"),
      Text(zh: "落在五成区间", en: "in the 50 % band"), Text(zh: "落在九成区间", en: "in the 90 % band"),
    ].map { $0(scene.language) }
    let rows = backtest.horizons.flatMap { horizon in
      backtest.rows(horizon: horizon).compactMap { row -> PageTable.Row? in
        guard let own = ErrorSummary(row.outcomes) else { return nil }
        func share(_ value: Double?, _ decimals: Int) -> PageTable.Cell {
          PageTable.Cell(value, decimals: decimals, isPercent: true)
        }
        return PageTable.Row(
          [
            PageTable.Cell("\(horizon)", .figure), PageTable.Cell(BacktestText.name(row)(scene.language)),
            PageTable.Cell(Double(own.count), decimals: 0), share(own.median, 2), share(own.ninetieth, 1),
            share(ErrorSummary(row.outcomes, .lastYear)?.median, 2),
            share(ErrorSummary(row.outcomes, .threeYears)?.median, 2),
            share(ErrorSummary(row.outcomes, .noChange)?.median, 2), share(own.bias, 2), share(own.inside50, 0),
            share(own.inside90, 0),
          ], heads: 2)
      }
    }
    return PageTable(
      caption: scene.text("往年推演的误差（绝对百分比）", "How far projections of the past were off (absolute, per cent)"),
      heads: [heads.map { PageTable.Head($0) }], rows: rows, cardHeads: heads)
  }
}
