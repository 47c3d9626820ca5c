import County
import Regulation

/// Reads a standard out of its tree: every clause with text, source, trust mark and limits.
enum StandardReader {
  static func standard(_ tree: Tree, _ reader: TreeReader) -> Standard? {
    let fields = reader.fields(tree, StandardKeys.standard)
    let id = fields.requiredText("id")
    let title = fields.tree("title").flatMap { text($0, reader) }
    if title == nil { fields.miss("title") }
    guard let clauses = fields.tree("clauses") else {
      fields.miss("clauses")
      return nil
    }
    let list = reader.fields(clauses, StandardKeys.clauses)
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
      if clause == .r1 { required = requirements(tree, rules[clause], reader) }
      if clause == .r2, let tree = tree["composite"] { composite = IndicatorReader.composite(tree, added, reader) }
    }
    let open = (fields.tree("openReadings").map { reader.items($0) } ?? []).compactMap { openReading($0, reader) }
    for (clause, rule) in IndicatorReader.rules(added) { rules[clause] = rule }
    let target: StandardKeys.Target? = fields.word("target")
    let note = fields.tree("note").flatMap { text($0, reader) }
    let readings = fields.tree("readings").map { self.readings($0, reader) } ?? Readings()
    let planning = fields.tree("planning").map { self.planning($0, reader) } ?? [:]
    let founders = fields.tree("founders").map { founders in
      Set(
        reader.items(founders).compactMap { item in
          StandardKeys.standard["founders"]?.form.item.flatMap { reader.figure(item, $0) }.map { Int($0) }
        })
    }
    guard let id, let title, let required else { return nil }
    var standard = Standard(
      id: id, title: title, extends: fields.text("extends"), note: note, isLocalTarget: target == .local, rules: rules,
      required: required, added: added, composite: composite, readings: readings, planning: planning,
      openReadings: open, place: tree.place)
    standard.founders = founders
    return standard
  }

  /// How the standard reads what the texts leave open.
  private static func readings(_ tree: Tree, _ reader: TreeReader) -> Readings {
    let fields = reader.fields(tree, StandardKeys.readings)
    var readings = Readings()
    readings.rooms = fields.word(Readings.Key.rooms.rawValue) ?? readings.rooms
    readings.smallUnit = fields.word(Readings.Key.smallUnit.rawValue) ?? readings.smallUnit
    readings.relaxed = fields.word(Readings.Key.relaxed.rawValue) ?? readings.relaxed
    readings.compare = fields.word(Readings.Key.compare.rawValue) ?? readings.compare
    return readings
  }

  /// Planning figures, each with its own source and trust mark.
  private static func planning(_ tree: Tree, _ reader: TreeReader) -> [PlanningKey: Limit] {
    let fields = reader.fields(tree, StandardKeys.planning)
    var figures: [PlanningKey: Limit] = [:]
    for key in PlanningKey.allCases {
      guard let tree = fields.tree(key.rawValue), let record = fields.record[key.rawValue]?.form.record(of: []) else {
        continue
      }
      figures[key] = sourced(tree, record, reader)
    }
    return figures
  }

  /// A figure that has no clause to share a source with: value, source and trust mark must all be there.
  private static func sourced(_ tree: Tree, _ record: KeyRecord, _ reader: TreeReader) -> Limit? {
    let fields = reader.fields(tree, record)
    let value = fields.requiredFigure("value")
    let source = fields.requiredText("source")
    let trust: Trust? = fields.requiredWord("trust")
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
    let fields = reader.fields(tree, StandardKeys.rule(of: clause))
    if let limits = fields.tree("limits") { _ = reader.fields(limits, StandardKeys.limits(of: clause)) }
    guard let required = fields.tree("required") else { return }
    let stages = reader.fields(required, CountyKeys.stages)
    for stage in Stage.allCases {
      if let tree = stages.tree(stage.rawValue) { _ = reader.fields(tree, StandardKeys.required) }
    }
  }

  static func text(_ tree: Tree, _ reader: TreeReader) -> Text? {
    let fields = reader.fields(tree, StandardKeys.languages)
    let (zh, en) = (fields.requiredText("zh"), fields.requiredText("en"))
    guard let zh, let en else { return nil }
    return Text(read: zh, en)
  }

  private static func rule(_ clause: ClauseID, _ tree: Tree, _ reader: TreeReader) -> Standard.Rule? {
    let fields = reader.fields(tree, StandardKeys.rule(of: clause))
    let words = fields.tree("text").flatMap { text($0, reader) }
    if words == nil { fields.miss("text") }
    let source = fields.requiredText("source")
    let trust: Trust? = fields.requiredWord("trust")
    var limits: [LimitKey: Limit] = [:]
    if let tree = fields.tree("limits") {
      let own = reader.fields(tree, StandardKeys.limits(of: clause))
      let asksNothing = clause == .r1 && fields.tree("required") == nil
      for key in clause.card.limits where !(asksNothing && [.minimumFull, .floorRatio].contains(key)) {
        own.miss(key.rawValue)
      }
      for key in clause.card.allows {
        guard let value = own.tree(key.rawValue), let form = own.record[key.rawValue]?.form else { continue }
        limits[key] = limit(value, form, source: source ?? "", trust: trust ?? .unverified, reader)
      }
    }
    if !clause.card.limits.isEmpty { fields.miss("limits") }
    guard let words, let source, let trust else { return nil }
    return Standard.Rule(text: words, citation: source, trust: trust, limits: limits)
  }

  /// A limit: a bare figure that shares its clause's source, or a mapping with its own.
  static func limit(_ tree: Tree, _ form: KeyForm, source: String, trust: Trust, _ reader: TreeReader) -> Limit? {
    guard case .mapping(let entries, _) = tree, let record = form.record(of: entries) else {
      return form.figure.flatMap { reader.figure(tree, $0) }.map {
        Limit($0, trust: trust, source: source, at: tree.place)
      }
    }
    let fields = reader.fields(tree, record)
    let own: Trust? = fields.word("trust")
    return fields.requiredFigure("value").map {
      Limit($0, trust: own ?? trust, source: fields.filledText("source") ?? source, at: tree.place)
    }
  }

  /// What every section is asked, by stage; an empty `required:` asks nothing. Nil where a figure is missing.
  private static func requirements(_ tree: Tree, _ rule: Standard.Rule?, _ reader: TreeReader) -> [[Limit]]? {
    guard let required = tree["required"] else {
      reader.report(.missingKey(key: "required"), at: tree.place)
      return nil
    }
    if case .none = required { return [] }
    let stages = reader.fields(required, CountyKeys.stages)
    let limits = Stage.allCases.compactMap { stage -> [Limit]? in
      guard let tree = stages.tree(stage.rawValue) else {
        reader.report(.missingKey(key: "required.\(stage.rawValue)"), at: stages.place)
        return nil
      }
      let fields = reader.fields(tree, StandardKeys.required)
      let limits = Indicator.allCases.compactMap { indicator -> Limit? in
        guard let value = fields.tree(indicator.rawValue) else {
          reader.report(.missingKey(key: indicator.rawValue), at: fields.place)
          return nil
        }
        guard let form = fields.record[indicator.rawValue]?.form else { return nil }
        return limit(value, form, source: rule?.citation ?? "", trust: rule?.trust ?? .unverified, reader)
      }
      return limits.count == Indicator.count ? limits : nil
    }
    return limits.count == Stage.allCases.count ? limits : nil
  }

  private static func openReading(_ tree: Tree, _ reader: TreeReader) -> Standard.OpenReading? {
    let fields = reader.fields(tree, StandardKeys.openReading)
    let clause: ClauseID? = fields.word("clause")
    let (zh, en) = (fields.requiredText("zh"), fields.requiredText("en"))
    guard let zh, let en else { return nil }
    return Standard.OpenReading(clause: clause, text: Text(read: zh, en))
  }
}
