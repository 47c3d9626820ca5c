import County
import Regulation
import Simulation

/// What a plan comes to for whoever decides: when to apply, what resolves, what fails first and when.
struct Prospect {
  let timeline: Timeline
  private let scene: Scene
  private var program: Program { timeline.program }
  /// Clauses not assessed that the headline passes over.
  private static let mostOpen = 3

  init(_ timeline: Timeline, _ scene: Scene) {
    self.timeline = timeline
    self.scene = scene
  }

  /// What stands today and fails later, the earliest first.
  var lapses: [Resolution] {
    let story = TimelineStory(timeline, [])
    return timeline.resolutions.filter { story.isVerdict($0) && !$0.lapses.isEmpty }
      .sorted { ($0.lapses[0], $0.clause.rawValue) < ($1.lapses[0], $1.clause.rawValue) }
  }

  /// What stands in the way of applying: after the longest run of standing years what fails first; where that run lasts
  /// to the end, what failed last before it; where no year stands, what is unmet in most years.
  var obstacle: Obstacle? {
    let stands = timeline.years.map(\.verdictOfAssessed.holds)
    guard let longest = Prospect.longestRun(stands) else {
      return mostUnmet.flatMap { clause in
        timeline.years.firstIndex { $0.clause(clause)?.verdict == .unmet }.flatMap { obstacle(at: $0, clause) }
      }
    }
    if let after = timeline.years.indices.first(where: { $0 >= longest.upperBound && hasUnmet($0) }) {
      return firstUnmet(after)
    }
    return timeline.years.indices.last { $0 < longest.lowerBound && hasUnmet($0) }.flatMap { firstUnmet($0) }
  }

  private func hasUnmet(_ place: Int) -> Bool { timeline.years[place].verdictOfAssessed == .unmet }

  private func firstUnmet(_ place: Int) -> Obstacle? {
    for clause in timeline.years[place].clauses where clause.verdict == .unmet {
      if let found = obstacle(at: place, clause.id) { return found }
    }
    return nil
  }

  /// The clause unmet in most years, the first of equals.
  private var mostUnmet: ClauseID? {
    let counts = timeline.years[0].clauses.map { clause in
      (clause.id, timeline.years.count { $0.clause(clause.id)?.verdict == .unmet })
    }
    return counts.reduce(nil as (id: ClauseID, years: Int)?) { most, next in
      next.1 > (most?.years ?? 0) ? (next.0, next.1) : most
    }?.id
  }

  /// The worst part of a clause unmet in a year, with the unbroken run of years in which that part is.
  private func obstacle(at place: Int, _ clause: ClauseID) -> Obstacle? {
    guard let part = timeline.years[place].clause(clause)?.worst else { return nil }
    func isUnmet(_ place: Int) -> Bool {
      guard let result = timeline.years[place].clause(clause)?.parts.first(where: { $0.part == part.part }) else {
        return false
      }
      return result.inScope && result.verdict == .unmet
    }
    var first = place
    while first > 0, isUnmet(first - 1) { first -= 1 }
    var last = place
    while last + 1 < timeline.years.count, isUnmet(last + 1) { last += 1 }
    let worst = timeline.years[first].clause(clause)?.parts.first { $0.part == part.part } ?? part
    return Obstacle(
      years: timeline.years[first].year...timeline.years[last].year, horizon: program.lastYear, clause: clause,
      part: worst)
  }

  /// The longest unbroken run, the first of equals; nil where nothing stands.
  private static func longestRun(_ stands: [Bool]) -> Range<Int>? {
    var longest: Range<Int>?
    var start = 0
    for place in stands.indices {
      guard stands[place] else {
        start = place + 1
        continue
      }
      if place + 1 - start > (longest?.count ?? 0) { longest = start..<(place + 1) }
    }
    return longest
  }

  /// What fails, in which unbroken run of years, with its result in the first of them.
  struct Obstacle {
    let years: ClosedRange<Int>
    let horizon: Int
    let clause: ClauseID
    let part: PartResult

    var year: Int { years.lowerBound }

    /// `2029 年起` where it lasts to the end, else the years themselves.
    var when: Text {
      if years.upperBound == horizon, years.count > 1 { return Text(zh: "\(year) 年起", en: "from \(year)") }
      let span = TimelineStory.spans(Array(years))
      return Text(zh: "\(span) 年", en: "in \(span)")
    }
  }

  /// The school whose promise alone keeps the county from applying, and the year the promise is due.
  var stillExempt: (name: String, due: Int)? {
    guard timeline.window == nil, let last = timeline.years.last, last.verdictOfAssessed.holds else { return nil }
    let exempt = (last.clause(.g4)?.parts ?? []).compactMap { part -> (name: String, due: Int)? in
      guard part.verdict == .metByExemption, let name = program.layout.name(of: part.part) else { return nil }
      return (name, part.exemptUntil ?? program.lastYear)
    }
    guard let latest = exempt.max(by: { $0.due < $1.due }) else { return nil }
    let holdsThroughout = timeline.years.allSatisfy(\.verdictOfAssessed.holds)
    return holdsThroughout || latest.due > program.lastYear ? latest : nil
  }

  /// Where the plan ends before a promise is due: that nothing can be said, and how far to go on.
  var tooShort: Text? {
    guard let still = stillExempt, still.due > program.lastYear else { return nil }
    return Text(
      zh: "推演期止于 \(program.lastYear) 年，早于承诺到期的 \(still.due) 年，尚不能判断；请把推演期延长到 \(still.due) 年以后",
      en:
        "The plan ends in \(program.lastYear), before the promise is due in \(still.due): too early to tell; let it run past \(still.due)"
    )
  }

  /// Whether no clause is assessed in any year.
  var isNotAssessed: Bool { timeline.years.allSatisfy { $0.verdictOfAssessed == .notAssessed } }

  /// Of the other plans the one that can be applied with and stands longest, at the least cost.
  var better: Int? {
    let others = scene.entries.indices.filter { scene.entries[$0].timeline.window?.years.isEmpty == false }
    return others.max { one, two in
      let (a, b) = (scene.entries[one].outcome, scene.entries[two].outcome)
      return (a.yearsStanding, -a.cost, -one) < (b.yearsStanding, -b.cost, -two)
    }
  }

  /// The finding of the whole report, and how much it leaves open.
  var headline: Text {
    let open = timeline.years[0].conditions.count
    guard open > Prospect.mostOpen else { return finding }
    return Text(zh: "\(finding.zh)（另有 \(open) 项未评估）", en: "\(finding.en) (\(open) clauses not assessed)")
  }

  private var finding: Text {
    if let window = timeline.window {
      let spans = CensusYears.text(window.years)
      if window.years.isEmpty {
        return Text(
          zh: "最早可以 \(window.first) 年统计数据申报，但其后年份超出推演期",
          en: "The census of \(window.first) is the first to apply on, but the years after it lie past the plan")
      }
      let sureness = FuturesStory.sureness(scene)
      guard let first = lapses.first else {
        if let sureness {
          return Text(
            zh: "可以 \(spans.zh)统计数据申报，把握 \(sureness)；单次推演中已评估条款到 \(program.lastYear) 年保持达标",
            en:
              "Apply on the census of \(spans.en) (probability \(sureness)): in the single run every assessed clause holds to \(program.lastYear)"
          )
        }
        return Text(
          zh: "可以 \(spans.zh)统计数据申报，已评估条款到 \(program.lastYear) 年保持达标",
          en: "Apply on the census of \(spans.en): every assessed clause holds to \(program.lastYear)")
      }
      let what = Naming.long(first.clause, first.part, program)
      if let sureness {
        return Text(
          zh: "可以 \(spans.zh)统计数据申报，把握 \(sureness)；单次推演中 \(first.lapses[0]) 年起\(what.zh)不达标",
          en:
            "Apply on the census of \(spans.en) (probability \(sureness)); \(what.en) fails from \(first.lapses[0])"
        )
      }
      return Text(
        zh: "可以 \(spans.zh)统计数据申报；\(first.lapses[0]) 年起\(what.zh)不达标，须提前处置",
        en:
          "Apply on the census of \(spans.en); \(what.en) fails from \(first.lapses[0]) unless something is done before"
      )
    }
    if let tooShort { return tooShort }
    if let still = stillExempt?.name {
      return Text(
        zh: "各年达标靠的是承诺：\(still)到 \(program.lastYear) 年仍超过规模标准，不能据此申报",
        en:
          "The clauses hold by a promise alone: \(still) still over the size limit in \(program.lastYear), too little to apply on"
      )
    }
    guard let obstacle else {
      return Text(zh: "现有数据不足以判断哪一年可以申报", en: "The data do not tell in which year to apply")
    }
    let what = Naming.long(obstacle.clause, obstacle.part.part, program)
    guard !scene.isAlone, let better else {
      return Text(
        zh: "推演期内没有可以申报的年份：\(obstacle.when.zh)\(what.zh)不达标",
        en: "No census to apply on within the plan: \(what.en) fails \(obstacle.when.en)")
    }
    let other = scene.name(of: better)
    let spans = CensusYears.text(scene.entries[better].timeline.window?.years ?? [])
    return Text(
      zh: "照方案一没有可以申报的年份：\(obstacle.when.zh)\(what.zh)不达标；\(other.zh)可以 \(spans.zh)统计数据申报",
      en:
        "No census to apply on under Plan 1: \(what.en) fails \(obstacle.when.en); under \(other.en) apply on \(spans.en)"
    )
  }
}

/// What is judged, as a sentence names it.
enum Naming {
  /// A CV as such, a school with its size, a section with its clause; other clauses by their name.
  static func long(_ clause: ClauseID, _ part: Part, _ program: Program) -> Text {
    let subject = PartText.subject(clause, part, program.layout, program.standard)
    let name = program.layout.name(of: part)
    switch clause {
    case .r2, .a2:
      return part.aspect == .composite
        ? subject : Text(zh: "\(subject.zh)差异系数", en: "the CV of \(subject.en)")
    case .g4:
      guard let name else { return subject }
      return Text(zh: "\(name)的规模", en: "the size of \(name)")
    case .r1, .a1:
      guard let name else { return subject }
      return Text(zh: "\(name)的办学条件（\(clause.rawValue)）", en: "\(name) (\(clause.rawValue))")
    default:
      let own = Names.clause(clause, in: program.standard)
      return Text(zh: "\(own.zh)（\(clause.rawValue)）", en: "\(own.en) (\(clause.rawValue))")
    }
  }
}
