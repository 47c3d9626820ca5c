import County
import Regulation
import Simulation

/// That a plan is held against a figure of the census: doing nothing plans no rotation, so that Table IV-11 stands there by
/// what the county declared, while a plan that rotates is judged by what it does.
enum CarriedText {
  static let inBrackets = Text(
    zh: "不采取措施时沿用申报数，未重算", en: "doing nothing carries the declared figure on, not judged anew")

  /// For a comparison in which the clause stands otherwise than doing nothing; nil where it does not.
  static func sentence(_ outcomes: [(own: Outcome, nothing: Outcome)]) -> Text? {
    let differs = outcomes.contains { own, nothing in
      own.standing(.g11)?.holds.holds != nothing.standing(.g11)?.holds.holds
    }
    guard differs else { return nil }
    let form = Names.form(.g11)
    return Text(
      zh: "\(form)：\(inBrackets)；安排轮岗的方案按其实施情况重算，两者依据不同。",
      en:
        "\(form.capital): \(inBrackets); a plan that rotates is judged by what it does, so the two rest on different figures."
    )
  }
}
