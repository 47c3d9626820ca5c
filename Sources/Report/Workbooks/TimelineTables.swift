import County
import Regulation
import Simulation

/// Other tables of a timeline as sheets: verdicts and CVs with a column a year, and what the measures cost.
enum TimelineTables {
  /// The county and every clause, a verdict a year.
  static func verdicts(_ years: [Evaluation], _ standard: Standard) -> DataTable {
    var table = DataTable()
    table.row([.text("clause"), .text("name")] + years.map { .year($0.year) })
    table.row(
      [.text("county"), .word("county", Text(zh: "县级结论", en: "county verdict"))]
        + years.map { .verdict($0.verdict) })
    table.row(
      [
        .text("countyOfAssessed"),
        .word("countyOfAssessed", Text(zh: "已评估条款的结论", en: "verdict on assessed clauses")),
      ] + years.map { .verdict($0.verdictOfAssessed) })
    for clause in years.first?.clauses.map(\.id) ?? [] {
      table.row(
        [.clause(clause), .word(clause.rawValue, Names.clause(clause, in: standard))]
          + years.map { .verdict($0.clause(clause)?.verdict) })
    }
    return table
  }

  /// Every CV, a figure a year.
  static func spreads(_ years: [Evaluation], _ standard: Standard) -> DataTable {
    var table = DataTable()
    table.row([.text("stage"), .text("indicator"), .text("limit")] + years.map { .year($0.year) })
    for stage in Stage.allCases {
      for indicator in Indicator.allCases {
        let found = years.map { year in
          year.stage(stage).flatMap { $0.sections > 0 ? $0.indicators[indicator.index] : nil }
        }
        guard let first = found.compactMap(\.self).first else { continue }
        table.row(
          [
            .stage(stage), .word(indicator.rawValue, Names.indicator(indicator)),
            .number(first.isJudged ? first.limit : nil),
          ] + found.map { .number($0.flatMap { $0.isKnown ? $0.cv : nil }) })
      }
    }
    return table
  }

  /// What each measure costs in each year, yuan.
  static func costs(_ timeline: Timeline) -> DataTable {
    var table = DataTable(heads: ["year", "measure", "item", "yuan"])
    for cost in timeline.costs {
      table.row([
        .year(cost.year), .text(cost.measure),
        cost.item.map { .word($0.rawValue, words($0)) } ?? .text(""), .number(cost.yuan),
      ])
    }
    return table
  }

  private static func words(_ item: CostEntry.Item) -> Text {
    switch item {
    case .bus: Text(zh: "校车", en: "buses")
    case .boarding: Text(zh: "寄宿", en: "boarding")
    case .beds: Text(zh: "床位", en: "beds")
    case .upkeep: Text(zh: "闲置校舍维护", en: "upkeep of idle premises")
    case .buildings: Text(zh: "校舍", en: "buildings")
    case .rooms: Text(zh: "教室", en: "classrooms")
    case .sports: Text(zh: "体育场馆", en: "sports grounds")
    case .multimedia: Text(zh: "多媒体教室", en: "multimedia rooms")
    case .equipment: Text(zh: "设备", en: "equipment")
    case .teachers: Text(zh: "教师", en: "teachers")
    }
  }

  /// Every section of one census with its seven indicators.
  static func sections(_ evaluation: Evaluation, _ layout: Layout) -> DataTable {
    var table = DataTable()
    table.row(
      [
        .text("subject"), .text("name"), .text("stage"), .text("pupils"), .text("classes"), .text("verdict"),
        .text("indicatorsMet"),
      ]
        + Indicator.allCases.map { indicator in
          let (name, unit) = (Names.indicator(indicator), Names.unit(indicator))
          return .word(
            indicator.rawValue, Text(zh: "\(name)（\(unit)）", en: "\(name) (\(unit))"))
        })
    for section in evaluation.sections where section.isOpen {
      table.row(
        [
          .text(layout.ids[section.slot]), .text(layout.names[section.slot]), .stage(section.stage),
          .number(section.pupils), .number(section.classes), .verdict(section.verdict), .year(section.indicatorsMet),
        ] + Indicator.allCases.map { .number(section.indicators[$0.index].value) })
    }
    return table
  }
}
