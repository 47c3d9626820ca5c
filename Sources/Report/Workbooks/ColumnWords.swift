import County
import Office
import Regulation
import Simulation

/// What people call a column of a table, and how its figures are shown; by the word of its head in files.
struct ColumnWords {
  var label: Text
  var format: SheetCell.Format?
  /// Whether the column holds pupils of one school, whose smallness is marked.
  var isRoll = false

  /// The column of a head. A head of a year, `pupils2026`, is named by its year.
  init(_ head: String) {
    if head.count > 4, let year = Int(head.suffix(4)), (1900...2200).contains(year) {
      let name = String(head.dropLast(4))
      let word = Self.words[name]
      label = word.map { Text(zh: "\(year) \($0)", en: "\(year) \($0)") } ?? Text(same: head)
      format = .whole
      isRoll = name == "pupils"
    } else if Int(head) != nil {
      label = Text(same: head)
    } else {
      label = Self.words[head] ?? Text(same: head)
      format = Self.formats[head]
    }
  }

  private static let formats: [String: SheetCell.Format] = [
    "yuan": .whole, "pupils": .whole, "classes": .whole, "number": .whole, "persons": .whole, "futures": .whole,
    "asked": .whole, "required": .two, "share": .four, "probability": .percent, "stands": .percent,
  ]

  private static let words: [String: Text] = [
    "year": Text(zh: "年度", en: "Year"), "clause": Text(zh: "条款", en: "Clause"),
    "stage": Text(zh: "学段", en: "Stage"), "indicator": Text(zh: "指标", en: "Indicator"),
    "subject": Text(zh: "代码", en: "Id"), "name": Text(zh: "名称", en: "Name"),
    "value": Text(zh: "数值", en: "Value"), "limit": Text(zh: "限值", en: "Limit"),
    "margin": Text(zh: "余量", en: "Margin"), "verdict": Text(zh: "结论", en: "Verdict"),
    "basis": Text(zh: "依据", en: "Basis"), "pupils": Text(zh: "在校生", en: "Pupils"),
    "classes": Text(zh: "班数", en: "Classes"), "below100": Text(zh: "首次不足100人", en: "First below 100"),
    "below50": Text(zh: "首次不足50人", en: "First below 50"), "closed": Text(zh: "停办年度", en: "Closed in"),
    "level": Text(zh: "范围", en: "Level"), "grade": Text(zh: "年级", en: "Grade"),
    "entrants": Text(zh: "招生", en: "Entrants"), "children": Text(zh: "学区应入学", en: "Children of the catchment"),
    "places": Text(zh: "起始年级学位", en: "Places of the entry grade"), "signal": Text(zh: "预警", en: "Warning"),
    "capacity": Text(zh: "容量", en: "Capacity"), "free": Text(zh: "空余学位", en: "Places empty"),
    "from": Text(zh: "调出", en: "From"), "to": Text(zh: "调入", en: "To"), "fromName": Text(zh: "调出学校", en: "From"),
    "toName": Text(zh: "调入学校", en: "To"), "kind": Text(zh: "类别", en: "Kind"),
    "number": Text(zh: "人数", en: "Number"), "measure": Text(zh: "措施", en: "Measure"),
    "through": Text(zh: "至", en: "To"), "step": Text(zh: "任务", en: "Task"),
    "owner": Text(zh: "牵头部门", en: "Department"), "startBy": Text(zh: "最迟启动", en: "Start by"),
    "item": Text(zh: "项目", en: "Item"), "yuan": Text(zh: "费用（元）", en: "Yuan"),
    "degree": Text(zh: "其中高学历", en: "With degree"), "backbone": Text(zh: "其中骨干", en: "Backbone"),
    "artsSports": Text(zh: "其中体艺", en: "Arts and sports"),
    "schools": Text(zh: "学段部数", en: "Sections"), "schoolsBelow100": Text(zh: "不足100人", en: "Below 100"),
    "pupilsBelow100": Text(zh: "其在校生", en: "Their pupils"), "schoolsBelow50": Text(zh: "不足50人", en: "Below 50"),
    "pupilsBelow50": Text(zh: "其在校生（不足50人）", en: "Pupils of those below 50"),
    "id": Text(zh: "编号", en: "Id"), "place": Text(zh: "位置", en: "Place"), "note": Text(zh: "说明", en: "Note"),
    "plan": Text(zh: "方案", en: "Plan"), "title": Text(zh: "方案名称", en: "Title"),
    "assumptions": Text(zh: "假设同", en: "Assumes as"), "run": Text(zh: "推演", en: "Run"),
    "quantity": Text(zh: "项目", en: "Quantity"), "standard": Text(zh: "标准", en: "Standard"),
    "error": Text(zh: "标准误", en: "Standard error"), "low": Text(zh: "下限", en: "Low"),
    "high": Text(zh: "上限", en: "High"), "input": Text(zh: "假设", en: "Assumption"),
    "futures": Text(zh: "未来数", en: "Futures"), "asked": Text(zh: "原定", en: "Asked"),
    "method": Text(zh: "方法", en: "Method"), "done": Text(zh: "已完成", en: "Done"),
    "aim": Text(zh: "目标", en: "Aim"), "amount": Text(zh: "数量", en: "Amount"),
    "prevented": Text(zh: "被避免", en: "Prevented"), "with": Text(zh: "有措施", en: "With measures"),
    "without": Text(zh: "无措施", en: "Without"), "share": Text(zh: "分摊", en: "Share"),
    "least": Text(zh: "最小", en: "Least"), "most": Text(zh: "最大", en: "Most"),
    "leftOut": Text(zh: "去掉后", en: "Left out"), "alone": Text(zh: "单独", en: "Alone"),
    "needed": Text(zh: "不可少", en: "Needed"), "indicatorsMet": Text(zh: "达标项数", en: "Indicators met"),
  ]

  /// What people call a word that a column of files holds; nil for what is no word of ours.
  static func value(_ raw: String, under head: String) -> Text? {
    switch head {
    case "quantity", "run", "aim", "prevented", "needed", "clause", "indicator": values[raw]
    default: nil
    }
  }

  private static let values: [String: Text] = [
    "yes": Text(zh: "是", en: "yes"), "no": Text(zh: "否", en: "no"), "county": Text(zh: "县级结论", en: "county"),
    "countyOfAssessed": Text(zh: "已评估条款的结论", en: "assessed clauses"), "plan": Text(zh: "方案", en: "plan"),
    "promises": Text(zh: "限期承诺", en: "promises"),
    "doingNothing": Text(zh: "不采取措施", en: "doing nothing"), "crossed": Text(zh: "换用假设", en: "crossed"),
    "shift": Text(zh: "与方案一之差", en: "shift"), "verdict": Text(zh: "结论", en: "verdict"),
    "margin": Text(zh: "余量", en: "margin"), "oversized": Text(zh: "超规模学校", en: "oversized schools"),
    "noneOversizedFrom": Text(zh: "超规模全部化解年度", en: "none oversized from"),
    "firstHolds": Text(zh: "首次达标", en: "first holds"), "holdsFrom": Text(zh: "此后保持达标", en: "holds from"),
    "firstMet": Text(zh: "首次达标（不靠承诺）", en: "first met without exemption"),
    "metFrom": Text(zh: "此后保持达标（不靠承诺）", en: "met from without exemption"),
    "yearsHeld": Text(zh: "达标年数", en: "years held"), "stands": Text(zh: "达标概率", en: "probability of standing"),
    "lasting": Text(zh: "此后一直达标的概率", en: "probability of lasting"),
    "gain": Text(zh: "措施提高的概率", en: "gain by the measures"),
    "nothing": Text(zh: "不采取措施的概率", en: "probability doing nothing"),
    "window": Text(zh: "申报期内保持的概率", en: "probability through an application"),
    "tornadoLow": Text(zh: "假设取低值时", en: "where the assumption is low"),
    "tornadoHigh": Text(zh: "假设取高值时", en: "where the assumption is high"),
    "firstOrder": Text(zh: "单独解释的份额", en: "explained alone"), "limit": Text(zh: "差异系数达限值", en: "CV to its limit"),
    "full": Text(zh: "每校七项达 100%", en: "all seven at 100 %"), "both": Text(zh: "两者兼顾", en: "both"),
    "standard": Text(zh: "每校达标", en: "every section met"), "moves": Text(zh: "校际调剂", en: "moved between sections"),
    "smallestClass": Text(zh: "最小班额", en: "smallest class"), "classSize": Text(zh: "班额", en: "class size"),
    "classes": Text(zh: "班数", en: "classes"), "rooms": Text(zh: "教室", en: "rooms"),
    "teachers": Text(zh: "教师", en: "teachers"), "pupils": Text(zh: "在校生", en: "pupils"),
    "mean": Text(zh: "均值", en: "mean"), "deviation": Text(zh: "标准差", en: "deviation"),
  ].merging(
    Dictionary(
      uniqueKeysWithValues: Indicator.allCases.map { ($0.rawValue, Names.indicator($0)) })
  ) { $1 }.merging(Dictionary(uniqueKeysWithValues: Part.Aspect.allCases.map { ($0.rawValue, Names.aspect($0)) })) {
    own, _ in own
  }.merging(Dictionary(uniqueKeysWithValues: Yardstick.allCases.map { ($0.rawValue, Names.quantity($0)) })) { $1 }
}
