import County
import Regulation
import Samples
import Simulation
import Testing

/// A program whose rates alone change, against one that is compiled for them.
@Suite struct VariedTests {
  /// A change of rates, by the size of it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var give: @Sendable (inout Assumptions, Double) -> Void
  }

  private static let place = Place(file: "plan.yaml")

  static let changes = [
    Change(testDescription: "entryRate") { $0.entryRate = Sourced($1, at: place) },
    Change(testDescription: "births") { $0.births = $1 },
    Change(testDescription: "entryChange") {
      $0.entryRate = nil
      $0.entryChange = Sourced($1 - 0.9, at: place)
    },
    Change(testDescription: "progression") { $0.progression = [$1, $1] },
    Change(testDescription: "transition") { $0.transition = $1 },
    // As a plan is read that gives progression by its parts.
    Change(testDescription: "dropout and transfer") {
      $0.dropout = Sourced(1 - $1, at: place)
      $0.transfer = [$1 - 0.9, 0.9 - $1]
      let kept = $1
      $0.progression = $0.transfer.map { kept + $0 }
    },
    Change(testDescription: "retirement") {
      $0.retirement = Sourced(1 - $1, at: place)
      $0.unreplaced = Sourced($1, at: place)
    },
  ]

  @Test(arguments: changes) func comesToWhatCompilingComesTo(change: Change) throws {
    let county = try Sample.smallCounty()
    let standard = try Sample.standard("national-2017")
    func program(_ size: Double) throws -> Program {
      var plan = Sample.plan(county, through: 2034)
      change.give(&plan.assumptions, size)
      return try Program(plan, for: county, by: standard)
    }
    let (first, other) = (try program(0.95), try program(0.85))
    let varied = try #require(first.varied(to: other.plan))
    func figures(_ program: Program) throws -> [[Double]] {
      let timeline = try Timeline(program)
      return timeline.facts.flatMap { [$0.year.pupils, $0.year.totals, $0.figures.counted] }
        + timeline.years.map { $0.clauses.flatMap(\.parts).map { $0.value ?? -1 } }
    }
    #expect(try figures(varied) == figures(other))
    #expect(try figures(varied) != figures(first))
    #expect(varied.notices == other.notices)
  }

  /// What more than a rate decides is compiled: whether one is given at all, where entrants come from.
  @Test func otherAssumptionsAreCompiled() throws {
    let county = try Sample.smallCounty()
    let plan = Sample.plan(county, through: 2030)
    let program = try Program(plan, for: county, by: try Sample.standard("national-2017"))
    func isVaried(_ change: (inout Assumptions) -> Void) -> Bool {
      var other = plan
      change(&other.assumptions)
      return program.varied(to: other) != nil
    }
    #expect(isVaried { $0.births = 0.5 })
    #expect(!isVaried { $0.dropout = Sourced(0.01, at: Self.place) })
    #expect(!isVaried { $0.entryRate = nil })
    #expect(!isVaried { $0.entryRateCalibrated.toggle() })
    #expect(!isVaried { $0.roll = .hold })
  }
}
