import County
import Simulation

/// How a distribution is written in the place of a value.
extension PlanGrammar {
  /// The key that says which distribution it is.
  enum DistributionForm: String, CaseIterable { case normal, triangular, uniform, lognormal, values }

  static let distributionForms = DistributionForm.allCases

  /// The parameters of a distribution of values of a form.
  static func parameters(_ distribution: DistributionForm, _ form: PlanForm) -> [PlanKey] {
    let low = PlanKey("low", form, must: true, "最小值", "Lowest")
    let high = PlanKey("high", form, must: true, "最大值", "Highest")
    switch distribution {
    case .normal:
      return [
        PlanKey("mean", form, must: true, "均值（单次推演取此值）", "Mean, which a single run takes"),
        PlanKey("sd", form, must: true, "标准差", "Standard deviation"),
      ]
    case .triangular:
      return [low, PlanKey("mode", form, must: true, "最可能值（单次推演取此值）", "Mode, which a single run takes"), high]
    case .uniform: return [low, high]
    case .lognormal:
      return [
        PlanKey("median", form, must: true, "中位数（单次推演取此值）", "Median, which a single run takes"),
        PlanKey("spread", .number(0...3), must: true, "对数的标准差", "Standard deviation of the logarithm"),
      ]
    case .values: return []
    }
  }

  /// What may stand in the place of a value of a form.
  static func distribution(_ form: PlanForm) -> [PlanKey] {
    [
      PlanKey("normal", .mapping(parameters(.normal, form)), "正态分布", "Normal"),
      PlanKey("triangular", .mapping(parameters(.triangular, form)), "三角分布", "Triangular"),
      PlanKey(
        "uniform", .mapping(parameters(.uniform, form)), "均匀分布（单次推演取中点）", "Uniform; a single run takes the midpoint"),
      PlanKey("lognormal", .mapping(parameters(.lognormal, form)), "对数正态分布", "Lognormal"),
      PlanKey(
        "values", .list(form), "若干可能值，机会均等（单次推演取中位数）", "Any of these, equally likely; a single run takes the median"),
      PlanKey(
        "byYear", .word(["constant", "independent"]), "各年同值，或逐年独立抽取", "One value for all years, or one drawn for each"),
      PlanKey("correlation", .number(0...1), "与上年的相关系数（逐年抽取）", "Correlation with the year before, drawn for each year"),
      PlanKey("shock", .number(-1...1), "随全县共同冲击变动的系数", "Loading on the county's common shock"),
      PlanKey(
        "truncate",
        .any([.yesNo, .mapping([PlanKey("low", form, "不低于", "Not below"), PlanKey("high", form, "不高于", "Not above")])]),
        "截去允许范围（或所给范围）之外的部分", "Cut to what the value can be, or to bounds of its own"),
    ]
  }

  static let correlations: [PlanKey] = [
    PlanKey("of", .list(.text), must: true, "不确定的假设，按名称", "Uncertain values by name"),
    PlanKey("matrix", .list(.list(.number(-1...1))), must: true, "相关系数矩阵，逐行", "Correlation matrix, row by row"),
  ]

  static let chances: [PlanKey] = [
    PlanKey("chance", .yesNo, "人数按整数随机增减", "Cohorts are whole numbers that chance thins and fills"),
    PlanKey("correlations", .mapping(correlations), "各假设之间的相关", "Correlations between uncertain values"),
  ]
}
