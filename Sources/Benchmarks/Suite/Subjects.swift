import County
import Files
import Regulation
import Simulation

/// What is measured: Baoqing's plans, and a synthetic county of any size in futures that are not known.
enum Subjects {
  static let promise = "scenarios/baoqing/plans/promise.yaml"
  static let uncertain = "scenarios/baoqing/plans/promise-uncertain.yaml"

  /// A plan file with its county and standard.
  static func read(_ path: String) throws -> (plan: Plan, county: County, standard: Standard) {
    let plan = try PlanFile(path).plan
    let county = try CountyFolder(plan.county.value).county
    return (plan, county, try standard(county.standard.value))
  }

  static func standard(_ name: String) throws -> Standard {
    try StandardFile(name, named: Place(file: "benchmarks")).standard
  }

  /// A synthetic county with so many rows, by Heilongjiang's standard.
  static func county(sections: Int, seed: UInt64) throws -> County {
    try MarginsFile(sections: sections, seed: seed).made().county.county
  }

  /// A county left to itself for so many years, its births, entry rate and progressions uncertain.
  static func open(_ county: County, years: Int) -> Plan {
    let place = Place(file: "open.yaml")
    var plan = Plan(
      title: "open", story: "", county: Sourced(".", at: place), through: Sourced(county.year + years, at: place),
      place: place)
    plan.assumptions.entryRate = Sourced(0.8, at: place)
    func normal(_ name: String, _ quantity: Quantity, _ mean: Double, _ deviation: Double) -> Uncertainty {
      Uncertainty(
        name: name, quantities: [quantity],
        distribution: Distribution(
          .normal(mean: mean, sd: deviation), course: .yearly(correlation: 0.5), range: 0...max(1, 2 * mean)),
        place: place)
    }
    plan.uncertainties = [
      normal("births", .births, 1, 0.02), normal("entryRate", .entryRate, 0.8, 0.03),
      normal("progression.primary", .progression(.primary), 1, 0.005),
      normal("progression.junior", .progression(.junior), 1, 0.004),
    ]
    return plan
  }
}
