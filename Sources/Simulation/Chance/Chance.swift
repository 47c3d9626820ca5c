/// Chance at work on whole pupils: how many of them do what each does with some probability.
///
/// A draw is told by what happens, when and where, never by how many draws came before it, so that a measure more or
/// less leaves every other draw as it was. Where none is passed in, rolls are expected values, at no cost.
package protocol Chance: Sendable {
  /// How many of `persons`, a whole number, do what each does with a probability, in one future.
  func count(of persons: Double, chance: Double, at place: ChancePlace, in future: Int) -> Double

  /// A number between zero and one, in one future.
  func uniform(at place: ChancePlace, in future: Int) -> Double

  /// A standard normal number, in one future.
  func normal(at place: ChancePlace, in future: Int) -> Double
}

/// What is drawn for: the happening, the year, the sections and what else tells it from others.
package struct ChancePlace: Sendable {
  package var event: Event
  package var year: Int
  /// Slots; the second only of who moves between two.
  package var section: Int
  package var other: Int?
  /// The grade counted from zero, or the position of a drift.
  package var detail: Int

  init(_ event: Event, _ year: Int, _ section: Int = 0, to other: Int? = nil, detail: Int = 0) {
    self.event = event
    self.year = year
    self.section = section
    self.other = other
    self.detail = detail
  }

  /// What may happen to persons by chance; the number is part of the key of a draw.
  package enum Event: Int, CaseIterable, Sendable {
    /// The census roll of a section rounded to whole grades.
    case census
    /// Entrants of the county, and how they are shared among the sections.
    case primaryEntry, primaryShare, juniorEntry, juniorShare
    case promotion, drift, driftShare
    /// By a measure: who enters elsewhere, who changes school, who is over a cap.
    case redirect, move, overflow
    /// How a section varies about the county's rate: in one year, or (year 0) in all.
    case sectionProgression, sectionPrimaryEntry, sectionJuniorEntry
    /// What varies brought to whole pupils.
    case sectionRounding
    /// Children of teaching points without a row brought to whole ones.
    case points
  }
}
