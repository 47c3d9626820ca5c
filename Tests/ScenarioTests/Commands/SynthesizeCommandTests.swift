import Foundation
import Testing

/// `synthesize`.
@Suite struct SynthesizeCommandTests {
  /// A county made by size can be evaluated; whatever rests on it says so, a table on standard error.
  @Test func synthesize() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try Binary.run("synthesize", "--sections", "40", "--seed", "3", "-o", folder)
    #expect(made.status == 0)
    #expect(made.out.contains("Synthetic data: made from published totals"))
    #expect(try Binary.run("synthesize", "--sections", "40", "--seed", "3", "-o", folder, "--check").status == 0)
    #expect(try Binary.run("synthesize", "--sections", "40", "--seed", "4", "-o", folder, "--check").status == 65)
    #expect(try Binary.run("evaluate", folder).out.contains("Synthetic data: made from published totals"))
    #expect(try Binary.run("check", folder).out.hasPrefix("Synthetic data: made from published totals"))
    #expect(
      try Binary.run("evaluate", folder, "--format", "json").out.contains("\"synthetic\": {\"method\": \"margins\""))
    #expect(
      try Binary.run("check", folder, "--format", "json").out.contains("\"synthetic\": {\"method\": \"margins\""))
    let table = try Binary.run("evaluate", folder, "--format", "csv")
    #expect(table.err.contains("Synthetic data") && !table.out.contains("Synthetic data"))
    #expect(try Binary.run("evaluate", "scenarios/baoqing", "--format", "json").out.contains("\"synthetic\": null"))
    #expect(try Binary.run("synthesize", "--sections", "40").status == 64)
    #expect(try Binary.run("synthesize", "--sections", "3", "-o", folder).status == 64)
    #expect(
      try Binary.run("synthesize", "scenarios/wudalianchi/margins.yaml", "--sections", "40", "-o", folder).status == 64
    )
    #expect(try Binary.run("synthesize", "nowhere.yaml", "--check").status == 66)
    #expect(try Binary.run("synthesize", "scenarios/wudalianchi/margins.yaml", "-o", "scenarios/baoqing").status == 73)
  }
}
