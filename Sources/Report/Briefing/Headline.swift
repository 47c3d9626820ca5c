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

  /// The answer alone, for a slide that says beside it how sure that is and what it depends on.
  var short: Text { sentence }

  /// What the answer depends on where the roll by grade would tell and is not given; nil where it does not.
  var depends: Text? {
    JuniorReadingText(main, scene.otherReading).flatMap { $0.reading.differs ? $0.depends : nil }
  }

  /// A single run says that it is one.
  var text: Text {
    let own = depending(sentence)
    guard advice.isSingle else { return own }
    return Text(zh: "单次推演：\(own)", en: "Single projection: \(own)")
  }

  /// With what it depends on where the roll by grade would tell and is not given.
  private func depending(_ own: Text) -> Text {
    guard let depends else { return own }
    return Text(zh: "\(own)；\(depends)", en: "\(own); \(depends)")
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
      zh: "可申报：用 \(census)，申报后\(span)年保持达标的把握\(share)",
      en: "Safe to apply on \(census): \(share) chance of staying compliant for \(span) years after")
  }

  private var onCondition: Text {
    let census = CensusYears.full(advice.censuses)
    let secure =
      scene.weakPoint(of: 0).map { Text(zh: "，须先确保\($0.name)达标", en: "; secure \($0.name) first") }
      ?? Text(same: "")
    return Text(
      zh: "有条件申报：用 \(census)，申报后\(span)年保持达标的把握\(share)\(secure)",
      en:
        "Apply on condition, on \(census): \(share) chance of staying compliant for \(span) years after\(secure)"
    )
  }

  private var unsafe: Text {
    let weak =
      scene.weakPoint(of: 0).map { Text(zh: "，最薄弱环节为\($0.name)", en: "; weakest: \($0.name)") }
      ?? Text(same: "")
    let isHopeless = advice.chance?.holds == 0
    let which =
      isHopeless
      ? Text(zh: "任何学年", en: "whichever census is used")
      : Text(
        zh: "最稳妥的 \(CensusYears.text(advice.censuses))",
        en: "at best, on the census of \(CensusYears.text(advice.censuses))")
    return Text(
      zh: "不宜申报：申报后\(span)年保持达标的把握\(share)（\(which)）\(weak)\(otherPlan)",
      en:
        "Not safe to apply: \(share) chance of staying compliant for \(span) years after (\(which))\(weak)\(otherPlan)"
    )
  }

  // MARK: What is not assessed

  private var undecided: Text {
    let open = OpenText.words(advice.open, named: scene.standard)
    let census = CensusYears.text(advice.censuses)
    guard advice.chance != nil else {
      return Text(
        zh:
          "已评估 \(advice.assessed) 项达标（\(census)及其后\(span)年），\(open)，尚不能判断能否申报\(future)",
        en:
          "the \(counted: advice.assessed, "assessed clause") \(agree: Double(advice.assessed), "is", "are") met on the census of \(census) and for \(span) years after, but \(open): too early to say whether to apply\(future)"
      )
    }
    let full = CensusYears.full(advice.censuses)
    return Text(
      zh:
        "已评估 \(advice.assessed) 项达标，用 \(full)申报、其后\(span)年保持达标的把握\(share)；\(open)，尚不能判断能否申报",
      en:
        "Too early to say whether to apply: the \(counted: advice.assessed, "assessed clause") \(agree: Double(advice.assessed), "has", "have") a \(share) chance of staying met on \(full) and for \(span) years after, but \(open)"
    )
  }

  // MARK: By a single run

  private var applying: Text {
    let census = CensusYears.full(advice.censuses)
    return Text(
      zh: "可用 \(census)申报\(unseen)\(future)",
      en: "the county can apply on \(census)\(unseen)\(future)")
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
    let when = prospect.timeline.when(first)
    return Text(
      zh: "；\(when)\(what)不达标，须提前处置", en: "; \(what) fails \(when) unless something is done before")
  }

  private var tooShort: Text {
    if let short = prospect.tooShort { return short }
    guard let first = advice.censuses.first else {
      return Text(
        zh: "推演期不足\(span)年，尚不能判断能否申报",
        en: "the plan runs for fewer than \(span) years after any census, too few to say whether to apply")
    }
    let census = CensusYears.text([first])
    return Text(
      zh: "\(census)起各项达标，但其后\(span)年超出推演期，尚不能判断能否申报",
      en:
        "every assessed clause holds from the census of \(census), but the \(span) years after lie past the plan: too early to say"
    )
  }

  private var noCensus: Text {
    if let still = prospect.stillExempt?.name {
      return Text(
        zh: "不能据以申报：\(verbatim: still)到 \(program.lastYear) 年仍超过规模标准，各年达标只凭承诺",
        en:
          "the county cannot apply: \(verbatim: still) is still over the size limit in \(program.lastYear) and stands by its promise alone"
      )
    }
    guard let obstacle = prospect.timeline.obstacle else {
      return Text(zh: "现有数据不足以判断哪一年可以申报", en: "the data do not tell in which year to apply")
    }
    let what = Naming.long(obstacle.clause, obstacle.part.part, program)
    let own = scene.isAlone ? Text(same: "") : Text(zh: "按方案一", en: " under Plan 1")
    return Text(
      zh: "\(own)推演期内没有可以申报的年度：\(obstacle.when)\(what)不达标\(otherPlan)",
      en: "no census to apply on\(own): \(what) fails \(obstacle.when)\(otherPlan)")
  }

  /// The other plan that does better, with what it comes to.
  private var otherPlan: Text {
    guard let better = prospect.better else { return Text(same: "") }
    let name = scene.name(of: better)
    let other = scene.advice(of: better)
    let census = CensusYears.text(other.censuses)
    switch other.answer {
    case .apply where other.isSingle, .open where other.isSingle:
      return Text(zh: "；\(name)在 \(census)及其后\(span)年达标", en: "; \(name) holds on \(census) and after")
    case .apply: return Text(zh: "；\(name)可申报", en: "; \(name) is safe")
    case .applyIf: return Text(zh: "；\(name)可有条件申报", en: "; \(name) on condition")
    default: return Text(zh: "；\(name)把握较大", en: "; \(name) is likelier to hold")
    }
  }
}
