import County
import Regulation

/// The shopping list of one county-year (需求清单): the least teachers by kind, m², yuan and rooms that bring each section
/// to its standard (R1), each CV to its limit (R2), and both together; beside them what classes over the limit take (G5).
///
/// Sums by kind only; nothing is weighed by price. What a school's sections share is counted where the section lacks it:
/// the split that follows a construction is the plan's to run. Pupils stay as they are in the year.
package struct Needs: Sendable {
  package let year: Int
  package let stages: [StageNeeds]

  /// The list of a year whose figures have been computed; `classes`: what classes over the limit take.
  /// `smallest`: how small classes could be, by stage.
  package init(_ facts: Facts<Double>, classes: [ClassNeed] = [], smallest: [SmallestClass] = []) {
    year = facts.year.year
    stages = facts.terms.layout.stages.map { stage in
      let own = classes.filter { facts.terms.layout.stage[$0.slot] == stage.index }
      return StageNeeds(
        stage, facts, facts.terms.standard.lists(.g5) ? own : [], smallest: smallest.first { $0.stage == stage })
    }
  }

  /// The list of one year of a timeline, by its position.
  package init(_ timeline: Timeline, at place: Int) {
    self.init(
      timeline.facts[place], classes: ClassNeed.all(timeline, at: place),
      smallest: SmallestClass.all(timeline, at: place))
  }

  /// The list of a county as it stands in its census.
  package init(census county: County, by standard: Standard) {
    let layout = Layout(county)
    var facts = Facts(
      Terms(county: county, standard: standard, layout: layout),
      year: CountyYear<Double>(census: county, layout: layout))
    facts.figures.compute(facts.year, layout, facts.terms.rules)
    let tellsRooms = county.sections.contains { $0.classrooms != nil }
    let rooms = county.sections.map { Classrooms($0, facts.terms.rules, othersAreGiven: tellsRooms) }
    let rolls = try? GradeRolls(county, shape: .fitted, classLimit: facts.terms.rules.classLimit)
    let classes = rolls.map {
      ClassNeed.census(
        county, facts, $0, (rooms.map(\.count), rooms.map { $0.basis != .given }), county.sections.map(\.teachers))
    }
    let smallest = rolls.map { rolls in
      layout.stages.compactMap { stage in
        SmallestClass(
          stage, facts.year, layout,
          grades: { slot in
            let first = slot * rolls.stride
            return Array(rolls.pupils[first..<first + layout.years[slot]])
          },
          isTogether: rolls.isMultigrade, rooms: (rooms.map(\.count), rooms.map(\.basis)),
          teachers: county.sections.map(\.teachers), perClass: StaffingNorm.perClass(of: standard))
      }
    }
    self.init(facts, classes: classes ?? [], smallest: smallest ?? [])
  }

  /// Whether sections are asked to have anything.
  fileprivate static func asksOfSections(_ facts: Facts<Double>) -> Bool {
    facts.terms.standard.lists(.r1) && !facts.terms.standard.required.isEmpty
  }

  /// What one section needs to stand by R1 as it is judged; nil where nothing is. One item of the list by itself, for
  /// whoever asks for no more: the whole of it takes many times as long.
  package static func standard(of slot: Int, _ facts: Facts<Double>) -> SectionNeed? {
    asksOfSections(facts) && facts.figures.counted[slot] > 0 ? SectionNeed(asJudged: slot, facts) : nil
  }

  /// What brings one CV to its limit, likewise; nil where it is not judged, not known, or nothing brings it there.
  package static func toLimit(_ stage: Stage, _ indicator: Indicator, _ facts: Facts<Double>) -> SpreadNeed? {
    SpreadNeed.Ground(stage, indicator, facts)?.need()
  }

  /// The least teachers who would have to move to bring one CV to its limit, likewise.
  package static func moves(_ stage: Stage, _ indicator: Indicator, _ facts: Facts<Double>) -> Moves? {
    SpreadNeed.Ground(stage, indicator, facts)?.moves()
  }

  /// The needs of one stage.
  package func stage(_ stage: Stage) -> StageNeeds? { stages.first { $0.stage == stage } }
}

/// What one stage needs in one year.
package struct StageNeeds: Sendable {
  package let stage: Stage
  /// Sections that need something to stand by R1 as it is judged, and to meet every indicator in full; in row order.
  package let standard: [SectionNeed]
  package let full: [SectionNeed]
  /// By `Indicator.index`.
  package let kinds: [KindNeed]
  /// Sections with a class over the limit, in row order.
  package let classes: [ClassNeed]
  /// Classes over the limit that the county declares in the census and no section is known to have: each takes one class
  /// more at most, where its grade has no other to share it with.
  package let classesUntold: Double
  /// How small its classes could be with the staff and rooms it has; nil where those of no section are known.
  package let smallest: SmallestClass?

  init(_ stage: Stage, _ facts: Facts<Double>, _ classes: [ClassNeed], smallest: SmallestClass? = nil) {
    self.classes = classes
    self.smallest = smallest
    let part = Part(stage: stage, aspect: .largestClass)
    classesUntold =
      classes.isEmpty && facts.terms.standard.lists(.g5) && !facts.year.conduct.classesFormed
        && G5.judge(part, facts).verdict == .unmet ? G5.judge(part, facts).value : 0
    let slots = (0..<facts.terms.layout.slots).filter {
      facts.terms.layout.stage[$0] == stage.index && facts.figures.counted[$0] > 0
    }
    let isAsked = Needs.asksOfSections(facts)
    let standard = slots.compactMap { Needs.standard(of: $0, facts) }
    let full = isAsked ? slots.compactMap { SectionNeed(inFull: $0, facts) } : []
    self.stage = stage
    self.standard = standard
    self.full = full
    kinds = Indicator.allCases.map { indicator in
      let shared = SpreadNeed.Ground(stage, indicator, facts)
      let floor = standard.map { (slot: $0.slot, amount: $0.additions[indicator.index]) }
      let toLimit = shared?.need()
      return KindNeed(
        indicator: indicator,
        unknown: slots.count { !facts.year.known[indicator.index * facts.terms.layout.slots + $0] },
        toStandard: standard.reduce(0) { $0 + $1.additions[indicator.index] },
        toFull: full.reduce(0) { $0 + $1.additions[indicator.index] }, toLimit: toLimit,
        // Above nothing the two are the same.
        both: floor.contains { $0.amount > 0 } ? shared?.need(above: floor) : toLimit, ground: shared)
    }
  }

  /// The least persons the teachers among a section's additions can be, summed over the sections.
  package var personsToStandard: Double { standard.reduce(0) { $0 + $1.persons } }
  package var personsToFull: Double { full.reduce(0) { $0 + $1.persons } }

  /// The same for R1 and R2 together: in each section the most of what its three kinds need.
  package var personsForBoth: Double {
    var most: [Int: Double] = [:]
    for kind in kinds where kind.indicator.isTeachers {
      for addition in kind.both?.additions ?? standardAdditions(kind.indicator) {
        most[addition.slot] = max(most[addition.slot] ?? 0, addition.amount)
      }
    }
    return most.keys.sorted().reduce(0) { $0 + (most[$1] ?? 0) }
  }

  /// Whether anything is needed by R1, R2 or G5.
  package var isShort: Bool { kinds.contains { $0.total > 0 } || !classes.isEmpty || classesUntold > 0 }

  /// What R1 as it is judged needs of one kind, by section.
  package func standardAdditions(_ indicator: Indicator) -> [(slot: Int, amount: Double)] {
    standard.map { (slot: $0.slot, amount: $0.additions[indicator.index]) }.filter { $0.amount > 0 }
  }
}

/// What one stage needs of one kind: persons, m², yuan or rooms.
package struct KindNeed: Sendable {
  package let indicator: Indicator
  /// Sections whose total is not known, for which nothing is reported.
  package let unknown: Int
  /// Every section to R1 as it is judged, and every section to 100 %.
  package let toStandard: Double
  package let toFull: Double
  /// The CV to its limit; nil where it is not judged or not known.
  package let toLimit: SpreadNeed?
  /// Both: every section to R1 as it is judged, and from there the CV to its limit.
  package let both: SpreadNeed?
  /// What its CV is of; nil where none is judged.
  fileprivate let ground: SpreadNeed.Ground?

  /// Teachers only: the least who would have to move instead; nil where moving does not bring the CV to its limit. Found
  /// when it is asked for: it takes longer than all the rest of the list.
  package var moves: Moves? { ground?.moves() }

  /// R1 and R2 together; R1 alone where the CV is not judged.
  package var total: Double { both?.total ?? toStandard }
}

extension Indicator {
  /// Whether it is counted in whole persons or rooms.
  package var isWhole: Bool { isTeachers || self == .multimedia }
}
