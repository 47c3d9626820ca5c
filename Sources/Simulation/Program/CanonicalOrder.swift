import County

extension Plan {
  /// The measures by position, in the order in which they act inside a year: by their first year, by kind, then by name.
  /// The order of the list decides nothing.
  ///
  /// Schools open before boundaries move, both by shares of what a section had when the year began; then schools close,
  /// each receiver after those it receives; staff come after all of these.
  var canonicalOrder: [Int] {
    let sorted = measures.indices.sorted { one, other in
      let (a, b) = (measures[one], measures[other])
      return (a.years.lowerBound, a.action.rank, a.name) < (b.years.lowerBound, b.action.rank, b.name)
    }
    return closingReceiversLast(sorted)
  }

  /// A merger into a section that another merger of the same year closes comes before it.
  private func closingReceiversLast(_ sorted: [Int]) -> [Int] {
    var left = sorted
    var order: [Int] = []
    while let first = left.first {
      func isReceived(_ position: Int) -> Bool {
        left.contains { $0 != position && measures[$0].feeds(measures[position]) }
      }
      let isFirstBlocked = isReceived(first)
      let tied = left.filter { measures[$0].isTied(with: measures[first]) }
      let next = isFirstBlocked ? tied.first { !isReceived($0) } ?? first : first
      order.append(next)
      left.removeAll { $0 == next }
    }
    return order
  }
}

extension Measure {
  /// Whether another merger of the same year closes what this one merges into.
  fileprivate func feeds(_ other: Measure) -> Bool {
    guard isTied(with: other), case .merge(let mine) = action, case .merge(let theirs) = other.action else {
      return false
    }
    return mine.into.ids.contains { theirs.closed.contains($0) }
  }

  /// Whether both are of one year and kind.
  fileprivate func isTied(with other: Measure) -> Bool {
    years.lowerBound == other.years.lowerBound && action.rank == other.action.rank
  }
}

extension Measure.Action {
  /// The place of the kind inside a year.
  fileprivate var rank: Int {
    switch self {
    case .open: 0
    case .rezone: 1
    case .form: 2
    case .merge: 3
    case .reclassify: 4
    case .build: 5
    case .cap: 6
    case .limitClasses: 7
    case .recruit: 8
    case .second: 9
    case .qualify: 10
    case .visit: 11
    case .rotate: 12
    case .redeploy: 13
    case .fund: 14
    case .repay: 15
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
