import Charts
import County
import Regulation
import Simulation

/// Sections from now to the last year in the resource that matters most, and the pupils of each stage by grade.
struct SectionsPart {
  private let scene: Scene
  private var main: Timeline { scene.main }
  /// Sections named on a slope.
  private static let named = 5
  /// A value above so many times what is asked is drawn there: a section of few pupils would press all others flat.
  private static let cap = 3.0

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part? {
    let asks = scene.standard.lists(.r1) && !scene.standard.required.isEmpty
    var blocks: [PageBlock] = [.heading(level: 2, title(scene.language))]
    if asks {
      blocks += scene.layout.stages.compactMap { stage in matter(stage).flatMap { slope(stage, $0) }.map { .figure($0) }
      }
    }
    if main.years.count > 1 { blocks += scene.layout.stages.map { .figure(pupils($0)) } }
    return Page.Part(id: "sections-pupils", blocks: blocks + [smallUnits].compactMap(\.self))
  }

  /// The rolls of the stages alone; nothing where there is one year.
  var rollsPart: Page.Part? {
    guard main.years.count > 1 else { return nil }
    let figures = scene.layout.stages.map { PageBlock.figure(pupils($0)) }
    return Page.Part(id: "rolls", blocks: [.heading(level: 2, title(scene.language))] + figures)
  }

  /// The units under 100 pupils by year, with what is due to them (表Ⅳ-6), by each reading.
  private var smallUnits: PageBlock? {
    guard let small = SmallUnitsText(main.facts), !small.courses.isEmpty else { return nil }
    let rows = small.courses.flatMap { course -> [(name: String, cells: [String])] in
      let unit = course.unit
      return [
        (
          scene.text("按\(unit)计：个数", "\(unit.capital)"),
          course.years.map { Digits.grouped($0.units) }
        ),
        (scene.text("其在校生（人）", "Their pupils"), course.years.map { Digits.grouped($0.pupils) }),
        (
          scene.text("应拨公用经费（万元）", "Funding due, 1,000 yuan"),
          course.years.map { SmallUnitsText.due($0.due)(scene.language) }
        ),
      ]
    }
    var table = scene.yearTable(
      Text(
        zh: "不足\(verbatim: small.line)人、按\(verbatim: small.line)人核定公用经费的单位（表Ⅳ-6）",
        en: "Units under \(verbatim: small.line) pupils, funded as if they had \(verbatim: small.line) (Table IV-6)"),
      rows)
    table.cardHeads = table.heads[0].map(\.text)
    table.notes = [
      scene.text(
        "按学校表计算，非县申报数\(small.courses.count > 1 ? "；以学校还是学段部为单位，未核实，两种口径并列" : "")。",
        "Counted from the school table, not as the county declares\(small.courses.count > 1 ? "; whether the unit is the school or the section is not verified, so both are shown" : "")."
      )
    ]
    return .table(table)
  }

  /// How the rolls of the stages move: all schools and teaching points of the county, be they judged or not.
  private var title: Text {
    let words = scene.layout.stages.compactMap { stage -> Text? in
      let rolls = rolls(stage)
      guard let first = rolls.first, let last = rolls.last, first > 0 else { return nil }
      let change = Digits.signed((last / first - 1) * 100, 0)
      let name = Names.stage(stage)
      guard Set(rolls.map { $0.rounded() }).count > 1 else {
        return Text(
          zh: "\(name)在校生保持 \(grouped: first) 人不变",
          en: "\(name) enrolment stays at \(grouped: first)")
      }
      let way = last < first ? Text(zh: "降至", en: "falls") : Text(zh: "升至", en: "rises")
      return Text(
        zh: "\(name)在校生由 \(grouped: first) 人\(way) \(grouped: last) 人（\(verbatim: change)%）",
        en: "\(name) enrolment \(way) from \(grouped: first) to \(grouped: last) (\(verbatim: change)%)")
    }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "全县\(all)", en: "Countywide, \(all)")
  }

  /// The whole roll of a stage by year.
  private func rolls(_ stage: Stage) -> [Double] {
    let own = scene.layout.stage
    return main.facts.map { facts in
      own.indices.reduce(0) { own[$1] == stage.index ? $0 + facts.year.pupils[$1] : $0 }
    }
  }

  /// How many of them are in the scope of the evaluation, where that is not all.
  private func scope(_ stage: Stage) -> Text {
    let all = rolls(stage)
    let counted = main.years.map { $0.stage(stage)?.pupils ?? 0 }
    guard zip(all, counted).contains(where: { ($0 - $1).rounded() > 0 }), let first = counted.first,
      let last = counted.last
    else { return Text(same: "") }
    return Text(
      zh:
        "为全县在校生，其中计入评估的 \(scene.firstYear) 年 \(grouped: first) 人、\(scene.lastYear) 年 \(grouped: last) 人（其余在不计入的教学点）。",
      en:
        "All pupils of the county; in the scope of the evaluation are \(grouped: first) in \(scene.firstYear) and \(grouped: last) in \(scene.lastYear), the others in teaching points that do not count."
    )
  }

  /// The indicator in which most sections are ever short, at the ends of the plan; of several the tightest CV.
  private func matter(_ stage: Stage) -> Indicator? {
    guard let first = main.years.first, let last = main.years.last, last.stage(stage) != nil else { return nil }
    func short(_ indicator: Indicator) -> Int {
      [first, last].reduce(0) { sum, year in
        sum
          + year.sections.count { section in
            let level = section.indicators[indicator.index].level
            return section.stage == stage && section.counted && level != nil && level != .full
          }
      }
    }
    func room(_ indicator: Indicator) -> Double {
      main.years.compactMap { year in
        year.stage(stage).map { $0.indicators[indicator.index] }.flatMap { $0.isKnown ? $0.limit - $0.cv : nil }
      }.min() ?? .infinity
    }
    return Indicator.allCases.min { (-short($0), room($0)) < (-short($1), room($1)) }
  }

  private func slope(_ stage: Stage, _ indicator: Indicator) -> PageFigure? {
    let first = main.years[0].sections.filter { $0.stage == stage }
    let last = main.years[main.years.count - 1].sections
    let pairs = first.compactMap { section -> (now: SectionResult, then: SectionResult)? in
      let later = last[section.slot]
      guard section.counted, later.counted, section.indicators[indicator.index].value != nil,
        later.indicators[indicator.index].value != nil
      else { return nil }
      return (section, later)
    }
    guard !pairs.isEmpty else { return nil }
    func isShort(_ section: SectionResult) -> Bool { section.indicators[indicator.index].level != .full }
    let required = scene.standard.required[stage.index][indicator.index].value
    let byEnd = pairs.sorted { value($0.then, indicator) < value($1.then, indicator) }
    let short = pairs.filter { isShort($0.now) || isShort($0.then) }
    var chosen = short.sorted { value($0.now, indicator) < value($1.now, indicator) }.prefix(SectionsPart.named).map(
      \.now.slot)
    for pair in byEnd where chosen.count < 3 && !chosen.contains(pair.now.slot) { chosen.append(pair.now.slot) }
    var csv = DataTable()
    csv.row(["section", "name", "indicator", "required", "\(scene.firstYear)", "\(scene.lastYear)"].map { .text($0) })
    for pair in pairs {
      csv.row([
        .text(scene.layout.ids[pair.now.slot]), .text(scene.layout.names[pair.now.slot]), .text(indicator.rawValue),
        .number(required), .number(pair.now.indicators[indicator.index].value),
        .number(pair.then.indicators[indicator.index].value),
      ])
    }
    let told = chosen.compactMap { slot -> Text? in
      guard let pair = pairs.first(where: { $0.now.slot == slot }) else { return nil }
      let name = scene.layout.names[slot]
      let now = Digits.fixed(value(pair.now, indicator), 2)
      let then = Digits.fixed(value(pair.then, indicator), 2)
      return Text(
        zh: "\(verbatim: name) \(verbatim: now) → \(verbatim: then)",
        en: "\(verbatim: name) \(verbatim: now) → \(verbatim: then)")
    }
    let all = Text.joined(told)
    let unit = Names.unit(indicator)
    let top = required * SectionsPart.cap
    let gone = first.count { $0.counted && !last[$0.slot].counted }
    let untold = first.count { $0.counted && last[$0.slot].counted } - pairs.count
    let left =
      gone > 0
      ? scene.text(
        "\(gone) 个学段部期末已不在统计内，未画。",
        " \(counted: gone, "section") \(agree: Double(gone), "is", "are") no longer counted in the end and not drawn."
      ) : ""
    let blank =
      untold > 0
      ? scene.text(
        "\(untold) 个学段部没有此项数据，未画。",
        " \(counted: untold, "section") \(agree: Double(untold), "has", "have") no such figure and \(agree: Double(untold), "is", "are") not drawn."
      ) : ""
    let capped = Digits.exact((top * 100).rounded() / 100)
    let decimals = indicator == .equipment ? 0 : 2
    return scene.figure(
      "slope-\(stage.rawValue)", slopeFinding(stage, indicator, pairs),
      words: Text(zh: "\(unit)：\(all)。", en: "In \(unit): \(all)."),
      note: scene.labels.note(
        scene.text(
          "每线一个学段部（\(unit)），标注校名的为低于要求或期末最低的；超过 \(verbatim: capped) 的按 \(verbatim: capped) 绘制。",
          "One line a section (\(unit)); named are those below the requirement or lowest in the end; values above \(verbatim: capped) are drawn at \(verbatim: capped)."
        ) + left + blank, [.r1]),
      csv: csv
    ) { caption in
      SlopeChart(
        caption: caption, left: "\(scene.firstYear)", right: "\(scene.lastYear)",
        items: pairs.map { pair in
          SlopeChart.Item(
            name: scene.layout.names[pair.now.slot], left: min(value(pair.now, indicator), top),
            right: min(value(pair.then, indicator), top), isEmphasised: chosen.contains(pair.now.slot),
            standing: isShort(pair.then) ? .unmet : .met)
        },
        limit: LimitLine(
          required, label: scene.text("要求 \(exact: required)", "required \(exact: required)")),
        numerals: scene.numerals(decimals))
    }
  }

  private func value(_ section: SectionResult, _ indicator: Indicator) -> Double {
    section.indicators[indicator.index].value ?? 0
  }

  private func slopeFinding(
    _ stage: Stage, _ indicator: Indicator, _ pairs: [(now: SectionResult, then: SectionResult)]
  ) -> Text {
    let name = Text(
      zh: "\(Names.stage(stage))\(Names.indicator(indicator))",
      en: "\(Names.stage(stage).capital) \(Names.indicator(indicator))")
    func short(_ section: SectionResult) -> Bool { section.indicators[indicator.index].level != .full }
    let now = pairs.count { short($0.now) }
    let then = pairs.count { short($0.then) }
    switch (now, then) {
    case (0, 0):
      return Text(
        zh: "\(name)：\(pairs.count) 个学段部首末两年都达到要求",
        en: "\(name): all \(pairs.count) sections meet the requirement in both years")
    case (_, 0):
      return Text(
        zh: "\(name)：现有 \(now) 个学段部不足，\(scene.lastYear) 年全部达到要求",
        en: "\(name): \(now) section\(now == 1 ? " is" : "s are") short now, none in \(scene.lastYear)")
    case (0, _):
      return Text(
        zh: "\(name)：现都达到要求，\(scene.lastYear) 年有 \(then) 个不足",
        en: "\(name): no section is short now, \(then) in \(scene.lastYear)")
    case (then, _):
      return Text(
        zh: "\(name)：首末两年不足的学段部仍有 \(then) 个",
        en: "\(name): \(then) section\(then == 1 ? " is" : "s are") short now and in \(scene.lastYear)")
    default:
      return Text(
        zh: "\(name)：不足的学段部由 \(now) 个\(then < now ? "减至" : "增至") \(then) 个",
        en: "\(name): sections that are short \(then < now ? "fall" : "rise") from \(now) to \(then)")
    }
  }

  /// Pupils of a stage by grade, every year.
  private func pupils(_ stage: Stage) -> PageFigure {
    // Counted from the first primary grade: in a pattern of 5+4 the sixth grade is of the junior stage, so grades are told
    // by their number and a stage shows those that its sections have.
    let grades = scene.program.grades(of: stage)
    let byGrade = grades.map { grade in main.years.indices.map { stageGrades(stage, at: $0)[grade - 1] } }
    var csv = DataTable()
    csv.row(["year", "stage", "grade", "pupils", "entrantsBorn"].map { .text($0) })
    for (place, year) in scene.years.enumerated() {
      for (grade, values) in zip(grades, byGrade) {
        let isBorn = scene.program.lastBornYear.map { year <= $0 } ?? true
        csv.row([
          .year(year), .text(stage.rawValue), .year(grade), .number(values[place]), .text(isBorn ? "yes" : "no"),
        ])
      }
    }
    let totals = rolls(stage)
    let name = Names.stage(stage)
    let scope = scope(stage)
    let words = zip(scene.years, totals).map { Text(same: "\($0) \(Digits.grouped($1))") }
    let all = Text.joined(words, zh: "，", en: ", ")
    let isFitted = scene.program.rolls.isAssumed.contains(true)
    return scene.figure(
      "pupils-\(stage.rawValue)", rollFinding(stage, totals),
      words: Text(zh: "全县在校生：\(all)。", en: "Pupils, whole county: \(all)."),
      note: scene.yearNote(
        "按年级堆叠，由下往上年级升高\(isFitted ? "；分年级人数为拟合值" : "")。\(scope)",
        "Stacked by grade, the lowest at the bottom\(isFitted ? "; the roll by grade is fitted" : "").\(scope.isEmpty ? "" : " \(scope)")"
      ),
      csv: csv,
      table: scene.yearTable(
        Text(zh: "\(name)在校生", en: "\(name) pupils"),
        zip(grades, byGrade).map { grade, values in
          (scene.text("\(Names.count(grade))年级", "grade \(grade)"), values.map { Digits.grouped($0) })
        })
    ) { caption in
      StackedChart(
        caption: caption, years: scene.years,
        layers: zip(grades, byGrade).map { grade, values in
          StackedChart.Layer(name: scene.text("\(Names.count(grade))年级", "grade \(grade)"), values: values)
        },
        divider: scene.divider, numerals: scene.persons)
    }
  }

  /// Whether the roll of a stage stays, falls in every year, or rises at some time, in whole pupils as they are printed.
  private func rollFinding(_ stage: Stage, _ totals: [Double]) -> Text {
    let name = Names.stage(stage)
    let last = Digits.grouped(totals.last ?? 0)
    let told = totals.map { $0.rounded() }
    let steps = zip(told, told.dropFirst())
    if steps.allSatisfy({ $0 == $1 }) {
      return Text(
        zh: "全县\(name)在校生保持 \(verbatim: last) 人不变", en: "\(name.capital) enrolment stays at \(verbatim: last)")
    }
    if steps.allSatisfy({ $0 > $1 }) {
      return Text(
        zh: "全县\(name)在校生逐年减少，\(scene.lastYear) 年为 \(verbatim: last) 人",
        en: "\(name.capital) enrolment falls every year, to \(verbatim: last) in \(scene.lastYear)")
    }
    let most = totals.max() ?? 0
    let peak = Digits.grouped(most)
    let at = zip(scene.years, totals).first { $0.1 == most }?.0 ?? scene.firstYear
    guard at < scene.lastYear else {
      return Text(
        zh: "全县\(name)在校生 \(scene.lastYear) 年最多，为 \(verbatim: peak) 人",
        en: "\(name.capital) enrolment is highest in \(scene.lastYear), at \(verbatim: peak)")
    }
    return Text(
      zh: "全县\(name)在校生 \(at) 年最多（\(verbatim: peak) 人），\(scene.lastYear) 年为 \(verbatim: last) 人",
      en: "\(name.capital) enrolment peaks at \(verbatim: peak) in \(at) and is \(verbatim: last) in \(scene.lastYear)")
  }

  private func stageGrades(_ stage: Stage, at place: Int) -> [Double] { main.grades[place][stage.index] }
}
