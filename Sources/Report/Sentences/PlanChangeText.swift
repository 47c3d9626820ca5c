import County
import Simulation

extension PlanChange {
  /// The difference in a sentence a planner would use.
  package var sentence: Text {
    if case .measure(let name) = scope, steps.isEmpty { return whole(Text(zh: "措施", en: "measure"), name) }
    if case .milestone(let name) = scope, steps.isEmpty { return whole(KeyWords.text("plan.milestones"), name) }
    let words = steps.isEmpty ? heading : KeyWords.phrase(steps)
    if let assumed = assumed(words) { return assumed }
    let what: Text =
      switch (before, after) {
      case (let one?, let two?):
        Text(
          zh: "\(words) \(short(one)) → \(short(two))",
          en: "\(words) \(short(one)) → \(short(two))")
      case (nil, let two?):
        Text(zh: "新增\(words) \(short(two))", en: "added: \(words) \(short(two))")
      case (let one?, nil):
        Text(zh: "取消\(words) \(short(one))", en: "removed: \(words) \(short(one))")
      case (nil, nil): words
      }
    return what + when
  }

  /// The heading a difference stands under.
  package var heading: Text {
    switch scope {
    case .plan: Text(zh: "方案", en: "Plan")
    case .assumptions: KeyWords.text("plan.assumptions")
    case .measure(let name): Text(zh: "措施“\(verbatim: name)”", en: "Measure \"\(verbatim: name)\"")
    case .milestone(let name): Text(zh: "节点目标“\(verbatim: name)”", en: "Milestone \"\(verbatim: name)\"")
    }
  }

  /// A measure that came or went, with what it does.
  private func whole(_ kind: Text, _ name: String) -> Text {
    let what = (after ?? before).map { PlanValueText.text($0.value) } ?? Text(same: "")
    return after == nil
      ? Text(zh: "取消\(kind)“\(verbatim: name)”：\(what)", en: "removed \(kind) \"\(verbatim: name)\": \(what)")
      : Text(zh: "新增\(kind)“\(verbatim: name)”：\(what)", en: "added \(kind) \"\(verbatim: name)\": \(what)")
  }

  /// An assumption of several values that came or went, with each of them.
  private func assumed(_ words: Text) -> Text? {
    guard scope == .assumptions, before == nil || after == nil, let side = after ?? before,
      case .fields(let fields) = side.value, !fields.isEmpty
    else { return nil }
    let what = PlanValueText.text(side.value)
    return after == nil
      ? Text(zh: "取消\(words)：\(what)", en: "removed \(words): \(what)")
      : Text(zh: "新增\(words)：\(what)", en: "added \(words): \(what)")
  }

  /// From when it acts; a change of the years themselves says so already.
  private var when: Text {
    guard let timing, !["year", "years", "starts", "opens"].contains(where: { key.hasSuffix(".\($0)") }) else {
      return Text(same: "")
    }
    let first = timing.text.split(separator: "...").first.map(String.init) ?? timing.text
    return first == timing.text && timing.key != "opens"
      ? Text(zh: "，\(verbatim: first)年", en: ", in \(verbatim: first)")
      : Text(zh: "，自\(verbatim: first)年起", en: ", from \(verbatim: first)")
  }

  /// A value on one line; only a plan's own title and story are cut, never what moves a figure.
  private func short(_ side: Side) -> Text {
    guard case .own(let text) = side.value else { return PlanValueText.text(side.value) }
    let line = text.split(separator: "\n").first.map(String.init) ?? "\"\""
    return Text(same: scope == .plan && Columns.width(line) > 60 ? String(line.prefix(28)) + "…" : line)
  }

  /// Where both values stand.
  package var places: String {
    [before, after].map { $0?.place.short ?? "–" }.joined(separator: " → ")
  }
}

extension Place {
  /// `plan.yaml:9`, without the key.
  package var short: String { line.map { "\(file):\($0)" } ?? file }
}
