import County
import Regulation
import Simulation

/// The shopping list on one screen: by year what 表Ⅱ and 表Ⅲ need together and what full classes take, then one year in full.
package struct NeedsScreen {
  let list: NeedsList
  let terminal: Terminal
  let language: Language
  private var layout: Layout { list.layout }

  private static let head = 22
  private static let narrowest = 7

  package init(_ list: NeedsList, terminal: Terminal = .plain, _ language: Language) {
    self.list = list
    self.terminal = terminal
    self.language = language
  }

  /// All lines of the screen.
  package func lines() -> [String] {
    var lines = title()
    if list.years.count > 1 { lines += table() + [""] }
    lines += detail()
    for text in NeedsText(list).smallest { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    for text in notes { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    return lines
  }

  private func title() -> [String] {
    let standard = list.standard.title(language)
    let head = Text(
      zh: "\(verbatim: list.county.name)　\(verbatim: list.plan.map { "\($0)　" } ?? "")需求清单　标准：\(verbatim: standard)",
      en:
        "\(verbatim: list.county.name)  \(verbatim: list.plan.map { "\($0)  " } ?? "")Needs  Standard: \(verbatim: standard)"
    )
    return Columns.wrap(head(language), Terminal.usual, indent: 2).map { terminal.paint($0, .head) }
      + SyntheticText.lines(list.county, language)
  }

  /// What R1 and R2 need together, kind by kind and year by year; a kind that needs nothing has no row.
  private func table() -> [String] {
    let rows = layout.stages.map { (stage: Stage) in
      (
        stage: stage,
        kinds: Indicator.allCases.filter { indicator in
          list.years.contains { ($0.stage(stage)?.kinds[indicator.index].total ?? 0) > 0 }
        },
        hasFullClasses: list.years.contains { $0.stage(stage)?.classes.isEmpty == false }
      )
    }
    func cell(_ year: Needs, _ stage: Stage, _ indicator: Indicator) -> String {
      let kind = year.stage(stage)?.kinds[indicator.index]
      return NeedsText.amount(kind?.total ?? 0, indicator)(language) + (kind?.unknown ?? 0 > 0 ? "?" : "")
    }
    let widest = rows.flatMap { row in
      row.kinds.flatMap { indicator in list.years.map { Columns.width(cell($0, row.stage, indicator)) } }
    }.max()
    let column = max(NeedsScreen.narrowest, (widest ?? 0) + 1)
    return blocks(column).flatMap { years -> [String] in
      func row(_ head: Text, _ ink: TerminalInk? = nil, _ cell: (Needs) -> String) -> [String] {
        Columns.row(
          [.left(head(language), NeedsScreen.head, ink)]
            + years.map { year in
              let text = cell(year)
              return .right(text, column, ink ?? (text == "0" || text == "0.0" ? .faint : nil))
            }, in: terminal)
      }
      var lines = row(Text(zh: "至少补充", en: "least to add"), .head) { "\($0.year)" }
      for (stage, kinds, hasFullClasses) in rows where !kinds.isEmpty || hasFullClasses {
        lines.append(Names.stage(stage)(language))
        for indicator in kinds {
          let name = Names.amount(indicator, Text(same: ""))
          lines += row(Text(zh: "  \(name)", en: "  \(name)")) { cell($0, stage, indicator) }
        }
        guard hasFullClasses else { continue }
        func sum(_ year: Needs, _ value: (ClassNeed) -> Double) -> String {
          Digits.grouped((year.stage(stage)?.classes ?? []).reduce(0) { $0 + value($1) })
        }
        lines += row(Text(zh: "  班级（个，班额）", en: "  classes (size)")) { sum($0, \.classes) }
        lines += row(Text(zh: "  教室（间，班额）", en: "  rooms for them")) { sum($0, \.rooms) }
      }
      lines += row(Text(zh: "教师人数合计", en: "teachers in all")) { year in
        let isKnown = year.stages.allSatisfy { $0.kinds.allSatisfy { !$0.indicator.isTeachers || $0.unknown == 0 } }
        return Digits.grouped(year.stages.reduce(0) { $0 + $1.personsForBoth }) + (isKnown ? "" : "?")
      }
      for stage in layout.stages where list.years.contains(where: { $0.stage(stage)?.smallest != nil }) {
        let name = Names.stage(stage)
        lines += row(Text(zh: "\(name)班额可小至（人）", en: "least \(name) class")) { year in
          let smallest = year.stage(stage)?.smallest
          return smallest.map { Digits.fixed($0.size, 0) + ($0.unknown > 0 ? "?" : "") } ?? "–"
        }
      }
      guard !list.prices.isEmpty else { return lines }
      func yuan(_ amount: Double?) -> String { NeedsText.amount(amount ?? 0, .equipment)(language) }
      lines += row(Text(zh: "一次性投入（万元）", en: "once, 1,000 yuan")) { yuan($0.bill(list.prices)?.once) }
      lines += row(Text(zh: "每年投入（万元）", en: "a year, 1,000 yuan")) { yuan($0.bill(list.prices)?.yearly) }
      return lines
    }
  }

  /// The years shown side by side; a long timeline is printed in several blocks.
  private func blocks(_ column: Int) -> [[Needs]] {
    let count = list.years.count
    let most = max(1, (Terminal.usual - NeedsScreen.head) / column)
    let blocks = (count + most - 1) / most
    let size = (count + blocks - 1) / blocks
    return stride(from: 0, to: count, by: size).map { Array(list.years[$0..<min($0 + size, count)]) }
  }

  /// One year in full: by stage and kind what each clause needs, and where.
  private func detail() -> [String] {
    let needs = list.chosen
    let (sections, spreads) = (Names.shortForm(.r1), Names.shortForm(.r2))
    func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
      Columns.row(
        [.left(cells[0], 29, ink)]
          + zip(cells.dropFirst(), [10, 10, 10, 11, 10]).map { .right($0, $1, ink) }, in: terminal)
    }
    var lines = row(
      [
        Text(zh: "\(needs.year) 年", en: "\(needs.year)"), Text(zh: "\(sections)达标", en: "\(sections) as is"),
        Text(zh: "7项100%", en: "all 100 %"), Text(zh: "\(spreads)达标", en: "\(spreads)"),
        Text(zh: "两表都达标", en: "II and III"), Text(zh: "或只调剂", en: "or moved"),
      ].map { $0(language) }, .head)
    for stage in needs.stages {
      for kind in stage.kinds where kind.toFull > 0 || kind.total > 0 {
        let name = Names.amount(kind.indicator, Names.stage(stage.stage))
        func cell(_ amount: Double?) -> String { amount.map { NeedsText.amount($0, kind.indicator)(language) } ?? "–" }
        let isShort = (kind.toLimit?.total ?? 0) > 0
        lines += row([
          name(language), cell(kind.toStandard), cell(kind.toFull), cell(kind.toLimit?.total), cell(kind.total),
          kind.indicator.isTeachers && isShort ? cell(kind.moves?.persons) : "",
        ])
      }
    }
    guard lines.count > 1 else {
      return NeedsText(list).sentences().flatMap { Columns.wrap($0(language), Terminal.usual, indent: 2) }
    }
    let persons = [
      needs.stages.reduce(0) { $0 + $1.personsToStandard }, needs.stages.reduce(0) { $0 + $1.personsToFull },
    ].map { Digits.fixed($0, 0) }
    let both = Digits.fixed(needs.stages.reduce(0) { $0 + $1.personsForBoth }, 0)
    lines += row([Text(zh: "教师人数合计", en: "teachers in all")(language)] + persons + ["", both, ""])
    for text in NeedsText(list).sentences() { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    return lines
  }

  /// What the figures mean and rest on.
  private var notes: [Text] {
    [
      Text(
        zh:
          "口径：在校生不变；人数、间数取整，㎡与金额为最小值；“表Ⅱ达标”按规则允许至多一项只到85%，先省教师、再省校舍设备；一名教师可同时计入几类（骨干即学历教师），人数按各部最多的一类计。",
        en:
          "Pupils as they are; persons and rooms whole, m² and money least; \"II as is\" leaves at 85 % what the rule allows, teachers first, then premises; a teacher may be of several kinds, so heads are the most of any kind in each section."
      ),
      Text(
        zh: "表Ⅲ各数均为最小值：由人均最少处补起（校舍共用的学校按所缺学段部计，未再按学生数拆分）；“只调剂”指同一学段内由富余学校调出，不降至要求以下。",
        en:
          "All figures for Table III are least: the poorest are filled first (a shared school's are counted where they lack, not split again); \"moved\" is within the stage, from sections that stay above what is required."
      ),
    ]
  }
}
