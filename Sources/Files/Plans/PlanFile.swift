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
    let layers = try PlanLayers(path)
    try self.init(layers.tree, inputs: layers.inputs, notices: layers.notices)
  }

  /// Reads a text as the plan that stands at a path, with all it extends.
  package init(text: String, at path: String) throws(Problems) {
    let file: TextFile
    do throws(Problem) { file = try TextFile(bytes: Array(text.utf8), path: Paths.tidy(path)) } catch {
      throw Problems([error])
    }
    guard text.utf8.count <= TextFile.yamlLimit else {
      throw Problems([Problem(.tooLarge(bytes: text.utf8.count, limit: TextFile.yamlLimit), at: Place(file: path))])
    }
    let layers = try PlanLayers(path, text: file)
    try self.init(layers.tree, inputs: layers.inputs, notices: layers.notices)
  }

  /// Reads a plan out of its final tree.
  init(_ tree: Tree, inputs: [InputFile], notices: [Notice]) throws(Problems) {
    let reader = TreeReader()
    let plan = PlanReader(reader).plan(tree)
    try reader.finish()
    guard let plan else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    self.plan = plan
    self.inputs = inputs
    self.notices = notices
    self.tree = tree
  }

  /// One final value of a plan, with where it was read and what it overrides.
  package struct Value: Sendable {
    /// The path of the key, as `measures[2].into`; and in its Chinese spelling, as `措施[2].接收方`.
    package var key: String
    package var chineseKey: String
    /// The value as written.
    package var value: String
    package var place: Place
    /// Other values that earlier plans gave, the first one first.
    package var over: [(value: String, place: Place)]
  }

  /// Every final value with the file and line it was read from, in order.
  package var values: [Value] {
    var found: [Value] = []
    func walk(_ tree: Tree, _ key: String, _ chinese: String, _ form: KeyForm, _ over: [Tree.Overridden]) {
      func value(_ text: String, _ place: Place) {
        found.append(
          Value(key: key, chineseKey: chinese, value: text, place: place, over: over.map { ($0.text, $0.place) }))
      }
      switch tree {
      case .scalar(let text, let place): value(text, place)
      case .none(let place): value("", place)
      case .list(let items, _):
        // What a whole list overrides is told at its first item.
        for (place, item) in items.enumerated() {
          let mark = "[\(place + 1)]"
          walk(item, key + mark, chinese + mark, form.item ?? .any, place == 0 ? over : [])
        }
      case .mapping(let entries, _):
        let record = form.record(of: entries)
        for (place, entry) in entries.enumerated() where !(key.isEmpty && entry.key == "extends") {
          let known = record?[entry.key]
          let name = known?.chinese.first ?? entry.key
          walk(
            entry.value, key.isEmpty ? entry.key : "\(key).\(entry.key)", chinese.isEmpty ? name : "\(chinese).\(name)",
            known?.form ?? form.cell ?? .any, (place == 0 ? over : []) + entry.over)
        }
      }
    }
    walk(tree, "", "", PlanKeys.root, [])
    return found
  }
}
