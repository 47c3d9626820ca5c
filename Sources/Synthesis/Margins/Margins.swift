import County

/// What is published or assumed of a county as a whole, from which its schools are made; each figure with its place.
package struct Margins: Sendable {
  package var seed: UInt64
  /// The county's groups of schools; pupils and classes are margins of each.
  package var groups: [Group]
  /// Targets by `Stage.index`.
  package var resources: [[Resource: Target]]
  /// The composite CV of 2012 by `Stage.index`, where only that is published.
  package var composites: [Composite?]
  /// Whether every section meets the requirements of R1 (but for those `Target.full` leaves out).
  package var meetsR1: Bool
  /// Below this many pupils a section may have fewer classes than grades (复式班).
  package var multigradeBelow: Double
  /// Approved posts of the county (`posts.approved`), shared by teachers.
  package var posts: Sourced<Double>?
  /// Staff of the county (`staff`, or `posts.filled`), shared between the stages by teachers.
  package var staff: Sourced<Double>?
  /// Sums of the county that the other margins must agree with.
  package var totals: [Total: Sourced<Double>]
  /// Births by school year.
  package var births: [Int: Double]
  package var place: Place

  package init(seed: UInt64, place: Place) {
    self.seed = seed
    self.place = place
    groups = []
    resources = [[:], [:]]
    composites = [nil, nil]
    meetsR1 = false
    multigradeBelow = Margins.usualMultigradeBelow
    totals = [:]
    births = [:]
  }

  /// Pupils below which a section teaches grades together, unless the margins say otherwise.
  package static let usualMultigradeBelow = 60.0

  /// A sum of the county that is printed beside the margins it is made of.
  package enum Total: String, CaseIterable, Sendable, Hashable {
    case schools, teachingPoints, pupilsPrimary, pupilsJunior, classesPrimary, classesJunior, teachers
  }

  /// One group of schools, such as those of the county seat.
  package struct Group: Sendable {
    package var name: String
    package var zone: Zone?
    package var built: Built?
    /// Schools by kind, teaching points apart.
    package var schools: [SchoolKind: Sourced<Int>]
    /// Pupils and classes by `Stage.index`.
    package var rolls: [Roll?]
    package var points: Points?
    /// Real names by kind, the largest school first; the rest are numbered and say that they are synthetic.
    package var names: [SchoolKind: [Named]]
    package var place: Place

    package init(name: String, place: Place) {
      self.name = name
      self.place = place
      schools = [:]
      rolls = [nil, nil]
      names = [:]
    }

    /// How many schools of a kind there are.
    package func count(_ kind: SchoolKind) -> Int { schools[kind]?.value ?? 0 }
  }

  /// The pupils of one stage in one group, persons.
  package struct Roll: Sendable {
    /// With those of the teaching points.
    package var pupils: Sourced<Double>
    /// Nil: as many as the pupils need at `usualClass` each.
    package var classes: Sourced<Double>?
    /// The largest and the smallest section.
    package var largest: Sourced<Double>?
    package var smallest: Sourced<Double>?
    /// Sections under 100 pupils.
    package var below100: Sourced<Double>?

    package init(pupils: Sourced<Double>) { self.pupils = pupils }
  }

  /// The teaching points of a group (教学点), none larger than `largest`.
  package struct Points: Sendable {
    package var count: Sourced<Int>
    package var pupils: Sourced<Double>
    package var largest: Double

    package init(count: Sourced<Int>, pupils: Sourced<Double>, largest: Double) {
      self.count = count
      self.pupils = pupils
      self.largest = largest
    }
  }

  /// A real school's published name, with an id that plans use.
  package struct Named: Sendable {
    package var id: String?
    package var name: String
    package var place: Place

    package init(id: String?, name: String, place: Place) {
      self.id = id
      self.name = name
      self.place = place
    }
  }

  /// What the schools of one stage have of one resource.
  package struct Target: Sendable {
    /// A mean per pupil or per 100 pupils over the sections judged, or a total over all.
    package enum Amount: Sendable, Hashable { case mean(Double), total(Double) }

    /// The amount, with its source; nil where it is not asked for.
    package var amount: Sourced<Amount>?
    /// The coefficient of variation between sections; nil: as it falls.
    package var cv: Sourced<Double>?
    /// Whether the target was published; else it is assumed, for the reason given.
    package var isPublished: Bool
    package var reason: String?
    /// How many sections meet the requirement in full; nil: all where R1 is met, else as it falls.
    package var full: Sourced<Double>?

    package init() { isPublished = false }
  }

  /// A composite CV: the plain mean of the eight CVs of 2012.
  package struct Composite: Sendable {
    package var cv: Sourced<Double>
    package var isPublished: Bool
    package var reason: String?

    package init(cv: Sourced<Double>, isPublished: Bool, reason: String?) {
      self.cv = cv
      self.isPublished = isPublished
      self.reason = reason
    }
  }
}
