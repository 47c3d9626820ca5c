import County
import Regulation
import Simulation

extension PlanGrammar {
  /// The keys every measure may have.
  package static let everyMeasure: [PlanKey] = [
    PlanKey("name", .text, must: true, "措施名称，在方案内唯一", "Name, unique in the plan"),
    PlanKey("cost", .cost, "费用：4200万元，或 35万元/year", "Cost: once, or `/year` in every year it acts"),
    PlanKey("note", .text, "备注", "Note"),
    PlanKey("skip", .yesNo, "去掉（不执行）这项继承来的措施", "Drop this measure, one that is inherited too"),
  ]

  private static let year = PlanKey("year", .year, must: true, "统计年度（秋）", "Census in which it shows")
  private static let yearOrYears = [
    PlanKey("year", .year, "统计年度（秋）", "Census in which it shows"),
    PlanKey("years", .years, "起止年度，如 2025...2030", "From … to, as 2025...2030"),
  ]
  private static let overrun = PlanKey(
    "overrun", .uncertain(.share), "预计超支比例", "Expected overrun, as a share of the cost")
  private static let delay = PlanKey(
    "delay", .uncertain(.number(0...10)), "投用比计划晚几年（取整）", "Years by which it opens late, rounded to whole years")
  private static let fulfilled = PlanKey(
    "fulfilled", .uncertain(.share), "名额完成的比例", "Share of the quota that is carried out")
  private static let starts = PlanKey("starts", .year, "开工年度", "Year in which it starts")
  private static let opens = PlanKey("opens", .year, must: true, "投用年度（秋）", "Census in which it is in use")

  static let staff: [PlanKey] = [
    PlanKey("teachers", .whole(0...10_000), "专任教师（人）", "Full-time teachers"),
    PlanKey("degree", .whole(0...10_000), "高于规定学历教师", "Of these with a degree above the required one"),
    PlanKey("backbone", .whole(0...10_000), "县级以上骨干教师", "Of these backbone teachers"),
    PlanKey("artsSports", .whole(0...10_000), "体育、艺术教师", "Of these PE and arts teachers"),
  ]

  static let amounts: [PlanKey] = [
    PlanKey("teachingArea", .number(-1e7...1e7), "教学及辅助用房（㎡）", "Teaching and auxiliary rooms, m²"),
    PlanKey("sportsArea", .number(-1e7...1e7), "体育运动场馆（㎡）", "Sports grounds and halls, m²"),
    PlanKey("equipment", .yuan, "教学仪器设备值（元）", "Teaching equipment, yuan"),
    PlanKey("multimedia", .whole(-10_000...10_000), "网络多媒体教室（间）", "Networked multimedia rooms"),
    PlanKey("computers", .whole(-100_000...100_000), "计算机（台）", "Computers"),
    PlanKey("books", .whole(-1e7...1e7), "图书（册）", "Books, volumes"),
    PlanKey("musicRooms", .whole(-1000...1000), "音乐专用教室（间）", "Music rooms"),
    PlanKey("artRooms", .whole(-1000...1000), "美术专用教室（间）", "Art rooms"),
    PlanKey("musicArea", .number(0...10_000), "最小音乐教室面积（㎡）", "Area of the smallest music room, m²"),
    PlanKey("artArea", .number(0...10_000), "最小美术教室面积（㎡）", "Area of the smallest art room, m²"),
  ]
  static let classrooms = PlanKey("classrooms", .whole(-1000...1000), "普通教室（间）", "Classrooms")

  static let wing: [PlanKey] =
    [
      PlanKey("takesFrom", .shares, "生源：各校划出的比例", "Where its pupils come from: share of each section"),
      PlanKey("grades", .word(Opening.Grades.allCases.map(\.rawValue)), "全部年级或自起始年级逐年", "All grades, or growing up"),
      PlanKey("staff", .word(Merger.Follow.allCases.map(\.rawValue)), "教师是否随生源", "Whether teachers come along"),
      classrooms,
    ] + staff

  static let move: [PlanKey] =
    [PlanKey("from", .id, must: true, "自", "From"), PlanKey("to", .id, must: true, "至", "To")] + staff

  private static let quota: [PlanKey] = [
    PlanKey("backbone", .share, "其中骨干占比", "Of these backbone teachers"),
    PlanKey(
      "direction", .word(Rotation.Direction.allCases.map(\.rawValue)), "方式：对等交流、按需、按比例", "exchange, need, proportional"),
    PlanKey("toward", .word(Rotation.Direction.allCases.map(\.rawValue)), "同 direction", "The same as direction"),
    PlanKey("perClass", .number(0...10), "派出校每班至少保留教师", "Teachers a sender keeps per class"),
    PlanKey("allowOutflow", .yesNo, "允许由乡村净流向城镇", "Allow a net flow from village to town"),
    PlanKey("within", .word(["zone", "county"]), "限区域内或全县", "Inside a zone, or across the county"),
    PlanKey("exempt", .list(.id), "不派出的学校", "Sections that send none"),
    PlanKey("perSchool", .share, "每校一年最多派出比例", "Largest share of a school's teachers that leaves in a year"),
    PlanKey("moves", .list(.mapping(move)), "名单", "Named moves"),
    PlanKey(
      "bachelorShare", .share, "名单中小学高学历教师持本科者的比例，转入初中时计入",
      "Share of the degree teachers on the list who hold a bachelor's, which counts in junior school"),
  ]

  private static let receivers = PlanKey(
    "into", .any([.shares, .list(.id), .word(["nearest"])]), must: true, "并入：一校、各校比例、按距离的名单或 nearest",
    "Into one, several by share, a list by distance, or `nearest`")

  private static let travel: [PlanKey] = [
    PlanKey("minutes", .number(0...600), "单程时间（分钟）", "Minutes one way"),
    PlanKey("km", .number(0...500), "单程距离（公里）", "Kilometres one way"),
    PlanKey("boardingPlaces", .whole(0...10_000), "寄宿床位", "Beds for boarders"),
    PlanKey("bus", .cost, "校车费用（每年）", "Buses, yuan a year"),
  ]

  private static let procedure: [PlanKey] = [
    PlanKey("assessed", .month, "论证", "Assessed, as 2025-03"),
    PlanKey("noticed", .month, "公示", "Public notice"),
    PlanKey("approved", .month, "报批", "Approved"),
  ]

  private static let fund: [PlanKey] = [
    PlanKey("primary", .yuan, "小学生均公用经费（元）", "Public funding per primary pupil, yuan"),
    PlanKey("junior", .yuan, "初中生均公用经费（元）", "Public funding per junior pupil, yuan"),
    PlanKey("special", .yuan, "特教生均公用经费（元）", "Public funding per pupil of special schools, yuan"),
    PlanKey("floor", .whole(0...1000), "不足此人数的按此数核定", "Small units are funded as if they had this many pupils"),
    PlanKey("training", .any([.share, .yuan]), "教师培训经费：占预算比例或金额", "Teacher training: a share of the budget, or yuan"),
    PlanKey("budget", .yuan, "公用经费预算（元），培训经费按金额写时的分母", "The public budget that training in yuan is held against"),
    PlanKey("teacherPay", .yuan, "教师年平均工资（元）", "Teachers' average pay a year, yuan"),
    PlanKey("civilServantPay", .yuan, "公务员年平均工资（元）", "Civil servants' average pay a year, yuan"),
    PlanKey("spendingPrimary", .yuan, "小学一般公共预算教育支出", "Public spending on primary schools, yuan a year"),
    PlanKey("spendingJunior", .yuan, "初中一般公共预算教育支出", "Public spending on junior schools, yuan a year"),
    PlanKey("revenue", .yuan, "财政经常性收入", "Regular revenue, yuan a year"),
  ]

  /// What stands under the key of an action, and what goes with it.
  package static func measure(_ action: ActionKey) -> MeasureKey {
    func key(_ form: PlanForm, _ companions: [PlanKey], _ zh: String, _ en: String) -> MeasureKey {
      MeasureKey(action: action, form: form, companions: companions, words: Text(zh: zh, en: en))
    }
    let section = PlanKey("section", .id, must: true, "学段部编号", "Section by id")
    switch action {
    case .merge:
      let follow = PlanForm.word(Merger.Follow.allCases.map(\.rawValue))
      return key(
        .ids,
        [
          receivers, year, PlanKey("staff", follow, "教师随迁或留下", "Whether teachers follow or stay"),
          PlanKey("equipment", follow, "设备随迁或留下", "Whether equipment follows or stays"),
          PlanKey(
            "premises", .word(Merger.Premises.allCases.map(\.rawValue)), "校舍：停用、留用、移交", "close, retain or transfer"),
          PlanKey("travel", .mapping(travel), "上学路途", "The new way to school"),
          PlanKey("procedure", .mapping(procedure), "论证、公示、报批", "Steps before the school is closed"),
        ], "撤并学校或学段部", "Close sections or schools into others")
    case .reclassify:
      return key(
        .ids, [PlanKey("as", .word(["teachingPoint", "primary"]), must: true, "改为", "As what"), year],
        "改为教学点（或恢复为学校）", "Make a school a teaching point, or the reverse")
    case .form:
      return key(
        .mapping([
          PlanKey("id", .text, must: true, "新校编号", "Id of the new school"), PlanKey("name", .text, "校名", "Name"),
          PlanKey("sections", .list(.id), must: true, "小学与初中各一", "One primary and one junior section"),
        ]), [year], "组建九年一贯制学校", "Form a nine-year school")
    case .build:
      return key(
        .mapping([section, classrooms] + amounts), [starts, opens, overrun, delay], "新建校舍、购置设备（负数为拆除、报废）",
        "Build or buy for a section; negative amounts are scrapped")
    case .open:
      return key(
        .mapping(
          [
            PlanKey("id", .text, must: true, "新校编号", "Id of the new school"), PlanKey("name", .text, "校名", "Name"),
            PlanKey("kind", .word(["primary", "junior", "nineYear"]), "学校类别", "Kind of school"),
            PlanKey(
              "counts", .word(Opening.Counts.allCases.map(\.rawValue)), "单独计校或计入本校",
              "Counts as a school, or with its parent"),
            PlanKey("of", .id, "校区所属学校", "The parent of a campus"),
            PlanKey("zone", .word(Zone.allCases.map(\.rawValue)), "城区、镇区、乡村", "Zone"),
            PlanKey("group", .text, "分组", "Group"),
            PlanKey("primary", .mapping(wing), "小学部", "Primary section of a nine-year school"),
            PlanKey("junior", .mapping(wing), "初中部", "Junior section of a nine-year school"),
          ] + wing + amounts), [starts, opens, overrun, delay], "新建学校或校区", "Open a school or a campus")
    case .cap:
      return key(
        .mapping([
          section, PlanKey("entrants", .whole(0...10_000), must: true, "起始年级人数上限", "Largest entry grade, pupils"),
          PlanKey("overflow", .shares, must: true, "超出者去向", "Where the others go"),
        ]), yearOrYears, "限额招生", "Cap an entry grade")
    case .rezone:
      return key(
        .mapping([
          PlanKey("from", .id, must: true, "划出学校", "Whose catchment"),
          PlanKey("to", .shares, must: true, "划入学校", "Who takes it over"),
          PlanKey("share", .share, "划出比例（划入一校时）", "Share of the catchment, with one receiver"),
          PlanKey(
            "grades", .word(Opening.Grades.allCases.map(\.rawValue)), "全部年级或自起始年级", "All grades, or from entry on"),
        ]), [year], "调整学区划片", "Move a catchment boundary")
    case .limitClasses:
      return key(
        .mapping([
          PlanKey("sections", .mapping(selection), must: true, "哪些学段部", "Which sections"),
          PlanKey("size", .whole(1...100), must: true, "班额上限", "Largest class"),
        ]), yearOrYears, "控制班额", "Keep classes small")
    case .rotate:
      return key(
        .mapping(
          [
            PlanKey("share", .share, "占符合条件教师的比例", "Share of the eligible teachers"),
            PlanKey("term", .whole(1...10), "期满返回的年限（名单）", "Years after which those of a list return"),
            PlanKey(
              "rest", .word(["exchange"]), "按需、按比例未用完的名额以对等交流补足",
              "What need or proportion leaves is filled by exchange"),
          ]
            + quota), yearOrYears + [fulfilled], "教师交流轮岗", "Teachers rotate (judged by G11)")
    case .redeploy:
      return key(
        .mapping([PlanKey("teachers", .whole(1...10_000), "调配人数", "Teachers redeployed")] + quota),
        yearOrYears + [fulfilled],
        "统筹调配教师（不计入轮岗）", "Teachers are redeployed (does not count for G11)")
    case .recruit:
      return key(
        .mapping(
          [section] + staff + [
            PlanKey("service", .whole(0...10), "服务期（特岗），期内不计入轮岗条件", "Years of service, not eligible for rotation")
          ]),
        yearOrYears, "补充教师", "Appoint teachers")
    case .second:
      return key(
        .mapping([section] + staff + [PlanKey("scheme", .text, "计划名称：三区、银龄、援疆", "Scheme")]), yearOrYears,
        "支教教师，期满离开", "Teachers lent from outside; they leave when the years end")
    case .qualify:
      return key(
        .mapping(
          [section] + staff.filter { $0.name != "teachers" }
            + [PlanKey("term", .whole(1...20), "有效年限", "Years after which it expires")]), yearOrYears,
        "提升学历、认定骨干、培训体艺教师", "Teachers gain degrees, recognition, or training")
    case .visit:
      return key(
        .mapping([
          PlanKey("from", .id, must: true, "派出学校", "From"), PlanKey("to", .id, must: true, "走教学校", "To"),
          PlanKey("artsSports", .whole(1...100), must: true, "体艺教师人数", "PE and arts teachers"),
        ]), yearOrYears, "体艺教师走教", "PE and arts teachers teach at another school as well")
    case .fund:
      return key(
        .mapping(fund), [PlanKey("year", .year, must: true, "自哪一年起", "From which year on")], "经费",
        "Money, from a year on")
    case .repay: return key(.yuan, yearOrYears, "分期补齐欠拨经费", "Arrears repaid in equal instalments")
    }
  }
}
