import County
import Regulation
import Samples
import Simulation
import Testing

/// A blank cell stays unknown through every move: nothing else falls or rises by it, and no verdict rests on it.
@Suite struct UnknownTests {
  /// The cells that may be blank: the seven totals, and the teachers.
  enum Cell: Hashable {
    case total(slot: Int, Indicator)
    case teachers(slot: Int)

    func blank(_ county: inout County) {
      switch self {
      case .total(let slot, let indicator): county.sections[slot].totals[indicator.index] = nil
      case .teachers(let slot): county.sections[slot].teachers = nil
      }
    }
  }

  /// A county drawn at random; of every other one the rows tell the teachers.
  private static func county(_ seed: UInt64) -> County {
    var county = Sample.random(seed)
    guard seed % 2 == 0 else { return county }
    for slot in county.sections.indices {
      let kinds = Indicator.allCases.filter(\.isTeachers).compactMap { county.sections[slot].totals[$0.index] }
      county.sections[slot].teachers = (kinds.max() ?? 0) + Double(slot % 5)
    }
    return county
  }

  /// Cell by cell of a county, under one measure or six drawn at random, against the same run with the cell filled.
  @Test(arguments: Array(UInt64(1)...24))
  func everyCellBlankInTurn(seed: UInt64) throws {
    let standard = try Sample.standard()
    let county = Self.county(seed)
    let plan = Sample.randomPlan(county, seed, count: seed % 4 == 0 ? 6 : 1, standard: standard)
    let filled = try Program(plan, for: county, by: standard)
    let known = Sample.states(filled, filled.drivers)
    for slot in county.sections.indices {
      let cells = Indicator.allCases.map { Cell.total(slot: slot, $0) } + [.teachers(slot: slot)]
      for cell in cells {
        if case .teachers = cell, county.sections[slot].teachers == nil { continue }
        var blank = county
        cell.blank(&blank)
        let program = try Program(plan, for: blank, by: standard)
        let states = Sample.states(program, program.drivers)
        for (with, without) in zip(known, states) { try compare(with, without, cell, program) }
      }
    }
  }

  private func compare(
    _ with: State<Double>, _ without: State<Double>, _ cell: Cell, _ program: Program
  ) throws {
    let slots = program.layout.slots
    for indicator in Indicator.allCases {
      for slot in 0..<slots where without.facts.year.known[indicator.index * slots + slot] {
        let (a, b) = (
          with.facts.year.totals[indicator.index * slots + slot],
          without.facts.year.totals[indicator.index * slots + slot]
        )
        #expect(
          abs(a - b) <= 1e-9 * max(1, a),
          "\(with.facts.year.year) \(program.layout.ids[slot]) \(indicator): \(b) for \(a), \(cell) blank")
      }
    }
    for (place, clause) in ClauseID.allCases.enumerated() where !without.verdicts.unknown[place] {
      #expect(
        without.verdicts.unmet[place] == with.verdicts.unmet[place] && !with.verdicts.unknown[place],
        "\(with.facts.year.year) \(clause.rawValue), \(cell) blank")
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
