import County
import Foundation

/// Reads the XML of a part event by event: names without their prefixes, no document type, no entities but XML's own five.
///
/// Written out here: what Office files are made of is a small part of XML, and Foundation's reader brings the system's libxml2
/// and its tables of characters into every start of the program and every static binary.
struct Markup {
  /// The attributes of an element in their order.
  struct Attributes {
    fileprivate(set) var pairs: [(name: String, value: String)] = []

    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// An attribute whatever its prefix: `r:id` and `id` alike.
    func local(_ name: String) -> String? { self[name] ?? pairs.first { $0.name.hasSuffix(":" + name) }?.value }
  }

  typealias Open = (_ name: String, _ attributes: Attributes) -> Void
  typealias Close = (_ name: String) -> Void
  typealias Words = (_ text: String) -> Void

  /// Deeper than any part of an Office file.
  private static let mostLevels = 1000

  /// Reads a part to its end.
  static func read(
    _ bytes: Data, part: String, at place: Place, open: Open, close: Close = { _ in }, text: Words = { _ in }
  ) throws(Problem) {
    let bytes = utf8(bytes)
    let fault = bytes.withUnsafeBytes { raw -> OfficeFault? in
      var markup = Markup(bytes: raw.bindMemory(to: UInt8.self))
      do throws(Stop) {
        try markup.read(open, close, text)
        return nil
      } catch {
        return error == .documentType ? .documentType(part: part) : .notXML(part: part, line: markup.line)
      }
    }
    if let fault { throw Problem(.office(fault), at: place) }
  }

  private enum Stop: Error { case documentType, malformed }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var levels: [String] = []

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var line: Int { 1 + bytes[..<min(at, bytes.count)].count { $0 == UInt8(ascii: "\n") } }

  /// UTF-16 made UTF-8, with or without its mark; the mark of UTF-8 taken off.
  private static func utf8(_ bytes: Data) -> Data {
    let head = [UInt8](bytes.prefix(3))
    if head == [0xEF, 0xBB, 0xBF] { return bytes.dropFirst(3) }
    guard head.count == 3 else { return bytes }
    let isLittle = head[0] == 0xFF && head[1] == 0xFE || head[0] == 0x3C && head[1] == 0
    guard isLittle || head[0] == 0xFE && head[1] == 0xFF || head[0] == 0 && head[1] == 0x3C else { return bytes }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { at in
      isLittle
        ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }
    return Data(String(decoding: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self).utf8)
  }

  // MARK: Steps

  private mutating func read(_ open: Open, _ close: Close, _ text: Words) throws(Stop) {
    var hasRoot = false
    if starts("<?xml") { try declaration() }
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "<") {
        let words = try words(until: UInt8(ascii: "<"))
        if !levels.isEmpty {
          text(words)
        } else if !words.allSatisfy(\.isWhitespace) {
          throw .malformed
        }
        continue
      }
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<![CDATA[") {
        guard !levels.isEmpty else { throw .malformed }
        let start = at + 9
        try skip(past: "]]>")
        text(try string(start..<at - 3))
      } else if starts("<!") {
        throw .documentType
      } else if starts("</") {
        at += 2
        let name = try name()
        skipBlanks()
        guard take(">"), levels.popLast() == name else { throw .malformed }
        close(Markup.local(name))
      } else {
        // One element holds all others.
        guard !levels.isEmpty || !hasRoot else { throw .malformed }
        hasRoot = true
        try element(open, close)
      }
    }
    guard hasRoot, levels.isEmpty else { throw .malformed }
  }

  /// `<?xml … ?>`: an encoding it names must be one that was read.
  private mutating func declaration() throws(Stop) {
    let start = at
    try skip(past: "?>")
    let text = try string(start..<at).lowercased()
    guard let match = text.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else { return }
    guard ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii"].contains(String(match.1)) else {
      throw .malformed
    }
  }

  private mutating func element(_ open: Open, _ close: Close) throws(Stop) {
    at += 1
    let name = try name()
    var attributes = Attributes()
    while true {
      let before = at
      skipBlanks()
      if take(">") {
        guard levels.count < Markup.mostLevels else { throw .malformed }
        levels.append(name)
        open(Markup.local(name), attributes)
        return
      }
      if take("/") {
        guard take(">") else { throw .malformed }
        open(Markup.local(name), attributes)
        close(Markup.local(name))
        return
      }
      // Blanks part an attribute from what stands before it.
      guard at > before else { throw .malformed }
      let key = try self.name()
      skipBlanks()
      guard take("=") else { throw .malformed }
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
        throw .malformed
      }
      let quote = bytes[at]
      at += 1
      let start = at
      let value = try words(until: quote)
      guard at < bytes.count, !bytes[start..<at].contains(UInt8(ascii: "<")), attributes[key] == nil else {
        throw .malformed
      }
      at += 1
      attributes.pairs.append((key, value))
    }
  }

  // MARK: Characters

  private func starts(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for place in 0..<count where bytes[at + place] != mark.utf8Start[place] { return false }
    return true
  }

  private mutating func take(_ mark: StaticString) -> Bool {
    guard starts(mark) else { return false }
    at += mark.utf8CodeUnitCount
    return true
  }

  private mutating func skip(past mark: StaticString) throws(Stop) {
    while at < bytes.count {
      if take(mark) { return }
      at += 1
    }
    throw .malformed
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private mutating func skipBlanks() { while at < bytes.count, Markup.isBlank(bytes[at]) { at += 1 } }

  private mutating func name() throws(Stop) -> String {
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      let isLetter =
        byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x3A || byte == 0x5F
      let isLater = (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      guard isLetter || at > start && isLater else { break }
      at += 1
    }
    guard at > start else { throw .malformed }
    return try string(start..<at)
  }

  private func string(_ range: Range<Int>) throws(Stop) -> String {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    // What is of ASCII alone, as all names are, is sound.
    if part.allSatisfy({ $0 < 0x80 }) { return String(decoding: part, as: UTF8.self) }
    guard let text = String(validating: part, as: UTF8.self) else { throw .malformed }
    return text
  }

  /// Text up to a byte, or to the end: references resolved, line ends as `\n`.
  private mutating func words(until end: UInt8) throws(Stop) -> String {
    let start = at
    var isPlain = true
    while at < bytes.count, bytes[at] != end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&") || byte == 0x0D { isPlain = false }
      guard byte >= 0x20 || Markup.isBlank(byte) else { throw .malformed }
      at += 1
    }
    if isPlain { return try string(start..<at) }
    return try resolved(start..<at)
  }

  private func resolved(_ range: Range<Int>) throws(Stop) -> String {
    var text = ""
    var from = range.lowerBound
    var place = from
    while place < range.upperBound {
      switch bytes[place] {
      case 0x0D:
        text += try string(from..<place) + "\n"
        place += place + 1 < range.upperBound && bytes[place + 1] == 0x0A ? 2 : 1
        from = place
      case UInt8(ascii: "&"):
        text += try string(from..<place)
        guard let end = bytes[place..<min(range.upperBound, place + 12)].firstIndex(of: UInt8(ascii: ";")) else {
          throw .malformed
        }
        text.unicodeScalars.append(try reference(try string(place + 1..<end)))
        place = end + 1
        from = place
      default: place += 1
      }
    }
    return text + (try string(from..<range.upperBound))
  }

  private func reference(_ name: String) throws(Stop) -> Unicode.Scalar {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHexadecimal = name.hasPrefix("#x")
      guard name.hasPrefix("#"),
        let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
        number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D, let scalar = Unicode.Scalar(number)
      else { throw .malformed }
      return scalar
    }
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
