import County
import Simulation

/// What a rate is of.
package enum RateKind: Hashable, Sendable {
  /// Grade-1 entrants per birth six school years before; per head of the last entry where there are no births.
  case entry
  /// Grade-1 entrants per child in the top class of kindergarten the autumn before.
  case kindergarten
  /// Share of a grade, counted from 1 in its stage, that goes up.
  case progression(Stage, grade: Int)
  /// Junior entrants per primary graduate of the summer before.
  case transition

  /// Rates that are learnt alike: one window serves all of a family.
  package var family: Family {
    switch self {
    case .entry: .entry
    case .kindergarten: .kindergarten
    case .progression(let stage, _): .progression(stage)
    case .transition: .transition
    }
  }

  /// The families of rates.
  package enum Family: Hashable, Sendable {
    case entry
    case kindergarten
    case progression(Stage)
    case transition

    /// Whether it tells who enters; those of two years that follow one another alone tell a past.
    package var isOfEntry: Bool { self == .entry || self == .kindergarten }
  }
}

/// A rate of one unit, year by year, as the rolls of two years that follow one another tell it.
package struct RateSeries: Sendable {
  package let kind: RateKind
  /// Position of the unit.
  package let unit: Int
  /// Ascending; years left out and those round a gap are not among them.
  package let years: [Int]
  package let values: [Double]
  /// The window that stands unless the past clearly speaks for another, in years: heads, which follow births that nobody tells,
  /// are best gone by as they were last (Eau Claire, England: 5.2 and 3.5 % up to three years ahead; 5.4, 4.2 by three years).
  let usual: Int

  package init(kind: RateKind, unit: Int, years: [Int], values: [Double], isOfHeads: Bool = false) {
    self.kind = kind
    usual = isOfHeads ? 1 : PastWindow.usual
    self.unit = unit
    self.years = years
    self.values = values
  }

  /// The values known in a year.
  package func known(in year: Int) -> ArraySlice<Double> {
    var count = 0
    while count < years.count, years[count] <= year { count += 1 }
    return values[..<count]
  }

  /// The mean of the last values known in a year; nil without any.
  package func mean(of window: Int, in year: Int) -> Double? {
    let last = known(in: year).suffix(window)
    return last.isEmpty ? nil : last.reduce(0, +) / Double(last.count)
  }
}

extension PastRolls {
  /// Every rate that the rolls tell, unit by unit.
  package var series: [RateSeries] {
    units.indices.flatMap { position -> [RateSeries] in
      let unit = units[position]
      let usable = Dictionary(uniqueKeysWithValues: years.map { ($0, !isLeftOut($0) && !hasHole(unit, in: $0)) })
      func series(_ kind: RateKind, _ value: (Int) -> Double?) -> RateSeries? {
        let told = years.compactMap { year in
          usable[year] == true ? value(year).flatMap { $0.isFinite && $0 > 0 ? (year, $0) : nil } : nil
        }
        return told.isEmpty
          ? nil
          : RateSeries(
            kind: kind, unit: position, years: told.map(\.0), values: told.map(\.1),
            isOfHeads: kind == .entry && unit.births == nil)
      }
      func before(_ year: Int, _ stage: Stage) -> [Double]? {
        usable[year - 1] == true ? grades(unit, stage, in: year - 1) : nil
      }
      let entry = series(.entry) { year in
        guard let entrants = grades(unit, .primary, in: year)?.first else { return nil }
        guard let births = unit.births else { return entrants }
        return births.byYear[year - Program.entryAge].flatMap { $0 > 0 ? entrants / $0 : nil }
      }
      let kindergarten = series(.kindergarten) { year in
        guard let entrants = grades(unit, .primary, in: year)?.first else { return nil }
        return unit.kindergarten?.children(.top, in: year - 1).flatMap { $0 > 0 ? entrants / $0 : nil }
      }
      let progression = Stage.allCases.flatMap { stage in
        (1..<Stage.lastGrade).compactMap { grade in
          series(.progression(stage, grade: grade)) { year in promotion(unit, stage, grade, year) }
        }
      }
      let transition = series(.transition) { year in
        guard let entrants = grades(unit, .junior, in: year)?.first, before(year, .primary) != nil else { return nil }
        let graduates = unit.sections.reduce(0) { sum, section in
          sections[section].stage == .primary ? sum + (grades(section, in: year - 1)?.last ?? 0) : sum
        }
        return graduates > 0 ? entrants / graduates : nil
      }
      return ([entry, kindergarten] + progression + [transition]).compactMap(\.self)
    }
  }

  /// Those who came up into the grade after `grade` ÷ those who were in it; sections that end with it do not count.
  private func promotion(_ unit: Unit, _ stage: Stage, _ grade: Int, _ year: Int) -> Double? {
    guard years.contains(year - 1), !isLeftOut(year - 1), !hasHole(unit, in: year - 1) else { return nil }
    var came = 0.0
    var were = 0.0
    for section in unit.sections where sections[section].stage == stage && sections[section].years > grade {
      came += grades(section, in: year)?[grade] ?? 0
      were += grades(section, in: year - 1)?[grade - 1] ?? 0
    }
    return were > 0 ? came / were : nil
  }
}
