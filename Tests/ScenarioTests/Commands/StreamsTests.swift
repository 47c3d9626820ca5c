import Foundation
import Samples
import Testing

/// What every command has alike: statuses, streams, languages, files.
@Suite struct StreamsTests {
  @Test func statuses() throws {
    #expect(try Binary.run("simulate", Binary.promise).status == 0)
    #expect(try Binary.run("simulate", Binary.promise, "--require-met").status == 3)
    #expect(try Binary.run("evaluate", "scenarios/baoqing", "--require-met").status == 3)
    #expect(try Binary.run("evaluate", "nowhere").status == 66)
    #expect(try Binary.run("simulate", "nowhere.yaml").status == 66)
    #expect(try Binary.run("simulate", BrokenCases.folder("extends-cycle-with-itself") + "/plan.yaml").status == 65)
    #expect(try Binary.run("evaluate").status == 64)
    #expect(try Binary.run("explore", Binary.promise, "--draws", "0").status == 64)
    #expect(try Binary.run("explore", Binary.promise, "--threads", "0").status == 64)
    #expect(try Binary.run("explore", "nowhere.yaml", "--draws", "10").status == 66)
    #expect(try Binary.run("explore", Binary.promise, "--require-met").status == 64)
    #expect(try Binary.run("explore", Binary.promise, "--vary", "through=2030,2031", "--draws", "5").status == 64)
    #expect(try Binary.run("explore", Binary.promise, "--vary", "through=,,").status == 64)
    #expect(try Binary.run("report", "scenarios/baoqing/plans/promise-uncertain.yaml", "--draws", "0").status == 64)
    let wrong = try Binary.run("explore", Binary.promise, "--vary", "nosuch=1,2")
    #expect(wrong.status == 64 && wrong.out.isEmpty)
    #expect(try Binary.run("evaluate", "scenarios/baoqing", "--format", "pdf").status == 64)
    #expect(try Binary.run("evaluate", "scenarios/baoqing", "-o", "no/such/folder/x").status == 73)
  }

  /// Figures go to standard output, problems to standard error, in the language of the environment.
  @Test func streamsAndLanguages() throws {
    let good = try Binary.run("check", "scenarios/baoqing", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(good.err.isEmpty)
    #expect(good.out.replacing("\n  ", with: "").contains("学校表合计"))
    let bad = try Binary.run("evaluate", "nowhere", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(bad.out.isEmpty)
    #expect(bad.err == "nowhere: 没有此文件或文件夹；请核对路径\n")
    #expect(
      try Binary.run("evaluate", "nowhere", "--lang", "en", environment: ["LANG": "zh_CN.UTF-8"]).err.contains(
        "no such"))
  }

  /// A failing run leaves the output file as it was; a good one writes the same as to standard output; never an input.
  @Test func outputFiles() throws {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).csv"
    try Data("before".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Binary.run("simulate", "nowhere.yaml", "-o", path).status == 66)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
    #expect(try Binary.run("simulate", Binary.promise, "--format", "csv", "-o", path).status == 0)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written == (try Binary.run("simulate", Binary.promise, "--format", "csv").out))
    #expect(written.hasPrefix("year,clause,stage,indicator,subject,name,value,limit,margin,verdict,basis\n"))
    #expect(try Binary.run("simulate", Binary.promise, "-o", Binary.promise).status == 64)
    #expect(
      try Binary.run("simulate", Binary.promise, "-o", FileManager.default.temporaryDirectory.path).status == 73)
  }

  /// What options ask for and cannot be had is told in the language asked for.
  @Test func usage() throws {
    let draws = try Binary.run("explore", Binary.promise, "--draws", "-1", "--samples", "3", "--lang", "zh")
    #expect(draws.status == 64 && draws.out.isEmpty)
    #expect(draws.err == "--samples: 须与 --vary 同用\n--draws: 应为 1 至 1000000000 的整数\n")
    let many = try Binary.run(
      "explore", Binary.promise, "--vary", "entryRate=0.700...0.800:0.001", "--vary", "births=0...2:0.001", "--lang",
      "zh"
    )
    #expect(many.status == 64 && many.err.contains("需推演 202,101 次"))
    let both = try Binary.run("explore", Binary.promise, "--sensitivity", "sobol", "--vary", "entryRate=0.7,0.8")
    #expect(both.status == 64 && both.err == "--sensitivity: cannot stand beside --vary; leave one out\n")
    #expect(try Binary.run("synthesize", "--lang", "zh").err.contains("请给出 MARGINS 或 --sections"))
  }
}
