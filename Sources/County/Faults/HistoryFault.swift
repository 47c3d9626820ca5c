/// What can be wrong with the rolls of earlier years.
package enum HistoryFault: Sendable, Hashable {
  /// Rows of a section that is not in the census and of which nothing says that it closed.
  case unknownSection(id: String, year: Int, nearest: String?)
  /// A section has rows in a census it is said to have closed by.
  case afterClosing(id: String, year: Int, closed: Int)
  /// A section of one stage in the past and of the other in the census.
  case stageDiffers(id: String, past: Stage, census: Stage)
  /// Said to have closed, and yet a row of the table of schools.
  case closedInCensus(id: String, closed: Int)
  /// Neither in the census nor closed: an entry that says nothing.
  case neitherClosedNorPresent(id: String)
  /// A closing after the census, or in it, of a section that has no earlier rows.
  case closedOutside(id: String, closed: Int, census: Int)
  /// A section that is said to have merged into itself.
  case intoItself(id: String)
  /// Merged into a section that had closed itself by then.
  case intoClosed(id: String, into: String, closed: Int)
  /// Merged into a section whose rolls begin in a later census only.
  case intoNotYetThere(id: String, into: String, closed: Int, from: Int)
  /// Merged into a section of the other stage.
  case intoOtherStage(id: String, into: String, stage: Stage)
  /// A former id that is another section's own, or a former one of it too.
  case formerTaken(id: String, former: String, by: String)
  /// A census left out that is still to come.
  case leftOutToCome(year: Int, census: Int)
  /// Two rows tell one roll, one of them under a former id.
  case rollTwice(id: String, year: Int, grade: Int)
  /// A year of which a section has some of its grades only.
  case gradeMissing(id: String, year: Int, grade: Int)
  /// A roll without grades beside rows of the same section and year.
  case totalBesideGrades(id: String, year: Int)
  case gradeBeyondYears(id: String, grade: Int, years: Int)
  /// Earlier rolls, none of them by grade: nothing can be held against them.
  case onlyTotals
  /// No earlier census: nothing can be calibrated or held against.
  case none
  /// Fewer earlier censuses than a question needs.
  case tooShort(years: Int, needed: Int)
  /// Enough censuses, and births that begin too late to tell who entered in them.
  case birthsBeginTooLate(first: Int, needed: Int)
  case horizons(text: String)
  /// No projection begins and ends within the years asked for.
  case noOutcome
  /// A census that is not after the one it is to follow.
  case rolledBack(from: Int, to: Int)
}
