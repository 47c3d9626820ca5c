import County
import Regulation
import Simulation

/// What is said of schools closed one by one, wherever it stands: heads and cells of a row each, then sentences.
struct ClosuresText {
  let closures: Closures
  private var base: Timeline { closures.base }
  private var county: County { base.program.county }

  init(_ closures: Closures) { self.closures = closures }

  /// Which schools are closed, and how.
  var subject: Text {
    let line = Digits.fixed(closures.line, 0)
    return closures.phase == .noIntake
      ? Text(
        zh: "不足 \(verbatim: line) 人的学校逐一自 \(closures.year) 年起停招",
        en: "Schools under \(verbatim: line) pupils, each without entrants from \(closures.year)")
      : Text(
        zh: "不足 \(verbatim: line) 人的学校逐一于 \(closures.year) 年撤并",
        en: "Schools under \(verbatim: line) pupils, each closed in \(closures.year)")
  }

  /// The heads of the row of a school.
  var heads: [Text] {
    [
      Text(zh: "学校", en: "school"), Text(zh: "学生", en: "pupils"), young, Text(zh: "公里", en: "km"),
      Text(zh: "分钟", en: "min"), Text(zh: "超限差异系数", en: "CVs over"), Text(zh: "达标年数", en: "years met"),
    ]
  }

  /// The cells of the row of a school; where it has no run, why stands in the place of the CVs.
  func cells(_ closure: Closure) -> [Text] {
    let place = closures.year - base.program.firstYear
    var cells = [
      county.schools[closure.school].name, Digits.grouped(closure.pupils), Digits.grouped(closure.young), "–", "–",
    ]
    guard let (timeline, note) = closure.consolidation else {
      return cells.map { Text(same: $0) } + [ClosuresText.name(closure.outcome), Text(same: "")]
    }
    // By road where the county tells its roads, else as the crow flies.
    if let km = note.way?.km ?? note.closed.compactMap(\.km).max() { cells[3] = Digits.fixed(km, 1) }
    if let minutes = note.way?.minutes { cells[4] = Digits.exact(minutes) + (isOver(minutes) ? "!" : "") }
    cells.append("\(base.years[place].spreadsOver) → \(timeline.years[place].spreadsOver)")
    cells.append("\(held(base)) → \(held(timeline))")
    return cells.map { Text(same: $0) }
  }

  /// Whether a way is longer than the first grades may travel.
  private func isOver(_ minutes: Double) -> Bool {
    base.program.standard.planning(.travelMinutes).map { Comparison.atMost.isUnmet(minutes, $0) } ?? false
  }

  private var young: Text {
    let day = base.program.standard.planning(.dayGrades).map { Int($0) } ?? 0
    return Text(zh: "一至\(Names.count(day))", en: "1–\(day)")
  }

  func held(_ timeline: Timeline) -> Int { timeline.years.count { $0.verdictOfAssessed.holds } }

  /// What became of closing a school by itself.
  static func name(_ outcome: Closure.Outcome) -> Text {
    switch outcome {
    case .run: Text(zh: "已推演", en: "run")
    case .kept: Text(zh: "保留", en: "kept")
    case .closesAnyway: Text(zh: "方案已撤", en: "closed")
    case .noReceiver: Text(zh: "无接收校", en: "no receiver")
    case .impossible: Text(zh: "不能推演", en: "no run")
    }
  }

  /// What a closing brings, sentence by sentence; where it has no run, why.
  func sentences(_ closure: Closure) -> [Text] {
    let name = county.schools[closure.school].name
    switch closure.outcome {
    case .kept(let reason):
      return [
        Text(
          zh: "\(verbatim: name)：保留，不撤并（\(verbatim: reason)）。",
          en: "\(verbatim: name): kept and not closed (\(verbatim: reason)).")
      ]
    case .closesAnyway(let year):
      return [
        Text(
          zh: "\(verbatim: name)：方案本身到 \(year) 年已撤并。",
          en: "\(verbatim: name): the plan itself has closed it by \(year).")
      ]
    case .noReceiver:
      return [
        Text(
          zh: "\(verbatim: name)：没有同学段、同学制的接收学校；请用 --into 指明。",
          en: "\(verbatim: name): there is no receiver of the same stage and length; name one with --into.")
      ]
    case .impossible(let problems):
      let why = problems.first.map { ProblemText.sentence($0.fault) } ?? Text(same: "")
      return [Text(zh: "\(verbatim: name)：不能推演（\(why)）。", en: "\(verbatim: name): cannot be run (\(why)).")]
    case .run:
      guard let (timeline, note) = closure.consolidation else { return [] }
      return [
        ConsolidationText(note, timeline, isOneOfMany: false).sentence, receivers(closure, timeline), years(timeline),
      ]
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
        case .nearest: Text(zh: "距离最近", en: "nearest")
        case .township: Text(zh: "校名同乡镇、空余学位最多，假定", en: "of the township by its name, most free places, assumed")
        case .group: Text(zh: "同组空余学位最多，假定", en: "of its group, most free places, assumed")
        }
      return Text(
        zh:
          "\(verbatim: name)（\(why)）班级 \(verbatim: before) → \(verbatim: after) 个、教室 \(verbatim: rooms) 间、最大班额 \(verbatim: largest) 人",
        en:
          "\(verbatim: name) (\(why)): classes \(verbatim: before) → \(verbatim: after), \(verbatim: rooms) rooms, largest class \(verbatim: largest)"
      )
    }
    let all = Text.joined(words)
    return Text(zh: "接收：\(all)。", en: "Receivers: \(all).")
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
    return Text(zh: "逐年结论：\(all)。", en: "Verdicts: \(all).")
  }

  /// The dates of the procedure, and what is not known.
  var note: Text {
    let procedure = Procedure.latest(before: closures.year)
    func month(_ month: Procedure.Month?) -> String {
      month.map { "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)" } ?? ""
    }
    let (assessed, hearing) = (month(procedure.assessed), month(procedure.hearing))
    let (noticed, approved) = (month(procedure.noticed), month(procedure.approved))
    let days = base.program.standard.planning(.noticeDays).map { Digits.fixed($0, 0) }
    let untold = untold
    let small = base.program.standard.limit(.g6, .fundedPupils).map { Digits.fixed($0, 0) } ?? "100"
    return Text(
      zh:
        "程序最迟（按开学倒排，假定）：\(verbatim: assessed) 评估论证，\(verbatim: hearing) 听证，\(verbatim: noticed) 起公示\(days.map { " \(verbatim: $0) 日" } ?? "")，\(verbatim: approved) 报批。教师、设备随学生并入接收校，校舍停用；\(untold)。不足 \(verbatim: small) 人的乡村小规模学校属保留和保障的范围，人数线不是撤并的依据。",
      en:
        "Procedure at the latest (counted back from the start of school, assumed): assessed \(verbatim: assessed), hearing \(verbatim: hearing), published from \(verbatim: noticed)\(days.map { " for \(verbatim: $0) days" } ?? ""), approved \(verbatim: approved). Staff and equipment go with the pupils, premises close; \(untold). Village schools under \(verbatim: small) pupils are to be kept and provided for: a line of pupils is no ground to close one."
    )
  }

  /// What the county folder says nothing of, so that it is in no figure here.
  private var untold: Text {
    var words: [Text] = []
    let runs = closures.schools.compactMap(\.consolidation)
    if !runs.isEmpty, !runs.contains(where: { $0.1.way?.minutes != nil }) {
      words.append(Text(zh: "路途分钟未列（travel.csv）", en: "minutes are not given (travel.csv)"))
    }
    if county.unitCosts.isEmpty {
      words.append(
        Text(
          zh: "校车、闲置校舍维护未列（county.yaml 的 unitCosts）",
          en: "buses and the upkeep of idle premises are not given (unitCosts in county.yaml)"))
    }
    words.append(Text(zh: "不安排寄宿，床位未计", en: "nobody boards, so that no beds are counted"))
    return Text.joined(words, zh: "，", en: ", ")
  }
}
