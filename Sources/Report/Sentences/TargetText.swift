import County
import Regulation

/// A local target beside the governing standard: never the one without the other.
package enum TargetText {
  /// What became of the target, what is not in its list, and how that stands to the governing verdict.
  package static func lines(_ outcome: TargetOutcome, beside governing: Evaluation, _ standard: Standard) -> [Text] {
    guard let target = outcome.years.first(where: { $0.year == governing.year }) else { return [] }
    let verdict = Names.verdict(target.verdictOfAssessed)
    let open = OpenText.words(target.conditions)
    let on =
      target.conditions.isEmpty ? Text(same: "") : Text(zh: "（\(open)）", en: " (\(open))")
    let failing = target.clauses.filter { $0.verdict == .unmet }.map(\.id)
    let unmet = Names.forms(failing)
    let which = failing.isEmpty ? Text(same: "") : Text(zh: "：\(unmet)", en: ": \(unmet)")
    let outside = outcome.split(standard).outside
    let missing =
      outside.isEmpty
      ? Text(same: "")
      : Text(
        zh: "；不在其清单内：\(Names.forms(outside))",
        en: "; not in its list: \(Names.forms(outside))")
    return [
      Text(
        zh: "本地目标（\(outcome.standard.title)）：\(verdict)\(which)\(on)\(missing)",
        en: "Local target (\(outcome.standard.title)): \(verdict)\(which)\(on)\(missing)"),
      besides(target.verdictOfAssessed.holds, governing.verdictOfAssessed.holds),
    ]
  }

  /// Both verdicts in one sentence.
  private static func besides(_ target: Bool, _ governing: Bool) -> Text {
    switch (target, governing) {
    case (true, true): Text(zh: "本地目标达成，国家标准亦达成", en: "Local target met, national standard met too")
    case (true, false): Text(zh: "本地目标达成，国家标准未达", en: "Local target met, national standard not")
    case (false, true): Text(zh: "本地目标未达，国家标准达成", en: "Local target not met, national standard met")
    case (false, false): Text(zh: "本地目标与国家标准均未达", en: "Neither the local target nor the national standard is met")
    }
  }
}
