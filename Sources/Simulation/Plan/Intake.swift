import County

/// A cap on an entry grade (限额招生): what is over it is sent elsewhere, out of its catchment.
package struct IntakeCap: Sendable {
  package var section: String
  /// The largest entry grade, pupils.
  package var entrants: Double
  package var overflow: Destination

  package init(section: String, entrants: Double, overflow: Destination) {
    self.section = section
    self.entrants = entrants
    self.overflow = overflow
  }
}

/// A boundary moved (划片调整): a share of a section's catchment goes to others, who keep enrolment by catchment.
package struct Rezoning: Sendable {
  package var from: String
  package var to: [(id: String, share: Double)]
  package var grades: Opening.Grades

  package init(from: String, to: [(id: String, share: Double)], grades: Opening.Grades) {
    self.from = from
    self.to = to
    self.grades = grades
  }
}

/// Classes kept smaller than the standard asks, in some sections.
package struct ClassLimit: Sendable {
  package var sections: Selection
  /// Largest class, pupils.
  package var size: Double

  package init(sections: Selection, size: Double) {
    self.sections = sections
    self.size = size
  }
}
