import County
import Simulation

/// A measure in one plain sentence, with schools by their names: what is done, to whom, when, at what cost.
struct MeasureWords {
  private let program: Program
  private var county: County { program.county }

  init(_ program: Program) { self.program = program }

  /// `2025 年撤并凉水学校，并入七星泡镇中心学校`, without a full stop.
  func sentence(_ measure: Measure) -> Text {
    let years = Years.spans(Array(measure.years))
    let what = what(measure.action)
    let begins =
      measure.starts.map { Text(zh: "（\($0) 年开工）", en: " (begun in \($0))") } ?? .none
    let cost =
      measure.cost.map { cost -> Text in
        let yuan = Money.text(cost.yuan)
        return cost.everyYear
          ? Text(zh: "，每年 \(yuan)", en: ", \(yuan) a year") : Text(zh: "，费用 \(yuan)", en: ", at \(yuan)")
      } ?? .none
    return Text(zh: "\(years) 年\(what)\(begins)\(cost)", en: "\(what), \(years)\(begins)\(cost)")
  }

  private func what(_ action: Measure.Action) -> Text {
    switch action {
    case .merge(let merger): self.merger(merger)
    case .reclassify(let change):
      change.isTeachingPoint
        ? Text(zh: "把\(names(change.sections))改为教学点", en: "\(names(change.sections)) become teaching points")
        : Text(zh: "把\(names(change.sections))恢复为小学", en: "\(names(change.sections)) become primary schools again")
    case .form(let formation):
      Text(
        zh: "由\(names(formation.sections))组建九年一贯制学校", en: "a nine-year school is formed of \(names(formation.sections))"
      )
    case .build(let construction):
      Text(zh: "为\(name(construction.section))建设、购置", en: "building and equipment for \(name(construction.section))")
    case .open(let opening):
      Text(
        zh: "新建\(verbatim: opening.name ?? opening.id)，生源划自\(shares(opening.wings.flatMap(\.takesFrom)))",
        en:
          "\(verbatim: opening.name ?? opening.id) opens, with pupils from \(shares(opening.wings.flatMap(\.takesFrom)))"
      )
    case .cap(let cap):
      Text(
        zh: "\(name(cap.section))每年招生不超过 \(grouped: cap.entrants) 人",
        en: "\(name(cap.section)) takes at most \(grouped: cap.entrants) entrants a year")
    case .rezone(let rezoning):
      Text(
        zh: "\(name(rezoning.from))的学区划给\(shares(rezoning.to))",
        en: "catchment of \(name(rezoning.from)) goes to \(shares(rezoning.to))")
    case .limitClasses(let limit):
      Text(
        zh: "\(SelectionText.words(limit.sections, county))每班不超过 \(grouped: limit.size) 人",
        en: "classes of \(SelectionText.words(limit.sections, county)) have at most \(grouped: limit.size) pupils")
    case .structure(let change):
      pattern(change)
    case .rotate(let rotation): self.rotation(rotation, Text(zh: "轮岗", en: "rotation"))
    case .redeploy(let rotation): self.rotation(rotation, Text(zh: "调配", en: "redeployment"))
    case .recruit(let recruitment):
      Text(
        zh: "为\(name(recruitment.section))招聘\(staff(recruitment.staff))",
        en: "\(name(recruitment.section)) appoints \(staff(recruitment.staff))")
    case .release(let release):
      switch release.source {
      case .section(let section):
        Text(zh: "\(name(section))退出\(staff(release.staff))", en: "\(name(section)) releases \(staff(release.staff))")
      case .quota: Text(zh: "全县退出\(staff(release.staff))", en: "the county releases \(staff(release.staff))")
      }
    case .second(let secondment):
      Text(
        zh: "\(staff(secondment.staff))到\(name(secondment.section))支教",
        en: "\(staff(secondment.staff)) are lent to \(name(secondment.section))")
    case .qualify(let qualification):
      Text(
        zh: "\(name(qualification.section))经培训增加\(staff(qualification.staff))",
        en: "\(name(qualification.section)) gains \(staff(qualification.staff)) by training")
    case .visit(let visit):
      Text(
        zh: "\(name(visit.from))的 \(grouped: visit.artsSports) 名体艺教师到\(name(visit.to))走教",
        en: "\(grouped: visit.artsSports) PE and arts teachers of \(name(visit.from)) teach at \(name(visit.to)) too")
    case .fund: Text(zh: "调整公用经费标准", en: "public funding is changed")
    case .repay(let yuan): Text(zh: "偿还欠款 \(Money.text(yuan))", en: "arrears of \(Money.text(yuan)) are repaid")
    case .leftOut: Text(zh: "不实施", en: "nothing is done")
    }
  }

  private func pattern(_ change: PatternChange) -> Text {
    let who = change.sections.map { SelectionText.words($0, county) } ?? Text(zh: "全县", en: "the county")
    let name = StructureText.name(change.primaryYears)
    return Text(zh: "\(who)改为\(name)学制", en: "\(who): pattern of grades \(name)")
  }

  private func merger(_ merger: Merger) -> Text {
    let into: Text =
      switch merger.into {
      case .shares(let all):
        all.allSatisfy { $0.share == 1 } ? names(all.map(\.id)) : shares(all)
      case .byDistance(let ids): Text(zh: "\(names(ids))（按距离分）", en: "\(names(ids)), by distance")
      case .nearest: Text(zh: "最近的学校", en: "the nearest school")
      }
    let closed = names(merger.closed)
    let pace = merger.phase == .noIntake ? Text(zh: "（停招，逐年）", en: " (no more entrants)") : .none
    guard let grades = merger.grades else {
      return Text(zh: "撤并\(closed)，并入\(into)\(pace)", en: "\(closed) close into \(into)\(pace)")
    }
    return Text(
      zh: "\(closed)的 \(grades.lowerBound)–\(grades.upperBound) 年级并入\(into)\(pace)",
      en: "grades \(grades.lowerBound)–\(grades.upperBound) of \(closed) go to \(into)\(pace)")
  }

  private func rotation(_ rotation: Rotation, _ name: Text) -> Text {
    switch rotation {
    case .list(let moves, _, _):
      let all = moves.reduce(0) { $0 + $1.staff.teachers }
      return Text(
        zh: "按名单\(name)教师 \(grouped: all) 人", en: "\(name) of \(grouped: all) teachers by a list")
    case .quota(let quota):
      let size: Text =
        switch quota.size {
        case .share(let share):
          Text(zh: "符合条件教师的 \(percent: share)", en: "\(percent: share) of those eligible")
        case .persons(let persons): Text(zh: "每年 \(grouped: persons) 人", en: "\(grouped: persons) teachers a year")
        }
      let way =
        switch quota.direction {
        case .exchange: Text(zh: "对等交流", en: "in exchange")
        case .need: Text(zh: "优先补缺", en: "to where they are needed")
        case .proportional: Text(zh: "按比例分配", en: "in proportion")
        }
      let rest = quota.fillsByExchange ? Text(zh: "，余额对等交流", en: ", the rest in exchange") : .none
      let out = quota.allowOutflow ? Text(zh: "，允许乡村净流出", en: ", out of villages too") : .none
      return Text(
        zh: "教师\(name)，\(size)，其中骨干占 \(percent: quota.backbone)，\(way)\(rest)\(out)",
        en: "\(name) of \(size), \(percent: quota.backbone) of them backbone teachers, \(way)\(rest)\(out)")
    }
  }

  private func staff(_ staff: Staff) -> Text {
    let kinds = [
      (Text(zh: "教师", en: "teachers"), staff.teachers), (Text(zh: "高学历教师", en: "degree teachers"), staff.degree),
      (Text(zh: "骨干教师", en: "backbone teachers"), staff.backbone),
      (Text(zh: "体艺教师", en: "PE and arts teachers"), staff.artsSports),
    ].filter { $0.1 > 0 }
    return Text.joined(
      kinds.map { Text(zh: "\($0.0) \(grouped: $0.1) 人", en: "\(grouped: $0.1) \($0.0)") }, zh: "、", en: ", ")
  }

  /// A section or school by its name; what no one bears by its id.
  private func name(_ id: String) -> Text {
    if let section = county.position(ofSection: id) { return Text(same: county.sections[section].name) }
    if let school = county.position(ofSchool: id) { return Text(same: county.schools[school].name) }
    return Text(same: id)
  }

  private func names(_ ids: [String]) -> Text { Text.joined(ids.map(name), zh: "、", en: ", ") }

  private func shares(_ all: [(id: String, share: Double)]) -> Text {
    Text.joined(
      all.map { Text(zh: "\(name($0.id)) \(percent: $0.share)", en: "\(percent: $0.share) \(name($0.id))") }, zh: "、",
      en: ", ")
  }
}

/// How one plan differs from another, in plain sentences: what it assumes otherwise, then its measures.
struct PlanContrast {
  private let base: Program
  private let other: Program
  /// What their files have otherwise, key by key: what no sentence tells is still said to be there.
  private let changes: [PlanChange]

  init(_ other: Program, against base: Program, _ changes: [PlanChange]) {
    (self.base, self.other, self.changes) = (base, other, changes)
  }

  var sentences: [Text] {
    let (before, after) = (AssumptionText.sentences(base), AssumptionText.sentences(other))
    let assumed =
      after.filter { !before.contains($0) }.map { Text(zh: "假设：\($0)", en: "Assumes: \($0)") }
      + before.filter { !after.contains($0) }.map { Text(zh: "不再假设：\($0)", en: "No longer assumes: \($0)") }
    let isUntold = assumed.isEmpty && changes.contains { $0.scope == .assumptions }
    let untold = Text(zh: "假设另有不同取值，见本章末的表。", en: "Other values of assumptions differ, in the table at the end.")
    return assumed + (isUntold ? [untold] : []) + measures
  }

  private var measures: [Text] {
    let (old, new) = (MeasureWords(base), MeasureWords(other))
    let (before, after) = (base.plan.measures.filter { !$0.isLeftOut }, other.plan.measures.filter { !$0.isLeftOut })
    let told = after.compactMap { measure -> Text? in
      let sentence = new.sentence(measure)
      guard let earlier = before.first(where: { $0.name == measure.name }) else {
        return Text(
          zh: "增加“\(verbatim: measure.name)”：\(sentence)。", en: "Adds \"\(verbatim: measure.name)\": \(sentence).")
      }
      guard old.sentence(earlier) != sentence else {
        guard changes.contains(where: { $0.scope == .measure(measure.name) }) else { return nil }
        return Text(
          zh: "“\(verbatim: measure.name)”的细项不同，见本章末的表。",
          en: "Details of \"\(verbatim: measure.name)\" differ, in the table at the end.")
      }
      return Text(
        zh: "“\(verbatim: measure.name)”改为：\(sentence)。",
        en: "Changes \"\(verbatim: measure.name)\" to: \(sentence).")
    }
    let gone = before.filter { measure in !after.contains { $0.name == measure.name } }.map { measure in
      Text(
        zh: "不实施“\(verbatim: measure.name)”：\(old.sentence(measure))。",
        en: "Leaves out \"\(verbatim: measure.name)\": \(old.sentence(measure)).")
    }
    return told + gone
  }
}
