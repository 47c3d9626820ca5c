import County
import Regulation
import Simulation

/// What becomes of schools over the size limit, in a sentence.
struct SizeSentence {
  private let scene: Scene
  private var main: Timeline { scene.main }

  init(_ scene: Scene) { self.scene = scene }

  /// The resolutions of the size clause under the first plan.
  var resolutions: [Resolution] { main.resolutions.filter { $0.clause == .g4 } }

  /// No school over its limit: the largest, and its room.
  var noneOversized: Text {
    guard scene.standard.lists(.g4),
      let largest = main.years[0].schools.filter({ $0.pupils > 0 }).min(by: {
        $0.limit - $0.pupils < $1.limit - $1.pupils
      })
    else { return Text(zh: "本标准不限制学校规模。", en: "The standard has no size limit.") }
    let name = scene.layout.schoolNames[largest.school]
    let pupils = Digits.grouped(largest.pupils)
    let limit = Digits.grouped(largest.limit)
    return Text(
      zh: "没有学校超过规模标准，最接近的是\(verbatim: name)（\(scene.firstYear) 年 \(verbatim: pupils) 人，标准 \(verbatim: limit) 人）。",
      en:
        "No school is over the size limit; \(verbatim: name) is nearest (\(verbatim: pupils) of \(verbatim: limit) in \(scene.firstYear))."
    )
  }

  /// Which schools come under their limit and when; what becomes of the promises.
  var finding: Text {
    let found = resolutions.map { Fate($0, main) }
    let resolved = found.filter { $0.from != nil && !$0.wasUnder }
    let risen = found.filter(\.wasUnder)
    let never = found.filter { $0.from == nil && !$0.wasUnder }
    var words: [Text] = []
    if let first = resolved.compactMap(\.from).min(), let last = resolved.compactMap(\.from).max() {
      let years = first == last ? "\(first)" : "\(first)–\(last)"
      let who =
        resolved.count <= 3
        ? Text(
          zh: "（\(list: resolved.map { $0.told(main) })）",
          en: " (\(list: resolved.map { $0.told(main) }))") : Text(same: "")
      let count = chinese(resolved.count)
      words.append(
        Text(
          zh: "\(count)所超规模学校 \(verbatim: years) 年降到标准以内\(who)",
          en:
            "\(Names.count(resolved.count).capital) oversized school\(resolved.count == 1 ? " comes" : "s come") under the limit in \(verbatim: years)\(who)"
        ))
    }
    if let first = never.first {
      let name = first.name
      let more = never.count > 1 ? Text(zh: "等 \(never.count) 所", en: " and \(never.count - 1) more") : Text(same: "")
      words.append(
        Text(
          zh: "\(verbatim: name)\(more)到 \(scene.lastYear) 年仍超过标准",
          en: "\(verbatim: name)\(more) \(never.count > 1 ? "are" : "is") still over the limit in \(scene.lastYear)"))
    }
    if let first = risen.first, let year = first.resolution.history.breaks.first {
      let more = risen.count > 1 ? Text(zh: "等 \(risen.count) 所", en: " and \(risen.count - 1) more") : Text(same: "")
      words.append(
        Text(
          zh: "\(verbatim: first.name)\(more) \(year) 年起超过标准",
          en: "\(verbatim: first.name)\(more) \(risen.count > 1 ? "go" : "goes") over the limit from \(year)"))
    }
    if let promises { words.append(promises) }
    return Text.joined(words, zh: "，", en: "; ")
  }

  /// Promises kept in time, or the first that is not.
  private var promises: Text? {
    let own = main.promises
    guard !own.isEmpty else { return nil }
    if let missed = own.first(where: { $0.status == .missed }) {
      let name = scene.layout.schoolNames[missed.school]
      return Text(
        zh: "\(verbatim: name) \(missed.due) 年到期的承诺未兑现",
        en: "the promise of \(verbatim: name), due \(missed.due), is missed")
    }
    guard own.allSatisfy({ $0.status == .kept || $0.status == .closed }), let due = own.map(\.due).min() else {
      return nil
    }
    return own.count == 1
      ? Text(zh: "\(due) 年到期的承诺兑现", en: "the promise due in \(due) is kept")
      : Text(zh: "\(due) 年到期的承诺均兑现", en: "the promises due in \(due) are kept")
  }

  /// A number of schools as Chinese counts them: two is 两.
  private func chinese(_ count: Int) -> Wording<Chinese> { count == 2 ? "两" : Wording(Names.count(count)) }

  /// One oversized school: when it comes under its limit for good, if it does.
  private struct Fate {
    let resolution: Resolution
    let name: String
    let school: Int?
    var from: Int? { resolution.history.holdsFrom }
    var wasUnder: Bool { resolution.history.holds.first == true }

    init(_ resolution: Resolution, _ timeline: Timeline) {
      self.resolution = resolution
      name = timeline.program.layout.name(of: resolution.part) ?? ""
      if case .school(let school)? = resolution.part.subject { self.school = school } else { school = nil }
    }

    func told(_ timeline: Timeline) -> Text {
      guard let from, let school else { return Text(same: name) }
      let pupils = timeline.years[from - timeline.program.firstYear].schools[school].pupils
      return pupils == 0
        ? Text(zh: "\(verbatim: name)撤并", en: "\(verbatim: name) closes")
        : Text(zh: "\(verbatim: name) \(grouped: pupils) 人", en: "\(verbatim: name) \(grouped: pupils)")
    }
  }
}
