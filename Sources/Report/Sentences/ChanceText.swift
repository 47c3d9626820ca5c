import County
import Ensemble

/// Probabilities and their Monte Carlo errors in a sentence.
enum ChanceText {
  /// A probability at one decimal; never 0 or 100 where some future says otherwise.
  static func share(_ proportion: Proportion) -> String { ExplorationStory.percent(proportion, 1) + "%" }

  /// The same without decimals, beside a mark of a chart.
  static func short(_ proportion: Proportion) -> String { ExplorationStory.percent(proportion) + "%" }

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
    let noun = count == 1 ? "one uncertain assumption" : "\(count) uncertain assumptions"
    return isOn
      ? Text(zh: "计入 \(count) 项不确定假设和偶然波动", en: "\(noun) and chance")
      : Text(zh: "计入 \(count) 项不确定假设", en: noun)
  }
}
