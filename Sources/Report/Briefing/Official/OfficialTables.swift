import County
import Regulation
import Simulation

/// The county's tables of one year in the layout of the form: 表Ⅱ-1, Ⅱ-2, Ⅲ, Ⅳ, Ⅴ and Ⅵ.
struct OfficialTables {
  let county: County
  let standard: Standard
  let layout: Layout
  let evaluation: Evaluation
  /// The facts behind the evaluation.
  let facts: Facts<Double>
  /// Full-time teachers by slot, where they are projected and known.
  let teachers: [Double]?
  /// Sections below this many pupils are remarked on where they are projected.
  let viableFloor: Double
  let language: Language
  /// What in the county's own documents does not add up, told where it stands.
  let findings: [Finding]
  /// Whether the tables are filled in to be handed in: what does not add up then stands under them and not in a cell.
  var isForm = false
  var year: Int { evaluation.year }
  /// Whether the year lies after the census, so that its figures are projected.
  var isProjected: Bool { year > county.year }

  /// Of one year of a timeline, by its position.
  init(_ timeline: Timeline, at place: Int, _ language: Language, findings: [Finding] = []) {
    county = timeline.program.county
    standard = timeline.program.standard
    layout = timeline.program.layout
    evaluation = timeline.years[place]
    facts = timeline.facts[place]
    teachers = timeline.headcounts[place].contains(.unknown) ? nil : timeline.teachers[place]
    viableFloor = timeline.program.plan.assumptions.viableFloor
    self.findings = findings
    self.language = language
  }

  /// Of a county as it stands, without a plan.
  init(census county: County, by standard: Standard, _ language: Language, findings: [Finding] = []) {
    self.county = county
    self.standard = standard
    layout = Layout(county)
    var facts = Facts(
      Terms(county: county, standard: standard, layout: layout),
      year: CountyYear<Double>(census: county, layout: layout))
    facts.figures.compute(facts.year, layout, facts.terms.rules)
    self.facts = facts
    teachers = nil
    evaluation = Evaluation(census: county, by: standard)
    viableFloor = Evaluation.usualViableFloor
    self.findings = findings
    self.language = language
  }

  /// All tables in the order of the form; those of resources only where the standard asks for them.
  var all: [PageTable] {
    let asksResources = standard.lists(.r1) && !standard.required.isEmpty
    return (asksResources ? [summary] + layout.stages.map { sections($0) } : [])
      + (standard.lists(.r2) ? [spreads] : []) + [government, quality].compactMap(\.self)
      + [recognition].compactMap(\.self)
  }

  /// `L1`, `L2`, … under the heads of the form.
  static func numbered(_ range: ClosedRange<Int>) -> [PageTable.Head] { range.map { PageTable.Head("L\($0)") } }

  func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }

  /// What does not add up in what the county declared under a clause, where its own figures are shown.
  func errors(_ result: ClauseResult) -> [String] {
    guard result.basis == .declared || result.basis == .carried || !isProjected else { return [] }
    return findings.filter { $0.clause == result.id && $0.isOfDocuments }.map { "※ \($0.sentence(language))" }
  }

  /// The number of a table in English: Table II-1.
  static func english(_ number: String) -> String {
    let letters: [Character: String] = [
      "表": "Table ", "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "Ⅶ": "VII",
    ]
    return number.map { letters[$0] ?? String($0) }.joined()
  }

  /// What the year of a table is: a caption never leaves it open.
  func caption(_ number: String, _ title: Text) -> String {
    return !isProjected
      ? text(
        "\(verbatim: number)　\(title)（\(year)学年）", "\(verbatim: OfficialTables.english(number))  \(title), \(year)")
      : text(
        "\(verbatim: number)　\(title)（\(year)学年推演值）",
        "\(verbatim: OfficialTables.english(number))  \(title), \(year) as projected")
  }
}

extension OfficialTables {
  /// 表Ⅱ-1: how many sections meet each indicator, and whether the stage does.
  var summary: PageTable {
    let heads = Indicator.allCases.map { PageTable.Head(Names.formHead($0)(language)) }
    let rows = layout.stages.flatMap { stage -> [PageTable.Row] in
      guard let result = evaluation.stage(stage) else { return [] }
      let own = evaluation.sections.filter { $0.stage == stage && $0.counted }
      let meeting = own.count { $0.verdict?.holds == true }
      let isAssessed = own.contains(where: \.isAssessed)
      let isUnmet = own.contains { $0.verdict == .unmet }
      let isMet = meeting == own.count
      let verdict =
        isMet ? text("达标", "met") : isUnmet ? text("未达标", "unmet") : text("未评估", "not assessed")
      func share(_ count: Int) -> PageTable.Cell {
        PageTable.Cell(own.isEmpty ? nil : Double(count) / Double(own.count), decimals: 1, isPercent: true)
      }
      let counts = result.indicators.map { spread -> PageTable.Cell in
        PageTable.Cell(
          spread.isKnown ? Double(spread.sectionsFull) : nil, decimals: 0,
          shade: spread.isKnown && spread.sectionsFull < own.count ? .floor : .none)
      }
      let shares = result.indicators.map { spread -> PageTable.Cell in
        spread.isKnown ? share(spread.sectionsFull) : PageTable.Cell("–", .figure)
      }
      let name = Names.stage(stage)(language)
      return [
        PageTable.Row(
          [PageTable.Cell(name, rows: 2), PageTable.Cell(text("达标学校总数", "sections that meet it"))] + counts
            + [PageTable.Cell(verdict, .sign, shade: isUnmet ? .unmet : .none)],
          heads: 2),
        PageTable.Row(
          [PageTable.Cell(text("达标学校比例", "share of sections"))] + shares
            + [isAssessed ? share(meeting) : PageTable.Cell("–", .figure)],
          heads: 1, prefix: name + " "),
      ]
    }
    return PageTable(
      caption: caption("表Ⅱ-1", Text(zh: "小学、初中资源配置基本情况", en: "Resources of primary and junior schools")),
      heads: [
        [PageTable.Head(text("学段与项目", "Stage and item"), columns: 2, rows: 2)] + heads + [
          PageTable.Head(text("综合评估", "All seven"))
        ],
        Self.numbered(1...8),
      ],
      rows: rows,
      notes: [
        text(
          "达标指该项达到要求的100%；▽ 有学段部未达到100%（综合评估允许一项达到85%）。",
          "A section meets an indicator at 100 %; ▽ some do not (the evaluation allows one of the seven at 85 %).")
      ] + published(.r1),
      cardHeads: ["", ""] + Indicator.allCases.map { Names.indicator($0)(language) } + [text("综合评估", "all seven")])
  }

  /// Where the county's printed table differs from its own rows; of the census alone.
  func published(_ clause: ClauseID) -> [String] {
    guard !isProjected, let result = evaluation.clause(clause) else { return [] }
    return errors(result)
  }
}

extension Finding {
  /// Whether it is of figures that contradict one another, and not of what is missing or depends on rounding.
  var isOfDocuments: Bool {
    switch fact {
    case .notAssessed, .exemptionUnproven, .preconditionOpen, .totalsUnknown, .gradesSpread, .classesTogether,
      .roundingDecides, .noticed, .headIsRatio, .throughSchoolWithOneSection, .columnsNotUsed, .keysNotUsed,
      .birthsNotUsed, .cohortsNotUsed, .blankRead, .syntheticChanged:
      false
    default: true
    }
  }
}
