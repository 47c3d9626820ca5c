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
    // backtest and calibrate
    "origin": Text(zh: "推演起点", en: "Projected from"), "horizon": Text(zh: "推演年数", en: "Years ahead"),
    "size": Text(zh: "起点在校生", en: "Roll at the start"), "actual": Text(zh: "实际", en: "Came"),
    "calibrated": Text(zh: "校准后推演", en: "Calibrated"), "lastYear": Text(zh: "按上年比率", en: "Last year's ratio"),
    "threeYears": Text(zh: "按三年均值", en: "Three-year mean"), "noChange": Text(zh: "按不变", en: "No change"),
    "low50": Text(zh: "五成区间下限", en: "50 % band, low"), "high50": Text(zh: "五成区间上限", en: "50 % band, high"),
    "low90": Text(zh: "九成区间下限", en: "90 % band, low"), "high90": Text(zh: "九成区间上限", en: "90 % band, high"),
    "rate": Text(zh: "比率", en: "Rate"), "group": Text(zh: "分组", en: "Group"),
    "sd": Text(zh: "标准差", en: "Standard deviation"), "correlation": Text(zh: "年际相关", en: "Correlation of years"),
    "years": Text(zh: "所用年度", en: "Years used"), "errors": Text(zh: "误差个数", en: "Errors"),
    "borrowed": Text(zh: "借用", en: "Borrowed"), "trust": Text(zh: "可信标记", en: "Trust mark"),
    // closures
    "school": Text(zh: "学校代码", en: "School id"), "outcome": Text(zh: "推演情况", en: "Outcome"),
    "day_grade_pupils": Text(zh: "不宜寄宿年级学生", en: "Pupils of day grades"),
    "receivers": Text(zh: "接收学段部", en: "Receivers"), "km": Text(zh: "公里", en: "km"),
    "verdict_before": Text(zh: "撤并前结论", en: "Verdict before"),
    "cvs_over_before": Text(zh: "撤并前超限差异系数", en: "CVs over before"),
    "cvs_over": Text(zh: "超限差异系数", en: "CVs over"),
    "funding_before": Text(zh: "撤并前公用经费（元）", en: "Funding before, yuan"),
    "funding": Text(zh: "公用经费（元）", en: "Funding, yuan"), "cost": Text(zh: "费用（元）", en: "Cost, yuan"),
    "minutes": Text(zh: "单程分钟", en: "Minutes one way"), "bus": Text(zh: "校车（元）", en: "Buses, yuan"),
    "upkeep": Text(zh: "闲置校舍维护（元）", en: "Upkeep, yuan"),
    "funding_saved": Text(zh: "公用经费节余（元）", en: "Funding saved, yuan"),
    "staff_saved": Text(zh: "节余教职工（人）", en: "Staff saved"),
    "pay_saved": Text(zh: "人员经费节余（元）", en: "Pay saved, yuan"),
    // quotas, why, plan diff, county heads
    "direction": Text(zh: "轮岗方式", en: "Direction"), "figure": Text(zh: "项目", en: "Figure"),
    "table": Text(zh: "所属", en: "Of"), "phase": Text(zh: "环节", en: "Step"),
    "scope": Text(zh: "范围", en: "Scope"), "key": Text(zh: "键", en: "Key"), "change": Text(zh: "变化", en: "Change"),
    "before": Text(zh: "原值", en: "Before"), "beforePlace": Text(zh: "原值位置", en: "Place before"),
    "after": Text(zh: "新值", en: "After"), "afterPlace": Text(zh: "新值位置", en: "Place after"),
    "sentence": Text(zh: "说明", en: "In words"), "column": Text(zh: "列（程序用名）", en: "Column (the program's)"),
    "head": Text(zh: "表头", en: "Head"), "file": Text(zh: "文件", en: "File"), "line": Text(zh: "行", en: "Line"),
    "over": Text(zh: "覆盖", en: "Over"), "source": Text(zh: "来源", en: "Source"),
    "reached": Text(zh: "达到", en: "Reached"), "published": Text(zh: "公布数", en: "Published"),
  ]
}
