import County
import Regulation

/// A standard as data: one entry per limit.
package enum StandardJSON {
  package static func document(_ standard: Standard, _ language: Language) -> JSON {
    .object([
      ("id", .string(standard.id)), ("title", .string(standard.title(language))),
      ("extends", .optional(standard.extends)),
      ("founders", standard.founders.map { .array($0.sorted().map { .int($0) }) } ?? .null),
      ("target", .optional(standard.isLocalTarget ? "local" : nil)),
      (
        "clauses",
        .array(
          ClauseID.allCases.compactMap { clause in
            standard.rules[clause].map { rule in
              .object([
                ("id", .string(clause.rawValue)), ("text", .string(rule.text(language))),
                ("citation", .string(rule.citation)), ("trust", .string(rule.trust.rawValue)),
                ("card", card(clause.card, language)),
                ("limits", .array(limits(clause, standard).map { json($0) })),
              ])
            }
          })
      ),
      (
        "indicators",
        .array(
          standard.added.map { added in
            .object([
              ("id", .string(added.id)), ("title", .string(added.title(language))),
              ("unit", .string(added.unit(language))), ("columns", .array(added.columns.map { .string($0) })),
              ("per", .number(added.per)), ("trust", .string(added.trust.rawValue)), ("source", .string(added.source)),
            ])
          })
      ),
      (
        "composite",
        .array(
          standard.composite.map { member in
            switch member {
            case .own(let indicator): .string(indicator.rawValue)
            case .added(let place): .string(standard.added[place].id)
            }
          })
      ),
      (
        "readings",
        .array(
          Readings.keys(of: standard).map { key in
            let word = standard.readings.word(key)
            return .object([
              ("key", .string(key.rawValue)), ("reading", .string(word.chosen)),
              ("allowed", .array(word.allowed.map { .string($0) })), ("trust", .string(Trust.unverified.rawValue)),
              ("text", .string(Names.chosen(key, standard.readings)(language))),
            ])
          })
      ),
      ("planning", .array(planning(standard).map { json($0) })),
      (
        "openReadings",
        .array(
          standard.openReadings.map {
            .object([("clause", .optional($0.clause?.rawValue)), ("text", .string($0.text(language)))])
          })
      ),
    ])
  }

  /// What is known of a clause by whatever standard: its place in the form, how it is worked out, what it asks for.
  private static func card(_ card: ClauseCard, _ language: Language) -> JSON {
    .object([
      ("name", .string(card.name(language))), ("place", .string(card.place(language))),
      ("formula", .string(card.formula(language))), ("computed", .bool(card.isComputed)),
      ("figures", .array(card.declares.map { .string($0.rawValue) })),
      ("limits", .array(card.allows.map { .string($0.rawValue) })),
    ])
  }

  package static func table(_ standard: Standard, _ language: Language) -> DataTable {
    var table = DataTable()
    table.row(["clause", "limit", "value", "trust", "source"].map { .text($0) })
    func add(_ clause: DataTable.Cell, _ entries: [Entry]) {
      for (key, label, limit) in entries {
        table.row([
          clause, .word(key, label), .number(limit.value), .text(limit.trust.rawValue), .text(limit.source),
        ])
      }
    }
    for clause in ClauseID.allCases { add(.word(clause.rawValue, Names.shortForm(clause)), limits(clause, standard)) }
    add(.word("planning", Text(zh: "规划用数", en: "planning")), planning(standard))
    return table
  }

  /// A limit by its key, with what people call it.
  private typealias Entry = (key: String, label: Text, limit: Limit)

  /// The planning figures in the order shown.
  private static func planning(_ standard: Standard) -> [Entry] {
    PlanningKey.allCases.compactMap { key in standard.planning[key].map { (key.rawValue, key.label, $0) } }
  }

  /// The limits of a clause in the order of the register.
  private static func limits(_ clause: ClauseID, _ standard: Standard) -> [Entry] {
    var found: [Entry] = clause.card.allows.compactMap { key in
      standard.rules[clause]?.limits[key].map { (key.rawValue, key.label, $0) }
    }
    if clause == .a1 || clause == .a2 {
      for added in standard.added {
        for stage in Stage.allCases {
          let limit = (clause == .a1 ? added.required : added.cvLimits)[stage.index]
          if let limit { found.append(staged(stage, added.id, added.title, limit)) }
        }
      }
    }
    guard clause == .r1, !standard.required.isEmpty else { return found }
    for stage in Stage.allCases {
      found += Indicator.allCases.map { indicator in
        staged(
          stage, indicator.rawValue, Names.indicator(indicator), standard.required[stage.index][indicator.index])
      }
    }
    return found
  }

  /// What a stage must reach of an indicator.
  private static func staged(_ stage: Stage, _ id: String, _ indicator: Text, _ limit: Limit) -> Entry {
    let name = Names.stage(stage)
    return ("\(stage.rawValue).\(id)", Text(zh: "\(name)\(indicator)", en: "\(name) \(indicator)"), limit)
  }

  private static func json(_ entry: Entry) -> JSON {
    .object([
      ("key", .string(entry.key)), ("value", .number(entry.limit.value)),
      ("trust", .string(entry.limit.trust.rawValue)),
      ("source", .string(entry.limit.source)),
    ])
  }
}
