import County
import Regulation
import Report
import Simulation

/// Time a section-year takes as sections, years and draws double: it should stay what it is.
enum Growth {
  static func run() async throws {
    let standard = try Subjects.standard("heilongjiang")
    for sections in [40, 80, 160, 320] {
      let county = try Subjects.county(sections: sections, seed: 1)
      try await time("\(county.sections.count) sections", county, standard, years: 10, draws: 2_000)
    }
    let county = try Subjects.county(sections: 80, seed: 1)
    for years in [5, 10, 20] { try await time("\(years) years", county, standard, years: years, draws: 2_000) }
    for draws in [1_000, 2_000, 4_000, 8_000, 16_000] {
      try await time("\(draws) draws", county, standard, years: 10, draws: draws)
    }
  }

  private static func time(_ name: String, _ county: County, _ standard: Standard, years: Int, draws: Int) async throws
  {
    let program = try Program(Subjects.open(county, years: years), for: county, by: standard)
    var engine = Engine<Futures>(program, FutureValues(program.drivers, futures: draws))
    let sectionYears = Double(program.layout.slots * program.steps.count * draws)
    Meter.time(name, 9, sectionYears) {
      engine.run(0..<draws / Futures.width)
      Meter.keep(Double(engine.unmet[0]))
    }
  }
}
