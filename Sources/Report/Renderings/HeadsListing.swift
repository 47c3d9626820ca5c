import County

/// What `county heads` tells: the heads that tables of schools may have, by the column each stands for.
package struct HeadsListing: Rendering {
  private let known: [(column: String, heads: [String])]
  private let provenance: Provenance

  private static let columnWidth = 24

  package init(_ known: [(column: String, heads: [String])], _ provenance: Provenance) {
    self.known = known
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    let width = HeadsListing.columnWidth
    return known.flatMap { column, heads in
      Columns.wrap(Columns.left(column, width) + heads.joined(separator: "  "), Terminal.usual, indent: width)
    }
  }

  package func document(_ language: Language) -> JSON {
    .array(known.map { .object([("column", .string($0.column)), ("heads", .array($0.heads.map { .string($0) }))]) })
  }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "可识别的表头", en: "Heads that are understood"), findings: [], grounds: [], provenance)
  }

  package func table(_ language: Language) -> DataTable? {
    var table = DataTable()
    table.row([.text("column"), .text("head")])
    for (column, heads) in known { for head in heads { table.row([.text(column), .text(head)]) } }
    return table
  }
}
