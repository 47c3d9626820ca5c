import County
import Regulation

/// What one step does, with slot numbers.
package struct Instructions: Sendable {
  package var year: Int
  package var roll: Roll
  /// Mergers, openings, boundary changes and reclassifications, in the order of the plan.
  package var layout: [LayoutOrder] = []
  /// Sections that open again before anyone enters.
  package var reopened: [Int] = []
  package var caps: [CapOrder] = []
  package var constructions: [ConstructionOrder] = []
  /// Persons who come, go, or gain a kind, in the order of the plan.
  package var staffing: [StaffingOrder] = []
  package var rotations: [RotationOrder] = []
  package var releases: [ReleaseOrder] = []
  package var visits: [VisitOrder] = []
  /// Largest class and the size at which an entry grade forms classes, by slot.
  package var classLimit: [Double]
  package var entrySize: [Double]
  /// Whether some classes are kept smaller than the standard asks, so that they are formed even where rolls are held.
  package var keepsClassesSmall = false
  /// Teachers in their years of service (特岗), who are not eligible for rotation, persons.
  package var inService = 0.0
  /// Teachers eligible for rotation as the county gives them for the year; nil: as in the census. And those who rotated
  /// before the census and are eligible again since, persons.
  package var eligible: Double?
  package var eligibleAgain = 0.0
  /// The approved posts of the year.
  package var posts = Posts.unknown
  /// What the plan says of money in force in the year; nil where it says nothing.
  package var funding: Funding?

  /// Approved posts: not known, a number, or as the staffing ratios give in the year.
  package enum Posts: Sendable, Equatable {
    case unknown
    case approved(Double)
    case byRatio
  }

  /// How rolls move in the step; a plain change has a factor per slot.
  package enum Roll: Sendable {
    case project
    case hold
    case change([Double])
  }
}

/// Something that changes which sections there are and who goes to them. `measure` is its position in the plan.
package enum LayoutOrder: Sendable {
  case merge(MergerOrder)
  case phase(PhaseOrder)
  case giveBack(GiveBackOrder)
  case open(OpeningOrder)
  case rezone(RezoningOrder)
  case restructure(RestructuringOrder)
  case reclassify(measure: Int, slot: Int, isTeachingPoint: Bool)

  /// Position of the measure in the plan.
  package var measure: Int {
    switch self {
    case .merge(let order): order.measure
    case .phase(let order): order.measure
    case .giveBack(let order): order.measure
    case .open(let order): order.measure
    case .rezone(let order): order.measure
    case .restructure(let order): order.measure
    case .reclassify(let measure, _, _): measure
    }
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
  package var juniors: Merger.Juniors
  /// The school's other section, open at the time, if any.
  package var sibling: Int?
}

/// One year of a merger that goes grade by grade: pupils of some grades go, and staff as grades do.
package struct PhaseOrder: Sendable {
  package var measure: Int
  package var from: Int
  package var into: [(slot: Int, share: Double)]
  /// Whether a grade of the section, counted from zero, goes in the year.
  package var moves: [Bool]
  package var juniors: Merger.Juniors
  /// Whether its entrants go to the receivers from now on.
  package var stopsIntake: Bool
  /// The share of its staff that goes to each receiver, of what those before have left; zero where staff stay.
  package var staff: [Double]
}

/// One year of a section that has its catchment back: teachers come with the pupils who no longer go elsewhere.
package struct GiveBackOrder: Sendable {
  package var measure: Int
  package var slot: Int
  /// Whose pupils they would have been, and the first grade, counted from zero, that went there.
  package var from: [(slot: Int, share: Double)]
  package var grade: Int
}

/// A school that opens: what it is given, and for each of its sections who comes.
package struct OpeningOrder: Sendable {
  package var measure: Int
  package var school: Int
  package var amounts: Amounts
  package var wings: [Wing]

  /// One section of what opens: its slot, whom it takes, its teachers and rooms.
  package struct Wing: Sendable {
    package var slot: Int
    package var takesFrom: [CatchmentShare]
    package var appointed: Staff
    package var classrooms: Double
  }
}

/// Shares of one catchment given to others, one after another.
package struct RezoningOrder: Sendable {
  package var measure: Int
  package var shares: [CatchmentShare]
}

/// Grade 6 taught by the other stage from now on, in some sections.
package struct RestructuringOrder: Sendable {
  package var measure: Int
  /// Whether it goes to the junior schools; else it comes back from them.
  package var isUp: Bool
  /// The sections that change, by stage.
  package var primary: [Int]
  package var junior: [Int]
  /// Length of the stage by slot afterwards, of all sections; and its place among the patterns of the plan.
  package var years: [Int]
  package var pattern: Int
}

/// A share of a section's catchment that goes to another, as shares of what is left of it: of its entry grade and its
/// entrants from now on, of the pupils of its other grades, and of its staff.
package struct CatchmentShare: Sendable {
  package var from: Int
  package var to: Int
  package var entry: Double
  package var others: Double
  package var staff: Double
}

/// The largest entry grade of a section and where the others go.
package struct CapOrder: Sendable {
  package var measure: Int
  package var slot: Int
  package var entrants: Double
  package var into: [(slot: Int, share: Double)]
}

/// Something built or bought for a section, or scrapped.
package struct ConstructionOrder: Sendable {
  package var measure: Int
  package var slot: Int
  package var amounts: Amounts
}

/// Persons who come to a section, leave it, or gain or lose a kind.
package struct StaffingOrder: Sendable {
  package var measure: Int
  package var slot: Int
  /// Negative where they leave or lose it.
  package var staff: Staff
  package var change: Change

  /// Appointed to a post; released from one, for work outside education; lent from outside, filling none; gained or lost by teachers who are there; counted again with
  /// teachers who return in the same year.
  /// `fromPool`, `intoPool`: their host, or their own school, has closed, and its teachers wait in the county pool.
  /// `leftPool`: lent ones leave it.
  package enum Change: Sendable { case appointed, released, lent, qualified, returned, fromPool, intoPool, leftPool }
}

/// Teachers who leave education by quota: how many of each kind, from which slots.
package struct ReleaseOrder: Sendable {
  package var measure: Int
  package var slots: [Int]
  package var staff: Staff
}

/// Teachers of PE and arts who teach at another section in the year as well.
package struct VisitOrder: Sendable {
  package var measure: Int
  package var from: Int
  package var to: Int
  package var persons: Double
}

/// Teachers moved between sections in a step.
package struct RotationOrder: Sendable {
  /// Position of the measure in the plan.
  package var measure: Int
  /// Whether it is 轮岗, which G11 judges, or 调配 by order.
  package var counts: Bool
  package var way: Way

  /// How teachers are moved: by a list, or by a quota.
  package enum Way: Sendable {
    case moves([TeacherOrder])
    case quota(Rotation.Quota, QuotaReach)
  }
}

/// Named teachers moved from one slot to another.
package struct TeacherOrder: Sendable {
  package var from: Int
  package var to: Int
  package var staff: Staff
  /// How many of them count as degree teachers where they go: from primary to junior school only who hold 本科 do.
  package var arrivingDegree: Double
  /// Whether it is 轮岗, which G11 judges; those who return from it, or leave the villages, are not.
  package var counts: Bool
}
