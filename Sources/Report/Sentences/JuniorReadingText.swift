import County
import Regulation
import Simulation

/// What hangs on how children go from primary to junior school, where the roll by grade would tell and is not given.
struct JuniorReadingText {
  let timeline: Timeline
  let reading: JuniorReading

  init?(_ timeline: Timeline) {
    guard let reading = JuniorReading(timeline) else { return nil }
    self.timeline = timeline
    self.reading = reading
  }

  /// Both readings with the censuses to apply on by each.
  var sentence: Text {
    let own = JuniorReadingText.name(timeline.program.feedingRule)
    let other = JuniorReadingText.name(reading.rule)
    let (mine, theirs) = (window(timeline.window), window(reading.window))
    let hangs = reading.differs ? Text(zh: "；\(asks.zh)", en: "; \(asks.en)") : Text(same: "")
    return Text(
      zh: "小升初有两种口径：\(own.zh)（本表），\(mine.zh)；\(other.zh)，\(theirs.zh)\(turned.zh)\(hangs.zh)。",
      en:
        "Two readings of the way to junior school: \(own.en) (this table), \(mine.en); \(other.en), \(theirs.en)\(turned.en)\(hangs.en)."
    )
  }

  /// What the headline adds where the two do not agree.
  var asks: Text {
    Text(
      zh: "结论取决于分年级人数，请按教基3112、3115在 enrolment.csv 填写",
      en: "the answer hangs on the roll by grade: give it in enrolment.csv (forms 3112 and 3115)")
  }

  private var turned: Text {
    guard let turned = reading.turned else { return Text(same: "") }
    let clause = turned.clause.card.written
    return Text(
      zh: "，\(turned.year) 年\(clause)结论不同",
      en: ", where \(turned.clause.rawValue) is judged otherwise in \(turned.year)")
  }

  private func window(_ window: Window?) -> Text {
    guard let window else { return Text(zh: "没有可申报的年度", en: "no census to apply on") }
    let years = Years.spans(window.years.isEmpty ? window.provisionalYears : window.years)
    return Text(zh: "可用 \(years.zh) 年申报", en: "apply on the census of \(years.en)")
  }

  private static func name(_ rule: Assumptions.Feeding) -> Text {
    rule == .staying
      ? Text(zh: "学生留在本组、各组年级曲线单独拟合", en: "children stay in their group, each on a curve of its own")
      : Text(zh: "全县一条年级曲线、毕业生在组间流动", en: "one curve for the county and graduates who move between groups")
  }
}
