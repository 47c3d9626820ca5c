import County
import Regulation
import Simulation

/// Every section with its pupils and classes of every year, and when it first falls below the sizes that offices watch.
package enum RollsTable {
  /// Pupils below which a school counts as small in the plans of the field, and below which it is looked at for closing.
  static let sizes = Array(SmallSizes.sizes.prefix(2))

  /// Whether so many pupils are fewer than a size.
  static func isBelow(_ pupils: Double, _ size: Double) -> Bool { SmallSizes.isBelow(pupils, size) }

  package static func table(_ years: [Evaluation], _ layout: Layout) -> DataTable {
    var table = DataTable(
      heads: ["subject", "name", "stage"] + years.map { "pupils\($0.year)" } + years.map { "classes\($0.year)" }
        + ["below100", "below50", "closed"])
    for slot in 0..<layout.slots {
      func open(_ year: Evaluation) -> SectionResult? { year.sections[slot].isOpen ? year.sections[slot] : nil }
      let wasOpen = years.firstIndex { open($0) != nil }
      let closed = wasOpen.flatMap { first in years[first...].first { open($0) == nil }?.year }
      func first(below size: Double) -> Int? {
        years.first { open($0).map { isBelow($0.pupils, size) } == true }?.year
      }
      table.row(
        [.text(layout.ids[slot]), .text(layout.names[slot]), .stage(Stage.allCases[layout.stage[slot]])]
          + years.map { .number(open($0)?.pupils) } + years.map { .number(open($0)?.classes) }
          + [.year(first(below: sizes[0])), .year(first(below: sizes[1])), .year(closed)])
    }
    return table
  }

  /// How many sections there are in every year, and how many of them are small.
  package static func summary(_ years: [Evaluation]) -> DataTable {
    var table = DataTable(heads: [
      "year", "stage", "schools", "pupils", "classes", "schoolsBelow100", "pupilsBelow100", "schoolsBelow50",
      "pupilsBelow50",
    ])
    for year in years {
      for stage in Stage.allCases {
        let open = year.sections.filter { $0.stage == stage && $0.isOpen && $0.pupils > 0 }
        guard !open.isEmpty else { continue }
        let small = sizes.flatMap { size -> [DataTable.Cell] in
          let found = open.filter { isBelow($0.pupils, size) }
          return [.number(Double(found.count)), .number(found.reduce(0) { $0 + $1.pupils })]
        }
        table.row(
          [
            .year(year.year), .stage(stage), .number(Double(open.count)), .number(open.reduce(0) { $0 + $1.pupils }),
            .number(open.reduce(0) { $0 + $1.classes }),
          ] + small)
      }
    }
    return table
  }
}
