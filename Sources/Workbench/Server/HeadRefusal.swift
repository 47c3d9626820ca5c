#if Workbench
  import County
  import HTTPTypes
  import NIOCore
  import NIOHTTP1
  import NIOHTTPTypes
  import Report

  /// Answers what cannot be read as a request with a sentence, where the connection would close without one: a head that is
  /// too large.
  final class HeadRefusal: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let language: Language
    /// Whether an answer to an earlier request is on its way.
    private var isAnswering = false

    init(_ language: Language) { self.language = language }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      switch unwrapOutboundIn(data) {
      case .head: isAnswering = true
      case .body: break
      case .end: isAnswering = false
      }
      context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      guard let error = error as? HTTPParserError, error == .headerOverflow, !isAnswering else {
        return context.fireErrorCaught(error)
      }
      let reply = Reply.problem(.headTooLarge(limit: Limits.head), at: "", language)
      var fields = HTTPFields()
      fields[.contentType] = "application/json; charset=utf-8"
      fields[.contentLength] = "\(reply.text.utf8.count)"
      fields[.connection] = "close"
      let head = HTTPResponse(status: .init(code: reply.status), headerFields: fields)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(context.channel.allocator.buffer(string: reply.text))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      // The rest of the head is of no interest; who still sends it would otherwise see no more than a broken connection.
      context.close(mode: .output, promise: nil)
    }
  }
#endif
