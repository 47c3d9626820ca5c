import County
import Regulation
import Simulation

/// Schools under a line on one screen: a row for each, then what its closing brings, in the words of any merger.
struct ClosuresScreen {
  let closures: Closures
  let terminal: Terminal
  let language: Language
  private var base: Timeline { closures.base }
  private var county: County { base.program.county }

  private static let head = 26
  private static let column = 8
  private static let wide = 14

  init(_ closures: Closures, terminal: Terminal, _ language: Language) {
    self.closures = closures
    self.terminal = terminal
    self.language = language
  }

  func lines() -> [String] {
    var lines = title()
    guard !closures.schools.isEmpty else {
      return lines + wrap(Text(zh: "没有不足此线的学校。", en: "No school is under the line."))
    }
    lines += table() + [""]
    for closure in closures.schools { lines += detail(closure) }
    return lines + wrap(note)
  }

  private func wrap(_ text: Text) -> [String] { Columns.wrap(text(language), Terminal.usual, indent: 2) }

  private func title() -> [String] {
    let plan = base.program.plan.title
    let standard = base.program.standard.title(language)
    let line = Digits.fixed(closures.line, 0)
    let how =
      closures.phase == .noIntake
      ? Text(zh: "自 \(closures.year) 年起停招", en: "no entrants from \(closures.year)")
      : Text(zh: "于 \(closures.year) 年撤并", en: "closed in \(closures.year)")
    let head = Text(
      zh: "\(verbatim: county.name)　\(verbatim: plan)　不足 \(verbatim: line) 人的学校逐一\(how)　标准：\(verbatim: standard)",
      en:
        "\(verbatim: county.name)  \(verbatim: plan)  Schools under \(verbatim: line) pupils, each \(how)  Standard: \(verbatim: standard)"
    )
    return Columns.wrap(head(language), Terminal.usual, indent: 2).map { terminal.paint($0, .head) }
      + SyntheticText.lines(county, language)
  }

  private func table() -> [String] {
    func row(_ cells: [String], _ ink: TerminalInk?) -> [String] {
      Columns.row(
        [.left(cells[0], ClosuresScreen.head, ink)]
          + cells[1...3].map { .right($0, ClosuresScreen.column, ink) }
          + cells[4...].map { .right($0, ClosuresScreen.wide, ink) }, in: terminal)
    }
    let heads = [
      Text(zh: "学校", en: "school"), Text(zh: "学生", en: "pupils"), young, Text(zh: "公里", en: "km"),
      Text(zh: "超限差异系数", en: "CVs over"), Text(zh: "达标年数", en: "years met"),
    ]
    var lines = row(heads.map { $0(language) }, .head)
    let place = closures.year - base.program.firstYear
    for closure in closures.schools {
      var cells = [
        county.schools[closure.school].name, Digits.grouped(closure.pupils), Digits.grouped(closure.young), "–",
      ]
      if let (timeline, note) = closure.consolidation {
        if let km = note.closed.compactMap(\.km).max() { cells[3] = Digits.fixed(km, 1) }
        cells.append("\(base.years[place].spreadsOver) → \(timeline.years[place].spreadsOver)")
        cells.append("\(held(base)) → \(held(timeline))")
      } else {
        cells += [word(closure.outcome)(language), ""]
      }
      lines += row(cells, nil)
    }
    return lines
  }

  private var young: Text {
    let day = base.program.standard.planning(.dayGrades).map { Int($0) } ?? 0
    return Text(zh: "一至\(Names.count(day))", en: "1–\(day)")
  }

  private func held(_ timeline: Timeline) -> Int { timeline.years.count { $0.verdictOfAssessed.holds } }

  private func word(_ outcome: Closure.Outcome) -> Text {
    switch outcome {
    case .run: Text(same: "")
    case .kept: Text(zh: "保留", en: "kept")
    case .closesAnyway: Text(zh: "方案已撤", en: "closed")
    case .noReceiver: Text(zh: "无接收校", en: "no receiver")
    case .impossible: Text(zh: "不能推演", en: "no run")
    }
  }

  private func detail(_ closure: Closure) -> [String] {
    let name = county.schools[closure.school].name
    switch closure.outcome {
    case .kept(let reason):
      return wrap(
        Text(
          zh: "\(verbatim: name)：保留，不撤并（\(verbatim: reason)）。",
          en: "\(verbatim: name): kept and not closed (\(verbatim: reason))."))
    case .closesAnyway(let year):
      return wrap(
        Text(
          zh: "\(verbatim: name)：方案本身到 \(year) 年已撤并。",
          en: "\(verbatim: name): the plan itself has closed it by \(year)."))
    case .noReceiver:
      return wrap(
        Text(
          zh: "\(verbatim: name)：没有同学段、同学制的接收学校；请用 --into 指明。",
          en: "\(verbatim: name): there is no receiver of the same stage and length; name one with --into."))
    case .impossible(let problems):
      let why = problems.first.map { ProblemText.sentence($0.fault) } ?? Text(same: "")
      return wrap(Text(zh: "\(verbatim: name)：不能推演（\(why)）。", en: "\(verbatim: name): cannot be run (\(why))."))
    case .run:
      guard let (timeline, note) = closure.consolidation else { return [] }
      return wrap(ConsolidationText(note, timeline, isOneOfMany: false).sentence)
        + wrap(receivers(closure, timeline)) + wrap(years(timeline))
    }
  }

  /// Classes and rooms of the receivers in the year, and why they were taken.
  private func receivers(_ closure: Closure, _ timeline: Timeline) -> Text {
    let place = closures.year - base.program.firstYear
    let words = closure.receivers.map { receiver -> Text in
      let name = base.program.layout.names[receiver.slot]
      let before = Digits.fixed(base.facts[place].year.classes[receiver.slot], 0)
      let after = Digits.fixed(timeline.facts[place].year.classes[receiver.slot], 0)
      let largest = Digits.fixed(timeline.facts[place].year.largestClass[receiver.slot], 0)
      let rooms = Digits.fixed(timeline.classYears[place].rooms[receiver.slot], 0)
      let why =
        switch receiver.basis {
        case .named: Text(zh: "指定", en: "named")
        case .nearest: Text(zh: "直线最近", en: "nearest as the crow flies")
        case .township: Text(zh: "按校名为同乡镇、余位最多，假定", en: "of the township by its name, most free places, assumed")
        case .group: Text(zh: "同组余位最多，假定", en: "of its group, most free places, assumed")
        }
      return Text(
        zh:
          "\(verbatim: name)（\(why)）班级 \(verbatim: before) → \(verbatim: after) 个、教室 \(verbatim: rooms) 间、最大班额 \(verbatim: largest) 人",
        en:
          "\(verbatim: name) (\(why)): classes \(verbatim: before) → \(verbatim: after), \(verbatim: rooms) rooms, largest class \(verbatim: largest)"
      )
    }
    let all = Text.joined(words)
    return Text(zh: "　接收：\(all)。", en: "  Receivers: \(all).")
  }

  /// The verdict of every year, where it differs beside that without the closing.
  private func years(_ timeline: Timeline) -> Text {
    // Years in a row with the same verdicts are named together.
    var runs: [(years: [Int], before: Verdict, after: Verdict)] = []
    for (one, two) in zip(base.years, timeline.years) {
      let (before, after) = (one.verdictOfAssessed, two.verdictOfAssessed)
      if let run = runs.last, run.before == before, run.after == after {
        runs[runs.count - 1].years.append(two.year)
      } else {
        runs.append(([two.year], before, after))
      }
    }
    let words = runs.map { run -> Text in
      let years = Years.spans(run.years)
      let (one, two) = (Names.shortVerdict(run.before), Names.shortVerdict(run.after))
      return one == two
        ? Text(zh: "\(years) 年\(two)", en: "\(years) \(two)")
        : Text(zh: "\(years) 年\(one)→\(two)", en: "\(years) \(one)→\(two)")
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(zh: "　逐年结论：\(all)。", en: "  Verdicts: \(all).")
  }

  /// The dates of the procedure, and what is not known.
  private var note: Text {
    let procedure = Procedure.latest(before: closures.year)
    func month(_ month: Procedure.Month?) -> String {
      month.map { "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)" } ?? ""
    }
    let (assessed, hearing) = (month(procedure.assessed), month(procedure.hearing))
    let (noticed, approved) = (month(procedure.noticed), month(procedure.approved))
    let days = base.program.standard.planning(.noticeDays).map { Digits.fixed($0, 0) }
    return Text(
      zh:
        "程序最迟（倒排，假定）：\(verbatim: assessed) 评估论证，\(verbatim: hearing) 听证，\(verbatim: noticed) 起公示\(days.map { " \(verbatim: $0) 日" } ?? "")，\(verbatim: approved) 报批。教师和设备随迁、校舍停用；校车、寄宿和路途时间未列。不足 100 人的村小和教学点是国家要求保留、保障的，人数线不是撤并的依据。",
      en:
        "Procedure at the latest (counted back, assumed): assessed \(verbatim: assessed), hearing \(verbatim: hearing), published from \(verbatim: noticed)\(days.map { " for \(verbatim: $0) days" } ?? ""), approved \(verbatim: approved). Staff and equipment follow, premises close; buses, beds and minutes are not told. Village schools under 100 pupils are to be kept and provided for: a line of pupils is no ground to close one."
    )
  }
}
