import County
import Regulation
import Simulation

/// What is needed in words: by CV what brings it back and where, by section what it lacks.
package struct NeedsText {
  let list: NeedsList

  /// Sections named in a sentence.
  private static let mostSections = 4

  package init(_ list: NeedsList) { self.list = list }

  /// The sentences of the year shown in full.
  package func sentences() -> [Text] {
    let needs = list.chosen
    let spreads = needs.stages.flatMap { stage in
      stage.kinds.compactMap { sentence(stage.stage, $0, needs.year) }
    }
    let standards = needs.stages.flatMap { stage in stage.standard.map { sentence($0, stage.stage) } }
    let classes = needs.stages.flatMap { stage in
      stage.classes.map { sentence($0) } + [untold(stage)].compactMap(\.self)
    }
    let nothing = Text(
      zh: "\(needs.year) 年表Ⅱ、表Ⅲ均已达标，班额未超限，无需补充。",
      en: "Nothing is needed in \(needs.year): Tables II and III are met and no class is over its limit.")
    let all = spreads + standards + classes
    let bill: [Text] =
      all.isEmpty
      ? []
      : needs.bill(list.prices).map { bill in
        let told = NeedsText.money(bill)
        return [
          Text(
            zh: "\(list.pricesAreByPlan ? "按方案单价" : "按县里的单位成本")，\(needs.year) 年所需合计\(told)。",
            en:
              "At the \(list.pricesAreByPlan ? "plan's prices" : "county's unit costs"), what \(needs.year) needs costs \(told)."
          )
        ]
      } ?? []
    guard let unknown else { return all.isEmpty ? [nothing] : all + bill }
    let asFarAsKnown = Text(
      zh: "\(needs.year) 年已知的各项无需补充。", en: "Nothing is needed in \(needs.year) of what is known.")
    return (all.isEmpty ? [asFarAsKnown] : all) + bill + [unknown]
  }

  /// Of what nothing is told, because sections do not give it; nil where all is known.
  private var unknown: Text? {
    let kinds = list.chosen.stages.flatMap { stage in
      stage.kinds.filter { $0.unknown > 0 }.map { kind -> Text in
        let (place, name) = (Names.stage(stage.stage), Names.indicator(kind.indicator))
        return Text(
          zh: "\(place)\(name)（\(kind.unknown) 个学段部）", en: "\(place) \(name) (\(kind.unknown))")
      }
    }
    guard !kinds.isEmpty else { return nil }
    let all = Text.joined(kinds, zh: "、", en: ", ")
    return Text(
      zh: "缺数据、无法列出的：\(all)；相应的差异系数未评估。",
      en: "Not told, for want of data (sections): \(all); those CVs are not assessed.")
  }

  /// A CV over its limit, and the least that brings it back: `2028 年小学体艺教师差异系数升至 0.52，需再交流 14 人`.
  package func sentence(_ stage: Stage, _ kind: KindNeed, _ year: Int) -> Text? {
    guard let need = kind.toLimit, need.total > 0 else { return nil }
    let indicator = Names.indicator(kind.indicator)
    let place = Names.stage(stage)
    let cv = Digits.apart(need.cv, from: need.limit, 3)
    let limit = Digits.fixed(need.limit, 2)
    let amount = NeedsText.counted(need.total, kind.indicator)
    let more = NeedsText.more(need.total, kind.indicator)
    let first = need.additions.sorted { $0.amount > $1.amount }.prefix(NeedsText.mostSections).map { addition in
      let own = NeedsText.added(addition.amount, kind.indicator)
      let name = list.layout.names[addition.slot]
      return Text(zh: "\(verbatim: name) \(own)", en: "\(verbatim: name) \(own)")
    }
    let told = Text.joined(Array(first), zh: "、", en: ", ")
    let rest = need.additions.count - first.count
    let others =
      rest > 0 ? Text(zh: "等 \(need.additions.count) 处", en: " and \(rest) more") : Text(same: "")
    let moved =
      kind.moves.map { moves in
        let persons = Digits.fixed(moves.persons, 0)
        return Text(zh: "再交流 \(verbatim: persons) 人，或", en: "\(verbatim: persons) more to move, or ")
      } ?? Text(same: "")
    return Text(
      zh:
        "\(year) 年\(place)\(indicator)差异系数 \(verbatim: cv)，超过 \(verbatim: limit)：需\(moved)至少增加 \(amount)（\(told)\(others)）。",
      en:
        "\(year) \(place) \(indicator) CV \(verbatim: cv), over \(verbatim: limit): \(moved)at least \(more) (\(told)\(others))."
    )
  }

  /// What one section lacks to stand by R1.
  private func sentence(_ need: SectionNeed, _ stage: Stage) -> Text {
    let words = Indicator.allCases.filter { need.additions[$0.index] > 0 }.map { indicator -> Text in
      let amount = NeedsText.counted(need.additions[indicator.index], indicator)
      let more = NeedsText.more(need.additions[indicator.index], indicator)
      let name = Names.indicator(indicator)
      let floor =
        need.atFloor.contains(indicator) ? Text(zh: "（至85%）", en: " (to 85 %)") : Text(same: "")
      return Text(zh: "\(name) \(amount)\(floor)", en: "\(more)\(floor)")
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    let name = list.layout.names[need.slot]
    return Text(zh: "\(verbatim: name)：表Ⅱ尚缺\(all)。", en: "\(verbatim: name): for Table II it needs \(all).")
  }

  /// What the classes of one section that are over the limit take.
  private func sentence(_ need: ClassNeed) -> Text {
    let (largest, limit) = (Digits.fixed(need.largest, 0), Digits.fixed(need.limit, 0))
    let classes = Digits.fixed(need.classes, 0)
    let rooms =
      need.rooms > 0
      ? Text(
        zh: "教室 \(fixed: need.rooms, 0) 间\(need.roomsAreAssumed ? "（现有教室数按面积估计）" : "")",
        en:
          "\(counted: need.rooms, "room")\(need.roomsAreAssumed ? " (those it has are estimated from its area)" : "")"
      ) : Text(zh: "现有教室够用", en: "no room, it has enough")
    let teachers = need.teachers.map {
      Text(
        zh: "，按全县该学段每班教师数需增加教师 \(fixed: $0, 0) 人",
        en: ", and \(counted: $0, "teacher") by the stage's teachers a class")
    }
    let name = list.layout.names[need.slot]
    return Text(
      zh:
        "\(verbatim: name)：最大班额 \(verbatim: largest) 人，超过 \(verbatim: limit) 人（\(Names.form(.g5))）：需增加 \(verbatim: classes) 个班，\(rooms)\(teachers ?? .none)。",
      en:
        "\(verbatim: name): its largest class has \(verbatim: largest) pupils, over \(verbatim: limit) (\(Names.form(.g5))): it takes \(counted: need.classes, "more class"), \(rooms)\(teachers ?? .none)."
    )
  }

  /// How small classes could be with the staff and rooms there are, in the year shown in full.
  package var smallest: [Text] {
    list.chosen.stages.compactMap { stage in
      stage.smallest.map { smallest in
        let (name, size) = (Names.stage(stage.stage), Digits.fixed(smallest.size, 0))
        let most = list.layout.names[smallest.slot]
        let open =
          smallest.unknown > 0
          ? Text(
            zh: "，另 \(smallest.unknown) 个学段部教室或教师数不详，未计", en: "; rooms or teachers of \(smallest.unknown) are not known"
          )
          : Text(same: "")
        let staff =
          smallest.countsTeachers
          ? Text(zh: "教师（按班师比）和教室", en: "teachers (by the ratio per class) and rooms") : Text(zh: "教室", en: "rooms")
        let basis =
          smallest.roomsAreAssumed ? Text(zh: "（教室数按面积估计）", en: " (rooms estimated from areas)") : Text(same: "")
        return Text(
          zh:
            "以现有\(staff)\(basis)，\(list.chosen.year) 年\(name)各校班额都可控制在 \(verbatim: size) 人以内，\(verbatim: most)不能再小\(open)。",
          en:
            "With the \(staff) there are\(basis), every \(name) class of \(list.chosen.year) could be kept to \(verbatim: size) pupils; \(verbatim: most) can go no lower\(open)."
        )
      }
    }
  }

  /// Classes over the limit of which no section is known.
  private func untold(_ stage: StageNeeds) -> Text? {
    guard stage.classesUntold > 0 else { return nil }
    let name = Names.stage(stage.stage)
    let count = Digits.fixed(stage.classesUntold, 0)
    let verb = Digits.agree(stage.classesUntold, "is", "are")
    return Text(
      zh: "\(name)申报超限班级 \(verbatim: count) 个（\(Names.form(.g5))），表中未列最大班额，不知在哪所学校：至多需增加 \(verbatim: count) 个班。",
      en:
        "\(counted: stage.classesUntold, "class") over the limit (\(Names.form(.g5))) \(verb) declared in \(name) school and no row tells where: at most \(verbatim: count) more \(verb) needed."
    )
  }

  /// An amount in a column, whole persons, rooms and m²; yuan in 万元 to the next tenth of one, in English in thousands.
  package static func amount(_ amount: Double, _ indicator: Indicator) -> Text {
    guard indicator == .equipment else { return Text(same: Digits.grouped(amount.rounded(.up))) }
    let thousands = (amount / 1000).rounded(.up)
    return Text(zh: "\(grouped: thousands / 10, 1)", en: "\(grouped: thousands)")
  }

  /// An amount of one section beside those of others: its unit stands with the sum, but for money.
  private static func added(_ amount: Double, _ indicator: Indicator) -> Text {
    indicator == .equipment ? counted(amount, indicator) : self.amount(amount, indicator)
  }

  /// In English: `2 more backbone teachers`, `120 m² more of teaching area`, `3 more multimedia rooms`.
  package static func more(_ amount: Double, _ indicator: Indicator) -> Wording<English> {
    let whole = amount.rounded(.up)
    return switch indicator {
    case .degree: Digits.counted(whole, "more degree teacher")
    case .backbone: Digits.counted(whole, "more backbone teacher")
    case .artsSports: Digits.counted(whole, "more arts & PE teacher")
    case .multimedia: Digits.counted(whole, "more multimedia room")
    case .teachingArea, .sportsArea, .equipment:
      "\(counted(amount, indicator)) more of \(Names.indicator(indicator))"
    }
  }

  /// What is needed at the plan's prices: `9 万元`, `每年 24 万元`, and whether something has no price.
  package static func money(_ bill: UnitPrices.Bill) -> Text {
    let (once, yearly) = (Money.text(bill.once), Money.text(bill.yearly))
    let sum: Text =
      switch (bill.once > 0, bill.yearly > 0) {
      case (true, true): Text(zh: " \(once)、另每年 \(yearly)", en: "\(once) and \(yearly) a year")
      case (false, true): Text(zh: "每年 \(yearly)", en: "\(yearly) a year")
      default: Text(zh: " \(once)", en: "\(once)")
      }
    return bill.isComplete
      ? sum : Text(zh: "\(sum)（有未列单价的，未计）", en: "\(sum), not counting what has no price")
  }

  /// An amount with its unit.
  package static func counted(_ amount: Double, _ indicator: Indicator) -> Text {
    let text = Digits.grouped(amount.rounded(.up))
    return switch indicator {
    case .degree, .backbone, .artsSports: Text(zh: "\(verbatim: text) 人", en: "\(verbatim: text)")
    case .teachingArea, .sportsArea: Text(zh: "\(verbatim: text) ㎡", en: "\(verbatim: text) m²")
    case .equipment: Money.text((amount / 1000).rounded(.up) * 1000)
    case .multimedia: Text(zh: "\(verbatim: text) 间", en: "\(counted: amount.rounded(.up), "room")")
    }
  }
}

extension Names {
  /// The head of a row of amounts: stage, kind and unit.
  package static func amount(_ indicator: Indicator, _ stage: Text) -> Text {
    let name = self.indicator(indicator)
    return switch indicator {
    case .degree, .backbone, .artsSports:
      Text(zh: "\(stage)\(name)（人）", en: "\(stage) \(name)")
    case .teachingArea, .sportsArea: Text(zh: "\(stage)\(name)（㎡）", en: "\(stage) \(name), m²")
    case .equipment: Text(zh: "\(stage)\(name)（万元）", en: "\(stage) \(name), 1,000 yuan")
    case .multimedia: Text(zh: "\(stage)\(name)（间）", en: "\(stage) \(name)")
    }
  }
}
