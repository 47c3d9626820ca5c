import County
import Files
import Foundation
import Report
import Synchronization

/// Everything a workbench answers, whatever carries the requests: the gate, the API, the page and what it asks for.
package final class Desk: Sendable {
  private let gate: Gate
  private let options: WorkbenchOptions
  /// What answers once there is a county.
  private let opened: Mutex<Opened?>
  private let intake: IntakeDesk
  private let studies = Studies()
  private var language: Language { options.language }
  /// The address to open, token included.
  package let address: String

  /// The desks of a county's folder.
  private struct Opened: Sendable {
    let store: FolderStore
    let api: APIDesk
    let page: PageDesk

    init(_ store: FolderStore, _ studies: Studies, _ options: WorkbenchOptions) {
      self.store = store
      api = APIDesk(store: store, studies: studies, language: options.language)
      page = PageDesk(store: store, studies: studies, options: options)
    }
  }

  /// `store`: nil where there is no county yet. `port`: the one that is listened on.
  package init(_ options: WorkbenchOptions, _ store: FolderStore?, token: String, port: Int) {
    self.options = options
    gate = Gate(token: token, host: options.host, port: port)
    address = gate.address
    intake = IntakeDesk(options: options)
    let studies = studies
    opened = Mutex(store.map { Opened($0, studies, options) })
  }

  package func answer(_ question: Question) async -> Reply {
    var reply = gate.answer(question, language)
    if reply == nil { reply = await answerInside(question) }
    guard var reply else { return Reply(500, "text/plain", "") }
    for head in Desk.heads where !reply.heads.contains(where: { $0.name == head.name }) { reply.heads.append(head) }
    if !reply.heads.contains(where: { $0.name == "Cache-Control" }) {
      reply.heads.append(("Cache-Control", "no-store"))
    }
    return reply
  }

  private func answerInside(_ question: Question) async -> Reply {
    let language = question.query["lang"].flatMap { Language(rawValue: $0) } ?? language
    do {
      guard let desks = opened.withLock({ $0 }) else {
        let (reply, store) = try intake.answer(question, language)
        if let store { opened.withLock { $0 = Opened(store, studies, options) } }
        return reply
      }
      return try await desks.store.within {
        question.path.hasPrefix(APIDesk.root)
          ? try await desks.api.answer(question) : try await desks.page.answer(question, language)
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
    await opened.withLock { $0 }?.page.keepDrafts()
  }

  /// On every answer: nothing of another site is loaded, framed or told, and no script or style stands in the page.
  private static let heads: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
