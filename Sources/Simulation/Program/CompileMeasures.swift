import County
import Regulation

extension Compiler {
  /// The classrooms that an area built is taken to hold, where the plan says nothing of them and those of the section are
  /// inferred from its area: told in a notice.
  private mutating func roomsInferred(
    _ construction: Construction, _ slot: Int, _ measure: Measure, _ year: Int
  ) -> Double {
    let area = construction.amounts.added[Indicator.teachingArea.index]
    guard construction.roomsAreOpen, area > 0, roomsBasis(of: slot) == .assumed else { return 0 }
    let stage = county.sections[slot].stage
    let rooms = Classrooms.rooms(in: area, of: stage, rules)
    if year == measure.years.lowerBound {
      notices.append(
        Notice(
          .roomsFromArea(section: construction.section, area: area, rooms: rooms),
          at: measure.place(of: construction.section)))
    }
    return rooms
  }

  /// What the number of classrooms of a section of the census rests on.
  private func roomsBasis(of slot: Int) -> Headcount {
    let isTold = county.sections.contains { $0.isCensus && $0.classrooms != nil }
    return Classrooms(county.sections[slot], rules, othersAreGiven: isTold).basis
  }

  /// What is built, capped, paid, and whoever comes, goes or moves: after the layout of the year is known.
  mutating func add(_ measure: Measure, _ position: Int, _ step: inout Instructions) {
    switch measure.action {
    case .merge, .reclassify, .form, .open, .rezone, .structure, .repay, .leftOut: break
    case .build(let construction):
      guard let slot = openSlot(construction.section, nil, measure, step.year) else { return }
      var amounts = construction.amounts
      amounts.classrooms += roomsInferred(construction, slot, measure, step.year)
      step.constructions.append(ConstructionOrder(measure: position, slot: slot, amounts: amounts))
    case .cap(let cap): add(cap, measure, position, &step)
    case .limitClasses(let limit):
      for id in limit.sections.sections ?? [] { _ = openSlot(id, nil, measure, step.year) }
      for slot in slots(limit.sections) {
        overlap("classes \(slot)", county.sections[slot].id, measure, position, step.year)
        step.classLimit[slot] = min(step.classLimit[slot], limit.size)
        step.keepsClassesSmall = true
        step.entrySize[slot] = min(step.entrySize[slot], limit.size)
      }
    case .recruit(let recruitment):
      guard let slot = openSlot(recruitment.section, nil, measure, step.year) else { return }
      step.staffing.append(
        StaffingOrder(measure: position, slot: slot, staff: recruitment.staff, change: .appointed))
      calendar.serve(recruitment.staff.teachers, in: step.year..<step.year + recruitment.service)
    case .release(let release): add(release, measure, position, &step)
    case .second(let secondment): add(secondment, measure, position, &step)
    case .qualify(let qualification):
      guard let slot = openSlot(qualification.section, nil, measure, step.year) else { return }
      let order = StaffingOrder(measure: position, slot: slot, staff: qualification.staff, change: .qualified)
      step.staffing.append(order)
      if let term = qualification.term {
        calendar.schedule(.staffing(order.undone), in: step.year + term)
      }
    case .visit(let visit):
      guard let from = openSlot(visit.from, nil, measure, step.year),
        let to = openSlot(visit.to, nil, measure, step.year)
      else { return }
      if from == to { return report(.mergeIntoItself(id: visit.from), at: measure.place(of: visit.from)) }
      step.visits.append(VisitOrder(measure: position, from: from, to: to, persons: visit.artsSports))
    case .rotate(let rotation): add(rotation, counts: true, measure, position, &step)
    case .redeploy(let rotation): add(rotation, counts: false, measure, position, &step)
    case .fund(let funding):
      guard step.year == measure.years.lowerBound else { return }
      for other in plan.measures[..<position] where other.years.lowerBound == step.year {
        guard case .fund(let earlier) = other.action, let key = earlier.overlap(funding).first else { continue }
        report(.overlapping(subject: key, with: other.name, year: step.year), at: measure.place)
      }
      calendar.funding = (calendar.funding ?? Funding()).overlaid(with: funding)
    }
  }

  /// What an earlier measure brings about: lent teachers leave, a recognition expires, teachers return.
  mutating func settle(_ pending: Calendar.Pending, _ step: inout Instructions) {
    switch pending {
    case .staffing(var order):
      guard let seat = calendar.seat(of: order.slot) else {
        // Their section closed and its teachers wait in the pool: those lent leave it, a kind is not told there.
        guard order.change == .lent else { return }
        order.change = .leftPool
        return step.staffing.append(order)
      }
      if losesDegree(order.slot, seat) { order.staff.degree = 0 }
      order.slot = seat
      step.staffing.append(order)
    case .rotation(let measure, let orders):
      let back = orders.compactMap { order -> TeacherOrder? in
        let (from, to) = (calendar.seat(of: order.to), calendar.seat(of: order.from))
        guard let from, let to else {
          // Where either school has closed and its teachers wait in the pool, they come home from it, or to it.
          if let to {
            step.staffing.append(StaffingOrder(measure: measure, slot: to, staff: order.staff, change: .fromPool))
          } else if let from {
            step.staffing.append(StaffingOrder(measure: measure, slot: from, staff: -order.staff, change: .intoPool))
          }
          return nil
        }
        guard from != to else { return nil }
        var staff = order.staff
        staff.degree = order.arrivingDegree
        var arriving = order.staff.degree
        if losesDegree(order.to, from), staff.degree > 0 {
          // The degree that did not count at the junior section counts again where they return.
          step.staffing.append(
            StaffingOrder(
              measure: measure, slot: to,
              staff: Staff(teachers: 0, degree: staff.degree, backbone: 0, artsSports: 0), change: .returned))
          staff.degree = 0
          arriving = 0
        }
        return TeacherOrder(from: from, to: to, staff: staff, arrivingDegree: arriving, counts: false)
      }
      step.rotations.append(RotationOrder(measure: measure, counts: false, way: .moves(back)))
    }
  }

  /// Whether degrees counted at a primary section no longer count where its teachers are now, at a junior section.
  private func losesDegree(_ slot: Int, _ seat: Int) -> Bool {
    county.sections[slot].stage == .primary && county.sections[seat].stage == .junior
  }

  private mutating func add(_ cap: IntakeCap, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    needsProjection(.entry, measure)
    guard let slot = openSlot(cap.section, nil, measure, step.year) else { return }
    overlap("cap \(slot)", cap.section, measure, position, step.year)
    guard let into = receivers(cap.overflow, of: slot, besides: [], measure, step.year) else { return }
    step.caps.append(CapOrder(measure: position, slot: slot, entrants: cap.entrants, into: into))
  }

  private mutating func add(_ release: Release, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    switch release.source {
    case .section(let id):
      guard let slot = openSlot(id, nil, measure, step.year) else { return }
      step.staffing.append(StaffingOrder(measure: position, slot: slot, staff: -release.staff, change: .released))
    case .quota(let side):
      let before = problems.count
      let slots = (side.map { self.slots($0) } ?? Array(county.sections.indices)).filter { calendar.isOpen[$0] }
      guard problems.count == before else { return }
      guard !slots.isEmpty else {
        return report(.actsOnClosed(id: side?.claim ?? measure.name, year: step.year), at: side?.place ?? measure.place)
      }
      step.releases.append(ReleaseOrder(measure: position, slots: slots, staff: release.staff))
    }
  }

  /// Lent teachers come in the first year and leave after the last.
  private mutating func add(
    _ secondment: Secondment, _ measure: Measure, _ position: Int, _ step: inout Instructions
  ) {
    guard step.year == measure.years.lowerBound,
      let slot = openSlot(secondment.section, nil, measure, step.year)
    else { return }
    let order = StaffingOrder(measure: position, slot: slot, staff: secondment.staff, change: .lent)
    step.staffing.append(order)
    calendar.serve(secondment.staff.teachers, in: step.year..<measure.years.upperBound + 1)
    calendar.schedule(.staffing(order.undone), in: measure.years.upperBound + 1)
  }

  private mutating func add(
    _ rotation: Rotation, counts: Bool, _ measure: Measure, _ position: Int, _ step: inout Instructions
  ) {
    switch rotation {
    case .quota(let quota):
      if counts, county.eligibleTeachers == nil { report(.needsEligible, at: quota.place) }
      // Two quotas of one direction choose among the same teachers, unless they lead from or to somewhere else.
      let ends = [quota.from, quota.to].map { $0?.claim ?? "" }.joined(separator: ">")
      overlap("\(counts) \(quota.direction) \(ends)", quota.direction.rawValue, measure, position, step.year)
      if quota.withinZone, let slot = county.sections.firstIndex(where: { $0.zone == nil }) {
        report(.needsZone(id: county.sections[slot].id), at: quota.place)
      }
      guard let reach = reach(quota, counts: counts, measure, step.year) else { return }
      step.rotations.append(RotationOrder(measure: position, counts: counts, way: .quota(quota, reach)))
    case .list(let moves, let allowOutflow, let term):
      let orders = orders(moves, allowOutflow, counts: counts, measure, step.year)
      step.rotations.append(RotationOrder(measure: position, counts: counts, way: .moves(orders)))
      if let term { calendar.schedule(.rotation(measure: position, orders), in: step.year + term) }
    }
  }

  private mutating func orders(
    _ moves: [TeacherMove], _ allowOutflow: Bool, counts: Bool, _ measure: Measure, _ year: Int
  ) -> [TeacherOrder] {
    var orders: [TeacherOrder] = []
    var outflows = Outflows()
    for move in moves {
      guard let from = movable(move.from, move.place, year), let to = movable(move.to, move.place, year) else {
        continue
      }
      if from == to { report(.mergeIntoItself(id: move.from), at: move.place) }
      if counts { askForSeat(from: from, to: to, at: move.place) }
      outflows.add(move.staff.teachers, from: county.locality(from), to: county.locality(to))
      orders.append(
        TeacherOrder(
          from: from, to: to, staff: move.staff, arrivingDegree: arrivingDegree(move, from, to), counts: counts))
    }
    // A net flow out of the villages or into the seat is 调配 by order, not 轮岗: allowed only where the plan says so,
    // never counted.
    if counts, let (into, persons) = outflows.net {
      if !allowOutflow { report(.netOutflow(persons: persons, intoSeat: into == .seat), at: measure.place) }
      for place in orders.indices {
        let (from, to) = (county.locality(orders[place].from), county.locality(orders[place].to))
        if outflows.isPart(from: from, to: to) { orders[place].counts = false }
      }
    }
    return orders
  }

  /// In junior school 本科 counts, in primary school 专科 does too: of degree teachers who go up a stage only the share that
  /// the measure or the county gives counts there, none where neither does.
  private func arrivingDegree(_ move: TeacherMove, _ from: Int, _ to: Int) -> Double {
    guard county.sections[from].stage == .primary, county.sections[to].stage == .junior else {
      return move.staff.degree
    }
    return (move.staff.degree * (move.bachelorShare ?? county.bachelorShare ?? 0)).wholeDown()
  }

  private mutating func movable(_ id: String, _ place: Place, _ year: Int) -> Int? {
    guard let slot = slot(id, at: place) else { return nil }
    guard calendar.isOpen[slot] else {
      report(.actsOnClosed(id: id, year: year), at: place)
      return nil
    }
    return slot
  }

  /// Two measures that do the same thing to the same subject in one year.
  mutating func overlap(_ claim: String, _ subject: String, _ measure: Measure, _ position: Int, _ year: Int) {
    guard let other = calendar.claim(claim, by: position) else { return }
    report(
      .overlapping(subject: subject, with: plan.measures[other].name, year: year), at: measure.place(of: subject))
  }
}

extension StaffingOrder {
  /// The same persons gone, or the same gain lost, again.
  var undone: StaffingOrder { StaffingOrder(measure: measure, slot: slot, staff: -staff, change: change) }
}
