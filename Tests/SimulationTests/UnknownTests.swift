import County
import Regulation
import Samples
import Simulation
import Testing

/// A blank cell stays unknown through every move: nothing else falls or rises by it, and no verdict rests on it.
@Suite struct UnknownTests {
  /// The cells that may be blank: a total, a count in another column, or the year a school was built.
  enum Cell: Hashable {
    case total(slot: Int, Indicator)
    case count(slot: Int, WritableKeyPath<Section, Double?> & Sendable, String)
    case built(school: Int)

    func blank(_ county: inout County) {
      switch self {
      case .total(let slot, let indicator): county.sections[slot].totals[indicator.index] = nil
      case .count(let slot, let column, _): county.sections[slot][keyPath: column] = nil
      case .built(let school): county.schools[school].built = nil
      }
    }

    /// All that a county fills.
    static func all(_ county: County) -> [Cell] {
      let columns: [(String, WritableKeyPath<Section, Double?> & Sendable)] = [
        ("teachers", \.teachers), ("posts", \.posts), ("classrooms", \.classrooms), ("largest class", \.largestClass),
        ("migrants", \.migrantPupils), ("music rooms", \.musicRooms), ("art rooms", \.artRooms),
        ("music area", \.musicArea), ("art area", \.artArea), ("public funding", \.publicFunding),
        ("computers", \.computers), ("books", \.books), ("middle titles", \.midTitleTeachers),
      ]
      let cells = county.sections.indices.flatMap { slot in
        Indicator.allCases.map { Cell.total(slot: slot, $0) }
          + columns.filter { county.sections[slot][keyPath: $0.1] != nil }.map { Cell.count(slot: slot, $0.1, $0.0) }
      }
      return cells + county.schools.indices.map { Cell.built(school: $0) }
    }
  }

  /// A county drawn at random; of every other one the rows tell the teachers, and of every third all other columns.
  private static func county(_ seed: UInt64) -> County {
    var county = Sample.random(seed)
    for slot in county.sections.indices {
      let section = county.sections[slot]
      if seed % 2 == 0 {
        let kinds = Indicator.allCases.filter(\.isTeachers).compactMap { section.totals[$0.index] }
        county.sections[slot].teachers = (kinds.max() ?? 0) + Double(slot % 5)
      }
      guard seed % 3 == 0 else { continue }
      county.sections[slot].posts = section.classes * 2
      county.sections[slot].classrooms = section.classes + Double(slot % 4)
      county.sections[slot].largestClass = min(45, (section.pupils / section.classes).rounded(.up) + 1)
      county.sections[slot].migrantPupils = (section.pupils / 7).rounded()
      county.sections[slot].musicRooms = (section.classes / 12).rounded(.up)
      county.sections[slot].artRooms = (section.classes / 12).rounded(.up) + Double(slot % 2)
      county.sections[slot].musicArea = 96 - Double(slot % 3) * 15
      county.sections[slot].artArea = 90
      county.sections[slot].publicFunding = section.pupils * 700
      county.sections[slot].computers = (section.pupils / 9).rounded()
      county.sections[slot].books = section.pupils * 20
      county.sections[slot].midTitleTeachers = 1 + Double(slot % 4)
    }
    return county
  }

  /// Cell by cell of a county, under one measure or six drawn at random, against the same run with the cell filled.
  @Test(arguments: Array(UInt64(1)...24))
  func everyCellBlankInTurn(seed: UInt64) throws {
    // The basic standard adds indicators; that of the transition relaxes rooms and sizes by the year built.
    let names = ["heilongjiang", "basic-balance-2012", "national-2019-transition"]
    let standard = try Sample.standard(names[Int(seed / 3) % names.count])
    let county = Self.county(seed)
    let plan = Sample.randomPlan(county, seed, count: seed % 4 == 0 ? 6 : 1, standard: standard)
    let filled = try Program(plan, for: county, by: standard)
    let known = Sample.states(filled, filled.drivers)
    for cell in Cell.all(county) {
      var blank = county
      cell.blank(&blank)
      let program = try Program(plan, for: blank, by: standard)
      let states = Sample.states(program, program.drivers)
      for (with, without) in zip(known, states) { compare(with, without, cell, program) }
    }
  }

  private func compare(_ with: State<Double>, _ without: State<Double>, _ cell: Cell, _ program: Program) {
    let slots = program.layout.slots
    let (one, two) = (with.facts.year, without.facts.year)
    func same(_ a: Double, _ b: Double, _ slot: Int, _ what: @autoclosure () -> String) {
      #expect(
        abs(a - b) <= 1e-9 * max(1, a),
        "\(one.year) \(program.layout.ids[slot]) \(what()): \(b) for \(a), \(cell) blank")
    }
    for slot in 0..<slots {
      #expect(one.pupils[slot] == two.pupils[slot], "\(one.year) pupils, \(cell) blank")
      for indicator in Indicator.allCases where two.known[indicator.index * slots + slot] {
        let place = indicator.index * slots + slot
        same(one.totals[place], two.totals[place], slot, "\(indicator)")
      }
      for place in 0..<two.addedKnown.count / slots where two.addedKnown[place * slots + slot] {
        same(one.added[place * slots + slot], two.added[place * slots + slot], slot, "added \(place)")
      }
      if two.classesUntold.isEmpty || !two.classesUntold[slot] {
        same(one.classes[slot], two.classes[slot], slot, "classes")
        if two.conduct.classesFormed { same(one.largestClass[slot], two.largestClass[slot], slot, "largest class") }
      }
      if two.roomsKnown[slot] {
        same(one.musicRooms[slot], two.musicRooms[slot], slot, "music rooms")
        same(one.artRooms[slot], two.artRooms[slot], slot, "art rooms")
      }
      if without.headcounts[slot] == .given { same(with.teachers[slot], without.teachers[slot], slot, "teachers") }
    }
    for (place, clause) in ClauseID.allCases.enumerated() where !without.verdicts.unknown[place] {
      #expect(
        without.verdicts.unmet[place] == with.verdicts.unmet[place] && !with.verdicts.unknown[place],
        "\(one.year) \(clause.rawValue), \(cell) blank")
    }
  }

  /// Eight futures in lanes and one alone carry the same blanks.
  @Test(arguments: Array(UInt64(1)...6))
  func lanesAgree(seed: UInt64) throws {
    let standard = try Sample.standard()
    var county = Self.county(seed)
    let plan = Sample.randomPlan(county, seed, count: 6, standard: standard)
    for (slot, section) in county.sections.enumerated() where slot % 3 == 0 {
      county.sections[slot].totals[Int(seed) % Indicator.count] = section.pupils > 0 ? nil : 0
    }
    let program = try Program(plan, for: county, by: standard)
    let alone = Sample.states(program, program.drivers)
    let together = Sample.states(program, Drivers<Futures>(broadcasting: program.drivers))
    for (one, eight) in zip(alone, together) {
      #expect(eight.facts.year.known == one.facts.year.known)
      #expect(eight.facts.year.totals.map { $0[3] } == one.facts.year.totals)
      #expect(eight.verdicts.unknown.map { $0.holds(in: 3) } == one.verdicts.unknown)
      #expect(eight.verdicts.unmet.map { $0.holds(in: 3) } == one.verdicts.unmet)
    }
  }
}
