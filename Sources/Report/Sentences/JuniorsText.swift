import County
import Simulation

/// Where the children of a merged primary section will go to junior school, and which junior school nobody enters then.
struct JuniorsText {
  private let timeline: Timeline
  private let consolidation: Consolidation
  private var program: Program { timeline.program }

  init(_ consolidation: Consolidation, _ timeline: Timeline) {
    self.consolidation = consolidation
    self.timeline = timeline
  }

  /// Nil where the receivers feed the same junior schools as what closes.
  var words: Text? {
    guard case .merge(let merger) = program.plan.measures[consolidation.measure].action else { return nil }
    let closed = consolidation.closed.map(\.slot).filter { program.county.sections[$0].stage == .primary }
    let receivers = consolidation.receivers.map(\.slot).filter { program.county.sections[$0].stage == .primary }
    let (from, to) = (juniors(of: closed), juniors(of: receivers))
    guard !from.isEmpty, !to.isEmpty, from != to else { return nil }
    let (mine, theirs) = (names(from), names(to))
    guard merger.juniors == .receiver else {
      return Text(
        zh: "毕业后仍按原学校升入\(mine.zh)（如随接收校升入\(theirs.zh)，请写 升学去向: 随接收校）",
        en:
          "its children go on to \(mine.en) as from home (write juniors: receiver if they are to go to \(theirs.en) with their new school)"
      )
    }
    let dry = from.subtracting(to).filter { isDry($0) }
    let ends =
      dry.isEmpty
      ? Text(same: "") : Text(zh: "，\(names(dry).zh)不再有新生", en: "; nobody enters \(names(dry).en) any more")
    return Text(
      zh: "毕业后随接收校升入\(theirs.zh)\(ends.zh)", en: "its children go on to \(theirs.en) with their new school\(ends.en)")
  }

  /// The junior sections that the graduates of some primary sections enter.
  private func juniors(of slots: [Int]) -> Set<Int> {
    let units = program.feeding
    return slots.reduce(into: []) { juniors, slot in
      let shares = FeedUnit.shares(of: slot, among: units)
      for (unit, share) in zip(units, shares) where share > 0 { juniors.formUnion(unit.slots) }
    }
  }

  /// Whether nobody enters a section that is open in the last year.
  private func isDry(_ slot: Int) -> Bool {
    guard let facts = timeline.facts.last, let formed = timeline.classYears.last else { return false }
    return facts.year.open[slot] && formed.pupils[slot * program.rolls.stride] < 0.5
  }

  /// Some names, the first few.
  private func names(_ slots: Set<Int>) -> Text {
    let most = 3
    let all = slots.sorted().map { Text(same: program.layout.names[$0]) }
    let shown = Text.joined(Array(all.prefix(most)), zh: "、", en: ", ")
    return all.count > most ? Text(zh: "\(shown.zh)等", en: "\(shown.en) and others") : shown
  }
}
