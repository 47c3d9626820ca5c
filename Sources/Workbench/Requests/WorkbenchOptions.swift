import County
import Report

/// How a workbench was started.
package struct WorkbenchOptions: Sendable {
  package static let title = Text(zh: "均衡工作台", en: "Junheng workbench")

  package var folder: String
  package var host: String
  package var port: Int
  package var language: Language
  package var token: String?
  package var readOnly: Bool
  package var open: Bool

  package init(
    folder: String, host: String = "127.0.0.1", port: Int = 8420, language: Language, token: String? = nil,
    readOnly: Bool = false, open: Bool = false
  ) {
    self.folder = folder
    self.host = host
    self.port = port
    self.language = language
    self.token = token
    self.readOnly = readOnly
    self.open = open
  }

  /// Throws what it cannot be started with.
  package func check() throws(Problems) {
    var problems: [Problem] = []
    let isLoopback = host == "localhost" || host == "::1" || host.hasPrefix("127.")
    if !isLoopback, token == nil { problems.append(Problem(.workbench(.openWithoutToken), at: Place(file: "--host"))) }
    if let token, !Token.isFit(token) {
      problems.append(Problem(.workbench(.badToken(least: Limits.token)), at: Place(file: "--token")))
    }
    if !(0...65535).contains(port) {
      problems.append(Problem(.usage(.outside(low: 0, high: 65535)), at: Place(file: "--port")))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }
}
