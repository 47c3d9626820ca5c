import County
import Simulation

/// The roadmap as a table: a row for each thing to do, in the order of time.
enum RoadmapTable {
  static func table(_ timeline: Timeline) -> DataTable {
    let words = RoadmapText(timeline.program.plan)
    var table = DataTable(heads: ["year", "through", "measure", "step", "owner", "yuan", "startBy"])
    for task in timeline.roadmap.tasks {
      let measure = timeline.program.plan.measures[task.measure]
      let start = task.startBy
      let month = start.month.map { "-\($0 < 10 ? "0" : "")\($0)" } ?? ""
      table.row([
        .year(task.years.lowerBound), .year(task.years.upperBound), .text(measure.name),
        .word(task.step.rawValue, words.step(task) ?? Text(zh: "实施", en: "carried out")),
        .text(measure.owner ?? ""), .number(task.yuan), .text("\(start.year)\(month)"),
      ])
    }
    return table
  }
}
