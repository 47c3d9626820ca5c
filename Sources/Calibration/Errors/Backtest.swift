import County
import Regulation
import Simulation

/// A county projected again from each of its past censuses, with what was known then, against what came (回测).
package struct Backtest: Sendable {
  package let past: PastRolls
  package let horizons: [Int]
  /// The first census projected from and the last one held against, where asked for.
  package let from: Int?
  package let through: Int?
  /// Every outcome of the horizons asked for, in the order of origins.
  package let outcomes: [PastOutcome]
  /// Censuses that were projected from.
  package let origins: [Int]
  /// What the past says of projections from the census itself.
  private let latest: [Kind: Bands]

  /// Rolls that are alike: their errors are pooled.
  private struct Kind: Hashable, Sendable {
    var level: PastOutcome.Level
    var stage: Stage?
  }

  /// Years of ratios that an origin needs to be judged; earlier ones only teach how wide bands must be.
  private static let needed = 3

  /// Holds projections against what came, where the county has a past long enough for it; nil where it has none.
  package static func ofPast(_ county: County, by standard: Standard, horizons: [Int]) throws(Problems) -> Backtest? {
    do throws(Problems) { return try Backtest(county, by: standard, horizons: horizons) } catch {
      let isShort = error.all.allSatisfy {
        if case .history(.none) = $0.fault { return true }
        if case .history(.onlyTotals) = $0.fault { return true }
        if case .history(.tooShort) = $0.fault { return true }
        if case .history(.birthsBeginTooLate) = $0.fault { return true }
        return false
      }
      if isShort { return nil }
      throw error
    }
  }

  /// Throws where the past is too short, or an origin does not run. `from`, `through`: only outcomes are told of
  /// projections that begin and end within these years; what is learnt from stays the same.
  package init(
    _ county: County, by standard: Standard, horizons: [Int], from: Int? = nil, through: Int? = nil
  ) throws(Problems) {
    let past = PastRolls(county)
    self.past = past
    self.horizons = horizons
    self.from = from
    self.through = through
    let place = county.pastEnrolment.values.first?.first.map { Place(file: $0.place.file) } ?? county.place
    guard past.years.count > 1 else {
      throw Problems([Problem(.history(county.pastTotals.isEmpty ? .none : .onlyTotals), at: place)])
    }
    let series = past.series
    let longest = min(horizons.max() ?? 1, (past.years.last ?? 0) - (past.years.first ?? 0))
    var all: [PastOutcome] = []
    var judged: Set<Int> = []
    for year in past.years where !past.isLeftOut(year) && year < past.years.last ?? year {
      let known = KnownRates.Method.allCases.map { KnownRates(past, series, $0, in: year) }
      for unit in past.units.indices {
        guard let origin = Origin(past, past.units[unit], year: year), Self.isRunnable(origin, unit, known[0], series)
        else { continue }
        let steps = min(longest, (past.years.last ?? year) - year)
        var runs: [Projection] = []
        for (method, rates) in zip(KnownRates.Method.allCases, known) {
          runs.append(
            method == .noChange
              ? Projection(held: origin, past, years: steps)
              : try Projection(origin, origin.plan(past, unit, rates, years: steps), by: standard))
        }
        all += Self.outcomes(past, unit, origin, runs, steps)
      }
      let ratios = series.filter { !$0.kind.family.isOfEntry }.map { $0.known(in: year).count }
      if ratios.max() ?? 0 >= Self.needed { judged.insert(year) }
    }
    guard !all.isEmpty, !judged.isEmpty else {
      throw Problems([Problem(.history(Self.whyNone(past)), at: place)])
    }
    var latest: [Kind: Bands] = [:]
    var told: [PastOutcome] = []
    let kinds = Dictionary(grouping: all) { Kind(level: $0.subject.level, stage: $0.subject.stage) }
    let isParted = Self.isParted(past)
    for (kind, own) in kinds {
      let source: ErrorSpread.Source = kind.level == .section && isParted ? .sections : .rates
      for (year, ofYear) in Dictionary(grouping: own, by: \.origin) where judged.contains(year) {
        let bands = Bands(own, of: source, in: year)
        for var outcome in ofYear where horizons.contains(outcome.horizon) {
          guard year >= from ?? year, year + outcome.horizon <= through ?? county.year else { continue }
          if let spread = bands.spread(outcome.horizon) {
            outcome.band50 = spread.halfWidth(outcome.size, isMost: false)
            outcome.band90 = spread.halfWidth(outcome.size, isMost: true)
          }
          told.append(outcome)
        }
      }
      latest[kind] = Bands(own, of: source, in: county.year)
    }
    self.latest = latest
    guard !told.isEmpty else { throw Problems([Problem(.history(.noOutcome), at: place)]) }
    outcomes = told.sorted { Self.order($0) < Self.order($1) }
    origins = Set(told.map(\.origin)).sorted()
  }

  /// Why no census of the past could be projected from: too few of them, or births that begin after their entrants.
  private static func whyNone(_ past: PastRolls) -> HistoryFault {
    let enough = needed + 2
    let usable = past.years.filter { !past.isLeftOut($0) }
    if usable.count >= enough, let first = past.units.compactMap({ $0.births?.firstYear }).max(),
      first > usable[needed] - Program.entryAge
    {
      return .birthsBeginTooLate(first: first, needed: usable[needed] - Program.entryAge)
    }
    return .tooShort(years: usable.count, needed: enough)
  }

  /// What the past says of projections of a kind so many years on from the census; nil without a past error.
  package func spread(_ level: PastOutcome.Level, _ stage: Stage?, horizon: Int) -> ErrorSpread? {
    latest[Kind(level: level, stage: stage)]?.spread(horizon)
  }

  /// The outcomes of a kind so many years ahead.
  package func outcomes(
    _ level: PastOutcome.Level, _ stage: Stage? = nil, horizon: Int,
    where isMeant: (PastOutcome) -> Bool = { _ in true }
  ) -> [PastOutcome] {
    outcomes.filter {
      $0.subject.level == level && $0.horizon == horizon && (stage == nil || $0.subject.stage == stage) && isMeant($0)
    }
  }

  /// Whether most units have several sections of a stage; where each has one, its roll is the unit's.
  private static func isParted(_ past: PastRolls) -> Bool {
    let stages = past.units.flatMap { unit in
      Stage.allCases.map { stage in unit.sections.count { past.sections[$0].stage == stage } }.filter { $0 > 0 }
    }
    return stages.count { $0 > 1 } * 2 > stages.count
  }

  /// Whether enough is known to run: a rate of entry where a primary stage is there, a year of ratios.
  private static func isRunnable(_ origin: Origin, _ unit: Int, _ rates: KnownRates, _ series: [RateSeries]) -> Bool {
    let hasPrimary = origin.county.sections.contains { $0.stage == .primary }
    if hasPrimary, rates.rate(.entry, of: unit) == nil { return false }
    let first = origin.year + 1 - Program.entryAge
    // Entrants of the next year whose births nobody tells cannot be projected.
    if hasPrimary, let births = origin.county.births, births.firstYear > first || births.lastYear < first {
      return false
    }
    return series.contains { $0.unit == unit && !$0.kind.family.isOfEntry && !$0.known(in: origin.year).isEmpty }
  }

  /// Every roll that was projected and that came, year by year; those of a year left out are not judged by.
  private static func outcomes(
    _ past: PastRolls, _ unit: Int, _ origin: Origin, _ runs: [Projection], _ steps: Int
  ) -> [PastOutcome] {
    let own = past.units[unit]
    let group = own.group ?? ""
    var outcomes: [PastOutcome] = []
    for step in 0..<steps {
      let year = origin.year + step + 1
      guard past.years.contains(year), !past.isLeftOut(year), !past.hasHole(own, in: year) else { continue }
      func add(_ subject: PastOutcome.Subject, _ size: Double, _ actual: Double, _ projected: (Projection) -> Double) {
        outcomes.append(
          PastOutcome(
            subject: subject, origin: origin.year, horizon: step + 1, size: size, actual: actual,
            projected: runs.map { projected($0) }))
      }
      for (slot, section) in origin.sections.enumerated() {
        guard let actual = past.roll(section, in: year), actual > 0 else { continue }
        let told = past.sections[section]
        add(
          PastOutcome.Subject(level: .section, id: told.id, stage: told.stage),
          past.roll(section, in: origin.year) ?? 0,
          actual
        ) { $0.grades[step][slot].reduce(0, +) }
      }
      var (size, total) = (0.0, 0.0)
      for stage in Stage.allCases {
        guard let actual = past.grades(own, stage, in: year), let before = past.grades(own, stage, in: origin.year)
        else { continue }
        let slots = origin.sections.indices.filter { past.sections[origin.sections[$0]].stage == stage }
        size += before.reduce(0, +)
        total += actual.reduce(0, +)
        add(
          PastOutcome.Subject(level: .stage, id: group, stage: stage), before.reduce(0, +), actual.reduce(0, +)
        ) { run in slots.reduce(0) { $0 + run.grades[step][$1].reduce(0, +) } }
        for grade in actual.indices where grade < before.count {
          add(
            PastOutcome.Subject(level: .grade, id: group, stage: stage, grade: grade + 1), before[grade], actual[grade]
          ) { run in
            slots.reduce(0) { sum, slot in
              let grades = run.grades[step][slot]
              return grade < grades.count ? sum + grades[grade] : sum
            }
          }
        }
      }
      add(PastOutcome.Subject(level: .total, id: group), size, total) { run in
        run.grades[step].reduce(0) { $0 + $1.reduce(0, +) }
      }
    }
    return outcomes
  }

  private static func order(_ outcome: PastOutcome) -> (Int, Int, Int, String, Int) {
    (
      outcome.horizon, outcome.origin, PastOutcome.Level.allCases.firstIndex(of: outcome.subject.level) ?? 0,
      outcome.subject.id, (outcome.subject.stage?.index ?? 2) * 100 + (outcome.subject.grade ?? 0)
    )
  }
}
