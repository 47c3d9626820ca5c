import County

/// One thing a clause judges on its own: a section, a school, a stage and indicator, or one aspect of a declared figure.
package struct Part: Sendable, Hashable {
  package var stage: Stage?
  package var indicator: Indicator?
  /// An indicator that the standard adds.
  package var added: Added?
  package var subject: Subject?
  package var aspect: Aspect?

  package init(
    stage: Stage? = nil, indicator: Indicator? = nil, added: Added? = nil, subject: Subject? = nil,
    aspect: Aspect? = nil
  ) {
    self.stage = stage
    self.indicator = indicator
    self.added = added
    self.subject = subject
    self.aspect = aspect
  }

  /// An added indicator by its position in the standard, and its id.
  package struct Added: Sendable, Hashable {
    package var place: Int
    package var id: String
  }

  /// The id of the indicator it is of, one of the seven or an added one.
  package var indicatorID: String? { indicator?.rawValue ?? added?.id }

  /// A section by its slot, or a school by its position.
  package enum Subject: Sendable, Hashable {
    case section(Int)
    case school(Int)
  }

  /// Which of several conditions of a clause is meant.
  package enum Aspect: String, Sendable, Hashable, CaseIterable {
    case share, backboneShare, pay, performancePay, ruralTilt, careSystem
    case classesOver, largestClass
    case sample, parents
    case qualityCoefficient, spread, level, health
    case composite
    case rooms, musicRooms, artRooms, musicArea, artArea
  }
}
