import County

/// The label of a county that was made and not counted: on every output that rests on one.
package enum SyntheticText {
  /// One line, or none where the county's figures are its own.
  package static func lines(_ county: County, _ language: Language) -> [String] {
    county.synthetic.map { [line($0)(language)] } ?? []
  }

  static func line(_ synthetic: Synthetic) -> Text {
    let seed = synthetic.seed.map { Text(zh: "，种子 \($0)", en: ", seed \($0)") } ?? Text(same: "")
    let method = [synthetic.method, synthetic.version].compactMap { $0 }.joined(separator: " ")
    let how =
      method.isEmpty ? Text(same: "") : Text(zh: "；方法 \(method)\(seed.zh)", en: "; method \(method)\(seed.en)")
    return Text(
      zh: "合成数据（synthetic）：按合计数生成，不是各校实际数据\(how.zh)",
      en: "Synthetic data (合成数据): made from totals, not any school's own figures\(how.en)")
  }
}
