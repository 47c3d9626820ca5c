import County
import Simulation

/// How a plan is laid over those it extends: key by key, the later value winning; measures join by name.
enum PlanOverlay: TreeOverlay {
  static func laid(_ later: Tree, over earlier: Tree) -> Tree { earlier.overlaid(with: later, by: Self.self) }

  static func join(_ earlier: Tree, _ later: Tree, at path: [String]) -> TreeJoin {
    if path == [measures] { return .byName }
    if standsWhole(earlier, later) { return .whole }
    // A row of flows sums to one: half of one and half of another would not.
    if path.count == 3, path[1] == "flows" { return .whole }
    guard path.first == measures else { return .byKey }
    switch path.count {
    // An action of another kind takes the place of the earlier measure whole.
    case 2:
      return earlier.actionKeys.isEmpty || later.actionKeys.isEmpty || earlier.actionKeys == later.actionKeys
        ? .byKey : .whole
    // A list of names takes the place of a quota, and a quota that of a list.
    case 3 where (earlier["moves"] == nil) != (later["moves"] == nil): return .whole
    // So does a school that of a campus, and the reverse.
    case 3 where later["counts"] != nil && later["counts"]?.text != earlier["counts"]?.text: return .whole
    default: return whole.contains(path.last ?? "") ? .whole : .byKey
    }
  }

  /// The keys that another key takes the place of.
  static func replaced(by key: String, at path: [String]) -> [String] {
    if isSpread(key, at: path) { return [DistributionKeys.fitted.name] }
    guard path.first == measures else { return [] }
    let group = alternatives.first { $0.depth == path.count && $0.keys.contains(key) }
    return group?.keys.filter { $0 != key } ?? []
  }

  private static let measures = "measures"

  /// Shares and selections are said as a whole: half of one and half of another would be neither.
  private static let whole: Set<String> = ["into", "takesFrom", "overflow", "from", "to", "sections"]

  private static let alternatives: [(depth: Int, keys: [String])] = [
    (2, ["year", "years"]), (3, ["direction", "toward"]), (3, ["section", "from"]),
  ]

  /// A distribution of another form takes the place of the earlier one; so do values by year or stage, which share no key
  /// with a distribution, and the reverse.
  private static func standsWhole(_ earlier: Tree, _ later: Tree) -> Bool {
    let (before, after) = (DistributionReader.forms(earlier), DistributionReader.forms(later))
    guard before != after else { return false }
    if !before.isEmpty, !after.isEmpty { return true }
    guard case .mapping(let entries, _) = before.isEmpty ? earlier : later else { return false }
    return !entries.isEmpty && !entries.contains { distributionKeys.contains($0.key) }
  }

  /// Whether a key says how a value, or sections, are spread: what it was fitted to before says nothing of it then.
  private static func isSpread(_ key: String, at path: [String]) -> Bool {
    if path == ["uncertainty", "sectionNoise"] { return key != DistributionKeys.fitted.name }
    return path.count > 1 && key != DistributionKeys.fitted.name && distributionKeys.contains(key)
  }

  private static let distributionKeys = Set(DistributionKeys.record(of: .number(0...1)).names)
}

extension Tree {
  /// The keys of a measure that say what it does.
  var actionKeys: [String] {
    guard case .mapping(let entries, _) = self else { return [] }
    return entries.map(\.key).filter { ActionKey(rawValue: $0) != nil }
  }

  /// Whether a measure is dropped: by `skip: yes`, or by leaving blank what an earlier plan says it does.
  var isSkippedMeasure: Bool {
    guard case .mapping(let entries, _) = self else { return false }
    if let skip = self["skip"]?.text, (try? Scalars.yesNo(skip)) == true { return true }
    return entries.contains { ActionKey(rawValue: $0.key) != nil && $0.value.isBlank && !$0.over.isEmpty }
  }

  /// Whether a key stands without a value.
  var isBlank: Bool { if case .none = self { true } else { false } }
}
