import County

/// A table read from CSV (RFC 4180): every field keeps its line.
package struct CSV {
  package var file: String
  package var heads: [String] {
    didSet { positions = Dictionary(zip(heads, heads.indices), uniquingKeysWith: { first, _ in first }) }
  }
  /// Where the field under each head stands in a row.
  private(set) var positions: [String: Int] = [:]
  package var rows: [Row]
  /// The head of every column as the file prints it, by column.
  var printed: [String: String] = [:]
  /// Line of the heads, counted from 1.
  var headLine = 1
  /// Where the heads stand, where the table was made of others; else their line.
  var headPlace: Place {
    get { ownHeadPlace ?? Place(file: file, line: headLine) }
    set { ownHeadPlace = newValue }
  }
  private var ownHeadPlace: Place?

  /// One row with its line.
  package struct Row {
    /// Line on which the row begins, counted from 1.
    package var line: Int
    package var fields: [String]
    /// How many fields the file has in it: more than are kept of a row wider than any table.
    package var width: Int
    /// Where the fields stand, where the table was made of others.
    var origin: Origin?
  }

  /// A table that is still to be filled.
  init(file: String) {
    self.file = file
    heads = []
    rows = []
  }

  /// All lines of a text as they are, blank ones passed over.
  static func rows(_ file: TextFile, separator: Character, _ problems: inout [Problem]) -> [Row] {
    var parser = CSVParser(file.text, file: file.path, separator: separator)
    var rows: [Row] = []
    while let row = parser.next() {
      if row.line == parser.openLine { continue }
      guard rows.count <= mostRows else {
        problems.append(Problem(.tooManyRows(limit: mostRows), at: Place(file: file.path, line: row.line)))
        break
      }
      rows.append(row)
    }
    problems += parser.problems.all
    return rows
  }

  /// The most rows and the widest head that are read: what has more is no table of a county.
  static let mostRows = 1_000_000
  static let mostColumns = 1000

  /// Parses text; `\r\n`, `\n` and `\r` end a row, quoted fields may hold all of them. Blank lines are passed over.
  ///
  /// A row with another number of fields than the head, and a duplicate head, are problems; the rest is still read. A
  /// table without heads or without rows is one too.
  package init(_ file: TextFile, _ problems: inout [Problem]) {
    self.file = file.path
    heads = []
    rows = []
    var parser = CSVParser(file.text, file: file.path)
    var found = ProblemList()
    defer {
      found.append(contentsOf: parser.problems.all)
      problems += found.all
    }
    guard var head = parser.next() else {
      found.append(.noHeads, at: Place(file: file.path))
      return
    }
    // A title over the heads, as the printed forms have: a first line with one filled field.
    var first = parser.next()
    while CSV.isTitle(head), let below = first, below.fields.count(where: { !$0.trimmed.isEmpty }) > 2 {
      (head, first) = (below, parser.next())
    }
    headLine = head.line
    let place = Place(file: file.path, line: head.line)
    heads = head.fields.map { $0.trimmed }
    if heads.count == 1, let other = [";", "\t", "，"].first(where: { heads[0].contains($0) }) {
      found.append(.wrongSeparator(found: other), at: place)
      heads = []
      return
    }
    guard head.width == heads.count else {
      found.append(.tooManyColumns(limit: CSV.mostColumns), at: place)
      heads = []
      return
    }
    var seen: Set<String> = []
    for name in heads where !seen.insert(name).inserted {
      found.append(.duplicateHead(head: name), at: place)
    }
    if first == nil { found.append(.noRows, at: place) }
    while let row = first {
      if row.line == parser.openLine {
        // Told already.
      } else if row.width != heads.count {
        found.append(.raggedRow(expected: heads.count, found: row.width), at: Place(file: file.path, line: row.line))
      } else if rows.count == CSV.mostRows {
        found.append(.tooManyRows(limit: CSV.mostRows), at: Place(file: file.path, line: row.line))
        return
      } else {
        rows.append(row)
      }
      first = parser.next()
    }
  }

  private static func isTitle(_ row: Row) -> Bool {
    let filled = row.fields.filter { !$0.trimmed.isEmpty }
    return filled.count == 1 && (row.fields.count > 2 || filled[0].trimmed.hasPrefix("表"))
  }
}

/// The characters of a CSV, one after another.
private struct CSVParser {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private(set) var problems = ProblemList()
  /// The row in which a quote stays open to the end of the file.
  private(set) var openLine: Int?
  private var rowLine = 1

  /// What stands between fields.
  private let comma: UInt8

  init(_ text: String, file: String, separator: Character = ",") {
    bytes = Array(text.utf8)
    self.file = file
    comma = separator.asciiValue ?? UInt8(ascii: ",")
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")

  /// The next row in which anything stands; nil at the end.
  mutating func next() -> CSV.Row? {
    while position < bytes.count {
      let row = row()
      if !row.fields.allSatisfy({ $0.trimmed.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func row() -> CSV.Row {
    var row = CSV.Row(line: line, fields: [], width: 0)
    rowLine = line
    while true {
      let field = position < bytes.count && bytes[position] == Self.quote ? quoted() : plain()
      if row.width < CSV.mostColumns { row.fields.append(field) }
      row.width += 1
      guard position < bytes.count, bytes[position] == comma else { break }
      position += 1
    }
    endLine()
    return row
  }

  private mutating func endLine() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriage { position += 1 }
    if position < bytes.count, bytes[position] == Self.newline { position += 1 }
    line += 1
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == comma || byte == Self.newline || byte == Self.carriage }

  private mutating func plain() -> String {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted() -> String {
    let opened = line
    position += 1
    var field: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { return close(field) }
        position += 1
      }
      // A line that ends in CRLF is the same line: the field is read as the LF file's would be.
      if byte == Self.carriage, position < bytes.count, bytes[position] == Self.newline { continue }
      if byte == Self.newline || byte == Self.carriage { line += 1 }
      field.append(byte)
    }
    problems.append(.openQuote, at: Place(file: file, line: opened))
    openLine = rowLine
    return String(decoding: field, as: UTF8.self)
  }

  /// Nothing but the end of the field may follow a closing quote.
  private mutating func close(_ field: [UInt8]) -> String {
    if position < bytes.count, !isEnd(bytes[position]) {
      problems.append(.strayQuote, at: Place(file: file, line: line))
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    }
    return String(decoding: field, as: UTF8.self)
  }
}

extension String {
  /// Without whatever shows as nothing at either end: spaces of every width, tabs, line ends, and marks without a width.
  ///
  /// Spreadsheets pad cells with full-width and no-break spaces; a name that ends in one is the name without it.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether it shows as nothing: white space (U+0020, U+00A0, U+2000–200A, U+202F, U+205F, U+3000 …), the spaces and
  /// joiners without a width, and the byte order mark.
  var isBlank: Bool {
    switch value {
    // Looked at first: nothing among them is blank, and most of all text is of them.
    case 0x21...0x7E, 0x3001...0xFEFE: false
    case 0x180E, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}
