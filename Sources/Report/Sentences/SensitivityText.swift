import County
import Ensemble
import Simulation

/// A study of sensitivity in sentences: how to read it, what it adds up to, and how far it can be trusted.
struct SensitivityText {
  let findings: SensitivityFindings
  private var program: Program { findings.program }

  init(_ findings: SensitivityFindings) { self.findings = findings }

  /// What an input is called: a value, or the values that move together.
  func name(_ group: InputGroup) -> Text {
    let names = group.members.map { UncertaintyText.name(findings.uncertainties[$0], program) }
    guard names.count > 1 else { return names.first ?? Text(same: "") }
    let all = Text.joined(names, zh: " + ", en: " + ")
    return Text(zh: "\(all)（相互关联，合为一项）", en: "\(all) (joined, one input)")
  }

  /// What was run.
  var title: Text {
    let (done, runs) = (count(findings.futures), count(findings.futures * findings.variants))
    let partial =
      findings.isPartial
      ? Text(
        zh: "（中断，原定 \(verbatim: count(findings.asked))）", en: " (broken off, of \(verbatim: count(findings.asked)))")
      : Text(same: "")
    switch findings.method {
    case .sobol:
      return Text(
        zh: "敏感性（Sobol 方差分解）\(verbatim: done) 行\(partial)，共 \(verbatim: runs) 次推演",
        en: "sensitivity (Sobol), \(verbatim: done) rows\(partial), \(verbatim: runs) runs")
    case .morris:
      return Text(
        zh: "敏感性（Morris 筛选）\(verbatim: done) 条路径\(partial)，共 \(verbatim: runs) 次推演",
        en: "sensitivity (Morris), \(verbatim: done) paths\(partial), \(verbatim: runs) runs")
    }
  }

  private func count(_ number: Int) -> String { Digits.grouped(Double(number)) }

  /// How the columns are to be read, and what counts as one input.
  var legend: [Text] {
    let how =
      switch findings.method {
      case .sobol:
        Text(
          zh: "单独：若知道此项，结果的方差可减少的份额；总计：若其余都已知，此项还会留下的份额（含与其他项的共同作用）；括号内为 95% 区间。",
          en:
            "Alone: the share of the variance that would go if this were known. Total: what it would leave if all else were known, interplay counted. In brackets 95 % intervals."
        )
      case .morris:
        Text(
          zh:
            "每步把一项从分布的下半移到上半或反之（12.5%→62.5%、37.5%→87.5% 分位）；幅度 μ*：平均改变多少（± 为 95% 误差）；方向 μ：上移时平均增减；不匀 σ：大说明其作用随他项或本项高低而变。",
          en:
            "A step takes one input from the lower to the upper half of its distribution or back (quantiles 12.5 → 62.5 %, 37.5 → 87.5 %). Size μ*: what it changes on average (± 95 %); way μ: the same with its sign, upward; spread σ: large where the effect hangs on the other inputs or on its own level."
        )
      }
    return [how, inputs, chance].compactMap(\.self)
  }

  private var inputs: Text? {
    let yearly = findings.groups.contains { $0.members.contains { isYearly($0) } }
    let joined = findings.groups.contains { $0.members.count > 1 }
    var notes: [Text] = []
    if yearly {
      notes.append(
        findings.method == .sobol
          ? Text(zh: "逐年抽取的值各年合为一项", en: "a value drawn by year is one input with all its years")
          : Text(
            zh: "逐年抽取的值各年同档（因此显得比逐年独立时重要）",
            en: "a value drawn by year has one level in all years, which makes it weigh more than its draws would"))
    }
    if joined {
      notes.append(
        Text(
          zh: "相互关联的值（相关矩阵或共同冲击）不能分开计，合为一项",
          en: "values joined by a matrix or the common shock cannot be told apart and are one input"))
    }
    if !findings.still.isEmpty {
      let names = Text.joined(
        findings.still.map { UncertaintyText.name(findings.uncertainties[$0], program) }, zh: "、", en: ", ")
      notes.append(Text(zh: "离散为零、没有作用：\(names)", en: "without spread, and so without effect: \(names)"))
    }
    guard !notes.isEmpty else { return nil }
    let all = Text.joined(notes)
    return Text(zh: "\(all)。", en: "\(all.capital).")
  }

  private func isYearly(_ place: Int) -> Bool { findings.uncertainties[place].distribution.course != .constant }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private var chance: Text? {
    guard program.plan.chances.isOn else { return nil }
    return findings.method == .sobol
      ? Text(
        zh: "偶然波动在同一行的各次推演中相同：指数说的是假设，偶然本身的份额另列。",
        en:
          "Chance is the same in all runs of a row: the indices are of assumptions; the share of chance itself stands apart."
      )
      : Text(
        zh: "偶然波动在同一路径的各次推演中相同，不计入幅度，但会使 σ 增大。",
        en: "Chance is the same in all runs of a path: no part of the sizes, though it adds to σ.")
  }

  /// What the shares of one matter come to, and whether the runs were too few.
  func summary(_ result: SensitivityFindings.Result) -> Text? {
    switch result.influence {
    case .sobol(let shares): return summary(shares)
    case .morris(let effects):
      guard let largest = effects.max(by: { $0.meanSize < $1.meanSize }), largest.error * 4 > largest.meanSize else {
        return nil
      }
      return Text(zh: "路径太少，排序不可靠；请加大 --draws", en: "Too few paths for a ranking; give more --draws")
    }
  }

  private func summary(_ shares: Sobol.Shares) -> Text {
    let alone = shares.firstSum
    let hasChance = program.plan.chances.isOn
    let dice = hasChance ? shares.chance : nil
    let whole = alone.value + (dice?.value ?? 0)
    var words = Text(zh: "各项单独合计 \(verbatim: told(alone))", en: "All alone come to \(verbatim: told(alone))")
    if let dice {
      words = Text(
        zh: "\(words)，偶然本身 \(verbatim: told(dice))", en: "\(words), chance itself to \(verbatim: told(dice))")
    }
    guard !SensitivityText.areTooFew(shares) else {
      return Text(
        zh: "\(words)；行数太少（区间宽于 ±\(Self.widestReach) 个百分点），请加大 --draws",
        en: "\(words); too few rows (an interval wider than ±\(Self.widestReach) points): give more --draws")
    }
    // Where the interval of the sum reaches 1, nothing says that inputs act together.
    let reach = (alone.high - alone.value) + (dice.map { $0.high - $0.value } ?? 0)
    guard whole + reach < 1 else {
      return Text(zh: "\(words)；共同作用在误差之内", en: "\(words); their interplay is within the error")
    }
    let rest = Digits.fixed((1 - whole) * 100, 0)
    return Text(
      zh: "\(words)；其余 \(verbatim: rest)% 出自共同作用", en: "\(words); the other \(verbatim: rest)% is their interplay")
  }

  /// Points beyond which an interval says little.
  private static let widestReach = 10

  private static func areTooFew(_ shares: Sobol.Shares) -> Bool {
    shares.inputs.contains { index in
      [index.first, index.total].contains { ($0.high - $0.value) * 100 > Double(widestReach) }
    }
  }

  /// A share with its interval: 33% (29–37).
  func told(_ share: Estimate) -> String {
    func points(_ value: Double) -> String { Digits.fixed(value * 100, 0) }
    return "\(points(share.value))% (\(points(share.low))…\(points(share.high)))"
  }
}
