import County
import Ensemble
import Regulation
import Simulation

/// Which assumption moves which result, on one screen: a table for each matter.
package struct SensitivityScreen {
  let plans: [SensitivityFindings]
  let seed: UInt64
  let language: Language

  private static let name = 30
  /// Bars, the largest of a table this long.
  private static let bar = 12
  /// Inputs that a table shows; the rest do less.
  private static let most = 12

  package init(_ plans: [SensitivityFindings], seed: UInt64, _ language: Language) {
    self.plans = plans
    self.seed = seed
    self.language = language
  }

  package func lines() -> [String] {
    var lines: [String] = []
    for plan in plans { lines += (lines.isEmpty ? [] : [""]) + self.lines(plan) }
    return lines
  }

  private func lines(_ plan: SensitivityFindings) -> [String] {
    let text = SensitivityText(plan)
    let program = plan.program
    let title = Text(
      zh: "\(verbatim: program.county.name)　\(verbatim: program.plan.title)　\(text.title)，种子 \(seed)",
      en: "\(verbatim: program.county.name)  \(verbatim: program.plan.title)  \(text.title), seed \(seed)")
    let standard = Text(zh: "标准：\(program.standard.title)", en: "Standard: \(program.standard.title)")
    var lines = wrapped(title) + wrapped(standard) + SyntheticText.lines(program.county, language)
    guard !plan.groups.isEmpty else {
      return lines
        + wrapped(
          Text(zh: "方案没有不确定的假设：没有可比较的项", en: "Nothing the plan assumes is uncertain: there is nothing to compare"))
    }
    for sentence in text.legend { lines += wrapped(sentence) }
    for result in plan.results { lines += [""] + table(plan, text, result) }
    let assumed = SpreadSourceText.words([program])
    return lines + [""] + wrapped(Text(zh: "\(assumed)。", en: "\(assumed.capital)."))
  }

  private func wrapped(_ text: Text, indent: Int = 2) -> [String] {
    Columns.wrap(text(language), Terminal.usual, indent: indent)
  }

  private func table(
    _ plan: SensitivityFindings, _ text: SensitivityText, _ result: SensitivityFindings.Result
  ) -> [String] {
    let matter = MatterText(matter: result.matter, program: plan.program, subjects: plan.subjects)
    let name = matter.name(result.year.map { plan.years[$0] })
    let measured = matter.measured(hasFigure: result.hasFigure)
    let mean = matter.value(result.spread.mean, hasFigure: result.hasFigure)
    guard result.moves else {
      return wrapped(
        Text(
          zh: "\(name)（\(measured)）：各次推演均为 \(verbatim: mean)，不取决于任何一项",
          en: "\(name.capital) (\(measured)): \(verbatim: mean) in every run, whatever is assumed"))
    }
    let deviation = matter.value(result.spread.deviation, hasFigure: result.hasFigure)
    let spread =
      result.hasFigure
      ? Text(zh: "，标准差 \(verbatim: deviation)", en: ", standard deviation \(verbatim: deviation)") : Text(same: "")
    var lines = wrapped(
      Text(
        zh: "\(name)（\(measured)，均值 \(verbatim: mean)\(spread)）",
        en: "\(name.capital) (\(measured), mean \(verbatim: mean)\(spread))"))
    switch result.influence {
    case .sobol(let shares):
      lines += row(Text(same: ""), [Text(zh: "单独", en: "alone"), Text(zh: "总计", en: "total")].map { $0(language) })
      let order = shares.inputs.indices.sorted {
        (shares.inputs[$0].total.value, $1) > (shares.inputs[$1].total.value, $0)
      }
      let (acting, idle) = parted(order) {
        shares.inputs[$0].total.high >= 0.005 || shares.inputs[$0].first.high >= 0.005
      }
      for place in acting.prefix(Self.most) {
        let index = shares.inputs[place]
        lines += row(
          text.name(plan.groups[place]), [text.told(index.first), text.told(index.total)], bar: index.total.value)
      }
      lines += rest(plan, text, Array(acting.dropFirst(Self.most)), idle)
    case .morris(let effects):
      lines += row(
        Text(same: ""), [Text(zh: "幅度 μ*", en: "size μ*"), Text(zh: "方向 μ", en: "way μ")].map { $0(language) } + ["σ"])
      let largest = effects.map(\.meanSize).max() ?? 0
      let order = effects.indices.sorted { (effects[$0].meanSize, $1) > (effects[$1].meanSize, $0) }
      let (acting, idle) = parted(order) { effects[$0].meanSize > 0 }
      let deviations = Confidence.deviations(0.95)
      for place in acting.prefix(Self.most) {
        let effect = effects[place]
        func figure(_ value: Double) -> String { matter.value(value, hasFigure: result.hasFigure) }
        let sign = effect.mean > 0 ? "+" : ""
        lines += row(
          text.name(plan.groups[place]),
          [
            "\(figure(effect.meanSize)) ±\(figure(deviations * effect.error))", sign + figure(effect.mean),
            figure(effect.deviation),
          ], bar: largest > 0 ? effect.meanSize / largest : 0)
      }
      lines += rest(plan, text, Array(acting.dropFirst(Self.most)), idle)
    }
    if let summary = text.summary(result) {
      lines += wrapped(Text(zh: "  \(summary)。", en: "  \(summary)."), indent: 4)
    }
    return lines
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A row: its name, its cells, and a bar of a length from 0 to 1. Of three cells the first, with its error, is widest.
  private func row(_ name: Text, _ cells: [String], bar: Double? = nil) -> [String] {
    let widths = cells.count > 2 ? [16, 10, 10] : [18, 18]
    let length = bar.map { max(0, min(Self.bar, Int(($0 * Double(Self.bar)).rounded()))) } ?? 0
    return Columns.row(
      [.left(name.zh.isEmpty ? "" : "  " + name(language), Self.name)] + zip(cells, widths).map { .right($0, $1) }
        + [.left("", 2), .left(String(repeating: "#", count: length), Self.bar)])
  }

  /// The inputs that do something, and those that do nothing.
  private func parted(_ order: [Int], _ acts: (Int) -> Bool) -> (acting: [Int], idle: [Int]) {
    (order.filter(acts), order.filter { !acts($0) })
  }

  /// What the table leaves out: how many do less than all it shows, and by name those that do nothing.
  private func rest(_ plan: SensitivityFindings, _ text: SensitivityText, _ lesser: [Int], _ idle: [Int]) -> [String] {
    var lines: [String] = []
    if !lesser.isEmpty {
      lines += wrapped(Text(zh: "  另有 \(lesser.count) 项作用更小", en: "  and \(lesser.count) more that do less"), indent: 4)
    }
    if !idle.isEmpty {
      let names = Text.joined(idle.map { text.name(plan.groups[$0]) }, zh: "、", en: ", ")
      lines += wrapped(Text(zh: "  没有作用：\(names)", en: "  without effect: \(names)"), indent: 4)
    }
    return lines
  }
}
