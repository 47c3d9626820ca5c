import County
import Ensemble
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Whether intervals hold as often as they say.
@Suite struct CoverageTests {
  /// What is not known of a synthetic county, and chance.
  private static func plan(_ county: County) -> Plan {
    var plan = Sample.plan(county, through: county.year + 6)
    plan.assumptions.entryRate?.value = 0.9
    plan.assumptions.progression = [0.99, 0.98]
    let place = plan.place
    func uncertainty(_ name: String, _ quantity: Quantity, _ distribution: Distribution) -> Uncertainty {
      Uncertainty(name: name, quantities: [quantity], distribution: distribution, place: place)
    }
    plan.uncertainties = [
      uncertainty(
        "entryRate", .entryRate,
        Distribution(.normal(mean: 0.9, sd: 0.05), course: .yearly(correlation: 0.6), shock: 0.4, range: 0...3)),
      uncertainty(
        "progression.primary", .progression(.primary),
        Distribution(.triangular(low: 0.97, mode: 0.99, high: 1.01), shock: 0.5, range: 0...2)),
      uncertainty(
        "transition", .transition,
        Distribution(.uniform(low: 0.9, high: 1.02), course: .yearly(correlation: 0), range: 0...2)),
    ]
    plan.chances.isOn = true
    return plan
  }

  /// 2,000 trials: on each of 20 synthetic counties 100 truths, drawn from the same distributions under another seed, against
  /// the 90 % intervals of 2,000 futures. Between 88 and 92 % lie within, for rolls and for CVs.
  @Test func ninetyPercentIntervals() async throws {
    var inside = 0
    var trials = 0
    for number in 0..<20 {
      let county = try MarginsFile(sections: 12, seed: UInt64(number)).made().county.county
      let plan = Self.plan(county)
      let standard = try Sample.standard("national-2017")
      func explore(_ draws: Int, seed: UInt64) async throws -> PlanFutures {
        try await Exploration([(plan, county, standard)], draws: draws, seed: seed, threads: 2).run()[0]
      }
      let known = try await explore(2000, seed: 1)
      let truths = try await explore(100, seed: 2)
      let last = known.years.count - 1
      // A school's roll in one county, a CV in the next.
      let wanted: ClauseID = number.isMultiple(of: 2) ? .g4 : .r2
      let open = known.subjects.indices.filter { place in
        guard known.subjects[place].clause == wanted,
          let ends = known.quantiles(place, last, [0.05, 0.95])
        else { return false }
        return ends[0] < ends[1]
      }
      let subject = try #require(open.dropFirst(number % max(1, open.count)).first)
      let ends = try #require(known.quantiles(subject, last, [0.05, 0.95]))
      let figures = truths.figures(subject, last)
      #expect(figures.count == 100)
      inside += figures.count { ends[0] <= $0 && $0 <= ends[1] }
      trials += figures.count
    }
    #expect(trials == 2000)
    #expect((1760...1840).contains(inside), "\(inside) of 2000")
  }
}
