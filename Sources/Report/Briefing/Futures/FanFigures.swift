import Charts
import County
import Ensemble
import Regulation

/// Figures against their limits in many futures: one figure for each of the CVs that matter most, one for the schools
/// that are promised or oversized. Panels stand beside one another by plan.
struct FanFigures {
  private let scene: Scene
  private let outlooks: [Outlook]
  /// The CVs that are drawn, the one that matters most first.
  private let foremost: [(ClauseID, Part)]
  private var grid: PanelGrid { PanelGrid(plans: outlooks.count) }

  init(_ scene: Scene, _ outlooks: [Outlook], _ foremost: [(ClauseID, Part)]) {
    self.scene = scene
    self.outlooks = outlooks
    self.foremost = foremost
  }

  var all: [PageFigure] {
    let spreads = foremost.enumerated().compactMap { spread($0.element.0, $0.element.1, $0.offset) }
    return spreads + [sizes].compactMap(\.self)
  }

  // MARK: A CV

  /// One plan's fan, with what stands over its panel.
  private struct Row {
    var outlook: Outlook
    var fan: Fan
    /// The school it is of; none for a CV.
    var school: Int?
  }

  private func spread(_ clause: ClauseID, _ part: Part, _ rank: Int) -> PageFigure? {
    let rows = outlooks.compactMap { outlook -> Row? in
      outlook.subject(clause, part).map {
        Row(outlook: outlook, fan: Fan(outlook, clause, $0, part, years: scene.years.count))
      }
    }
    guard let first = rows.first(where: { row in row.fan.median.contains { $0 != nil } }),
      let limit = first.fan.limit.compactMap(\.self).first
    else { return nil }
    let name = PartText.subject(clause, part, scene.layout, scene.standard)
    let border = Digits.fixed(limit, 2)
    func told(_ value: Double?) -> String { value.map { Digits.fixed($0, 3) } ?? "–" }
    var csv = DataTable()
    csv.row((["plan", "title", "year", "stage", "indicator"] + FanFigures.columns).map { .text($0) })
    for row in rows {
      write(row, into: &csv) {
        [.text(part.stage?.rawValue ?? ""), .text(part.indicatorID ?? "composite")]
      }
    }
    let each = rows.map { words($0, told) }
    let all = Text.joined(each)
    return scene.figure(
      "fan-\(rank + 1)", finding(Text(zh: "\(name)差异系数", en: "CV of \(name)"), border, rows),
      words: Text(
        zh: "\(name)差异系数的可能范围，标准 \(verbatim: border)。\(all)。",
        en: "The range of the CV of \(name), limit \(verbatim: border). \(all)."),
      note: note(rows, [clause]), csv: csv,
      table: scene.yearTable(
        Text(zh: "\(name)差异系数的可能范围", en: "Range of the CV of \(name)"), rows.flatMap { tableRows($0, told) })
    ) { caption in
      chart(
        caption, rows, limit: { _ in scene.text("标准 \(verbatim: border)", "limit \(verbatim: border)") },
        scene.numerals(3), told)
    }
  }

  /// From when it is more likely over its limit than not, and when most; by plan where there are several.
  private func finding(_ name: Text, _ border: String, _ rows: [Row]) -> Text {
    let already =
      rows.contains { $0.fan.isOverAtFirst }
      ? Text(zh: "统计时已超过，此后", en: "over it in the census; after that ") : Text(same: "")
    guard rows.contains(where: { $0.fan.worst != nil }) else {
      let draws = Digits.grouped(Double(scene.briefing.futures?.draws ?? 0))
      return Text(
        zh: "\(name)（标准 \(verbatim: border)）：\(already)\(verbatim: draws) 种未来里各年都不超过",
        en:
          "\(name.capital) (limit \(verbatim: border)): \(already)within it in every year of all \(verbatim: draws) futures"
      )
    }
    let most = rows.compactMap { $0.fan.worst }[0]
    if rows.count > 1 {
      let year = scene.years[most]
      let each = rows.compactMap { row -> Text? in
        let plan = scene.name(of: row.outlook.place)
        return row.fan.over(most).map {
          let share = ChanceText.share($0)
          return Text(zh: "\(plan) \(verbatim: share)", en: "\(plan) \(verbatim: share)")
        }
      }
      let all = Text.joined(each, zh: "、", en: ", ")
      return Text(
        zh: "\(name)：\(year) 年超过 \(verbatim: border) 的概率，\(all)",
        en: "\(name.capital): probability of being over \(verbatim: border) in \(year): \(all)")
    }
    let fan = rows[0].fan
    let share = fan.over(most).map(ChanceText.share) ?? "–"
    if let from = fan.mostlyOverFrom {
      let (first, year) = (scene.years[from], scene.years[most])
      return first == year
        ? Text(
          zh: "\(name)：\(year) 年起多半超过 \(verbatim: border)，当年概率 \(verbatim: share)",
          en:
            "\(name.capital): more likely than not over \(verbatim: border) from \(year), \(verbatim: share) in that year"
        )
        : Text(
          zh: "\(name)：\(first) 年起多半超过 \(verbatim: border)，\(year) 年概率最高，为 \(verbatim: share)",
          en:
            "\(name.capital): more likely than not over \(verbatim: border) from \(first), most in \(year) (\(verbatim: share))"
        )
    }
    let year = scene.years[most]
    let over: Wording<English> = fan.isOverAtFirst ? "over it in the census, later" : "over it"
    return Text(
      zh: "\(name)（标准 \(verbatim: border)）：\(already)超过的概率以 \(year) 年为最高，为 \(verbatim: share)",
      en: "\(name.capital) (limit \(verbatim: border)): \(over) likeliest in \(year) (\(verbatim: share))")
  }

  // MARK: Schools

  /// Schools promised, over their limit in a year of the single run of some plan, or in a twentieth of the futures of a
  /// year; the largest first.
  private var schools: [Int] {
    let years = scene.years.count
    let found = (0..<scene.layout.schools).filter { school in
      outlooks.contains { outlook in
        guard let (subject, part) = outlook.size(scene.layout.schoolIDs[school]),
          case .school(let own)? = part.subject
        else { return false }
        if outlook.single.promises.contains(where: { $0.school == own }) { return true }
        if outlook.single.years.contains(where: { !$0.schools[own].isUnderLimit }) { return true }
        return (0..<min(years, outlook.futures.years.count)).contains {
          outlook.futures.probability(.met(subject), $0).share < 0.95
        }
      }
    }
    let census = scene.main.years[0].schools
    return found.sorted { (census[$0].pupils, $1) > (census[$1].pupils, $0) }
  }

  private var sizes: PageFigure? {
    guard scene.standard.lists(.g4) else { return nil }
    let schools = schools
    let all = schools.flatMap { school in
      outlooks.compactMap { outlook -> Row? in
        outlook.size(scene.layout.schoolIDs[school]).map { subject, part in
          Row(outlook: outlook, fan: Fan(outlook, .g4, subject, part, years: scene.years.count), school: school)
        }
      }
    }.filter { row in row.fan.median.contains { $0 != nil } }
    guard !all.isEmpty else { return nil }
    let shown = grid.most
    let drawn = all.filter { row in row.school.map { schools.prefix(shown).contains($0) } ?? false }
    func told(_ value: Double?) -> String { value.map { Digits.grouped($0) } ?? "–" }
    var csv = DataTable()
    csv.row((["plan", "title", "year", "school", "name"] + FanFigures.columns).map { .text($0) })
    for row in all {
      let school = row.school ?? 0
      write(row, into: &csv) { [.text(scene.layout.schoolIDs[school]), .text(scene.layout.schoolNames[school])] }
    }
    let left = schools.count - min(shown, schools.count)
    let more =
      left > 0
      ? Text(zh: "另有 \(left) 所学校见数据。", en: " \(left) more schools in the data.") : Text(same: "")
    let ranges = Text.joined(drawn.map { words($0, told) })
    return scene.figure(
      "fan-size", sizeFinding(drawn),
      words: Text(zh: "在校生数的可能范围与规模标准。\(ranges)。", en: "The range of the roll and the size limit. \(ranges)."),
      note: note(drawn, [.g4]) + more(scene.language), csv: csv,
      table: scene.yearTable(
        Text(zh: "在校生数的可能范围", en: "Range of the roll"), drawn.flatMap { tableRows($0, told) })
    ) { caption in
      chart(
        caption, drawn,
        limit: { fan in
          let limit = told(fan.limit.last { $0 != nil } ?? nil)
          return scene.text("标准 \(verbatim: limit)", "limit \(verbatim: limit)")
        }, scene.persons, told)
    }
  }

  /// How probable it is that promised schools are under their limit when the promise is due; else that schools are at the
  /// horizon.
  private func sizeFinding(_ rows: [Row]) -> Text {
    let due = outlooks.compactMap { outlook in outlook.futures.promisesKept.map { (outlook, $0) } }
    if outlooks.count > 1, !due.isEmpty {
      let each = due.map { outlook, kept -> Text in
        let plan = scene.name(of: outlook.place)
        return Text(
          zh: "\(plan) \(verbatim: ChanceText.share(kept))", en: "\(plan) \(verbatim: ChanceText.share(kept))")
      }
      let all = Text.joined(each, zh: "、", en: ", ")
      return Text(zh: "承诺到期时全部兑现的概率：\(all)", en: "Probability that every promise is kept in time: \(all)")
    }
    let promised = rows.compactMap { row -> (Text, Int)? in
      let id = row.school.map { scene.layout.schoolIDs[$0] }
      let layout = row.outlook.program.layout
      guard let promise = row.outlook.single.promises.first(where: { layout.schoolIDs[$0.school] == id }),
        let year = scene.years.firstIndex(of: promise.due), let within = row.fan.within[year]
      else { return nil }
      let name = layout.schoolNames[promise.school]
      return (Text(same: "\(name) \(ChanceText.share(within))"), promise.due)
    }
    if let year = promised.first?.1, promised.allSatisfy({ $0.1 == year }) {
      let all = Text.joined(promised.prefix(3).map(\.0), zh: "、", en: ", ")
      return Text(
        zh: "承诺 \(year) 年到期时降到规模标准以内的概率：\(all)",
        en: "Probability of being under the size limit when the promise is due, in \(year): \(all)")
    }
    let year = scene.years.count - 1
    let each = rows.filter { $0.fan.within[year] != nil }.prefix(3).map { row -> Text in
      let plan = outlooks.count > 1 ? scene.name(of: row.outlook.place) : Text(same: "")
      let name = row.school.map { scene.layout.schoolNames[$0] } ?? ""
      let share = row.fan.within[year].map(ChanceText.share) ?? "–"
      let parted: Wording<English> = name.isEmpty || plan.isEmpty ? "" : " "
      return Text(
        zh: "\(verbatim: name)\(plan) \(verbatim: share)",
        en: "\(verbatim: name)\(parted)\(plan) \(verbatim: share)")
    }
    let all = Text.joined(each, zh: "、", en: ", ")
    return Text(
      zh: "\(scene.lastYear) 年不超过规模标准的概率：\(all)",
      en: "Probability of being under the size limit in \(scene.lastYear): \(all)")
  }

  // MARK: What all fans share

  private static let columns =
    Fan.shares.map { "q\(Int($0 * 100 + 0.5))" } + ["singleRun", "limit", "within", "withinError", "draws", "seed"]

  private func write(_ row: Row, into csv: inout DataTable, _ subject: () -> [DataTable.Cell]) {
    for (place, year) in scene.years.enumerated() where place < row.outlook.futures.years.count {
      var cells: [DataTable.Cell] = [
        .year(row.outlook.place + 1), .text(row.outlook.program.plan.title), .year(year),
      ]
      cells += subject()
      cells += row.fan.quantiles.map { .number($0[place]) }
      cells += [
        .number(row.fan.single[place]), .number(row.fan.limit[place]), .number(row.fan.within[place]?.share),
        .number(row.fan.within[place]?.standardError), .year(row.outlook.futures.futures),
        .text(scene.briefing.futures.map { "\($0.seed)" } ?? ""),
      ]
      csv.row(cells)
    }
  }

  /// What a panel is of: the school, the plan where there are several.
  private func title(_ row: Row) -> Text {
    let school = row.school.map { scene.layout.schoolNames[$0] } ?? ""
    guard !scene.isAlone else { return Text(same: school) }
    let plan = scene.name(of: row.outlook.place)
    return school.isEmpty ? plan : Text(zh: "\(verbatim: school)　\(plan)", en: "\(verbatim: school), \(plan)")
  }

  private func words(_ row: Row, _ told: (Double?) -> String) -> Text {
    let fan = row.fan
    guard let first = fan.median.firstIndex(where: { $0 != nil }), let last = fan.median.lastIndex(where: { $0 != nil })
    else { return title(row) }
    let title = title(row)
    let head = title.zh.isEmpty ? title : Text(zh: "\(title)：", en: "\(title): ")
    let (from, to) = (told(fan.median[first]), told(fan.median[last]))
    let (low, high) = (told(fan.low[last]), told(fan.high[last]))
    let (before, after) = (
      fan.within[first].map(ChanceText.share) ?? "–", fan.within[last].map(ChanceText.share) ?? "–"
    )
    let (start, end) = (scene.years[first], scene.years[last])
    return Text(
      zh:
        "\(head)中位数由 \(start) 年的 \(verbatim: from) 到 \(end) 年的 \(verbatim: to)，\(end) 年九成的未来在 \(verbatim: low) 至 \(verbatim: high) 之间；不超过标准的概率由 \(verbatim: before) 到 \(verbatim: after)",
      en:
        "\(head)the median goes from \(verbatim: from) (\(start)) to \(verbatim: to) (\(end)), nine futures in ten lie between \(verbatim: low) and \(verbatim: high) in \(end); the probability of keeping to the limit goes from \(verbatim: before) to \(verbatim: after)"
    )
  }

  private func tableRows(_ row: Row, _ told: (Double?) -> String) -> [(name: String, cells: [String])] {
    let title = title(row)(scene.language)
    let head = title.isEmpty ? "" : title + scene.text("　", ", ")
    return [
      (head + "95%", row.fan.high.map(told)), (head + scene.text("中位数", "median"), row.fan.median.map(told)),
      (head + "5%", row.fan.low.map(told)),
      (
        head + scene.text("不超过标准的概率", "probability within"),
        row.fan.within.map { $0.map(ChanceText.share) ?? "–" }
      ),
    ]
  }

  private func note(_ rows: [Row], _ clauses: [ClauseID]) -> String {
    FuturesNote(scene).text(
      Text(
        zh: "浅带为九成的未来（5%–95%），深带为一半的未来（25%–75%），粗线为中位数，细点线为取给定值的单次推演（同其他各图），圈为统计数据。",
        en:
          "Light band: nine futures in ten (5–95%); dark band: half of them (25–75%); bold: the median; dots: the single run on given values, as in the other charts; ring: the census."
      ), clauses)
  }

  private func chart(
    _ caption: Caption, _ rows: [Row], limit: (Fan) -> String, _ numerals: Numerals, _ told: (Double?) -> String
  ) -> LinePanels {
    let isWordy = rows.count == 1
    let panels = rows.compactMap { row -> LinePanels.Panel? in
      let fan = row.fan
      let last = fan.median.lastIndex { $0 != nil }
      func end(_ zh: Wording<Chinese>, _ en: Wording<English>, _ values: [Double?]) -> String {
        let figure = told(last.flatMap { values[$0] })
        return isWordy ? scene.text(zh, en) + " " + figure : figure
      }
      return fan.panel(
        isWordy && row.school == nil ? "" : title(row)(scene.language), limit: limit(fan),
        ends: (end("5%", "5%", fan.low), end("中位数", "median", fan.median), end("95%", "95%", fan.high)))
    }
    return LinePanels(
      caption: caption, years: scene.years, panels: panels,
      legend: .init(
        series: [scene.text("中位数", "median"), scene.text("单次推演", "single run")],
        bands: [scene.text("5%–95%", "5–95%"), scene.text("25%–75%", "25–75%")], limit: scene.text("标准", "limit")),
      across: grid.across(panels.count), divider: scene.divider,
      origin: scene.text("统计数据", "census"), numerals: numerals)
  }
}
