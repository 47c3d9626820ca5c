import Foundation
import Testing

/// `needs`.
@Suite struct NeedsCommandTests {
  /// Needs of a county, of a plan, and of a year that is not there.
  @Test func needs() throws {
    let county = try Binary.run("needs", "scenarios/baoqing", "--format", "json")
    #expect(county.status == 0 && county.out.contains("\"toLimit\""))
    let plan = try Binary.run("needs", "scenarios/baoqing/plans/rural-first.yaml", "--year", "2028")
    #expect(plan.status == 0 && plan.out.contains("2028 primary arts & PE teachers CV"))
    let csv = try Binary.run("needs", "scenarios/baoqing/plans/rural-first.yaml", "--format", "csv")
    #expect(csv.out.hasPrefix("year,stage,indicator,aim,subject,name,amount\n"))
    let outside = try Binary.run("needs", "scenarios/baoqing/plans/rural-first.yaml", "--year", "2050")
    #expect(outside.status == 64 && outside.err.contains("--year"))
    #expect(try Binary.run("needs", "scenarios/baoqing", "--year", "2030").status == 64)
    #expect(try Binary.run("needs", "scenarios/nowhere").status == 66)
  }
}
