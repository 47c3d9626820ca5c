import County
import Foundation
import Regulation

/// A standard, embedded or the user's own, with the files it was read from.
package struct StandardFile: Sendable {
  package var standard: Standard
  package var inputs: [InputFile]
  /// What a reader should know of how its files were read.
  package var notices: [Notice]

  /// The standards that are built in, by id.
  package static let embedded = EmbeddedStandards.texts.map(\.id)

  /// Reads a standard by the id of an embedded one, or by the path of a file (one that ends in `.yaml`).
  ///
  /// `named`: where the name was read, for the error.
  package init(_ name: String, named place: Place) throws(Problems) {
    var inputs: [InputFile] = []
    var notices: [Notice] = []
    let tree = try StandardFile.tree(name, named: place, &inputs, &notices, after: [])
    let reader = TreeReader()
    let standard = StandardReader.standard(tree, reader)
    try reader.finish()
    guard let standard else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    self.standard = standard
    self.inputs = inputs
    self.notices = notices
  }

  /// Reads the standard that a county is judged by: a local target is refused, since it never judges alone.
  package init(governing name: String, named place: Place) throws(Problems) {
    try self.init(name, named: place)
    if standard.isLocalTarget { throw Problems([Problem(.targetGoverns(id: standard.id), at: place)]) }
  }

  /// The local target of a plan, else of its county; nil where there is none.
  package static func target(of county: County, plan: Sourced<String>? = nil) throws(Problems) -> StandardFile? {
    if let plan { return try StandardFile(plan.value, named: plan.place) }
    guard let own = county.localTarget else { return nil }
    return try StandardFile(Paths.standard(own.value, from: own.place.file), named: own.place)
  }

  /// The columns of `schools.csv` that the named standards declare, and what is wrong with those that cannot be read.
  static func columns(of names: [Sourced<String>]) -> (columns: [String], problems: [Problem]) {
    var columns: [String] = []
    var problems: [Problem] = []
    for (position, name) in names.enumerated() where !names[..<position].contains(where: { $0.value == name.value }) {
      do throws(Problems) {
        columns += try StandardFile(name.value, named: name.place).standard.ownColumns
      } catch {
        problems += error.all
      }
    }
    return (columns, problems)
  }

  /// The tree of a standard laid over the one it extends.
  private static func tree(
    _ name: String, named place: Place, _ inputs: inout [InputFile], _ notices: inout [Notice],
    after chain: [String]
  ) throws(Problems) -> Tree {
    if chain.contains(name) { throw Problems([Problem(.cycle(files: chain + [name]), at: place)]) }
    guard chain.count < Paths.deepest else {
      throw Problems([Problem(.extendsTooDeep(limit: Paths.deepest), at: place)])
    }
    let file: TextFile
    do throws(Problem) {
      if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        file = try TextFile(named: name, at: place, limit: TextFile.yamlLimit)
      } else if let bytes = bytes(of: name) {
        file = try TextFile(bytes: bytes, path: "\(name).yaml")
      } else {
        throw Problem(
          .unknownStandard(id: name, known: embedded, nearest: nearest(to: name, among: embedded)), at: place)
      }
    } catch {
      throw Problems([error])
    }
    inputs.append(file.input)
    notices += file.notices
    var problems: [Problem] = []
    let tree = try TreeParser.parse(file).canonical(by: StandardKeys.root, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    guard case .scalar(let base, let basePlace)? = tree["extends"] else { return tree }
    let below = try StandardFile.tree(
      Paths.standard(base, from: file.path), named: basePlace, &inputs, &notices, after: chain + [name])
    return below.overlaid(with: tree, by: PlainOverlay.self)
  }

  private static func bytes(of id: String) -> [UInt8]? {
    EmbeddedStandards.texts.first { $0.id == id }?.text.withUTF8Buffer { Array($0) }
  }
}
