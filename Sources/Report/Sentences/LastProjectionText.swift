import Calibration
import County

extension LastProjection {
  /// A sentence for each case.
  var sentences: [Text] {
    let told = cases.map { one -> Text in
      let stages = one.stages.map { total in
        let error = total.projected / total.came - 1
        let side = error < 0 ? Text(zh: "少", en: "fewer") : Text(zh: "多", en: "more")
        return Text(
          zh:
            "\(Names.stage(total.stage))推演 \(grouped: total.projected) 人、实际 \(grouped: total.came) 人（\(side) \(percent: abs(error), 1)）",
          en:
            "\(grouped: total.projected) \(Names.stage(total.stage)) pupils against \(grouped: total.came) (\(percent: abs(error), 1) \(side))"
        )
      }
      let all = Text.joined(stages, zh: "，", en: ", ")
      guard let errors = ErrorSummary(errors: one.errors) else {
        return Text(
          zh: "由 \(from) 年推演 \(to) 年（\(some: one.plans)）：\(all)",
          en: "Projected from \(from) for \(to) by \(some: one.plans): \(all)")
      }
      return Text(
        zh:
          "由 \(from) 年推演 \(to) 年（\(some: one.plans)）：\(all)；各校误差中位数 \(percent: errors.median, 1)，九成在 \(percent: errors.ninetieth, 1) 以内",
        en:
          "Projected from \(from) for \(to) by \(some: one.plans): \(all); single sections off by \(percent: errors.median, 1) in the median, nine in ten within \(percent: errors.ninetieth, 1)"
      )
    }
    guard !silent.isEmpty else { return told }
    return told + [
      Text(
        zh: "不能推演到 \(to) 年的方案：\(some: silent)",
        en: "Plans that cannot be run as far as \(to): \(some: silent)")
    ]
  }
}
