import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// A folder of broken inputs, one per mistake: each is refused with the sentence that stands beside it.
@Suite struct BrokenTests {
  static let root = Sample.root + "/Tests/FilesTests/Broken"

  static let mistakes: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/expected.txt") }.sorted()
  }()

  @Test func thereAreMistakes() { #expect(Self.mistakes.count >= 60) }

  /// The first line of `expected.txt` is `exit N`, the rest the English sentences of problems, or of notices where it is
  /// accepted; Chinese ones exist for all.
  @Test(arguments: mistakes)
  func mistake(name: String) throws {
    let folder = "\(Self.root)/\(name)"
    if ProcessInfo.processInfo.environment["JUNHENG_ACCEPT"] != nil { try accept(folder) }
    let expected = try String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    do {
      let notices = try run(folder)
      #expect(["exit 0"] + notices.map { $0.line(.en).replacing(folder + "/", with: "") } == expected, "\(name)")
      for notice in notices { #expect(notice.line(.zh).unicodeScalars.contains { $0.value > 0x4E00 }) }
    } catch let problems as Problems {
      #expect(told(problems, folder) == expected)
      for line in problems.lines(.zh) { #expect(line.unicodeScalars.contains { $0.value > 0x4E00 }, "\(line)") }
    }
  }

  /// Every mistake with `\r\n` for every line end, in all its texts, is told in the same sentences at the same lines.
  @Test(arguments: mistakes)
  func mistakeInCRLF(name: String) throws {
    let files = FileManager.default
    let root = files.temporaryDirectory.path + "/junheng-crlf-\(UUID().uuidString)"
    let folder = "\(root)/\(name)"
    defer { try? files.removeItem(atPath: root) }
    try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    try files.copyItem(atPath: "\(Self.root)/\(name)", toPath: folder)
    for file in try files.subpathsOfDirectory(atPath: folder)
    where [".yaml", ".csv"].contains(where: file.hasSuffix) && !name.hasPrefix("utf16") && !name.hasPrefix("xlsx") {
      guard let bytes = files.contents(atPath: "\(folder)/\(file)"), !bytes.contains(0x0D) else { continue }
      let windows = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      try Data(windows).write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
    }
    let expected = try String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    do {
      let notices = try run(folder)
      #expect(["exit 0"] + notices.map { $0.line(.en).replacing(folder + "/", with: "") } == expected, "\(name)")
    } catch let problems as Problems {
      let told =
        ["exit \(problems.exitStatus)"]
        + problems.lines(.en).map {
          $0.replacing(folder + "/", with: "").replacing(folder, with: ".").replacing(root, with: "..")
        }
      #expect(told == expected, "\(name)")
    }
  }

  /// What is told of a folder, with paths as seen from it.
  private func told(_ problems: Problems, _ folder: String) -> [String] {
    ["exit \(problems.exitStatus)"]
      + problems.lines(.en).map {
        $0.replacing(folder + "/", with: "").replacing(folder, with: ".").replacing(Self.root, with: "..")
      }
  }

  /// Writes what is told now in the place of what was expected, for the change to be read.
  private func accept(_ folder: String) throws {
    var lines = ["exit 0"]
    do {
      lines += try run(folder).map { $0.line(.en).replacing(folder + "/", with: "") }
    } catch let problems as Problems { lines = told(problems, folder) }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: "\(folder)/expected.txt"))
  }

  /// What `synthesize margins.yaml` does where there are margins, `simulate plan.yaml` where there is a plan, else what
  /// `evaluate .` does.
  private func run(_ folder: String) throws -> [Notice] {
    if FileManager.default.fileExists(atPath: "\(folder)/margins.yaml") {
      _ = try MarginsFile("\(folder)/margins.yaml").made()
      return []
    }
    let hasPlan = FileManager.default.fileExists(atPath: "\(folder)/plan.yaml")
    let read = try Subject(hasPlan ? "\(folder)/plan.yaml" : folder)
    _ = try read.scenario?.timeline()
    return read.notices
  }
}
