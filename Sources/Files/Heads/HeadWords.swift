import County

/// What a printed head means, from its words and those of the heads above it: never from where it stands.
enum HeadWords {
  /// The column a head stands for, and what its figures are multiplied by: 10 to the power of `shift`.
  struct Meaning: Hashable {
    var column: String
    var shift = 0
    /// A value per pupil or per 100 by its words.
    var isRatio = false
  }

  /// Columns that no table of ours has and that tell one: parts of sums, figures of one stage of a whole school.
  enum Part {
    static let indoor = "indoor_sports"
    static let ground = "sports_ground"
    static let doctors = "doctors"
    static let masters = "masters"
    static let graduates = "graduates"
    static let bachelors = "bachelors"
    static let associates = "associates"
    static let bachelorsUp = "bachelors_up"
    static let associatesUp = "associates_up"
    static let sports = "sports_teachers"
    static let arts = "arts_teachers"
    static let music = "music_teachers"
    static let fineArts = "fine_arts_teachers"
    static let counted = "counts_as_school"
    static let grade = "grade"
    static let year = "year"
    static let county = "county"
    static let seniors = "senior_pupils"
    /// Teachers by degree and subject: of a whole school they are of neither of its sections.
    static let persons: Set = [
      doctors, masters, graduates, bachelors, associates, bachelorsUp, associatesUp, sports, arts, music, fineArts,
    ]
  }

  /// Columns that together tell where a school lies.
  static let places: Set = ["longitude", "latitude"]

  /// Heads of parts, beside those of `OfficialHeads`.
  static let parts: [(String, String)] = [
    ("室内体育用房", Part.indoor), ("室内体育用房面积", Part.indoor), ("体育馆面积", Part.indoor), ("室内体育场馆面积", Part.indoor),
    ("室内运动场馆面积", Part.indoor), ("体育馆", Part.indoor), ("室内体育活动室面积", Part.indoor),
    ("运动场地面积", Part.ground), ("体育运动场地面积", Part.ground), ("室外运动场地面积", Part.ground), ("运动场面积", Part.ground),
    ("体育场地面积", Part.ground), ("运动场地", Part.ground),
    ("博士研究生", Part.doctors), ("博士", Part.doctors), ("硕士研究生", Part.masters), ("硕士", Part.masters),
    ("研究生", Part.graduates), ("研究生毕业", Part.graduates), ("研究生学历", Part.graduates),
    ("本科", Part.bachelors), ("本科毕业", Part.bachelors), ("大学本科", Part.bachelors), ("本科学历", Part.bachelors),
    ("博士学历教师", Part.doctors), ("博士及以上学历教师", Part.doctors), ("博士研究生学历教师", Part.doctors),
    ("博士研究生毕业学历教师", Part.doctors), ("硕士学历教师", Part.masters), ("硕士研究生学历教师", Part.masters),
    ("硕士研究生毕业学历教师", Part.masters), ("研究生学历教师", Part.graduates), ("本科学历教师", Part.bachelors),
    ("大学本科学历教师", Part.bachelors), ("专科学历教师", Part.associates), ("大专学历教师", Part.associates),
    ("专科", Part.associates), ("专科毕业", Part.associates), ("大专", Part.associates), ("专科学历", Part.associates),
    ("本科及以上专任教师", Part.bachelorsUp), ("本科以上专任教师", Part.bachelorsUp), ("本科及以上教师", Part.bachelorsUp),
    ("本科以上教师", Part.bachelorsUp), ("本科及以上学历教师", Part.bachelorsUp), ("本科以上学历教师", Part.bachelorsUp),
    ("本科及以上", Part.bachelorsUp), ("本科以上", Part.bachelorsUp), ("本科及以上学历", Part.bachelorsUp),
    ("专科及以上专任教师", Part.associatesUp), ("专科以上专任教师", Part.associatesUp), ("专科及以上教师", Part.associatesUp),
    ("专科以上教师", Part.associatesUp), ("专科及以上学历教师", Part.associatesUp), ("专科以上学历教师", Part.associatesUp),
    ("专科及以上", Part.associatesUp), ("专科以上", Part.associatesUp), ("大专及以上", Part.associatesUp),
    ("体育与健康", Part.sports), ("体育教师", Part.sports), ("体育专任教师", Part.sports), ("体育", Part.sports),
    ("体育与健康教师", Part.sports),
    ("艺术", Part.arts), ("艺术教师", Part.arts), ("艺术专任教师", Part.arts),
    ("音乐", Part.music), ("音乐教师", Part.music), ("音乐专任教师", Part.music),
    ("美术", Part.fineArts), ("美术教师", Part.fineArts), ("美术专任教师", Part.fineArts),
    ("体育场面积", Part.ground), ("体育场", Part.ground),
    ("是否计校数", Part.counted), ("计校数", Part.counted), ("年级", Part.grade), ("年份", Part.year), ("学年", Part.year),
    ("统计三级", Part.county), ("所在地区划三级", Part.county), ("区县", Part.county), ("县区", Part.county), ("县(市、区)", Part.county),
  ]

  private static let partColumns = Dictionary(
    parts.map { (Heads.plain($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

  /// Words of a lowest head that only say what kind of figure it is.
  private static let general: Set<String> = [
    "计", "合计", "小计", "总计", "总数", "数量", "人数", "指标值", "数值", "总量", "实际值", "实有", "现有", "本学年", "本年", "面积", "值", "总值", "数",
    "总面积", "间数", "个数", "班数", "学生数", "在校生数", "测算值", "达到值", "",
    // Units in a row of their own.
    "㎡", "m2", "m²", "平方米", "元", "人", "名", "间", "个", "所", "台", "册", "(台)", "(册)",
  ]

  /// Heads, at any level, whose figures are other than the school's own of this year.
  private static let foreign = [
    "上学年", "上年", "危房", "新增", "租借", "租用", "施工", "代课", "兼任", "外聘", "毕业生", "招生", "预计", "离退休", "非学校产权", "随迁", "留守",
    "寄宿生", "残疾", "省级评估标准", "评估标准", "省标", "省定标准", "国家标准", "标准值", "差距", "缺口", "规划", "应配", "缺编", "每周", "教职工中",
  ]

  /// What a column means by the heads over it, from above down; nil where nobody knows it.
  static func meaning(_ path: [String], _ known: Heads) -> Meaning? {
    let words = path.map(Words.init)
    guard let leaf = words.last else { return nil }
    let isRatio = words.contains { $0.text.hasPrefix("生均") || $0.text.hasPrefix("每百名") || $0.text.hasPrefix("平均每") }
    let shift = words.reversed().compactMap(\.shift).first ?? 0
    func found(_ column: String) -> Meaning { Meaning(column: column, shift: shift, isRatio: isRatio) }
    if leaf.text == "女" || leaf.text == "其中女" { return nil }
    if words.contains(where: { word in foreign.contains(where: word.text.holds) }) {
      // A head of our own that happens to hold such a word is meant as it stands.
      guard path.count == 1, let column = known.column(path[0]) else { return nil }
      return found(column)
    }
    if let grade = grade(words) { return found(grade) }
    if let column = backbone(words) { return found(column) }
    if let column = ofStage(words) { return found(column) }
    var tried: [String] = []
    if general.contains(leaf.text), words.count > 1 {
      let above = words[words.count - 2].text
      tried = [above + leaf.text, above]
      if words.count > 2, general.contains(above) || above.isEmpty { tried.append(words[words.count - 3].text) }
    } else {
      if words.count > 1 { tried.append(words[words.count - 2].text + leaf.text) }
      tried += [leaf.plain, leaf.text]
    }
    for text in tried where !text.isEmpty {
      if let column = known.column(text) { return found(column) }
      if let column = partColumns[text] { return found(column) }
    }
    return nil
  }

  /// `grade:3:pupils`, `grade:7:classes`: the roll or the classes of one grade.
  private static func grade(_ words: [Words]) -> String? {
    let names = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var grade: Int?
    for word in words {
      for (place, name) in names.enumerated() {
        if ["\(name)年级", "\(place + 1)年级", "小学\(name)年级"].contains(where: word.text.hasPrefix) { grade = place + 1 }
        if place < 3, ["初\(name)", "初中\(name)年级"].contains(where: word.text.hasPrefix) { grade = place + 7 }
      }
    }
    guard let grade else { return nil }
    let all = words.map(\.text).joined()
    if all.contains("女") { return nil }
    return "grade:\(grade):" + (all.contains("班") ? "classes" : "pupils")
  }

  /// 骨干 of one stage, where a whole school gives both.
  private static func backbone(_ words: [Words]) -> String? {
    let all = words.map(\.printed).joined()
    guard all.contains("骨干"), words.last.map({ $0.text.contains("骨干") || general.contains($0.text) }) ?? false else {
      return nil
    }
    if all.contains("省级") || all.contains("市级") { return nil }
    if all.hasSuffix("(小学)") || all.hasPrefix("小学") { return "backbone_teachers:primary" }
    if all.hasSuffix("(初中)") || all.hasPrefix("初中") { return "backbone_teachers:junior" }
    return "backbone_teachers"
  }

  /// Rolls and classes of one stage, where a row is a whole school.
  private static func ofStage(_ words: [Words]) -> String? {
    let all = words.map(\.text).joined()
    for (name, stage) in [("小学", "primary"), ("初中", "junior")] where all.hasPrefix(name) {
      let rest = String(all.dropFirst(name.count))
      if ["学生数", "在校生数", "在校学生数", "人数", "学生人数", "部学生数", "阶段学生数", "段学生数", "部在校生数", "段在校生数"].contains(rest) {
        return "pupils:" + stage
      }
      if ["班数", "班级数", "教学班数", "部班级数", "段班级数", "阶段班级数", "部班数", "段班数"].contains(rest) { return "classes:" + stage }
    }
    return nil
  }

  /// The words of one head with its unit and marks taken off.
  struct Words {
    /// As printed, in plain form.
    var printed: String
    /// Without marks at the front and unit at the end.
    var plain: String
    /// Without what stands in brackets at the end as well.
    var text: String
    var shift: Int?

    init(_ head: String) {
      // 一、 before a head goes while its mark can still be seen: 一小学 is a school.
      var scanner = TextScanner(head)
      _ = scanner.itemNumber()
      let bare = String(scanner.remainder)
      printed = Heads.plain(bare.isEmpty ? head : bare)
      var text = printed
      while let first = text.first, "#*★☆◆·".contains(first) { text.removeFirst() }
      for lead in ["其中:", "其中", ":"] where text.begins(with: lead) && text != lead { text.removeFirst(lead.count) }
      var inner = TextScanner(text)
      if inner.itemNumber(), !inner.isAtEnd { text = String(inner.remainder) }
      for (unit, shift) in [("万元", 4), ("千元", 3), ("百元", 2), ("亿元", 8)] where text.holds(unit) {
        self.shift = shift
        for form in ["(单位:\(unit))", "(\(unit))", unit] { text = text.replacing(form, with: "") }
      }
      plain = Words.withoutUnit(text)
      self.text = plain
      while let open = self.text.lastIndex(of: "("), self.text.last == ")", open != self.text.startIndex {
        self.text = String(self.text[..<open])
      }
    }

    private static let units = [
      "单位:元", "单位:平方米", "单位:㎡", "单位:人", "单位:间", "㎡", "m2", "m²", "平方米", "元", "人", "名", "间", "个", "所", "台", "册", "年",
      "台套",
    ]

    private static func withoutUnit(_ text: String) -> String {
      guard text.ends(with: ")") else { return text }
      for unit in units where text.ends(with: "(\(unit))") { return String(text.dropLast(unit.count + 2)) }
      return text
    }
  }
}
