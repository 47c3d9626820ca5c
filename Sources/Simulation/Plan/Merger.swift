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
  package var travel: Travel?
  package var procedure: Procedure

  package init(
    closed: [String], into: Destination, staff: Follow, equipment: Follow, premises: Premises, travel: Travel? = nil,
    procedure: Procedure = Procedure()
  ) {
    self.closed = closed
    self.into = into
    self.staff = staff
    self.equipment = equipment
    self.premises = premises
    self.travel = travel
    self.procedure = procedure
  }

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
  /// Yuan a year for buses.
  package var bus: Double?

  package init(minutes: Double?, km: Double?, boardingPlaces: Double?, bus: Double?) {
    self.minutes = minutes
    self.km = km
    self.boardingPlaces = boardingPlaces
    self.bus = bus
  }
}

/// The steps before a school is closed (论证、公示、报批), by month; nil is not given.
package struct Procedure: Sendable {
  package var assessed: Month?
  package var noticed: Month?
  package var approved: Month?

  package init(assessed: Month? = nil, noticed: Month? = nil, approved: Month? = nil) {
    self.assessed = assessed
    self.noticed = noticed
    self.approved = approved
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
