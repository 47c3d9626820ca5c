import Answers
import Charts
import County
import Files
import Report
import Simulation

/// What a page shows of a session: all of it, or what differs from what the page has.
struct PageView: Sendable {
  /// The plan's own side; nil where the page has it, or asks for it later.
  var plan: String?
  var parts: [PageFragment]
  /// Cells of the grid that the page has otherwise.
  var rows: [GridPane.ChangedRow]
  /// Parts that were not asked for: what stands on the page of them may be behind.
  var behind: [String]
  var turn: Int
  var changes: [String]
  var canUndo: Bool
  var canRedo: Bool
  var isSaved: Bool
  /// What the draft says differently, as the address holds it; nil while a hand drags.
  var state: String?
  var title: String
  /// The years in which a measure may act.
  var actionYears: ClosedRange<Int>

  /// What of a session is asked for.
  struct Asked: Sendable {
    var language: Language
    var width: HTMLPage.Width
    /// The turn of the answer that the page shows; nil where it shows none.
    var turn: Int?
    /// The parts that are seen; nil for all.
    var parts: Set<String>?
    /// Not while a slider is in the hand, which no answer may pull away.
    var withPlan = true
  }

  /// `examples`: the measures that may be added, in a language.
  init(
    _ session: Session, _ asked: Asked,
    examples: @Sendable (ShownPlan, Language) -> [(title: Text, lines: [String])],
    calibrated: @Sendable () -> [String: PlanFile.Value] = { [:] }, readOnly: Bool
  ) async {
    let run = await session.run
    let (draft, standing, base, problems, before) = await (
      session.draft, session.standing, session.base, session.problems, session.before
    )
    let isChanged = await session.isChanged
    var shown: ShownState?
    if let turn = asked.turn { shown = await session.shown(turn: turn) }
    let has = shown.flatMap { $0.language == asked.language ? $0 : nil }
    let language = asked.language
    // The grid on another processor than the sentences and charts.
    async let cells = PageView.cells(standing, isChanged ? base : nil, has, language)
    // A page that first came with both widths of its drawings has neither of them alone.
    var hashes = has.flatMap { $0.width == asked.width ? $0.parts : nil } ?? [:]
    var found: [PageFragment] = []
    var behind: [String] = []
    let findings = FindingsParts(PlanSet(showing: isChanged ? [standing, base] : [standing]).glance(language))
    func offer(_ id: String, _ html: () -> String) {
      guard asked.parts?.contains(id) != false else {
        // What the page has of this very run is up to date.
        if has?.run == run, hashes[id] != nil { return }
        behind.append(id)
        hashes[id] = nil
        return
      }
      let html = html()
      if hashes[id] != html.hashValue { found.append(PageFragment(id: id, html: html)) }
      hashes[id] = html.hashValue
    }
    for id in FindingsParts.ID.allCases {
      offer(id.rawValue) {
        findings?.part(id).map { HTMLPage.fragments([$0], language, asked.width) }?.first?.html ?? ""
      }
    }
    offer("places") {
      PlacesPane(
        standing: standing, map: findings?.map, width: asked.width, readOnly: readOnly, language: language
      ).html
    }
    let told = problems.map { ToldProblems($0, of: draft, language) }
    var plan: String?
    if asked.withPlan {
      plan =
        PlanPane(
          draft: draft, county: standing.scenario.county, told: told, examples: examples(standing, language),
          calibrated: calibrated(),
          years: standing.timeline.program.firstYear...standing.timeline.program.lastYear, readOnly: readOnly,
          language: language
        ).html
    }
    let pane = await cells
    if let whole = pane.whole { found.insert(PageFragment(id: "grid", html: whole), at: min(1, found.count)) }
    turn = await session.note(
      ShownState(
        run: run, language: language, width: asked.width, grid: pane.grid, parts: hashes, plan: plan?.hashValue))
    self.plan = plan.flatMap { $0.hashValue == has?.plan ? nil : $0 }
    parts = found
    self.behind = behind
    rows = pane.rows
    // What cannot be run is told where the eye is, not beside the plan alone.
    changes =
      told.map { [PageText.notRun(language)] + $0.lines.prefix(2) }
      ?? before.map { GridPane(grid: pane.grid, language: language).changes(since: $0) } ?? []
    (canUndo, canRedo, isSaved) = await (session.canUndo, session.canRedo, session.isSaved)
    state = asked.withPlan ? StateText.encoded(await session.state) : nil
    title = standing.scenario.plan.title
    actionYears = standing.actionYears
  }

  private static func cells(
    _ standing: ShownPlan, _ base: ShownPlan?, _ has: ShownState?, _ language: Language
  ) async -> (grid: VerdictGrid, whole: String?, rows: [GridPane.ChangedRow]) {
    let grid = standing.grid(besides: base, language)
    let pane = GridPane(grid: grid, language: language)
    if let has, let rows = pane.changedRows(since: has.grid) { return (grid, nil, rows) }
    return (grid, pane.html, [])
  }

  func json(_ number: Int) -> JSON {
    func list(_ fragments: [PageFragment]) -> JSON {
      .array(fragments.map { .object([("id", .string($0.id)), ("html", .string($0.html))]) })
    }
    return .object([
      ("number", .int(number)), ("turn", .int(turn)), ("plan", .optional(plan)), ("parts", list(parts)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("id", .string(row.id)),
              (
                "cells",
                .array(
                  row.cells.map { place, face in
                    .array([.int(place)] + [face.style, face.name, face.text, face.behind].map { .string($0) })
                  })
              ),
            ])
          })
      ),
      ("behind", .array(behind.map { .string($0) })),
      ("changes", .array(changes.map { .string($0) })), ("canUndo", .bool(canUndo)), ("canRedo", .bool(canRedo)),
      ("isSaved", .bool(isSaved)),
      ("state", .optional(state.map { $0.utf8.count <= Limits.address ? $0 : "" })),
      ("tooLong", .bool((state ?? "").utf8.count > Limits.address)), ("title", .string(title)),
    ])
  }
}
