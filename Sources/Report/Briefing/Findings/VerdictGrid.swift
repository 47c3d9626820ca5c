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

  /// `behind`: the years of runs that are shown faintly behind the first plan.
  package init(_ main: Timeline, behind: [[Evaluation]], _ language: Language) {
    let standard = main.program.standard
    let layout = main.program.layout
    let years = main.years.map(\.year)
    self.years = years
    let born = main.program.lastBornYear
    lastBorn = born.flatMap { $0 < main.program.lastYear ? $0 : nil }
    let others = behind.map { Dictionary($0.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first }) }
    func cell(_ clause: ClauseID, _ verdict: Verdict, _ part: PartResult?, _ isClose: Bool, _ behind: [Verdict?])
      -> Cell
    {
      let isTold = verdict != .notAssessed && standard.tellsMargins(clause)
      return Cell(
        verdict: verdict, word: Names.verdict(verdict)(language),
        text: isTold ? part.map { MarginText.short(clause, $0) } ?? "" : "",
        isClose: isClose && verdict != .notAssessed, behind: behind)
    }
    func row(_ clause: ClauseID) -> Row {
      Row(
        label: Names.formed(clause, in: standard)(language), clause: clause, isPart: false,
        isCarried: main.years.count > 1 && main.years.dropFirst().allSatisfy { $0.clause(clause)?.basis == .carried },
        cells: main.years.compactMap { year in
          year.clause(clause).map { result in
            cell(
              clause, result.verdict, HeatPart.telling(clause, result), result.closeCall || result.borderline,
              others.map { $0[year.year]?.clause(clause)?.verdict })
          }
        })
    }
    func row(_ clause: ClauseID, _ place: Int, _ results: [ClauseResult]) -> Row {
      let part = results[0].parts[place].part
      var school: String?
      if case .school(let position)? = part.subject { school = layout.schoolIDs[position] }
      return Row(
        label: PartText.subject(clause, part, layout, standard)(language), clause: clause,
        stage: part.stage?.rawValue, indicator: part.indicatorID, school: school, isPart: true, isCarried: false,
        cells: zip(years, results).map { year, result in
          let own = result.parts[place]
          return cell(
            clause, own.inScope ? own.verdict : .notAssessed, own, own.closeCall || own.borderline,
            others.map { run in
              run[year]?.clause(clause)?.parts.first { $0.part == part }.map { $0.inScope ? $0.verdict : .notAssessed }
            })
        })
    }
    rows = main.years[0].clauses.map(\.id).flatMap { clause -> [Row] in
      let results = main.years.compactMap { $0.clause(clause) }
      return [row(clause)] + HeatPart.parts(clause, results).map { row(clause, $0, results) }
    }
  }
}
