import County
import Regulation
import Simulation

/// What a merger does, in one paragraph: who moves, what becomes of the receivers and of the CVs, what it costs.
struct ConsolidationText {
  let consolidation: Consolidation
  /// What the merger brings to its receivers and their rooms do not hold.
  let crowdings: [Crowding]
  let program: Program
  /// The CVs listed of each stage, the most moved first; a plan with many mergers tells the two that move most.
  let most: Int
  private let money: MergerMoney?
  private let juniors: Text?
  private var layout: Layout { program.layout }

  init(_ consolidation: Consolidation, _ timeline: Timeline, isOneOfMany: Bool) {
    self.consolidation = consolidation
    program = timeline.program
    juniors = JuniorsText(consolidation, timeline).words
    crowdings = timeline.crowdings.filter { $0.measure == consolidation.measure && $0.year == consolidation.year }
    money = timeline.reckoning.mergers.first { $0.measure == consolidation.measure }
    most = isOneOfMany ? 2 : Indicator.count
  }

  var sentence: Text {
    let name = program.plan.measures[consolidation.measure].name
    let crowded = crowdings.map { CrowdingText.words($0, program) }
    let parts =
      [manner, displaced, juniors, travel, roads, receivers].compactMap(\.self) + crowded
      + [cvs, premises, funding, transition, spending, procedure].compactMap(\.self)
    let all = Text.joined(parts)
    return Text(
      zh: "\(consolidation.year) 年“\(verbatim: name)”：\(all)。",
      en: "\(consolidation.year) \"\(verbatim: name)\": \(all).")
  }

  /// The same parted for a table: pupils and their way, receivers and CVs, then premises, money and procedure.
  var cells: [Text] {
    let crowded = crowdings.map { CrowdingText.words($0, program) }
    let parts: [[Text?]] = [
      [manner, displaced, juniors, travel, roads], [receivers] + crowded + [cvs],
      [premises, funding, transition, spending, procedure],
    ]
    return parts.map { Text.joined($0.compactMap(\.self)).capital }
  }

  /// What stands over these cells.
  static let heads = [
    Text(zh: "学生与路程", en: "Pupils and their way"), Text(zh: "接收学校与差异系数", en: "Receivers and CVs"),
    Text(zh: "校舍、经费与程序", en: "Premises, money and procedure"),
  ]

  /// Pupils who change school, those in the grades that may not board, and the distance as the crow flies.
  private var displaced: Text {
    let all = Digits.fixed(consolidation.pupils, 0)
    let closed = Text.joined(
      consolidation.closed.map { Text(same: "\(layout.names[$0.slot]) \(Digits.fixed($0.pupils, 0))") }, zh: "、",
      en: ", ")
    let day = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
    let young = consolidation.pupils(inFirst: day)
    let grades =
      young > 0
      ? Text(
        zh: "，其中一至\(Names.count(day))年级 \(fixed: young, 0) 人（原则上不寄宿）",
        en: ", \(fixed: young, 0) of them in grades 1–\(day), who should not board") : Text(same: "")
    let far = consolidation.closed.compactMap(\.km).max()
    let km =
      far.map {
        Text(zh: "，直线距离最远 \(fixed: $0, 1) 公里", en: ", at most \(fixed: $0, 1) km as the crow flies")
      }
      ?? Text(same: "")
    return isNoIntake
      ? Text(
        zh: "当年转往接收校 \(verbatim: all) 人（此前在校：\(closed)）\(grades)\(km)",
        en: "\(verbatim: all) pupils go in the year (before: \(closed))\(grades)\(km)")
      : Text(
        zh: "涉及学生 \(verbatim: all) 人（\(closed)）\(grades)\(km)",
        en: "\(verbatim: all) pupils move (\(closed))\(grades)\(km)")
  }

  /// The declared way to school against the half hour, beds and buses.
  private var travel: Text? {
    guard let travel = consolidation.travel else {
      // What the county's own roads tell needs no declaration.
      if consolidation.way?.minutes != nil { return nil }
      let limit = program.standard.planning(.travelMinutes).map { Digits.fixed($0, 0) }
      let day = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
      return limit.map {
        Text(
          zh: "上学路途未列（一至\(Names.count(day))年级一般不超过 \(verbatim: $0) 分钟）",
          en: "the way to school is not given (at most \(verbatim: $0) minutes for grades 1–\(day))")
      }
    }
    var words: [Text] = []
    if let minutes = travel.minutes {
      let limit = program.standard.planning(.travelMinutes)
      let over = hasYoung && limit.map { minutes > $0 } ?? false
      let mark =
        over
        ? Text(
          zh: "，超过 \(fixed: limit ?? 0, 0) 分钟", en: ", over the \(fixed: limit ?? 0, 0) allowed")
        : Text(same: "")
      words.append(
        Text(zh: "单程 \(exact: minutes) 分钟\(mark)", en: "\(exact: minutes) minutes one way\(mark)"))
    }
    if let km = travel.km { words.append(Text(zh: "路程 \(exact: km) 公里", en: "\(exact: km) km by road")) }
    if let beds = travel.boardingPlaces {
      words.append(Text(zh: "寄宿床位 \(fixed: beds, 0) 个", en: "\(fixed: beds, 0) beds"))
    }
    words += board(travel)
    if let bus = travel.bus {
      words.append(
        Text(zh: "校车每年 \(Money.text(bus))", en: "buses \(Money.text(bus)) a year"))
    }
    return words.isEmpty ? nil : Text.joined(words, zh: "，", en: ", ")
  }

  /// The longest way by the roads of the county, against the half hour.
  private var roads: Text? {
    consolidation.way.flatMap {
      RoadText.way($0, own: consolidation.travel, program)
    }
  }

  /// What it costs and saves by the unit costs of the county.
  private var spending: Text? { money.flatMap { RoadText.money($0, program) } }

  /// Receivers by name: roll, R1, what is pushed under its requirement, the nearest cliff, whether space opens first.
  private var receivers: Text {
    Text.joined(
      consolidation.receivers.map { receiver in
        let name = layout.names[receiver.slot]
        let rolls = "\(Digits.grouped(receiver.before)) → \(Digits.grouped(receiver.after))"
        let verdict = receiver.verdict.map { Names.verdict($0) } ?? Text(zh: "不计", en: "not judged")
        var words = [Names.headed(.r1, verdict)]
        for pushed in receiver.pushedUnder {
          let indicator = Names.indicator(pushed.indicator)
          let value = Digits.apart(pushed.value, from: pushed.required, 2)
          let share = Digits.percent(pushed.value / pushed.required)
          words.append(
            Text(
              zh: "\(indicator)降至 \(verbatim: value)（要求的 \(verbatim: share)）",
              en: "\(indicator) down to \(verbatim: value) (\(verbatim: share) of the requirement)"))
        }
        let room = receiver.cliff - receiver.after
        words.append(
          room >= 0
            ? Text(
              zh: "达标前提下至多再接收 \(fixed: room.rounded(.down), 0) 人",
              en: "room for \(fixed: room.rounded(.down), 0) more")
            : Text(zh: "超出达标上限 \(fixed: -room, 0) 人", en: "\(fixed: -room, 0) past its cliff"))
        words.append(space(receiver))
        let all = Text.joined(words, zh: "，", en: ", ")
        return Text(
          zh: "接收校\(verbatim: name)在校生 \(verbatim: rolls) 人：\(all)",
          en: "receiver \(verbatim: name) \(verbatim: rolls): \(all)")
      })
  }

  /// Whether what is built for the receiver opens first (先建后撤).
  private func space(_ receiver: Consolidation.Receiver) -> Text {
    guard let opens = receiver.opens else { return Text(zh: "未为其新建校舍", en: "nothing is built for it") }
    return opens <= consolidation.year
      ? Text(zh: "新校舍 \(opens) 年投用，先建后撤", en: "its new space opens first, in \(opens)")
      : Text(zh: "新校舍 \(opens) 年才投用，晚于撤并", en: "its new space opens only in \(opens), after the merger")
  }

  /// The CVs that the merger itself moves, of both stages.
  private var cvs: Text {
    ConsolidationText.cvs(
      consolidation.cvBefore, consolidation.cvAfter, composites: consolidation.composites, program, most: most)
  }

  /// The CVs that differ, stage by stage; by stage × 7 + indicator. Where the standard judges their mean, that.
  static func cvs(
    _ before: [Double], _ after: [Double], composites: [(before: Double, after: Double)], _ program: Program,
    most: Int = Indicator.count
  ) -> Text {
    guard composites.isEmpty else {
      let words = zip(program.layout.stages, composites).map { stage, composite -> Text in
        let limit = program.terms.rules.cvLimit[stage.index]
        let name = Names.stage(stage)
        let figures = [composite.before, composite.after].map { Digits.apart($0, from: limit, 3) }
        return figures[0] == figures[1]
          ? Text(zh: "\(name)综合差异系数不变", en: "the composite CV of \(name) schools does not move")
          : Text(
            zh: "\(name)综合差异系数 \(verbatim: figures[0])→\(verbatim: figures[1])",
            en: "composite CV of \(name) schools \(verbatim: figures[0])→\(verbatim: figures[1])")
      }
      return Text.joined(words)
    }
    let words = program.layout.stages.map { stage -> Text in
      func change(_ indicator: Indicator) -> Double {
        abs(
          after[stage.index * Indicator.count + indicator.index]
            - before[stage.index * Indicator.count + indicator.index])
      }
      let told = Indicator.allCases.filter { change($0) >= 0.0005 }.sorted { change($0) > change($1) }.prefix(most)
      let moved = Indicator.allCases.filter(told.contains).map { indicator -> Text in
        let place = stage.index * Indicator.count + indicator.index
        let limit = program.terms.rules.cvLimit[stage.index]
        let name = Names.indicator(indicator)
        let figures = "\(Digits.apart(before[place], from: limit, 3))→\(Digits.apart(after[place], from: limit, 3))"
        return Text(zh: "\(name) \(verbatim: figures)", en: "\(name) \(verbatim: figures)")
      }
      let name = Names.stage(stage)
      guard !moved.isEmpty else {
        return Text(zh: "\(name)差异系数不变", en: "no \(name) CV moves")
      }
      let all = Text.joined(moved, zh: "、", en: ", ")
      return Text(zh: "\(name)差异系数：\(all)", en: "\(name) CVs: \(all)")
    }
    return Text.joined(words)
  }

  private var premises: Text? { ConsolidationText.idle(consolidation.idle) }

  /// What stands idle, by indicator; nil where nothing does.
  static func idle(_ idle: [(indicator: Indicator, amount: Double)]) -> Text? {
    guard !idle.isEmpty else { return nil }
    let words = idle.map { indicator, amount -> Text in
      let name = Names.indicator(indicator)
      switch indicator {
      case .equipment:
        return Text(
          zh: "\(name) \(Money.text(amount))", en: "\(name) of \(Money.text(amount))")
      case .multimedia:
        return Text(zh: "\(name) \(fixed: amount, 0) 间", en: "\(fixed: amount, 0) \(name)")
      default:
        return Text(zh: "\(name) \(grouped: amount)㎡", en: "\(grouped: amount) m² of \(name)")
      }
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(zh: "闲置\(all)", en: "idle: \(all)")
  }

  private var funding: Text? {
    guard let before = consolidation.fundingBefore, let after = consolidation.fundingAfter, abs(before - after) >= 1
    else { return nil }
    let floor = program.steps[consolidation.year - program.firstYear - 1].funding?.floor
    let line = Digits.fixed(floor ?? program.standard.limit(.g6, .fundedPupils) ?? 0, 0)
    let lost = before - after
    func moved(_ yuan: Double) -> Text {
      let amount = Money.text(abs(yuan))
      return yuan > 0
        ? Text(zh: "少 \(amount)", en: "falls by \(amount)")
        : Text(zh: "多 \(amount)", en: "rises by \(amount)")
    }
    let isBySchool = program.terms.rules.smallUnit == .school
    let (own, other) =
      isBySchool
      ? (Text(zh: "按学校计", en: "by school"), Text(zh: "按学段部计", en: "by section"))
      : (Text(zh: "按学段部计", en: "by section"), Text(zh: "按学校计", en: "by school"))
    let read =
      consolidation.fundingByOther.map { read -> Text in
        let change = read.before - read.after
        guard abs(change) >= 1 else {
          return Text(zh: "（\(own)；\(other)不变）", en: " counted \(own), not at all \(other)")
        }
        let told = moved(change)
        return Text(zh: "（\(own)；\(other)\(told)）", en: " counted \(own) (\(other) it \(told))")
      } ?? Text(same: "")
    let told = moved(lost)
    let why =
      lost > 0
      ? Text(zh: "，不再按 \(verbatim: line) 人核定", en: ", no longer reckoned as \(verbatim: line) pupils") : Text(same: "")
    return Text(
      zh: "公用经费每年\(told)\(read)\(why)", en: "public funding \(told) a year\(read)\(why)")
  }

  /// The steps before a closure, those not given, and those that come too late for the school year.
  var procedure: Text? {
    guard case .merge = program.plan.measures[consolidation.measure].action else { return nil }
    let procedure = consolidation.procedure
    var steps: [(Text, Procedure.Month?)] = [
      (Text(zh: "论证", en: "assessment"), procedure.assessed), (Text(zh: "公示", en: "public notice"), procedure.noticed),
      (Text(zh: "报批", en: "approval"), procedure.approved),
    ]
    if procedure.hearing != nil || isToldInFull {
      steps.insert((Text(zh: "听证", en: "hearing"), procedure.hearing), at: 1)
    }
    let missing = steps.filter { $0.1 == nil }.map(\.0) + untold
    let opening = Procedure.Month(year: consolidation.year, month: Procedure.opening)
    let late = steps.filter { $0.1.map { $0 >= opening } ?? false }.map(\.0)
    let given = steps.compactMap(\.1)
    var words: [Text] = []
    if !missing.isEmpty {
      let all = Text.joined(missing, zh: "、", en: ", ")
      words.append(Text(zh: "程序未列明：\(all)", en: "procedure not told: \(all)"))
    }
    if !late.isEmpty {
      let all = Text.joined(late, zh: "、", en: ", ")
      words.append(Text(zh: "\(all)晚于开学", en: "\(all) after school begins"))
    }
    if given != given.sorted() {
      words.append(
        procedure.hearing == nil
          ? Text(zh: "论证、公示、报批次序颠倒", en: "assessment, notice and approval are out of order")
          : Text(zh: "论证、听证、公示、报批次序颠倒", en: "assessment, hearing, notice and approval are out of order"))
    }
    words += objections
    return words.isEmpty ? nil : Text.joined(words, zh: "，", en: ", ")
  }
}
