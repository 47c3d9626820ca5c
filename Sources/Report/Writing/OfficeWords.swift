import County
import Office

/// What documents and slides add of their own: the families of letters, and the words round page numbers.
enum OfficeWords {
  /// By the names that offices have, and what stands in on other machines.
  static func fonts(_ language: Language, onSlides: Bool = false) -> OfficeFonts {
    OfficeFonts(
      latin: language == .zh && !onSlides
        ? .init("Times New Roman", otherwise: ["Liberation Serif", "Noto Serif CJK SC"])
        : .init("Arial", otherwise: ["Liberation Sans", "Noto Sans CJK SC"]),
      text: .init("仿宋", otherwise: ["FangSong", "仿宋_GB2312", "STFangsong", "宋体", "Noto Serif CJK SC"]),
      heads: .init("黑体", otherwise: ["SimHei", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"]),
      language: language == .zh ? "zh-CN" : "en-US")
  }

  /// What every sheet, page and slide of projected figures says.
  static let projected = Text(zh: "推演稿，不得作为申报数据", en: "Projection: not figures to declare")
  /// What follows the label of synthetic data on a form.
  static let notDeclared = Text(zh: "，不得作为申报数据", en: "; not figures to declare")
  static let projectedMeaning = Text(
    zh: "统计年度以后的数均为推演所得，只供比较方案；申报须用实际统计数，虚报即一票否决。",
    en:
      "Figures after the census are projected, for comparing plans only; what is declared must be counted, and false figures are a veto."
  )

  /// The family of letters by language; a program that lacks it takes its own.
  static func family(_ language: Language) -> String { language == .zh ? "微软雅黑" : "Arial" }

  /// What stands round the page number and the number of pages.
  static func page(_ language: Language) -> (before: String, between: String, after: String) {
    language == .zh ? ("第", "页　共", "页") : ("Page ", " of ", "")
  }
}
