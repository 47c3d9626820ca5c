import Calibration
import County
import Regulation
import Simulation

/// What it all rests on: assumptions, findings in the data, estimates, rules not verified, method, sources, and what is
/// needed to run the report again.
struct SourcesPart {
  private let scene: Scene
  private var program: Program { scene.program }
  private var county: County { scene.program.county }
  /// Differences of a plan listed one by one.
  private static let mostDifferences = 30

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part {
    Page.Part(
      id: "sources",
      blocks: [.heading(level: 2, title)] + assumptions + readings + findings + estimates + rules + method + citations
        + rerun)
  }

  private func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { scene.text(zh, en) }
  private func heading(_ zh: Wording<Chinese>, _ en: Wording<English>) -> PageBlock { .heading(level: 3, text(zh, en)) }
  private func list(_ texts: [Text]) -> PageBlock { .list(texts.map { Phrase($0(scene.language)) }) }

  private var title: String {
    let estimated = scene.labels.assumed.count
    let open = unverified.count
    let found = scene.briefing.findings.count
    return text(
      "结论依据：估计或推定的数据 \(estimated) 类，未核实的规则 \(open) 条，资料中的出入 \(found) 处",
      "What it rests on: \(counted: estimated, "kind") of estimated data, \(counted: open, "rule") not verified, \(counted: found, "finding") in the documents"
    )
  }

  /// The world and the measures of the first plan, and how the others differ from it.
  private var assumptions: [PageBlock] {
    var blocks = [heading("对未来的假设", "What is assumed of the future"), list(AssumptionText.sentences(program))]
    blocks += uncertain
    for (place, changes) in scene.briefing.record.differences.enumerated() where place + 1 < scene.entries.count {
      let name = scene.title(of: place + 1)
      blocks.append(
        .paragraph(
          Phrase([.strong(name(scene.language)), .plain(text("，与方案一不同之处：", ", where it differs from Plan 1:"))])))
      // How far it runs and what judges it stand as the plan has them; all else is told in sentences.
      let frame = changes.filter { change in
        if case .plan = change.scope { ["through", "standard"].contains(change.key) } else { false }
      }.map { Text(zh: "\($0.heading)：\($0.sentence)", en: "\($0.heading.capital): \($0.sentence)") }
      let told = frame + PlanContrast(scene.entries[place + 1].timeline.program, against: program, changes).sentences
      var items = told.prefix(SourcesPart.mostDifferences).map { Phrase($0(scene.language)) }
      if told.count > items.count {
        items.append(
          Phrase(
            text("另有 \(told.count - items.count) 处，见本章末的表", "\(told.count - items.count) more, in the table at the end")
          ))
      } else if told.isEmpty {
        items = [
          Phrase(
            changes.isEmpty
              ? text("没有不同。", "Nowhere.")
              : text(
                "结论所依据的假设和措施相同，其余取值见本章末的表。",
                "Assumptions and measures read alike; other values stand in the table at the end."))
        ]
      }
      blocks.append(.list(items))
    }
    return blocks
  }

  /// What single runs take for what is uncertain, and every distribution that futures are drawn from.
  private var uncertain: [PageBlock] {
    let outlooks = scene.outlooks
    guard !outlooks.isEmpty else {
      return UncertaintyText.central(program.plan, scene.language).map { .paragraph(Phrase($0)) }
    }
    let beside = text(
      "除“把握”一节及首页的把握外，本报告各数都取不确定假设的给定值（均值、众数、中点或中位数），不计偶然波动；给定值在分布边缘的，单次推演偏向一侧。",
      "But for the probabilities, all figures of this report rest on the given values of what is uncertain (mean, mode, middle or median), chance left out; where a given value lies at an edge of its distribution, the single run leans to that side."
    )
    return [.paragraph(Phrase(beside))] + UncertainTable(scene).blocks
  }

  /// The headline under other readings of what is not known.
  private var readings: [PageBlock] {
    let lines = AlternativeText.lines(scene.main, scene.briefing.alternatives)
    guard !lines.isEmpty else { return [] }
    return [heading("不同口径下的结论", "The headline read otherwise"), list(lines)]
  }

  /// What does not add up in the county's own documents; nothing was changed.
  private var findings: [PageBlock] {
    let all = scene.briefing.findings
    guard !all.isEmpty else {
      return [heading("资料中没有发现出入", "Nothing in the documents fails to add up")]
    }
    let rows = all.map { finding in
      PageTable.Row([
        PageTable.Cell(finding.place?.text ?? "–"),
        PageTable.Cell(finding.clause.map { Names.form($0)(scene.language) } ?? "", .sign),
        PageTable.Cell(finding.sentence(scene.language)),
      ])
    }
    return [
      heading(
        "资料中有 \(all.count) 处对不上或须留意，程序未改动",
        "\(counted: all.count, "thing") in the documents \(agree: Double(all.count), "does not add up or wants", "do not add up or want") attention; nothing was changed"
      ),
      .table(
        PageTable(
          caption: text("资料中的出入", "Findings in the documents"),
          heads: [[text("位置", "Place"), text("条款", "Clause"), text("内容", "Finding")].map { PageTable.Head($0) }],
          rows: rows,
          cardHeads: ["", text("条款", "clause"), text("内容", "finding")], isText: true)),
    ]
  }

  /// What nobody counted, with how it was come by.
  private var estimates: [PageBlock] {
    var rows = county.sources.filter(\.assumed).map { source in
      let word = Assumed.words([source.field])(scene.language)
      let formula = source.formula.map { text("；\(verbatim: $0)", "; \(verbatim: $0)") } ?? ""
      return PageTable.Row([
        PageTable.Cell(word), PageTable.Cell(source.text + formula),
        PageTable.Cell(Names.trust(source.trust)(scene.language), .sign),
      ])
    }
    if program.rolls.isAssumed.contains(true) {
      let fit = RollFit(program.rolls, county)
      let step = Digits.percent(fit.largestStep)
      rows.append(
        PageTable.Row([
          PageTable.Cell(Assumed.words(["enrolment"])(scene.language)),
          PageTable.Cell(
            text(
              "各校只有总数，年级人数由程序拟合；相邻年级最大相差 \(verbatim: step)。",
              "Only totals are given; grades are fitted, neighbours differ by at most \(verbatim: step).")),
          PageTable.Cell(Names.trust(.calculated)(scene.language), .sign),
        ]))
    }
    if program.teachersAreAssumed {
      rows.append(
        PageTable.Row([
          PageTable.Cell(Assumed.words(["teachers"])(scene.language)),
          PageTable.Cell(
            text(
              "全县专任教师按各校高于规定学历教师数分摊。", "The county's teachers shared in proportion to those above the required degree.")
          ),
          PageTable.Cell(Names.trust(.calculated)(scene.language), .sign),
        ]))
    }
    let synthetic = county.synthetic.map { [PageBlock.paragraph(Phrase(scene.synthetic($0)(scene.language)))] } ?? []
    guard !rows.isEmpty else {
      return synthetic.isEmpty ? [] : [heading("示意数据", "Synthetic data")] + synthetic
    }
    return [heading("估计与推定的数据", "What is estimated or assumed")] + synthetic + [
      .table(
        PageTable(
          caption: text("估计与推定的数据及其来源", "Estimated data and their sources"),
          heads: [
            [text("数据", "Data"), text("来源与算法", "Source and method"), text("可信度", "Trust")].map { PageTable.Head($0) }
          ],
          rows: rows, cardHeads: ["", text("来源与算法", "source and method"), text("可信度", "trust")], isText: true))
    ]
  }

  /// Open readings, and limits from memory.
  private var unverified: [Text] {
    let standard = scene.standard
    let readings = standard.openReadings.map { reading -> Text in
      let head = reading.clause.map { Text(zh: "\(Names.form($0))　", en: "\(Names.form($0)): ") } ?? .none
      return head + reading.text
    }
    let limits = ClauseID.allCases.flatMap { clause -> [Text] in
      guard let rule = standard.rules[clause] else { return [] }
      return clause.card.allows.compactMap { key -> Text? in
        guard let limit = rule.limits[key], limit.trust == .unverified else { return nil }
        let name = key.label
        let value = Digits.exact(limit.value)
        return Text(
          zh: "\(Names.form(clause))　\(name) \(verbatim: value)：\(verbatim: limit.source)",
          en: "\(Names.form(clause)): \(name) \(verbatim: value) (\(verbatim: limit.source))")
      }
    }
    return readings + limits
  }

  private var rules: [PageBlock] {
    let all = unverified
    guard !all.isEmpty else { return [] }
    return [heading("未核实的规则（可信度 M）", "Rules that are not verified (trust M)"), list(all)]
  }

  private var method: [PageBlock] {
    [
      heading("方法", "Method"),
      list(
        [
          Text(
            zh: "逐学年推演：学生升级、入学、转学，编班，师资与校舍变动；每年把标准的全部条款重新评估一遍。",
            en:
              "The county is moved forward one school year at a time: pupils grow up, enter and move, classes form, staff and premises change; every clause is judged again every year."
          ),
          Text(
            zh: "差异系数 = √(Σ(pᵢ/P)(xᵢ−X̄)²) ÷ X̄，按在校生数加权，X̄ 为总量 ÷ 总人数；按未舍入的数值判定。",
            en: "CV = √(Σ(pᵢ/P)(xᵢ−X̄)²) ÷ X̄, weighted by pupils, X̄ the total ÷ all pupils; judged before rounding."),
          Text(
            zh: "在校生为期望值，不是人头数；教师和班级为整数。方案没有涉及的条款沿用申报数。",
            en:
              "Pupils are expected values, teachers and classes whole; clauses the plan does not touch are taken as declared."
          ),
          Text(
            zh: "“临近”指余量小于推演误差（往年同样推演的标准差）；统计年度指小于一年入学的偶然波动。推演只说明照此方案会怎样，不是预测。",
            en:
              "Close means a margin within the error of past projections (one standard deviation), in the census within the chance of one year's entry. Nothing is predicted: it is computed what follows from a plan."
          ),
        ] + past + futures + [MapPart.missing(program.county)].compactMap(\.self)),
    ]
  }

  /// How far off such projections have been; where the county has a past, a part of its own tells it.
  private var past: [Text] {
    guard scene.briefing.backtest == nil, scene.lastYear > scene.firstYear else { return [] }
    return PastErrorText.sentences(PastErrors(nil))
  }

  /// How many futures become a probability.
  private var futures: [Text] {
    guard let futures = scene.briefing.futures else { return [] }
    let draws = Digits.grouped(Double(futures.draws))
    return [
      Text(
        zh:
          "把握：假设不确定的方案在 \(verbatim: draws) 种未来里逐一推演，不采取措施在同样的未来里对照；概率是达标的未来所占比例，抽样误差按威尔逊 95% 区间计。同一种子（\(futures.seed)）结果逐位相同。",
        en:
          "How sure: each uncertain plan is run through \(verbatim: draws) futures, and nothing done through the same ones. A probability is the share of the futures that hold, its error that of Wilson's 95% interval. The same seed (\(futures.seed)) gives the same bits."
      )
    ]
  }

  /// Every clause with its source and trust mark.
  private var citations: [PageBlock] {
    let rows = ClauseID.allCases.compactMap { clause -> PageTable.Row? in
      guard let rule = scene.standard.rules[clause] else { return nil }
      return PageTable.Row([
        PageTable.Cell(Names.formed(clause, in: scene.standard)(scene.language)),
        PageTable.Cell(rule.citation), PageTable.Cell(rule.trust.rawValue, .sign),
      ])
    }
    let note = scene.standard.note.map { [$0(scene.language)] } ?? []
    return [
      heading("各条款的来源", "Where each clause stands"),
      .table(
        PageTable(
          caption: scene.standard.title(scene.language),
          heads: [[text("条款", "Clause"), text("来源", "Source"), text("可信度", "Trust")].map { PageTable.Head($0) }],
          rows: rows,
          notes: note + [
            text("可信度：A 官方来源，B 二手来源，C 推算，M 未核实。", "Trust: A official, B secondary, C calculated, M not verified.")
          ],
          cardHeads: ["", text("来源", "source"), text("可信度", "trust")], isText: true)),
    ]
  }

  /// Version, command and hashes of inputs; every value of the plan with its place.
  private var rerun: [PageBlock] {
    let record = scene.briefing.record
    let drawn =
      scene.briefing.futures.map { futures in
        let draws = Digits.grouped(Double(futures.draws))
        return text(
          "共 \(verbatim: draws) 种未来，种子 \(futures.seed)。", " \(verbatim: draws) futures from seed \(futures.seed).")
      } ?? ""
    let inputs = record.provenance.inputs.map { input in
      PageTable.Row([PageTable.Cell(input.path), PageTable.Cell(input.sha256)])
    }
    let values = record.values.map { value in
      PageTable.Row([PageTable.Cell(value.key), PageTable.Cell(value.value), PageTable.Cell(brief(value.place))])
    }
    return [
      heading("重新运行", "To run it again"),
      .paragraph(
        Phrase(
          text(
            "程序版本 \(verbatim: record.provenance.version)；同样的输入得到同样的结果。\(verbatim: drawn)",
            "Version \(verbatim: record.provenance.version); the same inputs give the same result.\(verbatim: drawn)"))),
      .verbatim(record.command),
      .table(
        PageTable(
          caption: text("输入文件及其 SHA-256 校验值", "Inputs and their SHA-256"),
          heads: [[text("文件", "File"), "SHA-256"].map { PageTable.Head($0) }], rows: inputs,
          cardHeads: ["", "SHA-256"],
          isText: true)),
      .table(
        PageTable(
          caption: text("方案一的全部取值及其出处", "Every value of the first plan and where it stands"),
          heads: [[text("键", "Key"), text("取值", "Value"), text("出处", "Place")].map { PageTable.Head($0) }],
          rows: values,
          cardHeads: ["", text("取值", "value"), text("出处", "place")], isText: true)),
    ] + otherValues
  }

  /// A place with its files by name alone, as far as no two inputs are of one name: their paths stand in the table of inputs.
  private func brief(_ place: String) -> String {
    let paths = scene.briefing.record.provenance.inputs.map(\.path)
    func name(_ path: String) -> Substring { path.split(separator: "/").last ?? path[...] }
    let names = paths.map(name)
    return zip(paths, names).filter { own in names.count { $0 == own.1 } == 1 }
      .sorted { $0.0.count > $1.0.count }
      .reduce(place) { $0.replacing($1.0 + ":", with: $1.1 + ":") }
  }

  /// A value in words; a dash where a plan has none.
  private func cell(_ side: PlanChange.Side?) -> PageTable.Cell {
    PageTable.Cell(side.map { PlanValueText.text($0.value)(scene.language) } ?? "–")
  }

  /// Every value in which another plan differs from the first, with both its places; the rest is as in the first.
  private var otherValues: [PageBlock] {
    scene.briefing.record.differences.enumerated().compactMap { place, changes in
      guard place + 1 < scene.entries.count, !changes.isEmpty else { return nil }
      let name = scene.name(of: place + 1)
      let rows = changes.map { change in
        PageTable.Row([
          PageTable.Cell("\(change.heading(scene.language).capital) \(change.key)"),
          cell(change.before), cell(change.after), PageTable.Cell(brief(change.places)),
        ])
      }
      let heads = [text("键", "Key"), text("方案一", "Plan 1"), name(scene.language).capital, text("出处", "Place")]
      return .table(
        PageTable(
          caption: text(
            "\(name)与方案一不同的全部取值及其出处（其余取值同方案一）",
            "Every value in which \(name) differs from Plan 1 and where it stands (the others are as in Plan 1)"),
          heads: [heads.map { PageTable.Head($0) }], rows: rows, cardHeads: [""] + heads.dropFirst(), isText: true))
    }
  }
}
