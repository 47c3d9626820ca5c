import County
import Regulation
import Simulation

/// The JSON and the tidy table of schools closed one by one.
struct ClosuresJSON {
  let closures: Closures
  private var base: Timeline { closures.base }
  private var layout: Layout { base.program.layout }

  init(_ closures: Closures) { self.closures = closures }

  func document(_ provenance: Provenance) -> JSON {
    .object([
      ("county", .string(base.program.county.name)), ("plan", .string(base.program.plan.title)),
      ("standard", .string(base.program.standard.id)), ("below", .number(closures.line)),
      ("year", .int(closures.year)), ("phase", .string(closures.phase.rawValue)),
      ("schools", .array(closures.schools.map(school))), ("provenance", provenance.json),
    ])
  }

  private func school(_ closure: Closure) -> JSON {
    let school = base.program.county.schools[closure.school]
    var entries: [(String, JSON)] = [
      ("school", .string(school.id)), ("name", .string(school.name)), ("outcome", .string(word(closure.outcome))),
      ("pupils", .number(closure.pupils)), ("dayGradePupils", .number(closure.young)),
    ]
    switch closure.outcome {
    case .kept(let reason): entries.append(("reason", .string(reason)))
    case .closesAnyway(let year): entries.append(("closesBy", .int(year)))
    case .run, .noReceiver, .impossible: break
    }
    guard let (timeline, note) = closure.consolidation else { return .object(entries) }
    entries.append(("receivers", .array(closure.receivers.map { receiver($0, timeline) })))
    entries.append(("consolidation", MeasuresJSON(timeline).consolidation(note)))
    entries.append(("savings", .array(closure.money.map { MeasuresJSON(timeline).savings($0) } ?? [])))
    entries.append(
      (
        "years",
        .array(
          zip(base.years, timeline.years).map { before, after in
            .object([
              ("year", .int(before.year)), ("verdictBefore", .string(before.verdictOfAssessed.rawValue)),
              ("verdict", .string(after.verdictOfAssessed.rawValue)), ("cvsOverBefore", .int(before.spreadsOver)),
              ("cvsOver", .int(after.spreadsOver)),
            ])
          })
      ))
    return .object(entries)
  }

  private func receiver(_ receiver: Closure.Receiver, _ timeline: Timeline) -> JSON {
    let place = closures.year - base.program.firstYear
    return .object([
      ("from", .string(layout.ids[receiver.closed])), ("section", .string(layout.ids[receiver.slot])),
      ("basis", .string(receiver.basis.rawValue)),
      ("classesBefore", .number(base.facts[place].year.classes[receiver.slot])),
      ("classes", .number(timeline.facts[place].year.classes[receiver.slot])),
      ("largestClass", .number(timeline.facts[place].year.largestClass[receiver.slot])),
      ("rooms", .number(timeline.classYears[place].rooms[receiver.slot])),
    ])
  }

  private func word(_ outcome: Closure.Outcome) -> String {
    switch outcome {
    case .run: "run"
    case .kept: "kept"
    case .closesAnyway: "closesAnyway"
    case .noReceiver: "noReceiver"
    case .impossible: "impossible"
    }
  }

  /// One row per school and year; what has no run has one row.
  var table: DataTable {
    var table = DataTable()
    table.row(
      [
        "school", "name", "outcome", "pupils", "day_grade_pupils", "receivers", "km", "year", "verdict_before",
        "verdict", "cvs_over_before", "cvs_over", "funding_before", "funding", "cost", "minutes",
        "bus", "upkeep", "funding_saved", "staff_saved", "pay_saved",
      ].map { .text($0) })
    for closure in closures.schools {
      let school = base.program.county.schools[closure.school]
      let head: [DataTable.Cell] = [
        .text(school.id), .text(school.name), .word(word(closure.outcome), ClosuresText.name(closure.outcome)),
        .number(closure.pupils),
        .number(closure.young), .text(closure.receivers.map { layout.ids[$0.slot] }.joined(separator: " ")),
      ]
      guard let (timeline, note) = closure.consolidation else {
        table.row(head + Array(repeating: .text(""), count: 9))
        continue
      }
      for (before, after) in zip(base.years, timeline.years) {
        let money = closure.money?.years.first { $0.year == after.year }
        let cost = timeline.costs.reduce(0) { $1.year == after.year ? $0 + $1.yuan : $0 }
        table.row(
          head + [
            .number(note.closed.compactMap(\.km).max()), .year(after.year), .verdict(before.verdictOfAssessed),
            .verdict(after.verdictOfAssessed), .number(Double(before.spreadsOver)),
            .number(Double(after.spreadsOver)), .number(note.fundingBefore), .number(note.fundingAfter), .number(cost),
            .number(note.way?.minutes), .number(money?.bus), .number(money?.upkeep), .number(money?.fundingSaved),
            .number(money?.staffSaved), .number(money?.paySaved),
          ])
      }
    }
    return table
  }
}

extension Evaluation {
  /// Coefficients of variation over their limits.
  var spreadsOver: Int { clause(.r2)?.judged.count { $0.verdict == .unmet } ?? 0 }
}
