import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng quotas PLAN --share 6%...20%:2%`: what a rotation quota of each share comes to, in each direction.
struct QuotasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotas",
    abstract: Text(
      zh: "不同轮岗比例的结果：谁轮出、谁返回、表Ⅳ-11、差异系数、何时达标。",
      en: "What a rotation quota (轮岗) of each share comes to: who moves and comes home, G11, CVs, when it holds."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "方案文件。", en: "Plan file."))
  var plan: String

  @Option(
    help: ArgumentHelp(
      zh: "占应交流教师的比例：6%...20%:2%，或 6%,10%。", en: "Shares of the eligible teachers: 6%...20%:2%, or 6%,10%."))
  var share: String

  @Option(
    help: ArgumentHelp(
      zh: "轮岗方式，以逗号分隔：exchange 对等交流、need 按需、proportional 按比例（不写则三种都算）。",
      en: "Directions, separated by commas: exchange, need, proportional (else all three)."))
  var direction: String?

  @Option(
    help: ArgumentHelp(zh: "方案有几项轮岗措施时，变动哪一项的比例。", en: "The measure whose share is varied, where the plan has several.")
  )
  var measure: String?

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try out.check()
    let shares = try Variation.shares(share, of: "--share")
    let asked = try directions()
    let scenario = try Scenario(plan, standard: judge.named)
    Console.tell(scenario.notices, out.language)
    if let program = try? scenario.program() { Console.tell(program.notices, out.language) }
    let study = try QuotaStudy(
      scenario.plan, for: scenario.county, by: scenario.standard, shares: shares, directions: asked, measure: measure)
    let provenance = Provenance(scenario.inputs, scenario.county)
    try out.write(QuotasRendering(study, scenario.county, scenario.standard, provenance), in: screen.terminal(out))
  }

  /// Directions by name, in either language.
  private func directions() throws -> [Rotation.Direction]? {
    guard let direction else { return nil }
    return try direction.split(separator: ",").map { part in
      let text = String(part).trimmingCharacters(in: .whitespaces)
      guard let found = Rotation.Direction(written: text) else {
        throw Problem(
          .unknownWord(text: text, allowed: Rotation.Direction.allCases.map(\.rawValue), nearest: nil),
          at: Place(file: "--direction"))
      }
      return found
    }
  }
}
