/// How a value of a file is written: what readers and schemas are made of, bounds included.
package indirect enum KeyForm: Sendable {
  /// Anything.
  case any
  /// Free words; an id or name of something in the county; a path to a file or folder.
  case text, id, path
  /// `2026`; `2026` or `2025...2030`; `2025-03`; `2009` or `<=2012`.
  case year, years, month, built
  /// Grades as the county numbers them: `4-6`, `6`.
  case grades
  /// `12%` or `0.12`, from 0 to 1.
  case share
  /// `2%/year`, as a fraction a year within bounds.
  case rate(ClosedRange<Double>)
  case number(ClosedRange<Double>)
  case whole(ClosedRange<Double>)
  /// An amount as documents print it, of money, persons or schools, the unit optional, within bounds: `750元`, `1.94亿`.
  case amount(ClosedRange<Double>)
  /// Yuan, the unit optional, within bounds: `80万元`, `800000`.
  case yuan(ClosedRange<Double>)
  /// Yuan with the unit: `750元`.
  case money
  /// Yuan with the unit, once or `/year`; every year.
  case cost, yearlyCost
  /// A limit of a standard within bounds: a number, a percentage or a per-mille.
  case limit(ClosedRange<Double>)
  case yesNo
  case word([Word])
  case list(KeyForm)
  /// Any one of several.
  case either([KeyForm])
  case record(KeyRecord)
  /// A mapping whose keys are ids or years of the user's own.
  case table(KeyForm, byYear: Bool)

  /// A word that a value may be.
  package struct Word: Sendable {
    package var name: String
    /// Its Chinese spellings, the first of which is written; empty where it has none.
    package var chinese: [String]

    package init(_ name: String, _ chinese: String...) {
      self.name = name
      self.chinese = chinese
    }
  }

  /// Words without a Chinese spelling.
  package static func words(_ names: [String]) -> KeyForm { .word(names.map { Word($0) }) }

  /// One id, or a list of them.
  package static let ids = KeyForm.either([.id, .list(.id)])
  /// One id, or ids with shares that sum to 1.
  package static let shares = KeyForm.either([.id, .table(.share, byYear: false)])
  /// Any one of several; what is itself one of several stands among them.
  package static func any(_ forms: KeyForm...) -> KeyForm {
    .either(forms.flatMap { if case .either(let own) = $0 { own } else { [$0] } })
  }

  /// The form of the number that may stand here, where one may.
  package var figure: KeyForm? {
    switch self {
    case .share, .rate, .number, .whole, .amount, .yuan, .money, .limit: self
    case .either(let forms): forms.lazy.compactMap(\.figure).first
    default: nil
    }
  }

  /// What the number that may stand here can be at all; nil where no bounds are set.
  package var bounds: ClosedRange<Double>? {
    switch figure {
    case .share: 0...1
    case .rate(let bounds), .number(let bounds), .whole(let bounds), .amount(let bounds), .yuan(let bounds),
      .limit(let bounds):
      bounds
    default: nil
    }
  }
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

  /// The keys of a group of words; those that must be there are required.
  package init(_ group: String, _ keys: [Key]) {
    let must = keys.filter(\.isRequired).map(\.name)
    self.init(keys.map { $0.inGroup(group) }, required: must.isEmpty ? [] : [must])
  }

  /// One key, declared once: how it is spelt in both languages, the form of its value, whether it must be there, what
  /// it means.
  package struct Key: Sendable {
    package var name: String
    /// Its Chinese spellings, the first of which is written; empty where it has none.
    package var chinese: [String]
    package var form: KeyForm
    package var isRequired: Bool
    /// What it is called in a few words; nil where the words are a register's own.
    package var label: Text?
    /// What it means in a sentence, where its own table says so.
    package var note: Text?
    /// Keys that many records share go by the words of one group.
    private var group: String?

    /// `also`: other Chinese spellings than that of the label; `spelt`: all of them, where the label is not the first.
    package init(
      _ name: String, _ label: Text, _ form: KeyForm, must: Bool = false, also: [String] = [],
      spelt: [String]? = nil, note: Text, in group: String? = nil
    ) {
      self.name = name
      self.form = form
      self.label = label
      self.note = note
      self.group = group
      isRequired = must
      chinese = spelt ?? [label.zh] + also
    }

    /// A key whose words stand in a register.
    package init(_ name: String, _ form: KeyForm, in group: String) {
      self.name = name
      self.form = form
      self.group = group
      isRequired = false
      chinese = []
    }

    /// The name its words go by, as `rotate.share`: the same key may mean different things in different places.
    package var word: String { group.map { "\($0).\(name)" } ?? name }

    /// Every spelling of the key.
    package var spellings: [String] { [name] + chinese }

    fileprivate func inGroup(_ group: String) -> Key {
      var key = self
      key.group = self.group ?? group
      return key
    }
  }

  /// A key by any of its spellings.
  package subscript(_ spelling: String) -> Key? {
    keys.first { $0.name == spelling } ?? keys.first { $0.chinese.contains(spelling) }
  }

  /// The English names of all keys, in their order.
  package var names: [String] { keys.map(\.name) }
}

/// One step of the path to a value: a known key by the name of its words, or a key of the user's own.
package enum KeyStep: Sendable, Hashable {
  case known(String)
  case own(String)
}

extension KeyForm {
  /// The steps of a path of keys; nil where the form does not know it.
  package func steps(_ path: ArraySlice<String>) -> [KeyStep]? { trace(path)?.steps }

  /// The form of the value at the end of a path of keys; nil where this form does not know it.
  package func form(at path: ArraySlice<String>) -> KeyForm? { trace(path)?.end }

  private func trace(_ path: ArraySlice<String>) -> (steps: [KeyStep], end: KeyForm)? {
    guard let first = path.first else { return ([], self) }
    let rest = path.dropFirst()
    switch self {
    case .record(let record):
      guard let key = record[first], let found = key.form.trace(rest) else { return nil }
      return ([.known(key.word)] + found.steps, found.end)
    case .table(let form, _):
      guard let found = form.trace(rest) else { return nil }
      return ([.own(first)] + found.steps, found.end)
    case .list(let form): return form.trace(path)
    case .either(let forms):
      for form in forms { if let found = form.trace(path) { return found } }
      return nil
    default: return nil
    }
  }

  /// Every key, each once by the name of its words, in order.
  package var allKeys: [KeyRecord.Key] {
    var found: [KeyRecord.Key] = []
    var seen: Set<String> = []
    func walk(_ form: KeyForm) {
      switch form {
      case .record(let record):
        for key in record.keys {
          if seen.insert(key.word).inserted { found.append(key) }
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

  /// The names of the words of every key, each once, in order.
  package var words: [String] { allKeys.map(\.word) }
}
