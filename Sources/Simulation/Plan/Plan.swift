import County
import Regulation

/// What a planner wants to know: what the world does, what the county does, and until when (方案).
///
/// Every value keeps the place it was read from, so that an error or `plan show` can name it.
package struct Plan: Sendable {
  package var title: String
  /// What the plan is about, in the planner's own words; may be empty.
  package var story: String
  /// The folder of the county.
  package var county: Sourced<String>
  /// A standard other than the county's own.
  package var standard: Sourced<String>?
  /// A local target other than the county's own.
  package var localTarget: Sourced<String>?
  /// The last census of the timeline.
  package var through: Sourced<Int>
  package var assumptions: Assumptions
  package var measures: [Measure]
  /// Schools and sections that no measure and no search may close (必要的乡村小规模学校), by id, with the reason.
  package var keep: [Kept] = []
  /// What the county has set itself to reach by a year (阶段目标).
  package var milestones: [Milestone]
  /// What one more teacher, m² or room costs, for what is still needed.
  package var prices = UnitPrices()
  /// Values given as distributions; their central values stand in the assumptions and measures.
  package var uncertainties: [Uncertainty] = []
  package var chances = Chances()
  package var place: Place

  package init(title: String, story: String, county: Sourced<String>, through: Sourced<Int>, place: Place) {
    self.title = title
    self.story = story
    self.county = county
    self.through = through
    self.place = place
    assumptions = Assumptions()
    measures = []
    milestones = []
  }
}

/// A school or section that stays open, and why.
package struct Kept: Sendable {
  package var id: String
  package var reason: String
  package var place: Place

  package init(id: String, reason: String, place: Place) {
    self.id = id
    self.reason = reason
    self.place = place
  }
}

/// Clauses that are to hold by a year.
package struct Milestone: Sendable {
  package var name: String
  package var by: Int
  package var clauses: [ClauseID]
  package var place: Place

  package init(name: String, by: Int, clauses: [ClauseID], place: Place) {
    self.name = name
    self.by = by
    self.clauses = clauses
    self.place = place
  }
}

/// What the world does (假设).
package struct Assumptions: Sendable, Equatable {
  package var roll = Roll.project
  package var shape = Shape.fitted
  /// nil: in their group where every section has one, else calibrated.
  package var feeding: Feeding?
  /// Births of the school years that nobody has recorded, as a multiple of the last that are; recorded births stay.
  package var births: Double = 1
  /// Births by school year, where the plan gives them: recorded ones give way, each holds until the next.
  package var birthsByYear: [Int: Sourced<Double>] = [:]
  /// Grade-1 entrants per birth, for cohorts not yet in school.
  package var entryRate: Sourced<Double>?
  /// Whether the rate is to be calibrated on the census year instead.
  package var entryRateCalibrated = false
  /// Grade-1 entrants per child in the top class of kindergarten the autumn before; nil: as in the census.
  package var kindergartenRate: Sourced<Double>?
  /// Grade-1 entrants of the county by year, where the plan gives them.
  package var entrants: [Int: Sourced<Double>] = [:]
  /// Yearly change of grade-1 entrants, instead of births.
  package var entryChange: Sourced<Double>?
  /// Share of a grade that goes up, by `Stage.index`: 1 − dropout + net transfer.
  package var progression: [Double] = [1, 1]
  /// Where a group or a grade has its own.
  package var progressionCells: [ProgressionCell: Double] = [:]
  /// The groups named there.
  package var progressionGroups: [Sourced<String>] = []
  /// Weight of a section's roll in its share of the entrants, by `Stage.index`; the rest is its present first grade's.
  package var entryShare: [Double] = [1, 1]
  /// Where graduates enter junior school, where the plan says so.
  package var flows: [Flow] = []
  /// Teaching points without a row, where the plan has its own: they take the place of the county's.
  package var teachingPoints: [TeachingPoint]?
  /// Net transfer a year by `Stage.index`, where progression is given by its parts.
  package var transfer: [Double] = [0, 0]
  /// Yearly dropout, where given: then Q1 is computed from it.
  package var dropout: Sourced<Double>?
  /// Share of primary graduates who enter junior school in the county.
  package var transition: Double = 1
  package var drifts: [Drift] = []
  /// Share of teachers who leave a year.
  package var retirement: Sourced<Double>?
  /// Share of leavers who are not replaced.
  package var unreplaced: Sourced<Double>?
  /// Approved posts in later years; nil: as in the census.
  package var posts: PostsRule?
  /// Pupils below which an entry grade is not split further.
  package var smallClass: Double = 30
  /// Pupils below which a section is flagged small.
  package var viableFloor = Evaluation.usualViableFloor

  package init() {}

  /// Entrants per birth: as the plan has them, or as the census does where that is asked for.
  func entryRate(calibrated: Double?) -> Double? { entryRateCalibrated ? calibrated : entryRate?.value }

  /// Entrants per child in the top class: as the plan has them, else as the census does, else all.
  func kindergartenRate(calibrated: Double?) -> Double { kindergartenRate?.value ?? calibrated ?? 1 }

  /// How the roll moves: cohort by cohort, not at all, or by a plain yearly change.
  package enum Roll: Sendable, Equatable {
    case project
    case hold
    case change([Change])
  }

  /// A yearly change of the rolls of some sections.
  package struct Change: Sendable, Equatable {
    package var sections: Selection
    package var rate: Double

    package init(sections: Selection, rate: Double) {
      self.sections = sections
      self.rate = rate
    }
  }

  /// Approved posts by year, each holding until the next, or approved anew by the staffing ratios every year.
  package enum PostsRule: Sendable, Equatable {
    case byRatio
    case series([Int: Sourced<Double>])
  }

  /// How a roll whose grades are not given is spread over them.
  package enum Shape: String, CaseIterable, Sendable { case fitted, even, births }

  /// How graduates find their junior schools: in their group, each with a curve of its own; by flows between units that
  /// make one curve fit the census; as they are on one curve; or from one county pool.
  package enum Feeding: String, CaseIterable, Sendable { case staying, calibrated, uncalibrated, pooled }
}

/// Pupils moving from some sections to others year by year.
package struct Drift: Sendable, Equatable {
  package var from: Selection
  package var to: Selection
  /// Share of the enrolled who move a year, all grades but the entry grade.
  package var enrolled: Double
  /// Share by which the entry grades shrink a year, compounding.
  package var entry: Double
  /// Whether the families move house with their children; who goes to the seat from a home elsewhere is enrolled outside
  /// their catchment (G13).
  package var residence = Residence.moves

  /// Whether homes move with the pupils.
  package enum Residence: String, CaseIterable, Sendable { case moves, stays }

  package init(from: Selection, to: Selection, enrolled: Double, entry: Double, residence: Residence = .moves) {
    self.residence = residence
    self.from = from
    self.to = to
    self.enrolled = enrolled
    self.entry = entry
  }
}

/// Sections chosen by what they are in the census; all conditions must hold.
package struct Selection: Sendable, Equatable {
  package var group: String?
  package var zone: Zone?
  package var stage: Stage?
  package var sections: [String]?
  package var except: [String]
  package var pupilsBelow: Double?
  package var place: Place

  package init(
    group: String? = nil, zone: Zone? = nil, stage: Stage? = nil, sections: [String]? = nil, except: [String] = [],
    pupilsBelow: Double? = nil, place: Place
  ) {
    self.group = group
    self.zone = zone
    self.stage = stage
    self.sections = sections
    self.except = except
    self.pupilsBelow = pupilsBelow
    self.place = place
  }

  /// Two selections are the same wherever they were written.
  package static func == (one: Selection, other: Selection) -> Bool {
    (one.group, one.zone, one.stage, one.pupilsBelow) == (other.group, other.zone, other.stage, other.pupilsBelow)
      && one.sections == other.sections && one.except == other.except
  }

  /// What is chosen, in a word or two: how one drift is distinguished from another.
  package var words: [String] {
    let words = [group, zone?.rawValue, stage?.rawValue, sections?.joined(separator: "+")].compactMap(\.self)
    return words + except.map { "-\($0)" } + (pupilsBelow.map { ["<\(Int($0))"] } ?? [])
  }

  /// Whether a section of the census is chosen.
  package func includes(_ section: Section) -> Bool {
    if let group, section.group != group { return false }
    if let zone, section.zone != zone { return false }
    if let stage, section.stage != stage { return false }
    if let sections, !sections.contains(section.id) { return false }
    if let pupilsBelow, section.pupils >= pupilsBelow { return false }
    return !except.contains(section.id)
  }
}
