/// What can be wrong with a change of the pattern of grades (学制).
package enum StructureFault: Sendable, Hashable {
  /// Every section chosen has the pattern already.
  case nothingToChange(primaryYears: Int)
  /// A section that is losing its grades, or taking in no more entrants, by a measure.
  case losesGrades(id: String, by: String, year: Int)
  /// A section and others that feed it, or that it feeds, would have two patterns.
  case feedsOther(id: String, others: [String], year: Int)
  /// A primary section of which nobody knows where its graduates go.
  case feedsNobody(id: String, year: Int)
  /// A junior section to which no primary section leads, so that nobody can take its grade 6 back.
  case fedByNobody(id: String, year: Int)
  /// Teaching points whose children go up to a grade that the primary schools no longer have.
  case pointGoesOn(grade: Int, to: String, year: Int)
}
