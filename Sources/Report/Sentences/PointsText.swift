import County

extension Notice {
  /// Teaching points without rows: on whose curve their children are, and what of that is assumed.
  func points(
    _ count: Int, _ pupils: Double, _ groups: [String], _ areShared: Bool, _ assumedGrades: Int?,
    _ isOfPlan: Bool
  ) -> Text {
    let of =
      groups.isEmpty
      ? Text(zh: "全县", en: "the county") : Text(zh: "\(list: groups)", en: "\(list: groups)")
    let shared =
      areShared
      ? Text(
        zh: "（未写明分组，按在校生分摊，假定）", en: " (shared by roll where none says its group: assumed)") : Text.none
    let grades =
      assumedGrades.map {
        Text(zh: "；未写 grades 的按 \($0) 个年级（假定）", en: "; \($0) grades where none says how many (assumed)")
      } ?? Text.none
    let whose =
      isOfPlan ? Text(zh: "（方案所设）", en: ", which the plan assumes,") : Text.none
    return Text(
      zh:
        "\(count) 个未单列的教学点\(whose)共 \(grouped: pupils) 人，计入\(of)的低年级\(shared)，读完后转入该组小学、升入该组初中\(grades)",
      en:
        "the \(counted: pupils, "pupil") of \(counted: count, "teaching point") without a row\(whose) are of the lower grades of \(of)\(shared) and go on to its schools\(grades)"
    )
  }
}
