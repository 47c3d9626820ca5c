import County
import Regulation

extension Finding {
  /// The finding in a sentence.
  package var sentence: Text {
    switch fact {
    case .totalDiffers(let column, let declared, let rows):
      Text(
        zh:
          "表Ⅰ\(column.label) \(grouped: declared)，学校表合计 \(grouped: rows)，相差 \(grouped: declared - rows)",
        en:
          "Table I has \(grouped: declared) \(column.label), the school table sums to \(grouped: rows): a difference of \(grouped: declared - rows)"
      )
    case .schoolCountDiffers(let kind, let declared, let tableI):
      Text(
        zh: "表Ⅳ-1 所列\(Names.kind(kind))共 \(grouped: declared) 所，表Ⅰ为 \(grouped: tableI) 所",
        en: "Table IV-1 lists \(grouped: declared) \(Names.kind(kind)), Table I \(grouped: tableI)")
    case .entryGradeDiffers(let stage, let entrants, let grade, let isFitted):
      Text(
        zh:
          "cohorts.csv 中本年\(Names.stage(stage))招生数为 \(grouped: entrants)，\(isFitted ? "推定的" : "enrolment.csv 的")起始年级合计 \(grouped: grade)",
        en:
          "cohorts.csv has \(counted: entrants, "\(Names.stage(stage)) entrant") this year; the \(isFitted ? "fitted entry grade" : "entry grade of enrolment.csv") sums to \(grouped: grade)"
      )
    case .kindergartenDiffers(let counted, let unit, let children, let year, let births, let born):
      Text(
        zh:
          "\(verbatim: unit.map { $0 + "：" } ?? "")\(year) 年\(counted.label) \(grouped: children) 人，同一批儿童 \(born) 学年出生 \(grouped: births) 人，相差 \(percent: children / births - 1, 0)：两者只能信其一（外来、外出或在外就读？），请核对",
        en:
          "\(verbatim: unit.map { $0 + ": " } ?? "")\(grouped: children) children in the \(counted.label) of \(year), \(grouped: births) births of the same cohort in \(born): \(percent: children / births - 1, 0) apart, so one of the two misleads (moved, or in kindergarten elsewhere?); check them"
      )
    case .cohortDiffers(let key, let declared, let cohort):
      Text(
        zh:
          "cohorts.csv 为 \(grouped: cohort)，表Ⅴ-1 申报的\(key.label)为 \(grouped: declared)",
        en:
          "cohorts.csv has \(grouped: cohort); Table V-1 declares \(grouped: declared) for \(key.label)"
      )
    case .columnsNotUsed(let columns):
      Text(
        zh: "未使用的列：\(list: columns)（所用标准和本次评估都不读取）",
        en: "not used: \(list: columns) (no clause of the standard reads them)")
    case .keysNotUsed(let keys):
      Text(
        zh: "未使用的内容：\(list: keys)（评估和推演都不读取）",
        en: "not used: \(list: keys) (neither the evaluation nor the simulation reads them)")
    case .birthsNotUsed(let first, let last):
      Text(
        zh: "未使用的行：\(first == last ? "\(first)" : "\(first)—\(last)") 年出生人数（已超出义务教育年龄）",
        en: "not used: births of \(first == last ? "\(first)" : "\(first)–\(last)") (they have left compulsory school)")
    case .blankRead(let column, let sections): Finding.blankRead(column, sections)
    case .cohortsNotUsed(let rows):
      Text(
        zh: "未使用的行：\(list: rows)（推演从统计年度之后开始，不读取这些人数）",
        en: "not used: \(list: rows) (the simulation starts after the census and reads none of them)")
    case .declaredSumDiffers(_, let declared, let computed):
      Text(
        zh: "申报合计 \(grouped: declared)，各项相加为 \(grouped: computed)",
        en: "the declared total is \(grouped: declared), its parts sum to \(grouped: computed)")
    case .declaredShareDiffers(let key, let declared, let computed): shareDiffers(key, declared, computed)
    case .partExceedsWhole(let part, let whole, let value, let limit):
      Text(
        zh: "\(verbatim: part.rawValue) \(grouped: value) 多于 \(verbatim: whole.rawValue) \(grouped: limit)",
        en: "\(verbatim: part.rawValue) \(grouped: value) exceeds \(verbatim: whole.rawValue) \(grouped: limit)")
    case .throughSchoolWithOneSection(let school):
      Text(
        zh: "\(verbatim: school)是一贯制学校，表中只有一个学段部：房舍设备不拆分；若另有一部，请核对 school 列",
        en:
          "\(verbatim: school) is a through school with one section in the table: its premises are not split; if it has another, check the school column"
      )
    case .smallUnitsDiffer(
      let line, let unit, let units, let pupils, let rows, let rowPupils, let others, let otherPupils, let points):
      smallUnits(line, unit, units, pupils, (rows, rowPupils), (others, otherPupils), points)
    case .sectionsFullDiffer(let stage, let indicator, let declared, let computed, let of):
      Text(
        zh:
          "表Ⅱ-1 称\(Names.stage(stage))\(Names.indicator(indicator))达标 \(grouped: declared) 所，按学校表 \(of) 所中有 \(computed) 所达到100%",
        en:
          "Table II-1 says \(counted: declared, "\(Names.stage(stage)) section") \(agree: declared, "meets", "meet") \(Names.indicator(indicator)); by the school table \(computed) of \(of) \(computed == 1 ? "reaches" : "reach") 100 %"
      )
    case .headIsRatio(let columns):
      Text(
        zh:
          "表Ⅱ-2 有 \(columns.count) 列的表头是“生均”或“每百名”，填的却是总量（\(list: columns.map { IntakeText.column($0) })）",
        en:
          "\(counted: columns.count, "head") of Table II-2 \(columns.count == 1 ? "says per pupil or per 100 over a column" : "say per pupil or per 100 over columns") of totals (\(list: columns))"
      )
    case .meanDiffers(let stage, let indicator, let published, let computed):
      Text(
        zh:
          "表Ⅲ\(Names.stage(stage))\(Names.indicator(indicator))平均值 \(fixed: published, 2)，按学校表为 \(fixed: computed, 2)",
        en:
          "Table III prints a mean of \(fixed: published, 2) for \(Names.stage(stage)) \(Names.indicator(indicator)); the school table gives \(fixed: computed, 2)"
      )
    case .cvDiffers(let stage, let indicator, let published, let computed):
      Text(
        zh:
          "表Ⅲ\(Names.stage(stage))\(Names.indicator(indicator))差异系数 \(fixed: published, 3)，按学校表为 \(fixed: computed, 4)",
        en:
          "Table III prints a CV of \(fixed: published, 3) for \(Names.stage(stage)) \(Names.indicator(indicator)); the school table gives \(fixed: computed, 4)"
      )
    case .compositeDiffers(let stage, let published, let computed):
      Text(
        zh: "表Ⅲ\(Names.stage(stage))综合差异系数 \(fixed: published, 3)，七项平均为 \(fixed: computed, 3)",
        en:
          "Table III prints a composite of \(fixed: published, 3) for \(Names.stage(stage)); the seven average \(fixed: computed, 3)"
      )
    case .unroundedSplitExplains(let stage, let indicator, let published, let unrounded):
      Text(
        zh:
          "一贯制学校的\(Names.indicator(indicator))按权重拆分而不取整时，\(Names.stage(stage))差异系数为 \(fixed: unrounded, 4)，正合公布的 \(fixed: published, 3)",
        en:
          "splitting the \(Names.indicator(indicator)) of through schools by weight without rounding gives a \(Names.stage(stage)) CV of \(fixed: unrounded, 4), which is the \(fixed: published, 3) printed"
      )
    case .roundingDecides(let stage, let indicator, let asGiven, let unrounded, let limit):
      Text(
        zh:
          "\(Names.stage(stage))\(Names.indicator(indicator))差异系数按整间数为 \(fixed: asGiven, 3)，拆分不取整为 \(fixed: unrounded, 3)（标准 \(fixed: limit, 2)）：结论取决于取整",
        en:
          "\(Names.stage(stage)) \(Names.indicator(indicator)) CV is \(fixed: asGiven, 3) with whole rooms, \(fixed: unrounded, 3) without rounding the split (limit \(fixed: limit, 2)): it rests on rounding"
      )
    case .satisfiedExceedValid(let satisfied, let valid):
      Text(
        zh: "非家长满意 \(grouped: satisfied) 份，多于其有效问卷 \(grouped: valid) 份",
        en:
          "\(grouped: satisfied) non-parents are satisfied among \(grouped: valid) valid forms of theirs")
    case .specialPupilsDiffer(let funded, let enrolled):
      Text(
        zh: "特殊教育学校学生在表Ⅳ-7 为 \(grouped: funded) 人，在表Ⅴ-2 为 \(grouped: enrolled) 人",
        en:
          "special schools have \(grouped: funded) pupils in Table IV-7 and \(grouped: enrolled) in Table V-2"
      )
    case .pupilsPerStaffDiffer(let stage, let declared, let computed):
      Text(
        zh: "申报\(Names.stage(stage))师生比 1:\(exact: declared)，按表Ⅰ为 1:\(fixed: computed, 1)",
        en:
          "the declared ratio in \(Names.stage(stage)) is 1:\(exact: declared), by Table I it is 1:\(fixed: computed, 1)"
      )
    case .spendingImplies(let stage, let pupils, let low, let high, let declared):
      Text(
        zh:
          "\(Names.stage(stage))教育经费 ÷ 生均经费合 \(grouped: pupils) 人（按尾数取舍 \(grouped: low)–\(grouped: high)），表Ⅰ为 \(grouped: declared) 人",
        en:
          "\(Names.stage(stage)) spending ÷ spending per pupil implies \(grouped: pupils) pupils (\(grouped: low)–\(grouped: high) by rounding), Table I has \(grouped: declared)"
      )
    case .budgetDiffers(let budget, let byRolls):
      Text(
        zh: "公用经费预算 \(grouped: budget) 元，按生均定额 × 在校生（含不足百人与特教）为 \(grouped: byRolls) 元",
        en:
          "the public budget is \(grouped: budget) yuan, per-pupil funding × rolls (small units and special schools added) \(grouped: byRolls)"
      )
    case .olderTextAnswered:
      Text(
        zh: "表Ⅴ-9 要求质量综合系数≥0.5、校际差异系数≤0.15及身心健康，县里按旧文本填报（Ⅲ级、差异率）：质量监测未评估",
        en:
          "the form asks for a quality coefficient of at least .5, a CV of at most .15 and health; the county answered the older text (level III, differences): quality monitoring is not assessed"
      )
    case .notAssessed(let clause):
      Text(
        zh: "\(Names.clause(clause))没有数据，未评估",
        en: "\(Names.clause(clause)): no data, not assessed")
    case .exemptionUnproven(let school):
      Text(
        zh: "\(verbatim: school)的建成年份不明，能否按承诺放宽规模无从认定",
        en: "it is not known when \(verbatim: school) was built, so its exemption cannot be granted")
    case .preconditionOpen(let since, let needed, let years):
      Text(
        zh: "申报前提：通过基本均衡认定须满 \(years) 年（\(needed) 年及之前）；\(since == nil ? "未填 preconditions.basicBalance" : "现有资料不能证明")",
        en:
          "precondition: basic balance for \(years) years (since \(needed) or before); \(since == nil ? "preconditions.basicBalance is not given" : "what is given does not prove it")"
      )
    case .totalsUnknown(let section, let columns):
      Text(
        zh: "\(verbatim: section)的 \(list: columns) 未填：该学段部和相应差异系数不能评估",
        en: "\(verbatim: section) has no \(list: columns): the section and those CVs are not assessed")
    case .gradesSpread(let section, let taught, let years):
      Text(
        zh: "\(verbatim: section)现有 \(taught) 个年级有学生，推演时按 \(years) 个年级分摊（假定）",
        en: "\(verbatim: section) teaches \(counted: taught, "grade") now; its roll is spread over \(years) (assumed)")
    case .classesTogether(let section, let classes, let years):
      Text(
        zh: "\(verbatim: section) \(exact: classes) 个班、\(years) 个年级：相邻年级按复式班计（假定）",
        en:
          "\(verbatim: section) has \(exact: classes) \(classes == 1 ? "class" : "classes") for \(years) grades: adjacent grades are taught together (assumed)"
      )
    case .noticed(let notice): notice.sentence
    case .postsExceeded(let approved, let filled):
      Text(
        zh: "在编 \(grouped: filled) 人，多于核定编制 \(grouped: approved) 人",
        en:
          "\(counted: filled, "post") \(agree: filled, "is", "are") filled of \(grouped: approved) approved"
      )
    case .postsDiffer(let approved, let rows):
      Text(
        zh: "核定编制 \(grouped: approved) 人，学校表合计 \(grouped: rows) 人",
        en:
          "\(counted: approved, "post") \(agree: approved, "is", "are") approved, the school table sums to \(grouped: rows)"
      )
    case .staffDiffers(let filled, let tableI):
      Text(
        zh: "在编 \(grouped: filled) 人，表Ⅰ教职工合计 \(grouped: tableI) 人",
        en:
          "\(counted: filled, "post") \(agree: filled, "is", "are") filled, Table I counts \(grouped: tableI) staff"
      )
    case .teachingPointsDiffer(let from50, let listed, let tableI):
      Text(
        zh: "表Ⅰ有\(from50 ? " 50 人及以上" : "")教学点 \(grouped: tableI) 个，county.yaml 与学校表共列 \(listed) 个",
        en:
          "Table I has \(counted: tableI, "teaching point")\(from50 ? " of 50 and more" : ""), county.yaml and the school table list \(listed)"
      )
    case .teachingPointNeedsRow(let name, let pupils, let line):
      Text(
        zh: "教学点\(verbatim: name) \(grouped: pupils) 人，满 \(grouped: line) 人的教学点须逐项评估：请在 schools.csv 中另列一行",
        en:
          "the teaching point \(verbatim: name) has \(counted: pupils, "pupil"); from \(grouped: line) it is judged: give it a row of schools.csv"
      )
    case .syntheticChanged(let isMissing):
      isMissing
        ? Text(zh: "合成时生成的此文件已不在", en: "was made with this synthetic county and is no longer there")
        : Text(
          zh: "与生成时的哈希值不符：生成后改过；请改边际数后重新运行 synthesize",
          en: "is not what its hash says was made: it was changed since; change the margins and run synthesize again")
    }
  }

  private func smallUnits(
    _ line: Double, _ unit: Readings.Unit, _ units: Double, _ pupils: Double, _ rows: (units: Double, pupils: Double),
    _ others: (units: Double, pupils: Double), _ points: Double?
  ) -> Text {
    let limit = Digits.exact(line)
    let bySchool = unit == .school ? rows : others
    let bySection = unit == .school ? others : rows
    func told(_ count: (units: Double, pupils: Double)) -> (units: String, pupils: String) {
      (Digits.grouped(count.units), Digits.grouped(count.pupils))
    }
    let (school, section) = (told(bySchool), told(bySection))
    let outside = points.map { Digits.grouped($0) }
    return Text(
      zh:
        "申报不足\(verbatim: limit)人的单位 \(grouped: units) 个、\(grouped: pupils) 人；学校表中不足\(verbatim: limit)人的，按学校计 \(verbatim: school.units) 所、\(verbatim: school.pupils) 人，按学段部计 \(verbatim: section.units) 个、\(verbatim: section.pupils) 人\(outside.map { "（另有教学点 \(verbatim: $0) 个不在表中）" } ?? "")",
      en:
        "\(grouped: units) units under \(verbatim: limit) with \(grouped: pupils) pupils are declared; the school table has \(verbatim: school.units) schools under \(verbatim: limit) with \(verbatim: school.pupils), or \(verbatim: section.units) sections with \(verbatim: section.pupils)\(outside.map { " (and \(verbatim: $0) teaching points stand outside it)" } ?? "")"
    )
  }

  private func shareDiffers(_ key: FigureKey, _ declared: Double, _ computed: Double) -> Text {
    if key == .perPupil {
      return Text(
        zh: "申报 \(exact: declared)，按分子分母为 \(fixed: computed, 2)",
        en: "declared as \(exact: declared), its figures give \(fixed: computed, 2)")
    }
    let which =
      switch key {
      case .parentShare: Text(zh: "家长满意度", en: "the parents' satisfaction")
      case .visitShare: Text(zh: "走访满意度", en: "the satisfaction of those visited")
      case .parentVisitShare: Text(zh: "走访家长满意度", en: "the satisfaction of visited parents")
      case .share where clause == .s1: Text(zh: "综合满意度", en: "the overall satisfaction")
      default: Text(zh: "比例", en: "the share")
      }
    return Text(
      zh: "\(which)申报 \(percent: declared, 2)，按分子分母为 \(percent: computed, 2)",
      en: "\(which) is printed as \(percent: declared, 2), its figures give \(percent: computed, 2)")
  }

  /// One line of `check`: place, clause, sentence.
  package func line(_ language: Language) -> String {
    let told = sentence(language)
    // A sentence that names its table needs no other name before it.
    let named = clause.flatMap { told.contains(Names.form($0)(language)) ? nil : Names.shortForm($0)(language) }
    let head = named.map { $0 + Text(zh: "：", en: ": ")(language) } ?? ""
    return (place.map { $0.text + ": " } ?? "") + head + told
  }

  /// Sections named in one sentence.
  private static let mostNamed = 4

  private static func blankRead(_ column: String, _ sections: [String]) -> Text {
    let named = sections.prefix(mostNamed)
    let more = sections.count - named.count
    let names = Text(
      zh: "\(list: Array(named))\(more > 0 ? "等 \(sections.count) 个学段部" : "")",
      en: "\(list: Array(named))\(more > 0 ? " and \(more) more" : "")")
    return column == "boarding"
      ? Text(
        zh: "\(names)的 boarding 为空，按走读学校计入划片招生（表Ⅳ-13）；如为寄宿制请填 yes",
        en:
          "boarding of \(names) is blank and read as a day school, which counts in Table IV-13; put yes where pupils board"
      )
      : Text(
        zh: "\(names)的 founder 为空，按公办学校统计；如为民办请填 10",
        en: "founder of \(names) is blank and read as public; put 10 where a school is private")
  }
}
