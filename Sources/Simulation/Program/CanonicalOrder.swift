import County

extension Plan {
  /// The measures by position, in the order in which they act inside a year: by their first year, by kind, then by name.
  /// The order of the list decides nothing.
  ///
  /// The pattern of grades changes first. Schools open before boundaries move, both by shares of what a section had when
  /// the year began; then schools close, each receiver after those it receives; staff come after all of these.
  var canonicalOrder: [Int] {
    let sorted = measures.indices.sorted { one, other in
      let (a, b) = (measures[one], measures[other])
      return (a.years.lowerBound, a.action.rank, a.name) < (b.years.lowerBound, b.action.rank, b.name)
    }
    // The mergers of a year stand together; they alone can depend on one another.
    var order: [Int] = []
    var place = 0
    while place < sorted.count {
      var end = place
      while end < sorted.count, measures[sorted[end]].isMerger(of: measures[sorted[place]].years.lowerBound) {
        end += 1
      }
      order += end > place ? closingReceiversLast(Array(sorted[place..<end])) : [sorted[place]]
      place = max(end, place + 1)
    }
    return order
  }

  /// A merger into a section that another merger of the same year closes comes before it.
  private func closingReceiversLast(_ sorted: [Int]) -> [Int] {
    var closing: [String: [Int]] = [:]
    for (place, position) in sorted.enumerated() {
      for id in measures[position].closes { closing[id, default: []].append(place) }
    }
    // Which mergers come after each, and how many each still waits for.
    let after = sorted.enumerated().map { place, position in
      Set(measures[position].receivers.flatMap { closing[$0] ?? [] }).subtracting([place])
    }
    var waiting = Array(repeating: 0, count: sorted.count)
    for place in after.joined() { waiting[place] += 1 }
    var isDone = Array(repeating: false, count: sorted.count)
    var first = 0
    var order: [Int] = []
    while first < sorted.count {
      if isDone[first] {
        first += 1
        continue
      }
      // Those that wait for one another in a circle are reported elsewhere.
      let next = (first..<sorted.count).first { !isDone[$0] && waiting[$0] == 0 } ?? first
      isDone[next] = true
      order.append(sorted[next])
      for place in after[next] { waiting[place] -= 1 }
    }
    return order
  }
}

extension Assumptions {
  /// The drifts by position, in the order in which they act: by whom they take from and give to, then by how many.
  var driftOrder: [Int] {
    func isBefore(_ one: Drift, _ other: Drift) -> Bool {
      let (a, b) = (one.from.words + [">"] + one.to.words, other.from.words + [">"] + other.to.words)
      if a != b { return a.lexicographicallyPrecedes(b) }
      return (one.enrolled, one.entry) < (other.enrolled, other.entry)
    }
    return drifts.indices.sorted { isBefore(drifts[$0], drifts[$1]) }
  }
}

extension Measure {
  fileprivate func isMerger(of year: Int) -> Bool {
    guard case .merge = action else { return false }
    return years.lowerBound == year
  }

  /// What a merger closes, and into what, by id.
  fileprivate var closes: [String] { if case .merge(let merger) = action { merger.closed } else { [] } }
  fileprivate var receivers: [String] { if case .merge(let merger) = action { merger.into.ids } else { [] } }
}

extension Measure.Action {
  /// The place of the kind inside a year.
  fileprivate var rank: Int {
    switch self {
    case .structure: 0
    case .open: 1
    case .rezone: 2
    case .form: 3
    case .merge: 4
    case .reclassify: 5
    case .build: 6
    case .cap: 7
    case .limitClasses: 8
    case .recruit: 9
    case .release: 10
    case .second: 11
    case .qualify: 12
    case .visit: 13
    case .rotate: 14
    case .redeploy: 15
    case .fund: 16
    case .repay, .leftOut: 17
    }
  }
}

extension Compiler {
  /// Puts the caps of a year in the order of their overflow, so that each is met by all who come over the others; caps that
  /// overflow in a circle cannot all hold.
  mutating func orderCaps(_ step: inout Instructions) {
    guard step.caps.count > 1 else { return }
    var left = step.caps.sorted { county.sections[$0.slot].id < county.sections[$1.slot].id }
    var order: [CapOrder] = []
    while !left.isEmpty {
      let next = left.firstIndex { cap in !left.contains { $0.into.contains { $0.slot == cap.slot } } }
      guard let next else {
        let circle = circle(left)
        let cap = circle[0]
        let ids = (circle + [cap]).map { county.sections[$0.slot].id }
        report(.capsInACircle(ids: ids, year: step.year), at: plan.measures[cap.measure].place)
        return
      }
      order.append(left.remove(at: next))
    }
    step.caps = order
  }

  /// One circle among caps of which each receives from another.
  private func circle(_ caps: [CapOrder]) -> [CapOrder] {
    var path = [caps[0]]
    while let from = caps.first(where: { cap in cap.into.contains { $0.slot == path[0].slot } }) {
      if let end = path.firstIndex(where: { $0.slot == from.slot }) { return Array(path[...end]) }
      path.insert(from, at: 0)
    }
    return path
  }
}
