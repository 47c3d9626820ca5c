/// How a value of a file is written: what schemas are made of and what the words of a key are looked up by.
package indirect enum KeyForm: Sendable {
  /// Anything.
  case any
  /// Free words; an id or name of something in the county; a path to a file or folder.
  case text, id, path
  /// `2026`; `2026` or `2025...2030`; `2025-03`; `2009` or `<=2012`.
  case year, years, month, built
  /// `12%` or `0.12`; `2%/year`, which may be below nought.
  case share, rate
  case number(ClosedRange<Double>)
  case whole(ClosedRange<Double>)
  /// An amount as documents print it, the unit optional: `750元`, `1.94亿`.
  case amount
  /// An amount with its unit, once or `/year`.
  case cost
  /// A limit of a standard: a number, a percentage or a per-mille.
  case limit
  case yesNo
  case word([String])
  case list(KeyForm)
  /// Any one of several.
  case either([KeyForm])
  case record(KeyRecord)
  /// A mapping whose keys are ids or years of the user's own.
  case table(KeyForm, byYear: Bool)
}

/// A mapping with known keys.
package struct KeyRecord: Sendable {
  package var keys: [Key]
  /// Sets of keys of which one must be there as a whole; empty: nothing is required.
  package var required: [[String]]

  package init(_ keys: [Key], required: [[String]] = []) {
    self.keys = keys
    self.required = required
  }

  /// One key with the form of its value and the name of its words.
  package struct Key: Sendable {
    package var name: String
    package var form: KeyForm
    /// The name its words go by, as `rotate.share`: the same key may mean different things in different places.
    package var word: String
    /// What it means in a sentence, where its own table says so.
    package var note: Text?

    package init(_ name: String, _ form: KeyForm, in group: String, note: Text? = nil) {
      self.name = name
      self.form = form
      self.note = note
      word = "\(group).\(name)"
    }
  }

  package subscript(_ name: String) -> Key? { keys.first { $0.name == name } }
}

/// One step of the path to a value: a known key by the name of its words, or a key of the user's own.
package enum KeyStep: Sendable, Hashable {
  case known(String)
  case own(String)
}

extension KeyForm {
  /// The steps of a path of keys; nil where the form does not know it.
  package func steps(_ path: ArraySlice<String>) -> [KeyStep]? {
    guard let first = path.first else { return [] }
    let rest = path.dropFirst()
    switch self {
    case .record(let record):
      guard let key = record[first], let steps = key.form.steps(rest) else { return nil }
      return [.known(key.word)] + steps
    case .table(let form, _):
      guard let steps = form.steps(rest) else { return nil }
      return [.own(first)] + steps
    case .list(let form): return form.steps(path)
    case .either(let forms):
      for form in forms { if let steps = form.steps(path) { return steps } }
      return nil
    default: return nil
    }
  }

  /// The names of the words of every key, each once, in order.
  package var words: [String] {
    var found: [String] = []
    func walk(_ form: KeyForm) {
      switch form {
      case .record(let record):
        for key in record.keys {
          if !found.contains(key.word) { found.append(key.word) }
          walk(key.form)
        }
      case .table(let form, _), .list(let form): walk(form)
      case .either(let forms): forms.forEach(walk)
      default: break
      }
    }
    walk(self)
    return found
  }
}
