import Calibration
import County
import Regulation
import Simulation

/// Calibrated assumptions as a plan that others extend: every rate with its spread, and in a comment what it rests on.
package struct CalibrationFile {
  private let rates: CalibratedRates
  /// Rates of the county as one, where its groups have rates of their own.
  private let whole: CalibratedRates
  private let county: County
  private let path: String
  private let language: Language

  /// `path`: of the county, seen from the file.
  package init(_ rates: CalibratedRates, _ county: County, path: String, _ language: Language) {
    self.rates = rates
    self.county = county
    self.path = path
    self.language = language
    var one = county
    one.groupBirths = [:]
    whole = county.groupBirths.isEmpty ? rates : CalibratedRates(one)
  }

  /// Years that the file runs where it is run by itself.
  private static let horizon = 10

  /// The text, keys in English.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    let title = Text(zh: "校准的假设", en: "Calibrated assumptions")
    var lines = comment(
      Text(
        zh: "junheng calibrate 所作；方案用 extends 沿用本文件。每项注明年份、往年误差次数、可信度",
        en:
          "Made by junheng calibrate; plans build on it with extends. Each rate says what years, how many past errors and what trust it has"
      ), "")
    for (year, reason) in county.history.leftOut.sorted(by: { $0.key < $1.key }) {
      lines += comment(
        Text(zh: "剔除 \(year) 年：\(verbatim: reason.value)", en: "left out: \(year) (\(verbatim: reason.value))"), "")
    }
    lines += [
      "title: \(title(language))", "county: \(YAMLWord.quoted(path))", "through: \(county.year + Self.horizon)",
      "assumptions:",
    ]
    lines += entry + kindergarten + progression + transition + flows + share
    return lines + noise
  }

  private var entry: [String] {
    guard let estimate = whole.estimate(.entry, of: 0) else {
      guard county.sections.contains(where: { $0.stage == .primary }) else { return [] }
      return comment(
        Text(
          zh: "入学留存率无从校准：enrolment.csv 没有一年级人数，或 births.csv 没有相应年份；暂按统计年度拟合的一年级推算",
          en:
            "The entry rate cannot be calibrated: no first grades in enrolment.csv, or no births of their years; taken from the fitted first grade of the census"
        ), "  ") + ["  entryRate: calibrated"]
    }
    let words = comment(basis(estimate, whole), "  ")
    if county.births == nil {
      let none = comment(
        Text(
          zh: "没有出生人口：各年入学人数取近年均值，不随出生变化",
          en: "No births are given: entrants are held at the mean of the last years, whatever is born"), "  ")
      return words + none + ["  entrants:"]
        + (1...Self.horizon).map { "    \(county.year + $0): \(distribution(estimate, 1))" }
    }
    let groups =
      county.groupBirths.isEmpty
      ? []
      : comment(
        Text(
          zh: "全县一个留存率；各分组自己的见 --format csv", en: "One rate for the county; those of its groups are in --format csv"),
        "  ")
    return words + groups + ["  entryRate: \(distribution(estimate))"] + held
  }

  /// The rate of entry from the top class, where some year tells both.
  private var kindergarten: [String] {
    // Where it contradicts births, what is learnt from either is in doubt.
    let doubts = CohortFindings.kindergarten(county).flatMap { comment($0.sentence, "  ") }
    guard let estimate = whole.estimate(.kindergarten, of: 0) else { return doubts }
    return doubts + comment(basis(estimate, whole), "  ") + ["  kindergartenRate: \(distribution(estimate))"]
  }

  /// Births of next year's entrants, where `births.csv` ends before them: the last are held, and said to be.
  private var held: [String] {
    let needed = county.year + 1 - Stage.entryAge
    guard let births = county.births, births.lastYear < needed, let last = births.byYear[births.lastYear] else {
      return []
    }
    let words = Text(
      zh: "出生人口只到 \(births.lastYear) 年，暂按该年（M）；请补充 births.csv 后删去",
      en:
        "births.csv ends in \(births.lastYear), whose births are held for now (M); add later years there and take this out"
    )
    return comment(words, "  ") + ["  births: {\(needed): \(Digits.fixed(last, 1))}"]
  }

  private var progression: [String] {
    guard rates.hasPast else {
      let why =
        county.pastTotals.isEmpty
        ? Text(zh: "只有一个可用的统计年度", en: "from one usable census")
        : Text(zh: "往年在校生不分年级", en: "from earlier rolls without grades")
      return comment(
        Text(
          zh: "升级率无从校准：\(why)。暂取 1，离散度\(Borrowed.source)（M）；补充往年 enrolment.csv 后重做",
          en:
            "Progression cannot be calibrated \(why). 1 for now, its spread \(Borrowed.source) (M); add earlier years to enrolment.csv and calibrate again"
        ), "  ") + ["  progression: \(borrowed(.progression(.primary, grade: 1)))"]
    }
    let together = Text(
      zh: "shock：往年各年级误差同年共有的部分（相关系数的平方根）",
      en: "shock: what past errors of all grades had in common in a year (the root of their correlation)")
    var lines = (whole.shock > 0 ? comment(together, "  ") : []) + ["  progression:"]
    for stage in Stage.allCases { lines += grades(whole, 0, stage, "    ") }
    let grouped = rates.past.units.indices.filter { rates.past.units[$0].group != nil }
    guard !grouped.isEmpty else { return lines }
    lines.append("    groups:")
    for unit in grouped {
      lines.append("      \(YAMLWord.quoted(rates.past.units[unit].group ?? "")):")
      for stage in Stage.allCases { lines += grades(rates, unit, stage, "        ") }
    }
    return lines
  }

  private func grades(_ rates: CalibratedRates, _ unit: Int, _ stage: Stage, _ indent: String) -> [String] {
    let own = rates.estimates.filter { estimate in
      if case .progression(stage, _) = estimate.kind { return estimate.unit == unit }
      return false
    }
    guard let first = own.first else { return untold(stage, indent) }
    return comment(basis(first, rates), indent) + ["\(indent)\(stage.rawValue):"]
      + own.map { estimate in
        guard case .progression(_, let grade) = estimate.kind else { return "" }
        return "\(indent)  \(grade): \(distribution(estimate, shock: rates.shock))"
      }
  }

  /// A stage of the county that the past does not tell, where it tells the other.
  private func untold(_ stage: Stage, _ indent: String) -> [String] {
    guard county.sections.contains(where: { $0.stage == stage }) else { return [] }
    return comment(
      Text(
        zh: "\(Names.stage(stage))没有往年的分年级数据，升级率无从校准：暂取 1，离散度\(Borrowed.source)（M）",
        en:
          "No earlier rolls by grade of the \(Names.stage(stage)) sections: 1 for now, its spread \(Borrowed.source) (M)"
      ),
      indent) + ["\(indent)\(stage.rawValue): \(borrowed(.progression(stage, grade: 1)))"]
  }

  private var transition: [String] {
    let hasBoth = Stage.allCases.allSatisfy { stage in county.sections.contains { $0.stage == stage } }
    guard hasBoth else { return [] }
    guard let estimate = whole.estimate(.transition, of: 0) else {
      return comment(
        Text(
          zh: "小升初比例无从校准，暂取 1，离散度\(Borrowed.source(.transition))（M）",
          en:
            "Transition to junior school cannot be calibrated: 1 for now, its spread \(Borrowed.source(.transition)) (M)"
        ), "  ")
        + ["  transition: \(borrowed(.transition))"]
    }
    return comment(basis(estimate, whole), "  ") + ["  transition: \(distribution(estimate, shock: whole.shock))"]
  }

  /// The rows of the flows; what a row keeps is written as the rest, so that it sums to one as it stands there.
  private var flows: [String] {
    guard let fitted = rates.known.flows.first ?? nil, !fitted.rows.isEmpty else { return [] }
    let words = Text(
      zh: "小升初流向，由各组毕业生与初一新生推得，取 \(list: fitted.years.map(String.init)) 年均值：入学少于毕业的组，差额流向入学多于毕业的组；未列的组留在本组；C",
      en:
        "Flows to junior school, from what graduated and what entered in each group, mean of \(list: fitted.years.map(String.init)): who enters less than graduate sends the rest to those who enter more; a group without a row keeps its own; C"
    )
    let rows = fitted.rows.map { row -> String in
      let away = row.to.filter { $0.unit != row.from }.compactMap { part -> (unit: String, share: String)? in
        let share = Digits.fixed(part.share, 4)
        return share == Digits.fixed(0, 4) ? nil : (part.unit ?? "outside", share)
      }
      let kept = 1 - away.reduce(0) { $0 + (Double($1.share) ?? 0) }
      let cells = [(unit: row.from ?? "", share: Digits.fixed(kept, 4))] + away
      let text = cells.map { "\(YAMLWord.quoted($0.unit)): \($0.share)" }.joined(separator: ", ")
      return "    \(YAMLWord.quoted(row.from ?? "")): {\(text)}"
    }
    return comment(words, "  ") + ["  flows:"] + rows
  }

  private var share: [String] {
    let weights = rates.known.entryWeights
    let stages = Stage.allCases.filter { stage in county.sections.contains { $0.stage == stage } }
    let told = stages.filter { !weights[$0.index].errors.isEmpty }
    let words =
      told.isEmpty
      ? Text(zh: "招生份额按在校生（默认）：往年数据不足以选择", en: "Entrants shared by the roll, as usual: too little past to choose by")
      : Text(
        zh: "招生份额中在校生的权重，由往年误差选定（1 为全按在校生）",
        en: "Weight of the roll in shares of the entrants, chosen by past error (1: by the roll alone)")
    let values = stages.map { "\($0.rawValue): \(Digits.fixed(weights[$0.index].roll, 2))" }
    return comment(words, "  ") + ["  entryShare: {roll: {\(values.joined(separator: ", "))}}"]
  }

  private var noise: [String] {
    let noise = rates.noise
    func spread(_ spread: NoiseFit.Spread) -> String {
      "{a: \(Digits.fixed(spread.a, 4)), b: \(Digits.fixed(spread.b, 3))}"
    }
    let words =
      noise.isOfTotals
      ? Text(
        zh: "各校波动由不分年级的往年在校生估计（\(noise.cases) 个校年），含毕业与入学之差，偏宽；招生波动不低于借用值；C",
        en:
          "How schools vary, by earlier rolls without grades (\(noise.cases) school years): that holds the difference between leavers and entrants too, so it is on the wide side; of entry no less than the borrowed one; C"
      )
      : noise.cases > 0
        ? Text(
          zh: "各校围绕全县比例的波动，由 \(noise.cases) 个校年按规模合估；C",
          en: "How schools vary about the county's rates, pooled by size over \(noise.cases) school years; C")
        : Text(
          zh: "各校波动无从校准，\(Borrowed.source)；M",
          en: "How schools vary about the county's rates cannot be calibrated; \(Borrowed.source); M")
    let untold = Stage.allCases.filter { stage in
      noise.cases > 0 && !noise.stages.contains(stage) && county.sections.contains { $0.stage == stage }
    }
    let taken = untold.flatMap { stage in
      comment(
        Text(
          zh: "其中没有\(Names.stage(stage))：\(Names.stage(stage))各校按另一学段的波动计（M）",
          en: "None of them is of \(Names.stage(stage)) sections, which are taken to vary as the other stage does (M)"),
        "  ")
    }
    let kept = Stage.allCases.map { "\($0.rawValue): \(Digits.fixed(noise.entryLasting[$0.index], 2))" }
    return ["uncertainty:"] + comment(words, "  ") + taken + [
      "  sectionNoise:", "    progression: \(spread(noise.progression))", "    entry: \(spread(noise.entry))",
      "    lasting: \(Digits.fixed(noise.lasting, 2))", "    entryLasting: {\(kept.joined(separator: ", "))}",
      "    fitted: \(mark(noise.span))",
    ]
  }

  /// What a rate rests on: its years, its window and the errors of the others, its past errors, its trust mark.
  private func basis(_ estimate: RateEstimate, _ rates: CalibratedRates) -> Text {
    let years = estimate.years.map(String.init)
    let window = rates.known.windows[estimate.kind.family]
    let errors = (window?.errors ?? []).map { Digits.fixed($0 * 100, 2) }.joined(separator: " ")
    let chosen =
      errors.isEmpty
      ? Text(zh: "", en: "")
      : Text(
        zh: "；窗口 1 至 5 年的往年误差 % \(verbatim: errors)",
        en: "; past errors of windows of 1 to 5 years, %: \(verbatim: errors)")
    let spread =
      estimate.isBorrowed
      ? Text(
        zh: "；离散度\(Borrowed.source(estimate.kind))，M", en: "; its spread \(Borrowed.source(estimate.kind)), M")
      : Text(zh: "；自身往年误差 \(estimate.cases) 次，C", en: "; \(estimate.cases) past errors of its own, C")
    let walk =
      estimate.isWalk
      ? Text(
        zh: "；按随机游走：末年比率最准，往年三年后误差平方为一年后的 \(fixed: window?.growth ?? 0, 1) 倍，离散度随年数的平方根增大",
        en:
          "; a random walk: the last year goes best, and past errors three years on have \(fixed: window?.growth ?? 0, 1) times the square of those of one year, so the spread grows with the root of the years"
      ) : Text(same: "")
    return Text(
      zh: "取 \(list: years) 年均值\(chosen)\(spread)\(walk)",
      en: "mean of \(list: years)\(chosen)\(spread)\(walk)")
  }

  private func distribution(_ estimate: RateEstimate, _ decimals: Int = 4, shock: Double = 0) -> String {
    let course = estimate.isWalk ? "byYear: walk" : "correlation: \(Digits.fixed(estimate.correlation, 2))"
    return normal(
      Digits.fixed(estimate.value, decimals), Digits.fixed(estimate.deviation, decimals),
      shock > 0 ? course + ", shock: \(Digits.fixed(shock, 2))" : course,
      estimate.isBorrowed ? borrowedMark(estimate.kind) : mark(estimate.span))
  }

  private func borrowed(_ kind: RateKind) -> String {
    normal(
      "1", Digits.fixed(Borrowed.deviation(kind), 3), "correlation: \(Digits.fixed(Borrowed.correlation, 2))",
      borrowedMark(kind))
  }

  private func normal(_ mean: String, _ deviation: String, _ course: String, _ mark: String?) -> String {
    let fitted = mark.map { ", fitted: \($0)" } ?? ""
    return "{normal: {mean: \(mean), sd: \(deviation)}, \(course), truncate: yes\(fitted)}"
  }

  /// What a spread was fitted to, as a plan says it.
  private func mark(_ years: ClosedRange<Int>?) -> String {
    years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)...\($0.upperBound)" } ?? "borrowed"
  }

  /// A guess without a source is fitted to nothing, elsewhere or here.
  private func borrowedMark(_ kind: RateKind) -> String? { Borrowed.isFitted(kind) ? "borrowed" : nil }

  private func comment(_ text: Text, _ indent: String) -> [String] {
    Columns.wrap(text(language), 116 - indent.count).map { indent + "# " + $0 }
  }
}
