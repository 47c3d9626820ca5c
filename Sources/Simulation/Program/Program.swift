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
  package internal(set) var plan: Plan
  /// What stops nothing and yet should be known of the plan.
  package let notices: [Notice]
  package let terms: Terms
  package let layout: Layout
  package let questions: Questions
  /// Roll and classes by grade in the census.
  package let rolls: GradeRolls
  package internal(set) var steps: [Instructions]
  /// Which grades sections have: as in the census, then as measures change it.
  package internal(set) var patterns: [GradePattern]
  /// How grade-1 entrants come about, by step.
  package let entries: [EntrySource]
  /// Those known to enter junior school, and to graduate from primary school, in the year of each step (`cohorts.csv`).
  package let knownJunior: [Double?]
  package let knownGraduates: [Double?]
  /// What the world does by the central values of the plan.
  package internal(set) var drivers: Drivers<Double>

  /// Present grade-1 pupils of the county.
  package let firstGrade: Double
  /// By slot, zero for junior slots: how primary entrants are shared. The census first grade, where there is one.
  package let intake: [Double]
  /// How entrants come about by group, where births or kindergarten tell groups apart.
  package let entryGroups: EntryGroups
  package let feeding: [FeedUnit]
  /// How graduates find junior schools: as the plan says, else staying in their group where the county gives groups.
  package let feedingRule: Assumptions.Feeding
  /// Rates of progression by step: of the stages, then of the plan's groups and grades.
  package let rates: Int
  /// Which of them a grade goes up by, by slot × stride + the grade gone up to, counted from zero; one pattern of grades
  /// after another.
  package internal(set) var rateOf: [Int]
  /// Closed primary sections whose children go on to junior school as from home: their slots.
  package internal(set) var homes: [Int]
  /// Present first grade ÷ births six school years before; nil without births.
  package let calibratedEntryRate: Double?
  /// Present first grade ÷ children in the top class of kindergarten the autumn before; nil where nobody counted them.
  package let calibratedKindergartenRate: Double?

  /// Which slots are open in the census: all but those of schools yet to come.
  package let isOpen: [Bool]
  /// Rooms for classes in the census, by slot, and whether they are inferred from the teaching area.
  package let rooms: [Double]
  package let roomsAreAssumed: [Bool]
  /// The classes that a section which teaches grades together goes on having while they suffice, by slot.
  package let classesTogether: [Double]
  /// Census premises, equipment and rooms of the shared resources.
  package let premises: CensusPremises
  /// Full-time teachers in the census by slot; where the rows give none, the county's shared by degree teachers.
  package let teachers: [Double]
  package let teachersAreAssumed: Bool
  /// What the number of teachers rests on, by slot.
  package let headcounts: [Headcount]
  /// Whether the number of rooms of a section is known, or assumed as that of all others, by slot; a blank among rows that
  /// tell theirs is neither, nor one beside a blank area. Empty where that is so of every section.
  package let roomsTold: [Bool]
  /// Whether some total of the seven is blank in the census, so that what is not known is carried along.
  package let hasBlanks: Bool
  /// Approved posts that are not filled in the census (空编), persons; zero where the county does not tell them, or has
  /// more staff than posts.
  package let vacanciesInCensus: Double
  /// Staff in post in the census (在编), persons; nil where the county does not tell them.
  package let staffInPost: Double?
  /// The staffing ratios of the standard; nil where it gives none.
  package let staffingNorm: StaffingNorm?
  /// Teachers eligible for rotation in the census.
  package let eligible: Double?
  /// The share of the teachers of a section who are eligible in the census, by slot; and whether it is shared out from the
  /// county's figure.
  package let eligibleRate: [Double]
  package let eligibleIsShared: Bool
  /// Years in which who has rotated is not eligible again: the longest that a quota of the plan names; zero without quotas.
  package let rest: Int
  /// Rank of each slot by id: ties break by it, never by row.
  package let rank: [Int]
  /// The zone of the section, as a rank; zero is unknown.
  package let zone: [Int]
  /// Where the section stands: for the direction of rotation.
  package let locality: [Locality]
  /// Whether enrolment by catchment (G13) is asked of the section: public day schools outside the countryside.
  package let isByCatchment: [Bool]
  /// How many times entrants are redirected, for the loop to allocate nothing.
  package internal(set) var redirects: Int
  /// Whether some entry grade is capped or some drift keeps its homes, so that pupils out of their catchment are counted.
  package internal(set) var countsOutside: Bool
  /// Where such a drift leads out of the catchment: schools of the seat, of every town where the county names no seat.
  package let isOutsideByDrift: [Bool]
  /// What the indicators that the standard adds are made of, in its order.
  package let addedRoles: [AddedRole]
  /// Whether teachers of PE and arts teach at other sections in some year.
  package internal(set) var hasVisits: Bool
  /// Whether a section that has closed opens again, so that what stood idle is remembered.
  package internal(set) var hasReopenings: Bool
  package internal(set) var drifts: [DriftPaths]
  /// The schools that the plan opens or forms.
  let founding: Founding

  /// The census year and the last year of the timeline.
  package var firstYear: Int { county.year }
  package var lastYear: Int { county.year + steps.count }
  /// The last autumn whose entrants were already born at the census, whatever tells how many; nil where no one enters.
  package var lastBornYear: Int? {
    guard case .project = plan.assumptions.roll, layout.stages.contains(.primary) else { return nil }
    return county.year + Program.entryAge
  }

  /// Entrants whose births nobody tells: those of an earlier year are held.
  package var heldBirths: [HeldBirths] {
    var runs: [HeldBirths] = []
    for (step, entry) in entries.enumerated() {
      guard case .born(let birth) = entry, birth.isHeld else { continue }
      let year = firstYear + 1 + step
      if let last = runs.last, last.told == birth.told, last.entering.upperBound + 1 == year {
        runs[runs.count - 1].entering = last.entering.lowerBound...year
      } else {
        runs.append(HeldBirths(entering: year...year, told: birth.told, persons: birth.persons))
      }
    }
    return runs
  }

  /// Years after the application in which every clause must go on holding; the application alone where the standard
  /// names none.
  package var windowYears: Int { standard.planning(.windowYears).map { Int($0) } ?? 0 }

  /// A roll beyond so many times the census's is no plan of a county: its plan is refused, and no draw goes beyond twice
  /// as much.
  package static let mostGrowth = 10

  /// Pupils enter at six.
  package static let entryAge = Stage.entryAge
}

/// Autumns whose entrants rest on the births of an earlier year than their own, since nobody tells those.
package struct HeldBirths: Sendable, Equatable {
  package var entering: ClosedRange<Int>
  /// The school year whose births are held, and how many they are.
  package var told: Int
  package var persons: Double
}

/// What the number of teachers or rooms of a section rests on, the firmest first.
package enum Headcount: Int, Sendable, Comparable {
  /// Given by its row, or by the plan.
  case given
  /// Teachers inferred from its degree teachers, with the county's figure where there is one: it bounds no other figure; rooms
  /// inferred from its teaching area.
  case assumed
  /// Nothing tells it; the number held is no more than the kinds that are known.
  case unknown

  package static func < (a: Headcount, b: Headcount) -> Bool { a.rawValue < b.rawValue }
}

/// A group of junior sections that receive the graduates of some primary sections.
package struct FeedUnit: Sendable {
  package var name: String
  /// Junior slots and the shares in which they take the entry of the unit, as `Program.entryShares` has them.
  package var slots: [Int]
  package var entry: [Double]
  /// Primary slots and the share of their graduates that comes here, from other units too.
  package var sources: [(slot: Int, share: Double)]
  /// Present junior entry ÷ last summer's graduates of the unit itself.
  package var k: Double
  /// Pupils a year who enter from outside the county.
  package var outside = 0.0
}

/// Where a drift runs, grade by grade: places are slot × stride + grade of the section − 1.
package struct DriftPaths: Sendable {
  /// For the intake of each stage, by `Stage.index`.
  package var entryFrom: Columns
  package var entryTo: Columns
  /// By pattern × 9 + grade counted from the first primary grade, less one: who leaves and who takes in.
  package var enrolledFrom: Columns
  package var enrolledTo: Columns
  /// Whether the families keep their homes, so that who goes to the county seat is outside their catchment there.
  package var keepsHomes = false

  /// Lists of places one after another in one array: a list that stood on its own would be retained for every step.
  package struct Columns: Sendable {
    package let places: [Int]
    private let starts: [Int]

    init(_ lists: [[Int]]) {
      places = lists.flatMap { $0 }
      starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    /// Where a list stands in `places`.
    package func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }
  }
}
