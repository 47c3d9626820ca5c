import County
import Regulation

/// What every key of `county.yaml` and of a standard is called, by the name of its words.
package enum SchemaWords {
  /// The words of a key: `county.posts`, `figure.eligible`, `limit.share`; nil where there are none.
  package static func text(_ word: String) -> Text? {
    if let plan = KeyWords.label(word) { return plan }
    // A clause goes by its name, which says more than its place in the form.
    if !word.hasPrefix("clause."), let county = county[word] { return county }
    if let own = Key(rawValue: word) { return own.text }
    let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "clause": return ClauseID(rawValue: parts[1]).map(Names.clause)
    case "readings": return Readings.Key(rawValue: parts[1]).map(Names.reading)
    case "planning": return PlanningKey(rawValue: parts[1]).map(Names.planning)
    case "limit": return LimitKey(rawValue: parts[1]).map(Names.limit)
    default: return nil
    }
  }

  private static let county = Dictionary(
    CountyKeys.root.allKeys.map { ($0.word, $0.label) }, uniquingKeysWith: { first, _ in first }
  ).compactMapValues(\.self)

  /// Keys of a standard that are in no register of the core rooms.
  private enum Key: String {
    case id = "standard.id", extends = "standard.extends", title = "standard.title"
    case note = "standard.note", rules = "standard.clauses", openReadings = "standard.openReadings"
    case ruleText = "rule.text", source = "rule.source", trust = "rule.trust", limits = "rule.limits"
    case required = "rule.required", value = "rule.value", zh = "language.zh", en = "language.en"
    case openReadingClause = "openReading.clause", target = "standard.target", only = "standard.only"
    case indicators = "standard.indicators", founders = "standard.founders"
    case readings = "standard.readings", planning = "standard.planning", composite = "rule.composite"
    case addedTitle = "added.title", unit = "added.unit", addedColumn = "added.column", per = "added.per"
    case addedRequired = "added.required", cvLimit = "added.cvLimit", addedSource = "added.source"
    case addedTrust = "added.trust"

    var text: Text {
      switch self {
      case .id: Text(zh: "标准编号", en: "id of the standard")
      case .extends: Text(zh: "沿用的标准", en: "standard extended")
      case .title: Text(zh: "标题", en: "title")
      case .note: Text(zh: "说明", en: "note")
      case .rules: Text(zh: "各条款", en: "clauses")
      case .openReadings: Text(zh: "未定口径", en: "open readings")
      case .ruleText: Text(zh: "条文", en: "text")
      case .source: Text(zh: "来源", en: "source")
      case .trust: Text(zh: "可信度", en: "trust mark")
      case .limits: Text(zh: "限值", en: "limits")
      case .required: Text(zh: "七项指标要求", en: "required of the seven indicators")
      case .value: Text(zh: "数值", en: "value")
      case .zh: Text(zh: "中文", en: "Chinese")
      case .en: Text(zh: "英文", en: "English")
      case .openReadingClause: Text(zh: "条款", en: "clause")
      case .target: Text(zh: "只作本地目标", en: "a local target only")
      case .only: Text(zh: "只列这些条款", en: "only these clauses")
      case .indicators: Text(zh: "增加的指标", en: "added indicators")
      case .readings: Text(zh: "所取口径", en: "readings chosen")
      case .planning: Text(zh: "规划参数", en: "planning figures")
      case .founders: Text(zh: "计入的举办者类型代码", en: "codes of the founders whose schools count")
      case .composite: Text(zh: "综合差异系数的各项指标", en: "indicators of the composite CV")
      case .addedTitle: Text(zh: "指标名称", en: "title of the indicator")
      case .unit: Text(zh: "计量单位", en: "unit")
      case .addedColumn: Text(zh: "学校表中的列", en: "column of the school table")
      case .per: Text(zh: "按每多少名学生计（1 或 100）", en: "pupils it is counted by, 1 or 100")
      case .addedRequired: Text(zh: "各校要求", en: "required of every section")
      case .cvLimit: Text(zh: "差异系数上限", en: "largest CV")
      case .addedSource: Text(zh: "来源", en: "source")
      case .addedTrust: Text(zh: "可信度", en: "trust mark")
      }
    }
  }
}
