import County
import Regulation

/// Teachers whom a quota sent from one section to another for some years, in one future.
struct Posting: Sendable {
  var future: Int
  /// Position of the measure in the plan.
  var measure: Int
  /// Where they belong; nil where their school has closed and its teachers wait in the county pool.
  var home: Int?
  /// Where they teach; nil once they are in the pool.
  var seat: Int?
  var staff: Staff
  /// The year in which they come home; nil once they are, or where they stay for good.
  var due: Int?
  /// The first year in which they are eligible for rotation again.
  var eligibleFrom: Int
}

extension State {
  /// Movers of quotas whose term is over come home before anyone else rotates; who is eligible again is forgotten.
  mutating func comeHome<R: Recorder>(_ program: borrowing Program, _ recorder: inout R) where R.N == N {
    let year = facts.year.year
    for place in postings.indices {
      guard let due = postings[place].due, due <= year else { continue }
      comeHome(place, program, &recorder)
    }
    postings.removeAll { $0.due == nil && $0.eligibleFrom <= year }
  }

  /// Before a section closes, movers who teach there come home early; those who belong there belong from now on where its
  /// teachers go: to the receiver of the largest share, the school's other section, or the pool.
  mutating func settlePostings<R: Recorder>(
    _ program: borrowing Program, _ order: MergerOrder, _ recorder: inout R
  ) where R.N == N {
    guard !postings.isEmpty else { return }
    var seat = order.sibling
    if order.staff == .follow {
      var largest = 0.0
      for (slot, share) in order.into where share > largest { (seat, largest) = (slot, share) }
    }
    for place in postings.indices {
      if postings[place].seat == order.closed, postings[place].due != nil { comeHome(place, program, &recorder) }
      if postings[place].seat == order.closed { postings[place].seat = seat }
      guard postings[place].home == order.closed else { continue }
      postings[place].home = seat
      // Their own school has joined the one where they teach: they are at home.
      if seat != nil, postings[place].seat == seat { postings[place].due = nil }
    }
  }

  /// One posting ends: the persons go home, as many as have not left meanwhile, and of the kinds that can leave, so that
  /// neither section has more of a kind than teachers.
  private mutating func comeHome<R: Recorder>(_ place: Int, _ program: borrowing Program, _ recorder: inout R)
  where R.N == N {
    let posting = postings[place]
    postings[place].due = nil
    guard let host = posting.seat else { return }
    postings[place].seat = posting.home
    let home = posting.home
    guard host != home else { return }
    let slots = program.layout.slots
    let future = posting.future
    let isTold = headcounts[host] != .unknown
    let present = teachers[host][future]
    let leaving = isTold ? min(posting.staff.teachers, present) : posting.staff.teachers
    let staying = max(0, present - leaving)
    func known(_ kind: Indicator) -> Bool { facts.year.known[kind.index * slots + host] }
    func count(_ kind: Indicator) -> Double { facts.year.totals[kind.index * slots + host][future] }
    func leavers(_ kind: Indicator, least: Double = 0, keep: Double = 0) -> Double {
      let own = min(posting.staff.count(kind), leaving)
      guard known(kind), isTold else { return own }
      let low = max(least, count(kind) - staying)
      return max(low, min(own, leaving, count(kind) - keep))
    }
    let backbone = leavers(.backbone)
    let artsSports = leavers(.artsSports)
    let areDegree = program.county.backboneHaveDegree && known(.backbone) && known(.degree)
    let degree =
      areDegree
      ? leavers(.degree, least: backbone, keep: count(.backbone) - backbone) : leavers(.degree)
    let staff = Staff(teachers: leaving, degree: degree, backbone: backbone, artsSports: artsSports)
    postings[place].staff = staff
    teachers[host][future] = staying
    for kind in Indicator.allCases where kind.isTeachers && known(kind) {
      facts.year.totals[kind.index * slots + host][future] = max(0, count(kind) - staff.count(kind))
    }
    guard let home else {
      pool[future] += leaving
      return
    }
    var arriving = staff
    // What counts above the required degree in primary school need not in junior school.
    if program.layout.stage[host] == Stage.primary.index, program.layout.stage[home] == Stage.junior.index {
      arriving.degree = 0
    }
    let shift = StaffCount<N>(of: arriving, in: future)
    teachers[home][future] += leaving
    for kind in Indicator.allCases where kind.isTeachers {
      facts.year.totals[kind.index * slots + home][future] += arriving.count(kind)
    }
    recorder.homecoming(measure: posting.measure, year: facts.year.year, from: host, to: home, shift)
  }

  /// The teachers of a section without those who are there for a term alone. Nobody knows which of them have left since:
  /// no kind is more than the teachers.
  func own(at slot: Int, _ program: borrowing Program) -> StaffCount<N> {
    let present = count(at: slot, program.layout.slots)
    guard !postings.isEmpty else { return present }
    var guests = StaffCount<N>(teachers: .zero, degree: .zero, backbone: .zero, artsSports: .zero)
    for posting in postings where posting.seat == slot && posting.due != nil {
      guests.teachers[posting.future] += posting.staff.teachers
      guests.degree[posting.future] += posting.staff.degree
      guests.backbone[posting.future] += posting.staff.backbone
      guests.artsSports[posting.future] += posting.staff.artsSports
    }
    var own = present - guests
    own.teachers = N.most(own.teachers, .zero)
    own.degree = N.most(own.degree, .zero)
    own.backbone = N.most(own.backbone, .zero)
    own.artsSports = N.most(own.artsSports, .zero)
    // A number that is not known bounds nothing.
    guard headcounts[slot] != .unknown else { return own }
    own.degree = N.least(own.degree, own.teachers)
    own.backbone = N.least(own.backbone, program.county.backboneHaveDegree ? own.degree : own.teachers)
    own.artsSports = N.least(own.artsSports, own.teachers)
    return own
  }

  /// Notes who has rotated: not eligible for so many years.
  mutating func rest(_ teachers: N, _ backbone: N, from step: Int, for years: Int) {
    for later in step + 1..<max(step + 1, min(step + 1 + years, resting.count)) {
      resting[later] = resting[later] + teachers
      restingBackbone[later] = restingBackbone[later] + backbone
    }
  }
}

extension StaffCount {
  /// Persons in one future, none in the others.
  init(of staff: Staff, in future: Int) {
    self.init(teachers: .zero, degree: .zero, backbone: .zero, artsSports: .zero)
    teachers[future] = staff.teachers
    degree[future] = staff.degree
    backbone[future] = staff.backbone
    artsSports[future] = staff.artsSports
  }
}
