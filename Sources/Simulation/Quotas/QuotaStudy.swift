import County
import Regulation

/// A plan run with its rotation quota at several shares, each in several directions: the answer to how large a quota should
/// be (`junheng quotas`). Every run is one of the plan as any other.
package struct QuotaStudy: Sendable {
  package let plan: Plan
  /// The measure whose share is varied.
  package let measure: String
  package let runs: [QuotaRun]

  /// `directions`: nil for the three there are. Throws what a run of the plan would.
  package init(
    _ plan: Plan, for county: County, by standard: Standard, shares: [Double], directions: [Rotation.Direction]?,
    measure named: String?
  ) throws(Problems) {
    let (varied, position) = try QuotaStudy.varied(plan, county, standard, named)
    var runs: [QuotaRun] = []
    var problems: [Problem] = []
    for direction in directions ?? Rotation.Direction.allCases {
      for share in shares {
        var plan = varied
        plan.measures[position].setQuota(share, direction)
        do throws(Problems) {
          let timeline = try Timeline(try Program(plan, for: county, by: standard))
          runs.append(QuotaRun(timeline, position, share: share, direction))
        } catch {
          problems += error.all.filter { !problems.contains($0) }
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.plan = plan
    self.runs = runs
    measure = varied.measures[position].name
  }

  /// The plan with the quota to be varied: its own, else one of every year with the backbone share that the standard asks for.
  private static func varied(
    _ plan: Plan, _ county: County, _ standard: Standard, _ named: String?
  ) throws(Problems) -> (Plan, Int) {
    let own = plan.measures.indices.filter { plan.measures[$0].action.rotationQuota != nil }
    let names = own.map { plan.measures[$0].name }
    let place = Place(file: "--measure")
    if let named {
      guard let at = own.first(where: { plan.measures[$0].name == named }) else {
        throw Problems([
          Problem(.unknownWord(text: named, allowed: names, nearest: nearest(to: named, among: names)), at: place)
        ])
      }
      return (plan, at)
    }
    if own.count > 1 { throw Problems([Problem(.severalQuotas(names: names), at: place)]) }
    if let at = own.first { return (plan, at) }
    var plan = plan
    let first = county.year + 1
    let backbone = standard.limit(.g11, .backboneShare) ?? 0
    var quota = Rotation.Quota(
      size: .share(0), backbone: backbone, direction: .need, fillsByExchange: true, term: Rotation.usualTerm,
      eligibleAfter: Rotation.usualRest, place: plan.place)
    quota.termIsAssumed = true
    quota.eligibleAfterIsAssumed = true
    plan.measures.append(
      Measure(
        name: MeasureKeys.of(.rotate).label.zh, action: .rotate(.quota(quota)),
        years: first...max(first, plan.through.value), place: plan.place))
    return (plan, plan.measures.count - 1)
  }
}

extension Measure {
  /// Gives its quota another share and direction; an exchange leaves nothing to fill.
  fileprivate mutating func setQuota(_ share: Double, _ direction: Rotation.Direction) {
    guard case .rotate(.quota(var quota)) = action else { return }
    quota.size = .share(share)
    quota.direction = direction
    if direction == .exchange { (quota.fillsByExchange, quota.degree, quota.artsSports) = (false, 0, 0) }
    action = .rotate(.quota(quota))
  }
}

/// What one share in one direction comes to.
package struct QuotaRun: Sendable {
  package let share: Double
  package let direction: Rotation.Direction
  /// Years after which movers come home; nil where they stay.
  package let term: Int?
  package let years: [QuotaYear]
  /// From which group of sections to which how many have gone, all years together, the most first.
  package let routes: [(from: String, to: String, teachers: Double)]
  /// The first census from which every clause that is assessed holds to the end of the plan; nil where none does.
  package let holdsFrom: Int?
  /// The same of G11 alone, of the years projected.
  package let rotationHoldsFrom: Int?

  init(_ timeline: Timeline, _ measure: Int, share: Double, _ direction: Rotation.Direction) {
    self.share = share
    self.direction = direction
    let program = timeline.program
    term = program.plan.measures[measure].action.rotationQuota?.term
    var counts: [String: (from: String, to: String, teachers: Double)] = [:]
    func group(_ slot: Int) -> String { program.county.sections[slot].group ?? program.layout.names[slot] }
    var years: [QuotaYear] = []
    var exchanged: [Double] = []
    for (step, facts) in timeline.facts.enumerated().dropFirst() {
      let year = facts.year.year
      let moves = timeline.ledger.teacherMoves.filter { $0.year == year && $0.measure == measure }
      var (out, home) = (0.0, 0.0)
      for move in moves {
        if move.isHome {
          home += move.staff.teachers
          continue
        }
        out += move.staff.teachers
        let (from, to) = (group(move.from), group(move.to))
        counts["\(from)\u{0}\(to)", default: (from, to, 0)].teachers += move.staff.teachers
      }
      let counted = moves.reduce(0) { $0 + ($1.counts ? $1.staff.teachers : 0) }
      let done = timeline.ledger.carried.first { $0.measure == measure && $0.year == year }?.done ?? 0
      // Who is exchanged comes home as well, answered by the one who came: no school's staff changes.
      exchanged.append(max(0, done - counted))
      let back = term.flatMap { step - 1 >= $0 ? exchanged[step - 1 - $0] : nil } ?? 0
      years.append(
        QuotaYear(
          timeline, step, moved: out + exchanged[step - 1], exchanged: exchanged[step - 1], home: home + back,
          outflow: out - counted))
    }
    self.years = years
    routes = counts.values.sorted { ($1.teachers, $0.from, $0.to) < ($0.teachers, $1.from, $1.to) }
    let evaluations = timeline.years.dropFirst()
    func first(_ holds: (Evaluation) -> Bool) -> Int? {
      let tail = evaluations.reversed().prefix(while: holds)
      return tail.last?.year
    }
    holdsFrom = first { $0.verdictOfAssessed.holds }
    rotationHoldsFrom = first { $0.clause(.g11)?.verdict.holds ?? false }
  }
}

/// One year of it.
package struct QuotaYear: Sendable {
  package let year: Int
  /// Teachers who go this year, those of them by exchange, and those who come home: persons.
  package let moved: Double
  package let exchanged: Double
  package let home: Double
  /// Of those who go the ones that leave villages for towns or enter the seat, which is no rotation.
  package let outflow: Double
  /// As G11 counts: rotated, backbone teachers among them, eligible.
  package let counted: Double
  package let backbone: Double
  package let eligible: Double
  package let rotation: Verdict?
  /// Whether the plan rotates in this year; else G11 stands by the declared figure.
  package let isPlanned: Bool
  package let verdict: Verdict
  /// The CVs of the three kinds of teachers, stage by stage; nil where one is not known.
  package let cvs: [(stage: Stage, indicator: Indicator, cv: Double?, isUnmet: Bool)]
  /// Sections that R1 finds unmet.
  package let sectionsUnmet: Int
  /// Teachers whom sections lack to what is required of them in full, by kind: persons.
  package let short: [(indicator: Indicator, persons: Double)]

  init(_ timeline: Timeline, _ step: Int, moved: Double, exchanged: Double, home: Double, outflow: Double) {
    let evaluation = timeline.years[step]
    let conduct = timeline.facts[step].year.conduct
    year = evaluation.year
    self.moved = moved
    self.exchanged = exchanged
    self.home = home
    self.outflow = outflow
    counted = conduct.rotated
    backbone = conduct.rotatedBackbone
    eligible = conduct.eligible
    isPlanned = conduct.rotationPlanned
    rotation = evaluation.clause(.g11)?.verdict
    verdict = evaluation.verdictOfAssessed
    let kinds = Indicator.allCases.filter(\.isTeachers)
    cvs = evaluation.stages.flatMap { stage in
      kinds.map { kind in
        let spread = stage.indicators[kind.index]
        return (
          stage: stage.stage, indicator: kind, cv: spread.isKnown ? spread.cv : nil,
          isUnmet: spread.isJudged && spread.isKnown && spread.verdict == .unmet
        )
      }
    }
    sectionsUnmet = evaluation.sections.count { $0.verdict == .unmet }
    let needs = Needs(timeline, at: step)
    short = kinds.map { kind in
      (
        indicator: kind,
        persons: needs.stages.reduce(0) { sum, stage in
          sum + (stage.kinds.first { $0.indicator == kind }?.toFull ?? 0)
        }
      )
    }
  }
}
