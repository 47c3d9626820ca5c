import County
import Simulation

/// The keys of a plan file, told once: the readers refuse any other, and the schema is written from them.
package enum PlanGrammar {
  package static let plan: [PlanKey] = [
    PlanKey("title", .text, must: true, "方案名称", "Title of the plan"),
    PlanKey("story", .text, "方案说明", "What it is about, in the planner's words"),
    PlanKey(
      "extends", .any([.text, .list(.text)]), "所继承的方案文件，后者优先", "Plan files it builds on, the later winning"),
    PlanKey("county", .text, must: true, "县域数据文件夹，相对本文件", "Folder of the county, seen from this file"),
    PlanKey("standard", .text, "所用标准，默认为县域数据所定", "Standard, unless the county's own"),
    PlanKey("localTarget", .text, "并列显示的本地目标", "A local target shown beside the standard"),
    PlanKey("through", .year, must: true, "推演到哪一年", "Last census of the timeline"),
    PlanKey(
      "assumptions", .any([.word(["hold", "project"]), .mapping(assumptions)]), "假设：外部如何变化",
      "Assumptions: what the world does"),
    PlanKey("measures", .list(.mapping([])), "措施：县里做什么", "Measures: what the county does"),
    PlanKey("milestones", .list(.mapping(milestone)), "阶段目标", "What is to be reached by when"),
    PlanKey("uncertainty", .mapping(chances), "不确定性：偶然波动与相互关联", "Uncertainty: chance, and what hangs together"),
  ]

  package static let milestone: [PlanKey] = [
    PlanKey("name", .text, must: true, "阶段名称", "Name of the stage"),
    PlanKey("by", .year, must: true, "到哪一年", "By which census"),
    PlanKey(
      "clauses", .list(.word(ClauseID.allCases.map(\.rawValue))), must: true, "应达标的条款", "Clauses to hold by then"),
  ]

  package static let selection: [PlanKey] = [
    PlanKey("group", .text, "县里自己的分组", "The county's own group"),
    PlanKey("zone", .word(Zone.allCases.map(\.rawValue)), "城区、镇区、乡村", "urban, town or rural"),
    PlanKey("stage", .word(Stage.allCases.map(\.rawValue)), "学段", "Stage"),
    PlanKey("sections", .list(.id), "学段部编号", "Sections by id"),
    PlanKey("except", .list(.id), "除外的学段部", "Sections left out"),
    PlanKey("pupilsBelow", .whole(0...100_000), "统计年在校生少于", "Fewer pupils than this in the census"),
  ]

  private static let byStageRate = PlanForm.any([.uncertain(.rate), .mapping(stages(.uncertain(.rate)))])
  private static let byStageNumber = PlanForm.any([
    .uncertain(.number(0...2)), .mapping(stages(.uncertain(.number(0...2)))),
  ])

  private static func stages(_ form: PlanForm) -> [PlanKey] {
    [PlanKey("primary", form, "小学", "Primary"), PlanKey("junior", form, "初中", "Junior")]
  }

  private static let drift: [PlanKey] = [
    PlanKey("from", .mapping(selection), must: true, "流出的学段部", "Sections that lose pupils"),
    PlanKey("to", .mapping(selection), must: true, "流入的学段部", "Sections that gain them"),
    PlanKey("enrolled", .uncertain(.rate), "在校生每年流动的比例", "Share of the enrolled who move a year"),
    PlanKey("entry", .uncertain(.rate), "入学者每年减少的比例（复利）", "Share by which entry shrinks a year, compounding"),
  ]

  package static let assumptions: [PlanKey] = [
    PlanKey("roll", .word(["project", "hold"]), "在校生：逐年推演或保持现状", "Rolls: projected, or held as they are"),
    PlanKey(
      "births", .uncertain(.number(0...3)), "尚未入学各年出生人口相对 births.csv 的倍数",
      "Births of those not yet in school, as a multiple of births.csv"),
    PlanKey(
      "entryRate", .any([.uncertain(.number(0...3)), .word(["calibrated"])]), "入学留存率：每名出生人口的一年级新生",
      "Grade-1 entrants per birth"),
    PlanKey("entrants", .byYear, "各年一年级新生数", "Grade-1 entrants by year"),
    PlanKey("entryChange", .uncertain(.rate), "一年级新生年变化率", "Yearly change of grade-1 entrants"),
    PlanKey("progression", byStageNumber, "升级比", "Share of a grade that goes up"),
    PlanKey("dropout", .uncertain(.rate), "年辍学率", "Dropout a year"),
    PlanKey("transfer", byStageRate, "年净转入率", "Net transfer a year"),
    PlanKey(
      "transition", .uncertain(.number(0...2)), "小学毕业生升入本县初中的比例", "Primary graduates who enter junior school here"),
    PlanKey("drift", .any([.mapping(drift), .list(.mapping(drift))]), "生源流动", "Pupils who move between schools"),
    PlanKey("retirement", .uncertain(.rate), "教师年离岗比例", "Teachers who leave a year"),
    PlanKey("unreplaced", .uncertain(.share), "离岗后不补充的比例", "Share of leavers who are not replaced"),
    PlanKey(
      "posts", .any([.whole(0...1_000_000), .word(["byRatio"]), .byYear]), "核定编制：各年数，或每年按师生比核定（byRatio）",
      "Approved posts: a number, by year, or approved anew by the staffing ratios (byRatio)"),
    PlanKey("smallClass", .whole(1...60), "起始年级编班人数下限", "Pupils below which an entry grade is not split"),
    PlanKey("viableFloor", .whole(0...1000), "标为极小的人数", "Pupils below which a section is flagged small"),
    PlanKey(
      "feeding", .word(Assumptions.Feeding.allCases.map(\.rawValue)), "小学升初中的规则", "How graduates find junior schools"
    ),
    PlanKey("shape", .word(Assumptions.Shape.allCases.map(\.rawValue)), "分年级人数的形状", "Shape of the roll by grade"),
    PlanKey(
      "change",
      .any([
        .rate,
        .list(
          .mapping([
            PlanKey("of", .mapping(selection), "哪些学段部", "Which sections"),
            PlanKey("rate", .rate, must: true, "年变化率", "Yearly change"),
          ])),
      ]), "在校生按年率变化", "Rolls move by a plain yearly rate"),
  ]
}
