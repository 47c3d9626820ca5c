import Foundation
import Samples
import Testing

/// The built program as scripts see it: statuses, streams, files.
@Suite struct CommandTests {
  struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// The binary stands beside the tests.
  private static let binary: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/junheng") {
      folder.deleteLastPathComponent()
    }
    return folder.path + "/junheng"
  }()

  private func run(_ arguments: String..., environment: [String: String] = ["LC_ALL": "en_US.UTF-8"]) throws -> Outcome
  {
    let process = Process()
    let folder = FileManager.default.temporaryDirectory.path
    let streams = ["out", "err"].map { "\(folder)/junheng-\(UUID().uuidString).\($0)" }
    for stream in streams { _ = FileManager.default.createFile(atPath: stream, contents: nil) }
    process.executableURL = URL(fileURLWithPath: Self.binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Sample.root)
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") && $0.key != "LANG" }
      .merging(environment) { $1 }
    process.standardOutput = FileHandle(forWritingAtPath: streams[0])
    process.standardError = FileHandle(forWritingAtPath: streams[1])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Outcome(status: process.terminationStatus, out: texts[0], err: texts[1])
  }

  private static let promise = "scenarios/baoqing/plans/promise.yaml"

  @Test func evaluateAndSimulateAgreeOnTheCensus() throws {
    let evaluate = try run("evaluate", "scenarios/baoqing", "--format", "json")
    let simulate = try run("simulate", Self.promise, "--format", "json")
    #expect(evaluate.status == 0 && simulate.status == 0)
    func read(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let alone = try read(evaluate.out)
    let first = try #require((try read(simulate.out)["years"] as? [[String: Any]])?.first)
    for key in ["verdict", "verdictOfAssessed", "conditions", "clauses", "stages", "sections", "schools", "findings"] {
      let one = try JSONSerialization.data(withJSONObject: ["x": try #require(alone[key])], options: .sortedKeys)
      let two = try JSONSerialization.data(withJSONObject: ["x": try #require(first[key])], options: .sortedKeys)
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

  @Test func statuses() throws {
    #expect(try run("simulate", Self.promise).status == 0)
    #expect(try run("simulate", Self.promise, "--require-met").status == 3)
    #expect(try run("evaluate", "scenarios/baoqing", "--require-met").status == 3)
    #expect(try run("evaluate", "nowhere").status == 66)
    #expect(try run("simulate", "nowhere.yaml").status == 66)
    #expect(try run("simulate", "Tests/FilesTests/Broken/extends-cycle-with-itself/plan.yaml").status == 65)
    #expect(try run("evaluate").status == 64)
    #expect(try run("explore", Self.promise, "--draws", "0").status == 64)
    #expect(try run("explore", Self.promise, "--threads", "0").status == 64)
    #expect(try run("explore", "nowhere.yaml", "--draws", "10").status == 66)
    #expect(try run("evaluate", "scenarios/baoqing", "--format", "pdf").status == 64)
    #expect(try run("evaluate", "scenarios/baoqing", "-o", "no/such/folder/x").status == 73)
  }

  /// Figures go to standard output, problems to standard error, in the language of the environment.
  @Test func streamsAndLanguages() throws {
    let good = try run("check", "scenarios/baoqing", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(good.err.isEmpty)
    #expect(good.out.contains("学校表合计"))
    let bad = try run("evaluate", "nowhere", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(bad.out.isEmpty)
    #expect(bad.err == "nowhere: 没有此文件或文件夹；请核对路径\n")
    #expect(
      try run("evaluate", "nowhere", "--lang", "en", environment: ["LANG": "zh_CN.UTF-8"]).err.contains("no such"))
  }

  /// A failing run leaves the output file as it was; a good one writes the same as to standard output; never an input.
  @Test func outputFiles() throws {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).csv"
    try Data("before".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try run("simulate", "nowhere.yaml", "-o", path).status == 66)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
    #expect(try run("simulate", Self.promise, "--format", "csv", "-o", path).status == 0)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written == (try run("simulate", Self.promise, "--format", "csv").out))
    #expect(written.hasPrefix("year,clause,stage,indicator,subject,name,value,limit,margin,verdict,basis\n"))
    #expect(try run("simulate", Self.promise, "-o", Self.promise).status == 64)
    #expect(try run("simulate", Self.promise, "-o", FileManager.default.temporaryDirectory.path).status == 73)
  }

  @Test func plansAndStandardsAreShown() throws {
    let plan = try run("plan", "show", "scenarios/baoqing/plans/rural-first.yaml")
    #expect(plan.out.contains("# scenarios/baoqing/plans/do-nothing.yaml:7"))
    #expect(plan.out.contains("# scenarios/baoqing/plans/rural-first.yaml:"))
    let standard = try run("standard", "show", "national-2017", "--format", "csv")
    #expect(standard.out.contains("R1,primary.degree,4.2,A,"))
    #expect(try run("standard", "show", "nothing").status == 65)
  }

  /// A county made by size can be evaluated; whatever rests on it says so, a table on standard error.
  @Test func synthesize() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try run("synthesize", "--sections", "40", "--seed", "3", "-o", folder)
    #expect(made.status == 0)
    #expect(made.out.contains("Synthetic data (合成数据)"))
    #expect(try run("synthesize", "--sections", "40", "--seed", "3", "-o", folder, "--check").status == 0)
    #expect(try run("synthesize", "--sections", "40", "--seed", "4", "-o", folder, "--check").status == 65)
    #expect(try run("evaluate", folder).out.contains("Synthetic data (合成数据)"))
    #expect(try run("check", folder).out.hasPrefix("Synthetic data (合成数据)"))
    #expect(try run("evaluate", folder, "--format", "json").out.contains("\"synthetic\": {\"method\": \"margins\""))
    #expect(try run("check", folder, "--format", "json").out.contains("\"synthetic\": {\"method\": \"margins\""))
    let table = try run("evaluate", folder, "--format", "csv")
    #expect(table.err.contains("Synthetic data") && !table.out.contains("Synthetic data"))
    #expect(try run("evaluate", "scenarios/baoqing", "--format", "json").out.contains("\"synthetic\": null"))
    #expect(try run("synthesize", "--sections", "40").status == 64)
    #expect(try run("synthesize", "--sections", "3", "-o", folder).status == 64)
    #expect(try run("synthesize", "scenarios/wudalianchi/margins.yaml", "--sections", "40", "-o", folder).status == 64)
    #expect(try run("synthesize", "nowhere.yaml", "--check").status == 66)
    #expect(try run("synthesize", "scenarios/wudalianchi/margins.yaml", "-o", "scenarios/baoqing").status == 73)
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
    let outcome = try run("evaluate", folder)
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("200 MiB"))
  }

  /// The same seed gives the same result for any number of threads, and the result names its seed.
  @Test func explore() throws {
    let plan = "scenarios/baoqing/plans/promise-uncertain.yaml"
    let one = try run("explore", plan, Self.promise, "--draws", "300", "--threads", "1", "--format", "json")
    let two = try run("explore", plan, Self.promise, "--draws", "300", "--threads", "2", "--format", "json")
    #expect(one.status == 0 && one.err.isEmpty)
    #expect(one.out == two.out)
    #expect(one.out.contains("\"draws\": 300") && one.out.contains("\"seed\": 1"))
    let other = try run("explore", plan, "--draws", "300", "--seed", "2", "--format", "csv")
    #expect(other.out.hasPrefix("plan,year,clause,stage,indicator,subject,name,quantity,value,error\n"))
    let simulated = try run("simulate", plan)
    #expect(simulated.out.contains("Run on the central values of distributions"))
  }

  /// What was noticed on reading goes to standard error and among the findings, and stops nothing.
  @Test func notices() throws {
    let folder = "Tests/FilesTests/Broken/valid-gb18030-schools-csv"
    let evaluated = try run("evaluate", folder, "--lang", "zh")
    #expect(evaluated.status == 0)
    #expect(evaluated.err == "\(folder)/schools.csv: 文件是 GB18030 编码，已按此读取；另存为 UTF-8（CSV UTF-8）即不再提示\n")
    let checked = try run("check", folder, "--format", "csv")
    #expect(checked.err.isEmpty)
    #expect(checked.out.contains("readAsGB18030,,\(folder)/schools.csv,"))
  }

  @Test func plansAreToldApart() throws {
    let plans = ["scenarios/baoqing/plans/do-nothing.yaml", "scenarios/baoqing/plans/promise.yaml"]
    let text = try run("plan", "diff", plans[0], plans[1])
    #expect(text.status == 0)
    #expect(text.out.contains("added measure \"每年交流轮岗10.9%\": rotation, share 10.9%"))
    let json = try run("plan", "diff", plans[0], plans[1], "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) is [String: Any])
    #expect(try run("plan", "diff", plans[0], plans[1], "--format", "csv").out.hasPrefix("scope,name,key,change,"))
    #expect(try run("plan", "diff", plans[0], "nowhere.yaml").status == 66)
  }

  /// A plan is begun where there is none, names its county from where it stands, and can be checked at once.
  @Test func plansAreBegun() throws {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).yaml"
    #expect(try run("plan", "new", "scenarios/baoqing", "-o", path, "--lang", "zh").status == 0)
    #expect(try run("check", path).status == 0)
    #expect(try run("plan", "new", "scenarios/baoqing", "-o", path).status == 73)
    #expect(try run("plan", "new", "scenarios/baoqing").out.contains("county: scenarios/baoqing\n"))
  }

  @Test(arguments: ["plan", "county", "standard"])
  func schemas(subject: String) throws {
    let schema = try run("schema", subject, "--lang", "zh")
    #expect(schema.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(schema.out.utf8)) is [String: Any])
    #expect(try run("schema", "nothing").status == 64)
  }
}
