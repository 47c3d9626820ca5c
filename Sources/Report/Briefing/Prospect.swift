import County
import Regulation
import Simulation

/// What a plan comes to for whoever decides: when to apply, what resolves, what fails first and when.
struct Prospect {
  let timeline: Timeline
  private let scene: Scene
  private var program: Program { timeline.program }

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

  /// The first year in which an assessed clause is unmet, and the part of it that is.
  var obstacle: (year: Int, clause: ClauseID, part: PartResult)? {
    for year in timeline.years {
      for clause in year.clauses where clause.verdict == .unmet {
        if let part = clause.worst { return (year.year, clause.id, part) }
      }
    }
    return nil
  }

  /// Where every year holds and yet none can be applied on: the school that stands by its promise to the end.
  var stillExempt: String? {
    guard timeline.window == nil, timeline.years.allSatisfy(\.verdictOfAssessed.holds),
      let part = timeline.years.last?.clause(.g4)?.parts.first(where: { $0.verdict == .metByExemption })
    else { return nil }
    return program.layout.name(of: part.part)
  }

  /// Of the other plans the one that can be applied with and stands longest, at the least cost.
  var better: Int? {
    let others = scene.entries.indices.filter { scene.entries[$0].timeline.window?.years.isEmpty == false }
    return others.max { one, two in
      let (a, b) = (scene.entries[one].outcome, scene.entries[two].outcome)
      return (a.yearsStanding, -a.cost, -one) < (b.yearsStanding, -b.cost, -two)
    }
  }

  /// The finding of the whole report.
  var headline: Text {
    if let window = timeline.window {
      let spans = TimelineStory.spans(window.years)
      if window.years.isEmpty {
        return Text(
          zh: "最早可以 \(window.first) 年统计数据申报，但其后年份超出推演期",
          en: "The census of \(window.first) is the first to apply on, but the years after it lie past the plan")
      }
      guard let first = lapses.first else {
        return Text(
          zh: "以 \(spans) 年统计数据均可申报，已评估条款到 \(program.lastYear) 年保持达标",
          en: "Apply on any census of \(spans): every assessed clause holds to \(program.lastYear)")
      }
      let what = Naming.long(first.clause, first.part, program)
      return Text(
        zh: "可以 \(spans) 年统计数据申报；\(first.lapses[0]) 年起\(what.zh)不达标，须提前处置",
        en: "Apply on the census of \(spans); \(what.en) fails from \(first.lapses[0]) unless something is done before")
    }
    if let still = stillExempt {
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
        zh: "推演期内没有可以申报的年份：\(obstacle.year) 年起\(what.zh)不达标",
        en: "No census to apply on within the plan: \(what.en) fails from \(obstacle.year)")
    }
    let other = scene.name(of: better)
    let spans = TimelineStory.spans(scene.entries[better].timeline.window?.years ?? [])
    return Text(
      zh: "照方案一没有可以申报的年份：\(obstacle.year) 年起\(what.zh)不达标；\(other.zh)可以 \(spans) 年统计数据申报",
      en:
        "No census to apply on under Plan 1: \(what.en) fails from \(obstacle.year); under \(other.en) apply on \(spans)"
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
