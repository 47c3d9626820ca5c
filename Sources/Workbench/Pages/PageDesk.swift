import Answers
import Charts
import County
import Ensemble
import Files
import Foundation
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
      return try Assets.reply(question)
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
    case "/w/close":
      return try await changed(question, PageKeys.close, language) { session, request throws(Problems) in
        let base = await session.base
        let closing = try Closing(
          request.text("closed") ?? "", into: request.text("into") ?? "", base.scenario.county)
        let years = base.actionYears
        let year = min(max(request.whole("year") ?? years.lowerBound, years.lowerBound), years.upperBound)
        try await session.close(closing, in: year, request.language(else: language))
      }
    case "/w/step":
      return try await changed(question, PageKeys.step, language) { session, request throws(Problems) in
        try await session.go(by: request.whole("by") ?? 0)
      }
    case "/w/page":
      try question.only("GET")
      let session = try sessions.session(question.query["session"] ?? "")
      session.noteUse()
      return await page(of: session, language)
    case "/w/begin": return try begin(question, language)
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
    case "/w/changes": return try await changes(question)
    case "/w/plans":
      try question.only("GET")
      let plans = store.planTitles
      var (options, pins) = (PageMarkup(), PageMarkup())
      FrontPage.options(plans, &options)
      FrontPage.pins(plans, &pins)
      return .json(
        .object([
          ("plans", .array(plans.map { .string($0.name) })), ("options", .string(options.text)),
          ("pins", .string(pins.text)),
        ]))
    case "/w/report": return try await report(question, language)
    case "/w/explore": return try await explore(question, language)
    case IntakeDesk.path: throw Problem(.workbench(.countyThere), at: Place(file: store.folder))
    default:
      if path.hasPrefix("/w/explore/") { return try study(question, language) }
      throw Problem(.workbench(.unknownPath), at: Place(file: Shown.name(path)))
    }
  }

  // MARK: The page

  /// Opens a plan anew.
  private func page(_ question: Question, _ language: Language) async throws -> Reply {
    let names = store.planNames
    guard let plan = question.query["plan"] ?? names.first else {
      var reply = Reply.html(FrontPage.withoutPlans(readOnly: options.readOnly, language))
      // Its form is sent without script, and has to say where it comes from.
      reply.heads.append(("Referrer-Policy", "same-origin"))
      return reply
    }
    let text = question.query["change"].flatMap { StateText.decoded($0) } ?? ""
    let session: Session
    do throws(Problems) {
      session = try Session(store, plan: plan, saying: text)
      try sessions.add(session)
    } catch {
      return .html(FrontPage.failed(error, store.planTitles, language), status: 422)
    }
    return await page(of: session, language)
  }

  /// A plan to begin with, for a county that has none, written as `junheng plan new` writes it.
  private func begin(_ question: Question, _ language: Language) throws -> Reply {
    try question.only("POST")
    if options.readOnly { throw Problem(.workbench(.readOnly), at: Place(file: "plans")) }
    let own = question.query["lang"].flatMap { Language(rawValue: $0) } ?? language
    let plan = try PlanSaving(store: store).begin(own)
    return .redirect(to: "/?plan=\(Address.escaped(plan))&lang=\(own.rawValue)")
  }

  /// The whole page of a session, as it stands.
  private func page(of session: Session, _ language: Language) async -> Reply {
    let view = await PageView(
      session, PageView.Asked(language: language, width: .both), examples: examples, calibrated: { store.calibrated },
      readOnly: options.readOnly)
    let drafts = options.readOnly ? [] : Drafts(store: store).all
    return .html(
      FrontPage.text(
        view, session: session.id, plan: session.plan, plans: store.planTitles, drafts: drafts,
        readOnly: options.readOnly, language))
  }

  @Sendable private func examples(_ standing: ShownPlan, _ language: Language) -> [(title: Text, lines: [String])] {
    PlanStarter(standing.scenario.county, standing.scenario.standard, path: "..", language).measureExamples
  }

  private func examples(_ question: Question, _ language: Language) async throws -> [(title: Text, lines: [String])] {
    let request = try APIRequest(question.body, PageKeys.measure)
    let session = try sessions.session(request.text("session") ?? "")
    return examples(await session.base, request.language(else: language))
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
    let asked = PageView.Asked(
      language: own, width: request.text("width").flatMap { HTMLPage.Width(rawValue: $0) } ?? .both,
      turn: request.whole("has"), parts: request.isGiven("seen") ? Set(request.list("seen")) : nil,
      withPlan: !request.yesNo("held"))
    return .json(
      await PageView(
        session, asked, examples: examples, calibrated: { store.calibrated },
        readOnly: options.readOnly
      ).json(number))
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
    let found = try WhyAsked.rendering(
      asked, account, Provenance(standing.scenario.inputs, account.county, command: ""))
    let own = request.language(else: language)
    var out = PageMarkup()
    // Who asks about a school alone is shown all its years first.
    if request.text("clause") == nil, let section = request.text("section"),
      let school = SchoolPane(standing.timeline, section: section, own)
    {
      out.raw(school.html)
    }
    out.lines(found.lines(in: .plain, own))
    return .json(.object([("html", .string(out.text))]))
  }

  private func compare(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.compare)
    let own = request.language(else: language)
    let names = request.list("plans")
    guard names.count <= Limits.pinned else {
      throw Problem(.workbench(.tooManyPlans(limit: Limits.pinned)), at: Place(file: "plans"))
    }
    var all = [await session.standing]
    for name in names { all.append(try store.shown(try store.path(name))) }
    return .json(.object([("html", .string(ComparePane(plans: all, language: own).html))]))
  }

  private func explore(_ question: Question, _ language: Language) async throws -> Reply {
    let (session, request) = try session(question, PageKeys.explore)
    let standing = await session.standing
    let store = store
    let method = request.text("sensitivity").flatMap { SensitivityStudy.Method(rawValue: $0) }
    let draws = 10_000
    let study = try studies.begin(draws: draws) { study in
      try await store.within {
        guard let method else { return try await Exploring.fans(standing, draws: draws, study) }
        return try await Exploring.sensitivity(standing.scenario, method, study)
      }
    }
    return .json(.object([("study", .string(study.id))]))
  }

  /// The events of a study, which ends with the part of the report that tells it; or its end.
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
      events: study.events(early: { $0(language) }) { outcome in
        switch outcome {
        case .found(let found): ("done", found.part(language))
        case .cancelled: ("cancelled", "{}")
        case .failed(let problems): ("failed", problems.lines(language).joined(separator: "\n"))
        }
      })
  }

  /// The report of the plan as it stands, beside the plan it began with where they differ: a file to take away, slides to
  /// be shown.
  private func report(_ question: Question, _ language: Language) async throws -> Reply {
    try question.only("GET")
    let session = try sessions.session(question.query["session"] ?? "")
    let (standing, base) = await (session.standing, session.base)
    let plans = PlanSet(showing: await session.isChanged ? [standing, base] : [standing])
    let form = question.query["form"] ?? "html"
    let name = PageDesk.bareName(session.plan)
    let found =
      form == "xlsx" ? try Reports.workbook(of: standing, language) : Reports.report(of: plans, as: form, language)
    guard var reply = found else { throw Problem(.workbench(.sessionEnded), at: nil) }
    if form == "slides" { reply.heads.append(Reports.slidesPolicy) } else { reply.take(as: name, ending: form) }
    return reply
  }

  /// What the plan says differently as a file, where an address cannot hold it: beside the plan it extends it is a plan.
  private func changes(_ question: Question) async throws -> Reply {
    try question.only("GET")
    let session = try sessions.session(question.query["session"] ?? "")
    var reply = Reply(200, "application/yaml; charset=utf-8", await session.draft.text)
    reply.take(as: PageDesk.bareName(session.plan) + "-2", ending: "yaml")
    return reply
  }

  static func bareName(_ plan: String) -> String {
    let name = plan.split(separator: "/").last.map(String.init) ?? ""
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
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
    out.element("button", [("type", "button"), ("data-over", conflict.sha256)], PageText.overwrite(language))
    Difference(conflict.there, conflict.own).write(PageText.onDisk(language), PageText.own(language), to: &out)
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
    let present = try PlanSaving.text(at: try store.path("plans/\(name).yaml")) ?? ""
    if versions.isEmpty { out.element("p", [], PageText.noVersions(language)) }
    for version in versions {
      out.open("details")
      let told = PlanSaving.told(version.id)
      out.element("summary", [], told)
      if !options.readOnly {
        out.element(
          "button", [("type", "button"), ("data-version", version.id), ("data-name", name)],
          PageText.bringBack(language))
      }
      Difference(version.text, present).write(told, PageText.present(language), to: &out)
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
}
