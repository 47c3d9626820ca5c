import Charts
import County
import Regulation
import Simulation

/// Every coefficient of variation against its limit: all of them small in units of the limit, the two that matter most
/// large, with the plans overlaid.
struct SpreadPart {
  private let scene: Scene
  private var main: Timeline { scene.main }
  /// Drawn large.
  private static let large = 2

  init(_ scene: Scene) { self.scene = scene }

  /// One CV, or the composite of a stage where that is judged, over the years.
  private struct Line {
    var clause: ClauseID
    var place: Int
    var part: Part
    var results: [PartResult?]
    /// The least room in units of the limit.
    var least: Double
    var lapse: Int?

    /// Value ÷ limit; nil where it is not judged.
    var shares: [Double?] {
      results.map { result in
        guard let value = result?.value, let limit = result?.limit, limit > 0 else { return nil }
        return value / limit
      }
    }
    var unmet: Set<Int> { Set(results.indices.filter { results[$0]?.verdict == .unmet }) }
  }

  private func lines(_ timeline: Timeline) -> [Line] {
    ClauseID.allCases.filter { $0.card.kind == .spread }.flatMap { clause -> [Line] in
      let results = timeline.years.map { $0.clause(clause) }
      guard let first = results.first ?? nil else { return [] }
      return first.parts.indices.compactMap { place -> Line? in
        let own = results.map { result in
          result.flatMap { $0.parts[place].inScope && $0.parts[place].verdict != .notAssessed ? $0.parts[place] : nil }
        }
        let shares = own.compactMap { part -> Double? in
          guard let margin = part?.margin, let limit = part?.limit, limit > 0 else { return nil }
          return margin / limit
        }
        guard let least = shares.min() else { return nil }
        let lapse = own.firstIndex { $0?.verdict == .unmet }.map { timeline.years[$0].year }
        return Line(
          clause: clause, place: place, part: first.parts[place].part, results: own, least: least, lapse: lapse)
      }
    }
  }

  /// What fails first, then what has the least room.
  private func ranked(_ lines: [Line]) -> [Line] {
    lines.sorted { ($0.lapse ?? Int.max, $0.least) < ($1.lapse ?? Int.max, $1.least) }
  }

  /// Those that matter most under the first plan, which are drawn large.
  var foremost: [(ClauseID, Part)] { ranked(lines(main)).prefix(SpreadPart.large).map { ($0.clause, $0.part) } }

  private func name(_ line: Line) -> Text { PartText.subject(line.clause, line.part, scene.layout, scene.standard) }

  var part: Page.Part? {
    let lines = lines(main)
    guard !lines.isEmpty else { return nil }
    var blocks: [PageBlock] = [.heading(level: 2, title(lines)(scene.language)), .figure(small(lines))]
    blocks += ranked(lines).prefix(SpreadPart.large).enumerated().map { .figure(large($0.element, $0.offset)) }
    return Page.Part(id: "cv", blocks: blocks)
  }

  private func title(_ lines: [Line]) -> Text {
    let over = ranked(lines).filter { $0.lapse != nil }
    guard let first = over.first, let year = first.lapse else {
      let tight = ranked(lines)[0]
      let name = name(tight)
      guard scene.tellsMargins(tight.clause) else {
        return Text(
          zh: "\(lines.count) 项差异系数各年都在标准以内（限值未核实，不报余量）",
          en: "All \(lines.count) CVs stay within their limits (not verified, so no margin is given)")
      }
      return Text(
        zh: "\(lines.count) 项差异系数各年都在标准以内，余量最小的是\(name)",
        en: "All \(lines.count) CVs stay within their limits; \(name) has the least room")
    }
    let name = name(first)
    return over.count == 1
      ? Text(
        zh: "\(lines.count) 项差异系数中只有\(name)超过标准，始于 \(year) 年",
        en: "Of \(lines.count) CVs only that of \(name) passes its limit, from \(year)")
      : Text(
        zh: "\(lines.count) 项差异系数中 \(over.count) 项超过标准，最早的是 \(year) 年\(name)",
        en: "\(over.count) of \(lines.count) CVs pass their limit, \(name) first, in \(year)")
  }

  private func small(_ lines: [Line]) -> PageFigure {
    var csv = DataTable()
    csv.row(["year", "stage", "indicator", "cv", "limit", "cvOfLimit", "doingNothing"].map { .text($0) })
    let still = self.lines(scene.nothing)
    for line in lines {
      let beside = still.first { $0.part == line.part }
      for (place, year) in scene.years.enumerated() {
        csv.row([
          .year(year), .text(line.part.stage?.rawValue ?? ""), .text(line.part.indicatorID ?? "composite"),
          .number(line.results[place]?.value), .number(line.results[place]?.limit), .number(line.shares[place]),
          .number(beside.flatMap { place < $0.results.count ? $0.results[place]?.value : nil }),
        ])
      }
    }
    let told = ranked(lines).prefix(4).map { line -> Text in
      let name = name(line)
      let peak = line.results.compactMap { $0?.value }.max().map { Digits.fixed($0, 3) } ?? "–"
      return Text(zh: "\(name)最高 \(verbatim: peak)", en: "\(name) at most \(verbatim: peak)")
    }
    let all = Text.joined(Array(told))
    let over = lines.count { $0.lapse != nil }
    let rows = lines.map { line in
      (
        name(line)(scene.language),
        line.results.map { part in
          part.flatMap { PartText.value(line.clause, $0) }.map { $0(scene.language) + "" } ?? "–"
        }
      )
    }
    let thin = thin(lines, still)
    return scene.figure(
      "cv", finding(lines),
      words: Text(
        zh: "\(lines.count) 项中 \(over) 项超过标准。\(all)。", en: "\(over) of \(lines.count) pass their limit. \(all)."),
      note: scene.yearNote(
        "每格一项差异系数，以标准为 1；粗线为\(scene.name(of: 0))，\(thin)，✕ 为超过标准的年份，标题下数字为期末值。",
        "One CV in each panel, its limit drawn as 1. Bold: \(scene.name(of: 0)); \(thin); ✕ over the limit; the figure under a title is that of the last year.",
        [.r2]),
      csv: csv,
      table: scene.yearTable(Text(zh: "差异系数", en: "CVs"), rows)
    ) { caption in
      SmallMultiples(
        caption: caption, years: scene.years,
        panels: lines.map { line in
          let own = Series(name: scene.name(of: 0)(scene.language), values: line.shares, unmet: line.unmet)
          let beside = still.first { $0.part == line.part }.map {
            Series(name: scene.text("不采取措施", "Do nothing"), values: fitted($0.shares), rank: Series.baseline)
          }
          let last = line.results.last.flatMap { $0?.value }.map { Digits.fixed($0, 3) } ?? ""
          return SmallMultiples.Panel(
            title: name(line)(scene.language), note: last, series: [own, beside].compactMap(\.self))
        },
        limit: LimitLine(1, label: scene.text("标准", "limit")), divider: scene.divider, numerals: scene.numerals(2))
    }
  }

  /// What the thin lines are, and in how many panels they lie under the bold ones.
  private func thin(_ lines: [Line], _ still: [Line]) -> Text {
    let same = lines.count { line in
      guard let beside = still.first(where: { $0.part == line.part }) else { return false }
      return fitted(beside.shares) == line.shares
    }
    let name = scene.name(of: 0)
    if same == lines.count {
      return Text(zh: "不采取措施与\(name)重合", en: "doing nothing coincides with \(name)")
    }
    let some =
      same > 0
      ? Text(zh: "（\(same) 项与\(name)重合）", en: " (the same as \(name) in \(same))") : Text(same: "")
    return Text(zh: "细线为不采取措施\(some)", en: "thin: nothing done\(some)")
  }

  /// As many values as the chart has years: another plan may end sooner or later.
  private func fitted(_ values: [Double?]) -> [Double?] {
    scene.years.indices.map { $0 < values.count ? values[$0] : nil }
  }

  /// How near the CVs of each stage come to their limits.
  private func finding(_ lines: [Line]) -> Text {
    let words = scene.layout.stages.compactMap { stage -> Text? in
      let own = ranked(lines.filter { $0.part.stage == stage })
      guard let first = own.first else { return nil }
      let over = own.count { $0.lapse != nil }
      let name = Names.stage(stage)
      guard over > 0 else {
        guard scene.tellsMargins(first.clause) else {
          return Text(zh: "\(name)各项都在标准以内", en: "\(name): all within the limit")
        }
        let room = Digits.percent(max(0, first.least), 0)
        return Text(
          zh: "\(name)各项至少留有 \(verbatim: room) 余量", en: "\(name): at least \(verbatim: room) of the limit to spare")
      }
      return Text(zh: "\(name) \(over) 项超过标准", en: "\(name): \(over) over the limit")
    }
    let all = Text.joined(words)
    return all.capital
  }

  private func large(_ line: Line, _ rank: Int) -> PageFigure {
    let runs = scene.runs
    let told = runs.map { run -> Told in
      let own = lines(run.timeline).first { $0.part == line.part && $0.clause == line.clause }
      return Told(name: run.name, results: fittedResults(own?.results ?? []), line: own, rank: run.rank)
    }
    let drawn = distinct(told)
    var csv = DataTable()
    csv.row(["plan", "title", "run", "year", "stage", "indicator", "cv", "limit", "verdict"].map { .text($0) })
    for (run, own) in zip(runs, told) {
      for (place, year) in scene.years.enumerated() {
        csv.row([
          .number(run.plan.map { Double($0 + 1) }), .text(run.timeline.program.plan.title),
          .text(run.plan == nil ? "doingNothing" : "plan"), .year(year), .text(line.part.stage?.rawValue ?? ""),
          .text(line.part.indicatorID ?? "composite"), .number(own.results[place]?.value),
          .number(own.results[place]?.limit), .text(own.results[place]?.verdict.rawValue ?? ""),
        ])
      }
    }
    let limit = line.results.compactMap { $0?.limit }.first ?? 0
    let words = drawn.map { own -> Text in
      let values = own.results.compactMap { $0?.value }
      let first = values.first.map { Digits.fixed($0, 3) } ?? "–"
      let last = values.last.map { Digits.fixed($0, 3) } ?? "–"
      let peak = values.max().map { Digits.apart($0, from: limit, 3) } ?? "–"
      return Text(
        zh: "\(own.name)由 \(verbatim: first) 到 \(verbatim: last)，最高 \(verbatim: peak)",
        en: "\(own.name) goes from \(verbatim: first) to \(verbatim: last), at most \(verbatim: peak)")
    }
    let all = Text.joined(words)
    let rows = drawn.map { own in
      (
        own.name(scene.language),
        own.results.map { part in part?.value.map { Digits.apart($0, from: limit, 3) } ?? "–" }
      )
    }
    let name = name(line)
    let small = withoutSmall(line)
    return scene.figure(
      "cv-\(rank + 1)", largeFinding(line, limit, told.map { ($0.name, $0.line) }),
      words: Text(
        zh: "\(name)差异系数，标准 \(fixed: limit, 2)：\(all)。",
        en: "CV of \(name), limit \(fixed: limit, 2): \(all)."),
      note: scene.yearNote(
        "✕ 为超过标准的年份。\(small)", "✕ marks the years over the limit.\(small)", [line.clause]), csv: csv,
      table: scene.yearTable(Text(zh: "\(name)差异系数", en: "CV of \(name)"), rows)
    ) { caption in
      LineChart(
        caption: caption, years: scene.years,
        series: drawn.map { own in
          Series(
            name: own.name(scene.language), values: own.results.map { $0?.value },
            unmet: Set(own.results.indices.filter { own.results[$0]?.verdict == .unmet }), rank: own.rank)
        },
        limits: [
          LimitLine(limit, label: scene.text("标准 \(fixed: limit, 2)", "limit \(fixed: limit, 2)"))
        ],
        divider: scene.divider, covering: [0], numerals: scene.numerals(3))
    }
  }

  /// The years in which a CV is over its limit by sections under the viable floor alone; nothing where there is none.
  private func withoutSmall(_ line: Line) -> Text {
    guard line.clause == .r2, let stage = line.part.stage, let indicator = line.part.indicator else {
      return Text(same: "")
    }
    let found = line.unmet.sorted().compactMap { place -> (year: Int, cv: Double)? in
      guard let spread = main.years[place].stage(stage)?.indicators[indicator.index],
        let cv = spread.cvWithoutSmall, Comparison.atMost.isMet(cv, spread.limit)
      else { return nil }
      return (main.years[place].year, cv)
    }
    guard let last = found.last else { return Text(same: "") }
    let years = Years.spans(found.map(\.year))
    let floor = Digits.fixed(scene.program.plan.assumptions.viableFloor, 0)
    let limit = line.results.compactMap { $0?.limit }.first ?? 0
    let cv = Digits.apart(last.cv, from: limit, 3)
    return Text(
      zh: "若不计不足 \(verbatim: floor) 人的学段部，\(years) 年不超过标准（\(last.year) 年为 \(verbatim: cv)）；这些学段部仍须计入。",
      en:
        " Without sections under \(verbatim: floor) pupils it would be within its limit in \(years) (\(verbatim: cv) in \(last.year)); they count all the same."
    )
  }

  /// A run with its figures of one CV.
  private struct Told {
    var name: Text
    var results: [PartResult?]
    var line: Line?
    var rank: Int
  }

  /// Runs whose figures are the same in every year are drawn as one line that bears both names.
  private func distinct(_ runs: [Told]) -> [Told] {
    var kept: [Told] = []
    for run in runs {
      let same = kept.firstIndex { $0.results.map { $0?.value } == run.results.map { $0?.value } }
      if let same {
        let name = kept[same].name
        kept[same].name = Text(zh: "\(name)＝\(run.name)", en: "\(name) = \(run.name.small)")
      } else {
        kept.append(run)
      }
    }
    return kept
  }

  private func fittedResults(_ results: [PartResult?]) -> [PartResult?] {
    scene.years.indices.map { $0 < results.count ? results[$0] : nil }
  }

  /// When it passes its limit under the first plan, and what becomes of it under the plan that does best.
  private func largeFinding(_ line: Line, _ limit: Double, _ runs: [(name: Text, line: Line?)]) -> Text {
    let name = name(line)
    let border = Digits.fixed(limit, 2)
    let own: Text
    if let year = line.lapse {
      let isFirst = year == scene.firstYear
      own = Text(
        zh: isFirst ? "\(name)：\(year) 年已超过 \(verbatim: border)" : "\(name)：\(year) 年升破 \(verbatim: border)",
        en: isFirst
          ? "\(name): over \(verbatim: border) in \(year) already" : "\(name): over \(verbatim: border) from \(year)")
    } else {
      let values = line.results.enumerated().compactMap { place, part in part?.value.map { (place, $0) } }
      let peak = values.max { $0.1 < $1.1 }
      let most = peak.map { Digits.apart($0.1, from: limit, 3) } ?? "–"
      let year = peak.map { "\(scene.years[$0.0])" } ?? "–"
      own = Text(
        zh: "\(name)：最高 \(verbatim: most)（\(verbatim: year) 年），未超过 \(verbatim: border)",
        en: "\(name): at most \(verbatim: most) (\(verbatim: year)), within \(verbatim: border)")
    }
    let plans = runs.dropFirst().prefix(scene.entries.count - 1)
    let safe = plans.filter { run in
      run.line.map { other in
        other.lapse == nil && line.results.indices.allSatisfy { fittedResults(other.results)[$0] != nil }
      } ?? false
    }
    guard line.lapse != nil, let best = safe.max(by: { ($0.line?.least ?? 0) < ($1.line?.least ?? 0) }),
      let peak = best.line?.results.compactMap({ $0?.value }).max()
    else { return own.capital }
    let most = Digits.apart(peak, from: limit, 3)
    return Text(
      zh: "\(own)；\(best.name)最高只到 \(verbatim: most)",
      en: "\(own.capital); under \(best.name) at most \(verbatim: most)")
  }
}
