import Charts
import County
import Foundation
import Report
import Samples
import Testing

/// What the built program does with what would steer a terminal, with questions that name nothing, and with seeds.
@Suite struct ReaderSafetyTests {
  private func run(_ arguments: [String]) throws -> (status: Int32, out: String, err: String) {
    let process = Process()
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Binary.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Sample.root)
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let told = out.fileHandleForReading.readDataToEndOfFile()
    let noted = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self), String(decoding: noted, as: UTF8.self))
  }

  private static let plan = "scenarios/baoqing/plans/promise.yaml"

  @Test(arguments: [
    ["why", plan, "--clause", "zz"], ["why", plan, "--clause", "R2", "--indicator", "zz"],
    ["why", plan, "--section", "zz"], ["why", plan, "--school", "zz"],
    ["why", plan, "--clause", "R1", "--year", "1990"],
    ["needs", plan, "--year", "1990"], ["simulate", plan, "--standard", "zz"], ["standard", "show", "zz"],
    ["simulate", plan, "--format", "zz"], ["simulate", plan, "--lang", "zz"],
    ["explore", plan, "--draws", "0"], ["explore", plan, "--samples", "5"],
  ])
  func usageIs64(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64, "\(arguments): \(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test func nothingOfAnArgumentSteersATerminal() throws {
    for arguments in [
      ["evaluate", "no\u{1B}[31m\u{202E}\u{200F}\u{61C}folder"], ["why", Self.plan, "--section", "\u{1B}]0;x\u{7}"],
      ["simulate", Self.plan, "--format", "\u{1B}[2J\u{2066}"],
    ] {
      let outcome = try run(arguments)
      #expect(!outcome.err.isEmpty)
      #expect(!outcome.err.unicodeScalars.contains { $0.steers && $0 != "\n" }, "\(outcome.err.debugDescription)")
    }
  }

  @Test func aSeedIsWrittenExactly() throws {
    let outcome = try run([
      "explore", Self.plan, "--draws", "8", "--seed", "9007199254740993", "--format", "json", "--lang", "en",
    ])
    #expect(outcome.out.contains("\"seed\": 9007199254740993"))
  }

  /// A roll beyond ten times the census's is refused with its place, by every command that runs the plan.
  @Test(arguments: [
    ["simulate"], ["needs"], ["why"], ["check"], ["explore", "--draws", "8"],
    ["explore", "--draws", "10", "--sensitivity", "morris"],
  ])
  func aRollBeyondAsks(command: [String]) throws {
    for assumptions in ["{entryChange: 100%/year, progression: 1.0}", "{change: 60%/year}"] {
      let folder = try Sample.folder([
        "p.yaml":
          "title: t\ncounty: \(Sample.root)/scenarios/baoqing\nthrough: 2074\nassumptions: \(assumptions)\n"
      ])
      let outcome = try run(command + ["\(folder)/p.yaml", "--lang", "en"])
      #expect(outcome.status == 65)
      #expect(outcome.err.hasPrefix("\(folder)/p.yaml:4: "), "\(outcome.err)")
      #expect(outcome.err.contains("more than 10 times the census"), "\(outcome.err)")
    }
  }
}
