import County
import Regulation

/// What the compiler remembers from year to year: what is open, what falls due, and what has been taken already.
struct Calendar {
  /// Which slots are open after the orders compiled so far.
  var isOpen: [Bool]
  /// What the plan says of money so far.
  var funding: Funding?
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

  init(_ county: County) { isOpen = county.sections.map(\.isCensus) }

  mutating func begin(_ year: Int) {
    claims = [:]
    taken = [:]
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
