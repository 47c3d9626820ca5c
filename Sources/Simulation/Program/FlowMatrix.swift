import County

extension FeedUnit {
  /// Which share of a primary section's graduates goes to each unit.
  package static func shares(of slot: Int, among units: [FeedUnit]) -> [Double] {
    units.map { unit in unit.sources.reduce(0) { $0 + ($1.slot == slot ? $1.share : 0) } }
  }
}

/// Which share of the graduates of one unit enters junior school in another; what is left of a row leaves the county.
package struct FlowMatrix {
  private let names: [String]
  private var shares: [Double]
  /// Pupils a year who enter each unit from outside the county.
  private(set) var arrivals: [Double]

  subscript(from: Int, to: Int) -> Double { shares[from * names.count + to] }

  /// By the rows that a plan gives, every other unit keeping its own. `otherwise`: without rows, the junior entry and the
  /// graduates of each unit in the census, which flows are to account for; nil: every unit keeps its own.
  init(_ names: [String], _ flows: [Flow], otherwise: (entry: [Double], graduates: [Double])?) throws(Problems) {
    self.init(names)
    if flows.isEmpty {
      if let otherwise { fit(otherwise.entry, otherwise.graduates) }
      return
    }
    var problems: [Problem] = []
    func find(_ name: String, at place: Place) -> Int? {
      let found = names.firstIndex(of: name)
      if found == nil {
        problems.append(Problem(.unknownUnit(name: name, nearest: nearest(to: name, among: names)), at: place))
      }
      return found
    }
    for flow in flows {
      let from = flow.from.flatMap { find($0, at: flow.place) }
      if let from { for to in names.indices { shares[from * names.count + to] = 0 } }
      for part in flow.to {
        guard let unit = part.unit, let to = find(unit, at: part.place) else { continue }
        if let from {
          shares[from * names.count + to] += part.share
        } else if flow.from == nil {
          arrivals[to] += part.share
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// By the junior entry and the graduates of each unit alone, which flows are to account for.
  package init(_ names: [String], entry: [Double], graduates: [Double]) {
    self.init(names)
    fit(entry, graduates)
  }

  /// Every unit keeps its own.
  private init(_ names: [String]) {
    self.names = names
    arrivals = Array(repeating: 0, count: names.count)
    shares = Array(repeating: 0, count: names.count * names.count)
    for place in names.indices { shares[place * names.count + place] = 1 }
  }

  /// Its rows as a plan gives them, without cells of nothing; those of units that send none away are left out.
  package func rows(at place: Place) -> [Flow] {
    names.indices.compactMap { from in
      guard self[from, from] < 1 else { return nil }
      let parts = names.indices.filter { self[from, $0] > 0 }.map {
        Flow.Part(unit: names[$0], share: self[from, $0], place: place)
      }
      return Flow(from: names[from], to: parts, place: place)
    }
  }

  /// Who enters less than graduate, scaled to the county, sends the rest to those who enter more, in proportion to what
  /// they have more: the census comes out, and no unit that sends none loses any.
  private mutating func fit(_ entry: [Double], _ graduates: [Double]) {
    let (enter, leave) = (entry.reduce(0, +), graduates.reduce(0, +))
    guard enter > 0, leave > 0 else { return }
    let asked = entry.map { $0 * leave / enter }
    let more = zip(asked, graduates).map { max($0 - $1, 0) }
    let all = more.reduce(0, +)
    guard all > 0 else { return }
    for from in names.indices where graduates[from] > asked[from] {
      let kept = asked[from] / graduates[from]
      for to in names.indices {
        shares[from * names.count + to] = (from == to ? kept : 0) + (1 - kept) * more[to] / all
      }
    }
  }

  /// What would flow to units that take nobody goes to the others in proportion to their entry.
  mutating func lead(awayFrom takes: [Bool], by entry: [Double]) {
    guard takes.contains(false), takes.contains(true) else { return }
    let open = zip(takes, entry).map { $0 ? $1 : 0 }
    let all = open.reduce(0, +)
    let count = Double(takes.filter { $0 }.count)
    func part(_ to: Int) -> Double { all > 0 ? open[to] / all : takes[to] ? 1 / count : 0 }
    for from in names.indices {
      let lost = names.indices.reduce(0) { $0 + (takes[$1] ? 0 : self[from, $1]) }
      for to in names.indices {
        let place = from * names.count + to
        shares[place] = takes[to] ? shares[place] + lost * part(to) : 0
      }
    }
    let lost = names.indices.reduce(0) { $0 + (takes[$1] ? 0 : arrivals[$1]) }
    for to in names.indices { arrivals[to] = takes[to] ? arrivals[to] + lost * part(to) : 0 }
  }
}
