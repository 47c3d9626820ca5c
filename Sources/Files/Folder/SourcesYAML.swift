import County

/// `sources.yaml`: where each field comes from, how far it can be trusted, and the printed head of each column.
enum SourcesYAML {
  static func sources(_ tree: Tree, _ reader: TreeReader) -> [Source] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    return entries.compactMap { entry in
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
