import County
import Regulation
import Simulation

/// The roads and the money of a merger, by what the county folder tells of both.
enum RoadText {
  /// The longest way: minutes against the half hour, kilometres with the factor where they are the straight line.
  static func way(_ way: RoadWay, own travel: Travel?, _ program: Program) -> Text? {
    var words: [Text] = []
    if travel?.minutes == nil, let minutes = way.minutes {
      let limit = program.standard.planning(.travelMinutes)
      let over =
        limit.flatMap { limit in
          minutes > limit
            ? Text(
              zh: way.youngOverLimit > 0 ? "" : "，超过 \(fixed: limit, 0) 分钟",
              en: ", over the \(fixed: limit, 0) allowed") : nil
        } ?? Text(same: "")
      let day = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
      let young =
        way.youngOverLimit > 0
        ? Text(
          zh:
            "，超过 \(fixed: limit ?? 0, 0) 分钟的一至\(Names.count(day))年级学生 \(fixed: way.youngOverLimit, 0) 人",
          en: ", \(fixed: way.youngOverLimit, 0) of grades 1–\(day) among them") : Text(same: "")
      let partly = way.isComplete ? Text(same: "") : Text(zh: "（部分路程未列）", en: " (not told of all ways)")
      words.append(
        Text(
          zh: "单程最长 \(exact: minutes) 分钟\(partly)\(over)\(young)",
          en: "at most \(exact: minutes) minutes one way\(partly)\(over)\(young)"))
    } else if travel?.minutes == nil, travel != nil {
      words.append(Text(zh: "路途时间未列", en: "minutes not given"))
    }
    if travel?.km == nil, let km = way.km {
      let factor = Digits.exact(program.county.roads.factor?.value ?? Roads.usualFactor)
      let basis =
        !way.isStraight
        ? Text(same: "")
        : program.county.roads.factor == nil
          ? Text(zh: "（直线距离 × \(verbatim: factor)，系数为假定）", en: " (the straight line × \(verbatim: factor), assumed)")
          : Text(zh: "（直线距离 × \(verbatim: factor)）", en: " (the straight line × \(verbatim: factor))")
      words.append(
        Text(
          zh: "路程最远 \(fixed: km, 1) 公里\(basis)", en: "at most \(fixed: km, 1) km by road\(basis)"))
    }
    return words.isEmpty ? nil : Text.joined(words, zh: "，", en: ", ")
  }

  /// That kilometres are an estimate: the straight line × a factor.
  static func straight(_ county: County) -> Text {
    let factor = Digits.exact(county.roads.factor?.value ?? Roads.usualFactor)
    let assumed =
      county.roads.factor == nil ? Text(zh: "（假定）", en: " (assumed)") : Text.none
    return Text(
      zh: "公里数为估计：直线距离 × 绕行系数 \(verbatim: factor)\(assumed)，不是实测路程。",
      en:
        "Kilometres are an estimate, not measured roads: the straight line × a detour factor of \(verbatim: factor)\(assumed)."
    )
  }

  /// Buses, beds, upkeep and what is saved, in the first year and the last.
  static func money(_ money: MergerMoney, _ program: Program) -> Text? {
    guard let first = money.years.first, let last = money.years.last else { return nil }
    let measure = program.plan.measures[money.measure]
    let costs = program.county.unitCosts
    var words: [Text] = []
    func told(
      _ name: Text, _ value: (MergerMoney.Year) -> Double?, priced kind: UnitCosts.Kind?, note: Text = Text(same: "")
    ) {
      guard let one = value(first), let other = value(last) else {
        words.append(Text(zh: "\(name)未列", en: "\(name) not given"))
        return
      }
      guard one != 0 || other != 0 else { return }
      let mark = kind.flatMap { costs[$0] }.map { " \($0.trust.rawValue)" } ?? ""
      let (start, end) = (Money.text(one.rounded()), Money.text(other.rounded()))
      let isSame = start == end || first.year == last.year
      words.append(
        Text(
          zh: isSame
            ? "\(name)每年 \(start)\(note)\(bracket(mark))"
            : "\(name) \(first.year) 年 \(start)、\(last.year) 年 \(end)\(note)\(bracket(mark))",
          en: isSame
            ? "\(name) \(start) a year\(note)\(bracket(mark))"
            : "\(name) \(start) in \(first.year) and \(end) in \(last.year)\(note)\(bracket(mark))"))
    }
    if measure.cost == nil {
      var travel: Travel?
      if case .merge(let merger) = measure.action { travel = merger.travel }
      if travel?.bus == nil {
        let isByTrip = costs[.bus].map { !$0.everyYear } ?? false
        let days = Digits.fixed(UnitCosts.schoolDays, 0)
        let trips =
          isByTrip
          ? Text(
            zh: "，按每年 \(verbatim: days) 个上学日往返计，假定",
            en: ", there and back on \(verbatim: days) school days a year, assumed")
          : Text(same: "")
        told(
          Text(zh: "校车", en: "buses"), \.bus, priced: .bus,
          note: Text(
            zh: "（乘车 \(fixed: first.riders, 0)→\(fixed: last.riders, 0) 人\(trips)）",
            en: " (\(fixed: first.riders, 0)→\(fixed: last.riders, 0) riders\(trips))"))
      }
      if money.beds > 0 {
        let beds = Digits.fixed(money.beds, 0)
        // What is bought once stands in the first year.
        func bought(_ name: Text, _ kind: UnitCosts.Kind, _ yuan: Double?) {
          guard let yuan, let cost = costs[kind] else {
            words.append(Text(zh: "\(name)未列", en: "\(name) not given"))
            return
          }
          let amount = Money.text(yuan)
          words.append(
            Text(
              zh:
                "\(name) \(verbatim: beds) 个\(cost.everyYear ? "每年" : "") \(amount)（可信度 \(verbatim: cost.trust.rawValue)）",
              en:
                "\(verbatim: beds) \(name) \(amount)\(cost.everyYear ? " a year" : "") (trust \(verbatim: cost.trust.rawValue))"
            ))
        }
        bought(Text(zh: "床位", en: "beds"), .bed, first.beds)
        bought(Text(zh: "寄宿学位", en: "boarding places"), .boardingPlace, first.boarding)
      }
      if first.idleArea > 0 || last.idleArea > 0 {
        told(Text(zh: "闲置校舍维护", en: "upkeep of what stands idle"), \.upkeep, priced: .upkeep)
      }
    }
    saved(first, last, &words)
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "按单位成本估算：\(all)", en: "by unit costs: \(all)")
  }

  private static func bracket(_ text: String) -> Text {
    let trimmed = text.drop { $0 == " " }
    return trimmed.isEmpty
      ? Text(same: "") : Text(zh: "（可信度 \(verbatim: trimmed)）", en: " (trust \(verbatim: trimmed))")
  }

  /// Staff no longer asked for by the ratios, and their pay; public funding stands in its own sentence.
  private static func saved(_ first: MergerMoney.Year, _ last: MergerMoney.Year, _ words: inout [Text]) {
    if let one = first.fundingSaved, let other = last.fundingSaved, one != 0 || other != 0 {
      func change(_ yuan: Double) -> Text {
        let amount = Money.text(abs(yuan).rounded())
        return yuan >= 0
          ? Text(zh: "省 \(amount)", en: "\(amount) saved") : Text(zh: "多 \(amount)", en: "\(amount) more")
      }
      words.append(
        Text(
          zh: "公用经费 \(first.year) 年\(change(one))、\(last.year) 年\(change(other))",
          en: "public funding \(change(one)) in \(first.year), \(change(other)) in \(last.year)"))
    }
    guard let staff = last.staffSaved else { return }
    let pay = last.paySaved.map { Money.text(abs($0).rounded()) }
    let count = Digits.fixed(abs(staff), 0)
    guard staff != 0 else {
      words.append(Text(zh: "按编制标准应配教职工不变", en: "no change in the staff that the ratios ask for"))
      return
    }
    words.append(
      Text(
        zh:
          "\(last.year) 年按编制标准应配教职工\(staff > 0 ? "少" : "多") \(verbatim: count) 人，\(pay.map { "折合工资每年 \($0)" } ?? "工资未列")",
        en:
          "in \(last.year) the ratios ask for \(verbatim: count) staff \(staff > 0 ? "fewer" : "more"), \(pay.map { "\($0) of pay a year" } ?? "pay not given")"
      ))
  }
}
