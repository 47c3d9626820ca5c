import County
import Ensemble
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Many futures of a plan against what a single run says, and against themselves.
@Suite struct ExplorationTests {
  private static func explore(
    _ plans: [Plan], _ county: County, draws: Int, seed: UInt64 = 1, threads: Int = 2, standard: String = "heilongjiang"
  ) async throws -> [PlanFutures] {
    let standard = try Sample.standard(standard)
    return try await Exploration(
      plans.map { ($0, county, standard) }, draws: draws, seed: seed, threads: threads
    ).run()
  }

  /// Every assumption of a plan as a distribution without spread.
  private static func withZeroSpreads(_ plan: Plan) -> Plan {
    var plan = plan
    let assumptions = plan.assumptions
    func add(_ name: String, _ quantity: Quantity, _ value: Double, yearly: Bool = true) {
      plan.uncertainties.append(
        Uncertainty(
          name: name, quantities: [quantity],
          distribution: Distribution(
            .normal(mean: value, sd: 0), course: yearly ? .yearly(correlation: 0.5) : .constant, shock: 0.3),
          place: plan.place))
    }
    add("births", .births, assumptions.births)
    if let rate = assumptions.entryRate { add("entryRate", .entryRate, rate.value) }
    for stage in Stage.allCases {
      add("progression.\(stage)", .progression(stage), assumptions.progression[stage.index])
    }
    add("transition", .transition, assumptions.transition)
    for (place, drift) in assumptions.drifts.enumerated() {
      add("drift.\(place).enrolled", .driftEnrolled(place), drift.enrolled)
      add("drift.\(place).entry", .driftEntry(place), drift.entry)
    }
    if let retirement = assumptions.retirement { add("retirement", .retirement, retirement.value) }
    if let unreplaced = assumptions.unreplaced { add("unreplaced", .unreplaced, unreplaced.value) }
    for (place, measure) in plan.measures.enumerated() {
      switch measure.action {
      case .rotate(.quota), .redeploy(.quota): add("\(measure.name).fulfilled", .fulfilled(place), 1)
      case .build, .open: add("\(measure.name).delay", .delay(place), 0, yearly: false)
      default: break
      }
    }
    return plan
  }

  /// Every figure and verdict of every future is that of the single run, to the last bit.
  private static func expectTheSingleRun(_ plan: Plan, _ county: County, _ standard: String) async throws {
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard(standard)))
    let found = try await explore([withZeroSpreads(plan)], county, draws: 19, standard: standard)[0]
    #expect(found.futures == 19)
    for (place, subject) in found.subjects.enumerated() {
      for year in found.years.indices {
        let judgement = subject.clause.judge(subject.part, timeline.facts[year])
        let figures = found.figures(place, year)
        #expect(figures.allSatisfy { $0 == judgement.value }, "\(subject.clause) \(subject.part) \(year)")
        let met = found.probability(.met(place), year)
        #expect(met.holds == (judgement.verdict == .met ? met.of : 0))
        let stands = found.probability(.stands(place), year)
        #expect(stands.holds == (judgement.verdict.holds ? stands.of : 0))
        if let margins = found.marginQuantiles(place, year, [0, 1]) {
          #expect(margins.allSatisfy { $0 == judgement.margin } || !judgement.hasValue)
        }
      }
    }
    for year in found.years.indices {
      let standing = found.probability(.county, year)
      #expect(standing.holds == (timeline.years[year].verdictOfAssessed.holds ? standing.of : 0))
    }
    let cost = timeline.costs.reduce(0) { $0 + $1.yuan }
    #expect(found.costs.allSatisfy { $0 == cost })
  }

  @Test(arguments: ["promise", "rural-first", "combined", "second-site", "intake-cap", "second-campus"])
  func zeroSpreadIsTheSingleRun(name: String) async throws {
    let plan = try PlanFile(Sample.root + "/scenarios/baoqing/plans/\(name).yaml").plan
    try await Self.expectTheSingleRun(plan, try Sample.baoqing(), "heilongjiang")
  }

  @Test(arguments: [3, 5, 8, 13] as [UInt64])
  func zeroSpreadOfRandomPlans(seed: UInt64) async throws {
    let county = Sample.random(seed)
    let standard = try Sample.standard("national-2017")
    let plan = Sample.randomPlan(county, seed, count: 8, standard: standard)
    try await Self.expectTheSingleRun(plan, county, "national-2017")
  }

  private static func uncertain() throws -> Plan {
    try PlanFile(Sample.root + "/scenarios/baoqing/plans/promise-uncertain.yaml").plan
  }

  /// All that is told of one exploration, to compare with another.
  private static func told(_ found: PlanFutures) -> [Double] {
    var told: [Double] = [Double(found.futures)]
    for year in found.years.indices {
      for question in [PlanFutures.Question.county] + found.clauses.indices.map({ .clauseStands($0) })
        + found.subjects.indices.map({ .met($0) })
      {
        told += [
          Double(found.probability(question, year).holds), Double(found.lasting(question, year).holds),
          found.gain(question, year)?.gain ?? -1,
        ]
      }
      for subject in found.subjects.indices {
        told += found.quantiles(subject, year, [0.05, 0.5, 0.95]) ?? []
        told += found.marginQuantiles(subject, year, [0.05, 0.5, 0.95]) ?? []
      }
    }
    return told + found.worstMargins + found.costs + found.inputs.flatMap(\.self)
  }

  /// One thread, two or five: the same to the last bit; also where quantiles are summaries.
  @Test(arguments: [700, 11_000])
  func threadsChangeNothing(draws: Int) async throws {
    var plan = try Self.uncertain()
    plan.through.value = draws > 1000 ? 2026 : 2029
    for place in plan.measures.indices { plan.measures[place].years = 2025...2026 }
    let county = try Sample.baoqing()
    let one = try await Self.explore([plan], county, draws: draws, threads: 1)[0]
    let two = try await Self.explore([plan], county, draws: draws, threads: 2)[0]
    let five = try await Self.explore([plan], county, draws: draws, threads: 5)[0]
    #expect(Self.told(one) == Self.told(two))
    #expect(Self.told(one) == Self.told(five))
    let other = try await Self.explore([plan], county, draws: draws, seed: 2, threads: 2)[0]
    #expect(Self.told(one) != Self.told(other))
  }

  /// A measure more, put first, leaves the world as it was drawn: inputs, and all that the measure does not touch.
  @Test func aMeasureMoreKeepsTheFutures() async throws {
    let plan = try Self.uncertain()
    var more = plan
    more.measures.insert(
      Sample.measure("扩建", .repay(1_000_000), 2025...2026), at: 0)
    // The plan's own uncertain values name their measure by position.
    more.uncertainties = plan.uncertainties.map { uncertainty in
      var moved = uncertainty
      moved.quantities = moved.quantities.map { if case .fulfilled(let at) = $0 { .fulfilled(at + 1) } else { $0 } }
      return moved
    }
    let found = try await Self.explore([plan, more], try Sample.baoqing(), draws: 300)
    #expect(found[0].inputs == found[1].inputs)
    for year in found[0].years.indices {
      for (place, subject) in found[0].subjects.enumerated() {
        let other = try #require(
          found[1].subjects.firstIndex { $0.position == subject.position && $0.part == subject.part })
        #expect(found[0].answers(.met(place), year) == found[1].answers(.met(other), year))
        #expect(found[0].figures(place, year) == found[1].figures(other, year))
      }
    }
    // And fewer futures are the first of more.
    let few = try await Self.explore([plan], try Sample.baoqing(), draws: 40)[0]
    #expect(few.worstMargins == Array(found[0].worstMargins.prefix(40)))
  }

  /// Against itself a plan gains nothing; the gain is the difference of the two probabilities.
  @Test func gains() async throws {
    let plan = try Self.uncertain()
    let found = try await Self.explore([plan, plan.withoutMeasures], try Sample.baoqing(), draws: 500)
    for year in found[0].years.indices {
      let gain = try #require(found[0].gain(.county, year))
      let difference =
        found[0].probability(.county, year).holds - found[1].probability(.county, year).holds
      #expect(gain.gained - gain.lost == difference)
      #expect(found[0].probabilityOfNothing(year).holds == found[1].probability(.county, year).holds)
      #expect(found[1].gain(.county, year)?.gained == 0)
    }
  }

  /// A building late by nought, one or two years: the futures of each delay are those of the plan so delayed, and past
  /// the horizon it never opens.
  @Test func delays() async throws {
    let county = try Sample.baoqing()
    var plan = try PlanFile(Sample.root + "/scenarios/baoqing/plans/second-site.yaml").plan
    let position = try #require(
      plan.measures.firstIndex { if case .open = $0.action { true } else { false } })
    plan.uncertainties = [
      Uncertainty(
        name: "delay", quantities: [.delay(position)], distribution: Distribution(.values([0, 0, 0, 1, 2, 9])),
        place: plan.place)
    ]
    let found = try await Self.explore([plan], county, draws: 200)[0]
    let standard = try Sample.standard()
    #expect(Set(found.inputs[0]) == [0, 1, 2, 9])
    for late in [0, 1, 2] {
      var delayed = plan
      let years = plan.measures[position].years
      delayed.measures[position].years = years.lowerBound + late...years.upperBound + late
      delayed.uncertainties = []
      let timeline = try Timeline(try Program(delayed, for: county, by: standard))
      for (place, subject) in found.subjects.enumerated() {
        for year in found.years.indices {
          let value = subject.clause.judge(subject.part, timeline.facts[year]).value
          let figures = found.figures(place, year)
          for (future, figure) in figures.enumerated() where found.inputs[0][future] == Double(late) {
            #expect(figure == value)
          }
        }
      }
    }
    var never = plan
    never.measures.remove(at: position)
    never.uncertainties = []
    let nothing = try Timeline(try Program(never, for: county, by: standard))
    let last = found.years.count - 1
    for (place, subject) in found.subjects.enumerated() where subject.clause == .r2 {
      let value = subject.clause.judge(subject.part, nothing.facts[last]).value
      for (future, figure) in found.figures(place, last).enumerated() where found.inputs[0][future] == 9 {
        #expect(abs(figure - value) < 1e-12)
      }
    }
  }

  /// Quantiles lie within their bounds, which are values of futures; those of margins are those of figures seen from the
  /// limit; few futures have none.
  @Test func boundsOfQuantiles() async throws {
    let found = try await Self.explore([try Self.uncertain()], try Sample.baoqing(), draws: 200)[0]
    let ranks = found.ranks([0.05, 0.5, 0.95])
    let last = found.years.count - 1
    for (place, subject) in found.subjects.enumerated() {
      for (found, key) in [
        (found.quantiles(place, last, ranks), "value"), (found.marginQuantiles(place, last, ranks), "margin"),
      ] {
        for quantile in found ?? [] {
          let (low, high) = (try #require(quantile.low), try #require(quantile.high))
          #expect(low <= quantile.value && quantile.value <= high, "\(subject.clause) \(key)")
        }
      }
      let figures = Set(found.figures(place, last))
      for quantile in found.quantiles(place, last, ranks) ?? [] where !figures.isEmpty {
        let (low, high) = (try #require(quantile.low), try #require(quantile.high))
        #expect(figures.contains(low) && figures.contains(high))
      }
      guard subject.clause == .r2, let own = found.quantiles(place, last, ranks),
        let margins = found.marginQuantiles(place, last, ranks)
      else { continue }
      // The least margin is that of the largest figure.
      #expect(abs((margins[0].value - margins[2].value) - (own[0].value - own[2].value)) < 1e-12)
      #expect(abs((margins[0].high ?? 0) - (margins[0].value) - (own[2].value - (own[2].low ?? 0))) < 1e-12)
    }
    let few = try await Self.explore([try Self.uncertain()], try Sample.baoqing(), draws: 8)[0]
    #expect(few.ranks([0.05])[0].low == nil)
  }

  /// Plans of one world need no crossing; else each is run in the world of the other, with its own measures' luck.
  @Test func crossing() async throws {
    let (county, standard) = (try Sample.baoqing(), try Sample.standard())
    let plan = try Self.uncertain()
    var other = plan
    other.uncertainties[0].distribution.form = .normal(mean: 0.7, sd: 0.03)
    other.assumptions.entryRate?.value = 0.7
    other.measures[0].years = 2025...2028
    func entry(_ plan: Plan) -> Crossing.Entry { Crossing.Entry(plan: plan, county: county, standard: standard) }
    var idle = plan.withoutMeasures
    idle.title = "idle"
    #expect(Crossing([entry(plan), entry(idle)]).cells.isEmpty)
    let crossing = Crossing([entry(plan), entry(other)])
    #expect(crossing.worlds == [[0], [1]])
    #expect(crossing.cells.map(\.plan) == [1, 0] && crossing.cells.map(\.world) == [0, 1])
    // The second plan in the world of the first: its measures, the other's draws.
    let crossed = crossing.cells[0].entry.plan
    #expect(crossed.measures[0].years == 2025...2028)
    #expect(crossed.assumptions == plan.assumptions)
    let found = try await Self.explore([plan, crossed], county, draws: 20)
    let places = plan.uncertainties.indices.filter { plan.uncertainties[$0].isOfWorld }
    for place in places {
      let same = try #require(crossed.uncertainties.firstIndex { $0.name == plan.uncertainties[place].name })
      #expect(found[0].inputs[place] == found[1].inputs[same])
    }
  }

  /// A quota met by nine tenths moves nine tenths of the teachers, rounded down, and is told as not carried out.
  @Test func fulfilled() async throws {
    var plan = try PlanFile(Sample.root + "/scenarios/baoqing/plans/promise.yaml").plan
    plan.uncertainties = [
      Uncertainty(
        name: "fulfilled", quantities: [.fulfilled(0)], distribution: Distribution(.values([0.9, 1])), place: plan.place
      )
    ]
    let found = try await Self.explore([plan], try Sample.baoqing(), draws: 200)[0]
    let share = try #require(
      found.subjects.firstIndex { $0.clause == .g11 && $0.part.aspect == .share })
    // ⌈10.9 % × 614⌉ = 67; nine tenths of it 60 of 614.
    for (future, figure) in found.figures(share, 1).enumerated() {
      #expect(figure == (found.inputs[0][future] == 1 ? 67.0 : 60.0) / 614)
    }
    #expect(found.undone(0).holds == found.inputs[0].count { $0 < 1 })
    #expect(found.sharesDone(0) == found.inputs[0])
  }
}

extension PlanFutures {
  /// The drawn values over all years.
  fileprivate var inputs: [[Double]] { inputs(through: years.count - 1) }
}
