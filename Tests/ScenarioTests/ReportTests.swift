import Answers
import Calibration
import Charts
import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// The report of Baoqing's promise beside the rural-first decline and the combined plan, as Markdown and as HTML.
@Suite struct ReportGoldenTests {
  private static let plans = ["promise", "rural-first", "combined"]

  /// A report of plans of Baoqing, its inputs named and not hashed: a hash would change with every comment in them.
  static func page(_ plans: [String], _ language: Language, named: (Int) -> String? = { _ in nil }) throws -> Page {
    let paths = plans.map { Sample.root + "/scenarios/baoqing/plans/\($0).yaml" }
    let files = try paths.map { try PlanFile($0) }
    let entries = try files.map { file in
      var county = try CountyFolder(file.plan.county.value).county
      for place in county.sections.indices { county.sections[place].name = named(place) ?? county.sections[place].name }
      for place in county.schools.indices { county.schools[place].name = named(place) ?? county.schools[place].name }
      let standard = try StandardFile(county.standard.value, named: county.standard.place).standard
      return try PlanComparison.Entry(try Timeline(try Program(file.plan, for: county, by: standard)))
    }
    let timeline = entries[0].timeline
    let program = timeline.program
    // Those of all plans, each once, as the command has them.
    let inputs = files.flatMap(\.inputs).reduce(into: [(path: String, sha256: String)]()) { all, input in
      if !all.contains(where: { $0.path == input.path }) { all.append((input.path, "–")) }
    }
    return try #require(
      Briefing(
        PlanComparison(entries), alternatives: Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) },
        findings: Finding.all(program.county, timeline.years[0], program.standard), target: nil,
        effects: entries.map { Effects($0.timeline) },
        record: Briefing.Record(
          provenance: Provenance(version: "0", inputs: inputs),
          command: "junheng report " + paths.joined(separator: " "),
          values: files[0].values.map { ($0.key, $0.value, "\($0.place.file):\($0.place.line ?? 0)") },
          differences: files.dropFirst().map { PlanDiff(files[0], $0).changes }),
        language: language
      ).page())
  }

  @Test(arguments: Language.allCases)
  func markdown(language: Language) throws {
    let path = "\(Sample.root)/scenarios/baoqing/expected/report.\(language).md"
    let text = MarkdownPage.text(try Self.page(Self.plans, language)).replacing(Sample.root + "/", with: "")
    if ProcessInfo.processInfo.environment["JUNHENG_ACCEPT"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(golden == text, "report.\(language).md differs from its golden file")
  }

  /// A county with a past has a part that holds projections of it against what came, its figures those of the backtest; one
  /// without says under the method whose errors stand in.
  @Test(arguments: Language.allCases)
  func past(language: Language) throws {
    func page(_ plan: String) throws -> Page {
      let set = try PlanSet([Sample.root + "/scenarios/" + plan]) { path throws(Problems) in try Scenario(path) }
      let provenance = Provenance(version: "0", inputs: [])
      return try #require(set.briefing(language, command: "", provenance: provenance).page())
    }
    let own = try page("eau-claire/plans/calibrated.yaml")
    // Its rows give no resources: that is no pass.
    let text = MarkdownPage.text(own)
    for words in language == .zh ? ["七项全部达到要求", "都在100%以上"] : ["meet all seven", "in full in every year"] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains(language == .zh ? "12 个学段部七项指标缺数据，未评估" : "no section is assessed by the seven indicators"))
    let part = try #require(own.parts.first { $0.id == "past" })
    let figures = part.blocks.compactMap { block in if case .figure(let figure) = block { figure } else { nil } }
    let rows = try #require(figures.first).data.csv.split(separator: "\n").dropFirst().map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: ",")
    }
    let county = try CountyFolder(Sample.root + "/scenarios/eau-claire").county
    let backtest = try Backtest(county, by: try Sample.standard("national-2017"), horizons: [1, 3, 5])
    let all = backtest.outcomes(.stage, .primary, horizon: 3)
    let told = rows.filter { $0[1] == "3" }
    #expect(told.count == all.count && told.count > 15)
    for outcome in all {
      let row = try #require(told.first { $0[2] == "\(outcome.origin + 3)" }).map { Double($0) }
      let right = [
        outcome.actual, outcome.calibrated, outcome.band90.map { outcome.calibrated * (1 + $0) },
      ]
      for (place, value) in zip([3, 4, 8], right) {
        guard let value else { continue }
        let found = try #require(row[place])
        #expect(abs(found - value) < 1e-6 * value)
      }
    }
    let borrowed = try page("baoqing/plans/promise.yaml")
    #expect(!borrowed.parts.contains { $0.id == "past" })
    let source = language == .zh ? "推演误差（借用" : "Past errors (borrowed"
    #expect(MarkdownPage.text(borrowed).contains(source))
  }

  /// Whatever schools are called, the file holds no element that the report did not write, all closed in order; no cell
  /// of its data begins a formula.
  @Test(arguments: Language.allCases)
  func hostileNames(language: Language) throws {
    let names = [
      "<script>alert(1)</script>", "\"引号\" & '单引号' </svg></style>", "🏫 实验学校 👩‍🏫", String(repeating: "长名小学", count: 15),
      "=HYPERLINK(\"http://x\")", "第一\n小学\u{1B}[31m", "|a|`b`",
    ]
    let page = try Self.page(["promise", "combined"], language) { names[$0 % names.count] }
    let html = HTMLPage.text(page, chartStyle: ChartStyle.sheet)
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    var open: [String] = []
    for match in html.matches(of: /<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?(\/?)>/) {
      let name = String(match.output.2)
      if !match.output.1.isEmpty {
        #expect(open.popLast() == name)
      } else if match.output.3.isEmpty, name != "meta" {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    for case .figure(let figure) in page.parts.flatMap(\.blocks) {
      for line in figure.data.csv.split(separator: "\n") {
        for cell in line.split(separator: ",") where Double(cell) == nil {
          #expect(!"=+-@".contains(cell.drop { $0 == "\"" || $0 == " " }.prefix(1)) || cell.isEmpty, "\(cell)")
        }
      }
    }
    let markdown = MarkdownPage.text(page)
    #expect(!markdown.contains("<script") && !markdown.contains("\u{1B}"))
  }

  /// Every part in its order; every figure with a title, words, data and both drawings; no figure named twice.
  @Test(
    arguments: [["promise"], plans, ["do-nothing"], ["merger-hold"], ["second-site", "second-campus"]],
    Language.allCases)
  func parts(plans: [String], language: Language) throws {
    let page = try Self.page(plans, language)
    var expected = ["summary"]
    if plans.count > 1 { expected.append("plans") }
    expected += ["years", "cv", "size", "sections-pupils", "measures"]
    if plans != ["merger-hold"] { expected.append("needs") }
    if plans != ["do-nothing"] { expected.append("roadmap") }
    if plans == ["merger-hold"] { expected.append("closing") }
    #expect(page.parts.map(\.id) == expected + ["tables", "sources"])
    var names: [String] = []
    var levels: [Int] = []
    for block in page.parts.flatMap(\.blocks) {
      switch block {
      case .heading(let level, let title):
        levels.append(level)
        #expect(!title.isEmpty)
      case .figure(let figure):
        names.append(figure.data.name)
        #expect(!figure.title.isEmpty && !figure.alternative.isEmpty && figure.data.csv.contains("\n"))
        #expect(figure.wide.hasPrefix("<svg") && figure.narrow.hasPrefix("<svg"))
        #expect(
          figure.note.contains(language == .zh ? "估计" : "estimated"), "\(figure.title) does not say what it rests on")
      case .table(let table):
        let width = (table.heads.first ?? []).reduce(0) { $0 + $1.columns }
        var above: [Int] = []
        for row in table.rows {
          #expect(row.cells.count + above.count == width, "\(table.caption)")
          above = above.map { $0 - 1 }.filter { $0 > 0 } + row.cells.filter { $0.rows > 1 }.map { $0.rows - 1 }
        }
        #expect(table.cardHeads.isEmpty || table.cardHeads.count == width, "\(table.caption)")
      default: break
      }
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1 && levels.count { $0 == 2 } == page.parts.count - 1)
    #expect(Set(names).count == names.count)
  }

  /// What the leader reads first is so: the years to apply in, the schools, what breaks and when, and the better plan.
  @Test func leader() throws {
    func leader(_ plans: [String], _ language: Language) throws -> String {
      let page = try Self.page(plans, language)
      return MarkdownPage.text(Page(language: language, title: page.title, parts: Array(page.parts.prefix(1))))
    }
    let first = try leader(Self.plans, .zh)
    for words in [
      "# 单次推演：已评估 27 项达标（2024 或 2025 学年及其后三年），质量监测（表Ⅴ-9）未评估，尚不能判断能否申报", "2029 年起", "初中多媒体教室", "0.459",
      "是否改用方案三", "543 万元（另 2 项未列）", "各项结论相同",
    ] {
      #expect(first.contains(words), "\(words)")
    }
    let head = try #require(first.split(separator: "\n").first { $0.hasPrefix("# ") })
    #expect(!head.contains("可申报") && !head.contains("可用"))
    #expect(!first.contains("R2") && !first.contains("豁免"))
    let rural = try leader(["rural-first", "combined"], .zh)
    #expect(rural.contains("# 单次推演：按方案一推演期内没有可以申报的年度") && rural.contains("方案二在 2024–2031 任一学年及其后三年达标"))
    #expect(try leader(["combined"], .en).contains("every assessed clause holds to 2034"))
    // Money that turns no verdict says so, a cost that is not given is not nought, a failure is the plan's that brings it.
    let dear = try leader(["second-site", "intake-cap"], .zh)
    #expect(dear.contains("4,620 万元没有改变任何一项结论") && dear.contains("2025 年表Ⅳ-13 不达标由本方案造成"))
    #expect(dear.contains("| 方案二　第四小学限额招生 | 无 | 不能申报 | 未列 |"))
    // A plan that ends earlier is not ranked by years met.
    let short = try Self.page(["promise", "merger-hold"], .zh)
    let ranked = MarkdownPage.text(Page(language: .zh, title: "", parts: Array(short.parts[1...1])))
    #expect(ranked.contains("推演期较短，不参加比较") && !ranked.contains("年数最多"))
  }

  /// The tables are those of the year of application unless another is asked for.
  @Test func yearOfTheTables() throws {
    func captions(_ plan: String) throws -> [String] {
      try Self.page([plan], .zh).parts.first { $0.id == "tables" }?.blocks.compactMap { block in
        if case .table(let table) = block { table.caption } else { nil }
      } ?? []
    }
    #expect(try captions("promise").allSatisfy { $0.contains("（2024学年）") })
    #expect(try captions("rural-first").allSatisfy { $0.contains("（2034学年推演值）") })
  }

  /// Rolls in the title, the words and the data of the pupils' charts are the whole county's, and say what is in scope.
  @Test func rollsAreTheWholeCountys() throws {
    let path = Sample.root + "/scenarios/wudalianchi/plans/do-nothing.yaml"
    let file = try PlanFile(path)
    let county = try CountyFolder(file.plan.county.value).county
    let standard = try StandardFile(county.standard.value, named: county.standard.place).standard
    let timeline = try Timeline(try Program(file.plan, for: county, by: standard))
    let page = try #require(
      Briefing(
        PlanComparison([try PlanComparison.Entry(timeline)]), alternatives: [], findings: [], target: nil,
        effects: [nil],
        record: Briefing.Record(
          provenance: Provenance(version: "0", inputs: []), command: "", values: [], differences: []),
        language: .zh
      ).page())
    let part = try #require(page.parts.first { $0.id == "sections-pupils" })
    let text = MarkdownPage.text(Page(language: .zh, title: "", parts: [part]))
    #expect(text.contains("全县小学在校生由 7,370 人") && text.contains("其中计入评估的 2017 年 7,034 人"))
    // Limits from memory: no margin is told to them.
    let whole = MarkdownPage.text(page)
    #expect(!whole.contains("余量最小") && whole.contains("不报余量"))
  }

  /// The tables of the form are those of the evaluation: as many shaded cells as indicators below 100 %.
  @Test func tablesOfTheForm() throws {
    let page = try Self.page(["merger-staff-stays"], .zh)
    let tables = page.parts.flatMap(\.blocks).compactMap { block -> PageTable? in
      if case .table(let table) = block { table } else { nil }
    }
    let rows = tables.filter { $0.caption.hasPrefix("表Ⅱ-2") }.flatMap(\.rows)
    let file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/merger-staff-stays.yaml")
    let county = try CountyFolder(file.plan.county.value).county
    let program = try Program(file.plan, for: county, by: try Sample.standard())
    let timeline = try Timeline(program)
    let year = timeline.window?.years.first ?? timeline.window?.provisionalYears.first ?? program.lastYear
    let last = try #require(timeline.years.first { $0.year == year })
    let counted = last.sections.filter(\.counted)
    #expect(rows.count == counted.count)
    let short = counted.reduce(0) { $0 + $1.indicators.count { $0.level == .floor } }
    let below = counted.reduce(0) { $0 + $1.indicators.count { $0.level == .below } }
    #expect(rows.reduce(0) { $0 + $1.cells[6..<13].count { $0.shade == .floor } } == short)
    #expect(rows.reduce(0) { $0 + $1.cells[6..<13].count { $0.shade == .unmet } } == below)
    #expect(rows.contains { $0.cells[14].text.hasSuffix("指标达标。") })
  }
}
