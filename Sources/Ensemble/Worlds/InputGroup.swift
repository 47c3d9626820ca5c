/// Uncertain values that are drawn together, and so are one input to a study of sensitivity.
///
/// Sobol's indices share a variance out among inputs that know nothing of one another. Values that a matrix joins, or the
/// county's common shock, do know of one another: they are one input. A value drawn by year is one input with all its
/// years.
package struct InputGroup: Sendable, Hashable {
  /// The uncertain values by position, those that can move at all.
  package let members: [Int]
  /// Whether each of them goes against the first.
  let isAgainst: [Bool]
  /// All whose numbers the members are made of, those without spread included.
  let drawn: [Int]
}

extension Worlds {
  /// The inputs of the plan, in the order of its uncertain values; none of what has no spread.
  package var groups: [InputGroup] {
    var groups: [InputGroup] = []
    var taken = Set<Int>()
    for first in sources.indices where !taken.contains(first) {
      var drawn = [first]
      var isAgainst = [false]
      taken.insert(first)
      var next = 0
      while next < drawn.count {
        for other in sources.indices where !taken.contains(other) {
          let together = together(drawn[next], other)
          guard together != 0 else { continue }
          drawn.append(other)
          isAgainst.append((together < 0) != isAgainst[next])
          taken.insert(other)
        }
        next += 1
      }
      let moving = drawn.indices.filter { !sources[drawn[$0]].isCertain }.sorted { drawn[$0] < drawn[$1] }
      guard let lead = moving.first else { continue }
      groups.append(
        InputGroup(
          members: moving.map { drawn[$0] }, isAgainst: moving.map { isAgainst[$0] != isAgainst[lead] }, drawn: drawn))
    }
    return groups.sorted { $0.members[0] < $1.members[0] }
  }

  /// The sign that the draws of two values have in common: that of their correlation, 0 where they have none.
  private func together(_ one: Int, _ other: Int) -> Double {
    if let correlation, let row = joined.firstIndex(of: one), let column = joined.firstIndex(of: other) {
      let (root, count) = (correlation.root, min(row, column) + 1)
      let product = (0..<count).reduce(0) { $0 + root[row][$1] * root[column][$1] }
      // What differs less from zero was zero in the matrix.
      return product.magnitude < 1e-9 ? 0 : product
    }
    if let course = uncertainties[one].course, course == uncertainties[other].course { return 1 }
    guard let one = sources[one].shock, let other = sources[other].shock else { return 0 }
    return one.loading * other.loading
  }

  /// The worlds in which some inputs take their numbers from a second, independent sample.
  func switched(_ groups: [InputGroup]) -> Worlds {
    var worlds = self
    for group in groups {
      for place in group.drawn { worlds.sources[place].stream = 1 }
    }
    return worlds
  }

  /// The worlds in which every input stands where a share of its distribution is below it, by group and future; the
  /// values of a group move together, those that go against its first the other way.
  func set(_ groups: [InputGroup], _ shares: [[Double]]) -> Worlds {
    var worlds = self
    var set = Array(repeating: [0.5], count: sources.count)
    for (group, shares) in zip(groups, shares) {
      for (member, isAgainst) in zip(group.members, group.isAgainst) {
        set[member] = isAgainst ? shares.map { 1 - $0 } : shares
      }
    }
    worlds.shares = set
    return worlds
  }
}
