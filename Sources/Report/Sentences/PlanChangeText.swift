import County
import Simulation

extension PlanChange {
  /// The difference in a sentence a planner would use.
  package var sentence: Text {
    if case .measure(let name) = scope, steps.isEmpty { return whole(Text(zh: "措施", en: "measure"), name) }
    if case .milestone(let name) = scope, steps.isEmpty { return whole(KeyWords.text("plan.milestones"), name) }
    let words = KeyWords.phrase(steps)
    if let assumed = assumed(words) { return assumed }
    let what: Text =
      switch (before, after) {
      case (let one?, let two?):
        Text(
          zh: "\(words) \(verbatim: short(one.text)) → \(verbatim: short(two.text))",
          en: "\(words) \(verbatim: short(one.text)) → \(verbatim: short(two.text))")
      case (nil, let two?):
        Text(zh: "新增\(words) \(verbatim: short(two.text))", en: "added: \(words) \(verbatim: short(two.text))")
      case (let one?, nil):
        Text(zh: "取消\(words) \(verbatim: short(one.text))", en: "removed: \(words) \(verbatim: short(one.text))")
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
    let parts = (after ?? before)?.parts ?? []
    var shown: [Text] = []
    for part in parts {
      // The action is named once, before what belongs to it.
      let action = part.steps.count > 1 ? KeyWords.phrase([part.steps[0]]) : nil
      if let action, shown.first != action { shown.insert(action, at: 0) }
      let words = KeyWords.phrase(action == nil ? part.steps : Array(part.steps.dropFirst()))
      shown.append(Text(zh: "\(words) \(verbatim: short(part.text))", en: "\(words) \(verbatim: short(part.text))"))
    }
    let list = Text.joined(shown, zh: "，", en: ", ")
    return after == nil
      ? Text(zh: "取消\(kind)“\(verbatim: name)”：\(list)", en: "removed \(kind) \"\(verbatim: name)\": \(list)")
      : Text(zh: "新增\(kind)“\(verbatim: name)”：\(list)", en: "added \(kind) \"\(verbatim: name)\": \(list)")
  }

  /// An assumption of several values that came or went, with each of them.
  private func assumed(_ words: Text) -> Text? {
    guard scope == .assumptions, before == nil || after == nil, let parts = (after ?? before)?.parts, !parts.isEmpty
    else { return nil }
    let shown = parts.map { part in
      let words = KeyWords.phrase(Array(part.steps.dropFirst(steps.count)))
      return Text(zh: "\(words) \(verbatim: part.text)", en: "\(words) \(verbatim: part.text)")
    }
    let list = Text.joined(shown, zh: "，", en: ", ")
    return after == nil
      ? Text(zh: "取消\(words)：\(list)", en: "removed \(words): \(list)")
      : Text(zh: "新增\(words)：\(list)", en: "added \(words): \(list)")
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
  private func short(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? "\"\""
    return scope == .plan && Columns.width(line) > 60 ? String(line.prefix(28)) + "…" : line
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
