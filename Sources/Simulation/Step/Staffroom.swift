import County
import Regulation

/// The teachers of a county in one future, while a quota that chooses moves them one by one or in proportion.
struct Staffroom {
  let layout: Layout
  let rules: Rules
  let quota: Rotation.Quota
  let reach: QuotaReach
  let rank: [Int]
  let zone: [Int]
  let locality: [Locality]
  let pupils: [Double]
  let classes: [Double]
  var teachers: [Double]
  /// By indicator × slots + slot, the three kinds of teachers.
  var have: [Double]
  /// Teachers a section may still send in this year.
  var sendable: [Double]
  /// Of its teachers those of each kind who belong to another school and go home, or who rotated a few years ago: they are
  /// not sent on. As `have`; and all of them, by slot.
  var kept: [Double]
  var keptTeachers: [Double]
  let backboneHaveDegree: Bool
  /// Share of primary degree teachers who hold a bachelor's degree, as the county gives it; zero where it does not.
  let bachelorShare: Double
  /// What has been moved, in order.
  private(set) var moves: [Move] = []

  /// Teachers who went from one section to another.
  struct Move {
    var from: Int
    var to: Int
    var staff: Staff
    /// Whether it may count as rotation: it leads neither from village to town nor into the seat.
    var counts: Bool
  }

  init<N: Lane>(
    _ state: borrowing State<N>, _ program: borrowing Program, _ order: RotationOrder, _ quota: Rotation.Quota,
    _ reach: QuotaReach, _ orders: borrowing Instructions, in future: Int
  ) {
    layout = program.layout
    rules = state.facts.terms.rules
    self.quota = quota
    self.reach = reach
    rank = program.rank
    zone = program.zone
    locality = program.locality
    let open = state.facts.year.open.map { $0.holds(in: future) }
    pupils = zip(state.facts.year.pupils, open).map { pupils, isOpen in isOpen ? pupils[future] : 0 }
    classes = state.facts.year.classes.map { $0[future] }
    teachers = state.teachers.map { $0[future] }
    have = state.facts.year.totals.prefix(3 * layout.slots).map { $0[future] }
    kept = Array(repeating: 0, count: 3 * layout.slots)
    keptTeachers = Array(repeating: 0, count: layout.slots)
    for posting in state.postings where posting.future == future {
      guard let seat = posting.seat, posting.due != nil || order.counts && posting.eligibleFrom > orders.year else {
        continue
      }
      keptTeachers[seat] += posting.staff.teachers
      for kind in Indicator.allCases where kind.isTeachers {
        kept[kind.index * layout.slots + seat] += posting.staff.count(kind)
      }
    }
    sendable = Array(repeating: 0, count: layout.slots)
    for slot in 0..<layout.slots where reach.sends[slot] {
      var most = teachers[slot]
      if order.counts, program.eligible != nil { most = state.eligible(at: slot, program, orders)[future] }
      most = min(most, teachers[slot]) - keptTeachers[slot]
      sendable[slot] = max(0, min((teachers[slot] * quota.perSchool).wholeDown(), most))
    }
    backboneHaveDegree = program.county.backboneHaveDegree
    bachelorShare = program.county.bachelorShare ?? 0
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

  /// Those of a kind who can be chosen at a section.
  func own(_ kind: Indicator, _ slot: Int) -> Double {
    let place = kind.index * layout.slots + slot
    return have[place] - kept[place]
  }

  /// Those without the required degree who can be chosen at a section: guests without it are not among them.
  func ownOthers(_ slot: Int) -> Double { teachers[slot] - keptTeachers[slot] - own(.degree, slot) }

  /// Whether a degree teacher who is no backbone teacher can leave a section.
  func hasSpareDegree(_ slot: Int) -> Bool {
    value(.degree, slot) > value(.backbone, slot) && own(.degree, slot) > own(.backbone, slot)
  }

  /// Whether teachers may go from one section to another: of one stage, to where the quota leads, inside the zone if
  /// asked, and from village to town or into the seat only where the plan allows it.
  func mayMove(_ from: Int, _ to: Int) -> Bool {
    (reach.crossesStages || layout.stage[from] == layout.stage[to]) && from != to && reach.takes[to]
      && (!quota.withinZone || zone[from] == zone[to]) && (quota.allowOutflow || !locality[from].isBelow(locality[to]))
  }

  /// Moves persons and notes it; `arriving`: of what kinds they are where they go, if not of the same. Who comes for a term
  /// is not sent on.
  mutating func carry(_ leaving: Staff, from: Int, to: Int, arriving: Staff? = nil) {
    let staff = arriving ?? leaving
    for kind in Indicator.allCases where kind.isTeachers {
      have[kind.index * layout.slots + from] -= leaving.count(kind)
      have[kind.index * layout.slots + to] += staff.count(kind)
    }
    teachers[from] -= staff.teachers
    teachers[to] += staff.teachers
    if quota.term != nil {
      for kind in Indicator.allCases where kind.isTeachers {
        kept[kind.index * layout.slots + to] += staff.count(kind)
      }
      keptTeachers[to] += staff.teachers
    }
    sendable[from] -= staff.teachers
    moves.append(Move(from: from, to: to, staff: staff, counts: !locality[from].isBelow(locality[to])))
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
