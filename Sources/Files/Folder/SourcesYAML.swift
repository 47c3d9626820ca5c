import County

/// `sources.yaml`: where each field comes from, how far it can be trusted, and the printed head of each column.
enum SourcesYAML {
  /// Fields a source can be given for: the columns of the tables and the parts of `county.yaml`.
  private static let known =
    SchoolsColumns.all
    + [
      "births", "cohorts", "feeders", "travel", "enrolment", "basicBalance", "tableI", "clauses", "promises",
      "published",
    ]

  static func sources(_ tree: Tree, _ reader: TreeReader) -> [Source] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    return entries.compactMap { entry in
      if !known.contains(entry.key) {
        reader.report(
          .unknownKey(key: entry.key, nearest: nearest(to: entry.key, among: known), known: known), at: entry.place)
      }
      let fields = reader.fields(entry.value, keys: ["source", "trust", "formula", "assumed", "head"])
      let text = fields.requiredText("source")
      let trust: Trust? = fields.required("trust") { text throws(Fault.Boxed) in try Scalars.word(text) }
      guard let text, let trust else { return nil }
      return Source(
        field: entry.key, text: text, formula: fields.text("formula"), trust: trust,
        assumed: fields.optional("assumed", Scalars.yesNo) ?? false, head: fields.text("head"), place: entry.place)
    }
  }
}
