import County
import Ensemble
import Regulation
import Samples
import Simulation
import Testing

/// Pupils over many futures, by section, stage and grade.
@Suite struct RollFiguresTests {
  private static func found(draws: Int, rolls: Bool = true) async throws -> PlanFutures {
    var county = try Sample.smallCounty()
    for place in county.sections.indices { county.sections[place].group = nil }
    var plan = Sample.plan(county, through: 2026)
    plan.uncertainties = [
      Uncertainty(
        name: "entryRate", quantities: [.entryRate],
        distribution: Distribution(.uniform(low: 0.6, high: 1), course: .constant), place: plan.place)
    ]
    let standard = try Sample.standard("national-2017")
    return try await Exploration([(plan, county, standard)], draws: draws, seed: 3, threads: 2, rolls: rolls).run()[0]
  }

  /// Of 475 births the drawn rate enters, 1200 ÷ 2850 of them at p1: quantiles of pupils are those of the rate.
  @Test func quantilesAreThoseOfTheRate() async throws {
    let found = try await Self.found(draws: 301)
    let rates = found.inputs(through: 1)[0].sorted()
    let (median, rolls) = (rates[150], found.program.rolls)
    let ranks = found.ranks([0.5])
    func quantile(_ subject: RollSubject) throws -> Double {
      let place = try #require(found.rollSubjects.firstIndex(of: subject))
      return try #require(found.rollQuantiles(place, 1, ranks)?.first).value
    }
    #expect(abs(try quantile(.grade(.primary, 1)) - 475 * median) < 1e-9)
    let stayed = (0..<4).reduce(0.0) {
      $0 + found.program.county.sections[$1].pupils - rolls.pupils[$1 * rolls.stride + 5]
    }
    #expect(abs(try quantile(.stage(.primary)) - (stayed + 475 * median)) < 1e-9)
    let own = 1200 - rolls.pupils[5] + 475 * median * 1200 / 2850
    #expect(abs(try quantile(.section(0)) - own) < 1e-9)
    // The mean of the entry grade is that of the rates.
    let mean = rates.reduce(0, +) / 301
    #expect(abs(found.meanGrades(0, 1)[0] - 475 * mean * 1200 / 2850) < 1e-9)
    #expect(found.meanGrades(0, 1)[1] == rolls.pupils[0])
  }

  /// Nothing is kept where nobody asks, and summaries of many futures lie where all of them would.
  @Test func keptOnlyWhereAsked() async throws {
    let none = try await Self.found(draws: 9, rolls: false)
    #expect(none.rollSubjects.isEmpty && none.meanGrades(0, 1).isEmpty)
    let many = try await Self.found(draws: 10_300)
    let place = try #require(many.rollSubjects.firstIndex(of: .grade(.primary, 1)))
    let found = try #require(many.rollQuantiles(place, 1, many.ranks([0.05, 0.95])))
    #expect(abs(found[0].value - 475 * 0.62) < 3 && abs(found[1].value - 475 * 0.98) < 3)
  }
}
