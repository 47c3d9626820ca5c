import County
import Regulation

/// Reads a standard out of its tree: every clause with text, source, trust mark and limits.
enum StandardReader {
  static let keys = ["id", "extends", "title", "note", "clauses", "openReadings"]
  static let languageKeys = ["zh", "en"]
  /// `required` belongs to R1 alone.
  static let ruleKeys = ["text", "source", "trust", "limits", "required"]
  static let limitKeys = ["value", "source", "trust"]

  static func standard(_ tree: Tree, _ reader: TreeReader) -> Standard? {
    let fields = reader.fields(tree, keys: keys)
    let id = fields.requiredText("id")
    let title = fields.tree("title").flatMap { text($0, reader) }
    if title == nil { fields.miss("title") }
    guard let clauses = fields.tree("clauses") else {
      fields.miss("clauses")
      return nil
    }
    let list = reader.fields(clauses, keys: ClauseID.allCases.map(\.rawValue))
    var rules: [ClauseID: Standard.Rule] = [:]
    var required: [[Limit]] = []
    for clause in ClauseID.allCases {
      guard let tree = list.tree(clause.rawValue) else {
        reader.report(.missingKey(key: "clauses.\(clause.rawValue)"), at: list.place)
        continue
      }
      rules[clause] = rule(clause, tree, reader)
      if clause == .r1, let rule = rules[clause] { required = requirements(tree, rule, reader) }
    }
    let readings = (fields.tree("openReadings").map { reader.items($0) } ?? []).compactMap { item in
      openReading(item, reader)
    }
    guard let id, let title, required.count == Stage.allCases.count else { return nil }
    return Standard(
      id: id, title: title, extends: fields.text("extends"), note: fields.tree("note").flatMap { text($0, reader) },
      rules: rules, required: required, openReadings: readings, place: tree.place)
  }

  private static func text(_ tree: Tree, _ reader: TreeReader) -> Text? {
    let fields = reader.fields(tree, keys: languageKeys)
    guard let zh = fields.requiredText("zh"), let en = fields.requiredText("en") else { return nil }
    return Text(zh: zh, en: en)
  }

  private static func rule(_ clause: ClauseID, _ tree: Tree, _ reader: TreeReader) -> Standard.Rule? {
    let fields = reader.fields(tree, keys: ruleKeys.filter { $0 != "required" || clause == .r1 })
    let words = fields.tree("text").flatMap { text($0, reader) }
    if words == nil { fields.miss("text") }
    let source = fields.requiredText("source")
    let trust: Trust? = fields.required("trust") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard let words, let source, let trust else { return nil }
    var limits: [LimitKey: Limit] = [:]
    if let tree = fields.tree("limits") {
      let own = reader.fields(tree, keys: clause.allows.map(\.rawValue))
      for key in clause.needs { own.miss(key.rawValue) }
      for key in clause.allows {
        guard let value = own.tree(key.rawValue) else { continue }
        limits[key] = limit(value, source: source, trust: trust, reader)
        // A floor of nothing, or a class or school of no one, judges nothing.
        let isSize = [.floorRatio, .minimumFull, .single, .through].contains(key) || [.r2, .g5].contains(clause)
        if isSize, let limit = limits[key], limit.value <= 0 {
          reader.report(.outOfRange(text: value.text ?? "0", low: 0.001, high: 1e7), at: value.place)
        }
      }
    }
    if !clause.needs.isEmpty { fields.miss("limits") }
    return Standard.Rule(text: words, citation: source, trust: trust, limits: limits)
  }

  /// A limit: a bare figure that shares its clause's source, or a mapping with its own.
  private static func limit(_ tree: Tree, source: String, trust: Trust, _ reader: TreeReader) -> Limit? {
    guard case .mapping = tree else {
      return reader.scalar(tree, Scalars.limit).map { Limit($0, trust: trust, source: source, at: tree.place) }
    }
    let fields = reader.fields(tree, keys: limitKeys)
    let own: Trust? = fields.optional("trust") { text throws(Fault.Boxed) in try Scalars.word(text) }
    return fields.required("value", Scalars.limit).map {
      Limit($0, trust: own ?? trust, source: fields.text("source") ?? source, at: tree.place)
    }
  }

  private static func requirements(_ tree: Tree, _ rule: Standard.Rule, _ reader: TreeReader) -> [[Limit]] {
    guard let required = tree["required"] else {
      reader.report(.missingKey(key: "required"), at: tree.place)
      return []
    }
    let stages = reader.fields(required, keys: Stage.allCases.map(\.rawValue))
    return Stage.allCases.compactMap { stage in
      guard let tree = stages.tree(stage.rawValue) else {
        reader.report(.missingKey(key: "required.\(stage.rawValue)"), at: stages.place)
        return nil
      }
      let fields = reader.fields(tree, keys: Indicator.allCases.map(\.rawValue))
      let limits = Indicator.allCases.compactMap { indicator -> Limit? in
        guard let value = fields.tree(indicator.rawValue) else {
          reader.report(.missingKey(key: indicator.rawValue), at: fields.place)
          return nil
        }
        return requirement(value, rule, reader)
      }
      return limits.count == Indicator.count ? limits : nil
    }
  }

  /// A requirement is above nought: a section is held against it by division.
  private static func requirement(_ tree: Tree, _ rule: Standard.Rule, _ reader: TreeReader) -> Limit? {
    guard let limit = limit(tree, source: rule.citation, trust: rule.trust, reader) else { return nil }
    if limit.value <= 0 { reader.report(.outOfRange(text: tree.text ?? "0", low: 0.001, high: 1e7), at: tree.place) }
    return limit
  }

  private static func openReading(_ tree: Tree, _ reader: TreeReader) -> Standard.OpenReading? {
    let fields = reader.fields(tree, keys: ["clause"] + languageKeys)
    let clause: ClauseID? = fields.optional("clause") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard let zh = fields.requiredText("zh"), let en = fields.requiredText("en") else { return nil }
    return Standard.OpenReading(clause: clause, text: Text(zh: zh, en: en))
  }
}
