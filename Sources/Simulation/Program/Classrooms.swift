import County
import Regulation

/// The rooms of a section for its classes in the census: as given, else inferred from its teaching area (architecture.en §6.5).
///
/// Without `classrooms` there is a room for every class of the census, and one more for each (largest class × required
/// teaching area per pupil) that the section has beyond what its pupils require. Worked example: 92 pupils in 2 classes
/// with 957 m², at 4.5 m² a pupil and 45 a class: 543 m² to spare are 2 more rooms of 202.5 m², 4 in all. Where other rows
/// give theirs, or the area is blank too, only those of the census are known to be there.
package struct Classrooms: Sendable {
  package var count: Double
  package var basis: Headcount

  init(_ section: Section, _ rules: Rules, othersAreGiven: Bool) {
    guard section.isCensus, section.classrooms == nil else {
      // Who teaches more classes than there are rooms has rooms for them somewhere.
      count = max(section.classrooms ?? section.classes, section.classes)
      basis = .given
      return
    }
    count = section.classes
    let stage = section.stage.index
    let required = rules.required[stage * Indicator.count + Indicator.teachingArea.index]
    let room = rules.classLimit[stage] * required
    guard room > 0, room.isFinite else {
      // A standard that asks no area tells no more than that every class has its room.
      basis = othersAreGiven ? .unknown : .assumed
      return
    }
    guard !othersAreGiven, let area = section.totals[Indicator.teachingArea.index] else {
      basis = .unknown
      return
    }
    count += (max(0, area - required * section.pupils) / room).wholeDown()
    basis = .assumed
  }

  /// The rooms that an area holds by the same rule, whole ones; none where the standard asks no area.
  static func rooms(in area: Double, of stage: Stage, _ rules: Rules) -> Double {
    let room =
      rules.classLimit[stage.index] * rules.required[stage.index * Indicator.count + Indicator.teachingArea.index]
    return room > 0 && room.isFinite && area > 0 ? (area / room).wholeDown() : 0
  }
}
