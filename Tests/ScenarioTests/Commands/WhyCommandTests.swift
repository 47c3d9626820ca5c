import Foundation
import Testing

/// `why`.
@Suite struct WhyCommandTests {
  /// What is asked why: as text, JSON and table, of a plan and of a county; what cannot be asked is refused with its way out.
  @Test func why() throws {
    let text = try Binary.run(
      "why", Binary.promise, "--clause", "r2", "--stage", "junior", "--indicator", "multimedia")
    #expect(text.status == 0 && text.err.isEmpty)
    #expect(text.out.contains("2029  CV between schools (Table III): junior multimedia rooms"))
    let json = try Binary.run("why", Binary.promise, "--clause", "R2", "--format", "json", "--year", "2029")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    let change = try #require((read["changes"] as? [[String: Any]])?.last)
    func sum(_ key: String) throws -> Double {
      try #require(change[key] as? [[String: Any]]).reduce(0) { $0 + ($1["change"] as? Double ?? 0) }
    }
    let total = try #require(change["change"] as? Double)
    for key in ["steps", "sections"] {
      let parts = try sum(key)
      #expect(abs(parts - total) < 1e-9, "\(key)")
    }
    #expect(json.out.contains("\"sha256\": \""))
    let csv = try Binary.run("why", "scenarios/baoqing", "--section", "第三中学", "--format", "csv")
    #expect(csv.out.hasPrefix("year,clause,table,from,phase,measure,subject,name,item,value,place\n"))
    #expect(csv.out.contains("2024,R1,turn,,,,no3-j,第三中学,sportsAreaAtCliff,18809,\n"))
    let all = try Binary.run("why", Binary.promise).out
    #expect(all.contains("--clause R2 --stage junior --indicator multimedia"))
    #expect(all.contains("Table III junior multimedia rooms fails in 2029 (0.459): pupils did it"))
    let wrong = try Binary.run("why", Binary.promise, "--section", "第三中字")
    #expect(wrong.status == 64 && wrong.out.isEmpty)
    #expect(wrong.err == "--section: there is no section \"第三中字\"; did you mean 第三中学?\n")
    #expect(try Binary.run("why", Binary.promise, "--clause", "R2", "--year", "2040").status == 64)
    #expect(try Binary.run("why", Binary.promise, "--clause", "R2", "--section", "no3-j").status == 64)
    #expect(try Binary.run("why", "nowhere").status == 66)
    #expect(try Binary.run("why", Binary.promise, "--clause", "R2", "--require-met").status == 3)
    #expect(try Binary.run("why", Binary.promise, "--clause", "R2", "-o", Binary.promise).status == 64)
  }
}
