import County
import Files
import Foundation
import Report
import Samples
import Testing

@testable import Workbench

/// Saved whole or not at all, never over another's version, every earlier one kept.
@Suite struct SavingTests {
  private func save(_ bench: Bench, _ session: String, _ name: String, _ more: String = "") async -> Reply {
    await bench.ask("POST", "/w/save", #"{"session": "\#(session)", "name": "\#(name)", "lang": "en"\#(more)}"#)
  }

  private func change(_ bench: Bench, _ session: String, _ value: String) async -> Reply {
    await bench.ask(
      "POST", "/w/change",
      #"{"session": "\#(session)", "path": ["assumptions", "entryRate"], "value": "\#(value)", "number": 1}"#)
  }

  private func text(_ bench: Bench, _ name: String) throws -> String {
    try String(contentsOfFile: bench.folder + "/plans/\(name).yaml", encoding: .utf8)
  }

  @Test func savesBesideTheOthers() async throws {
    let bench = try Bench()
    let session = try await bench.session()
    #expect(await change(bench, session, "0.7").status == 200)
    let reply = await save(bench, session, "mine", #", "title": "My plan""#)
    #expect(reply.status == 200, "\(reply.text)")
    #expect(try text(bench, "mine") == "title: My plan\nextends: promise.yaml\nassumptions:\n  entryRate: 0.7\n")
    #expect(await bench.ask("GET", "/api/v1/plans").text.contains("plans/mine.yaml"))
    // Once more over its own: the version before is kept.
    #expect(await change(bench, session, "0.71").status == 200)
    #expect(await save(bench, session, "mine", #", "title": "My plan""#).status == 200)
    #expect(try text(bench, "mine").contains("0.71"))
    let kept = try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/plans/.history/mine")
    #expect(kept.count == 1)
    #expect(kept.first?.wholeMatch(of: /[0-9]{8}-[0-9]{6}-[0-9a-f]{8}\.yaml/) != nil)
    // And brought back.
    let version = String(try #require(kept.first).dropLast(5))
    let back = await bench.ask(
      "POST", "/w/bring-back", #"{"session": "\#(session)", "name": "mine", "version": "\#(version)"}"#)
    #expect(back.status == 200, "\(back.text)")
    #expect(!(try text(bench, "mine").contains("0.71")))
  }

  @Test func savesOverThePlanItOpened() async throws {
    let bench = try Bench()
    let session = try await bench.session()
    #expect(await change(bench, session, "0.7").status == 200)
    let reply = await save(bench, session, "promise")
    #expect(reply.status == 200, "\(reply.text)")
    let saved = try text(bench, "promise")
    #expect(saved.hasPrefix("# The county's own promise"))
    #expect(saved.contains("entryRate: 0.7") && saved.contains("extends: do-nothing.yaml"))
    let read = try Scenario(bench.folder + "/plans/promise.yaml")
    #expect(read.plan.assumptions.entryRate?.value == 0.7)
    #expect(read.plan.measures.count == 1)
  }

  @Test func anothersVersionIsShownAndStays() async throws {
    let bench = try Bench()
    let session = try await bench.session()
    _ = await change(bench, session, "0.7")
    let other = "# by another\ntitle: other\nextends: promise.yaml\n"
    try Data(other.utf8).write(to: URL(fileURLWithPath: bench.folder + "/plans/theirs.yaml"))
    let reply = await save(bench, session, "theirs")
    #expect(reply.status == 409)
    #expect(try text(bench, "theirs") == other)
    let html = try #require(reply.object["html"] as? String)
    #expect(html.contains("# by another") && html.contains("entryRate: 0.7"))
    // Seen and meant all the same.
    let hash = SHA256.hexadecimal(Array(other.utf8))
    #expect(await save(bench, session, "theirs", #", "over": "\#(hash)""#).status == 200)
    #expect(try text(bench, "theirs").contains("0.7"))
    // The plan it opened, changed meanwhile.
    try Data(other.utf8).write(to: URL(fileURLWithPath: bench.folder + "/plans/promise.yaml"))
    #expect(await save(bench, session, "promise").status != 200)
    #expect(try text(bench, "promise") == other)
  }

  @Test(arguments: [
    "", "../x", "a/b", "a b", ".x", "-x", "x.yaml", "x\\u0000", "a\\nb", String(repeating: "x", count: 61),
  ])
  func namesThatAreNone(name: String) async throws {
    let bench = try Bench()
    let session = try await bench.session()
    _ = await change(bench, session, "0.7")
    #expect([400, 403].contains(await save(bench, session, name).status))
  }

  @Test func readOnlySavesNothing() async throws {
    let bench = try Bench(readOnly: true)
    let before = try FileManager.default.subpathsOfDirectory(atPath: bench.folder).sorted()
    let session = try await bench.session()
    _ = await change(bench, session, "0.7")
    #expect(await save(bench, session, "mine").status == 403)
    await bench.desk.close()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.folder).sorted() == before)
  }

  @Test func aLinkThatLeadsOutIsNotWrittenThrough() async throws {
    let bench = try Bench()
    let outside = bench.folder + "-outside.yaml"
    try Data("title: secret\n".utf8).write(to: URL(fileURLWithPath: outside))
    try FileManager.default.createSymbolicLink(atPath: bench.folder + "/plans/link.yaml", withDestinationPath: outside)
    let session = try await bench.session()
    _ = await change(bench, session, "0.7")
    #expect(await save(bench, session, "link").status == 403)
    #expect(try String(contentsOfFile: outside, encoding: .utf8) == "title: secret\n")
  }

  @Test func whatIsUnsavedIsOfferedAtTheNextStart() async throws {
    let bench = try Bench()
    let session = try await bench.session()
    _ = await change(bench, session, "0.7")
    await bench.desk.close()
    let page = await bench.ask("GET", "/?plan=plans/promise.yaml").text
    let target = try #require(page.firstMatch(of: /<a href="(\/\?plan=plans%2Fpromise\.yaml&amp;change=[^"]+)">/)?.1)
    let reopened = await bench.ask("GET", String(target).replacing("&amp;", with: "&"))
    #expect(reopened.text.contains("value=\"0.7\""))
    // One that is saved leaves no draft.
    let id = try #require(page.firstMatch(of: /data-draft="([^"]+)"/)?.1)
    #expect(await bench.ask("POST", "/w/drop", #"{"draft": "\#(id)"}"#).status == 200)
    #expect(!(await bench.ask("GET", "/?plan=plans/promise.yaml").text.contains("data-draft=")))
  }
}
