import County

/// One county in one year as columns: all that the evaluation reads in addition to what is declared.
package struct CountyYear<N: Lane>: Sendable {
  /// The autumn of the census this stands for.
  package var year: Int
  /// Pupils by slot, persons.
  package var pupils: [N]
  /// Which slots are open, by slot.
  package var open: [N.Mask]
  /// Length of the stage in years by slot: a plan may change the pattern of grades (学制).
  package var years: [Int]
  /// Classes by slot.
  package var classes: [N]
  /// Pupils of the largest class by slot, rounded up to whole persons.
  package var largestClass: [N]
  /// In which futures the classes of a slot are more than are known, for want of its number of rooms; empty where
  /// every number of rooms is known, or assumed alike.
  package var classesUntold: [N.Mask]
  /// Totals of the seven indicators by indicator × slots + slot: persons, m², yuan, rooms.
  package var totals: [N]
  /// Whether each total is known.
  package var known: [Bool]
  /// Of a total that is not known, the slot of the section whose cell is blank in the census; −1 where it is known.
  package var blank: [Int]
  /// Which slots are teaching points, which count only from a number of pupils on; a plan may reclassify a school.
  package var isTeachingPoint: [Bool]
  /// Music and art rooms by slot; meaningful where the layout says that the school gives them.
  package var musicRooms: [N]
  package var artRooms: [N]
  /// Whether the numbers of these rooms are known, by slot.
  package var roomsKnown: [Bool]
  /// Arts and sports teachers of other schools who teach here too (走教) by slot, persons; the tables of a census
  /// give none.
  package var visiting: [N]
  /// Totals of the indicators that the standard adds, by added × slots + slot, and whether each is known; empty until the
  /// facts of a standard take the year in. They stay as in the census unless a step moves them.
  package var added: [N]
  package var addedKnown: [Bool]

  /// What the step into this year did that a government clause judges.
  package var conduct: Conduct<N>

  package init(year: Int, layout: Layout) {
    self.year = year
    pupils = Array(repeating: .zero, count: layout.slots)
    open = Array(repeating: N.Mask(true), count: layout.slots)
    years = layout.years
    classes = Array(repeating: .zero, count: layout.slots)
    largestClass = Array(repeating: .zero, count: layout.slots)
    classesUntold = []
    totals = Array(repeating: .zero, count: layout.slots * Indicator.count)
    known = Array(repeating: true, count: layout.slots * Indicator.count)
    blank = Array(repeating: -1, count: known.count)
    isTeachingPoint = layout.isTeachingPoint
    musicRooms = Array(repeating: .zero, count: layout.slots)
    artRooms = musicRooms
    roomsKnown = Array(repeating: true, count: layout.slots)
    visiting = musicRooms
    added = []
    addedKnown = []
    conduct = Conduct()
  }

  /// The same year in every future.
  package init(broadcasting year: CountyYear<Double>) {
    self.year = year.year
    pupils = year.pupils.map { N($0) }
    open = year.open.map { N.Mask($0) }
    years = year.years
    classes = year.classes.map { N($0) }
    largestClass = year.largestClass.map { N($0) }
    classesUntold = year.classesUntold.map { N.Mask($0) }
    totals = year.totals.map { N($0) }
    known = year.known
    blank = year.blank
    isTeachingPoint = year.isTeachingPoint
    musicRooms = year.musicRooms.map { N($0) }
    artRooms = year.artRooms.map { N($0) }
    roomsKnown = year.roomsKnown
    visiting = year.visiting.map { N($0) }
    added = year.added.map { N($0) }
    addedKnown = year.addedKnown
    conduct = Conduct()
  }

  /// Sets it back to another year of the same layout, in the columns that are there.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package mutating func restart(from other: borrowing CountyYear) {
    year = other.year
    pupils.takeOver(other.pupils)
    open.takeOver(other.open)
    years.takeOver(other.years)
    classes.takeOver(other.classes)
    largestClass.takeOver(other.largestClass)
    classesUntold.takeOver(other.classesUntold)
    totals.takeOver(other.totals)
    known.takeOver(other.known)
    blank.takeOver(other.blank)
    isTeachingPoint.takeOver(other.isTeachingPoint)
    musicRooms.takeOver(other.musicRooms)
    artRooms.takeOver(other.artRooms)
    roomsKnown.takeOver(other.roomsKnown)
    visiting.takeOver(other.visiting)
    added.takeOver(other.added)
    addedKnown.takeOver(other.addedKnown)
    conduct = other.conduct
  }
}

extension CountyYear {
  /// Takes a total of a slot for unknown, because the one at `source` is.
  package mutating func forget(_ place: Int, as source: Int) { forget(place, blank: blank[source]) }

  /// Takes a total of a slot for unknown, because a cell of the section in the slot `blank` is blank.
  package mutating func forget(_ place: Int, blank slot: Int) {
    guard known[place] else { return }
    known[place] = false
    blank[place] = slot
  }
}

/// What a plan did in the step into a year, for the clauses that judge conduct: G6–G8, G11, G13, Q1, Q4, V1.
package struct Conduct<N: Lane>: Sendable {
  /// Whether the year is projected: declared figures are then carried forward.
  package var isProjected = false
  /// Whether classes have been formed anew since the census: until then the declared class sizes stand.
  package var classesFormed = false
  /// Whether rotation was planned for this step.
  package var rotationPlanned = false
  /// Teachers moved in rotation (轮岗), backbone teachers among them, and those eligible; persons.
  package var rotated: N = .zero
  package var rotatedBackbone: N = .zero
  /// Whether all who could move in rotation are known; where not, more may have moved.
  package var rotatedIsKnown = true
  package var rotatedBackboneIsKnown = true
  /// Eligible teachers, persons.
  package var eligible: N = .zero
  /// Whether the number of the eligible is known, after teachers have come and gone.
  package var eligibleIsKnown = true
  /// Teachers in junior school without a certificate for it, sent there from primary school since the census; persons.
  package var uncertified: N = .zero
  /// Share of pupils who drop out a year, where a plan gives it.
  package var dropout: N?
  /// Approved posts less staff in post, persons; below zero where more are in post than approved (超编), so that a
  /// surplus is used up before a post falls vacant. Where posts are not known: leavers since the census who were not
  /// replaced.
  package var vacancies: N = .zero
  /// Whether approved posts and staff in post are known; and the posts vacant in the census, with which it was declared.
  package var knowsPosts = false
  /// In which futures leavers were not replaced at sections whose number of teachers is not known, so that nobody can
  /// count them.
  package var leaversAreUnknown = N.Mask(false)
  /// Whether a school has opened of whose teachers nothing is known: they are in post, and nobody can count them.
  package var newTeachersAreUnknown = false
  /// The slot of a section whose unknown teachers one of these rests on.
  package var untoldTeachers: Int?
  package var vacantInCensus = 0.0
  /// Whether some entry grade has been capped, and the share of the pupils in town enrolled outside their catchment.
  package var intakeCapped = false
  package var outsidePrimary: N = .zero
  package var outsideJunior: N = .zero
  /// What the plan says of money in force in the year.
  package var funding: Funding?

  package init() {}
}

extension CountyYear where N == Double {
  /// The census year of a county.
  package init(census county: County, layout: Layout) {
    self.init(year: county.year, layout: layout)
    for (slot, section) in county.sections.enumerated() {
      pupils[slot] = section.pupils
      classes[slot] = section.classes
      largestClass[slot] = section.largestClass ?? 0
      musicRooms[slot] = section.musicRooms ?? 0
      artRooms[slot] = section.artRooms ?? 0
      roomsKnown[slot] = section.musicRooms != nil && section.artRooms != nil
      for indicator in Indicator.allCases {
        let index = indicator.index * layout.slots + slot
        totals[index] = section.totals[indicator.index] ?? 0
        known[index] = section.totals[indicator.index] != nil
        blank[index] = known[index] ? -1 : slot
      }
    }
  }
}

extension CountyYear<Double> {
  /// Whether a section has more classes than are known, for want of its number of rooms.
  package func lacksRooms(_ slot: Int) -> Bool { !classesUntold.isEmpty && classesUntold[slot] }
}
