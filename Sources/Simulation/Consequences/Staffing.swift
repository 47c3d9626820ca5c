import County
import Regulation

/// Teachers of a section against the staffing ratio (编制标准): surplus or shortage, persons.
///
/// Required staff = pupils ÷ 19 in primary and ÷ 13.5 in junior school, rounded up; a section under the line of small
/// schools has at least its classes × the ratio per class. Teachers are held against it: the ratio speaks of all staff,
/// so a surplus is larger than told here and a shortage smaller. Source: regulation §7.1.
package struct Staffing: Sendable {
  package var slot: Int
  package var teachers: Double
  package var required: Double
  package var surplus: Double { teachers - required }
}

extension Staffing {
  /// Every open section with pupils in one year; empty where the standard gives no ratio.
  package static func all(_ facts: Facts<Double>, teachers: [Double], by standard: Standard) -> [Staffing] {
    guard let primary = standard.planning(.pupilsPerStaffPrimary),
      let junior = standard.planning(.pupilsPerStaffJunior), primary > 0, junior > 0
    else { return [] }
    return (0..<facts.terms.layout.slots).compactMap { slot in
      let pupils = facts.year.pupils[slot]
      guard facts.year.open[slot], pupils > 0 else { return nil }
      let ratio = facts.terms.layout.stage[slot] == Stage.primary.index ? primary : junior
      var required = (pupils / ratio).rounded(.up)
      if let line = standard.planning(.smallSchoolBelow), pupils < line,
        let perClass = standard.planning(.staffPerClass)
      {
        required = max(required, (facts.year.classes[slot] * perClass).rounded(.up))
      }
      return Staffing(slot: slot, teachers: teachers[slot], required: required)
    }
  }
}
