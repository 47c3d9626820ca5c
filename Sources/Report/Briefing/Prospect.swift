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

  /// What stands in the way of applying: after the longest run of standing years what fails first, nothing where that run
  /// lasts to the end; where no year stands, what is unmet at the end and in most years.
  var obstacle: Obstacle? {
    let stands = timeline.years.map(\.verdictOfAssessed.holds)
    guard let longest = Prospect.longestRun(stands) else {
      return mostUnmet.flatMap { clause in lastUnmet(clause).flatMap { obstacle(at: $0, clause) } }
    }
    if let after = timeline.years.indices.first(where: { $0 >= longest.upperBound && hasUnmet($0) }) {
      return firstUnmet(after)
    }
    return nil
  }

  private func hasUnmet(_ place: Int) -> Bool { timeline.years[place].verdictOfAssessed == .unmet }

  private func firstUnmet(_ place: Int) -> Obstacle? {
    for clause in timeline.years[place].clauses where clause.verdict == .unmet {
      if let found = obstacle(at: place, clause.id) { return found }
    }
    return nil
  }

  /// The clause unmet in most years, the first of equals; one that is still unmet in the end before one that is not: what
  /// the plan cures stands in nobody's way.
  private var mostUnmet: ClauseID? {
    func count(_ clause: ClauseID) -> Int { timeline.years.count { $0.clause(clause)?.verdict == .unmet } }
    let failing = timeline.years[0].clauses.map(\.id).filter { count($0) > 0 }
    let lasting = failing.filter { timeline.years.last?.clause($0)?.verdict == .unmet }
    return (lasting.isEmpty ? failing : lasting).reduce(nil as ClauseID?) { most, next in
      guard let most, count(most) >= count(next) else { return next }
      return most
    }
  }

  /// The last year in which a clause is unmet without a break to the end, or the last in which it is unmet at all.
  private func lastUnmet(_ clause: ClauseID) -> Int? {
    timeline.years.indices.last { timeline.years[$0].clause(clause)?.verdict == .unmet }
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

  /// The first year after the census in which what stands in the way does so, with its result then: what was short in the
  /// census is not what a plan is asked about. The census itself where it fails in no other year.
  func ahead(_ obstacle: Obstacle) -> (year: Int, part: PartResult) {
    let next = timeline.program.firstYear + 1
    guard obstacle.year < next, obstacle.years.upperBound >= next else { return (obstacle.year, obstacle.part) }
    let parts = timeline.years[1].clause(obstacle.clause)?.parts ?? []
    return parts.first { $0.part == obstacle.part.part }.map { (next, $0) } ?? (obstacle.year, obstacle.part)
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

  /// The other plan that does better than the first: by probability where there is one, else one that can be applied
  /// with and stands in more years of the first plan's; of equals the cheapest. None that ends before those years do.
  var better: Int? {
    let own = scene.advice(of: 0)
    let others = scene.entries.indices.dropFirst()
    if let chance = own.chance {
      let sure = others.compactMap { place in scene.advice(of: place).chance.map { (place, $0.share) } }
      guard let best = sure.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) else { return nil }
      return best.1 - chance.share >= Prospect.worthTelling ? best.0 : nil
    }
    func standing(_ place: Int) -> Int { Outcome(scene.entries[place].timeline, through: scene.lastYear).yearsStanding }
    let can = others.filter { place in
      scene.entries[place].timeline.program.lastYear >= scene.lastYear && !scene.advice(of: place).censuses.isEmpty
        && scene.entries[place].timeline.window?.years.isEmpty == false
    }
    let best = can.map { (place: $0, years: standing($0), cost: scene.entries[$0].outcome.cost) }
      .max { ($0.years, -$0.cost, -$0.place) < ($1.years, -$1.cost, -$1.place) }
    return best.flatMap { $0.years > standing(0) ? $0.place : nil }
  }

  /// By how much likelier another plan must be to be told of: less is as much the spreads' as the plan's.
  private static let worthTelling = 0.05
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
      let form = Names.form(clause)
      return clause == .a1
        ? Text(zh: "\(name)的\(form.zh)", en: "\(form.en) of \(name)")
        : Text(zh: "\(name)的办学条件（\(form.zh)）", en: "the standard of \(name) (\(form.en))")
    default:
      return Names.formed(clause, in: program.standard)
    }
  }
}
