import County

/// What has to be done by when and by whom (路线图): the steps and the years of every measure, in the order of time.
package struct Roadmap: Sendable {
  package let tasks: [Task]

  /// One thing to do, over a year or over years in a row that cost the same.
  package struct Task: Sendable {
    /// Position of the measure in the plan.
    package var measure: Int
    package var step: Step
    /// Calendar years in which it is done; a measure that shows in a census is done in the year of that autumn.
    package var years: ClosedRange<Int>
    /// The month, where the plan tells it.
    package var month: Procedure.Month?
    /// When it has to begin at the latest: as the plan tells, else the month before the school year in which it shows.
    package var startBy: Start
    /// Yuan in all its years together; nil where none is named.
    package var yuan: Double?

    /// Yuan in each year, where it goes on over several at one cost; else nil.
    package var yuanAYear: Double? {
      step == .construct || years.count == 1 ? nil : yuan.map { $0 / Double(years.count) }
    }
  }

  /// What is done.
  package enum Step: String, CaseIterable, Sendable {
    /// The steps before a school is closed, in their order; those that the plan does not date.
    case assess, hear, publish, approve, untold
    /// What is built, from its start to its opening; what is carried out; what it goes on costing afterwards.
    case construct, carryOut, run

    /// Whether it stands before a closure.
    package var isProcedure: Bool {
      switch self {
      case .assess, .hear, .publish, .approve, .untold: true
      case .construct, .carryOut, .run: false
      }
    }
  }

  /// A time by which something begins: a year, or a month of it.
  package struct Start: Sendable, Hashable {
    package var year: Int
    package var month: Int?
  }

  package init(_ program: Program, _ costs: [CostEntry]) {
    var tasks: [Task] = []
    for (position, measure) in program.plan.measures.enumerated() where !measure.isLeftOut {
      tasks += Roadmap.procedure(position, measure)
      tasks += Roadmap.work(position, measure, costs.filter { $0.measure == measure.name }, program)
    }
    self.tasks = tasks.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      let left = [a.years.lowerBound, a.startBy.year, a.startBy.month ?? 0, one.offset]
      return left.lexicographicallyPrecedes(
        [b.years.lowerBound, b.startBy.year, b.startBy.month ?? 0, other.offset])
    }.map(\.element)
  }

  /// The steps before a closure, each in its month; those without one in the year of the closure.
  private static func procedure(_ position: Int, _ measure: Measure) -> [Task] {
    guard case .merge(let merger) = measure.action else { return [] }
    let told: [(Step, Procedure.Month?)] = [
      (.assess, merger.procedure.assessed), (.hear, merger.procedure.hearing), (.publish, merger.procedure.noticed),
      (.approve, merger.procedure.approved),
    ]
    let dated = told.compactMap { step, month in
      month.map {
        Task(
          measure: position, step: step, years: $0.year...$0.year, month: $0,
          startBy: Start(year: $0.year, month: $0.month))
      }
    }
    guard told.contains(where: { $0.0 != .hear && $0.1 == nil }) else { return dated }
    let year = measure.years.lowerBound
    return dated + [
      Task(
        measure: position, step: .untold, years: year...year, startBy: Start(year: year, month: Procedure.opening - 1))
    ]
  }

  /// What is built, what is carried out and what goes on costing, as runs of years of one kind and one cost.
  private static func work(
    _ position: Int, _ measure: Measure, _ costs: [CostEntry], _ program: Program
  ) -> [Task] {
    let first = measure.years.lowerBound
    let last = max(first, min(measure.years.upperBound, program.lastYear))
    let from = min(measure.starts ?? first, costs.map(\.year).min() ?? first, first)
    let to = max(last, costs.map(\.year).max() ?? last)
    var runs: [(step: Step, years: ClosedRange<Int>, each: Double?, yuan: Double?)] = []
    for year in from...to {
      let own = costs.filter { $0.year == year }
      let yuan = own.isEmpty ? nil : own.reduce(0) { $0 + $1.yuan }
      let step: Step = year < first ? .construct : year <= last ? .carryOut : .run
      if step == .run, yuan == nil { continue }
      // A construction is one task however its money flows; what goes on is parted where its cost changes.
      if let before = runs.last, before.step == step, before.years.upperBound == year - 1,
        step == .construct || before.each == yuan
      {
        let sum = before.yuan.map { $0 + (yuan ?? 0) } ?? yuan
        runs[runs.count - 1] = (step, before.years.lowerBound...year, yuan, sum)
      } else {
        runs.append((step, year...year, yuan, yuan))
      }
    }
    return runs.map { run in
      let year = run.years.lowerBound
      return Task(
        measure: position, step: run.step, years: run.years,
        startBy: Start(year: year, month: run.step == .carryOut ? Procedure.opening - 1 : nil), yuan: run.yuan)
    }
  }
}

extension Timeline {
  /// The roadmap of the plan.
  package var roadmap: Roadmap { Roadmap(program, costs) }
}
