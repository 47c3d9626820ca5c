import County
import Regulation
import Simulation

extension WhyScreen {
  /// The rows of data behind the figure, with their places and trust marks.
  func data() -> [String] {
    let isTable: Bool =
      switch explanation.working {
      case .spread, .ratios: true
      default: false
      }
    var lines: [String] = []
    // What a table has printed already is not printed again, but for its rolls.
    let told = explanation.data.filter { datum in
      guard isTable else { return true }
      if case .pupils = datum.what, case .ratios = explanation.working { return true }
      return false
    }
    for datum in told {
      let name = Names.datum(datum.what, standard)
      let slot = datum.slot.map { layout.names[$0] + " " } ?? ""
      let value = WhyText.value(datum.what, datum.value)
      let origin = WhyText.origin(datum.origin, isShort: false)
      lines += tell(
        Text(zh: "\(verbatim: slot)\(name) \(value)：\(origin)", en: "\(verbatim: slot)\(name) \(value): \(origin)"))
    }
    if let sources = WhyText.sources(explanation.data, standard) { lines += tell(sources) }
    if explanation.data.contains(where: \.isSplitByRolls) {
      lines += tell(
        Text(
          zh: "一贯制学校共用的校舍设备每年按两部在校生重新拆分（1:1.1），总量因此随“生源”变动。",
          en:
            "What the sections of a through school share is split again each year by their rolls (1 : 1.1): so its totals move with the pupils."
        ))
    }
    if topic.year > account.firstYear, explanation.data.contains(where: { $0.slot != nil }) {
      lines += tell(
        Text(
          zh: "在校生是 \(topic.year) 年的推演值（期望值，不取整），普查数见 schools.csv。",
          en: "Pupils are projected to \(topic.year) (expected, not rounded); the counted ones stand in schools.csv."))
    }
    return lines.isEmpty ? [] : heading(Text(zh: "资料：", en: "Data:")) + lines
  }
}

extension Datum {
  /// Whether it is premises or equipment that only the rolls moved.
  fileprivate var isSplitByRolls: Bool {
    guard case .total(_, let indicator) = what, case .moved(_, .pupils, _, _) = origin else { return false }
    return !indicator.isTeachers
  }

  /// The section it is of.
  package var slot: Int? {
    switch what {
    case .pupils(let slot), .classes(let slot), .total(let slot, _), .added(let slot, _), .visiting(let slot),
      .musicRooms(let slot), .artRooms(let slot), .musicArea(let slot), .artArea(let slot), .largestClass(let slot):
      slot
    case .declared, .tableI, .limit, .conduct: nil
    }
  }
}
