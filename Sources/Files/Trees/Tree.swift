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
  func overlaid(with other: Tree, joinByName: String? = nil, key: String? = nil) -> Tree {
    switch (self, other) {
    case (.mapping(let mine, _), .mapping(let theirs, let place)):
      var entries = mine
      for entry in theirs {
        if let at = entries.firstIndex(where: { $0.key == entry.key }) {
          let joined = entries[at].value.overlaid(with: entry.value, joinByName: joinByName, key: entry.key)
          entries[at] = Entry(key: entry.key, place: entry.place, value: joined)
        } else {
          entries.append(entry)
        }
      }
      return .mapping(entries, place)
    case (.list(let mine, _), .list(let theirs, let place)) where key != nil && key == joinByName:
      var items = mine
      for item in theirs {
        if let name = item["name"]?.text, let at = items.firstIndex(where: { $0["name"]?.text == name }) {
          items[at] = item
        } else {
          items.append(item)
        }
      }
      return .list(items, place)
    default:
      return other
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
