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
  var stillExempt: (name: String, due: Int)? { PromiseOutlook(timeline: timeline).stillExempt }

  /// Where the plan ends before a promise is due: that nothing can be said, and how far to go on.
  var tooShort: Text? { PromiseOutlook(timeline: timeline).tooShort(besides: Text(same: "")) }

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
