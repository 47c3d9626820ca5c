import Charts
import County
import Regulation
import Simulation

/// Which clause holds in which year, and by how much; then the sections that are ever short of a requirement.
struct HeatPart {
  private let scene: Scene
  private var main: Timeline { scene.main }
  /// Parts listed under one clause.
  private static let mostParts = 15

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part {
    let (judged, carried) = listed.reduce(into: ([ClauseID](), [ClauseID]())) { lists, clause in
      if isCarried(clause) { lists.1.append(clause) } else { lists.0.append(clause) }
    }
    var blocks: [PageBlock] = [.heading(level: 2, title(scene.language))]
    // Several plans have their years side by side in a part of their own.
    if scene.isAlone { blocks.append(.figure(PlanStrip(scene).figure)) }
    if !judged.isEmpty { blocks.append(.figure(figure(judged))) }
    blocks += SectionHeat(scene).blocks
    if !carried.isEmpty { blocks += self.carried(carried) }
    return Page.Part(id: "years", blocks: blocks)
  }

  /// Which clauses fail, and when.
  private var title: Text {
    let failing = failingClauses
    guard let first = failing.first else {
      return Text(
        zh: "\(scene.firstYear)–\(scene.lastYear) 年没有一项条款未达标",
        en: "No clause is unmet in \(scene.firstYear)–\(scene.lastYear)")
    }
    let years = Years.spans(first.years)
    let name = Names.formed(first.clause, in: scene.standard)
    guard failing.count > 1 else {
      return Text(
        zh: "\(name) \(years) 年未达标，其余已评估条款各年都达标",
        en: "\(name.capital) is unmet in \(years); every other assessed clause is met throughout")
    }
    let count = Names.count(failing.count)
    return Text(
      zh: "\(failing.count) 项条款有未达标的年份；\(name)为 \(years) 年",
      en: "\(count.capital) clauses fail at times; \(name) in \(years)")
  }

  private var failingClauses: [(clause: ClauseID, years: [Int])] {
    listed.compactMap { clause in
      let years = main.years.filter { $0.clause(clause)?.verdict == .unmet }.map(\.year)
      return years.isEmpty ? nil : (clause, years)
    }
  }

  private var listed: [ClauseID] { main.years[0].clauses.map(\.id) }

  /// Whether the plan touches the clause in no year: its declared figure is carried to the end.
  private func isCarried(_ clause: ClauseID) -> Bool {
    main.years.count > 1 && main.years.dropFirst().allSatisfy { $0.clause(clause)?.basis == .carried }
  }

  /// Clauses carried as declared: they stand alike in all years, so that those of one verdict are one line.
  private func carried(_ listed: [ClauseID]) -> [PageBlock] {
    var groups: [(verdicts: [Verdict], clauses: [ClauseID])] = []
    for clause in listed {
      let verdicts = main.years.map { $0.clause(clause)?.verdict ?? .notAssessed }
      if let at = groups.firstIndex(where: { $0.verdicts == verdicts }) {
        groups[at].clauses.append(clause)
      } else {
        groups.append((verdicts, [clause]))
      }
    }
    let lines = groups.map { group -> Phrase in
      let isOne = Set(group.verdicts).count == 1
      let verdict =
        isOne ? Names.verdict(group.verdicts[0]) : VerdictRuns.text(Array(zip(scene.years, group.verdicts)))
      let count = group.clauses.count
      let names = Text.joined(
        group.clauses.map { Names.formed($0, in: scene.standard) }, zh: "、", en: ", ")
      return Phrase([
        .strong(scene.text("\(verdict)（\(count) 项）：", "\(verdict.capital) (\(count)): ")),
        .plain(names(scene.language)),
      ])
    }
    let how = scene.text(
      "这些条款方案没有涉及，沿用 \(scene.firstYear) 年申报数，各年相同，未重新评估。",
      "The plan does not touch these clauses: they are taken as declared in \(scene.firstYear), alike in all years, and are not judged anew."
    )
    return [
      .heading(level: 3, carriedFinding(listed)(scene.language)), .list(lines),
      .note(Phrase(scene.labels.note(how, listed))),
    ]
  }

  /// Clauses by year that are judged anew, with the parts of them that are ever in question.
  private func figure(_ listed: [ClauseID]) -> PageFigure {
    var rows: [HeatTable.Row] = []
    var csv = DataTable()
    csv.row(["year", "clause", "part", "value", "limit", "margin", "distance", "verdict", "basis"].map { .text($0) })
    var told: [Text] = []
    for clause in listed {
      let results = main.years.compactMap { $0.clause(clause) }
      let name = Names.formed(clause, in: scene.standard)
      rows.append(
        row(
          name(scene.language), clause,
          results.map { ($0.verdict, HeatPart.telling(clause, $0), $0.closeCall || $0.borderline) })
      )
      for (year, result) in zip(scene.years, results) {
        let telling = HeatPart.telling(clause, result)
        csv.row([
          .year(year), .text(clause.rawValue), .text(""), .number(telling?.value), .number(telling?.limit),
          .number(telling?.margin), .number(telling?.distance), .text(result.verdict.rawValue),
          .text(result.basis.rawValue),
        ])
      }
      if results.contains(where: { $0.verdict == .unmet || $0.verdict == .metByExemption }) {
        let runs = VerdictRuns.text(zip(scene.years, results).map { ($0, $1.verdict) })
        told.append(Text(zh: "\(name) \(runs)", en: "\(name): \(runs)"))
      }
      for place in HeatPart.parts(clause, results) {
        let own = results.map { $0.parts[place] }
        let subject = PartText.subject(clause, own[0].part, scene.layout, scene.standard)(scene.language)
        let label =
          subject.hasPrefix("\(clause.rawValue) ") ? String(subject.dropFirst(clause.rawValue.count + 1)) : subject
        rows.append(
          row(
            "　" + label, clause,
            own.map { ($0.inScope ? $0.verdict : .notAssessed, $0, $0.closeCall || $0.borderline) }))
        for (year, result) in zip(scene.years, own) {
          csv.row([
            .year(year), .text(clause.rawValue), .text(label), .number(result.value), .number(result.limit),
            .number(result.margin), .number(result.distance),
            .text(result.inScope ? result.verdict.rawValue : "outOfScope"), .text(""),
          ])
        }
      }
    }
    let unknown = listed.filter { clause in main.years.allSatisfy { $0.clause(clause)?.verdict == .notAssessed } }
    let all = Text.joined(told)
    let left =
      unknown.isEmpty
      ? Text(same: "")
      : Text(zh: "，\(Names.forms(unknown)) 未评估", en: "; \(Names.forms(unknown)) not assessed")
    let words =
      told.isEmpty
      ? Text(
        zh: "\(listed.count) 项条款没有一项未达标，也没有一项凭承诺达标\(left)。",
        en: "None of \(listed.count) clauses is unmet or rests on a promise\(left).")
      : Text(
        zh: "\(all)；其余 \(listed.count - told.count) 项没有未达标的年份\(left)。",
        en: "\(all); the other \(listed.count - told.count) are unmet in no year\(left).")
    let drawn = rows
    let how = scene.text(
      "格内数字为余量，负数为差额：表Ⅱ、表Ⅳ-4、表Ⅳ-5 为人数，表Ⅲ 为差异系数，比例为百分点。",
      "In a cell: the margin, negative where it falls short: pupils for Tables II, IV-4 and IV-5, CV for Table III, points of a share."
    )
    return scene.figure("clauses", finding, words: words, note: scene.yearNote(how, listed), csv: csv) { caption in
      HeatTable(
        caption: caption, years: scene.years, rows: drawn, divider: scene.divider, key: HeatWords.key(scene.language))
    }
  }

  /// The part whose figure stands for its clause: of schools, all in pupils, the one with the least room of those that
  /// decide; of other clauses the one nearest to failing.
  static func telling(_ clause: ClauseID, _ result: ClauseResult) -> PartResult? {
    guard clause == .g4 else { return result.worst }
    return result.judged.filter { $0.verdict == result.verdict && $0.margin != nil }
      .min { ($0.margin ?? 0) < ($1.margin ?? 0) } ?? result.worst
  }

  /// What stands by declaration alone.
  private func carriedFinding(_ listed: [ClauseID]) -> Text {
    let unmet = listed.filter { clause in main.years.contains { $0.clause(clause)?.verdict == .unmet } }
    let held = listed.count { clause in main.years.allSatisfy { $0.clause(clause)?.verdict.holds == true } }
    let open = listed.count { clause in main.years.allSatisfy { $0.clause(clause)?.verdict == .notAssessed } }
    let left =
      open > 0
      ? Text(zh: "、\(open) 项未评估", en: "; \(open) \(open == 1 ? "is" : "are") not assessed") : Text(same: "")
    guard unmet.isEmpty else {
      let list = Names.forms(unmet)
      return Text(
        zh: "沿用申报的 \(listed.count) 项中\(list) 不达标\(left)",
        en:
          "Of \(listed.count) declared clauses, assumed unchanged, \(list) \(unmet.count == 1 ? "is" : "are") unmet\(left)"
      )
    }
    guard held > 0 else {
      return Text(
        zh: "沿用申报的 \(listed.count) 项条款中没有达标的\(left)",
        en: "None of \(listed.count) declared clauses is met\(left)")
    }
    return Text(
      zh: "沿用申报的 \(listed.count) 项条款中 \(held) 项达标\(left)，以维持现状为前提",
      en: "\(held) of \(listed.count) declared clauses are assumed unchanged\(left)")
  }

  /// When all clauses hold, told as years.
  private var finding: Text {
    let standing = main.years.filter { $0.verdictOfAssessed.holds }.map(\.year)
    guard standing.count < main.years.count else {
      return Text(zh: "已评估条款每年都达标", en: "Every assessed clause is met in every year")
    }
    guard !standing.isEmpty else { return Text(zh: "没有一年各项条款都达标", en: "All clauses are met in no year") }
    let years = Years.spans(standing)
    return Text(zh: "各项条款都达标的年份是 \(years)", en: "All assessed clauses are met in \(years)")
  }

  /// Parts that are unmet, exempt or close in some year, of clauses judged by indicator or by school.
  static func parts(_ clause: ClauseID, _ results: [ClauseResult]) -> [Int] {
    guard [.spread, .size].contains(clause.card.kind), let first = results.first else { return [] }
    let found = first.parts.indices.filter { place in
      results.contains { result in
        let part = result.parts[place]
        return part.inScope
          && (part.verdict == .unmet || part.verdict == .metByExemption || (clause != .g4 && part.closeCall))
      }
    }
    return Array(found.prefix(HeatPart.mostParts))
  }

  private func row(
    _ label: String, _ clause: ClauseID, _ years: [(verdict: Verdict, part: PartResult?, isClose: Bool)]
  ) -> HeatTable.Row {
    var hasHeld = false
    let cells = years.map { year -> HeatTable.Cell in
      let isRelapse = year.verdict == .unmet && hasHeld
      hasHeld = hasHeld || year.verdict.holds
      let isTold = year.verdict != .notAssessed && scene.tellsMargins(clause)
      let text = isTold ? year.part.map { MarginText.short(clause, $0) } ?? "" : ""
      return HeatTable.Cell(
        CellStanding(year.verdict), text, isBorderline: year.isClose && year.verdict != .notAssessed,
        isRelapse: isRelapse)
    }
    let history = History(firstYear: scene.firstYear, holds: years.map { $0.verdict == .met })
    let lasting = history.holdsFrom.flatMap { $0 > scene.firstYear ? $0 : nil }
    return HeatTable.Row(label: label, cells: cells, lasting: lasting)
  }
}
