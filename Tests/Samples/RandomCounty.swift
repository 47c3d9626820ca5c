import County
import Files
import Regulation
import Simulation

extension Sample {
  /// A county of whole persons drawn at random: single schools, nine-year schools, both grade patterns, two groups.
  package static func random(_ seed: UInt64) -> County {
    var random = SplitMix(from: seed)
    var sections: [Section] = []
    var schools: [[Int]] = []
    for number in 0..<Int.random(in: 2...5, using: &random) {
      sections.append(drawn("p\(number)", .primary, .primary, years: 6, &random))
      schools.append([sections.count - 1])
      sections.append(drawn("j\(number)", .junior, .junior, years: 3, &random))
      schools.append([sections.count - 1])
    }
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let years = Bool.random(using: &random) ? 6 : 5
      sections.append(drawn("n\(number)p", .primary, .nineYear, years: years, &random))
      sections.append(drawn("n\(number)j", .junior, .nineYear, years: 9 - years, &random))
      schools.append([sections.count - 2, sections.count - 1])
    }
    var county = county(sections, schools: schools)
    county.births = Births(
      Dictionary(uniqueKeysWithValues: (2009...2024).map { ($0, Double(Int.random(in: 200...3000, using: &random))) }),
      place: Place(file: "births.csv"))
    declare(&county, .g11, [.eligible: 200, .rotated: 25, .rotatedBackbone: 8])
    declare(&county, .g5, [.classesOverPrimary: 0, .classesOverJunior: 0])
    declare(&county, .v1, [.clear: 1])
    return county
  }

  private static func drawn(
    _ id: String, _ stage: Stage, _ kind: SchoolKind, years: Int, _ random: inout SplitMix
  ) -> Section {
    var section = section(id, stage, pupils: Double(Int.random(in: 20...2200, using: &random)), kind: kind)
    section.years = years
    section.group = Bool.random(using: &random) ? "县城" : "乡镇"
    section.zone = section.group == "县城" ? .town : .rural
    section.classes = max(Double(years), (section.pupils / Double.random(in: 20...44, using: &random)).rounded(.up))
    section.totals = section.totals.enumerated().map { place, total in
      let value = (total ?? 0) * Double.random(in: 0.7...1.4, using: &random)
      return place < 3 || place == 6 ? max(1, value.rounded()) : value
    }
    return section
  }

  /// A plan of nothing but the world for a county.
  package static func plan(_ county: County, through: Int = 2032) -> Plan {
    let place = Place(file: "plan.yaml")
    var plan = Plan(
      title: "test", story: "", county: Sourced(".", at: place), through: Sourced(through, at: place), place: place)
    plan.assumptions.entryRate = Sourced(0.8, at: place)
    return plan
  }

  /// Baoqing under some measures, the world as its plans have it.
  package static func timeline(
    of measures: [Measure], hold: Bool = false, through: Int = 2030
  ) throws -> Timeline {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: through)
    plan.assumptions.entryRate?.value = 0.77
    plan.assumptions.progression = [1, 0.995]
    plan.assumptions.feeding = .calibrated
    if hold { plan.assumptions.roll = .hold }
    plan.measures = measures
    return try Timeline(try Program(plan, for: county, by: try Sample.standard()))
  }

  /// A measure of a plan in the tests.
  package static func measure(_ name: String, _ action: Measure.Action, _ years: ClosedRange<Int>) -> Measure {
    Measure(name: name, action: action, years: years, place: Place(file: "plan.yaml", line: 1))
  }

  /// Runs a program silently and returns every state, the census first.
  package static func states<N: Lane>(_ program: Program, _ drivers: Drivers<N>) -> [State<N>] {
    var state = State<N>(census: program)
    var silence = Silence<N>()
    evaluateCensus(&state, program)
    var states = [state]
    for step in program.steps.indices {
      year(&state, program, step: step, drivers, &silence)
      states.append(state)
    }
    return states
  }
}
