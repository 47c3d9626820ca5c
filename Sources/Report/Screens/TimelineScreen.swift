import County
import Regulation
import Simulation

/// The timeline on one screen: what a leader reads (architecture.en §9).
package struct TimelineScreen {
  let timeline: Timeline
  let alternatives: [AlternativeOutcome]
  let target: TargetOutcome?
  let terminal: Terminal
  let language: Language
  private var program: Program { timeline.program }
  private var layout: Layout { program.layout }

  /// Columns of the row heads, and of the widest year.
  private static let head = 22
  private static let widestYear = 7

  package init(
    _ timeline: Timeline, alternatives: [AlternativeOutcome], target: TargetOutcome? = nil,
    terminal: Terminal = .plain, language: Language
  ) {
    self.timeline = timeline
    self.alternatives = alternatives
    self.target = target
    self.terminal = terminal
    self.language = language
  }

  /// All lines of the screen.
  package func lines() -> [String] {
    var lines = title()
    for block in blocks() { lines += (block.lowerBound > 0 ? [""] : []) + table(block) }
    lines.append("")
    for text in TimelineText(timeline, alternatives).sentences() {
      lines += Columns.wrap(text(language), terminal.textWidth, indent: 2)
    }
    return lines
  }

  private func title() -> [String] {
    let standard = program.standard.title(language)
    let head = Text(
      zh: "\(verbatim: program.county.name)　\(verbatim: program.plan.title)　标准：\(verbatim: standard)",
      en: "\(verbatim: program.county.name)  \(verbatim: program.plan.title)  Standard: \(verbatim: standard)")
    let beside = target.map { Text(zh: "本地目标：\($0.standard.title)", en: "Local target: \($0.standard.title)") }
    let key = Text(
      zh: "! 未达标　\(Names.exemptMark)　~ 余量小于推演误差（标准差）",
      en: "! unmet  \(Names.exemptMark)  ~ within past error")
    let unborn = Text(zh: "│ 其右各年的入学者统计时尚未出生（假定）", en: "│ to its right the entrants are not yet born (assumed)")
    let trend = Text(
      zh: "末栏为各行走势，由该行最低至最高；变动微小的居中", en: "last column: each row from its least to its most, ripples about the middle"
    )
    let isKnown = timeline.years.allSatisfy { year in
      !(year.verdictOfAssessed.holds && timeline.open.isShort(in: year.year)) && !hasUnknown(year)
        && !sectionsUnmet(year).contains("?")
        && !largestClasses(year).contains("?")
    }
    let unknown = Text(zh: "? 缺数据，不全知", en: "? not known, or not all of it")
    let keys =
      [key(language)] + (isKnown ? [] : [unknown(language)]) + (firstAssumed == nil ? [] : [unborn(language)])
      + (sparkWidth == nil ? [] : [trend(language)])
    return Columns.wrap(head(language), terminal.textWidth, indent: 2).map { terminal.paint($0, .head) }
      + (beside.map { Columns.wrap($0(language), terminal.textWidth, indent: 2) } ?? [])
      + SyntheticText.lines(program.county, language)
      + UncertaintyText.central(program.plan, language).flatMap {
        Columns.wrap($0, terminal.textWidth, indent: 2)
      }
      + keys.flatMap { Columns.wrap($0, terminal.tableWidth, indent: 2) }
  }

  /// Columns of the sparklines with the divider in them; nil where there is no terminal with room for them.
  private var sparkWidth: Int? {
    guard let columns = terminal.columns, let first = blocks().first, timeline.years.count > 1 else { return nil }
    let width = timeline.years.count + (firstAssumed == nil ? 0 : 1)
    return TimelineScreen.head + first.count * TimelineScreen.widestYear + Self.sparkGap + width <= columns
      ? width : nil
  }

  private static let sparkGap = 2

  /// Position of the first year whose entrants are not yet born.
  private var firstAssumed: Int? {
    program.lastBornYear.flatMap { born in timeline.years.firstIndex { $0.year == born + 1 } }
  }

  /// The years shown side by side; a long timeline is printed in several blocks, parted where entrants are no longer
  /// born if that takes no more of them.
  private func blocks() -> [Range<Int>] {
    let count = timeline.years.count
    let most = max(1, (terminal.tableWidth - TimelineScreen.head) / TimelineScreen.widestYear)
    let blocks = (count + most - 1) / most
    if blocks == 2, let born = firstAssumed, born <= most, count - born <= most { return [0..<born, born..<count] }
    let size = (count + blocks - 1) / blocks
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  /// A row of a block: its head, what its colours follow where not the marks in its cells, its course, its cells.
  private typealias Row = (
    _ head: Text, _ ink: ((Evaluation) -> TerminalInk?)?, _ course: Course?, _ cell: (Evaluation) -> String
  ) -> String

  /// The figures a sparkline draws, and the least span that fills it.
  private struct Course {
    var span: Double
    var floor: Double?
    var value: (Evaluation) -> Double?

    /// Persons: a tenth of the most.
    static func persons(_ timeline: Timeline, _ value: @escaping (Evaluation) -> Double?) -> Course {
      Course(span: (timeline.years.compactMap(value).max() ?? 0) / 10, value: value)
    }

    /// Sections counted, from none: one.
    static func count(_ value: @escaping (Evaluation) -> Int) -> Course {
      Course(span: 1, floor: 0) { Double(value($0)) }
    }

    /// A CV: a fifth of the usual limit.
    static func cv(_ value: @escaping (Evaluation) -> Double?) -> Course { Course(span: 0.1, value: value) }
  }

  private func line(
    _ range: Range<Int>, _ head: Text, _ ink: ((Evaluation) -> TerminalInk?)?, _ course: Course?,
    _ cell: (Evaluation) -> String
  ) -> String {
    var line = Columns.left(head(language), TimelineScreen.head)
    for place in range {
      let year = timeline.years[place]
      let text = cell(year)
      let isFirstAssumed = place == firstAssumed
      line += isFirstAssumed ? terminal.paint("│", .faint) : ""
      line += terminal.paint(
        Columns.right(text, TimelineScreen.widestYear - (isFirstAssumed ? 1 : 0)),
        ink?(year) ?? TerminalInk(markIn: text))
    }
    guard range.lowerBound == 0, sparkWidth != nil, let course else { return line }
    // The curve of all years stands beside the first block.
    line += String(repeating: " ", count: Self.sparkGap)
    let bars = Sparkline.characters(timeline.years.map(course.value), span: course.span, floor: course.floor)
    for (place, bar) in bars.enumerated() {
      line += place == firstAssumed ? terminal.paint("│", .faint) : ""
      line += terminal.paint(String(bar), TerminalInk(markIn: cell(timeline.years[place])))
    }
    return line
  }

  private func table(_ range: Range<Int>) -> [String] {
    let row: Row = { line(range, $0, $1, $2, $3) }
    var lines = [row(Text(zh: "统计年度（秋）", en: "census of autumn"), { _ in .head }, nil) { "\($0.year)" }]
    let clauses = timeline.open
    let open = clauses.always
    let conditions = Names.shortForms(open)
    let verdict =
      open.isEmpty
      ? Text(zh: "县级结论", en: "verdict")
      : open.count > 1
        ? Text(zh: "结论（\(open.count)项未评估）", en: "verdict (\(open.count) open)")
        : Text(zh: "结论（\(conditions)未评估）", en: "verdict (\(conditions) open)")
    lines.append(
      row(verdict, { TerminalInk($0.verdictOfAssessed) }, nil) {
        Names.shortVerdict($0.verdictOfAssessed)(language)
          + ($0.verdictOfAssessed.holds && clauses.isShort(in: $0.year) ? "?" : "")
      })
    if let target {
      func result(_ year: Evaluation) -> Verdict {
        target.years.first { $0.year == year.year }?.verdictOfAssessed ?? .notAssessed
      }
      lines.append(
        row(Text(zh: "本地目标（不作结论）", en: "local target"), { TerminalInk(result($0)) }, nil) {
          Names.shortVerdict(result($0))(language)
        })
    }
    for stage in layout.stages {
      let name = Names.stage(stage)
      lines.append(
        row(Text(zh: "\(name)在校生", en: "\(name) pupils"), nil, .persons(timeline) { $0.stage(stage)?.pupils }) {
          Digits.fixed($0.stage(stage)?.pupils ?? 0, 0)
        })
    }
    for school in oversized().prefix(TimelineText.mostSchools) {
      lines.append(
        row(
          Names.headed(.g4, Text(same: layout.schoolNames[school])), nil,
          .persons(timeline) { $0.schools[school].pupils }
        ) {
          size($0, school)
        })
    }
    if program.standard.lists(.r1), !program.standard.required.isEmpty {
      lines.append(
        row(Names.headed(.r1, Text(zh: "未达标学段部", en: "sections unmet")), nil, .count { unmet($0) }) {
          sectionsUnmet($0)
        })
      lines.append(
        row(Text(zh: "   有指标不足100%", en: "   below 100 % in one"), nil, .count { sectionsShort($0) }) {
          "\(sectionsShort($0))" + (hasUnknown($0) ? "?" : "")
        })
    }
    if program.standard.lists(.g5) {
      lines.append(row(Names.headed(.g5, Text(zh: "最大班额", en: "largest class")), nil, nil) { largestClasses($0) })
    }
    lines += smallUnits(row)
    for clause in otherUnmet() {
      lines.append(
        row(
          Names.headed(clause, in: program.standard),
          { $0.clause(clause).flatMap { TerminalInk($0.verdict) } }, nil
        ) { Names.shortVerdict($0.clause(clause)?.verdict ?? .notAssessed)(language) })
    }
    lines += composites(row) + addedCVs(row)
    for stage in layout.stages where program.standard.lists(.r2) && program.standard.composite.isEmpty {
      let limit = Digits.fixed(program.standard.limit(.r2, stage == .primary ? .primary : .junior) ?? 0, 2)
      let name = Names.stage(stage)
      let heading = Names.headed(
        .r2, Text(zh: "\(name)校际差异系数 ≤\(verbatim: limit)", en: "CV in \(name) school ≤\(verbatim: limit)"))
      lines.append(terminal.paint(heading(language), .head))
      for indicator in Indicator.allCases {
        let name = Names.indicator(indicator)
        lines.append(
          row(Text(zh: "   \(name)", en: "   \(name)"), nil, .cv { known($0, stage, indicator)?.cv }) {
            cv($0, stage, indicator)
          })
      }
    }
    return lines
  }

  /// The units that are funded as if they had 100 pupils, their pupils and what is due to them, by each reading.
  private func smallUnits(_ row: Row) -> [String] {
    guard let small = SmallUnitsText(timeline.facts) else { return [] }
    return small.courses.flatMap { course -> [String] in
      func year(_ evaluation: Evaluation) -> SmallUnits<Double> { course.years[evaluation.year - program.firstYear] }
      let head = Names.headed(
        .g6, Text(zh: "不足\(verbatim: small.line)人\(course.unit)", en: "\(course.unit) <\(verbatim: small.line)"))
      return [
        row(head, nil, .count { Int(year($0).units) }) { Digits.fixed(year($0).units, 0) },
        row(Text(zh: "   其在校生", en: "   their pupils"), nil, nil) { Digits.fixed(year($0).pupils, 0) },
        row(Text(zh: "   应拨（万元）", en: "   due, 1,000 yuan"), nil, nil) {
          SmallUnitsText.due(year($0).due)(language)
        },
      ]
    }
  }

  /// The composite of each stage, where the standard judges it in the place of every CV.
  private func composites(_ row: Row) -> [String] {
    guard !program.standard.composite.isEmpty else { return [] }
    return layout.stages.map { stage in
      let limit = Digits.fixed(program.standard.limit(.r2, stage == .primary ? .primary : .junior) ?? 0, 2)
      let name = Names.stage(stage)
      func part(_ year: Evaluation) -> PartResult? { year.clause(.r2)?.parts.first { $0.part.stage == stage } }
      return row(
        Names.headed(.r2, Text(zh: "\(name)综合≤\(verbatim: limit)", en: "\(name) mean ≤\(verbatim: limit)")), nil,
        .cv { part($0)?.value }
      ) { judgedCV(part($0)) }
    }
  }

  /// The CVs of added indicators that have a limit.
  private func addedCVs(_ row: Row) -> [String] {
    layout.stages.flatMap { stage in
      program.standard.added.compactMap { added -> String? in
        guard let limit = added.cvLimits[stage.index]?.value else { return nil }
        let name = Names.stage(stage)
        let head = Text(
          zh: "\(name)\(added.title)≤\(fixed: limit, 2)",
          en: "\(name) \(added.title) ≤\(fixed: limit, 2)")
        func part(_ year: Evaluation) -> PartResult? {
          year.clause(.a2)?.parts.first { $0.part.stage == stage && $0.part.added?.id == added.id }
        }
        return row(head, nil, .cv { part($0)?.value }) { judgedCV(part($0)) }
      }
    }
  }

  private func judgedCV(_ part: PartResult?) -> String {
    guard let part, part.inScope else { return "–" }
    guard let value = part.value, let limit = part.limit, part.verdict != .notAssessed else { return "?" }
    let mark = part.verdict == .unmet ? "!" : part.closeCall ? "~" : ""
    return String(Digits.apart(value, from: limit, 3, most: 2).drop { $0 == "0" }) + mark
  }

  /// Schools over their limit in some year.
  private func oversized() -> [Int] {
    (0..<layout.schools).filter { school in timeline.years.contains { !$0.schools[school].isUnderLimit } }
  }

  /// Clauses without a row of their own that are unmet in some year.
  private func otherUnmet() -> [ClauseID] {
    ClauseID.allCases.filter { clause in
      let hasRow =
        [.spread, .size, .classes].contains(clause.card.kind) || (clause == .r1 && !program.standard.required.isEmpty)
      return !hasRow && timeline.years.contains { $0.clause(clause)?.verdict == .unmet }
    }
  }

  private func size(_ year: Evaluation, _ school: Int) -> String {
    let result = year.schools[school]
    guard let verdict = result.verdict else { return "–" }
    let mark =
      switch verdict {
      case .unmet, .notAssessed: "!"
      case .metByExemption: "*"
      case .met: ""
      }
    let isClose = year.clause(.g4)?.parts[school].closeCall == true
    let pupils = Digits.apart(result.pupils, from: result.limit, 0, most: 1)
    return pupils + mark + (isClose ? "~" : "")
  }

  private func cv(_ year: Evaluation, _ stage: Stage, _ indicator: Indicator) -> String {
    guard let result = year.stage(stage), result.sections > 0 else { return "–" }
    guard let spread = known(year, stage, indicator) else { return "?" }
    let part = year.clause(.r2)?.parts.first { $0.part.stage == stage && $0.part.indicator == indicator }
    let mark = spread.verdict == .unmet ? "!" : part?.closeCall == true ? "~" : ""
    return String(Digits.apart(spread.cv, from: spread.limit, 3, most: 2).drop { $0 == "0" }) + mark
  }

  /// A CV as far as it is known.
  private func known(_ year: Evaluation, _ stage: Stage, _ indicator: Indicator) -> SpreadResult? {
    guard let result = year.stage(stage), result.sections > 0 else { return nil }
    let spread = result.indicators[indicator.index]
    return spread.isKnown ? spread : nil
  }

  private func unmet(_ year: Evaluation) -> Int { year.clause(.r1)?.judged.count { $0.verdict == .unmet } ?? 0 }

  private func sectionsUnmet(_ year: Evaluation) -> String {
    let unmet = unmet(year)
    let judged = year.clause(.r1)?.judged ?? []
    // What is not known may be unmet as well.
    let more = judged.contains { $0.verdict == .notAssessed } ? "?" : ""
    return (unmet > 0 ? "\(unmet)!" : judged.contains { $0.closeCall } ? "0~" : "0") + more
  }

  /// Whether some indicator of a section that counts is not known.
  private func hasUnknown(_ year: Evaluation) -> Bool {
    year.sections.contains { section in
      section.verdict != nil && section.indicators.contains { $0.level == nil }
    }
  }

  private func sectionsShort(_ year: Evaluation) -> Int {
    year.sections.count { section in section.indicators.contains { $0.level != nil && $0.level != .full } }
  }

  /// The largest class of each stage, or of the one that is over; in the census the declared classes over the limit.
  private func largestClasses(_ year: Evaluation) -> String {
    let parts = year.clause(.g5)?.parts ?? []
    if let over = parts.first(where: { $0.verdict == .unmet }) {
      return over.value.map { Digits.fixed($0, 0) + "!" } ?? "!"
    }
    if parts.contains(where: { $0.aspect == .classesOver }) {
      return parts.contains { $0.verdict == .notAssessed } ? "?" : Text(zh: "无超限", en: "ok")(language)
    }
    let isClose = parts.contains { $0.closeCall || $0.borderline }
    return parts.map { part in part.value.map { Digits.fixed($0, 0) } ?? "–" }.joined(separator: "/")
      + (isClose ? "~" : "")
  }
}
