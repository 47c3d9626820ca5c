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
    case "standard.id", "rule.source": .text
    case "standard.extends": .path
    case "standard.title", "standard.note", "rule.text": .record(KeyRecord(languages, required: [["zh", "en"]]))
    case "standard.clauses": .record(KeyRecord(ClauseID.allCases.map(rule)))
    case "standard.openReadings":
      .list(
        .record(
          KeyRecord(
            [KeyRecord.Key("clause", .word(ClauseID.allCases.map(\.rawValue)), in: "reading")] + languages,
            required: [["zh", "en"]])))
    case "rule.trust": .word(Trust.allCases.map(\.rawValue))
    case "rule.limits":
      .record(KeyRecord(clause.allows.map { KeyRecord.Key($0.rawValue, limit, in: "limit") }))
    case "rule.required":
      .record(
        KeyRecord(
          Stage.allCases.map { stage in
            KeyRecord.Key(
              stage.rawValue,
              .record(KeyRecord(Indicator.allCases.map { KeyRecord.Key($0.rawValue, limit, in: "indicator") })),
              in: "stage")
          }))
    case "rule.value": .limit
    default: nil
    }
  }

  private static func rule(_ clause: ClauseID) -> KeyRecord.Key {
    let names = StandardReader.ruleKeys.filter { $0 != "required" || clause == .r1 }
    return KeyRecord.Key(clause.rawValue, .record(KeyRecord(keys("rule", names, of: clause))), in: "clause")
  }

  /// A bare figure, or one with its own source.
  private static let limit = KeyForm.either([
    .limit, .record(KeyRecord(keys("rule", StandardReader.limitKeys), required: [["value"]])),
  ])
}
