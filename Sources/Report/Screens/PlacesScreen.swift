import County
import Regulation
import Simulation

/// Places and warnings on one screen: rolls and entrants by unit, the county by grade, the entry places of every section
/// three years ahead, where places stand empty, and who becomes small.
struct PlacesScreen {
  private let study: PlacesStudy
  private let names: PlacesNames
  private let title: Text
  private let terminal: Terminal
  private let language: Language
  private var years: [Int] { study.timeline.years.map(\.year) }

  init(_ study: PlacesStudy, _ title: Text, terminal: Terminal, _ language: Language) {
    self.study = study
    names = PlacesNames(study)
    self.title = title
    self.terminal = terminal
    self.language = language
  }

  /// Columns of the names and the stage, of a year, and of a year with children and places.
  private static let name = 24
  private static let stage = 8
  private static let year = 7
  private static let pair = 12

  func lines() -> [String] {
    var lines = [terminal.paint(title(language), .head)]
    let joint = study.units.filter { $0.level != .section }
    func byUnit(_ head: Text, _ figure: @escaping (PlacesStudy.Sum) -> Double?) {
      lines += blocks(head, joint.map { unit in (names.name(unit), Names.stage(unit.stage), unit.years.map(figure)) })
    }
    byUnit(Text(zh: "在校生", en: "pupils")) { $0.isEmpty ? nil : $0.pupils }
    byUnit(Text(zh: "招生", en: "entrants")) { $0.isEmpty ? nil : $0.entrants }
    lines += blocks(Text(zh: "全县各年级", en: "the county by grade"), grades)
    lines += entry()
    byUnit(Text(zh: "空余学位", en: "places empty")) { $0.isEmpty ? nil : $0.free }
    lines += empty.flatMap(wrapped)
    lines += small()
    lines.append("")
    return lines + notes.flatMap(wrapped)
  }

  private func wrapped(_ text: Text) -> [String] { Columns.wrap(text(language), terminal.textWidth, indent: 2) }

  /// Rows of figures by year; a long timeline is printed in several blocks.
  private func blocks(_ head: Text, _ rows: [(name: Text, stage: Text, figures: [Double?])]) -> [String] {
    let most = max(1, (terminal.tableWidth - Self.name - Self.stage) / Self.year)
    let count = (years.count + most - 1) / most
    let size = (years.count + count - 1) / max(1, count)
    return stride(from: 0, to: years.count, by: size).flatMap { start -> [String] in
      let range = start..<min(years.count, start + size)
      var lines =
        [""]
        + Columns.row(
          [.left(head(language), Self.name + Self.stage, .head)]
            + range.map { .right("\(years[$0])", Self.year, .head) }, in: terminal)
      for row in rows {
        lines += Columns.row(
          [.left(row.name(language), Self.name), .left(row.stage(language), Self.stage)]
            + range.map { .right(row.figures[$0].map { Digits.fixed($0, 0) } ?? "–", Self.year) }, in: terminal)
      }
      return lines
    }
  }

  /// The county's pupils by grade, both stages of a grade that two patterns share apart.
  private var grades: [(name: Text, stage: Text, figures: [Double?])] {
    study.units.filter { $0.level == .county }.flatMap { unit in
      (0..<Stage.lastGrade).compactMap { grade in
        let figures = unit.years.map { $0.grades[grade] }
        guard figures.contains(where: { $0 > 0 }) else { return nil }
        return (
          Text(zh: "\(grade + 1) 年级", en: "grade \(grade + 1)"), Names.stage(unit.stage), figures.map { .some($0) }
        )
      }
    }
  }

  /// Children of the catchment against places of the entry grade, the years for which counties warn.
  private func entry() -> [String] {
    let warned = study.warned
    guard !warned.isEmpty else { return [] }
    var lines =
      [""]
      + Columns.row(
        [.left(Text(zh: "应入学/学位", en: "children/places")(language), Self.name + Self.stage, .head)]
          + warned.map { .right("\(years[$0])", Self.pair, .head) }
          + [.right(Text(zh: "首次红", en: "first red")(language), Self.pair, .head)], in: terminal)
    for unit in study.units where unit.level == .section && warned.contains(where: { !unit.years[$0].isEmpty }) {
      let cells = warned.map { place -> Columns.Cell in
        let sum = unit.years[place]
        guard !sum.isEmpty else { return .right("–", Self.pair) }
        let places = sum.places.map { Digits.fixed($0, 0) } ?? (sum.children > 0 ? "?" : "–")
        let mark = sum.signal.map { $0 == .red ? "!" : "~" } ?? ""
        return .right("\(Digits.fixed(sum.children, 0))/\(places)\(mark)", Self.pair, TerminalInk(markIn: mark))
      }
      let red = study.firstRed(unit)
      lines += Columns.row(
        [.left(names.name(unit)(language), Self.name), .left(Names.stage(unit.stage)(language), Self.stage)] + cells
          + [.right(red.map { "\($0)" } ?? "", Self.pair, red == nil ? nil : .unmet)], in: terminal)
    }
    return lines + PlacesText(study).sentences.flatMap(wrapped)
  }

  /// The sections less than half full when the warning ends, the emptiest first.
  private var empty: [Text] { PlacesText(study).emptiest.map { [$0] } ?? [] }

  private func small() -> [String] {
    let found = SmallSizes.all(study.timeline.years).filter { sizes in
      sizes.years.contains { $0.map { $0 > years[0] } ?? false }
    }
    guard !found.isEmpty else { return [] }
    let layout = study.timeline.program.layout
    var lines =
      [""]
      + Columns.row(
        [.left(Text(zh: "在校生降到以下", en: "falls below")(language), Self.name + Self.stage, .head)]
          + SmallSizes.sizes.map { .right(Text(zh: "\(Int($0))人", en: "\(Int($0))")(language), Self.pair, .head) },
        in: terminal)
    for sizes in found {
      lines += Columns.row(
        [
          .left(layout.names[sizes.slot], Self.name),
          .left(Names.stage(Stage.allCases[layout.stage[sizes.slot]])(language), Self.stage),
        ] + sizes.years.map { .right($0.map { "\($0)" } ?? "", Self.pair) }, in: terminal)
    }
    return lines
  }

  private var notes: [Text] {
    let assumed = study.sections.count { $0.contains { $0?.basis == .assumed } }
    let rooms = Text(
      zh: "教室数按教学用房面积推定的有 \(assumed) 个学段部，其学位只供参考。",
      en:
        "The rooms of \(counted: assumed, "section") are inferred from the teaching area: take those places as a guide."
    )
    return (assumed > 0 ? [rooms] : []) + [
      Text(
        zh:
          "! 红：学区应入学人数达到学位数的100%及以上　~ 黄：达到\(percent: PlaceSignal.close, 0)（各地只说“介于常态与100%”，此线未核实）。",
        en:
          "! red: the children of the catchment are 100 % of its places or more   ~ yellow: from \(percent: PlaceSignal.close, 0) on (counties say only \"below 100 %\": not verified)."
      ),
      Text(
        zh:
          "学位：schools.csv 的 places（招生计划），未填或教室数已变的按教室：除去上面年级的班后，剩余教室 × 班额上限；应入学人数含因限额招生转往他校的。容量为教室数 × 班额上限。",
        en:
          "Places: the column places of schools.csv, else, or where rooms have changed, the rooms that the upper grades leave × the class limit; children include those whom a cap sends elsewhere. Empty places are counted over all grades, rooms × the class limit."
      ),
    ]
  }
}
