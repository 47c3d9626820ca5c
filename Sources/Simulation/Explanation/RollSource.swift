import County
import Regulation

/// What those who entered a section in a projected year come from.
package struct RollSource: Sendable {
  package var slot: Int
  /// Those who entered in the year, in its first grade, persons.
  package var entrants: Double
  /// The first year of the pattern of grades in force, where a measure changed it.
  package var patternSince: Int?
  /// The grades it has in the year, counted from the first primary grade.
  package var grades: ClosedRange<Int>
  package var origin: Origin
  /// Pupils who came up from sections that lack a grade, teaching points among them: the grade they came into, persons.
  package var arrivals: [(grade: Int, persons: Double)]

  /// Primary: entrants of the county, how they come about, and by what rate; whether those of its group follow its own
  /// births. Junior: who went on to the unit, by the primary section they go on from, and the share of graduates who go on.
  package enum Origin: Sendable {
    case primary(entry: EntrySource, county: Double, rate: Double?, isByGroup: Bool)
    case junior(graduates: [(slot: Int, persons: Double)], transition: Double, outside: Double)
  }
}

extension RollSource {
  /// One for every open section a topic is about, in a year after the census whose rolls are projected.
  static func all(_ topic: Topic, _ account: Account) -> [RollSource] {
    guard let timeline = account.timeline, topic.year > account.firstYear,
      case .project = timeline.program.plan.assumptions.roll
    else { return [] }
    let slots: [Int] =
      switch topic.part.subject {
      case .section(let slot)?: [slot]
      case .school(let school)?: Array(account.layout.slots(of: school))
      case nil: []
      }
    return slots.filter { account.facts(in: topic.year).year.open[$0] }.map {
      RollSource($0, timeline, in: topic.year)
    }
  }

  private init(_ slot: Int, _ timeline: Timeline, in year: Int) {
    let program = timeline.program
    let (place, step, stride) = (
      year - program.firstYear, year - program.firstYear - 1, program.rolls.stride
    )
    let (before, now) = (timeline.classYears[place - 1], timeline.classYears[place])
    self.slot = slot
    entrants = now.pupils[slot * stride]
    grades = program.grades(of: slot, in: year)
    let changes = program.patterns.filter { $0.year <= year }
    patternSince =
      zip(changes.dropFirst(), changes).reversed().first { $0.years[slot] != $1.years[slot] }?.0.year
    let drivers = program.drivers
    arrivals = program.rolls.departures.flatMap { departure in
      departure.to.filter { $0.slot == slot && $0.share > 0 }.compactMap {
        part -> (grade: Int, persons: Double)? in
        let place = departure.slot * stride + departure.grade
        let rate = drivers.progression[step * program.rates + program.rateOf[place]]
        let persons = before.pupils[place - 1] * rate * part.share
        return persons > 0
          ? (program.firstGrade(of: slot, in: year) + departure.grade, persons) : nil
      }
    }
    guard program.layout.isJunior(slot) else {
      let assumptions = program.plan.assumptions
      let entry = program.entries[step]
      let rate: Double? =
        switch entry {
        case .born: assumptions.entryRate(calibrated: program.calibratedEntryRate)
        case .kindergarten: assumptions.kindergartenRate(calibrated: program.calibratedKindergartenRate)
        case .none, .given, .changed: nil
        }
      origin = .primary(
        entry: entry, county: drivers.entrants[step], rate: rate,
        isByGroup: !program.entryGroups.names.isEmpty)
      return
    }
    var graduates: [(slot: Int, persons: Double)] = []
    var outside = 0.0
    for unit in program.feeding where unit.slots.contains(slot) {
      outside += unit.outside
      for source in unit.sources {
        let top = source.slot * stride + before.years[source.slot] - 1
        let persons = before.pupils[top] * source.share
        if persons > 0 { graduates.append((source.slot, persons)) }
      }
    }
    graduates.sort { ($0.persons, $1.slot) > ($1.persons, $0.slot) }
    origin = .junior(graduates: graduates, transition: drivers.transition[step], outside: outside)
  }
}
