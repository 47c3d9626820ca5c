import County

/// What a plan that extends another has to say to come to a final tree: only what differs.
enum PlanDelta {
  /// The entries of the plan that extends; none where both say the same.
  static func entries(from base: Tree, to edited: Tree) -> [Tree.Entry] {
    guard case .mapping(let mine, _)? = difference(base, edited, []) else { return [] }
    return mine.filter { $0.key != "extends" }
  }

  /// What is laid over a value to come to another; nil where nothing needs to be.
  private static func difference(_ base: Tree?, _ edited: Tree, _ path: [String]) -> Tree? {
    guard let base else { return edited }
    if base.written == edited.written { return nil }
    switch (base, edited, PlanOverlay.join(base, edited, at: path)) {
    case (.list(let before, _), .list(let after, let place), .byName): return named(before, after, path, place)
    case (.mapping, .mapping(let after, let place), .byKey):
      let changed = after.compactMap { entry -> Tree.Entry? in
        difference(base[entry.key], entry.value, path + [entry.key]).map {
          Tree.Entry(key: entry.key, place: entry.place, value: $0)
        }
      }
      return changed.isEmpty ? nil : .mapping(changed, place)
    default: return edited
    }
  }

  /// Measures by name: what changes of those inherited, those that are dropped, and those that are new.
  private static func named(_ before: [Tree], _ after: [Tree], _ path: [String], _ place: Place) -> Tree? {
    func name(_ tree: Tree) -> String { tree["name"]?.text ?? "" }
    var items: [Tree] = []
    for item in after {
      guard let earlier = before.first(where: { name($0) == name(item) }) else {
        items.append(item)
        continue
      }
      guard case .mapping(let changed, let own)? = difference(earlier, item, path + [name(item)]) else { continue }
      let head = Tree.Entry(key: "name", place: own, value: .scalar(name(item), own))
      items.append(.mapping([head] + changed.filter { $0.key != "name" }, own))
    }
    for item in before where !after.contains(where: { name($0) == name(item) }) {
      items.append(
        .mapping(
          [("name", name(item)), ("skip", "yes")].map {
            Tree.Entry(key: $0.0, place: place, value: .scalar($0.1, place))
          }, place))
    }
    return items.isEmpty ? nil : .list(items, place)
  }
}

extension Tree {
  /// The value by the path of its keys: an item of a list by its name, or by its number as `[1]`.
  func at(_ path: ArraySlice<String>) -> Tree? {
    guard let first = path.first else { return self }
    if case .list(let items, _) = self {
      return items.indices.first { Tree.matches(first, items[$0], $0) }.flatMap { items[$0].at(path.dropFirst()) }
    }
    return self[first]?.at(path.dropFirst())
  }

  private static func matches(_ step: String, _ item: Tree, _ place: Int) -> Bool {
    item["name"]?.text == step || step == "[\(place + 1)]"
  }

  /// The tree with a text as the value at a path; what is on the way there and is no mapping becomes one.
  func giving(
    _ path: ArraySlice<String>, _ above: [String], _ value: String, isList: Bool, _ place: Place
  ) throws(Problem) -> Tree {
    guard path.first != nil else {
      guard isList || { if case .list = self { true } else { false } }() else { return .scalar(value, place) }
      let words = value.split { ",，、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
      return .list(words.map { .scalar($0, place) }, place)
    }
    return try changing(path, above, place) { tree throws(Problem) in
      try (tree ?? .none(place)).giving(
        path.dropFirst(), above + path.prefix(1), value, isList: isList, place)
    }
  }

  /// The tree with another tree at a path.
  func putting(_ path: ArraySlice<String>, _ value: Tree, _ place: Place) throws(Problem) -> Tree {
    guard path.first != nil else { return value }
    return try changing(path, [], place) { tree throws(Problem) in
      try (tree ?? .none(place)).putting(path.dropFirst(), value, place)
    }
  }

  /// The tree without the value at a path.
  func taking(_ path: ArraySlice<String>, _ place: Place) throws(Problem) -> Tree {
    guard at(path) != nil else { return self }
    return try changing(path, [], place) { tree throws(Problem) in
      path.count == 1 ? nil : try tree?.taking(path.dropFirst(), place)
    }
  }

  /// The tree with the value under the first key of a path changed; what the key takes the place of goes.
  private func changing(
    _ path: ArraySlice<String>, _ above: [String], _ place: Place, _ change: (Tree?) throws(Problem) -> Tree?
  ) throws(Problem) -> Tree {
    guard let first = path.first else { return self }
    if case .list(var items, let own) = self {
      guard let at = items.indices.first(where: { Tree.matches(first, items[$0], $0) }) else {
        throw Problem(.workbench(.keyForm("path")), at: place)
      }
      if let changed = try change(items[at]) { items[at] = changed } else { items.remove(at: at) }
      return .list(items, own)
    }
    var entries: [Entry] = []
    if case .mapping(let own, _) = self { entries = own }
    let changed = try change(entries.first { $0.key == first }?.value)
    if let changed {
      if let at = entries.firstIndex(where: { $0.key == first }) {
        entries[at].value = changed
      } else {
        entries.append(Entry(key: first, place: place, value: changed))
      }
      let gone = PlanOverlay.replaced(by: first, at: above)
      entries.removeAll { gone.contains($0.key) }
    } else {
      entries.removeAll { $0.key == first }
    }
    return .mapping(entries, self.place)
  }
}
