import County

/// The construction standards by which a school of so many places is built (建设标准): classes, and floor area of all its
/// buildings.
///
/// 城市普通中小学校校舍建设标准 for town and city, 农村普通中小学校建设标准（建标109-2008）for the countryside, which was seen
/// without areas. The area is that of all buildings (校舍总建筑面积), offices and living rooms included: it is not the teaching
/// area of 表Ⅱ. Source: regulation.zh §7.2, trust B.
package enum ConstructionNorm {
  /// The basic figures, with which a school may begin, or the planned ones (规划指标).
  package enum Basis: String, CaseIterable, Sendable { case basic, planned }

  /// What a school of some places is by the standard.
  package struct Size: Sendable, Equatable {
    package var places: Double
    package var basis: Basis
    package var isRural: Bool
    /// Classes by `Stage.index`.
    package var classes: [Double]
    /// Pupils that they hold.
    package var seats: Double
    /// Floor area of all buildings, m²; nil where the standard was seen without.
    package var area: Double?

    /// Classes of all stages.
    package var allClasses: Double { classes.reduce(0, +) }
  }

  /// A scale of the standard: classes, and the floor area by basis.
  private typealias Scale = (classes: Double, basic: Double, planned: Double)

  private static let primary: [Scale] = [
    (12, 3569, 5382), (18, 4684, 6714), (24, 5812, 8464), (30, 6912, 9689),
  ]
  private static let junior: [Scale] = [
    (12, 4772, 6802), (18, 6379, 9207), (24, 7972, 11734), (30, 9605, 13542),
  ]
  private static let nineYear: [Scale] = [
    (18, 5500, 7789), (27, 7328, 9867), (36, 9425, 13334), (45, 11588, 16197),
  ]
  /// Classes of village schools.
  private static let ruralPrimary: [Double] = [6, 12, 18, 24]
  private static let ruralJunior: [Double] = [12, 18, 24]

  /// Pupils of a class: 45 and 50; in the countryside 40 and 45 in the long run.
  private static func classSize(_ stage: Stage, _ basis: Basis, isRural: Bool) -> Double {
    let usual: Double = stage == .primary ? 45 : 50
    return isRural && basis == .planned ? usual - 5 : usual
  }

  /// Classes by stage at a scale: a nine-year school has six grades of the one and three of the other.
  private static func classes(_ all: Double, _ kind: SchoolKind) -> [Double] {
    switch kind {
    case .junior: [0, all]
    case .nineYear: [all * 2 / 3, all / 3]
    default: [all, 0]
    }
  }

  private static func scales(_ kind: SchoolKind, isRural: Bool) -> [(classes: Double, basic: Double?, planned: Double?)]
  {
    switch (kind, isRural) {
    case (.nineYear, _): nineYear.map { ($0.classes, $0.basic, $0.planned) }
    case (.junior, true): ruralJunior.map { ($0, nil, nil) }
    case (.junior, false): junior.map { ($0.classes, $0.basic, $0.planned) }
    case (_, true): ruralPrimary.map { ($0, nil, nil) }
    case (_, false): primary.map { ($0.classes, $0.basic, $0.planned) }
    }
  }

  /// The smallest scale that holds the places; nil where none does.
  package static func size(_ kind: SchoolKind, places: Double, _ basis: Basis, isRural: Bool) -> Size? {
    sizes(kind, places: places, basis, isRural: isRural).first { $0.seats >= places }
  }

  /// The most places of any scale.
  package static func most(_ kind: SchoolKind, _ basis: Basis, isRural: Bool) -> Double {
    sizes(kind, places: 0, basis, isRural: isRural).map(\.seats).max() ?? 0
  }

  private static func sizes(_ kind: SchoolKind, places: Double, _ basis: Basis, isRural: Bool) -> [Size] {
    // No standard of nine-year schools in the countryside was seen.
    let isRural = isRural && kind != .nineYear
    return scales(kind, isRural: isRural).map { scale in
      let classes = classes(scale.classes, kind)
      let seats = Stage.allCases.reduce(0) { $0 + classes[$1.index] * classSize($1, basis, isRural: isRural) }
      return Size(
        places: places, basis: basis, isRural: isRural, classes: classes, seats: seats,
        area: basis == .basic ? scale.basic : scale.planned)
    }
  }
}
