import Foundation
import Samples
import Testing

/// Every command that runs a plan says what a reader should know of it, once.
@Suite struct NoticeTests {
  private static let commands = [
    "simulate $P", "check $P", "plan show $P", "compare $P $P", "why $P", "needs $P", "explore $P --draws 4",
    "explore $P --vary assumptions.entryRate=0.70...0.71:0.01", "report $P --format md",
  ]

  /// Two changes of the school year that both act on one section.
  @Test(arguments: commands) func overlappingScopesAreTold(command: String) throws {
    let root = Sample.root
    let folder = try Sample.folder([
      "plan.yaml": """
      title: 重叠
      county: \(root)/scenarios/baoqing
      through: 2026
      assumptions:
        entryRate: {normal: {mean: 0.77, sd: 0.03}}
        drift:
          - {from: {group: 乡镇}, to: {group: 县城}, enrolled: 1%/year}
          - {from: {sections: [liangshui-p]}, to: {sections: [no4-p]}, enrolled: 1%/year}

      """
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let words = command.split(separator: " ").map { $0 == "$P" ? folder + "/plan.yaml" : String($0) }
    let outcome = try Binary.run(words)
    let text = outcome.err
    #expect(outcome.status == 0, "\(text)")
    let lines = text.split(separator: "\n").filter { $0.contains("drift") && $0.contains("liangshui-p") }
    // `check` tells it on its screen, among the findings.
    #expect(lines.count == (command.hasPrefix("check") ? 0 : 1), "\(text)")
  }
}
