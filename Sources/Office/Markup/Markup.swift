import County
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads the XML of a part event by event: names without their prefixes, no document type, no entities of its own.
///
/// Always by stream: `XMLParser(data:)` refuses more than ten million bytes.
final class Markup: NSObject, XMLParserDelegate {
  typealias Attributes = [String: String]

  private let open: (String, Attributes) -> Void
  private let close: (String) -> Void
  private let text: (String) -> Void

  private init(
    open: @escaping (String, Attributes) -> Void, close: @escaping (String) -> Void, text: @escaping (String) -> Void
  ) {
    self.open = open
    self.close = close
    self.text = text
  }

  /// Reads a part to its end.
  static func read(
    _ bytes: Data, part: String, at place: Place, open: @escaping (String, Attributes) -> Void,
    close: @escaping (String) -> Void = { _ in }, text: @escaping (String) -> Void = { _ in }
  ) throws(Problem) {
    let bytes = utf8(bytes)
    guard !hasDocumentType(bytes) else { throw Problem(.office(.documentType(part: part)), at: place) }
    let parser = XMLParser(stream: InputStream(data: bytes))
    parser.shouldResolveExternalEntities = false
    let markup = Markup(open: open, close: close, text: text)
    parser.delegate = markup
    guard parser.parse() else {
      throw Problem(.office(.notXML(part: part, line: parser.lineNumber)), at: place)
    }
  }

  /// UTF-16 made UTF-8; its declaration is taken off, for it would say otherwise.
  private static func utf8(_ bytes: Data) -> Data {
    let head = [UInt8](bytes.prefix(2))
    guard head == [0xFF, 0xFE] || head == [0xFE, 0xFF] else { return bytes }
    let units = stride(from: bytes.startIndex + 2, to: bytes.endIndex - 1, by: 2).map { at in
      head[0] == 0xFF
        ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }
    var text = String(decoding: units, as: UTF16.self)
    if text.hasPrefix("<?xml"), let end = text.range(of: "?>") { text = String(text[end.upperBound...]) }
    return Data(text.utf8)
  }

  /// Whether anything but comments and instructions stands before the first element.
  private static func hasDocumentType(_ bytes: Data) -> Bool {
    var at = bytes.startIndex
    func starts(_ mark: String) -> Bool { bytes[at...].starts(with: mark.utf8) }
    func skip(to mark: String) -> Bool {
      guard let end = bytes.range(of: Data(mark.utf8), in: at..<bytes.endIndex) else { return false }
      at = end.upperBound
      return true
    }
    while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = next
      if starts("<?") {
        guard skip(to: "?>") else { return false }
      } else if starts("<!--") {
        guard skip(to: "-->") else { return false }
      } else {
        return starts("<!")
      }
    }
    return false
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open(Markup.local(name), attributes)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    close(Markup.local(name))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { text(String(decoding: block, as: UTF8.self)) }
}

extension Markup.Attributes {
  /// An attribute whatever its prefix: `r:id` and `id` alike.
  func local(_ name: String) -> String? {
    self[name] ?? first { $0.key.hasSuffix(":" + name) }?.value
  }
}
