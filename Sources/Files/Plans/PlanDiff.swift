import County
import Simulation

/// What differs between two plans, as their final trees have it: no engine is needed, and values stand as written.
package struct PlanDiff: Sendable {
  package var changes: [PlanChange]
  package var notices: [Notice]
  /// The titles of both plans, the earlier first.
  package var titles: [String]
  /// Every file of both, once.
  package var inputs: [InputFile]

  /// Reads both plans with all they extend; throws every problem of both, as reading either would.
  package init(_ first: String, _ second: String) throws(Problems) {
    var problems: [Problem] = []
    var files: [PlanFile] = []
    for path in [first, second] {
      do throws(Problems) { files.append(try PlanFile(path)) } catch { problems += error.all }
    }
    guard problems.isEmpty, files.count == 2 else { throw Problems(problems) }
    self.init(files[0], files[1])
  }

  /// Tells two plans apart that have been read.
  package init(_ first: PlanFile, _ second: PlanFile) {
    notices = first.notices + second.notices
    titles = [first.plan.title, second.plan.title]
    inputs = InputFile.once(first.inputs + second.inputs)
    changes = Comparison.changes(first, second)
  }
}

/// Walks two trees side by side.
private struct Comparison {
  var changes: [PlanChange] = []
  private var scope = PlanChange.Scope.plan
  private var timing: (key: String, text: String)?

  private static let joined = ["measures", "milestones"]

  static func changes(_ first: PlanFile, _ second: PlanFile) -> [PlanChange] {
    var comparison = Comparison()
    comparison.plans(first.tree, second.tree)
    return comparison.changes
  }

  mutating func plans(_ a: Tree, _ b: Tree) {
    for key in keys(a, b) where key != "extends" && key != "assumptions" && !Self.joined.contains(key) {
      compare(a[key], b[key], [key])
    }
    scope = .assumptions
    compare(a["assumptions"], b["assumptions"], ["assumptions"])
    for list in Self.joined { items(a[list], b[list], list) }
  }

  /// Measures and milestones by name: those of the second plan in its order, then those that are gone.
  private mutating func items(_ a: Tree?, _ b: Tree?, _ list: String) {
    let (before, after) = (named(a), named(b))
    for item in after {
      enter(list, item)
      if let earlier = before.first(where: { $0.name == item.name }) {
        for key in keys(earlier.tree, item.tree) where key != "name" && key != "skip" {
          compare(earlier.tree[key], item.tree[key], [list, key])
        }
      } else {
        note([list], nil, side(item.tree, [list]))
      }
    }
    for item in before where !after.contains(where: { $0.name == item.name }) {
      enter(list, item)
      note([list], side(item.tree, [list]), nil)
    }
    timing = nil
  }

  private mutating func enter(_ list: String, _ item: (name: String, tree: Tree)) {
    scope = list == "measures" ? .measure(item.name) : .milestone(item.name)
    timing = ["year", "years", "opens"].lazy.compactMap { key in item.tree[key]?.text.map { (key, $0) } }.first
  }

  private func named(_ tree: Tree?) -> [(name: String, tree: Tree)] {
    guard case .list(let items, _)? = tree else { return [] }
    return items.filter { !$0.isSkippedMeasure }.enumerated().map { ($1["name"]?.text ?? "[\($0 + 1)]", $1) }
  }

  private func keys(_ a: Tree?, _ b: Tree?) -> [String] {
    var keys: [String] = []
    for case .mapping(let entries, _)? in [a, b] {
      for entry in entries where !keys.contains(entry.key) { keys.append(entry.key) }
    }
    return keys
  }

  private mutating func compare(_ a: Tree?, _ b: Tree?, _ path: [String]) {
    switch (present(a), present(b)) {
    case (nil, nil): return
    case (.mapping?, .mapping?):
      for key in keys(a, b) { compare(a?[key], b?[key], path + [key]) }
    case (.list(let one, _)?, .list(let two, _)?) where !(one + two).allSatisfy({ $0.text != nil }):
      for place in 0..<max(one.count, two.count) {
        compare(
          place < one.count ? one[place] : nil, place < two.count ? two[place] : nil, path + ["[\(place + 1)]"])
      }
    case (.list(let items, _)?, nil) where areTold(items):
      for (place, item) in items.enumerated() { compare(item, nil, path + ["[\(place + 1)]"]) }
    case (nil, .list(let items, _)?) where areTold(items):
      for (place, item) in items.enumerated() { compare(nil, item, path + ["[\(place + 1)]"]) }
    case (let one, let two):
      guard one?.written != two?.written else { return }
      if let one, let two, SameMeaning.holds(one, two, under: path.last ?? "") { return }
      note(path, one.map { side($0, path) }, two.map { side($0, path) })
    }
  }

  /// Whether what came or went as a list is listed one by one: assumptions that are mappings, as several drifts are.
  private func areTold(_ items: [Tree]) -> Bool {
    scope == .assumptions && !items.allSatisfy { $0.text != nil }
  }

  /// A key without a value is no value.
  private func present(_ tree: Tree?) -> Tree? {
    if case .some(.none) = tree { return nil }
    return tree
  }

  private func side(_ tree: Tree, _ path: [String]) -> PlanChange.Side {
    var told = value(tree, path)
    if path.count == 1, scope != .assumptions, case .mapping(let entries, _) = tree, case .fields(let fields) = told {
      told = .fields(zip(entries, fields).filter { $0.0.key != "name" }.map(\.1))
    }
    return PlanChange.Side(text: tree.written, value: told, place: tree.place)
  }

  private func value(_ tree: Tree, _ path: [String]) -> PlanValue {
    let form = PlanKeys.root.form(at: path.filter { !$0.hasPrefix("[") }[...]) ?? .any
    // A measure is an item of the list whose key is its path.
    let isItem = path.last?.hasPrefix("[") == true || Self.joined.contains(path.joined())
    return tree.value(isItem ? form.item ?? form : form)
  }

  /// The steps of a path without the list or mapping that is its scope; what nobody knows stands as it is.
  private func steps(_ path: [String]) -> [KeyStep] {
    let keys = path.filter { !$0.hasPrefix("[") }
    let steps = PlanKeys.root.steps(keys[...]) ?? keys.map { .own($0) }
    return scope == .plan ? steps : Array(steps.dropFirst())
  }

  private mutating func note(_ path: [String], _ before: PlanChange.Side?, _ after: PlanChange.Side?) {
    var key = ""
    for part in path { key += part.hasPrefix("[") || key.isEmpty ? part : ".\(part)" }
    changes.append(
      PlanChange(scope: scope, steps: steps(path), key: key, before: before, after: after, timing: timing))
  }
}
