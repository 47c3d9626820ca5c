import County
import Foundation
import Regulation
import Simulation

/// A plan file with all it extends: the plan, its final tree with the place of every value, and the files read.
package struct PlanFile: Sendable {
  package var plan: Plan
  package var inputs: [InputFile]
  private let tree: Tree

  /// Reads a plan; throws every problem of all its files together.
  package init(_ path: String) throws(Problems) {
    var inputs: [InputFile] = []
    let path = Paths.tidy(path)
    let tree = try PlanFile.tree(path, named: Place(file: path), &inputs, after: [])
    let reader = TreeReader()
    let plan = PlanReader(reader).plan(tree)
    try reader.finish()
    guard let plan else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    self.plan = plan
    self.inputs = inputs
    self.tree = tree
  }

  /// A plan's tree laid over those it extends, in their order, the later winning; measures join by name.
  private static func tree(
    _ path: String, named place: Place, _ inputs: inout [InputFile], after chain: [String]
  ) throws(Problems) -> Tree {
    if chain.contains(path) { throw Problems([Problem(.cycle(files: chain + [path]), at: place)]) }
    let file: TextFile
    do throws(Problem) { file = try TextFile(path, limit: TextFile.yamlLimit) } catch { throw Problems([error]) }
    if !inputs.contains(file.input) { inputs.append(file.input) }
    let own = try TreeParser.parse(file)
    var bases: [(path: String, place: Place)] = []
    switch own["extends"] {
    case .scalar(let base, let place)?: bases = [(base, place)]
    case .list(let items, _)?: bases = items.compactMap { item in item.text.map { ($0, item.place) } }
    default: break
    }
    var problems: [Problem] = []
    var below: Tree?
    for base in bases {
      do throws(Problems) {
        let tree = try PlanFile.tree(
          Paths.resolve(base.path, from: path), named: base.place, &inputs, after: chain + [path])
        below = below?.overlaid(with: tree, joinByName: "measures") ?? tree
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return below?.overlaid(with: own, joinByName: "measures") ?? own
  }

  /// Every final value as `path: value`, with the file and line it was read from, in order.
  package var values: [(key: String, value: String, place: Place)] {
    var found: [(key: String, value: String, place: Place)] = []
    func walk(_ tree: Tree, _ key: String) {
      switch tree {
      case .scalar(let text, let place): found.append((key, text, place))
      case .none(let place): found.append((key, "", place))
      case .list(let items, _):
        for (place, item) in items.enumerated() { walk(item, "\(key)[\(place + 1)]") }
      case .mapping(let entries, _):
        for entry in entries where !(key.isEmpty && entry.key == "extends") {
          walk(entry.value, key.isEmpty ? entry.key : "\(key).\(entry.key)")
        }
      }
    }
    walk(tree, "")
    return found
  }
}
