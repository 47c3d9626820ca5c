import Files
import Foundation
import Samples
import Testing

/// The standards that are compiled in are those of `Sources/Files/Standards`, byte for byte.
@Suite struct EmbeddedStandardsTests {
  static let sources = Sample.root + "/Sources/Files/Standards/"
  static let generated = Sample.root + "/Sources/Files/Rules/EmbeddedStandards.swift"

  @Test func literals() throws {
    if ProcessInfo.processInfo.environment["JUNHENG_ACCEPT"] != nil { return try accept() }
    for (id, text) in EmbeddedStandards.texts {
      let source = try Data(contentsOf: URL(fileURLWithPath: Self.sources + id + ".yaml"))
      #expect(
        text.withUTF8Buffer { Data($0) } == source,
        "\(id): what is compiled in is not its file; run JUNHENG_ACCEPT=1 swift test -c release --filter \(Self.self)")
    }
  }

  /// No standard of the folder is left out.
  @Test func allOfThem() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
    #expect(Set(files) == Set(StandardFile.embedded.map { $0 + ".yaml" }))
  }

  /// Writes the literals anew, of every file of the folder: those there are in their order, new ones behind them. What is
  /// compiled in is held to them from the next build on.
  private func accept() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.sources).filter { $0.hasSuffix(".yaml") }
    let known = StandardFile.embedded.filter { files.contains($0 + ".yaml") }
    let ids = known + files.map { String($0.dropLast(5)) }.filter { !known.contains($0) }.sorted()
    let old = try String(contentsOfFile: Self.generated, encoding: .utf8)
    let head = try #require(old.range(of: "StaticString)] = [\n")).upperBound
    let literals = try ids.map { id in
      let text = try String(contentsOfFile: Self.sources + id + ".yaml", encoding: .utf8)
      try #require(!text.contains("\"\"\"#") && !text.contains("\\#") && !text.contains("\r"), "\(id): no such literal")
      return "    (\"\(id)\", #\"\"\"\n\(text)\n\"\"\"#),\n"
    }
    try Data((String(old[..<head]) + literals.joined() + "  ]\n}\n").utf8).write(
      to: URL(fileURLWithPath: Self.generated))
  }
}
