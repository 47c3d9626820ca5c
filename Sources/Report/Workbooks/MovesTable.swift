import County
import Regulation
import Simulation

/// Who moves: pupils and teachers by year, from where, to where, of which kind, how many, by which measure.
package enum MovesTable {
  /// What is moved, and why.
  enum Kind: String, CaseIterable, Sendable {
    case pupils, rotated, shifted, home

    var words: Text {
      switch self {
      case .pupils: Text(zh: "学生转学", en: "pupils")
      case .rotated: Text(zh: "教师交流轮岗", en: "teachers rotated")
      case .shifted: Text(zh: "教师调配", en: "teachers moved")
      case .home: Text(zh: "轮岗期满返回", en: "teachers back from rotation")
      }
    }
  }

  private struct Key: Hashable {
    var year: Int
    var kind: Kind
    var measure: Int
    var from: Int
    var to: Int
  }

  package static func table(_ timeline: Timeline) -> DataTable {
    var table = DataTable(heads: [
      "year", "kind", "from", "fromName", "to", "toName", "number", "degree", "backbone", "artsSports", "measure",
    ])
    let ledger = timeline.ledger
    let layout = timeline.program.layout
    var sums: [Key: StaffCount<Double>] = [:]
    func add(_ key: Key, _ staff: StaffCount<Double>) {
      let sum = sums[key] ?? StaffCount(teachers: 0, degree: 0, backbone: 0, artsSports: 0)
      sums[key] = StaffCount(
        teachers: sum.teachers + staff.teachers, degree: sum.degree + staff.degree,
        backbone: sum.backbone + staff.backbone, artsSports: sum.artsSports + staff.artsSports)
    }
    for move in ledger.pupilMoves {
      add(
        Key(year: move.year, kind: .pupils, measure: move.measure, from: move.from, to: move.to),
        StaffCount(teachers: move.persons, degree: 0, backbone: 0, artsSports: 0))
    }
    for move in ledger.teacherMoves {
      let kind: Kind = move.isHome ? .home : move.counts ? .rotated : .shifted
      add(Key(year: move.year, kind: kind, measure: move.measure, from: move.from, to: move.to), move.staff)
    }
    let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($0.element, $0.offset) })
    let order = sums.keys.sorted { one, other in
      let left = [one.year, kinds[one.kind] ?? 0, one.measure, one.from, one.to]
      return left.lexicographicallyPrecedes([
        other.year, kinds[other.kind] ?? 0, other.measure, other.from, other.to,
      ])
    }
    for key in order {
      guard let sum = sums[key] else { continue }
      let isStaff = key.kind != .pupils
      table.row([
        .year(key.year), .word(key.kind.rawValue, key.kind.words), .text(layout.ids[key.from]),
        .text(layout.names[key.from]), .text(layout.ids[key.to]), .text(layout.names[key.to]), .number(sum.teachers),
        .number(isStaff ? sum.degree : nil), .number(isStaff ? sum.backbone : nil),
        .number(isStaff ? sum.artsSports : nil), .text(timeline.program.plan.measures[key.measure].name),
      ])
    }
    return table
  }
}
