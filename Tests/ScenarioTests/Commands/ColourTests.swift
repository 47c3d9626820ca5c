import Foundation
import Report
import Samples
import Testing

/// Colour and sparklines are for terminals.
@Suite struct ColourTests {
  /// Colour is for terminals: a pipe and a file get plain text unless colour is asked for, and the same words either way.
  @Test func colour() throws {
    let plain = try Binary.run("simulate", Binary.promise)
    #expect(!plain.out.contains("\u{1B}"))
    #expect(try Binary.run("simulate", Binary.promise, "--color", "never").out == plain.out)
    for command in [
      ["simulate", Binary.promise], ["evaluate", "scenarios/baoqing"], ["compare", Binary.promise, Binary.promise],
    ] {
      let plain = try Binary.run(command)
      let painted = try Binary.run(command + ["--color", "always"])
      #expect(
        painted.out.contains("\u{1B}[1m")
          && painted.out.contains(command[0] == "evaluate" ? "\u{1B}[32m" : "\u{1B}[1;31m"))
      let words = painted.out.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(words == plain.out)
    }
    #expect(try Binary.run("simulate", Binary.promise, "--color", "green").status == 64)
  }

  /// Every screen has its colours where they are asked for, and none where not.
  @Test(arguments: [["why"], ["why", "--clause", "R2"], ["needs"], ["check"], ["compare"], ["simulate"]])
  func coloursOfScreens(command: [String]) throws {
    let arguments = [command[0], Binary.promise] + command.dropFirst()
    #expect(try Binary.run(arguments + ["--color", "always"]).out.contains("\u{1B}["))
    #expect(try !Binary.run(arguments).out.contains("\u{1B}["))
  }

  /// A terminal as a program makes one: colour and sparklines, unless it is dumb or NO_COLOR asks for none.
  @Test(.enabled(if: ColourTests.canMakeTerminals)) func onATerminal() throws {
    let told = try onTerminal(columns: 120, "simulate", Binary.promise, "--lang", "en")
    #expect(told.contains("\u{1B}[1;31m.459!\u{1B}[0m"))
    #expect(told.contains("█"))
    let bare = try onTerminal(columns: 120, environment: "NO_COLOR=1", "simulate", Binary.promise, "--lang", "en")
    #expect(!bare.contains("\u{1B}") && bare.contains("█"))
    let narrow = try onTerminal(columns: 80, "simulate", Binary.promise, "--lang", "en")
    let words = narrow.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\r", with: "")
    #expect(words.split(separator: "\n").allSatisfy { Columns.width(String($0)) <= 80 })
    let dumb = try onTerminal(columns: 120, environment: "TERM=dumb", "simulate", Binary.promise, "--lang", "en")
    #expect(dumb.replacing("\r", with: "") == (try Binary.run("simulate", Binary.promise, "--lang", "en").out))
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
      "stty cols \(columns) && env -u NO_COLOR \(environment) \(Binary.path) \(arguments.joined(separator: " "))"
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
}
