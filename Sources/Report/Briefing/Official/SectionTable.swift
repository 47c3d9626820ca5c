import County
import Regulation

extension OfficialTables {
  /// 表Ⅱ-2 of one stage: a row per section in scope, what falls short shaded as note 5 of the form asks.
  func sections(_ stage: Stage) -> PageTable {
    let own = evaluation.sections.filter { $0.stage == stage && $0.counted }
    let rows = own.enumerated().map { number, section in row(number + 1, section) }
    let heads =
      [
        text("序号", "No."), text("学校名称", "School"), text("举办者类型", "Founder"), text("在校生数", "Pupils"),
        text("年级数", "Grades"), text("班级数", "Classes"),
      ] + Indicator.allCases.map { Names.formHead($0)(language) }
      + [text("该校综合评估是否达标", "Meets all"), text("备注", "Remarks")]
    let short =
      [
        "", "", text("举办者类型", "founder"), text("在校生数", "pupils"), text("年级数", "grades"), text("班级数", "classes"),
      ] + Indicator.allCases.map { Names.indicator($0)(language) + " " + Names.unit($0)(language) }
      + [text("综合评估", "all seven"), text("备注", "remarks")]
    let name = Names.stage(stage)
    return PageTable(
      caption: caption(
        "表Ⅱ-2",
        Text(zh: "小学、初中资源配置基本情况（分学校）·\(name)", en: "Resources school by school: \(name)")),
      heads: [
        heads.enumerated().map { PageTable.Head($0.element, rows: $0.offset == heads.count - 1 ? 2 : 1) },
        Self.numbered(1...14),
      ],
      rows: rows, notes: sectionNotes(stage, own.count), cardHeads: short)
  }

  private func row(_ number: Int, _ section: SectionResult) -> PageTable.Row {
    let source = county.sections[section.slot]
    let grades = isProjected ? source.years : source.gradesTaught ?? source.years
    let cells =
      [
        PageTable.Cell("\(number)", .sign), PageTable.Cell(layout.names[section.slot]),
        PageTable.Cell(source.founder.map { "\($0)" } ?? "–", .sign),
        PageTable.Cell(section.pupils, decimals: 0), PageTable.Cell(Double(grades), decimals: 0),
        PageTable.Cell(section.classes, decimals: 0),
      ]
      + section.indicators.map { indicator -> PageTable.Cell in
        let shade: PageTable.Cell.Shade =
          switch indicator.level {
          case .below: .unmet
          case .floor: .floor
          case .full, nil: .none
          }
        return PageTable.Cell(indicator.value, decimals: decimals(indicator, section), shade: shade)
      }
    let isMet = section.verdict?.holds
    return PageTable.Row(
      cells + [
        PageTable.Cell(isMet.map { $0 ? "1" : "0" } ?? "–", .sign, shade: isMet == false ? .unmet : .none),
        PageTable.Cell(remark(section)),
      ], heads: 2)
  }

  /// The two decimals of the form, or as many more as show that a value is below its requirement, or below the floor of it,
  /// which at two it would seem to reach.
  private func decimals(_ indicator: IndicatorResult, _ section: SectionResult) -> Int {
    guard let value = indicator.value else { return 2 }
    let floor = facts.terms.rules.floors[section.stage.index * Indicator.count + indicator.indicator.index]
    let plain = Digits.fixed(value, 2).count
    let told = [indicator.required, floor].filter { value < $0 }.map { Digits.apart(value, from: $0, 2).count }
    return 2 + (told.max() ?? plain) - plain
  }

  /// Which indicators are met and which reach 85 %, as the form writes it: `L7-L9、L11-L13指标达标，L10指标达到85%。`
  private func remark(_ section: SectionResult) -> String {
    guard !standard.required.isEmpty else { return "" }
    func columns(_ level: IndicatorResult.Level?) -> String {
      let found = section.indicators.filter { $0.level == level }.map { $0.indicator.index + 7 }
      var runs: [ClosedRange<Int>] = []
      for column in found {
        if let run = runs.last, run.upperBound + 1 == column {
          runs[runs.count - 1] = run.lowerBound...column
        } else {
          runs.append(column...column)
        }
      }
      return runs.map { $0.count == 1 ? "L\($0.lowerBound)" : "L\($0.lowerBound)-L\($0.upperBound)" }
        .joined(separator: language == .zh ? "、" : ", ")
    }
    let parts = [
      (columns(.full), text("指标达标", " met")), (columns(.floor), text("指标达到85%", " reach 85 %")),
      (columns(.below), text("指标不足85%", " below 85 %")), (columns(nil), text("数据不全", " not known")),
    ]
    // The form of the census has no such remark; of what is projected a reader must see where a few pupils decide.
    let floor = Digits.fixed(viableFloor, 0)
    let small =
      isProjected && section.flag == .small ? [text("不足 \(verbatim: floor) 人", "under \(verbatim: floor) pupils")] : []
    let told = parts.filter { !$0.0.isEmpty }.map { $0.0 + $0.1 } + small
    return told.joined(separator: text("，", ", ")) + text("。", ".")
  }

  private func sectionNotes(_ stage: Stage, _ count: Int) -> [String] {
    let through = evaluation.sections.count { section in
      section.stage == stage && section.counted && county.sections[section.slot].kind.isThrough
    }
    let pupils =
      isProjected
      ? text(
        "L7–L13 保留两位小数；在校生数为推演的期望值，按整数显示。",
        "L7–L13 at two decimals; pupils are expected values, shown as whole numbers.")
      : text("L7–L13 保留两位小数。", "L7–L13 at two decimals.")
    return [
      text(
        "\(Names.stage(stage))共 \(count) 个学段部，其中一贯制学校的 \(through) 个；一贯制学校每个学段部单独一行。",
        "\(count) \(Names.stage(stage)) sections, \(through) of them in through schools, each in a row of its own."),
      pupils,
      text(
        "浅色阴影为未达到要求的指标：▽ 达到85%，✕ 不足85%。达标填“1”，不达标填“0”。",
        "Shaded: below the requirement; ▽ reaches 85 %, ✕ does not. 1 meets the evaluation, 0 does not."),
    ]
  }
}
