import County
import Regulation

/// Turns the names and years of a plan into slots and instructions, collecting every problem on the way.
struct Compiler {
  let plan: Plan
  /// The county with the schools that are to be opened.
  let county: County
  let founding: Founding
  let standard: Standard
  let rules: Rules
  var problems: [Problem]
  /// What stops nothing and yet should be known.
  var notices: [Notice] = []
  /// Which measures act, by position; all but in runs of a part of the plan.
  let acts: [Bool]
  /// What of the measures could not be compiled; where a plan runs whole, each is a problem too.
  private(set) var blocked: [Blocked] = []
  /// What the measures of earlier years leave to later ones.
  var calendar: Calendar
  private let slotByID: [String: Int]
  /// The sections of a school by its id.
  private let slotsBySchool: [String: [Int]]

  init(_ plan: Plan, _ county: County, _ standard: Standard) {
    self.init(plan, Founding(plan, county), standard, acts: plan.measures.map { _ in true })
  }

  /// `founding`: of all measures of the plan, so that the slots are the same whichever of them act.
  init(_ plan: Plan, _ founding: Founding, _ standard: Standard, acts: [Bool]) {
    self.plan = plan
    self.standard = standard
    self.founding = founding
    self.acts = acts
    county = founding.county
    problems = founding.problems
    rules = Rules(standard)
    calendar = Calendar(founding.county)
    slotByID = Dictionary(
      founding.county.sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    slotsBySchool = Dictionary(
      founding.county.schools.map { ($0.id, $0.sections) }, uniquingKeysWith: { first, _ in first })
  }

  /// The longest timeline, in years after the census: past it even the pupils' parents are assumed.
  static let longestHorizon = 50

  /// The longest a building takes, years.
  static let longestConstruction = 10

  mutating func report(_ fault: Fault, at place: Place) { problems.append(Problem(fault, at: place)) }

  /// The slot of a section by id; a problem where there is none.
  mutating func slot(_ id: String, at place: Place) -> Int? {
    if let slot = slotByID[id] { return slot }
    report(.unknownSection(id: id, nearest: nearest(to: id, among: county.sections.map(\.id))), at: place)
    return nil
  }

  /// The slots a name means: a section by its id, else the sections of a school by its id; of one stage if asked.
  func found(_ id: String, _ stage: Stage? = nil) -> [Int] {
    let slots = slotByID[id].map { [$0] } ?? slotsBySchool[id] ?? []
    return stage == nil ? slots : slots.filter { county.sections[$0].stage == stage }
  }

  /// The slot of a section by its id.
  func slot(of id: String) -> Int? { slotByID[id] }

  /// The instructions of every step, checked in the order they will be carried out.
  mutating func instructions() -> [Instructions] {
    let first = county.year + 1
    let last = plan.through.value
    guard last >= first, last <= county.year + Compiler.longestHorizon else {
      report(
        .horizonOutside(year: last, first: first, last: county.year + Compiler.longestHorizon), at: plan.through.place)
      return []
    }
    for measure in plan.measures where !measure.isLeftOut {
      for year in [measure.years.lowerBound, measure.years.upperBound] where year < first || year > last {
        let years = measure.years
        let word = years.count == 1 ? "\(year)" : "\(years.lowerBound)...\(years.upperBound)"
        report(.yearOutside(year: year, first: first, last: last), at: measure.place(of: word))
        break
      }
    }
    for measure in plan.measures {
      // Work may have begun before the census, but not before living memory.
      if !measure.isLeftOut, let starts = measure.starts, starts < county.year - Compiler.longestConstruction {
        report(
          .yearOutside(year: starts, first: county.year - Compiler.longestConstruction, last: last),
          at: measure.place(of: "\(starts)"))
      }
    }
    for milestone in plan.milestones where milestone.by < county.year {
      report(.yearOutside(year: milestone.by, first: county.year, last: last), at: milestone.place)
    }
    checkKeep()
    let order = plan.canonicalOrder
    let roll = rollInstruction()
    let sizes = classSizes()
    return (first...last).map { year in
      var step = Instructions(year: year, roll: roll, classLimit: sizes.limit, entrySize: sizes.entry)
      calendar.begin(year)
      let acting = order.lazy.map { [plan] in (offset: $0, element: plan.measures[$0]) }.filter { [acts] in
        acts[$0.offset] && $0.element.years.contains(year)
      }
      continuePhasings(&step)
      for (position, measure) in acting {
        let before = problems.count
        addLayout(measure, position, &step)
        note(position, year, since: before)
      }
      for order in calendar.due(in: year) { settle(order, &step) }
      for (position, measure) in acting {
        let before = problems.count
        add(measure, position, &step)
        note(position, year, since: before)
      }
      orderCaps(&step)
      step.funding = calendar.funding
      step.inService = calendar.inService(in: year)
      step.eligible = county.laterEligible.filter { $0.key <= year }.max { $0.key < $1.key }?.value.value
      // Who rotated before the census is eligible again after as many years: each year as many as rotated in it.
      let pace = county.declared[.g11]?[.rotated] ?? 0
      step.eligibleAgain = pace * Double(calendar.rotations(before: year, within: rest))
      if step.rotations.contains(where: \.counts) { calendar.rotate(in: year) }
      step.posts = posts(in: year)
      return step
    }
  }

  /// Notes what a measure could not have compiled.
  private mutating func note(_ measure: Int, _ year: Int, since before: Int) {
    blocked += problems[before...].map { Blocked(measure: measure, year: year, fault: $0.fault) }
  }

  /// The largest class and the size at which an entry grade forms classes, by slot: the present average, but at least
  /// `smallClass`; a new section has the average of the one it takes most pupils from.
  private func classSizes() -> (limit: [Double], entry: [Double]) {
    let limit = county.sections.map { rules.classLimit[$0.stage.index] }
    let entry = county.sections.indices.map { slot in
      let section = county.sections[founding.origins[slot] ?? slot]
      let average = section.classes > 0 ? section.pupils / section.classes : 0
      return min(limit[slot], max(average, plan.assumptions.smallClass))
    }
    return (limit, entry)
  }

  private mutating func rollInstruction() -> Instructions.Roll {
    switch plan.assumptions.roll {
    case .project: return .project
    case .hold: return .hold
    case .change(let changes):
      let scopes = changes.map { slots($0.sections) }
      tellOverlaps("change", scopes, changes.map(\.sections.place))
      var factors = Array(repeating: 1.0, count: county.sections.count)
      // By rate and not as they are listed: a product may depend on its order in the last bit.
      for place in changes.indices.sorted(by: { changes[$0].rate < changes[$1].rate }) {
        for slot in scopes[place] { factors[slot] *= 1 + changes[place].rate }
      }
      return .change(factors)
    }
  }

  /// Tells every two scopes of one assumption that have sections in common.
  mutating func tellOverlaps(_ key: String, _ scopes: [[Int]], _ places: [Place]) {
    for later in scopes.indices {
      for earlier in 0..<later {
        let common = scopes[later].filter(scopes[earlier].contains)
        guard !common.isEmpty else { continue }
        let ids = common.map { county.sections[$0].id }
        notices.append(
          Notice(.scopesOverlap(key: key, sections: ids, at: places[earlier]), at: places[later]))
      }
    }
  }

  /// The slots a selection chooses; a problem where it chooses none or names one that is not there.
  ///
  /// A condition on census pupils chooses no school that is yet to open.
  mutating func slots(_ selection: Selection) -> [Int] {
    let chosen = county.sections.indices.filter { slot in
      let section = county.sections[slot]
      return selection.includes(section) && (section.isCensus || selection.pupilsBelow == nil)
    }
    let names = (selection.sections ?? []) + selection.except
    for id in names { _ = slot(id, at: selection.place) }
    if chosen.isEmpty, names.allSatisfy({ slotByID[$0] != nil }) {
      let groups = Set(county.sections.compactMap(\.group)).sorted()
      let meant = selection.group.flatMap { groups.contains($0) ? nil : nearest(to: $0, among: groups) }
      report(.emptySelection(description: describe(selection), nearest: meant), at: selection.place)
    }
    return chosen
  }

  private func describe(_ selection: Selection) -> String {
    var words: [String] = []
    if let group = selection.group { words.append("group: \(group)") }
    if let zone = selection.zone { words.append("zone: \(zone.rawValue)") }
    if let stage = selection.stage { words.append("stage: \(stage.rawValue)") }
    if let sections = selection.sections { words.append("sections: \(sections.joined(separator: ", "))") }
    if let below = selection.pupilsBelow { words.append("pupilsBelow: \(Int(below))") }
    return words.joined(separator: "; ")
  }

  /// The slots of a section by id, or of all sections of a school by its id; a problem where there is neither.
  mutating func slots(named id: String, _ measure: Measure) -> [Int] {
    let slots = found(id)
    if slots.isEmpty { reportUnknown(id, at: measure.place(of: id)) }
    return slots
  }

  mutating func reportUnknown(_ id: String, at place: Place) {
    report(.unknownSection(id: id, nearest: county.idMeant(by: id)), at: place)
  }

  /// The slot of an open section of one stage named by its own id or its school's; a problem where there is none.
  mutating func openSlot(_ id: String, _ stage: Stage?, _ measure: Measure, _ year: Int) -> Int? {
    let place = measure.place(of: id)
    let found = self.found(id, stage)
    guard let slot = found.first else {
      guard let stage, !self.found(id).isEmpty else {
        reportUnknown(id, at: place)
        return nil
      }
      report(.noSectionOfStage(id: id, stage: stage), at: place)
      return nil
    }
    if found.count > 1 {
      report(.schoolWhereSection(id: id, sections: found.map { county.sections[$0].id }), at: place)
      return nil
    }
    guard calendar.isOpen[slot] else {
      let opens = openingYear(of: slot)
      report(
        opens.map { $0 >= year ? .opensLater(id: id, opens: $0, year: year) : .actsOnClosed(id: id, year: year) }
          ?? .actsOnClosed(id: id, year: year), at: place)
      return nil
    }
    return slot
  }

  /// The year a section that is yet to open does so; nil for a section of the census.
  func openingYear(of slot: Int) -> Int? {
    founding.slots.first { $0.value.values.contains(slot) }.map { plan.measures[$0.key].years.lowerBound }
  }
}
