import County
import Regulation
import Simulation

/// The county's tables of the year in which it would apply, or of another that is asked for, as the form lays them out.
struct TablesPart {
  private let scene: Scene
  private let place: Int
  private let reason: Reason

  /// Why the tables are of their year.
  private enum Reason { case asked, application, provisional, horizon }

  init(_ scene: Scene) {
    self.scene = scene
    let advice = scene.advice(of: 0)
    let year: Int
    if let asked = scene.briefing.tablesYear {
      (year, reason) = (asked, .asked)
    } else if let census = advice.censuses.first {
      (year, reason) = (census, advice.answer == .tooShort ? .provisional : .application)
    } else {
      (year, reason) = (scene.lastYear, .horizon)
    }
    place = scene.years.firstIndex(of: year) ?? scene.years.count - 1
  }

  private var evaluation: Evaluation { scene.main.years[place] }
  private var year: Int { evaluation.year }

  var part: Page.Part {
    let tables = OfficialTables(scene.main, at: place, scene.language, findings: scene.briefing.findings)
    return Page.Part(
      id: "tables", form: .sideways,
      blocks: [
        .heading(level: 2, title(scene.language)), .note(Phrase(scene.labels.note(kind(scene.language), [.r1, .r2]))),
      ]
        + tables.all.map { .table($0) })
  }

  /// Which year it is, why that one, and whether it is counted or projected.
  private var kind: Text {
    let data =
      place == 0
      ? Text(zh: "为县现有统计数据", en: "the county's own figures")
      : Text(zh: "为推演数据", en: "projected")
    let why: Text =
      switch reason {
      case .asked: Text(zh: "按 --tables-year 指定", en: "as asked for")
      case .application:
        Text(
          zh: "即\(CensusYears.applied([year]))申报所用的学年",
          en: "the census to apply on, \(CensusYears.applied([year]))")
      case .provisional:
        Text(
          zh: "即各项达标的首个学年（其后超出推演期）", en: "the first in which all clauses are met, the years after lying past the plan")
      case .horizon:
        Text(zh: "推演期内没有可申报的学年，取最后一年", en: "the last year, there being no census to apply on")
      }
    return Text(
      zh: "本节按申报表格式列出 \(year) 学年的各表（\(why)），\(data)；另选学年用 --tables-year。",
      en: "The tables of the form for the census of \(year) (\(why)), \(data); choose another with --tables-year."
    )
  }

  /// Whether all sections meet the evaluation in the year, and how many cells are shaded.
  private var title: Text {
    let counted = evaluation.sections.filter(\.counted)
    let unmet = counted.count { $0.verdict == .unmet }
    let cells = counted.reduce(0) { sum, section in
      sum + section.indicators.count { $0.level != nil && $0.level != .full }
    }
    let failing = evaluation.clauses.filter { $0.verdict == .unmet }.map(\.id)
    let names = Text.joined(failing.prefix(3).map { Names.formed($0, in: scene.standard) }, zh: "、", en: ", ")
    let rest = failing.count - min(failing.count, 3)
    let more = rest > 0 ? Text(zh: "等 \(failing.count) 项", en: " and \(rest) more") : Text(same: "")
    let also =
      failing.isEmpty
      ? Text(same: "") : Text(zh: "；未达标：\(names)\(more)", en: "; unmet: \(names)\(more)")
    let head = Text(zh: "\(year) 学年申报表", en: "The form for \(year)")
    let low = Text(
      zh: "\(cells) 项指标值低于要求",
      en: "\(Names.count(cells)) value\(cells == 1 ? "" : "s") below the requirement")
    guard scene.standard.lists(.r1), !scene.standard.required.isEmpty else {
      return Text(
        zh: "\(head)\(failing.isEmpty ? "：已评估条款没有一项未达标" : "\(also)")",
        en: "\(head)\(failing.isEmpty ? ": no assessed clause unmet" : "\(also)")")
    }
    let unknown = counted.count { !$0.isAssessed }
    if unknown == counted.count, cells == 0 {
      return Text(
        zh: "\(head)：\(counted.count) 个学段部七项指标缺数据，未评估\(also)",
        en: "\(head): no section is assessed by the seven indicators, for want of data\(also)")
    }
    if unknown > 0 {
      let lacking = Text(
        zh: "\(unknown) 个缺数据未评估", en: "\(unknown) not assessed for want of data")
      let which = cells > 0 ? Text(zh: "，\(low)", en: ", \(low)") : Text(same: "")
      return Text(
        zh: "\(head)：\(counted.count) 个学段部中 \(unmet) 个不达标，\(lacking)\(which)\(also)",
        en: "\(head): \(unmet) of \(counted.count) sections unmet, \(lacking)\(which)\(also)")
    }
    if unmet == 0, cells == 0 {
      return Text(
        zh: "\(head)：\(counted.count) 个学段部七项全部达到要求\(also)",
        en: "\(head): all \(counted.count) sections meet all seven indicators\(also)")
    }
    guard unmet > 0 else {
      return Text(
        zh: "\(head)：\(counted.count) 个学段部均达标，\(low)\(also)",
        en: "\(head): all \(counted.count) sections met, \(low)\(also)")
    }
    return Text(
      zh: "\(head)：\(counted.count) 个学段部中 \(unmet) 个不达标，\(low)\(also)",
      en: "\(head): \(unmet) of \(counted.count) sections unmet, \(low)\(also)")
  }
}
