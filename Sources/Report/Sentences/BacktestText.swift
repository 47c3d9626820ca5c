import Calibration
import County

/// What stands about the figures of a backtest: how they were come by, and what they say of projections from the census.
struct BacktestText {
  let backtest: Backtest
  let county: County

  init(_ backtest: Backtest, _ county: County) {
    self.backtest = backtest
    self.county = county
  }

  /// What a row is of.
  static func name(_ row: Backtest.Row) -> Text {
    switch (row.level, row.stage, row.half) {
    case (.section, _, .smaller?): Text(zh: "　较小的一半", en: "  smaller half")
    case (.section, _, .larger?): Text(zh: "　较大的一半", en: "  larger half")
    case (.section, let stage?, nil):
      stage == .primary ? Text(zh: "各小学部", en: "primary schools") : Text(zh: "各初中部", en: "junior schools")
    case (.section, nil, nil): Text(zh: "各学段部", en: "sections")
    case (.grade, let stage, _):
      switch stage {
      case .primary?: Text(zh: "小学各年级", en: "primary grades")
      case .junior?: Text(zh: "初中各年级", en: "junior grades")
      case nil: Text(zh: "各年级", en: "grades")
      }
    case (.stage, let stage, _):
      switch stage {
      case .primary?: Text(zh: "小学在校生", en: "primary rolls")
      case .junior?: Text(zh: "初中在校生", en: "junior rolls")
      case nil: Text(zh: "两学段合看", en: "both stages")
      }
    case (.total, _, _): Text(zh: "合计", en: "all pupils")
    }
  }

  /// What the table is of.
  var before: [Text] {
    var texts = [
      Text(
        zh: "每个往年统计年度只用当时已知的数据校准，用同一引擎逐年推演，实际发生的撤并照办，与后来的实际在校生比较。误差为绝对百分比（%）。",
        en:
          "Each past census is calibrated on what was known then and moved on by the same engine, closings that came applied, and held against the rolls that came. Errors are absolute, in per cent."
      )
    ]
    if let from = backtest.from {
      texts.append(
        Text(zh: "只列由 \(from) 年及以后统计年度出发的推演。", en: "Only projections from the census of \(from) on."))
    }
    if let through = backtest.through {
      texts.append(
        Text(zh: "只与 \(through) 年及以前的实际在校生比较。", en: "Held only against rolls through \(through)."))
    }
    if !backtest.past.units.allSatisfy({ $0.group == nil }) {
      let count = backtest.past.units.count
      texts.append(
        Text(
          zh: "出生人口按分组给出：\(count) 个分组各自校准、各自推演，窗口共同选定。",
          en:
            "Births are told by group: \(count) groups each have rates of their own, and choose their window together.")
      )
    }
    let untold = county.history.sections.filter { $0.closed != nil && $0.into.isEmpty }.map(\.name)
    if !untold.isEmpty {
      texts.append(
        Text(
          zh: "没有写明学生去向（into）的撤并学校：\(list: untold)；其学生只计入合计。",
          en:
            "Closed, and nobody tells where their pupils went (into): \(list: untold); they count in the sums alone."
        ))
    }
    for (year, reason) in county.history.leftOut.sorted(by: { $0.key < $1.key }) {
      texts.append(
        Text(zh: "剔除 \(year) 年：\(verbatim: reason.value)。", en: "Left out: \(year) (\(verbatim: reason.value))."))
    }
    return texts
  }

  /// What it says of projections from the census.
  var after: [Text] {
    var texts = [
      Text(
        zh:
          "中位、平均、九成：误差绝对值的中位数、平均数和九成不超过的值。上年率、三年率、不变：各法的中位误差，前两种固定用上一年或三年平均的升级率，招生按一年级份额，“不变”为各校人数不变。偏差为误差的中位数，正数为推演偏多。五成内、九成内：实际落在当时所画五成、九成区间内的比例，理想为 50 和 90。",
        en:
          "Median, mean, 90 %: of the absolute errors, the last the one that nine in ten stay within. \"1 yr\", \"3 yrs\", \"same\": the median error of other rules, the ratios of one or three years with entrants shared by the first grade, and no roll changing. Bias: the median error, above nought where too many were projected. In50% and in90%: how often what came lay in the bands drawn then; 50 and 90 would be right."
      )
    ]
    for stage in Stage.allCases {
      for horizon in backtest.horizons {
        guard let spread = backtest.spread(.section, stage, horizon: horizon) else { continue }
        let kind = Names.stage(stage)
        let widths = widths(spread, stage)
        texts.append(
          Text(
            zh: "由 \(county.year) 年推演 \(horizon) 年后，\(kind)九成区间：\(widths)。",
            en:
              "From the census of \(county.year), \(horizon == 1 ? "one year" : "\(horizon) years") on, nine in ten of the \(kind) sections within: \(widths)."
          ))
      }
    }
    return texts
  }

  /// Half-widths for the smallest, the middle and the largest section that the census has: of other sizes nothing is known.
  private func widths(_ spread: ErrorSpread, _ stage: Stage) -> Text {
    let rolls = county.sections.filter { $0.stage == stage && $0.pupils > 0 }.map(\.pupils).sorted()
    var sizes: [Double] = []
    for place in [0, rolls.count / 2, rolls.count - 1] where rolls.indices.contains(place) {
      // Two digits say what size it is.
      var unit = 1.0
      while rolls[place] / unit >= 100 { unit *= 10 }
      let size = (rolls[place] / unit).rounded() * unit
      if !sizes.contains(size) { sizes.append(size) }
    }
    let parts = sizes.map { (size: $0, width: Digits.fixed(spread.halfWidth($0, isMost: true) * 100, 0) + "%") }
    if parts.count > 1, Set(parts.map(\.width)).count == 1 {
      return Text(zh: "不论规模 ±\(verbatim: parts[0].width)", en: "±\(verbatim: parts[0].width) whatever their size")
    }
    return Text.joined(
      parts.map { part in
        Text(
          zh: "\(exact: part.size) 人的学校 ±\(verbatim: part.width)",
          en: "±\(verbatim: part.width) of \(counted: part.size, "pupil")")
      }, zh: "，", en: ", ")
  }
}
