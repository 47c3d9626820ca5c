import County

extension CountyKeys {
  /// What a county tells of its past beside the rolls.
  package static let history = KeyRecord(
    "history",
    [
      Key(
        "leaveOut", Text(zh: "剔除年度", en: "years left out"), .table(.text, byYear: true), also: ["不计年度"],
        note: Text(
          zh: "校准和回测都不用的统计年度及原因", en: "Censuses that are neither learnt from nor judged by, each with the reason")),
      Key(
        "sections", Text(zh: "往年学段部", en: "sections of the past"), .list(.record(pastSection)),
        note: Text(zh: "已撤并或改过编号的学段部", en: "Sections that have closed or had other ids")),
    ])

  /// A section that has closed, or one of the present with its former ids.
  package static let pastSection = KeyRecord(
    "pastSection",
    [
      Key("id", Text(zh: "编号", en: "id"), .id, must: true, note: Text(zh: "编号", en: "Its id in enrolment.csv")),
      Key("name", Text(zh: "名称", en: "name"), .text, note: Text(zh: "名称", en: "Its name")),
      Key(
        "stage", Text(zh: "学段", en: "stage"),
        .word(Stage.allCases.map { KeyForm.Word($0.rawValue, $0 == .primary ? "小学" : "初中") }),
        note: Text(zh: "学段", en: "Its stage")),
      Key(
        "years", Text(zh: "学制", en: "years of the stage"), .whole(1...9),
        note: Text(zh: "学制年数（小学 6，初中 3）", en: "Years of its stage (6 and 3 unless said)")),
      Key("group", Text(zh: "分组", en: "group"), .text, note: Text(zh: "分组", en: "Its group")),
      Key(
        "closed", Text(zh: "撤并年度", en: "first census without it"), .year,
        note: Text(zh: "首个不再有它的统计年度", en: "The first census it was no longer in")),
      Key(
        "into", Text(zh: "并入", en: "merged into"), .ids,
        note: Text(zh: "接收其学生的学段部，不知道的不填", en: "Who took its pupils, where that is known")),
      Key(
        "formerly", Text(zh: "曾用编号", en: "former ids"), .ids, note: Text(zh: "往年的编号", en: "Ids it had in earlier years")
      ),
    ])
}
