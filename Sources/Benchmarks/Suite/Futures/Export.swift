import County
import Foundation
import Regulation
import Simulation

/// What the rivals need to do the same work, and what came out, for them to be held against.
///
/// `county.txt`: a line per column, its name, its length and its numbers, as the shortest decimals that read back to the
/// same bits. `futures.f64`: the spread; `spreads.f64`: the coefficients of variation of the last year by future; both as
/// doubles in the machine's order. `counts.txt`: futures in which R1, R2, G4 and G5 are unmet, a line per year.
struct Export {
  let program: Program
  let spread: FutureValues

  init(_ program: Program, _ spread: FutureValues) {
    self.program = program
    self.spread = spread
  }

  /// The clauses that the rivals judge.
  static let clauses: [ClauseID] = [.r1, .r2, .g4, .g5]

  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var engine = Engine<Futures>(program, spread, keepsSpreads: true)
    engine.run(0..<spread.futures / Futures.width)
    try columns().write(toFile: folder + "/county.txt", atomically: true, encoding: .utf8)
    try data(spread.values).write(to: URL(fileURLWithPath: folder + "/futures.f64"))
    try data(engine.spreads).write(to: URL(fileURLWithPath: folder + "/spreads.f64"))
    try counts(engine.unmet).write(toFile: folder + "/counts.txt", atomically: true, encoding: .utf8)
  }

  private func data(_ values: [Double]) -> Data { values.withUnsafeBufferPointer { Data(buffer: $0) } }

  private func counts(_ unmet: [Int]) -> String {
    let all = ClauseID.allCases
    return program.steps.indices.map { step in
      Export.clauses.map { clause in
        all.firstIndex(of: clause).map { String(unmet[step * all.count + $0]) } ?? "0"
      }.joined(separator: " ") + "\n"
    }.joined()
  }

  private func columns() -> String {
    let layout = program.layout
    let rules = program.terms.rules
    var text = ""
    func add(_ name: String, _ values: [Double]) {
      text += "\(name) \(values.count)"
      for value in values { text += " \(value)" }
      text += "\n"
    }
    func add(_ name: String, _ values: [Int]) { add(name, values.map { Double($0) }) }
    func add(_ name: String, _ values: [Bool]) { add(name, values.map { $0 ? 1 : 0 }) }
    add("futures", [spread.futures])
    add("valuesPerFuture", [spread.stride])
    add("steps", [program.steps.count])
    add("firstYear", [program.firstYear])
    add("slots", [layout.slots])
    add("stride", [program.rolls.stride])
    add("years", layout.years)
    add("stage", layout.stage)
    add("stageSlots", layout.stageSlots)
    add("stageStart", layout.stageStart)
    add("school", layout.school)
    add("schoolSlots", layout.schoolSlots)
    add("schoolStart", layout.schoolStart)
    add("schoolIsThrough", layout.schoolIsThrough)
    add("isTeachingPoint", layout.isTeachingPoint)
    add("isMultigrade", program.rolls.isMultigrade)
    add("grades", program.rolls.pupils)
    add("gradeClasses", program.rolls.classes)
    add("rooms", program.rooms)
    add("classesTogether", program.classesTogether)
    add(
      "teacherTotals",
      (0..<CensusPremises.first).flatMap { kind in program.county.sections.map { $0.totals[kind] ?? 0 } })
    add("premisesOwn", program.premises.own)
    add("premisesSenior", program.premises.senior)
    add("premisesSchool", program.premises.school)
    add("premisesRoll", program.premises.roll)
    add("classLimit", program.steps[0].classLimit)
    add("entrySize", program.steps[0].entrySize)
    add("intake", program.intake)
    // One for all years, as the rivals read it.
    add("transition", [program.drivers.transition.first ?? 0])
    add("units", [program.feeding.count])
    for (place, unit) in program.feeding.enumerated() {
      add("unit\(place)Slots", unit.slots)
      add("unit\(place)Entry", unit.entry)
      add("unit\(place)Sources", unit.sources.map(\.slot))
      add("unit\(place)Shares", unit.sources.map(\.share))
      // What flows between units stands in their shares.
      add("unit\(place)K", [1])
    }
    add("drifts", [program.drifts.count])
    for (place, drift) in program.drifts.enumerated() {
      for stage in Stage.allCases {
        add("drift\(place)EntryFrom\(stage.index)", drift.entryFrom.list(stage.index))
        add("drift\(place)EntryTo\(stage.index)", drift.entryTo.list(stage.index))
      }
      for grade in 0..<Stage.lastGrade {
        add("drift\(place)From\(grade)", drift.enrolledFrom.list(grade))
        add("drift\(place)To\(grade)", drift.enrolledTo.list(grade))
      }
    }
    // Limits as they are held against: the last values that are still taken for them.
    add("required", rules.requiredEdge)
    add("floors", rules.floorEdge)
    add("perPupils", rules.perPupils)
    add("minimumFull", [rules.minimumFull])
    add("pointsBelow", [Comparison.under(rules.excludedTeachingPointBelow)])
    add("cvLimit", rules.cvLimit.map { Comparison.above($0) })
    add("stageClassLimit", rules.classLimit.map { Comparison.above($0) })
    add("sizeSingle", [Comparison.above(rules.sizeSingle)])
    add("sizeThrough", [Comparison.above(rules.sizeThrough)])
    // A promise covers a school that is proven to be old enough.
    let covered = layout.promises.filter { promise in
      layout.schoolBuilt[promise.school]?.proves(inUseBy: Int(rules.exemptIfBuiltBy ?? 0)) == true
    }
    add("promiseSchool", covered.map(\.school))
    add("promiseMade", covered.map(\.made))
    add("promiseDue", covered.map(\.due))
    return text
  }
}

extension DriftPaths.Columns {
  /// One of the lists.
  fileprivate func list(_ list: Int) -> [Int] { Array(places[range(list)]) }
}
