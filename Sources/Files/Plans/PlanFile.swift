import County
import Foundation
import Regulation
import Simulation

/// A plan file with all it extends: the plan, its final tree with the place of every value, and the files read.
package struct PlanFile: Sendable {
  package var plan: Plan
  package var inputs: [InputFile]
  /// What a reader should know of how its files were read.
  package var notices: [Notice]
  let tree: Tree

  /// Reads a plan; throws every problem of all its files together.
  package init(_ path: String) throws(Problems) {
    var inputs: [InputFile] = []
    let path = Paths.tidy(path)
    var notices: [Notice] = []
    let tree = try PlanFile.tree(path, &inputs, &notices)
    let reader = TreeReader()
    let plan = PlanReader(reader).plan(tree)
    try reader.finish()
    guard let plan else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    self.plan = plan
    self.inputs = inputs
    self.notices = notices
    self.tree = tree
  }

  /// The final tree of a plan, with the files it was read from.
  static func tree(_ path: String, _ inputs: inout [InputFile], _ notices: inout [Notice]) throws(Problems) -> Tree {
    var trees: [String: Tree] = [:]
    let path = Paths.tidy(path)
    return try tree(path, named: Place(file: path), &inputs, &notices, &trees, after: [])
  }

  /// A plan's tree laid over those it extends, in their order, the later winning; measures join by name.
  ///
  /// `trees` keeps what was read, so that a file that several extend is read once.
  private static func tree(
    _ path: String, named place: Place, _ inputs: inout [InputFile], _ notices: inout [Notice],
    _ trees: inout [String: Tree], after chain: [String]
  ) throws(Problems) -> Tree {
    if chain.contains(path) { throw Problems([Problem(.cycle(files: chain + [path]), at: place)]) }
    guard chain.count < Paths.deepest else {
      throw Problems([Problem(.extendsTooDeep(limit: Paths.deepest), at: place)])
    }
    if let tree = trees[path] { return tree }
    let file: TextFile
    do throws(Problem) { file = try TextFile(named: path, at: place, limit: TextFile.yamlLimit) } catch {
      throw Problems([error])
    }
    inputs.append(file.input)
    notices += file.notices
    let own = try TreeParser.parse(file)
    guard case .mapping = own else { throw Problems([Problem(.wrongShape(expected: .mapping), at: own.place)]) }
    var problems: [Problem] = []
    var below: Tree?
    for base in bases(own, &problems) {
      do throws(Problems) {
        let tree = try PlanFile.tree(
          Paths.resolve(base.path, from: path), named: base.place, &inputs, &notices, &trees, after: chain + [path])
        below = below.map { laid(tree, over: $0) } ?? tree
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    let tree = below.map { laid(own, over: $0) } ?? own
    trees[path] = tree
    return tree
  }

  /// A plan over another: measures join by name, and a distribution of another form takes the place of the earlier one.
  private static func laid(_ later: Tree, over earlier: Tree) -> Tree {
    earlier.overlaid(with: later, joinByName: "measures") { earlier, later in
      let (before, after) = (DistributionReader.forms(earlier), DistributionReader.forms(later))
      return !before.isEmpty && !after.isEmpty && before != after
    }
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

  /// One final value of a plan, with where it was read and what it overrides.
  package struct Value: Sendable {
    /// The path of the key, as `measures[2].into`.
    package var key: String
    /// The value as written.
    package var value: String
    package var place: Place
    /// Other values that earlier plans gave, the first one first.
    package var over: [(value: String, place: Place)]
  }

  /// Every final value with the file and line it was read from, in order.
  package var values: [Value] {
    var found: [Value] = []
    func walk(_ tree: Tree, _ key: String, _ over: [Tree.Overridden]) {
      func value(_ text: String, _ place: Place) {
        found.append(Value(key: key, value: text, place: place, over: over.map { ($0.text, $0.place) }))
      }
      switch tree {
      case .scalar(let text, let place): value(text, place)
      case .none(let place): value("", place)
      case .list(let items, _):
        // What a whole list overrides is told at its first item.
        for (place, item) in items.enumerated() { walk(item, "\(key)[\(place + 1)]", place == 0 ? over : []) }
      case .mapping(let entries, _):
        for (place, entry) in entries.enumerated() where !(key.isEmpty && entry.key == "extends") {
          walk(entry.value, key.isEmpty ? entry.key : "\(key).\(entry.key)", (place == 0 ? over : []) + entry.over)
        }
      }
    }
    walk(tree, "", [])
    return found
  }
}
