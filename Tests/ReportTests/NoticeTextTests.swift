import County
import Report
import Samples
import Testing

/// What is noticed while files are read, sentence by sentence.
@Suite struct NoticeTextTests {
  typealias Case = (fact: Notice.Fact, zh: String, en: String)

  private static let place = Place(file: "base.yaml", line: 7)

  private func told(_ cases: [Case]) {
    for (fact, zh, en) in cases {
      let sentence = Notice(fact, at: nil).sentence
      #expect(sentence.zh == zh)
      #expect(sentence.en == en)
    }
  }

  @Test func tables() {
    let cases: [Case] = [
      (.fileNotRead(nearest: nil), "未使用：程序不读取此文件", "not used: nothing reads this file"),
      (
        .fileNotRead(nearest: "births.csv"), "未使用：程序不读取此文件；是否应为 births.csv？",
        "not used: nothing reads this file; was births.csv meant?"
      ),
      (
        .totalsUnderRatioHeads(columns: ["degree_teachers"]),
        "1 列的表头是“生均”或“每百名”，填的却是总量，已按总量读取（学历教师）",
        "1 head says per pupil or per 100 over a column of totals, read as totals (degree_teachers)"
      ),
      (
        .perPupilConverted(sections: 1), "填的是生均或每百名学生值，已乘回在校生数（1 行）；差异系数因此建立在四舍五入的数值上，有总量请填总量",
        "values per pupil were converted to totals (1 row); the CVs rest on rounded values: give totals where you have them"
      ),
      (
        .notWholePersons(values: ["甲 5.03"]), "1 个每百名学生值换算后不是整数人（间），已取最近的整数：甲 5.03",
        "1 value per 100 is no whole number of persons or rooms, the nearest was taken: 甲 5.03"
      ),
      (
        .columnsNotUsed(heads: ["a", "b", "c", "d", "e", "f", "g"]), "未使用的列：a、b、c、d、e、f …",
        "not used: a, b, c, d, e, f … (columns that are read past)"
      ),
      (
        .pastEnrolment(years: [2022, 2023]), "含 2022–2023 年的往年在校生，已读入；推演以统计年度为准，校准和回测用往年",
        "rows of 2022–2023 were read beside the census: projections start from the census, calibrate and backtest rest on the rest"
      ),
    ]
    told(cases)
  }

  /// Two plans that say different things of one key, or of one section.
  @Test func plans() {
    let cases: [Case] = [
      (
        .clash(key: "through", value: "2030", over: "2034", at: Self.place),
        "through：2030，与 base.yaml:7 的 2034 不一致；两个方案互不继承，按列出的先后以此处为准。如要另定，请在本方案中写明",
        "through: 2030 here, 2034 at base.yaml:7; neither plan extends the other, so the later in the list wins: set it in this plan to decide otherwise"
      ),
      (
        .inheritedMeasuresStay(count: 1), "measures 为空：继承来的 1 项措施照旧执行；要去掉一项，写它的 name 和 skip: yes",
        "measures is empty: the one inherited stays; to drop one, give its name and skip: yes"
      ),
      (
        .inheritedMeasuresStay(count: 3), "measures 为空：继承来的 3 项措施照旧执行；要去掉一项，写它的 name 和 skip: yes",
        "measures is empty: the 3 inherited ones stay; to drop one, give its name and skip: yes"
      ),
      (
        .birthsEntered(years: [2018, 2019], needed: 2020),
        "births：2018–2019 学年出生的孩子在统计年度已入学，只在 2020 学年及以后没有出生数时沿用",
        "births: the children of 2018–2019 were at school in the census; their number stands for 2020 and later years only where those have none"
      ),
      (
        .birthsReplaced(years: [2020]), "births：2020 学年的出生数 births.csv 已有记录，按方案所给的推算；要用记录的数，请从方案中去掉",
        "births: those of 2020 are recorded in births.csv; the plan's are taken: drop them from the plan to keep the record"
      ),
    ]
    told(cases)
    let drift = Notice(.scopesOverlap(key: "drift", sections: ["甲"], at: Self.place), at: nil).sentence
    #expect(drift.en.contains("have 1 section in common (甲)") && drift.en.contains("each takes its share"))
    #expect(drift.zh.contains("都含有 1 个学段部（甲）") && drift.zh.contains("各移出一部分"))
    let change = Notice(.scopesOverlap(key: "change", sections: ["甲", "乙"], at: Self.place), at: nil).sentence
    #expect(change.en.contains("have 2 sections in common (甲, 乙)") && change.en.contains("the two rates compound"))
    #expect(change.zh.contains("两个变化率连乘"))
  }

  /// A name with a line end in it stays on the line of its notice.
  @Test func onOneLine() {
    let notice = Notice(.takenForNineYear(schools: ["甲\n校"]), at: Place(file: "a\nb.csv", line: 2))
    for language in Language.allCases { #expect(!notice.line(language).contains("\n")) }
  }
}
