/// What a unit costs in the county (单位成本), from `county.yaml`; what is not given is not nothing.
package struct UnitCosts: Sendable {
  private var costs: [Kind: UnitCost] = [:]

  package init() {}

  /// What is priced.
  package enum Kind: String, CaseIterable, Sendable {
    /// A pupil carried one kilometre; by the year, a kilometre of the way one way.
    case bus
    /// A boarder's place.
    case boardingPlace
    case bed
    /// A classroom, and a square metre of buildings.
    case room, area
    case teacher
    /// The upkeep of a square metre of buildings that stand idle, by the year.
    case upkeep

    /// What it is called, and the unit that its cost is of.
    package var label: Text {
      switch self {
      case .bus: Text(zh: "校车每人公里", en: "bus per pupil-km")
      case .boardingPlace: Text(zh: "寄宿学位", en: "boarding place")
      case .bed: Text(zh: "床位", en: "bed")
      case .room: Text(zh: "教室每间", en: "classroom")
      case .area: Text(zh: "校舍每平方米", en: "m² of buildings")
      case .teacher: Text(zh: "教师每人", en: "teacher")
      case .upkeep: Text(zh: "闲置校舍维护每平方米", en: "upkeep of an idle m²")
      }
    }
  }

  /// Whether the county tells none.
  package var isEmpty: Bool { costs.isEmpty }

  package subscript(_ kind: Kind) -> UnitCost? {
    get { costs[kind] }
    set { costs[kind] = newValue }
  }

  /// School days of a year, on each of which a pupil is carried there and back; assumed, and told where it is used.
  package static let schoolDays = 200.0

  /// Yuan a year for one pupil and one kilometre of the way: as given by the year, else by the kilometres driven.
  package var busAYear: Double? {
    self[.bus].map { $0.everyYear ? $0.yuan : $0.yuan * 2 * UnitCosts.schoolDays }
  }
}

/// The cost of one unit, yuan: once, or a year.
package struct UnitCost: Sendable {
  package var yuan: Double
  package var everyYear: Bool
  /// Where it is from, and how far it can be trusted: not verified where nothing is said.
  package var source: String?
  package var trust: Trust
  package var place: Place

  package init(yuan: Double, everyYear: Bool, source: String?, trust: Trust, place: Place) {
    self.yuan = yuan
    self.everyYear = everyYear
    self.source = source
    self.trust = trust
    self.place = place
  }
}
