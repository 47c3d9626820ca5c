import County

/// How rates and shares of the roll are written that go by grade, by group or between units; `calibrate` writes the same.
extension PlanKeys {
  /// What stands under `progression:` where it is not one value for all.
  package static let progression = KeyRecord(
    "progression",
    byGrade.keys + [
      Key(
        "groups", Text(zh: "分组升级率", en: "by group"), .table(.any(rate, .record(byGrade)), byYear: false),
        also: ["分组"],
        note: Text(
          zh: "各分组（group）自己的升级比，未列的从全县", en: "Of a group of its own; what it does not say is the county's"))
    ])

  /// Share of a grade that goes up, by stage, each once or by the grade it is left from.
  package static let byGrade = KeyRecord(
    "stage",
    Stage.allCases.map { stage in
      Key(
        stage.rawValue, stage.label, .any(rate, .record(grades(stage))), also: [stage.wing.zh],
        note: stage.label)
    })

  /// The grades of a stage that pupils go up from, counted as the stage counts them.
  package static func grades(_ stage: Stage) -> KeyRecord {
    let zh: [Wording<Chinese>] = stage == .primary ? ["一年级", "二年级", "三年级", "四年级", "五年级"] : ["初一", "初二", "初三"]
    return KeyRecord(
      stage == .primary ? "grade" : "juniorGrade",
      zh.enumerated().map { place, name in
        Key(
          "\(place + 1)", Text(zh: name, en: "grade \(place + 1)"), rate,
          note: Text(zh: "由\(name)升入下一年级的比例", en: "Share of grade \(place + 1) that goes up"))
      })
  }

  /// What stands under `entryShare:`.
  package static let entryShare = KeyRecord(
    "entryShare",
    [
      Key(
        "roll", Text(zh: "按在校生的权重", en: "weight of the roll"), byStage(.number(0...1)), must: true,
        also: ["在校生权重"],
        note: Text(
          zh: "各校招生份额中按在校生（折成一个年级）计的权重，其余按现一年级；1 为全按在校生",
          en:
            "Weight of a section's roll, brought to one grade, in its share of entrants; the rest by its present first grade"
        ))
    ])

  private static let rate = uncertain(.number(0...2))
}

extension DistributionKeys {
  /// What stands under `sectionNoise:`.
  package static let sectionNoise = KeyRecord(
    "sectionNoise",
    [
      Key(
        "progression", Text(zh: "升级波动", en: "of progression"), .record(spread), must: true, also: ["升级"],
        note: Text(zh: "各校升级率围绕全县升级率的波动", en: "How each section's progression varies about the county's")),
      Key(
        "entry", Text(zh: "招生波动", en: "of entry"), .record(spread), must: true, also: ["招生"],
        note: Text(zh: "各校招生数围绕其份额的波动", en: "How each section's entrants vary about its share")),
      Key(
        "lasting", Text(zh: "长期部分", en: "lasting part"), .number(0...1),
        note: Text(
          zh: "方差中逐年不变的部分，其余逐年独立",
          en: "Share of the variance that stays the same in all years; the rest is drawn by year")),
      Key(
        "entryLasting", Text(zh: "招生长期部分", en: "lasting part of entry"), PlanKeys.byStage(.number(0...1)),
        note: Text(
          zh: "招生方差中逐年不变的部分；不写则与长期部分相同",
          en: "Share of the variance of entry that stays the same in all years; as lasting where it is not given")),
      fitted,
    ])

  /// A standard deviation that goes with size: √(a² + b² ÷ n).
  package static let spread = KeyRecord(
    "spread",
    [
      Key(
        "a", Text(zh: "与规模无关", en: "whatever the size"), .number(0...1), must: true, also: ["甲"],
        note: Text(zh: "与人数无关的相对标准差", en: "Relative standard deviation whatever the number of pupils")),
      Key(
        "b", Text(zh: "随规模", en: "with size"), .number(0...10), must: true, also: ["乙"],
        note: Text(
          zh: "随人数 n 缩小的部分：标准差为 √(a² + b² ÷ n)", en: "Part that shrinks with n pupils: the deviation is √(a² + b² ÷ n)")
      ),
    ])
}
