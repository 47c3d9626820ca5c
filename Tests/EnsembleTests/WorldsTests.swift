import County
import Ensemble
import Samples
import Simulation
import Testing

/// The draws of uncertain values: keyed by name, joined as told, never outside their range.
@Suite struct WorldsTests {
  private static let place = Place(file: "plan.yaml")

  private static func uncertainty(
    _ name: String, _ quantity: Quantity, _ distribution: Distribution
  ) -> Uncertainty {
    Uncertainty(name: name, quantities: [quantity], distribution: distribution, place: place)
  }

  private static func plan(_ uncertainties: [Uncertainty]) -> Plan {
    var plan = Sample.plan(Sample.random(1))
    plan.uncertainties = uncertainties
    return plan
  }

  private static let normal = Distribution.Form.normal(mean: 0, sd: 1)

  /// The values of one uncertain value in many futures, one column a step.
  private static func columns(_ worlds: Worlds, _ place: Int, steps: Int, futures: Int = 8000) -> [[Double]] {
    var columns = Array(repeating: [Double](), count: steps)
    for first in stride(from: 0, to: futures, by: Futures.width) {
      let values: [Futures] = worlds.values(from: first)
      for step in 0..<steps {
        for lane in 0..<Futures.width { columns[step].append(values[place * steps + step][lane]) }
      }
    }
    return columns
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let (x, y) = (mean(a), mean(b))
    let both = zip(a, b).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
    let first = a.reduce(0) { $0 + ($1 - x) * ($1 - x) }
    let second = b.reduce(0) { $0 + ($1 - y) * ($1 - y) }
    return both / (first * second).squareRoot()
  }

  /// Five standard errors of a correlation of 8,000 pairs.
  private static let near = 5 / 8000.0.squareRoot()

  /// One lane or eight, in any order of the plan, with other values or without: the same draw.
  @Test func theNameDecides() throws {
    let rate = Self.uncertainty("entryRate", .entryRate, Distribution(Self.normal, course: .yearly(correlation: 0.5)))
    let other = Self.uncertainty("transition", .transition, Distribution(.uniform(low: 0.9, high: 1)))
    let alone = try Worlds(Self.plan([rate]), seed: 7, firstYear: 2024, steps: 3)
    let first = try Worlds(Self.plan([rate, other]), seed: 7, firstYear: 2024, steps: 3)
    let second = try Worlds(Self.plan([other, rate]), seed: 7, firstYear: 2024, steps: 3)
    let wide: [Futures] = alone.values(from: 16)
    for lane in 0..<Futures.width {
      let one: [Double] = alone.values(from: 16 + lane)
      #expect(one == wide.map { $0[lane] })
      #expect(one == Array((first.values(from: 16 + lane) as [Double])[0..<3]))
      #expect(one == Array((second.values(from: 16 + lane) as [Double])[3..<6]))
    }
    let seeded = try Worlds(Self.plan([rate]), seed: 8, firstYear: 2024, steps: 3)
    #expect((seeded.values(from: 16) as [Double]) != (alone.values(from: 16) as [Double]))
  }

  /// A walk: h years on it has gone √h times as far as in one, and what it was a quarter of the way is half of what it is.
  @Test func walks() throws {
    let walk = Self.uncertainty("entryRate", .entryRate, Distribution(Self.normal, course: .walk))
    let worlds = try Worlds(Self.plan([walk]), seed: 3, firstYear: 2024, steps: 4)
    let columns = Self.columns(worlds, 0, steps: 4)
    for (step, column) in columns.enumerated() {
      let squares = column.reduce(0) { $0 + $1 * $1 } / Double(column.count)
      #expect(abs(squares / Double(step + 1) - 1) < 5 * (2 / 8000.0).squareRoot())
    }
    #expect(abs(Self.correlation(columns[0], columns[3]) - 0.5) < Self.near)
    let one: [Double] = worlds.values(from: 16)
    #expect(one == (worlds.values(from: 16) as [Futures]).map { $0[0] })
  }

  /// A value for all years is one; yearly ones are correlated as told, ρ, ρ² …
  @Test func years() throws {
    let rates = [
      Self.uncertainty("constant", .entryRate, Distribution(Self.normal)),
      Self.uncertainty("independent", .births, Distribution(Self.normal, course: .yearly(correlation: 0))),
      Self.uncertainty("joined", .transition, Distribution(Self.normal, course: .yearly(correlation: 0.8))),
    ]
    let worlds = try Worlds(Self.plan(rates), seed: 1, firstYear: 2024, steps: 3)
    let constant = Self.columns(worlds, 0, steps: 3)
    #expect(constant[0] == constant[1] && constant[1] == constant[2])
    let independent = Self.columns(worlds, 1, steps: 3)
    #expect(abs(Self.correlation(independent[0], independent[1])) < Self.near)
    let joined = Self.columns(worlds, 2, steps: 3)
    #expect(abs(Self.correlation(joined[0], joined[1]) - 0.8) < Self.near)
    #expect(abs(Self.correlation(joined[0], joined[2]) - 0.64) < Self.near)
    #expect(abs(Self.correlation(constant[0], joined[0])) < Self.near)
  }

  /// Loadings λ and μ on the common shock give the correlation λμ; a matrix gives its own.
  @Test func sharedShockAndMatrix() throws {
    var plan = Self.plan([
      Self.uncertainty("a", .entryRate, Distribution(Self.normal, shock: 0.8)),
      Self.uncertainty("b", .births, Distribution(Self.normal, shock: -0.5)),
      Self.uncertainty("c", .transition, Distribution(Self.normal)),
      Self.uncertainty("d", .retirement, Distribution(Self.normal)),
    ])
    plan.chances.names = ["c", "d"]
    plan.chances.matrix = [[1, 0.6], [0.6, 1]]
    let worlds = try Worlds(plan, seed: 3, firstYear: 2024, steps: 1)
    let columns = (0..<4).map { Self.columns(worlds, $0, steps: 1)[0] }
    #expect(abs(Self.correlation(columns[0], columns[1]) + 0.4) < Self.near)
    #expect(abs(Self.correlation(columns[2], columns[3]) - 0.6) < Self.near)
    #expect(abs(Self.correlation(columns[0], columns[2])) < Self.near)
  }

  /// No draw leaves the range; a certain value is its centre to the bit, and the centre is what a single run takes.
  @Test func rangesAndCentres() throws {
    let forms: [(Distribution.Form, Double)] = [
      (.normal(mean: 0.9, sd: 0.4), 0.9), (.triangular(low: 0.5, mode: 0.8, high: 1.6), 0.8),
      (.uniform(low: 0.4, high: 1.2), 0.8), (.lognormal(median: 0.9, spread: 0.5), 0.9),
      (.values([0.6, 0.9, 0.9, 1.1]), 0.9),
    ]
    for (form, centre) in forms {
      let distribution = Distribution(form, range: 0.55...1.15)
      #expect(distribution.central == centre)
      let plan = Self.plan([Self.uncertainty("x", .entryRate, distribution)])
      let values = Self.columns(try Worlds(plan, seed: 1, firstYear: 2024, steps: 1), 0, steps: 1, futures: 2000)[0]
      #expect(values.allSatisfy { (0.55...1.15).contains($0) })
      #expect(Set(values).count > 2)
    }
    let third = 1.0 / 3
    let certain: [Distribution.Form] = [
      .normal(mean: third, sd: 0), .triangular(low: third, mode: third, high: third),
      .uniform(low: third, high: third), .lognormal(median: third, spread: 0), .values([third]),
    ]
    for form in certain {
      let distribution = Distribution(form, course: .yearly(correlation: 0.3), shock: 0.4, range: 0...1)
      let plan = Self.plan([Self.uncertainty("x", .entryRate, distribution)])
      let values: [Futures] = try Worlds(plan, seed: 1, firstYear: 2024, steps: 4).values(from: 0)
      #expect(values.allSatisfy { $0 == Futures(repeating: third) })
    }
  }

  /// Entrants given year by year and drawn by year are one course: each is correlated with the year before, or walks from it.
  @Test func yearsOfEntrantsAreOneCourse() throws {
    func columns(_ course: Distribution.Course) throws -> [[Double]] {
      let plan = Self.plan(
        (1...3).map {
          Self.uncertainty("entrants.\(2024 + $0)", .entrants(2024 + $0), Distribution(Self.normal, course: course))
        })
      let worlds = try Worlds(plan, seed: 1, firstYear: 2024, steps: 3)
      return (0..<3).map { Self.columns(worlds, $0, steps: 3)[$0] }
    }
    let close = try columns(.yearly(correlation: 0.8))
    #expect(abs(Self.correlation(close[0], close[1]) - 0.8) < 0.03)
    #expect(abs(Self.correlation(close[0], close[2]) - 0.64) < 0.03)
    let walk = try columns(.walk)
    #expect(abs(Self.correlation(walk[0], walk[1]) - 0.5.squareRoot()) < 0.03)
  }
}
