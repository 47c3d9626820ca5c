import County
import Simulation

/// A plan that is being changed: the plan it began with, and what it says differently so far.
///
/// What it says differently is a plan of its own that extends the first. It is run as that text would be read, so that
/// what is shown and what is saved cannot differ.
package struct PlanDraft: Sendable {
  /// The plan it began with, with all that extends.
  package let base: PlanFile
  /// Where the base stands, and where the draft would.
  private let basePath: String
  let path: String
  private var edited: Tree
  /// What it says differently by now, and the same as the file of a plan that extends the base: found once for each state,
  /// since a hand that drags asks for it many times.
  private var changes: [Tree.Entry] = []
  package private(set) var text = ""
  /// What it says by now, all told.
  var tree: Tree { edited }

  /// `path`: where the draft would stand, for the paths it names.
  package init(_ base: PlanFile, from basePath: String, at path: String) {
    self.base = base
    self.basePath = basePath
    self.path = path
    edited = base.tree
    take(base.tree)
  }

  /// Goes on with what a text says differently; throws what of it cannot be read.
  package init(_ base: PlanFile, from basePath: String, at path: String, saying text: String) throws(Problems) {
    self.init(base, from: basePath, at: path)
    guard !text.isEmpty else { return }
    take(PlanOverlay.laid(try own(text), over: base.tree))
  }

  /// Whether it says what the base says.
  package var isSame: Bool { changes.isEmpty }

  /// Says something else from now on.
  private mutating func take(_ tree: Tree) {
    edited = tree
    changes = PlanDelta.entries(from: base.tree, to: tree)
    let head = "extends: \(TreeText.scalar(Paths.relative(basePath, from: path)))"
    text = ([head] + changes.flatMap { TreeText.lines([$0]) }).lined
  }

  /// The draft as a plan of another name and place, in the keys of either language; its title said where it is given.
  package func text(at path: String, titled title: String?, toChinese: Bool) throws(Problems) -> String {
    let head = title.map { ["title: \(TreeText.scalar($0))"] } ?? []
    let base = ["extends: \(TreeText.scalar(Paths.relative(basePath, from: path)))"]
    let rest = changes.filter { title == nil || $0.key != "title" }
    return try PlanTranslation.starter(
      (head + base + rest.flatMap { TreeText.lines([$0]) }).lined, PlanKeys.root, toChinese: toChinese)
  }

  /// The plan as its text would be read.
  package func file() throws(Problems) -> PlanFile {
    guard !isSame else { return base }
    let own = try file(text)
    return try PlanFile(
      PlanOverlay.laid(try tree(own), over: base.tree), inputs: [own.input] + base.inputs, notices: base.notices)
  }

  /// What the draft comes to written over a file that it began with: what that file says itself, changed. Throws where
  /// the file, so changed, would not say what the draft does.
  package func text(over own: String, titled title: String?, toChinese: Bool) throws(Problems) -> String {
    let file = try file(own)
    var tree = PlanOverlay.laid(.mapping(changes, Place(file: basePath)), over: try self.tree(file))
    if let title { tree = PlanOverlay.laid(.mapping([PlanDraft.entry("title", title)], Place(file: "")), over: tree) }
    guard case .mapping(let entries, _) = tree else { return own }
    // What stands above the first key is the planner's own words about the plan.
    let head = own.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("#") }.map(
      String.init)
    let text = try PlanTranslation.starter(
      (head + TreeText.lines(entries)).lined, PlanKeys.root, toChinese: toChinese)
    let read = try PlanFile(text: text, at: basePath).tree
    let wanted = title.map { PlanOverlay.laid(.mapping([PlanDraft.entry("title", $0)], Place(file: "")), over: edited) }
    guard PlanDelta.entries(from: read, to: wanted ?? edited).isEmpty else {
      throw Problems([Problem(.workbench(.cannotSay), at: Place(file: basePath))])
    }
    return text
  }

  private static func entry(_ key: String, _ value: String) -> Tree.Entry {
    Tree.Entry(key: key, place: Place(file: ""), value: .scalar(value, Place(file: "")))
  }

  private func file(_ text: String) throws(Problems) -> TextFile {
    do throws(Problem) { return try TextFile(bytes: Array(text.utf8), path: path) } catch { throw Problems([error]) }
  }

  private func tree(_ file: TextFile) throws(Problems) -> Tree {
    var problems: [Problem] = []
    let tree = try TreeParser.parse(file).canonical(by: PlanKeys.root, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    guard case .mapping = tree else { throw Problems([Problem(.wrongShape(expected: .mapping), at: tree.place)]) }
    return tree
  }

  private func own(_ text: String) throws(Problems) -> Tree { try tree(try file(text)) }
}

extension PlanDraft {
  /// Gives a value by the path of its keys, a measure going by its name and an item of another list as `[1]`; nil takes
  /// back what the draft itself says.
  package mutating func set(_ keys: [String], to value: String?) throws(Problem) {
    let place = Place(file: path, key: keys.joined(separator: "."))
    guard !keys.isEmpty, keys != ["extends"] else { throw Problem(.workbench(.keyForm("path")), at: place) }
    let before = base.tree.at(keys[...])
    var next: Tree
    if let value {
      // Two schools are a list where one may stand alone.
      let form = PlanDraft.form(keys[...], PlanKeys.root, edited)
      let isList = form.map { $0.isOnlyList || $0.item?.takesID == true && value.contains(",") } ?? false
      next = try edited.giving(keys[...], [], value, isList: isList, place)
    } else if let before {
      next = try edited.putting(keys[...], before, place)
    } else {
      next = try edited.taking(keys[...], place)
    }
    // What the plan extended drops can only be taken up by saying so.
    if keys.count == 3, keys[0] == "measures", keys[2] == "skip", value == "no", before == nil {
      next = try next.taking(keys[...], place)
    }
    take(next)
  }

  /// Adds a measure, written as an item of the list of measures; one whose name is taken gets another. Returns the name.
  package mutating func add(_ lines: [String]) throws(Problems) -> String {
    let head = "measures:"
    let read = try own(([head] + lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }).lined)
    guard case .list(let items, _)? = read["measures"], let item = items.first,
      case .mapping(var entries, let place) = item
    else { throw Problems([Problem(.wrongShape(expected: .list), at: read.place)]) }
    let taken = Set(names)
    let wish = item["name"]?.text ?? "measure"
    let name = ([wish] + (2...(taken.count + 2)).map { "\(wish) \($0)" }).first { !taken.contains($0) } ?? wish
    let entry = Tree.Entry(key: "name", place: place, value: .scalar(name, place))
    entries.removeAll { $0.key == "name" }
    let own = Tree.mapping([entry] + entries, place)
    guard case .mapping(var all, let root) = edited else { return name }
    if let at = all.firstIndex(where: { $0.key == "measures" }), case .list(let others, let list) = all[at].value {
      all[at].value = .list(others + [own], list)
    } else {
      all.removeAll { $0.key == "measures" }
      all.append(Tree.Entry(key: "measures", place: place, value: .list([own], place)))
    }
    take(.mapping(all, root))
    return name
  }

  /// Takes a measure away: one of its own goes, one inherited is dropped.
  package mutating func remove(measure name: String) throws(Problem) {
    guard base.tree.at(["measures", name]) == nil else { return try set(["measures", name, "skip"], to: "yes") }
    take(try edited.taking(["measures", name], Place(file: path)))
  }

  private var names: [String] {
    guard case .list(let items, _)? = edited["measures"] else { return [] }
    return items.compactMap { $0["name"]?.text }
  }

  /// The form of a value by the path of its keys.
  static func form(_ keys: ArraySlice<String>, _ form: KeyForm, _ tree: Tree?) -> KeyForm? {
    guard let first = keys.first else { return form }
    if let item = form.item, case .list? = tree {
      return self.form(keys.dropFirst(), item, tree?.at([first]))
    }
    var entries: [Tree.Entry] = []
    if case .mapping(let own, _)? = tree { entries = own }
    guard let record = form.record(of: entries), let key = record[first] else {
      return form.cell.flatMap { self.form(keys.dropFirst(), $0, tree?[first]) }
    }
    return self.form(keys.dropFirst(), key.form, tree?[key.name])
  }
}

extension KeyForm {
  /// Whether only a list may stand here.
  var isOnlyList: Bool {
    switch self {
    case .list: true
    case .either(let forms): forms.allSatisfy(\.isOnlyList)
    default: false
    }
  }
}

extension [String] {
  fileprivate var lined: String { map { $0 + "\n" }.joined() }
}
