import County

/// The keys of teachers who move, come, go or gain a kind, and of money.
extension MeasureKeys {
  /// One entry of a list of moves: both ends, and teachers by kind.
  package static let move = KeyRecord("common", ends + staff)

  /// What rotation and redeployment share; the words of each go by its own name.
  private static let quota: [Key] = [
    Key(
      "backbone", Text(zh: "骨干占比", en: "backbone share"), .share, also: ["骨干"],
      note: Text(zh: "其中骨干占比", en: "Of these backbone teachers")),
    Key(
      "direction", Text(zh: "方向", en: "direction"), directions,
      note: Text(zh: "方式：对等交流、按需、按比例", en: "exchange, need, proportional")),
    Key(
      "toward", Text(zh: "流向", en: "direction"), directions,
      note: Text(zh: "同 direction", en: "The same as direction")),
    Key(
      "perClass", Text(zh: "每班教师下限", en: "fewest teachers per class"), .number(0...10),
      note: Text(zh: "派出校每班至少保留教师", en: "Teachers a sender keeps per class")),
    Key(
      "allowOutflow", Text(zh: "允许乡村净流出", en: "net outflow from villages"), .yesNo,
      note: Text(zh: "允许由乡村净流向城镇", en: "Allow a net flow from village to town")),
    Key(
      "within", Text(zh: "范围", en: "area"), .word([KeyForm.Word("zone", "区域内"), KeyForm.Word("county", "全县")]),
      note: Text(zh: "限区域内或全县", en: "Inside a zone, or across the county")),
    Key(
      "exempt", Text(zh: "不派出的学段部", en: "sections exempt"), .list(.id),
      note: Text(zh: "不派出的学校", en: "Sections that send none")),
    Key(
      "perSchool", Text(zh: "每校上限", en: "most per school"), .share,
      note: Text(zh: "每校一年最多派出比例", en: "Largest share of a school's teachers that leaves in a year")),
    Key(
      "from", Text(zh: "转出方", en: "from"), side, also: ["自"],
      note: Text(zh: "由哪些分组、学校派出", en: "Groups or schools they come from")),
    Key(
      "to", Text(zh: "转入方", en: "to"), side, also: ["至"], note: Text(zh: "到哪些分组、学校", en: "Groups or schools they go to")
    ),
    Key(
      "degree", Text(zh: "高学历占比", en: "share of degree teachers"), .share,
      note: Text(zh: "其中至少多大比例为高于规定学历教师", en: "At least this share are degree teachers")),
    Key(
      "artsSports", Text(zh: "体艺占比", en: "share of PE & arts teachers"), .share,
      note: Text(zh: "其中至少多大比例为体育、艺术教师", en: "At least this share are PE and arts teachers")),
    Key("moves", Text(zh: "名单", en: "list"), .list(.record(move)), note: Text(zh: "名单", en: "Named moves")),
    Key(
      "bachelorShare", Text(zh: "本科及以上所占比例", en: "share with a bachelor's degree"), .share,
      note: Text(
        zh: "由小学转入初中的教师中持本科及以上者的比例，在初中计入",
        en: "Of teachers sent from primary to junior school the share with a bachelor's, which counts there")),
  ]

  /// One end of a direction: groups, schools or sections by name, or a selection.
  private static let side = KeyForm.any(.id, .list(.id), .record(PlanKeys.selection))

  private static let directions = KeyForm.word(
    Rotation.Direction.allCases.map { direction in
      switch direction {
      case .exchange: KeyForm.Word(direction.rawValue, "对等交流")
      case .need: KeyForm.Word(direction.rawValue, "按需")
      case .proportional: KeyForm.Word(direction.rawValue, "按比例")
      }
    })

  static let rotate = measure(
    .rotate, Text(zh: "轮岗", en: "rotation"),
    .record(
      KeyRecord(
        "rotate",
        [
          Key(
            "share", Text(zh: "比例", en: "share"), .share,
            note: Text(zh: "占符合条件教师的比例", en: "Share of the eligible teachers")),
          Key(
            "term", Text(zh: "轮岗年限", en: "term"), .whole(1...10), also: ["年限"],
            note: Text(
              zh: "期满返回原校的年限：按比例的不写按 3 年，名单不写则不返回",
              en: "Years after which the movers come home: 3 for a share, never for a list, unless given")),
          Key(
            "eligibleAfter", Text(zh: "再次轮岗间隔", en: "years until eligible again"), .whole(0...20),
            note: Text(
              zh: "轮岗后几年内不再列入符合条件人数，不写按 6 年", en: "Years in which who has rotated is not eligible again, 6 unless given"
            )),
          Key(
            "rest", Text(zh: "未用完名额", en: "moves left over"), .word([KeyForm.Word("exchange", "对等交流")]),
            note: Text(zh: "按需、按比例未用完的名额以对等交流补足", en: "What need or proportion leaves is filled by exchange")),
        ] + quota)), yearOrYears + [fulfilled],
    note: Text(zh: "教师交流轮岗", en: "Teachers rotate (judged by G11)"))

  static let redeploy = measure(
    .redeploy, Text(zh: "教师调配", en: "redeployment"),
    .record(
      KeyRecord(
        "redeploy",
        [
          kind("teachers", 1...10_000, note: Text(zh: "调配人数", en: "Teachers redeployed")),
          Key(
            "certified", Text(zh: "持证比例", en: "share certified"), .share,
            note: Text(
              zh: "由小学调往初中的，其中持初中教师资格证的比例，不写按 0（持证上岗随之下降）",
              en:
                "Of those sent from primary to junior school, the share certified for it; none unless given, so that G12 falls"
            )),
        ] + quota)),
    yearOrYears + [fulfilled],
    note: Text(zh: "统筹调配教师（不计入轮岗）", en: "Teachers are redeployed (does not count for G11)"))

  static let recruit = measure(
    .recruit, Text(zh: "补充教师", en: "recruitment"),
    .record(
      KeyRecord(
        "recruit",
        [section] + staff + [
          Key(
            "service", Text(zh: "服务年限", en: "years of service"), .whole(0...10),
            note: Text(zh: "服务期（特岗），期内不计入轮岗条件", en: "Years of service, not eligible for rotation"))
        ])), yearOrYears, note: Text(zh: "补充教师", en: "Appoint teachers"))

  static let release = measure(
    .release, Text(zh: "转岗分流", en: "release"),
    .record(
      KeyRecord(
        "release",
        [
          Key(
            "section", Text(zh: "学段部", en: "section"), .id,
            note: Text(zh: "学段部编号；不写则按名额由各校分摊", en: "Section by id; without it a quota that schools share")),
          Key(
            "from", Text(zh: "转出方", en: "from"), side, also: ["自"],
            note: Text(zh: "名额由哪些分组、学校分摊，不写则为全县", en: "Groups or schools that share the quota; the county unless given")
          ),
        ] + staff)), yearOrYears,
    note: Text(
      zh: "教师转岗分流，离开教育系统：每年若干人，一校的，或按各校教师数分摊的名额",
      en: "Teachers leave education for other work, so many in each year: of one school, or shared by teachers"))

  static let second = measure(
    .second, Text(zh: "支教", en: "secondment"),
    .record(
      KeyRecord(
        "second",
        [section] + staff + [
          Key(
            "scheme", Text(zh: "项目", en: "scheme"), .text, note: Text(zh: "计划名称：三区、银龄、援疆", en: "Scheme"))
        ])), yearOrYears,
    note: Text(zh: "支教教师，期满离开", en: "Teachers lent from outside; they leave when the years end"))

  static let qualify = measure(
    .qualify, Text(zh: "教师提升", en: "qualification"),
    .record(
      KeyRecord(
        "qualify",
        [section] + staff.filter { $0.name != "teachers" } + [
          Key(
            "term", Text(zh: "年限", en: "term"), .whole(1...20),
            note: Text(zh: "有效年限", en: "Years after which it expires"))
        ])), yearOrYears,
    note: Text(zh: "提升学历、认定骨干、培训体艺教师", en: "Teachers gain degrees, recognition, or training"))

  static let visit = measure(
    .visit, Text(zh: "走教", en: "visiting teachers"),
    .record(
      KeyRecord(
        "visit",
        ends + [kind("artsSports", 1...100, must: true, note: Text(zh: "体艺教师人数", en: "PE and arts teachers"))])),
    yearOrYears, note: Text(zh: "体艺教师走教", en: "PE and arts teachers teach at another school as well"))

  static let fund = measure(
    .fund, Text(zh: "经费", en: "funding"),
    .record(
      KeyRecord(
        "fund",
        [
          money(
            "primary", Text(zh: "小学生均公用经费", en: "per primary pupil"),
            Text(zh: "小学生均公用经费（元）", en: "Public funding per primary pupil, yuan")),
          money(
            "junior", Text(zh: "初中生均公用经费", en: "per junior pupil"),
            Text(zh: "初中生均公用经费（元）", en: "Public funding per junior pupil, yuan")),
          money(
            "special", Text(zh: "特教生均公用经费", en: "per special pupil"),
            Text(zh: "特教生均公用经费（元）", en: "Public funding per pupil of special schools, yuan")),
          Key(
            "floor", Text(zh: "不足此人数按此核定", en: "pupils funded at least"), .whole(0...1000),
            note: Text(zh: "不足此人数的按此数核定", en: "Small units are funded as if they had this many pupils")),
          Key(
            "training", Text(zh: "教师培训占比", en: "share for training"), .any(.share, .money), also: ["教师培训"],
            note: Text(zh: "教师培训经费：占预算比例或金额", en: "Teacher training: a share of the budget, or yuan")),
          money(
            "budget", Text(zh: "公用经费预算", en: "public budget"),
            Text(zh: "公用经费预算（元），培训经费按金额写时的分母", en: "The public budget that training in yuan is held against")),
          money(
            "teacherPay", Text(zh: "教师平均工资", en: "teachers' pay"),
            Text(zh: "教师年平均工资（元）", en: "Teachers' average pay a year, yuan")),
          money(
            "civilServantPay", Text(zh: "公务员平均工资", en: "civil servants' pay"),
            Text(zh: "公务员年平均工资（元）", en: "Civil servants' average pay a year, yuan")),
          money(
            "spendingPrimary", Text(zh: "小学教育经费", en: "spending on primary schools"),
            Text(zh: "小学一般公共预算教育支出", en: "Public spending on primary schools, yuan a year")),
          money(
            "spendingJunior", Text(zh: "初中教育经费", en: "spending on junior schools"),
            Text(zh: "初中一般公共预算教育支出", en: "Public spending on junior schools, yuan a year")),
          money("revenue", Text(zh: "地方财政收入", en: "revenue"), Text(zh: "财政经常性收入", en: "Regular revenue, yuan a year")),
        ])),
    [
      Key(
        "year", Text(zh: "年份", en: "year"), .year, must: true, note: Text(zh: "自哪一年起", en: "From which year on"))
    ], note: Text(zh: "经费", en: "Money, from a year on"))

  private static func money(_ name: String, _ label: Text, _ note: Text) -> Key { Key(name, label, .money, note: note) }

  static let repay = measure(
    .repay, Text(zh: "偿还欠款", en: "arrears"), .money, yearOrYears,
    note: Text(zh: "分期补齐欠拨经费", en: "Arrears repaid in equal instalments"))
}
