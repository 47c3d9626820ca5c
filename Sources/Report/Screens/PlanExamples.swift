import County
import Simulation

/// One example of every measure, in the ids of a county; an example that the county has no sections for is left out.
struct PlanExamples {
  /// An example: what it is, and its lines without the dash and indent.
  struct Example {
    var title: Text
    var lines: [String]
    /// Whether it stands uncommented: the rotation the county declares.
    var isActive = false
  }

  private let county: County
  private let primary: [Section]
  private let junior: [Section]
  private let oversized: [Section]
  private let first: Int
  private let language: Language
  private let partner: (Section) -> Section?

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
      rotation, merger, conversion, nineYear, construction, campus, cap, rezoning, smallClasses, recruitment,
      releases, secondment,
      qualification, visits, redeployment, funding, repayment,
    ].compactMap { $0 }
  }

  private var largest: Section? { (primary + junior).max { ($0.pupils, $1.id) < ($1.pupils, $0.id) } }
  private var smallest: Section? { primary.last ?? junior.last }
  /// What most needs relief: the first school over the limit, else the largest.
  private var crowded: Section? { oversized.first ?? largest }

  private func example(_ zh: String, _ en: String, _ lines: [String]) -> Example {
    Example(title: Text(zh: zh, en: en), lines: lines)
  }

  private func name(_ action: ActionKey) -> String { "name: \(MeasureKeys.of(action).label(language))" }

  private func id(_ section: Section) -> String { quoted(section.id) }

  private func quoted(_ word: String) -> String {
    word.contains { " :#{}[],&*?|<>=!%@`'\"".contains($0) } || Int(word) != nil
      ? "'" + word.replacing("'", with: "''") + "'" : word
  }

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
      "轮岗：比例取自表Ⅳ-11；对等交流为一进一出", "rotation: the shares of 表Ⅳ-11; exchange answers every mover by another",
      [
        name(.rotate), "rotate: {share: \(one), backbone: \(two), direction: exchange}",
        "years: \(first)...\(first + 9)",
      ])
    own.isActive = true
    return own
  }

  private var merger: Example? {
    guard let small = smallest, let into = partner(small) else { return nil }
    return example(
      "撤并：最小的学段部并入另一所；可写费用与程序", "merger: the smallest section into another; cost and procedure if you like",
      [
        "name: " + quoted(Text(zh: "撤并\(small.name)", en: "Close \(small.name)")(language)), "merge: \(id(small))",
        "into: \(id(into))", "year: \(first + 1)",
        "premises: retain", "juniors: home",
        "cost: 20万元/year",
      ])
  }

  private var conversion: Example? {
    let schools = primary.filter { $0.kind == .primary }
    guard let small = schools.last(where: { $0.zone == .rural }) ?? schools.last else { return nil }
    return example(
      "转设：小学改为教学点", "reclassification: a primary school becomes a teaching point",
      [name(.reclassify), "reclassify: \(id(small))", "as: teachingPoint", "year: \(first)"])
  }

  /// A primary and a junior school of one place: those whose names begin alike longest, of these the smallest.
  private var nineYear: Example? {
    var alike = 0
    var found: (one: Section, two: Section)?
    while let next = pair(alike: alike) {
      found = next
      // One character more, as long as two names are still alike.
      alike += 1
    }
    guard let best = found else { return nil }
    let title = Text(zh: "九年一贯制学校", en: "New nine-year school")(language)
    return example(
      "组建九年一贯制学校", "a nine-year school out of two",
      [
        name(.form), "form: {id: nine-year-new, name: \(title), sections: [\(id(best.one)), \(id(best.two))]}",
        "year: \(first + 1)",
      ])
  }

  /// The smallest primary and junior school of one group, zone and pattern whose names begin with the same characters;
  /// nil where there are none.
  private func pair(alike count: Int) -> (one: Section, two: Section)? {
    func key(_ section: Section) -> [String]? {
      guard section.name.count >= count else { return nil }
      return [
        String(section.name.prefix(count)), section.group ?? "", section.zone?.rawValue ?? "",
        "\(section.primaryYears)",
      ]
    }
    var smallest: [[String]: Section] = [:]
    for section in junior where section.kind == .junior {
      guard let key = key(section), section.pupils < smallest[key]?.pupils ?? .infinity else { continue }
      smallest[key] = section
    }
    var best: (one: Section, two: Section)?
    for section in primary where section.kind == .primary {
      guard let key = key(section), let two = smallest[key] else { continue }
      let sum = best.map { $0.one.pupils + $0.two.pupils } ?? .infinity
      if section.pupils + two.pupils < sum { best = (section, two) }
    }
    return best
  }

  private var construction: Example? {
    guard let section = crowded else { return nil }
    return example(
      "建设：新增面积、设备和教室", "construction: area, equipment and rooms added",
      [
        name(.build), "build: {section: \(id(section)), teachingArea: 1600, equipment: 80万元, classrooms: 8}",
        "starts: \(first)", "opens: \(first + 2)", "cost: 800万元",
      ])
  }

  private var campus: Example? {
    guard let section = crowded, !section.kind.isThrough else { return nil }
    return example(
      "新建学校：从超规模学校分流", "a new school that takes from a crowded one",
      [
        name(.open), "open:", "  id: new-school", "  name: " + Text(zh: "新校", en: "New school")(language),
        "  kind: \(section.stage.rawValue)",
        "  counts: asSchool",
        "  takesFrom: {\(id(section)): 30%}", "  staff: follow", "  teachingArea: 5200", "  sportsArea: 9000",
        "  equipment: 150万元", "  multimedia: 18", "  classrooms: 18", "starts: \(first)", "opens: \(first + 2)",
        "cost: 4200万元",
      ])
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

  private var recruitment: Example? {
    guard let section = smallest else { return nil }
    return example(
      "补充教师（可写服务年限）", "recruitment (with years of service if you like)",
      [name(.recruit), "recruit: {section: \(id(section)), teachers: 2, degree: 2, artsSports: 1}", "year: \(first)"])
  }

  private var releases: Example? {
    guard let section = crowded else { return nil }
    return example(
      "转岗分流：教师离开教育系统", "release: teachers leave education",
      [name(.release), "release: {section: \(id(section)), teachers: 1}", "years: \(first)...\(first + 2)"])
  }

  private var secondment: Example? {
    guard let section = smallest else { return nil }
    return example(
      "支教：到期离开", "secondment: they leave when the years end",
      [
        name(.second), "second: {section: \(id(section)), teachers: 2, degree: 2, backbone: 1, scheme: 三区}",
        "years: \(first)...\(first + 1)",
      ])
  }

  private var qualification: Example? {
    guard let section = crowded else { return nil }
    return example(
      "教师提升：学历提高、骨干认定、转任体艺", "qualification: degrees gained, backbone recognised, PE and arts trained",
      [name(.qualify), "qualify: {section: \(id(section)), degree: 2, backbone: 1}", "year: \(first)"])
  }

  private var visits: Example? {
    guard let small = smallest, let near = partner(small) else { return nil }
    // The largest of its neighbours can best spare a teacher.
    let from = (primary + junior).first { $0.stage == near.stage && $0.group == near.group } ?? near
    return example(
      "走教：体艺教师到小规模学校上课", "visiting teachers of PE and arts",
      [name(.visit), "visit: {from: \(id(from)), to: \(id(small)), artsSports: 1}", "years: \(first)...\(first + 2)"])
  }

  private var redeployment: Example? {
    guard let one = crowded, let two = partner(one) else { return nil }
    return example(
      "教师调配：不计入轮岗", "redeployment: does not count as rotation",
      [
        name(.redeploy), "redeploy: {moves: [{from: \(id(one)), to: \(id(two)), teachers: 1, degree: 1}]}",
        "year: \(first)",
      ])
  }

  private var funding: Example? {
    example(
      "经费：生均公用经费与培训占比", "funding: per pupil, and the share for training",
      [
        name(.fund), "fund: {primary: 750元, junior: 980元, special: 6500元, training: 6%}",
        "year: \(first)",
      ])
  }

  private var repayment: Example? {
    example(
      "偿还欠款：分年等额", "arrears, in equal instalments", [name(.repay), "repay: 1200万元", "years: \(first)...\(first + 3)"])
  }
}
