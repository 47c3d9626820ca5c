import County
import Regulation
import Simulation

/// A part of a county as it stood in a past census, with what was known then: what a projection is begun from again.
package struct Origin: Sendable {
  package let year: Int
  /// Positions in `PastRolls.sections` of the sections that were there, in the order of the county's rows.
  package let sections: [Int]
  package let county: County

  /// nil where no section of the unit had a roll.
  package init?(_ past: PastRolls, _ unit: PastRolls.Unit, year: Int) {
    self.year = year
    sections = unit.sections.filter { past.roll($0, in: year) ?? 0 > 0 }
    guard !sections.isEmpty else { return nil }
    let census = past.county
    let place = census.place
    var county = County(name: census.name, year: year, standard: census.standard, place: place)
    let rows = Dictionary(
      (year == census.year ? census.enrolment : census.pastEnrolment[year] ?? []).map {
        ("\($0.section) \($0.grade)", $0)
      },
      uniquingKeysWith: { first, _ in first })
    for position in sections {
      let told = past.sections[position]
      var section = Section(
        id: told.id, name: told.name, school: county.schools.count, stage: told.stage,
        kind: told.stage == .primary ? .primary : .junior, place: told.place)
      section.years = told.years
      section.group = told.group
      let grades = past.grades(position, in: year) ?? []
      section.pupils = grades.reduce(0, +)
      let classes = grades.indices.map { rows["\(told.id) \($0 + 1)"]?.classes }
      section.classes =
        classes.allSatisfy { $0 != nil }
        ? classes.reduce(0) { $0 + ($1 ?? 0) } : max(1, (section.pupils / Self.usualClass).rounded(.up))
      for (grade, pupils) in grades.enumerated() {
        county.enrolment.append(
          GradeRoll(section: told.id, grade: grade + 1, pupils: pupils, classes: classes[grade], place: told.place))
      }
      county.schools.append(
        School(id: told.id, name: told.name, kind: section.kind, built: nil, sections: [county.sections.count]))
      county.sections.append(section)
    }
    county.births = unit.births.flatMap { births in
      Births(births.byYear.filter { $0.key <= year }, place: births.place)
    }
    county.kindergarten = unit.kindergarten.map { nursery in
      Kindergarten(nursery.byYear.filter { $0.key <= year }, places: nursery.places)
    }
    self.county = county
  }

  /// Pupils of a class where nobody tells how many classes there were: no roll rests on it.
  private static let usualClass = 40.0

  /// The plan of a past year: its rates, and the closings that have come since.
  package func plan(_ past: PastRolls, _ unit: Int, _ rates: KnownRates, years: Int) -> Plan {
    let place = county.place
    var plan = Plan(
      title: "", story: "", county: Sourced(place.file, at: place), through: Sourced(year + years, at: place),
      place: place)
    plan.assumptions = assumptions(unit, rates, years: years)
    for place in sections {
      guard let closed = past.sections[place].closed, closed > year, closed <= year + years,
        let merger = closing(past, past.sections[place], in: closed)
      else { continue }
      plan.measures.append(merger)
    }
    return plan
  }

  private func assumptions(_ unit: Int, _ rates: KnownRates, years: Int) -> Assumptions {
    var assumptions = Assumptions()
    let place = county.place
    if let entry = rates.rate(.entry, of: unit) {
      if county.births != nil {
        assumptions.entryRate = Sourced(entry, at: place)
      } else {
        for later in 1...years { assumptions.entrants[year + later] = Sourced(entry, at: place) }
      }
    }
    assumptions.kindergartenRate = rates.rate(.kindergarten, of: unit).map { Sourced($0, at: place) }
    for stage in Stage.allCases {
      for grade in 1..<Stage.lastGrade {
        guard let rate = rates.rate(.progression(stage, grade: grade), of: unit) else { continue }
        assumptions.progressionCells[ProgressionCell(group: nil, stage: stage, grade: grade)] = rate
      }
    }
    assumptions.entryShare = rates.entryWeights.map(\.roll)
    assumptions.flows = rates.flows[unit]?.rows ?? []
    assumptions.transition = rates.rate(.transition, of: unit) ?? 1
    return assumptions
  }

  /// A section that closed in a year, merged into those that took its pupils and were there, by roll. nil where nobody
  /// tells who did: its pupils then go on as they are and count in the sums alone, for a guess would move every school.
  private func closing(_ past: PastRolls, _ section: PastSection, in year: Int) -> Measure? {
    let into = sections.map { past.sections[$0] }.filter { other in
      section.into.contains(other.id) && other.stage == section.stage && other.closed ?? .max > year
    }.compactMap { other in
      county.sections.first { $0.id == other.id }.map { (id: $0.id, pupils: $0.pupils) }
    }
    let sum = into.reduce(0) { $0 + $1.pupils }
    guard sum > 0 else { return nil }
    let merger = Merger(
      closed: [section.id], into: .shares(into.map { (id: $0.id, share: $0.pupils / sum) }), staff: .follow,
      equipment: .follow, premises: .close)
    return Measure(name: section.id, action: .merge(merger), years: year...year, place: section.place)
  }
}
