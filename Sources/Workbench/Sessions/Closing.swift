import County
import Files
import Report

/// The measure by which one section is closed and taken in by another.
struct Closing {
  let closed: Section
  let into: Section

  /// Throws where they are not two sections of one stage.
  init(_ closed: String, into: String, _ county: County) throws(Problems) {
    let one = county.sections.first { $0.id == closed }
    let other = county.sections.first { $0.id == into }
    guard let one, let other, one.id != other.id, one.stage == other.stage else {
      throw Problems([Problem(.workbench(.notOfOneStage), at: Place(file: Shown.name("\(closed) → \(into)")))])
    }
    (self.closed, self.into) = (one, other)
  }

  /// The measure as an item of a plan's list.
  func lines(_ year: Int, _ language: Language) -> [String] {
    [
      "name: \(YAMLWord.quoted(PageText.closing(closed.name)(language)))", "merge: \(YAMLWord.quoted(closed.id))",
      "into: \(YAMLWord.quoted(into.id))", "year: \(year)",
    ]
  }
}
