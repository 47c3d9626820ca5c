import County
import Synthesis

/// What `synthesize` made: every margin as asked for and as it came out.
package struct SynthesisScreen {
  let made: SyntheticCounty
  let language: Language

  package init(_ made: SyntheticCounty, _ language: Language) {
    self.made = made
    self.language = language
  }

  package func lines() -> [String] {
    let county = made.county
    let title = Text(
      zh: "\(verbatim: county.name)　\(county.year) 年秋　\(county.schools.count) 所学校和教学点，\(county.sections.count) 个学段部",
      en:
        "\(verbatim: county.name)  autumn \(county.year)  \(counted: county.schools.count, "school") and teaching points, \(counted: county.sections.count, "section")"
    )
    let heads = [
      Text(zh: "合计数", en: "margin"), Text(zh: "要求", en: "required"), Text(zh: "结果", en: "reached"),
      Text(zh: "依据", en: "basis"),
    ]
    return Columns.wrap(title(language), Terminal.usual, indent: 2) + SyntheticText.lines(county, language)
      + row(heads.map { $0(language) })
      + made.reached.flatMap { row([$0.margin, $0.asked.map { figure($0) } ?? "–", figure($0.reached), basis($0)]) }
  }

  private func basis(_ reached: Reached) -> String {
    if reached.asked == nil { return Text(zh: "未要求", en: "not required")(language) }
    return reached.isPublished
      ? Text(zh: "公布", en: "published")(language) : Text(zh: "假定或合计", en: "assumed or summed")(language)
  }

  private func figure(_ value: Double) -> String {
    value == value.rounded() && value >= 10 ? Digits.fixed(value, 0) : Digits.fixed(value, 3)
  }

  private func row(_ cells: [String]) -> [String] {
    Columns.row([
      .left(cells[0], 36), .right(cells[1], 13), .right(cells[2], 13), .left("", 2), .left(cells[3], 16),
    ])
  }
}
