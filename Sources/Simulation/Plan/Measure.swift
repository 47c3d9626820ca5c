import County

/// One thing the county does (措施), with its year and effect.
package struct Measure: Sendable {
  package var name: String
  package var action: Action
  /// The years in which it acts: it acts in the step into each and shows in it.
  package var years: ClosedRange<Int>
  /// Construction only: when it starts and money begins to flow.
  package var starts: Int?
  package var cost: Cost?
  package var place: Place
  /// Where the words of the measure stand: sections, years.
  package var places: [String: Place]

  package init(
    name: String, action: Action, years: ClosedRange<Int>, starts: Int? = nil, cost: Cost? = nil, place: Place,
    places: [String: Place] = [:]
  ) {
    self.places = places
    self.name = name
    self.action = action
    self.years = years
    self.starts = starts
    self.cost = cost
    self.place = place
  }

  /// Where a word of the measure stands, or the measure itself.
  package func place(of word: String) -> Place { places[word] ?? place }

  package enum Action: Sendable {
    case rotate(Rotation)
    case build(Construction)
    case merge(Merger)
    case recruit(Recruitment)
  }

  /// What it costs, in yuan: once, or in every year it acts.
  package struct Cost: Sendable, Equatable {
    package var yuan: Double
    package var everyYear: Bool

    package init(yuan: Double, everyYear: Bool) {
      self.yuan = yuan
      self.everyYear = everyYear
    }
  }
}

/// Teacher rotation (轮岗交流): an explicit list, or a yearly share of the eligible teachers.
package enum Rotation: Sendable {
  case list([TeacherMove], allowOutflow: Bool)
  case quota(Quota)

  /// A share of the eligible teachers, a share of those backbone teachers, and where they go.
  package struct Quota: Sendable {
    package var share: Double
    package var backbone: Double
    package var direction: Direction
    /// Teachers a sender keeps per class (toward need).
    package var perClass: Double
    package var allowOutflow: Bool
    package var place: Place

    package init(
      share: Double, backbone: Double, direction: Direction, perClass: Double, allowOutflow: Bool, place: Place
    ) {
      self.share = share
      self.backbone = backbone
      self.direction = direction
      self.perClass = perClass
      self.allowOutflow = allowOutflow
      self.place = place
    }
  }

  /// Every mover answered by one of the same kind, or each moved to where it is needed most.
  package enum Direction: String, CaseIterable, Sendable { case exchange, need }
}

/// Teachers moved from one section to another, in whole persons.
package struct TeacherMove: Sendable {
  package var from: String
  package var to: String
  package var staff: Staff
  package var place: Place

  package init(from: String, to: String, staff: Staff, place: Place) {
    self.from = from
    self.to = to
    self.staff = staff
    self.place = place
  }
}

/// A number of teachers and how many of them are of each kind; one person can be of several.
package struct Staff: Sendable, Equatable {
  package var teachers: Double
  package var degree: Double
  package var backbone: Double
  package var artsSports: Double

  package init(teachers: Double, degree: Double, backbone: Double, artsSports: Double) {
    self.teachers = teachers
    self.degree = degree
    self.backbone = backbone
    self.artsSports = artsSports
  }

  /// The number of one of the kinds that an indicator counts.
  package func count(_ indicator: Indicator) -> Double {
    switch indicator {
    case .degree: degree
    case .backbone: backbone
    case .artsSports: artsSports
    default: 0
    }
  }
}

/// Construction and equipment (建设): what is added to a section's school when it opens.
package struct Construction: Sendable {
  package var section: String
  /// Added totals by `Indicator.index`, of the four that are premises or equipment; negative where something is removed.
  package var added: [Double]
  package var classrooms: Double

  package init(section: String, added: [Double], classrooms: Double) {
    self.section = section
    self.added = added
    self.classrooms = classrooms
  }
}

/// Consolidation (撤并): sections closed and their pupils taken in by others of the same stage.
package struct Merger: Sendable {
  package var closed: [String]
  /// Receivers and their shares, which sum to 1.
  package var into: [(section: String, share: Double)]
  package var staff: Follow
  package var equipment: Follow
  package var premises: Premises

  package init(
    closed: [String], into: [(section: String, share: Double)], staff: Follow, equipment: Follow, premises: Premises
  ) {
    self.closed = closed
    self.into = into
    self.staff = staff
    self.equipment = equipment
    self.premises = premises
  }

  /// Whether staff or equipment go with the pupils or stay with the school.
  package enum Follow: String, CaseIterable, Sendable { case follow, stay }

  /// Whether premises close, stay with the school's other section, or pass to the receivers.
  package enum Premises: String, CaseIterable, Sendable { case close, retain, transfer }
}

/// Teachers newly appointed to a section (补充), in whole persons.
package struct Recruitment: Sendable {
  package var section: String
  package var staff: Staff

  package init(section: String, staff: Staff) {
    self.section = section
    self.staff = staff
  }
}
