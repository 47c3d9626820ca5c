import Charts
import County
import Regulation
import Simulation

/// The sections that are ever short of a requirement, year by year: verdict and the least of their seven ratios.
struct SectionHeat {
  private let scene: Scene
  private var main: Timeline { scene.main }
  /// Rows of one drawing, so that a page of paper holds it, and of all.
  private static let mostRows = 30
  private static let mostSections = 60

  init(_ scene: Scene) { self.scene = scene }

  /// One section over the years: its verdict and the least of its seven ratios.
  private struct Line {
    var slot: Int
    var verdicts: [Verdict]
    var ratios: [Double?]
    var isClose: [Bool]
    /// Unmet years, then the least ratio: what comes first.
    var rank: (Int, Double)
  }

  /// Sections with an indicator below 100 %, an unmet R1 or a close call in some year; the rest are counted.
  var blocks: [PageBlock] {
    guard scene.standard.lists(.r1), !scene.standard.required.isEmpty else { return [] }
    let lines = lines
    let counted = main.years[0].sections.count { $0.counted }
    let unknown = unknown(lines)
    guard !lines.isEmpty else {
      guard unknown == 0 else {
        return [
          .paragraph(
            Phrase(
              unknown < counted
                ? scene.text(
                  "\(counted - unknown) 个学段部七项指标各年都在100%以上，没有一个接近临界；\(unknown) 个缺数据，未评估（表Ⅱ）。",
                  "\(counted - unknown) of \(counted) sections meet the seven indicators in full in every year, none near its limit; \(unknown) \(agree: Double(unknown), "is", "are") not assessed for want of data (Table II)."
                )
                : scene.text(
                  "\(counted) 个学段部七项指标缺数据，未评估（表Ⅱ）。",
                  "No section is assessed by the seven indicators, for want of data (Table II).")))
        ]
      }
      return [
        .paragraph(
          Phrase(
            scene.text(
              "\(counted) 个学段部七项指标各年都在100%以上，没有一个接近临界。",
              "All \(counted) sections meet the seven indicators in full in every year, none near its limit.")))
      ]
    }
    let shown = Array(lines.sorted { $0.rank < $1.rank }.prefix(SectionHeat.mostSections))
    let chunks = stride(from: 0, to: shown.count, by: SectionHeat.mostRows).map {
      Array(shown[$0..<min($0 + SectionHeat.mostRows, shown.count)])
    }
    var blocks: [PageBlock] = chunks.enumerated().map { place, chunk in
      .figure(figure(chunk, finding: sectionFinding(lines, counted, part: place), part: place))
    }
    let rest = counted - shown.count - unknown
    let others = lines.count - shown.count
    if rest > 0 {
      blocks.append(
        .note(
          Phrase(
            others > 0
              ? scene.text(
                "另有 \(others) 个学段部曾有指标低于100%，未逐一列出；其余 \(rest - others) 个各年都在100%以上。",
                "\(counted: others, "more section") \(agree: Double(others), "is", "are") below 100 % at times and not listed; of the rest \(rest - others) \(agree: Double(rest - others), "meets", "meet") all seven in full throughout."
              )
              : scene.text(
                "其余 \(rest) 个学段部七项指标各年都在100%以上，也不临近临界。",
                rest == 1
                  ? "The other section meets all seven in full in every year, not near its limit."
                  : "The other \(rest) sections meet all seven in full in every year, none near its limit."))))
    }
    if unknown > 0 {
      blocks.append(
        .note(
          Phrase(
            scene.text(
              "\(unknown) 个学段部缺数据，未评估。",
              "\(counted: Double(unknown), "section") \(agree: Double(unknown), "is", "are") not assessed, for want of data."
            )
          )))
    }
    return blocks
  }

  /// Sections of the census that no year assesses, and of which no indicator is known to be short.
  private func unknown(_ lines: [Line]) -> Int {
    let told = Set(lines.map(\.slot))
    return main.years[0].sections.count { section in
      section.counted && !told.contains(section.slot)
        && main.years.allSatisfy { !$0.sections[section.slot].isAssessed }
    }
  }

  private var lines: [Line] {
    let position = ClauseID.allCases.firstIndex(of: .r1)
    let parts = position.map { scene.program.questions.parts[$0] } ?? []
    return (0..<scene.layout.slots).compactMap { slot in
      let place = parts.firstIndex { $0.subject == .section(slot) }
      let results = main.years.map { $0.sections[slot] }
      let ratios = results.map { result in result.counted ? result.indicators.compactMap(\.ratio).min() : nil }
      let verdicts = results.map { $0.verdict ?? .notAssessed }
      let isClose = main.years.map { year in place.flatMap { year.clause(.r1)?.parts[$0].closeCall } ?? false }
      let isShort = results.contains { $0.indicators.contains { $0.level != nil && $0.level != .full } }
      guard isShort || verdicts.contains(.unmet) || isClose.contains(true) else { return nil }
      return Line(
        slot: slot, verdicts: verdicts, ratios: ratios, isClose: isClose,
        rank: (-verdicts.count { $0 == .unmet }, ratios.compactMap(\.self).min() ?? 2))
    }
  }

  private func sectionFinding(_ lines: [Line], _ counted: Int, part: Int) -> Text {
    let unmet = lines.count { $0.verdicts.contains(.unmet) }
    let short = History(
      firstYear: scene.firstYear,
      holds: main.years.map { year in
        year.sections.allSatisfy { section in section.indicators.allSatisfy { $0.level == nil || $0.level == .full } }
      })
    let after = part > 0 ? Text(zh: "（续）", en: " (continued)") : Text(same: "")
    if unmet > 0 {
      return Text(
        zh: "\(counted) 个学段部中 \(unmet) 个有不达标的年份（表Ⅱ）\(after)",
        en: "\(unmet) of \(counted) sections fail Table II at some time\(after)")
    }
    if let from = short.holdsFrom, from > scene.firstYear {
      return Text(
        zh: "没有学段部不达标；个别指标不足100%的到 \(from) 年全部补足\(after)",
        en: "No section fails Table II; what is below 100 % is made up by \(from)\(after)")
    }
    return Text(
      zh: "没有学段部不达标；\(lines.count) 个有指标不足100%或临近临界\(after)",
      en: "No section fails Table II; \(lines.count) are below 100 % in something or near their limit\(after)")
  }

  private func figure(_ chunk: [Line], finding: Text, part: Int) -> PageFigure {
    var csv = DataTable()
    csv.row(["year", "section", "name", "verdict", "leastRatio"].map { .text($0) })
    for line in chunk {
      for (place, year) in scene.years.enumerated() {
        csv.row([
          .year(year), .text(scene.layout.ids[line.slot]), .text(scene.layout.names[line.slot]),
          .text(line.verdicts[place].rawValue), .number(line.ratios[place]),
        ])
      }
    }
    let told = chunk.prefix(12).map { line -> Text in
      let least = line.ratios.compactMap(\.self).min().map { Digits.percent($0) } ?? "–"
      let name = scene.layout.names[line.slot]
      return Text(zh: "\(verbatim: name)最低 \(verbatim: least)", en: "\(verbatim: name) \(verbatim: least)")
    }
    let more =
      chunk.count > told.count
      ? Text(zh: "；另 \(chunk.count - told.count) 个见数据", en: "; \(chunk.count - told.count) more in the data")
      : Text(same: "")
    let all = Text.joined(told)
    return scene.figure(
      part == 0 ? "sections" : "sections-\(part + 1)", finding,
      words: Text(
        zh: "七项指标中最低一项与要求之比：\(all)\(more)。",
        en: "The least of the seven against its requirement: \(all)\(more)."),
      note: scene.yearNote(
        "格内为七项中最低一项与要求之比（%）：85 以下不达标，低于 100 的至多一项。",
        "In a cell: the least of the seven as % of what is asked; below 85 fails, only one may be below 100.", [.r1]),
      csv: csv
    ) { caption in
      HeatTable(
        caption: caption, years: scene.years, rows: chunk.map { row($0) }, divider: scene.divider,
        key: HeatWords.key(scene.language))
    }
  }

  private func row(_ line: Line) -> HeatTable.Row {
    var hasHeld = false
    let cells = scene.years.indices.map { place -> HeatTable.Cell in
      let verdict = line.verdicts[place]
      let isRelapse = verdict == .unmet && hasHeld
      hasHeld = hasHeld || verdict.holds
      // Cut and not rounded: 99.6 % is below 100.
      let text = line.ratios[place].map { Digits.fixed(($0 * 100).rounded(.down), 0) } ?? ""
      return HeatTable.Cell(CellStanding(verdict), text, isBorderline: line.isClose[place], isRelapse: isRelapse)
    }
    let history = History(
      firstYear: scene.firstYear, holds: line.ratios.map { ratio in ratio.map { $0 >= 1 } ?? true })
    let lasting = history.holdsFrom.flatMap { $0 > scene.firstYear ? $0 : nil }
    return HeatTable.Row(label: scene.layout.names[line.slot], cells: cells, lasting: lasting)
  }
}

extension SectionResult {
  /// Whether its data allow a verdict on the seven indicators.
  var isAssessed: Bool { (verdict ?? .notAssessed) != .notAssessed }
}
