import County
import Ensemble
import Regulation
import Simulation

/// The sentence at the head of the report: whether to apply, how sure that is, and what stands in the way.
struct Headline {
  private let scene: Scene
  private let prospect: Prospect
  private let advice: Advice
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }

  init(_ scene: Scene, _ prospect: Prospect) {
    self.scene = scene
    self.prospect = prospect
    advice = scene.advice(of: 0)
  }

  /// A single run says that it is one.
  var text: Text {
    let own = hanging(sentence)
    guard advice.isSingle else { return own }
    return Text(zh: "单次推演：\(own.zh)", en: "Single projection: \(own.en)")
  }

  /// With what it hangs on where the roll by grade would tell and is not given.
  private func hanging(_ own: Text) -> Text {
    guard let text = JuniorReadingText(main), text.reading.differs else { return own }
    return Text(zh: "\(own.zh)；\(text.asks.zh)", en: "\(own.en); \(text.asks.en)")
  }

  private var sentence: Text {
    switch advice.answer {
    case .apply: advice.chance == nil ? applying : safe
    case .applyIf: onCondition
    case .doNot: unsafe
    case .open: undecided
    case .tooShort: tooShort
    case .noData: Text(zh: "现有数据不足以评估任何一项条款，尚不能判断", en: "the data assess no clause, so no verdict is possible yet")
    case .none: noCensus
    }
  }

  private var span: Text { Names.count(program.windowYears) }

  // MARK: By probability

  private var share: Text { advice.chance.map { ChanceText.whole($0) } ?? Text(same: "") }

  private var safe: Text {
    let census = CensusYears.full(advice.censuses)
    return Text(
      zh: "可申报：用 \(census.zh)，申报后\(span.zh)年保持达标的把握\(share.zh)",
      en: "Safe to apply on \(census.en): \(share.en) chance of staying compliant for \(span.en) years after")
  }

  private var onCondition: Text {
    let census = CensusYears.full(advice.censuses)
    let secure =
      scene.weakPoint(of: 0).map { Text(zh: "，须先确保\($0.name.zh)达标", en: "; secure \($0.name.en) first") }
      ?? Text(same: "")
    return Text(
      zh: "有条件申报：用 \(census.zh)，申报后\(span.zh)年保持达标的把握\(share.zh)\(secure.zh)",
      en:
        "Apply on condition, on \(census.en): \(share.en) chance of staying compliant for \(span.en) years after\(secure.en)"
    )
  }

  private var unsafe: Text {
    let weak =
      scene.weakPoint(of: 0).map { Text(zh: "，最薄弱环节为\($0.name.zh)", en: "; weakest: \($0.name.en)") }
      ?? Text(same: "")
    let isHopeless = advice.chance?.holds == 0
    let which =
      isHopeless
      ? Text(zh: "任何学年", en: "whichever census is used")
      : Text(
        zh: "最稳妥的 \(CensusYears.text(advice.censuses).zh)",
        en: "at best, on the census of \(CensusYears.text(advice.censuses).en)")
    return Text(
      zh: "不宜申报：申报后\(span.zh)年保持达标的把握\(share.zh)（\(which.zh)）\(weak.zh)\(otherPlan.zh)",
      en:
        "Not safe to apply: \(share.en) chance of staying compliant for \(span.en) years after (\(which.en))\(weak.en)\(otherPlan.en)"
    )
  }

  // MARK: What is not assessed

  private var undecided: Text {
    let open = OpenText.words(advice.open)
    let census = CensusYears.text(advice.censuses)
    guard advice.chance != nil else {
      return Text(
        zh:
          "已评估 \(advice.assessed) 项达标（\(census.zh)及其后\(span.zh)年），\(open.zh)，尚不能判断能否申报\(future.zh)",
        en:
          "the \(advice.assessed) assessed clauses are met on the census of \(census.en) and for \(span.en) years after, but \(open.en): too early to say whether to apply\(future.en)"
      )
    }
    let full = CensusYears.full(advice.censuses)
    return Text(
      zh:
        "已评估 \(advice.assessed) 项达标，用 \(full.zh)申报、其后\(span.zh)年保持达标的把握\(share.zh)；\(open.zh)，尚不能判断能否申报",
      en:
        "Too early to say whether to apply: the \(advice.assessed) assessed clauses have a \(share.en) chance of staying met on \(full.en) and for \(span.en) years after, but \(open.en)"
    )
  }

  // MARK: By a single run

  private var applying: Text {
    let census = CensusYears.full(advice.censuses)
    return Text(
      zh: "可用 \(census.zh)申报\(unseen.zh)\(future.zh)",
      en: "the county can apply on \(census.en)\(unseen.en)\(future.en)")
  }

  /// That the limits of the CVs are not known from any source, where they are not.
  private var unseen: Text {
    scene.tellsMargins(.r2)
      ? Text(same: "") : Text(zh: "（差异系数的限值凭记忆，未核实）", en: ", by CV limits that are from memory and not verified")
  }

  /// What fails later than the first census named; or that nothing does.
  private var future: Text {
    guard let first = prospect.timeline.lapses.first else {
      return Text(zh: "；已评估条款到 \(program.lastYear) 年保持达标", en: "; every assessed clause holds to \(program.lastYear)")
    }
    let what = Naming.long(first.clause, first.part, program)
    return Text(
      zh: "；\(first.lapses[0]) 年起\(what.zh)不达标，须提前处置",
      en: "; \(what.en) fails from \(first.lapses[0]) unless something is done before")
  }

  private var tooShort: Text {
    if let short = prospect.tooShort { return short }
    guard let first = advice.censuses.first else {
      return Text(
        zh: "推演期不足\(span.zh)年，尚不能判断能否申报",
        en: "the plan runs for fewer than \(span.en) years after any census, too few to say whether to apply")
    }
    let census = CensusYears.text([first])
    return Text(
      zh: "\(census.zh)起各项达标，但其后\(span.zh)年超出推演期，尚不能判断能否申报",
      en:
        "every assessed clause holds from the census of \(census.en), but the \(span.en) years after lie past the plan: too early to say"
    )
  }

  private var noCensus: Text {
    if let still = prospect.stillExempt?.name {
      return Text(
        zh: "不能据以申报：\(still)到 \(program.lastYear) 年仍超过规模标准，各年达标只凭承诺",
        en:
          "the county cannot apply: \(still) is still over the size limit in \(program.lastYear) and stands by its promise alone"
      )
    }
    guard let obstacle = prospect.timeline.obstacle else {
      return Text(zh: "现有数据不足以判断哪一年可以申报", en: "the data do not tell in which year to apply")
    }
    let what = Naming.long(obstacle.clause, obstacle.part.part, program)
    let own = scene.isAlone ? Text(same: "") : Text(zh: "按方案一", en: " under Plan 1")
    return Text(
      zh: "\(own.zh)推演期内没有可以申报的年度：\(obstacle.when.zh)\(what.zh)不达标\(otherPlan.zh)",
      en: "no census to apply on\(own.en): \(what.en) fails \(obstacle.when.en)\(otherPlan.en)")
  }

  /// The other plan that does better, with what it comes to.
  private var otherPlan: Text {
    guard let better = prospect.better else { return Text(same: "") }
    let name = scene.name(of: better)
    let other = scene.advice(of: better)
    let census = CensusYears.text(other.censuses)
    switch other.answer {
    case .apply where other.isSingle, .open where other.isSingle:
      return Text(zh: "；\(name.zh)在 \(census.zh)及其后\(span.zh)年达标", en: "; \(name.en) holds on \(census.en) and after")
    case .apply: return Text(zh: "；\(name.zh)可申报", en: "; \(name.en) is safe")
    case .applyIf: return Text(zh: "；\(name.zh)可有条件申报", en: "; \(name.en) on condition")
    default: return Text(zh: "；\(name.zh)把握较大", en: "; \(name.en) is likelier to hold")
    }
  }
}
