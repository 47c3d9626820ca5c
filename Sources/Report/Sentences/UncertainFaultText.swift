import County

extension ProblemText {
  /// What is wrong with a distribution, a correlation or a variation, and how to write it.
  static func uncertain(_ fault: UncertainFault) -> Text {
    switch fault {
    case .notOneDistribution(let found, let known):
      Text(
        zh: "一个值只能有一种分布（\(list(known))），这里\(found.isEmpty ? "没有；请写明一种" : "有 \(list(found))；请留一种")",
        en:
          "a value has exactly one distribution (\(list(known))), here: \(found.isEmpty ? "none; give one" : "\(list(found)); keep one")"
      )
    case .negativeSpread(let text):
      Text(
        zh: "离散程度“\(verbatim: text)”不能为负；请写成正数，0 表示确定",
        en: "a spread of \"\(verbatim: text)\" is below nought; write a positive one, or 0 for none")
    case .leavesDomain(let low, let high):
      Text(
        zh: "抽到的值会超出 \(exact: low) 至 \(exact: high)；请缩小离散程度，或写 truncate: yes 截去超出部分",
        en:
          "draws can leave \(exact: low) to \(exact: high); make the spread smaller, or write truncate: yes to cut it off"
      )
    case .centreOutside(let low, let high):
      Text(
        zh: "中心值不在 \(exact: low) 至 \(exact: high) 之内；请改中心值或 truncate 的范围",
        en:
          "the central value is not within \(exact: low) to \(exact: high); change it, or the bounds of truncate"
      )
    case .fittedToYearsToCome(let years, let census, let known):
      Text(
        zh:
          "fitted 写到 \(years.upperBound) 年，晚于统计年度 \(census)，不会有数据可拟合；\(known.map { "本县有 \($0.lowerBound)...\($0.upperBound) 年的在校生，" } ?? "")请改为往年，借用外地数据的写 borrowed，自定的删去 fitted",
        en:
          "fitted reaches \(years.upperBound), after the census of \(census), of which there are no data; write past years\(known.map { " (this county has rolls of \($0.lowerBound)...\($0.upperBound))" } ?? ""), or borrowed, or take fitted out where the spread is your own"
      )
    case .outOfOrder(let values):
      Text(
        zh: "\(list: values.map { Digits.exact($0) }) 应由小到大：low、mode、high",
        en: "\(list: values.map { Digits.exact($0) }) should rise: low, mode, high")
    case .unknownUncertainty(let name, let known, let nearest):
      known.isEmpty
        ? Text(zh: "方案里没有以分布给出的值；请先写分布", en: "no value of the plan is a distribution; write one first")
        : Text(
          zh: "“\(verbatim: name)”不是以分布给出的值（\(list(known))）\(meant(nearest))",
          en: "\"\(verbatim: name)\" is no uncertain value of the plan (\(list(known)))\(meant(nearest))")
    case .notAVariation(let text):
      Text(
        zh: "“\(verbatim: text)”不是可变的值；请写成 rotate.share=8%...16%:1% 或 entryRate=0.7,0.8",
        en: "\"\(verbatim: text)\" is no variation; write rotate.share=8%...16%:1% or assumptions.entryRate=0.7,0.8")
    case .notShares(let text):
      Text(
        zh: "“\(verbatim: text)”不是一组比例；请写成 6%...20%:2% 或 6%,10%，至多 100 个",
        en: "\"\(verbatim: text)\" is no row of shares; write 6%...20%:2% or 6%,10%, at most 100 of them")
    case .unknownVariation(let key, let known):
      known.isEmpty
        ? Text(
          zh: "方案里没有写明“\(verbatim: key)”；请给出从顶层或措施动作起的路径，如 assumptions.entryRate、rotate.share",
          en:
            "the plan gives no \"\(verbatim: key)\"; write the path from its top or inside a measure, as assumptions.entryRate"
        )
        : Text(
          zh: "有几项措施含“\(verbatim: key)”（\(list(known))）；请在前面写明措施名称，如 \(verbatim: known[0]).\(verbatim: key)",
          en:
            "several measures have \"\(verbatim: key)\" (\(list(known))); put the name before it, as \(verbatim: known[0]).\(verbatim: key)"
        )
    case .variedTwice(let key):
      Text(
        zh: "“\(verbatim: key)”给了两次；一个值只写一个 --vary",
        en: "\"\(verbatim: key)\" is varied twice; give one --vary for each value")
    case .noCorrelationMatrix(let why): matrix(why)
    case .noCommonShock(let once, let yearly):
      Text(
        zh: "“\(verbatim: once)”各年同值，“\(verbatim: yearly)”逐年抽取，二者不能随同一冲击变动；请把 byYear 写成一致，或去掉一处 shock",
        en:
          "\"\(verbatim: once)\" is drawn once for all years and \"\(verbatim: yearly)\" by year: they share no shock; draw both alike (byYear), or leave one shock out"
      )
    case .sameName(let name):
      Text(
        zh: "有两个不确定的值都叫“\(verbatim: name)”；请合并或使其有别",
        en: "two uncertain values are called \"\(verbatim: name)\"; join them, or tell them apart")
    }
  }

  private static func matrix(_ fault: UncertainFault.MatrixFault) -> Text {
    switch fault {
    case .size(let names, let rows):
      Text(
        zh:
          "\(names) 个名称需要 \(names) 行 \(names) 列，这里是 \(rows.count) 行（各 \(list: rows) 列），名称也不能重复",
        en:
          "\(names) names need \(names) rows of \(names), here \(agree: Double(rows.count), "is", "are") \(counted: rows.count, "row") (of \(list: rows)); and no name twice"
      )
    case .diagonal(let name, let value):
      Text(
        zh: "“\(verbatim: name)”与自身的相关系数应为 1，这里是 \(exact: value)",
        en: "the correlation of \"\(verbatim: name)\" with itself is 1, not \(exact: value)")
    case .asymmetric(let one, let other):
      Text(
        zh: "“\(verbatim: one)”与“\(verbatim: other)”的相关系数在两处不同；矩阵须对称",
        en:
          "the correlation of \"\(verbatim: one)\" and \"\(verbatim: other)\" stands twice and differs; make it the same"
      )
    case .indefinite(let name):
      Text(
        zh: "这些相关系数不能同时成立（“\(verbatim: name)”与其余各项矛盾）；请把它的系数向 0 靠近",
        en:
          "these correlations cannot all hold (\"\(verbatim: name)\" contradicts the others); bring its row nearer to 0"
      )
    }
  }
}
