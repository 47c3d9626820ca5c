import County
import Ensemble

/// What choosing a plan may be rued for, over the same futures: in each world that the plans assume.
package struct RegretText {
  /// One world: whose assumptions it is, and what each plan comes to in it.
  struct World {
    var names: [String]
    var rows: [Row]
  }

  /// One plan, or doing nothing, in a world; nil where the plan's measures cannot be carried out there.
  struct Row {
    /// Nil for doing nothing.
    var plan: Int?
    var years: FutureRegret.Row
    /// Nil where the plans do not all end in the same year, so that their least margins are of different years.
    var margins: FutureRegret.Row?
  }

  private let plans: [PlanFutures]
  let worlds: [World]
  /// The years that all of them have.
  private let years: Int

  /// `crossed`: what came of the cells of the crossing, in their order.
  package init(_ plans: [PlanFutures], _ crossing: Crossing, _ crossed: [PlanFutures]) {
    self.plans = plans
    let counts = (plans + crossed).map(\.years.count)
    let years = counts.min() ?? 0
    self.years = years
    let isOneHorizon = Set(counts).count == 1
    guard plans.count > 1, plans.allSatisfy({ $0.kept > 0 }) else {
      worlds = []
      return
    }
    worlds = crossing.worlds.enumerated().map { world, own in
      let found = plans.indices.compactMap { plan -> (Int, PlanFutures)? in
        if own.contains(plan) { return (plan, plans[plan]) }
        return crossing.cells.firstIndex { $0.plan == plan && $0.world == world }.map { (plan, crossed[$0]) }
      }
      // Doing nothing is the same under every plan of a world; a plan without measures stands for it.
      let idle = found.contains { $0.1.program.plan.measures.isEmpty } ? nil : plans[own[0]]
      let standing =
        found.map { $0.1.yearsStanding(of: years) } + (idle.map { [$0.yearsStandingOfNothing(of: years)] } ?? [])
      let least = found.map(\.1.worstMargins) + (idle.map { [$0.worstMarginsOfNothing] } ?? [])
      let byYears = FutureRegret.table(standing, better: .larger)
      let byMargin = isOneHorizon ? FutureRegret.table(least, better: .larger) : []
      return World(
        names: own.map { plans[$0].program.plan.title },
        rows: byYears.indices.map { place in
          Row(
            plan: place < found.count ? found[place].0 : nil, years: byYears[place],
            margins: byMargin.isEmpty ? nil : byMargin[place])
        })
    }
  }

  private static let head = 24
  private static let column = 14

  func lines(_ language: Language) -> [String] {
    guard !worlds.isEmpty else { return [] }
    let title = Text(
      zh: "后悔值：在同样的未来中比最好的选择（含不采取措施）少达标几年（括号内为差异系数最小余量少多少）",
      en: "Regret: years fewer than the best choice of each future, doing nothing included (and least CV margin)")
    var lines = Columns.wrap(title(language), Terminal.usual, indent: 2)
    if worlds.count > 1 {
      let note = Text(
        zh: "各方案的假设不同：每组假设之下都推演全部方案的措施，同号未来的抽样相同；跨组的数字不可相比。",
        en:
          "The plans assume differently: all their measures are run under each set of assumptions, a future as lucky in one as in another; figures of different sets do not compare."
      )
      lines += Columns.wrap(note(language), Terminal.usual, indent: 2)
    }
    let heads = [
      Text(zh: "平均", en: "mean"), Text(zh: "九成不超过", en: "nine in ten"), Text(zh: "最多", en: "most"),
      Text(zh: "不逊于他者", en: "none better"),
    ]
    for world in worlds {
      if worlds.count > 1 {
        let names = Text(zh: "\(list: world.names)", en: "\(list: world.names)")
        let text = Text(zh: "在“\(names)”的假设下：", en: "Under the assumptions of \"\(names)\":")
        lines += Columns.wrap(text(language), Terminal.usual, indent: 2)
      }
      lines += row("", heads.map { $0(language) })
      lines += world.rows.flatMap { row(self.name($0)(language), cells($0)) }
      for plan in plans.indices where !world.rows.contains(where: { $0.plan == plan }) {
        lines += row("  " + plans[plan].program.plan.title, [Text(zh: "不能施行", en: "cannot be run")(language)])
      }
    }
    return lines
  }

  private func row(_ head: String, _ cells: [String]) -> [String] {
    Columns.row([.left(head, Self.head)] + cells.map { .right($0, Self.column) })
  }

  func name(_ row: Row) -> Text {
    guard let plan = row.plan else { return Text(zh: "  不采取措施", en: "  doing nothing") }
    return Text(same: "  " + plans[plan].program.plan.title)
  }

  private func cells(_ row: Row) -> [String] {
    func told(_ years: Double, _ decimals: Int, _ margin: (FutureRegret.Row) -> Double) -> String {
      Digits.fixed(years, decimals) + (row.margins.map { " (\(Digits.fixed(margin($0), 3)))" } ?? "")
    }
    return [
      told(row.years.mean.mean, 2) { $0.mean.mean }, told(row.years.quantiles[1], 1) { $0.quantiles[1] },
      told(row.years.largest, 0) { $0.largest },
      "\(ExplorationText.percent(row.years.best))%" + error(row.years.best),
    ]
  }

  /// None where every future is the same.
  private func error(_ best: Proportion) -> String {
    plans.allSatisfy(\.isCertain) ? "" : " ±" + ExplorationText.points(ExplorationText.reach(best.interval()))
  }

  /// Every world with its rows; the errors of means are standard errors.
  var json: JSON {
    .array(
      worlds.map { world in
        .object([
          ("assumptionsOf", .array(world.names.map { .string($0) })), ("years", .int(years)),
          ("choices", .array(world.rows.map(json))),
        ])
      })
  }

  private func json(_ row: Row) -> JSON {
    var fields: [(String, JSON)] = [("plan", .optional(row.plan.map { plans[$0].program.plan.title }))]
    fields += json("years", row.years) + json("margin", row.margins)
    fields.append(("noneBetter", .number(row.years.best.share)))
    fields.append(("noneBetterError", .number(row.years.best.standardError)))
    return .object(fields)
  }

  private func json(_ key: String, _ row: FutureRegret.Row?) -> [(String, JSON)] {
    [
      ("\(key)Mean", .optional(row?.mean.mean)), ("\(key)Error", .optional(row?.mean.standardError)),
      ("\(key)NineInTen", .optional(row?.quantiles[1])), ("\(key)Most", .optional(row?.largest)),
    ]
  }
}
