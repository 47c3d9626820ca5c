import County
import Regulation
import Simulation

/// What an output must say of itself: that it rests on estimates, on made data, or on rules nobody has verified.
struct Labels {
  private let program: Program
  private let language: Language
  /// Fields of the county and of the run that nobody counted.
  let assumed: [String]

  init(_ timeline: Timeline, _ language: Language) {
    program = timeline.program
    self.language = language
    assumed = Assumed.fields(timeline.program)
  }

  private func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }

  /// The sentences under a figure or table: how to read it, then what it rests on.
  func note(_ how: String, _ clauses: [ClauseID] = []) -> String {
    ([how, synthetic, estimates, unverified(clauses)].compactMap(\.self)).joined(separator: language == .zh ? "" : " ")
  }

  /// That the county is made and not counted.
  var synthetic: String? {
    program.county.synthetic == nil ? nil : text("示意数据，非各校实际。", "Synthetic data, not any school's own.")
  }

  /// How many kinds of data are estimated, and which comes first.
  var estimates: String? {
    guard let first = assumed.first(where: { $0 == "births" }) ?? assumed.first else { return nil }
    let word = Assumed.words([first])(language)
    return assumed.count == 1
      ? text("依据估计或推定的数据：\(verbatim: word)。", "Rests on estimated data: \(verbatim: word).")
      : text(
        "依据估计或推定的数据：\(verbatim: word)等 \(assumed.count) 类，见末节。",
        "Rests on \(assumed.count) kinds of estimated data, \(verbatim: word) among them: see the last part.")
  }

  /// The clauses of a figure whose limit or reading is not verified.
  func unverified(_ clauses: [ClauseID]) -> String? {
    let found = clauses.filter { Grounds.isUnverified($0, program.standard) }
    guard !found.isEmpty else { return nil }
    let names = Names.forms(found)
    return text(
      "\(names) 的限值或口径未核实。", "Limits or readings of \(names) are not verified.")
  }
}

extension Scene {
  /// That the county is made: what a reader takes from it, the method being in the last part.
  func synthetic(_ synthetic: Synthetic) -> Text {
    let seed = synthetic.seed.map { Text(zh: "（种子 \($0)）", en: " (seed \($0))") } ?? Text(same: "")
    return Text(
      zh: "示意数据：按公布合计模拟生成\(seed)，非各校实际。",
      en: "Synthetic data: simulated from published totals\(seed), not any school's own figures.")
  }
}
