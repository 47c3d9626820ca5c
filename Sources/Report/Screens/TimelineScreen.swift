import County
import Regulation
import Simulation

/// The timeline on one screen, 100 columns wide: what a leader reads (design §9).
package struct TimelineScreen {
  let timeline: Timeline
  let alternatives: [AlternativeOutcome]
  let target: TargetOutcome?
  let language: Language
  private var program: Program { timeline.program }
  private var layout: Layout { program.layout }

  /// Columns of the screen, of the row heads, and of the widest year.
  static let width = 100
  private static let head = 22
  private static let widestYear = 7
  /// Oversized schools told one by one; a county with more has them in the JSON.
  static let mostSchools = 4

  package init(
    _ timeline: Timeline, alternatives: [AlternativeOutcome], target: TargetOutcome? = nil, language: Language
  ) {
    self.timeline = timeline
    self.alternatives = alternatives
    self.target = target
    self.language = language
  }

  /// All lines of the screen.
  package func lines() -> [String] {
    var lines = title()
    for block in blocks() { lines += table(block) }
    lines.append("")
    for text in TimelineStory(timeline, alternatives).sentences() {
      lines += Columns.wrap(text(language), TimelineScreen.width, indent: 2)
    }
    return lines
  }

  private func title() -> [String] {
    let standard = program.standard.title(language)
    let head = Text(
      zh: "\(program.county.name)　\(program.plan.title)　标准：\(standard)",
      en: "\(program.county.name)  \(program.plan.title)  Standard: \(standard)")
    let beside = target.map { Text(zh: "本地目标：\($0.standard.title.zh)", en: "Local target: \($0.standard.title.en)") }
    let key = Text(
      zh: "! 未达标　* 凭豁免　~ 余量小于一年入学的偶然波动　│ 其右的入学者统计时尚未出生（假定）",
      en: "! unmet  * by exemption  ~ within one year's chance  │ entrants to its right not yet born (assumed)")
    return Columns.wrap(head(language), TimelineScreen.width, indent: 2)
      + (beside.map { Columns.wrap($0(language), TimelineScreen.width, indent: 2) } ?? [])
      + SyntheticText.lines(program.county, language) + UncertaintyText.central(program.plan, language)
      + [key(language)]
  }

  /// The years shown side by side; a long timeline is told in several blocks.
  private func blocks() -> [Range<Int>] {
    let count = timeline.years.count
    let most = (TimelineScreen.width - TimelineScreen.head) / TimelineScreen.widestYear
    let blocks = (count + most - 1) / most
    let size = (count + blocks - 1) / blocks
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  private func table(_ range: Range<Int>) -> [String] {
    let years = Array(timeline.years[range])
    let column = TimelineScreen.widestYear
    func row(_ head: Text, _ cell: (Evaluation) -> String) -> String {
      var line = Columns.left(head(language), TimelineScreen.head)
      for year in years {
        let isFirstAssumed = program.lastBornYear.map { year.year == $0 + 1 } ?? false
        line += isFirstAssumed ? "│" : ""
        line += Columns.right(cell(year), column - (isFirstAssumed ? 1 : 0))
      }
      return line
    }
    var lines = [row(Text(zh: "统计年度（秋）", en: "census of autumn")) { "\($0.year)" }]
    let open = timeline.years[0].conditions
    let conditions = open.map(\.rawValue).joined(separator: ",")
    let verdict =
      conditions.isEmpty
      ? Text(zh: "县级结论", en: "verdict")
      : open.count > 2
        ? Text(zh: "县级结论（\(open.count)项未评估）", en: "verdict (\(open.count) open)")
        : Text(zh: "县级结论（\(conditions)未评估）", en: "verdict (\(conditions) open)")
    lines.append(row(verdict) { Names.shortVerdict($0.verdictOfAssessed)(language) })
    if let target {
      lines.append(
        row(Text(zh: "本地目标（不作结论）", en: "local target")) { year in
          let result = target.years.first { $0.year == year.year }
          return Names.shortVerdict(result?.verdictOfAssessed ?? .notAssessed)(language)
        })
    }
    for stage in layout.stages {
      let name = Names.stage(stage)
      lines.append(
        row(Text(zh: "\(name.zh)在校生", en: "\(name.en) pupils")) { Digits.fixed($0.stage(stage)?.pupils ?? 0, 0) })
    }
    for school in oversized().prefix(TimelineScreen.mostSchools) {
      lines.append(row(Text(same: "G4 \(layout.schoolNames[school])")) { size($0, school) })
    }
    if program.standard.lists(.r1), !program.standard.required.isEmpty {
      lines.append(row(Text(zh: "R1 未达标学段部", en: "R1 sections unmet")) { sectionsUnmet($0) })
      lines.append(row(Text(zh: "   有指标不足100%", en: "   below 100 % in one")) { sectionsShort($0) })
    }
    if program.standard.lists(.g5) {
      lines.append(row(Text(zh: "G5 最大班额 小学/初中", en: "G5 largest class")) { largestClasses($0) })
    }
    for clause in otherUnmet() {
      lines.append(
        row(
          Text(zh: "\(clause.rawValue) \(Names.clause(clause).zh)", en: "\(clause.rawValue) \(Names.clause(clause).en)")
        ) {
          Names.shortVerdict($0.clause(clause)?.verdict ?? .notAssessed)(language)
        })
    }
    lines += composites(row) + addedCVs(row)
    for stage in layout.stages where program.standard.lists(.r2) && program.standard.composite.isEmpty {
      let limit = Digits.fixed(program.standard.limit(.r2, stage == .primary ? .primary : .junior) ?? 0, 2)
      lines.append(
        Text(
          zh: "R2 \(Names.stage(stage).zh)校际差异系数 ≤\(limit)", en: "R2 CV in \(Names.stage(stage).en) school ≤\(limit)")(
            language))
      for indicator in Indicator.allCases {
        let name = Names.indicator(indicator)
        lines.append(row(Text(zh: "   \(name.zh)", en: "   \(name.en)")) { year in cv(year, stage, indicator) })
      }
    }
    return lines
  }

  /// The composite of each stage, where the standard judges it in the place of every CV.
  private func composites(_ row: (Text, (Evaluation) -> String) -> String) -> [String] {
    guard !program.standard.composite.isEmpty else { return [] }
    return layout.stages.map { stage in
      let limit = Digits.fixed(program.standard.limit(.r2, stage == .primary ? .primary : .junior) ?? 0, 2)
      let name = Names.stage(stage)
      return row(Text(zh: "R2 \(name.zh)综合≤\(limit)", en: "R2 \(name.en) mean ≤\(limit)")) { year in
        judgedCV(year.clause(.r2)?.parts.first { $0.part.stage == stage })
      }
    }
  }

  /// The CVs of added indicators that have a limit.
  private func addedCVs(_ row: (Text, (Evaluation) -> String) -> String) -> [String] {
    layout.stages.flatMap { stage in
      program.standard.added.compactMap { added -> String? in
        guard let limit = added.cvLimits[stage.index]?.value else { return nil }
        let name = Names.stage(stage)
        let head = Text(
          zh: "A2 \(name.zh)\(added.title.zh)≤\(Digits.fixed(limit, 2))",
          en: "A2 \(name.en) \(added.title.en) ≤\(Digits.fixed(limit, 2))")
        return row(head) { year in
          judgedCV(year.clause(.a2)?.parts.first { $0.part.stage == stage && $0.part.added?.id == added.id })
        }
      }
    }
  }

  private func judgedCV(_ part: PartResult?) -> String {
    guard let part, part.inScope else { return "–" }
    guard let value = part.value, let limit = part.limit, part.verdict != .notAssessed else { return "?" }
    let mark = part.verdict == .unmet ? "!" : part.closeCall ? "~" : ""
    return String(Digits.apart(value, from: limit, 3).drop { $0 == "0" }) + mark
  }

  /// Schools over their limit in some year.
  private func oversized() -> [Int] {
    (0..<layout.schools).filter { school in timeline.years.contains { !$0.schools[school].isUnderLimit } }
  }

  /// Clauses without a row of their own that are unmet in some year.
  private func otherUnmet() -> [ClauseID] {
    ClauseID.allCases.filter { clause in
      let hasRow = [.r2, .g4, .g5, .a2].contains(clause) || (clause == .r1 && !program.standard.required.isEmpty)
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
    return Digits.fixed(result.pupils, 0) + mark + (isClose ? "~" : "")
  }

  private func cv(_ year: Evaluation, _ stage: Stage, _ indicator: Indicator) -> String {
    guard let result = year.stage(stage), result.sections > 0 else { return "–" }
    let spread = result.indicators[indicator.index]
    guard spread.isKnown else { return "?" }
    let part = year.clause(.r2)?.parts.first { $0.part.stage == stage && $0.part.indicator == indicator }
    let mark = spread.verdict == .unmet ? "!" : part?.closeCall == true ? "~" : ""
    return String(Digits.apart(spread.cv, from: spread.limit, 3).drop { $0 == "0" }) + mark
  }

  private func sectionsUnmet(_ year: Evaluation) -> String {
    let parts = year.clause(.r1)?.judged ?? []
    let unmet = parts.count { $0.verdict == .unmet }
    return unmet > 0 ? "\(unmet)!" : parts.contains { $0.closeCall } ? "0~" : "0"
  }

  private func sectionsShort(_ year: Evaluation) -> String {
    "\(year.sections.count { section in section.indicators.contains { $0.level != nil && $0.level != .full } })"
  }

  /// The largest class of each stage, or of the one that is over; in the census the declared classes over the limit.
  private func largestClasses(_ year: Evaluation) -> String {
    let parts = year.clause(.g5)?.parts ?? []
    if let over = parts.first(where: { $0.verdict == .unmet }) {
      return over.value.map { Digits.fixed($0, 0) + "!" } ?? "!"
    }
    if parts.contains(where: { $0.aspect == .classesOver }) { return Text(zh: "无超限", en: "ok")(language) }
    return parts.map { part in part.value.map { Digits.fixed($0, 0) } ?? "–" }.joined(separator: "/")
  }
}
