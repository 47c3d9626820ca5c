import County
import Foundation

/// One file that was read, for the provenance of every result.
package struct InputFile: Sendable, Hashable {
  package var path: String
  /// SHA-256 of its bytes, in hexadecimal.
  package var sha256: String
}

/// A text file as read: its text without a byte order mark, and the hash of its bytes.
package struct TextFile: Sendable {
  package var path: String
  package var text: String
  package var input: InputFile
  /// What a reader should know of how it was read.
  package var notices: [Notice] = []

  /// The largest table and the largest YAML file that are read, in bytes.
  package static let tableLimit = 16 << 20
  package static let yamlLimit = 4 << 20

  /// Reads a UTF-8 or GB18030 file no larger than `limit`; its size is looked at before it is read.
  package init(_ path: String, limit: Int) throws(Problem) {
    try self.init(bytes: try FileBytes.read(path, limit: limit), path: path)
  }

  /// Reads a file that another names at `place`; where it is not there, that is where to look.
  package init(named path: String, at place: Place, limit: Int) throws(Problem) {
    guard Reach.holds(path) else { throw Problem(.workbench(.outsideFolder), at: place) }
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || place.line == nil else { throw Problem(.namedFileMissing(path: path), at: place) }
    try self.init(Paths.tidy(path), limit: limit)
  }

  /// Takes bytes for the content of a file. `otherwise`: how bytes that are no UTF-8 are read.
  package init(
    bytes: [UInt8], path: String, otherwise: ([UInt8]) -> GB18030.Reading = GB18030.read
  ) throws(Problem) {
    let place = Place(file: path)
    for (mark, name) in [([0xFF, 0xFE] as [UInt8], "UTF-16 LE"), ([0xFE, 0xFF], "UTF-16 BE")]
    where bytes.starts(with: mark) {
      throw Problem(.otherEncoding(name: name), at: place)
    }
    if let nul = bytes.firstIndex(of: 0) { throw TextFile.badByte(nul, in: bytes, path) }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text: String
    if let read = String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self) {
      text = read
    } else {
      switch otherwise(bytes) {
      case .text(let read):
        text = read
        notices.append(Notice(.readAsGB18030, at: place))
      case .noConverter: throw Problem(.noConverter(name: "GB18030"), at: place)
      case .somethingElse(let fitting):
        // It is taken for the encoding in which more of it can be read.
        let utf8 = TextFile.validUTF8(bytes)
        throw TextFile.badByte(max(utf8, fitting), in: bytes, path, isGB18030: fitting > utf8)
      }
    }
    guard !text.allSatisfy(\.isWhitespace) else { throw Problem(.emptyFile, at: place) }
    self.path = path
    self.text = text
    input = InputFile(path: path, sha256: SHA256.hexadecimal(bytes))
  }
}

extension TextFile {
  /// How many bytes are UTF-8, up to the first that is not.
  private static func validUTF8(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var valid = 0
    while case .valid(let character) = parser.parseScalar(from: &rest) { valid += character.count }
    return min(valid, bytes.count - 1)
  }

  private static func badByte(
    _ offset: Int, in bytes: [UInt8], _ path: String, isGB18030: Bool = false
  ) -> Problem {
    let spot = bytes.withUnsafeBufferPointer { TextFile.spot(of: offset, in: $0, isGB18030: isGB18030) }
    return Problem(.badByte(bytes[offset], column: spot.column), at: Place(file: path, line: spot.line))
  }

  /// The line and the column of a byte, both counted from 1, a column being a character.
  ///
  /// `\r\n`, `\n` and `\r` end a line, and in YAML NEL, LS and PS as well.
  static func spot(
    of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, byYAML: Bool = false, isGB18030: Bool = false
  ) -> (line: Int, column: Int) {
    var (line, column, at) = (1, 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    while at < offset {
      let rest = bytes[at...]
      let isOther = byYAML && otherBreaks.contains { rest.starts(with: $0) }
      let length = isGB18030 ? GB18030.length(at: at, in: bytes) : lengthOfUTF8(at: at, in: bytes)
      at += rest.starts(with: [0x0D, 0x0A]) ? 2 : length
      if isOther || rest.first == 0x0A || rest.first == 0x0D {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return (line, column)
  }

  private static let otherBreaks: [[UInt8]] = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]

  /// A byte and what continues it.
  private static func lengthOfUTF8(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + bytes[(start + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
  }
}

/// Paths as the user would write them: relative to a file, `.` and `..` taken out.
package enum Paths {
  /// More files than this that extend one another, one below the other, are refused.
  static let deepest = 64

  /// A path named inside a file, seen from where the program runs.
  package static func resolve(_ path: String, from file: String) -> String {
    if path.hasPrefix("/") { return tidy(path) }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if folder.isEmpty { return tidy(file.hasPrefix("/") ? "/" + path : path) }
    return tidy(folder + "/" + path)
  }

  /// A folder as a file names it, seen from where that file stands.
  package static func relative(_ folder: String, from file: String) -> String {
    let base = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().pathComponents
    let target = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let shared = zip(base, target).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// A standard's name as it is, or its path where it names a file.
  package static func standard(_ name: String, from file: String) -> String {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? resolve(name, from: file) : name
  }

  /// Whether two paths lead to the same place, links followed.
  package static func isSame(_ a: String, _ b: String) -> Bool {
    URL(fileURLWithPath: a).resolvingSymlinksInPath() == URL(fileURLWithPath: b).resolvingSymlinksInPath()
  }

  /// The path without `.` and without `name/..`.
  package static func tidy(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
