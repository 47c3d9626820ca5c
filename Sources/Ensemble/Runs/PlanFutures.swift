import County
import Regulation
import Simulation

/// What became of one plan in many futures: probabilities, quantiles, gains over doing nothing.
package struct PlanFutures: Sendable {
  let own: Gathered
  private let nothing: Gathered
  /// Futures that were asked for; fewer are done where the run was broken off.
  package let asked: Int
  /// By position in `clauses`, then by year: whether the clause is assessed. What a plan's central run lacks for it, as
  /// the premises of a new school, every future lacks.
  private let assessed: [[Bool]]
  /// The limit of each part in the census, and whether the figure may be at most that.
  let limits: [(value: Double, isMost: Bool)?]

  init(_ own: Gathered, against nothing: Gathered, asked: Int) {
    self.own = own
    self.nothing = nothing
    self.asked = asked
    let track = own.track
    var state = State<Double>(census: track.program)
    evaluateCensus(&state, track.program)
    let run = VerdictRun(track.program).years
    assessed = track.clauses.map { clause in run.map { $0.clauses[clause] != .notAssessed } }
    limits = track.limits(state)
  }

  /// The plan as it was compiled.
  package var program: Program { own.track.program }
  /// Futures done.
  package var futures: Int { own.tally.futures }
  /// Whether fewer futures were done than asked for.
  package var isPartial: Bool { futures < asked }
  /// The years of the timeline, the census first.
  package var years: [Int] { (0..<own.track.years).map { program.firstYear + $0 } }

  /// The clauses that are not assessed.
  package var open: OpenClauses {
    OpenClauses(
      years.enumerated().map { place, year in
        (year, clauses.indices.filter { !assessed[$0][place] }.map { clauses[$0] })
      })
  }

  /// Whether a clause, by position in `clauses`, is assessed in a year, by position in `years`.
  package func isAssessed(_ clause: Int, in year: Int) -> Bool { assessed[clause][year] }

  /// Whether it is assessed in every year.
  package func isAssessed(_ clause: Int) -> Bool { assessed[clause].allSatisfy(\.self) }

  /// The parts whose figures can move.
  package var subjects: [MovingSubject] { own.track.subjects }
  /// The clauses that the standard lists.
  package var clauses: [ClauseID] { own.track.clauses.map { ClauseID.allCases[$0] } }

  /// One thing asked of every year.
  package enum Question: Sendable, Hashable {
    /// A part or a clause met outright; standing, be it by exemption.
    case met(Int), stands(Int), clauseMet(Int), clauseStands(Int)
    /// Every assessed clause standing.
    case county
  }

  private func row(_ question: Question) -> Int {
    let rows = own.track.rows
    switch question {
    case .met(let subject): return rows.met(subject)
    case .stands(let subject): return rows.stands(subject)
    case .clauseMet(let clause): return rows.clauseMet(clause)
    case .clauseStands(let clause): return rows.clauseStands(clause)
    case .county: return rows.county
    }
  }

  /// How probable it is in a year, counted from the census.
  package func probability(_ question: Question, _ year: Int) -> Proportion {
    Proportion(holds: own.tally.holds[row(question) + year], of: futures)
  }

  /// How probable it is from a year on to the horizon.
  package func lasting(_ question: Question, _ year: Int) -> Proportion {
    Proportion(holds: own.tally.lasts[row(question) + year], of: futures)
  }

  /// How much more probable it is than doing nothing makes it; nil where doing nothing has no such part.
  package func gain(_ question: Question, _ year: Int) -> PairedGain? {
    let place = row(question) + year
    return own.hasSame(place, nothing)
      ? PairedGain(gained: own.tally.gained[place], lost: own.tally.lost[place], of: futures) : nil
  }

  /// The same without the measures.
  package func probabilityOfNothing(_ year: Int) -> Proportion {
    Proportion(holds: nothing.tally.holds[nothing.track.rows.county + year], of: futures)
  }

  /// How probable it is that the county stands in a year and those of the window after it; nil past the horizon.
  package func window(_ year: Int) -> Proportion? {
    year + program.windowYears < years.count ? Proportion(holds: own.tally.windows[year], of: futures) : nil
  }

  /// The same where nothing is done.
  package func windowOfNothing(_ year: Int) -> Proportion? {
    year + program.windowYears < years.count ? Proportion(holds: nothing.tally.windows[year], of: futures) : nil
  }

  /// How probable it is that every promised school is under its limit in the year its promise is due; nil without one.
  package var promisesKept: Proportion? {
    own.track.promises.isEmpty ? nil : Proportion(holds: own.tally.promised, of: futures)
  }

  /// Futures in which a measure was not carried out in full, by position in the plan.
  package func undone(_ measure: Int) -> Proportion { Proportion(holds: own.tally.undone[measure], of: futures) }

  /// Whether quantiles are exact; else how far their ranks may be off.
  package var rankError: Double { own.sketches.map(\.rankError).max() ?? 0 }

  // MARK: Future by future

  /// Quantiles are exact up to so many futures, and so many are kept one by one.
  package static let exactTo = Gathered.kept

  /// Futures that are kept one by one: the first of all.
  package var kept: Int { own.worstMargins.count }

  /// The drawn values of the kept futures, by uncertain value: of one that is drawn by year the mean over the years up to
  /// `year`, counted from the census; what comes later decides nothing in it.
  package func inputs(through year: Int) -> [[Double]] {
    let steps = program.steps.count
    let counted = max(1, min(year, steps))
    return own.track.worlds.uncertainties.indices.map { place in
      (0..<kept).map { future in
        if own.track.worlds.uncertainties[place].distribution.course == .constant {
          return own.values[place * steps][future]
        }
        var sum = 0.0
        for step in 0..<counted { sum += own.values[place * steps + step][future] }
        return sum / Double(counted)
      }
    }
  }

  /// The due years of the promises that the timeline reaches, counted from the census.
  var promiseYears: [Int] { own.track.promises.map { $0 % own.track.years } }

  /// Whether every promised school is under its limit in the due year, in each of the kept futures.
  var promisesKeptByFuture: [Bool] {
    var kept = Array(repeating: true, count: self.kept)
    for row in own.track.promises {
      for (future, holds) in own.answers.flatMap({ $0.row(row) }).prefix(kept.count).enumerated() where !holds {
        kept[future] = false
      }
    }
    return kept
  }

  /// Pupils by which the promised school nearest to its limit stays under it in its due year, in each of the kept futures.
  var promiseRooms: [Double] {
    var rooms = Array(repeating: Double.infinity, count: kept)
    for row in own.track.promises {
      let (subject, year) = (row / own.track.years, row % own.track.years)
      guard let limit = limits[subject] else { return [] }
      for (future, pupils) in figures(subject, year).enumerated() {
        rooms[future] = min(rooms[future], limit.value - pupils)
      }
    }
    return rooms
  }

  /// Whether nothing is drawn: every future is the same.
  package var isCertain: Bool { !program.plan.isUncertain }

  /// What is uncertain in the plan.
  package var uncertainties: [Uncertainty] { own.track.worlds.uncertainties }

  /// Whether something holds in a year, in each of the kept futures.
  package func answers(_ question: Question, _ year: Int) -> [Bool] {
    Array(own.answers.flatMap { $0.row(row(question) + year) }.prefix(kept))
  }

  /// The figure of a part in a year in each of the kept futures; empty where only counts are kept.
  package func figures(_ subject: Int, _ year: Int) -> [Double] {
    own.track.figures[subject].value.map { own.figures[$0 + year] } ?? []
  }

  /// The least room of any CV in any year, and what the plan costs, in each of the kept futures.
  package var worstMargins: [Double] { own.worstMargins }
  package var costs: [Double] { own.costs }
  /// Of so many years from the census on, those in which the county stands.
  package func yearsStanding(of years: Int) -> [Double] { own.yearsStanding(of: years) }

  /// The same of doing nothing, a value for each future.
  package var worstMarginsOfNothing: [Double] { nothing.worstMargins }
  /// The same of doing nothing, in each of the futures that are kept.
  package func yearsStandingOfNothing(of years: Int) -> [Double] { nothing.yearsStanding(of: years) }
}

extension Gathered {
  /// Of so many years those in which the county stands, in each of the futures that are kept.
  fileprivate func yearsStanding(of years: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: worstMargins.count)
    for year in 0..<min(years, track.years) {
      let holds = answers.flatMap { $0.row(track.rows.county + year) }
      for future in sums.indices where holds[future] { sums[future] += 1 }
    }
    return sums
  }

  /// Whether doing nothing has a row that asks the same.
  fileprivate func hasSame(_ row: Int, _ nothing: Gathered) -> Bool {
    let rows = track.rows
    guard row < 2 * rows.subjects * rows.years else { return true }
    let subject = track.subjects[(row / rows.years) % rows.subjects]
    return nothing.track.subjects.contains { $0.position == subject.position && $0.part == subject.part }
  }
}
