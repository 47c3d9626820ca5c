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
}
