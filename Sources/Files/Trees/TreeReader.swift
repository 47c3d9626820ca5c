import County

/// Reads typed values out of a tree and collects every problem with its place.
final class TreeReader {
  private var found = ProblemList()

  var problems: [Problem] { found.all }

  func report(_ fault: @autoclosure () -> Fault, at place: Place) { found.append(fault(), at: place) }

  func report(_ others: [Problem]) { found.append(contentsOf: others) }

  /// Throws all that was collected.
  func finish() throws(Problems) {
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// The entries of a mapping whose keys are among `keys`; others are reported with the nearest known one.
  func fields(_ tree: Tree, keys: [String]) -> Fields {
    guard case .mapping(let entries, let place) = tree else {
      report(.wrongShape(expected: .mapping), at: tree.place)
      return Fields(reader: self, entries: [], place: tree.place, isMapping: false)
    }
    for entry in entries where !keys.contains(entry.key) { reportUnknown(entry, among: keys) }
    // What an old name says is read under the new one, so that nothing is missed besides.
    let named = entries.map { entry in
      var entry = entry
      if !keys.contains(entry.key), let now = RenamedKeys.now(entry.key, in: RenamedKeys.keys, among: keys) {
        entry.key = now.new
      }
      return entry
    }
    return Fields(reader: self, entries: named, place: place, isMapping: true)
  }

  /// Reports a key nobody knows here: what it is called now, else the nearest known one.
  func reportUnknown(_ entry: Tree.Entry, among keys: [String]) {
    if let renamed = RenamedKeys.now(entry.key, in: RenamedKeys.keys, among: keys) {
      return report(.renamed(old: entry.key, new: renamed.new, since: renamed.since), at: entry.place)
    }
    report(.unknownKey(key: entry.key, nearest: nearest(to: entry.key, among: keys), known: keys), at: entry.place)
  }

  /// The items of a list.
  func items(_ tree: Tree) -> [Tree] {
    if case .list(let items, _) = tree { return items }
    report(.wrongShape(expected: .list), at: tree.place)
    return []
  }

  /// A scalar read by a function of its text.
  func scalar<Value>(_ tree: Tree, _ read: (String) throws(Fault.Boxed) -> Value) -> Value? {
    guard case .scalar(let text, let place) = tree else {
      if case .none(let place) = tree {
        report(.blank, at: place)
      } else {
        report(.wrongShape(expected: .scalar), at: tree.place)
      }
      return nil
    }
    do { return try read(text) } catch {
      report(error.fault, at: place)
      return nil
    }
  }

  /// The fields of one mapping.
  struct Fields {
    let reader: TreeReader
    let entries: [Tree.Entry]
    let place: Place
    /// Whether there was a mapping at all; where not, that has been told and no key is missed.
    let isMapping: Bool

    /// Reports a key that should be there.
    func miss(_ key: String) {
      if isMapping, tree(key) == nil { reader.report(.missingKey(key: key), at: place) }
    }

    /// The value under a key, if it is there and not empty.
    func tree(_ key: String) -> Tree? {
      guard let entry = entries.first(where: { $0.key == key }) else { return nil }
      if case .none = entry.value { return nil }
      return entry.value
    }

    /// A value that may be missing.
    func optional<Value>(_ key: String, _ read: (String) throws(Fault.Boxed) -> Value) -> Value? {
      tree(key).flatMap { reader.scalar($0, read) }
    }

    /// A value that may be missing, with its place.
    func sourced<Value: Sendable>(
      _ key: String, _ read: (String) throws(Fault.Boxed) -> Value
    ) -> Sourced<Value>? {
      guard let tree = tree(key), let value = reader.scalar(tree, read) else { return nil }
      return Sourced(value, at: tree.place)
    }

    /// A value that must be there.
    func required<Value>(_ key: String, _ read: (String) throws(Fault.Boxed) -> Value) -> Value? {
      guard let tree = tree(key) else {
        miss(key)
        return nil
      }
      return reader.scalar(tree, read)
    }

    func text(_ key: String) -> String? { optional(key, TreeReader.plain) }

    func requiredText(_ key: String) -> String? {
      required(key) { text throws(Fault.Boxed) in
        guard !text.isEmpty else { throw Fault.Boxed(.blank) }
        return text
      }
    }
  }

  /// The text of a scalar as it stands.
  static func plain(_ text: String) throws(Fault.Boxed) -> String { text }
}
