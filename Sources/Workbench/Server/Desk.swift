import County
import Files
import Foundation
import Report

/// Everything a workbench answers, whatever carries the requests: the gate, the API, the page and what it asks for.
package final class Desk: Sendable {
  private let gate: Gate
  private let api: APIDesk
  private let page: PageDesk
  private let store: FolderStore
  private let studies: Studies
  private let language: Language
  /// The address to open, token included.
  package let address: String

  /// `port`: the one that is listened on.
  package init(_ options: WorkbenchOptions, _ store: FolderStore, token: String, port: Int) {
    self.store = store
    language = options.language
    gate = Gate(token: token, host: options.host, port: port)
    address = gate.address
    studies = Studies()
    api = APIDesk(store: store, studies: studies, language: options.language)
    page = PageDesk(store: store, studies: studies, options: options)
  }

  package func answer(_ question: Question) async -> Reply {
    var reply = gate.answer(question, language)
    if reply == nil { reply = await answerInside(question) }
    guard var reply else { return Reply(500, "text/plain", "") }
    reply.heads += Desk.heads
    if !reply.heads.contains(where: { $0.name == "Cache-Control" }) {
      reply.heads.append(("Cache-Control", "no-store"))
    }
    return reply
  }

  private func answerInside(_ question: Question) async -> Reply {
    let language = question.query["lang"].flatMap { Language(rawValue: $0) } ?? language
    do {
      return try await store.within { [api, page] in
        question.path.hasPrefix(APIDesk.root)
          ? try await api.answer(question) : try await page.answer(question, language)
      }
    } catch let problems as Problems {
      return .problems(problems, language)
    } catch let problem as Problem {
      return .problems(Problems([problem]), language)
    } catch {
      return Reply(500, "text/plain; charset=utf-8", "\(error)\n")
    }
  }

  /// Ends what runs and keeps what is unsaved.
  package func close() async {
    studies.cancelAll()
    await page.keepDrafts()
  }

  /// On every answer: nothing of another site is loaded, framed or told, and no script or style stands in the page.
  private static let heads: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  /// Throws where a request has another method than those allowed.
  static func only(_ methods: [String], _ question: Question) throws(Problem) {
    guard methods.contains(question.method) else {
      throw Problem(.workbench(.otherMethod(allowed: methods)), at: Place(file: question.method))
    }
  }
}

/// How a workbench was started.
package struct WorkbenchOptions: Sendable {
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
