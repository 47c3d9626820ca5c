import County
import Regulation
import Simulation

/// The county's tables of the last year as the form lays them out.
struct TablesPart {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part {
    let tables = OfficialTables(scene.main, at: scene.main.years.count - 1, scene.language)
    let kind = scene.labels.note(
      scene.text(
        "本节按申报表格式列出 \(scene.lastYear) 年\(scene.main.years.count > 1 ? "推演" : "")数据。",
        "The tables of the form, as of \(scene.lastYear)\(scene.main.years.count > 1 ? ", projected" : "")."),
      [.r1, .r2])
    return Page.Part(
      id: "tables", form: .sideways,
      blocks: [.heading(level: 2, title(scene.language)), .note(Phrase(kind))] + tables.all.map { .table($0) })
  }

  /// Whether all sections meet the evaluation in the last year, and how many cells are shaded.
  private var title: Text {
    guard let last = scene.main.years.last else { return Text(same: "") }
    let counted = last.sections.filter(\.counted)
    let unmet = counted.count { $0.verdict == .unmet }
    let cells = counted.reduce(0) { sum, section in
      sum + section.indicators.count { $0.level != nil && $0.level != .full }
    }
    let clauses = last.clauses.filter { $0.verdict == .unmet }.map(\.id.rawValue)
    let also =
      clauses.isEmpty
      ? Text(same: "")
      : Text(zh: "，未达标条款 \(PlanStory.ranges(clauses))", en: ", clauses unmet: \(PlanStory.ranges(clauses))")
    guard scene.standard.lists(.r1), !scene.standard.required.isEmpty else {
      return Text(
        zh: "\(last.year) 年申报表\(also.zh.isEmpty ? "：没有未达标条款" : also.zh)",
        en: "The form for \(last.year)\(also.en.isEmpty ? ": no clause unmet" : also.en)")
    }
    if unmet == 0, cells == 0 {
      return Text(
        zh: "\(last.year) 年申报表：\(counted.count) 个学段部七项全部达到要求\(also.zh)",
        en: "The form for \(last.year): all \(counted.count) sections meet all seven indicators\(also.en)")
    }
    guard unmet > 0 else {
      return Text(
        zh: "\(last.year) 年申报表：\(counted.count) 个学段部均达标，\(cells) 格低于要求\(also.zh)",
        en: "The form for \(last.year): all \(counted.count) sections met, \(cells) cells below what is asked\(also.en)"
      )
    }
    return Text(
      zh: "\(last.year) 年申报表：\(counted.count) 个学段部中 \(unmet) 个不达标，\(cells) 格低于要求\(also.zh)",
      en:
        "The form for \(last.year): \(unmet) of \(counted.count) sections unmet, \(cells) cells below what is asked\(also.en)"
    )
  }
}
