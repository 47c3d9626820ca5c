import County
import Regulation

/// A county between two years, as columns: what the year step moves.
package struct State<N: Lane>: Sendable {
  /// What the evaluation reads; pupils, classes, totals and conduct of the year stand here.
  package var facts: Facts<N>
  package var verdicts: Verdicts<N>
  /// Which pattern of grades is in force, counted by the measures that have changed it.
  var pattern = 0
  /// Pupils and classes by slot × stride + grade of the section − 1.
  package var grades: [N]
  package var gradeClasses: [N]
  /// Rooms for classes by slot.
  package var rooms: [N]
  /// Whether their number is known, by slot, as `Program.roomsTold` begins.
  var roomsTold: [Bool]
  /// Full-time teachers by slot.
  package var teachers: [N]
  /// What their number rests on, by slot.
  package var headcounts: [Headcount]
  /// Premises and equipment of a school, by resource × schools + school.
  package var stock: [N]
  /// How primary entrants are shared, by slot.
  package var intake: [N]
  /// What is left of the junior entry of the sections a drift leaves, by drift.
  package var entryKept: [N]
  /// Carried fractions of leavers, by kind × slots + slot: degree, backbone, arts and sports, all teachers.
  package var carried: [N]
  /// Teachers who stayed at a school that closed and wait outside the CVs, persons.
  package var pool: N
  /// Teachers who went by a quota: until they are home again and eligible again.
  var postings: [Posting]
  /// Teachers who have rotated and are not eligible in a year, and the backbone teachers among them, by step: persons.
  var resting: [N]
  var restingBackbone: [N]
  /// Staff in post (在编), as counted in the census and moved since; from zero where that is not known. Persons.
  package var staffInPost: N
  /// Where a section's entrants go instead, in the order of the years: all of them where it closed, a share where its
  /// catchment did.
  package var redirects: [Redirect]
  /// Pupils enrolled outside their catchment, by slot × stride + grade of the section − 1; empty where no entry is capped.
  package var outside: [N]
  /// By slot, where a drift keeps its homes: what of the primary intake lives elsewhere, as a part of `intake`; and who of
  /// this autumn's entrants does.
  var intakeFromElsewhere: [N]
  var enteringFromElsewhere: [N]
  /// Chance, where it is at work: pupils are then whole numbers.
  let chance: (any Chance)?
  /// Numbers for how sections vary about the county's rates, where they do.
  let noise: (any Chance)?
  /// Premises, equipment and rooms that a closed section left idle, by (resource, then rooms for classes, music, art) ×
  /// slots + slot; empty where none opens again.
  var idled: [N]
  /// Working columns of the step, so that it allocates nothing.
  var entering: [N]
  /// This summer's graduates by the section they go on from, and who comes from a section that lacks their next grade.
  var graduating: [N]
  var arriving: [N]
  /// Share of a grade whose home is where a section closed, by closed section × slots × stride; and such entrants of this
  /// autumn, by closed section × slots. Empty where no closed section's children go on as from home.
  var away: [N]
  var enteringAway: [N]
  /// Pupils of a section now ÷ in the census, where it shares its premises.
  var growth: [N]
  let classed: [Bool]
  /// What measures of the year have done to the pupils of a section, so that its classes may be formed anew.
  var moved: [Flow]

  /// Pupils came, to a section that may be crowded; or went, or came to a section that has no classes yet.
  enum Flow: Sendable { case none, came, went }

  /// The census year of a program, the same in every future but for the chance of its grades.
  package init(census program: Program, chance: (any Chance)? = nil, noise: (any Chance)? = nil) {
    self.chance = chance
    self.noise = noise
    let layout = program.layout
    let county = CountyYear(census: program.county, layout: layout)
    var year = CountyYear<N>(broadcasting: county)
    year.open = program.isOpen.map { N.Mask($0) }
    facts = Facts(program.terms, year: year)
    verdicts = Verdicts()
    grades = program.rolls.pupils.map { N($0) }
    gradeClasses = program.rolls.classes.map { N($0) }
    rooms = program.rooms.map { N($0) }
    roomsTold = program.roomsTold
    facts.year.classesUntold = program.roomsTold.map { _ in N.Mask(false) }
    teachers = program.teachers.map { N($0) }
    // Nothing depends on the teachers of a school that is not yet open.
    headcounts = zip(program.headcounts, program.isOpen).map { headcount, isOpen in isOpen ? headcount : .given }
    stock = program.premises.school.map { N($0) }
    intake = program.intake.map { N($0) }
    entryKept = Array(repeating: N(1), count: program.drifts.count)
    carried = Array(repeating: .zero, count: 4 * layout.slots)
    pool = .zero
    postings = []
    resting = Array(repeating: .zero, count: program.rest > 0 ? program.steps.count : 0)
    restingBackbone = resting
    staffInPost = N(program.staffInPost ?? 0)
    facts.year.conduct.vacantInCensus = program.vacanciesInCensus
    redirects = []
    redirects.reserveCapacity(program.redirects)
    outside = Array(repeating: .zero, count: program.countsOutside ? grades.count : 0)
    intakeFromElsewhere = Array(
      repeating: .zero, count: program.drifts.contains(where: \.keepsHomes) ? layout.slots : 0)
    enteringFromElsewhere = intakeFromElsewhere
    idled = Array(
      repeating: .zero, count: program.hasReopenings ? (CensusPremises.count + State.roomKinds) * layout.slots : 0)
    entering = Array(repeating: .zero, count: program.intake.count)
    graduating = entering
    arriving = entering
    away = Array(repeating: .zero, count: program.homes.count * grades.count)
    enteringAway = Array(repeating: .zero, count: program.homes.count * layout.slots)
    growth = Array(repeating: .zero, count: layout.slots)
    moved = Array(repeating: .none, count: layout.slots)
    classed = program.rolls.isMultigrade.map { !$0 }
    roundGrades(program)
  }

  /// Rooms for classes, music and art.
  static var roomKinds: Int { 3 }

  /// Sets it back to another state of the same program, in the columns that are there: the next futures begin without
  /// an allocation.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package mutating func restart(from other: borrowing State) {
    facts.restart(from: other.facts)
    verdicts.restart(from: other.verdicts)
    grades.takeOver(other.grades)
    gradeClasses.takeOver(other.gradeClasses)
    rooms.takeOver(other.rooms)
    roomsTold.takeOver(other.roomsTold)
    teachers.takeOver(other.teachers)
    headcounts.takeOver(other.headcounts)
    pattern = other.pattern
    stock.takeOver(other.stock)
    intake.takeOver(other.intake)
    entryKept.takeOver(other.entryKept)
    carried.takeOver(other.carried)
    pool = other.pool
    postings.removeAll(keepingCapacity: true)
    postings.append(contentsOf: other.postings)
    resting.takeOver(other.resting)
    restingBackbone.takeOver(other.restingBackbone)
    staffInPost = other.staffInPost
    redirects.removeAll(keepingCapacity: true)
    redirects.append(contentsOf: other.redirects)
    outside.takeOver(other.outside)
    idled.takeOver(other.idled)
    moved.takeOver(other.moved)
    away.takeOver(other.away)
    intakeFromElsewhere.takeOver(other.intakeFromElsewhere)
  }
}

/// A stage of the year step after which the county can be looked at; what changed since the one before is its doing.
package enum Phase: Int, CaseIterable, Sendable {
  case pupils, mergers, classes, staff, premises
}

/// Entrants of a section that go elsewhere, as shares of those who would enter it.
package struct Redirect: Sendable {
  package var from: Int
  package var into: [(slot: Int, share: Double)]
  /// Whether none is left: the section is closed.
  package var isAll: Bool
}
