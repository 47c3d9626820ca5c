/// A row of `travel.csv`: the way from one section or school to another.
package struct Trip: Sendable {
  package var from: String
  package var to: String
  /// Minutes one way by the means offered.
  package var minutes: Double?
  /// Kilometres by road.
  package var km: Double?
  package var place: Place

  package init(from: String, to: String, minutes: Double?, km: Double?, place: Place) {
    self.from = from
    self.to = to
    self.minutes = minutes
    self.km = km
    self.place = place
  }
}

/// The roads of a county: what `travel.csv` tells, else the straight line × a factor.
package struct Roads: Sendable {
  /// What is told of a way, by the positions of its sections.
  private var told: [Ends: Trip] = [:]
  /// Road ÷ straight line, as `county.yaml` gives it.
  package var factor: Sourced<Double>?

  package init() {}

  /// Road ÷ straight line where the county gives none: between villages 1.2 to 1.4 are usual; not verified.
  package static let usualFactor = 1.3

  /// Whether `travel.csv` tells any way.
  package var areTold: Bool { !told.isEmpty }

  /// Two sections, by position.
  private struct Ends: Hashable {
    var from: Int
    var to: Int
  }

  /// Takes in what a row tells of two sections; gives the row that told it before, which then stays.
  package mutating func tell(_ trip: Trip, from: Int, to: Int) -> Trip? {
    let ends = Ends(from: from, to: to)
    if let first = told[ends] { return first }
    told[ends] = trip
    return nil
  }

  /// Whether a row tells the way from one section to another, in this direction.
  package func tells(from: Int, to: Int) -> Bool { told[Ends(from: from, to: to)] != nil }

  /// The row that tells a way, else that of the way back.
  fileprivate func trip(from: Int, to: Int) -> Trip? {
    told[Ends(from: from, to: to)] ?? told[Ends(from: to, to: from)]
  }
}

/// The way from one section to another.
package struct Way: Sendable {
  /// Minutes one way; nil where `travel.csv` does not tell them.
  package var minutes: Double?
  /// Kilometres by road; nil where neither `travel.csv` nor coordinates tell them.
  package var km: Double?
  /// Whether the kilometres are the straight line × the factor.
  package var isStraight: Bool
}

extension County {
  /// The way between two sections by position: as told in either direction, else the straight line × the factor.
  package func way(from: Int, to: Int) -> Way {
    let trip = roads.trip(from: from, to: to)
    if let km = trip?.km { return Way(minutes: trip?.minutes, km: km, isStraight: false) }
    let straight = sections[from].km(to: sections[to])
    let factor = roads.factor?.value ?? Roads.usualFactor
    return Way(minutes: trip?.minutes, km: straight.map { $0 * factor }, isStraight: straight != nil)
  }

  /// Kilometres by which schools are near: by road where the county tells its roads, else as the crow flies.
  package func km(from: Int, to: Int) -> Double? {
    roads.areTold ? way(from: from, to: to).km : sections[from].km(to: sections[to])
  }
}
