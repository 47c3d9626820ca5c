import County
import Regulation
import Simulation

/// The words of an explanation that screen, JSON and table share.
enum WhyText {
  /// What is explained.
  static func subject(_ topic: Topic, _ account: Account) -> Text {
    let clause = Names.formed(topic.clause, in: account.standard)
    let part = part(topic.part, account)
    return part.zh.isEmpty
      ? clause : Text(zh: "\(clause)：\(part)", en: "\(clause): \(part)")
  }

  /// One part of a clause in a few words.
  static func part(_ part: Part, _ account: Account) -> Text {
    let name = account.layout.name(of: part).map { Text(same: $0) }
    let stage = name == nil ? part.stage.map { Names.stage($0) } : nil
    let indicator = Names.indicator(of: part, account.standard)
    let aspect = part.aspect == .composite ? nil : part.aspect.map { Names.aspect($0) }
    let words = [name ?? stage, indicator, aspect].compactMap(\.self)
    return Text.joined(words, zh: name == nil ? "" : " ", en: " ")
  }

  /// A value of the topic as the form prints it.
  static func figure(_ topic: Topic, _ value: Double, _ account: Account) -> Text {
    if topic.clause == .r1, let indicator = topic.part.indicator {
      let unit = Names.unit(indicator)
      return Text(zh: "\(fixed: value, 2) \(unit)", en: "\(fixed: value, 2) \(unit)")
    }
    return JudgedFigure.text(topic.clause, topic.part, value)
  }

  /// The sign a value is held against its limit with.
  static func sign(_ explanation: Explanation) -> String {
    switch explanation.comparison {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .below: "<"
    }
  }

  /// The verdict with its margin.
  static func verdict(_ explanation: Explanation, _ account: Account) -> Text {
    let topic = explanation.topic
    let result = explanation.result
    guard result.inScope else { return Text(zh: "不计入评估", en: "not judged") }
    var word = Names.verdict(result.verdict)
    if topic.clause == .r1, topic.part.indicator != nil, case .ratio(let ratio) = explanation.working {
      switch ratio.level {
      case .full: word = Text(zh: "达到要求", en: "met in full")
      case .floor: word = Text(zh: "低于要求，不低于其85%", en: "below the requirement, not below 85 % of it")
      case .below: word = Text(zh: "低于要求的85%", en: "below 85 % of the requirement")
      case nil: word = Names.verdict(.notAssessed)
      }
    }
    guard let margin = result.margin, result.verdict != .notAssessed, topic.clause != .r1 || topic.part.indicator != nil
    else { return word }
    let size = amount(topic, abs(margin))
    if margin < 0 {
      return explanation.comparison == .atLeast
        ? Text(zh: "\(word)，差 \(size)", en: "\(word), short by \(size)")
        : Text(zh: "\(word)，超出 \(size)", en: "\(word), over by \(size)")
    }
    return Text(zh: "\(word)，余量 \(size)", en: "\(word), \(size) to spare")
  }

  /// A difference in the unit of the figure.
  static func amount(_ topic: Topic, _ value: Double) -> Text {
    JudgedFigure.difference(topic.clause, topic.part, value)
  }

  /// A place in brackets, the file by its last name.
  static func place(_ place: Place?) -> Text {
    place.map { Text(zh: "（\(verbatim: short($0))）", en: " (\(verbatim: short($0)))") } ?? Text(same: "")
  }

  /// `schools.csv:14: pupils`, the folder left out.
  static func short(_ place: Place) -> String {
    var place = place
    place.file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return place.text
  }

  /// The rounded figure that would turn the verdict, or that some figure rounded would.
  private static func rounded(_ result: PartResult) -> Text {
    guard let rounding = result.rounding else {
      return Text(zh: "按表内小数位数舍入后", en: "rounded at the form's decimals")
    }
    let value = Digits.fixed(rounding.value * (rounding.isPercent ? 100 : 1), rounding.decimals)
    let shown = value + (rounding.isPercent ? "%" : "")
    return Text(
      zh: "按 \(rounding.decimals) 位小数舍入为 \(verbatim: shown)，",
      en: "rounded to \(rounding.decimals) decimals, \(verbatim: shown),")
  }

  /// What a verdict depends on in addition to its margin: rounding, chance, an exemption, a promise, what is assumed.
  static func notes(_ explanation: Explanation, _ account: Account) -> [Text] {
    let result = explanation.result
    var notes: [Text] = []
    if !result.inScope {
      notes.append(
        Text(
          zh: "当年不计入评估（未开办、已撤并、没有学生或不足线的教学点）。",
          en: "Not judged in this year: closed, not yet open, empty or a teaching point below the line."))
    }
    if result.borderline, result.part.aspect == .largestClass {
      notes.append(
        Text(
          zh: "压线：最大班额正好为上限，再多 1 人即超出。",
          en: "Borderline: the largest class is at the limit; one pupil more is over it."))
    } else if result.borderline {
      notes.append(
        Text(
          zh: "舍入压线：\(rounded(result))结论会相反；本程序按舍入前判定。",
          en: "Borderline: \(rounded(result)) it would be judged otherwise; it is judged unrounded."))
    }
    notes += otherReadings(explanation, account)
    if let distance = result.distance, let deviation = result.deviation, result.verdict != .notAssessed {
      notes.append(chance(explanation, distance, deviation, isProjected: explanation.topic.year > account.firstYear))
    }
    notes += promise(explanation, account)
    if explanation.topic.clause == .g6, let small = SmallUnitsText([account.facts(in: explanation.topic.year)]),
      let told = small.sentence(0)
    {
      notes.append(told)
    }
    if explanation.clause.basis == .carried {
      notes.append(
        Text(
          zh: "方案未涉及此项：沿用 \(account.firstYear) 年的申报数字。",
          en: "No measure touches it: the figure declared in \(account.firstYear) is carried forward."))
    }
    if case .answer(_, let answer) = explanation.working {
      notes.append(
        answer == nil
          ? Text(zh: "县里没有申报。", en: "The county declares nothing.")
          : answer == true
            ? Text(zh: "县里申报为“是”，没有数字。", en: "The county declares a yes, without a figure.")
            : Text(zh: "县里申报为“否”。", en: "The county declares a no."))
    }
    notes += explanation.findings.map { finding in
      let at = place(finding.place)
      let sentence = finding.sentence
      return Text(zh: "资料：\(sentence)\(at)。", en: "In the documents: \(sentence)\(at).")
    }
    if let published = explanation.published, let value = result.value {
      let printed = Digits.fixed(published.value, 3)
      // Where the two differ the findings say so.
      if Nearness.rounded(value, 3) == published.value {
        notes.append(
          Text(
            zh: "表Ⅲ公布 \(verbatim: printed)（\(verbatim: short(published.place))），一致。",
            en: "Table III prints \(verbatim: printed) (\(verbatim: short(published.place))): the same."))
      }
    }
    return notes
  }

  /// What a CV would be otherwise: without small sections, and by the formula that ignores the weights.
  private static func otherReadings(_ explanation: Explanation, _ account: Account) -> [Text] {
    let topic = explanation.topic
    guard topic.clause == .r2, let stage = topic.part.stage, let indicator = topic.part.indicator,
      let spread = account.evaluation(in: topic.year).stage(stage)?.indicators[indicator.index], spread.isKnown
    else { return [] }
    let unweighted = Digits.fixed(spread.cvUnweighted, 3)
    let plain = Text(
      zh: "不按在校生数加权则为 \(verbatim: unweighted)，是错误算法，不作依据。",
      en: "Unweighted it would be \(verbatim: unweighted), which is never judged.")
    guard let without = spread.cvWithoutSmall else { return [plain] }
    let figure = Digits.apart(without, from: spread.limit, 3)
    return [
      Text(
        zh: "不计微型学段部则为 \(verbatim: figure)。", en: "Without the sections flagged small it would be \(verbatim: figure)."),
      plain,
    ]
  }

  /// How near it is to turning, beside how much it may vary: the chance of one year's entry in the census, what past
  /// projections were off by in a projected year.
  private static func chance(
    _ explanation: Explanation, _ distance: Double, _ deviation: Double, isProjected: Bool
  ) -> Text {
    let isPupils = explanation.topic.clause == .r1 || explanation.topic.clause == .g4
    let decimals = isPupils ? 1 : 4
    let (room, sigma) = (Digits.fixed(abs(distance), decimals), Digits.fixed(deviation, decimals))
    let unit = isPupils ? Text(zh: " 人", en: " pupils") : Text(same: "")
    let what =
      isProjected
      ? Text(zh: "推演误差的标准差", en: "the error of past projections (one standard deviation)")
      : Text(zh: "一年入学的偶然波动", en: "the chance variation of one year's entry")
    if isPupils, distance >= 0, distance < 1 {
      return Text(
        zh: "~ 余量小：再多 1 人即翻转；\(what)为 \(verbatim: sigma)\(unit)。",
        en: "~ Close call: one more pupil turns it; \(what) is \(verbatim: sigma)\(unit).")
    }
    return abs(distance) < deviation
      ? Text(
        zh: "~ 余量小：离翻转 \(verbatim: room)\(unit)，小于\(what) \(verbatim: sigma)\(unit)。",
        en: "~ Close call: \(verbatim: room)\(unit) from turning, within \(what), \(verbatim: sigma)\(unit).")
      : Text(
        zh: "离翻转 \(verbatim: room)\(unit)，\(what)为 \(verbatim: sigma)\(unit)。",
        en: "\(verbatim: room)\(unit) from turning; \(what) is \(verbatim: sigma)\(unit).")
  }

  private static func promise(_ explanation: Explanation, _ account: Account) -> [Text] {
    guard explanation.topic.clause == .g4 else { return [] }
    var notes: [Text] = []
    if explanation.result.verdict == .metByExemption {
      notes.append(
        explanation.result.exemptUntil.map { until in
          Text(
            zh: "按限期化解承诺视为达标：承诺在 \(until) 年统计时到期，届时须降到标准以内；不能续期，也不能用第二次。",
            en:
              "Exempt under its promise to shrink, which ends with the census of \(until); it cannot be renewed or used twice."
          )
        } ?? Text(zh: "按放宽的数值视为达标，不凭承诺。", en: "Met by a relaxed limit, without a promise."))
    }
    guard let promise = explanation.promise else { return notes }
    let place = account.county.promises.first { account.county.position(ofSchool: $0.school) == promise.school }?.place
    let other =
      promise.dueAlternative.map { Text(zh: "（另一口径 \($0) 年）", en: " (by another reading \($0))") }
      ?? Text(same: "")
    let outcome = explanation.outcome.map { ending($0) } ?? Text(same: "")
    notes.append(
      Text(
        zh: "承诺：\(promise.made) 年作出，\(promise.due) 年到期\(other)\(Self.place(place))\(outcome)。",
        en: "Promise: made in \(promise.made), due in \(promise.due)\(other)\(Self.place(place))\(outcome)."))
    return notes
  }

  private static func ending(_ outcome: PromiseOutcome) -> Text {
    switch outcome.status {
    case .kept:
      outcome.year.map { Text(zh: "；\($0) 年兑现", en: "; kept in \($0)") } ?? Text(zh: "；兑现", en: "; kept")
    case .missed: Text(zh: "；未兑现", en: "; missed")
    case .open: Text(zh: "；方案期内未到期", en: "; not yet due at the horizon")
    case .closed: Text(zh: "；学校先行撤并", en: "; the school closes first")
    }
  }
}
