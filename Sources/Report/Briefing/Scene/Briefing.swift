import Calibration
import Charts
import County
import Regulation
import Simulation

/// The report of a plan beside others: one page for the leader, then what it rests on, down to the county's own tables.
///
/// The first plan of the comparison is the one the report is about; each is held against doing nothing under the same
/// assumptions. Every title is a finding computed from the timelines.
package struct Briefing {
  let comparison: PlanComparison
  /// The first plan under other readings of what is not known.
  let alternatives: [AlternativeOutcome]
  let findings: [Finding]
  /// The county's own target in the years of the first plan.
  let target: TargetOutcome?
  /// What each measure bought, by plan; nil where it was not asked.
  let effects: [Effects?]
  /// The plans in many futures; nil where nothing in any plan is uncertain.
  let futures: Futures?
  /// The year of the county's tables; nil for that of the application.
  let tablesYear: Int?
  /// Quotas side by side and schools closed one by one, where they are asked for.
  package var quotas: QuotaStudy?
  package var closures: Closures?
  /// Projections from the county's past censuses; nil where it has too little past.
  package var backtest: Backtest?
  let record: Record
  let language: Language

  package init(
    _ comparison: PlanComparison, alternatives: [AlternativeOutcome], findings: [Finding], target: TargetOutcome?,
    effects: [Effects?], futures: Futures? = nil, tablesYear: Int? = nil, record: Record, language: Language
  ) {
    self.tablesYear = tablesYear
    self.comparison = comparison
    self.effects = effects
    self.futures = futures
    self.alternatives = alternatives
    self.findings = findings
    self.target = target
    self.record = record
    self.language = language
  }

  /// What is needed to run the report again and to trace its values.
  package struct Record: Sendable {
    package var provenance: Provenance
    /// The command as it was given.
    package var command: String
    /// Every final value of the first plan: its key, as written, and where it stands.
    package var values: [(key: String, value: String, place: String)]
    /// How each of the other plans differs from the first, in the order of the plans.
    package var differences: [[PlanChange]]
    /// Who issues the report, and the day, as they are to stand on it; empty where neither is told.
    package var issued: [String]

    package init(
      provenance: Provenance, command: String, values: [(key: String, value: String, place: String)],
      differences: [[PlanChange]], issued: [String] = []
    ) {
      self.provenance = provenance
      self.command = command
      self.values = values
      self.differences = differences
      self.issued = issued
    }
  }
}

/// What every part of a report looks at: the plans, the first of them in full, and the words for them.
struct Scene {
  let briefing: Briefing
  let entries: [PlanComparison.Entry]
  /// The timeline of the first plan.
  let main: Timeline
  private let first: PlanComparison.Entry
  let language: Language
  let labels: Labels
  /// The first plan under the other reading of the way to junior school, run once for all parts that ask; nil where there
  /// is none.
  let otherReading: JuniorReading?

  init(_ briefing: Briefing, _ first: PlanComparison.Entry) {
    self.briefing = briefing
    entries = briefing.comparison.entries
    main = first.timeline
    self.first = first
    language = briefing.language
    labels = Labels(first.timeline, briefing.language)
    otherReading = first.otherReading
  }

  /// The world of the first plan without its measures.
  var nothing: Timeline { first.doingNothing }
  var program: Program { main.program }
  var layout: Layout { main.program.layout }
  var standard: Standard { main.program.standard }
  var firstYear: Int { main.program.firstYear }
  var lastYear: Int { main.program.lastYear }
  var years: [Int] { main.years.map(\.year) }
  var isAlone: Bool { entries.count == 1 }

  func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }

  /// A plan in a sentence: by number where there are several.
  func name(of place: Int) -> Text { isAlone ? Text(zh: "本方案", en: "this plan") : Names.plan(place) }

  /// Columns of a title: a longer one ends in a mark, and stands whole among the values of the plan.
  private static let longestTitle = 80

  /// A plan where it is introduced: number and title.
  func title(of place: Int) -> Text {
    let title = Columns.cut(entries[place].timeline.program.plan.title, Scene.longestTitle)
    let name = Names.plan(place)
    return isAlone ? Text(same: title) : Text(zh: "\(name)　\(verbatim: title)", en: "\(name): \(verbatim: title)")
  }

  /// The runs that are shown beside one another: every plan, and doing nothing once for each world.
  ///
  /// Two worlds are one where the rolls of all sections are the same in every year; doing nothing in a world bears the
  /// numbers of its plans.
  var runs: [Run] {
    var runs = entries.enumerated().map {
      Run(timeline: $0.element.timeline, name: name(of: $0.offset), plan: $0.offset)
    }
    var worlds: [(plans: [Int], timeline: Timeline)] = []
    for (place, entry) in entries.enumerated() {
      if let at = worlds.firstIndex(where: { $0.timeline.hasSameRolls(as: entry.doingNothing) }) {
        worlds[at].plans.append(place)
      } else {
        worlds.append(([place], entry.doingNothing))
      }
    }
    let still = Text(zh: "不采取措施", en: "Do nothing")
    for world in worlds {
      guard worlds.count > 1 else {
        runs.append(Run(timeline: world.timeline, name: still, plan: nil))
        continue
      }
      let numbers = world.plans.map { Text(zh: "\(Names.count($0 + 1))", en: "\($0 + 1)") }
      runs.append(
        Run(
          timeline: world.timeline,
          name: Text(zh: "不采取措施（\(list: numbers)）", en: "Do nothing (\(list: numbers))"), plan: nil))
    }
    return runs
  }

  /// Whether how far a clause is from its limit may be stated: not to a limit that nobody has seen (可信度 M).
  func tellsMargins(_ clause: ClauseID) -> Bool { standard.tellsMargins(clause) }

  /// Whether the plans assume different things of the world.
  var hasSeveralWorlds: Bool { entries.contains { !$0.doingNothing.hasSameRolls(as: nothing) } }

  /// A plan, or doing nothing.
  struct Run {
    var timeline: Timeline
    var name: Text
    /// Its position among the plans; nil for doing nothing.
    var plan: Int?

    /// Its colour among the lines of all figures: a plan's own, and one for doing nothing.
    var rank: Int { plan ?? Series.baseline }
  }
}

extension Timeline {
  /// Whether all sections have the same rolls in every year: the same world, nothing done in it to pupils.
  func hasSameRolls(as other: Timeline) -> Bool {
    years.count == other.years.count
      && zip(facts, other.facts).allSatisfy { $0.year.pupils == $1.year.pupils && $0.year.open == $1.year.open }
  }
}
