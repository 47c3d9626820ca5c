import County
import Regulation
import Simulation

/// What in a county's own documents does not add up, each finding with its place; then what is said of a plan.
package struct CheckScreen {
  let findings: [Finding]
  let county: County
  /// The files that were read, by their paths.
  let files: [String]
  let timeline: Timeline?
  let terminal: Terminal
  let language: Language

  package init(
    _ findings: [Finding], _ county: County, files: [String] = [], plan timeline: Timeline? = nil,
    terminal: Terminal = .plain, _ language: Language
  ) {
    self.findings = findings
    self.county = county
    self.files = files
    self.timeline = timeline
    self.terminal = terminal
    self.language = language
  }

  package func lines() -> [String] {
    let plan = timeline.map { PlanCheckText.lines($0, language) } ?? []
    return SyntheticText.lines(county, language) + findings.flatMap(told) + read() + say(closing)
      + plan.flatMap { Columns.wrap($0, Terminal.usual, indent: 2) }
  }

  /// A finding: what keeps a clause from being assessed in the colour of what is close, its place in faint.
  private func told(_ finding: Finding) -> [String] {
    let lines = Columns.wrap(finding.line(language), Terminal.usual, indent: 2)
    guard terminal.hasColour else { return lines }
    let ink: TerminalInk? =
      switch finding.fact {
      case .notAssessed, .totalsUnknown, .exemptionUnproven, .preconditionOpen: .close
      case .noticed: .faint
      default: nil
      }
    return lines.map { terminal.paint($0, ink) }
  }

  /// Which files were read, by their last names.
  private func read() -> [String] {
    guard !files.isEmpty else { return [] }
    let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return say(
      Text(
        zh: "已读取并核对：\(list: names)。", en: "Read and checked: \(list: names)."))
  }

  private var closing: Text {
    switch findings.count {
    case 0: Text(zh: "没有发现问题；程序不改动任何数据。", en: "Nothing was found amiss; nothing was changed.")
    case 1: Text(zh: "共 1 条；程序不改动任何数据。", en: "One finding; nothing was changed.")
    default:
      Text(zh: "共 \(findings.count) 条；程序不改动任何数据。", en: "\(findings.count) findings; nothing was changed.")
    }
  }

  private func say(_ text: Text) -> [String] {
    Columns.wrap(text(language), Terminal.usual, indent: 2).map { terminal.paint($0, .head) }
  }
}
