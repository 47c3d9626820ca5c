import Foundation
import Samples

/// The built program as scripts see it.
enum Binary {
  struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// It stands beside the tests.
  static let path: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/junheng") {
      folder.deleteLastPathComponent()
    }
    return folder.path + "/junheng"
  }()

  /// The plan that most commands are tried on, by its path from the root.
  static let promise = "scenarios/baoqing/plans/promise.yaml"

  /// Runs it at the root of the package, in English unless the environment says otherwise.
  static func run(_ arguments: String..., environment: [String: String] = ["LC_ALL": "en_US.UTF-8"]) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = ["LC_ALL": "en_US.UTF-8"]) throws -> Outcome {
    let process = Process()
    let folder = FileManager.default.temporaryDirectory.path
    let streams = ["out", "err"].map { "\(folder)/junheng-\(UUID().uuidString).\($0)" }
    for stream in streams { _ = FileManager.default.createFile(atPath: stream, contents: nil) }
    process.executableURL = URL(fileURLWithPath: Self.path)
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

  /// A new folder of these files by path.
  static func folder(_ files: [String: String]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    for (name, text) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return path
  }
}
