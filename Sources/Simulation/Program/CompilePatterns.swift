import County
import Regulation

/// Which grades sections have from a year on (学制).
package struct GradePattern: Sendable {
  /// The first census in which it is so.
  package var year: Int
  /// Length of the stage in years, by slot.
  package var years: [Int]
}

extension Compiler {
  /// The sections whose pattern a measure changes. A school that is yet to open has that of the one it takes most of its
  /// pupils from.
  mutating func add(_ change: PatternChange, _ measure: Measure, _ position: Int, _ step: inout Instructions) {
    let before = problems.count
    for id in change.sections?.sections ?? [] { _ = openSlot(id, nil, measure, step.year) }
    let chosen = change.sections.map { slots($0) } ?? Array(county.sections.indices)
    guard problems.count == before else { return }
    let changing = county.sections.indices.filter { slot in
      let isChosen = chosen.contains(slot)
      let follows = founding.origins[slot].map { !calendar.isOpen[slot] && chosen.contains($0) } ?? false
      return (isChosen || follows)
        && calendar.years[slot] != county.sections[slot].stage.years(primary: change.primaryYears)
    }
    guard changing.contains(where: { calendar.isOpen[$0] }) else {
      return report(.structure(.nothingToChange(primaryYears: change.primaryYears)), at: measure.place)
    }
    for slot in changing {
      let id = county.sections[slot].id
      overlap("structure \(slot)", id, measure, position, step.year)
      if let phasing = calendar.phasings.first(where: { $0.slot == slot }) {
        report(
          .structure(.losesGrades(id: id, by: plan.measures[phasing.measure].name, year: step.year)),
          at: measure.place(of: id))
      }
      calendar.years[slot] = county.sections[slot].stage.years(primary: change.primaryYears)
    }
    calendar.patterns += 1
    func own(_ stage: Stage) -> [Int] { changing.filter { county.sections[$0].stage == stage } }
    step.layout.append(
      .restructure(
        RestructuringOrder(
          measure: position, isUp: change.primaryYears < Stage.primary.usualYears, primary: own(.primary),
          junior: own(.junior), years: calendar.years, pattern: calendar.patterns)))
  }

  /// The most grades that a section has in any year.
  var mostGrades: Int {
    let asked = plan.measures.reduce(0) { most, measure in
      guard case .structure(let change) = measure.action else { return most }
      return max(most, change.primaryYears)
    }
    return county.sections.reduce(asked) { max($0, $1.years) }
  }
}

extension Program {
  /// The patterns of grades, one after another: that of the census, then those that measures bring about.
  static func patterns(_ steps: [Instructions], _ county: County) -> [GradePattern] {
    [GradePattern(year: county.year, years: county.sections.map(\.years))]
      + steps.flatMap { step in
        step.layout.compactMap { order in
          guard case .restructure(let change) = order else { return nil }
          return GradePattern(year: step.year, years: change.years)
        }
      }
  }

  /// Problems of every change of pattern: schools of two patterns that feed one another, and pupils who would have no grade
  /// to go to.
  static func patternProblems(
    _ steps: [Instructions], _ units: [FeedUnit], _ rolls: GradeRolls, _ county: County, _ plan: Plan
  ) -> [Problem] {
    var problems: [Problem] = []
    for step in steps {
      for case .restructure(let change) in step.layout {
        let place = plan.measures[change.measure].place
        func id(_ slot: Int) -> String { county.sections[slot].id }
        func primaryYears(_ slot: Int) -> Int {
          county.sections[slot].stage.primaryYears(years: change.years[slot])
        }
        let changing = change.primary + change.junior
        for unit in units {
          let all = unit.sources.map(\.slot) + unit.slots
          guard let first = all.first(where: changing.contains) else { continue }
          let others = all.filter { primaryYears($0) != primaryYears(first) }
          if !others.isEmpty {
            problems.append(
              Problem(.structure(.feedsOther(id: id(first), others: others.map(id), year: step.year)), at: place))
          }
        }
        for slot in change.primary
        where rolls.taught[slot] >= min(change.years[slot], county.sections[slot].years)
          && !units.contains(where: { $0.sources.contains { $0.slot == slot } })
        {
          problems.append(Problem(.structure(.feedsNobody(id: id(slot), year: step.year)), at: place))
        }
        for slot in change.junior
        where !change.isUp
          && !units.contains(where: { unit in
            unit.slots.contains(slot) && unit.sources.contains { change.primary.contains($0.slot) }
          })
        {
          problems.append(Problem(.structure(.fedByNobody(id: id(slot), year: step.year)), at: place))
        }
        for departure in rolls.departures {
          let receivers = departure.to.filter { departure.grade >= change.years[$0.slot] }
          guard let receiver = receivers.first, !change.primary.contains(departure.slot) else { continue }
          problems.append(
            Problem(
              .structure(.pointGoesOn(grade: departure.grade, to: id(receiver.slot), year: step.year)), at: place))
        }
      }
    }
    return problems
  }

  /// Length of the stage of a section in a year.
  package func years(of slot: Int, in year: Int) -> Int {
    (patterns.last { $0.year <= year } ?? patterns[0]).years[slot]
  }

  /// The first grade of a section in a year, counted from the first primary grade.
  package func firstGrade(of slot: Int, in year: Int) -> Int {
    county.sections[slot].stage.firstGrade(years: years(of: slot, in: year))
  }

  /// The grades of a section in a year, counted from the first primary grade.
  package func grades(of slot: Int, in year: Int) -> ClosedRange<Int> {
    let first = firstGrade(of: slot, in: year)
    return first...first + years(of: slot, in: year) - 1
  }

  /// The grades that some section of a stage has in some year, in order.
  package func grades(of stage: Stage) -> [Int] {
    let own = county.sections.indices.filter { county.sections[$0].stage == stage }
    let all = patterns.flatMap { pattern in own.flatMap { slot in grades(of: slot, in: pattern.year) } }
    return Set(all).sorted()
  }
}
