import County
import Simulation

/// Examples of every measure with every key it may have, in the ids of a county; an example that the county has no sections
/// for is left out.
struct PlanExamples {
  /// An example: what it is, and its lines without the dash and indent.
  struct Example {
    var title: Text
    var lines: [String]
    /// Whether it stands uncommented: the rotation the county declares.
    var isActive = false
  }

  let county: County
  let primary: [Section]
  let junior: [Section]
  let oversized: [Section]
  let first: Int
  let language: Language
  let partner: (Section) -> Section?

  init(
    _ county: County, sections: (Stage) -> [Section], oversized: [Section], first: Int, language: Language,
    partner: @escaping (Section) -> Section?
  ) {
    self.county = county
    primary = sections(.primary)
    junior = sections(.junior)
    self.oversized = oversized
    self.first = first
    self.language = language
    self.partner = partner
  }

  var all: [Example] {
    [
      rotation, rotationToNeed, rotationByList, merger, noIntake, upperGrades, conversion, nineYear, construction,
      furnishing, newSchool, schoolByNorm, campus, throughSchool, cap, rezoning, smallClasses, pattern, recruitment,
      releases,
      releasesByQuota, secondment, qualification, visits, redeployment, redeploymentByQuota, redeploymentAcross,
      funding, spending, repayment,
    ].compactMap { $0 }
  }

  var largest: Section? { (primary + junior).max { ($0.pupils, $1.id) < ($1.pupils, $0.id) } }
  var smallest: Section? { primary.last ?? junior.last }
  /// What most needs relief: the first school over the limit, else the largest.
  var crowded: Section? { oversized.first ?? largest }

  func example(_ zh: Wording<Chinese>, _ en: Wording<English>, _ lines: [String]) -> Example {
    Example(title: Text(zh: zh, en: en), lines: lines)
  }

  /// The measure's name; where one has several examples, with what tells this one apart.
  func name(_ action: ActionKey, _ apart: Text? = nil) -> String {
    let label = MeasureKeys.of(action).label
    return "name: " + (apart.map { Text(zh: "\($0)\(label)", en: "\(label) \($0)") } ?? label)(language)
  }

  func id(_ section: Section) -> String { YAMLWord.quoted(section.id) }

  /// The rotation declared under G11, where there are eligible teachers to take a share of.
  private var rotation: Example? {
    let declared = county.declared[.g11]
    guard let eligible = declared?[.eligible], eligible > 0 else {
      return example(
        "轮岗（county.yaml 表Ⅳ-11 填写“符合条件的总数”后可用）", "rotation (needs G11 eligible in county.yaml)",
        [name(.rotate), "rotate: {share: 10%, backbone: 20%, direction: exchange}", "years: \(first)...\(first + 4)"])
    }
    let share = declared?[.rotated].map { $0 / eligible } ?? 0
    let backbone = declared?[.rotatedBackbone].flatMap { count in declared?[.rotated].map { count / max(1, $0) } } ?? 0
    let (one, two) = (share > 0 ? Digits.percent(share) : "10%", backbone > 0 ? Digits.percent(backbone) : "20%")
    var own = example(
      "轮岗：比例取自表Ⅳ-11；对等交流为一进一出；轮岗 3 年后返回，6 年后再列入符合条件人数",
      "rotation: the shares of 表Ⅳ-11; exchange answers every mover by another; home after 3 years, eligible again after 6",
      [
        name(.rotate), "rotate: {share: \(one), backbone: \(two), direction: exchange, term: 3, eligibleAfter: 6}",
        "years: \(first)...\(first + 9)",
      ])
    own.isActive = true
    return own
  }

  private var conversion: Example? {
    let schools = primary.filter { $0.kind == .primary }
    guard let small = schools.last(where: { $0.zone == .rural }) ?? schools.last else { return nil }
    return example(
      "转设：小学改为教学点", "reclassification: a primary school becomes a teaching point",
      [name(.reclassify), "reclassify: \(id(small))", "as: teachingPoint", "year: \(first)"])
  }

  private var cap: Example? {
    guard let section = crowded, let other = partner(section) else { return nil }
    let entrants = (section.pupils / Double(section.years) * 0.9).rounded()
    return example(
      "限额招生：超额新生去另一所", "intake cap: entrants over it go to another school",
      [
        name(.cap), "cap: {section: \(id(section)), entrants: \(Digits.exact(entrants)), overflow: \(id(other))}",
        "years: \(first)...\(first + 3)",
      ])
  }

  private var rezoning: Example? {
    guard let section = crowded, let other = partner(section) else { return nil }
    return example(
      "划片调整：一部分学区划给另一所，先从新生起", "rezoning: part of the catchment goes to another school, entrants first",
      [name(.rezone), "rezone: {from: \(id(section)), to: \(id(other)), share: 10%, grades: entry}", "year: \(first)"])
  }

  private var smallClasses: Example? {
    guard !primary.isEmpty else { return nil }
    return example(
      "小班化：小学起始年级每班不超过 40 人", "smaller classes in primary schools",
      [name(.limitClasses), "limitClasses: {sections: {stage: primary}, size: 40}", "years: \(first)...\(first + 3)"])
  }

  private var pattern: Example? {
    guard let one = primary.first, !junior.isEmpty else { return nil }
    let to: PatternChange.Pattern =
      one.primaryYears == PatternChange.Pattern.fiveFour.primaryYears ? .sixThree : .fiveFour
    // Of one group where its children stay in it, so that its primary schools feed no others.
    let own = county.staysInGroups ? one.group.map { ", sections: {group: \(YAMLWord.quoted($0))}" } : nil
    return example(
      "学制：六年级改由初中开设（五四），或改回小学（六三）；范围不写为全县，写时小学与对口初中一并",
      "pattern of grades: grade 6 taught by junior schools (5+4), or by primary schools again (6+3); without sections all",
      [name(.structure), "structure: {to: \(to.rawValue)\(own ?? "")}", "year: \(first + 2)"])
  }

  private var funding: Example? {
    example(
      "经费：生均公用经费与培训占比", "funding: per pupil, and the share for training",
      [
        name(.fund), "fund: {primary: 750元, junior: 980元, special: 6500元, training: 6%}",
        "year: \(first)",
      ])
  }

  private var spending: Example? {
    example(
      "经费：教育支出、工资与公用经费预算（两个只增不减、工资不低于公务员）",
      "funding: spending, pay and the public budget, as the yearly tests ask",
      [
        name(.fund, Text(zh: "教育", en: "and spending")), "fund:", "  spendingPrimary: 1.94亿元",
        "  spendingJunior: 1.21亿元", "  revenue: 9.8亿元",
        "  teacherPay: 10.2万元", "  civilServantPay: 10万元", "  budget: 2432万元", "  training: 150万元", "  floor: 100",
        "year: \(first)",
      ])
  }

  private var repayment: Example? {
    example(
      "偿还欠款：分年等额", "arrears, in equal instalments", [name(.repay), "repay: 1200万元", "years: \(first)...\(first + 3)"])
  }
}
