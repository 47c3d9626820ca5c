import County

/// Keys and words in either language: a tree is read in the one spelling that readers know, whatever it is written in.
extension Tree {
  /// The tree with every key and word that a form knows by its name; how a key is written is kept beside it.
  ///
  /// A key that stands in a mapping in two spellings is reported at the second.
  func canonical(by form: KeyForm, _ problems: inout [Problem]) -> Tree {
    switch self {
    case .none: return self
    case .scalar(let text, let place):
      return form.word(text).map { .scalar($0.name, place) } ?? self
    case .list(let items, let place):
      guard let form = form.item else { return self }
      return .list(items.map { $0.canonical(by: form, &problems) }, place)
    case .mapping(let entries, let place):
      guard let record = form.record(of: entries) else {
        guard let form = form.cell else { return self }
        return .mapping(
          entries.map { entry in
            var entry = entry
            entry.value = entry.value.canonical(by: form, &problems)
            return entry
          }, place)
      }
      var seen: [String: String] = [:]
      return .mapping(
        entries.map { entry in
          guard let key = record[entry.key] else { return entry }
          var own = entry
          own.key = key.name
          own.written = key.name == entry.key ? nil : entry.key
          own.value = entry.value.canonical(by: key.form, &problems)
          if let first = seen[key.name] {
            problems.append(Problem(.keyInTwoSpellings(first: first, second: entry.key), at: entry.place))
          }
          seen[key.name] = entry.key
          return own
        }, place)
    }
  }
}

extension KeyForm {
  /// The word that a text is, in any of its spellings.
  func word(_ text: String) -> Word? {
    switch self {
    case .word(let words): words.first { $0.name == text } ?? words.first { $0.chinese.contains(text) }
    case .either(let forms): forms.lazy.compactMap { $0.word(text) }.first
    default: nil
    }
  }

  /// The words that may stand here.
  var allWords: [Word] {
    switch self {
    case .word(let words): words
    case .either(let forms): forms.flatMap(\.allWords)
    default: []
    }
  }

  /// Whether a rate or a cost by the year may stand here.
  var isYearly: Bool {
    switch self {
    case .rate, .cost, .yearlyCost: true
    case .either(let forms): forms.contains(where: \.isYearly)
    default: false
    }
  }

  /// Whether yes or no may stand here.
  var isYesNo: Bool {
    switch self {
    case .yesNo: true
    case .either(let forms): forms.contains(where: \.isYesNo)
    default: false
    }
  }

  /// The form of the items of a list that may stand here.
  var item: KeyForm? {
    switch self {
    case .list(let form): form
    case .either(let forms): forms.lazy.compactMap(\.item).first
    default: nil
    }
  }

  /// The form of the values under keys of the user's own.
  var cell: KeyForm? {
    switch self {
    case .table(let form, _): form
    case .either(let forms): forms.lazy.compactMap(\.cell).first
    default: nil
    }
  }

  /// Of the records that may stand here the one that most of a mapping's keys, and the words under them, belong to.
  func record(of entries: [Tree.Entry]) -> KeyRecord? {
    switch self {
    case .record(let record): return record
    case .either(let forms):
      let records = forms.compactMap { if case .record(let record) = $0 { record } else { nil } }
      // Where keys of the user's own may stand, a mapping none of whose keys is known is theirs.
      let least = cell == nil ? Int.min : 1
      var best: (fit: Int, record: KeyRecord)?
      for record in records {
        let fit = record.fit(entries)
        if fit >= least, fit > best?.fit ?? Int.min { best = (fit, record) }
      }
      return best?.record
    default: return nil
    }
  }
}

extension KeyRecord {
  /// How many of a mapping's keys the record knows, less those that have a word it does not.
  fileprivate func fit(_ entries: [Tree.Entry]) -> Int {
    entries.reduce(0) { fit, entry in
      guard let key = self[entry.key] else { return fit }
      if case .word = key.form, let text = entry.value.text, key.form.word(text) == nil { return fit - 1 }
      return fit + 1
    }
  }
}
