import Foundation
import Testing

/// `plan`, `standard` and `schema`.
@Suite struct PlanCommandTests {
  @Test func plansAndStandardsAreShown() throws {
    let plan = try Binary.run("plan", "show", "scenarios/baoqing/plans/rural-first.yaml")
    #expect(plan.out.contains("# scenarios/baoqing/plans/do-nothing.yaml:7"))
    #expect(plan.out.contains("# scenarios/baoqing/plans/rural-first.yaml:"))
    let standard = try Binary.run("standard", "show", "national-2017", "--format", "csv")
    #expect(standard.out.contains("R1,primary.degree,4.2,A,"))
    #expect(try Binary.run("standard", "show", "nothing").status == 64)
  }

  @Test func plansAreToldApart() throws {
    let plans = ["scenarios/baoqing/plans/do-nothing.yaml", "scenarios/baoqing/plans/promise.yaml"]
    let text = try Binary.run("plan", "diff", plans[0], plans[1])
    #expect(text.status == 0)
    #expect(text.out.contains("added measure \"每年交流轮岗10.9%\": rotation (share 10.9%"))
    let json = try Binary.run("plan", "diff", plans[0], plans[1], "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) is [String: Any])
    #expect(
      try Binary.run("plan", "diff", plans[0], plans[1], "--format", "csv").out.hasPrefix("scope,name,key,change,"))
    #expect(try Binary.run("plan", "diff", plans[0], "nowhere.yaml").status == 66)
  }

  /// A plan is begun where there is none, names its county from where it stands, and can be checked at once.
  @Test func plansAreBegun() throws {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).yaml"
    #expect(try Binary.run("plan", "new", "scenarios/baoqing", "-o", path, "--lang", "zh").status == 0)
    #expect(try Binary.run("check", path).status == 0)
    #expect(try Binary.run("plan", "new", "scenarios/baoqing", "-o", path).status == 73)
    #expect(try Binary.run("plan", "new", "scenarios/baoqing").out.contains("county: scenarios/baoqing\n"))
  }

  @Test(arguments: ["plan", "county", "standard"])
  func schemas(subject: String) throws {
    let schema = try Binary.run("schema", subject, "--lang", "zh")
    #expect(schema.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(schema.out.utf8)) is [String: Any])
    #expect(try Binary.run("schema", "nothing").status == 64)
  }
}
