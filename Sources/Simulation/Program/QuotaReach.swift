import County

/// Where the teachers of a quota may come from and go to, by slot.
package struct QuotaReach: Sendable {
  /// Sections that may send, and those that may receive.
  package var sends: [Bool]
  package var takes: [Bool]
  /// In an exchange between two sides: the sections that answer, which send in return.
  package var answers: [Bool]
  /// Whether the plan says from where or to where.
  package var isDirected: Bool
  /// Whether it leads from one stage to the other (跨学段调配).
  package var crossesStages = false

  /// Whether a section takes part in an exchange.
  package func exchanges(_ slot: Int) -> Bool { sends[slot] || isDirected && answers[slot] }
}

/// Where a section stands: from one to a higher one teachers flow out of it, which is 调配 and never 轮岗.
package enum Locality: Int, Sendable {
  case village, town, seat

  /// Whether the other stands higher.
  func isBelow(_ other: Locality) -> Bool { rawValue < other.rawValue }
}

extension County {
  /// Where a section stands: in the seat if its group, its school or itself is named as such, whatever its zone.
  package func locality(_ slot: Int) -> Locality {
    let section = sections[slot]
    let names = [section.group, section.id, schools[section.school].id]
    if names.contains(where: { name in name.map { name in seat.contains { $0.value == name } } ?? false }) {
      return .seat
    }
    return section.zone == .rural ? .village : .town
  }
}

/// The net flows of a list of moves over the two lines that make an outflow: out of the villages, and into the seat.
struct Outflows {
  private var outOfVillages = 0.0
  private var intoSeat = 0.0

  mutating func add(_ persons: Double, from: Locality, to: Locality) {
    if (from == .village) != (to == .village) { outOfVillages += from == .village ? persons : -persons }
    if (from == .seat) != (to == .seat) { intoSeat += to == .seat ? persons : -persons }
  }

  /// The line with a net outflow, the seat first, and how many persons; nil where neither has one.
  var net: (into: Locality, persons: Double)? {
    intoSeat > 0 ? (.seat, intoSeat) : outOfVillages > 0 ? (.town, outOfVillages) : nil
  }

  /// Whether a move is part of a net outflow.
  func isPart(from: Locality, to: Locality) -> Bool {
    intoSeat > 0 && to == .seat && from != .seat || outOfVillages > 0 && from == .village && to != .village
  }
}
