import Charts
import County
import Ensemble
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// What the report says of many futures: Baoqing's promise with its assumptions left open, beside the same without.
@Suite struct FuturesReportTests {
  private static let draws = 260

  /// A plan as it is read, with its single run.
  private struct Entry {
    var file: PlanFile
    var county: County
    var standard: Standard
    var timeline: Timeline

    init(_ name: String) throws {
      file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/\(name).yaml")
      county = try CountyFolder(file.plan.county.value).county
      standard = try StandardFile(county.standard.value, named: county.standard.place).standard
      timeline = try Timeline(try Program(file.plan, for: county, by: standard))
    }
  }

  private static let uncertain = Task {
    let entry = try Entry("promise-uncertain")
    return try await Exploration(
      [(entry.file.plan, entry.county, entry.standard)], draws: draws, seed: 7, threads: 2
    ).run()[0]
  }

  /// The report of some plans, the futures of the uncertain one among them.
  private static func page(_ names: [String], _ language: Language, hasFutures: Bool = true) async throws -> Page {
    let entries = try names.map { try Entry($0) }
    var futures: [PlanFutures?] = []
    for entry in entries { futures.append(entry.file.plan.isUncertain ? try await uncertain.value : nil) }
    return try #require(
      Briefing(
        PlanComparison(try entries.map { try PlanComparison.Entry($0.timeline) }), alternatives: [], findings: [],
        target: nil, effects: entries.map { _ in nil },
        futures: hasFutures ? Briefing.Futures(plans: futures, draws: draws, seed: 7) : nil,
        record: Briefing.Record(
          provenance: Provenance(version: "0", seed: 7, inputs: []), command: "junheng report", values: [],
          differences: []),
        language: language
      ).page())
  }

  private static func figures(_ page: Page) -> [PageFigure] {
    page.parts.filter { $0.id == "futures" }.flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
  }

  /// The rows of a figure's data by head.
  private static func rows(_ figure: PageFigure) -> [[String: String]] {
    let lines = figure.data.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return lines.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), row.map(String.init)))
    }
  }

  /// The fans are the quantiles of the futures, and the limit and the single run those of the timeline.
  @Test func fansAreTheQuantiles() async throws {
    let futures = try await Self.uncertain.value
    let timeline = try Entry("promise-uncertain").timeline
    let figures = Self.figures(try await Self.page(["promise-uncertain"], .en))
    #expect(figures.map(\.data.name) == ["chances.csv", "fan-1.csv", "fan-2.csv", "fan-size.csv"])
    for figure in figures.dropFirst() {
      let rows = Self.rows(figure)
      #expect(rows.count % futures.years.count == 0 && !rows.isEmpty)
      for row in rows {
        let year = try #require(futures.years.firstIndex { "\($0)" == row["year"] })
        let subject = try #require(
          futures.subjects.indices.first { place in
            let found = futures.subjects[place]
            guard let school = row["school"] else {
              return found.clause == .r2 && found.part.stage?.rawValue == row["stage"]
                && found.part.indicatorID == row["indicator"]
            }
            return found.clause == .g4 && futures.program.layout.id(of: found.part) == school
          })
        let found = try #require(futures.quantiles(subject, year, [0.05, 0.25, 0.5, 0.75, 0.95]))
        #expect(found == ["q5", "q25", "q50", "q75", "q95"].compactMap { Double(row[$0] ?? "") })
        let within = futures.probability(.met(subject), year)
        #expect(Double(row["within"] ?? "") == within.share && Double(row["withinError"] ?? "") == within.standardError)
        let clause = futures.subjects[subject].clause
        let result = timeline.years[year].clause(clause)?.parts.first { $0.part == futures.subjects[subject].part }
        #expect(Double(row["singleRun"] ?? "") == result?.value && Double(row["limit"] ?? "") == result?.limit)
        #expect(row["draws"] == "\(Self.draws)" && row["seed"] == "7")
      }
    }
  }

  /// The curves are the probabilities of the futures; what is resolved for good by a year never falls.
  @Test func curvesAreTheProbabilities() async throws {
    let futures = try await Self.uncertain.value
    let figure = try #require(Self.figures(try await Self.page(["promise-uncertain"], .zh)).first)
    let rows = Self.rows(figure)
    for (year, row) in rows.filter({ $0["clause"] == "county" }).enumerated() {
      #expect(Double(row["holds"] ?? "") == futures.probability(.county, year).share)
      #expect(Double(row["forGood"] ?? "") == futures.lasting(.county, year).share)
    }
    for matter in Dictionary(grouping: rows, by: { "\($0["clause"] ?? "") \($0["school"] ?? "")" }).values {
      let shares = matter.compactMap { Double($0["forGood"] ?? "") }
      #expect(shares.count == futures.years.count && shares == shares.sorted())
    }
    #expect(figure.wide.contains("100%") && figure.wide.contains("全县各项评估条款"))
  }

  /// The titles and the leader's page say what the futures came to.
  @Test(arguments: Language.allCases)
  func titlesAgree(language: Language) async throws {
    let futures = try await Self.uncertain.value
    let page = try await Self.page(["promise-uncertain"], language)
    let part = try #require(page.parts.first { $0.id == "futures" })
    let title = try #require(
      part.blocks.compactMap { block -> String? in
        if case .heading(2, let title) = block { title } else { nil }
      }.first)
    let window = try #require((0...1).compactMap { futures.window($0) }.max { $0.share < $1.share })
    let last = futures.probability(.county, futures.years.count - 1)
    func share(_ proportion: Proportion) -> String { Digits.fixed(proportion.share * 100, 1) + "%" }
    #expect(title.contains(share(window)) && title.contains(share(last)), "\(title)")
    let leader = MarkdownPage.text(Page(language: language, title: "", parts: Array(page.parts.prefix(1))))
    let (low, high) = window.interval()
    let whole = Digits.fixed(window.share * 100, 0) + " %"
    #expect(leader.contains(whole) && leader.contains("±" + Digits.fixed((high - low) * 50, 1)))
    #expect(leader.split(separator: "\n").count { $0.contains("±") } == 1)
    // One percentage, whole, in the headline, and what it comes to: far under one half, so the county is advised against.
    let head = try #require(leader.split(separator: "\n").first { $0.hasPrefix("# ") })
    #expect(head.contains(language == .zh ? "不宜申报" : "Not safe to apply") && head.contains(whole))
    #expect(head.count { $0 == "%" } == 1 && !head.contains("."))
    let text = MarkdownPage.text(page)
    #expect(!text.contains("junheng explore"))
    #expect(text.contains(language == .zh ? "种子 7" : "seed 7") && text.contains("\(Self.draws)"))
  }

  /// Every figure has a finding, words, both drawings, and says that spreads are assumed; every cell has its text.
  @Test(arguments: [["promise-uncertain"], ["promise", "promise-uncertain", "do-nothing"]], Language.allCases)
  func everythingIsTold(plans: [String], language: Language) async throws {
    let page = try await Self.page(plans, language)
    let ids = page.parts.map(\.id)
    #expect(ids.firstIndex(of: "futures") == ids.firstIndex(of: "size").map { $0 + 1 })
    let figures = Self.figures(page)
    #expect(figures.count == 4)
    for figure in figures {
      #expect(!figure.title.isEmpty && !figure.alternative.isEmpty && figure.table != nil)
      #expect(figure.wide.hasPrefix("<svg") && figure.narrow.hasPrefix("<svg"))
      #expect(figure.note.contains(language == .zh ? "未经统计拟合" : "not fitted"), "\(figure.note)")
      #expect(figure.note.contains(language == .zh ? "估计" : "estimated"))
    }
    for case .table(let table) in page.parts.first(where: { $0.id == "futures" })?.blocks ?? [] {
      #expect(table.rows.allSatisfy { row in row.cells.count == 5 && row.cells.allSatisfy { !$0.text.isEmpty } })
    }
  }

  /// Nothing is said of futures where there are none: the part is left out and the single run says what it rests on.
  @Test(arguments: Language.allCases)
  func withoutFutures(language: Language) async throws {
    let certain = try await Self.page(["promise"], language)
    let plain = try await Self.page(["promise"], language, hasFutures: false)
    #expect(!certain.parts.contains { $0.id == "futures" } && !plain.parts.contains { $0.id == "futures" })
    let single = MarkdownPage.text(try await Self.page(["promise-uncertain"], language, hasFutures: false))
    #expect(single.contains("junheng explore"))
    #expect(try !Entry("promise").file.plan.isUncertain)
    #expect(try Entry("promise-uncertain").file.plan.isUncertain)
  }
}
