import County
import Regulation
import Simulation

/// What a merger's paragraph says of grades that go one after another, of beds and meals, and of the procedure in full.
extension ConsolidationText {
  private var merger: Merger? {
    guard case .merge(let merger) = program.plan.measures[consolidation.measure].action else { return nil }
    return merger
  }

  /// Whether no entrants come any more, rather than all who are there going at once.
  var isNoIntake: Bool { merger?.phase == .noIntake }

  /// Whether the half hour binds: some of those who move are in the first grades, or nothing says that none are.
  var hasYoung: Bool {
    guard merger?.grades != nil, merger?.phase == .atOnce else { return true }
    return consolidation.pupils(inFirst: program.standard.planning(.dayGrades).map { Int($0) } ?? 0) > 0
  }

  /// How it goes, where not at once: no entrants, some grades only, open again.
  var manner: Text? {
    guard let merger, merger.isGradual else { return nil }
    var words: [Text] = []
    if let grades = merger.grades {
      let leaving =
        grades.count == 1
        ? Text(zh: "\(grades.lowerBound)", en: "grade \(grades.lowerBound) goes")
        : Text(
          zh: "\(grades.lowerBound)—\(grades.upperBound)", en: "grades \(grades.lowerBound)–\(grades.upperBound) go")
      let goesOn = consolidation.transition.last.map { !$0.open.isEmpty } ?? false
      words.append(
        merger.phase == .atOnce && goesOn
          ? Text(
            zh: "\(zh) 年级并入接收校，其余年级留在原校",
            en: "\(en) \(grades.count == 1 ? "goes" : "go"), the others stay where they are")
          : Text(zh: "\(zh) 年级当年并入接收校", en: "\(en) \(grades.count == 1 ? "goes" : "go") at once"))
    }
    if merger.phase == .noIntake {
      words.append(Text(zh: "停招，新生由接收校招收", en: "no more entrants, who go to the receiver"))
    }
    if let reopens = merger.reopens {
      words.append(
        Text(zh: "\(reopens) 年恢复办学并收回学区，自新生起逐年恢复", en: "open again from \(reopens), growing up with its entrants"))
    }
    return words.isEmpty ? nil : Text.joined(words, zh: "，", en: ", ")
  }

  /// Pupils, teachers and public funding year by year, until the last grade has left.
  var transition: Text? {
    guard let merger, merger.grades != nil || merger.phase == .noIntake else { return nil }
    let years = consolidation.transition
    guard let first = years.first, let last = years.last else { return nil }
    let closes = years.first { $0.open.isEmpty }
    // A plan with many mergers tells the money of each year in the data alone.
    let isShort = most < Indicator.count
    var words = years.prefix { !$0.open.isEmpty }.map { year -> Text in
      let (pupils, teachers) = (Digits.fixed(year.pupils, 0), Digits.fixed(year.teachers, 0))
      let funding = year.funding.map { Money.text($0) } ?? Text(zh: "未列", en: "not told")
      return Text(
        zh: "\(year.year) 年 \(verbatim: pupils)/\(verbatim: teachers)\(isShort ? "" : "/\(funding)")",
        en: "\(year.year) \(verbatim: pupils)/\(verbatim: teachers)\(isShort ? "" : "/\(funding)")")
    }
    if merger.phase == .atOnce, closes == nil {
      // What stays for good is told in its first year and its last.
      words = first.year == last.year ? words : [words.first, words.last].compactMap(\.self)
    } else if let closes {
      words.append(Text(zh: "\(closes.year) 年撤销", en: "closed in \(closes.year)"))
    } else {
      words.append(
        Text(zh: "到 \(last.year) 年尚未撤销", en: "not yet closed by \(last.year)"))
    }
    let all = Text.joined(words, zh: "，", en: ", ")
    return isShort
      ? Text(zh: "过渡期逐年在校生/教师：\(all.zh)", en: "pupils/teachers left: \(all.en)")
      : Text(
        zh: "过渡期逐年在校生/教师/相关学校公用经费：\(all.zh)",
        en: "pupils/teachers left/public funding of the schools concerned: \(all.en)")
  }

  /// Boarders against beds and grades, those who come against places at meals.
  func board(_ travel: Travel) -> [Text] {
    var words: [Text] = []
    if let boarders = travel.boarders {
      let number = Digits.fixed(boarders, 0)
      if let beds = travel.boardingPlaces {
        let short = Digits.fixed(boarders - beds, 0)
        words.append(
          boarders > beds
            ? Text(
              zh: "寄宿学生 \(verbatim: number) 人，缺床位 \(verbatim: short) 个",
              en: "\(verbatim: number) boarders, \(verbatim: short) beds short")
            : Text(zh: "寄宿学生 \(verbatim: number) 人", en: "\(verbatim: number) boarders"))
      } else {
        words.append(Text(zh: "寄宿学生 \(verbatim: number) 人，床位未列", en: "\(verbatim: number) boarders, beds not told"))
      }
      let day = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
      let young = boarders - (consolidation.pupils - consolidation.pupils(inFirst: day))
      if merger?.phase == .atOnce, young >= 0.5 {
        words.append(
          Text(
            zh: "其中至少 \(fixed: young, 0) 人在一至\(Names.count(day))年级，不应寄宿",
            en: "at least \(fixed: young, 0) of them in grades 1–\(day), who should not board"))
      }
    }
    if let meals = travel.meals {
      let number = Digits.fixed(meals, 0)
      let short = consolidation.pupils - meals
      words.append(
        merger?.phase == .atOnce && short >= 0.5
          ? Text(
            zh: "就餐名额 \(verbatim: number) 个，缺 \(fixed: short, 0) 个",
            en: "\(verbatim: number) places at meals, \(fixed: short, 0) short")
          : Text(zh: "就餐名额 \(verbatim: number) 个", en: "\(verbatim: number) places at meals"))
    }
    return words
  }

  /// Whether the plan tells the procedure as the rules have it, so that what it leaves out is missing.
  var isToldInFull: Bool {
    let procedure = consolidation.procedure
    return procedure.hearing != nil || procedure.parentsFor != nil || procedure.published != nil
      || procedure.approvedBy != nil || merger?.isGradual == true
  }

  /// What is asked beside the months and not told.
  var untold: [Text] {
    guard isToldInFull else { return [] }
    let procedure = consolidation.procedure
    return [
      procedure.parentsFor == nil ? Text(zh: "家长意见", en: "what parents say") : nil,
      procedure.published == nil ? Text(zh: "公示天数", en: "days published") : nil,
      procedure.approvedBy == nil ? Text(zh: "批准机关", en: "who approves") : nil,
    ].compactMap(\.self)
  }

  /// Parents against it, and a notice that is too short.
  var objections: [Text] {
    let procedure = consolidation.procedure
    var words: [Text] = []
    if let share = procedure.parentsFor, share < 0.5 {
      let told = Digits.percent(share)
      words.append(
        Text(
          zh: "家长赞成 \(verbatim: told)，多数反对，不得强行撤并",
          en: "only \(verbatim: told) of parents agree: it may not be forced on them"))
    }
    if let days = procedure.published, let asked = program.standard.planning(.noticeDays), days < asked {
      let (own, least) = (Digits.fixed(days, 0), Digits.fixed(asked, 0))
      words.append(
        days == 0
          ? Text(zh: "未公示（应不少于 \(verbatim: least) 天）", en: "not published (\(verbatim: least) days are asked)")
          : Text(
            zh: "公示 \(verbatim: own) 天，不足 \(verbatim: least) 天",
            en: "published for \(verbatim: own) days of the \(verbatim: least) asked"))
    }
    return words
  }
}
