/// An exemption that rests on a future: the county has promised that a school will be under the size limit.
package struct Promise: Sendable, Hashable {
  /// Id of the school (or of its only section).
  package var school: String
  /// The census in which it was made.
  package var made: Int
  /// The census in which it ends: by then the school is under the limit or the promise is missed.
  package var due: Int
  /// The census it ends in by another reading of the same text, shown beside the judged one.
  package var dueAlternative: Int?
  package var evidence: String?
  package var place: Place

  package init(school: String, made: Int, due: Int, dueAlternative: Int?, evidence: String?, place: Place) {
    self.school = school
    self.made = made
    self.due = due
    self.dueAlternative = dueAlternative
    self.evidence = evidence
    self.place = place
  }
}

/// Births by school year: those born from 1 September of the year before to 31 August of `year`.
package struct Births: Sendable {
  package var byYear: [Int: Double]
  package var firstYear: Int
  package var lastYear: Int
  /// Whether they were given by calendar year and turned to school years.
  package var isOfCalendarYears = false
  package var place: Place

  package init?(_ byYear: [Int: Double], place: Place) {
    guard let first = byYear.keys.min(), let last = byYear.keys.max() else { return nil }
    self.byYear = byYear
    firstYear = first
    lastYear = last
    self.place = place
  }

  /// Births of a school year; after the last known year the last is held, before the first there are none.
  package func born(in year: Int) -> Double? { byYear[min(year, lastYear)] }
}

/// A known entry or graduation of a whole stage in one year, from `cohorts.csv`.
package struct Cohort: Sendable {
  package var year: Int
  package var stage: Stage
  package var entrants: Double?
  package var graduates: Double?
  package var place: Place

  package init(year: Int, stage: Stage, entrants: Double?, graduates: Double?, place: Place) {
    self.year = year
    self.stage = stage
    self.entrants = entrants
    self.graduates = graduates
    self.place = place
  }
}

extension County {
  /// Those who are known to enter a stage in a year; nil where `cohorts.csv` does not tell.
  package func entrants(_ stage: Stage, in year: Int) -> Double? {
    cohorts.first { $0.stage == stage && $0.year == year }?.entrants
  }

  /// Those who are known to graduate from a stage in the summer of a year.
  package func graduates(_ stage: Stage, in year: Int) -> Double? {
    cohorts.first { $0.stage == stage && $0.year == year }?.graduates
  }
}

/// Where the graduates of a primary section, group or zone enter junior school, as a share.
package struct Feeder: Sendable {
  package var from: String
  package var to: String
  package var share: Double
  package var place: Place

  package init(from: String, to: String, share: Double, place: Place) {
    self.from = from
    self.to = to
    self.share = share
    self.place = place
  }
}

/// The roll of one grade of one section in the census, from `enrolment.csv`.
package struct GradeRoll: Sendable {
  package var section: String
  /// Grade of the section, counted from 1.
  package var grade: Int
  package var pupils: Double
  package var classes: Double?
  package var place: Place

  package init(section: String, grade: Int, pupils: Double, classes: Double?, place: Place) {
    self.section = section
    self.grade = grade
    self.pupils = pupils
    self.classes = classes
    self.place = place
  }
}

/// The roll of a section in an earlier year, all grades together, from a row of `enrolment.csv` without a grade.
package struct RollTotal: Sendable {
  package var section: String
  package var pupils: Double
  package var place: Place

  package init(section: String, pupils: Double, place: Place) {
    self.section = section
    self.pupils = pupils
    self.place = place
  }
}

/// Where a field's figures come from and how far they can be trusted, from `sources.yaml`.
package struct Source: Sendable {
  package var field: String
  package var text: String
  package var formula: String?
  package var trust: Trust
  /// Whether the field is an assumption or estimate, to be labelled wherever it is used.
  package var assumed: Bool
  /// The head printed over the column in the county's own table.
  package var head: String?
  package var place: Place

  package init(
    field: String, text: String, formula: String?, trust: Trust, assumed: Bool, head: String?, place: Place
  ) {
    self.field = field
    self.text = text
    self.formula = formula
    self.trust = trust
    self.assumed = assumed
    self.head = head
    self.place = place
  }
}

/// The county's own 表Ⅱ-1 and 表Ⅲ, for `check` to compare; by `Stage.index`, then by `Indicator.index`.
package struct Published: Sendable {
  /// Sections that meet each indicator (表Ⅱ-1).
  package var sectionsFull: [[Figure?]]
  /// County means (表Ⅲ).
  package var means: [[Figure?]]
  /// Coefficients of variation (表Ⅲ).
  package var cvs: [[Figure?]]
  /// Composite CV (表Ⅲ, 综合).
  package var composites: [Figure?]

  package init() {
    let blank = [[Figure?]](repeating: Array(repeating: nil, count: Indicator.count), count: Stage.allCases.count)
    sectionsFull = blank
    means = blank
    cvs = blank
    composites = Array(repeating: nil, count: Stage.allCases.count)
  }
}
