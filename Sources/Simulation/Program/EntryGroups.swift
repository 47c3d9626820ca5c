import County

/// How the entrants of the county come about by group, where `births.csv` or `kindergarten.csv` tells groups apart: each
/// group's follow its own births or children, by its own rate in the census, and the county's are their sum.
package struct EntryGroups: Sendable {
  /// The groups that are told apart, by name; empty: none are.
  package var names: [String] = []
  /// Which of them a slot is of, by slot of `Program.intake`; `names.count`: of none, and goes with all the others together.
  var of: [Int] = []
  /// By step × (groups + 1) + group: its share of the entrants ÷ its share of the intake.
  private(set) var factors: [Double] = []
  /// By step: entrants of all groups by their own rates ÷ those by the county's rate.
  private(set) var scales: [Double] = []

  /// By how much more a slot takes in a step than its share of the intake.
  func factor(_ slot: Int, _ step: Int) -> Double { factors[step * (names.count + 1) + of[slot]] }

  /// Entrants of a step ÷ those by the county's rate.
  func scale(_ step: Int) -> Double { scales.isEmpty ? 1 : scales[step] }

  /// `sections`: the groups of all slots of `intake`; `own`: present entry grades by slot, `intake` likewise.
  init(_ county: County, _ entries: [EntrySource], groups sections: [String?], own: [Double], intake: [Double]) {
    let told = Set(county.groupBirths.keys).union(county.groupKindergarten.keys).sorted()
    guard !told.isEmpty, entries.contains(where: { $0 != .none }) else { return }
    let position = Dictionary(uniqueKeysWithValues: told.enumerated().map { ($1, $0) })
    names = told
    of = sections.map { $0.flatMap { position[$0] } ?? told.count }
    func sums(_ values: [Double]) -> [Double] {
      zip(of, values).reduce(into: Array(repeating: 0, count: told.count + 1)) { $0[$1.0] += $1.1 }
    }
    let (first, base) = (sums(own), sums(intake))
    for (step, entry) in entries.enumerated() {
      let year = county.year + 1 + step
      let found = told.indices.map { Self.children(county, told[$0], entry, entering: year) }
      guard let weights = Self.weights(found.compactMap(\.self), first, base) else {
        factors += Array(repeating: 1, count: told.count + 1)
        scales.append(1)
        continue
      }
      let (all, taken) = (weights.reduce(0, +), base.reduce(0, +))
      factors += weights.indices.map { base[$0] > 0 ? weights[$0] / all / (base[$0] / taken) : 0 }
      scales.append(Self.scale(found.compactMap(\.self), first, all, entry))
    }
  }

  /// Who is to enter from a group, and who entered in the census year, as counted at birth or in kindergarten.
  private struct Children {
    var coming: Double
    /// nil: nobody tells.
    var census: Double?
  }

  private static func children(
    _ county: County, _ group: String, _ entry: EntrySource, entering year: Int
  ) -> Children? {
    if case .kindergarten = entry {
      guard let nursery = county.groupKindergarten[group] else { return nil }
      return nursery.cohort(entering: year, through: county.year).map {
        Children(coming: $0.children, census: nursery.children(.top, in: county.year - 1))
      }
    }
    guard let births = county.groupBirths[group] else { return nil }
    return births.born(in: year - Stage.entryAge).map {
      Children(coming: $0, census: births.born(in: county.year - Stage.entryAge))
    }
  }

  /// Entrants by group but for a factor that all share: children × the group's own rate in the census, or the county's where
  /// nobody tells it; who is of no group goes with the others. nil where some group is not told.
  private static func weights(_ children: [Children], _ first: [Double], _ base: [Double]) -> [Double]? {
    guard children.count == first.count - 1 else { return nil }
    let common = rate(children, first)
    var weights = children.enumerated().map { group, own -> Double in
      guard base[group] > 0 else { return 0 }
      guard let census = own.census, census > 0 else { return own.coming * (common ?? 1) }
      return own.coming * first[group] / census
    }
    let (now, then) = (weights.reduce(0, +), first.dropLast().reduce(0, +))
    guard now > 0 else { return nil }
    weights.append(then > 0 ? first[children.count] * now / then : 0)
    return weights
  }

  /// The rate in the census of all groups together that tell it.
  private static func rate(_ children: [Children], _ first: [Double]) -> Double? {
    var (entered, counted) = (0.0, 0.0)
    for (group, own) in children.enumerated() {
      guard let census = own.census, census > 0 else { continue }
      entered += first[group]
      counted += census
    }
    return counted > 0 ? entered / counted : nil
  }

  /// The sum of the groups ÷ the same by the county's rate: that of all who entered, whether of a group or not.
  private static func scale(_ children: [Children], _ first: [Double], _ all: Double, _ entry: EntrySource) -> Double {
    let counted: Double
    switch entry {
    case .none, .given, .changed: return 1
    case .born(let birth) where birth.isPlanned: counted = children.reduce(0) { $0 + $1.coming }
    case .born(let birth): counted = birth.persons
    case .kindergarten(let cohort): counted = cohort.children
    }
    let census = children.reduce(0 as Double?) { sum, own in sum.flatMap { sum in own.census.map { sum + $0 } } }
    guard let census, census > 0, counted > 0 else { return 1 }
    let rate = first.reduce(0, +) / census
    return rate > 0 ? all / (counted * rate) : 1
  }
}
