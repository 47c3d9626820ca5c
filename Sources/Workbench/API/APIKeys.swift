import County
import Ensemble
import Report

/// The keys of requests to `/api/v1`, each declared once: what is read, and the document that describes it.
enum APIKeys {
  typealias Key = KeyRecord.Key

  private static let plan = Key(
    "plan", Text(zh: "方案", en: "plan"), .path,
    note: Text(
      zh: "方案文件在本县文件夹中的路径，如 plans/promise.yaml", en: "Path of a plan in the county's folder, as plans/promise.yaml"))
  private static let text = Key(
    "text", Text(zh: "方案文本", en: "plan text"), .text,
    note: Text(
      zh: "方案的 YAML 文本，其中的路径从 plans 文件夹看", en: "A plan as YAML text; paths in it are seen from the folder plans"))
  private static let plans = Key(
    "plans", Text(zh: "方案", en: "plans"), .list(.path), must: true,
    note: Text(zh: "方案文件的路径", en: "Paths of plans"))
  private static let standard = Key(
    "standard", Text(zh: "标准", en: "standard"), .text,
    note: Text(zh: "评估用的标准，默认为方案或县所定", en: "Standard that judges, else the plan's or the county's own"))
  private static let lang = Key(
    "lang", Text(zh: "语言", en: "language"), .words(Language.allCases.map(\.rawValue)),
    note: Text(zh: "句子的语言", en: "Language of sentences"))

  private static func word(_ name: String, _ note: Text) -> Key { Key(name, note, .text, note: note) }

  static let simulate = KeyRecord(
    [
      plan, text,
      Key(
        "effects", Text(zh: "措施作用", en: "effects"), .yesNo,
        note: Text(zh: "是否计算每项措施的作用", en: "Whether to tell which measure did what")),
      standard, lang,
    ], required: [["plan"], ["text"]])

  static let why = KeyRecord(
    [
      plan, text, word("clause", Text(zh: "条款", en: "Clause")), word("indicator", Text(zh: "指标", en: "Indicator")),
      word("stage", Text(zh: "学段", en: "Stage")), word("section", Text(zh: "学段部", en: "Section by id or name")),
      word("school", Text(zh: "学校", en: "School by id or name")),
      Key("year", Text(zh: "年份", en: "year"), .whole(1900...2200), note: Text(zh: "统计年度", en: "Census year")),
      standard, lang,
    ], required: [["plan"], ["text"]])

  static let compare = KeyRecord([plans, standard, lang], required: [["plans"]])

  static let explore = KeyRecord(
    [
      plans,
      Key(
        "draws", Text(zh: "抽取次数", en: "draws"),
        .whole(Double(Limits.draws.lowerBound)...Double(Limits.draws.upperBound)),
        note: Text(zh: "抽取多少种未来（默认 10000）", en: "Futures to draw (else 10000)")),
      Key(
        "seed", Text(zh: "种子", en: "seed"), .whole(0...9_007_199_254_740_992),
        note: Text(zh: "抽取的种子（默认 1）", en: "Seed of the draws (else 1)")),
      standard, lang,
    ], required: [["plans"]])

  static let export = KeyRecord(
    [
      plans,
      Key(
        "format", Text(zh: "格式", en: "format"), .words(Reports.forms),
        note: Text(
          zh: "报告的格式：html、md、docx、pptx，或网页幻灯片 slides（默认 html）",
          en: "Form of the report: html, md, docx, pptx, or slides for a browser (else html)")),
      standard, lang,
    ], required: [["plans"]])
}
