import County
import Regulation
import Simulation

/// Plans that do not assume the same, each also in the worlds of the others: what choosing one may be rued for can only be
/// taken over futures in which all assume the same.
///
/// A world is a plan's assumptions with their spreads, chance and its standard; plans that assume the same share it. Draws
/// are keyed by name, so that a future is as lucky in one world as in another.
package struct Crossing: Sendable {
  /// A plan with its county and the standard it is judged by.
  package struct Entry: Sendable {
    package var plan: Plan
    package var county: County
    package var standard: Standard

    package init(plan: Plan, county: County, standard: Standard) {
      self.plan = plan
      self.county = county
      self.standard = standard
    }
  }

  /// One plan's measures in the world of others; plans by position.
  package struct Cell: Sendable {
    /// Position of the plan whose measures run, and of the one whose world they run in.
    package let plan: Int
    package let world: Int
    package let entry: Entry
  }

  /// The plans of each world by position, the first of them lending its assumptions.
  package let worlds: [[Int]]
  /// What is to be run in addition to the plans themselves; measures that cannot be carried out in a world are left
  /// out of it.
  package let cells: [Cell]

  package init(_ entries: [Entry]) {
    var worlds: [[Int]] = []
    for place in entries.indices {
      if let same = worlds.firstIndex(where: { entries[place].sharesWorld(with: entries[$0[0]]) }) {
        worlds[same].append(place)
      } else {
        worlds.append([place])
      }
    }
    var cells: [Cell] = []
    for (world, plans) in worlds.enumerated() {
      let home = entries[plans[0]]
      for place in entries.indices where !plans.contains(place) {
        let plan = entries[place].plan.inWorld(of: home.plan)
        let entry = Entry(plan: plan, county: home.county, standard: home.standard)
        guard (try? Program(plan, for: home.county, by: home.standard)) != nil else { continue }
        cells.append(Cell(plan: place, world: world, entry: entry))
      }
    }
    self.worlds = worlds
    self.cells = cells
  }
}

extension Crossing.Entry {
  /// Whether another plan assumes the same, spreads included, and is judged alike.
  fileprivate func sharesWorld(with other: Crossing.Entry) -> Bool {
    func spreads(_ plan: Plan) -> [String: Distribution] {
      Dictionary(plan.uncertainties.map { ($0.name, $0.distribution) }) { first, _ in first }
    }
    let (own, others) = (plan.withoutMeasures, other.plan.withoutMeasures)
    return own.assumptions == others.assumptions && spreads(own) == spreads(others)
      && own.chances.isOn == others.chances.isOn
      && own.chances.sectionNoise == others.chances.sectionNoise && own.chances.names == others.chances.names
      && own.chances.matrix == others.chances.matrix && standard.id == other.standard.id
      && standard.place == other.standard.place
  }
}

extension Plan {
  /// The same measures, with what is uncertain of them, under the assumptions of another plan; as far as the longer of
  /// both goes.
  fileprivate func inWorld(of home: Plan) -> Plan {
    var plan = self
    let world = home.withoutMeasures
    plan.assumptions = world.assumptions
    plan.milestones = []
    if home.through.value > through.value { plan.through = home.through }
    let own = uncertainties.filter { !$0.isOfWorld }
    plan.uncertainties = world.uncertainties + own
    plan.chances = world.chances
    // What a matrix joined a measure's values with is of the world they came from: they keep what joins them to one another.
    let joined = chances.of(own.map(\.name))
    let (size, more) = (world.chances.names.count, joined.names.count)
    plan.chances.names += joined.names
    plan.chances.matrix =
      world.chances.matrix.map { $0 + Array(repeating: 0, count: more) }
      + joined.matrix.map { Array(repeating: 0, count: size) + $0 }
    return plan
  }
}
