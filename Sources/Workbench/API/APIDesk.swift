import Answers
import County
import Ensemble
import Files
import Regulation
import Report
import Simulation

/// What `/api/v1` answers: for a plan of the folder or a text the JSON of the command line, byte for byte.
struct APIDesk: Sendable {
  let store: FolderStore
  let studies: Studies
  let language: Language

  static let root = "/api/v1/"

  func answer(_ question: Question) async throws -> Reply {
    let path = question.path.dropFirst(APIDesk.root.count).split(separator: "/").map(String.init)
    switch path.first {
    case "openapi.json"? where path.count == 1:
      try question.only("GET")
      return .json(OpenAPI.document(language))
    case "counties"? where path.count == 1:
      try question.only("GET")
      return .json(try counties())
    case "plans"? where path.count == 1:
      try question.only("GET")
      return .json(plans())
    case "simulate"? where path.count == 1: return try simulate(try body(question, APIKeys.simulate))
    case "why"? where path.count == 1: return try why(try body(question, APIKeys.why))
    case "compare"? where path.count == 1: return try compare(try body(question, APIKeys.compare))
    case "export"? where path.count == 1: return try export(try body(question, APIKeys.export))
    case "explore"? where path.count == 1: return try explore(try body(question, APIKeys.explore))
    case "explore"? where path.count == 2 || path.count == 3 && path[2] == "events":
      return try study(question, path[1], isEvents: path.count == 3)
    default: throw Problem(.workbench(.unknownPath), at: Place(file: Shown.name(question.path)))
    }
  }

  private func body(_ question: Question, _ keys: KeyRecord) throws -> APIRequest {
    try question.only("POST")
    return try APIRequest(question.body, keys)
  }

  private func counties() throws(Problems) -> JSON {
    let judged = try JudgedCounty(store.folder)
    return .object([
      (
        "counties",
        .array([
          .object([
            ("name", .string(judged.county.name)), ("year", .int(judged.county.year)),
            ("standard", .string(judged.standard.id)), ("folder", .string(store.folder)),
            ("sections", .int(judged.county.sections.count)), ("schools", .int(judged.county.schools.count)),
          ])
        ])
      )
    ])
  }

  /// Each plan with its title; one that cannot be read with what keeps it from being.
  private func plans() -> JSON {
    .object([
      (
        "plans",
        .array(
          store.planNames.map { name in
            do throws(Problems) {
              let plan = try store.plan(try store.path(name)).plan
              return .object([("path", .string(name)), ("title", .string(plan.title)), ("errors", .array([]))])
            } catch {
              return .object([
                ("path", .string(name)), ("title", .null),
                ("errors", .array(error.lines(language).map { .string($0) })),
              ])
            }
          })
      )
    ])
  }

  private func standard(_ request: APIRequest) -> Sourced<String>? {
    request.text("standard").map { Sourced($0, at: Place(file: "standard")) }
  }

  /// The plan that is named, or that the text is.
  private func scenario(_ request: APIRequest) throws(Problems) -> Scenario {
    guard let text = request.text("text") else { return try scenario(request.text("plan") ?? "", request) }
    let plan = try PlanFile(text: text, at: store.folder + "/plans/text.yaml")
    guard let standard = standard(request) else { return try store.scenario(plan) }
    return try Scenario(plan, standard: standard)
  }

  private func scenario(_ name: String, _ request: APIRequest) throws(Problems) -> Scenario {
    let path = try store.path(name)
    guard let standard = standard(request) else { return try store.scenario(try store.plan(path)) }
    return try Scenario(path, standard: standard)
  }

  /// The names of the plans asked for.
  private func names(_ request: APIRequest) throws(Problems) -> [String] {
    let names = request.list("plans")
    guard !names.isEmpty else { throw Problems([Problem(.workbench(.missingKey("plans")), at: nil)]) }
    guard names.count <= Limits.plans else {
      throw Problems([Problem(.workbench(.tooManyPlans(limit: Limits.plans)), at: Place(file: "plans"))])
    }
    return names
  }

  /// The plans that are named, run; all their problems together.
  private func plans(_ request: APIRequest) throws(Problems) -> PlanSet {
    try PlanSet(try names(request), reading: { name throws(Problems) in try scenario(name, request) })
  }

  private func simulate(_ request: APIRequest) throws -> Reply {
    let found = try scenario(request).simulated(effects: request.yesNo("effects"), command: "").rendering
    return .json(found.document(request.language(else: language)))
  }

  private func why(_ request: APIRequest) throws -> Reply {
    let scenario = try scenario(request)
    let account = Account(try scenario.timeline())
    let asked = try WhyAsked(request.text, year: request.whole("year")).inquiry(account)
    let language = request.language(else: language)
    return .json(
      try WhyAsked.rendering(asked, account, Provenance(scenario.inputs, account.county, command: "")).document(
        language))
  }

  private func compare(_ request: APIRequest) throws -> Reply {
    .json(try plans(request).compared(watching: nil, command: "").document(request.language(else: language)))
  }

  private func export(_ request: APIRequest) throws -> Reply {
    let own = request.language(else: language)
    guard let report = Reports.report(of: try plans(request), as: request.text("format") ?? "html", own) else {
      throw Problem(.workbench(.missingKey("plans")), at: nil)
    }
    return report
  }

  private func explore(_ request: APIRequest) throws -> Reply {
    let read = try PlansOfOneCounty(
      try names(request), reading: { name throws(Problems) in try scenario(name, request) })
    let (draws, seed) = (request.whole("draws") ?? 10_000, UInt64(request.whole("seed") ?? 1))
    let own = request.language(else: language)
    let store = store
    let study = try studies.begin(draws: draws) { study in
      try await store.within {
        try await Exploring.found(read, draws: draws, seed: seed, language: own, study)
      }
    }
    return .json(.object([("study", .string(study.id)), ("draws", .int(draws))]), status: 202)
  }

  private func study(_ question: Question, _ id: String, isEvents: Bool) throws -> Reply {
    if isEvents { try question.only("GET") } else { try question.only("GET", "DELETE") }
    guard let study = studies.study(id) else {
      throw Problem(.workbench(.unknownStudy), at: Place(file: Shown.name(id)))
    }
    let language = language
    if isEvents {
      return Reply(
        events: study.events { outcome in
          switch outcome {
          case .found: ("done", #"{"study": "\#(id)"}"#)
          case .cancelled: ("cancelled", "{}")
          case .failed(let problems): ("failed", Reply.problems(problems, language).text)
          }
        })
    }
    if question.method == "DELETE" {
      study.cancel()
      return .json(.object([("study", .string(id)), ("cancelled", .bool(true))]))
    }
    switch study.outcome {
    case .found(let found)?: return Reply(200, "application/json; charset=utf-8", found.text)
    case .failed(let problems)?: return .problems(problems, language)
    case .cancelled?: return .json(.object([("study", .string(id)), ("cancelled", .bool(true))]))
    case nil: return .json(.object([("study", .string(id)), ("done", .int(study.progress.done))]), status: 202)
    }
  }
}
