import Calibration
import County
import Regulation
import Simulation

/// What people call a word of files that stands in a cell, by the head of its column.
enum CellWords {
  /// The words of a cell; nil of what is no word of ours, as a name.
  static func value(_ raw: String, under head: String) -> Text? {
    switch head {
    case "aim", "prevented", "needed", "clause", "indicator", "run": figures[raw]
    case "quantity", "figure": figures[raw] ?? compared(raw)
    case "borrowed": Bool(raw).map { Names.answer($0) }
    case "published": figures[raw]
    case "stage": Stage(rawValue: raw).map { Names.stage($0) }
    case "level": PastOutcome.Level(rawValue: raw).map(level)
    case "trust": Trust(rawValue: raw).map { Names.trust($0) }
    case "direction": Rotation.Direction(rawValue: raw).map { QuotasText.name($0) }
    case "phase": Phase.allCases.first { "\($0)" == raw }.map { Names.phase($0) }
    case "rate", "scope", "change", "table", "input": others[raw]
    case "item": figures[raw] ?? working(raw)
    case "subject": subject(raw)
    default: nil
    }
  }

  private static func level(_ level: PastOutcome.Level) -> Text {
    switch level {
    case .section: Text(zh: "学段部", en: "section")
    case .grade: Text(zh: "年级", en: "grade")
    case .stage: Text(zh: "学段", en: "stage")
    case .total: Text(zh: "合计", en: "total")
    }
  }

  /// What a comparison takes apart, as `cvByMeasures`: a figure and what moved it.
  private static func compared(_ raw: String) -> Text? {
    for (ending, by) in [
      ("ByAssumptions", Text(zh: "假设所致", en: "by assumptions")), ("ByMeasures", Text(zh: "措施所致", en: "by measures")),
    ] where raw.hasSuffix(ending) {
      guard let figure = figures[String(raw.dropLast(ending.count))] else { return nil }
      return Text(zh: "\(figure)（\(by)）", en: "\(figure), \(by)")
    }
    return nil
  }

  /// A figure of the working of `why`, as `degree.throughRolls` or `degreeAtCliff`.
  private static func working(_ raw: String) -> Text? {
    if raw.hasSuffix("AtCliff"), let figure = figures[String(raw.dropLast("AtCliff".count))] {
      return Text(zh: "\(figure)（临界值）", en: "\(figure) at the turning point")
    }
    guard let dot = raw.firstIndex(of: "."), let figure = figures[String(raw[..<dot])],
      let way = figures[String(raw[raw.index(after: dot)...])]
    else { return nil }
    return Text(zh: "\(figure)：\(way)", en: "\(figure): \(way)")
  }

  /// A CV named by stage and indicator, as `junior degree`, or an indicator alone.
  private static func subject(_ raw: String) -> Text? {
    let words = raw.split(separator: " ").map(String.init)
    if words.count == 2, let stage = Stage(rawValue: words[0]), let indicator = Indicator(rawValue: words[1]) {
      return Text(
        zh: "\(Names.stage(stage))\(Names.indicator(indicator))",
        en: "\(Names.stage(stage)) \(Names.indicator(indicator))")
    }
    return Indicator(rawValue: raw).map { Names.indicator($0) }
  }

  private static let figures: [String: Text] = [
    "yes": Names.answer(true), "no": Names.answer(false), "county": Text(zh: "县级结论", en: "county"),
    "countyOfAssessed": Text(zh: "已评估条款的结论", en: "assessed clauses"), "plan": Text(zh: "方案", en: "plan"),
    "promises": Text(zh: "限期承诺", en: "promises"),
    "doingNothing": Text(zh: "不采取措施", en: "doing nothing"), "crossed": Text(zh: "换用假设", en: "crossed"),
    "shift": Text(zh: "与方案一之差", en: "shift"), "verdict": Text(zh: "结论", en: "verdict"),
    "value": Text(zh: "数值", en: "value"), "margin": Text(zh: "余量", en: "margin"),
    "oversized": Text(zh: "超规模学校", en: "oversized schools"),
    "noneOversizedFrom": Text(zh: "超规模全部化解年度", en: "none oversized from"),
    "firstHolds": Text(zh: "首次达标", en: "first holds"), "holdsFrom": Text(zh: "此后保持达标", en: "holds from"),
    "firstMet": Text(zh: "首次达标（不靠承诺）", en: "first met without exemption"),
    "metFrom": Text(zh: "此后保持达标（不靠承诺）", en: "met from without exemption"),
    "yearsHeld": Text(zh: "达标年数", en: "years held"), "regretYears": Text(zh: "少达标的年数", en: "regret, years"),
    "regretMargin": Text(zh: "少留的余量", en: "regret, margin"), "cv": Text(zh: "差异系数", en: "CV"),
    // explore
    "stands": Text(zh: "达标概率", en: "probability of standing"),
    "lasting": Text(zh: "此后一直达标的概率", en: "probability of lasting"),
    "gain": Text(zh: "措施提高的概率", en: "gain by the measures"),
    "nothing": Text(zh: "不采取措施的概率", en: "probability doing nothing"),
    "window": Text(zh: "申报期内保持的概率", en: "probability through an application"),
    "tornadoLow": Text(zh: "假设取低值时", en: "where the assumption is low"),
    "tornadoHigh": Text(zh: "假设取高值时", en: "where the assumption is high"),
    "firstOrder": Text(zh: "单独解释的份额", en: "explained alone"), "mean": Text(zh: "均值", en: "mean"),
    "deviation": Text(zh: "标准差", en: "deviation"), "first": Text(zh: "单独解释的份额", en: "explained alone"),
    "firstSum": Text(zh: "单独解释的份额之和", en: "explained alone, in all"),
    "total": Text(zh: "连同交互解释的份额", en: "explained with interactions"),
    "chanceShare": Text(zh: "随机波动的份额", en: "share of chance"),
    "effect": Text(zh: "作用均值", en: "mean effect"), "effectSize": Text(zh: "作用大小", en: "size of the effect"),
    "effectDeviation": Text(zh: "作用的标准差", en: "deviation of the effect"),
    // needs
    "limit": Text(zh: "差异系数达限值", en: "CV to its limit"),
    "full": Text(zh: "每校七项达 100%", en: "all seven at 100 %"), "both": Text(zh: "两者兼顾", en: "both"),
    "standard": Text(zh: "每校达标", en: "every section met"), "moves": Text(zh: "校际调剂", en: "moved between sections"),
    "smallestClass": Text(zh: "最小班额", en: "smallest class"), "classSize": Text(zh: "班额", en: "class size"),
    "classes": Text(zh: "班数", en: "classes"), "rooms": Text(zh: "教室", en: "rooms"),
    "teachers": Text(zh: "教师", en: "teachers"), "pupils": Text(zh: "在校生", en: "pupils"),
    // quotas
    "moved": Text(zh: "轮岗（人）", en: "go"), "exchanged": Text(zh: "对等交流（人）", en: "exchanged"),
    "home": Text(zh: "返回（人）", en: "come home"), "outflow": Text(zh: "净调出（人）", en: "net outflow"),
    "counted": Text(zh: "计入的交流比例", en: "share counted"), "backbone": Text(zh: "骨干占比", en: "backbone share"),
    "eligible": Text(zh: "应交流（人）", en: "eligible"), "sectionsUnmet": Text(zh: "未达标学段部", en: "sections unmet"),
    "short": Text(zh: "缺（人）", en: "short of"), "route": Text(zh: "调动（人）", en: "move"),
    "g11HoldsFrom": Text(zh: "轮岗此后保持达标", en: "rotation holds from"),
    // why
    "before": Text(zh: "原值", en: "before"), "after": Text(zh: "新值", en: "after"),
    "change": Text(zh: "变化", en: "change"), "contribution": Text(zh: "贡献", en: "contribution"),
    "share": Text(zh: "占比", en: "share"), "throughRolls": Text(zh: "因学生数", en: "through rolls"),
    "throughResources": Text(zh: "因资源", en: "through resources"),
    "pupilsAtCliff": Text(zh: "在校生（临界值）", en: "pupils at the turning point"),
    "pupilsMore": Text(zh: "增加学生（人）", en: "more pupils"), "pupilsFewer": Text(zh: "减少学生（人）", en: "fewer pupils"),
    "resourceMore": Text(zh: "增加资源", en: "more of the resource"),
    "resourceLess": Text(zh: "减少资源", en: "less of the resource"), "all": Text(zh: "全部", en: "all"),
    "largestClass": Text(zh: "最大班额", en: "largest class"), "visiting": Text(zh: "走教教师", en: "visiting teachers"),
  ].merging(
    Dictionary(
      uniqueKeysWithValues: Indicator.allCases.map { ($0.rawValue, Names.indicator($0)) }),
    uniquingKeysWith: { own, _ in own }
  ).merging(Dictionary(uniqueKeysWithValues: Part.Aspect.allCases.map { ($0.rawValue, Names.aspect($0)) })) {
    own, _ in own
  }.merging(Dictionary(uniqueKeysWithValues: Yardstick.allCases.map { ($0.rawValue, Names.quantity($0)) })) { $1 }

  /// Words of one column each.
  private static let others: [String: Text] = [
    // calibrate, sensitivity
    "entry": KeyWords.text("assumptions.entryRate"), "entryRate": KeyWords.text("assumptions.entryRate"),
    "kindergarten": KeyWords.text("assumptions.kindergartenRate"),
    "progression": KeyWords.text("assumptions.progression"), "transition": KeyWords.text("assumptions.transition"),
    "births": KeyWords.text("assumptions.births"),
    "progression.primary": Text(zh: "小学升级率", en: "primary progression"),
    "progression.junior": Text(zh: "初中升级率", en: "junior progression"),
    // plan diff
    "plan": Text(zh: "方案", en: "plan"), "assumptions": KeyWords.text("plan.assumptions"),
    "measure": Text(zh: "措施", en: "measure"), "milestone": KeyWords.text("plan.milestones"),
    "added": Text(zh: "新增", en: "added"), "removed": Text(zh: "删去", en: "removed"),
    "changed": Text(zh: "改动", en: "changed"),
    // why
    "figure": Text(zh: "本指标", en: "the figure"), "section": Text(zh: "学段部", en: "section"),
    "indicator": Text(zh: "指标", en: "indicator"), "grade": Text(zh: "年级", en: "grade"),
    "datum": Text(zh: "所用数据", en: "datum"), "change": Text(zh: "与上年相比", en: "change"),
    "step": Text(zh: "变化的环节", en: "step of the change"),
    "sectionChange": Text(zh: "各学段部的变化", en: "change by section"),
    "indicatorChange": Text(zh: "各指标的变化", en: "change by indicator"),
    "turn": Text(zh: "转折所需", en: "what would turn it"), "other": Text(zh: "其他部分", en: "other parts"),
  ]
}
