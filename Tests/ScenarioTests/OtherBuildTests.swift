import Foundation
import Samples
import Testing

/// The same arithmetic to the last bit, whatever processor the program was built for.
///
/// `JUNHENG_OTHER_BUILD` names the binary of another build, such as one made with `JUNHENG_MARCH=x86-64-v3`; without it
/// there is nothing to compare with.
@Suite(.enabled(if: OtherBuild.path != nil, "JUNHENG_OTHER_BUILD names no binary of another build"))
struct OtherBuildTests {
  /// Every plan that stands in the scenarios, simulated; and the uncertain ones in many futures.
  static let commands: [[String]] = {
    let scenarios = Sample.root + "/scenarios"
    let files = (FileManager.default.subpaths(atPath: scenarios) ?? []).sorted()
    let plans = files.filter { $0.contains("/plans/") && $0.hasSuffix(".yaml") }.map { scenarios + "/" + $0 }
    let explored = plans.filter { $0.contains("promise") || $0.contains("rural-first") || $0.contains("layout-2025") }
    return plans.map { ["simulate", $0, "--format", "json"] }
      + explored.map { ["explore", $0, "--draws", "2000", "--format", "json"] }
      + [
        [
          "explore", scenarios + "/baoqing/plans/promise-uncertain.yaml", "--sensitivity", "sobol", "--draws", "64",
          "--format", "json",
        ]
      ]
  }()

  @Test(arguments: commands)
  func sameBytes(command: [String]) throws {
    let other = try #require(OtherBuild.path)
    let own = try output(of: Binary.path, command)
    #expect(own.count > 1000)
    #expect(own == (try output(of: other, command)), "\(command)")
  }

  /// What a binary writes, which must end well.
  private func output(of binary: String, _ arguments: [String]) throws -> Data {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(binary) \(arguments) ended with \(process.terminationStatus)")
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }
}

/// The other build's binary.
private enum OtherBuild {
  static let path = ProcessInfo.processInfo.environment["JUNHENG_OTHER_BUILD"]
}
