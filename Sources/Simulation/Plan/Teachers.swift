import County

/// A number of teachers and how many of them are of each kind; one person can be of several.
package struct Staff: Sendable, Equatable {
  package var teachers: Double
  package var degree: Double
  package var backbone: Double
  package var artsSports: Double

  package init(teachers: Double, degree: Double, backbone: Double, artsSports: Double) {
    self.teachers = teachers
    self.degree = degree
    self.backbone = backbone
    self.artsSports = artsSports
  }

  /// No teacher of any kind.
  package static let none = Staff(teachers: 0, degree: 0, backbone: 0, artsSports: 0)

  /// The number of one of the kinds that an indicator counts.
  package func count(_ indicator: Indicator) -> Double {
    switch indicator {
    case .degree: degree
    case .backbone: backbone
    case .artsSports: artsSports
    default: 0
    }
  }

  /// The same persons taken away.
  package static prefix func - (staff: Staff) -> Staff {
    Staff(
      teachers: -staff.teachers, degree: -staff.degree, backbone: -staff.backbone, artsSports: -staff.artsSports)
  }
}

/// Teachers newly appointed to a section (补充), in whole persons.
package struct Recruitment: Sendable {
  package var section: String
  package var staff: Staff
  /// Years of service (特岗) in which they are not eligible for rotation.
  package var service: Int

  package init(section: String, staff: Staff, service: Int = 0) {
    self.section = section
    self.staff = staff
    self.service = service
  }
}

/// Teachers who leave education for other work in the county (转岗分流), in whole persons: so many in every year it acts.
package struct Release: Sendable {
  package var source: Source
  package var staff: Staff

  package init(_ source: Source, staff: Staff) {
    self.source = source
    self.staff = staff
  }

  /// Whom they leave: one section by name; or by quota the sections of some groups or schools, nil: of the county.
  package enum Source: Sendable {
    case section(String)
    case quota(Rotation.Side?)
  }
}

/// Teachers lent to a section from outside the county (三区、银龄、援疆): there while the years run, gone after.
package struct Secondment: Sendable {
  package var section: String
  package var staff: Staff
  package var scheme: String?

  package init(section: String, staff: Staff, scheme: String?) {
    self.section = section
    self.staff = staff
    self.scheme = scheme
  }
}

/// What present teachers gain: degrees, recognition as backbone teachers, training in PE or arts; it may expire.
package struct Qualification: Sendable {
  package var section: String
  /// Persons who gain; `teachers` is zero.
  package var staff: Staff
  /// Years after which it expires.
  package var term: Int?

  package init(section: String, staff: Staff, term: Int?) {
    self.section = section
    self.staff = staff
    self.term = term
  }
}

/// Teachers of PE and arts who teach at another section as well (走教), counted there only where a standard says so.
package struct Visit: Sendable {
  package var from: String
  package var to: String
  package var artsSports: Double

  package init(from: String, to: String, artsSports: Double) {
    self.from = from
    self.to = to
    self.artsSports = artsSports
  }
}
