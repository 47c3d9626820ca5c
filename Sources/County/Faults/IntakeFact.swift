/// What was understood of a table as a county keeps it: facts, whose sentences stand in the room `Report`.
package enum IntakeFact: Sendable, Hashable {
  // Rows that are no schools
  case titleRow
  case headRepeated
  case codeRow
  case fillerRow
  case groupRow(stage: Stage?)
  case totalRow(name: String)
  /// A row without a word of totals that is the sum of those above it.
  case totalBySums(name: String)
  case limitRow(name: String)
  case noteRow
  case outOfScope(name: String, kind: String)
  case kindergarten(name: String)
  case hiddenRow(name: String)

  // Sheets
  case hiddenSheet(read: Bool)
  case sheetWithoutTable
  /// A sheet without heads whose rows go on with those of another.
  case continuation(of: String)
  /// A form that is known and in which no figure was found.
  case otherForm(name: String)
  /// Forms of the application whose figures were taken over.
  case declared(forms: [String], figures: Int)
  /// Figures of a form that are told with two values, or cannot be what they should be (`text`).
  case declarationUnclear(clause: ClauseID?, keys: [FigureKey], text: String?)

  /// Forms that schools fill in for themselves, one a school.
  case schoolForms(schools: Int)

  // Figures
  case turned(Turn, count: Int, example: String)
  case sumDiffers(name: String, column: String, printed: Double, sum: Double)
  /// The one blank of a column, where every other column agrees with the row of totals.
  case filledFromTotal(name: String, column: String, value: Double)
  case indoorMoved(sections: Int)
  case indoorWithinSports
  case indoorUnknown
  case degreesSummed(sections: Int)
  case bachelorsOnly(sections: Int)
  case artsSummed(sections: Int, columns: [String])
  case ratioBesideTotal(head: String)
  case unusedHeads([String])
  case identifiersDamaged(example: String)

  // Schools
  case joined(schools: [String])
  case namesDiffer(names: [String])
  case splitByPupils(schools: [String])
  /// Schools with a senior section whose pupils nobody tells, so that its share of the premises stays in.
  case seniorsUnknown(schools: [String])
  case attachedIntoHost(names: [String])
  case attachedOnItsOwn(names: [String])
  case campusIntoHost(names: [String])
  case pointsWithoutOwnCount(names: [String])
  case tablesJoined(name: String)
  case rowWithoutMatch(name: String)
  case gradesDiffer(name: String, column: String, sum: Double, told: Double)
  case earlierYears([Int])

  // The county
  case assumedName(String)
  case assumedYear(Int)
  case assumedStandard(String)

  /// How a field was written that is read for what it means.
  package enum Turn: String, Sendable, Hashable, CaseIterable {
    case tenThousands, thousands, separators, fullWidth, units, blanks, spaces
  }
}

/// A table of schools as it was found in a file.
package struct FoundTable: Sendable {
  /// File, sheet and block of cells.
  package var place: Place
  package var rows: Int
  /// The printed head of each column, where it stands, and the column it was taken for.
  package var columns: [(head: String, place: Place, column: String)]
  /// Heads that stand for nothing that is read.
  package var unused: [String]

  package init(
    place: Place, rows: Int, columns: [(head: String, place: Place, column: String)], unused: [String]
  ) {
    self.place = place
    self.rows = rows
    self.columns = columns
    self.unused = unused
  }
}

/// All that was understood of the files of a county.
package struct Understanding: Sendable {
  package var tables: [FoundTable] = []
  package var facts: [(fact: IntakeFact, place: Place)] = []
  /// Columns that no table gives.
  package var missing: [String] = []
  /// Where the name and the year of the county are told, as far as they are.
  package var name: Sourced<String>?
  package var year: Sourced<Int>?
  /// What the county's other forms declare.
  package var declared: [DeclaredValue] = []

  package init() {}
}

/// A figure that a form of the application declares, as `county.yaml` would write it: `clauses`, `G11`, `rotated`.
package struct DeclaredValue: Sendable, Hashable {
  package var path: [String]
  package var text: String
  package var place: Place

  package init(path: [String], text: String, place: Place) {
    self.path = path
    self.text = text
    self.place = place
  }
}

extension IntakeFact {
  /// A stable name of the kind of fact, for scripts.
  package var id: String {
    switch self {
    case .titleRow: "titleRow"
    case .headRepeated: "headRepeated"
    case .codeRow: "codeRow"
    case .fillerRow: "fillerRow"
    case .groupRow: "groupRow"
    case .totalRow: "totalRow"
    case .totalBySums: "totalBySums"
    case .limitRow: "limitRow"
    case .noteRow: "noteRow"
    case .outOfScope: "outOfScope"
    case .kindergarten: "kindergarten"
    case .hiddenRow: "hiddenRow"
    case .hiddenSheet: "hiddenSheet"
    case .sheetWithoutTable: "sheetWithoutTable"
    case .continuation: "continuation"
    case .otherForm: "otherForm"
    case .declared: "declared"
    case .schoolForms: "schoolForms"
    case .declarationUnclear: "declarationUnclear"
    case .turned: "turned"
    case .sumDiffers: "sumDiffers"
    case .filledFromTotal: "filledFromTotal"
    case .indoorMoved: "indoorMoved"
    case .indoorWithinSports: "indoorWithinSports"
    case .indoorUnknown: "indoorUnknown"
    case .degreesSummed: "degreesSummed"
    case .bachelorsOnly: "bachelorsOnly"
    case .artsSummed: "artsSummed"
    case .ratioBesideTotal: "ratioBesideTotal"
    case .unusedHeads: "unusedHeads"
    case .identifiersDamaged: "identifiersDamaged"
    case .joined: "joined"
    case .namesDiffer: "namesDiffer"
    case .splitByPupils: "splitByPupils"
    case .seniorsUnknown: "seniorsUnknown"
    case .attachedIntoHost: "attachedIntoHost"
    case .attachedOnItsOwn: "attachedOnItsOwn"
    case .campusIntoHost: "campusIntoHost"
    case .pointsWithoutOwnCount: "pointsWithoutOwnCount"
    case .tablesJoined: "tablesJoined"
    case .rowWithoutMatch: "rowWithoutMatch"
    case .gradesDiffer: "gradesDiffer"
    case .earlierYears: "earlierYears"
    case .assumedName: "assumedName"
    case .assumedYear: "assumedYear"
    case .assumedStandard: "assumedStandard"
    }
  }

  /// Whether it tells what was assumed of the whole county where its tables do not say.
  package var isOfCounty: Bool {
    switch self {
    case .assumedName, .assumedYear, .assumedStandard: true
    default: false
    }
  }

  /// Whether it bears on figures that are judged, or only on rows and sheets that are passed over.
  package var bearsOnFigures: Bool {
    switch self {
    case .titleRow, .headRepeated, .codeRow, .fillerRow, .groupRow, .totalRow, .limitRow, .noteRow, .sheetWithoutTable,
      .otherForm, .unusedHeads, .tablesJoined, .schoolForms, .declared, .assumedName, .assumedYear, .assumedStandard,
      .joined:
      false
    default: true
    }
  }
}
