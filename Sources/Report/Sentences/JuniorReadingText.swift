import County
import Regulation
import Simulation

/// What depends on how children go from primary to junior school, where the roll by grade would tell and is not given.
struct JuniorReadingText {
  let timeline: Timeline
  let reading: JuniorReading

  init?(_ timeline: Timeline) { self.init(timeline, JuniorReading(timeline)) }

  /// Nil where the timeline has no other reading.
  init?(_ timeline: Timeline, _ reading: JuniorReading?) {
    guard let reading else { return nil }
    self.timeline = timeline
    self.reading = reading
  }

  /// Both readings with the censuses to apply on by each.
  var sentence: Text {
    let own = JuniorReadingText.name(timeline.program.feedingRule)
    let other = JuniorReadingText.name(reading.rule)
    let (mine, theirs) = (window(timeline.window), window(reading.window))
    let depends = reading.differs ? Text(zh: "；\(depends)", en: "; \(depends)") : .none
    return Text(
      zh: "小升初有两种口径：\(own)（本表），\(mine)；\(other)，\(theirs)\(turned)\(depends)。",
      en:
        "Two readings of the way to junior school: \(own) (this table), \(mine); \(other), \(theirs)\(turned)\(depends)."
    )
  }

  /// What the headline adds where the two do not agree.
  var depends: Text {
    Text(
      zh: "结论取决于分年级在校生数（教基3112、3115），请补充",
      en: "the answer depends on the roll by grade (forms 3112 and 3115), which is asked for")
  }

  private var turned: Text {
    guard let turned = reading.turned else { return Text(same: "") }
    let form = Names.form(turned.clause)
    return Text(zh: "，\(turned.year) 年\(form)结论不同", en: ", \(form) judged otherwise in \(turned.year)")
  }

  private func window(_ window: Window?) -> Text {
    guard let window else { return Text(zh: "没有可申报的年度", en: "no census to apply on") }
    let years = Years.spans(window.years.isEmpty ? window.provisionalYears : window.years)
    return Text(zh: "可用 \(years) 年申报", en: "apply on the census of \(years)")
  }

  private static func name(_ rule: Assumptions.Feeding) -> Text {
    rule == .staying
      ? Text(zh: "学生留在本组、各组一条年级曲线", en: "children stay in their group, each on its own curve")
      : Text(zh: "全县一条年级曲线、毕业生在组间流动", en: "one curve for the county, graduates moving between groups")
  }
}
