import County
import Regulation

/// The county with every school that a plan will open or form, as sections without pupils: slots that are closed until
/// their year.
struct Founding {
  private(set) var county: County
  /// Slots of the new sections, by position of the measure and `Stage.index`.
  private(set) var slots: [Int: [Int: Int]] = [:]
  /// The section a new one takes most of its pupils from, by slot: it shares its feeders and its usual class.
  private(set) var origins: [Int: Int] = [:]
  private(set) var problems: [Problem] = []
  private var campuses: [String] = []

  init(_ plan: Plan, _ county: County) {
    self.county = county
    for position in plan.canonicalOrder {
      let measure = plan.measures[position]
      switch measure.action {
      case .open(let opening) where opening.counts == .asSchool: found(opening, measure, position, plan)
      case .open(let opening):
        if isFree([opening.id], measure) { campuses.append(opening.id) }
      case .form(let formation): found(formation, measure, position)
      default: break
      }
    }
    // The ways lead from schools of the census and from those that the plan opens.
    for position in plan.canonicalOrder {
      if case .open(let opening) = plan.measures[position].action { tellRoads(opening, position) }
    }
  }

  /// Takes in the ways to a new school; a way from nowhere is a problem.
  private mutating func tellRoads(_ opening: Opening, _ position: Int) {
    for trip in opening.minutes {
      let from = county.slots(named: trip.from)
      if from.isEmpty {
        let known = county.sections.map(\.id) + county.schools.map(\.id)
        problems.append(
          Problem(.unknownSection(id: trip.from, nearest: nearest(to: trip.from, among: known)), at: trip.place))
      }
      for slot in from {
        guard let new = slots[position]?[county.sections[slot].stage.index] else { continue }
        _ = county.roads.tell(trip, from: slot, to: new)
      }
    }
  }

  /// What is known of the rooms of a new school: where one kind is not given it stands by the county's declared answer (G3).
  private mutating func giveRooms(_ amounts: Amounts, to slot: Int) {
    county.sections[slot].musicRooms = 0
    county.sections[slot].artRooms = 0
    county.sections[slot].musicArea = amounts.musicArea
    county.sections[slot].artArea = amounts.artArea
  }

  /// Takes for unknown what the plan says nothing of: a new school has it, and nobody knows how much. What another measure
  /// brings to the school begins from zero.
  private mutating func forget(_ opening: Opening, _ wing: Opening.Wing, at slot: Int, _ plan: Plan) {
    let ids = [opening.id, opening.sectionID(wing.stage)]
    let isStaffed = plan.measures.contains { $0.action.bringsTeachers(to: ids) }
    for column in isStaffed ? [] : wing.omitted { county.sections[slot].forget(column) }
    for column in opening.omitted where !plan.measures.contains(where: { $0.action.builds(column, for: ids) }) {
      county.sections[slot].forget(column)
    }
    // No measure says anything of a column that only a standard knows.
    county.sections[slot].extra = [:]
  }

  private mutating func found(_ opening: Opening, _ measure: Measure, _ position: Int, _ plan: Plan) {
    let ids = opening.wings.map { opening.sectionID($0.stage) }
    guard isFree([opening.id] + ids, measure) else { return }
    let school = addSchool(opening.id, opening.name, opening.kind, measure)
    for wing in opening.wings {
      let sources = wing.takesFrom.sorted { $0.share > $1.share }
      let origin = sources.lazy.compactMap { [county] in county.slots(named: $0.id, wing.stage).first }.first
      let slot = addSection(
        opening.sectionID(wing.stage), of: school, wing.stage, like: origin, zone: opening.zone, group: opening.group,
        measure)
      (county.sections[slot].longitude, county.sections[slot].latitude) = (
        opening.site?.longitude, opening.site?.latitude
      )
      giveRooms(opening.amounts, to: slot)
      forget(opening, wing, at: slot, plan)
      slots[position, default: [:]][wing.stage.index] = slot
    }
  }

  private mutating func found(_ formation: Formation, _ measure: Measure, _ position: Int) {
    let ids = Stage.allCases.map { NewSchool.sectionID(of: formation.id, $0) }
    guard isFree([formation.id] + ids, measure) else { return }
    let parts = formation.sections.flatMap { [county] id in county.slots(named: id) }
    let school = addSchool(formation.id, formation.name, .nineYear, measure)
    for stage in Stage.allCases {
      let origin = parts.first { county.sections[$0].stage == stage }
      let slot = addSection(
        NewSchool.sectionID(of: formation.id, stage), of: school, stage, like: origin, zone: nil, group: nil, measure)
      slots[position, default: [:]][stage.index] = slot
    }
  }

  /// New ids name no section or school that is there already.
  private mutating func isFree(_ ids: [String], _ measure: Measure) -> Bool {
    for id in ids
    where campuses.contains(id) || county.sections.contains(where: { $0.id == id })
      || county.schools.contains(where: { $0.id == id })
    {
      problems.append(Problem(.duplicateID(id: id, firstLine: nil), at: measure.place(of: ids[0])))
      return false
    }
    return true
  }

  private mutating func addSchool(_ id: String, _ name: String?, _ kind: SchoolKind, _ measure: Measure) -> Int {
    county.schools.append(
      School(id: id, name: name ?? id, kind: kind, built: .year(measure.years.lowerBound), sections: []))
    return county.schools.count - 1
  }

  private mutating func addSection(
    _ id: String, of school: Int, _ stage: Stage, like origin: Int?, zone: Zone?, group: String?, _ measure: Measure
  ) -> Int {
    let kind = county.schools[school].kind
    let slot = county.sections.count
    let suffix = kind.isThrough ? stage.wing.zh : ""
    var section = Section(
      id: id, name: county.schools[school].name + suffix, school: school, stage: stage, kind: kind, place: measure.place
    )
    section.isCensus = false
    section.built = .year(measure.years.lowerBound)
    section.totals = Array(repeating: 0, count: Indicator.count)
    section.teachers = 0
    section.computers = 0
    section.books = 0
    section.midTitleTeachers = 0
    for column in county.sections.first?.extra.keys.sorted() ?? [] { section.extra[column] = 0 }
    if let origin {
      let like = county.sections[origin]
      section.years = like.years
      section.zone = zone ?? like.zone
      section.group = group ?? like.group
      origins[slot] = origin
    } else {
      section.zone = zone
      section.group = group
    }
    county.sections.append(section)
    county.schools[school].sections.append(slot)
    return slot
  }
}

extension Section {
  /// Takes the figure in a column of the school table for unknown.
  fileprivate mutating func forget(_ column: String) {
    switch column {
    case "teachers": teachers = nil
    case "computers": computers = nil
    case "books": books = nil
    case "mid_title_teachers": midTitleTeachers = nil
    case "music_rooms": musicRooms = nil
    case "art_rooms": artRooms = nil
    default:
      for indicator in Indicator.allCases where indicator.column == column { totals[indicator.index] = nil }
    }
  }
}

extension Measure.Action {
  /// Whether it brings teachers to a section or school by name, or may by choice.
  fileprivate func bringsTeachers(to ids: [String]) -> Bool {
    switch self {
    case .recruit(let recruitment): ids.contains(recruitment.section)
    case .second(let secondment): ids.contains(secondment.section)
    case .rotate(.list(let moves, _, _)), .redeploy(.list(let moves, _, _)): moves.contains { ids.contains($0.to) }
    case .rotate(.quota(let quota)), .redeploy(.quota(let quota)): quota.direction != .exchange
    default: false
    }
  }

  /// Whether it builds or buys what a column counts for a section or school by name.
  fileprivate func builds(_ column: String, for ids: [String]) -> Bool {
    guard case .build(let construction) = self, ids.contains(construction.section) else { return false }
    let amounts = construction.amounts
    switch column {
    case "computers": return amounts.computers != 0
    case "books": return amounts.books != 0
    case "music_rooms": return amounts.musicRooms != 0
    case "art_rooms": return amounts.artRooms != 0
    default: return Indicator.allCases.contains { $0.column == column && amounts.added[$0.index] != 0 }
    }
  }
}

extension County {
  /// The id that is meant by a word that is none: that of the section or school of this name, else the nearest.
  package func idMeant(by word: String) -> String? {
    sections.first { $0.name == word }?.id ?? schools.first { $0.name == word }?.id
      ?? nearest(to: word, among: sections.map(\.id) + schools.map(\.id))
  }

  /// The slots a name means: a section by its id, else the sections of a school by its id; of one stage if asked.
  package func slots(named id: String, _ stage: Stage? = nil) -> [Int] {
    let slots: [Int] =
      if let section = position(ofSection: id) {
        [section]
      } else {
        schools.first { $0.id == id }?.sections ?? []
      }
    return slots.filter { stage == nil || sections[$0].stage == stage }
  }
}

extension County {
  /// The county without the schools that a plan will open: what another plan, or another reading of this one, begins with.
  var asInCensus: County {
    var county = self
    county.sections = sections.filter(\.isCensus)
    county.schools = schools.filter { school in school.sections.contains { sections[$0].isCensus } }
    return county
  }
}
