import County
import Regulation

/// A plan compiled for its county: a fixed set of slots and, for every year, instructions with slot numbers.
///
/// No section appears or vanishes in the year loop; closed or not yet open is a mask. Everything here is fixed before the first step, so
/// that the loop reads columns and allocates nothing.
package struct Program: Sendable {
  /// The county of the census, with the schools to be opened as sections without pupils.
  package let county: County
  package let standard: Standard
  package let plan: Plan
  package let terms: Terms
  package let layout: Layout
  package let questions: Questions
  /// Roll and classes by grade in the census.
  package let rolls: GradeRolls
  package internal(set) var steps: [Instructions]
  package let drivers: Drivers<Double>

  /// Census first grade by slot, nought for junior slots: how primary entrants are shared.
  package let intake: [Double]
  package let feeding: [FeedUnit]
  /// Present first grade ÷ births six school years before; nil without births.
  package let calibratedEntryRate: Double?

  /// Which slots are open in the census: all but those of schools yet to come.
  package let isOpen: [Bool]
  /// Rooms for classes in the census, by slot.
  package let rooms: [Double]
  /// Census premises, equipment and rooms of the shared resources.
  package let premises: Premises
  /// Full-time teachers in the census by slot; where the rows give none, the county's shared by degree teachers.
  package let teachers: [Double]
  package let teachersAreAssumed: Bool
  /// Approved posts that are not filled in the census (空编), persons; nought where the county does not tell them.
  package let vacanciesInCensus: Double
  /// Teachers eligible for rotation in the census.
  package let eligible: Double?
  /// Rank of each slot by id: ties break by it, never by row.
  package let rank: [Int]
  /// Where the section stands, as a rank; nought is unknown. Teachers flow out of the countryside only where allowed.
  package let zone: [Int]
  /// Whether the section stands in the countryside: for the direction of rotation.
  package let isRural: [Bool]
  /// Whether enrolment by catchment (G13) is asked of the section: all but the countryside.
  package let isTown: [Bool]
  /// How many times entrants are redirected, for the loop to allocate nothing.
  package internal(set) var redirects: Int
  /// Whether some entry grade is capped, so that pupils out of their catchment are counted.
  package internal(set) var hasCaps: Bool
  /// What the indicators that the standard adds are made of, in its order.
  package let addedRoles: [AddedRole]
  /// Whether teachers of PE and arts teach at other sections in some year.
  package internal(set) var hasVisits: Bool
  package let drifts: [DriftPaths]
  /// The schools that the plan opens or forms.
  let founding: Founding

  /// The census year and the last year of the timeline.
  package var firstYear: Int { county.year }
  package var lastYear: Int { county.year + steps.count }
  /// The last autumn whose entrants were already born at the census and stand in `births.csv`; nil where no one enters.
  package var lastBornYear: Int? {
    guard case .project = plan.assumptions.roll else { return nil }
    return county.births.map { min($0.lastYear, county.year) + Program.entryAge }
  }

  /// Years after the application in which every clause must go on holding; the application alone where the standard
  /// names none.
  package var windowYears: Int { standard.planning(.windowYears).map { Int($0) } ?? 0 }

  /// Pupils enter at six.
  package static let entryAge = 6
}

/// What the world does in numbers: the values a future may draw. One per quantity, entrants one per step.
package struct Drivers<N: Lane>: Sendable {
  /// Grade-1 entrants of the county by step.
  package var entrants: [N]
  /// By `Stage.index`.
  package var progression: [N]
  package var transition: N
  /// By drift.
  package var driftEnrolled: [N]
  package var driftEntry: [N]
  /// Share of teachers who leave unreplaced a year.
  package var attrition: N
  package var dropout: N?

  /// The same values in every future.
  package init(broadcasting drivers: Drivers<Double>) {
    entrants = drivers.entrants.map { N($0) }
    progression = drivers.progression.map { N($0) }
    transition = N(drivers.transition)
    driftEnrolled = drivers.driftEnrolled.map { N($0) }
    driftEntry = drivers.driftEntry.map { N($0) }
    attrition = N(drivers.attrition)
    dropout = drivers.dropout.map { N($0) }
  }
}

extension Drivers where N == Double {
  init(entrants: [Double], _ assumptions: Assumptions) {
    self.entrants = entrants
    progression = assumptions.progression
    transition = assumptions.transition
    driftEnrolled = assumptions.drifts.map(\.enrolled)
    driftEntry = assumptions.drifts.map(\.entry)
    attrition = (assumptions.retirement?.value ?? 0) * (assumptions.unreplaced?.value ?? 0)
    dropout = assumptions.dropout?.value
  }
}

/// A group of junior sections that receive the graduates of some primary sections.
package struct FeedUnit: Sendable {
  package var name: String
  /// Junior slots and their census entry grades, the shares inside the unit.
  package var slots: [Int]
  package var entry: [Double]
  /// Primary slots and the share of their graduates that comes here.
  package var sources: [(slot: Int, share: Double)]
  /// Present junior entry ÷ last summer's graduates of the sources.
  package var k: Double
}

/// Where a drift runs, grade by grade: places are slot × stride + grade of the section − 1.
package struct DriftPaths: Sendable {
  /// For the intake of each stage, by `Stage.index`.
  package var entryFrom: [[Int]]
  package var entryTo: [[Int]]
  /// By grade counted from the first primary grade: who leaves and who takes in.
  package var enrolledFrom: [[Int]]
  package var enrolledTo: [[Int]]
}
