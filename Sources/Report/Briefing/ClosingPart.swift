import County
import Regulation
import Simulation

/// Each school that the first plan closes: its pupils by grade and receiver with the way, its staff, beds, procedure, and
/// what stands idle. Nothing where none is closed.
struct ClosingPart {
  private let scene: Scene
  private let schools: [ClosingSchool]

  init(_ scene: Scene) {
    self.scene = scene
    schools = scene.main.closingSchools
  }

  private var plan: Plan { scene.program.plan }
  private var county: County { scene.program.county }

  var part: Page.Part? {
    guard !schools.isEmpty else { return nil }
    return Page.Part(
      id: "closing", blocks: [.heading(level: 2, title(scene.language))] + schools.flatMap { blocks($0) })
  }

  private var title: Text {
    let pupils = Digits.grouped(schools.reduce(0) { $0 + $1.pupils }.rounded())
    let teachers = Digits.grouped(schools.reduce(0) { $0 + $1.teachers })
    let name = scene.name(of: 0)
    return Text(
      zh: "\(name)撤并 \(schools.count) 所学校，涉及学生 \(verbatim: pupils) 人、教师 \(verbatim: teachers) 人",
      en:
        "\(name.capital) closes \(counted: schools.count, "school"), with \(verbatim: pupils) pupils and \(verbatim: teachers) teachers"
    )
  }

  /// The name of a school, or of the one section that closes of it.
  private func name(_ school: ClosingSchool) -> String {
    school.slots.count == 1
      ? scene.layout.names[school.slots[0]] : scene.layout.schoolNames[scene.layout.school[school.slots[0]]]
  }

  private func blocks(_ school: ClosingSchool) -> [PageBlock] {
    let name = name(school)
    let pupils = Digits.fixed(school.pupils, 0)
    let receivers = school.paths.map(\.to).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let into = Text.joined(
      receivers.map { Text(same: scene.layout.names[$0]) }, zh: "、", en: ", ")
    let heading = Text(
      zh: "\(verbatim: name)：\(school.year) 年 \(verbatim: pupils) 人并入\(into)",
      en: "\(verbatim: name): \(verbatim: pupils) pupils to \(into) in \(school.year)")
    return [
      .heading(level: 3, heading(scene.language)), .table(pupilsTable(school, name)), .table(facts(school, name)),
    ]
  }

  // MARK: Pupils

  private func pupilsTable(_ school: ClosingSchool, _ name: String) -> PageTable {
    let grades = (0..<Stage.lastGrade).filter { grade in school.paths.contains { $0.pupils[grade] > 0 } }
    let receiver = scene.text("接收学校", "Receiver")
    let heads =
      grades.map { scene.text("\(Names.count($0 + 1))年级", "Grade \($0 + 1)") }
      + [
        scene.text("合计", "All"), scene.text("公里", "km"), scene.text("单程分钟", "Minutes"),
        scene.text("接收后在校生", "Roll after"), scene.text("表Ⅱ", "Table II"),
      ]
    var notes: [String] = []
    let ways = school.paths.map { self.way(school, $0) }
    if ways.contains(where: \.isDeclared) {
      notes.append(scene.text("公里、分钟按方案“上学交通”所列。", "Kilometres and minutes as the plan tells the way to school."))
    }
    if ways.contains(where: \.isStraight) { notes.append(RoadText.straight(county)(scene.language)) }
    if ways.contains(where: { $0.km == nil && $0.minutes == nil }) {
      notes.append(scene.text("–：路程未列。", "–: the way is not told."))
    }
    return PageTable(
      caption: scene.text(
        "\(verbatim: name)各年级学生的去向（人）", "Where the pupils of \(verbatim: name) go, by grade"),
      heads: [([receiver] + heads).map { PageTable.Head($0) }],
      rows: zip(school.paths, ways).map { path, way in
        let from = school.slots.count > 1 ? Names.stage(county.sections[path.from].stage) : .none
        let to = Text(same: scene.layout.names[path.to])
        let label = from.isEmpty ? to : Text(zh: "\(from)→\(to)", en: "\(from) → \(to)")
        let verdict = path.verdict.map { Names.tableVerdict($0)(scene.language) } ?? "–"
        return PageTable.Row(
          [PageTable.Cell(label(scene.language))]
            + grades.map { PageTable.Cell(path.pupils[$0] > 0 ? Digits.fixed(path.pupils[$0], 0) : "", .figure) }
            + [
              PageTable.Cell(Digits.fixed(path.pupils.reduce(0, +), 0), .figure),
              PageTable.Cell(way.km.map { Digits.fixed($0, 1) } ?? "–", .figure),
              PageTable.Cell(way.minutes.map { Digits.exact($0) } ?? "–", .figure),
              PageTable.Cell(Digits.grouped(path.roll.rounded()), .figure),
              PageTable.Cell(verdict, .sign, shade: path.verdict == .unmet ? .unmet : .none),
            ])
      }, notes: notes, cardHeads: [""] + heads)
  }

  /// The way of a path: what the plan declares of the merger, else what the county tells.
  private func way(_ school: ClosingSchool, _ path: ClosingSchool.Path) -> (
    km: Double?, minutes: Double?, isDeclared: Bool, isStraight: Bool
  ) {
    let travel = merger(school)?.travel
    let km = travel?.km ?? path.way.km
    let minutes = travel?.minutes ?? path.way.minutes
    return (
      km, minutes, travel?.km != nil || travel?.minutes != nil, travel?.km == nil && km != nil && path.way.isStraight
    )
  }

  private func merger(_ school: ClosingSchool) -> Merger? {
    if case .merge(let merger) = plan.measures[school.measure].action { merger } else { nil }
  }

  // MARK: Staff, beds, procedure, premises

  private func facts(_ school: ClosingSchool, _ name: String) -> PageTable {
    let owner = plan.measures[school.measure].owner.map { Text(same: $0) } ?? RoadmapText.noOwner
    let rows: [(Text, Text)] = [
      (Text(zh: "教师去向", en: "Staff"), staff(school)), (Text(zh: "寄宿与交通", en: "Beds and buses"), beds(school)),
      (Text(zh: "撤并程序", en: "Procedure"), procedure(school)), (Text(zh: "校舍设备", en: "Premises"), premises(school)),
      (Text(zh: "牵头部门", en: "Department"), owner),
    ]
    return PageTable(
      caption: scene.text(
        "\(verbatim: name)的师生安置、程序与校舍", "Staff, beds, procedure and premises of \(verbatim: name)"),
      heads: [[scene.text("事项", "Matter"), scene.text("安排", "Arrangement")].map { PageTable.Head($0) }],
      rows: rows.map { head, text in
        PageTable.Row([PageTable.Cell(head(scene.language), .sign), PageTable.Cell(text.capital(scene.language))])
      }, cardHeads: ["", scene.text("安排", "arrangement")])
  }

  private func staff(_ school: ClosingSchool) -> Text {
    func number(_ value: Double) -> String { Digits.fixed(value, 0) }
    let gone = school.staff.map { to, count -> Text in
      let kinds = [
        (Text(zh: "高学历", en: "with a degree"), count.degree), (Text(zh: "骨干", en: "backbone"), count.backbone),
        (Text(zh: "体艺", en: "PE and arts"), count.artsSports),
      ].filter { $0.1 > 0 }.map { Text(zh: "\($0.0) \(fixed: $0.1, 0)", en: "\(fixed: $0.1, 0) \($0.0)") }
      let all = Text.joined(kinds, zh: "、", en: ", ")
      let inner = kinds.isEmpty ? Text.none : Text(zh: "（其中\(all)）", en: " (\(all))")
      return Text(
        zh: "\(verbatim: scene.layout.names[to]) \(verbatim: number(count.teachers)) 人\(inner)",
        en: "\(verbatim: number(count.teachers)) to \(verbatim: scene.layout.names[to])\(inner)")
    }
    let left = school.teachers - school.staff.reduce(0) { $0 + $1.count.teachers }
    var words: [Text] = []
    if !gone.isEmpty {
      let all = Text.joined(gone)
      words.append(Text(zh: "随学生调入\(all)", en: "with the pupils: \(all)"))
    }
    if left >= 0.5 {
      words.append(
        school.hasOther
          ? Text(zh: "\(fixed: left, 0) 人留在本校另一学段部或仍在原校", en: "\(fixed: left, 0) stay at the school")
          : merger(school)?.staff == .stay
            ? Text(zh: "\(fixed: left, 0) 人待分配", en: "\(fixed: left, 0) wait for a post")
            : Text(
              zh: "\(fixed: left, 0) 人退休、离岗或已按其他措施调出", en: "\(fixed: left, 0) have left or moved by other measures"))
    }
    let assumed =
      scene.program.teachersAreAssumed
      ? Text(zh: "（各校教师数为估计）", en: " (teachers by school are estimated)") : Text.none
    return words.isEmpty
      ? Text(zh: "无教师可调", en: "no teachers to move") : Text.joined(words) + assumed
  }

  private func beds(_ school: ClosingSchool) -> Text {
    guard let travel = merger(school)?.travel else { return Text(zh: "方案未列", en: "not told by the plan") }
    let words = [
      travel.boardingPlaces.map { Text(zh: "寄宿床位 \(fixed: $0, 0) 个", en: "\(fixed: $0, 0) beds") },
      travel.boarders.map { Text(zh: "寄宿学生 \(fixed: $0, 0) 人", en: "\(fixed: $0, 0) boarders") },
      travel.meals.map { Text(zh: "就餐名额 \(fixed: $0, 0) 个", en: "\(fixed: $0, 0) places at meals") },
      travel.bus.map { Text(zh: "校车每年 \(Money.text($0))", en: "buses \(Money.text($0)) a year") },
    ].compactMap(\.self)
    guard !words.isEmpty else { return Text(zh: "方案未列", en: "not told by the plan") }
    let shared = schools.count { $0.measure == school.measure } > 1
    let all = Text.joined(words, zh: "，", en: ", ")
    return shared ? Text(zh: "\(all)（本措施各校合计）", en: "\(all) (all schools of the measure)") : all
  }

  /// The steps with their months, then what of them is missing or late.
  private func procedure(_ school: ClosingSchool) -> Text {
    let words = RoadmapText(plan)
    let dated = scene.main.roadmap.tasks.filter { $0.measure == school.measure && $0.month != nil }.compactMap { task in
      words.step(task).map { step -> Text in
        let when = words.start(task)
        return Text(zh: "\(step) \(when)", en: "\(step) \(when)")
      }
    }
    let note = scene.main.consolidations.first { $0.measure == school.measure }
    let wrong = note.flatMap { ConsolidationText($0, scene.main, isOneOfMany: false).procedure }
    let told = dated.isEmpty ? nil : Text.joined(dated, zh: "、", en: ", ")
    return Text.joined([told, wrong].compactMap(\.self))
  }

  private func premises(_ school: ClosingSchool) -> Text {
    let fate: Text =
      switch school.premises {
      case .close: Text(zh: "停用", en: "no longer used")
      case .retain:
        school.hasOther
          ? Text(zh: "留给本校另一学段部使用", en: "kept for the school's other section")
          : Text(zh: "保留", en: "kept")
      case .transfer: Text(zh: "移交接收学校", en: "passed to the receivers")
      }
    let rooms = Digits.fixed(school.classrooms, 0)
    let idle = ConsolidationText.idle(school.idle)
    let head = Text(zh: "校舍\(fate)（普通教室 \(verbatim: rooms) 间）", en: "premises \(fate) (\(verbatim: rooms) classrooms)")
    return idle.map { Text(zh: "\(head)；\($0)", en: "\(head); \($0)") } ?? head
  }
}
