import County

/// Posts and teaching points of `county.yaml` against the rows and 表Ⅰ, and what was noticed on reading.
enum CheckStaffing {
  static func findings(_ county: County, _ standard: Standard) -> [Finding] {
    county.notices.map { Finding(.noticed($0), at: $0.place) } + posts(county) + points(county, standard)
  }

  private static func posts(_ county: County) -> [Finding] {
    var findings: [Finding] = []
    let (approved, filled) = (county.posts.approved, county.posts.filled)
    if let approved, let filled, filled.value > approved.value {
      findings.append(
        Finding(.postsExceeded(approved: approved.value, filled: filled.value), clause: .g10, at: filled.place))
    }
    let rows = county.sections.compactMap(\.posts)
    if let approved, rows.count == county.sections.count, !rows.isEmpty, rows.reduce(0, +) != approved.value {
      findings.append(
        Finding(.postsDiffer(approved: approved.value, rows: rows.reduce(0, +)), clause: .g10, at: approved.place))
    }
    if let filled, let primary = county.tableI[.staffPrimary], let junior = county.tableI[.staffJunior],
      primary + junior != filled.value
    {
      findings.append(
        Finding(.staffDiffers(filled: filled.value, tableI: primary + junior), clause: .g10, at: filled.place))
    }
    return findings
  }

  private static func points(_ county: County, _ standard: Standard) -> [Finding] {
    guard let first = county.teachingPoints.first else { return [] }
    let line = standard.limit(.r1, .excludedTeachingPointBelow)
    let rows = county.sections.filter { $0.kind == .teachingPoint }.map(\.pupils)
    let all = county.teachingPoints.map(\.pupils) + rows
    var findings: [Finding] = []
    if let printed = county.tableI.figures[.teachingPoints], printed.value != Double(all.count) {
      findings.append(
        Finding(.teachingPointsDiffer(from50: false, listed: all.count, tableI: printed.value), at: first.place))
    }
    // The head of the column of 表Ⅰ says 50, whatever the standard leaves out.
    let large = all.count { $0 >= 50 }
    if let printed = county.tableI.figures[.teachingPointsFrom50], printed.value != Double(large) {
      findings.append(
        Finding(.teachingPointsDiffer(from50: true, listed: large, tableI: printed.value), at: first.place))
    }
    if let line {
      findings += county.teachingPoints.filter { $0.pupils >= line }.map { point in
        Finding(
          .teachingPointNeedsRow(name: point.name, pupils: point.pupils, line: line), clause: .r1, at: point.place)
      }
    }
    return findings
  }
}
