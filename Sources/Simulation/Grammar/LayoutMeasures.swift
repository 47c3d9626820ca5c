import County

/// The keys of what changes the layout of schools: mergers, openings, buildings, intake.
extension MeasureKeys {
  static let merge = measure(
    .merge, Text(zh: "撤并", en: "merger"), .ids,
    [
      Key(
        "into", Text(zh: "接收方", en: "receiver"), .any(.shares, .list(.id), .word([KeyForm.Word("nearest", "就近")])),
        must: true, spelt: ["并入", "接收方"],
        note: Text(
          zh: "并入：一校、各校比例、按距离的名单或 nearest", en: "Into one, several by share, a list by distance, or `nearest`")),
      year,
      Key(
        "staff", Text(zh: "教师去向", en: "what staff do"), follow,
        note: Text(zh: "教师随迁或留下", en: "Whether teachers follow or stay")),
      Key(
        "equipment", Text(zh: "设备去向", en: "what equipment does"), follow,
        note: Text(zh: "设备随迁或留下", en: "Whether equipment follows or stays")),
      Key(
        "premises", Text(zh: "校舍处置", en: "use of premises"),
        .word(
          Merger.Premises.allCases.map { premises in
            switch premises {
            case .close: KeyForm.Word(premises.rawValue, "停用")
            case .retain: KeyForm.Word(premises.rawValue, "留用")
            case .transfer: KeyForm.Word(premises.rawValue, "移交")
            }
          }), note: Text(zh: "校舍：停用、留用、移交", en: "close, retain or transfer")),
      Key(
        "grades", Text(zh: "撤并年级", en: "grades that move"), .grades, also: ["年级"],
        note: Text(
          zh: "只撤并这些年级，如 4-6，其余留在原校（低年级留点）", en: "Only these grades move, as 4-6; the others stay where they are")),
      Key(
        "phase", Text(zh: "撤并方式", en: "phase"),
        .word(
          Merger.Pace.allCases.map { phase in
            switch phase {
            case .atOnce: KeyForm.Word(phase.rawValue, "一次撤并")
            case .noIntake: KeyForm.Word(phase.rawValue, "停招")
            }
          }),
        note: Text(
          zh: "停招：自该年起不再招生，末届学生离校后撤销",
          en: "noIntake: no entrants from the year on, closed when the last grade has left")),
      Key(
        "reopens", Text(zh: "恢复办学", en: "reopening"), .year, also: ["恢复年份"],
        note: Text(zh: "恢复办学、收回学区的年度（秋）", en: "Census in which it takes its catchment back")),
      Key(
        "juniors", Text(zh: "升学去向", en: "junior school after"),
        .word(
          Merger.Juniors.allCases.map { juniors in
            switch juniors {
            case .home: KeyForm.Word(juniors.rawValue, "按原学校")
            case .receiver: KeyForm.Word(juniors.rawValue, "随接收校")
            }
          }),
        note: Text(
          zh: "撤并小学的学生毕业后按原学校（默认）还是随接收学校升入初中",
          en:
            "Where its children go to junior school: as from the school that closes (unless said), or from the receiver"
        )),
      Key(
        "travel", Text(zh: "上学交通", en: "travel"), .record(travel), note: Text(zh: "上学路途", en: "The new way to school")),
      Key(
        "procedure", Text(zh: "撤并程序", en: "procedure"), .record(procedure),
        note: Text(zh: "论证、公示、报批", en: "Steps before the school is closed")),
    ], note: Text(zh: "撤并学校或学段部", en: "Close sections or schools into others"))

  /// The way to the receiving school, one way.
  package static let travel = KeyRecord(
    "travel",
    [
      Key(
        "minutes", Text(zh: "单程分钟", en: "minutes one way"), .number(0...600),
        note: Text(zh: "单程时间（分钟）", en: "Minutes one way")),
      Key("km", Text(zh: "公里", en: "km"), .number(0...500), note: Text(zh: "单程距离（公里）", en: "Kilometres one way")),
      Key(
        "boardingPlaces", Text(zh: "寄宿床位", en: "boarding places"), .whole(0...10_000),
        note: Text(zh: "寄宿床位", en: "Beds for boarders")),
      Key(
        "boarders", Text(zh: "寄宿学生", en: "boarders"), .whole(0...10_000), also: ["寄宿生"],
        note: Text(zh: "将寄宿的学生（人）", en: "Pupils who will board")),
      Key(
        "meals", Text(zh: "就餐名额", en: "places at meals"), .whole(0...10_000), also: ["供餐"],
        note: Text(zh: "可为并入学生供餐的名额", en: "Places at meals for the pupils who come")),
      Key(
        "bus", Text(zh: "校车费用", en: "cost of buses"), .yearlyCost,
        note: Text(zh: "校车费用（每年）", en: "Buses, yuan a year")),
    ])

  /// The steps before a school is closed, by month.
  package static let procedure = KeyRecord(
    "procedure",
    [
      Key(
        "assessed", Text(zh: "评估论证", en: "assessed"), .month, also: ["论证"],
        note: Text(zh: "论证", en: "Assessed, as 2025-03")),
      Key(
        "hearing", Text(zh: "听证", en: "hearing"), .month, note: Text(zh: "听证会", en: "When parents were heard")),
      Key(
        "parentsFor", Text(zh: "家长赞成比例", en: "parents for it"), .share, also: ["家长赞成"],
        note: Text(zh: "家长或听证代表赞成的比例", en: "Share of the parents heard who agree")),
      Key(
        "noticed", Text(zh: "公示听证", en: "noticed"), .month, also: ["公示"],
        note: Text(zh: "公示", en: "Public notice")),
      Key(
        "published", Text(zh: "公示天数", en: "days published"), .whole(0...1000), also: ["公示期"],
        note: Text(zh: "公示多少天", en: "For how many days it was published")),
      Key("approved", Text(zh: "批准", en: "approved"), .month, also: ["报批"], note: Text(zh: "报批", en: "Approved")),
      Key(
        "approvedBy", Text(zh: "批准机关", en: "approved by"), .text,
        note: Text(zh: "由谁批准", en: "Who approved it")),
    ])

  static let reclassify = measure(
    .reclassify, Text(zh: "转设", en: "reclassification"), .ids,
    [
      Key(
        "as", Text(zh: "改为", en: "becomes"),
        .word([KeyForm.Word("teachingPoint", "教学点"), KeyForm.Word("primary", "小学")]), must: true,
        note: Text(zh: "改为", en: "As what")), year,
    ], note: Text(zh: "改为教学点（或恢复为学校）", en: "Make a school a teaching point, or the reverse"))

  static let form = measure(
    .form, Text(zh: "组建九年一贯制学校", en: "nine-year school"),
    .record(
      KeyRecord(
        "form",
        [
          Key(
            "id", Text(zh: "编号", en: "id"), .text, must: true,
            note: Text(zh: "新校编号", en: "Id of the new school")),
          Key("name", Text(zh: "名称", en: "name"), .text, also: ["校名"], note: Text(zh: "校名", en: "Name")),
          Key(
            "sections", Text(zh: "组成学段部", en: "sections joined"), .list(.id), must: true, also: ["学段部"],
            note: Text(zh: "小学与初中各一", en: "One primary and one junior section")),
        ])), also: ["组建"], [year], note: Text(zh: "组建九年一贯制学校", en: "Form a nine-year school"))

  /// Premises and equipment by indicator and by the norms of G3; negative amounts are scrapped.
  package static let amounts: [KeyRecord.Key] = amounts(from: -1)

  /// What a school that opens has: nothing to scrap.
  private static let ownAmounts = amounts(from: 0)

  /// `low`: −1 where what is there may be scrapped, 0 where nothing is.
  private static func amounts(from low: Double) -> [Key] {
    func key(_ name: String, _ label: Text, _ form: KeyForm, also: [String] = [], _ note: Text) -> Key {
      Key(name, label, form, also: also, note: note, in: "premises")
    }
    func rooms(_ most: Double) -> KeyForm { .whole(low * most...most) }
    return [
      key(
        "teachingArea", Text(zh: "教学及辅助用房面积", en: "teaching area"), .number(low * 1e7...1e7), also: ["教学用房面积"],
        Text(zh: "教学及辅助用房（㎡）", en: "Teaching and auxiliary rooms, m²")),
      key(
        "sportsArea", Text(zh: "体育运动场馆面积", en: "sports area"), .number(low * 1e7...1e7), also: ["运动场馆面积"],
        Text(zh: "体育运动场馆（㎡）", en: "Sports grounds and halls, m²")),
      key(
        "equipment", Text(zh: "教学仪器设备值", en: "equipment"), .yuan(low * 1e13...1e13), also: ["设备值"],
        Text(zh: "教学仪器设备值（元）", en: "Teaching equipment, yuan")),
      key(
        "multimedia", Text(zh: "网络多媒体教室", en: "multimedia rooms"), rooms(10_000), also: ["多媒体教室"],
        Text(zh: "网络多媒体教室（间）", en: "Networked multimedia rooms")),
      key("computers", Text(zh: "计算机", en: "computers"), rooms(1e7), Text(zh: "计算机（台）", en: "Computers")),
      key("books", Text(zh: "图书", en: "books"), rooms(1e7), Text(zh: "图书（册）", en: "Books, volumes")),
      key(
        "musicRooms", Text(zh: "音乐专用教室", en: "music rooms"), rooms(1000), also: ["音乐教室"],
        Text(zh: "音乐专用教室（间）", en: "Music rooms")),
      key(
        "artRooms", Text(zh: "美术专用教室", en: "art rooms"), rooms(1000), also: ["美术教室"],
        Text(zh: "美术专用教室（间）", en: "Art rooms")),
      key(
        "musicArea", Text(zh: "音乐专用教室面积", en: "area of a music room"), .number(0...10_000),
        Text(zh: "最小音乐教室面积（㎡）", en: "Area of the smallest music room, m²")),
      key(
        "artArea", Text(zh: "美术专用教室面积", en: "area of an art room"), .number(0...10_000),
        Text(zh: "最小美术教室面积（㎡）", en: "Area of the smallest art room, m²")),
    ]
  }

  /// Ordinary classrooms within bounds.
  private static func classrooms(_ bounds: ClosedRange<Double>, must: Bool = false) -> Key {
    Key(
      "classrooms", Text(zh: "教室", en: "classrooms"), .whole(bounds), must: must, also: ["普通教室"],
      note: Text(zh: "普通教室（间）", en: "Classrooms"), in: "premises")
  }

  static let build = measure(
    .build, Text(zh: "建设", en: "construction"),
    .record(KeyRecord("build", [section, classrooms(-1000...1000)] + amounts)), opening,
    note: Text(zh: "新建校舍、购置设备（负数为拆除、报废）", en: "Build or buy for a section; negative amounts are scrapped"))

  /// A section of a school that opens: a school needs rooms to teach in, a campus may have those of its school; by the
  /// construction standard no rooms are named.
  package static func wing(_ counts: Opening.Counts, isByNorm: Bool = false) -> KeyRecord {
    KeyRecord(
      "open",
      [
        Key(
          "takesFrom", Text(zh: "生源来自", en: "takes from"), .table(.share, byYear: false), must: counts == .asSchool,
          note: Text(zh: "生源：各校划出的比例", en: "Where its pupils come from: share of each section")),
        Key(
          "grades", Text(zh: "涉及年级", en: "grades"), grades,
          note: Text(zh: "全部年级或自起始年级逐年", en: "All grades, or growing up")),
        Key(
          "staff", Text(zh: "教师去向", en: "what staff do"), follow,
          note: Text(zh: "教师是否随生源", en: "Whether teachers come along")),
      ] + (isByNorm ? [] : [counts == .asSchool ? classrooms(1...1000, must: true) : classrooms(0...1000)]) + staff)
  }

  static let open = measure(
    .open, Text(zh: "新建学校", en: "new school"), .either(shapes.map { .record($0) }), also: ["新建"],
    opening, note: Text(zh: "新建学校或校区", en: "Open a school or a campus"))

  /// Every shape of an opening: a school of one stage, a campus of one, a nine-year school; each with classrooms, or with
  /// places by the construction standard.
  private static let shapes = [false, true].flatMap { isByNorm in
    [school(isByNorm: isByNorm), campus(isByNorm: isByNorm), nineYear(isByNorm: isByNorm)]
  }

  private static func norm(_ isByNorm: Bool) -> [Key] { isByNorm ? byNorm : [] }

  /// What stands under `open:` for a school of one stage.
  private static func school(isByNorm: Bool) -> KeyRecord {
    KeyRecord(
      "open",
      named + [kind(.school), counts(.asSchool)] + site + norm(isByNorm) + wing(.asSchool, isByNorm: isByNorm).keys
        + ownAmounts)
  }

  /// What stands under `open:` for a campus.
  private static func campus(isByNorm: Bool) -> KeyRecord {
    KeyRecord(
      "open",
      named + [
        kind(.school), counts(.asCampus),
        Key(
          "of", Text(zh: "所属学校", en: "campus of"), .id, must: true,
          note: Text(zh: "校区所属学校", en: "The parent of a campus")),
      ] + norm(isByNorm) + wing(.asCampus, isByNorm: isByNorm).keys + ownAmounts)
  }

  /// What stands under `open:` for a nine-year school.
  private static func nineYear(isByNorm: Bool) -> KeyRecord {
    let wing = KeyForm.record(wing(.asSchool, isByNorm: isByNorm))
    return KeyRecord(
      "open",
      named + [kind(.nineYear), counts(.asSchool)] + site + norm(isByNorm) + [
        Key(
          "primary", Text(zh: "小学部", en: "primary"), wing, must: true,
          note: Text(zh: "小学部", en: "Primary section of a nine-year school")),
        Key(
          "junior", Text(zh: "初中部", en: "junior"), wing, must: true,
          note: Text(zh: "初中部", en: "Junior section of a nine-year school")),
      ] + ownAmounts)
  }

  /// The keys of an opening of a shape, then those of the others, which its reader tells that they do not belong here.
  package static func opening(isNineYear: Bool, isCampus: Bool, isByNorm: Bool) -> KeyRecord {
    let own =
      isNineYear
      ? nineYear(isByNorm: isByNorm) : isCampus ? campus(isByNorm: isByNorm) : school(isByNorm: isByNorm)
    let others = shapes.flatMap(\.keys)
    return KeyRecord(
      others.reduce(into: own.keys) { keys, key in
        if !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
      })
  }

  /// The size of a new school left to the construction standard.
  private static let byNorm = [
    Key(
      "places", Text(zh: "学位", en: "places"), .whole(1...10_000), must: true, also: ["学位数"],
      note: Text(
        zh: "学位数：班数、教室、校舍总面积取自建设标准（不写教室时）",
        en: "Pupils it is built for: classes, rooms and floor area by the construction standard, in place of classrooms"
      )),
    Key(
      "basis", Text(zh: "建设指标", en: "basis"),
      .word([
        KeyForm.Word(ConstructionNorm.Basis.basic.rawValue, "基本指标"),
        KeyForm.Word(ConstructionNorm.Basis.planned.rawValue, "规划指标"),
      ]), note: Text(zh: "按基本指标（默认）或规划指标", en: "The basic figures (by default) or the planned ones")),
  ]

  private static let named = [
    Key("id", Text(zh: "编号", en: "id"), .text, must: true, note: Text(zh: "新校编号", en: "Id of the new school")),
    Key("name", Text(zh: "名称", en: "name"), .text, also: ["校名"], note: Text(zh: "校名", en: "Name")),
  ]

  private static let site = [
    Key("zone", Text(zh: "城乡分类", en: "zone"), PlanKeys.zone, note: Text(zh: "城区、镇区、乡村", en: "Zone")),
    Key("group", Text(zh: "分组", en: "group"), .text, note: Text(zh: "分组", en: "Group")),
    Key(
      "longitude", Text(zh: "经度", en: "longitude"), .number(Site.longitudes),
      note: Text(zh: "经度（度），用于就近和路程", en: "Degrees east, for ways and what is nearest")),
    Key(
      "latitude", Text(zh: "纬度", en: "latitude"), .number(Site.latitudes),
      note: Text(zh: "纬度（度）", en: "Degrees north")),
    Key(
      "minutes", Text(zh: "路途分钟", en: "minutes from schools"), .table(.number(0...600), byYear: false),
      note: Text(zh: "由各校到新校的单程分钟，如 {no4: 12}", en: "Minutes one way from other schools, as {no4: 12}")),
  ]

  private enum Shape { case school, nineYear }

  private static func kind(_ shape: Shape) -> Key {
    let words =
      switch shape {
      case .school: [KeyForm.Word("primary", "小学"), KeyForm.Word("junior", "初中")]
      case .nineYear: [KeyForm.Word("nineYear", "九年一贯制", "九年一贯制学校")]
      }
    return Key(
      "kind", Text(zh: "类别", en: "kind"), .word(words), must: shape == .nineYear,
      note: Text(zh: "学校类别", en: "Kind of school"))
  }

  private static func counts(_ counts: Opening.Counts) -> Key {
    let word =
      switch counts {
      case .asSchool: KeyForm.Word(counts.rawValue, "单独计校")
      case .asCampus: KeyForm.Word(counts.rawValue, "计入本校")
      }
    return Key(
      "counts", Text(zh: "计校方式", en: "counted"), .word([word]), must: counts == .asCampus,
      note: Text(zh: "单独计校或计入本校", en: "Counts as a school, or with its parent"))
  }

  static let cap = measure(
    .cap, Text(zh: "限额招生", en: "intake cap"),
    .record(
      KeyRecord(
        "cap",
        [
          section,
          Key(
            "entrants", Text(zh: "名额", en: "places"), .whole(0...10_000), must: true,
            note: Text(zh: "起始年级人数上限", en: "Largest entry grade, pupils")),
          Key(
            "overflow", Text(zh: "超额去向", en: "overflow"), .shares, must: true,
            note: Text(zh: "超出者去向", en: "Where the others go")),
        ])), yearOrYears, note: Text(zh: "限额招生", en: "Cap an entry grade"))

  static let rezone = measure(
    .rezone, Text(zh: "划片调整", en: "rezoning"),
    .record(
      KeyRecord(
        "rezone",
        [
          Key(
            "from", Text(zh: "转出方", en: "from"), .id, must: true, also: ["自", "划出"],
            note: Text(zh: "划出学校", en: "Whose catchment")),
          Key(
            "to", Text(zh: "转入方", en: "to"), .shares, must: true, also: ["至", "划入"],
            note: Text(zh: "划入学校", en: "Who takes it over")),
          Key(
            "share", Text(zh: "比例", en: "share"), .share,
            note: Text(zh: "划出比例（划入一校时）", en: "Share of the catchment, with one receiver")),
          Key(
            "grades", Text(zh: "涉及年级", en: "grades"), grades,
            note: Text(zh: "全部年级或自起始年级", en: "All grades, or from entry on")),
        ])), [year], note: Text(zh: "调整学区划片", en: "Move a catchment boundary"))

  static let limitClasses = measure(
    .limitClasses, Text(zh: "小班化", en: "class limit"),
    .record(
      KeyRecord(
        "limitClasses",
        [
          Key(
            "sections", Text(zh: "范围", en: "sections"), .record(PlanKeys.selection), must: true,
            note: Text(zh: "哪些学段部", en: "Which sections")),
          Key(
            "size", Text(zh: "班额上限", en: "size"), .whole(1...100), must: true,
            note: Text(zh: "班额上限", en: "Largest class")),
        ])), yearOrYears, note: Text(zh: "控制班额", en: "Keep classes small"))
}
