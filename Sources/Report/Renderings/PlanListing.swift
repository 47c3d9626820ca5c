import County

/// What `plan show` tells: every final value of a plan with the place it was read from.
package struct PlanListing: Rendering {
  /// A final value, and the earlier ones it overrides.
  package struct Entry {
    private let key: String
    private let chineseKey: String
    private let value: String
    private let place: Place
    private let over: [(value: String, place: Place)]

    package init(
      key: String, chineseKey: String, value: String, at place: Place, over: [(value: String, place: Place)]
    ) {
      self.key = key
      self.chineseKey = chineseKey
      self.value = value
      self.place = place
      self.over = over
    }

    fileprivate func lines(_ language: Language) -> [String] {
      let first = value.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      return Columns.withPlace(
        "\(language == .zh ? chineseKey : key): \(first)", "\(place.file):\(place.line ?? 0)" + overridden(language))
    }

    /// The earlier values: `, over 0.8 at a.yaml:4`.
    private var overridden: Text {
      Text.joined(
        over.map { earlier in
          let first = earlier.value.split(whereSeparator: \.isNewline).first.map(String.init) ?? "\"\""
          let text = first.count > 40 ? String(first.prefix(40)) + "…" : first
          let place = "\(earlier.place.file):\(earlier.place.line ?? 0)"
          return Text(
            zh: "，覆盖 \(verbatim: place) 的 \(verbatim: text)", en: ", over \(verbatim: text) at \(verbatim: place)")
        }, zh: "", en: "")
    }

    fileprivate var json: JSON {
      .object([
        ("key", .string(key)), ("value", .string(value)), ("file", .string(place.file)),
        ("line", .optional(place.line)),
        (
          "over",
          .array(
            over.map {
              .object([
                ("value", .string($0.value)), ("file", .string($0.place.file)), ("line", .optional($0.place.line)),
              ])
            })
        ),
      ])
    }

    fileprivate var cells: [DataTable.Cell] {
      let over = over.map { "\($0.value) (\($0.place.file):\($0.place.line ?? 0))" }.joined(separator: "; ")
      return [.text(key), .text(value), .text(place.file), .year(place.line ?? 0), .text(over)]
    }
  }

  private let entries: [Entry]
  private let plan: String
  private let provenance: Provenance

  /// `plan`: its title.
  package init(_ entries: [Entry], plan: String, _ provenance: Provenance) {
    self.entries = entries
    self.plan = plan
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    entries.flatMap { $0.lines(language) }
  }

  package func document(_ language: Language) -> JSON { .array(entries.map(\.json)) }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: plan)　方案各值", en: "\(verbatim: plan): values of the plan"), findings: [], grounds: [],
      provenance)
  }

  package func table(_ language: Language) -> DataTable? {
    var table = DataTable()
    table.row(["key", "value", "file", "line", "over"].map { .text($0) })
    for entry in entries { table.row(entry.cells) }
    return table
  }
}
