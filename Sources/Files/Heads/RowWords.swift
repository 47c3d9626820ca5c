import County

/// What the words of a row tell of it, in plain form.
enum RowWords {
  /// `L7`, `甲`, `01`: the code of a column.
  static func isCode(_ plain: String) -> Bool {
    let bytes = plain.utf8
    if bytes.first == UInt8(ascii: "L") || bytes.first == UInt8(ascii: "l") { return Int(plain.dropFirst()) != nil }
    guard bytes.count <= 3 else { return false }
    return ["甲", "乙", "丙", "丁"].contains(plain) || Int(plain) != nil
  }

  /// A placeholder for rows left out.
  static func isFiller(_ plain: String) -> Bool {
    !plain.isEmpty && plain.allSatisfy { "…⋯┆┇.。·-—~".contains($0) } && plain.contains { "…⋯┆┇.。·".contains($0) }
  }

  /// A word that stands for a blank.
  static func isBlankWord(_ plain: String) -> Bool {
    plain.utf8.count <= longestBlankWord && blankWords.contains(plain)
  }

  private static let blankWords: Set = [
    "无", "/", "\\", "-", "--", "—", "——", "－", "–", "―", "一一", "N/A", "n/a", "NA", "空", "暂无", "缺", "…", "……", "*", "×",
  ]
  private static let longestBlankWord = blankWords.map(\.utf8.count).max() ?? 0

  private static let totals = [
    "合计", "总计", "小计", "共计", "总和", "累计", "总数", "汇总", "平均", "平均值", "均值", "县均", "平均数", "标准差", "差异系数", "标准值", "变异系数", "合计数",
    "总合计",
  ]
  private static let wholes = [
    "计", "总", "全县", "全区", "全市", "全旗", "全州", "全部", "全体", "县", "本县", "本区", "本市", "共", "最大值", "最小值", "中位数",
  ]

  /// Whether a name is that of a row of totals or of means.
  static func isTotal(_ plain: String) -> Bool {
    var name = plain
    while let last = name.last, ":;.,。*".contains(last) { name.removeLast() }
    while name.last == ")", let open = name.lastIndex(of: "("), open != name.startIndex { name = String(name[..<open]) }
    while let last = name.last, ":;.,。*".contains(last) { name.removeLast() }
    if wholes.contains(name) || totals.contains(where: name.ends) { return true }
    let leads = ["全县", "全区", "全市", "全旗"]
    if leads.contains(where: name.begins), name.count <= 8 { return true }
    return ["合计", "总计", "共计", "小计", "平均"].contains { name.begins(with: $0) && name.count <= 8 }
  }

  /// Whether a row of totals holds means rather than sums.
  static func isMean(_ plain: String) -> Bool {
    ["平均", "均值", "县均", "标准", "差异系数", "变异系数", "最大值", "最小值", "中位数"].contains(where: plain.holds)
  }

  private static let limits = [
    "标准", "省标", "国标", "省定", "要求", "达标线", "指标要求", "评估标准", "国家标准", "省级评估标准", "省级标准", "达标值", "标准要求", "规定标准", "合格标准", "限值",
    "省定标准",
    "基本要求", "评估要求", "小学标准", "初中标准", "国家规定", "规定值", "小学要求", "初中要求",
  ]

  /// Whether a name is that of a row of limits.
  static func isLimit(_ plain: String) -> Bool {
    limits.contains(plain) || plain.ends(with: "标准") || plain.begins(with: "评估标准") || plain.begins(with: "省级评估标准")
  }

  /// Whether a field says a limit and no figure: `≥4.5`, `各1`, `不低于85%`.
  static func isBound(_ plain: String) -> Bool {
    ["≥", "≤", ">", "<", "≦", "≧", "各", "不低于", "不少于", "不超过", "以上", "以下"].contains(where: plain.holds)
      && plain.contains(where: \.isNumber)
  }

  private static let notes = [
    "注", "说明", "备注", "填表说明", "填表人", "填报人", "填表日期", "填报日期", "填报单位", "制表人", "审核人", "单位负责人", "联系电话", "负责人", "附注", "填表单位",
    "制表",
    "审核", "统计人", "分管领导", "局长", "经办人", "单位(公章)", "(盖章)", "资料来源", "数据来源",
  ]

  /// Whether a line stands below a table: a note, or who filled it in.
  static func isNote(_ plain: String) -> Bool { notes.contains(where: plain.begins) }

  /// The stage a dividing row opens, as 一、小学 or （二）初中阶段（10所）; nil where it says none. The text as it is written:
  /// 一小学 is a school, 一、小学 is none.
  static func stage(_ written: String) -> Stage? {
    // Seen sooner than read: there are as many names as rows.
    guard written.utf8.count <= 90, written.holds("小学") || written.holds("初") else { return nil }
    var scanner = TextScanner(String(String.UnicodeScalarView(written.unicodeScalars.filter { !$0.isBlank })))
    _ = scanner.itemNumber()
    guard scanner.remainder.utf8.count <= 60 else { return nil }
    let name = HeadWords.Words(String(scanner.remainder)).text.replacing(":", with: "")
    let primary = ["小学", "小学段", "小学阶段", "小学部", "小学学校", "小学部分", "小学类", "小学组", "小学学段"]
    let junior = ["初中", "初中段", "初中阶段", "初中部", "初中学校", "初中部分", "初级中学", "初中类", "初中组", "初中学段"]
    if primary.contains(name) { return .primary }
    return junior.contains(name) ? .junior : nil
  }

  /// The stage that a title or the name of a sheet tells; nil where it tells none or both.
  static func titled(_ text: String) -> Stage? {
    switch (text.holds("小学"), text.holds("初中")) {
    case (true, false): .primary
    case (false, true): .junior
    default: nil
    }
  }

  /// Whether a title or the name of a sheet or file is of senior schools alone.
  static func isSenior(_ text: String) -> Bool {
    text.holds("高中") && !text.holds("小学") && !text.holds("初中")
  }

  /// Whether a name is one a school would have.
  static func isSchool(_ name: String) -> Bool {
    ["小学", "中学", "学校", "教学点", "小学部", "初中部", "初中", "校区", "分校", "一中", "二中", "三中", "四中", "五中", "完小", "村小", "中心校", "实小"]
      .contains(where: name.holds)
  }
}
