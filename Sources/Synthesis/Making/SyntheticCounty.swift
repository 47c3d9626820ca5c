import County
import Regulation

/// A margin as it was asked for and as it came out.
package struct Reached: Sendable {
  /// Its key in the margins, as `resources.primary.degree.cv`.
  package var margin: String
  /// In the unit of the margin; nil: nothing was asked for, it fell as it may.
  package var asked: Double?
  /// In the unit of the margin.
  package var reached: Double
  package var isPublished: Bool

  package init(margin: String, asked: Double?, reached: Double, isPublished: Bool) {
    self.margin = margin
    self.asked = asked
    self.reached = reached
    self.isPublished = isPublished
  }
}

/// A county made from margins: plausible schools whose sums are the published ones, by a method that a seed repeats.
///
/// Method, version 1. Pupils: each group's are shared by bell-shaped disturbances z as g(z), g(−y) = 1 ÷ g(y), within the
/// sizes given. Classes: in proportion to pupils, at least one a grade. Each resource: pupils × g(w·z), z made of the
/// section's smallness, its school's luck and its own; cut where a requirement, the whole or a shared building holds it;
/// scaled to the exact total in whole units; the width w found by halving until the CV that `Figures.spread` gives is the
/// target, the last step by moving single units. A nine-year school's shared premises are split 1 : 1.1 by pupils.
package struct SyntheticCounty: Sendable {
  /// The county with its schools, marked as synthetic.
  package var county: County
  package var reached: [Reached]
  /// Births by school year, as given.
  package var births: [Int: Double]

  /// Name and version of the method, for the folder.
  package static let method = "margins"
  package static let version = "1"

  /// Makes the schools of a county that is read but for them; throws all margins that cannot be met.
  package init(_ margins: Margins, for county: County, by standard: Standard) throws(Problems) {
    let rules = Rules(standard)
    var county = county
    county.synthetic = Synthetic(
      method: SyntheticCounty.method, version: SyntheticCounty.version, seed: margins.seed, place: margins.place)
    let sizes = Sizes(margins, rules)
    guard sizes.problems.isEmpty else { throw Problems(sizes.problems) }
    county.sections = sizes.sections
    county.schools = sizes.schools
    let resources = Resources(margins, rules, county)
    guard resources.problems.isEmpty else { throw Problems(resources.problems) }
    for slot in county.sections.indices {
      func amount(_ resource: Resource) -> Double? { resources.amounts[resource]?[slot] }
      county.sections[slot].teachers = amount(.teachers)
      for indicator in Indicator.allCases {
        county.sections[slot].totals[indicator.index] = Resource(rawValue: indicator.rawValue).flatMap(amount)
      }
      func of2012(_ resource: Resource) -> Double? {
        let stage = county.sections[slot].stage.index
        let isMade = margins.resources[stage][resource] != nil || margins.composites[stage] != nil
        return isMade ? amount(resource) : nil
      }
      county.sections[slot].midTitleTeachers = of2012(.midTitle)
      county.sections[slot].computers = of2012(.computers)
      county.sections[slot].books = of2012(.books)
    }
    if let posts = margins.posts { SyntheticCounty.share(posts.value, among: &county) }
    SyntheticCounty.fillTableI(&county, margins)
    if let births = Births(margins.births, place: margins.place) { county.births = births }
    self.county = county
    births = margins.births
    reached = SyntheticCounty.rolls(county) + resources.reached
  }

  /// Shares the county's posts by teachers, none below its teachers.
  private static func share(_ posts: Double, among county: inout County) {
    let teachers = county.sections.map { $0.teachers ?? 0 }
    let spare = apportion(posts - teachers.reduce(0, +), by: teachers, ids: county.sections.map(\.id))
    for slot in county.sections.indices { county.sections[slot].posts = teachers[slot] + spare[slot] }
  }

  /// Puts into 表Ⅰ what the margins give and the county does not declare.
  private static func fillTableI(_ county: inout County, _ margins: Margins) {
    func fill(_ column: TableI.Column, _ value: Double) {
      if county.tableI.figures[column] == nil {
        county.tableI.figures[column] = Figure(value, unit: 1, at: margins.place)
      }
    }
    let kinds: [(TableI.Column, SchoolKind)] = [
      (.schoolsPrimary, .primary), (.schoolsNineYear, .nineYear), (.schoolsJunior, .junior),
      (.schoolsComplete, .complete), (.teachingPoints, .teachingPoint),
    ]
    for (column, kind) in kinds { fill(column, Double(county.schools.count { $0.kind == kind })) }
    let rows = Stage.allCases.map { stage in county.sections.filter { $0.stage == stage } }
    let teachers = rows.map { $0.reduce(0) { $0 + ($1.teachers ?? 0) } }
    let staff = margins.staff.map { apportion($0.value, by: teachers, ids: Stage.allCases.map(\.rawValue)) }
    for stage in Stage.allCases {
      let own = rows[stage.index]
      fill(.classes(stage), own.reduce(0) { $0 + $1.classes })
      fill(.pupils(stage), own.reduce(0) { $0 + $1.pupils })
      if let staff { fill(.staff(stage), staff[stage.index]) }
      fill(.teachers(stage), teachers[stage.index])
    }
  }

  /// Pupils and classes by group and stage; they are met exactly or refused.
  private static func rolls(_ county: County) -> [Reached] {
    Stage.allCases.flatMap { stage in
      let own = county.sections.filter { $0.stage == stage }
      return own.isEmpty
        ? []
        : [("pupils", own.reduce(0) { $0 + $1.pupils }), ("classes", own.reduce(0) { $0 + $1.classes })].map {
          Reached(margin: "\(stage.rawValue).\($0.0)", asked: $0.1, reached: $0.1, isPublished: false)
        }
    }
  }
}
