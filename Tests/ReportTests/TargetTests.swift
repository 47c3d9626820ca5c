import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Testing

@Suite struct TargetTests {
  /// A local target never stands alone: the sentence names both, and what is not in its list.
  @Test func besideTheGoverningStandard() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard("national-2017")
    let evaluation = Evaluation(census: county, by: standard)
    let outcome = TargetOutcome(census: county, by: try Sample.standard("sifangtai"))
    let lines = TargetText.lines(outcome, beside: evaluation, standard)
    #expect(lines.last?.zh == "本地目标达成，国家标准未达")
    #expect(lines.last?.en == "Local target met, national standard not")
    #expect(lines.first?.zh.hasSuffix("不在其清单内：表Ⅳ-4、表Ⅳ-7、表Ⅳ-14") == true)
    for language in Language.allCases {
      let screen = EvaluationScreen(evaluation, county, standard, [], target: outcome, language).lines()
      #expect(screen.contains { $0.contains(lines[1](language)) })
      #expect(screen.allSatisfy { !$0.hasPrefix("Local") || Columns.width($0) <= 100 })
    }
  }

  /// The JSON has the target's verdicts and every clause of either list; null where there is none.
  @Test func json() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard("national-2017")
    let evaluation = Evaluation(census: county, by: standard)
    let outcome = TargetOutcome(census: county, by: try Sample.standard("sifangtai"))
    func target(_ outcome: TargetOutcome?) throws -> Any? {
      let text = EvaluationJSON(county: county, standard: standard, language: .en)
        .document(
          evaluation, findings: [], assumed: [], target: outcome, Provenance(version: "test", inputs: [])
        ).text
      let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      return read["target"]
    }
    #expect(try target(nil) is NSNull)
    let read = try #require(try target(outcome) as? [String: Any])
    #expect(read["standard"] as? String == "sifangtai")
    #expect(read["verdictOfAssessed"] as? String == "met")
    let clauses = try #require(read["clauses"] as? [[String: Any]])
    #expect(clauses.count == 28)
    #expect(
      clauses.filter { $0["verdict"] as? String == "notInList" }.compactMap { $0["id"] as? String } == [
        "G4", "G7", "G14",
      ])
    let backbone = try #require(clauses.first { $0["id"] as? String == "S1" })
    #expect(backbone["limit"] as? Double == 0.9)
  }

  /// Every standard that is built in shows itself in both languages, each limit with its trust mark.
  @Test(arguments: StandardFile.embedded, Language.allCases)
  func standards(id: String, language: Language) throws {
    let standard = try Sample.standard(id)
    let lines = StandardScreen.lines(standard, language)
    // A long title goes on in the next line.
    #expect(
      lines.prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ").contains(
        standard.title(language)))
    let json = try JSONSerialization.jsonObject(with: Data(StandardJSON.document(standard, language).text.utf8))
    let clauses = try #require((json as? [String: Any])?["clauses"] as? [[String: Any]])
    #expect(clauses.count == ClauseID.allCases.count { standard.lists($0) })
    for clause in clauses {
      for limit in try #require(clause["limits"] as? [[String: Any]]) {
        #expect(Trust(rawValue: limit["trust"] as? String ?? "") != nil)
        #expect((limit["source"] as? String)?.isEmpty == false)
      }
    }
  }
}
