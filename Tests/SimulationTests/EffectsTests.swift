import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Which measure did what: the shares of every resolution.
@Suite struct EffectsTests {
  static let seeds = Array(UInt64(1)...10)

  private func drawn(_ seed: UInt64, _ count: Int) throws -> Timeline {
    let county = Sample.random(seed)
    let standard = try Sample.standard()
    let plan = Sample.randomPlan(county, seed, count: count, standard: standard)
    return try Timeline(try Program(plan, for: county, by: standard))
  }

  private func baoqing(_ name: String) throws -> Timeline {
    let file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/\(name).yaml")
    return try Timeline(try Program(file.plan, for: try Sample.baoqing(), by: try Sample.standard()))
  }

  /// Some measures of the combined plan, by position.
  private func combined(_ kept: [Int]) throws -> Timeline {
    var plan = try PlanFile(Sample.root + "/scenarios/baoqing/plans/combined.yaml").plan
    plan.measures = kept.map { plan.measures[$0] }
    return try Timeline(try Program(plan, for: try Sample.baoqing(), by: try Sample.standard()))
  }

  private func figures(_ effects: Effects) -> [FigureEffect] {
    effects.all.flatMap { [$0.turn, $0.horizon].compactMap(\.self) }
  }

  /// Shares add up to the plan less doing nothing; a share lies within its range, and so do the first and last place.
  @Test(arguments: seeds)
  func sharesAddUp(seed: UInt64) throws {
    let timeline = try drawn(seed, 6)
    let effects = Effects(timeline)
    #expect(effects.method == .exact && effects.runs == 1 << effects.players.count)
    #expect(effects.all.count >= timeline.resolutions.count)
    let figures = figures(effects)
    #expect(!figures.isEmpty)
    for figure in figures {
      let scale = max(1, abs(figure.with))
      let sum = figure.shares.reduce(0) { $0 + $1.share }
      #expect(abs(sum - (figure.with - figure.without)) < 1e-9 * scale)
      for share in figure.shares {
        #expect(share.least <= share.share + 1e-9 * scale && share.share <= share.most + 1e-9 * scale)
        #expect(share.least <= share.leftOut && share.leftOut <= share.most)
        #expect(share.least <= share.alone && share.alone <= share.most)
      }
    }
  }

  /// Parts come to the same in whatever order they are run.
  @Test func workers() throws {
    let timeline = try drawn(3, 5)
    let backward = Workers { count, body in for place in (0..<count).reversed() { body(place) } }
    let (one, other) = (Effects(timeline), Effects(timeline, workers: backward))
    #expect("\(figures(one))" == "\(figures(other))" && "\(one.undone)" == "\(other.undone)" && one.runs == other.runs)
  }

  /// What all measures come to is the timeline's own figure to the bit, what none come to that of doing nothing.
  @Test func theEndsAreTheRunsThemselves() throws {
    let compared = try Self.seeds.reduce(0) { $0 + (try compareEnds($1)) }
    #expect(compared > 100)
  }

  private func compareEnds(_ seed: UInt64) throws -> Int {
    let timeline = try drawn(seed, 6)
    let effects = Effects(timeline)
    let nothing = try PlanComparison.Entry(timeline).doingNothing
    var compared = 0
    for effect in effects.all where effect.subject.clause.card.isComputed {
      for figure in [effect.turn, effect.horizon].compactMap(\.self) {
        let at = figure.year - timeline.program.firstYear
        let (clause, part) = (effect.subject.clause, effect.subject.part)
        #expect(Resolution.figure(clause, part, timeline.facts[at])?.bitPattern == figure.with.bitPattern)
        #expect(Resolution.figure(clause, part, nothing.facts[at])?.bitPattern == figure.without.bitPattern)
        compared += 1
      }
    }
    return compared
  }

  /// Four measures, all twenty-four orders walked one by one, every set compiled and run as a plan of its own.
  @Test func againstEveryOrder() throws {
    let timeline = try combined([1, 3, 5, 6])
    let effects = Effects(timeline)
    let plan = timeline.program.plan
    var runs: [Set<Int>: Timeline] = [:]
    func run(_ set: Set<Int>) throws -> Timeline {
      if let known = runs[set] { return known }
      var part = plan
      part.measures = set.sorted().map { plan.measures[$0] }
      let made = try Timeline(try Program(part, for: try Sample.baoqing(), by: try Sample.standard()))
      runs[set] = made
      return made
    }
    func orders(_ left: [Int]) -> [[Int]] {
      left.isEmpty ? [[]] : left.flatMap { first in orders(left.filter { $0 != first }).map { [first] + $0 } }
    }
    let all = orders([0, 1, 2, 3])
    #expect(all.count == 24)
    var tested = 0
    for effect in effects.all where effect.subject.clause == .r2 {
      let figure = try #require(effect.turn)
      let at = figure.year - timeline.program.firstYear
      var sums = [0.0, 0, 0, 0]
      var least = Array(repeating: Double.infinity, count: 4)
      var most = Array(repeating: -Double.infinity, count: 4)
      for order in all {
        var set: Set<Int> = []
        var before = try #require(Resolution.figure(.r2, effect.subject.part, try run(set).facts[at]))
        for measure in order {
          set.insert(measure)
          let after = try #require(Resolution.figure(.r2, effect.subject.part, try run(set).facts[at]))
          sums[measure] += after - before
          least[measure] = min(least[measure], after - before)
          most[measure] = max(most[measure], after - before)
          before = after
        }
      }
      for share in figure.shares {
        #expect(abs(share.share - sums[share.measure] / 24) < 1e-12)
        #expect(share.least == least[share.measure] && share.most == most[share.measure])
        tested += 1
      }
      // Sets that suffice, by the runs themselves.
      func reaches(_ set: Set<Int>) throws -> Bool {
        try run(set).years.filter { $0.year >= effect.subject.year }.allSatisfy { year in
          year.clause(.r2)?.parts.first { $0.part == effect.subject.part }?.verdict == .met
        }
      }
      let sufficient = try (0..<16).map { bits in Set((0..<4).filter { bits >> $0 & 1 == 1 }) }.filter(reaches)
      let size = sufficient.map(\.count).min()
      #expect(Set(effect.smallest?.map { Set($0) } ?? []) == Set(sufficient.filter { $0.count == size }))
      let common = sufficient.reduce(sufficient.first ?? []) { $0.intersection($1) }
      #expect(Set(effect.indispensable ?? []) == common)
      #expect(effect.reaches == sufficient.contains([0, 1, 2, 3]))
    }
    #expect(tested >= 40)
  }

  /// Two measures alike have equal shares; one that only pays is no player; one that moves no figure has nought.
  @Test func symmetryAndDummies() throws {
    let staff = Staff(teachers: 0, degree: 0, backbone: 0, artsSports: 1)
    let gain = Measure.Action.qualify(Qualification(section: "no1-j", staff: staff, term: nil))
    let quota = Rotation.Quota(
      size: .share(0.109), backbone: 0.373, direction: .exchange, place: Place(file: "plan.yaml"))
    let timeline = try Sample.timeline(
      of: [
        Sample.measure("a", gain, 2027...2027), Sample.measure("pay", .repay(100_000), 2026...2027),
        Sample.measure("b", gain, 2027...2027), Sample.measure("rotate", .rotate(.quota(quota)), 2025...2034),
      ], through: 2034)
    let effects = Effects(timeline)
    #expect(effects.players == [0, 2, 3] && effects.payers == [1])
    var moved = 0
    for effect in effects.all where effect.subject.clause == .r2 {
      for figure in [effect.turn, effect.horizon].compactMap(\.self) {
        #expect(figure.shares[0].share == figure.shares[1].share)
        #expect(figure.shares[2].share == 0 && figure.shares[2].least == 0 && figure.shares[2].most == 0)
        if figure.shares[0].share != 0 { moved += 1 }
      }
    }
    #expect(moved == 0 || !effects.idle.contains(0))
  }

  /// Sampled orders come within their stated error of the exact shares, still add up, and are the same each time.
  @Test func sampling() throws {
    let timeline = try combined([1, 2, 3, 4, 5, 6])
    let exact = Effects(timeline)
    let sampled = Effects(timeline, mostExact: 0)
    let again = Effects(timeline, mostExact: 0)
    #expect(exact.method == .exact)
    guard case .sampled = sampled.method else {
      Issue.record("not sampled")
      return
    }
    var within = 0
    var count = 0
    for ((one, other), same) in zip(zip(exact.all, sampled.all), again.all) {
      for (a, (b, c)) in zip([one.turn, one.horizon], zip([other.turn, other.horizon], [same.turn, same.horizon])) {
        guard let a, let b, let c else { continue }
        #expect(abs(b.shares.reduce(0) { $0 + $1.share } - (b.with - b.without)) < 1e-9 * max(1, abs(b.with)))
        for (x, (y, z)) in zip(a.shares, zip(b.shares, c.shares)) {
          let error = try #require(y.error)
          #expect(abs(x.share - y.share) <= 4 * error + 1e-9 * max(1, abs(b.with)))
          #expect(x.least <= y.least && y.most <= x.most)
          #expect(y.share == z.share && error == z.error)
          if abs(x.share - y.share) <= 2 * error + 1e-9 { within += 1 }
          count += 1
        }
      }
    }
    #expect(count > 50 && Double(within) > 0.9 * Double(count))
  }

  /// A measure that needs a school which another opens is left undone where that one is left out, and told.
  @Test func dependentMeasures() throws {
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    amounts.added[Indicator.teachingArea.index] = 3000
    let wing = Opening.Wing(
      stage: .primary, takesFrom: [(id: "no4-p", share: 0.4)], grades: .all, staff: .follow, appointed: .none,
      classrooms: 24)
    let opening = Opening(
      id: "south", name: nil, kind: .primary, counts: .asSchool, parent: nil, zone: nil, group: nil, wings: [wing],
      amounts: amounts, place: Place(file: "plan.yaml"))
    let merger = Merger(
      closed: ["no7-p"], into: .shares([(id: "south", share: 1)]), staff: .follow, equipment: .follow, premises: .close)
    let timeline = try Sample.timeline(
      of: [Sample.measure("open", .open(opening), 2026...2026), Sample.measure("merge", .merge(merger), 2027...2027)])
    let effects = Effects(timeline)
    #expect(effects.undone.map(\.measure) == [1])
    let undone = try #require(effects.undone.first)
    #expect(undone.sets == 1 && undone.of == 2)
    guard case .blocked = try #require(undone.reasons.first) else {
      Issue.record("another reason: \(undone.reasons)")
      return
    }
    for figure in figures(effects) {
      #expect(figure.shares[1].alone == 0)
      let sum = figure.shares.reduce(0) { $0 + $1.share }
      #expect(abs(sum - (figure.with - figure.without)) < 1e-9 * max(1, abs(figure.with)))
    }
  }

  /// Baoqing's promise: falling rolls do it all; the combined plan keeps up what the rural decline would have broken.
  @Test func theWorldAndTheMeasures() throws {
    let promise = Effects(try baoqing("promise"))
    for effect in promise.all where effect.subject.clause == .g4 {
      #expect(effect.reaches && effect.reachesWithout && effect.needed.isEmpty)
      #expect(effect.turn?.with == effect.turn?.without && effect.smallest == [[]])
    }
    #expect(promise.all.contains { $0.subject.clause == .g4 })
    let combined = Effects(try baoqing("combined"))
    guard case .sampled = combined.method else {
      Issue.record("ten measures are sampled")
      return
    }
    let cvs = combined.prevented.filter { $0.subject.clause == .r2 }
    #expect(cvs.count == 10 && cvs.allSatisfy { $0.reaches && !$0.reachesWithout })
  }
}
