import County
import Regulation

/// Every key of a standard with the form of its value, made of the keys that its reader takes.
package enum StandardKeys {
  package static let root = KeyForm.record(
    KeyRecord(keys("standard", StandardReader.keys), required: [["extends"], ["id", "title", "clauses"]]))

  /// Keys that the reader takes and no form is given for; a test keeps it empty.
  package static var formless: [String] {
    let groups = [
      ("standard", StandardReader.keys), ("rule", StandardReader.ruleKeys), ("rule", StandardReader.limitKeys),
      ("added", IndicatorReader.keys),
    ]
    return groups.flatMap { group, keys in keys.map { "\(group).\($0)" } }
      .filter { form($0, of: .r1) == nil }
  }

  private static func keys(_ group: String, _ names: [String], of clause: ClauseID = .r1) -> [KeyRecord.Key] {
    names.map { KeyRecord.Key($0, form("\(group).\($0)", of: clause) ?? .any, in: group) }
  }

  private static let languages = StandardReader.languageKeys.map { KeyRecord.Key($0, .text, in: "language") }

  private static func form(_ word: String, of clause: ClauseID) -> KeyForm? {
    switch word {
    case "standard.id", "rule.source", "added.source": .text
    case "standard.extends": .path
    case "standard.title", "standard.note", "rule.text": .record(KeyRecord(languages, required: [["zh", "en"]]))
    case "standard.target": .words(StandardReader.Target.allCases.map(\.rawValue))
    case "standard.only": .list(.words(ClauseID.written.map(\.rawValue)))
    case "standard.founders": .list(.whole(1...10))
    case "standard.clauses": .record(KeyRecord(ClauseID.written.map(rule)))
    case "standard.indicators":
      .table(
        .record(
          KeyRecord(
            keys("added", IndicatorReader.keys), required: [["title", "unit", "column", "source", "trust"]])),
        byYear: false)
    case "added.title", "added.unit": .record(KeyRecord(languages, required: [["zh", "en"]]))
    case "added.column": .either([.text, .list(.text)])
    case "added.per": .whole(1...100)
    case "added.required", "added.cvLimit": byStage(limit)
    case "standard.readings":
      .record(
        KeyRecord(
          Readings.Key.allCases.map { key in
            KeyRecord.Key(key.rawValue, .words(Readings().word(key).allowed), in: "readings")
          }))
    case "standard.planning":
      .record(KeyRecord(PlanningKey.allCases.map { KeyRecord.Key($0.rawValue, sourced, in: "planning") }))
    case "standard.openReadings":
      .list(
        .record(
          KeyRecord(
            [KeyRecord.Key("clause", .words(ClauseID.allCases.map(\.rawValue)), in: "openReading")] + languages,
            required: [["zh", "en"]])))
    case "rule.trust", "added.trust": .words(Trust.allCases.map(\.rawValue))
    case "rule.limits":
      .record(KeyRecord(clause.card.allows.map { KeyRecord.Key($0.rawValue, limit, in: "limit") }))
    case "rule.required":
      byStage(.record(KeyRecord(Indicator.allCases.map { KeyRecord.Key($0.rawValue, limit, in: "indicator") })))
    case "rule.composite": .list(.id)
    case "rule.value": .limit
    default: nil
    }
  }

  private static func rule(_ clause: ClauseID) -> KeyRecord.Key {
    let names = StandardReader.ruleKeys(of: clause)
    return KeyRecord.Key(clause.rawValue, .record(KeyRecord(keys("rule", names, of: clause))), in: "clause")
  }

  private static func byStage(_ form: KeyForm) -> KeyForm {
    .record(KeyRecord(Stage.allCases.map { KeyRecord.Key($0.rawValue, form, in: "stage") }))
  }

  /// A figure that must have its own source: no clause stands over it.
  private static let sourced = KeyForm.record(
    KeyRecord(keys("rule", StandardReader.limitKeys), required: [StandardReader.limitKeys]))

  /// A bare figure, or one with its own source.
  private static let limit = KeyForm.either([
    .limit, .record(KeyRecord(keys("rule", StandardReader.limitKeys), required: [["value"]])),
  ])
}
