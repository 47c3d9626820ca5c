/// A table as JSON: an object a row, by the words of the head.
extension DataTable {
  var json: JSON {
    let heads = heads
    return .array(
      rows.dropFirst().map { row in
        .object(
          zip(heads, row).map { head, cell in
            switch cell {
            case .text(let text), .word(let text, _): (head, text.isEmpty ? .null : .string(text))
            case .number(let number): (head, .optional(number))
            case .year(let year): (head, .int(year))
            case .verdict(let verdict): (head, verdict.map { .string($0.rawValue) } ?? .null)
            }
          })
      })
  }
}
