/// What kind of institution a school is; the size clause and the split of shared premises depend on it.
package enum SchoolKind: String, CaseIterable, Sendable, Hashable {
  case primary
  case junior
  /// 九年一贯制: primary and junior sections.
  case nineYear
  /// 十二年一贯制: primary, junior and senior sections.
  case twelveYear
  /// 完全中学: junior and senior sections.
  case complete
  /// 教学点: left out of standards and CVs under 50 pupils.
  case teachingPoint

  /// Whether the school runs through both stages of compulsory schooling (一贯制).
  package var isThrough: Bool { self == .nineYear || self == .twelveYear }

  /// Whether it is a teaching point (教学点) rather than a school.
  package var isPoint: Bool { self == .teachingPoint }

  /// Weight of one pupil of a stage when shared premises are split (1 : 1.1 : 1.32; 1 : 1.2 for 完全中学).
  ///
  /// Source: the split rules of the 2017 evaluation method as copied in regulation.zh §2.3. In a 完全中学 the junior stage
  /// weighs 1 and the senior 1.2.
  package func splitWeight(of stage: Stage) -> Double {
    switch (self, stage) {
    case (.nineYear, .junior), (.twelveYear, .junior): 1.1
    default: 1
    }
  }

  /// Weight of one senior pupil when shared premises are split; 0 where a school of this kind has none.
  package var seniorWeight: Double {
    switch self {
    case .twelveYear: 1.32
    case .complete: 1.2
    default: 0
    }
  }
}

/// Where a school stands in the statistics (城区、镇区、乡村).
package enum Zone: String, CaseIterable, Sendable, Hashable {
  case urban
  case town
  case rural
}
