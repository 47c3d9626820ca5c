import County

/// The label of a county that was made and not counted: on every output that rests on one.
package enum SyntheticText {
  /// One line, or none where the county's figures are its own.
  package static func lines(_ county: County, _ language: Language) -> [String] {
    county.synthetic.map { [line($0)(language)] } ?? []
  }

  static func line(_ synthetic: Synthetic) -> Text {
    Text(
      zh: "示意数据（synthetic）：按公布合计模拟生成，非各校实际",
      en: "Synthetic data: made from published totals, not any school's own figures")
  }
}
