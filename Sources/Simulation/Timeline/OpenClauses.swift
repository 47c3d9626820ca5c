import County
import Regulation

/// The clauses that a run does not assess: those open in all of its years, and those that lose what they are assessed by
/// on the way, as where a new school is given no premises.
package struct OpenClauses: Sendable {
  /// Open in every year, in the order of the register.
  package let always: [ClauseID]
  /// Assessed in some years and open in others, with the years in which they are open.
  package let sometimes: [(clause: ClauseID, years: [Int])]

  /// `years`: each with what is not assessed in it.
  package init(_ years: [(year: Int, open: [ClauseID])]) {
    let found = ClauseID.allCases.compactMap { clause -> (clause: ClauseID, years: [Int])? in
      let open = years.filter { $0.open.contains(clause) }.map(\.year)
      return open.isEmpty ? nil : (clause, open)
    }
    always = found.filter { $0.years.count == years.count }.map(\.clause)
    sometimes = found.filter { $0.years.count < years.count }
  }

  /// All of them, in the order of the register.
  package var all: [ClauseID] {
    ClauseID.allCases.filter { clause in always.contains(clause) || sometimes.contains { $0.clause == clause } }
  }

  /// Whether a year assesses less than others do.
  package func isShort(in year: Int) -> Bool { sometimes.contains { $0.years.contains(year) } }
}

extension Timeline {
  /// What is not assessed in all years.
  package var open: OpenClauses { OpenClauses(years.map { ($0.year, $0.conditions) }) }

  /// What is not assessed in some year of those that an application on one of the censuses is judged by; without one, in
  /// some year at all.
  package func open(applyingOn censuses: [Int]) -> [ClauseID] {
    let asked = years.filter { year in
      censuses.isEmpty || censuses.contains { ($0...$0 + program.windowYears).contains(year.year) }
    }
    return OpenClauses(asked.map { ($0.year, $0.conditions) }).all
  }
}
