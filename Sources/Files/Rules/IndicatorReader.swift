import County
import Regulation

/// Reads the indicators a standard adds to the seven, and the composite it judges in their place.
enum IndicatorReader {
  /// `indicators:` by id, in the order written.
  static func indicators(_ tree: Tree, _ reader: TreeReader) -> [AddedIndicator] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    return entries.compactMap { entry in
      if Indicator(rawValue: entry.key) != nil {
        reader.report(.conflicting(key: entry.key, with: "R1.required.\(entry.key)"), at: entry.place)
      }
      if case .none = entry.value { return nil }
      return indicator(entry.key, entry.value, reader)
    }
  }

  private static func indicator(_ id: String, _ tree: Tree, _ reader: TreeReader) -> AddedIndicator? {
    let fields = reader.fields(tree, StandardKeys.added)
    let title = fields.tree("title").flatMap { StandardReader.text($0, reader) }
    if title == nil { fields.miss("title") }
    let unit = fields.tree("unit").flatMap { StandardReader.text($0, reader) }
    if unit == nil { fields.miss("unit") }
    let columns = fields.tree("column").map { self.columns($0, reader) } ?? []
    if fields.tree("column") == nil { fields.miss("column") }
    let per = fields.optional("per") { text throws(Fault.Boxed) -> Double in
      let allowed = StandardKeys.perPupils.map { String(Int($0)) }
      guard let place = allowed.firstIndex(of: text) else {
        throw Fault.Boxed(.unknownWord(text: text, allowed: allowed, nearest: nil))
      }
      return StandardKeys.perPupils[place]
    }
    let source = fields.requiredText("source")
    let trust: Trust? = fields.requiredWord("trust")
    func limits(_ key: String) -> [Limit?] {
      guard let tree = fields.tree(key) else { return Stage.allCases.map { _ in nil } }
      let own = reader.fields(tree, CountyKeys.stages)
      return Stage.allCases.map { stage in
        own.tree(stage.rawValue).flatMap {
          StandardReader.limit(
            $0, StandardKeys.limit(StandardKeys.positive), source: source ?? "", trust: trust ?? .unverified, reader)
        }
      }
    }
    let required = limits("required")
    let cvLimits = limits("cvLimit")
    guard let title, let unit, !columns.isEmpty, let source, let trust else { return nil }
    return AddedIndicator(
      id: id, title: title, unit: unit, columns: columns, per: per ?? 1, required: required, cvLimits: cvLimits,
      source: source, trust: trust)
  }

  /// One column or several to be summed: of those every county may have, or a head of the county's own.
  private static func columns(_ tree: Tree, _ reader: TreeReader) -> [String] {
    var items = [tree]
    if case .list(let list, _) = tree { items = list }
    return items.compactMap { item in
      reader.scalar(item) { text throws(Fault.Boxed) in
        guard !text.isEmpty else { throw Fault.Boxed(.blank) }
        let taken = SchoolsColumns.all.filter { !Section.countColumns.contains($0) }
        guard !taken.contains(text) else {
          throw Fault.Boxed(.unknownWord(text: text, allowed: Section.countColumns, nearest: nil))
        }
        return text
      }
    }
  }

  /// The members of a composite: indicators of the seven and added ones, by id.
  static func composite(_ tree: Tree, _ added: [AddedIndicator], _ reader: TreeReader) -> [CompositeMember] {
    if case .none = tree { return [] }
    let allowed = Indicator.allCases.map(\.rawValue) + added.map(\.id)
    return reader.items(tree).compactMap { item in
      reader.scalar(item) { text throws(Fault.Boxed) -> CompositeMember in
        if let own = Indicator(rawValue: text) { return .own(own) }
        if let place = added.firstIndex(where: { $0.id == text }) { return .added(place) }
        throw Fault.Boxed(.unknownWord(text: text, allowed: allowed, nearest: nearest(to: text, among: allowed)))
      }
    }
  }

  /// The clauses that follow from added indicators: A1 where one asks something of every section, A2 where one limits
  /// a CV; named by their titles.
  static func rules(_ added: [AddedIndicator]) -> [ClauseID: Standard.Rule] {
    var rules: [ClauseID: Standard.Rule] = [:]
    rules[.a1] = rule(added.filter { $0.required.contains { $0 != nil } })
    rules[.a2] = rule(added.filter { $0.cvLimits.contains { $0 != nil } })
    return rules
  }

  private static func rule(_ own: [AddedIndicator]) -> Standard.Rule? {
    guard !own.isEmpty else { return nil }
    let title = Text(zh: "\(list: own.map(\.title))", en: "\(list: own.map(\.title))")
    let sources = own.map(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let trust = own.map(\.trust).max { $0.rawValue < $1.rawValue } ?? .unverified
    return Standard.Rule(text: title, citation: sources.joined(separator: "；"), trust: trust, limits: [:])
  }
}
