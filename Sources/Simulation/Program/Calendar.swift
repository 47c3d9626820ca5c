import County
import Regulation

/// What the compiler remembers from year to year: what is open, what falls due, and what has been taken already.
struct Calendar {
  /// Which slots are open after the orders compiled so far.
  var isOpen: [Bool]
  /// What the plan says of money so far.
  var funding: Funding?
  private var pending: [(year: Int, order: Pending)] = []
  private var service: [(years: Range<Int>, persons: Double)] = []
  /// Where the teachers of a closed section went: the receiver of the most, its school's other section, or nowhere.
  private var seats: [Int: Int?] = [:]
  /// What measures of the present year do, to tell those that overlap.
  private var claims: [String: Int] = [:]
  /// Share of each section's pupils that measures of the present year have taken, by slot.
  private var taken: [Int: Double] = [:]

  /// Something that a measure of an earlier year brings about.
  enum Pending {
    /// Lent teachers leave, a recognition expires: a change at the seat of a section.
    case staffing(StaffingOrder)
    /// Teachers on rotation return.
    case rotation(measure: Int, [TeacherOrder])
  }

  init(_ county: County) { isOpen = county.sections.map(\.isCensus) }

  mutating func begin(_ year: Int) {
    claims = [:]
    taken = [:]
  }

  mutating func schedule(_ order: Pending, in year: Int) { pending.append((year, order)) }

  func due(in year: Int) -> [Pending] { pending.filter { $0.year == year }.map(\.order) }

  mutating func serve(_ persons: Double, in years: Range<Int>) { service.append((years, persons)) }

  func inService(in year: Int) -> Double { service.reduce(0) { $0 + ($1.years.contains(year) ? $1.persons : 0) } }

  /// Notes where the teachers of a section that closes go.
  mutating func close(_ slot: Int, seat: Int?) {
    isOpen[slot] = false
    seats[slot] = .some(seat)
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

  /// Takes a share of a section's pupils as they were at the beginning of the year; returns it as a share of those that
  /// are left, or nil with the sum where all or more would be gone.
  mutating func take(_ share: Double, from slot: Int) -> (share: Double?, sum: Double) {
    let before = taken[slot] ?? 0
    let sum = before + share
    guard sum < 1 else { return (nil, sum) }
    taken[slot] = sum
    return (share / (1 - before), sum)
  }
}
