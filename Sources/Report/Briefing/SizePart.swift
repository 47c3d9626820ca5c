import Charts
import County
import Regulation
import Simulation

/// Oversized schools: a bar for each that ends in the year it comes under its limit, and the year its promise is due.
struct SizePart {
  private let scene: Scene
  /// Schools shown, the largest first.
  private static let most = 24

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part? {
    guard scene.standard.lists(.g4) else { return nil }
    let sizes = SizeSentence(scene)
    let schools = schools
    guard !schools.isEmpty else {
      let none = sizes.noneOversized
      let title = scene.text("没有学校超过规模标准", "No school is over the size limit")
      return Page.Part(id: "size", blocks: [.heading(level: 2, title), .paragraph(Phrase(none(scene.language)))])
    }
    return Page.Part(
      id: "size",
      blocks: [.heading(level: 2, sizes.finding(scene.language)), .figure(figure(schools))])
  }

  /// Schools over their limit in some year of some plan, the largest first.
  private var schools: [Int] {
    let found = (0..<scene.layout.schools).filter { school in
      scene.main.years.contains { !$0.schools[school].isUnderLimit }
    }
    return Array(
      found.sorted { scene.main.years[0].schools[$0].pupils > scene.main.years[0].schools[$1].pupils }.prefix(
        SizePart.most))
  }

  /// The rows of a school, a plan each; plans under which it goes the same way have one row.
  private func courses(_ school: Int, _ places: [Int]) -> [SpanBars.Row] {
    var found: [(plans: [Int], row: SpanBars.Row)] = []
    for place in places {
      guard let row = row(school, [place]) else { continue }
      if let at = found.firstIndex(where: { $0.row.covers == row.covers && $0.row.texts == row.texts }) {
        found[at].plans.append(place)
      } else {
        found.append(([place], row))
      }
    }
    return found.compactMap { row(school, $0.plans) }
  }

  /// The plans in which the same school may be followed: by its id, since plans may open others.
  private func row(_ school: Int, _ plans: [Int]) -> SpanBars.Row? {
    guard let place = plans.first else { return nil }
    let timeline = scene.entries[place].timeline
    let id = scene.layout.schoolIDs[school]
    guard let own = timeline.program.layout.schoolIDs.firstIndex(of: id) else { return nil }
    let byYear = Dictionary(timeline.years.map { ($0.year, $0.schools[own]) }, uniquingKeysWith: { first, _ in first })
    let results = scene.years.map { byYear[$0] }
    let promise = timeline.promises.first { $0.school == own }
    let due = promise.map { promise -> SpanBars.Due in
      let standing: CellStanding =
        switch promise.status {
        case .kept, .closed: .met
        case .missed: .unmet
        case .open: .unknown
        }
      return SpanBars.Due(
        year: promise.due, label: scene.text("\(promise.due) 到期", "due \(promise.due)"), standing: standing)
    }
    let name = scene.layout.schoolNames[school]
    let limit = results.compactMap { $0?.limit }.first.map { Digits.grouped($0) } ?? ""
    return SpanBars.Row(
      label: scene.isAlone
        ? name
        : scene.text(
          "\(verbatim: name)　\(list: plans.map { Names.plan($0) })",
          "\(verbatim: name), \(list: plans.map { Names.plan($0) })"),
      note: limit.isEmpty ? "" : "≤\(limit)", covers: results.map { $0.map { !$0.isUnderLimit } ?? false },
      texts: results.map { result in result.map { $0.pupils > 0 ? Digits.grouped($0.pupils) : "–" } ?? "" },
      due: due)
  }

  private func figure(_ schools: [Int]) -> PageFigure {
    let places = schools.count * scene.entries.count > SizePart.most ? [0] : Array(scene.entries.indices)
    let rows = schools.flatMap { courses($0, places) }
    var csv = DataTable()
    csv.row(["plan", "year", "school", "name", "pupils", "limit", "verdict", "promiseDue"].map { .text($0) })
    var told: [Text] = []
    for school in schools {
      for place in places {
        let timeline = scene.entries[place].timeline
        guard let own = timeline.program.layout.schoolIDs.firstIndex(of: scene.layout.schoolIDs[school]) else {
          continue
        }
        let due = timeline.promises.first { $0.school == own }?.due
        for year in timeline.years {
          let result = year.schools[own]
          csv.row([
            .year(place + 1), .year(year.year), .text(scene.layout.schoolIDs[school]),
            .text(scene.layout.schoolNames[school]), .number(result.pupils), .number(result.limit),
            .text(result.verdict?.rawValue ?? ""), .number(due.map { Double($0) }),
          ])
        }
        let under = timeline.years.first { $0.schools[own].isUnderLimit }?.year
        let plan = scene.isAlone ? Text(same: "") : Names.plan(place)
        let name = scene.layout.schoolNames[school]
        told.append(
          under.map { Text(zh: "\(verbatim: name)\(plan) \($0) 年", en: "\(verbatim: name) \(plan) \($0)") }
            ?? Text(zh: "\(verbatim: name)\(plan)期内未降到标准以内", en: "\(verbatim: name) \(plan) not within the plan"))
      }
    }
    let all = Text.joined(Array(told.prefix(12)))
    return scene.figure(
      "size", finding, words: Text(zh: "降到标准以内的年份：\(all)。", en: "Under the limit in: \(all)."),
      note: scene.yearNote(
        "横条为超过规模标准的年份，止于降到标准以内之年；数字为在校生数；竖标为承诺到期的统计年度。",
        "A bar covers the years over the limit; figures are pupils; the mark is the census in which the promise falls due.",
        [.g4]),
      csv: csv
    ) { caption in SpanBars(caption: caption, years: scene.years, rows: rows, divider: scene.divider) }
  }

  /// How the plans differ in the last year in which some school is over its limit.
  private var finding: Text {
    let names = scene.entries.indices.map { place -> (name: Text, year: Int?) in
      (scene.name(of: place), scene.entries[place].outcome.noneOversizedFrom)
    }
    guard names.contains(where: { $0.year != nil }) else {
      let all = Text.list(names.map(\.name))
      return Text(
        zh: "\(all)期内未能全部降到标准以内", en: "Not all schools come under the limit within \(all)")
    }
    let words = names.map { name, year in
      year.map { Text(zh: "\(name) \($0) 年起", en: "\(name) from \($0)") }
        ?? Text(zh: "\(name)期内未能全部降到标准以内", en: "\(name) not within the plan")
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(zh: "没有超规模学校：\(all)", en: "No school over the limit: \(all)")
  }
}
