/// What a county tells of its past beside the rolls themselves: sections that are gone or had other ids, and years that
/// are no measure of others.
package struct RollHistory: Sendable {
  /// Censuses that are neither learnt from nor judged by, with the reason.
  package var leftOut: [Int: Sourced<String>] = [:]
  package var sections: [PastSection] = []

  package init() {}
}

/// A section of earlier censuses: one that has closed, or one of the present that had other ids before.
package struct PastSection: Sendable {
  package var id: String
  package var name: String
  package var stage: Stage
  /// Whether the county tells its stage, or it is that of its row in the census.
  package var tellsStage = true
  /// Length of the stage in years.
  package var years: Int
  package var group: String?
  /// The first census it was no longer in; nil: it is in the present one.
  package var closed: Int?
  /// The sections that took its pupils; empty: nobody tells.
  package var into: [String]
  /// Ids that stand for it in earlier years.
  package var formerly: [String]
  package var place: Place
  /// Where its former ids are told, where that is not its own place.
  private var told: Place?
  /// Where its former ids are told.
  package var formerPlace: Place { told ?? place }

  package init(
    id: String, name: String, stage: Stage, years: Int, group: String?, closed: Int? = nil, into: [String] = [],
    formerly: [String] = [], place: Place
  ) {
    self.id = id
    self.name = name
    self.stage = stage
    self.years = years
    self.group = group
    self.closed = closed
    self.into = into
    self.formerly = formerly
    self.place = place
  }

  /// A section of the present census.
  package init(_ section: Section) {
    self.init(
      id: section.id, name: section.name, stage: section.stage, years: section.years, group: section.group,
      place: section.place)
  }

  /// Takes over the ids that it had before.
  fileprivate mutating func takeFormer(_ other: PastSection?) {
    formerly = other?.formerly ?? []
    told = other?.place
  }

  /// The first grade, counted from the first primary grade (1 … 9).
  package var firstGrade: Int { stage.firstGrade(years: years) }
}

extension County {
  /// Every section that is or was there: those of the census in row order, then those that have closed.
  package var sectionsEver: [PastSection] {
    let told = Dictionary(history.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let present = sections.map { section -> PastSection in
      var past = PastSection(section)
      past.takeFormer(told[section.id])
      return past
    }
    return present + history.sections.filter { $0.closed != nil && position(ofSection: $0.id) == nil }
  }

  /// Years between two with pupils in which a section has rows without any, by its id: noughts in the place of what is not known,
  /// or a school that stood still.
  package var emptyYears: [String: [Int]] {
    var sums: [String: [Int: Double]] = [:]
    for (year, rolls) in pastEnrolment {
      for roll in rolls { sums[roll.section, default: [:]][year, default: 0] += roll.pupils }
    }
    for section in sections { sums[section.id]?[year] = section.pupils }
    return sums.compactMapValues { own in
      let filled = own.filter { $0.value > 0 }.keys
      guard let first = filled.min(), let last = filled.max() else { return nil }
      let empty = own.filter { $0.value == 0 && $0.key > first && $0.key < last }.keys.sorted()
      return empty.isEmpty ? nil : empty
    }
  }
}
