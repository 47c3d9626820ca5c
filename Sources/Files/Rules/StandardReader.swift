import County
import Regulation

/// Reads a standard out of its tree: every clause with text, source, trust mark and limits.
enum StandardReader {
  static let keys = [
    "id", "extends", "title", "note", "target", "only", "founders", "indicators", "clauses", "readings", "planning",
    "openReadings",
  ]
  static let languageKeys = ["zh", "en"]
  static let ruleKeys = ["text", "source", "trust", "limits", "required", "composite"]
  static let limitKeys = ["value", "source", "trust"]

  /// The keys of one clause: `required` belongs to R1 alone, `composite` to R2.
  static func ruleKeys(of clause: ClauseID) -> [String] {
    ruleKeys.filter { key in
      switch key {
      case "required": clause == .r1
      case "composite": clause == .r2
      default: true
      }
    }
  }

  enum Target: String, CaseIterable { case local }

  static func standard(_ tree: Tree, _ reader: TreeReader) -> Standard? {
    let fields = reader.fields(tree, keys: keys)
    let id = fields.requiredText("id")
    let title = fields.tree("title").flatMap { text($0, reader) }
    if title == nil { fields.miss("title") }
    guard let clauses = fields.tree("clauses") else {
      fields.miss("clauses")
      return nil
    }
    let list = reader.fields(clauses, keys: ClauseID.written.map(\.rawValue))
    let added = fields.tree("indicators").map { IndicatorReader.indicators($0, reader) } ?? []
    var rules: [ClauseID: Standard.Rule] = [:]
    var required: [[Limit]]? = []
    var composite: [CompositeMember] = []
    let chosen = listed(fields, reader)
    for clause in ClauseID.written where !chosen.contains(clause) {
      if let tree = list.tree(clause.rawValue) { checkKeys(clause, tree, reader) }
    }
    for clause in chosen {
      guard let tree = list.tree(clause.rawValue) else {
        reader.report(.missingKey(key: "clauses.\(clause.rawValue)"), at: list.place)
        continue
      }
      rules[clause] = rule(clause, tree, reader)
      if clause == .r1, let rule = rules[clause] { required = requirements(tree, rule, reader) }
      if clause == .r2, let tree = tree["composite"] { composite = IndicatorReader.composite(tree, added, reader) }
    }
    let readings = (fields.tree("openReadings").map { reader.items($0) } ?? []).compactMap { item in
      openReading(item, reader)
    }
    for (clause, rule) in IndicatorReader.rules(added) { rules[clause] = rule }
    let target: Target? = fields.optional("target") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard let id, let title, let required else { return nil }
    var standard = Standard(
      id: id, title: title, extends: fields.text("extends"), note: fields.tree("note").flatMap { text($0, reader) },
      isLocalTarget: target == .local,
      rules: rules, required: required, added: added, composite: composite,
      readings: fields.tree("readings").map { self.readings($0, reader) } ?? Readings(),
      planning: fields.tree("planning").map { planning($0, reader) } ?? [:],
      openReadings: readings, place: tree.place)
    standard.founders = fields.tree("founders").map { founders in
      Set(
        reader.items(founders).compactMap { item in
          reader.scalar(item) { text throws(Fault.Boxed) in Int(try Scalars.whole(text, 1...10)) }
        })
    }
    return standard
  }

  /// How the standard reads what the texts leave open.
  private static func readings(_ tree: Tree, _ reader: TreeReader) -> Readings {
    let fields = reader.fields(tree, keys: Readings.Key.allCases.map(\.rawValue))
    var readings = Readings()
    func word<Word: RawRepresentable & CaseIterable>(_ key: Readings.Key) -> Word? where Word.RawValue == String {
      fields.optional(key.rawValue) { text throws(Fault.Boxed) in try Scalars.word(text) }
    }
    readings.rooms = word(.rooms) ?? readings.rooms
    readings.smallUnit = word(.smallUnit) ?? readings.smallUnit
    readings.relaxed = word(.relaxed) ?? readings.relaxed
    readings.compare = word(.compare) ?? readings.compare
    return readings
  }

  /// Planning figures, each with its own source and trust mark.
  private static func planning(_ tree: Tree, _ reader: TreeReader) -> [PlanningKey: Limit] {
    let fields = reader.fields(tree, keys: PlanningKey.allCases.map(\.rawValue))
    var figures: [PlanningKey: Limit] = [:]
    for key in PlanningKey.allCases {
      guard let tree = fields.tree(key.rawValue) else { continue }
      figures[key] = sourced(tree, reader)
      guard let value = figures[key]?.value else { continue }
      let isWhole = [.dayGrades, .yearsAfterBasicBalance, .windowYears].contains(key)
      if isWhole, value != value.rounded() { reader.report(.notWhole(text: tree["value"]?.text ?? ""), at: tree.place) }
    }
    return figures
  }

  /// A figure that has no clause to share a source with: value, source and trust mark must all be there.
  private static func sourced(_ tree: Tree, _ reader: TreeReader) -> Limit? {
    let fields = reader.fields(tree, keys: limitKeys)
    let value = fields.required("value", Scalars.limit)
    let source = fields.requiredText("source")
    let trust: Trust? = fields.required("trust") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard let value, let source, let trust else { return nil }
    return Limit(value, trust: trust, source: source, at: tree.place)
  }

  /// The clauses of the standard: those in its own list `only:`, else all.
  private static func listed(_ fields: TreeReader.Fields, _ reader: TreeReader) -> [ClauseID] {
    guard let tree = fields.tree("only") else { return ClauseID.written }
    let items = reader.items(tree)
    if case .list = tree, items.isEmpty { reader.report(.blank, at: tree.place) }
    let chosen = items.compactMap { item -> ClauseID? in
      reader.scalar(item) { text throws(Fault.Boxed) -> ClauseID in
        let clause: ClauseID = try Scalars.word(text)
        guard ClauseID.written.contains(clause) else {
          // A1 and A2 follow from the indicators that a standard adds.
          throw Fault.Boxed(.unknownWord(text: text, allowed: ClauseID.written.map(\.rawValue), nearest: nil))
        }
        return clause
      }
    }
    return ClauseID.written.filter { chosen.contains($0) }
  }

  /// Tells the unknown keys of a clause that `only:` leaves out but the standard still writes.
  private static func checkKeys(_ clause: ClauseID, _ tree: Tree, _ reader: TreeReader) {
    let fields = reader.fields(tree, keys: ruleKeys(of: clause))
    if let limits = fields.tree("limits") { _ = reader.fields(limits, keys: clause.card.allows.map(\.rawValue)) }
    guard let required = fields.tree("required") else { return }
    let stages = reader.fields(required, keys: Stage.allCases.map(\.rawValue))
    for stage in Stage.allCases {
      if let tree = stages.tree(stage.rawValue) { _ = reader.fields(tree, keys: Indicator.allCases.map(\.rawValue)) }
    }
  }

  static func text(_ tree: Tree, _ reader: TreeReader) -> Text? {
    let fields = reader.fields(tree, keys: languageKeys)
    guard let zh = fields.requiredText("zh"), let en = fields.requiredText("en") else { return nil }
    return Text(zh: zh, en: en)
  }

  private static func rule(_ clause: ClauseID, _ tree: Tree, _ reader: TreeReader) -> Standard.Rule? {
    let fields = reader.fields(tree, keys: ruleKeys(of: clause))
    let words = fields.tree("text").flatMap { text($0, reader) }
    if words == nil { fields.miss("text") }
    let source = fields.requiredText("source")
    let trust: Trust? = fields.required("trust") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard let words, let source, let trust else { return nil }
    var limits: [LimitKey: Limit] = [:]
    if let tree = fields.tree("limits") {
      let own = reader.fields(tree, keys: clause.card.allows.map(\.rawValue))
      let asksNothing = clause == .r1 && fields.tree("required") == nil
      for key in clause.card.limits where !(asksNothing && [.minimumFull, .floorRatio].contains(key)) {
        own.miss(key.rawValue)
      }
      for key in clause.card.allows {
        guard let value = own.tree(key.rawValue) else { continue }
        limits[key] = limit(value, source: source, trust: trust, reader)
        // A floor of nothing, or a class or school of no one, judges nothing.
        let isSize = [.floorRatio, .minimumFull, .single, .through].contains(key) || [.r2, .g5].contains(clause)
        if isSize, let limit = limits[key], limit.value <= 0 {
          reader.report(.outOfRange(text: value.text ?? "0", low: 0.001, high: 1e7), at: value.place)
        }
      }
    }
    if !clause.card.limits.isEmpty { fields.miss("limits") }
    return Standard.Rule(text: words, citation: source, trust: trust, limits: limits)
  }

  /// A limit: a bare figure that shares its clause's source, or a mapping with its own.
  static func limit(_ tree: Tree, source: String, trust: Trust, _ reader: TreeReader) -> Limit? {
    guard case .mapping = tree else {
      return reader.scalar(tree, Scalars.limit).map { Limit($0, trust: trust, source: source, at: tree.place) }
    }
    let fields = reader.fields(tree, keys: limitKeys)
    let own: Trust? = fields.optional("trust") { text throws(Fault.Boxed) in try Scalars.word(text) }
    return fields.required("value", Scalars.limit).map {
      Limit($0, trust: own ?? trust, source: fields.text("source") ?? source, at: tree.place)
    }
  }

  /// What every section is asked, by stage; an empty `required:` asks nothing. Nil where a figure is missing.
  private static func requirements(_ tree: Tree, _ rule: Standard.Rule, _ reader: TreeReader) -> [[Limit]]? {
    guard let required = tree["required"] else {
      reader.report(.missingKey(key: "required"), at: tree.place)
      return nil
    }
    if case .none = required { return [] }
    let stages = reader.fields(required, keys: Stage.allCases.map(\.rawValue))
    let limits = Stage.allCases.compactMap { stage -> [Limit]? in
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
    return limits.count == Stage.allCases.count ? limits : nil
  }

  /// A requirement is above zero: a section is held against it by division.
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
