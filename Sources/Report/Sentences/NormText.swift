import County

/// What a new school is that was left to the construction standard, with its source.
enum NormText {
  static func sentence(
    _ id: String, places: Double, classes: Double, seats: Double, area: Double?, isPlanned: Bool, isRural: Bool,
    lacksTeachingArea: Bool
  ) -> Text {
    let source =
      isRural
      ? Text(
        zh: "农村普通中小学校建设标准（建标109-2008，\(isPlanned ? "远期" : "近期")班额；B）",
        en:
          "the standard for village schools (建标109-2008, classes \(isPlanned ? "in the long run" : "to begin with"); B)"
      )
      : Text(
        zh: "城市普通中小学校校舍建设标准\(isPlanned ? "规划指标" : "基本指标")（B）",
        en: "the standard for schools in towns (\(isPlanned ? "planned" : "basic") figures; B)")
    let (classes, places) = (Digits.fixed(classes, 0), Digits.grouped(places))
    let space =
      area.map {
        Text(
          zh: "校舍总建筑面积 \(grouped: $0)㎡（含办公、生活用房）", en: "\(grouped: $0) m² of buildings, offices included")
      } ?? Text(zh: "校舍面积未列", en: "no floor area is known")
    let open =
      lacksTeachingArea
      ? Text(
        zh: "；教学及辅助用房面积标准未单列，该项按未知计，请另写 teachingArea",
        en: "; the standard does not tell the teaching area of it, which is unknown: give teachingArea")
      : Text(same: "")
    return Text(
      zh:
        "“\(verbatim: id)”\(verbatim: places) 个学位按\(source)：\(verbatim: classes) 个班、教室 \(verbatim: classes) 间，可容 \(grouped: seats) 人，\(space)\(open)",
      en:
        "\"\(verbatim: id)\" for \(verbatim: places) pupils by \(source): \(verbatim: classes) classes and classrooms for \(grouped: seats) pupils, \(space)\(open)"
    )
  }
}
