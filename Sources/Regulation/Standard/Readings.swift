import County

/// How a standard reads what the texts leave open; every reading is unverified and can be switched by a standard file.
package struct Readings: Sendable, Hashable {
  /// G3: whether “one room or more for every 12 classes” is meant of each kind or of both together.
  package var rooms = Rooms.each
  /// G6: which units are held against the 100 pupils.
  package var smallUnit = Unit.school
  /// Whether limits relaxed for a term go on after it.
  package var relaxed = Relaxed.goesOn
  /// Whether values are compared as they are or as printed; no rounded comparison has a source, so none is offered.
  package var compare = Compare.unrounded

  package init() {}

  /// G3: a room of each kind for every twelve classes, or of both kinds together.
  package enum Rooms: String, CaseIterable, Sendable, Hashable { case each, together }
  /// G6: which unit of under 100 pupils is funded as if it had 100.
  package enum Unit: String, CaseIterable, Sendable, Hashable { case section, school }
  /// Whether limits relaxed for a term go on after it.
  package enum Relaxed: String, CaseIterable, Sendable, Hashable { case goesOn, ends }
  /// Values are compared with their limits before rounding; the only reading there is.
  package enum Compare: String, CaseIterable, Sendable, Hashable { case unrounded }

  /// The name of a reading, as the standard file writes it under `readings:`.
  package enum Key: String, CaseIterable, Sendable, Hashable {
    case rooms = "G3"
    case smallUnit = "G6"
    case relaxed
    case compare

    /// The clause it bears on; nil: on all.
    package var clause: ClauseID? { ClauseID(rawValue: rawValue) }
  }

  /// The readings that bear on a standard, in the order shown.
  package static func keys(of standard: Standard) -> [Key] {
    Key.allCases.filter { key in
      switch key {
      case .rooms, .smallUnit: key.clause.flatMap { standard.rules[$0] } != nil
      case .relaxed: standard.rules.values.contains { $0.limits[.relaxedUntil] != nil }
      case .compare: true
      }
    }
  }

  /// The word chosen for a reading and all that may be chosen.
  package func word(_ key: Key) -> (chosen: String, allowed: [String]) {
    let chosen =
      switch key {
      case .rooms: rooms.rawValue
      case .smallUnit: smallUnit.rawValue
      case .relaxed: relaxed.rawValue
      case .compare: compare.rawValue
      }
    return (chosen, Readings.words(key).map(\.name))
  }

  /// The words that may be chosen for a reading, with their Chinese.
  package static func words(_ key: Key) -> [(name: String, chinese: String)] {
    switch key {
    case .rooms: Rooms.allCases.map { ($0.rawValue, $0 == .each ? "各计" : "合计") }
    case .smallUnit: Unit.allCases.map { ($0.rawValue, $0 == .section ? "按学段部" : "按学校") }
    case .relaxed: Relaxed.allCases.map { ($0.rawValue, $0 == .goesOn ? "继续适用" : "不再适用") }
    case .compare: Compare.allCases.map { ($0.rawValue, "舍入前") }
    }
  }
}
