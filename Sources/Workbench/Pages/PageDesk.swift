import Charts
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// What the page of the workbench asks for, and the page itself.
struct PageDesk: Sendable {
  let store: FolderStore
  let studies: Studies
  let options: WorkbenchOptions
  let sessions = Sessions()

  init(store: FolderStore, studies: Studies, options: WorkbenchOptions) {
    self.store = store
    self.studies = studies
    self.options = options
  }

  func answer(_ question: Question, _ language: Language) async throws -> Reply {
    let path = question.path
    if path == "/" {
      try question.only("GET")
      return try await page(question, language)
    }
    if path.hasPrefix("/assets/") {
      try question.only("GET")
      return try asset(question)
    }
    switch path {
    case "/w/change":
      return try await changed(question, PageKeys.change, language) { session, request throws(Problems) in
        let list = request.list("path")
        try await session.set(
          list, to: request.text("value"), isHeld: request.yesNo("held"), number: request.whole("number") ?? 0)
      }
    case "/w/measure":
      let examples = try await examples(question, language)
      return try await changed(question, PageKeys.measure, language) { session, request throws(Problems) in
        if let name = request.text("remove") { return try await session.remove(name) }
        guard let place = request.whole("example"), examples.indices.contains(place) else {
          throw Problems([Problem(.workbench(.missingKey("example")), at: nil)])
        }
        _ = try await session.add(examples[place].lines)
      }
    case "/w/step":
      return try await changed(question, PageKeys.step, language) { session, request throws(Problems) in
        try await session.go(by: request.whole("by") ?? 0)
      }
    case "/w/show": return try await changed(question, PageKeys.show, language) { _, _ throws(Problems) in }
    case "/w/why": return try await why(question, language)
    case "/w/compare": return try await compare(question, language)
    case "/w/save": return try await save(question, language)
    case "/w/bring-back": return try await bringBack(question, language)
    case "/w/drop":
      try question.only("POST")
      if options.readOnly { throw Problem(.workbench(.readOnly), at: nil) }
      Drafts(store: store).drop(try APIRequest(question.body, PageKeys.drop).text("draft") ?? "")
      return .json(.object([]))
    case "/w/history": return try history(question, language)
    case "/w/report": return try await report(question, language)
    case "/w/explore": return try await explore(question, language)
    default:
      if path.hasPrefix("/w/explore/") { return try study(question, language) }
      throw Problem(.workbench(.unknownPath), at: Place(file: Shown.name(path)))
    }
  }

  // MARK: The page

  private func page(_ question: Question, _ language: Language) async throws -> Reply {
    let names = store.planNames
    let plan = question.query["plan"] ?? names.first ?? ""
    let text = question.query["change"].flatMap { PageDesk.decoded($0) } ?? ""
    let session: Session
    do throws(Problems) {
      session = try Session(store, plan: plan, saying: text)
      try sessions.add(session)
    } catch {
      return .html(FrontPage.failed(error, names, language), status: 422)
    }
    let view = try await view(of: session, language, .both)
    let drafts = options.readOnly ? [] : Drafts(store: store).all
    return .html(
      FrontPage.text(
        view, session: session.id, plan: plan, plans: names, drafts: drafts, readOnly: options.readOnly,
        query: question.query, language))
  }

  /// Everything that a page shows of a session, ready to be put in its place.
  /// `withPlan`: not while a slider is in the hand, which no answer may pull away.
  private func view(
    of session: Session, _ language: Language, _ width: HTMLPage.Width, withPlan: Bool = true
  ) async throws -> PageView {
    let (draft, standing, base, problems, before) = await (
      session.draft, session.standing, session.base, session.problems, session.before
    )
    let isChanged = await session.isChanged
    let grid = standing.grid(besides: isChanged ? base : nil, language)
    let gridPane = GridPane(grid: grid, before: before, language: language)
    let scenarios = isChanged ? [standing, base] : [standing]
    let briefing = PlansBeside(running: scenarios).briefing(full: false, language)
    let plan =
      !withPlan
      ? ""
      : PlanPane(
        draft: draft, county: standing.scenario.county, problems: problems, examples: examples(of: standing, language),
        years: standing.timeline.program.firstYear...standing.timeline.program.lastYear, readOnly: options.readOnly,
        language: language
      ).html
    var parts = HTMLPage.fragments(briefing.workbenchParts(), language, width)
    parts.insert(PageFragment(id: "grid", html: gridPane.html), at: min(1, parts.count))
    await session.note(grid)
    return PageView(
      plan: plan,
      findings: parts,
      changes: gridPane.changes, canUndo: await session.canUndo, canRedo: await session.canRedo,
      isSaved: await session.isSaved, state: await session.state, title: standing.scenario.plan.title,
      isUncertain: standing.scenario.plan.isUncertain)
  }

  private func examples(of standing: ShownPlan, _ language: Language) -> [(title: Text, lines: [String])] {
    PlanStarter(standing.scenario.county, standing.scenario.standard, path: "..", language).measureExamples
  }

  private func examples(_ question: Question, _ language: Language) async throws -> [(title: Text, lines: [String])] {
    let request = try APIRequest(question.body, PageKeys.measure)
    let session = try sessions.session(request.text("session") ?? "")
    return examples(of: await session.base, request.language(else: language))
  }

  /// A change, and what the page then shows; nothing where a later change is on its way.
  private func changed(
    _ question: Question, _ keys: KeyRecord, _ language: Language,
    _ change: (Session, APIRequest) async throws(Problems) -> Void
  ) async throws -> Reply {
    let (session, request) = try session(question, keys)
    let number = request.whole("number") ?? 0
    session.announce(number)
    let own = request.language(else: language)
    try await change(session, request)
    if session.isOvertaken(number) { return .json(.object([("overtaken", .bool(true))])) }
    let width = request.text("width").flatMap { HTMLPage.Width(rawValue: $0) } ?? .both
    return .json(try await view(of: session, own, width, withPlan: !request.yesNo("held")).json(number))
  }

  private func session(_ question: Question, _ keys: KeyRecord) throws -> (Session, APIRequest) {
    try question.only("POST")
    let request = try APIRequest(question.body, keys)
    let session = try sessions.session(request.text("session") ?? "")
    session.noteUse()
    return (session, request)
  }

  // MARK: Why, compare, how sure

  private func why(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.why)
    let standing = await session.standing
    let account = Account(standing.timeline)
    let asked = try WhyAsked(request.text, year: request.whole("year")).inquiry(account)
    let found = try WhyAsked.rendering(asked, account, Provenance(standing.scenario.inputs, account.county))
    return panel(found.lines(in: .plain, request.language(else: language)))
  }

  private func panel(_ lines: [String]) -> Reply {
    var out = PageMarkup()
    out.lines(lines)
    return .json(.object([("html", .string(out.text))]))
  }

  private func compare(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.compare)
    let own = request.language(else: language)
    let names = request.list("plans")
    guard names.count <= 3 else {
      throw Problem(.workbench(.tooManyPlans(limit: 3)), at: Place(file: "plans"))
    }
    var all = [await session.standing]
    for name in names { all.append(try ShownPlan(try store.scenario(try store.plan(try store.path(name))))) }
    let beside = PlansBeside(running: all)
    let parts = [beside.briefing(full: false, own).plans()].compactMap(\.self)
    var out = PageMarkup()
    for fragment in HTMLPage.fragments(parts, own, .both) { out.raw(fragment.html) }
    out.lines(beside.compared.lines(in: .plain, own))
    return .json(.object([("html", .string(out.text))]))
  }

  private func explore(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.show)
    let scenario = await session.standing.scenario
    let own = request.language(else: language)
    let store = store
    let draws = 10_000
    let study = try studies.begin(draws: draws) { study in
      try await store.within { try await Exploring.found([scenario], draws: draws, seed: 1, language: own, study) }
    }
    return .json(.object([("study", .string(study.id))]))
  }

  /// The events of an exploration, which ends with the part of the report that tells it; or its end.
  private func study(_ question: Question, _ language: Language) throws -> Reply {
    try question.only("GET", "DELETE")
    let parts = question.path.split(separator: "/").map(String.init)
    guard parts.count == 3, let study = studies.study(parts[2]) else {
      throw Problem(.workbench(.unknownStudy), at: Place(file: Shown.name(parts.last ?? "")))
    }
    if question.method == "DELETE" {
      study.cancel()
      return .json(.object([]))
    }
    return Reply(
      events: study.events { outcome in
        switch outcome {
        case .found(let found): ("done", PageDesk.chances(found, language))
        case .cancelled: ("cancelled", "{}")
        case .failed(let problems): ("failed", problems.lines(language).joined(separator: "\n"))
        }
      })
  }

  private static func chances(_ found: Study.Found, _ language: Language) -> String {
    guard let standing = try? ShownPlan(found.scenario) else { return "" }
    let beside = PlansBeside(running: [standing])
    let part = beside.briefing(full: false, futures: found.futures, language).chances()
    guard let part else { return "<p>\(Escaping.html(PageText.nothingUncertain(language)))</p>" }
    return HTMLPage.fragments([part], language, .both).map(\.html).joined()
  }

  private func report(_ question: Question, _ language: Language) async throws -> Reply {
    try question.only("GET")
    let session = try sessions.session(question.query["session"] ?? "")
    let (standing, base) = await (session.standing, session.base)
    let all = await session.isChanged ? [standing, base] : [standing]
    guard let page = PlansBeside(running: all).briefing(full: true, language).page() else {
      throw Problem(.workbench(.sessionEnded), at: nil)
    }
    var reply = Reply.html(HTMLPage.text(page, chartStyle: ChartStyle.sheet))
    reply.heads.append(("Content-Disposition", "attachment; filename=\"report.html\""))
    return reply
  }

  // MARK: Saving

  private func save(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.save)
    if options.readOnly { throw Problem(.workbench(.readOnly), at: Place(file: "plans")) }
    let own = request.language(else: language)
    let name = request.text("name") ?? ""
    if let problems = await session.problems { throw problems }
    let plan = "plans/\(name).yaml"
    do {
      let over = if let told = request.text("over") { told } else { await session.known[plan] }
      let saved = try PlanSaving(store: store).save(
        await session.draft, from: session.plan, as: name, titled: request.text("title"), over: over,
        toChinese: own == .zh)
      await session.noteSaved(saved)
      return .json(
        .object([
          ("plan", .string(saved.plan)), ("told", .string(PageText.saved(saved.plan)(own))),
          ("sha256", .string(saved.sha256)),
        ]))
    } catch let conflict as PlanSaving.Conflict {
      return self.conflict(conflict, own)
    }
  }

  private func conflict(_ conflict: PlanSaving.Conflict, _ language: Language) -> Reply {
    let problem = Problem(.workbench(.changedOnDisk), at: Place(file: conflict.plan))
    var out = PageMarkup()
    out.element("p", [], PageText.conflict(language))
    out.open("div", [("class", "versions")])
    out.lines(conflict.there.split(separator: "\n", omittingEmptySubsequences: false))
    out.lines(conflict.own.split(separator: "\n", omittingEmptySubsequences: false))
    out.close("div")
    out.element("button", [("type", "button"), ("data-over", conflict.sha256)], PageText.overwrite(language))
    return .json(
      .object([
        ("errors", .array([.string(problem.line(language))])), ("exitStatus", .int(64)),
        ("html", .string(out.text)),
      ]), status: 409)
  }

  private func history(_ question: Question, _ language: Language) throws -> Reply {
    try question.only("GET")
    let name = question.query["name"] ?? ""
    var out = PageMarkup()
    let versions = try PlanSaving(store: store).versions(of: name)
    if versions.isEmpty { out.element("p", [], "–") }
    for version in versions {
      out.open("details")
      out.element("summary", [], version.id)
      out.lines(version.text.split(separator: "\n", omittingEmptySubsequences: false))
      if !options.readOnly {
        out.element(
          "button", [("type", "button"), ("data-version", version.id), ("data-name", name)],
          PageText.bringBack(language))
      }
      out.close("details")
    }
    return .json(.object([("html", .string(out.text))]))
  }

  private func bringBack(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.bringBack)
    if options.readOnly { throw Problem(.workbench(.readOnly), at: Place(file: "plans")) }
    let name = request.text("name") ?? ""
    do {
      let known = await session.known["plans/\(name).yaml"] ?? ""
      let saved = try PlanSaving(store: store).bringBack(request.text("version") ?? "", of: name, over: known)
      await session.noteSaved(saved)
      return .json(.object([("plan", .string(saved.plan))]))
    } catch let conflict as PlanSaving.Conflict {
      return self.conflict(conflict, request.language(else: language))
    }
  }

  /// Keeps what pages have unsaved.
  func keepDrafts() async {
    guard !options.readOnly else { return }
    for session in sessions.open where await !session.isSaved {
      let (plan, text) = (session.plan, await session.state)
      try? await store.within { try Drafts(store: store).keep(plan: plan, text: text) }
    }
  }

  // MARK: Assets

  private func asset(_ question: Question) throws -> Reply {
    let name = String(question.path.dropFirst("/assets/".count))
    guard let asset = Assets.file(name) else {
      throw Problem(.workbench(.unknownPath), at: Place(file: Shown.name(question.path)))
    }
    if question.heads["if-none-match"] == asset.tag {
      return Reply(304, asset.type, "", [("ETag", asset.tag), ("Cache-Control", "no-cache")])
    }
    return Reply(200, asset.type, asset.text, [("ETag", asset.tag), ("Cache-Control", "no-cache")])
  }

  /// The text in an address: its UTF-8 in base 64 with - and _, as addresses take it.
  static func encoded(_ text: String) -> String {
    Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  static func decoded(_ text: String) -> String? {
    guard text.utf8.count <= Limits.address * 2 else { return nil }
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
    return Data(base64Encoded: padded).flatMap { String(data: $0, encoding: .utf8) }
  }
}

/// What a page shows of a session.
struct PageView: Sendable {
  var plan: String
  var findings: [PageFragment]
  var changes: [String]
  var canUndo: Bool
  var canRedo: Bool
  var isSaved: Bool
  /// What the draft says differently, for the address.
  var state: String
  var title: String
  var isUncertain: Bool

  func json(_ number: Int) -> JSON {
    .object([
      ("number", .int(number)), ("plan", .string(plan)),
      (
        "findings",
        .array(findings.map { .object([("id", .string($0.id)), ("html", .string($0.html))]) })
      ),
      ("changes", .array(changes.map { .string($0) })), ("canUndo", .bool(canUndo)), ("canRedo", .bool(canRedo)),
      ("isSaved", .bool(isSaved)),
      ("state", .string(state.utf8.count <= Limits.address ? PageDesk.encoded(state) : "")),
      ("tooLong", .bool(state.utf8.count > Limits.address)), ("title", .string(title)),
    ])
  }
}
