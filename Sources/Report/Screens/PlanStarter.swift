import County
import Regulation

/// A plan to begin with: assumptions that the county's files allow, and an example of every measure in its own ids.
///
/// What is not commented out can be run as it stands. An example is taken up by removing `#` from its lines; lines of
/// explanation have a space after the `#`, so that the two cannot be mistaken.
package struct PlanStarter {
  private let county: County
  private let standard: Standard
  private let path: String
  private let language: Language
  private var first: Int { county.year + 1 }
  private var last: Int { county.year + 10 }

  /// `path`: the county's folder as the plan will name it.
  package init(_ county: County, _ standard: Standard, path: String, _ language: Language) {
    self.county = county
    self.standard = standard
    self.path = path
    self.language = language
  }

  package var text: String { ScreenText.text(head + assumptions + measures + keep + prices + milestones, in: .plain) }

  private func say(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }

  // MARK: What the county has

  /// Sections of a stage with pupils, the largest first.
  private func sections(_ stage: Stage) -> [Section] {
    county.sections.filter { $0.stage == stage && $0.pupils > 0 }
      .sorted { ($0.pupils, $1.id) > ($1.pupils, $0.id) }
  }

  /// Schools over the limit of G4, by the section that is largest in them.
  private var oversized: [Section] {
    county.schools.compactMap { school in
      let pupils = school.sections.reduce(0) { $0 + county.sections[$1].pupils }
      let limit = standard.limit(.g4, school.kind.isThrough ? .through : .single)
      guard let limit, Comparison.atMost.isUnmet(pupils, limit) else { return nil }
      return school.sections.map { county.sections[$0] }.max { $0.pupils < $1.pupils }
    }
  }

  /// The other section of the same stage and length that is nearest in size, from 30 pupils up.
  private func partner(of section: Section) -> Section? {
    let others = county.sections.filter {
      $0.id != section.id && $0.stage == section.stage && $0.years == section.years && $0.school != section.school
        && $0.pupils >= 30
    }
    let near = others.filter { $0.group == section.group && $0.zone == section.zone }
    return (near.isEmpty ? others : near)
      .min { (abs($0.pupils - section.pupils), $0.id) < (abs($1.pupils - section.pupils), $1.id) }
  }

  /// A word as YAML reads it.
  private func yaml(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "." || $0 == "/"
    }
    return isPlain && word.unicodeScalars.contains { $0.properties.isAlphabetic }
      ? word : "'" + word.replacing("'", with: "''") + "'"
  }

  private func id(_ section: Section) -> String { yaml(section.id) }

  // MARK: The parts

  private var head: [String] {
    var lines = [
      say(
        "# \(verbatim: county.name)的方案。去掉示例行首的 # 即启用；用 junheng check 检查，用 junheng simulate 推演。",
        "# A plan for \(verbatim: county.name). Remove the # of an example to take it up; try it by junheng check, run it by junheng simulate."
      )
    ]
    let sizes = Stage.allCases.compactMap { stage -> String? in
      guard let largest = sections(stage).first, let smallest = sections(stage).last else { return nil }
      let name = Names.stage(stage)(language)
      return say(
        "# \(verbatim: name)：最大 \(verbatim: largest.id)（\(verbatim: largest.name) \(grouped: largest.pupils) 人），最小 \(verbatim: smallest.id)（\(verbatim: smallest.name) \(grouped: smallest.pupils) 人）",
        "# \(verbatim: name): largest \(verbatim: largest.id) (\(verbatim: largest.name), \(grouped: largest.pupils)), smallest \(verbatim: smallest.id) (\(verbatim: smallest.name), \(grouped: smallest.pupils))"
      )
    }
    lines += sizes
    if !oversized.isEmpty {
      let list = oversized.map { "\($0.id)（\($0.name)）" }.joined(separator: say("、", ", "))
      lines.append(say("# 超规模：\(verbatim: list)", "# over the size limit: \(verbatim: list)"))
    }
    return lines + [
      "title: " + yaml(say("新方案", "New plan")), "county: " + yaml(path), "through: \(last)",
      say("# 也可沿用另一份方案，只写不同之处", "# a plan may extend others and say only what differs"), "#extends: base.yaml", "",
    ]
  }

  /// How a measure of another plan is changed or dropped.
  private var inherited: [String] {
    [
      say(
        "  # 沿用的方案里的措施按名称认：只写要改的键；或这样去掉：{名称: 该措施的名称, 去掉: 是}",
        "  # a measure of the plan it extends goes by its name: say only what changes; or drop it: {name: its name, skip: yes}"
      )
    ]
  }

  /// A school that nothing may close.
  private var keep: [String] {
    guard let small = sections(.primary).last else { return [] }
    let reason = say("必要的乡村小规模学校", "a village school that is needed")
    return [
      say("# 示例：保留的学校及理由，任何措施不得撤并", "# example: schools that no measure may close, and why"),
      "#keep: {\(id(small)): \(yaml(reason))}", "",
    ]
  }

  /// What one more of a kind costs, for `needs` and the report.
  private var prices: [String] {
    [
      say("# 示例：单价，用于需求清单和报告", "# example: unit prices, for needs and the report"),
      "#prices: {teacher: 8万元/year, teachingArea: 3000元, sportsArea: 300元, multimedia: 3万元}", "",
    ]
  }

  /// Whether births tell next year's entrants, and whether those of the present first grade are known too.
  private var births: (tell: Bool, calibrate: Bool) {
    guard let births = county.births else { return (false, false) }
    let isEarly = births.firstYear <= first - 6
    return (
      isEarly && births.lastYear >= first - 6, births.firstYear <= county.year - 6 && births.lastYear >= first - 6
    )
  }

  private var assumptions: [String] {
    var lines = ["assumptions:"]
    if births.calibrate {
      lines += [
        say(
          "  # 每名出生人口对应的一年级新生，按现一年级校准；也可写一个数，如 0.8",
          "  # grade-1 entrants per birth, as the present first grade has it; or a figure, as 0.8"),
        "  entryRate: calibrated",
      ]
    } else if births.tell {
      lines += [
        say("  # 每名出生人口对应的一年级新生（请改为本县数）", "  # grade-1 entrants per birth (put the county's own)"), "  entryRate: 0.9",
      ]
    } else {
      lines += [
        say(
          "  # 没有可用的 births.csv：推定入学人数不变（请改为本县的年变化率，或补 births.csv）",
          "  # without a births.csv that reaches back entrants are assumed to stay as they are (put the county's own rate)"
        ),
        "  entryChange: 0%/year",
      ]
    }
    if county.kindergarten != nil {
      lines += [
        say(
          "  # 上年大班每名幼儿的一年级新生：随后三年先按 kindergarten.csv；不写按现一年级校准",
          "  # entrants per child in last year's top class: kindergarten.csv tells the next three years; else calibrated"
        ),
        "  #kindergartenRate: 1.0",
      ]
    }
    lines += [
      say("  # 升级率：1 − 辍学 + 净转入", "  # share of a grade that goes up: 1 − dropout + net transfer"),
      "  progression: {primary: 1.0, junior: 1.0}",
      say(
        "  # 小学毕业生升入本县初中的比例（外出就读的扣除，外县来读的加上）",
        "  # graduates who go to junior school in the county, less who leave it, with who comes"),
      "  transition: 1.0",
    ]
    if let drift {
      lines += [
        say(
          "  # 示例：生源流动（在校生、新生每年）；家不搬的写 residence: stays，就近划片入学比例随之下降",
          "  # example: pupils move, of the enrolled and of entrants a year; stays, where families keep their homes (G13)"
        ),
        "  #drift: \(drift)",
      ]
    }
    return lines + [
      say("  # 示例：教师每年离岗的比例与不补的部分", "  # example: teachers who leave a year, and how many are not replaced"),
      "  #retirement: 2%/year", "",
    ]
  }

  /// From the group, else the zone, with the smallest sections to that with the largest.
  private var drift: String? {
    func pair(_ key: String, _ of: (Section) -> String?) -> String? {
      let units = Dictionary(grouping: county.sections.filter { of($0) != nil }) { of($0) ?? "" }
      // Both ends need sections of both stages.
      let able = units.filter { unit in
        Stage.allCases.allSatisfy { stage in unit.value.contains { $0.stage == stage } }
      }.map { name, own in (name: name, mean: own.reduce(0) { $0 + $1.pupils } / Double(own.count)) }
        .sorted { ($0.mean, $0.name) < ($1.mean, $1.name) }
      guard let from = able.first, let to = able.last, from.name != to.name else { return nil }
      return
        "{from: {\(key): \(yaml(from.name))}, to: {\(key): \(yaml(to.name))}, enrolled: 2%/year, entry: 2%/year, residence: moves}"
    }
    return pair("group") { $0.group } ?? pair("zone") { $0.zone?.rawValue }
  }

  private var measures: [String] {
    var lines = ["measures:"]
    for example in examples {
      lines.append("  # " + example.title(language))
      let mark = example.isActive ? "" : "#"
      for (place, line) in example.lines.enumerated() { lines.append("  \(mark)\(place == 0 ? "- " : "  ")\(line)") }
    }
    return lines + inherited + [""]
  }

  private var examples: [PlanExamples.Example] {
    PlanExamples(
      county, sections: sections, oversized: oversized, first: first, language: language, partner: partner
    ).all
  }

  /// One example of every measure that the county has sections for: what it is, and its lines as an item of a list.
  package var measureExamples: [(title: Text, lines: [String])] { examples.map { ($0.title, $0.lines) } }

  private var milestones: [String] {
    [
      say("# 示例：节点目标，到某年哪些条款应达标", "# example: which clauses are to hold by when"), "#milestones:",
      "#  - {name: " + yaml(say("申报前达标", "Ready to apply")) + ", by: \(county.year + 3), clauses: [R1, R2, G4]}",
    ]
  }
}
