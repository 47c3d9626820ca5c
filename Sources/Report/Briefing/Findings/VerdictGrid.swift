import Charts
import County
import Regulation
import Simulation

/// The clauses by year as cells that can be asked about: what `HeatPart` draws, with what each cell is of.
package struct VerdictGrid: Sendable, Equatable {
  package var years: [Int]
  package var rows: [Row]
  /// The last year whose entrants are born; nil where all are.
  package var lastBorn: Int?

  /// A clause, or a part of one that is ever in question.
  package struct Row: Sendable, Equatable {
    package var label: String
    package var clause: ClauseID
    /// Of a part: its stage and indicator or the id of its school, by which it is asked for.
    package var stage: String?
    package var indicator: String?
    package var school: String?
    package var isPart: Bool
    /// Whether the plan touches the clause in no year: its declared figure is carried to the end.
    package var isCarried: Bool
    package var cells: [Cell]

    /// By which a row is the same in another grid of the county.
    package var id: String {
      ([clause.rawValue, isPart ? "part" : ""] + [stage, indicator, school].map { $0 ?? "" }).joined(separator: "/")
    }
  }

  /// One year of a row.
  package struct Cell: Sendable, Equatable {
    package var verdict: Verdict
    /// The verdict in words, and the margin as short as a cell needs it.
    package var word: String
    package var text: String
    /// Within rounding or one year's chance of turning.
    package var isClose: Bool
    /// The verdict in the runs behind: the base plan, doing nothing; nil where they do not go so far.
    package var behind: [Verdict?]
  }

  /// `behind`: runs that are shown faintly behind the plan.
  package init(_ main: Timeline, behind runs: [VerdictRun], _ language: Language) {
    let standard = main.program.standard
    let layout = main.program.layout
    let years = main.years.map(\.year)
    self.years = years
    let born = main.program.lastBornYear
    lastBorn = born.flatMap { $0 < main.program.lastYear ? $0 : nil }
    // Taken out once: a program is too large to be gone through for every cell.
    let others = runs.map { (first: $0.program.firstYear, years: $0.years) }
    let questions = runs.map(\.program.questions)
    let words = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, Names.verdict($0)(language)) })
    func cell(
      _ clause: ClauseID, _ verdict: Verdict, _ part: PartResult?, _ isClose: Bool, _ isTold: Bool, _ behind: [Verdict?]
    ) -> Cell {
      Cell(
        verdict: verdict, word: words[verdict] ?? "",
        text: isTold && verdict != .notAssessed ? part.map { MarginText.short(clause, $0) } ?? "" : "",
        isClose: isClose && verdict != .notAssessed, behind: behind)
    }
    /// What runs behind come to in a year; nil for one that does not go so far.
    func behind(_ year: Int, _ verdict: (Int, VerdictYear) -> Verdict?) -> [Verdict?] {
      others.indices.map { run in
        let place = year - others[run].first
        return others[run].years.indices.contains(place) ? verdict(run, others[run].years[place]) : nil
      }
    }
    func row(_ clause: ClauseID, at position: Int, _ results: [ClauseResult], isTold: Bool) -> Row {
      Row(
        label: Names.formed(clause, in: standard)(language), clause: clause, isPart: false,
        isCarried: results.count > 1 && results.dropFirst().allSatisfy { $0.basis == .carried },
        cells: zip(years, results).map { year, result in
          cell(
            clause, result.verdict, HeatPart.telling(clause, result), result.closeCall || result.borderline, isTold,
            behind(year) { $1.clauses[position] })
        })
    }
    func row(_ clause: ClauseID, at position: Int, _ place: Int, _ results: [ClauseResult], isTold: Bool) -> Row {
      let part = results[0].parts[place].part
      var school: String?
      if case .school(let position)? = part.subject { school = layout.schoolIDs[position] }
      // A run of other schools has the part in another place, or not at all.
      let places = questions.map { $0.parts[position].firstIndex(of: part) }
      return Row(
        label: PartText.subject(clause, part, layout, standard)(language), clause: clause,
        stage: part.stage?.rawValue, indicator: part.indicatorID, school: school, isPart: true, isCarried: false,
        cells: zip(years, results).map { year, result in
          let own = result.parts[place]
          return cell(
            clause, own.inScope ? own.verdict : .notAssessed, own, own.closeCall || own.borderline, isTold,
            behind(year) { run, verdicts in places[run].map { verdicts.verdict(of: $0, ofClauseAt: position) } })
        })
    }
    rows = ClauseID.allCases.enumerated().flatMap { position, clause -> [Row] in
      let results = main.years.compactMap { $0.clause(clause) }
      guard !results.isEmpty else { return [] }
      let isTold = standard.tellsMargins(clause)
      return [row(clause, at: position, results, isTold: isTold)]
        + HeatPart.parts(clause, results).map { row(clause, at: position, $0, results, isTold: isTold) }
    }
  }
}
