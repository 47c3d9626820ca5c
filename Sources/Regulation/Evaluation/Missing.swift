import County

/// A datum for want of which a clause is not assessed, by where the county would give it.
package enum Missing: Sendable, Hashable {
  /// A cell of `schools.csv`: the section by its slot, and the column.
  case cell(slot: Int, column: String)
  /// A figure or an answer under the clause in `county.yaml`.
  case figure(FigureKey)
  /// A column of 表Ⅰ.
  case tableI(TableI.Column)
  /// The approved and filled posts of the county.
  case posts
  /// All that the clause is a share of is zero, though it cannot concern nobody.
  case nothing(of: FigureKey)
  /// No section that counts has any of it, so that there is no mean and no CV.
  case mean(Stage, Indicator)

  /// What the parts of a clause that are not assessed lack; each datum once.
  package static func all(_ clause: ClauseID, _ parts: [PartResult], _ facts: Facts<Double>) -> [Missing] {
    var found: [Missing] = []
    for part in parts where part.verdict == .notAssessed {
      for datum in of(clause, part.part, facts) where !found.contains(datum) { found.append(datum) }
    }
    return found
  }

  private static func of(_ clause: ClauseID, _ part: Part, _ facts: Facts<Double>) -> [Missing] {
    switch (clause, part.subject) {
    case (.r1, .section(let slot)?): return cells(Indicator.allCases, [slot], facts)
    case (.r2, _):
      guard let stage = part.stage else { return [] }
      let slots = counted(stage, facts)
      guard part.aspect == .composite else {
        guard let indicator = part.indicator else { return [] }
        let blank = cells([indicator], slots, facts)
        return blank.isEmpty ? [.mean(stage, indicator)] : blank
      }
      return facts.terms.rules.composite.flatMap { member in
        switch member {
        case .own(let indicator): cells([indicator], slots, facts)
        case .added(let place): added(place, slots, facts)
        }
      }
    case (.a1, .section(let slot)?): return part.added.map { added($0.place, [slot], facts) } ?? []
    case (.a2, _):
      guard let stage = part.stage, let place = part.added?.place else { return [] }
      return added(place, counted(stage, facts), facts)
    case (.g3, .school(let school)?): return rooms(school, part.aspect, facts)
    case (.g5, _) where facts.year.conduct.classesFormed && part.stage != nil:
      let limit = part.stage.map { facts.terms.rules.classLimit[$0.index] } ?? 0
      let crowded = (0..<facts.terms.layout.slots).filter { slot in
        facts.terms.layout.stage[slot] == part.stage?.index && facts.year.open[slot]
          && Comparison.atMost.isUnmet(facts.year.largestClass[slot], limit) && facts.year.lacksRooms(slot)
      }
      let all =
        crowded.map { Missing.cell(slot: $0, column: "classrooms") } + cells([.teachingArea], crowded, facts)
      return all.isEmpty ? declared(clause, part, facts) : all
    case (.g4, .school(let school)?):
      let first = facts.terms.layout.schoolStart[school]
      let slot = facts.terms.layout.schoolSlots[first]
      return facts.terms.layout.schoolBuilt[school] == nil
        ? [.cell(slot: slot, column: "built")] : [.cell(slot: slot, column: "migrant_pupils")]
    case (.v1, _) where facts.year.conduct.isProjected:
      let found = vacancies(facts)
      return found.isEmpty ? declared(clause, part, facts) : found
    default: return declared(clause, part, facts)
    }
  }

  /// What vacant posts cannot be told without: teachers, where nobody knows how many leave or come; the posts, where some
  /// fall vacant.
  private static func vacancies(_ facts: Facts<Double>) -> [Missing] {
    let conduct = facts.year.conduct
    var blanks: [Missing] = []
    if conduct.leaversAreUnknown || conduct.newTeachersAreUnknown {
      blanks =
        conduct.untoldTeachers.map { [.cell(slot: $0, column: "teachers")] }
        ?? cells(Indicator.allCases.filter(\.isTeachers), Array(0..<facts.terms.layout.slots), facts)
    }
    let isBeyond = Comparison.atMost.isUnmet(max(conduct.vacancies, 0), conduct.vacantInCensus)
    let needsPosts = !conduct.knowsPosts && (isBeyond || blanks.isEmpty)
    return blanks + (needsPosts ? [.posts] : [])
  }

  private static func counted(_ stage: Stage, _ facts: Facts<Double>) -> [Int] {
    (0..<facts.terms.layout.slots).filter {
      facts.terms.layout.stage[$0] == stage.index && facts.figures.counted[$0] > 0
    }
  }

  private static func cells(_ indicators: [Indicator], _ slots: [Int], _ facts: Facts<Double>) -> [Missing] {
    indicators.flatMap { indicator in
      slots.compactMap { slot in
        let place = indicator.index * facts.terms.layout.slots + slot
        return facts.year.known[place] ? nil : .cell(slot: facts.year.blank[place], column: indicator.column)
      }
    }
  }

  private static func added(_ place: Int, _ slots: [Int], _ facts: Facts<Double>) -> [Missing] {
    let columns = facts.terms.standard.added[place].columns.joined(separator: "+")
    let base = place * facts.terms.layout.slots
    return slots.filter { !facts.year.addedKnown[base + $0] }.map { .cell(slot: $0, column: columns) }
  }

  /// Rooms that are not given, of a school whose others are; else what their area depends on.
  private static func rooms(_ school: Int, _ aspect: Part.Aspect?, _ facts: Facts<Double>) -> [Missing] {
    let layout = facts.terms.layout
    let isMusic = aspect == .musicRooms || aspect == .musicArea
    let slots = layout.slots(of: school).filter { facts.year.open[$0] }
    let untold = slots.filter { !facts.year.roomsKnown[$0] }
    guard untold.isEmpty else { return untold.map { .cell(slot: $0, column: isMusic ? "music_rooms" : "art_rooms") } }
    let crowded = slots.filter { facts.year.lacksRooms($0) }
    let isNumber = aspect != .musicArea && aspect != .artArea
    if isNumber, !crowded.isEmpty {
      return crowded.map { .cell(slot: $0, column: "classrooms") } + cells([.teachingArea], crowded, facts)
    }
    let areas = isMusic ? layout.musicArea : layout.artArea
    let open = slots.filter { areas[$0] == nil }
    guard open.isEmpty else { return open.map { .cell(slot: $0, column: isMusic ? "music_area" : "art_area") } }
    return slots.prefix(1).map {
      .cell(slot: $0, column: layout.schoolBuilt[school] == nil ? "built" : "largest_class")
    }
  }

  /// What a declared clause would need: the figures of its share, where there are any, else its answer.
  private static func declared(_ clause: ClauseID, _ part: Part, _ facts: Facts<Double>) -> [Missing] {
    let declared = facts.terms.declared[clause]
    if clause == .g11, facts.year.conduct.rotationPlanned {
      let conduct = facts.year.conduct
      if part.aspect == .share, declared?[.eligible] == nil { return [.figure(.eligible)] }
      if part.aspect == .share, !conduct.eligibleIsKnown {
        return conduct.untoldTeachers.map { [.cell(slot: $0, column: "teachers")] } ?? [.figure(.eligible)]
      }
      let isKnown = part.aspect == .share ? conduct.rotatedIsKnown : conduct.rotatedBackboneIsKnown
      if isKnown { return [.nothing(of: part.aspect == .share ? .eligible : .rotated)] }
      let blanks = cells(Indicator.allCases.filter(\.isTeachers), Array(0..<facts.terms.layout.slots), facts)
      return blanks.isEmpty ? [.figure(part.aspect == .share ? .rotated : .rotatedBackbone)] : blanks
    }
    if clause == .s1, part.aspect == .sample {
      let residents: [Missing] = facts.terms.tableI[.residents] == nil ? [.tableI(.residents)] : []
      return (declared?[.forms] == nil ? [.figure(.forms)] : []) + residents
    }
    let keys = clause.card.asks(part)
    let absent = keys.filter { declared?[$0] == nil }
    if absent.isEmpty, let whole = keys.last { return [.nothing(of: whole)] }
    return absent.map { .figure($0) }
  }
}
