import Answers
import Report

/// The report of plans in the forms of the command line, to take away or to show.
enum Reports {
  /// The names of the forms: those of files, and slides that a browser shows.
  static let forms = ReportForm.allCases.map(\.rawValue) + ["slides"]

  /// Nil where there is no plan.
  static func report(of plans: PlanSet, as form: String, _ language: Language) -> Reply? {
    let written = ReportForm(rawValue: form) ?? .html
    let names = plans.scenarios.compactMap { $0.file.inputs.first?.path }
    let command = (["junheng", "report"] + names + ["--lang", language.rawValue]).joined(separator: " ")
    let briefing = plans.briefing(
      language, command: command, provenance: Provenance(plans.inputs, plans.county, command: ""))
    return written.bytes(briefing, slides: form == "slides").map { Reply(200, type(written), bytes: $0) }
  }

  /// The workbook of `simulate`.
  static func workbook(of plan: ShownPlan, _ language: Language) throws -> Reply? {
    try plan.scenario.simulated(effects: true, command: "").rendering.bytes(as: .xlsx, in: .plain, language).map {
      Reply(200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: $0)
    }
  }

  /// What the forms are sent as, without the set of their characters.
  static var types: [String] {
    ReportForm.allCases.compactMap { type($0).split(separator: ";").first.map(String.init) }
  }

  private static func type(_ form: ReportForm) -> String {
    switch form {
    case .html: "text/html; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    }
  }

  /// Slides stand in a frame of the page; they bring their style sheet and the one script that turns them, which is known by its hash; nothing else runs.
  static let slidesPolicy = (
    name: "Content-Security-Policy",
    value: "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(DeckPage.scriptHash)'; "
      + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
  )
}
