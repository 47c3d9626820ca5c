import County
import Regulation

/// A plan compiled for its county: a fixed set of slots and, for every year, instructions with slot numbers.
///
/// No section appears or vanishes in the year loop; closed is a mask. Everything here is fixed before the first step, so
/// that the loop reads columns and allocates nothing.
package struct Program: Sendable {
  package let county: County
  package let standard: Standard
  package let plan: Plan
  package let terms: Terms
  package let layout: Layout
  package let questions: Questions
  /// Roll and classes by grade in the census.
  package let rolls: GradeRolls
  package let steps: [Instructions]
  package let drivers: Drivers<Double>

  /// Census first grade by slot, nought for junior slots: how primary entrants are shared.
  package let intake: [Double]
  package let feeding: [FeedUnit]
  /// Present first grade ÷ births six school years before; nil without births.
  package let calibratedEntryRate: Double?

  /// Largest class and the size at which an entry grade forms classes, by slot.
  package let classLimit: [Double]
  package let entrySize: [Double]
  /// Rooms for classes in the census, by slot.
  package let rooms: [Double]
  /// Census premises, equipment and rooms of the shared resources.
  package let premises: Premises
  /// Full-time teachers in the census by slot; where the rows give none, the county's shared by degree teachers.
  package let teachers: [Double]
  package let teachersAreAssumed: Bool
  /// Teachers eligible for rotation in the census.
  package let eligible: Double?
  /// Rank of each slot by id: ties break by it, never by row.
  package let rank: [Int]
  /// Whether the section stands in the countryside: for the direction of rotation.
  package let isRural: [Bool]
  package let drifts: [DriftPaths]

  /// The census year and the last year of the timeline.
  package var firstYear: Int { county.year }
  package var lastYear: Int { county.year + steps.count }
  /// The last autumn whose entrants were already born at the census and stand in `births.csv`; nil where no one enters.
  package var lastBornYear: Int? {
    guard case .project = plan.assumptions.roll else { return nil }
    return county.births.map { min($0.lastYear, county.year) + Program.entryAge }
  }

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

/// What one step does, with slot numbers.
package struct Instructions: Sendable {
  package var year: Int
  package var roll: Roll
  package var mergers: [MergerOrder] = []
  package var constructions: [ConstructionOrder] = []
  package var recruitments: [RecruitmentOrder] = []
  package var rotations: [RotationOrder] = []

  /// How rolls move in the step; a plain change has a factor per slot.
  package enum Roll: Sendable {
    case project
    case hold
    case change([Double])
  }
}

/// A section closed into others. `measure` is the position of the measure in the plan.
package struct MergerOrder: Sendable {
  package var measure: Int
  package var closed: Int
  package var into: [(slot: Int, share: Double)]
  package var staff: Merger.Follow
  package var equipment: Merger.Follow
  package var premises: Merger.Premises
  /// The school's other section, open at the time, if any.
  package var sibling: Int?
}

/// Something built or bought for a section.
package struct ConstructionOrder: Sendable {
  package var measure: Int
  package var slot: Int
  package var added: [Double]
  package var classrooms: Double
}

/// Teachers appointed to a section.
package struct RecruitmentOrder: Sendable {
  package var measure: Int
  package var slot: Int
  package var staff: Staff
}

/// Teachers rotated in a step.
package enum RotationOrder: Sendable {
  case moves(measure: Int, [(from: Int, to: Int, staff: Staff, counts: Bool)])
  case quota(measure: Int, Rotation.Quota)

  /// Position of the measure in the plan.
  package var measure: Int {
    switch self {
    case .moves(let measure, _), .quota(let measure, _): measure
    }
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

/// Census amounts of the four shared resources: teaching area, sports area, equipment, multimedia rooms.
package struct Premises: Sendable {
  /// Position of the first shared indicator in `Indicator.allCases`.
  package static let first = Indicator.teachingArea.index
  package static let count = Indicator.count - first

  /// Amount of a section, by resource × slots + slot.
  package let own: [Double]
  /// Implied amount of the senior section that shares the school, by resource × schools + school.
  package let senior: [Double]
  /// Amount of a school, seniors included, summed in the same order as it is split.
  package let school: [Double]

  init(_ county: County, _ layout: Layout) {
    var own = Array(repeating: 0.0, count: Premises.count * layout.slots)
    var senior = Array(repeating: 0.0, count: Premises.count * layout.schools)
    var school = senior
    for resource in 0..<Premises.count {
      for (position, institution) in county.schools.enumerated() {
        var sum = 0.0
        var weight = 0.0
        for slot in institution.sections {
          let section = county.sections[slot]
          let amount = section.totals[Premises.first + resource] ?? 0
          own[resource * layout.slots + slot] = amount
          sum += amount
          weight += section.pupils * institution.kind.splitWeight(of: section.stage)
        }
        let seniors = county.sections[institution.sections[0]].seniorPupils * institution.kind.seniorWeight
        let place = resource * layout.schools + position
        if seniors > 0, weight > 0 { senior[place] = sum * seniors / weight }
        school[place] = sum + senior[place]
      }
    }
    self.own = own
    self.senior = senior
    self.school = school
  }
}
