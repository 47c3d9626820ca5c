import County
import Regulation

extension State {
  /// Closes a section into others: pupils always, staff, equipment and premises as the plan chose (architecture.en §6.4).
  mutating func merge<R: Recorder>(_ program: borrowing Program, _ order: MergerOrder, _ recorder: inout R)
  where R.N == N {
    movePupils(program, order, &recorder)
    settlePostings(program, order, &recorder)
    moveTeachers(program, order, &recorder)
    moveStock(program, order, &recorder)
    movePlaces(program, order)
    moveAdded(program, order)
    moveUnknown(program, order)
    redirects.append(Redirect(from: order.closed, into: order.into, isAll: true))
    facts.year.open[order.closed] = N.Mask(false)
  }

  /// What is not known of a closed section is not known of those that have it now: kind by kind, and of none else.
  private mutating func moveUnknown(_ program: borrowing Program, _ order: MergerOrder) {
    let layout = program.layout
    let seats = order.staff == .follow ? order.into.map(\.slot) : order.sibling.map { [$0] } ?? []
    for seat in seats { headcounts[seat] = max(headcounts[seat], headcounts[order.closed]) }
    let places =
      order.premises == .transfer
      ? order.into.map(\.slot) : order.premises == .retain ? order.sibling.map { [$0] } ?? [] : []
    if !facts.year.roomsKnown[order.closed] { for slot in places { facts.year.roomsKnown[slot] = false } }
    if !roomsTold.isEmpty, !roomsTold[order.closed] { for slot in places { roomsTold[slot] = false } }
    guard program.hasBlanks else { return }
    for indicator in Indicator.allCases {
      let base = indicator.index * layout.slots
      guard !facts.year.known[base + order.closed] else { continue }
      if indicator.isTeachers {
        for seat in seats where order.staff == .follow || counts(indicator, at: seat, layout) {
          facts.year.forget(base + seat, as: base + order.closed)
        }
        continue
      }
      let goes = indicator == .equipment ? order.equipment == .follow : order.premises == .transfer
      let stays = indicator == .equipment ? order.equipment == .stay : order.premises == .retain
      if goes {
        // What a school has is its sections' together.
        for (slot, _) in order.into {
          for other in layout.slots(of: layout.school[slot]) {
            facts.year.forget(base + other, as: base + order.closed)
          }
        }
      } else if stays, let sibling = order.sibling {
        facts.year.forget(base + sibling, as: base + order.closed)
      }
    }
  }

  /// Whether teachers of a kind who stay with the school's other section count there.
  private func counts(_ indicator: Indicator, at sibling: Int, _ layout: borrowing Layout) -> Bool {
    indicator != .degree || layout.stage[sibling] == Stage.primary.index
  }

  private mutating func movePupils<R: Recorder>(
    _ program: borrowing Program, _ order: MergerOrder, _ recorder: inout R
  ) where R.N == N {
    for grade in 0..<facts.year.years[order.closed] {
      moveGrade(program, order.measure, grade, from: order.closed, into: order.into, &recorder)
    }
    for (slot, _) in order.into where moved[slot] == .none { moved[slot] = .came }
    facts.year.classes[order.closed] = .zero
    facts.year.largestClass[order.closed] = .zero
  }

  /// All pupils of a grade, counted from zero, go to the receivers by share, those out of their catchment too.
  mutating func moveGrade<R: Recorder>(
    _ program: borrowing Program, _ measure: Int, _ grade: Int, from closed: Int,
    into receivers: [(slot: Int, share: Double)], _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    let from = closed * stride + grade
    var left = grades[from]
    var given = 0.0
    for (slot, share) in receivers {
      let moved = self.share(
        grades[from], left: &left, share, given: &given,
        ChancePlace(.move, facts.year.year, closed, to: slot, detail: grade))
      if !away.isEmpty {
        mixAway(program, from: closed, to: slot, grade, moved, before: grades[slot * stride + grade], closes: true)
      }
      grades[slot * stride + grade] = grades[slot * stride + grade] + moved
      if program.countsOutside {
        outside[slot * stride + grade] = outside[slot * stride + grade] + outside[from] * N(share)
      }
      recorder.pupils(
        measure: measure, year: facts.year.year, from: closed, to: slot, grade: level(grade, closed, program), moved)
    }
    grades[from] = .zero
    gradeClasses[from] = .zero
    if program.countsOutside { outside[from] = .zero }
  }

  /// Teachers go by share in whole persons, or stay: with the school's other section, else in the county pool.
  ///
  /// Who stays with the other stage counts there as a teacher, backbone and arts teacher; as a degree teacher only from
  /// junior to primary school, whose required degree is the lower one.
  private mutating func moveTeachers<R: Recorder>(
    _ program: borrowing Program, _ order: MergerOrder, _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    if order.staff == .follow {
      let before = order.into.map { [self] in count(at: $0.slot, slots) }
      Self.share(&teachers, base: 0, program, order)
      for indicator in Indicator.allCases where indicator.isTeachers {
        Self.share(&facts.year.totals, base: indicator.index * slots, program, order)
      }
      for (place, receiver) in order.into.enumerated() {
        recorder.teachers(
          measure: order.measure, year: facts.year.year, from: order.closed, to: receiver.slot,
          count(at: receiver.slot, slots) - before[place], counts: false)
      }
      return
    }
    if let sibling = order.sibling {
      teachers[sibling] = teachers[sibling] + teachers[order.closed]
      for indicator in Indicator.allCases where indicator.isTeachers {
        let base = indicator.index * slots
        guard counts(indicator, at: sibling, program.layout) else { continue }
        facts.year.totals[base + sibling] = facts.year.totals[base + sibling] + facts.year.totals[base + order.closed]
      }
    } else {
      pool = pool + teachers[order.closed]
    }
    teachers[order.closed] = .zero
    for indicator in Indicator.allCases where indicator.isTeachers {
      facts.year.totals[indicator.index * slots + order.closed] = .zero
    }
  }

  /// Shares whole persons among the receivers by largest remainders, ties by id; lane by lane, since it chooses.
  static func share(_ persons: inout [N], base: Int, _ program: borrowing Program, _ order: MergerOrder) {
    let all = persons[base + order.closed]
    persons[base + order.closed] = .zero
    if order.into.count == 1 {
      persons[base + order.into[0].slot] = persons[base + order.into[0].slot] + all
      return
    }
    let ids = order.into.map { [layout = program.layout] in layout.ids[$0.slot] }
    for future in 0..<N.width {
      let parts = apportion(all[future], by: order.into.map(\.share), ids: ids)
      for (place, receiver) in order.into.enumerated() { persons[base + receiver.slot][future] += parts[place] }
    }
  }

  /// The teachers of a section, by kind.
  func count(at slot: Int, _ slots: Int) -> StaffCount<N> {
    StaffCount(
      teachers: teachers[slot], degree: facts.year.totals[Indicator.degree.index * slots + slot],
      backbone: facts.year.totals[Indicator.backbone.index * slots + slot],
      artsSports: facts.year.totals[Indicator.artsSports.index * slots + slot])
  }

  /// Equipment and premises leave the school's stock, stay in it, or pass to the receivers' schools.
  private mutating func moveStock<R: Recorder>(
    _ program: borrowing Program, _ order: MergerOrder, _ recorder: inout R
  ) where R.N == N {
    let layout = program.layout
    for resource in 0..<CensusPremises.count {
      let isEquipment = CensusPremises.first + resource == Indicator.equipment.index
      let leaves = isEquipment ? order.equipment == .follow : order.premises != .retain
      let arrives = isEquipment ? order.equipment == .follow : order.premises == .transfer
      let from = resource * layout.schools + layout.school[order.closed]
      let isWhole = order.sibling == nil && program.premises.senior[from] == 0
      // The last section of a school has all that is left in it, though its last pupils have left before it closes.
      let part = facts.year.totals[(CensusPremises.first + resource) * layout.slots + order.closed]
      let hasPupils = N.zero.isBelow(facts.year.pupils[order.closed])
      let amount = isWhole ? N.choose(hasPupils, part, stock[from]) : part
      if leaves ? !arrives : order.sibling == nil {
        recorder.idle(
          measure: order.measure, year: facts.year.year, slot: order.closed, resource: resource, amount)
      }
      guard leaves else { continue }
      if !arrives, program.hasReopenings {
        let place = resource * layout.slots + order.closed
        idled[place] = idled[place] + amount
      }
      stock[from] = isWhole ? .zero : stock[from] - amount
      guard arrives else { continue }
      let isRooms = CensusPremises.first + resource == Indicator.multimedia.index
      let parts = isRooms ? Self.wholeParts(of: amount, program, order) : Self.parts(of: amount, order)
      for (part, receiver) in zip(parts, order.into) {
        let to = resource * layout.schools + layout.school[receiver.slot]
        stock[to] = stock[to] + part
      }
    }
  }

  /// Rooms for classes, music and art follow the premises.
  private mutating func movePlaces(_ program: borrowing Program, _ order: MergerOrder) {
    if program.hasReopenings, order.premises == .close { keepRooms(of: order.closed, program) }
    Self.movePlaces(&rooms, program, order)
    Self.movePlaces(&facts.year.musicRooms, program, order)
    Self.movePlaces(&facts.year.artRooms, program, order)
  }

  private static func movePlaces(_ rooms: inout [N], _ program: borrowing Program, _ order: MergerOrder) {
    let freed = rooms[order.closed]
    rooms[order.closed] = .zero
    switch order.premises {
    case .close: break
    case .retain:
      if let sibling = order.sibling { rooms[sibling] = rooms[sibling] + freed }
    case .transfer:
      for (part, receiver) in zip(wholeParts(of: freed, program, order), order.into) {
        rooms[receiver.slot] = rooms[receiver.slot] + part
      }
    }
  }

  /// An amount by the receivers' shares; the last takes what is left, so that nothing is lost in the last bits.
  private static func parts(of amount: N, _ order: MergerOrder) -> [N] {
    var left = amount
    return order.into.enumerated().map { place, receiver in
      let part = place == order.into.count - 1 ? left : amount * N(receiver.share)
      left = left - part
      return part
    }
  }

  /// Rooms pass whole, by largest remainders, ties by id; the part of a room that a school shares goes with the first.
  private static func wholeParts(of rooms: N, _ program: borrowing Program, _ order: MergerOrder) -> [N] {
    if order.into.count == 1 { return [rooms] }
    let ids = order.into.map { [layout = program.layout] in layout.ids[$0.slot] }
    var parts = Array(repeating: N.zero, count: order.into.count)
    for future in 0..<N.width {
      let whole = rooms[future].rounded(.down)
      let shares = apportion(whole, by: order.into.map(\.share), ids: ids)
      for place in parts.indices { parts[place][future] = shares[place] }
      parts[0][future] += rooms[future] - whole
    }
    return parts
  }
}

extension StaffCount {
  static func + (a: StaffCount, b: StaffCount) -> StaffCount {
    StaffCount(
      teachers: a.teachers + b.teachers, degree: a.degree + b.degree, backbone: a.backbone + b.backbone,
      artsSports: a.artsSports + b.artsSports)
  }

  static func - (a: StaffCount, b: StaffCount) -> StaffCount {
    StaffCount(
      teachers: a.teachers - b.teachers, degree: a.degree - b.degree, backbone: a.backbone - b.backbone,
      artsSports: a.artsSports - b.artsSports)
  }
}
