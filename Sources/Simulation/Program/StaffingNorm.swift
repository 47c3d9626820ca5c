import County
import Regulation

/// The staffing ratios of a standard (编制标准), by which posts are approved.
///
/// Required staff = pupils ÷ 19 in primary and ÷ 13.5 in junior school, rounded up; a section under the line of small
/// schools has at least its classes × the ratio per class. The ratio speaks of all staff (教职工). Source: regulation.zh §7.1.
package struct StaffingNorm: Sendable {
  private let pupilsPerStaff: [Double]
  private let smallBelow: Double
  /// Staff per class (班师比); zero where the standard gives none.
  package let perClass: Double

  package init?(_ standard: Standard) {
    guard let primary = standard.planning(.pupilsPerStaffPrimary),
      let junior = standard.planning(.pupilsPerStaffJunior), primary > 0, junior > 0
    else { return nil }
    pupilsPerStaff = [primary, junior]
    perClass = standard.planning(.staffPerClass) ?? 0
    smallBelow = standard.planning(.smallSchoolBelow) ?? 0
  }

  /// Staff per class of a standard; nil where it gives none.
  static func perClass(of standard: Standard) -> Double? {
    StaffingNorm(standard).flatMap { $0.perClass > 0 ? $0.perClass : nil }
  }

  /// Staff one section requires, persons; none where it is closed or empty.
  package func required<N: Lane>(_ slot: Int, _ year: borrowing CountyYear<N>, _ layout: borrowing Layout) -> N {
    let pupils = N.choose(year.open[slot], year.pupils[slot], .zero)
    let byPupils = (pupils / N(pupilsPerStaff[layout.stage[slot]])).wholeUp()
    let isSmall = N.zero.isBelow(pupils).and(Comparison.below.isMet(pupils, N(smallBelow)))
    let byClasses = N.choose(isSmall, (year.classes[slot] * N(perClass)).wholeUp(), .zero)
    return N.most(byPupils, byClasses)
  }

  /// Staff the county requires.
  package func required<N: Lane>(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout) -> N {
    var sum = N.zero
    for slot in 0..<layout.slots { sum = sum + required(slot, year, layout) }
    return sum
  }
}

extension County {
  /// All staff of both stages in the census (表Ⅰ, 教职工), persons; nil where a stage that has sections does not tell.
  package var censusStaff: Double? {
    let columns = Stage.allCases.filter { stage in sections.contains { $0.stage == stage } }
      .map { tableI[$0 == .primary ? .staffPrimary : .staffJunior] }
    let told = columns.compactMap(\.self)
    return told.count == columns.count ? told.reduce(0, +) : nil
  }
}
