import County
import Regulation

/// Every school under a line, each closed by itself beside what a plan does: runs of the plan with one measure more.
package struct Closures: Sendable {
  package let base: Timeline
  /// Schools with fewer pupils than this in the census.
  package let line: Double
  /// The census in which they are closed, or take in no entrants.
  package let year: Int
  package let phase: Merger.Pace
  package let schools: [Closure]

  /// `into`: receivers by school, where the planner names them: ids of schools or sections.
  package init(
    _ base: Timeline, below line: Double, in asked: Int? = nil, _ phase: Merger.Pace = .atOnce,
    into: [String: String] = [:]
  ) {
    let year = asked ?? Closures.usualYear(base.program)
    self.base = base
    self.line = line
    self.year = year
    self.phase = phase
    let program = base.program
    let county = program.county
    schools = county.schools.indices.compactMap { school -> (Int, Double)? in
      let pupils = county.schools[school].sections.reduce(0) { $0 + base.facts[0].year.pupils[$1] }
      return pupils > 0 && pupils < line ? (school, pupils) : nil
    }
    .sorted { ($0.1, county.schools[$0.0].id) < ($1.1, county.schools[$1.0].id) }
    .map { Closure($0.0, pupils: $0.1, base, in: year, phase, into: into[county.schools[$0.0].id]) }
  }
}

extension Closures {
  /// The census in which schools are closed unless a planner says: the second after the county's, since the procedure takes
  /// most of a year.
  package static func usualYear(_ program: Program) -> Int { min(program.firstYear + 2, program.lastYear) }
}

/// One school, and what becomes of the county where it is closed.
package struct Closure: Sendable {
  /// Position in the county's schools.
  package var school: Int
  /// Pupils in the census, and those in the grades that live at home and do not board.
  package var pupils: Double
  package var young: Double
  /// For each of its sections who takes its pupils.
  package var receivers: [Receiver]
  package var outcome: Outcome

  /// Who takes the pupils of a section that closes; sections by slot.
  package struct Receiver: Sendable {
    /// The slot of the section that closes, of the one that takes its pupils, and why that one.
    package var closed: Int
    package var slot: Int
    package var basis: Basis
  }

  /// Why a receiver was taken: named by the planner; the nearest; of the township that the names begin with, or of its
  /// group, the one with the most free places whose school stays within its size.
  package enum Basis: String, Sendable { case named, nearest, township, group }

  /// The run with the closing; or why there is none: kept for a reason, closed by the plan itself, impossible.
  package enum Outcome: Sendable {
    case run(Timeline)
    case kept(reason: String)
    case closesAnyway(year: Int)
    case noReceiver
    case impossible([Problem])
  }

  /// The run and what the closing does in it.
  package var consolidation: (Timeline, Consolidation)? {
    guard case .run(let timeline) = outcome,
      let note = timeline.consolidations.first(where: { $0.measure == timeline.program.plan.measures.count - 1 })
    else { return nil }
    return (timeline, note)
  }

  /// What the closing costs and saves by the unit costs of the county; nil where there is no run, or there are none.
  package var money: MergerMoney? {
    consolidation.flatMap { timeline, note in timeline.reckoning.mergers.first { $0.measure == note.measure } }
  }
}

extension Closure {
  init(_ school: Int, pupils: Double, _ base: Timeline, in year: Int, _ phase: Merger.Pace, into named: String?) {
    let program = base.program
    let county = program.county
    let own = county.schools[school]
    self.school = school
    self.pupils = pupils
    let day = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
    young = own.sections.reduce(0) { sum, slot in
      let first = slot * program.rolls.stride
      return (0..<county.sections[slot].years).reduce(sum) {
        county.sections[slot].firstGrade + $1 <= day ? $0 + program.rolls.pupils[first + $1] : $0
      }
    }
    receivers = []
    let closes = zip(base.years, base.facts).first { _, facts in
      !own.sections.contains { facts.year.open[$0] }
    }
    if let kept = program.plan.keep.first(where: { county.slots(named: $0.id).contains(where: own.sections.contains) })
    {
      outcome = .kept(reason: kept.reason)
      return
    }
    if let closes {
      outcome = .closesAnyway(year: closes.0.year)
      return
    }
    let open = own.sections.filter { base.facts[year - program.firstYear].year.open[$0] }
    for slot in open {
      guard let receiver = Closure.receiver(of: slot, base, in: year, named) else {
        outcome = .noReceiver
        return
      }
      receivers.append(receiver)
    }
    var plan = program.plan
    let name = own.name
    plan.measures.append(
      Measure(
        name: Closure.free(name, among: plan.measures.map(\.name)),
        action: .merge(
          Merger(
            closed: open.map { county.sections[$0].id },
            into: .shares(receivers.map { (id: county.sections[$0.slot].id, share: 1) }.uniqued()),
            staff: .follow, equipment: .follow, premises: .close, phase: phase,
            procedure: .latest(before: year))),
        years: year...year, place: Place(file: "closures")))
    do throws(Problems) {
      outcome = .run(try Timeline(try Program(plan, for: county.asInCensus, by: program.standard)))
    } catch {
      outcome = .impossible(error.all)
    }
  }

  /// A name that no measure of the plan has.
  private static func free(_ name: String, among others: [String]) -> String {
    others.contains(name) ? free(name + "′", among: others) : name
  }

  private static func receiver(of slot: Int, _ base: Timeline, in year: Int, _ named: String?) -> Receiver? {
    let county = base.program.county
    let here = county.sections[slot]
    let facts = base.facts[year - base.program.firstYear].year
    if let named {
      return county.slots(named: named, here.stage).first.map { Receiver(closed: slot, slot: $0, basis: .named) }
    }
    let others = county.sections.indices.filter { other in
      let section = county.sections[other]
      return section.school != here.school && section.stage == here.stage && section.years == here.years
        && section.isCensus && facts.open[other] && !section.kind.isPoint
    }
    let place = year - base.program.firstYear
    let own = facts.pupils[slot]
    func free(_ slot: Int) -> Double {
      base.classYears[place].rooms[slot] * base.program.terms.rules.classLimit[here.stage.index] - facts.pupils[slot]
    }
    func roomiest(_ slots: [Int]) -> Int? {
      slots.filter { slot in
        let school = base.years[place].schools[county.sections[slot].school]
        return Comparison.atMost.isMet(school.pupils + own, school.limit)
      }
      .max { a, b in
        free(a) == free(b) ? county.sections[a].id > county.sections[b].id : free(a) < free(b)
      }
    }
    let near = others.compactMap { other in county.km(from: slot, to: other).map { (other, $0) } }
    if let best = near.min(by: { ($0.1, county.sections[$0.0].id) < ($1.1, county.sections[$1.0].id) }) {
      return Receiver(closed: slot, slot: best.0, basis: .nearest)
    }
    let township = self.township(here.name)
    if let township, let best = roomiest(others.filter { self.township(county.sections[$0].name) == township }) {
      return Receiver(closed: slot, slot: best, basis: .township)
    }
    return roomiest(others.filter { county.sections[$0].group == here.group }).map {
      Receiver(closed: slot, slot: $0, basis: .group)
    }
  }

  /// The township that a school's name begins with, up to 镇 or 乡; nil where it names none.
  private static func township(_ name: String) -> Substring? {
    name.firstIndex { $0 == "镇" || $0 == "乡" }.flatMap { $0 == name.startIndex ? nil : name[...$0] }
  }
}

extension [(id: String, share: Double)] {
  /// Each receiver once.
  fileprivate func uniqued() -> Self {
    reduce(into: []) { found, share in if !found.contains(where: { $0.id == share.id }) { found.append(share) } }
  }
}

extension Procedure {
  /// The months in which the steps are taken at the latest for a school to close by a census: assessed the autumn before,
  /// parents heard in March, published in April, approved in June. A planner's custom (source: the plans of Baoqing), no
  /// rule.
  package static func latest(before year: Int) -> Procedure {
    Procedure(
      assessed: Month(year: year - 1, month: 11), hearing: Month(year: year, month: 3),
      noticed: Month(year: year, month: 4), approved: Month(year: year, month: 6))
  }
}
