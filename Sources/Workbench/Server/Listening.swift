#if Workbench
  import County
  import Foundation
  import Hummingbird
  import HummingbirdCore
  import Logging
  import HTTPTypes
  import NIOCore
  import Report
  import Synchronization

  /// The workbench on a port, by Hummingbird: one flushed line with its address, then requests until it is stopped.
  package enum Listening {
    /// Serves until the task is cancelled or SIGINT or SIGTERM comes. `started`: told once it can be opened.
    package static func serve(
      _ options: WorkbenchOptions, _ store: FolderStore?, started: @escaping @Sendable (String) -> Void
    ) async throws {
      let token = options.token ?? Token.random(characters: 32)
      let holder = Holder()
      let responder = CallbackResponder<BasicRequestContext> { request, _ in
        await respond(request, holder.desk, options.language)
      }
      var logger = Logger(label: "junheng-workbench")
      logger.logLevel = .critical
      let application = Application(
        responder: responder,
        server: .http1(
          configuration: .init(
            additionalChannelHandlers: [HeadRefusal(options.language)],
            idleTimeout: .seconds(Int64(Limits.seconds) * 2),
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: Limits.head, maxHeaderListSize: Limits.head, maxHeaderFieldCount: 100))),
        configuration: ApplicationConfiguration(
          address: .hostname(options.host, port: options.port),
          availableConnectionsDelegate: MaximumAvailableConnections(Limits.connections, logger: logger)),
        onServerRunning: { channel in
          let desk = Desk(options, store, token: token, port: channel.localAddress?.port ?? options.port)
          holder.desk = desk
          started(desk.address)
        },
        logger: logger)
      let serving = Task { try await application.run() }
      let stops = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          Task {
            await holder.desk?.close()
            serving.cancel()
          }
        }
        source.resume()
        return source
      }
      defer { for stop in stops { stop.cancel() } }
      do {
        try await withTaskCancellationHandler {
          try await serving.value
        } onCancel: {
          serving.cancel()
        }
      } catch is CancellationError {
      } catch {
        guard holder.desk != nil else {
          throw Problem(.workbench(.cannotListen(port: options.port)), at: Place(file: "--port"))
        }
      }
    }

    /// What answers, from the moment on at which the port is known.
    private final class Holder: Sendable {
      private let kept = Mutex<Desk?>(nil)
      var desk: Desk? {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
      }
    }

    private static func respond(_ request: Request, _ desk: Desk?, _ language: Language) async -> Response {
      guard let desk else { return Response(status: .serviceUnavailable) }
      var heads: [String: String] = [:]
      for field in request.headers {
        let name = field.name.canonicalName
        heads[name] = heads[name].map { "\($0)\(name == "cookie" ? ";" : ",")\(field.value)" } ?? field.value
      }
      heads["host"] = request.head.authority
      let isHead = request.method == .head
      var question = Question(isHead ? "GET" : request.method.rawValue, request.head.path ?? "/", heads: heads)
      var reply: Reply
      switch await read(request) {
      case .bytes(let bytes):
        question.body = bytes
        reply = await desk.answer(question)
      case .refused(let fault):
        reply = .problem(fault, at: question.path, language)
        reply.heads.append(("Connection", "close"))
      }
      return response(reply, isHead)
    }

    private enum Read: Sendable {
      case bytes([UInt8])
      case refused(WorkbenchFault)
    }

    /// Reads the body, as far as it may be and as long as it may take.
    private static func read(_ request: Request) async -> Read {
      let limit = request.head.path == IntakeDesk.path ? Limits.tables : Limits.body
      let tooLarge = Read.refused(.bodyTooLarge(limit: limit))
      if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { return tooLarge }
      let body = request.body
      return await withTaskGroup(of: Read.self) { group in
        group.addTask {
          do { return .bytes(Array(buffer: try await body.collect(upTo: limit))) } catch { return tooLarge }
        }
        group.addTask {
          try? await Task.sleep(for: .seconds(Limits.seconds))
          return .refused(.tooSlow(seconds: Limits.seconds))
        }
        defer { group.cancelAll() }
        return await group.next() ?? tooLarge
      }
    }

    private static func response(_ reply: Reply, _ isHead: Bool) -> Response {
      var fields = HTTPFields()
      for (name, value) in reply.heads {
        if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
      }
      let status = HTTPResponse.Status(code: reply.status)
      switch reply.body {
      case .bytes(let bytes):
        let response = Response(status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        return isHead ? response.createHeadResponse() : response
      case .events(let events):
        return Response(
          status: status, headers: fields,
          body: .init { writer in
            for await event in events { try await writer.write(ByteBuffer(string: event)) }
            try await writer.finish(nil)
          })
      }
    }
  }
#endif
