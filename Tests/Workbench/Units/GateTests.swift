import Foundation
import Testing
import Workbench

/// Who may ask: only those with the token, at the workbench's own address, from its own pages.
@Suite struct GateTests {
  @Test func tokenBecomesACookieNamedByThePort() async throws {
    let bench = try Bench()
    let reply = await bench.ask("GET", "/?token=\(Bench.token)&plan=plans/combined.yaml", hasToken: false)
    #expect(reply.status == 303)
    #expect(reply.head("Location") == "/?plan=plans%2Fcombined.yaml")
    let cookie = try #require(reply.head("Set-Cookie"))
    #expect(cookie.hasPrefix("junheng-8420=\(Bench.token);"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
  }

  @Test(arguments: [
    "/", "/assets/app.js", "/api/v1/plans", "/api/v1/openapi.json", "/w/change", "/w/report", "/nothing/../here",
  ])
  func nothingWithoutTheToken(path: String) async throws {
    let bench = try Bench()
    #expect(await bench.ask("GET", path, hasToken: false).status == 401)
    #expect(await bench.ask("GET", path, "", ["cookie": "junheng-8420=wrong"]).status == 403)
    // The cookie of another workbench on this machine is none of this one.
    #expect(await bench.ask("GET", path, "", ["cookie": "junheng-8421=\(Bench.token)"]).status == 401)
    #expect(await bench.ask("GET", path, "", ["authorization": "Bearer wrong"], hasToken: false).status == 403)
  }

  @Test func theRootLeadsInWithItsQuery() async throws {
    let reply = await (try Bench()).ask("GET", "/?plan=plans/promise.yaml&change=abc%22%3E", hasToken: false)
    #expect(reply.status == 401)
    #expect(reply.text.contains("<a href=\"/?change=abc%22%3E&amp;plan=plans%2Fpromise.yaml\">"))
    #expect(await (try Bench()).ask("GET", "/?token=wrong", hasToken: false).status == 403)
  }

  @Test(arguments: ["evil.example", "evil.example:8420", "127.0.0.1", "127.0.0.1:8421", "localhost.evil:8420", ""])
  func otherNamesOfThisMachine(host: String) async throws {
    let reply = await (try Bench()).ask("GET", "/", "", ["host": host])
    #expect(reply.status == 403)
    #expect(reply.errors.first?.contains("not an address of this workbench") == true)
  }

  @Test(arguments: ["localhost:8420", "127.0.0.1:8420", "[::1]:8420", "LOCALHOST:8420"])
  func ownNames(host: String) async throws {
    #expect(await (try Bench()).ask("GET", "/api/v1/plans", "", ["host": host]).status == 200)
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1:8420", "http://127.0.0.1:9000"])
  func foreignOrigins(origin: String) async throws {
    let bench = try Bench()
    let body = #"{"plan": "plans/promise.yaml"}"#
    #expect(await bench.ask("POST", "/api/v1/simulate", body, ["origin": origin]).status == 403)
    #expect(await bench.ask("GET", "/api/v1/plans", "", ["sec-fetch-site": "cross-site"]).status == 403)
    #expect(await bench.ask("GET", "/api/v1/plans", "", ["origin": "http://127.0.0.1:8420"]).status == 200)
  }

  @Test func everyAnswerKeepsOtherSitesOut() async throws {
    let bench = try Bench()
    for reply in [
      await bench.ask("GET", "/"), await bench.ask("GET", "/none"), await bench.ask("GET", "/", hasToken: false),
    ] {
      let policy = try #require(reply.head("Content-Security-Policy"))
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(reply.head("X-Content-Type-Options") == "nosniff")
    }
  }

  @Test func thePageHasNoScriptOrStyleOfItsOwn() async throws {
    let page = await (try Bench()).ask("GET", "/?plan=plans/promise.yaml").text
    #expect(!page.contains("<style"))
    #expect(!page.contains(" style="))
    #expect(!page.contains("<script>"))
    #expect(!page.contains(" onclick="))
    #expect(!page.contains("https://") && !page.replacing("http://www.w3.org/2000/svg", with: "").contains("http://"))
  }

  @Test func upgradesAreRefused() async throws {
    #expect(await (try Bench()).ask("GET", "/", "", ["upgrade": "websocket"]).status == 400)
  }

  @Test func startingNeedsATokenWhereOthersReach() {
    func problems(_ host: String, _ token: String?) -> Int {
      do {
        try WorkbenchOptions(folder: "x", host: host, language: .en, token: token).check()
        return 0
      } catch { return error.all.count }
    }
    #expect(problems("0.0.0.0", nil) == 1)
    #expect(problems("192.168.1.5", nil) == 1)
    #expect(problems("0.0.0.0", "short") == 1)
    #expect(problems("0.0.0.0", "with a space in it is no token") == 1)
    #expect(problems("0.0.0.0", Bench.token) == 0)
    #expect(problems("127.0.0.1", nil) == 0)
    #expect(problems("::1", nil) == 0)
  }
}
