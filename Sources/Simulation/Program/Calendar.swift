import County
import Regulation

/// What the compiler remembers from year to year: what is open, what falls due, and what has been taken already.
struct Calendar {
  /// Which slots are open after the orders compiled so far.
  var isOpen: [Bool]
  /// Length of the stage by slot after the orders compiled so far, and how often it has changed.
  var years: [Int]
  var patterns = 0
  /// What the plan says of money so far.
  var funding: Funding?
  /// Sections whose grades go one after another, in the order in which they began.
  var phasings: [Phasing] = []
  /// Sections that have closed and open again.
  var reopenings: [Reopening] = []
  /// Where the pupils of a closed section went.
  private var successors: [Int: [(slot: Int, share: Double)]] = [:]
  /// Sections to which a merger of the present year sends pupils, with its position.
  private var arrivals: [Int: Int] = [:]
  /// Sections to which a merger has sent pupils in any year so far, with the position of the last and its year.
  private var received: [Int: (measure: Int, year: Int)] = [:]
  private var pending: [(year: Int, order: Pending)] = []
  /// The years in which teachers rotate.
  private var rotating: [Int] = []
  private var service: [(years: Range<Int>, persons: Double)] = []
  /// Where the teachers of a closed section went: the receiver of the most, its school's other section, or nowhere.
  private var seats: [Int: Int?] = [:]
  /// What measures of the present year do, to tell those that overlap.
  private var claims: [String: Int] = [:]
  /// What measures of the present year have taken of each section, as shares of what it had when the year began.
  private var taken: [Int: Taken] = [:]

  private struct Taken {
    var entry = 0.0
    var others = 0.0
    var staff = 0.0
  }

  /// Something that a measure of an earlier year brings about.
  enum Pending {
    /// Lent teachers leave, a recognition expires: a change at the seat of a section.
    case staffing(StaffingOrder)
    /// Teachers on rotation return.
    case rotation(measure: Int, [TeacherOrder])
  }

  init(_ county: County) {
    isOpen = county.sections.map(\.isCensus)
    years = county.sections.map(\.years)
  }

  mutating func begin(_ year: Int) {
    claims = [:]
    taken = [:]
    arrivals = [:]
  }

  mutating func schedule(_ order: Pending, in year: Int) { pending.append((year, order)) }

  func due(in year: Int) -> [Pending] { pending.filter { $0.year == year }.map(\.order) }

  mutating func serve(_ persons: Double, in years: Range<Int>) { service.append((years, persons)) }

  func inService(in year: Int) -> Double { service.reduce(0) { $0 + ($1.years.contains(year) ? $1.persons : 0) } }

  /// Notes a year in which teachers rotate.
  mutating func rotate(in year: Int) { rotating.append(year) }

  /// In how many of the years before, up to so many, teachers have rotated.
  func rotations(before year: Int, within years: Int) -> Int {
    rotating.count { $0 < year && $0 >= year - years }
  }

  /// Notes where the teachers of a section that closes go, and its pupils.
  mutating func close(_ slot: Int, seat: Int?, into: [(slot: Int, share: Double)]) {
    isOpen[slot] = false
    seats[slot] = .some(seat)
    successors[slot] = into
  }

  mutating func reopen(_ slot: Int) {
    isOpen[slot] = true
    seats[slot] = nil
    successors[slot] = nil
  }

  /// The sections that have the pupils of some others now: those that have closed give way to where theirs went.
  func present(_ into: [(slot: Int, share: Double)]) -> [(slot: Int, share: Double)] {
    var found: [(slot: Int, share: Double)] = []
    var open = Array(into.reversed())
    while let next = open.popLast() {
      if !isOpen[next.slot], let after = successors[next.slot] {
        open += after.reversed().map { (slot: $0.slot, share: $0.share * next.share) }
      } else if let at = found.firstIndex(where: { $0.slot == next.slot }) {
        found[at].share += next.share
      } else {
        found.append(next)
      }
    }
    return found
  }

  /// Notes to whom a merger sends pupils in the present year.
  mutating func arrive(_ into: [(slot: Int, share: Double)], by measure: Int, in year: Int) {
    for (slot, _) in into {
      arrivals[slot] = measure
      received[slot] = (measure, year)
    }
  }

  /// The merger of an earlier year that sent pupils to a section, the last of them, with its year.
  func lastSender(to slot: Int) -> (measure: Int, year: Int)? { received[slot] }

  /// The merger that sends pupils to a section in the present year, or goes on doing so.
  func sender(to slot: Int) -> Int? {
    arrivals[slot] ?? phasings.first { phasing in present(phasing.into).contains { $0.slot == slot } }?.measure
  }

  /// Where the teachers of a section are now; nil where they wait in the county pool.
  func seat(of slot: Int) -> Int? {
    var seat = slot
    while let next = seats[seat] {
      guard let next else { return nil }
      seat = next
    }
    return seat
  }

  /// The measure that has claimed the same thing in this year, if one has; else it is claimed now.
  mutating func claim(_ thing: String, by measure: Int) -> Int? {
    if let other = claims[thing], other != measure { return other }
    claims[thing] = measure
    return nil
  }

  /// A share of a section as it was at the beginning of the year, told as shares of what is left of its entry grade, its
  /// other grades and its staff.
  struct Share {
    var entry: Double
    var others: Double
    var staff: Double
  }

  /// Takes a share of a section; nil with the sum where all or more would be gone.
  mutating func take(_ share: Double, from slot: Int, entryOnly: Bool, withStaff: Bool) -> (share: Share?, sum: Double)
  {
    let before = taken[slot] ?? Taken()
    var after = before
    after.entry += share
    if !entryOnly { after.others += share }
    if withStaff { after.staff += share }
    let sum = max(after.entry, after.others)
    guard sum < 1 else { return (nil, sum) }
    taken[slot] = after
    return (
      Share(
        entry: share / (1 - before.entry), others: entryOnly ? 0 : share / (1 - before.others),
        staff: withStaff ? share / (1 - before.staff) : 0), sum
    )
  }
}

/// A section whose grades go one after another (停招、低年级留点).
struct Phasing {
  /// Position of the measure in the plan.
  var measure: Int
  var slot: Int
  var into: [(slot: Int, share: Double)]
  /// The grades, counted from zero, that go in every year; and whether entrants still come.
  var goes: Range<Int>
  var admits: Bool
  /// Which grades it teaches, counted from zero.
  var teaches: [Bool]

  /// Lets the grades go up, or as they are in the first year, and those that go leave: which do, and the share of its
  /// grades that leaves.
  mutating func leave(isFirst: Bool) -> (moves: [Bool], share: Double) {
    let before = Double(teaches.count(where: \.self))
    if !isFirst { teaches = [admits] + teaches.dropLast() }
    var moves = teaches.map { _ in false }
    for grade in teaches.indices where teaches[grade] && (goes.contains(grade) || (grade == 0 && !admits)) {
      moves[grade] = true
      teaches[grade] = false
    }
    let after = Double(teaches.count(where: \.self))
    return (moves, before > after ? (before - after) / before : 0)
  }
}

/// A section that has closed and takes its catchment back, growing up from the grade that went.
struct Reopening {
  var measure: Int
  var slot: Int
  var into: [(slot: Int, share: Double)]
  var year: Int
  /// The grade its pupils stay in, counted from zero, and the last census in which more of its grades are its own.
  var grade: Int
  var last: Int
  var staffReturns: Bool
}
