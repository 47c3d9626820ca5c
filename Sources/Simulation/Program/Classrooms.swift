import County
import Regulation

/// The rooms of a section for its classes in the census: as given, else told from its teaching area (design §6.5).
///
/// Without `classrooms` there is a room for every class of the census, and one more for each (largest class × required
/// teaching area per pupil) that the section has beyond what its pupils require. Worked example: 92 pupils in 4 classes
/// with 957 m², at 4.5 m² a pupil and 45 a class: 543 m² to spare are 2 more rooms of 202.5 m², 6 in all.
package struct Classrooms: Sendable {
  package var count: Double
  /// Whether they are told from the teaching area.
  package var isAssumed: Bool

  init(_ section: Section, _ rules: Rules) {
    guard section.isCensus, section.classrooms == nil else {
      // Who teaches more classes than there are rooms has rooms for them somewhere.
      count = max(section.classrooms ?? section.classes, section.classes)
      isAssumed = false
      return
    }
    let stage = section.stage.index
    let required = rules.required[stage * Indicator.count + Indicator.teachingArea.index]
    let room = rules.classLimit[stage] * required
    let area = section.totals[Indicator.teachingArea.index] ?? 0
    let spare = area - required * section.pupils
    let more = room > 0 && room.isFinite && spare > 0 ? (spare / room).wholeDown() : 0
    count = section.classes + more
    isAssumed = true
  }
}
