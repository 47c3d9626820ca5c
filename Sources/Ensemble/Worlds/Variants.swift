import County
import Regulation
import Simulation

/// The programs of a plan whose buildings open late by whole years: one for every combination of delays that is drawn.
///
/// Every variant has the same slots and questions. What cannot be compiled in a variant, because a school that another
/// measure acts on is not open yet, is left out there and counted as not carried out.
struct Variants: Sendable {
  private let plan: Plan
  private let county: County
  private let standard: Standard
  private let delays: [(measure: Int, central: Int)]

  /// One variant: its program, and the measures that are left out of it.
  struct Variant: Sendable {
    var program: Program
    var leftOut: [Int]
  }

  init(_ plan: Plan, _ county: County, _ standard: Standard, _ worlds: Worlds) {
    self.plan = plan
    self.county = county
    self.standard = standard
    delays = worlds.delays.map { measure, place in
      (measure, Int(Uncertainty.wholeYears(worlds.uncertainties[place].distribution.central)))
    }
  }

  var isEmpty: Bool { delays.isEmpty }

  /// The plan with each delayed measure as many years late as drawn, in the order of the delays.
  func plan(late years: [Int]) -> Plan {
    var plan = plan
    for (delay, drawn) in zip(delays, years) {
      let shift = drawn - delay.central
      let span = plan.measures[delay.measure].years
      plan.measures[delay.measure].years = (span.lowerBound + shift)...(span.upperBound + shift)
    }
    return plan
  }

  /// The program of a combination of delays; runs past the horizon where something opens after it.
  func variant(late years: [Int]) throws(Problems) -> Variant {
    var plan = plan(late: years)
    // What opens past the horizon keeps its slots; the years past the horizon are compiled and not run.
    let last = delays.map { plan.measures[$0.measure].years.upperBound }.max() ?? plan.through.value
    plan.through.value = max(plan.through.value, last)
    let delayed = delays.map(\.measure)
    var leftOut: [Int] = []
    while true {
      do throws(Problems) {
        return Variant(program: try Program(plan, for: county, by: standard), leftOut: leftOut.sorted())
      } catch {
        // The measure whose absence mends the most is the one that cannot be carried out.
        var best: (measure: Int, problems: Int)?
        for measure in plan.measures.indices where !delayed.contains(measure) && !leftOut.contains(measure) {
          let left = Variants.problems(without(measure, plan), county, standard)
          if left < best?.problems ?? error.all.count { best = (measure, left) }
        }
        guard let best else { throw error }
        leftOut.append(best.measure)
        plan = without(best.measure, plan)
      }
    }
  }

  /// The plan in which a measure does nothing, every other keeping its position.
  private func without(_ measure: Int, _ plan: Plan) -> Plan {
    var other = plan
    other.measures[measure].action = .leftOut
    return other
  }

  private static func problems(_ plan: Plan, _ county: County, _ standard: Standard) -> Int {
    do throws(Problems) {
      _ = try Program(plan, for: county, by: standard)
      return 0
    } catch { return error.all.count }
  }
}
