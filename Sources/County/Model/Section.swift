/// One stage of one school (学段部): one row of 表Ⅱ-2, the unit of standards and of the CV.
package struct Section: Sendable {
  package var id: String
  package var name: String
  /// Position of its institution in `County.schools`.
  package var school: Int
  package var stage: Stage
  package var kind: SchoolKind
  package var zone: Zone?
  /// The county's own grouping (县城, 乡镇, 农场, a township).
  package var group: String?
  /// Code 1–10 of 表Ⅱ-2; 10 is private (民办).
  package var founder: Int?
  package var built: Built?
  package var boarding: Bool?

  /// Pupils on the roll in the census, persons.
  package var pupils: Double
  package var classes: Double
  /// Children of migrant workers (进城务工人员随迁子女) among the pupils, persons.
  package var migrantPupils: Double?
  /// Pupils of the largest class, if declared.
  package var largestClass: Double?
  /// Senior pupils who share the premises, persons.
  package var seniorPupils: Double
  /// Length of the stage in years.
  package var years: Int
  /// How many grades have pupils in the census.
  package var gradesTaught: Int?
  /// The last grade that is taught, counted from 1, where the county says so: nobody goes up past it here.
  package var lastGrade: Int?

  /// Full-time teachers, persons.
  package var teachers: Double?
  /// Of these eligible for rotation (符合交流条件), and exempt from it for good reason, persons.
  package var eligibleTeachers: Double?
  package var exemptTeachers: Double?
  /// Approved posts, persons.
  package var posts: Double?
  /// Totals by `Indicator.index`: persons, m², yuan, rooms; nil is unknown.
  package var totals: [Double?]
  /// Rooms for classes; nil: as many as the census has classes.
  package var classrooms: Double?
  /// Places of the entry grade that the county has set (招生计划), pupils a year.
  package var places: Double?
  package var musicRooms: Double?
  package var artRooms: Double?
  /// Area of the smallest music room, m².
  package var musicArea: Double?
  package var artArea: Double?
  /// Public funding granted (公用经费), yuan a year.
  package var publicFunding: Double?
  package var computers: Double?
  package var books: Double?
  package var midTitleTeachers: Double?
  /// Columns that are none of these and that the standard in force declares, by head.
  package var extra: [String: Double]
  package var longitude: Double?
  package var latitude: Double?

  /// Whether it is a row of the census, or a section that a plan will open.
  package var isCensus = true

  /// Where its row stands.
  package var place: Place

  package init(id: String, name: String, school: Int, stage: Stage, kind: SchoolKind, place: Place) {
    self.id = id
    self.name = name
    self.school = school
    self.stage = stage
    self.kind = kind
    self.place = place
    pupils = 0
    classes = 0
    seniorPupils = 0
    extra = [:]
    years = stage.usualYears
    totals = Array(repeating: nil, count: Indicator.count)
  }

  /// Whether it is a private school (民办).
  package var isPrivate: Bool { founder == 10 }

  /// The first grade of the section, counted from the first primary grade (1 … 9).
  ///
  /// A junior section of four years (五四学制) begins with grade 6.
  package var firstGrade: Int { stage.firstGrade(years: years) }

  /// Years of primary school in this section's pattern: 6 in 6+3, 5 in 5+4.
  package var primaryYears: Int { stage.primaryYears(years: years) }
}

/// An institution (学校): the size clause speaks of it, and premises belong to it.
package struct School: Sendable {
  package var id: String
  package var name: String
  package var kind: SchoolKind
  package var built: Built?
  /// Positions of its sections in `County.sections`, in row order.
  package var sections: [Int]

  package init(id: String, name: String, kind: SchoolKind, built: Built?, sections: [Int]) {
    self.id = id
    self.name = name
    self.kind = kind
    self.built = built
    self.sections = sections
  }
}
