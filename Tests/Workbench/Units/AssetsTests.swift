import Foundation
import Samples
import Testing
import Workbench

/// What is compiled in is what stands in `Assets/Sources`, and the script stays small.
@Suite struct AssetsTests {
  private static let sources = Sample.root + "/Sources/Workbench/Assets/Sources/"

  @Test func literals() throws {
    for (name, text) in EmbeddedAssets.texts {
      let source = try Data(contentsOf: URL(fileURLWithPath: Self.sources + name))
      #expect(text.withUTF8Buffer { Data($0) } == source, "\(name): run Tests/Workbench/embed-assets")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
    #expect(Set(files) == Set(EmbeddedAssets.texts.map(\.name)))
  }

  @Test func theScriptHasFewerThanSixHundredLines() {
    let lines = EmbeddedAssets.texts.filter { $0.name.hasSuffix(".js") }
      .reduce(0) { $0 + $1.text.description.split(separator: "\n", omittingEmptySubsequences: false).count }
    #expect(lines < 600)
  }

  @Test func everyFileIsServed() async throws {
    let bench = try Bench()
    for name in EmbeddedAssets.texts.map(\.name) + ["page.css"] {
      let reply = await bench.ask("GET", "/assets/\(name)")
      #expect(reply.status == 200)
      let tag = try #require(reply.head("ETag"))
      #expect(await bench.ask("GET", "/assets/\(name)", "", ["if-none-match": tag]).status == 304)
    }
    #expect(await bench.ask("GET", "/assets/../county.yaml").status == 404)
  }
}
