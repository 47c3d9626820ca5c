import County
import Regulation

extension Compiler {
  /// Years in which who has rotated is not eligible again: the longest of the plan's quotas; zero without any.
  var rest: Int { plan.measures.compactMap { $0.action.rotationQuota?.eligibleAfter }.max() ?? 0 }

  /// Where a quota may take teachers from and lead them to; nil where it may lead nobody anywhere.
  mutating func reach(_ quota: Rotation.Quota, counts: Bool, _ measure: Measure, _ year: Int) -> QuotaReach? {
    var isExempt = Array(repeating: false, count: county.sections.count)
    for id in quota.exempt {
      for slot in slots(named: id, measure) { isExempt[slot] = true }
    }
    let before = problems.count
    let from = quota.from.map { slots($0) }
    let to = quota.to.map { slots($0) }
    guard problems.count == before else { return nil }
    let all = Array(repeating: true, count: county.sections.count)
    func mask(_ slots: [Int]?) -> [Bool] {
      guard let slots else { return all }
      return slots.reduce(into: all.map { _ in false }) { $0[$1] = true }
    }
    let senders = mask(from)
    let takes = mask(to)
    var reach = QuotaReach(
      sends: zip(senders, isExempt).map { $0 && !$1 }, takes: takes, answers: zip(takes, isExempt).map { $0 && !$1 },
      isDirected: from != nil || to != nil)
    if !counts, from != nil, to != nil {
      func stages(_ isIn: [Bool]) -> Set<Stage> {
        Set(county.sections.indices.filter { isIn[$0] }.map { county.sections[$0].stage })
      }
      reach.crossesStages = stages(reach.sends).isDisjoint(with: stages(reach.takes))
    }
    if reach.isDirected, let outflow = leadsNowhere(reach, quota) {
      report(.nobodyToSend(outflow: outflow), at: (quota.from ?? quota.to)?.place ?? quota.place)
      return nil
    }
    if counts, quota.direction != .exchange, !quota.allowOutflow, county.seat.isEmpty {
      askForSeat(from: reach.sends, to: reach.takes, at: quota.place)
    }
    if let term = quota.term, measure.years.lowerBound + term > plan.through.value, year == measure.years.lowerBound {
      notices.append(Notice(.termPastPlan(term: term, last: plan.through.value), at: quota.place))
    }
    return reach
  }

  /// The slots of one end of a direction: each name a group, else a school or section.
  mutating func slots(_ side: Rotation.Side) -> [Int] {
    if let selection = side.selection { return slots(selection) }
    var chosen: [Int] = []
    for name in side.names {
      let group = county.sections.indices.filter { county.sections[$0].group == name }
      let found = group.isEmpty ? county.slots(named: name) : group
      if found.isEmpty {
        let known = Set(county.sections.compactMap(\.group)).sorted() + county.sections.map(\.id)
        report(.unknownUnit(name: name, nearest: nearest(to: name, among: known)), at: side.place)
      }
      chosen += found.filter { !chosen.contains($0) }
    }
    return chosen
  }

  /// Whether a direction leads no one anywhere, and if so whether only since it is an outflow; nil where it leads someone.
  private func leadsNowhere(_ reach: QuotaReach, _ quota: Rotation.Quota) -> Bool? {
    let sections = county.sections
    var isOutflow = false
    for from in sections.indices where reach.sends[from] {
      for to in sections.indices where reach.takes[to] && to != from {
        guard reach.crossesStages || sections[to].stage == sections[from].stage else { continue }
        if quota.withinZone, sections[from].zone != sections[to].zone { continue }
        // An exchange brings as many back as it takes.
        if quota.direction == .exchange {
          if reach.answers[to] { return nil }
          continue
        }
        if quota.allowOutflow || !county.locality(from).isBelow(county.locality(to)) { return nil }
        isOutflow = true
      }
    }
    return isOutflow
  }

  /// Asks which group is the county seat where teachers may go from one group of towns to another: whoever goes into the
  /// seat is no rotation.
  private mutating func askForSeat(from: [Bool], to: [Bool], at place: Place) {
    func groups(_ isIn: [Bool]) -> Set<String> {
      Set(
        county.sections.indices.filter { isIn[$0] && county.sections[$0].zone != .rural }.compactMap {
          county.sections[$0].group
        })
    }
    let all = groups(from).union(groups(to))
    if all.count > 1 { askForSeat(among: all, at: place) }
  }

  /// The same for one move of a list.
  mutating func askForSeat(from: Int, to: Int, at place: Place) {
    let (one, other) = (county.sections[from], county.sections[to])
    guard county.seat.isEmpty, one.zone != .rural, other.zone != .rural, let a = one.group, let b = other.group, a != b
    else { return }
    askForSeat(among: [a, b], at: place)
  }

  /// Asks which of some groups is the seat; the likeliest stands first: by its name, else by its pupils.
  mutating func askForSeat(among groups: Set<String>, at place: Place) {
    func isNamed(_ group: String) -> Bool { Compiler.namesOfSeats.contains { group.hasWord($0) } }
    func pupils(_ group: String) -> Double {
      county.sections.reduce(0) { $1.group == group && $1.isCensus ? $0 + $1.pupils : $0 }
    }
    let likely = groups.map { (name: $0, named: isNamed($0), pupils: pupils($0)) }.sorted { one, other in
      if one.named != other.named { return one.named }
      return one.pupils == other.pupils ? one.name < other.name : one.pupils > other.pupils
    }
    let notice = Notice(.seatUnknown(groups: likely.map(\.name)), at: place)
    if !notices.contains(notice) { notices.append(notice) }
  }
}

extension Compiler {
  /// Words by which counties call the group of their seat.
  fileprivate static let namesOfSeats = ["县城", "城区", "城关", "县直", "市直", "市区", "主城", "中心城"]
}

extension String {
  /// Whether a word stands anywhere in it.
  fileprivate func hasWord(_ word: String) -> Bool {
    indices.contains { self[$0...].hasPrefix(word) }
  }
}

extension Rotation.Side {
  /// How two ends are told apart.
  var claim: String { names.joined(separator: "+") + (selection?.words.joined(separator: "+") ?? "") }
}

extension Measure.Action {
  /// The quota by which teachers move, if they do.
  package var quota: Rotation.Quota? {
    switch self {
    case .rotate(.quota(let quota)), .redeploy(.quota(let quota)): quota
    default: nil
    }
  }

  /// The quota of a rotation, which G11 judges.
  package var rotationQuota: Rotation.Quota? { if case .rotate(.quota(let quota)) = self { quota } else { nil } }
}

extension County {
  /// Teachers eligible for rotation in the census: as declared, else the sum of the column where every row has it; nil
  /// where neither tells.
  package var eligibleTeachers: Double? {
    if let declared = declared[.g11]?[.eligible] { return declared }
    let told = sections.filter(\.isCensus).map(\.eligibleTeachers)
    return told.isEmpty || told.contains(nil) ? nil : told.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// The share of the teachers of every section who are eligible for rotation; where rows do not tell, what is left of the
  /// county's figure shared by the teachers who are not exempt, and whether some is shared so.
  func eligibleRates(_ teachers: [Double]) -> (rates: [Double], areShared: Bool) {
    let all = eligibleTeachers ?? 0
    func free(_ slot: Int) -> Double { max(0, teachers[slot] - (sections[slot].exemptTeachers ?? 0)) }
    let open = sections.indices.filter { sections[$0].isCensus && sections[$0].eligibleTeachers == nil }
    let left = max(0, sections.reduce(all) { $0 - ($1.eligibleTeachers ?? 0) })
    let weight = open.reduce(0) { $0 + free($1) }
    let perTeacher = weight > 0 ? min(1, left / weight) : 0
    let staff = teachers.reduce(0, +)
    let usual = staff > 0 ? min(1, all / staff) : 0
    let rates = sections.indices.map { slot -> Double in
      guard teachers[slot] > 0, sections[slot].isCensus else { return usual }
      if let told = sections[slot].eligibleTeachers { return min(1, told / teachers[slot]) }
      return perTeacher * free(slot) / teachers[slot]
    }
    return (rates, !open.isEmpty)
  }
}

extension Program {
  /// How many are eligible of whom one was in the census, before those who have rotated are taken off.
  func growthOfEligible(_ orders: borrowing Instructions) -> Double {
    guard let eligible, eligible > 0 else { return 1 }
    return ((orders.eligible ?? eligible) + orders.eligibleAgain) / eligible
  }
}
