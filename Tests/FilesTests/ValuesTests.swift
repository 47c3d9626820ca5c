import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Testing

/// Totals → values per pupil at two decimals → totals again.
@Suite struct ValuesTests {
  private func perPupil() throws -> CountyFolder {
    var lines = ["id,name,school,stage,kind,pupils,classes," + Indicator.allCases.map(\.column).joined(separator: ",")]
    for row in try Sample.rows() {
      let pupils = try #require(row["pupils"].flatMap(Double.init))
      let values = try Indicator.allCases.map { indicator in
        let total = try #require(row[indicator.column].flatMap(Double.init))
        return Digits.fixed(total / pupils * indicator.perPupils, 2)
      }
      lines.append(
        (["id", "name", "school", "stage", "kind", "pupils", "classes"].map { row[$0] ?? "" } + values).joined(
          separator: ","))
    }
    return try CountyFolder(
      try Sample.folder([
        "county.yaml": OfficialTableTests.county, "schools.csv": lines.joined(separator: "\n"),
      ]))
  }

  @Test func theRoundTrip() throws {
    let folder = try perPupil()
    let own = try Sample.baoqing()
    #expect(folder.notices.map(\.id) == ["perPupilConverted"])
    for (section, other) in zip(folder.county.sections, own.sections) {
      for indicator in Indicator.allCases {
        let (total, exact) = (
          try #require(section.totals[indicator.index]), try #require(other.totals[indicator.index])
        )
        if indicator.perPupils == 100 {
          #expect(total == exact, "\(section.id) \(indicator)")
        } else {
          #expect(abs(total - exact) <= 0.005 * section.pupils + 1e-6, "\(section.id) \(indicator)")
        }
      }
    }
    let standard = try Sample.standard()
    let spreads = [folder.county, own].map { Evaluation(census: $0, by: standard).stages.flatMap { $0.indicators } }
    for (one, two) in zip(spreads[0], spreads[1]) {
      // Each value is off by half a unit of its second decimal at most, and so is the mean: the CV by about twice that.
      #expect(abs(one.cv - two.cv) <= 0.012 / two.mean, "\(one.indicator)")
      if one.indicator.perPupils == 100 { #expect(one.cv == two.cv, "\(one.indicator)") }
    }
    let findings = Finding.all(folder.county, Evaluation(census: folder.county, by: standard), standard)
    #expect(findings.contains { $0.id == "perPupilConverted" })
    #expect(!findings.contains { $0.id == "headIsRatio" })
  }
}
