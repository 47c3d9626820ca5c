import County
import Regulation

/// Turns the names and years of a plan into slots and instructions, collecting every problem on the way.
struct Compiler {
  let plan: Plan
  let county: County
  var problems: [Problem] = []
  private let slotByID: [String: Int]
  private let stride: Int

  init(_ plan: Plan, _ county: County) {
    self.plan = plan
    self.county = county
    slotByID = Dictionary(county.sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    stride = county.sections.map(\.years).max() ?? 1
  }

  /// The longest timeline, in years after the census: past it even the pupils' parents are assumed.
  static let longestHorizon = 50

  mutating func report(_ fault: Fault, at place: Place) { problems.append(Problem(fault, at: place)) }

  /// The slot of a section by id; a problem where there is none.
  mutating func slot(_ id: String, at place: Place) -> Int? {
    if let slot = slotByID[id] { return slot }
    report(.unknownSection(id: id, nearest: nearest(to: id, among: county.sections.map(\.id))), at: place)
    return nil
  }

  /// The instructions of every step, checked in the order they will be carried out.
  mutating func instructions() -> [Instructions] {
    let first = county.year + 1
    let last = plan.through.value
    guard last >= first, last <= county.year + Compiler.longestHorizon else {
      report(
        .horizonOutside(year: last, first: first, last: county.year + Compiler.longestHorizon), at: plan.through.place)
      return []
    }
    for measure in plan.measures {
      for year in [measure.years.lowerBound, measure.years.upperBound] where year < first || year > last {
        let years = measure.years
        let word = years.count == 1 ? "\(year)" : "\(years.lowerBound)...\(years.upperBound)"
        report(.yearOutside(year: year, first: first, last: last), at: measure.place(of: word))
        break
      }
    }
    let roll = rollInstruction()
    var isOpen = Array(repeating: true, count: county.sections.count)
    return (first...last).map { year in
      var step = Instructions(year: year, roll: roll)
      for (position, measure) in plan.measures.enumerated() where measure.years.contains(year) {
        add(measure, at: position, to: &step, &isOpen)
      }
      return step
    }
  }

  private mutating func rollInstruction() -> Instructions.Roll {
    switch plan.assumptions.roll {
    case .project: return .project
    case .hold: return .hold
    case .change(let changes):
      var factors = Array(repeating: 1.0, count: county.sections.count)
      for change in changes {
        for slot in slots(change.sections) { factors[slot] *= 1 + change.rate }
      }
      return .change(factors)
    }
  }

  /// The slots a selection chooses; a problem where it chooses none or names one that is not there.
  mutating func slots(_ selection: Selection) -> [Int] {
    let chosen = county.sections.indices.filter { selection.includes(county.sections[$0]) }
    let names = (selection.sections ?? []) + selection.except
    for id in names { _ = slot(id, at: selection.place) }
    if chosen.isEmpty, names.allSatisfy({ slotByID[$0] != nil }) {
      let groups = Set(county.sections.compactMap(\.group)).sorted()
      let meant = selection.group.flatMap { groups.contains($0) ? nil : nearest(to: $0, among: groups) }
      report(.emptySelection(description: describe(selection), nearest: meant), at: selection.place)
    }
    return chosen
  }

  private func describe(_ selection: Selection) -> String {
    var words: [String] = []
    if let group = selection.group { words.append("group: \(group)") }
    if let zone = selection.zone { words.append("zone: \(zone.rawValue)") }
    if let stage = selection.stage { words.append("stage: \(stage.rawValue)") }
    if let sections = selection.sections { words.append("sections: \(sections.joined(separator: ", "))") }
    if let below = selection.pupilsBelow { words.append("pupilsBelow: \(Int(below))") }
    return words.joined(separator: "; ")
  }

  private mutating func add(_ measure: Measure, at position: Int, to step: inout Instructions, _ isOpen: inout [Bool]) {
    switch measure.action {
    case .merge(let merger): add(merger, measure, position, &step, &isOpen)
    case .build(let construction):
      guard let slot = slot(construction.section, at: measure.place(of: construction.section)) else { return }
      guard isOpen[slot] else {
        return report(
          .actsOnClosed(id: construction.section, year: step.year), at: measure.place(of: construction.section))
      }
      step.constructions.append(
        ConstructionOrder(
          measure: position, slot: slot, added: construction.added, classrooms: construction.classrooms))
    case .recruit(let recruitment):
      guard let slot = slot(recruitment.section, at: measure.place(of: recruitment.section)) else { return }
      guard isOpen[slot] else {
        return report(
          .actsOnClosed(id: recruitment.section, year: step.year), at: measure.place(of: recruitment.section))
      }
      step.recruitments.append(RecruitmentOrder(measure: position, slot: slot, staff: recruitment.staff))
    case .rotate(.quota(let quota)):
      if county.declared[.g11]?[.eligible] == nil { report(.needsEligible, at: quota.place) }
      step.rotations.append(.quota(measure: position, quota))
    case .rotate(.list(let moves, let allowOutflow)):
      addMoves(moves, allowOutflow, measure, position, &step, isOpen)
    }
  }

  private mutating func add(
    _ merger: Merger, _ measure: Measure, _ position: Int, _ step: inout Instructions, _ isOpen: inout [Bool]
  ) {
    let into = merger.into.compactMap { receiver in
      slot(receiver.section, at: measure.place(of: receiver.section)).map { (slot: $0, share: receiver.share) }
    }
    guard into.count == merger.into.count else { return }
    let sum = merger.into.reduce(0) { $0 + $1.share }
    guard abs(sum - 1) < 1e-9 else {
      return report(.sharesDoNotSum(of: measure.name, sum: sum), at: measure.place)
    }
    for id in merger.closed {
      guard let closed = slot(id, at: measure.place(of: id)) else { continue }
      guard isOpen[closed] else { report(.mergeOfClosed(id: id, year: step.year), at: measure.place(of: id)); continue }
      guard checkReceivers(into, of: closed, measure, step.year, isOpen) else { continue }
      let siblings = county.schools[county.sections[closed].school].sections
      let sibling = siblings.first { $0 != closed && isOpen[$0] }
      isOpen[closed] = false
      step.mergers.append(
        MergerOrder(
          measure: position, closed: closed, into: into, staff: merger.staff, equipment: merger.equipment,
          premises: merger.premises, sibling: sibling))
    }
  }

  private mutating func checkReceivers(
    _ into: [(slot: Int, share: Double)], of closed: Int, _ measure: Measure, _ year: Int, _ isOpen: [Bool]
  ) -> Bool {
    let from = county.sections[closed]
    var isGood = true
    for (slot, _) in into {
      let section = county.sections[slot]
      let fault: Fault? =
        if slot == closed {
          .mergeIntoItself(id: from.id)
        } else if !isOpen[slot] {
          .mergeIntoClosed(id: section.id, year: year)
        } else if section.stage != from.stage {
          .mergeAcrossStages(from: from.id, into: section.id)
        } else if section.years != from.years {
          .mergeAcrossPatterns(from: from.id, into: section.id)
        } else {
          nil
        }
      if let fault {
        report(fault, at: measure.place(of: section.id))
        isGood = false
      }
    }
    return isGood
  }

  private mutating func addMoves(
    _ moves: [TeacherMove], _ allowOutflow: Bool, _ measure: Measure, _ position: Int, _ step: inout Instructions,
    _ isOpen: [Bool]
  ) {
    var orders: [(from: Int, to: Int, staff: Staff, counts: Bool)] = []
    var netOut = 0.0
    for move in moves {
      guard let from = slot(move.from, at: move.place), let to = slot(move.to, at: move.place) else { continue }
      if from == to { report(.mergeIntoItself(id: move.from), at: move.place) }
      for slot in [from, to] where !isOpen[slot] {
        report(.actsOnClosed(id: county.sections[slot].id, year: step.year), at: move.place)
      }
      let leavesVillage = county.sections[from].zone == .rural && county.sections[to].zone != .rural
      let entersVillage = county.sections[from].zone != .rural && county.sections[to].zone == .rural
      netOut += leavesVillage ? move.staff.teachers : entersVillage ? -move.staff.teachers : 0
      orders.append((from: from, to: to, staff: move.staff, counts: true))
    }
    if netOut > 0 {
      guard allowOutflow else { return report(.netOutflow(persons: netOut), at: measure.place) }
      for place in orders.indices {
        let order = orders[place]
        let leaves = county.sections[order.from].zone == .rural && county.sections[order.to].zone != .rural
        orders[place].counts = !leaves
      }
    }
    step.rotations.append(.moves(measure: position, orders))
  }
}
