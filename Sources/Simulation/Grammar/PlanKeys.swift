import County
import Regulation

/// The keys of a plan file, each declared once: readers, schemas, comparisons and translations are made of them.
package enum PlanKeys {
  package static let root = KeyForm.record(plan)

  /// The keys of a plan; one that extends others need not repeat theirs.
  package static let plan: KeyRecord = {
    var record = KeyRecord(
      "plan",
      [
        Key(
          "title", Text(zh: "名称", en: "name"), .text, must: true,
          note: Text(zh: "方案名称", en: "Title of the plan")),
        Key(
          "story", Text(zh: "说明", en: "story"), .text,
          note: Text(zh: "方案说明", en: "What it is about, in the planner's words")),
        Key(
          "extends", Text(zh: "沿用的方案", en: "plans extended"), .any(.text, .list(.text)), also: ["沿用"],
          note: Text(zh: "所继承的方案文件，后者优先", en: "Plan files it builds on, the later winning")),
        Key(
          "county", Text(zh: "县", en: "county"), .text, must: true,
          note: Text(zh: "县域数据文件夹，相对本文件", en: "Folder of the county, seen from this file")),
        Key(
          "standard", Text(zh: "标准", en: "standard"), .text,
          note: Text(zh: "所用标准，默认为县域数据所定", en: "Standard, unless the county's own")),
        Key(
          "localTarget", Text(zh: "本地目标", en: "local target"), .text,
          note: Text(zh: "并列显示的本地目标", en: "A local target shown beside the standard")),
        Key(
          "through", Text(zh: "推演至", en: "horizon"), .year, must: true,
          note: Text(zh: "推演到哪一年", en: "Last census of the timeline")),
        Key(
          "assumptions", Text(zh: "假设", en: "assumptions"),
          .any(.word([KeyForm.Word("hold", "保持现状"), KeyForm.Word("project", "逐年推演")]), .record(assumptions)),
          note: Text(zh: "假设：外部如何变化", en: "Assumptions: what the world does")),
        Key(
          "measures", Text(zh: "措施", en: "measures"), .list(MeasureKeys.root),
          note: Text(zh: "措施：县里做什么", en: "Measures: what the county does")),
        Key(
          "keep", Text(zh: "保留学校", en: "schools kept"), .table(.text, byYear: false), also: ["保留"],
          note: Text(
            zh: "必须保留、不得撤并的学校及理由，如 凉水学校: 必要的乡村小规模学校", en: "Schools that nothing may close, each with the reason")),
        Key(
          "prices", Text(zh: "单价", en: "unit prices"), .record(prices),
          note: Text(zh: "单价，用于需求清单", en: "Unit prices, for what is still needed")),
        Key(
          "milestones", Text(zh: "节点目标", en: "milestones"), .list(.record(milestone)),
          note: Text(zh: "阶段目标", en: "What is to be reached by when")),
        Key(
          "uncertainty", Text(zh: "不确定性", en: "uncertainty"), .record(DistributionKeys.chances),
          note: Text(zh: "不确定性：偶然波动与相互关联", en: "Uncertainty: chance, and what hangs together")),
      ])
    // What extends another plan need not say again what that one says.
    record.required.insert(["extends"], at: 0)
    return record
  }()

  /// Unit prices, once or by the year.
  package static let prices = KeyRecord(
    "prices",
    [
      Key(
        "teacher", Text(zh: "教师每名单价", en: "price of a teacher"), .cost, also: ["教师"],
        note: Text(zh: "教师每名：8万元/year，或一次性", en: "A teacher: 80000元/year, or once")),
      Key(
        "teachingArea", Text(zh: "教辅用房每㎡单价", en: "price of teaching area per m²"), .cost, also: ["教学及辅助用房"],
        note: Text(zh: "教学及辅助用房每㎡", en: "Teaching and auxiliary rooms, per m²")),
      Key(
        "sportsArea", Text(zh: "体育场馆每㎡单价", en: "price of sports area per m²"), .cost, also: ["体育运动场馆"],
        note: Text(zh: "体育运动场馆每㎡", en: "Sports grounds and halls, per m²")),
      Key(
        "multimedia", Text(zh: "多媒体教室每间单价", en: "price of a multimedia room"), .cost, also: ["多媒体教室"],
        note: Text(zh: "网络多媒体教室每间", en: "A networked multimedia room")),
    ])

  /// Clauses that are to hold by a census.
  package static let milestone = KeyRecord(
    "milestone",
    [
      Key(
        "name", Text(zh: "名称", en: "name"), .text, must: true,
        note: Text(zh: "阶段名称", en: "Name of the stage")),
      Key(
        "by", Text(zh: "期限", en: "due"), .year, must: true, note: Text(zh: "到哪一年", en: "By which census")),
      Key(
        "clauses", Text(zh: "条款", en: "clauses"), .list(clause), must: true,
        note: Text(zh: "应达标的条款", en: "Clauses to hold by then")),
    ])

  /// Which sections: by group, zone, stage, name or size.
  package static let selection = KeyRecord(
    "selection",
    [
      Key("group", Text(zh: "分组", en: "group"), .text, note: Text(zh: "县里自己的分组", en: "The county's own group")),
      Key("zone", Text(zh: "城乡分类", en: "zone"), zone, note: Text(zh: "城区、镇区、乡村", en: "urban, town or rural")),
      Key("stage", Text(zh: "学段", en: "stage"), stage, note: Text(zh: "学段", en: "Stage")),
      Key("sections", Text(zh: "学段部", en: "sections"), .list(.id), note: Text(zh: "学段部编号", en: "Sections by id")),
      Key("except", Text(zh: "除外", en: "except"), .list(.id), note: Text(zh: "除外的学段部", en: "Sections left out")),
      Key(
        "pupilsBelow", Text(zh: "人数少于", en: "pupils below"), .whole(0...100_000),
        note: Text(zh: "统计年在校生少于", en: "Fewer pupils than this in the census")),
    ])

  /// The clauses by their places in the form.
  package static let clause = KeyForm.word(ClauseID.allCases.map { KeyForm.Word($0.rawValue, $0.card.written) })

  /// 城区、镇区、乡村.
  package static let zone = KeyForm.word(
    Zone.allCases.map { zone in
      switch zone {
      case .urban: KeyForm.Word(zone.rawValue, "城区")
      case .town: KeyForm.Word(zone.rawValue, "镇区")
      case .rural: KeyForm.Word(zone.rawValue, "乡村")
      }
    })

  /// 小学、初中.
  package static let stage = KeyForm.word(
    Stage.allCases.map { stage in
      switch stage {
      case .primary: KeyForm.Word(stage.rawValue, "小学", "小学部")
      case .junior: KeyForm.Word(stage.rawValue, "初中", "初中部")
      }
    })
}

/// A key of a plan.
typealias Key = KeyRecord.Key
