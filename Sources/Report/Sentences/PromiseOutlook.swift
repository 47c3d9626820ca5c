import County
import Regulation
import Simulation

/// Of a plan whose clauses hold to its last year: whether a promise alone keeps the county from applying.
struct PromiseOutlook {
  let timeline: Timeline
  private var program: Program { timeline.program }

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

  /// Where the plan ends before a promise is due: that nothing can be said, and how far to go on. What else is open is
  /// told with it, in brackets.
  func tooShort(besides: Text) -> Text? {
    guard let still = stillExempt, still.due > program.lastYear else { return nil }
    return Text(
      zh: "推演期止于 \(program.lastYear) 年，早于承诺到期的 \(still.due) 年\(besides)，尚不能判断；请把推演期延长到 \(still.due) 年以后",
      en:
        "the plan ends in \(program.lastYear), before the promise is due in \(still.due)\(besides): too early to tell; let it run past \(still.due)"
    )
  }

  /// Where every year stands, and one school by its promise alone: that the county cannot apply on that.
  func exemptAlone(besides: Text) -> Text? {
    guard let still = stillExempt?.name else { return nil }
    return Text(
      zh: "各年已评估条款均达标，但\(verbatim: still)只凭承诺达标，到 \(program.lastYear) 年仍超过标准，不能据以申报\(besides)",
      en:
        "every assessed clause is met, but \(verbatim: still) by a promise alone, still over the limit in \(program.lastYear): the county cannot apply on that\(besides)"
    )
  }
}
