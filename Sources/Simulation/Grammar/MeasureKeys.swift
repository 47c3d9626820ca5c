import County

/// The keys that say what a measure does.
package enum ActionKey: String, CaseIterable, Sendable {
  case merge, reclassify, form, build, open, cap, rezone, limitClasses, structure
  case rotate, redeploy, recruit, release, second, qualify, visit
  case fund, repay
}

/// What a measure may be: the key that says what it does, what stands under it, and the keys that go with it.
package struct MeasureKey: Sendable {
  package var key: KeyRecord.Key
  package var companions: [KeyRecord.Key]

  /// What the measure is called in a word or two.
  package var label: Text { key.label ?? Text(same: key.name) }

  /// The measure as a mapping, with what every measure may have.
  package var record: KeyRecord {
    KeyRecord("measure", MeasureKeys.every + companions + [key])
  }

  /// What stands under the action's own key; without keys where that is no mapping.
  package var body: KeyRecord {
    if case .record(let record) = key.form { return record }
    return KeyRecord([])
  }
}

/// The keys of measures.
package enum MeasureKeys {
  /// A measure: of its shapes exactly one, each with one action and what goes with it; what an earlier plan says of a
  /// measure of the same name is not said again.
  package static let root = KeyForm.either(
    [.record(KeyRecord(KeyRecord("measure", inherited).keys, required: [["name"]]))]
      + ActionKey.allCases.map { action in
        .record(KeyRecord(of(action).record.keys, required: [["name", action.rawValue]]))
      })

  /// The keys that may go with some action, each once: what a plan changes of a measure that it inherits.
  package static let inherited: [KeyRecord.Key] = ActionKey.allCases.reduce(into: every) { keys, action in
    for key in of(action).companions where !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
  }

  /// The keys every measure may have.
  package static let every: [KeyRecord.Key] = [
    Key(
      "name", Text(zh: "名称", en: "name"), .text, must: true,
      note: Text(zh: "措施名称，在方案内唯一", en: "Name, unique in the plan")),
    Key(
      "cost", Text(zh: "费用", en: "cost"), .cost,
      note: Text(zh: "费用：4200万元，或 35万元/year", en: "Cost: once, or `/year` in every year it acts")),
    Key(
      "owner", Text(zh: "牵头部门", en: "department"), .id, also: ["责任部门", "牵头"],
      note: Text(zh: "牵头（责任）部门，列入路线图", en: "Department responsible for it, as the roadmap tells")),
    Key("note", Text(zh: "备注", en: "note"), .text, note: Text(zh: "备注", en: "Note")),
    Key(
      "skip", Text(zh: "去掉", en: "skip"), .yesNo,
      note: Text(zh: "去掉（不执行）这项继承来的措施", en: "Drop this measure, one that is inherited too")),
  ]

  /// What stands under the key of an action, and what goes with it.
  package static func of(_ action: ActionKey) -> MeasureKey { all[action] ?? described(action) }

  private static let all = Dictionary(uniqueKeysWithValues: ActionKey.allCases.map { ($0, described($0)) })

  private static func described(_ action: ActionKey) -> MeasureKey {
    switch action {
    case .merge: merge
    case .reclassify: reclassify
    case .form: form
    case .build: build
    case .open: open
    case .cap: cap
    case .rezone: rezone
    case .limitClasses: limitClasses
    case .structure: structure
    case .rotate: rotate
    case .redeploy: redeploy
    case .recruit: recruit
    case .release: release
    case .second: second
    case .qualify: qualify
    case .visit: visit
    case .fund: fund
    case .repay: repay
    }
  }

  /// An action with the label of its key, what stands under it, and what goes with it.
  static func measure(
    _ action: ActionKey, _ label: Text, _ form: KeyForm, also: [String] = [], _ companions: [Key], note: Text
  ) -> MeasureKey {
    MeasureKey(
      key: Key(action.rawValue, label, form, also: also, note: note), companions: companions)
  }

  // MARK: Keys that several measures have

  private static let showsIn = Text(zh: "统计年度（秋）", en: "Census in which it shows")
  static let year = Key("year", Text(zh: "年份", en: "year"), .year, must: true, note: showsIn)
  static let yearOrYears = [
    Key("year", Text(zh: "年份", en: "year"), .year, note: showsIn),
    Key(
      "years", Text(zh: "实施年份", en: "years"), .years, also: ["起止年份"],
      note: Text(zh: "起止年度，如 2025...2030", en: "From … to, as 2025...2030")),
  ]
  static let opening = [
    Key("starts", Text(zh: "开工年份", en: "start"), .year, note: Text(zh: "开工年度", en: "Year in which it starts")),
    Key(
      "opens", Text(zh: "启用年份", en: "opening"), .year, must: true, also: ["投用年份"],
      note: Text(zh: "投用年度（秋）", en: "Census in which it is in use")),
    Key(
      "overrun", Text(zh: "超支比例", en: "overrun"), PlanKeys.uncertain(.share),
      note: Text(zh: "预计超支比例", en: "Expected overrun, as a share of the cost")),
    Key(
      "delay", Text(zh: "延期年数", en: "delay"), PlanKeys.uncertain(.number(0...10)),
      note: Text(zh: "投用比计划晚几年（取整）", en: "Years by which it opens late, rounded to whole years")),
  ]
  static let fulfilled = Key(
    "fulfilled", Text(zh: "完成比例", en: "share carried out"), PlanKeys.uncertain(.share),
    note: Text(zh: "名额完成的比例", en: "Share of the quota that is carried out"))
  static let section = Key(
    "section", Text(zh: "学段部", en: "section"), .id, must: true,
    note: Text(zh: "学段部编号", en: "Section by id"), in: "common")

  /// Teachers by kind, persons.
  package static let staff: [KeyRecord.Key] = [
    Key(
      "teachers", Text(zh: "教师", en: "teachers"), .whole(0...10_000), also: ["专任教师"],
      note: Text(zh: "专任教师（人）", en: "Full-time teachers"), in: "staff"),
    Key(
      "degree", Text(zh: "高于规定学历教师", en: "degree teachers"), .whole(0...10_000), also: ["高学历教师"],
      note: Text(zh: "高于规定学历教师", en: "Of these with a degree above the required one"), in: "staff"),
    Key(
      "backbone", Text(zh: "骨干教师", en: "backbone teachers"), .whole(0...10_000), also: ["骨干"],
      note: Text(zh: "县级以上骨干教师", en: "Of these backbone teachers"), in: "staff"),
    Key(
      "artsSports", Text(zh: "体育艺术教师", en: "PE & arts teachers"), .whole(0...10_000), also: ["体艺教师"],
      note: Text(zh: "体育、艺术教师", en: "Of these PE and arts teachers"), in: "staff"),
  ]

  /// One of the kinds of teachers, within bounds of its own.
  static func kind(_ name: String, _ bounds: ClosedRange<Double>, must: Bool = false, note: Text) -> Key {
    var key = staff.first { $0.name == name } ?? staff[0]
    key.form = .whole(bounds)
    key.isRequired = must
    key.note = note
    return key
  }

  static let ends = [
    Key(
      "from", Text(zh: "转出方", en: "from"), .id, must: true, also: ["自"], note: Text(zh: "自", en: "From"),
      in: "common"),
    Key("to", Text(zh: "转入方", en: "to"), .id, must: true, also: ["至"], note: Text(zh: "至", en: "To"), in: "common"),
  ]

  static let follow = KeyForm.word(
    Merger.Follow.allCases.map { follow in
      switch follow {
      case .follow: KeyForm.Word(follow.rawValue, "随迁")
      case .stay: KeyForm.Word(follow.rawValue, "留下")
      }
    })

  static let grades = KeyForm.word(
    Opening.Grades.allCases.map { grades in
      switch grades {
      case .all: KeyForm.Word(grades.rawValue, "全部年级")
      case .entry: KeyForm.Word(grades.rawValue, "起始年级")
      }
    })
}
