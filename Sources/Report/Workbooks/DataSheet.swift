import County

/// A sheet of a workbook as a result has it: a table under a name, in one language.
package struct DataSheet: Sendable {
  package var name: Text
  package var table: DataTable
  /// Columns at the left that name a row and stay in sight.
  package var keys: Int
  /// What stands under the title: how to read it.
  package var note: Text?
  /// Whether its figures are projected, and so none to declare.
  package var isProjected: Bool

  package init(_ name: Text, _ table: DataTable, keys: Int = 0, note: Text? = nil, isProjected: Bool = false) {
    self.name = name
    self.table = table
    self.keys = keys
    self.note = note
    self.isProjected = isProjected
  }
}

/// What the first sheet of a workbook says: what the result is of, what was found, what it rests on.
package struct SheetCover: Sendable {
  package var title: Text
  /// What was found, a sentence each.
  package var findings: [Text] = []
  /// What it rests on that nobody counted or verified.
  package var grounds: [Text] = []
  package var provenance: Provenance

  package init(title: Text, findings: [Text], grounds: [Text], _ provenance: Provenance) {
    self.title = title
    self.findings = findings
    self.grounds = grounds
    self.provenance = provenance
  }
}
