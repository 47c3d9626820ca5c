/// One county in one census year, as its folder gives it.
package struct County: Sendable {
  package var name: String
  package var code: String?
  package var province: String?
  /// The autumn of the census: 2024 for the school year 2024/25.
  package var year: Int
  /// The standard the county is judged by, unless the command line names another.
  package var standard: Sourced<String>
  /// The county's own target, shown beside the standard.
  package var localTarget: Sourced<String>?
  package var place: Place
  /// That the county is made and not counted; nil: its figures are its own.
  package var synthetic: Synthetic?

  /// The schools and their sections, both in row order; a school holds places in `sections`.
  package var schools: [School]
  package var sections: [Section]

  /// 表Ⅰ, what is declared under each clause, promises with their due year, and the county's own 表Ⅱ-1 and 表Ⅲ.
  package var tableI: TableI
  package var declared: [ClauseID: Declaration]
  package var promises: [Promise]
  package var published: Published
  /// Since when the county holds 基本均衡, a precondition of applying.
  package var basicBalance: Sourced<Built>?
  /// Pupils by section id and grade of the section, where `enrolment.csv` gives them.
  package var enrolment: [GradeRoll]
  /// The same of earlier years, by the autumn of each: what is calibrated on and held against.
  package var pastEnrolment: [Int: [GradeRoll]] = [:]
  /// Rolls of sections in earlier years of which nobody tells the grades, by the autumn of each.
  package var pastTotals: [Int: [RollTotal]] = [:]
  package var history = RollHistory()
  /// How far off projections of its rolls have been: its own where it has a past, else borrowed.
  package var rollErrors = RollErrors()
  package var births: Births?
  /// Births by group, where `births.csv` tells them apart; `births` is then their sum.
  package var groupBirths: [String: Births] = [:]
  /// Children in kindergarten, and the same by group where `kindergarten.csv` tells them apart.
  package var kindergarten: Kindergarten?
  package var groupKindergarten: [String: Kindergarten] = [:]
  package var cohorts: [Cohort]
  package var feeders: [Feeder]
  /// The ways between schools, as `travel.csv` has them and by position of the sections.
  package var trips: [Trip] = []
  package var roads = Roads()
  package var unitCosts = UnitCosts()
  package var sources: [Source]
  /// Whether backbone teachers are counted among the degree teachers.
  /// Share of the degree teachers of primary schools who hold 本科, which counts in junior school; nil is unknown.
  package var bachelorShare: Double?
  package var backboneHaveDegree: Bool
  /// Approved posts of the county and those filled (编制、在编).
  package var posts: Posts
  /// What counts as the county seat (县城): groups, schools or sections by name; empty where the county does not say.
  package var seat: [Sourced<String>] = []
  /// Teachers eligible for rotation from a year after the census on, each until the next, where the county tells them.
  package var laterEligible: [Int: Sourced<Double>] = [:]
  /// Teaching points that have no row of their own.
  package var teachingPoints: [TeachingPoint]
  /// What a reader should know of how the folder was read.
  package var notices: [Notice]

  package init(name: String, year: Int, standard: Sourced<String>, place: Place) {
    self.name = name
    self.year = year
    self.standard = standard
    self.place = place
    schools = []
    sections = []
    tableI = TableI()
    declared = [:]
    promises = []
    published = Published()
    enrolment = []
    cohorts = []
    feeders = []
    sources = []
    backboneHaveDegree = true
    posts = Posts()
    teachingPoints = []
    notices = []
  }

  /// Position of a school by its id, or by the id of one of its sections.
  package func position(ofSchool id: String) -> Int? {
    schools.firstIndex { $0.id == id } ?? sections.first { $0.id == id }?.school
  }

  /// Position of a section by its id.
  package func position(ofSection id: String) -> Int? { sections.firstIndex { $0.id == id } }

  /// The figures of the county that are assumed or estimated, by field.
  package var assumedFields: [String] { sources.filter(\.assumed).map(\.field) }
}
