import County
import Regulation

/// Release by quota (转岗分流): teachers leave sections in proportion to how many there are, of each kind in proportion to
/// that kind.
///
/// A section keeps a teacher to every class and its last of a kind, as far as others can go instead; who is there for a
/// term alone is not released. Persons are shared out by largest remainders, ties by id.
extension State {
  mutating func release<R: Recorder>(_ program: borrowing Program, _ order: ReleaseOrder, _ recorder: inout R)
  where R.N == N {
    // Nobody can tell whom it would choose: it is neither done nor said to be undone.
    if leavesOpen(program, N(order.staff.teachers), among: order.slots) { return }
    var done = N.zero
    for future in 0..<N.width { done[future] = release(program, order, in: future) }
    fillPosts(.zero - done)
    recorder.carriedOut(
      measure: order.measure, year: facts.year.year, asked: N(order.staff.teachers), done: done, isBackbone: false)
  }

  /// How many left in one future.
  private mutating func release(_ program: borrowing Program, _ order: ReleaseOrder, in future: Int) -> Double {
    let count = program.layout.slots
    let slots = order.slots.filter { facts.year.open[$0].holds(in: future) }
    let ids = slots.map { [layout = program.layout] in layout.ids[$0] }
    let own = slots.map { self.own(at: $0, program) }
    let free = zip(slots, own).map { slot, own in
      max(0, min(own.teachers[future], teachers[slot][future] - max(1, facts.year.classes[slot][future].rounded(.up))))
    }
    let leaving = apportion(order.staff.teachers, by: own.map { $0.teachers[future] }, upTo: free, ids: ids)
    func total(_ kind: Indicator, _ slot: Int) -> Double { facts.year.totals[kind.index * count + slot][future] }
    func leavers(_ kind: Indicator) -> [Double] {
      // No kind outnumbers the teachers who are left without those who are there for a term: where all the others are of
      // it, who leaves is of it too.
      let least = zip(leaving, own).map { leaving, own in
        max(0, own.count(kind)[future] - (own.teachers[future] - leaving))
      }
      let most = slots.indices.map { place in
        max(least[place], min(leaving[place], own[place].count(kind)[future], total(kind, slots[place]) - 1))
      }
      let asked = max(0, order.staff.count(kind) - least.reduce(0, +))
      let others = apportion(
        asked, by: own.map { $0.count(kind)[future] }, upTo: zip(most, least).map { $0 - $1 }, ids: ids)
      return zip(least, others).map { $0 + $1 }
    }
    let backbone = leavers(.backbone)
    let artsSports = leavers(.artsSports)
    var degree = leavers(.degree)
    if program.county.backboneHaveDegree {
      for place in slots.indices {
        let spare = own[place].degree[future] - own[place].backbone[future]
        degree[place] = min(max(degree[place], backbone[place]), spare + backbone[place])
      }
    }
    for (place, slot) in slots.enumerated() {
      teachers[slot][future] -= leaving[place]
      facts.year.totals[Indicator.degree.index * count + slot][future] -= degree[place]
      facts.year.totals[Indicator.backbone.index * count + slot][future] -= backbone[place]
      facts.year.totals[Indicator.artsSports.index * count + slot][future] -= artsSports[place]
    }
    return leaving.reduce(0, +)
  }
}
