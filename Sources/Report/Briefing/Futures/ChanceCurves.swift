import Charts
import County
import Ensemble
import Regulation

/// How probable it is, year by year, that the county, the promised schools and the clauses that move hold, and that they
/// hold from that year on: a panel for each, beside one another by plan.
struct ChanceCurves {
  private let scene: Scene
  private let outlooks: [Outlook]
  private var grid: PanelGrid { PanelGrid(plans: outlooks.count) }
  /// Things that are asked of one plan; more would not be read.
  private static let most = 6
  /// A probability that never differs by as much from year to year does not move.
  private static let leastMove = 0.01

  init(_ scene: Scene, _ outlooks: [Outlook]) {
    self.scene = scene
    self.outlooks = outlooks
  }

  /// What is asked, of every plan.
  private struct Matter {
    var name: Text
    /// For the data: the clause, or `county`.
    var id: String
    var school: String
    var questions: [PlanFutures.Question]
  }

  /// One panel: what is asked of one plan.
  private struct Curve {
    var matter: Matter
    var outlook: Outlook
    var holds: [Proportion?]
    var forGood: [Proportion?]
  }

  var figure: PageFigure? {
    let curves = matters.flatMap { matter in
      zip(outlooks, matter.questions).map { outlook, question in
        let years = scene.years.indices.map { $0 < outlook.futures.years.count ? $0 : nil }
        return Curve(
          matter: matter, outlook: outlook,
          holds: years.map { $0.map { outlook.futures.probability(question, $0) } },
          forGood: years.map { $0.map { outlook.futures.lasting(question, $0) } })
      }
    }
    guard !curves.isEmpty else { return nil }
    let each = curves.map { words($0) }
    let all = Text.joined(each)
    let holding = Text(zh: "当年达标", en: "holds in the year")
    let lasting = Text(zh: "自当年起保持达标", en: "holds from that year on")
    return scene.figure(
      "chances", finding, words: Text(zh: "各年达标的概率。\(all)。", en: "Probability of holding by year. \(all)."),
      note: FuturesNote(scene).text(
        Text(
          zh: "粗线为当年达标的概率，点线为自当年起到方案期末一直达标（即已化解）的概率；承诺学校的小图按规模标准本身计，凭承诺达标的不算在内（全县一栏仍计）；点线不见处与粗线重合或为 0。",
          en:
            "Bold: the probability of holding in the year; dots: of holding from that year to the end of the plan, that is, of being resolved for good. A promised school counts by the limit itself, not by its promise, which the county's panel counts; dots that are not seen lie under the bold line or at 0."
        ), []),
      csv: csv(curves),
      table: scene.yearTable(
        Text(zh: "达标的概率", en: "Probability of holding"),
        curves.flatMap { curve in
          let name = name(curve)(scene.language)
          return [
            (name, curve.holds.map { $0.map(ChanceText.share) ?? "–" }),
            (name + scene.text("（自当年起保持）", " (from then on)"), curve.forGood.map { $0.map(ChanceText.share) ?? "–" }),
          ]
        })
    ) { caption in
      LinePanels(
        caption: caption, years: scene.years, panels: curves.map { panel($0) },
        legend: .init(series: [holding(scene.language), lasting(scene.language)]),
        across: grid.across(curves.count), divider: scene.divider,
        origin: scene.text("统计数据", "census"), isStepped: true, covering: [0, 100],
        numerals: Numerals(decimals: 0) { Digits.fixed($0, $1) + "%" })
    }
  }

  private func panel(_ curve: Curve) -> LinePanels.Panel {
    func points(_ shares: [Proportion?]) -> [Double?] { shares.map { $0.map { $0.share * 100 } } }
    let last = curve.holds.last { $0 != nil } ?? nil
    return LinePanels.Panel(
      title: name(curve)(scene.language),
      series: [
        Series(name: "", values: points(curve.holds)), Series(name: "", values: points(curve.forGood)),
      ],
      ends: last.map { [.init($0.share * 100, ChanceText.short($0), .series(0))] } ?? [])
  }

  // MARK: What is asked

  /// The county, then the promised schools, then the clauses whose probability moves, the least certain first; only what
  /// every uncertain plan has.
  private var matters: [Matter] {
    let most = min(ChanceCurves.most, grid.most)
    let county = Matter(
      name: Text(zh: "全县各项评估条款", en: "County: all assessed clauses"), id: "county", school: "",
      questions: outlooks.map { _ in .county })
    let schools = scene.main.promises.compactMap { promise -> Matter? in
      let id = scene.layout.schoolIDs[promise.school]
      let found = outlooks.compactMap { $0.size(id)?.subject }
      guard found.count == outlooks.count else { return nil }
      let name = scene.layout.schoolNames[promise.school]
      return Matter(
        name: Text(zh: "\(verbatim: name)不超规模", en: "\(verbatim: name) under its limit"), id: "G4", school: id,
        questions: found.map { .met($0) })
    }
    let clauses = ClauseID.allCases.compactMap { clause -> (matter: Matter, doubt: Double)? in
      let found = outlooks.compactMap { outlook in outlook.clause(clause).map { (outlook, $0) } }
      guard found.count == outlooks.count,
        found.contains(where: { moves($0.futures, .clauseStands($1)) && $0.futures.isAssessed($1) })
      else { return nil }
      let matter = Matter(
        name: Names.formed(clause, in: scene.standard), id: clause.rawValue, school: "",
        questions: found.map { .clauseStands($0.1) })
      return (matter, found.reduce(0) { $0 + doubt($1.0.futures, .clauseStands($1.1)) })
    }
    .sorted { $0.doubt > $1.doubt }.map(\.matter)
    // Where there is room for few, what is least certain comes before what a promise makes sure.
    let sure = schools.prefix(most / 3)
    return Array(([county] + (most < ChanceCurves.most ? clauses + sure : sure + clauses)).prefix(most))
  }

  private func moves(_ futures: PlanFutures, _ question: PlanFutures.Question) -> Bool {
    let shares = futures.years.indices.map { futures.probability(question, $0).share }
    return (shares.max() ?? 0) - (shares.min() ?? 0) > ChanceCurves.leastMove
  }

  private func doubt(_ futures: PlanFutures, _ question: PlanFutures.Question) -> Double {
    futures.years.indices.reduce(0) { sum, year in
      let share = futures.probability(question, year).share
      return sum + share * (1 - share)
    }
  }

  // MARK: Words

  /// From when the county is more likely not to stand than to; by plan where there are several.
  private var finding: Text {
    func share(_ outlook: Outlook, _ year: Int) -> String {
      ChanceText.share(outlook.futures.probability(.county, year))
    }
    if outlooks.count > 1 {
      let last = min(scene.years.count, outlooks.map(\.futures.years.count).min() ?? 0) - 1
      let each = outlooks.map { outlook -> Text in
        let name = scene.name(of: outlook.place)
        return Text(zh: "\(name) \(verbatim: share(outlook, last))", en: "\(name) \(verbatim: share(outlook, last))")
      }
      let all = Text.joined(each, zh: "、", en: ", ")
      return Text(
        zh: "\(scene.years[last]) 年各项达标的概率：\(all)",
        en: "Probability that every clause holds in \(scene.years[last]): \(all)")
    }
    let outlook = outlooks[0]
    let shares = outlook.futures.years.indices.map { outlook.futures.probability(.county, $0).share }
    let lastYear = outlook.futures.years[outlook.last]
    let last = share(outlook, outlook.last)
    let draws = Digits.grouped(Double(outlook.futures.futures))
    if shares.allSatisfy({ $0 == 1 }) {
      return Text(
        zh: "\(verbatim: draws) 种未来里各年各项都达标", en: "All clauses hold in every year of all \(verbatim: draws) futures")
    }
    if shares.allSatisfy({ $0 == 0 }) {
      return Text(
        zh: "\(verbatim: draws) 种未来里没有一年各项达标", en: "In no year of \(verbatim: draws) futures do all clauses hold")
    }
    if shares.allSatisfy({ $0 < 0.5 }) {
      let best = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? outlook.last
      let year = outlook.futures.years[best]
      return Text(
        zh: "各项达标的概率各年都不到一半，最高为 \(verbatim: share(outlook, best))（\(year) 年），\(lastYear) 年为 \(verbatim: last)",
        en:
          "All clauses hold with less than even chances in every year, likeliest in \(year) (\(verbatim: share(outlook, best))); \(verbatim: last) in \(lastYear)"
      )
    }
    if let from = shares.indices.first(where: { shares[$0...].allSatisfy { $0 < 0.5 } }), from < outlook.last {
      let year = outlook.futures.years[from]
      return Text(
        zh: "各项达标的概率自 \(year) 年起不到一半（\(verbatim: share(outlook, from))），\(lastYear) 年为 \(verbatim: last)",
        en:
          "All clauses hold with less than even chances from \(year) (\(verbatim: share(outlook, from))); \(verbatim: last) in \(lastYear)"
      )
    }
    let worst = shares.indices.dropFirst().min { (shares[$0], $0) < (shares[$1], $1) } ?? outlook.last
    let year = outlook.futures.years[worst]
    return Text(
      zh: "各项达标的概率以 \(year) 年为最低，为 \(verbatim: share(outlook, worst))；\(lastYear) 年为 \(verbatim: last)",
      en:
        "All clauses hold with a probability of at least \(verbatim: share(outlook, worst)) (\(year)); \(verbatim: last) in \(lastYear)"
    )
  }

  private func name(_ curve: Curve) -> Text {
    guard !scene.isAlone else { return curve.matter.name }
    let plan = scene.name(of: curve.outlook.place)
    return Text(zh: "\(curve.matter.name)　\(plan)", en: "\(curve.matter.name), \(plan)")
  }

  private func words(_ curve: Curve) -> Text {
    let name = name(curve)
    guard let first = curve.holds.firstIndex(where: { $0 != nil }),
      let last = curve.holds.lastIndex(where: { $0 != nil }), let start = curve.holds[first],
      let end = curve.holds[last]
    else { return name }
    let lowest = (first...last).min { (curve.holds[$0]?.holds ?? 0) < (curve.holds[$1]?.holds ?? 0) } ?? last
    let least = curve.holds[lowest].map(ChanceText.share) ?? "–"
    let (from, to) = (ChanceText.share(start), ChanceText.share(end))
    return Text(
      zh:
        "\(name)：\(scene.years[first]) 年 \(verbatim: from)，\(scene.years[last]) 年 \(verbatim: to)，最低 \(verbatim: least)（\(scene.years[lowest]) 年）",
      en:
        "\(name): \(verbatim: from) in \(scene.years[first]), \(verbatim: to) in \(scene.years[last]), at least \(verbatim: least) (\(scene.years[lowest]))"
    )
  }

  private func csv(_ curves: [Curve]) -> DataTable {
    var csv = DataTable()
    csv.row(
      [
        "plan", "title", "year", "clause", "school", "holds", "holdsError", "forGood", "forGoodError", "draws", "seed",
      ].map { .text($0) })
    for curve in curves {
      for (place, year) in scene.years.enumerated() {
        guard let holds = curve.holds[place], let lasts = curve.forGood[place] else { continue }
        csv.row([
          .year(curve.outlook.place + 1), .text(curve.outlook.program.plan.title), .year(year), .text(curve.matter.id),
          .text(curve.matter.school), .number(holds.share), .number(holds.standardError), .number(lasts.share),
          .number(lasts.standardError), .year(holds.of), .text(scene.briefing.futures.map { "\($0.seed)" } ?? ""),
        ])
      }
    }
    return csv
  }
}
