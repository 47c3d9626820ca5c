import County

/// The keys of what changes which grades schools have.
extension MeasureKeys {
  static let structure = measure(
    .structure, Text(zh: "学制", en: "pattern of grades"),
    .record(
      KeyRecord(
        "structure",
        [
          Key(
            "to", Text(zh: "改为", en: "becomes"),
            .word(
              PatternChange.Pattern.allCases.map { pattern in
                switch pattern {
                case .fiveFour: KeyForm.Word(pattern.rawValue, "五四", "五四学制")
                case .sixThree: KeyForm.Word(pattern.rawValue, "六三", "六三学制")
                }
              }), must: true,
            note: Text(
              zh: "五四：六年级改由初中开设；六三：改回小学",
              en: "5+4: grade 6 is taught by junior schools; 6+3: by primary schools again")),
          Key(
            "sections", Text(zh: "范围", en: "sections"), .record(PlanKeys.selection),
            note: Text(zh: "哪些学段部，小学与所对口的初中一并；不写为全县", en: "Which sections, primary and the junior they feed; else all")),
        ])), [year],
    note: Text(zh: "改学制：六年级由小学改由初中开设，或改回", en: "Teach grade 6 in junior school, or in primary school again"))
}
