import County
import Regulation

/// The teachers of a county in one future, while a quota that chooses moves them one by one or in proportion.
struct Staffroom {
  let layout: Layout
  let rules: Rules
  let quota: Rotation.Quota
  let exempt: [Bool]
  let rank: [Int]
  let zone: [Int]
  let isRural: [Bool]
  let pupils: [Double]
  let classes: [Double]
  var teachers: [Double]
  /// By indicator × slots + slot, the three kinds of teachers.
  var have: [Double]
  /// Teachers a section may still send in this year.
  var sendable: [Double]
  let backboneHaveDegree: Bool
  /// What has been moved, in order.
  private(set) var moves: [Move] = []

  /// Teachers who went from one section to another.
  struct Move {
    var from: Int
    var to: Int
    var staff: Staff
    /// Whether it may count as rotation: it does not leave the villages.
    var counts: Bool
  }

  init<N: Lane>(
    _ state: borrowing State<N>, _ program: borrowing Program, _ quota: Rotation.Quota, _ exempt: [Bool],
    in future: Int
  ) {
    layout = program.layout
    rules = state.facts.terms.rules
    self.quota = quota
    self.exempt = exempt
    rank = program.rank
    zone = program.zone
    isRural = program.isRural
    let open = state.facts.year.open.map { $0.holds(in: future) }
    pupils = zip(state.facts.year.pupils, open).map { pupils, isOpen in isOpen ? pupils[future] : 0 }
    classes = state.facts.year.classes.map { $0[future] }
    teachers = state.teachers.map { $0[future] }
    have = state.facts.year.totals.prefix(3 * layout.slots).map { $0[future] }
    sendable = teachers.enumerated().map { slot, count in
      exempt[slot] ? 0 : (count * quota.perSchool).wholeDown()
    }
    backboneHaveDegree = program.county.backboneHaveDegree
  }

  func write<N: Lane>(to state: inout State<N>, in future: Int) {
    for slot in 0..<layout.slots {
      state.teachers[slot][future] = teachers[slot]
      for kind in 0..<3 {
        state.facts.year.totals[kind * layout.slots + slot][future] = have[kind * layout.slots + slot]
      }
    }
  }

  func value(_ kind: Indicator, _ slot: Int) -> Double { have[kind.index * layout.slots + slot] }

  /// Whether teachers may go from one section to another: of one stage, inside the zone if asked, and out of the
  /// villages only where the plan allows it.
  func mayMove(_ from: Int, _ to: Int) -> Bool {
    layout.stage[from] == layout.stage[to] && from != to && (!quota.withinZone || zone[from] == zone[to])
      && (quota.allowOutflow || !isRural[from] || isRural[to])
  }

  /// Moves persons and notes it.
  mutating func carry(_ staff: Staff, from: Int, to: Int) {
    for kind in Indicator.allCases where kind.isTeachers {
      have[kind.index * layout.slots + from] -= staff.count(kind)
      have[kind.index * layout.slots + to] += staff.count(kind)
    }
    teachers[from] -= staff.teachers
    teachers[to] += staff.teachers
    sendable[from] -= staff.teachers
    moves.append(Move(from: from, to: to, staff: staff, counts: !isRural[from] || isRural[to]))
  }

  /// All that was moved; those who leave the villages only where that counts.
  func moved(countOutflow: Bool) -> Moved {
    var moved = Moved()
    for move in moves where countOutflow || move.counts {
      moved.counted += move.staff.teachers
      moved.backbone += move.staff.backbone
    }
    return moved
  }
}
