import County

/// The words that a workbook adds: names of sheets and of what its first sheet tells.
enum SheetWords {
  static let cover = Text(zh: "说明", en: "About")
  static let data = Text(zh: "数据", en: "Data")
  static let years = Text(zh: "逐年数据", en: "Data by year")
  static let verdicts = Text(zh: "逐年结论", en: "Verdicts by year")
  static let spreads = Text(zh: "差异系数", en: "CVs")
  static let rolls = Text(zh: "各校各年在校生", en: "Rolls by school and year")
  static let sizes = Text(zh: "小规模学校", en: "Small schools")
  static let places = Text(zh: "学位供需", en: "Places")
  static let moves = Text(zh: "调动表", en: "Moves")
  static let roadmap = Text(zh: "路线图", en: "Roadmap")
  static let costs = Text(zh: "费用", en: "Costs")
  static let effects = Text(zh: "措施作用", en: "Effects of measures")
  static let clauses = Text(zh: "各条款", en: "Clauses")
  static let sections = Text(zh: "各校指标", en: "Schools")
  static let findings = Text(zh: "核对", en: "Checks")
  static let plans = Text(zh: "方案并列", en: "Plans side by side")
  static let needs = Text(zh: "所需资源", en: "Needs")
  static let futures = Text(zh: "各种未来", en: "Futures")
  static let sensitivity = Text(zh: "敏感性", en: "Sensitivity")

  static let found = Text(zh: "结果", en: "Found")
  static let rests = Text(zh: "依据", en: "Rests on")
  static let contents = Text(zh: "各表", en: "Sheets")
  static let command = Text(zh: "命令", en: "Command")
  static let version = Text(zh: "程序版本", en: "Version")
  static let seed = Text(zh: "随机种子", en: "Seed")
  static let inputs = Text(zh: "输入文件（SHA-256）", en: "Inputs (SHA-256)")
  static let colours = Text(zh: "底色", en: "Colours")
}
