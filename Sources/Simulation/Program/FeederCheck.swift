import County
import Regulation

extension FeedUnit {
  /// Throws what no plan of a county could run on, though the county alone is read without it: units of `feeders.csv`
  /// that there are not, sections nobody feeds, and rolls that no curve fits.
  package static func check(_ county: County, by standard: Standard) throws(Problems) {
    guard !county.feeders.isEmpty else { return }
    let rules = Rules(standard)
    let rolls = try GradeRolls(county, shape: .fitted, classLimit: rules.classLimit)
    let primary = county.sections.indices.filter { county.sections[$0].stage == .primary }
    let junior = county.sections.indices.filter { county.sections[$0].stage == .junior }
    _ = try fed(county, primary, junior, rolls, [:])
  }
}
