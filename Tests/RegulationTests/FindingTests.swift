import County
import Regulation
import Samples
import Testing

@Suite struct FindingTests {
  private func findings() throws -> [Finding] {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    return Finding.all(county, Evaluation(census: county, by: standard), standard)
  }

  /// What does not add up in Baoqing's documents, by kind: none missing, none new without a reason.
  @Test func baoqing() throws {
    let kinds = Dictionary(grouping: try findings(), by: \.id).mapValues(\.count)
    #expect(
      kinds == [
        "totalDiffers": 2, "schoolCountDiffers": 1, "smallUnitsDiffer": 1, "headIsRatio": 1, "pupilsPerStaffDiffer": 1,
        "spendingImplies": 2, "budgetDiffers": 1, "gradesSpread": 2, "classesTogether": 3, "declaredSumDiffers": 1,
        "declaredShareDiffers": 4, "satisfiedExceedValid": 1, "specialPupilsDiffer": 1, "sectionsFullDiffer": 3,
        "meanDiffers": 3, "cvDiffers": 2, "compositeDiffers": 1, "unroundedSplitExplains": 1, "roundingDecides": 1,
        "olderTextAnswered": 1, "notUsed": 2,
      ])
  }

  @Test func theSplitOfRooms() throws {
    for finding in try findings() {
      if case .roundingDecides(let stage, let indicator, let given, let unrounded, let limit) = finding.fact {
        #expect(stage == .junior && indicator == .multimedia && limit == 0.45)
        #expect(Nearness.rounded(given, 3) == 0.443)
        #expect(Nearness.rounded(unrounded, 3) == 0.460)
      }
      if case .unroundedSplitExplains(let stage, _, let published, let unrounded) = finding.fact {
        #expect(stage == .primary && published == 0.415)
        #expect(Nearness.rounded(unrounded, 4) == 0.4152)
      }
    }
  }

  /// A county whose figures agree has nothing to report.
  @Test func nothingToReport() throws {
    var county = Sample.county([Sample.section("p", pupils: 600), Sample.section("j", .junior, pupils: 600)])
    county.basicBalance = Sourced(.year(2018), at: Place(file: "test"))
    for clause in ClauseID.allCases where clause.card.declares.contains(.met) {
      Sample.declare(&county, clause, [.met: 1])
    }
    let standard = try Sample.standard("national-2017")
    let found = Finding.all(county, Evaluation(census: county, by: standard), standard)
    #expect(found.allSatisfy { $0.id == "notAssessed" })
  }
}
