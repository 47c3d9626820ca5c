import County

/// What a county's schools have that can be made from a margin: persons, rooms, areas, values and books.
package enum Resource: String, CaseIterable, Sendable, Hashable {
  /// Full-time teachers, per 100 pupils (专任教师; 师生比 in the standard of 2012).
  case teachers
  case degree, backbone, artsSports
  /// Teachers of medium title and above, per 100 pupils (中级及以上专业技术职务教师).
  case midTitle
  case multimedia
  /// Computers, per 100 pupils.
  case computers
  /// Books, per pupil.
  case books
  case teachingArea, equipment, sportsArea

  /// The indicator of 表Ⅱ-2 it is, if it is one of the seven.
  package var indicator: Indicator? { Indicator(rawValue: rawValue) }

  /// 100 where its value is counted per 100 pupils, 1 where per pupil.
  package var perPupils: Double {
    switch self {
    case .teachers, .midTitle, .computers: 100
    case .books: 1
    default: indicator?.perPupils ?? 1
    }
  }

  /// What it is a part of: no section has more of it than of that.
  var whole: Resource? {
    switch self {
    case .degree, .artsSports, .midTitle: .teachers
    case .backbone: .degree
    default: nil
    }
  }

  /// Whether the sections of a nine-year school share it by weight (regulation.zh §2.3 and §5); teachers are never split.
  var isShared: Bool {
    switch self {
    case .teachers, .degree, .backbone, .artsSports, .midTitle: false
    default: true
    }
  }

  /// The least a section with pupils has where no requirement is set: a few schools have none of some.
  var least: Double { self == .backbone || self == .artsSports ? 0 : 1 }

  /// The eight resources whose CVs make the composite of the standard of 2012, with the share of the composite each
  /// takes where only the composite is published; the shares are assumed, only their proportions matter.
  package static let composite2012: [(resource: Resource, weight: Double)] = [
    (.teachers, 0.8), (.degree, 0.9), (.midTitle, 1.1), (.computers, 1.0), (.books, 1.1), (.teachingArea, 1.0),
    (.equipment, 0.9), (.sportsArea, 1.2),
  ]
}
