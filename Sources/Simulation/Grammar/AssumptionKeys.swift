import County
import Regulation

extension PlanKeys {
  /// What stands under `assumptions:`.
  package static let assumptions = KeyRecord(
    "assumptions",
    [
      Key(
        "roll", Text(zh: "在校生推算方式", en: "roll"),
        .word([KeyForm.Word("project", "逐年推演"), KeyForm.Word("hold", "保持现状")]),
        note: Text(zh: "在校生：逐年推演或保持现状", en: "Rolls: projected, or held as they are")),
      Key(
        "births", Text(zh: "出生人口", en: "births"),
        .any(uncertain(.number(0...3)), .table(uncertain(.number(0...1e7)), byYear: true)), also: ["出生人口倍数"],
        note: Text(
          zh: "出生人口：尚无记录各年为最后一年的几倍，或逐学年给出人数",
          en: "Births: those not yet recorded as a multiple of the last recorded, or numbers by school year")),
      Key(
        "entryRate", Text(zh: "入学留存率", en: "entry rate"),
        .any(uncertain(.number(0...3)), .word([KeyForm.Word("calibrated", "校准")])),
        note: Text(zh: "入学留存率：每名出生人口的一年级新生", en: "Grade-1 entrants per birth")),
      Key(
        "kindergartenRate", Text(zh: "大班入学率", en: "entrants per child in the top class"), uncertain(.number(0...3)),
        note: Text(
          zh: "上年大班每名幼儿的一年级新生（kindergarten.csv）；不写按统计年度校准",
          en: "Grade-1 entrants per child in the top class of kindergarten a year before; else by the census")),
      Key(
        "entrants", Text(zh: "小学一年级入学人数", en: "grade-1 entrants"), .table(uncertain(.number(0...1e7)), byYear: true),
        note: Text(zh: "各年一年级新生数", en: "Grade-1 entrants by year")),
      Key(
        "entryChange", Text(zh: "入学人数年变化率", en: "yearly change of entrants"), uncertain(.rate(-1...1)),
        note: Text(zh: "一年级新生年变化率", en: "Yearly change of grade-1 entrants")),
      Key(
        "progression", Text(zh: "升级率", en: "progression"),
        .any(uncertain(.number(0...2)), .record(progression)),
        note: Text(
          zh: "升级比；可分学段、分年级、分组", en: "Share of a grade that goes up, by stage, grade and group if you like")),
      Key(
        "dropout", Text(zh: "辍学率", en: "dropout"), uncertain(.rate(0...1)),
        note: Text(zh: "年辍学率", en: "Dropout a year")),
      Key(
        "transfer", Text(zh: "净转入率", en: "net transfer"), byStage(uncertain(.rate(-1...1))),
        note: Text(zh: "年净转入率", en: "Net transfer a year")),
      Key(
        "transition", Text(zh: "小升初比例", en: "transition to junior school"), uncertain(.number(0...2)),
        note: Text(zh: "小学毕业生升入本县初中的比例", en: "Primary graduates who enter junior school here")),
      Key(
        "entryShare", Text(zh: "招生份额", en: "share of entrants"), .record(entryShare),
        note: Text(
          zh: "各校招生份额的依据：在校生与现一年级的权重", en: "What a section's share of entrants rests on: its roll or its first grade")),
      Key(
        "flows", Text(zh: "升学流向", en: "flows to junior school"),
        .table(.table(.number(0...100_000), byYear: false), byYear: false), also: ["升学流向矩阵"],
        note: Text(
          zh: "毕业生由各单元（分组、城乡或学段部）升入各单元的比例，各行之和为1；县外 一列为外流，县外 一行为每年流入人数",
          en:
            "Shares of a unit's graduates (group, zone or section) by the unit they enter, each row 1; outside as a column: who leaves; as a row: pupils a year who come"
        )),
      Key(
        "teachingPoints", Text(zh: "未单列的教学点", en: "teaching points without a row"),
        .list(.record(CountyKeys.point)),
        note: Text(
          zh: "未单列的教学点，取代 county.yaml 所列；其学生属所在分组的低年级，以后升入该组的学校",
          en:
            "Teaching points without a row, in the place of county.yaml's: children of their group's lower grades, who go on to its schools"
        )),
      Key(
        "drift", Text(zh: "生源流动", en: "drift"), .any(.record(drift), .list(.record(drift))),
        note: Text(zh: "生源流动", en: "Pupils who move between schools")),
      Key(
        "retirement", Text(zh: "教师离岗率", en: "retirement"), uncertain(.rate(0...1)),
        note: Text(zh: "教师年离岗比例", en: "Teachers who leave a year")),
      Key(
        "unreplaced", Text(zh: "离岗不补比例", en: "leavers not replaced"), uncertain(.share),
        note: Text(zh: "离岗后不补充的比例", en: "Share of leavers who are not replaced")),
      Key(
        "posts", Text(zh: "教职工编制", en: "approved posts"),
        .any(posts, .word([KeyForm.Word("byRatio", "按师生比")]), .table(posts, byYear: true)),
        note: Text(
          zh: "核定编制：各年数，或每年按师生比核定（byRatio）",
          en: "Approved posts: a number, by year, or approved anew by the staffing ratios (byRatio)")),
      Key(
        "smallClass", Text(zh: "编班下限", en: "smallest class split"), .whole(1...60),
        note: Text(zh: "起始年级编班人数下限", en: "Pupils below which an entry grade is not split")),
      Key(
        "viableFloor", Text(zh: "过小学段部的人数线", en: "line of small sections"), .whole(0...1000),
        note: Text(zh: "标为极小的人数", en: "Pupils below which a section is flagged small")),
      Key(
        "feeding", Text(zh: "升学去向", en: "feeding"),
        .word(
          Assumptions.Feeding.allCases.map { feeding in
            switch feeding {
            case .staying: KeyForm.Word(feeding.rawValue, "留在本组")
            case .calibrated: KeyForm.Word(feeding.rawValue, "校准")
            case .uncalibrated: KeyForm.Word(feeding.rawValue, "不校准")
            case .pooled: KeyForm.Word(feeding.rawValue, "全县合并")
            }
          }), note: Text(zh: "小学升初中的规则", en: "How graduates find junior schools")),
      Key(
        "shape", Text(zh: "年级分布", en: "roll by grade"),
        .word(
          Assumptions.Shape.allCases.map { shape in
            switch shape {
            case .fitted: KeyForm.Word(shape.rawValue, "拟合")
            case .even: KeyForm.Word(shape.rawValue, "均分")
            case .births: KeyForm.Word(shape.rawValue, "按出生人口")
            }
          }), note: Text(zh: "分年级人数的形状", en: "Shape of the roll by grade")),
      Key(
        "change", Text(zh: "在校生年变化率", en: "yearly change of rolls"), .any(.rate(-1...1), .list(.record(change))),
        note: Text(zh: "在校生按年率变化", en: "Rolls move by a plain yearly rate")),
    ])

  /// What stands under `drift:`: from where, to where, how much a year.
  package static let drift = KeyRecord(
    "drift",
    [
      Key(
        "from", Text(zh: "转出方", en: "from"), .record(selection), must: true, also: ["自"],
        note: Text(zh: "流出的学段部", en: "Sections that lose pupils")),
      Key(
        "to", Text(zh: "转入方", en: "to"), .record(selection), must: true, also: ["至"],
        note: Text(zh: "流入的学段部", en: "Sections that gain them")),
      Key(
        "enrolled", Text(zh: "在校生年流动率", en: "of the enrolled"), uncertain(.rate(0...1)),
        note: Text(zh: "在校生每年流动的比例", en: "Share of the enrolled who move a year")),
      Key(
        "entry", Text(zh: "新生年流动率", en: "of entrants"), uncertain(.rate(0...1)),
        note: Text(zh: "入学者每年减少的比例（复利）", en: "Share by which entry shrinks a year, compounding")),
      Key(
        "residence", Text(zh: "住址", en: "residence"),
        .word([KeyForm.Word("moves", "随迁"), KeyForm.Word("stays", "不迁")]),
        note: Text(
          zh: "家庭住址是否随迁（默认随迁）；不迁而到县城就读的，降低就近划片入学比例",
          en: "Whether families move house (they do unless said); who goes to the seat without lowers G13")),
    ])

  /// A yearly change of the rolls of some sections.
  package static let change = KeyRecord(
    "change",
    [
      Key("of", Text(zh: "范围", en: "sections"), .record(selection), note: Text(zh: "哪些学段部", en: "Which sections")),
      Key(
        "rate", Text(zh: "幅度", en: "rate"), .rate(-1...1), must: true, note: Text(zh: "年变化率", en: "Yearly change")),
    ])

  /// Approved posts of the county, persons.
  private static let posts = KeyForm.whole(0...1_000_000)

  /// A value for both stages, or one for each.
  static func byStage(_ form: KeyForm) -> KeyForm { .any(form, .record(stages(form))) }

  /// The stages, each with a value of the form.
  package static func stages(_ form: KeyForm) -> KeyRecord {
    KeyRecord(
      "stage",
      [
        Key(
          Stage.primary.rawValue, Text(zh: "小学部", en: "primary"), form, also: ["小学"],
          note: Text(zh: "小学", en: "Primary")),
        Key(
          Stage.junior.rawValue, Text(zh: "初中部", en: "junior"), form, also: ["初中"],
          note: Text(zh: "初中", en: "Junior")),
      ])
  }

  /// A value, or a distribution of it.
  static func uncertain(_ form: KeyForm) -> KeyForm { .any(form, .record(DistributionKeys.record(of: form))) }
}
