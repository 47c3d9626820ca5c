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
    fields(tree, KeyRecord(keys.map { KeyRecord.Key($0, .any, in: "") }))
  }

  /// The entries of a mapping whose keys a record knows; others are reported with the nearest known one.
  func fields(_ tree: Tree, _ record: KeyRecord) -> Fields {
    guard case .mapping(let entries, let place) = tree else {
      reportShape(.mapping, tree)
      return Fields(reader: self, record: record, entries: [], place: tree.place, isMapping: false)
    }
    let keys = record.names
    for entry in entries where !keys.contains(entry.key) { reportUnknown(entry, in: record) }
    // What an old name says is read under the new one, so that nothing is missed as well.
    let named = entries.map { entry in
      var entry = entry
      if !keys.contains(entry.key), let now = RenamedKeys.now(entry.key, in: RenamedKeys.keys, among: keys) {
        entry.key = now.new
      }
      return entry
    }
    return Fields(reader: self, record: record, entries: named, place: place, isMapping: true)
  }

  /// Reports a key nobody knows here: what it is called now, else the nearest known one, in the language it is written in.
  func reportUnknown(_ entry: Tree.Entry, in record: KeyRecord) {
    if let renamed = RenamedKeys.now(entry.key, in: RenamedKeys.keys, among: record.names) {
      return report(.renamed(old: entry.key, new: renamed.new, since: renamed.since), at: entry.place)
    }
    if let start = entry.key.throughFullWidth { return report(.fullWidth(text: start), at: entry.place) }
    let isChinese = entry.key.isChinese && record.keys.contains { !$0.chinese.isEmpty }
    let known = isChinese ? record.keys.flatMap(\.chinese) : record.names
    report(
      .unknownKey(
        key: entry.key, nearest: nearest(to: entry.key, among: known),
        known: isChinese ? record.keys.compactMap(\.chinese.first) : known), at: entry.place)
  }

  /// Reports a value of another shape: a full-width colon or comma makes one word of a mapping.
  private func reportShape(_ expected: Fault.Shape, _ tree: Tree) {
    if let start = tree.text?.throughFullWidth { return report(.fullWidth(text: start), at: tree.place) }
    report(.wrongShape(expected: expected), at: tree.place)
  }

  /// The items of a list.
  func items(_ tree: Tree) -> [Tree] {
    if case .list(let items, _) = tree { return items }
    reportShape(.list, tree)
    return []
  }

  /// The number that a form allows at a place.
  func figure(_ tree: Tree, _ form: KeyForm) -> Double? {
    scalar(tree) { text throws(Fault.Boxed) in try Scalars.figure(text, form) }
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
    let record: KeyRecord
    let entries: [Tree.Entry]
    let place: Place
    /// Whether there was a mapping at all; where not, that has been reported and no key is missed.
    let isMapping: Bool

    /// Reports a key that should be there.
    func miss(_ key: String) {
      if isMapping, tree(key) == nil { reader.report(.missingKey(key: spelt(key)), at: place) }
    }

    /// A key as this mapping spells its keys: in Chinese where any of them is.
    func spelt(_ key: String) -> String {
      guard entries.contains(where: { $0.written != nil }) else { return key }
      return record[key]?.chinese.first ?? key
    }

    /// The number under a key, within the bounds of the key; nil where there is none.
    func figure(_ key: String) -> Double? {
      tree(key).flatMap { tree in record[key]?.form.figure.flatMap { reader.figure(tree, $0) } }
    }

    /// The number under a key, with its place.
    func sourcedFigure(_ key: String) -> Sourced<Double>? {
      guard let tree = tree(key), let figure = figure(key) else { return nil }
      return Sourced(figure, at: tree.place)
    }

    /// The number under a key that must be there.
    func requiredFigure(_ key: String) -> Double? {
      miss(key)
      return figure(key)
    }

    /// One of the words that may stand under a key.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == String {
      optional(key) { text throws(Fault.Boxed) in
        let words = record[key]?.form.allWords ?? []
        guard text.isChinese, !words.contains(where: { $0.name == text }),
          words.contains(where: { !$0.chinese.isEmpty })
        else { return try Scalars.word(text) }
        let allowed = words.flatMap(\.chinese)
        throw Fault.Boxed(
          .unknownWord(
            text: text, allowed: words.compactMap(\.chinese.first), nearest: nearest(to: text, among: allowed)))
      }
    }

    /// One of the words that may stand under a key that must be there.
    func requiredWord<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == String {
      miss(key)
      return word(key)
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

    func requiredText(_ key: String) -> String? { required(key, TreeReader.filled) }

    /// A text that may be missing and, where it is there, says something.
    func filledText(_ key: String) -> String? { optional(key, TreeReader.filled) }
  }

  /// The text of a scalar, which says something.
  static func filled(_ text: String) throws(Fault.Boxed) -> String {
    guard !text.isEmpty else { throw Fault.Boxed(.blank) }
    return text
  }

  /// The text of a scalar as it stands.
  static func plain(_ text: String) throws(Fault.Boxed) -> String { text }
}
