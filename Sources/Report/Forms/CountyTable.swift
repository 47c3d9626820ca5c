import County
import Regulation

extension OfficialTables {
  /// A group of columns of 表Ⅰ under its head.
  private typealias Group = (head: Text, columns: [(column: TableI.Column, head: Text)])

  private static let nature: [Group] = [
    (
      Text(zh: "自然情况", en: "Land and people"),
      [
        (.residents, Text(zh: "人口总数（万人）", en: "People (10,000)")),
        (.ruralResidents, Text(zh: "农业人口数（万人）", en: "Rural (10,000)")),
        (.townships, Text(zh: "乡镇数（个）", en: "Towns")), (.villages, Text(zh: "行政村数（个）", en: "Villages")),
      ]
    ),
    (
      Text(zh: "经济情况", en: "Economy, yuan a year per head"),
      [
        (.gdpPerHead, Text(zh: "年人均国内生产总值（元）", en: "GDP")),
        (.revenuePerHead, Text(zh: "年人均地方财政收入（元）", en: "Local revenue")),
        (.ruralIncome, Text(zh: "农民年人均纯收入（元）", en: "Rural income")),
        (.urbanIncome, Text(zh: "城镇居民年人均可支配收入（元）", en: "Urban income")),
      ]
    ),
  ]

  private static let schools: [Group] = [
    (
      Text(zh: "普通中小学校数（所）", en: "Schools"),
      [
        (.schoolsPrimary, Text(zh: "小学", en: "Pri.")), (.schoolsNineYear, Text(zh: "九年一贯制学校", en: "9-year")),
        (.schoolsJunior, Text(zh: "初中", en: "Jun.")), (.schoolsComplete, Text(zh: "完全中学", en: "Full")),
        (.schoolsTwelveYear, Text(zh: "十二年一贯制学校", en: "12-year")),
      ]
    ),
    (Text(zh: "特殊教育学校（所）", en: "Special"), [(.schoolsSpecial, .none)]),
    (
      Text(zh: "小学教学点数（个）", en: "Teaching points"),
      [(.teachingPoints, Text(zh: "计", en: "All")), (.teachingPointsFrom50, Text(zh: "其中：50人及以上", en: "50 up"))]
    ),
    (
      Text(zh: "教学班数（个）", en: "Classes"),
      [(.classesPrimary, Text(zh: "小学", en: "Pri.")), (.classesJunior, Text(zh: "初中", en: "Jun."))]
    ),
    (
      Text(zh: "在校学生数（人）", en: "Pupils"),
      [(.pupilsPrimary, Text(zh: "小学", en: "Pri.")), (.pupilsJunior, Text(zh: "初中", en: "Jun."))]
    ),
  ]

  /// Staff by stage: a line of heads more than the others.
  private static let staff: [Group] = [
    (
      Text(zh: "小学", en: "Primary"),
      [(.staffPrimary, Text(zh: "合计", en: "All")), (.teachersPrimary, Text(zh: "其中专任教师", en: "Tea."))]
    ),
    (
      Text(zh: "初中", en: "Junior"),
      [(.staffJunior, Text(zh: "合计", en: "All")), (.teachersJunior, Text(zh: "其中专任教师", en: "Tea."))]
    ),
  ]

  /// L1 … L24 in the order of the form.
  private static let columns = (nature + schools + staff).flatMap(\.columns).map(\.column)

  /// 表Ⅰ: the county at large, as declared; of a later year what the sections come to.
  var basics: PageTable {
    let groups = Self.nature + Self.schools
    var first = [PageTable.Head("", rows: 4)]
    for group in groups {
      let isOne = group.columns.count == 1
      first.append(PageTable.Head(group.head(language), columns: group.columns.count, rows: isOne ? 3 : 1))
    }
    first.append(PageTable.Head(text("教职工数（人）", "Staff"), columns: Self.staff.flatMap(\.columns).count))
    let second =
      groups.filter { $0.columns.count > 1 }.flatMap(\.columns).map { PageTable.Head($0.head(language), rows: 2) }
      + Self.staff.map { PageTable.Head($0.head(language), columns: $0.columns.count) }
    let third = Self.staff.flatMap(\.columns).map { PageTable.Head($0.head(language)) }
    let cells = Self.columns.map(basic)
    let blank = zip(1..., cells).filter { $0.1.figure == nil }.map { "L\($0.0)" }
    return PageTable(
      caption: caption("表Ⅰ", Text(zh: "义务教育优质均衡发展县基本情况", en: "The county at large")),
      heads: [first, second, third, Self.numbered(1...Self.columns.count)],
      rows: [PageTable.Row([PageTable.Cell(text("全县总计", "County"), .sign)] + cells)],
      notes: basicNotes(blank))
  }

  /// One figure: the county's own, or what the projected sections come to.
  private func basic(_ column: TableI.Column) -> PageTable.Cell {
    let isPersons = column == .residents || column == .ruralResidents
    func cell(_ value: Double?, _ shade: PageTable.Cell.Shade = .none) -> PageTable.Cell {
      guard let value else { return PageTable.Cell(FormSentence.blank(language), .sign) }
      return PageTable.Cell(isPersons ? value / 10_000 : value, decimals: isPersons ? 2 : 0, shade: shade)
    }
    guard isProjected else { return cell(county.tableI[column]) }
    switch column {
    case .schoolsPrimary: return cell(schools(.primary))
    case .schoolsNineYear: return cell(schools(.nineYear))
    case .schoolsJunior: return cell(schools(.junior))
    case .schoolsComplete: return cell(schools(.complete))
    case .schoolsTwelveYear: return cell(schools(.twelveYear))
    case .classesPrimary: return cell(sum(.primary, evaluation.sections.map(\.classes)))
    case .classesJunior: return cell(sum(.junior, evaluation.sections.map(\.classes)))
    case .pupilsPrimary: return cell(sum(.primary, evaluation.sections.map(\.pupils)))
    case .pupilsJunior: return cell(sum(.junior, evaluation.sections.map(\.pupils)))
    case .teachersPrimary: return cell(teachers.map { sum(.primary, $0) })
    case .teachersJunior: return cell(teachers.map { sum(.junior, $0) })
    case .staffPrimary, .staffJunior: return cell(nil)
    default: return cell(county.tableI[column], .carried)
    }
  }

  /// Schools of a kind that are open; one that has but one of its stages left is of the kind of that stage.
  private func schools(_ kind: SchoolKind) -> Double {
    Double(
      county.schools.count { school in
        let open = school.sections.filter { evaluation.sections[$0].isOpen && evaluation.sections[$0].pupils > 0 }
        guard let first = open.first else { return false }
        let isParted = school.kind.isThrough && Set(open.map { county.sections[$0].stage }).count == 1
        let own: SchoolKind =
          isParted ? (county.sections[first].stage == .primary ? .primary : .junior) : school.kind
        return own == kind
      })
  }

  private func sum(_ stage: Stage, _ values: [Double]) -> Double {
    evaluation.sections.reduce(0) { sum, section in
      section.stage == stage && section.isOpen ? sum + values[section.slot] : sum
    }
  }

  private func basicNotes(_ blank: [String]) -> [String] {
    let told = [
      text(
        "“自然情况”和“经济情况”按评估前一年国家（地方）统计部门正式公布的统计数据填写，其他数据按最新教育事业统计数据填写。",
        "Land, people and economy as published for the year before; all else by the latest school census."),
      text(
        "人口按常住人口统计，保留两位小数；L5–L8 保留整数。",
        "Residents at two decimals; L5–L8 whole."),
      text(
        "小学包括一贯制学校的小学部和教学点，初中包括一贯制学校和完全中学的初中部。",
        "Primary (pri.) includes the primary sections of through schools and teaching points; junior (jun.) likewise. Full: secondary schools with a senior stage; tea.: full-time teachers."
      ),
    ]
    let projected =
      isProjected
      ? [
        text(
          "学校、教学班、在校学生、专任教师各数由各校推演值合计，不含没有单列的教学点；教职工不作推演。",
          "Schools, classes, pupils and teachers are sums of the projected sections, without teaching points that have no row; other staff is not projected."
        ),
        text(
          "° 沿用 \(county.year) 年申报数，方案没有涉及。",
          "° carried forward from the declaration of \(county.year): the plan does not touch it."),
      ] : []
    let missing =
      blank.isEmpty
      ? []
      : [
        text(
          "县数据中没有、待填：\(list: blank)。", "Not in the county's data, to be filled in: \(list: blank).")
      ]
    return told + projected + missing
  }
}
