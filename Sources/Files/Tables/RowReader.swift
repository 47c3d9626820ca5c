import County

/// Reads the fields of one row by head, collecting problems with file, line and column.
struct RowReader {
  let file: String
  let line: Int
  private let fields: [String]
  private let positions: [String: Int]
  private let printed: [String: String]
  private let origin: CSV.Origin?
  private(set) var problems: [Problem] = []

  init(_ row: CSV.Row, of table: CSV) {
    file = table.file
    line = row.line
    printed = table.printed
    origin = row.origin
    fields = row.fields
    positions = table.positions
  }

  /// The place of the whole row, or of one field under the head the file prints.
  func place(_ head: String? = nil) -> Place {
    if let origin { return origin.place(head) }
    return Place(file: file, line: line, column: head.map { printed[$0] ?? $0 })
  }

  /// The text of a field; nil where the column is missing or the field blank.
  func text(_ head: String) -> String? {
    guard let text = positions[head].map({ fields[$0].trimmed }), !text.isEmpty else { return nil }
    return text
  }

  /// Reads a field that may be blank.
  mutating func optional<Value>(_ head: String, _ read: (String) throws(Fault.Boxed) -> Value) -> Value? {
    guard let text = text(head) else { return nil }
    do { return try read(text) } catch {
      problems.append(Problem(error.fault, at: place(head)))
      return nil
    }
  }

  /// Reads a field that may not be blank.
  mutating func required<Value>(_ head: String, _ read: (String) throws(Fault.Boxed) -> Value) -> Value? {
    guard let text = text(head) else {
      if positions[head] != nil { problems.append(Problem(.blank, at: place(head))) }
      return nil
    }
    do { return try read(text) } catch {
      problems.append(Problem(error.fault, at: place(head)))
      return nil
    }
  }

  mutating func report(_ fault: Fault, _ head: String? = nil) { problems.append(Problem(fault, at: place(head))) }
}

extension CSV {
  /// Reports required columns that are missing and columns nobody knows.
  func checkHeads(_ known: Heads, _ problems: inout [Problem]) {
    guard !heads.isEmpty else { return }
    let place = headPlace
    let columns = known.required + known.optional
    let scaled = heads.compactMap { head in known.columnInTenThousands(head).map { (head, $0) } }
    for (head, column) in scaled { problems.append(Problem(.inTenThousands(head: head, column: column), at: place)) }
    let told = scaled.flatMap { [$0.0, $0.1] }
    for head in known.required where !heads.contains(head) && !told.contains(head) {
      problems.append(Problem(.missingColumn(head: head), at: place))
    }
    for head in heads where !columns.contains(head) && !known.passedOver.contains(head) && !told.contains(head) {
      problems.append(Problem(.unknownColumn(head: head, nearest: known.nearestColumn(head)), at: place))
    }
  }
}
