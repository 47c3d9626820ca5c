import County

/// How sections varied about their county's rates, pooled over sections and years by size (校际波动).
package struct NoiseFit: Sendable {
  package var progression: Spread
  package var entry: Spread
  /// Share of the variance that a section kept from year to year.
  package var lasting: Double
  /// The same of entry, by `Stage.index`, of a share that is held.
  package var entryLasting: [Double]
  /// Pairs of a section and a year that tell it; none: borrowed.
  package var cases: Int
  /// From the first census of these pairs to the last; nil: borrowed.
  package var span: ClosedRange<Int>?
  /// Of the sections that tell it.
  package var stages: Set<Stage> = []
  /// Whether rolls without grades tell it, of which it is at most so much.
  package var isOfTotals = false

  /// The relative deviation of n pupils is √(a² + b² ÷ n).
  package struct Spread: Sendable {
    package var a: Double
    package var b: Double

    package init(a: Double, b: Double) {
      self.a = a
      self.b = b
    }

    /// The relative deviation of so many pupils.
    func deviation(_ pupils: Double) -> Double { max(a * a + b * b / max(pupils, 1), 1e-12).squareRoot() }
  }

  package init(progression: Spread, entry: Spread, lasting: Double, entryLasting: [Double], cases: Int) {
    self.progression = progression
    self.entry = entry
    self.lasting = lasting
    self.entryLasting = entryLasting
    self.cases = cases
  }

  /// Pairs below which nothing is fitted.
  private static let enough = 20

  /// By rolls without grades, where too few are told by grade: each section against its stage's change from year to year. They
  /// hold the difference between who leaves and who enters too, so that it is at most so much; nil where there are too few.
  init?(totalsOf past: PastRolls, in year: Int) {
    var deviations = Deviations()
    let years = past.yearsOfTotals
    for later in years where later <= year && years.contains(later - 1) {
      guard !past.isLeftOut(later), !past.isLeftOut(later - 1) else { continue }
      for unit in past.units {
        for stage in Stage.allCases {
          let own = unit.sections.compactMap { section -> (section: Int, before: Double, now: Double)? in
            guard past.sections[section].stage == stage, let now = past.total(section, in: later),
              let before = past.total(section, in: later - 1), before > 0
            else { return nil }
            return (section, before, now)
          }
          let (before, now) = (own.reduce(0) { $0 + $1.before }, own.reduce(0) { $0 + $1.now })
          guard own.count > 1, now > 0 else { continue }
          for one in own {
            let expected = one.before * now / before
            deviations.add(one.section, one.now / expected - 1, expected, in: later)
          }
        }
      }
    }
    guard deviations.all.count >= Self.enough else { return nil }
    progression = deviations.spread
    entry = Spread(a: max(progression.a, Borrowed.noise.entry.a), b: max(progression.b, Borrowed.noise.entry.b))
    lasting = deviations.lasting(progression)
    entryLasting = Stage.allCases.map { HeldShares.usual($0) }
    cases = deviations.all.count
    span = deviations.span
    stages = deviations.stages(past)
    isOfTotals = true
  }

  /// Of all years known; nil where too few sections have rolls in years that follow one another.
  init?(_ past: PastRolls, _ weights: [EntryWeight], in year: Int) {
    var (promoted, entered) = (Deviations(), Deviations())
    for later in past.years where later <= year && past.years.contains(later - 1) {
      guard !past.isLeftOut(later), !past.isLeftOut(later - 1) else { continue }
      for unit in past.units {
        for stage in Stage.allCases {
          let own = unit.sections.filter {
            past.sections[$0].stage == stage && past.grades($0, in: later) != nil
              && past.grades($0, in: later - 1) != nil
          }
          guard own.count > 1 else { continue }
          promoted.addPromotions(past, own, later)
          entered.addEntries(past, own, later, weights[stage.index].roll)
        }
      }
    }
    guard promoted.all.count >= Self.enough, entered.all.count >= Self.enough else { return nil }
    progression = promoted.spread
    entry = entered.spread
    lasting = promoted.lasting(progression)
    let law = entered.spread
    entryLasting = Stage.allCases.map { HeldShares.lasting(past, $0, weights[$0.index].roll, law, in: year) }
    cases = promoted.all.count
    span = promoted.span
    stages = promoted.stages(past)
  }
}

/// Relative deviations of sections from what the county's rates make of them.
private struct Deviations {
  private(set) var all: [(section: Int, value: Double, expected: Double)] = []
  /// From the first census they are of to the last; nil without any.
  private(set) var span: ClosedRange<Int>?

  func stages(_ past: PastRolls) -> Set<Stage> { Set(all.map { past.sections[$0.section].stage }) }

  /// What came of a section in a census, from what the one before made expect.
  mutating func add(_ section: Int, _ value: Double, _ expected: Double, in year: Int) {
    all.append((section, value, expected))
    span = min(span?.lowerBound ?? year - 1, year - 1)...max(span?.upperBound ?? year, year)
  }

  /// Those who went up, all grades of a section together, each grade by the county's rate of the year.
  mutating func addPromotions(_ past: PastRolls, _ sections: [Int], _ year: Int) {
    var (came, were) = (Array(repeating: 0.0, count: Stage.lastGrade), Array(repeating: 0.0, count: Stage.lastGrade))
    for section in sections {
      let (now, before) = (past.grades(section, in: year) ?? [], past.grades(section, in: year - 1) ?? [])
      for grade in now.indices.dropFirst() {
        came[grade] += now[grade]
        were[grade] += before[grade - 1]
      }
    }
    for section in sections {
      let (now, before) = (past.grades(section, in: year) ?? [], past.grades(section, in: year - 1) ?? [])
      let expected = now.indices.dropFirst().reduce(0) { sum, grade in
        were[grade] > 0 ? sum + before[grade - 1] * came[grade] / were[grade] : sum
      }
      guard expected > 0 else { continue }
      add(section, now.dropFirst().reduce(0, +) / expected - 1, expected, in: year)
    }
  }

  /// Those who entered, against the section's share of the year before.
  mutating func addEntries(_ past: PastRolls, _ sections: [Int], _ year: Int, _ weight: Double) {
    let before = sections.map { past.grades($0, in: year - 1) ?? [] }
    let entrants = sections.map { past.grades($0, in: year)?.first ?? 0 }
    let sum = entrants.reduce(0, +)
    guard let shares = HeldShares.shares(before, weight), sum > 0 else { return }
    for (place, section) in sections.enumerated() where shares[place] > 0 {
      let expected = sum * shares[place]
      add(section, entrants[place] / expected - 1, expected, in: year)
    }
  }

  var spread: NoiseFit.Spread {
    let (fixed, bySize) = ErrorSpread.fit(all.map { $0.value * $0.value }, all.map { 1 / $0.expected })
    return NoiseFit.Spread(a: fixed.squareRoot(), b: bySize.squareRoot())
  }

  /// How alike the deviations of one section are, scaled by their size: the mean product of two years of it.
  func lasting(_ spread: NoiseFit.Spread) -> Double {
    var (products, pairs) = (0.0, 0.0)
    for (_, own) in Dictionary(grouping: all, by: \.section).sorted(by: { $0.key < $1.key }) {
      let scaled = own.map {
        $0.value / spread.deviation($0.expected)
      }
      let sum = scaled.reduce(0, +)
      let squares = scaled.reduce(0) { $0 + $1 * $1 }
      products += sum * sum - squares
      pairs += Double(scaled.count * (scaled.count - 1))
    }
    return pairs > 0 ? min(max(products / pairs, 0), 1) : 0
  }
}
