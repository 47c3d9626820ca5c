import County
import Regulation

/// Full-time teachers of a section against the staffing ratio, persons: how the staff is spread, not how many are over in
/// all, for the ratio speaks of all staff and no table gives that by section.
package struct Staffing: Sendable {
  package var slot: Int
  package var teachers: Double
  package var required: Double
  package var surplus: Double { teachers - required }
}

extension Staffing {
  /// Every open section with pupils whose teachers are known in one year; empty where the standard gives no ratio.
  package static func all(
    _ facts: Facts<Double>, teachers: [Double], _ headcounts: [Headcount], by standard: Standard
  ) -> [Staffing] {
    guard let norm = StaffingNorm(standard) else { return [] }
    let layout = facts.terms.layout
    return (0..<layout.slots).compactMap { slot in
      guard facts.year.open[slot], facts.year.pupils[slot] > 0, headcounts[slot] != .unknown else { return nil }
      return Staffing(slot: slot, teachers: teachers[slot], required: norm.required(slot, facts.year, layout))
    }
  }
}

/// The county's staff against the staffing ratio in one year: what personnel planning asks, persons.
package struct StaffingYear: Sendable {
  package var year: Int
  package var required: Double
  /// In post at the end of the year: all staff (教职工) where 表Ⅰ gives them, else full-time teachers.
  package var inPost: Double
  package var isAllStaff: Bool
  /// Who leave in the step to the next year by the plan's rate of retirement, replaced or not.
  package var leaving: Double
  /// Approved posts of the year, where known.
  package var posts: Double?

  /// Above nought over, below it short.
  package var surplus: Double { inPost - required }
  /// How many may be appointed in the next step within the approved posts, or where those are not known within the ratio.
  package var room: Double { max(0, (posts ?? required) - (inPost - leaving)) }
}

extension StaffingYear {
  /// Every year of a timeline; teachers move the staff one for one. Empty where the standard gives no ratio, and without
  /// the years in which a school is open of whose teachers nothing is known.
  static func all(_ program: Program, _ facts: [Facts<Double>], _ teachers: [[Double]]) -> [StaffingYear] {
    guard let norm = program.staffingNorm else { return [] }
    let staff = program.county.censusStaff
    let census = program.teachers.reduce(0, +)
    let rate = program.plan.assumptions.retirement?.value ?? 0
    return facts.indices.compactMap { place in
      guard !facts[place].year.conduct.newTeachersAreUnknown else { return nil }
      let now = teachers[place].reduce(0, +)
      let inPost = staff.map { $0 + now - census } ?? now
      let orders: Instructions.Posts =
        place > 0
        ? program.steps[place - 1].posts : program.county.posts.approved.map { .approved($0.value) } ?? .unknown
      let required = norm.required(facts[place].year, program.layout)
      let posts: Double? =
        switch orders {
        case .unknown: nil
        case .approved(let persons): persons
        case .byRatio: required
        }
      return StaffingYear(
        year: facts[place].year.year, required: required, inPost: inPost, isAllStaff: staff != nil,
        leaving: place + 1 < facts.count ? (rate * inPost).wholeDown() : 0, posts: posts)
    }
  }
}
