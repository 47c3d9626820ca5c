import Foundation
import Report
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
  static let binary: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/junheng") {
      folder.deleteLastPathComponent()
    }
    return folder.path + "/junheng"
  }()

  private func run(_ arguments: String..., environment: [String: String] = ["LC_ALL": "en_US.UTF-8"]) throws -> Outcome
  {
    try run(arguments, environment: environment)
  }

  /// The `script` of util-linux makes terminals; others take other options.
  private static let canMakeTerminals: Bool = {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    #else
      false
    #endif
  }()

  /// What a terminal of so many columns is sent, by the `script` of util-linux.
  private func onTerminal(columns: Int, environment: String = "TERM=xterm", _ arguments: String...) throws -> String {
    let command =
      "stty cols \(columns) && env -u NO_COLOR \(environment) \(Self.binary) \(arguments.joined(separator: " "))"
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).tty"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", command, path]
    process.currentDirectoryURL = URL(fileURLWithPath: Sample.root)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // `script` frames what was sent in a line of its own before and after.
    return text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("Script ")
    }.joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
  }

  private func run(_ arguments: [String], environment: [String: String] = ["LC_ALL": "en_US.UTF-8"]) throws -> Outcome {
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

  /// A report draws futures of uncertain plans only, and says so of a plan for which there is nothing to draw.
  @Test func reportDraws() throws {
    let refused = try run("report", Self.promise, "--seed", "2", "--lang", "zh")
    #expect(refused.status == 64 && refused.out.isEmpty && refused.err.contains("没有不确定的假设"))
    #expect(try run("report", Self.promise, "--draws", "9").err.contains("nothing in these plans is uncertain"))
    let drawn = try run(
      "report", "scenarios/baoqing/plans/promise-uncertain.yaml", "--draws", "20", "--seed", "3", "--format", "md")
    #expect(drawn.status == 0 && drawn.out.contains("--draws 20 --seed 3") && drawn.out.contains("20 futures, seed 3"))
    #expect(!(try run("report", Self.promise, "--format", "md")).out.contains("futures"))
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
    #expect(try run("explore", Self.promise, "--require-met").status == 64)
    #expect(try run("explore", Self.promise, "--vary", "through=2030,2031", "--draws", "5").status == 64)
    #expect(try run("explore", Self.promise, "--vary", "through=,,").status == 64)
    #expect(try run("report", "scenarios/baoqing/plans/promise-uncertain.yaml", "--draws", "0").status == 64)
    let wrong = try run("explore", Self.promise, "--vary", "nosuch=1,2")
    #expect(wrong.status == 64 && wrong.out.isEmpty)
    #expect(try run("evaluate", "scenarios/baoqing", "--format", "pdf").status == 64)
    #expect(try run("evaluate", "scenarios/baoqing", "-o", "no/such/folder/x").status == 73)
  }

  /// Figures go to standard output, problems to standard error, in the language of the environment.
  @Test func streamsAndLanguages() throws {
    let good = try run("check", "scenarios/baoqing", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(good.err.isEmpty)
    #expect(good.out.replacing("\n  ", with: "").contains("学校表合计"))
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
    #expect(try run("standard", "show", "nothing").status == 64)
  }

  /// What is asked why: as text, JSON and table, of a plan and of a county; what cannot be asked is refused with its way out.
  @Test func why() throws {
    let text = try run("why", Self.promise, "--clause", "r2", "--stage", "junior", "--indicator", "multimedia")
    #expect(text.status == 0 && text.err.isEmpty)
    #expect(text.out.contains("2029  CV between schools (Table III): junior multimedia rooms"))
    let json = try run("why", Self.promise, "--clause", "R2", "--format", "json", "--year", "2029")
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
    let csv = try run("why", "scenarios/baoqing", "--section", "第三中学", "--format", "csv")
    #expect(csv.out.hasPrefix("year,clause,table,from,phase,measure,subject,name,item,value,place\n"))
    #expect(csv.out.contains("2024,R1,turn,,,,no3-j,第三中学,sportsAreaAtCliff,18809,\n"))
    let all = try run("why", Self.promise).out
    #expect(all.contains("--clause R2 --stage junior --indicator multimedia"))
    #expect(all.contains("Table III junior multimedia rooms fails in 2029 (0.459): pupils did it"))
    let wrong = try run("why", Self.promise, "--section", "第三中字")
    #expect(wrong.status == 64 && wrong.out.isEmpty)
    #expect(wrong.err == "--section: there is no section \"第三中字\"; did you mean 第三中学?\n")
    #expect(try run("why", Self.promise, "--clause", "R2", "--year", "2040").status == 64)
    #expect(try run("why", Self.promise, "--clause", "R2", "--section", "no3-j").status == 64)
    #expect(try run("why", "nowhere").status == 66)
    #expect(try run("why", Self.promise, "--clause", "R2", "--require-met").status == 3)
    #expect(try run("why", Self.promise, "--clause", "R2", "-o", Self.promise).status == 64)
  }

  /// A county made by size can be evaluated; whatever rests on it says so, a table on standard error.
  @Test func synthesize() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try run("synthesize", "--sections", "40", "--seed", "3", "-o", folder)
    #expect(made.status == 0)
    #expect(made.out.contains("Synthetic data: made from published totals"))
    #expect(try run("synthesize", "--sections", "40", "--seed", "3", "-o", folder, "--check").status == 0)
    #expect(try run("synthesize", "--sections", "40", "--seed", "4", "-o", folder, "--check").status == 65)
    #expect(try run("evaluate", folder).out.contains("Synthetic data: made from published totals"))
    #expect(try run("check", folder).out.hasPrefix("Synthetic data: made from published totals"))
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
    let head = "plan,year,clause,stage,indicator,subject,name,quantity,value,error,low,high,input,futures,asked\n"
    #expect(other.out.hasPrefix(head))
    #expect(other.out.contains(",tornadoLow,") && other.out.contains(",300,300\n"))
    #expect(
      other.out.contains(",2024,countyOfAssessed,,,,,window,") && other.out.contains(",2027,promises,,,,,stands,"))
    // Two plans of different assumptions: each in the world of the other, with doing nothing.
    let read = try #require(try JSONSerialization.jsonObject(with: Data(one.out.utf8)) as? [String: Any])
    let regret = try #require(read["regret"] as? [[String: Any]])
    #expect(regret.map { ($0["choices"] as? [Any])?.count } == [3, 3])
    let simulated = try run("simulate", plan)
    #expect(simulated.out.contains("On the given values of 8 uncertain assumptions"))
  }

  /// A study of sensitivity in every form and both languages; any number of threads gives the same bytes.
  @Test(arguments: ["sobol", "morris"]) func sensitivity(method: String) throws {
    let plan = "scenarios/baoqing/plans/promise-uncertain.yaml"
    func study(_ more: String...) throws -> Outcome {
      try run(["explore", plan, "--sensitivity", method, "--draws", "12"] + more)
    }
    let json = try study("--format", "json", "--threads", "1")
    #expect(json.status == 0 && json.err.isEmpty)
    #expect(try study("--format", "json", "--threads", "2").out == json.out)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    let first = try #require((read["plans"] as? [[String: Any]])?.first)
    #expect((first["inputs"] as? [[String: Any]])?.count == 8)
    #expect((first["matters"] as? [[String: Any]])?.first?["id"] as? String == "promises")
    let csv = try study("--format", "csv")
    #expect(csv.out.hasPrefix("plan,year,clause,stage,indicator,subject,name,input,quantity,value,low,high,method,"))
    for (language, word) in [("zh", "敏感性"), ("en", "sensitivity")] {
      let text = try study("--lang", language).out
      #expect(text.contains(word) && !text.contains("no7-p"))
      #expect(text.split(separator: "\n").allSatisfy { Columns.width(String($0)) <= 100 })
    }
  }

  /// The rows of a sweep are the same on any number of threads; a value that cannot be read is told before the first run.
  @Test func sweeps() throws {
    let vary = ["explore", Self.promise, "--vary", "rotate.share=9%...11%:1%", "--format", "csv"]
    let one = try run(vary + ["--threads", "1"])
    #expect(one.status == 0 && one.out.split(separator: "\n").count == 4)
    #expect(try run(vary + ["--threads", "3"]).out == one.out)
    let wrong = try run("explore", Self.promise, "--vary", "assumptions.entryRate=0.7,x,9")
    #expect(wrong.status == 64 && wrong.out.isEmpty)
    #expect(
      wrong.err == "--vary: assumptions.entryRate: \"x\" is not a number\n"
        + "--vary: assumptions.entryRate: \"9\" is out of range, expected 0 to 3\n")
  }

  /// Ctrl-C in the middle of a sweep keeps the rows that are finished, says how many, and ends with 130; of many futures
  /// it keeps those, each row saying of how many.
  @Test(arguments: [
    ["--vary", "assumptions.entryRate=0.60000...0.99999:0.00001"], ["--draws", "1000000"],
    ["--draws", "100000", "--sensitivity", "sobol"],
  ])
  func interrupts(options: [String]) async throws {
    let folder = try Sample.folder([:])
    let path = folder + "/rows.csv"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.binary)
    process.arguments =
      ["explore", "scenarios/baoqing/plans/promise-uncertain.yaml", "--format", "csv", "-o", path, "--lang", "en"]
      + options
    process.currentDirectoryURL = URL(fileURLWithPath: Sample.root)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    // A sweep is interrupted once rows stand in its own file; of the others nothing is to be seen before the end.
    try await Task.sleep(for: .seconds(3))
    while options[0] == "--vary", process.isRunning, try rows(in: folder) < 2 {
      try await Task.sleep(for: .seconds(0.1))
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasSuffix("\n") && text.split(separator: "\n").count > 1)
    if options[0] == "--vary" {
      let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(told.contains("of 40,000 rows; those that stand are whole"))
    } else {
      #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(",\(options[1])") })
    }
  }

  /// Lines of the file that is being written in a folder; nought where it is not there yet.
  private func rows(in folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { rows, name in
      rows + ((try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "").count { $0 == "\n" }
    }
  }

  /// What options ask for and cannot be had is told in the language asked for.
  @Test func usage() throws {
    let draws = try run("explore", Self.promise, "--draws", "-1", "--samples", "3", "--lang", "zh")
    #expect(draws.status == 64 && draws.out.isEmpty)
    #expect(draws.err == "--samples: 须与 --vary 同用\n--draws: 应为 1 至 1000000000 的整数\n")
    let many = try run(
      "explore", Self.promise, "--vary", "entryRate=0.700...0.800:0.001", "--vary", "births=0...2:0.001", "--lang", "zh"
    )
    #expect(many.status == 64 && many.err.contains("需推演 202,101 次"))
    let both = try run("explore", Self.promise, "--sensitivity", "sobol", "--vary", "entryRate=0.7,0.8")
    #expect(both.status == 64 && both.err == "--sensitivity: cannot stand beside --vary; leave one out\n")
    #expect(try run("synthesize", "--lang", "zh").err.contains("请给出 MARGINS 或 --sections"))
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

  /// Effects on demand: null without `--effects`; with it the shares of every resolution add up.
  @Test func effectsOnDemand() throws {
    func read(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let plan = "scenarios/baoqing/plans/close-smallest.yaml"
    let plain = try read(try run("simulate", plan, "--format", "json").out)
    #expect(plain["effects"] is NSNull)
    let document = try read(try run("simulate", plan, "--format", "json", "--effects").out)
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
    let csv = try run("simulate", plan, "--format", "csv", "--effects").out
    #expect(csv.hasPrefix("year,clause,stage,indicator,subject,name,prevented,with,without,measure,share,"))
    #expect(try run("simulate", plan, "--effects").out.contains("What the measures did"))
  }

  /// Needs of a county, of a plan, and of a year that is not there.
  @Test func needs() throws {
    let county = try run("needs", "scenarios/baoqing", "--format", "json")
    #expect(county.status == 0 && county.out.contains("\"toLimit\""))
    let plan = try run("needs", "scenarios/baoqing/plans/rural-first.yaml", "--year", "2028")
    #expect(plan.status == 0 && plan.out.contains("2028 primary arts & PE teachers CV"))
    let csv = try run("needs", "scenarios/baoqing/plans/rural-first.yaml", "--format", "csv")
    #expect(csv.out.hasPrefix("year,stage,indicator,aim,subject,name,amount\n"))
    let outside = try run("needs", "scenarios/baoqing/plans/rural-first.yaml", "--year", "2050")
    #expect(outside.status == 64 && outside.err.contains("--year"))
    #expect(try run("needs", "scenarios/baoqing", "--year", "2030").status == 64)
    #expect(try run("needs", "scenarios/nowhere").status == 66)
  }

  /// Names that a table may hold but no one would give: each comes out as text, on every screen, table and JSON; none
  /// steers the terminal, breaks a column or starts a formula.
  @Test func hostileNames() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Sample.root + "/scenarios/baoqing", toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let names = [
      "no4-p": "<script>alert(1)</script> & \"第四\" 😀 \u{1B}[31m\u{1B}]0;title\u{7} \u{202E}",
      "no1-j": "=HYPERLINK(\"http://x\",\"y\")\n第二行",
      "liangshui-p": " ＝凉水，" + String(repeating: "长", count: 56),
      "no3-p": "-" + String(repeating: "x", count: 59),
    ]
    let path = folder + "/schools.csv"
    var table = try String(contentsOfFile: path, encoding: .utf8)
    for (id, name) in names {
      let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("\(id),") })
      var fields = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      fields[1] = "\"" + name.replacing("\"", with: "\"\"") + "\""
      table = table.replacing(row, with: fields.joined(separator: ","))
    }
    try Data(table.utf8).write(to: URL(fileURLWithPath: path))
    try Data(
      """
      title: "=1+1 <script> 😀"
      extends: plans/promise.yaml
      county: .
      measures:
        - name: '@SUM(1) "并校"'
          merge: [liangshui-p]
          into: qixingpao-p
          year: 2026
      """.utf8
    ).write(to: URL(fileURLWithPath: folder + "/hostile.yaml"))
    let commands = [
      ["evaluate", folder], ["check", folder], ["simulate", folder + "/hostile.yaml"],
      ["compare", folder + "/plans/do-nothing.yaml", folder + "/hostile.yaml"], ["check", folder + "/hostile.yaml"],
      ["plan", "show", folder + "/hostile.yaml"],
      ["plan", "diff", folder + "/plans/do-nothing.yaml", folder + "/hostile.yaml"],
    ]
    for command in commands {
      for format in ["text", "json", "csv"] {
        for language in ["zh", "en"] {
          let told = try run(command + ["--format", format, "--lang", language])
          #expect(told.status == 0, "\(command) \(told.err)")
          let steering = (told.out + told.err).unicodeScalars.filter {
            $0 != "\n"
              && ($0.properties.generalCategory == .control || format != "csv" && $0 == "\u{202E}" && format != "json")
          }
          #expect(steering.isEmpty, "\(command) \(format)")
          switch format {
          case "json": #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(told.out.utf8)) }
          case "csv":
            for cell in Self.cells(told.out) {
              let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
              #expect(
                Double(cell) != nil || !(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false), "\(cell)")
            }
          default: break
          }
        }
      }
    }
    // A name with a line end in it adds no line to a plan that is begun.
    #expect(try run("plan", "new", folder, "-o", folder + "/new.yaml").status == 0)
    #expect(try run("check", folder + "/new.yaml").status == 0)
    let screen = try run("simulate", folder + "/hostile.yaml", "--lang", "zh").out
    #expect(screen.contains("<script>alert(1)</script>"))
    #expect(screen.split(separator: "\n").allSatisfy { Columns.width(String($0)) <= 100 })
    let json = try run("evaluate", folder, "--format", "json").out
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let told = try #require(read["sections"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    for (id, name) in names { #expect(told.contains(name.trimmingCharacters(in: .whitespaces)), "\(id)") }
  }

  /// The fields of a table by RFC 4180.
  private static func cells(_ text: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        if isQuoted || !wasQuote { isQuoted.toggle() } else { isQuoted = true }
        if wasQuote, isQuoted { cell.append(scalar) }
        wasQuote = !isQuoted
      } else {
        wasQuote = false
        if !isQuoted, scalar == "," || scalar == "\n" {
          cells.append(String(cell))
          cell = String.UnicodeScalarView()
        } else {
          cell.append(scalar)
        }
      }
    }
    return cells
  }

  /// A comparison as scripts read it: the keys and columns they hold on to, one fact a row, and the same figures in both.
  @Test func comparisons() throws {
    let plans = ["do-nothing", "rural-first", "combined"].map { "scenarios/baoqing/plans/\($0).yaml" }
    let told = try run(["compare"] + plans + ["--format", "json"])
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

    let table = try run(["compare"] + plans + ["--format", "csv"]).out
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

  /// Colour is for terminals: a pipe and a file get plain text unless colour is asked for, and the same words either way.
  @Test func colour() throws {
    let plain = try run("simulate", Self.promise)
    #expect(!plain.out.contains("\u{1B}"))
    #expect(try run("simulate", Self.promise, "--color", "never").out == plain.out)
    for command in [
      ["simulate", Self.promise], ["evaluate", "scenarios/baoqing"], ["compare", Self.promise, Self.promise],
    ] {
      let plain = try run(command)
      let painted = try run(command + ["--color", "always"])
      #expect(
        painted.out.contains("\u{1B}[1m")
          && painted.out.contains(command[0] == "evaluate" ? "\u{1B}[32m" : "\u{1B}[1;31m"))
      let words = painted.out.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(words == plain.out)
    }
    #expect(try run("simulate", Self.promise, "--color", "green").status == 64)
  }

  /// A terminal as a program makes one: colour and sparklines, unless it is dumb or NO_COLOR asks for none.
  @Test(.enabled(if: CommandTests.canMakeTerminals)) func onATerminal() throws {
    let told = try onTerminal(columns: 120, "simulate", Self.promise, "--lang", "en")
    #expect(told.contains("\u{1B}[1;31m.459!\u{1B}[0m"))
    #expect(told.contains("█"))
    let bare = try onTerminal(columns: 120, environment: "NO_COLOR=1", "simulate", Self.promise, "--lang", "en")
    #expect(!bare.contains("\u{1B}") && bare.contains("█"))
    let narrow = try onTerminal(columns: 80, "simulate", Self.promise, "--lang", "en")
    let words = narrow.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\r", with: "")
    #expect(words.split(separator: "\n").allSatisfy { Columns.width(String($0)) <= 80 })
    let dumb = try onTerminal(columns: 120, environment: "TERM=dumb", "simulate", Self.promise, "--lang", "en")
    #expect(dumb.replacing("\r", with: "") == (try run("simulate", Self.promise, "--lang", "en").out))
  }

  // MARK: comparisons that show what differs

  private func folder(_ files: [String: String]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    for (name, text) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return path
  }

  /// Plans judged by different standards are not alike, though they assume the same: each has its own beside its letter.
  @Test func plansOfTwoStandards() throws {
    let plan = "county: \(Sample.root)/scenarios/baoqing\nthrough: 2030\nassumptions: {entryRate: 0.77}\n"
    let place = try folder([
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
    let text = try run(["compare"] + files + ["--lang", "zh"])
    #expect(text.status == 0, "\(text.err)")
    #expect(text.out.contains("B  乙 (2024–2030)\n     标准：从严标准（strict）"))
    #expect(text.out.contains("假设相同；所用标准不同（A；B）"))
    #expect(!text.out.contains("假设相同的方案：A；B"))
    let json = try run(["compare"] + files + ["--format", "json"]).out
    #expect(json.contains("\"standard\": \"heilongjiang\"") && json.contains("\"standard\": \"strict\""))
    #expect(json.contains("\"standard\": null"))
    let csv = try run(["compare"] + files + ["--format", "csv"]).out.split(separator: "\n")
    #expect(csv[0].hasSuffix(",standard"))
    #expect(csv.contains { $0.hasPrefix("A,") && $0.hasSuffix(",heilongjiang") })
    #expect(csv.contains { $0.hasPrefix("B,") && $0.hasSuffix(",strict") })
  }

  /// A sweep shows the clause that moves, or the one asked for; the amount that is varied takes its cost along.
  @Test func aSweepShowsWhatMoves() throws {
    let moved = try run("explore", Self.promise, "--vary", "rotate.share=8%,10%,12%", "--lang", "zh").out
    #expect(moved.contains("变动最大的条款：表Ⅳ-11 教师交流轮岗"))
    let rows = moved.split(separator: "\n").filter { $0.contains("%  ") }
    #expect(rows.count == 3 && Set(rows.map { $0.drop { $0 != " " } }).count == 3, "\(moved)")
    let asked = try run(
      "explore", Self.promise, "--vary", "rotate.share=8%,12%", "--clause", "表Ⅲ", "--stage", "primary", "--indicator",
      "degree", "--lang", "en")
    #expect(asked.out.contains("Clause shown: III primary degree teachers"))
    let wrong = try run("explore", Self.promise, "--clause", "R2", "--lang", "en")
    #expect(wrong.status == 64 && wrong.err == "--clause: goes with --vary only\n")
    let place = try folder([
      "plan.yaml": """
      title: 轮岗有价
      county: \(Sample.root)/scenarios/baoqing
      through: 2026
      assumptions: {entryRate: 0.77}
      measures:
        - name: 轮岗
          rotate: {share: 10%, backbone: 20%}
          years: 2025...2026
          cost: 20万元/year

      """
    ])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let csv = try run("explore", place + "/plan.yaml", "--vary", "rotate.share=10%,15%", "--format", "csv").out
    let cells = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let cost = try #require(cells.first?.firstIndex(of: "cost"))
    #expect(cells.dropFirst().map { Double($0[cost]) } == [400_000, 600_000])
  }

  /// `check` reads every file of the folder: names of feeders that there are not, and tables that nothing reads.
  @Test func checkReadsEveryFile() throws {
    let files = FileManager.default
    let place = files.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try files.copyItem(atPath: Sample.root + "/scenarios/baoqing", toPath: place)
    defer { try? files.removeItem(atPath: place) }
    try Data("section,pupils\n".utf8).write(to: URL(fileURLWithPath: place + "/enrolments.csv"))
    let named = try run("check", place, "--lang", "zh")
    // Lines are filled to 80 columns: where they break depends on how long the folder's path is.
    let text = named.out.filter { !$0.isWhitespace }
    #expect(named.status == 0 && text.contains("enrolments.csv:未使用"), "\(named.out)")
    #expect(text.contains("是否应为enrolment.csv"))
    try Data("from,to,share\nno-such,also-none,1\n".utf8).write(to: URL(fileURLWithPath: place + "/feeders.csv"))
    let wrong = try run("check", place, "--lang", "en")
    #expect(wrong.status == 65 && wrong.err.contains("feeders.csv:2") && wrong.err.contains("no-such"), "\(wrong.err)")
  }

  /// Every screen has its colours where they are asked for, and none where not.
  @Test(arguments: [["why"], ["why", "--clause", "R2"], ["needs"], ["check"], ["compare"], ["simulate"]])
  func coloursOfScreens(command: [String]) throws {
    let arguments = [command[0], Self.promise] + command.dropFirst()
    #expect(try run(arguments + ["--color", "always"]).out.contains("\u{1B}["))
    #expect(try !run(arguments).out.contains("\u{1B}["))
  }
}
