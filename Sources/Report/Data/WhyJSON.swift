import County
import Regulation
import Simulation

/// An explanation as JSON: every row, split and cliff, unrounded.
package struct WhyJSON {
  let explanation: Explanation
  let account: Account
  let language: Language
  private var topic: Topic { explanation.topic }
  private var layout: Layout { account.layout }

  package init(_ explanation: Explanation, in account: Account, _ language: Language) {
    self.explanation = explanation
    self.account = account
    self.language = language
  }

  /// What the entrants of a section come from.
  private func entrants(_ roll: RollSource) -> JSON {
    .object([
      ("section", .string(layout.ids[roll.slot])), ("entrants", .number(roll.entrants)),
      ("firstGrade", .int(roll.grades.lowerBound)), ("lastGrade", .int(roll.grades.upperBound)),
      ("patternSince", .optional(roll.patternSince)),
      ("says", .string(RollSourceText.words(roll, account)(language))),
    ])
  }

  package func document(_ provenance: Provenance) -> JSON {
    let result = explanation.result
    let rule = account.standard.rules[topic.clause]
    return .object([
      ("county", .string(account.county.name)), ("plan", .optional(account.timeline?.program.plan.title)),
      ("standard", .string(account.standard.id)), ("year", .int(topic.year)),
      ("clause", .string(topic.clause.rawValue)), ("part", WhyJSON.part(topic.part, layout)),
      ("value", .optional(result.value)), ("limit", .optional(result.limit)), ("margin", .optional(result.margin)),
      ("verdict", .string(result.verdict.rawValue)), ("borderline", .bool(result.borderline)),
      ("roundedTurns", .optional(result.rounding?.value)),
      ("closeCall", .bool(result.closeCall)), ("distance", .optional(result.distance)),
      ("deviation", .optional(result.deviation)), ("exemptUntil", .optional(result.exemptUntil)),
      ("basis", .string(explanation.clause.basis.rawValue)),
      (
        "rule",
        .object([
          ("text", .optional(rule?.text(language))),
          ("citation", .optional(explanation.limit?.source ?? rule?.citation)),
          ("trust", .optional((explanation.limit?.trust ?? rule?.trust)?.rawValue)),
          ("place", .optional(explanation.limit?.place.text)),
        ])
      ),
      ("missing", .array(explanation.missing.map { MissingText.json($0, layout) })),
      ("notes", .array(WhyText.notes(explanation, account).map { .string($0(language)) })),
      (
        "varianceShares",
        explanation.varianceShares.isEmpty
          ? .null
          : .object(
            zip(Indicator.allCases, explanation.varianceShares).map { ($0.rawValue, .optional($1)) })
      ),
      ("working", WhyWorkingJSON(account).json(explanation.working)),
      ("data", .array(explanation.data.map { datum($0) })), ("changes", .array(explanation.changes.map { change($0) })),
      ("entrants", .array(explanation.rolls.map { entrants($0) })), ("turns", turns), ("promise", promise),
      (
        "others",
        .array(
          explanation.others.map { other in
            .object([
              ("part", WhyJSON.part(other.part, layout)), ("value", .optional(other.value)),
              ("limit", .optional(other.limit)), ("verdict", .string(other.verdict.rawValue)),
            ])
          })
      ),
      ("assumed", .array(assumed.map { .string($0) })), ("provenance", provenance.json),
    ])
  }

  private var assumed: [String] {
    account.timeline.map { Assumed.fields($0.program) } ?? account.county.assumedFields
  }

  /// A part by what tells it from others.
  static func part(_ part: Part, _ layout: Layout) -> JSON {
    .object([
      ("stage", .optional(part.stage?.rawValue)), ("indicator", .optional(part.indicatorID)),
      ("subject", .optional(layout.id(of: part))), ("name", .optional(layout.name(of: part))),
      ("aspect", .optional(part.aspect?.rawValue)),
    ])
  }

  private func datum(_ datum: Datum) -> JSON {
    let origin = WhyDatumFields(datum, account)
    return .object([
      ("what", .string(origin.what)), ("subject", .optional(datum.slot.map { layout.ids[$0] })),
      ("value", .optional(datum.value)), ("origin", .string(origin.kind)), ("place", .optional(origin.place?.text)),
      ("year", .optional(origin.year)), ("phase", .optional(origin.phase)), ("census", .optional(origin.census)),
      ("trust", .optional(datum.source?.trust.rawValue)), ("source", .optional(datum.source?.text)),
      ("assumed", .bool(datum.source?.assumed ?? false)),
    ])
  }

  private func change(_ change: FigureChange) -> JSON {
    .object([
      ("from", .int(change.from)), ("to", .int(change.to)), ("before", .number(change.before)),
      ("after", .number(change.after)), ("change", .number(change.change)),
      (
        "steps",
        .array(
          change.steps.map { step in
            .object([
              ("phase", .string("\(step.phase)")),
              ("measure", .optional(step.measure.flatMap { account.timeline?.program.plan.measures[$0].name })),
              ("change", .number(step.change)), ("throughRolls", .optional(step.throughRolls)),
              ("throughResources", .optional(step.throughResources)),
            ])
          })
      ),
      (
        "sections",
        .array(
          change.sections.map { share in
            .object([
              ("id", .string(layout.ids[share.slot])), ("before", .number(share.before)),
              ("after", .number(share.after)), ("change", .number(share.change)),
            ])
          })
      ),
      (
        "indicators",
        .array(
          change.indicators.map { move in
            .object([
              ("id", .string(move.indicator.rawValue)), ("before", .optional(move.before)),
              ("after", .optional(move.after)), ("throughRolls", .optional(move.throughRolls)),
              ("throughResources", .optional(move.throughResources)),
            ])
          })
      ),
    ])
  }

  private var turns: JSON {
    let turns = explanation.turns
    return .object([
      ("section", turns.section.map { section($0) } ?? .null),
      (
        "sections",
        .array(
          turns.sections.map { cliff in
            .object([
              ("id", .string(layout.ids[cliff.slot])), ("pupilsMore", .optional(cliff.pupilsMore)),
              ("pupilsFewer", .optional(cliff.pupilsFewer)), ("resourceMore", .optional(cliff.resourceMore)),
              ("resourceLess", .optional(cliff.resourceLess)),
            ])
          })
      ),
      ("pupilsMore", .optional(turns.pupilsMore)), ("pupilsFewer", .optional(turns.pupilsFewer)),
      (
        "figure",
        turns.figure.map { turn in
          .object([("what", .string(WhyDatumFields.name(turn.what))), ("change", .number(turn.change))])
        } ?? .null
      ),
    ])
  }

  private func section(_ turn: Turns.SectionTurn) -> JSON {
    .object([
      ("id", .string(layout.ids[turn.slot])), ("pupils", .number(turn.pupils)),
      ("pupilsAtCliff", .number(turn.roll.all)),
      (
        "indicators",
        .array(
          Indicator.allCases.map { indicator in
            let at = indicator.index
            return .object([
              ("id", .string(indicator.rawValue)), ("total", .number(turn.resource.totals[at])),
              ("pupilsAtFull", .number(turn.roll.full[at])), ("pupilsAtFloor", .number(turn.roll.floor[at])),
              ("totalAtFull", .number(turn.resource.full[at])), ("totalAtFloor", .number(turn.resource.floor[at])),
              ("totalAtCliff", .optional(turn.resource.all[at])),
            ])
          })
      ),
    ])
  }

  private var promise: JSON {
    guard let promise = explanation.promise else { return .null }
    return .object([
      ("school", .string(layout.schoolIDs[promise.school])), ("made", .int(promise.made)), ("due", .int(promise.due)),
      ("dueAlternative", .optional(promise.dueAlternative)),
      ("status", .optional(explanation.outcome?.status.rawValue)), ("year", .optional(explanation.outcome?.year)),
    ])
  }
}

/// The names of a row of data for scripts.
struct WhyDatumFields {
  var what: String
  var kind: String
  var place: Place?
  var year: Int?
  var phase: String?
  var census: Double?

  init(_ datum: Datum, _ account: Account) {
    what = WhyDatumFields.name(datum.what)
    switch datum.origin {
    case .census(let place): (kind, self.place) = ("census", place)
    case .held(let place): (kind, self.place) = ("held", place)
    case .carried(let place): (kind, self.place) = ("carried", place)
    case .standard(let place): (kind, self.place) = ("standard", place)
    case .opened(let year): (kind, self.year) = ("opened", year)
    case .plan(let year): (kind, self.year) = ("plan", year)
    case .moved(let year, let phase, let census, let place):
      kind = "projected"
      self.year = year
      self.phase = "\(phase)"
      self.census = census
      self.place = place
    }
  }

  static func name(_ what: Datum.What) -> String {
    switch what {
    case .pupils: "pupils"
    case .classes: "classes"
    case .total(_, let indicator): indicator.rawValue
    case .added(_, let place): "added\(place + 1)"
    case .visiting: "visiting"
    case .musicRooms: "musicRooms"
    case .artRooms: "artRooms"
    case .musicArea: "musicArea"
    case .artArea: "artArea"
    case .largestClass: "largestClass"
    case .declared(let key): key.rawValue
    case .tableI(let column): column.rawValue
    case .limit(let key): key.rawValue
    case .conduct(let figure): figure.rawValue
    }
  }
}
