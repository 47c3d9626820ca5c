import County
import Regulation

/// The cohorts that a county knows against the roll by grade: what is already known and does not fit it.
package enum CohortFindings {
  /// A fitted entry grade is an assumption; further from the entrants who are known than this share, they contradict it.
  private static let tolerance = 0.05

  /// What is known of cohorts that contradicts the roll, or another count of the same children.
  package static func all(_ county: County, _ standard: Standard) -> [Finding] {
    entryGrades(county, standard) + kindergarten(county)
  }

  /// Births and children in kindergarten further apart than this contradict each other.
  private static let kindergartenTolerance = 0.2

  /// Each class by the last count of which the births of the same children are known, against these.
  package static func kindergarten(_ county: County) -> [Finding] {
    let groups = county.groupKindergarten.keys.filter { county.groupBirths[$0] != nil }.sorted()
    return kindergarten(county.kindergarten, county.births, unit: nil)
      + groups.flatMap { kindergarten(county.groupKindergarten[$0], county.groupBirths[$0], unit: $0) }
  }

  private static func kindergarten(_ nursery: Kindergarten?, _ births: Births?, unit: String?) -> [Finding] {
    guard let nursery, let births else { return [] }
    return Kindergarten.Class.allCases.compactMap { counted in
      func born(_ year: Int) -> Int { year + counted.ahead - Stage.entryAge }
      let known = nursery.byYear.keys.filter {
        nursery.children(counted, in: $0) != nil && births.byYear[born($0)] ?? 0 > 0
      }
      guard let year = known.max(), let children = nursery.children(counted, in: year),
        let told = births.byYear[born(year)], abs(children / told - 1) > kindergartenTolerance
      else { return nil }
      return Finding(
        .kindergartenDiffers(
          counted: counted, unit: unit, children: children, year: year, births: told, born: born(year)),
        at: nursery.places[year])
    }
  }

  /// Entrants of the census year against the entry grade, given by `enrolment.csv` or fitted.
  private static func entryGrades(_ county: County, _ standard: Standard) -> [Finding] {
    guard county.cohorts.contains(where: { $0.year == county.year && $0.entrants != nil }),
      let rolls = try? GradeRolls(county, shape: .fitted, classLimit: Rules(standard).classLimit)
    else { return [] }
    return county.cohorts.compactMap { cohort in
      guard cohort.year == county.year, let entrants = cohort.entrants else { return nil }
      let slots = county.sections.indices.filter { county.sections[$0].stage == cohort.stage }
      let grade = slots.reduce(0) { $0 + rolls.pupils[$1 * rolls.stride] }
      let isFitted = slots.contains { rolls.isAssumed[$0] }
      let isOther = isFitted ? abs(grade - entrants) > tolerance * max(entrants, 1) : grade != entrants
      guard isOther else { return nil }
      return Finding(
        .entryGradeDiffers(stage: cohort.stage, entrants: entrants, grade: grade, isFitted: isFitted), at: cohort.place)
    }
  }
}
