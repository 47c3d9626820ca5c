import County
import Simulation

/// What `plan diff` found: what differs between two plans.
package struct PlanDiffRendering: Rendering {
  private let changes: [PlanChange]
  private let plans: [String]
  private let provenance: Provenance

  /// The titles of both plans are in `plans`, the earlier first.
  package init(_ changes: [PlanChange], plans: [String], _ provenance: Provenance) {
    self.changes = changes
    self.plans = plans
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    guard !changes.isEmpty else { return [count(language)] }
    var lines: [String] = []
    var heading = ""
    for change in changes {
      let own = change.heading(language)
      // A measure that came or went says its own name.
      if own != heading, !change.steps.isEmpty { lines.append(own) }
      heading = own
      let indent = change.steps.isEmpty ? "" : "  "
      lines += Columns.withPlace(indent + change.sentence(language), change.places)
    }
    return lines + [count(language)]
  }

  package func document(_ language: Language) -> JSON {
    .object([
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("scope", .string(change.scopeID)), ("name", .optional(change.name)), ("key", .string(change.key)),
              ("change", .string(change.kindID)), ("before", side(change.before)), ("after", side(change.after)),
              ("sentence", .string(change.sentence(language))),
            ])
          })
      )
    ])
  }

  package func table(_ language: Language) -> DataTable? {
    var table = DataTable()
    table.row(
      ["scope", "name", "key", "change", "before", "beforePlace", "after", "afterPlace", "sentence"].map { .text($0) })
    for change in changes {
      table.row([
        .text(change.scopeID), .text(change.name ?? ""), .text(change.key), .text(change.kindID),
        .text(change.before?.text ?? ""), .text(change.before?.place.short ?? ""), .text(change.after?.text ?? ""),
        .text(change.after?.place.short ?? ""), .text(change.sentence(language)),
      ])
    }
    return table
  }

  package func cover(_ language: Language) -> SheetCover {
    let both = plans.map { "“\($0)”" }
    return SheetCover(
      title: Text(zh: "方案差别", en: "Differences of two plans"),
      findings: [
        Text(
          zh: "由\(verbatim: both[0])改为\(verbatim: both[1])",
          en: "From \(verbatim: both[0]) to \(verbatim: both[1])"), count,
      ], grounds: [], provenance)
  }

  private var count: Text {
    switch changes.count {
    case 0: Text(zh: "两份方案没有差别。", en: "The plans do not differ.")
    case 1: Text(zh: "共 1 处差别。", en: "One difference.")
    default: Text(zh: "共 \(changes.count) 处差别。", en: "\(changes.count) differences.")
    }
  }

  private func side(_ side: PlanChange.Side?) -> JSON {
    guard let side else { return .null }
    return .object([
      ("value", .string(side.text)), ("file", .string(side.place.file)), ("line", .optional(side.place.line)),
    ])
  }
}

extension PlanChange {
  fileprivate var scopeID: String {
    switch scope {
    case .plan: "plan"
    case .assumptions: "assumptions"
    case .measure: "measure"
    case .milestone: "milestone"
    }
  }

  fileprivate var name: String? {
    switch scope {
    case .measure(let name), .milestone(let name): name
    case .plan, .assumptions: nil
    }
  }

  fileprivate var kindID: String { before == nil ? "added" : after == nil ? "removed" : "changed" }
}
