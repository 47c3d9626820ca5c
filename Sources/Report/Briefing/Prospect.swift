import County
import Regulation
import Simulation

/// What a plan comes to for whoever decides: when to apply, what resolves, what fails first and when.
struct Prospect {
  let timeline: Timeline
  private let scene: Scene
  private var program: Program { timeline.program }

  init(_ timeline: Timeline, _ scene: Scene) {
    self.timeline = timeline
    self.scene = scene
  }

  /// The school whose promise alone keeps the county from applying, and the year the promise is due.
  var stillExempt: (name: String, due: Int)? {
    guard timeline.window == nil, let last = timeline.years.last, last.verdictOfAssessed.holds else { return nil }
    let exempt = (last.clause(.g4)?.parts ?? []).compactMap { part -> (name: String, due: Int)? in
      guard part.verdict == .metByExemption, let name = program.layout.name(of: part.part) else { return nil }
      return (name, part.exemptUntil ?? program.lastYear)
    }
    guard let latest = exempt.max(by: { $0.due < $1.due }) else { return nil }
    let holdsThroughout = timeline.years.allSatisfy(\.verdictOfAssessed.holds)
    return holdsThroughout || latest.due > program.lastYear ? latest : nil
  }

  /// Where the plan ends before a promise is due: that nothing can be said, and how far to go on.
  var tooShort: Text? { tooShort(besides: Text(same: "")) }

  /// The same with what else is open, in brackets.
  func tooShort(besides: Text) -> Text? {
    guard let still = stillExempt, still.due > program.lastYear else { return nil }
    return Text(
      zh: "推演期止于 \(program.lastYear) 年，早于承诺到期的 \(still.due) 年\(besides)，尚不能判断；请把推演期延长到 \(still.due) 年以后",
      en:
        "the plan ends in \(program.lastYear), before the promise is due in \(still.due)\(besides): too early to tell; let it run past \(still.due)"
    )
  }

  /// Whether no clause is assessed in any year.
  var isNotAssessed: Bool { timeline.years.allSatisfy { $0.verdictOfAssessed == .notAssessed } }

  /// The other plan that does better than the first: by probability where there is one, else one that can be applied
  /// with and stands in more years of the first plan's; of equals the cheapest. None that ends before those years do.
  var better: Int? {
    let own = scene.advice(of: 0)
    let others = scene.entries.indices.dropFirst()
    if let chance = own.chance {
      let sure = others.compactMap { place in scene.advice(of: place).chance.map { (place, $0.share) } }
      guard let best = sure.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) else { return nil }
      return best.1 - chance.share >= Prospect.worthTelling ? best.0 : nil
    }
    func standing(_ place: Int) -> Int {
      scene.entries[place].outcome.byYear.count { $0.year <= scene.lastYear && $0.verdict.holds }
    }
    let can = others.filter { place in
      scene.entries[place].timeline.program.lastYear >= scene.lastYear && !scene.advice(of: place).censuses.isEmpty
        && scene.entries[place].timeline.window?.years.isEmpty == false
    }
    let best = can.map { (place: $0, years: standing($0), cost: scene.entries[$0].outcome.cost) }
      .max { ($0.years, -$0.cost, -$0.place) < ($1.years, -$1.cost, -$1.place) }
    return best.flatMap { $0.years > standing(0) ? $0.place : nil }
  }

  /// By how much likelier another plan must be to be told of: less is as much the spreads' as the plan's.
  private static let worthTelling = 0.05
}
