import County

// The field's own Chinese words, read wherever the English ones are.

extension Stage {
  package static let aliases: [String: Stage] = ["小学": .primary, "小学部": .primary, "初中": .junior, "初中部": .junior]
}

extension SchoolKind {
  package static let aliases: [String: SchoolKind] = [
    "小学": .primary, "普通小学": .primary, "完全小学": .primary, "初中": .junior, "初级中学": .junior, "独立初中": .junior,
    "九年一贯制": .nineYear, "九年一贯制学校": .nineYear, "十二年一贯制": .twelveYear, "十二年一贯制学校": .twelveYear,
    "完全中学": .complete, "教学点": .teachingPoint, "小学教学点": .teachingPoint,
    "九年制学校": .nineYear, "独立小学": .primary, "普通初中": .junior,
  ]
}

extension Zone {
  package static let aliases: [String: Zone] = [
    "城区": .urban, "主城区": .urban, "城乡结合区": .urban, "镇区": .town, "镇中心区": .town, "镇乡结合区": .town,
    "乡村": .rural, "乡中心区": .rural, "村庄": .rural, "农村": .rural, "城市": .urban, "特殊区域": .town,
    // Codes of the yearly statistics.
    "111": .urban, "112": .urban, "121": .town, "122": .town, "123": .town, "210": .rural, "220": .rural,
  ]
}
