import County
import Ensemble
import Regulation
import Simulation

extension Briefing {
  /// The plans of a report in many futures.
  package struct Futures: Sendable {
    /// In the order of the plans; nil for one of which nothing is uncertain.
    package var plans: [PlanFutures?]
    /// The measures of each plan in the futures of the first plan's world, in the order of the plans; nil for one that
    /// cannot be carried out there. Empty where the first plan is certain.
    package var inFirstWorld: [PlanFutures?]
    /// The first plan without one of its measures, by measure; nil for one that others need. Empty where it is at least
    /// as sure as doing nothing, or has one measure.
    package var withoutOne: [PlanFutures?]
    package var draws: Int
    package var seed: UInt64

    package init(
      plans: [PlanFutures?], inFirstWorld: [PlanFutures?] = [], withoutOne: [PlanFutures?] = [], draws: Int,
      seed: UInt64
    ) {
      self.plans = plans
      self.inFirstWorld = inFirstWorld
      self.withoutOne = withoutOne
      self.draws = draws
      self.seed = seed
    }
  }
}

/// How the panels of a chart stand beside one another: one a plan, so that what is under one another is one plan's; of one
/// plan alone two or three.
struct PanelGrid {
  let plans: Int
  /// Rows on a page of paper.
  private static let rows = 4
  /// Plans that are drawn; those after them stand in tables and data only.
  static let mostPlans = 12

  /// Panels in a row.
  func across(_ panels: Int) -> Int {
    if plans == 1 { return panels == 4 ? 2 : min(panels, 3) }
    return plans == 4 ? 2 : min(plans, 3)
  }

  /// How many things may be shown of every plan.
  var most: Int {
    plans == 1 ? 3 * PanelGrid.rows : max(1, PanelGrid.rows / ((plans + across(plans) - 1) / across(plans)))
  }
}

/// One uncertain plan of a report in its futures, beside its single run on central values.
struct Outlook {
  /// Its position among the plans.
  let place: Int
  let futures: PlanFutures
  let single: Timeline

  var program: Program { futures.program }
  /// Years of the timeline but for the census.
  var last: Int { futures.years.count - 1 }

  /// The subject of the futures that is a part of a clause; nil where the plan has no such part.
  func subject(_ clause: ClauseID, _ part: Part) -> Int? {
    futures.subjects.firstIndex { $0.clause == clause && $0.part == part }
  }

  /// The size of a school, found by its id: plans may open others.
  func size(_ id: String) -> (subject: Int, part: Part)? {
    program.layout.schoolIDs.firstIndex(of: id).flatMap { school in
      let part = Part(subject: .school(school))
      return subject(.g4, part).map { ($0, part) }
    }
  }

  /// The position of a clause among those of the futures; nil where the plan's standard has it not.
  func clause(_ id: ClauseID) -> Int? { futures.clauses.firstIndex(of: id) }

  /// The census to apply on, by the rule of the advice, and how probable it is to stand through it; nil where every
  /// window ends past the horizon.
  var likeliest: (year: Int, probability: Proportion)? {
    Advice.best(
      futures.years.indices.compactMap { place in futures.window(place).map { (futures.years[place], $0) } }
    ).map { (year: $0.0, probability: $0.1) }
  }
}

extension Scene {
  /// The uncertain plans, in the order of the plans; none where the report has no futures.
  var outlooks: [Outlook] {
    (briefing.futures?.plans ?? []).enumerated().compactMap { place, futures in
      futures.map { Outlook(place: place, futures: $0, single: entries[place].timeline) }
    }
  }

  /// The measures of a plan in the futures of the first plan's world; of the first plan its own. Nil where the first plan
  /// is certain, and where the measures cannot be carried out there.
  func chances(of place: Int) -> PlanFutures? {
    guard let futures = briefing.futures, let first = futures.plans.first ?? nil else { return nil }
    if place == 0 { return first }
    return futures.inFirstWorld.indices.contains(place) ? futures.inFirstWorld[place] : nil
  }

  /// What a plan comes to: by its probability where it has one, else by its single run.
  func advice(of place: Int) -> Advice { Advice(entries[place].timeline, chances(of: place)) }

  /// What is likeliest to cost the title under a plan, where it has futures.
  func weakPoint(of place: Int) -> WeakPoint? {
    guard let futures = chances(of: place) else { return nil }
    return advice(of: place).censuses.first.flatMap { WeakPoint(futures, census: $0) }
  }

  /// A plan where its futures are reported: without a name where it is the only plan.
  func prefix(_ outlook: Outlook) -> Text {
    guard !isAlone else { return Text(same: "") }
    let name = name(of: outlook.place)
    return Text(zh: "\(name)：", en: "\(name): ")
  }
}
