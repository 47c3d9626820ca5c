import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Scopes of an assumption that overlap: told with both places, and the same in whatever order they are listed.
@Suite struct ScopeTests {
  private func program(_ assumptions: String) throws -> Program {
    let text = "title: t\ncounty: .\nthrough: 2028\nassumptions:\n\(assumptions)\n"
    let plan = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml").plan
    return try Program(plan, for: try Sample.smallCounty(), by: try Sample.standard("national-2017"))
  }

  private static let changes = [
    "    - {of: {stage: primary}, rate: -3%/year}", "    - {of: {zone: rural}, rate: -7%/year}",
    "    - {of: {sections: [p4, j1]}, rate: 1.1%/year}",
  ]

  @Test func changesThatOverlap() throws {
    let one = try program("  change:\n" + Self.changes.joined(separator: "\n"))
    #expect(
      one.notices.map { notice -> [String] in
        if case .scopesOverlap("change", let ids, _) = notice.fact { ids } else { [] }
      } == [["p4"], ["p4"], ["p4"]])
    #expect(one.notices.map { $0.place?.line } == [7, 8, 8])
    let other = try program("  change:\n" + Self.changes.reversed().joined(separator: "\n"))
    #expect(try Timeline(one).facts.map(\.year.pupils) == Timeline(other).facts.map(\.year.pupils))
    let apart = "  change:\n" + Self.changes[0] + "\n    - {of: {stage: junior}, rate: 1%/year}"
    #expect(try program(apart).notices.isEmpty)
  }

  private static let drifts = [
    "    - {from: {group: 乡镇}, to: {group: 县城}, enrolled: 2%/year, entry: 3%/year}",
    "    - {from: {sections: [p4]}, to: {sections: [p1]}, enrolled: 5%/year}",
    "    - {from: {sections: [p1]}, to: {sections: [p2, p3]}, enrolled: 4%/year, entry: 1%/year}",
  ]

  @Test func driftsInAnyOrder() throws {
    let head = "  entryRate: 1.0\n  drift:\n"
    let right = try program(head + Self.drifts.joined(separator: "\n"))
    #expect(right.notices.count == 1)
    for order in [[2, 1, 0], [1, 2, 0], [0, 2, 1]] {
      let other = try program(head + order.map { Self.drifts[$0] }.joined(separator: "\n"))
      #expect(try Timeline(other).facts.map(\.year.pupils) == Timeline(right).facts.map(\.year.pupils))
    }
  }
}
