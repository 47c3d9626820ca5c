import County
import Report

/// What is answered, whatever carries it.
package struct Reply: Sendable {
  package var status: Int
  package var heads: [(name: String, value: String)]
  package var body: Body

  package enum Body: Sendable {
    case bytes([UInt8])
    /// Server-sent events, each as it comes.
    case events(AsyncStream<String>)
  }

  init(_ status: Int, _ type: String, _ text: String, _ heads: [(name: String, value: String)] = []) {
    self.status = status
    self.heads = [("Content-Type", type)] + heads
    body = .bytes(Array(text.utf8))
  }

  init(_ status: Int, _ type: String, bytes: [UInt8]) {
    self.status = status
    heads = [("Content-Type", type)]
    body = .bytes(bytes)
  }

  /// A file to be kept, under a name that any system takes: one in Chinese is told by its escapes (RFC 6266).
  mutating func take(as name: String, ending: String) {
    let plain = String(name.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0 != "\\" ? Character($0) : "_" })
    heads.append(
      (
        "Content-Disposition",
        "attachment; filename=\"\(plain).\(ending)\"; filename*=UTF-8''\(Address.escaped(name)).\(ending)"
      ))
  }

  init(events: AsyncStream<String>) {
    status = 200
    heads = [("Content-Type", "text/event-stream; charset=utf-8"), ("X-Accel-Buffering", "no")]
    body = .events(events)
  }

  static func json(_ value: JSON, status: Int = 200) -> Reply {
    Reply(status, "application/json; charset=utf-8", value.text)
  }

  static func html(_ text: String, status: Int = 200) -> Reply { Reply(status, "text/html; charset=utf-8", text) }

  static func redirect(to target: String, _ heads: [(name: String, value: String)] = []) -> Reply {
    Reply(303, "text/plain; charset=utf-8", "", [("Location", target)] + heads)
  }

  /// What is wrong, in the sentences of the command line.
  /// `telling`: how a line of them is told here.
  static func problems(
    _ problems: Problems, _ language: Language, telling: (String) -> String = { $0 }
  ) -> Reply {
    let status = problems.all.map(\.httpStatus).max() ?? 422
    return json(
      .object([
        ("errors", .array(problems.lines(language).map { .string(telling($0)) })),
        ("exitStatus", .int(Int(problems.exitStatus))),
      ]), status: status)
  }

  static func problem(_ fault: WorkbenchFault, at place: String, _ language: Language) -> Reply {
    problems(Problems([Problem(.workbench(fault), at: Place(file: place))]), language)
  }

  /// The body as text; empty for events.
  package var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}

extension Problem {
  /// The status of an answer that tells it.
  fileprivate var httpStatus: Int {
    if case .workbench(let fault) = fault { return fault.httpStatus }
    switch exitStatus {
    case 64: return 400
    case 66: return 404
    case 73: return 507
    default: return 422
    }
  }
}

extension WorkbenchFault {
  fileprivate var httpStatus: Int {
    switch self {
    case .noToken: 401
    case .wrongToken, .foreignOrigin, .unknownHost, .readOnly, .outsideFolder: 403
    case .unknownPath, .unknownStudy: 404
    case .otherMethod: 405
    case .tooSlow: 408
    case .changedOnDisk, .nothingToUndo: 409
    case .sessionEnded: 410
    case .bodyTooLarge: 413
    case .headTooLarge: 431
    case .tooManySessions, .tooManyStudies: 429
    default: 400
    }
  }
}
