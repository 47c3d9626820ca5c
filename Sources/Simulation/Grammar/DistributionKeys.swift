import County

/// How a distribution is written in the place of a value, and what is correlated.
package enum DistributionKeys {
  /// The key that says which distribution it is.
  package enum Law: String, CaseIterable, Sendable { case normal, triangular, uniform, lognormal, values }

  /// A distribution of values of a form: one of the laws, and what goes with any of them.
  package static func record(of form: KeyForm) -> KeyRecord {
    KeyRecord(
      KeyRecord("distribution", laws(form) + besides(form)).keys, required: Law.allCases.map { [$0.rawValue] })
  }

  private static func laws(_ form: KeyForm) -> [Key] {
    Law.allCases.map { law in
      switch law {
      case .normal:
        Key(
          law.rawValue, Text(zh: "正态分布", en: "normal"), .record(parameters(law, form)), also: ["正态"],
          note: Text(zh: "正态分布", en: "Normal"))
      case .triangular:
        Key(
          law.rawValue, Text(zh: "三角分布", en: "triangular"), .record(parameters(law, form)), also: ["三角"],
          note: Text(zh: "三角分布", en: "Triangular"))
      case .uniform:
        Key(
          law.rawValue, Text(zh: "均匀分布", en: "uniform"), .record(parameters(law, form)), also: ["均匀"],
          note: Text(zh: "均匀分布（单次推演取中点）", en: "Uniform; a single run takes the midpoint"))
      case .lognormal:
        Key(
          law.rawValue, Text(zh: "对数正态分布", en: "lognormal"), .record(parameters(law, form)), also: ["对数正态"],
          note: Text(zh: "对数正态分布", en: "Lognormal"))
      case .values:
        Key(
          law.rawValue, Text(zh: "可能值", en: "values"), .list(form),
          note: Text(zh: "若干可能值，机会均等（单次推演取中位数）", en: "Any of these, equally likely; a single run takes the median"))
      }
    }
  }

  /// The parameters of a law, of values of a form; those of `values` are its items.
  package static func parameters(_ law: Law, _ form: KeyForm) -> KeyRecord {
    let low = Key(
      "low", Text(zh: "最小值", en: "low"), form, must: true, note: Text(zh: "最小值", en: "Lowest"), in: "distribution")
    let high = Key(
      "high", Text(zh: "最大值", en: "high"), form, must: true, note: Text(zh: "最大值", en: "Highest"), in: "distribution")
    let keys: [Key] =
      switch law {
      case .normal:
        [
          Key(
            "mean", Text(zh: "均值", en: "mean"), form, must: true,
            note: Text(zh: "均值（单次推演取此值）", en: "Mean, which a single run takes")),
          Key(
            "sd", Text(zh: "标准差", en: "standard deviation"), form, must: true,
            note: Text(zh: "标准差", en: "Standard deviation")),
        ]
      case .triangular:
        [
          low,
          Key(
            "mode", Text(zh: "最可能值", en: "mode"), form, must: true,
            note: Text(zh: "最可能值（单次推演取此值）", en: "Mode, which a single run takes")),
          high,
        ]
      case .uniform: [low, high]
      case .lognormal:
        [
          Key(
            "median", Text(zh: "中位数", en: "median"), form, must: true,
            note: Text(zh: "中位数（单次推演取此值）", en: "Median, which a single run takes")),
          Key(
            "spread", Text(zh: "离散度", en: "spread"), .number(0...3), must: true,
            note: Text(zh: "对数的标准差", en: "Standard deviation of the logarithm")),
        ]
      case .values: []
      }
    return KeyRecord("distribution", keys)
  }

  private static func besides(_ form: KeyForm) -> [Key] {
    [
      Key(
        "byYear", Text(zh: "逐年抽取", en: "by year"),
        .word([
          KeyForm.Word("constant", "各年同值"), KeyForm.Word("independent", "逐年独立"), KeyForm.Word("walk", "随机游走"),
        ]),
        note: Text(
          zh: "各年同值、逐年独立，或随机游走（离散度随年数的平方根增大）",
          en: "One value for all years, one drawn for each, or a walk, whose spread grows with the root of the years")),
      Key(
        "correlation", Text(zh: "年际相关", en: "correlation across years"), .number(0...1),
        note: Text(zh: "与上年的相关系数（逐年抽取）", en: "Correlation with the year before, drawn for each year")),
      Key(
        "shock", Text(zh: "共同冲击系数", en: "common shock"), .number(-1...1),
        note: Text(zh: "随全县共同冲击变动的系数", en: "Loading on the county's common shock")),
      Key(
        "truncate", Text(zh: "截断", en: "cut to"), .any(.yesNo, .record(cut(form))),
        note: Text(zh: "截去允许范围（或所给范围）之外的部分", en: "Cut to what the value can be, or to bounds of its own")),
      fitted,
    ]
  }

  /// What the spread of a value, or of sections, was fitted to; `calibrate` writes it.
  package static let fitted = KeyRecord.Key(
    "fitted", Text(zh: "拟合年份", en: "fitted to"), .any(.years, .word([KeyForm.Word("borrowed", "借用")])),
    note: Text(
      zh: "离散程度由 junheng calibrate 按哪些年份拟合，或借用外地数据（borrowed）；不写为方案自定",
      en: "Years that junheng calibrate fitted the spread to, or borrowed from elsewhere; else the plan's own"))

  /// Bounds that draws are cut to.
  package static func cut(_ form: KeyForm) -> KeyRecord {
    KeyRecord(
      "distribution",
      [
        Key("low", Text(zh: "最小值", en: "low"), form, also: ["不低于"], note: Text(zh: "不低于", en: "Not below")),
        Key("high", Text(zh: "最大值", en: "high"), form, also: ["不高于"], note: Text(zh: "不高于", en: "Not above")),
      ])
  }

  /// What stands under `uncertainty:`.
  package static let chances = KeyRecord(
    "uncertainty",
    [
      Key(
        "chance", Text(zh: "偶然波动", en: "chance"), .yesNo,
        note: Text(zh: "人数按整数随机增减", en: "Cohorts are whole numbers that chance thins and fills")),
      Key(
        "sectionNoise", Text(zh: "校际波动", en: "section noise"), .record(sectionNoise),
        note: Text(
          zh: "各校升级、招生围绕全县比例的波动，全县合计不变；取代偶然波动",
          en: "How sections vary about the county's rates, its totals unchanged; takes the place of chance")),
      Key(
        "correlations", Text(zh: "相互关联", en: "correlations"), .record(correlations),
        note: Text(zh: "各假设之间的相关", en: "Correlations between uncertain values")),
    ])

  /// Which uncertain values are correlated, and their matrix.
  package static let correlations = KeyRecord(
    "correlations",
    [
      Key(
        "of", Text(zh: "涉及假设", en: "of"), .list(.text), must: true,
        note: Text(zh: "不确定的假设，按名称", en: "Uncertain values by name")),
      Key(
        "matrix", Text(zh: "相关系数矩阵", en: "matrix"), .list(.list(.number(-1...1))), must: true,
        note: Text(zh: "相关系数矩阵，逐行", en: "Correlation matrix, row by row")),
    ])
}
