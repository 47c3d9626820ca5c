import County

extension ProblemText {
  /// What is wrong with the options of a command, and what to give instead.
  static func usage(_ fault: UsageFault) -> Text {
    switch fault {
    case .outside(let low, let high):
      Text(zh: "应为 \(low) 至 \(high) 的整数", en: "takes a whole number from \(low) to \(high)")
    case .outsideNumbers(let low, let high):
      Text(zh: "应为 \(low) 至 \(high) 的数", en: "takes a number from \(low) to \(high)")
    case .onlyWith(let option): Text(zh: "须与 \(verbatim: option) 同用", en: "goes with \(verbatim: option) only")
    case .notWith(let option):
      Text(zh: "不能与 \(verbatim: option) 同用；请去掉一项", en: "cannot stand beside \(verbatim: option); leave one out")
    case .onePlan: Text(zh: "只能用于一个方案", en: "takes one plan")
    case .notWritten(let form, let known):
      Text(
        zh: "没有 \(verbatim: form) 格式；请用 --format \(list(known))",
        en: "is not written as \(verbatim: form); give --format \(list(known))")
    case .needsFile(let form):
      Text(
        zh: "\(verbatim: form) 不能显示在屏幕上；请用 -o 写到文件",
        en: "cannot be shown on a terminal; write \(verbatim: form) to a file with -o")
    case .otherEnding(let known):
      Text(
        zh: "文件名的结尾不是能写的格式；请用 \(list(known)) 结尾，或加 --format",
        en: "ends in no form that is written; end it in \(list(known)), or give --format")
    case .nothingUncertain:
      Text(
        zh: "用于假设不确定的方案，而这些方案没有不确定的假设；请去掉此项，或把假设写成分布",
        en:
          "is for uncertain plans, and nothing in these is uncertain; leave it out, or write an assumption as a distribution"
      )
    case .noVerdict:
      Text(
        zh: "explore 给出概率，没有结论；--require-met 请与 simulate 同用",
        en: "explore gives probabilities and no verdict; --require-met goes with simulate")
    case .manyRuns(let count):
      Text(
        zh: "需推演 \(count.map { "\(grouped: Double($0))" } ?? "不可计数的") 次；请少变几项、用 --samples N 抽样，或加 --yes",
        en:
          "asks for \(count.map { "\(grouped: Double($0))" } ?? "more than can be counted") runs; vary less, take --samples N, or give --yes"
      )
    case .oneOf(let one, let other):
      Text(
        zh: "请给出 \(verbatim: one) 或 \(verbatim: other)，只给一个",
        en: "give \(verbatim: one) or \(verbatim: other), one of the two")
    case .anyOf(let one, let other):
      Text(zh: "请给出 \(verbatim: one) 或 \(verbatim: other)", en: "give \(verbatim: one) or \(verbatim: other)")
    }
  }
}
