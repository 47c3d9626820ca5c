import CYaml
import County

/// Parses YAML into a `Tree`, from the events of libyaml as they come.
///
/// Anchors and aliases, nesting without end and more values than any file has are refused at the event that brings them,
/// before anything is built of it: so in whatever style, behind whatever tag and between whatever line ends they stand.
/// (libyaml comes with Yams, whose own interface tells of an anchor only when all is composed.)
enum TreeParser {
  /// Deeper nesting than this is refused.
  static let deepest = 32
  /// More values than this are refused: a plan of ten thousand measures has a fifth of them.
  static let mostValues = 1_000_000
  /// More `%TAG` lines than this are refused: libyaml compares each with all before it.
  static let mostTags = 64

  /// Throws all problems of the file that can be told before its meaning is known.
  static func parse(_ file: TextFile) throws(Problems) -> Tree {
    var text = file.text
    let read: Result<Tree, Problems> = text.withUTF8 { bytes in
      let events = YAMLEvents(bytes, file)
      do throws(Problem) {
        let tree = try events.document()
        return events.problems.isEmpty ? .success(tree) : .failure(Problems(events.problems.all))
      } catch {
        return .failure(Problems(events.problems.all + [error]))
      }
    }
    return try read.get()
  }
}

/// The events of one document, each looked at as it comes.
private final class YAMLEvents {
  /// What is wrong and lets the rest be read: keys given twice, keys that are no scalars.
  private(set) var problems = ProblemList()
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: TextFile
  // At one place for as long as it lasts: it holds a pointer to itself.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var event = yaml_event_t()
  private var values = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: TextFile) {
    self.bytes = bytes
    self.file = file
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The only document of the file.
  func document() throws(Problem) -> Tree {
    try refuseTags()
    try advance()
    try advance()
    guard event.type != YAML_STREAM_END_EVENT else { throw Problem(.emptyFile, at: Place(file: file.path)) }
    try advance()
    let tree = try value("")
    try advance()
    try advance()
    guard event.type == YAML_STREAM_END_EVENT else {
      throw Problem(.notYAML(reason: "but found another document"), at: here)
    }
    return tree
  }

  /// Where the event stands.
  private var here: Place { Place(file: file.path, line: line) }

  private var line: Int { event.start_mark.line + 1 }

  /// Takes the next event; refuses what may not come.
  private func advance() throws(Problem) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    let anchor: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_SCALAR_EVENT: anchor = event.data.scalar.anchor
    case YAML_ALIAS_EVENT: anchor = event.data.alias.anchor
    case YAML_SEQUENCE_START_EVENT: anchor = event.data.sequence_start.anchor
    case YAML_MAPPING_START_EVENT: anchor = event.data.mapping_start.anchor
    default: return
    }
    guard anchor == nil, event.type != YAML_ALIAS_EVENT else { throw Problem(.anchorOrAlias, at: here) }
    values += 1
    guard values <= TreeParser.mostValues else {
      throw Problem(.tooManyValues(limit: TreeParser.mostValues), at: here)
    }
  }

  /// The value that the event begins; `key`: its path.
  private func value(_ key: String) throws(Problem) -> Tree {
    let place = Place(file: file.path, line: line, key: key.isEmpty ? nil : key)
    guard event.type != YAML_SCALAR_EVENT else {
      let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      let text = scalar
      return isPlain && ["", "~", "null"].contains(text) ? .none(place) : .scalar(text.trimmed, place)
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= TreeParser.deepest else { throw Problem(.nestedTooDeeply, at: here) }
    return event.type == YAML_SEQUENCE_START_EVENT
      ? .list(try items(key), place) : .mapping(try entries(key), place)
  }

  private func items(_ key: String) throws(Problem) -> [Tree] {
    var items: [Tree] = []
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      items.append(try value("\(key)[\(items.count + 1)]"))
      try advance()
    }
    return items
  }

  private func entries(_ key: String) throws(Problem) -> [Tree.Entry] {
    var entries: [Tree.Entry] = []
    var seen: Set<String> = []
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      var place = here
      let isScalar = event.type == YAML_SCALAR_EVENT
      let name = isScalar ? scalar.trimmed : ""
      place.key = isScalar ? (key.isEmpty ? name : "\(key).\(name)") : nil
      // What stands in a key's place and is none is read past.
      if !isScalar {
        problems.append(.wrongShape(expected: .scalar), at: place)
        _ = try value("")
      } else if !seen.insert(name).inserted {
        problems.append(.duplicateKey(key: name), at: place)
      }
      try advance()
      var value = try value(place.key ?? "")
      if case .none(var empty) = value {
        empty.line = place.line
        value = .none(empty)
      }
      if isScalar { entries.append(Tree.Entry(key: name, place: place, value: value)) }
      try advance()
    }
    return entries
  }

  /// The text of a scalar event.
  private var scalar: String {
    let text = UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
    return String(decoding: text, as: UTF8.self)
  }

  private func refuseTags() throws(Problem) {
    let directive = Array("%TAG".utf8)
    var count = 0
    for place in bytes.indices where bytes[place] == directive[0] && bytes[place...].starts(with: directive) {
      count += 1
      if count > TreeParser.mostTags {
        let spot = TextFile.spot(of: place, in: bytes, byYAML: true)
        throw Problem(.notYAML(reason: "too many %TAG lines"), at: Place(file: file.path, line: spot.line))
      }
    }
  }

  /// What libyaml could not read, and where.
  private var failure: Problem {
    let reason = parser.pointee.problem.map { String(cString: $0) } ?? "?"
    let mark = parser.pointee.problem_mark
    var place = Place(file: file.path)
    switch parser.pointee.error {
    case YAML_READER_ERROR:
      let spot = TextFile.spot(of: parser.pointee.problem_offset, in: bytes, byYAML: true)
      place.line = spot.line
      let code = UInt32(truncatingIfNeeded: parser.pointee.problem_value)
      return Problem(.controlCharacter(code: code, column: spot.column), at: place)
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      // A key whose colon is full-width is no key: libyaml looks for the colon from there on.
      let key = parser.pointee.context_mark.line
      if let text = line(key)?.throughFullWidth, text.hasSuffix("：") {
        place.line = key + 1
        return Problem(.fullWidth(text: text.trimmed), at: place)
      }
      place.line = mark.line + 1
      // Flow collections libyaml itself stops before the first of them has become an event.
      if reason.hasPrefix("Maximum nesting level") { return Problem(.nestedTooDeeply, at: place) }
      return Problem(indentsByTab(mark) ? .tabIndent : .notYAML(reason: reason), at: place)
    default:
      return Problem(.notYAML(reason: reason), at: place)
    }
  }

  /// The text of a line, counted from 0.
  private func line(_ number: Int) -> String? {
    let lines = file.text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.indices.contains(number) ? String(lines[number]) : nil
  }

  /// Whether a tab that indents its line stands at a mark: the commonest fault of hand-written YAML, which libyaml calls
  /// a character that cannot start any token.
  private func indentsByTab(_ mark: yaml_mark_t) -> Bool {
    let line = file.text.unicodeScalars.dropFirst(mark.index - mark.column).prefix(mark.column + 1)
    return line.last == "\t" && line.allSatisfy { $0 == " " || $0 == "\t" }
  }
}
