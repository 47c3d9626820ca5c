import Foundation

/// What a case makes of the file at one path: edits of the lines of its base, or lines of its own.
struct CaseEdits: Sendable {
  enum Edit: Sendable {
    /// `| line`: of a file written anew.
    case own(String)
    /// `+ line`, put in after the last line named.
    case put(String)
    /// `- line`, taken out.
    case take(String)
    /// `  line`, which stays.
    case keep(String)
    /// `= row column: value`, a cell of a table.
    case cell(row: String, column: String, value: String)
  }

  var path: String
  var edits: [Edit] = []
  var coding = CaseText.Coding.utf8
  var lineEnd = "\n"
  var endsWithoutNewline = false
  var isEmpty = false
  var isLeftOut = false

  /// The line that begins it: a path, and behind commas what is done to the file as a whole.
  init(head: String) throws {
    let words = head.components(separatedBy: ", ")
    path = words[0]
    for word in words.dropFirst() {
      switch word {
      case "left out": isLeftOut = true
      case "empty": isEmpty = true
      case "in CRLF": lineEnd = "\\r\\n"
      case "in CR": lineEnd = "\\r"
      case "no last newline": endsWithoutNewline = true
      default:
        guard let known = CaseText.Coding(rawValue: word) else {
          throw CaseText.Misread(said: "nothing is known of \(word) in: \(head)")
        }
        coding = known
      }
    }
  }

  /// A line below the path: a mark, a blank, and the line meant.
  mutating func add(_ line: String) throws {
    let meant = String(line.dropFirst(2))
    switch line.first {
    case "|": edits.append(.own(meant))
    case "+": edits.append(.put(meant))
    case "-": edits.append(.take(meant))
    case " ": edits.append(.keep(meant))
    default:
      guard let colon = meant.firstIndex(of: ":"), case let names = meant[..<colon].split(separator: " "),
        names.count == 2
      else { throw CaseText.Misread(said: "should be = row column: value, but is: \(line)") }
      let value = meant[meant.index(after: colon)...].drop { $0 == " " }
      edits.append(.cell(row: String(names[0]), column: String(names[1]), value: String(value)))
    }
  }

  /// The lines of the file, as written; nil where the case has none at this path.
  func lines(of base: [String]?) throws -> [String]? {
    if isLeftOut { return nil }
    if isEmpty { return [] }
    let own = edits.compactMap { if case .own(let line) = $0 { line } else { nil } }
    if own.count == edits.count, !own.isEmpty { return own }
    guard let base, own.isEmpty else { throw CaseText.Misread(said: "\(path) has no base to be an edit of") }
    return try edited(withCells(base))
  }

  private func withCells(_ base: [String]) throws -> [String] {
    var rows = base.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let heads = rows.first ?? []
    var changed: Set<Int> = []
    for case .cell(let row, let column, let value) in edits {
      guard let row = base.firstIndex(where: { $0.hasPrefix("\(row),") }), let column = heads.firstIndex(of: column)
      else {
        throw CaseText.Misread(said: "\(path) has no cell \(row) \(column)")
      }
      rows[row][column] = value
      changed.insert(row)
    }
    return base.indices.map { changed.contains($0) ? rows[$0].joined(separator: ",") : base[$0] }
  }

  private func edited(_ base: [String]) throws -> [String] {
    var lines = base
    let names = edits.contains {
      switch $0 {
      case .take, .keep: true
      case .own, .put, .cell: false
      }
    }
    var place = names ? 0 : lines.count
    for edit in edits {
      switch edit {
      case .own, .cell: break
      case .put(let line):
        lines.insert(line, at: place)
        place += 1
      case .take(let line), .keep(let line):
        guard let found = lines[place...].firstIndex(of: line) else {
          throw CaseText.Misread(said: "\(path) has no such line (any more): \(line)")
        }
        place = found + 1
        if case .take = edit {
          lines.remove(at: found)
          place = found
        }
      }
    }
    return lines
  }

  /// The bytes of the file of these lines.
  func bytes(_ lines: [String]) throws -> [UInt8] {
    if lines.isEmpty { return [] }
    let text = lines.joined(separator: lineEnd) + (endsWithoutNewline ? "" : lineEnd)
    return try coding.mark + CaseText.bytes(text, coding)
  }
}
