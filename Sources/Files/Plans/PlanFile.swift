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
    var trees: [String: Tree] = [:]
    let tree = try PlanFile.tree(path, named: Place(file: path), &inputs, &trees, after: [])
    let reader = TreeReader()
    let plan = PlanReader(reader).plan(tree)
    try reader.finish()
    guard let plan else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    self.plan = plan
    self.inputs = inputs
    self.tree = tree
  }

  /// A plan's tree laid over those it extends, in their order, the later winning; measures join by name.
  ///
  /// `trees` keeps what was read, so that a file that several extend is read once.
  private static func tree(
    _ path: String, named place: Place, _ inputs: inout [InputFile], _ trees: inout [String: Tree],
    after chain: [String]
  ) throws(Problems) -> Tree {
    if chain.contains(path) { throw Problems([Problem(.cycle(files: chain + [path]), at: place)]) }
    if let tree = trees[path] { return tree }
    let file: TextFile
    do throws(Problem) { file = try TextFile(named: path, at: place, limit: TextFile.yamlLimit) } catch {
      throw Problems([error])
    }
    inputs.append(file.input)
    let own = try TreeParser.parse(file)
    guard case .mapping = own else { throw Problems([Problem(.wrongShape(expected: .mapping), at: own.place)]) }
    var problems: [Problem] = []
    var below: Tree?
    for base in bases(own, &problems) {
      do throws(Problems) {
        let tree = try PlanFile.tree(
          Paths.resolve(base.path, from: path), named: base.place, &inputs, &trees, after: chain + [path])
        below = below?.overlaid(with: tree, joinByName: "measures") ?? tree
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    let tree = below?.overlaid(with: own, joinByName: "measures") ?? own
    trees[path] = tree
    return tree
  }

  /// The plans a tree extends: one path, or a list of them.
  private static func bases(_ tree: Tree, _ problems: inout [Problem]) -> [(path: String, place: Place)] {
    switch tree["extends"] {
    case nil, .some(.none): return []
    case .scalar(let base, let place)?: return [(base, place)]
    case .list(let items, _)?:
      return items.compactMap { item in
        if let text = item.text { return (text, item.place) }
        problems.append(Problem(.wrongShape(expected: .scalar), at: item.place))
        return nil
      }
    case .mapping(_, let place)?:
      problems.append(Problem(.wrongShape(expected: .list), at: place))
      return []
    }
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
