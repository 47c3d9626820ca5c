import County
import Files
import Regulation
import Report
import Samples
import Simulation
import Testing

/// Words as planners type them, and explanations of everything that can be asked.
@Suite struct AskedNamesTests {
  private func fault(_ body: () throws -> Void) -> Fault? {
    do {
      try body()
      return nil
    } catch let problem as Problem { return problem.fault } catch { return nil }
  }

  @Test func clausesStagesIndicators() throws {
    let standard = try Sample.standard()
    #expect(try AskedNames.clause("r2") == .r2)
    #expect(try AskedNames.clause("G11") == .g11)
    #expect(try AskedNames.stage("小学") == .primary)
    #expect(try AskedNames.stage("Junior") == .junior)
    for (word, indicator) in [
      ("degree", Indicator.degree), ("学历", .degree), ("骨干教师", .backbone), ("artssports", .artsSports),
      ("体艺", .artsSports),
      ("Teaching area", .teachingArea), ("教辅用房", .teachingArea), ("体育场馆", .sportsArea), ("equip", .equipment),
      ("仪器", .equipment), ("multimedia rooms", .multimedia), ("多媒体", .multimedia),
    ] {
      #expect(try AskedNames.indicator(word, in: standard) == .own(indicator), "\(word)")
    }
    #expect(
      fault { _ = try AskedNames.clause("R9") }
        == .unknownWord(text: "R9", allowed: ClauseID.allCases.map(\.rawValue), nearest: "R1"))
    let misspelt = fault { _ = try AskedNames.indicator("backbnoe", in: standard) }
    guard case .unknownWord(_, _, let nearest)? = misspelt else {
      Issue.record("found")
      return
    }
    #expect(nearest == "backbone")
    #expect(
      fault { _ = try AskedNames.indicator("教师", in: standard) }
        == .question(.severalMatch(text: "教师", matches: ["degree", "backbone", "artsSports"])))
  }

  @Test func addedIndicators() throws {
    let standard = try Sample.standard("basic-balance-2012")
    let added = try #require(standard.added.first)
    #expect(try AskedNames.indicator(added.id, in: standard) == .added(0))
    #expect(try AskedNames.indicator(added.title.zh, in: standard) == .added(0))
  }

  @Test func sectionsAndSchools() throws {
    let county = try Sample.baoqing()
    func id(_ text: String, _ stage: Stage? = nil) throws -> String {
      county.sections[try AskedNames.section(text, in: county, stage: stage)].id
    }
    #expect(try id("NO3-J") == "no3-j")
    #expect(try id("第三中学") == "no3-j")
    #expect(try id("凉水", .primary) == "liangshui-p")
    #expect(
      fault { _ = try id("凉水") } == .question(.severalMatch(text: "凉水", matches: ["liangshui-p", "liangshui-j"])))
    #expect(fault { _ = try id("第三中字") } == .unknownSection(id: "第三中字", nearest: "第三中学"))
    #expect(county.schools[try AskedNames.school("凉水", in: county)].sections.count == 2)
    #expect(county.schools[try AskedNames.school("第四小学", in: county)].id == "no4-p")
    #expect(fault { _ = try AskedNames.school("nowhere", in: county) } == .unknownSchool(id: "nowhere", nearest: nil))
  }

  /// Every part of every clause, in every standard and both languages, is told within the width of the screen, with no
  /// Chinese in English but names, sources and readings of the county's and standard's own.
  @Test(arguments: ["heilongjiang", "national-2017", "national-2019-transition", "basic-balance-2012"])
  func everythingCanBeAsked(standard: String) throws {
    let file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/combined.yaml")
    let standard = try Sample.standard(standard)
    let account = Account(try Timeline(try Program(file.plan, for: try Sample.baoqing(), by: standard)))
    for year in [2024, 2025, 2031] {
      for clause in ClauseID.allCases where standard.lists(clause) {
        for part in account.parts(of: clause) {
          var inquiry = Inquiry(clause: clause, stage: part.stage, year: year)
          inquiry.member = part.indicator.map { .own($0) } ?? part.added.map { .added($0.place) }
          if case .section(let slot)? = part.subject { inquiry.section = slot }
          if case .school(let school)? = part.subject { inquiry.school = school }
          let explanation = try Explanation(inquiry, in: account)
          for language in Language.allCases {
            let lines = WhyScreen(explanation, in: account, language).lines()
            #expect(lines.allSatisfy { Columns.width($0) <= 100 }, "\(clause) \(lines)")
          }
          let json = WhyJSON(explanation, in: account, .en).document(Provenance(version: "0", inputs: [])).text
          #expect(!json.contains(": nan") && !json.contains(": inf"))
          #expect(WhyCSV.table(explanation, in: account).csv.split(separator: "\n").count > 3)
        }
      }
    }
  }
}
