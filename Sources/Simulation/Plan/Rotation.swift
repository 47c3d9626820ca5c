import County

/// Teachers moved between sections, by a list or by a quota: 轮岗 where it counts for G11, 调配 where it is ordered.
package enum Rotation: Sendable {
  case list([TeacherMove], allowOutflow: Bool, term: Int?)
  case quota(Quota)

  /// How many teachers, how many of those backbone teachers, and where they go.
  package struct Quota: Sendable {
    package var size: Size
    /// Share of the movers who are backbone teachers.
    package var backbone: Double
    package var direction: Direction
    /// Teachers a sender keeps per class (toward need).
    package var perClass: Double
    package var allowOutflow: Bool
    /// Whether teachers move inside their zone only.
    package var withinZone: Bool
    /// Sections that send none.
    package var exempt: [String]
    /// The largest share of a section's teachers that leaves in one year.
    package var perSchool: Double
    /// Whether what need or proportion leaves of the quota is filled by exchange.
    package var fillsByExchange: Bool
    /// Share of the quota that is carried out, where the plan does not count on all of it.
    package var fulfilled = 1.0
    package var place: Place

    package init(
      size: Size, backbone: Double, direction: Direction, perClass: Double = 1, allowOutflow: Bool = false,
      withinZone: Bool = false, exempt: [String] = [], perSchool: Double = 1, fillsByExchange: Bool = false,
      place: Place
    ) {
      self.size = size
      self.backbone = backbone
      self.direction = direction
      self.perClass = perClass
      self.allowOutflow = allowOutflow
      self.withinZone = withinZone
      self.exempt = exempt
      self.perSchool = perSchool
      self.fillsByExchange = fillsByExchange
      self.place = place
    }

    /// A share of the eligible teachers, rounded up, or a number of persons.
    package enum Size: Sendable {
      case share(Double)
      case persons(Double)
    }
  }

  /// Every mover answered by one of the same kind; each to where it is needed most; or out in proportion to teachers and
  /// in in proportion to pupils.
  package enum Direction: String, CaseIterable, Sendable { case exchange, need, proportional }
}

/// Teachers moved from one section to another, in whole persons.
package struct TeacherMove: Sendable {
  package var from: String
  package var to: String
  package var staff: Staff
  /// Share of the degree teachers among them who hold 本科, which counts in junior school; nil is unknown.
  package var bachelorShare: Double?
  package var place: Place

  package init(from: String, to: String, staff: Staff, bachelorShare: Double? = nil, place: Place) {
    self.bachelorShare = bachelorShare
    self.from = from
    self.to = to
    self.staff = staff
    self.place = place
  }
}
