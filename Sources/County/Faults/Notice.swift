/// Something a reader should know that stops nothing: the facts and the place; the sentences live in `Report`.
///
/// Notices are collected beside problems while files are read. They go to standard error, and those of a county stand
/// among the findings of `check`.
package struct Notice: Sendable, Hashable {
  package var fact: Fact
  package var place: Place?

  package init(_ fact: Fact, at place: Place?) {
    self.fact = fact
    self.place = place
  }

  /// What is noticed; each case carries what its sentence needs.
  package enum Fact: Sendable, Hashable {
    /// A file is not UTF-8 and was read as GB18030.
    case readAsGB18030
    /// Columns that the table does not have were inferred from names, numbers and rolls.
    case toldFromNames(columns: [String])
    /// Through schools of which nothing says whether they run nine or twelve years: taken for nine.
    case takenForNineYear(schools: [String])
    /// Primary sections of five grades of which nothing says whether the stage has five years or six: taken for six.
    case takenForSixYears(sections: [String])
    /// Official heads speak of values per pupil over columns that hold totals.
    case totalsUnderRatioHeads(columns: [String])
    /// The file holds values per pupil, which were multiplied back: every CV rests on rounded values.
    case perPupilConverted(sections: Int)
    /// Values per 100 that are no whole number of persons or rooms at the printed decimals; the nearest was taken.
    case notWholePersons(values: [String])
    /// `county.yaml` says totals, areas and equipment look like values per pupil; `county.yaml` was followed.
    case totalsLookPerPupil
    /// `enrolment.csv` has rows of earlier years: what `calibrate` and `backtest` rest on.
    case pastEnrolment(years: [Int])
    /// Years between two that are told of which there is no roll at all.
    case historyGap(years: [Int])
    /// Sections of which a year in between is missing, each with its years.
    case sectionGap(sections: [String])
    /// Sections with no pupil in a year between two in which they had some: `id years`.
    case sectionEmpty(sections: [String])
    /// Years left out of which there are no rolls.
    case leftOutUnused(years: [Int])
    /// A measure whose years are over: it is skipped. `isSeen`: whether the census shows it done; nil where it could not.
    case measurePast(name: String, years: ClosedRange<Int>, isSeen: Bool?)
    /// A measure that began before the census: it acts from `from` on.
    case measureGoesOn(name: String, years: ClosedRange<Int>, from: Int)
    /// What was understood of a table as a county keeps it.
    case intake(IntakeFact)
    /// Temporary files that a killed run has left where a result is written.
    case leftovers([String])
    /// A table or YAML file of the folder that nothing reads; `nearest`: the file its name may have been meant for.
    case fileNotRead(nearest: String?)
    /// Columns that are read past, under the heads the file prints.
    case columnsNotUsed(heads: [String])
    /// Two plans of which neither extends the other say one thing differently; the later in the list wins.
    case clash(key: String, value: String, over: String, at: Place)
    /// Two scopes of one assumption have sections in common, where both act; `at`: where the other stands.
    case scopesOverlap(key: String, sections: [String], at: Place)
    /// Births of these school years are recorded by the county and given by the plan, which is followed.
    case birthsReplaced(years: [Int])
    /// Births that a plan gives of children who are at school in the census; those of `needed` are the first it asks for.
    case birthsEntered(years: [Int], needed: Int)
    /// Teaching points without rows: on whose curve their children are; `areShared`: the groups of some are assumed;
    /// `assumedGrades`: so many are, where one does not say how many it has; `isOfPlan`: the plan has them, not the county.
    case pointsOnCurve(
      count: Int, pupils: Double, groups: [String], areShared: Bool, assumedGrades: Int?, isOfPlan: Bool)
    /// Teachers may go from one group of towns to another, and the county does not say which is its seat.
    case seatUnknown(groups: [String])
    /// A section takes in no more entrants, which an earlier merger of the plan made a receiver.
    case stopsAfterReceiving(id: String, year: Int, from: String, since: Int)
    /// Nobody who moves by a quota comes home before the plan ends.
    case termPastPlan(term: Int, last: Int)
    /// Ways between schools that `travel.csv` tells in one direction: taken to be the same back.
    case travelOneWay(pairs: [String])
    /// A building of which the plan does not tell the classrooms, in a county whose classrooms are inferred from areas.
    case roomsFromArea(section: String, area: Double, rooms: Double)
    /// A new school whose size is left to the construction standard: classes, their seats, floor area of all buildings.
    case sizedByNorm(
      id: String, places: Double, classes: Double, seats: Double, area: Double?, isPlanned: Bool, isRural: Bool,
      lacksTeachingArea: Bool)
    /// A section has no grade above this one, and where its pupils go then is assumed.
    case gradesGoOn(section: String, last: Int, to: [String], basis: Basis)
    /// The fitted grades of these sections were moved off their curve, since the county declares no class over the limit.
    case fitMoved(sections: [String])
    /// A plan lists no measures of its own: those it inherits stay.
    case inheritedMeasuresStay(count: Int)
  }

  /// What an assumed way to another school rests on.
  package enum Basis: Sendable, Hashable { case town, group, zone, county }

  /// Whether the screen of a plan has a line of its own for it, as `check` has for every notice.
  package var isOnScreen: Bool { if case .fitMoved = fact { true } else { false } }

  /// A stable name of the kind of notice, for scripts.
  package var id: String {
    switch fact {
    case .readAsGB18030: "readAsGB18030"
    case .toldFromNames: "toldFromNames"
    case .takenForNineYear: "takenForNineYear"
    case .takenForSixYears: "takenForSixYears"
    case .totalsUnderRatioHeads: "headIsRatio"
    case .perPupilConverted: "perPupilConverted"
    case .notWholePersons: "notWholePersons"
    case .totalsLookPerPupil: "totalsLookPerPupil"
    case .pastEnrolment: "pastEnrolment"
    case .historyGap: "historyGap"
    case .sectionGap: "sectionGap"
    case .sectionEmpty: "sectionEmpty"
    case .leftOutUnused: "leftOutUnused"
    case .measurePast: "measurePast"
    case .measureGoesOn: "measureGoesOn"
    case .intake(let fact): fact.id
    case .leftovers: "leftovers"
    case .fileNotRead: "fileNotRead"
    case .columnsNotUsed: "notUsed"
    case .clash: "plansClash"
    case .inheritedMeasuresStay: "inheritedMeasuresStay"
    case .scopesOverlap: "scopesOverlap"
    case .birthsReplaced: "birthsReplaced"
    case .birthsEntered: "birthsEntered"
    case .pointsOnCurve: "pointsOnCurve"
    case .seatUnknown: "seatUnknown"
    case .stopsAfterReceiving: "stopsAfterReceiving"
    case .termPastPlan: "termPastPlan"
    case .travelOneWay: "travelOneWay"
    case .roomsFromArea: "roomsFromArea"
    case .sizedByNorm: "sizedByNorm"
    case .gradesGoOn: "gradesGoOn"
    case .fitMoved: "fitMoved"
    }
  }
}
