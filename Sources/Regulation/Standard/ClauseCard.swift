import County

/// What is known of a clause outside the judging loop: its name, its place in the form, the kind of its rule, how its
/// figures are worked out and written, and what in a plan moves them. Every clause carries its card in its own file; whoever names a
/// clause, prints a figure of it or asks how near it is reads the card.
package struct ClauseCard: Sendable {
  /// In a few words; the full text, its citation and trust stand in the standard.
  package let name: Text
  /// Where it stands in the form a county hands in; nil for the vetoes and for what a standard adds.
  package let table: FormTable?
  /// A shorter name for a cell, of a clause that no table of the form has.
  package let cell: Text?
  /// How a plan in Chinese may name a clause that no table of the form has, where not by its name.
  package let spelling: String?
  package let kind: Kind
  package let unit: FigureUnit
  /// What in a plan moves its figures.
  package let movers: Set<ClauseMover>
  /// The figures the form asks for under the clause; other keys in `county.yaml` are refused.
  package let declares: [FigureKey]
  /// The limits a standard must give, and those it may: a missing one of these switches its rule off.
  package let limits: [LimitKey]
  package let options: [LimitKey]
  /// The declared figures a part is judged by; of a share its part and, last, what it is a share of.
  package let asks: @Sendable (Part) -> [FigureKey]
  /// How its figures are worked out and what they are held against, in words.
  package let formula: Text

  /// How it is written in Chinese in a plan or county.yaml.
  package var written: String { spelling ?? place.zh }

  package init(
    _ name: Text, _ table: FormTable?, cell: Text? = nil, spelling: String? = nil, kind: Kind = .declared,
    unit: FigureUnit = .share, movers: Set<ClauseMover> = [], declares: [FigureKey] = [], limits: [LimitKey] = [],
    options: [LimitKey] = [], asks: @escaping @Sendable (Part) -> [FigureKey] = { _ in [.met] },
    formula: Text = Text(zh: "县申报的结论", en: "the county's declared answer")
  ) {
    self.name = name
    self.table = table
    self.cell = cell
    self.spelling = spelling
    self.kind = kind
    self.unit = unit
    self.movers = movers
    self.declares = declares
    self.limits = limits
    self.options = options
    self.asks = asks
    self.formula = formula
  }

  /// The kind of a rule: what it is asked of.
  package enum Kind: Sendable, Hashable {
    /// Of every section, whose indicators are at least what is required.
    case sections
    /// Of every coefficient of variation, at most its limit.
    case spread
    /// Of the rolls of every school, at most the limit of its kind.
    case size
    /// Of the classes of a stage, none over its limit.
    case classes
    /// Of figures or answers that the county declares, or that a plan's conduct takes the place of.
    case declared

    /// Whether its figures move with the county every year and need no declaration.
    package var isComputed: Bool { self != .declared }
  }

  /// The limits a standard may give; what it must give among them.
  package var allows: [LimitKey] { limits + options }

  /// Whether the figures of the clause move with the county every year and need no declaration.
  package var isComputed: Bool { kind.isComputed }

  /// Where it stands in the form as people read it, 表Ⅳ-4; by its name where no table of the form has it.
  package var place: Text { table?.text ?? name }
}

/// A table of the form (申报表), and the line of it where it has several: 表Ⅳ-4.
package enum FormTable: Sendable, Hashable {
  case schools, spread, government(Int), quality(Int), satisfaction

  /// Its name in the form, with the line: 表Ⅳ-4.
  package var text: Text {
    switch self {
    case .schools: Text(zh: "表Ⅱ", en: "Table II")
    case .spread: Text(zh: "表Ⅲ", en: "Table III")
    case .government(let line): Text(zh: "表Ⅳ-\(line)", en: "Table IV-\(line)")
    case .quality(let line): Text(zh: "表Ⅴ-\(line)", en: "Table V-\(line)")
    case .satisfaction: Text(zh: "表Ⅵ", en: "Table VI")
    }
  }

  /// Whether it is a line of the government's clauses, 表Ⅳ, or of the quality clauses, 表Ⅴ.
  package var isGovernment: Bool { if case .government = self { true } else { false } }
  package var isQuality: Bool { if case .quality = self { true } else { false } }
}

/// What a figure of a clause is counted in; with it go the decimals of the form.
package enum FigureUnit: Sendable, Hashable {
  /// Indicators of seven that a section meets.
  case indicators
  /// An indicator's value per pupil.
  case ratio
  case cv
  /// Rooms, or m² of the smallest.
  case rooms
  /// Pupils of a school, and of a class.
  case pupils, classPupils
  case yuan
  /// An index without a unit.
  case index
  /// Persons whose posts are vacant.
  case posts
  /// A share, as a per cent; one of satisfaction has a decimal more.
  case share, satisfaction

  /// The decimals of the form at which a figure may be rounded, in the order tried; of a per cent where it is one.
  /// A CV is also tried at the two of its limit; what is whole anyhow is not rounded.
  package var roundings: [(decimals: Int, isPercent: Bool)] {
    switch self {
    case .indicators, .rooms, .classPupils, .posts: []
    case .cv: [(3, false), (2, false)]
    case .pupils, .yuan: [(0, false)]
    case .ratio, .index: [(2, false)]
    case .share, .satisfaction: [(1, true)]
    }
  }
}

/// What of a plan moves the figures of a declared clause.
package enum ClauseMover: Sendable, Hashable {
  case rotation, appointments, certificates, posts, caps, funding, dropout
}
