import County
import Ensemble

/// Probabilities and their Monte Carlo errors in a sentence.
enum ChanceText {
  /// A probability at one decimal; never 0 or 100 where some future says otherwise.
  static func share(_ proportion: Proportion) -> String { ExplorationText.percent(proportion, 1) + "%" }

  /// The same without decimals, beside a mark of a chart.
  static func short(_ proportion: Proportion) -> String { ExplorationText.percent(proportion) + "%" }

  /// A probability in whole per cent as a sentence says it: `约 8 %`; rounded to the side of a limit of the rule on which
  /// it lies, so that nothing under 90 % is told as 90 %.
  static func whole(_ proportion: Proportion) -> Text {
    let told = bare(proportion)
    let isCertain = proportion.holds == 0 || proportion.holds == proportion.of
    return isCertain ? Text(zh: "为\(told)", en: "\(told)") : told
  }

  /// The same where a verb stands before it: `由 100 % 降至约 85 %`.
  static func bare(_ proportion: Proportion) -> Text {
    if proportion.holds == 0 { return Text(zh: " 0 %", en: "0 %") }
    if proportion.holds == proportion.of { return Text(zh: " 100 %", en: "100 %") }
    let percent = wholePercent(proportion.share)
    if percent < 1 { return Text(zh: "不足 1 %", en: "under 1 %") }
    if percent > 99 { return Text(zh: "超过 99 %", en: "over 99 %") }
    return Text(zh: "约 \(percent) %", en: "\(percent) %")
  }

  /// The nearest whole per cent from which the rule of applying comes to the same.
  static func wholePercent(_ share: Double) -> Int {
    let nearest = Int((share * 100).rounded(.toNearestOrAwayFromZero))
    return Advice.answer(Double(nearest) / 100) == Advice.answer(share) ? nearest : nearest - 1
  }

  /// Half the width of its 95 % interval, in points.
  static func error(_ proportion: Proportion) -> String {
    let (low, high) = proportion.interval()
    return reach((high - low) * 50)
  }

  /// By how many points a plan is likelier than doing nothing, with half the width of the 95 % interval.
  static func gain(_ gain: PairedGain) -> String {
    let (low, high) = gain.interval()
    return Digits.signed(gain.gain * 100, 1) + " (" + reach((high - low) * 50) + ")"
  }

  /// An error in points; never none where there is one.
  private static func reach(_ points: Double) -> String {
    points > 0 && points < 0.05 ? "±<0.1" : "±" + Digits.fixed(points, 1)
  }

  /// How many values of a plan are drawn, and whether chance is at work; the Chinese with its verb.
  static func uncertain(_ futures: PlanFutures) -> Text {
    let count = futures.uncertainties.count { !$0.distribution.isCertain }
    let isOn = futures.program.plan.chances.isOn
    guard count > 0 else { return Text(zh: "计入偶然波动", en: "chance") }
    let noun: Wording<English> = count == 1 ? "one uncertain assumption" : "\(count) uncertain assumptions"
    return isOn
      ? Text(zh: "计入 \(count) 项不确定假设和偶然波动", en: "\(noun) and chance")
      : Text(zh: "计入 \(count) 项不确定假设", en: noun)
  }
}
