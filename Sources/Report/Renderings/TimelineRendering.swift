import Calibration
import County
import Regulation
import Simulation

/// What `simulate` found: the county in every year of a plan, and with `--effects` which measure did what.
package struct TimelineRendering: Rendering {
  private let timeline: Timeline
  /// The county as its folder has it: what the plan opens is not in it.
  private let county: County
  private let target: TargetOutcome?
  private let effects: Effects?
  /// How far off such projections have been; nil where rolls do not move by cohorts.
  private let past: PastErrors?
  private let shown: Shown
  private let provenance: Provenance

  /// What of the timeline a screen, a table and JSON show: the years, every school's roll, who moves, or
  /// places against children.
  package enum Shown: Sendable { case years, rolls, moves, places }

  package init(
    _ timeline: Timeline, _ county: County, target: TargetOutcome?, effects: Effects?, showing shown: Shown = .years,
    past: PastErrors? = nil, _ provenance: Provenance
  ) {
    if case .project = timeline.program.plan.assumptions.roll { self.past = past } else { self.past = nil }
    self.timeline = timeline
    self.county = county
    self.target = target
    self.effects = effects
    self.shown = shown
    self.provenance = provenance
  }

  private var alternatives: [AlternativeOutcome] {
    Alternative.allCases.compactMap { AlternativeOutcome($0, of: timeline.program) }
  }

  private var findings: [Finding] {
    let standard = timeline.program.standard
    return Finding.all(county, timeline.years[0], standard) + CohortFindings.all(county, standard)
      + timeline.program.notices.map { Finding(.noticed($0), at: $0.place) }
  }

  private var rolls: DataTable { RollsTable.table(timeline.years, timeline.program.layout) }
  private var places: PlacesStudy { PlacesStudy(timeline) }
  private var moves: DataTable { MovesTable.table(timeline) }

  private var title: Text { Text(same: "\(county.name)　\(timeline.program.plan.title)") }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    switch shown {
    case .years: break
    case .rolls:
      return RollsScreen(rolls, timeline.years.map(\.year), title, terminal: terminal, language).lines()
    case .moves: return MovesScreen(moves, title, terminal: terminal, language).lines()
    case .places: return PlacesScreen(places, title, terminal: terminal, language).lines()
    }
    let screen = TimelineScreen(
      timeline, alternatives: alternatives, target: target, terminal: terminal, language: language)
    let errors = (past.map { PastErrorText.sentences($0) } ?? []).flatMap {
      Columns.wrap($0(language), Terminal.usual, indent: 2)
    }
    return screen.lines() + errors + (effects.map { EffectText(timeline, $0).lines(language) } ?? [])
  }

  package func document(_ language: Language) -> JSON {
    switch shown {
    case .years: break
    case .rolls: return .object([("rolls", rolls.json), ("provenance", provenance.json)])
    case .moves: return .object([("moves", moves.json), ("provenance", provenance.json)])
    case .places: return PlacesData(places).document(provenance)
    }
    return TimelineJSON(
      timeline, alternatives: alternatives, findings: findings, target: target, effects: effects, past: past,
      language: language
    ).document(provenance)
  }

  /// The years; with effects their table in place of it.
  package func table(_ language: Language) -> DataTable? {
    switch shown {
    case .years: break
    case .rolls: return rolls
    case .moves: return moves
    case .places: return PlacesData(places).table
    }
    return effects.map { EffectsCSV.table(timeline, $0) } ?? TidyCSV.table(timeline.years, timeline.program.layout)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }

  package func cover(_ language: Language) -> SheetCover {
    let program = timeline.program
    return SheetCover(
      title: title, findings: TimelineText(timeline, alternatives).sentences(),
      grounds: Grounds.sentences(Assumed.fields(program), program.standard)
        + UncertaintyText.central(program.plan, language).map { Text(same: $0) }, provenance)
  }

  package func sheets(_ language: Language) -> [DataSheet] {
    let program = timeline.program
    let data = [
      DataSheet(SheetWords.verdicts, TimelineTables.verdicts(timeline.years, program.standard), keys: 2),
      DataSheet(SheetWords.spreads, TimelineTables.spreads(timeline.years, program.standard), keys: 2),
      DataSheet(
        SheetWords.rolls, rolls, keys: 3,
        note: Text(zh: "底色：不足100人、不足50人；空格为未开办或已停办", en: "Tinted: below 100, below 50; empty: not open")),
      DataSheet(SheetWords.sizes, RollsTable.summary(timeline.years), keys: 2),
      DataSheet(
        SheetWords.places, PlacesData(places).table, keys: 5,
        note: Text(
          zh: "年级空白的行为合计；学位为起始年级的，容量为各年级合计",
          en: "A row without a grade is of all; places are of the entry grade, capacity of all grades")),
      DataSheet(
        SheetWords.moves, moves, keys: 1,
        note: Text(zh: "每行为一年内由一处调往另一处的人数", en: "A row: how many go from one section to another in a year")),
      DataSheet(
        SheetWords.roadmap, RoadmapTable.table(timeline), keys: 1,
        note: Text(
          zh: "每行一项任务：费用为所列年份合计；未写明日期的，最迟在开学前一个月",
          en: "A row for each task: yuan in all its years; what is not dated begins a month before school at the latest"
        )),
      DataSheet(SheetWords.costs, TimelineTables.costs(timeline), keys: 1),
    ]
    let bought = effects.map { [DataSheet(SheetWords.effects, EffectsCSV.table(timeline, $0))] } ?? []
    let all = DataSheet(SheetWords.years, TidyCSV.table(timeline.years, program.layout), keys: 1)
    return (data + bought + [all]).map { sheet in
      var sheet = sheet
      sheet.isProjected = timeline.years.count > 1
      return sheet
    }
  }
}
