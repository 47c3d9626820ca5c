import County
import Regulation

/// How a figure is worked out, with the numbers in it.
package enum Working: Sendable {
  /// One CV; several where their mean is judged.
  case spread([Spread])
  /// The seven ratios of a section, of which R1 counts those at 100 % and those below the floor.
  case ratios([Ratio])
  /// Total × per ÷ pupils of one section.
  case ratio(Ratio)
  /// The pupils of a school, section by section and grade by grade.
  case size([Roll])
  /// The fullest classes of a stage: pupils ÷ classes of a grade, rounded up.
  case classes([GradeClass])
  /// Music and art rooms of a school against its classes, or the smallest room against its area.
  case rooms(Rooms)
  /// A quotient of figures: Σ above ÷ Σ below, or ÷ their product.
  case quotient(Quotient)
  /// One figure as it stands, declared or planned.
  case figure(Datum)
  /// What a plan pays to small units against what is due to them.
  case funding([Datum])
  /// A bare answer; nil is none.
  case answer(FigureKey, Bool?)

  /// One indicator of a section in one year.
  package struct Ratio: Sendable {
    package var slot: Int
    package var member: CompositeMember
    package var total: Double?
    /// PE and arts teachers of other schools who count with them; zero for other indicators.
    package var visiting: Double
    package var per: Double
    package var pupils: Double
    package var value: Double?
    package var required: Limit?
    /// What the floor share of the requirement is; nil for an added indicator, which has none.
    package var floor: Double?
    package var level: IndicatorResult.Level?
  }

  /// The roll of one section; grades where they are given or fitted.
  package struct Roll: Sendable {
    package var slot: Int
    package var pupils: Double
    package var grades: [Double]
    package var isAssumed: Bool
  }

  /// One grade of a section with its classes.
  package struct GradeClass: Sendable {
    package var slot: Int
    /// Grade of the section, counted from 1; nil where grades are taught together.
    package var grade: Int?
    package var pupils: Double
    package var classes: Double
    /// Pupils of the fullest class, whole.
    package var largest: Double
  }

  /// The rooms of a school (G3): its sections, their classes, and classes a room.
  package struct Rooms: Sendable {
    package var slots: [Int]
    package var classes: Double
    package var classesPerRoom: Double
    package var data: [Datum]
  }

  /// A quotient: the terms above and below the line.
  package struct Quotient: Sendable {
    package var above: [Term]
    package var below: [Term]
    /// Whether what stands below is multiplied rather than added.
    package var isProduct: Bool
  }

  /// One figure of a quotient, added or taken off.
  package struct Term: Sendable {
    package var datum: Datum
    package var isTakenOff: Bool
  }
}

extension Working {
  init(_ topic: Topic, _ account: Account) {
    let facts = account.facts(in: topic.year)
    switch topic.clause {
    case .r2 where topic.part.stage != nil, .a2 where topic.part.stage != nil:
      let stage = topic.part.stage ?? .primary
      self = .spread(topic.members(account.standard).map { Spread(stage, $0, facts) })
    case .r1:
      guard case .section(let slot)? = topic.part.subject else {
        self = .answer(.met, facts.terms.declared[.r1]?.says(.met))
        return
      }
      let section = account.evaluation(in: topic.year).sections[slot]
      if let indicator = topic.part.indicator {
        self = .ratio(Ratio(indicator, section, facts))
      } else {
        self = .ratios(Indicator.allCases.map { Ratio($0, section, facts) })
      }
    case .a1:
      guard case .section(let slot)? = topic.part.subject, let added = topic.part.added else {
        self = .answer(.met, nil)
        return
      }
      self = .ratio(Ratio(added.place, slot, facts))
    case .g4:
      guard case .school(let school)? = topic.part.subject else {
        self = .answer(.met, nil)
        return
      }
      let table = account.grades(in: topic.year)
      self = .size(
        account.layout.slots(of: school).filter { facts.year.open[$0] }.map { slot in
          Roll(
            slot: slot, pupils: facts.year.pupils[slot],
            grades: table.map { $0.pupils(of: slot) } ?? [],
            isAssumed: table?.isAssumed[slot] ?? false)
        })
    case .g5 where facts.year.conduct.classesFormed: self = .classes(Working.classes(topic, account, facts))
    case .g3 where topic.part.subject != nil: self = .rooms(Working.rooms(topic, account, facts))
    default: self = Working.declared(topic, account, facts)
    }
  }

  /// The grades of a stage with the fullest classes, the fullest first.
  private static func classes(_ topic: Topic, _ account: Account, _ facts: Facts<Double>) -> [GradeClass] {
    guard let table = account.grades(in: topic.year), let stage = topic.part.stage else { return [] }
    var found: [GradeClass] = []
    for slot in 0..<account.layout.slots
    where account.layout.stage[slot] == stage.index && facts.year.open[slot] && facts.year.pupils[slot] > 0 {
      let pupils = table.pupils(of: slot)
      let classes = table.classes(of: slot)
      let own = pupils.indices.filter { classes[$0] > 0 && pupils[$0] > 0 }
      for grade in own {
        found.append(
          GradeClass(
            slot: slot, grade: grade + 1, pupils: pupils[grade], classes: classes[grade],
            largest: (pupils[grade] / classes[grade]).wholeUp()))
      }
      if own.isEmpty {
        found.append(
          GradeClass(
            slot: slot, grade: nil, pupils: facts.year.pupils[slot], classes: facts.year.classes[slot],
            largest: facts.year.largestClass[slot]))
      }
    }
    return found.enumerated().sorted { a, b in
      a.element.largest == b.element.largest ? a.offset < b.offset : a.element.largest > b.element.largest
    }.map(\.element)
  }

  private static func rooms(_ topic: Topic, _ account: Account, _ facts: Facts<Double>) -> Rooms {
    guard case .school(let school)? = topic.part.subject else {
      return Rooms(slots: [], classes: 0, classesPerRoom: 0, data: [])
    }
    let slots = account.layout.slots(of: school).filter { facts.year.open[$0] }
    let data = slots.flatMap { slot -> [Datum.What] in
      switch topic.part.aspect {
      case .musicRooms: [.musicRooms(slot: slot)]
      case .artRooms: [.artRooms(slot: slot)]
      case .musicArea: [.musicArea(slot: slot)]
      case .artArea: [.artArea(slot: slot)]
      default: [.musicRooms(slot: slot), .artRooms(slot: slot)]
      }
    }
    return Rooms(
      slots: slots, classes: slots.reduce(0) { $0 + facts.year.classes[$1] },
      classesPerRoom: facts.terms.rules.classesPerRoom, data: data.map { account.datum($0, in: topic.year) })
  }
}

extension Working.Ratio {
  /// One of the seven of a section.
  init(_ indicator: Indicator, _ section: SectionResult, _ facts: Facts<Double>) {
    let layout = facts.terms.layout
    let at = indicator.index * layout.slots + section.slot
    let result = section.indicators[indicator.index]
    slot = section.slot
    member = .own(indicator)
    total = facts.year.known[at] ? facts.year.totals[at] : nil
    visiting =
      indicator == .artsSports
      ? Figures.counting(
        facts.year.visiting[slot], isRural: layout.isRural[slot], facts.figures.counted[slot], facts.terms.rules) : 0
    per = indicator.perPupils
    pupils = section.pupils
    value = result.value
    let stage = section.stage.index
    required = facts.terms.standard.required.isEmpty ? nil : facts.terms.standard.required[stage][indicator.index]
    floor = required == nil ? nil : facts.terms.rules.floors[stage * Indicator.count + indicator.index]
    level = result.level
  }

  /// One that the standard adds.
  init(_ added: Int, _ slot: Int, _ facts: Facts<Double>) {
    let at = added * facts.terms.layout.slots + slot
    let isKnown = facts.year.addedKnown[at]
    self.slot = slot
    member = .added(added)
    total = isKnown ? facts.year.added[at] : nil
    visiting = 0
    per = facts.terms.rules.addedPer[added]
    pupils = facts.figures.counted[slot]
    value = isKnown ? facts.figures.addedValue[at] : nil
    required = facts.terms.standard.added[added].required[facts.terms.layout.stage[slot]]
    floor = nil
    level = nil
  }
}

extension GradeTable {
  func pupils(of slot: Int) -> [Double] { Array(pupils[slot * stride..<slot * stride + years[slot]]) }
  func classes(of slot: Int) -> [Double] { Array(classes[slot * stride..<slot * stride + years[slot]]) }
}
