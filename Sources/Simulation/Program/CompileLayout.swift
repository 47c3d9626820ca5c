import County
import Regulation

extension Compiler {
  /// Mergers, openings, boundary changes and reclassifications, in the order of the plan.
  mutating func addLayout(_ measure: Measure, _ position: Int, _ step: inout Instructions) {
    switch measure.action {
    case .merge(let merger): add(merger, measure, position, &step)
    case .form(let formation): add(formation, measure, position, &step)
    case .open(let opening) where opening.counts == .asSchool: add(opening, measure, position, &step)
    case .open(let opening): addCampus(opening, measure, position, &step)
    case .rezone(let rezoning): add(rezoning, measure, position, &step)
    case .structure(let change): add(change, measure, position, &step)
    case .reclassify(let change):
      for id in change.sections {
        guard let slot = openSlot(id, .primary, measure, step.year) else { continue }
        overlap("kind \(slot)", id, measure, position, step.year)
        step.layout.append(
          .reclassify(measure: position, slot: slot, isTeachingPoint: change.isTeachingPoint))
      }
    default: break
    }
  }

  private mutating func add(_ merger: Merger, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    checkKept(merger, measure)
    let closing = self.closing(merger, measure)
    for slot in closing {
      let id = county.sections[slot].id
      let place = measure.places[id] ?? measure.place(of: county.schools[county.sections[slot].school].id)
      guard calendar.isOpen[slot] else {
        let opens = openingYear(of: slot)
        if let opens, opens >= step.year {
          report(.opensLater(id: id, opens: opens, year: step.year), at: place)
        } else {
          report(.mergeOfClosed(id: id, year: step.year), at: place)
        }
        continue
      }
      guard let into = receivers(merger.into, of: slot, besides: closing, measure, step.year) else { continue }
      calendar.arrive(into, by: position, in: step.year)
      if let goes = self.goes(merger, slot) {
        begin(
          Phasing(
            measure: position, slot: slot, into: into, goes: goes, admits: merger.phase == .atOnce && !goes.contains(0),
            teaches: Array(repeating: true, count: calendar.years[slot])), merger, measure, &step)
        continue
      }
      // Who closes at once closes for good what was closing grade by grade.
      calendar.phasings.removeAll { $0.slot == slot }
      close(slot, into, merger, position, &step)
      schedule(merger, slot, into, position, measure, closes: step.year)
    }
  }

  mutating func close(
    _ slot: Int, _ into: [(slot: Int, share: Double)], _ merger: Merger, _ position: Int, _ step: inout Instructions
  ) {
    let siblings = county.schools[county.sections[slot].school].sections
    let sibling = siblings.first { $0 != slot && calendar.isOpen[$0] }
    let most = into.max { $0.share < $1.share }?.slot
    calendar.close(slot, seat: merger.staff == .follow ? most : sibling, into: into)
    step.layout.append(
      .merge(
        MergerOrder(
          measure: position, closed: slot, into: into, staff: merger.staff, equipment: merger.equipment,
          premises: merger.premises, juniors: merger.juniors, sibling: sibling)))
  }

  /// A primary and a junior school go whole into the two sections of a new nine-year school.
  private mutating func add(_ formation: Formation, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    guard let new = founding.slots[position] else { return }
    var parts: [Int: Int] = [:]
    for id in formation.sections {
      guard let slot = openSlot(id, nil, measure, step.year) else { return }
      parts[county.sections[slot].stage.index] = slot
    }
    let isAlone = parts.values.allSatisfy { slot in
      county.schools[county.sections[slot].school].sections.allSatisfy { $0 == slot || !calendar.isOpen[$0] }
    }
    let pattern = Set(parts.values.map { county.sections[$0].stage.primaryYears(years: calendar.years[$0]) })
    guard formation.sections.count == 2, parts.count == 2, isAlone, pattern.count == 1 else {
      return report(.formationOf(ids: formation.sections), at: measure.place)
    }
    let wings = Stage.allCases.compactMap { stage in
      new[stage.index].map {
        OpeningOrder.Wing(slot: $0, takesFrom: [], appointed: .none, classrooms: 0)
      }
    }
    guard let school = wings.first.map({ county.sections[$0.slot].school }) else { return }
    step.layout.append(
      .open(
        OpeningOrder(
          measure: position, school: school,
          amounts: Amounts(added: Array(repeating: 0, count: Indicator.count)), wings: wings)))
    let whole = Merger(
      closed: formation.sections, into: .shares([]), staff: .follow, equipment: .follow, premises: .transfer)
    for (stage, slot) in parts.sorted(by: { $0.key < $1.key }) {
      guard let receiver = new[stage] else { continue }
      calendar.isOpen[receiver] = true
      close(slot, [(slot: receiver, share: 1)], whole, position, &step)
    }
  }

  private mutating func add(_ opening: Opening, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    guard let new = founding.slots[position] else { return }
    tellNorm(opening, measure)
    var wings: [OpeningOrder.Wing] = []
    for wing in opening.wings {
      guard let slot = new[wing.stage.index] else { continue }
      needsProjection(wing.grades, measure)
      let takesFrom = sources(wing, into: slot, measure, step.year)
      if takesFrom.isEmpty, !wing.takesFrom.isEmpty { continue }
      wings.append(
        OpeningOrder.Wing(
          slot: slot, takesFrom: takesFrom, appointed: wing.appointed, classrooms: wing.classrooms))
      calendar.isOpen[slot] = true
    }
    guard let school = wings.first.map({ county.sections[$0.slot].school }) else { return }
    step.layout.append(.open(OpeningOrder(measure: position, school: school, amounts: opening.amounts, wings: wings)))
  }

  /// Tells what a school left to the construction standard is by it.
  private mutating func tellNorm(_ opening: Opening, _ measure: Measure) {
    guard let size = opening.norm else { return }
    notices.append(
      Notice(
        .sizedByNorm(
          id: opening.id, places: size.places, classes: size.allClasses, seats: size.seats, area: size.area,
          isPlanned: size.basis == .planned, isRural: size.isRural,
          lacksTeachingArea: opening.omitted.contains(Indicator.teachingArea.column)),
        at: measure.place(of: opening.id)))
  }

  private mutating func sources(
    _ wing: Opening.Wing, into slot: Int, _ measure: Measure, _ year: Int
  ) -> [CatchmentShare] {
    wing.takesFrom.compactMap { source in
      if found(source.id, wing.stage).first == slot {
        report(.mergeIntoItself(id: source.id), at: measure.place(of: source.id))
        return nil
      }
      guard let from = openSlot(source.id, wing.stage, measure, year) else { return nil }
      guard calendar.years[from] == calendar.years[slot] else {
        report(.mergeAcrossPatterns(from: source.id, into: county.sections[slot].id), at: measure.place(of: source.id))
        return nil
      }
      return take(source.share, of: source.id, from, slot, wing, measure)
    }
  }

  /// A campus is part of its parent: what is built is its parent's, and whom it takes from others its parent's pupils.
  private mutating func addCampus(_ opening: Opening, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    tellNorm(opening, measure)
    for wing in opening.wings {
      guard let name = opening.parent, let parent = openSlot(name, wing.stage, measure, step.year) else { continue }
      var shares: [CatchmentShare] = []
      for source in wing.takesFrom {
        guard let from = openSlot(source.id, wing.stage, measure, step.year), from != parent else { continue }
        needsProjection(wing.grades, measure)
        guard checkReceivers([(slot: parent, share: source.share)], of: from, measure, step.year),
          let share = take(source.share, of: source.id, from, parent, wing, measure)
        else { continue }
        shares.append(share)
      }
      if !shares.isEmpty { step.layout.append(.rezone(RezoningOrder(measure: position, shares: shares))) }
      var amounts = opening.amounts
      amounts.classrooms = wing.classrooms
      step.constructions.append(ConstructionOrder(measure: position, slot: parent, amounts: amounts))
      if wing.appointed != .none {
        step.staffing.append(
          StaffingOrder(measure: position, slot: parent, staff: wing.appointed, change: .appointed))
      }
    }
  }

  private mutating func add(_ rezoning: Rezoning, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    guard let from = openSlot(rezoning.from, nil, measure, step.year) else { return }
    needsProjection(rezoning.grades, measure)
    let stage = county.sections[from].stage
    let to = rezoning.to.compactMap { receiver in
      openSlot(receiver.id, stage, measure, step.year).map { (slot: $0, share: receiver.share) }
    }
    guard to.count == rezoning.to.count, checkReceivers(to, of: from, measure, step.year) else { return }
    let shares = to.compactMap { receiver in
      take(
        receiver.share, of: rezoning.from, from, receiver.slot, entryOnly: rezoning.grades == .entry, withStaff: false,
        measure)
    }
    step.layout.append(.rezone(RezoningOrder(measure: position, shares: shares)))
  }

  private mutating func take(
    _ share: Double, of id: String, _ from: Int, _ to: Int, _ wing: Opening.Wing, _ measure: Measure
  ) -> CatchmentShare? {
    take(share, of: id, from, to, entryOnly: wing.grades == .entry, withStaff: wing.staff == .follow, measure)
  }

  /// A share of a section as shares of what the other measures of the year have left of it.
  private mutating func take(
    _ share: Double, of id: String, _ from: Int, _ to: Int, entryOnly: Bool, withStaff: Bool, _ measure: Measure
  ) -> CatchmentShare? {
    let taken = calendar.take(share, from: from, entryOnly: entryOnly, withStaff: withStaff)
    guard let left = taken.share else {
      report(.sharesExceed(of: id, sum: taken.sum), at: measure.place(of: id))
      return nil
    }
    return CatchmentShare(from: from, to: to, entry: left.entry, others: left.others, staff: left.staff)
  }

  /// What acts on the entry grade alone does nothing while rolls do not move cohort by cohort.
  mutating func needsProjection(_ grades: Opening.Grades, _ measure: Measure) {
    guard grades == .entry else { return }
    if case .project = plan.assumptions.roll { return }
    report(.needsProjection(measure: measure.name), at: measure.place)
  }
}
