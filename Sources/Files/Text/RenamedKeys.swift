import County

/// Keys and words that have been given another name: a file that still has the old one is told the new one.
///
/// An old name is told only where the new one is known, so that the same word may mean something else elsewhere.
enum RenamedKeys {
  struct Renamed: Sendable {
    var old: String
    var new: String
    /// The version that no longer reads the old name.
    var since: String
  }

  /// Keys of plans, counties and standards. Those of 0.1.0 are names of the first drafts.
  static let keys: [Renamed] = [
    Renamed(old: "horizon", new: "through", since: "0.1.0"), Renamed(old: "until", new: "through", since: "0.1.0"),
    Renamed(old: "description", new: "story", since: "0.1.0"), Renamed(old: "base", new: "extends", since: "0.1.0"),
    Renamed(old: "actions", new: "measures", since: "0.1.0"), Renamed(old: "quota", new: "share", since: "0.1.0"),
    Renamed(old: "target", new: "into", since: "0.1.0"), Renamed(old: "start", new: "starts", since: "0.1.0"),
    Renamed(old: "open_year", new: "opens", since: "0.1.0"), Renamed(old: "migration", new: "drift", since: "0.1.0"),
    Renamed(old: "retire", new: "retirement", since: "0.1.0"), Renamed(old: "growth", new: "change", since: "0.1.0"),
    Renamed(old: "draws", new: "takesFrom", since: "0.1.0"), Renamed(old: "boundary", new: "rezone", since: "0.1.0"),
    Renamed(old: "intake", new: "cap", since: "0.1.0"), Renamed(old: "equip", new: "build", since: "0.1.0"),
  ]

  /// Words that stand as values.
  static let words: [Renamed] = [
    Renamed(old: "school", new: "asSchool", since: "0.1.0"), Renamed(old: "campus", new: "asCampus", since: "0.1.0"),
    Renamed(old: "swap", new: "exchange", since: "0.1.0"), Renamed(old: "keep", new: "retain", since: "0.1.0"),
    Renamed(old: "move", new: "follow", since: "0.1.0"),
  ]

  /// What a key or word is called now, where that is among the known ones.
  static func now(_ old: String, in table: [Renamed], among known: [String]) -> Renamed? {
    table.first { $0.old == old && known.contains($0.new) }
  }
}
