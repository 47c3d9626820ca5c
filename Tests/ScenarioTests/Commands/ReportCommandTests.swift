import Foundation
import Testing

/// `report`.
@Suite struct ReportCommandTests {
  /// A report draws futures of uncertain plans only, and says so of a plan for which there is nothing to draw.
  @Test func reportDraws() throws {
    let refused = try Binary.run("report", Binary.promise, "--seed", "2", "--lang", "zh")
    #expect(refused.status == 64 && refused.out.isEmpty && refused.err.contains("没有不确定的假设"))
    #expect(
      try Binary.run("report", Binary.promise, "--draws", "9").err.contains("nothing in these is uncertain"))
    let drawn = try Binary.run(
      "report", "scenarios/baoqing/plans/promise-uncertain.yaml", "--draws", "20", "--seed", "3", "--format", "md")
    #expect(drawn.status == 0 && drawn.out.contains("--draws 20 --seed 3") && drawn.out.contains("20 futures, seed 3"))
    #expect(!(try Binary.run("report", Binary.promise, "--format", "md")).out.contains("futures"))
  }
}
