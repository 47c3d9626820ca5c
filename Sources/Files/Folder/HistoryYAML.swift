import County
import Regulation

/// What `county.yaml` tells of the past, under `history`.
enum HistoryYAML {
  static func history(_ tree: Tree, _ reader: TreeReader) -> RollHistory {
    let fields = reader.fields(tree, CountyKeys.history)
    var history = RollHistory()
    if let tree = fields.tree("leaveOut") {
      if case .mapping(let entries, _) = tree {
        for entry in entries {
          do throws(Fault.Boxed) {
            let year = try Scalars.year(entry.key)
            let reason = reader.scalar(entry.value, TreeReader.filled)
            history.leftOut[year] = Sourced(reason ?? "", at: entry.place)
          } catch { reader.report(error.fault, at: entry.place) }
        }
      } else {
        reader.report(.wrongShape(expected: .mapping), at: tree.place)
      }
    }
    if let tree = fields.tree("sections") { history.sections = reader.items(tree).compactMap { section($0, reader) } }
    return history
  }

  private static func section(_ tree: Tree, _ reader: TreeReader) -> PastSection? {
    let fields = reader.fields(tree, CountyKeys.pastSection)
    let id = fields.requiredText("id")
    let stage: Stage? = fields.word("stage")
    let closed = fields.optional("closed", Scalars.year)
    // What has closed has no row that would tell its stage.
    if closed != nil { fields.miss("stage") }
    func ids(_ key: String) -> [String] {
      guard let tree = fields.tree(key) else { return [] }
      if case .scalar = tree { return reader.scalar(tree, TreeReader.filled).map { [$0] } ?? [] }
      return reader.items(tree).compactMap { reader.scalar($0, TreeReader.filled) }
    }
    guard let id else { return nil }
    var section = PastSection(
      id: id, name: fields.text("name") ?? id, stage: stage ?? .primary,
      years: fields.figure("years").map { Int($0) } ?? (stage ?? .primary).usualYears, group: fields.text("group"),
      closed: closed, into: ids("into"), formerly: ids("formerly"), place: tree.place)
    section.tellsStage = stage != nil
    return section
  }
}
