import County

/// Teachers moved between sections, by a list or by a quota: 轮岗 where it counts for G11, 调配 where it is ordered.
package enum Rotation: Sendable {
  case list([TeacherMove], allowOutflow: Bool, term: Int?)
  case quota(Quota)

  /// How many teachers, how many of those backbone teachers, and where they go.
  package struct Quota: Sendable {
    package var size: Size
    /// Share of the movers who are backbone teachers, and of those who go where they are needed the least shares that
    /// are degree teachers and teachers of PE and arts.
    package var backbone: Double
    package var degree = 0.0
    package var artsSports = 0.0
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
    /// From where and to where teachers go; nil: from anywhere, to anywhere.
    package var from: Side?
    package var to: Side?
    /// Of teachers who are sent from primary to junior school: the share who are certified for it, and who hold a
    /// bachelor's degree, which counts there; nil is not given.
    package var certified: Double?
    package var bachelorShare: Double?
    /// Years after which the movers come home; nil: they stay for good.
    package var term: Int?
    /// Years in which who has rotated is not eligible again.
    package var eligibleAfter: Int
    /// Whether the plan leaves these years open, so that they are assumed.
    package var termIsAssumed = false
    package var eligibleAfterIsAssumed = false
    package var place: Place

    package init(
      size: Size, backbone: Double, direction: Direction, perClass: Double = 1, allowOutflow: Bool = false,
      withinZone: Bool = false, exempt: [String] = [], perSchool: Double = 1, fillsByExchange: Bool = false,
      term: Int? = nil, eligibleAfter: Int = 0, place: Place
    ) {
      self.term = term
      self.eligibleAfter = eligibleAfter
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

  /// One end of a direction: groups, schools or sections by name, or a selection.
  package struct Side: Sendable {
    package var names: [String]
    package var selection: Selection?
    package var place: Place

    package init(names: [String] = [], selection: Selection? = nil, place: Place) {
      self.names = names
      self.selection = selection
      self.place = place
    }
  }

  /// The years of a term, and those without eligibility after a rotation, where a plan names none; the national rule leaves
  /// both to each place. Source: regulation.zh §3.
  package static let usualTerm = 3
  package static let usualRest = 6

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
