import County
import Regulation
import Simulation

/// One plan made ready to run through many futures: its program, its worlds, and what is asked of it every year.
package struct Track: Sendable {
  package let program: Program
  package private(set) var worlds: Worlds
  let variants: Variants
  /// The parts whose figures can move, in the order of the register.
  package let subjects: [MovingSubject]
  /// Positions in the register of the clauses that the standard lists.
  let clauses: [Int]
  let years: Int
  let rows: Rows
  /// Which figures are kept future by future, by subject: value and margin; none of R1, whose are whole numbers.
  let figures: [Figures]

  /// Where the figures of a subject stand among the columns: of the value and, where it is not the distance from a
  /// fixed limit, of the margin, by year.
  struct Figures: Sendable {
    var value: Int?
    var margin: Int?
    /// Where the whole numbers of R1 are counted.
    var counts: Int?
  }

  /// The rows of the promised schools in the years their promises are due, where the timeline reaches them.
  let promises: [Int]
  /// What the measures cost by the county's unit costs in the plan's own run, yuan: the same in every future.
  let reckoned: Double

  /// Whose rolls are kept future by future; nil: nobody's.
  let rolls: RollColumns?
  /// Columns of figures, and tables of counts.
  let columns: Int
  let counted: Int

  /// `keepsFigures`: whether figures are kept in addition to verdicts; `keepsRolls`: and rolls.
  init(
    _ plan: Plan, _ county: County, _ standard: Standard, seed: UInt64, keepsFigures: Bool, keepsRolls: Bool = false
  ) throws {
    let program = try Program(plan, for: county, by: standard)
    self.program = program
    reckoned = Reckoning(program).entries.reduce(0) { $0 + $1.yuan }
    worlds = try Worlds(plan, seed: seed, firstYear: program.firstYear, steps: program.steps.count)
    variants = Variants(plan, county, standard, worlds)
    let moving = program.questions.moving
    subjects = moving.flatMap { position, clause in
      program.questions.parts[position].enumerated().map { place, part in
        MovingSubject(clause: clause, part: part, position: position, place: place)
      }
    }
    clauses = ClauseID.allCases.indices.filter { program.standard.lists(ClauseID.allCases[$0]) }
    years = program.steps.count + 1
    rows = Rows(subjects: subjects.count, clauses: clauses.count, years: years)
    var columns = 0
    var counted = 0
    var figures: [Figures] = []
    for subject in subjects {
      guard keepsFigures else {
        figures.append(Figures())
        continue
      }
      if subject.clause == .r1, subject.part.subject != nil {
        figures.append(Figures(counts: counted))
        counted += years
        continue
      }
      var own = Figures(value: columns)
      columns += years
      if !subject.clause.hasFixedLimit {
        own.margin = columns
        columns += years
      }
      figures.append(own)
    }
    let (subjects, rows, years) = (subjects, rows, years)
    promises = program.layout.promises.compactMap { promise in
      let year = promise.due - program.firstYear
      guard year >= 0, year < years else { return nil }
      return subjects.firstIndex { $0.clause == .g4 && $0.part.subject == .school(promise.school) }
        .map { rows.met($0) + year }
    }
    rolls = keepsRolls ? RollColumns(program, first: columns, years: years) : nil
    self.columns = columns + (rolls?.count ?? 0)
    self.counted = counted
    self.figures = figures
  }

  /// Grades whose pupils are summed up in every year.
  var gradePlaces: Int { rolls == nil ? 0 : program.layout.slots * program.rolls.stride }

  /// The same plan in other worlds of the same uncertain values.
  func seeing(_ worlds: Worlds) -> Track {
    var track = self
    track.worlds = worlds
    return track
  }

  /// The limit of each part in the census, and whether the figure may be at most that.
  func limits(_ state: borrowing State<Double>) -> [(value: Double, isMost: Bool)?] {
    var limits: [(value: Double, isMost: Bool)?] = []
    for subject in subjects {
      let judgement: Judgement<Double> = subject.clause.judge(subject.part, state.facts)
      limits.append(judgement.hasValue ? (judgement.limit, judgement.comparison != .atLeast) : nil)
    }
    return limits
  }
}

/// Where the answers stand: by what is asked, then by year.
struct Rows: Sendable {
  let subjects: Int
  let clauses: Int
  let years: Int

  /// Met outright, and standing be it by exemption.
  func met(_ subject: Int) -> Int { subject * years }
  func stands(_ subject: Int) -> Int { (subjects + subject) * years }
  func clauseMet(_ clause: Int) -> Int { (2 * subjects + clause) * years }
  func clauseStands(_ clause: Int) -> Int { (2 * subjects + clauses + clause) * years }
  /// Whether every assessed clause stands.
  var county: Int { (2 * subjects + 2 * clauses) * years }

  var count: Int { county + years }
}

extension ClauseID {
  /// Whether the margin is the distance from a limit that is the same in all futures.
  var hasFixedLimit: Bool {
    switch self {
    case .r2, .g4, .a1, .a2: true
    default: false
    }
  }
}
