import Charts
import County
import Simulation

/// What has to be done by when and by whom: the measures of the first plan over the calendar years, then each task with its
/// department, its money and when it begins at the latest. Nothing where the plan has no measure.
struct RoadmapPart {
  private let scene: Scene
  private let roadmap: Roadmap
  private let words: RoadmapText
  private var plan: Plan { scene.program.plan }

  init(_ scene: Scene) {
    self.scene = scene
    roadmap = scene.main.roadmap
    words = RoadmapText(scene.program.plan)
  }

  var part: Page.Part? {
    guard !roadmap.tasks.isEmpty else { return nil }
    return Page.Part(
      id: "roadmap",
      blocks: [.heading(level: 2, title(scene.language)), .table(table), .figure(figure)])
  }

  private var owners: [String] {
    roadmap.tasks.compactMap { plan.measures[$0.measure].owner }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// How many tasks for how many departments, and which begins first.
  private var title: Text {
    let name = scene.isAlone ? Text(zh: "路线图", en: "The roadmap") : Text(zh: "方案一路线图", en: "The roadmap of Plan 1")
    let count = roadmap.tasks.count
    let by =
      owners.isEmpty
      ? Text(zh: count == 1 ? "，未列牵头部门" : "，均未列牵头部门", en: ", no department named")
      : Text(zh: "、\(owners.count) 个牵头部门", en: " for \(counted: owners.count, "department")")
    let first = roadmap.tasks.min {
      ($0.startBy.year, $0.startBy.month ?? 0) < ($1.startBy.year, $1.startBy.month ?? 0)
    }
    let begins =
      first.map { task -> Text in
        let start = words.start(task)
        return Text(zh: "，最早 \(start)启动", en: ", the first to begin by \(start)")
      } ?? .none
    return Text(zh: "\(name)：\(count) 项任务\(by)\(begins)", en: "\(name): \(counted: count, "task")\(by)\(begins)")
  }

  private var years: [Int] {
    let first = roadmap.tasks.map { min($0.years.lowerBound, $0.startBy.year) }.min() ?? scene.firstYear
    let last = roadmap.tasks.map(\.years.upperBound).max() ?? first
    return Array(first...last)
  }

  private var figure: PageFigure {
    let years = years
    let measures = roadmap.tasks.map(\.measure).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let rows = measures.map { row($0, years) }
    let told = measures.map { position -> Text in
      let own = roadmap.tasks.filter { $0.measure == position && !$0.step.isProcedure && $0.step != .run }
      let spans = Text.joined(own.map(words.years), zh: "、", en: ", ")
      return Text(
        zh: "\(verbatim: plan.measures[position].name) \(spans)",
        en: "\(verbatim: plan.measures[position].name) \(spans)")
    }
    let all = Text.joined(told)
    let key = TaskBars.Words(
      prepared: scene.text("建设", "construction"), carriedOut: scene.text("实施", "carried out"),
      after: scene.text("后续费用", "costs after"),
      dates: scene.text("论证、听证、公示、报批（依次）", "assessment, hearing, notice, approval, in turn"))
    return scene.figure(
      "roadmap", Text(zh: "各项措施的年份、牵头部门与投入", en: "The measures by year, department and money"),
      words: Text(zh: "各项措施的年份：\(all)。", en: "The years of the measures: \(all)."),
      note: scene.labels.note(
        scene.text(
          "按自然年列示：措施见于某学年统计的，在该年秋季开学前实施。条内为投入，单位万元：建设为总额，其余为每年；空白为未列。",
          "By calendar year: what shows in a census is carried out before school begins that autumn. In the bars: money in units of 10,000 yuan, of a construction in all, else a year; none where none is named."
        )), csv: RoadmapTable.table(scene.main)
    ) { caption in TaskBars(caption: caption, years: years, rows: rows, words: key) }
  }

  private func row(_ position: Int, _ years: [Int]) -> TaskBars.Row {
    let own = roadmap.tasks.filter { $0.measure == position }
    var stages = Array(repeating: TaskBars.Stage.none, count: years.count)
    var texts = Array(repeating: "", count: years.count)
    var dates: [Double] = []
    for task in own {
      if let month = task.month { dates.append(Double(month.year - years[0]) + (Double(month.month) - 0.5) / 12) }
      guard !task.step.isProcedure else { continue }
      for year in task.years {
        stages[year - years[0]] =
          task.step == .construct ? .prepared : task.step == .carryOut ? .carriedOut : .after
        if let yuan = task.yuanAYear ?? task.yuan, yuan != 0 {
          let units = yuan / 10_000
          texts[year - years[0]] = units == units.rounded() ? Digits.grouped(units) : Digits.fixed(units, 1)
        }
      }
    }
    return TaskBars.Row(
      label: plan.measures[position].name, note: plan.measures[position].owner ?? "", stages: stages, texts: texts,
      dates: dates)
  }

  private var table: PageTable {
    let heads = [
      scene.text("年份", "Year"), scene.text("任务", "Task"), scene.text("牵头部门", "Department"),
      scene.text("投入", "Money"), scene.text("最迟启动", "Start by"),
    ]
    var notes = [
      scene.text(
        "最迟启动：方案写明日期或开工年份的照列，其余为当年开学前一个月；程序日期未列的，须在开学前办完。",
        "Start by: as the plan dates it, else a month before school begins; steps that are not dated have to be done by then."
      )
    ]
    if roadmap.tasks.contains(where: { plan.measures[$0.measure].owner == nil }) {
      notes.append(scene.text("未列：措施没有写明牵头部门。", "Not named: the measure names no department."))
    }
    return PageTable(
      caption: scene.text("任务、牵头部门、投入与启动时间", "Tasks, departments, money and when to begin"),
      heads: [heads.map { PageTable.Head($0) }],
      rows: roadmap.tasks.map { task in
        PageTable.Row([
          PageTable.Cell(words.years(task)(scene.language)), PageTable.Cell(words.task(task)(scene.language)),
          PageTable.Cell(words.owner(task)(scene.language)), PageTable.Cell(words.money(task)(scene.language), .figure),
          PageTable.Cell(words.start(task)(scene.language)),
        ])
      }, notes: notes, cardHeads: [""] + heads.dropFirst())
  }
}
