import Answers
import Calibration
import County
import Files
import Foundation
import Report
import Simulation
import Testing
import Workbench

/// `/api/v1` answers what the command line prints, byte for byte, in its sentences where something is wrong.
@Suite struct APITests {
  @Test func simulateIsTheCommandLines() async throws {
    let bench = try Bench()
    let scenario = try Scenario(bench.folder + "/plans/promise.yaml")
    let timeline = try scenario.timeline()
    let own = TimelineRendering(
      timeline, scenario.county, target: nil, effects: nil, past: PastErrors(nil),
      Provenance(
        version: Provenance.programVersion, inputs: scenario.inputs.map { ($0.path, $0.sha256) },
        synthetic: scenario.county.synthetic))
    for language in Language.allCases {
      let reply = await bench.ask(
        "POST", "/api/v1/simulate", #"{"plan": "plans/promise.yaml", "lang": "\#(language.rawValue)"}"#)
      #expect(reply.status == 200)
      #expect(reply.text == own.document(language).text)
    }
  }

  @Test func aTextIsAPlanOfTheFolder() async throws {
    let bench = try Bench()
    let text = "title: t\\nextends: do-nothing.yaml\\nthrough: 2030\\n"
    let reply = await bench.ask("POST", "/api/v1/simulate", "{\"text\": \"\(text)\"}")
    #expect(reply.status == 200)
    let years = try #require(reply.object["years"] as? [[String: Any]])
    #expect(years.compactMap { $0["year"] as? Int } == Array(2024...2030))
  }

  /// What projections of the past missed is found once for a county as it stands, and anew where a file of it changes.
  @Test func thePastIsThatOfTheFilesAsTheyStand() async throws {
    let bench = try Bench("eau-claire")
    let text = "title: t\ncounty: ..\nthrough: 2025\nassumptions:\n  entrants: {2025: 700}\n"
    let body = "{\"text\": \"\(text.replacing("\n", with: "\\n"))\", \"lang\": \"en\"}"
    func printed() throws -> String {
      let scenario = try Scenario(try PlanFile(text: text, at: bench.folder + "/plans/text.yaml"))
      return try scenario.simulated(effects: false, command: "").rendering.document(.en).text
    }
    let first = try printed()
    for _ in 0..<2 { #expect(await bench.ask("POST", "/api/v1/simulate", body).text == first) }
    let path = bench.folder + "/enrolment.csv"
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    // Other pupils in one year of the past.
    let other = rows.map { $0.hasPrefix("sherman,2010,3,") ? "sherman,2010,3,99,4" : String($0) } + [""]
    try Data(other.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    let changed = try printed()
    #expect(changed != first)
    #expect(await bench.ask("POST", "/api/v1/simulate", body).text == changed)
  }

  @Test func mistakesAreToldAsOnTheCommandLine() async throws {
    let bench = try Bench()
    let reply = await bench.ask(
      "POST", "/api/v1/simulate", #"{"text": "title: t\nextends: promise.yaml\nthrough: soon\n"}"#)
    #expect(reply.status == 422)
    var told: [String] = []
    let path = bench.folder + "/plans/text.yaml"
    try Data("title: t\nextends: promise.yaml\nthrough: soon\n".utf8).write(to: URL(fileURLWithPath: path))
    do throws(Problems) { _ = try Scenario(path) } catch { told = error.lines(.en) }
    #expect(reply.errors == told)
    #expect(reply.object["exitStatus"] as? Int == 65)
  }

  @Test(arguments: [
    ("", 400), ("[1]", 400), ("{", 400), ("{}", 400), (#"{"plan": 3}"#, 400), (#"{"plan": "plans/none.yaml"}"#, 404),
    (#"{"plan": "plans/promise.yaml", "text": "x"}"#, 400), (#"{"plan": "plans/promise.yaml", "efects": true}"#, 422),
    (#"{"plan": "plans/promise.yaml", "effects": 1}"#, 400), (#"{"plan": "plans/promise.yaml", "lang": "fr"}"#, 400),
    (#"{"plan": "../baoqing/plans/promise.yaml"}"#, 403), (#"{"plan": "/etc/passwd"}"#, 403),
    (#"{"plan": "plans/..%2f..%2fx.yaml"}"#, 403), (#"{"plan": "plans/\u0000.yaml"}"#, 403),
    (#"{"plan": "plans/a\nb.yaml"}"#, 403), (#"{"plan": ".git/config.yaml"}"#, 403), (#"{"plan": "county.csv"}"#, 400),
  ])
  func whatCannotBeAsked(body: String, status: Int) async throws {
    let reply = await (try Bench()).ask("POST", "/api/v1/simulate", body)
    #expect(reply.status == status || (status == 403 && [400, 404].contains(reply.status)), "\(body): \(reply.text)")
    #expect(!reply.errors.isEmpty)
  }

  @Test(arguments: [
    "extends: /etc/passwd", "extends: ../../outside.yaml", "county: /", "county: ../..", "standard: /etc/hosts.yaml",
    "localTarget: ../../x.yaml",
  ])
  func aTextCannotNameWhatIsOutside(line: String) async throws {
    let bench = try Bench()
    let base = line.hasPrefix("extends") ? "" : "extends: promise.yaml\\n"
    let reply = await bench.ask("POST", "/api/v1/simulate", "{\"text\": \"title: t\\n\(base)\(line)\\n\"}")
    #expect(reply.status == 403, "\(reply.text)")
    #expect(reply.errors.contains { $0.contains("outside the county's folder") })
  }

  @Test func aLinkThatLeadsOutIsNotFollowed() async throws {
    let bench = try Bench()
    let outside = bench.folder + "-outside.yaml"
    try Data("title: secret\nextends: promise.yaml\n".utf8).write(to: URL(fileURLWithPath: outside))
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder + "/plans/link.yaml", withDestinationPath: outside)
    let reply = await bench.ask("POST", "/api/v1/simulate", #"{"plan": "plans/link.yaml"}"#)
    #expect(reply.status == 403)
    #expect(!reply.text.contains("secret"))
  }

  @Test func whyAndCompareAreTheCommandLines() async throws {
    let bench = try Bench()
    let why = await bench.ask(
      "POST", "/api/v1/why",
      #"{"plan": "plans/promise.yaml", "clause": "R2", "indicator": "multimedia", "stage": "junior", "year": 2029}"#)
    #expect(why.status == 200)
    #expect(why.object["clause"] as? String == "R2" || why.text.contains("\"R2\""))
    let compare = await bench.ask(
      "POST", "/api/v1/compare", #"{"plans": ["plans/promise.yaml", "plans/combined.yaml"]}"#)
    #expect(compare.status == 200)
    let none = await bench.ask("POST", "/api/v1/why", #"{"plan": "plans/promise.yaml", "clause": "Z9"}"#)
    #expect(none.status == 400)
    #expect(none.errors.first?.hasPrefix("--clause: ") == true)
  }

  @Test func exploringEndsWithTheCommandLinesJSON() async throws {
    let bench = try Bench()
    let begun = await bench.ask(
      "POST", "/api/v1/explore", #"{"plans": ["plans/promise-uncertain.yaml"], "draws": 64, "seed": 7}"#)
    #expect(begun.status == 202)
    let study = try #require(begun.object["study"] as? String)
    let events = await bench.ask("GET", "/api/v1/explore/\(study)/events")
    var told: [String] = []
    if case .events(let stream) = events.body { for await event in stream { told.append(event) } }
    #expect(told.last?.hasPrefix("event: done\n") == true)
    let found = await bench.ask("GET", "/api/v1/explore/\(study)")
    #expect(found.status == 200)
    #expect(found.object["plans"] != nil)
  }

  @Test func aStudyCanBeCancelledAndFewRunAtATime() async throws {
    let bench = try Bench()
    let body = #"{"plans": ["plans/promise-uncertain.yaml"], "draws": 100000}"#
    let one = await bench.ask("POST", "/api/v1/explore", body)
    let two = await bench.ask("POST", "/api/v1/explore", body)
    #expect(one.status == 202 && two.status == 202)
    #expect(await bench.ask("POST", "/api/v1/explore", body).status == 429)
    for reply in [one, two] {
      let study = try #require(reply.object["study"] as? String)
      #expect(await bench.ask("DELETE", "/api/v1/explore/\(study)").status == 200)
      #expect(await bench.ask("GET", "/api/v1/explore/\(study)").object["cancelled"] as? Bool == true)
    }
    #expect(await bench.ask("POST", "/api/v1/explore", #"{"plans": ["plans/promise.yaml"], "draws": 0}"#).status == 400)
    #expect(await bench.ask("GET", "/api/v1/explore/nothing").status == 404)
  }

  @Test func theDocumentNamesEveryDoorAndItsKeys() async throws {
    let reply = await (try Bench()).ask("GET", "/api/v1/openapi.json")
    let paths = try #require(reply.object["paths"] as? [String: Any])
    #expect(
      Set(paths.keys) == [
        "/api/v1/counties", "/api/v1/plans", "/api/v1/simulate", "/api/v1/why", "/api/v1/compare", "/api/v1/export",
        "/api/v1/explore", "/api/v1/explore/{study}", "/api/v1/explore/{study}/events",
      ])
    #expect(await (try Bench()).ask("DELETE", "/api/v1/plans").status == 405)
    #expect(await (try Bench()).ask("GET", "/api/v1/nothing").status == 404)
  }
}
