import County
import Regulation
import Report
import Samples
import Testing

/// What is found in a county's documents, sentence by sentence: figures in groups, one and many, both languages.
@Suite struct FindingTextTests {
  typealias Case = (fact: Finding.Fact, zh: String, en: String)

  private func told(_ cases: [Case], clause: ClauseID? = nil) {
    for (fact, zh, en) in cases {
      let sentence = Finding(fact, clause: clause).sentence
      #expect(sentence.zh == zh)
      #expect(sentence.en == en)
    }
  }

  @Test func tableI() {
    let cases: [Case] = [
      (
        .totalDiffers(column: .classesPrimary, declared: 1200, rows: 1199), "表Ⅰ小学教学班 1,200，学校表合计 1,199，相差 1",
        "Table I has 1,200 primary classes, the school table sums to 1,199: a difference of 1"
      ),
      (
        .schoolCountDiffers(kind: .nineYear, declared: 3, tableI: 4), "表Ⅳ-1 所列九年一贯制学校共 3 所，表Ⅰ为 4 所",
        "Table IV-1 lists 3 nine-year schools, Table I 4"
      ),
      (
        .teachingPointsDiffer(from50: true, listed: 2, tableI: 1), "表Ⅰ有 50 人及以上教学点 1 个，county.yaml 与学校表共列 2 个",
        "Table I has 1 teaching point of 50 and more, county.yaml and the school table list 2"
      ),
      (
        .teachingPointsDiffer(from50: false, listed: 0, tableI: 3), "表Ⅰ有教学点 3 个，county.yaml 与学校表共列 0 个",
        "Table I has 3 teaching points, county.yaml and the school table list 0"
      ),
      (
        .teachingPointNeedsRow(name: "上沟", pupils: 120, line: 100), "教学点上沟 120 人，满 100 人的教学点须逐项评估：请在 schools.csv 中另列一行",
        "the teaching point 上沟 has 120 pupils; from 100 it is judged: give it a row of schools.csv"
      ),
    ]
    told(cases)
  }

  /// Posts (编制): more filled than approved, and what the tables count of them.
  @Test func posts() {
    let cases: [Case] = [
      (
        .postsExceeded(approved: 1000, filled: 1001), "在编 1,001 人，多于核定编制 1,000 人",
        "1,001 posts are filled of 1,000 approved"
      ),
      (.postsExceeded(approved: 0, filled: 1), "在编 1 人，多于核定编制 0 人", "1 post is filled of 0 approved"),
      (
        .postsDiffer(approved: 320, rows: 318), "核定编制 320 人，学校表合计 318 人",
        "320 posts are approved, the school table sums to 318"
      ),
      (
        .staffDiffers(filled: 1, tableI: 2), "在编 1 人，表Ⅰ教职工合计 2 人", "1 post is filled, Table I counts 2 staff"
      ),
    ]
    told(cases)
  }

  @Test func cohortsAndGrades() {
    let cases: [Case] = [
      (
        .entryGradeDiffers(stage: .junior, entrants: 120, grade: 118, isFitted: false),
        "cohorts.csv 中本年初中招生数为 120，enrolment.csv 的起始年级合计 118",
        "cohorts.csv has 120 junior entrants this year; the entry grade of enrolment.csv sums to 118"
      ),
      (
        .entryGradeDiffers(stage: .primary, entrants: 1, grade: 0, isFitted: true),
        "cohorts.csv 中本年小学招生数为 1，推定的起始年级合计 0",
        "cohorts.csv has 1 primary entrant this year; the fitted entry grade sums to 0"
      ),
      (
        .gradesSpread(section: "丁村小学", taught: 1, years: 6), "丁村小学现有 1 个年级有学生，推演时按 6 个年级分摊（假定）",
        "丁村小学 teaches 1 grade now; its roll is spread over 6 (assumed)"
      ),
      (
        .classesTogether(section: "丁村小学", classes: 1, years: 6), "丁村小学 1 个班、6 个年级：相邻年级按复式班计（假定）",
        "丁村小学 has 1 class for 6 grades: adjacent grades are taught together (assumed)"
      ),
      (
        .classesTogether(section: "丁村小学", classes: 4, years: 6), "丁村小学 4 个班、6 个年级：相邻年级按复式班计（假定）",
        "丁村小学 has 4 classes for 6 grades: adjacent grades are taught together (assumed)"
      ),
      (
        .throughSchoolWithOneSection(school: "河口学校"),
        "河口学校是一贯制学校，表中只有一个学段部：房舍设备不拆分；若另有一部，请核对 school 列",
        "河口学校 is a through school with one section in the table: its premises are not split; if it has another, check the school column"
      ),
    ]
    told(cases)
  }

  @Test func whatIsNotUsed() {
    let cases: [Case] = [
      (
        .columnsNotUsed(columns: ["pianos"]), "未使用的列：pianos（所用标准和本次评估都不读取）",
        "not used: pianos (no clause of the standard reads them)"
      ),
      (
        .birthsNotUsed(first: 2001, last: 2001), "未使用的行：2001 年出生人数（已超出义务教育年龄）",
        "not used: births of 2001 (they have left compulsory school)"
      ),
      (
        .birthsNotUsed(first: 2001, last: 2003), "未使用的行：2001—2003 年出生人数（已超出义务教育年龄）",
        "not used: births of 2001–2003 (they have left compulsory school)"
      ),
      (
        .cohortsNotUsed(rows: ["2023 primary", "2023 junior"]),
        "未使用的行：2023 primary、2023 junior（推演从统计年度之后开始，不读取这些人数）",
        "not used: 2023 primary, 2023 junior (the simulation starts after the census and reads none of them)"
      ),
      (
        .blankRead(column: "founder", sections: ["甲"]), "甲的 founder 为空，按公办学校统计；如为民办请填 10",
        "founder of 甲 is blank and read as public; put 10 where a school is private"
      ),
      (
        .blankRead(column: "boarding", sections: ["甲", "乙", "丙", "丁", "戊", "己"]),
        "甲、乙、丙、丁等 6 个学段部的 boarding 为空，按走读学校计入划片招生（表Ⅳ-13）；如为寄宿制请填 yes",
        "boarding of 甲, 乙, 丙, 丁 and 2 more is blank and read as a day school, which counts in Table IV-13; put yes where pupils board"
      ),
      (
        .totalsUnknown(section: "甲", columns: ["sports_area"]), "甲的 sports_area 未填：该学段部和相应差异系数不能评估",
        "甲 has no sports_area: the section and those CVs are not assessed"
      ),
    ]
    told(cases)
  }

  /// The heads of Table II-2 and what is said of its sections: one and several.
  @Test func tableII() {
    let cases: [Case] = [
      (
        .headIsRatio(columns: ["degree"]), "表Ⅱ-2 有 1 列的表头是“生均”或“每百名”，填的却是总量（degree）",
        "1 head of Table II-2 says per pupil or per 100 over a column of totals (degree)"
      ),
      (
        .headIsRatio(columns: ["degree", "backbone"]), "表Ⅱ-2 有 2 列的表头是“生均”或“每百名”，填的却是总量（degree、backbone）",
        "2 heads of Table II-2 say per pupil or per 100 over columns of totals (degree, backbone)"
      ),
      (
        .sectionsFullDiffer(stage: .primary, indicator: .multimedia, declared: 1, computed: 1, of: 4),
        "表Ⅱ-1 称小学多媒体教室达标 1 所，按学校表 4 所中有 1 所达到100%",
        "Table II-1 says 1 primary section meets multimedia rooms; by the school table 1 of 4 reaches 100 %"
      ),
      (
        .sectionsFullDiffer(stage: .junior, indicator: .degree, declared: 12, computed: 11, of: 12),
        "表Ⅱ-1 称初中学历教师达标 12 所，按学校表 12 所中有 11 所达到100%",
        "Table II-1 says 12 junior sections meet degree teachers; by the school table 11 of 12 reach 100 %"
      ),
    ]
    told(cases)
  }

  /// A share is named by what it is a share of.
  @Test func shares() {
    let share: [(FigureKey, ClauseID, String, String)] = [
      (.parentShare, .s1, "家长满意度", "the parents' satisfaction"),
      (.parentVisitShare, .s1, "走访家长满意度", "the satisfaction of visited parents"),
      (.share, .s1, "综合满意度", "the overall satisfaction"), (.share, .g11, "比例", "the share"),
    ]
    for (key, clause, zh, en) in share {
      let cases: [Case] = [
        (
          .declaredShareDiffers(key: key, declared: 0.9, computed: 0.8512), "\(zh)申报 90.00%，按分子分母为 85.12%",
          "\(en) is printed as 90.00%, its figures give 85.12%"
        )
      ]
      told(cases, clause: clause)
    }
  }

  /// What the application asks for before anything is judged.
  @Test func preconditions() {
    let cases: [Case] = [
      (
        .preconditionOpen(since: nil, needed: 2021, years: 3),
        "申报前提：通过基本均衡认定须满 3 年（2021 年及之前）；未填 preconditions.basicBalance",
        "precondition: basic balance for 3 years (since 2021 or before); preconditions.basicBalance is not given"
      ),
      (
        .preconditionOpen(since: .year(2023), needed: 2021, years: 3),
        "申报前提：通过基本均衡认定须满 3 年（2021 年及之前）；现有资料不能证明",
        "precondition: basic balance for 3 years (since 2021 or before); what is given does not prove it"
      ),
      (
        .exemptionUnproven(school: "甲"), "甲的建成年份不明，能否按承诺放宽规模无从认定",
        "it is not known when 甲 was built, so its exemption cannot be granted"
      ),
    ]
    told(cases)
  }
}
