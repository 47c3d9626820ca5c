/// What can be wrong with a merger that goes grade by grade, or closes what is to stay.
package enum ConsolidationFault: Sendable, Hashable {
  case notGrades(text: String)
  /// Grades that a school or section does not teach.
  case gradesNotTaught(id: String, asked: ClosedRange<Int>, taught: ClosedRange<Int>)
  /// A receiver that takes in no more entrants, by a measure.
  case receiverStopsIntake(id: String, by: String, year: Int)
  /// A receiver whose grades go elsewhere themselves, by a measure.
  case receiverLacksGrades(id: String, by: String, year: Int)
  /// A section that is to take in no more entrants while a measure sends it pupils.
  case stopsWhileReceiving(id: String, from: String, year: Int)
  /// `closes`: when its last grade has left; nil where it never closes.
  case reopensTooEarly(id: String, reopens: Int, closes: Int)
  /// A school that stays open by the plan itself.
  case keptIsMerged(id: String, reason: String)
}
