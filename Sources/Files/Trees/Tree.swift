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

  /// This tree with another laid over it: mappings join key by key, the later value wins.
  ///
  /// `joinByName`: lists under this key join by the `name` of their items, so that a plan replaces a measure it inherits.
  /// `replaces`: whether the later of two mappings stands in the place of the earlier as a whole.
  func overlaid(
    with other: Tree, joinByName: String? = nil, key: String? = nil,
    replaces: (_ earlier: Tree, _ later: Tree) -> Bool = { _, _ in false }
  ) -> Tree {
    switch (self, other) {
    case (.mapping, .mapping) where replaces(self, other): return other
    case (.mapping(let mine, _), .mapping(let theirs, let place)):
      var entries = mine
      let places = Dictionary(zip(mine.map(\.key), mine.indices), uniquingKeysWith: { first, _ in first })
      for entry in theirs {
        if let at = places[entry.key] {
          let joined = entries[at].value.overlaid(
            with: entry.value, joinByName: joinByName, key: entry.key, replaces: replaces)
          entries[at] = Entry(
            key: entry.key, place: entry.place, value: joined,
            over: entries[at].overridden(by: entry, isJoined: entry.key == joinByName))
        } else {
          entries.append(entry)
        }
      }
      return .mapping(entries, place)
    case (.list(let mine, _), .list(let theirs, let place)) where key != nil && key == joinByName:
      var items = mine
      var places: [String: Int] = [:]
      func note(_ item: Tree, _ at: Int) {
        if let name = item["name"]?.text, places[name] == nil { places[name] = at }
      }
      for (at, item) in mine.enumerated() { note(item, at) }
      for item in theirs {
        if let name = item["name"]?.text, let at = places[name] {
          items[at] = item.noting(items[at])
        } else {
          note(item, items.count)
          items.append(item)
        }
      }
      return .list(items, place)
    default:
      return other
    }
  }

  /// This tree, which replaces another as a whole, with the values it replaces noted.
  private func noting(_ earlier: Tree) -> Tree {
    guard case .mapping(let mine, let place) = self, case .mapping(let theirs, _) = earlier else { return self }
    return .mapping(
      mine.map { entry in
        guard let before = theirs.first(where: { $0.key == entry.key }) else { return entry }
        return Entry(
          key: entry.key, place: entry.place, value: entry.value.noting(before.value),
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

extension Tree.Entry {
  /// What stood here before another entry was laid over it, and before that. Mappings and joined lists are told key by
  /// key, and a value that stays the same is not overridden.
  fileprivate func overridden(by later: Tree.Entry, isJoined: Bool) -> [Tree.Overridden] {
    if case .mapping = value, case .mapping = later.value { return [] }
    if isJoined || value.written == later.value.written { return over }
    return over + [Tree.Overridden(text: value.written, place: value.place)]
  }
}
