import County

/// Where the pupils of a section go.
package enum Destination: Sendable {
  /// Named sections or schools with their shares, which sum to 1.
  case shares([(id: String, share: Double)])
  /// Named sections or schools, the nearer the more: in inverse proportion to distance.
  case byDistance([String])
  /// The nearest open section of the same stage and length.
  case nearest

  /// The names that stand in it.
  package var ids: [String] {
    switch self {
    case .shares(let shares): shares.map(\.id)
    case .byDistance(let ids): ids
    case .nearest: []
    }
  }
}

/// Consolidation (撤并): sections or whole schools closed and their pupils taken in by others of the same stage.
package struct Merger: Sendable {
  /// Ids of sections, or of schools, which means all their sections.
  package var closed: [String]
  package var into: Destination
  package var staff: Follow
  package var equipment: Follow
  package var premises: Premises
  /// The only grades that move (低年级留点), as they are numbered in the county; nil: all.
  package var grades: ClosedRange<Int>?
  package var phase: Pace
  /// The first census in which what has closed takes its catchment back; nil: never.
  package var reopens: Int?
  package var juniors: Juniors
  package var travel: Travel?
  package var procedure: Procedure

  package init(
    closed: [String], into: Destination, staff: Follow, equipment: Follow, premises: Premises,
    grades: ClosedRange<Int>? = nil, phase: Pace = .atOnce, reopens: Int? = nil, juniors: Juniors = .home,
    travel: Travel? = nil, procedure: Procedure = Procedure()
  ) {
    self.juniors = juniors
    self.grades = grades
    self.phase = phase
    self.reopens = reopens
    self.closed = closed
    self.into = into
    self.staff = staff
    self.equipment = equipment
    self.premises = premises
    self.travel = travel
    self.procedure = procedure
  }

  /// Whether it goes on after its year: grades go one after another, or what closed opens again.
  package var isGradual: Bool { grades != nil || phase == .noIntake || reopens != nil }

  /// Whether all grades go in the year, or the section takes in no more entrants (停招) and closes when its last grade
  /// has left.
  package enum Pace: String, CaseIterable, Sendable { case atOnce, noIntake }

  /// Whether the children of a primary section go on to the junior schools of their home, or of their new school.
  package enum Juniors: String, CaseIterable, Sendable { case home, receiver }

  /// Whether staff or equipment go with the pupils or stay with the school.
  package enum Follow: String, CaseIterable, Sendable { case follow, stay }

  /// Whether premises close, stay with the school's other section, or pass to the receivers.
  package enum Premises: String, CaseIterable, Sendable { case close, retain, transfer }
}

/// The new way to school, as the county declares it.
package struct Travel: Sendable {
  /// Minutes one way by the means offered.
  package var minutes: Double?
  package var km: Double?
  /// Beds offered to pupils who board.
  package var boardingPlaces: Double?
  /// Pupils who will board, and places at table for those who come from afar; nil is not given.
  package var boarders: Double?
  package var meals: Double?
  /// Yuan a year for buses.
  package var bus: Double?

  package init(
    minutes: Double?, km: Double?, boardingPlaces: Double?, boarders: Double? = nil, meals: Double? = nil, bus: Double?
  ) {
    self.boarders = boarders
    self.meals = meals
    self.minutes = minutes
    self.km = km
    self.boardingPlaces = boardingPlaces
    self.bus = bus
  }
}

/// The steps before a school is closed (论证、听证、公示、报批), by month; nil is not given.
package struct Procedure: Sendable {
  /// The month in which a school year begins, by which everything is to be done.
  package static let opening = 9

  /// When it was assessed (论证).
  package var assessed: Month?
  /// When parents were heard (听证), and the share of them who agree.
  package var hearing: Month?
  package var parentsFor: Double?
  package var noticed: Month?
  /// For how many days it was published (公示).
  package var published: Double?
  package var approved: Month?
  package var approvedBy: String?

  package init(
    assessed: Month? = nil, hearing: Month? = nil, parentsFor: Double? = nil, noticed: Month? = nil,
    published: Double? = nil, approved: Month? = nil, approvedBy: String? = nil
  ) {
    self.assessed = assessed
    self.hearing = hearing
    self.parentsFor = parentsFor
    self.noticed = noticed
    self.published = published
    self.approved = approved
    self.approvedBy = approvedBy
  }

  /// A month of a year.
  package struct Month: Sendable, Hashable, Comparable {
    package var year: Int
    package var month: Int

    package init(year: Int, month: Int) {
      self.year = year
      self.month = month
    }

    package static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
  }
}

/// A small school made a teaching point, or a teaching point a school again: nothing moves but a line of the scope.
package struct Reclassification: Sendable {
  package var sections: [String]
  package var isTeachingPoint: Bool

  package init(sections: [String], isTeachingPoint: Bool) {
    self.sections = sections
    self.isTeachingPoint = isTeachingPoint
  }
}

/// A nine-year school (九年一贯制) formed of a primary and a junior school: pupils, staff and premises go into it whole.
package struct Formation: Sendable {
  package var id: String
  package var name: String?
  package var sections: [String]

  package init(id: String, name: String?, sections: [String]) {
    self.id = id
    self.name = name
    self.sections = sections
  }
}
