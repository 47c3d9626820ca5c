import County

/// The keys of `county.yaml`, told once: the reader takes its keys and bounds from them, the schema is made of them.
package enum CountyKeys {
  /// A key of county.yaml.
  package typealias Key = KeyRecord.Key

  /// A county.yaml as a whole.
  package static let root = KeyForm.record(county)

  /// Its own keys.
  package static let county = KeyRecord(
    "county",
    [
      Key(
        "name", Text(zh: "县名", en: "name of the county"), .text, must: true,
        note: Text(zh: "县（市、区、旗）名称", en: "Name of the county")),
      Key(
        "code", Text(zh: "行政区划代码", en: "code of the county"), .text,
        note: Text(zh: "六位行政区划代码", en: "Administrative code of six digits")),
      Key("province", Text(zh: "省份", en: "province"), .text, note: Text(zh: "所在省份", en: "Its province")),
      Key(
        "year", Text(zh: "统计年度", en: "autumn of the census"), .year, must: true,
        note: Text(zh: "统计年度：学年起始年", en: "The autumn in which the school year of the tables begins")),
      Key(
        "standard", Text(zh: "标准", en: "standard"), .path, must: true, also: ["所用标准"],
        note: Text(zh: "所用标准：内置标准的名称，或标准文件", en: "The standard it is judged by: one of those built in, or a file")),
      Key(
        "localTarget", Text(zh: "本地目标", en: "local target"), .path,
        note: Text(zh: "并列显示的本地目标，只提示不判定", en: "A local target shown beside the standard, never judged by")),
      Key(
        "schools", Text(zh: "学校表", en: "workbook with the table of schools"), .path,
        note: Text(
          zh: "学校表所在的工作簿，不用 schools.csv 时", en: "A workbook that holds the table of schools in place of schools.csv")),
      Key(
        "values", Text(zh: "数值", en: "what the school table holds"),
        .word([KeyForm.Word("totals", "总量"), KeyForm.Word("perPupil", "生均")]),
        note: Text(zh: "学校表各资源列所填数值：总量或生均", en: "What the columns of resources hold: totals, or values per pupil")),
      Key("tableI", Text(zh: "表Ⅰ", en: "表Ⅰ"), .record(tableI), note: Text(zh: "表Ⅰ 县基本情况", en: "The county at large")),
      Key(
        "preconditions", Text(zh: "申报前提", en: "preconditions"), .record(preconditions),
        note: Text(zh: "申报前提", en: "What must be so before a county may apply")),
      Key(
        "promises", Text(zh: "规模承诺", en: "promises"),
        .list(.record(promise)),
        note: Text(zh: "超规模学校限期化解的承诺", en: "Dated promises to bring oversized schools under their limit")),
      Key(
        "clauses", Text(zh: "申报数据", en: "declared under the clauses"), .record(clauses),
        note: Text(zh: "表Ⅳ至表Ⅵ的申报数据", en: "What the county declares in 表Ⅳ to 表Ⅵ")),
      Key(
        "published", Text(zh: "公布数据", en: "published 表Ⅱ-1 and 表Ⅲ"), .record(published),
        note: Text(zh: "公布的表Ⅱ-1、表Ⅲ，用于核对", en: "Published 表Ⅱ-1 and 表Ⅲ, to be checked against")),
      Key(
        "backboneHaveDegree", Text(zh: "骨干教师均高于规定学历", en: "backbone teachers count among degree teachers"), .yesNo,
        note: Text(zh: "骨干教师是否均高于规定学历", en: "Whether every backbone teacher holds a degree above the required one")),
      Key(
        "bachelorShare",
        Text(zh: "小学高学历教师本科占比", en: "share of primary degree teachers who hold a bachelor's"), .share,
        note: Text(
          zh: "小学高于规定学历教师中持本科及以上者的比例，转入初中时计入",
          en: "Primary teachers above the required degree who hold a bachelor's, which counts in junior school")),
      Key(
        "seat", Text(zh: "县城", en: "county seat"), .ids, also: ["县城范围"],
        note: Text(
          zh: "哪些分组（或学校）属于县城：净流入县城的教师不计入交流轮岗",
          en: "The groups (or schools) that are the county seat: a net flow of teachers into it is no rotation")),
      Key("posts", Text(zh: "教职工编制", en: "posts"), .record(posts), note: Text(zh: "教职工编制", en: "Posts of staff")),
      Key(
        "teachingPoints", Text(zh: "未单列的教学点", en: "teaching points without a row"),
        .list(.record(point)),
        note: Text(zh: "学校表中未单列的教学点", en: "Teaching points that have no row in the table of schools")),
      Key(
        "unitCosts", Text(zh: "单位成本", en: "unit costs"), .record(unitCosts),
        note: Text(
          zh: "单位成本，各措施未列费用时按此估算", en: "What a unit costs: measures that name no cost of their own are reckoned by it")),
      Key(
        "roadFactor", Text(zh: "绕行系数", en: "road factor"), .number(1...5),
        note: Text(
          zh: "路程与直线距离之比，travel.csv 未列的路程用", en: "Road ÷ straight line, for ways that travel.csv does not tell")),
      Key(
        "history", Text(zh: "历史", en: "history"), .record(history),
        note: Text(
          zh: "往年数据的说明：剔除的年度、已撤并或改过编号的学段部", en: "Of earlier years: censuses left out, sections closed or renamed")),
      Key(
        "synthetic", Text(zh: "合成数据", en: "synthetic data"), .either([.yesNo, .record(synthetic)]),
        note: Text(zh: "合成数据及其生成方法", en: "Whether the data were made up, and how")),
    ])

  /// What must be so before a county may apply.
  package static let preconditions = KeyRecord(
    "preconditions",
    [
      Key(
        "basicBalance", Text(zh: "基本均衡认定年份", en: "year of basic balance"), .built,
        note: Text(zh: "通过义务教育基本均衡认定的年份", en: "Year in which basic balance was certified"))
    ])

  /// A dated promise to bring a school under its size limit.
  package static let promise = KeyRecord(
    "promise",
    [
      Key(
        "school", Text(zh: "学校", en: "school"), .id, must: true,
        note: Text(zh: "学校编号或名称", en: "A school by its id or name")),
      Key(
        "made", Text(zh: "承诺年度", en: "census it was made in"), .year, must: true,
        note: Text(zh: "作出承诺的统计年度", en: "Census in which it was made")),
      Key(
        "due", Text(zh: "到期年度", en: "census it is due in"), .year, must: true,
        note: Text(zh: "到期的统计年度", en: "Census in which it falls due")),
      Key(
        "dueAlternative", Text(zh: "另一种算法的到期年度", en: "due by another reading"), .year,
        note: Text(zh: "按另一种算法到期的年度", en: "Census in which it falls due by the other reading")),
      Key("evidence", Text(zh: "依据", en: "evidence"), .text, note: Text(zh: "承诺依据", en: "Where it is written")),
    ])

  /// Posts of staff, persons.
  package static let posts = KeyRecord(
    "posts",
    [
      Key(
        "approved", Text(zh: "核定编制", en: "approved"),
        .either([.whole(0...1e6), .table(.whole(0...1e6), byYear: true)]),
        note: Text(zh: "核定编制数：一个数，或逐年", en: "Approved posts: one number, or by year")),
      Key(
        "filled", Text(zh: "在编人数", en: "filled"), .whole(0...1e6),
        note: Text(zh: "统计年在编人数", en: "Staff in post in the census")),
    ])

  /// What a unit costs, by kind.
  package static let unitCosts = KeyRecord(
    "unitCosts",
    UnitCosts.Kind.allCases.map { kind in
      let cost = costForm(of: kind)
      return Key(
        kind.rawValue, kind.label, .either([cost, .record(unitCost(cost))]), spelt: spellings(of: kind),
        note: note(kind))
    })

  /// The cost of a unit with where it is from.
  package static func unitCost(_ cost: KeyForm) -> KeyRecord {
    KeyRecord(
      "unitCost",
      [
        Key(
          "cost", Text(zh: "费用", en: "cost"), cost, must: true, also: ["金额"],
          note: Text(zh: "一个单位的费用", en: "What one unit costs")),
        Key("source", Text(zh: "出处", en: "source"), .text, also: ["来源"], note: Text(zh: "出处", en: "Where it is from")),
        Key(
          "trust", Text(zh: "可信度", en: "trust mark"),
          .word(
            Trust.allCases.map { trust in
              switch trust {
              case .official: KeyForm.Word(trust.rawValue, "官方")
              case .secondary: KeyForm.Word(trust.rawValue, "二手")
              case .calculated: KeyForm.Word(trust.rawValue, "推算")
              case .unverified: KeyForm.Word(trust.rawValue, "未核实")
              }
            }),
          note: Text(
            zh: "可信度：A 官方，B 二手，C 推算，M 未核实（未写时）",
            en: "A official, B second-hand, C computed, M not verified (where nothing is said)")),
      ])
  }

  /// Upkeep runs by the year; the rest once or by the year.
  package static func costForm(of kind: UnitCosts.Kind) -> KeyForm { kind == .upkeep ? .yearlyCost : .cost }

  private static func spellings(of kind: UnitCosts.Kind) -> [String] {
    switch kind {
    case .bus: ["校车", "校车每人公里"]
    case .boardingPlace: ["寄宿学位", "寄宿"]
    case .bed: ["床位"]
    case .room: ["教室"]
    case .area: ["校舍面积", "校舍"]
    case .teacher: ["教师"]
    case .upkeep: ["闲置校舍维护", "闲置维护"]
    }
  }

  private static func note(_ kind: UnitCosts.Kind) -> Text {
    switch kind {
    case .bus:
      Text(
        zh: "校车：每名学生每公里，如 0.4元；按年的为单程每公里每年",
        en: "Buses: a pupil carried a kilometre, as 0.4元; by the year, a kilometre of the way one way")
    case .boardingPlace: Text(zh: "每个寄宿学位（住宿条件、生活补助等）", en: "A boarder's place: room, subsidies")
    case .bed: Text(zh: "每张床位", en: "A bed")
    case .room: Text(zh: "每间教室", en: "A classroom")
    case .area: Text(zh: "每平方米校舍", en: "A square metre of buildings")
    case .teacher: Text(zh: "每名教师，如 12万元/年", en: "A teacher, as 12万元/year")
    case .upkeep: Text(zh: "闲置校舍每平方米每年的维护费", en: "The upkeep of a square metre that stands idle, a year")
    }
  }

  /// A teaching point without a row in the table of schools.
  package static let point = KeyRecord(
    "point",
    [
      Key("name", Text(zh: "名称", en: "name"), .text, must: true, note: Text(zh: "教学点名称", en: "Name of the point")),
      Key(
        "pupils", Text(zh: "在校生数", en: "pupils"), .whole(0...100_000), must: true,
        note: Text(zh: "在校生数", en: "Its pupils")),
      Key(
        "classes", Text(zh: "班级数", en: "classes"), .whole(0...5000), must: true,
        note: Text(zh: "班级数", en: "Its classes")),
      Key(
        "into", Text(zh: "所属学校", en: "school"), .id,
        note: Text(zh: "其学生升入或划归的学校", en: "The school its pupils go on to")),
      Key(
        "group", Text(zh: "分组", en: "group"), .id,
        note: Text(
          zh: "所在分组：其学生为该组低年级；不写随所属学校，再无则由乡村各组按在校生分摊",
          en: "The group whose lower grades its children are; else that of its school, else shared among rural groups")),
      Key(
        "grades", Text(zh: "年级数", en: "grades"), .whole(1...5),
        note: Text(zh: "有几个年级，不写按 3 个（假定）", en: "How many grades it has; 3 are assumed")),
    ])

  /// How a county that was made up was made.
  package static let synthetic = KeyRecord(
    "synthetic",
    [
      Key("method", Text(zh: "生成方法", en: "method"), .text, note: Text(zh: "生成方法", en: "How it was made")),
      Key("version", Text(zh: "方法版本", en: "version of the method"), .text, note: Text(zh: "方法版本", en: "Its version")),
      Key(
        "seed", Text(zh: "随机种子", en: "seed"), .whole(0...largestSeed),
        note: Text(zh: "随机种子", en: "The seed it was drawn with")),
      Key(
        "files", Text(zh: "生成文件的校验值", en: "hashes of the files made"), .table(.text, byYear: false),
        note: Text(zh: "生成文件的校验值（SHA-256）", en: "SHA-256 of the files that were made")),
    ])

  /// Seeds are told in JSON and YAML, where whole numbers of fifteen digits are exact.
  package static let largestSeed = 999_999_999_999_999.0

  /// The figures of 表Ⅰ.
  package static let tableI = KeyRecord(
    TableI.Column.allCases.map { column in
      Key(
        column.rawValue, column.label, amount, spelt: spellings(column.label.zh), note: column.label, in: "tableI")
    })

  /// 表Ⅱ-1 and 表Ⅲ as published.
  package static let published = KeyRecord(
    "published",
    [
      Key(
        "sectionsFull", Text(zh: "达标学校数", en: "sections that meet it (表Ⅱ-1)"), byStage(.record(indicators)),
        note: Text(zh: "表Ⅱ-1 各项指标达标学校数", en: "Sections that meet each indicator, as 表Ⅱ-1 has them")),
      Key(
        "means", Text(zh: "平均值", en: "means (表Ⅲ)"), byStage(.record(indicators)),
        note: Text(zh: "表Ⅲ 全县平均值", en: "Means of the county, as 表Ⅲ has them")),
      Key(
        "cvs", Text(zh: "差异系数", en: "CVs (表Ⅲ)"), byStage(.record(indicators)),
        note: Text(zh: "表Ⅲ 差异系数", en: "CVs, as 表Ⅲ has them")),
      Key(
        "composites", Text(zh: "综合差异系数", en: "composite CVs (表Ⅲ)"), byStage(figure),
        note: Text(zh: "表Ⅲ 综合差异系数", en: "Composite CVs, as 表Ⅲ has them")),
    ])

  /// A figure for each of the seven indicators.
  package static let indicators = KeyRecord(
    Indicator.allCases.map { indicator in
      Key(indicator.rawValue, indicator.label, figure, note: indicator.label, in: "indicator")
    })

  /// What stands by stage.
  package static let stages = KeyRecord(
    Stage.allCases.map { Key($0.rawValue, $0.label, .any, note: $0.label, in: "stage") })

  /// What is declared, by clause.
  package static let clauses = KeyRecord(
    ClauseID.allCases.filter { !$0.card.declares.isEmpty }.map { clause in
      let place = Text(zh: "\(verbatim: clause.card.written)", en: "\(verbatim: clause.rawValue)")
      return Key(clause.rawValue, place, .record(figures(of: clause)), note: place, in: "clause")
    })

  /// The figures that are asked for under a clause.
  package static func figures(of clause: ClauseID) -> KeyRecord {
    KeyRecord(
      clause.card.declares.map { key in
        // Who is eligible for rotation may be told year by year.
        let isByYear = clause == .g11 && key == .eligible
        let form = isByYear ? KeyForm.any(form(of: key), .table(form(of: key), byYear: true)) : form(of: key)
        return Key(key.rawValue, key.label, form, spelt: spellings(key.label.zh), note: key.label, in: "figure")
      })
  }

  /// A key is spelt without the remark that its name has in brackets: 公用经费 of 公用经费（元）.
  private static func spellings(_ label: String) -> [String] { [String(label.prefix { $0 != "（" })] }

  /// A plain figure of the forms.
  package static let figure = KeyForm.number(0...1e9)
  /// Money, people or schools, as documents print them.
  package static let amount = KeyForm.amount(0...1e12)

  private static func byStage(_ form: KeyForm) -> KeyForm {
    .record(
      KeyRecord(
        Stage.allCases.map { stage in
          Key(stage.rawValue, stage.label, form, note: stage.label, in: "stage")
        }))
  }

  private static func form(of key: FigureKey) -> KeyForm {
    switch key.form {
    case .yesNo: .yesNo
    case .count: .whole(0...1e9)
    case .amount: amount
    case .number: figure
    case .share: .share
    }
  }
}
