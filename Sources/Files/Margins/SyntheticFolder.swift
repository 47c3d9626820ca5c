import County
import Synthesis

/// The files of a synthetic county as texts: what `synthesize` writes.
package struct SyntheticFolder: Sendable {
  /// Names and texts; `county.yaml` comes last, because it vouches for the others.
  package let files: [(name: String, text: String)]

  package init(_ made: SyntheticCounty, from file: MarginsFile) {
    var files: [(name: String, text: String)] = [("schools.csv", SchoolsText.text(made.county))]
    if !made.births.isEmpty {
      let rows = made.births.keys.sorted().map { "\($0),\(SyntheticFolder.whole(made.births[$0] ?? 0))" }
      files.append(("births.csv", (["year,births"] + rows).joined(separator: "\n") + "\n"))
    }
    files.append(("sources.yaml", SyntheticFolder.sources(made.county, file.sources)))
    let body = SyntheticFolder.county(made.county, file.declared)
    let hashes = (files + [("county.yaml", body)]).map { "    \($0.name): \(SHA256.hexadecimal(Array($0.text.utf8)))" }
    let synthetic = made.county.synthetic
    let mark =
      [
        SyntheticFolder.mark, "  method: \(synthetic?.method ?? "")", "  version: \"\(synthetic?.version ?? "")\"",
        "  seed: \(synthetic?.seed ?? 0)",
        "  # SHA-256 of what was made; of this file, down to the line above `synthetic`",
        "  files:",
      ] + hashes
    files.append(("county.yaml", body + mark.joined(separator: "\n") + "\n"))
    self.files = files
  }

  /// All that is ever written, and so all that may be replaced or taken away.
  static let names = ["schools.csv", "births.csv", "sources.yaml", "county.yaml"]

  /// The hashes that a `county.yaml` gives of the files of its folder as they were made, by name.
  static func hashes(in tree: Tree) -> [String: String] {
    guard case .mapping(let entries, _)? = tree["synthetic"]?["files"] else { return [:] }
    let own = entries.filter { names.contains($0.key) }
    return Dictionary(
      own.compactMap { entry in entry.value.text.map { (entry.key, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The hash of a file as `county.yaml` gives it: of its bytes, its own of those above the mark.
  static func hash(of bytes: [UInt8], named name: String) -> String {
    guard name == "county.yaml" else { return SHA256.hexadecimal(bytes) }
    let mark = Array("\n\(mark)\n".utf8)
    let at = bytes.indices.first { bytes[$0...].starts(with: mark) }
    return SHA256.hexadecimal(at.map { Array(bytes[...$0]) } ?? bytes)
  }

  /// The line that begins what `county.yaml` says of its own making.
  static let mark = "synthetic:"

  private static func whole(_ value: Double) -> String { String(Int64(value)) }

  /// `county.yaml` down to the mark: what was declared, and 表Ⅰ with the margins it does not declare.
  private static func county(_ county: County, _ declared: [Tree.Entry]) -> String {
    var entries = declared
    var table: [Tree.Entry] = []
    var place = county.place
    if case .mapping(let own, let at)? = entries.first(where: { $0.key == "tableI" })?.value {
      table = own
      place = at
    }
    for column in TableI.Column.allCases where !table.contains(where: { $0.key == column.rawValue }) {
      guard let figure = county.tableI.figures[column] else { continue }
      table.append(
        Tree.Entry(key: column.rawValue, place: place, value: .scalar(SyntheticFolder.whole(figure.value), place)))
    }
    let tableI = Tree.Entry(key: "tableI", place: place, value: .mapping(table, place))
    if let at = entries.firstIndex(where: { $0.key == "tableI" }) {
      entries[at] = tableI
    } else {
      entries.append(tableI)
    }
    let head = [
      "# 合成数据 Synthetic: made by `junheng synthesize`; no school here is a real school's row. Change the margins and make it",
      "# again, not this file.",
    ]
    return (head + TreeText.lines(entries) + ["values: totals"]).joined(separator: "\n") + "\n"
  }

  /// `sources.yaml`: every made column says so; what the margins say of others stands as it is.
  private static func sources(_ county: County, _ own: [Tree.Entry]) -> String {
    let text = "合成：按公布或假定的合计数生成，不是各校实际数据"
    var entries: [Tree.Entry] = []
    for column in SchoolsText.heads(county) where !["id", "school", "stage"].contains(column) {
      guard !own.contains(where: { $0.key == column }) else { continue }
      let place = county.place
      let fields = [("source", text), ("trust", Trust.unverified.rawValue)].map {
        Tree.Entry(key: $0.0, place: place, value: .scalar($0.1, place))
      }
      entries.append(Tree.Entry(key: column, place: place, value: .mapping(fields, place)))
    }
    return TreeText.lines(entries + own).joined(separator: "\n") + "\n"
  }
}
