import Foundation
import Report
import Samples
import Testing

/// `compare`.
@Suite struct CompareCommandTests {
  /// A comparison as scripts read it: the keys and columns they hold on to, one fact a row, and the same figures in both.
  @Test func comparisons() throws {
    let plans = ["do-nothing", "rural-first", "combined"].map { "scenarios/baoqing/plans/\($0).yaml" }
    let told = try Binary.run(["compare"] + plans + ["--format", "json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(told.out.utf8)) as? [String: Any])
    let entries = try #require(json["plans"] as? [[String: Any]])
    let keys = [
      "letter", "plan", "assumptionsOf", "outcome", "doingNothing", "regretYears", "regretMargin", "regretIsWhole",
      "cvs", "shifts", "changes", "standard", "standardTitle",
    ]
    for entry in entries { #expect(Set(entry.keys) == Set(keys)) }
    #expect(entries.map { $0["assumptionsOf"] as? String } == ["A", "B", "B"])
    let worlds = try #require(json["worlds"] as? [[String: Any]])
    #expect(worlds.map { $0["assumptionsOf"] as? [String] } == [["A"], ["B", "C"]])
    let sides = try #require(entries[2]["changes"] as? [[String: Any]]).compactMap { $0["side"] as? String }
    #expect(sides.contains("assumptions") && sides.contains("measures"))

    let table = try Binary.run(["compare"] + plans + ["--format", "csv"]).out
    let rows = table.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0] == ComparisonData.heads)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(Set(rows.dropFirst().map { $0[0..<9].joined(separator: ",") }).count == rows.count - 1)
    for quantity in ["yearsStanding", "worstMargin", "cost", "pupilsMoved"] {
      let row = try #require(rows.first { $0[0] == "C" && $0[3] == "plan" && $0[4].isEmpty && $0[5] == quantity })
      let outcome = try #require(told.out.range(of: "\"letter\": \"C\"")).upperBound
      #expect(
        told.out[outcome...].firstMatch(of: try Regex("\"\(quantity)\": ([^,\n]*)"))?.output[1].substring == row[9][...]
      )
    }
  }

  /// Plans judged by different standards are not alike, though they assume the same: each has its own beside its letter.
  @Test func plansOfTwoStandards() throws {
    let plan = "county: \(Sample.root)/scenarios/baoqing\nthrough: 2030\nassumptions: {entryRate: 0.77}\n"
    let place = try Binary.folder([
      "a.yaml": "title: 甲\n" + plan, "b.yaml": "title: 乙\nstandard: strict.yaml\n" + plan,
      "strict.yaml": """
      id: strict
      extends: heilongjiang
      title: {zh: 从严标准, en: Strict standard}
      clauses: {G4: {limits: {single: {value: 1500, source: test, trust: M}}}}

      """,
    ])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let files = [place + "/a.yaml", place + "/b.yaml"]
    let text = try Binary.run(["compare"] + files + ["--lang", "zh"])
    #expect(text.status == 0, "\(text.err)")
    #expect(text.out.contains("B  乙 (2024–2030)\n     标准：从严标准（strict）"))
    #expect(text.out.contains("假设相同；所用标准不同（A；B）"))
    #expect(!text.out.contains("假设相同的方案：A；B"))
    let json = try Binary.run(["compare"] + files + ["--format", "json"]).out
    #expect(json.contains("\"standard\": \"heilongjiang\"") && json.contains("\"standard\": \"strict\""))
    #expect(json.contains("\"standard\": null"))
    let csv = try Binary.run(["compare"] + files + ["--format", "csv"]).out.split(separator: "\n")
    #expect(csv[0].hasSuffix(",standard"))
    #expect(csv.contains { $0.hasPrefix("A,") && $0.hasSuffix(",heilongjiang") })
    #expect(csv.contains { $0.hasPrefix("B,") && $0.hasSuffix(",strict") })
  }
}
