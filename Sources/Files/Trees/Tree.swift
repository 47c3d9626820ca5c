import County

/// A YAML document with the place of every value: what plans, counties and standards are read from.
indirect enum Tree: Sendable {
  case scalar(String, Place)
  case list([Tree], Place)
  case mapping([Entry], Place)
  /// A key without a value.
  case none(Place)

  struct Entry: Sendable {
    var key: String
    var place: Place
    var value: Tree
    /// The key as it is written, where that is another spelling.
    var written: String?
    /// Other values that stood here before, the first one first: those of the plans this one extends.
    var over: [Overridden] = []
  }

  /// A value that another was laid over.
  struct Overridden: Sendable {
    var text: String
    var place: Place
  }

  var place: Place {
    switch self {
    case .scalar(_, let place), .list(_, let place), .mapping(_, let place), .none(let place): place
    }
  }

  /// The value under a key of a mapping.
  subscript(key: String) -> Tree? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Where each key of a mapping stands.
  private static func index(_ entries: [Entry]) -> [String: Int] {
    Dictionary(zip(entries.map(\.key), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  /// This tree with another laid over it: mappings join key by key, the later value wins, and what it wins over is noted.
  ///
  /// `path`: where both stand; an item of a list that joins by name stands under its name.
  func overlaid(with other: Tree, by rules: (some TreeOverlay).Type, at path: [String] = []) -> Tree {
    switch (self, other, rules.join(self, other, at: path)) {
    case (.mapping, .mapping, .whole): return other.noting(self)
    case (.mapping(let mine, _), .mapping(let theirs, let place), _):
      var entries = mine
      var places = Tree.index(mine)
      for entry in theirs {
        let isJoined = rules.join(self, other, at: path + [entry.key]) == .byName
        var over: [Overridden] = []
        for key in rules.replaced(by: entry.key, at: path) {
          guard let at = places[key], !theirs.contains(where: { $0.key == key }) else { continue }
          over += entries[at].overridden(by: entry, isJoined: false)
          entries.remove(at: at)
          places = Tree.index(entries)
        }
        if let at = places[entry.key] {
          entries[at] = Entry(
            key: entry.key, place: entry.place,
            value: entries[at].value.overlaid(with: entry.value, by: rules, at: path + [entry.key]),
            written: entry.written, over: entries[at].overridden(by: entry, isJoined: isJoined))
        } else {
          places[entry.key] = entries.count
          entries.append(
            Entry(
              key: entry.key, place: entry.place, value: entry.value, written: entry.written, over: over + entry.over))
        }
      }
      return .mapping(entries, place)
    case (.list(let mine, _), .list(let theirs, let place), .byName):
      var items = mine
      var places: [String: Int] = [:]
      func note(_ item: Tree, _ at: Int) {
        if let name = item["name"]?.text, places[name] == nil { places[name] = at }
      }
      for (at, item) in mine.enumerated() { note(item, at) }
      for item in theirs {
        if let name = item["name"]?.text, let at = places[name] {
          items[at] = items[at].overlaid(with: item, by: rules, at: path + [name])
        } else {
          note(item, items.count)
          items.append(item)
        }
      }
      return .list(items, theirs.isEmpty ? self.place : place)
    case (.list, .none, .byName): return self
    default: return other
    }
  }

  /// This tree, which replaces another as a whole, with the values it replaces noted.
  private func noting(_ earlier: Tree) -> Tree {
    guard case .mapping(let mine, let place) = self, case .mapping(let theirs, _) = earlier else { return self }
    return .mapping(
      mine.map { entry in
        guard let before = theirs.first(where: { $0.key == entry.key }) else { return entry }
        return Entry(
          key: entry.key, place: entry.place, value: entry.value.noting(before.value), written: entry.written,
          over: before.overridden(by: entry, isJoined: false))
      }, place)
  }

  /// The value on one line, as YAML would have it.
  var written: String {
    switch self {
    case .scalar(let text, _): text
    case .none: ""
    case .list(let items, _): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .mapping(let entries, _): "{" + entries.map { "\($0.key): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
  }

  /// Where each text first stands in the tree, as a key or a value: so that an error can point at the very word.
  var textPlaces: [String: Place] {
    var places: [String: Place] = [:]
    func note(_ text: String, _ place: Place) { if places[text] == nil { places[text] = place } }
    func walk(_ tree: Tree) {
      switch tree {
      case .scalar(let text, let place): note(text, place)
      case .none: break
      case .list(let items, _): items.forEach(walk)
      case .mapping(let entries, _):
        for entry in entries {
          walk(entry.value)
          note(entry.key, entry.place)
        }
      }
    }
    walk(self)
    return places
  }

  /// The text of a scalar.
  var text: String? {
    guard case .scalar(let text, _) = self else { return nil }
    return text
  }
}

/// How two trees of a kind of file are laid over one another.
protocol TreeOverlay {
  static func join(_ earlier: Tree, _ later: Tree, at path: [String]) -> TreeJoin
  /// The keys of a mapping that another key takes the place of.
  static func replaced(by key: String, at path: [String]) -> [String]
}

/// How a value joins one that stood in its place before: key by key where both are mappings, item by item by their
/// `name`, or not at all.
enum TreeJoin { case byKey, byName, whole }

/// The overlay of files that have nothing of their own to say about it.
enum PlainOverlay: TreeOverlay {
  static func join(_ earlier: Tree, _ later: Tree, at path: [String]) -> TreeJoin { .byKey }
  static func replaced(by key: String, at path: [String]) -> [String] { [] }
}

extension Tree.Entry {
  /// What stood here before another entry was laid over it, and before that. Mappings and joined lists are told key by
  /// key, and a value that stays the same is not overridden.
  fileprivate func overridden(by later: Tree.Entry, isJoined: Bool) -> [Tree.Overridden] {
    if case .mapping = value, case .mapping = later.value { return [] }
    if isJoined || value.written == later.value.written { return over }
    return over + [Tree.Overridden(text: value.written, place: value.place)]
  }
}
