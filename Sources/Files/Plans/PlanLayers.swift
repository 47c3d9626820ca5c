import County
import Simulation

/// The files of a plan, each once: every base before what extends it, the later of two laid over the earlier.
struct PlanLayers {
  private(set) var inputs: [InputFile] = []
  private(set) var notices: [Notice] = []
  private var trees: [String: Tree] = [:]
  /// The files that a file extends, however far down, in the order in which they are laid over one another.
  private var below: [String: [String]] = [:]
  /// The final tree.
  private(set) var tree = Tree.mapping([], Place(file: ""))

  /// A text that stands in the place of the plan's own file, which need not be there.
  private let text: TextFile?

  init(_ path: String, text: TextFile? = nil) throws(Problems) {
    let path = Paths.tidy(path)
    self.text = text
    try read(path, named: Place(file: path), after: [])
    var final: Tree?
    for name in (below[path] ?? []) + [path] {
      guard let own = trees[name] else { continue }
      noteEmptyMeasures(own, over: final)
      final = final.map { PlanOverlay.laid(own, over: $0) } ?? own
    }
    tree = final ?? tree
    noteClashes()
  }

  /// Reads a file and all it extends; a file that several extend is read once.
  private mutating func read(_ path: String, named place: Place, after chain: [String]) throws(Problems) {
    if chain.contains(path) { throw Problems([Problem(.cycle(files: chain + [path]), at: place)]) }
    guard chain.count < Paths.deepest else {
      throw Problems([Problem(.extendsTooDeep(limit: Paths.deepest), at: place)])
    }
    if trees[path] != nil { return }
    let file: TextFile
    do throws(Problem) {
      let given = chain.isEmpty ? text : nil
      file = if let given { given } else { try TextFile(named: path, at: place, limit: TextFile.yamlLimit) }
    } catch {
      throw Problems([error])
    }
    inputs.append(file.input)
    notices += file.notices
    var problems: [Problem] = []
    let own = try TreeParser.parse(file).canonical(by: PlanKeys.root, &problems)
    guard case .mapping = own else {
      if let text = own.text, let start = text.throughFullWidth {
        throw Problems([Problem(.fullWidth(text: start), at: own.place)])
      }
      throw Problems([Problem(.wrongShape(expected: .mapping), at: own.place)])
    }
    var bases: [String] = []
    for base in PlanLayers.bases(own, &problems) {
      let name = Paths.resolve(base.path, from: path)
      do throws(Problems) {
        try read(name, named: base.place, after: chain + [path])
        bases.append(name)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    trees[path] = own
    below[path] = PlanLayers.merged(bases.map { (below[$0] ?? []) + [$0] }, bases)
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

  /// One order of several: each name once, before all that it stands before in any of them (as C3 merges classes). Where
  /// the order in which a plan lists its bases contradicts what they extend themselves, what they extend decides.
  private static func merged(_ orders: [[String]], _ listed: [String]) -> [String] {
    var left = orders.filter { !$0.isEmpty }
    var wish = listed
    var order: [String] = []
    while let first = left.first?.first {
      func isFree(_ name: String, _ rows: [[String]]) -> Bool { !rows.contains { $0.dropFirst().contains(name) } }
      let heads = left.compactMap(\.first)
      let next = heads.first { isFree($0, left + [wish]) } ?? heads.first { isFree($0, left) } ?? first
      order.append(next)
      left = left.map { $0.filter { $0 != next } }.filter { !$0.isEmpty }
      wish.removeAll { $0 == next }
    }
    return order
  }

  /// An empty list of measures, or the key left blank, adds none to those inherited: said, since it might be meant to drop
  /// them.
  private mutating func noteEmptyMeasures(_ own: Tree, over earlier: Tree?) {
    guard case .list(let inherited, _)? = earlier?["measures"], !inherited.isEmpty else { return }
    switch own["measures"] {
    case .none?: break
    case .list(let items, _)? where items.isEmpty: break
    default: return
    }
    let place = own["measures"]?.place
    notices.append(Notice(.inheritedMeasuresStay(count: inherited.count { !$0.isSkippedMeasure }), at: place))
  }
}

extension PlanLayers {
  /// What two plans of which neither extends the other say differently, while no plan above them settles it: the later
  /// wins, and it is said.
  private mutating func noteClashes() {
    var found: [Notice] = []
    func extends(_ later: String, _ earlier: String) -> Bool { below[later]?.contains(earlier) == true }
    func check(_ key: String, _ said: [Tree.Overridden]) {
      let standing = said.filter { one in !said.contains { extends($0.place.file, one.place.file) } }
      guard let last = standing.last else { return }
      for other in standing.dropLast() where other.place.file != last.place.file {
        let (mine, theirs) = (Tree.scalar(last.text, last.place), Tree.scalar(other.text, other.place))
        let name = key.split(separator: ".").last.map(String.init) ?? key
        if last.text == other.text || SameMeaning.holds(theirs, mine, under: name) { continue }
        found.append(
          Notice(.clash(key: key, value: last.text, over: other.text, at: other.place), at: last.place))
      }
    }
    func walk(_ tree: Tree, _ key: String) {
      switch tree {
      case .scalar, .none: return
      case .list(let items, _):
        for (place, item) in items.enumerated() {
          let name = "\(key)[\(item["name"]?.text ?? "\(place + 1)")]"
          if item.isSkippedMeasure { checkSkip(item, name) } else { walk(item, name) }
        }
      case .mapping(let entries, _):
        for entry in entries where !(key.isEmpty && ["title", "story", "extends"].contains(entry.key)) {
          let name = key.isEmpty ? entry.key : "\(key).\(entry.key)"
          if !entry.over.isEmpty {
            check(name, entry.over + [Tree.Overridden(text: entry.value.written, place: entry.value.place)])
          }
          walk(entry.value, name)
        }
      }
    }
    /// A measure that one plan drops and another, unrelated, changes.
    func checkSkip(_ item: Tree, _ name: String) {
      guard case .mapping(let entries, _) = item,
        let skip = entries.first(where: { $0.key == "skip" || $0.value.isBlank })
      else { return }
      let place = skip.value.place
      func changes(_ entries: [Tree.Entry]) -> Tree.Entry? {
        for entry in entries where entry.key != skip.key {
          if case .mapping(let inner, _) = entry.value, let found = changes(inner) { return found }
          let file = entry.value.place.file
          if !entry.over.isEmpty, file != place.file, !extends(file, place.file), !extends(place.file, file) {
            return entry
          }
        }
        return nil
      }
      guard let change = changes(entries) else { return }
      let said = "\(change.key): \(change.value.written)"
      found.append(Notice(.clash(key: name, value: "skip: yes", over: said, at: change.value.place), at: place))
    }
    walk(tree, "")
    notices += found
  }
}
