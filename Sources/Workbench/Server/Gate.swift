import County
import Foundation
import Report

/// Who may ask: only pages of the workbench itself and those who have its token.
///
/// A page of another site can send requests here (CSRF) or have a name of its own lead here (DNS rebinding); the heads
/// `Host` and `Origin`, which no page can forge, tell them apart.
struct Gate: Sendable {
  private let token: String
  private let host: String
  private let port: Int

  init(token: String, host: String, port: Int) {
    self.token = token
    self.host = host
    self.port = port
  }

  /// The cookie's name has the port in it: workbenches on one machine share their cookies.
  var cookie: String { "junheng-\(port)" }

  /// The address to open.
  var address: String { "http://\(Gate.inAddress(host)):\(port)/?token=\(token)" }

  private static func inAddress(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }

  /// The answer to a request that may not pass, or that brings its token in the address; nil for all others.
  func answer(_ question: Question, _ language: Language) -> Reply? {
    func refused(_ fault: WorkbenchFault) -> Reply { Reply.problem(fault, at: question.path, language) }
    guard let own = question.heads["host"], isOwn(own) else { return refused(.unknownHost) }
    if let origin = question.heads["origin"], origin != "http://\(own)" { return refused(.foreignOrigin) }
    let site = question.heads["sec-fetch-site"]
    let isVisit = question.method == "GET" && question.path == "/"
    if let site, !["same-origin", "none"].contains(site), !isVisit { return refused(.foreignOrigin) }
    if question.heads["upgrade"] != nil { return refused(.noUpgrade) }
    if isVisit, let given = question.query["token"] {
      guard Gate.isSame(given, token) else { return entrance(question, .wrongToken, 403, language) }
      let cookie = "\(cookie)=\(token); Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000"
      return .redirect(to: "/" + Address.query(question, without: "token"), [("Set-Cookie", cookie)])
    }
    if let given = question.heads["authorization"] {
      let words = given.split(separator: " ", maxSplits: 1).map(String.init)
      let isToken = words.count == 2 && words[0].lowercased() == "bearer" && Gate.isSame(words[1], token)
      return isToken ? nil : refused(.wrongToken)
    }
    guard let given = question.cookie(cookie) else {
      return isVisit ? entrance(question, .noToken, 401, language) : refused(.noToken)
    }
    guard Gate.isSame(given, token) else {
      return isVisit ? entrance(question, .wrongToken, 403, language) : refused(.wrongToken)
    }
    return nil
  }

  /// Whether a `Host` is an address of this workbench. An address in digits is nobody's name and cannot be rebound.
  private func isOwn(_ name: String) -> Bool {
    let name = name.lowercased()
    let suffix = ":\(port)"
    let bare = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : port == 80 ? name : ""
    if ["127.0.0.1", "localhost", "[::1]", Gate.inAddress(host.lowercased())].contains(bare) { return true }
    guard ["0.0.0.0", "::"].contains(host) else { return false }
    let digits = bare.split(separator: ".", omittingEmptySubsequences: false)
    return digits.count == 4 && digits.allSatisfy { UInt8($0) != nil } || bare.hasPrefix("[") && bare.hasSuffix("]")
  }

  /// Compares in a time that does not tell how much is right.
  private static func isSame(_ one: String, _ two: String) -> Bool {
    let (one, two) = (Array(one.utf8), Array(two.utf8))
    guard one.count == two.count else { return false }
    return zip(one, two).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The page of one button for whoever comes without the cookie: it is not sent with a link from another site, and is
  /// with one from here.
  private func entrance(_ question: Question, _ fault: WorkbenchFault, _ status: Int, _ language: Language) -> Reply {
    let language = question.query["lang"].flatMap { Language(rawValue: $0) } ?? language
    return .html(
      EntrancePage.text(target: "/" + Address.query(question, without: "token"), fault, language), status: status)
  }
}
