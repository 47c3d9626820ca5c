import County
import Office
import Regulation

/// The form of a county as this program writes it in English, put into the words of the Chinese one, which is read as any
/// county's.
enum EnglishForm {
  /// The grid of an English form with its heads, sentences and answers in Chinese; any other as it is.
  static func inChinese(_ grid: Grid) -> Grid {
    guard let number = number(grid) else { return grid }
    var grid = grid
    for at in grid.rows.indices {
      let cells = grid.rows[at].cells
      // Rows of schools hold figures and names, which are nobody's words.
      if case .number? = cells.first?.content { continue }
      if case .text(let first)? = cells.first?.content, Int(first.trimmed) != nil { continue }
      let row = cells.first.flatMap { clause($0.content, number) }
      for (place, cell) in cells.enumerated() {
        guard case .text(let text) = cell.content else { continue }
        let told = place == 0 ? row.flatMap(label) : row.flatMap { sentence(text, $0) }
        if let chinese = told ?? word(text) { grid.rows[at].cells[place].content = .text(chinese) }
      }
    }
    return grid
  }

  /// The county that the line under a title names; the office that hands it in stands in brackets.
  static func county(_ text: String) -> String? {
    text.trimmed.prefixMatch(of: /County: (.+?)(?: \([^()]*\))? {3}Census: autumn 20[0-9]{2}/).map { String($0.1) }
  }

  /// The census that the same line names.
  static func census(_ text: String) -> Int? {
    text.firstMatch(of: #/ {3}Census: autumn (20[0-9]{2})/#).flatMap { Int($0.1) }
  }

  /// The number of the table by its title, II-2; nil where the grid is no English form.
  private static func number(_ grid: Grid) -> String? {
    for row in grid.rows.prefix(4) {
      guard case .text(let text)? = row.cells.first?.content else { continue }
      if let match = text.prefixMatch(of: /Table ([IV]+(?:-[12])?) {2}\S.*, 20[0-9]{2}/) { return String(match.1) }
    }
    return nil
  }

  /// The clause of a row by its number: `4. …` of Table IV is G4.
  private static func clause(_ content: Grid.Content, _ number: String) -> ClauseID? {
    guard case .text(let text) = content, let match = text.trimmed.prefixMatch(of: #/([0-9]{1,2})\. /#) else {
      return nil
    }
    switch number {
    case "IV": return ClauseID(rawValue: "G\(match.1)")
    case "V": return ClauseID(rawValue: "Q\(match.1)")
    default: return nil
    }
  }

  private static func label(_ clause: ClauseID) -> String? { ClauseSentences.labels.first { $0.0 == clause }?.1 }

  // MARK: Words

  private static func word(_ text: String) -> String? {
    let plain = text.trimmed
    guard let sign = plain.last, ["✕", "▽", "°"].contains(sign) else { return words[plain.lowercased()] }
    return words[String(plain.dropLast()).trimmed.lowercased()]
  }

  private static let words: [String: String] = [
    // Table I
    "land and people": "自然情况", "economy, yuan a year per head": "经济情况", "schools": "普通中小学校数（所）",
    "special": "特殊教育学校（所）", "teaching points": "小学教学点数（个）", "staff": "教职工数（人）",
    "people (10,000)": "人口总数（万人）", "rural (10,000)": "农业人口数（万人）", "towns": "乡镇数（个）",
    "villages": "行政村数（个）", "gdp": "年人均国内生产总值（元）", "local revenue": "年人均地方财政收入（元）",
    "rural income": "农民年人均纯收入（元）", "urban income": "城镇居民年人均可支配收入（元）", "pri.": "小学", "primary": "小学",
    "9-year": "九年一贯制学校", "junior": "初中", "jun.": "初中", "full": "完全中学", "12-year": "十二年一贯制学校", "all": "计",
    "50 up": "其中：50人及以上", "tea.": "其中专任教师", "county": "全县总计",
    // Tables II and III
    "stage and item": "学段与项目", "no.": "序号", "school": "学校名称", "founder": "举办者类型", "pupils": "在校学生数（人）",
    "grades": "年级数", "classes": "教学班数（个）", "meets all": "该校综合评估是否达标", "remarks": "备注",
    "teachers above the required degree per 100 pupils": "每百名学生拥有高于规定学历教师数",
    "backbone teachers per 100 pupils": "每百名学生拥有县级及以上骨干教师数",
    "pe, music and art teachers per 100 pupils": "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
    "teaching area per pupil (m²)": "生均教学及辅助用房面积（㎡）", "sports area per pupil (m²)": "生均体育运动场馆面积（㎡）",
    "equipment per pupil (yuan)": "生均教学仪器设备值（元）",
    "multimedia classrooms per 100 pupils": "每百名学生拥有网络多媒体教室数", "computers": "计算机台数", "books": "图书册数",
    "teachers": "专任教师数", "mid-title teachers": "中级及以上专业技术职务教师数", "all seven": "综合评估",
    "sections that meet it": "达标学校总数", "share of sections": "达标学校比例", "county mean": "全县平均值", "cv": "差异系数",
    "composite": "综合",
    // Tables IV to VI
    "indicator": "指标名称", "figure or finding": "指标值或简要结论", "met": "是否达标", "yes": "是", "no": "否",
    "not assessed": "未评估", "(blank)": "（未填）", "of whom": "对象", "forms": "问卷总数", "valid forms": "回收有效问卷数",
    "satisfied": "满意问卷数", "satisfied, share of forms": "问卷调查综合满意度（%）", "visited": "实地走访人数",
    "visited and satisfied": "实地走访满意人数", "satisfied, share of visited": "实地走访满意度（%）", "of them parents": "其中：家长",
  ]

  // MARK: Sentences

  /// A sentence of a clause in Chinese, its figures where they belong; nil where it is none of ours.
  static func sentence(_ text: String, _ clause: ClauseID) -> String? {
    if clause == .g4, let sizes = sizes(text) { return sizes }
    let told = (sentences[clause] ?? []).compactMap { pattern, chinese -> String? in
      guard let pattern = regex(pattern), let match = text.firstMatch(of: pattern) else { return nil }
      var out = chinese
      for (place, capture) in match.output.dropFirst().enumerated() {
        let figure = capture.substring.map { $0 == "(blank)" ? "（未填）" : String($0).replacing(",", with: "") } ?? ""
        out = out.replacing("{\(place + 1)}", with: figure)
      }
      return out
    }
    return told.isEmpty ? nil : told.joined(separator: "，") + "。"
  }

  /// ≪N≫ stands for a figure, ≪P≫ for a share, either of which may be blank.
  private static func regex(_ pattern: String) -> Regex<AnyRegexOutput>? {
    try? Regex(
      pattern.replacing("≪N≫", with: #"([0-9][0-9,]*(?:\.[0-9]+)?|\(blank\))"#)
        .replacing("≪P≫", with: #"([0-9.]+%|\(blank\))"#))
  }

  /// The schools over a limit, and the promises that follow.
  private static func sizes(_ text: String) -> String? {
    let counted = /: ([0-9]+), junior schools: ([0-9]+); through schools over [0-9]+: ([0-9]+)\./
    guard let match = text.firstMatch(of: counted) else { return nil }
    let promise = /(.+) \(in use by ([0-9]{4})\) promised in ([0-9]{4}) to be within the limit by ([0-9]{4})/
    let rest = text[match.range.upperBound...].split(separator: "; ").compactMap { part in
      String(part).firstMatch(of: promise).map {
        "\(String($0.1).trimmed)（\($0.2)年及之前建成投用）\($0.3)年承诺至\($0.4)年降到规模标准以内"
      }
    }
    return "小学\(match.1)所，初中\(match.2)所，一贯制学校\(match.3)所。" + rest.joined(separator: "，")
      + (rest.isEmpty ? "" : "。")
  }

  /// The sentences of Tables IV and V by clause, and what each says in Chinese.
  private static let sentences: [ClauseID: [(english: String, chinese: String)]] = [
    .g1: [
      (
        "≪N≫ primary, ≪N≫ junior, ≪N≫ nine-year, ≪N≫ special", "小学{1}所、初中{2}所、九年一贯制学校{3}所、特殊教育学校{4}所"
      )
    ],
    .g2: [
      ("staff: ≪N≫ in primary, ≪N≫ in junior schools", "师生比小学1:{1}、初中1:{2}"),
      ("pupil: ≪N≫ yuan primary, ≪N≫ junior, ≪N≫ special", "按小学{1}元/生、初中{2}元/生、特殊教育{3}元/生核算公用经费"),
    ],
    .g3: [
      ("by 2016: ≪N≫; planned and built after 2016: ≪N≫", "2016年及之前建成投用的义务教育学校{1}所，2016年之后规划并建成投用的义务教育学校{2}所")
    ],
    .g4: [("limit: ≪N≫ primary, ≪N≫ junior, ≪N≫ through", "超过规模标准的小学{1}所，初中{2}所，一贯制学校{3}所")],
    .g5: [("classes over 45 pupils: ≪N≫; junior classes over 50: ≪N≫", "超过45人的小学班级{1}个，超过50人的初中班级{2}个")],
    .g6: [
      ("≪N≫ units, ", "教学点{1}所"), ("≪N≫ pupils, ≪N≫ yuan", "学生数{1}人，公用经费{2}元"),
    ],
    .g7: [
      (
        "schools: ≪N≫ yuan for ≪N≫ pupils, ≪N≫ yuan per pupil",
        "特殊教育学校公用经费为{1}元，特殊教育学生数为{2}人，特殊教育学校生均公用经费为{3}元"
      )
    ],
    .g8: [
      ("teachers ≪N≫ yuan, of civil servants ≪N≫ yuan", "教师年平均工资收入为{1}元，当地公务员年平均工资收入{2}元"),
      ("performance pay is granted in full", "教师绩效工资总量已足额核定"),
      ("performance pay is not granted in full", "教师绩效工资总量未足额核定"),
    ],
    .g9: [
      ("≪N≫ of ≪N≫ teachers have completed 360 hours of training \\(≪P≫\\)", "完成360学时培训的教师{1}人，全县教师{2}人，教师培训完成率{3}")
    ],
    .g11: [
      (
        "Of ≪N≫ eligible teachers ≪N≫ rotated in the year before \\(≪P≫\\), ≪N≫ of them backbone teachers \\(≪P≫\\)",
        "符合交流轮岗条件教师总数{1}名，上一年度交流轮岗教师{2}名，占符合交流轮岗条件教师总数的比例{3}；交流轮岗的骨干教师{4}名，占交流轮岗教师总数的比例{5}"
      )
    ],
    .g12: [
      ("≪N≫ of ≪N≫ full-time teachers hold a certificate \\(≪P≫\\)", "在岗专任教师{2}人，持有教师资格证的专任教师{1}人，占比{3}")
    ],
    .g13: [(": ≪P≫ primary, ≪P≫ junior", "就近划片入学比例分别为{1}、{2}")],
    .g14: [
      (
        "offer ≪N≫ places, ≪N≫ of them allotted \\(≪P≫\\); ≪N≫ of these to rural schools \\(≪P≫\\)",
        "优质高中招生名额总数{1}人，分配名额{2}人，占比{3}。其中分配农村学校的名额{4}人，占分配名额总数的{5}"
      ),
      ("allotment is tilted to rural", "名额分配向农村初中倾斜"), ("allotment is not tilted to rural", "名额分配未向农村初中倾斜"),
    ],
    .g15: [
      (
        "Of ≪N≫ eligible children of migrants ≪N≫ are in public schools and ≪N≫ in private places paid for by the county, ≪N≫ together \\(≪P≫\\)",
        "符合条件的随迁子女数{1}人，在公办学校就读{2}人，在政府购买服务的民办学校就读{3}人，合计{4}人，占比{5}"
      ),
      ("Left-behind children are cared for(?! as asked)", "留守儿童关爱体系健全"),
      ("Left-behind children are not cared for as asked", "留守儿童关爱体系不健全"),
      ("Left-behind children: ≪N≫", "留守儿童{1}人"), ("\\(≪N≫ of them\\)", "留守儿童{1}人"),
    ],
    .q1: [
      (
        "graduates ≪N≫, enrolled three years before ≪N≫, transferred in ≪N≫, died ≪N≫, transferred out ≪N≫; three-year retention ≪P≫",
        "初中毕业生数为{1}人，三年前初中在校生数为{2}人，转入学生数（含复学）为{3}人，死亡学生数为{4}人，转出学生数（含休学）为{5}人，三年巩固率为{6}"
      )
    ],
    .q2: [
      (
        "≪N≫ of ≪N≫ disabled children are enrolled \\(≪P≫\\), ≪N≫ of them in special schools \\(≪P≫\\)",
        "残疾儿童少年为{2}人，入学{1}人，入学率为{3}。其中，在特殊教育学校就读{4}人，占比{5}"
      )
    ],
    .q3: [("≪N≫ of ≪N≫ schools have a charter", "义务教育学校{2}所，已制定章程{1}所")],
    .q4: [
      (
        "budget ≪N≫(?: yuan)?, of which ≪N≫(?: yuan)? for teacher training \\(≪P≫\\)", "公用经费预算{1}元，教师培训费预算{2}元，占比{3}"
      ), ("spent: ≪N≫(?: yuan)? \\(≪P≫\\)", "实际支出{1}元，占比{2}"),
    ],
    .q9: [
      ("uality coefficient ≪N≫", "义务教育质量综合系数{1}"), ("upils reach level III", "学生学业水平达到Ⅲ级以上"),
      ("ifferences between schools ≪N≫ and ≪N≫", "校际差异率分别为{1}、{2}"),
      ("ifferences between schools ≪N≫(?![0-9]| and|\\.[0-9])", "校际差异率为{1}"),
    ],
  ]
}
