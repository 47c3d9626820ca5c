import Calibration
import County

/// How far off projections from the county's own past censuses were: what stands under a projection and beside a fan.
package enum PastErrorText {
  /// Years ahead that are told.
  package static let horizons = [1, 3, 5]

  /// A sentence for each number of years ahead that the past has seen; none without one.
  package static func sentences(_ backtest: Backtest) -> [Text] {
    horizons.compactMap { horizon in
      let stages = Stage.allCases.compactMap { stage -> (stage: Stage, error: ErrorSummary)? in
        ErrorSummary(backtest.outcomes(.section, stage, horizon: horizon)).map { (stage, $0) }
      }
      guard !stages.isEmpty else { return nil }
      let zh = stages.map { stage, error in
        "\(Names.stage(stage).zh)误差中位数 \(percent(error.median))，九成在 \(percent(error.ninetieth)) 以内"
      }
      let en = stages.map { stage, error in
        "\(Names.stage(stage).en) sections by \(percent(error.median)) in the median, nine in ten within \(percent(error.ninetieth))"
      }
      return Text(
        zh: "往年同样的推演，\(horizon) 年后各校在校生：\(zh.joined(separator: "；"))。",
        en:
          "Such projections of past years were off, after \(horizon == 1 ? "one year" : "\(horizon) years"): \(en.joined(separator: "; "))."
      )
    }
  }

  private static func percent(_ share: Double) -> String { Digits.fixed(share * 100, 1) + "%" }
}
