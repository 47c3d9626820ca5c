import County
import Yams

/// Parses YAML into a `Tree`: scanned for anchors, aliases and depth first, composed by Yams, read as text.
enum TreeParser {
  /// Deeper nesting than this is refused before it is parsed.
  static let deepest = 32

  /// Throws all problems of the file that can be told before its meaning is known.
  static func parse(_ file: TextFile) throws(Problems) -> Tree {
    var problems = YAMLScan(file).problems
    guard problems.isEmpty else { throw Problems(problems) }
    let node: Node?
    do {
      // The basic resolver knows no tags: scalars are read from their text, so no one need guess what they are.
      node = try Parser(yaml: file.text, resolver: .basic).singleRoot()
    } catch let error as YamlError {
      throw Problems([problem(error, file.path)])
    } catch {
      throw Problems([Problem(.notYAML(reason: "\(error)"), at: Place(file: file.path))])
    }
    guard let node else { throw Problems([Problem(.emptyFile, at: Place(file: file.path))]) }
    let tree = tree(node, file.path, key: "", &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    return tree
  }

  private static func problem(_ error: YamlError, _ path: String) -> Problem {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? "?"
      return Problem(.duplicateKey(key: key), at: Place(file: path, line: context.mark.line))
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      return Problem(.notYAML(reason: reason), at: Place(file: path, line: mark.line))
    default:
      return Problem(.notYAML(reason: "\(error)"), at: Place(file: path))
    }
  }

  private static func tree(_ node: Node, _ file: String, key: String, _ problems: inout [Problem]) -> Tree {
    let place = Place(file: file, line: node.mark?.line, key: key.isEmpty ? nil : key)
    // An anchor the scan did not see is refused here, before what it may multiply is walked.
    guard node.anchor == nil else {
      problems.append(Problem(.anchorOrAlias, at: place))
      return .none(place)
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      if isPlain, ["", "~", "null"].contains(scalar.string) { return .none(place) }
      return .scalar(scalar.string.trimmed, place)
    case .sequence(let sequence):
      let items = sequence.enumerated().map { tree($1, file, key: "\(key)[\($0 + 1)]", &problems) }
      return .list(items, place)
    case .mapping(let mapping):
      return .mapping(entries(mapping, file, key: key, &problems), place)
    case .alias:
      problems.append(Problem(.anchorOrAlias, at: place))
      return .none(place)
    }
  }

  private static func entries(
    _ mapping: Node.Mapping, _ file: String, key: String, _ problems: inout [Problem]
  ) -> [Tree.Entry] {
    var entries: [Tree.Entry] = []
    var seen: Set<String> = []
    for (name, value) in mapping {
      let line = name.mark?.line
      guard let text = name.scalar?.string.trimmed else {
        problems.append(Problem(.wrongShape(expected: .scalar), at: Place(file: file, line: line)))
        continue
      }
      let path = key.isEmpty ? text : "\(key).\(text)"
      if !seen.insert(text).inserted {
        problems.append(Problem(.duplicateKey(key: text), at: Place(file: file, line: line, key: path)))
      }
      var value = tree(value, file, key: path, &problems)
      if case .none(var empty) = value {
        empty.line = line
        value = .none(empty)
      }
      entries.append(Tree.Entry(key: text, place: Place(file: file, line: line, key: path), value: value))
    }
    return entries
  }
}

/// Looks through a YAML text for what is refused before it is parsed: anchors, aliases, tabs, deep nesting.
///
/// Only where a value or key can begin does `&` or `*` mean an anchor or alias and a quote open; inside plain text,
/// quotes, comments and block scalars they are text.
private struct YAMLScan {
  private(set) var problems: [Problem] = []
  private var quote: UInt8?
  private var blockIndent: Int?
  private var depth = 0

  init(_ file: TextFile) {
    for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      scan(Array(line.utf8), Place(file: file.path, line: number + 1))
      if problems.count >= 20 || problems.last?.fault == .nestedTooDeeply { return }
    }
  }

  private mutating func scan(_ bytes: [UInt8], _ place: Place) {
    let indent = bytes.prefix { $0 == 32 }.count
    let isBlank = bytes.allSatisfy { $0 == 32 || $0 == 13 || $0 == 9 }
    if let block = blockIndent, quote == nil {
      if isBlank || indent > block { return }
      blockIndent = nil
    }
    if isBlank { return }
    if quote == nil, depth == 0, bytes[indent] == 9 { report(.tabIndent, place) }
    if indent > 8 * TreeParser.deepest || YAMLScan.dashes(bytes) > TreeParser.deepest {
      report(.nestedTooDeeply, place)
    }
    var begins = quote == nil
    var at = indent
    while at < bytes.count {
      let byte = bytes[at]
      let isLast = at + 1 >= bytes.count
      let endsWord = isLast || [32, 9, 13].contains(bytes[at + 1])
      if let open = quote {
        if byte == 92, open == 34 { at += 1 } else if byte == open { quote = nil }
      } else if byte == 35, at == 0 || bytes[at - 1] == 32 || bytes[at - 1] == 9 {
        break
      } else if byte == 32 || byte == 9 || byte == 13 {
        // Spaces change nothing.
      } else if begins, byte == 34 || byte == 39 {
        quote = byte
        begins = false
      } else if begins, byte == 38 || byte == 42, !endsWord {
        report(.anchorOrAlias, place)
        begins = false
      } else if byte == 91 || byte == 123, begins {
        depth += 1
        if depth > TreeParser.deepest { return report(.nestedTooDeeply, place) }
      } else if depth > 0, byte == 93 || byte == 125 {
        depth -= 1
        begins = false
      } else if depth > 0, byte == 44 {
        begins = true
      } else {
        begins = (byte == 58 && endsWord) || ((byte == 45 || byte == 63) && begins && endsWord)
      }
      at += 1
    }
    if quote == nil, depth == 0, YAMLScan.opensBlock(bytes) { blockIndent = indent }
  }

  private mutating func report(_ fault: Fault, _ place: Place) { problems.append(Problem(fault, at: place)) }

  /// Nested list items on one line, `- - -`.
  private static func dashes(_ bytes: [UInt8]) -> Int {
    var count = 0
    for byte in bytes {
      if byte == 45 || byte == 63 { count += 1 } else if byte != 32 { break }
    }
    return count
  }

  /// Whether the line ends by opening a block scalar: `|` or `>`, with an optional `-` or `+`, after a space.
  private static func opensBlock(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    for place in bytes.indices.dropFirst() where bytes[place] == 35 && bytes[place - 1] == 32 {
      end = place
      break
    }
    while end > 0, [32, 9, 13].contains(bytes[end - 1]) { end -= 1 }
    if end > 0, bytes[end - 1] == 45 || bytes[end - 1] == 43 { end -= 1 }
    guard end > 0, bytes[end - 1] == 124 || bytes[end - 1] == 62 else { return false }
    return end == 1 || bytes[end - 2] == 32
  }
}
