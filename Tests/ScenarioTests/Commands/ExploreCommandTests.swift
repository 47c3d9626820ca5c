import Foundation
import Report
import Samples
import Testing

/// `explore`: futures, sweeps and studies of sensitivity.
@Suite struct ExploreCommandTests {
  /// The same seed gives the same result for any number of threads, and the result names its seed.
  @Test func explore() throws {
    let plan = "scenarios/baoqing/plans/promise-uncertain.yaml"
    let one = try Binary.run("explore", plan, Binary.promise, "--draws", "300", "--threads", "1", "--format", "json")
    let two = try Binary.run("explore", plan, Binary.promise, "--draws", "300", "--threads", "2", "--format", "json")
    #expect(one.status == 0 && one.err.isEmpty)
    #expect(one.out == two.out)
    #expect(one.out.contains("\"draws\": 300") && one.out.contains("\"seed\": 1"))
    let other = try Binary.run("explore", plan, "--draws", "300", "--seed", "2", "--format", "csv")
    let head = "plan,year,clause,stage,indicator,subject,name,quantity,value,error,low,high,input,futures,asked\n"
    #expect(other.out.hasPrefix(head))
    #expect(other.out.contains(",tornadoLow,") && other.out.contains(",300,300\n"))
    #expect(
      other.out.contains(",2024,countyOfAssessed,,,,,window,") && other.out.contains(",2027,promises,,,,,stands,"))
    // Two plans of different assumptions: each in the world of the other, with doing nothing.
    let read = try #require(try JSONSerialization.jsonObject(with: Data(one.out.utf8)) as? [String: Any])
    let regret = try #require(read["regret"] as? [[String: Any]])
    #expect(regret.map { ($0["choices"] as? [Any])?.count } == [3, 3])
    let simulated = try Binary.run("simulate", plan)
    #expect(simulated.out.contains("On the given values of 8 uncertain assumptions"))
  }

  /// A study of sensitivity in every form and both languages; any number of threads gives the same bytes.
  @Test(arguments: ["sobol", "morris"]) func sensitivity(method: String) throws {
    let plan = "scenarios/baoqing/plans/promise-uncertain.yaml"
    func study(_ more: String...) throws -> Binary.Outcome {
      try Binary.run(["explore", plan, "--sensitivity", method, "--draws", "12"] + more)
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
    let vary = ["explore", Binary.promise, "--vary", "rotate.share=9%...11%:1%", "--format", "csv"]
    let one = try Binary.run(vary + ["--threads", "1"])
    #expect(one.status == 0 && one.out.split(separator: "\n").count == 4)
    #expect(try Binary.run(vary + ["--threads", "3"]).out == one.out)
    let wrong = try Binary.run("explore", Binary.promise, "--vary", "assumptions.entryRate=0.7,x,9")
    #expect(wrong.status == 64 && wrong.out.isEmpty)
    #expect(
      wrong.err == "--vary: assumptions.entryRate: \"x\" is not a number\n"
        + "--vary: assumptions.entryRate: \"9\" is out of range, expected 0 to 3\n")
  }

  /// A sweep shows the clause that moves, or the one asked for; the amount that is varied takes its cost along.
  @Test func aSweepShowsWhatMoves() throws {
    let moved = try Binary.run("explore", Binary.promise, "--vary", "rotate.share=8%,10%,12%", "--lang", "zh").out
    #expect(moved.contains("变动最大的条款：表Ⅳ-11 教师交流轮岗"))
    let rows = moved.split(separator: "\n").filter { $0.contains("%  ") }
    #expect(rows.count == 3 && Set(rows.map { $0.drop { $0 != " " } }).count == 3, "\(moved)")
    let asked = try Binary.run(
      "explore", Binary.promise, "--vary", "rotate.share=8%,12%", "--clause", "表Ⅲ", "--stage", "primary",
      "--indicator",
      "degree", "--lang", "en")
    #expect(asked.out.contains("Clause shown: III primary degree teachers"))
    let wrong = try Binary.run("explore", Binary.promise, "--clause", "R2", "--lang", "en")
    #expect(wrong.status == 64 && wrong.err == "--clause: goes with --vary only\n")
    let place = try Binary.folder([
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
    let csv = try Binary.run("explore", place + "/plan.yaml", "--vary", "rotate.share=10%,15%", "--format", "csv").out
    let cells = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let cost = try #require(cells.first?.firstIndex(of: "cost"))
    #expect(cells.dropFirst().map { Double($0[cost]) } == [400_000, 600_000])
  }

  /// Ctrl-C in the middle of a sweep keeps the rows that are finished, says how many, and ends with 130; of many futures
  /// it keeps those, each row saying of how many.
  @Test(arguments: [
    // So many that none is through before this test, which waits beside others, comes to interrupt it.
    ["--vary", "assumptions.entryRate=0.600000...0.999999:0.000001", "--yes"], ["--draws", "1000000"],
    ["--draws", "100000", "--sensitivity", "sobol"],
  ])
  func interrupts(options: [String]) async throws {
    let folder = try Sample.folder([:])
    let path = folder + "/rows.csv"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Binary.path)
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
      #expect(told.contains("of 400,000 rows; those that stand are whole"))
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
}
