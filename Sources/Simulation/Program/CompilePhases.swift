import County
import Regulation

/// Mergers that go grade by grade (停招、低年级留点), what opens again, and what stays open.
extension Compiler {
  /// The sections a merger closes or takes grades from: of a school named as a whole, where grades are named, those that
  /// teach them.
  mutating func closing(_ merger: Merger, _ measure: Measure) -> [Int] {
    var closing: [Int] = []
    for id in merger.closed {
      let named = slots(named: id, measure)
      guard let asked = merger.grades, !named.isEmpty else {
        closing += named
        continue
      }
      let taught = named.map { self.taught($0) }
      let all = taught.map(\.lowerBound).reduce(Stage.lastGrade, min)...taught.map(\.upperBound).reduce(1, max)
      if asked.lowerBound < all.lowerBound || asked.upperBound > all.upperBound {
        report(
          .consolidation(.gradesNotTaught(id: id, asked: asked, taught: all)), at: measure.place(of: id))
        continue
      }
      closing += zip(named, taught).filter { $0.1.overlaps(asked) }.map(\.0)
    }
    return closing
  }

  private func taught(_ slot: Int) -> ClosedRange<Int> {
    let first = county.sections[slot].stage.firstGrade(years: calendar.years[slot])
    return first...first + calendar.years[slot] - 1
  }

  /// The grades of a section, counted from zero, that a merger takes year by year; nil where it closes at once.
  func goes(_ merger: Merger, _ slot: Int) -> Range<Int>? {
    let taught = self.taught(slot)
    guard let asked = merger.grades else { return merger.phase == .noIntake ? 0..<1 : nil }
    let goes = asked.clamped(to: taught)
    if goes == taught { return nil }
    return goes.lowerBound - taught.lowerBound..<goes.upperBound - taught.lowerBound + 1
  }

  /// The first year of a merger that goes grade by grade.
  mutating func begin(_ phasing: Phasing, _ merger: Merger, _ measure: Measure, _ step: inout Instructions) {
    let slot = phasing.slot
    let id = county.sections[slot].id
    if let other = calendar.phasings.first(where: { $0.slot == slot }) {
      report(
        .overlapping(subject: id, with: plan.measures[other.measure].name, year: step.year), at: measure.place(of: id))
      return
    }
    if let sender = calendar.sender(to: slot) {
      report(
        .consolidation(.stopsWhileReceiving(id: id, from: plan.measures[sender].name, year: step.year)),
        at: measure.place(of: id))
      return
    }
    if !phasing.admits, let sender = calendar.lastSender(to: slot) {
      // Its pupils came from another school that has closed, and are to move on.
      notices.append(
        Notice(
          .stopsAfterReceiving(
            id: id, year: step.year, from: plan.measures[sender.measure].name, since: sender.year),
          at: measure.place(of: id)))
    }
    // Grades that leave none behind in the middle need no cohorts to go up.
    if !phasing.admits || phasing.goes.upperBound < phasing.teaches.count { needsProjection(.entry, measure) }
    var phasing = phasing
    act(&phasing, merger, isFirst: true, &step)
    calendar.phasings.append(phasing)
    schedule(merger, slot, phasing.into, phasing.measure, measure, closes: lastYear(of: phasing, from: step.year))
  }

  /// The year in which the last grade has left; nil where some stay for good.
  private func lastYear(of phasing: Phasing, from year: Int) -> Int? {
    guard !phasing.admits else { return nil }
    var phasing = phasing
    var year = year
    while phasing.teaches.contains(true) {
      _ = phasing.leave(isFirst: false)
      year += 1
    }
    return year
  }

  /// Orders of a year for what began in earlier years, before its own measures: grades that go, sections that close with
  /// their last grade, sections that open again.
  mutating func continuePhasings(_ step: inout Instructions) {
    for reopening in calendar.reopenings where (reopening.year...reopening.last).contains(step.year) {
      let slot = reopening.slot
      if reopening.year == step.year {
        if !calendar.isOpen[slot] { step.reopened.append(slot) }
        calendar.reopen(slot)
        calendar.phasings.removeAll { $0.slot == slot }
      }
      guard reopening.staffReturns, calendar.isOpen[slot] else { continue }
      let from = calendar.present(reopening.into).filter { $0.slot != slot && calendar.isOpen[$0.slot] }
      step.layout.append(
        .giveBack(
          GiveBackOrder(measure: reopening.measure, slot: slot, from: from, grade: reopening.grade)))
    }
    for place in calendar.phasings.indices {
      guard case .merge(let merger) = plan.measures[calendar.phasings[place].measure].action else { continue }
      var phasing = calendar.phasings[place]
      act(&phasing, merger, isFirst: false, &step)
      calendar.phasings[place] = phasing
    }
    calendar.phasings.removeAll { [calendar] in !calendar.isOpen[$0.slot] }
  }

  private mutating func act(
    _ phasing: inout Phasing, _ merger: Merger, isFirst: Bool, _ step: inout Instructions
  ) {
    let into = calendar.present(phasing.into)
    let (moves, leaving) = phasing.leave(isFirst: isFirst)
    guard phasing.teaches.contains(true) else {
      return close(phasing.slot, into, merger, phasing.measure, &step)
    }
    var gone = 0.0
    let staff = into.map { receiver -> Double in
      guard merger.staff == .follow else { return 0 }
      defer { gone += receiver.share * leaving }
      return receiver.share * leaving / (1 - gone)
    }
    step.layout.append(
      .phase(
        PhaseOrder(
          measure: phasing.measure, from: phasing.slot, into: into, moves: moves, juniors: merger.juniors,
          stopsIntake: isFirst && !phasing.admits, staff: staff)))
  }

  /// What a merger says of opening again, checked against the year in which it has closed, or for good lost its grades.
  mutating func schedule(
    _ merger: Merger, _ slot: Int, _ into: [(slot: Int, share: Double)], _ position: Int, _ measure: Measure,
    closes: Int?
  ) {
    guard let reopens = merger.reopens else { return }
    let section = county.sections[slot]
    let closes = closes ?? measure.years.lowerBound
    guard reopens > closes else {
      return report(
        .consolidation(.reopensTooEarly(id: section.id, reopens: reopens, closes: closes)),
        at: measure.place(of: "\(reopens)"))
    }
    guard reopens <= plan.through.value else {
      return report(
        .yearOutside(year: reopens, first: county.year + 1, last: plan.through.value),
        at: measure.place(of: "\(reopens)"))
    }
    let goes = self.goes(merger, slot)
    let grade = merger.phase == .noIntake ? 0 : goes?.lowerBound ?? 0
    if grade == 0 { needsProjection(.entry, measure) }
    calendar.reopenings.append(
      Reopening(
        measure: position, slot: slot, into: into, year: reopens, grade: grade,
        last: reopens + calendar.years[slot] - 1 - grade, staffReturns: merger.staff == .follow))
  }

  /// What keeps a section from receiving pupils of another: its own are going.
  func phasingFault(of receiver: Int, _ from: Int, _ year: Int) -> Fault? {
    guard let phasing = calendar.phasings.first(where: { $0.slot == receiver }) else { return nil }
    let id = county.sections[receiver].id
    let by = plan.measures[phasing.measure].name
    return .consolidation(
      phasing.admits
        ? .receiverLacksGrades(id: id, by: by, year: year) : .receiverStopsIntake(id: id, by: by, year: year))
  }

  /// A school that stays open by the plan is not closed; it may lose its upper grades and go on.
  mutating func checkKept(_ merger: Merger, _ measure: Measure) {
    guard merger.grades == nil || merger.phase == .noIntake else { return }
    for kept in plan.keep {
      let stays = found(kept.id)
      for id in merger.closed where id == kept.id || found(id).contains(where: stays.contains) {
        report(.consolidation(.keptIsMerged(id: id, reason: kept.reason)), at: measure.place(of: id))
      }
    }
  }

  /// The names that stay open name something.
  mutating func checkKeep() {
    for kept in plan.keep where found(kept.id).isEmpty { reportUnknown(kept.id, at: kept.place) }
  }
}
