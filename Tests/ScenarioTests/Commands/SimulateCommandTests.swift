import Foundation
import Testing

/// `simulate` and `evaluate`: the census agrees, effects come on demand, a file too large is not read.
@Suite struct SimulateCommandTests {
  @Test func evaluateAndSimulateAgreeOnTheCensus() throws {
    let evaluate = try Binary.run("evaluate", "scenarios/baoqing", "--format", "json")
    let simulate = try Binary.run("simulate", Binary.promise, "--format", "json")
    #expect(evaluate.status == 0 && simulate.status == 0)
    func read(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let alone = try read(evaluate.out)
    let first = try #require((try read(simulate.out)["years"] as? [[String: Any]])?.first)
    for key in ["verdict", "verdictOfAssessed", "conditions", "clauses", "stages", "sections", "schools", "findings"] {
      // What the fit of grades did matters to a projection alone.
      func value(_ all: [String: Any]) throws -> Any {
        let value = try #require(all[key])
        return (value as? [[String: Any]])?.filter { $0["id"] as? String != "fitMoved" } ?? value
      }
      let one = try JSONSerialization.data(withJSONObject: ["x": try value(alone)], options: .sortedKeys)
      let two = try JSONSerialization.data(withJSONObject: ["x": try value(first)], options: .sortedKeys)
      #expect(one == two, "\(key)")
    }
    let keys = [
      "county", "year", "standard", "verdict", "verdictOfAssessed", "conditions", "clauses", "stages", "sections",
      "schools", "findings", "assumed", "provenance",
    ]
    let places = try keys.map { try #require(evaluate.out.range(of: "\n  \"\($0)\":")).lowerBound }
    #expect(places == places.sorted())
    #expect(simulate.out.contains("\"sha256\": \""))
  }

  /// Effects on demand: null without `--effects`; with it the shares of every resolution add up.
  @Test func effectsOnDemand() throws {
    func read(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let plan = "scenarios/baoqing/plans/close-smallest.yaml"
    let plain = try read(try Binary.run("simulate", plan, "--format", "json").out)
    #expect(plain["effects"] is NSNull)
    let document = try read(try Binary.run("simulate", plan, "--format", "json", "--effects").out)
    let resolutions = try #require(document["resolutions"] as? [[String: Any]])
    #expect((plain["resolutions"] as? [[String: Any]])?.allSatisfy { $0["effects"] is NSNull } == true)
    var tested = 0
    for resolution in resolutions {
      let effects = try #require(resolution["effects"] as? [String: Any])
      guard let turn = effects["turn"] as? [String: Any] else { continue }
      let shares = try #require(turn["shares"] as? [[String: Any]])
      let sum = shares.reduce(0) { $0 + ($1["share"] as? Double ?? .nan) }
      let total = try #require(turn["with"] as? Double) - #require(turn["without"] as? Double)
      #expect(abs(sum - total) < 1e-9)
      tested += 1
    }
    #expect(tested > 0)
    let csv = try Binary.run("simulate", plan, "--format", "csv", "--effects").out
    #expect(csv.hasPrefix("year,clause,stage,indicator,subject,name,prevented,with,without,measure,share,"))
    #expect(try Binary.run("simulate", plan, "--effects").out.contains("What the measures did"))
  }

  /// A file too large is refused by its size, before it is read.
  @Test func aVeryLargeFile() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let county = "name: x\nyear: 2024\nstandard: national-2017\n"
    try Data(county.utf8).write(to: URL(fileURLWithPath: folder + "/county.yaml"))
    _ = FileManager.default.createFile(atPath: folder + "/schools.csv", contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: folder + "/schools.csv"))
    try file.truncate(atOffset: 200 << 20)
    let outcome = try Binary.run("evaluate", folder)
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("200 MiB"))
  }
}
