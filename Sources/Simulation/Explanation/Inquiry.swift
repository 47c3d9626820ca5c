import County
import Regulation

/// What a planner asks to have explained; what is left open is chosen: the year the story turns, the part nearest to
/// failing.
package struct Inquiry: Sendable {
  package var clause: ClauseID?
  package var stage: Stage?
  package var member: CompositeMember?
  /// A section by its slot, a school by its position.
  package var section: Int?
  package var school: Int?
  package var year: Int?

  package init(
    clause: ClauseID? = nil, stage: Stage? = nil, member: CompositeMember? = nil, section: Int? = nil,
    school: Int? = nil, year: Int? = nil
  ) {
    self.clause = clause
    self.stage = stage
    self.member = member
    self.section = section
    self.school = school
    self.year = year
  }

  /// Whether nothing in particular is asked for.
  package var isOpen: Bool { clause == nil && stage == nil && member == nil && section == nil && school == nil }
}

extension Inquiry {
  /// The topic that answers the question. Throws what is not there to be asked.
  package func topic(in account: Account) throws(Problem) -> Topic {
    let clause = try settledClause(account)
    if let year { try account.check(year) }
    if clause == .r1, let section, case .own(let indicator)? = member {
      let stage = Stage.allCases[account.layout.stage[section]]
      let part = Part(stage: stage, indicator: indicator, subject: .section(section))
      let topic = Topic(clause: .r1, part: part, place: nil, year: account.firstYear)
      return Topic(clause: .r1, part: part, place: nil, year: year ?? account.turningYear(of: topic))
    }
    let places = try places(of: clause, account)
    let year = year ?? account.turningYear(of: clause, places)
    let results = places.compactMap { account.result(of: clause, $0, in: year) }
    let chosen = places[ClauseResult.nearest(results) ?? 0]
    return Topic(
      clause: clause, part: account.parts(of: clause)[chosen], place: chosen, year: year,
      others: places.filter { $0 != chosen })
  }

  /// The clause that is asked for, or that speaks of what is asked for.
  private func settledClause(_ account: Account) throws(Problem) -> ClauseID {
    let standard = account.standard
    let listed = ClauseID.allCases.filter { standard.lists($0) }
    let clause: ClauseID
    if let own = self.clause {
      clause = own
    } else if section != nil {
      clause = isAdded ? .a1 : .r1
    } else if school != nil {
      clause = .g4
    } else if member != nil || stage != nil {
      clause = isAdded ? .a2 : .r2
    } else {
      throw Problem(.question(.askedNothing), at: nil)
    }
    guard standard.lists(clause) else {
      throw Problem(
        .question(.notInStandard(clause: clause.rawValue, standard: standard.id, known: listed.map(\.rawValue))),
        at: Place(file: "--clause"))
    }
    return clause
  }

  private var isAdded: Bool { if case .added? = member { true } else { false } }

  /// The parts of the clause that the question is about, at least one.
  private func places(of clause: ClauseID, _ account: Account) throws(Problem) -> [Int] {
    let parts = account.parts(of: clause)
    var places = Array(parts.indices)
    func narrow(_ option: String, _ fits: (Part) -> Bool) throws(Problem) {
      let kept = places.filter { fits(parts[$0]) }
      guard !kept.isEmpty else {
        throw Problem(.question(.notAskedOf(clause: clause.rawValue, option: option, known: options(parts))), at: nil)
      }
      places = kept
    }
    if let section {
      try narrow("--section") { $0.subject == .section(section) }
    }
    if let school {
      let slots = Array(account.layout.slots(of: school))
      try narrow("--school") { part in
        if case .section(let slot)? = part.subject { return slots.contains(slot) }
        return part.subject == .school(school)
      }
    }
    if let stage { try narrow("--stage") { $0.stage == stage } }
    switch member {
    case .own(let indicator)?: try narrow("--indicator") { $0.indicator == indicator }
    case .added(let added)?: try narrow("--indicator") { $0.added?.place == added }
    case nil: break
    }
    return places
  }

  /// By what the parts of a clause differ.
  private func options(_ parts: [Part]) -> [String] {
    var options: [String] = []
    func add(_ option: String, _ isThere: Bool) { if isThere { options.append(option) } }
    add("--stage", parts.contains { $0.stage != nil })
    add("--indicator", parts.contains { $0.indicatorID != nil })
    add("--section", parts.contains { if case .section? = $0.subject { true } else { false } })
    add("--school", parts.contains { if case .school? = $0.subject { true } else { false } })
    return options
  }
}

extension Account {
  /// The year in which the county's verdict over the assessed clauses turns; the last where it never does.
  package var turningYear: Int {
    History(firstYear: firstYear, holds: years.map(\.verdictOfAssessed.holds)).turningYear
  }

  /// The result of a topic in some year.
  package func result(of topic: Topic, in year: Int) -> PartResult? {
    if let place = topic.place { return result(of: topic.clause, place, in: year) }
    guard case .section(let slot)? = topic.part.subject, let indicator = topic.part.indicator else { return nil }
    return PartResult(indicator, of: slot, evaluation(in: year).sections[slot], facts(in: year))
  }

  /// The year in which the story of a topic turns; the last where it never does.
  package func turningYear(of topic: Topic) -> Int {
    let results = (firstYear...lastYear).map { result(of: topic, in: $0) }
    return History(firstYear: firstYear, holds: results.map { $0.map { !$0.inScope || $0.verdict == .met } ?? false })
      .turningYear
  }

  /// The same of several parts of a clause together.
  package func turningYear(of clause: ClauseID, _ places: [Int]) -> Int {
    let holds = (firstYear...lastYear).map { year in
      places.compactMap { result(of: clause, $0, in: year) }.filter(\.inScope).allSatisfy { $0.verdict == .met }
    }
    return History(firstYear: firstYear, holds: holds).turningYear
  }
}
