/// The figures of 表Ⅰ, by column; nil is not given.
package struct TableI: Sendable {
  package var figures: [Column: Figure] = [:]

  package init() {}

  package subscript(_ column: Column) -> Double? { figures[column]?.value }

  /// L1 … L24, named.
  package enum Column: String, CaseIterable, Sendable, Hashable {
    case residents, ruralResidents, townships, villages
    case gdpPerHead, revenuePerHead, ruralIncome, urbanIncome
    case schoolsPrimary, schoolsNineYear, schoolsJunior, schoolsComplete, schoolsTwelveYear, schoolsSpecial
    case teachingPoints, teachingPointsFrom50
    case classesPrimary, classesJunior, pupilsPrimary, pupilsJunior
    case staffPrimary, teachersPrimary, staffJunior, teachersJunior
    /// Not in 表Ⅰ: public spending on the stage and per pupil, from the self-assessment.
    case spendingPrimary, spendingPerPupilPrimary, spendingJunior, spendingPerPupilJunior

    /// The column of a stage, of those that come in pairs.
    package static func pupils(_ stage: Stage) -> Column { stage == .primary ? .pupilsPrimary : .pupilsJunior }
    /// The column of 表Ⅰ that counts a stage's classes.
    package static func classes(_ stage: Stage) -> Column { stage == .primary ? .classesPrimary : .classesJunior }
    /// The column of 表Ⅰ that counts a stage's staff (教职工), persons.
    package static func staff(_ stage: Stage) -> Column { stage == .primary ? .staffPrimary : .staffJunior }
    /// The column of 表Ⅰ that counts a stage's full-time teachers, persons.
    package static func teachers(_ stage: Stage) -> Column { stage == .primary ? .teachersPrimary : .teachersJunior }
  }
}

extension TableI.Column {
  /// What the column is called.
  package var label: Text {
    switch self {
    case .residents: Text(zh: "人口总数", en: "residents")
    case .ruralResidents: Text(zh: "农业人口数", en: "rural residents")
    case .townships: Text(zh: "乡镇数", en: "townships")
    case .villages: Text(zh: "行政村数", en: "villages")
    case .gdpPerHead: Text(zh: "年人均国内生产总值（元）", en: "GDP per head, yuan")
    case .revenuePerHead: Text(zh: "年人均地方财政收入（元）", en: "revenue per head, yuan")
    case .ruralIncome: Text(zh: "农民年人均纯收入（元）", en: "rural income per head, yuan")
    case .urbanIncome: Text(zh: "城镇居民年人均可支配收入（元）", en: "urban income per head, yuan")
    case .schoolsPrimary: Text(zh: "小学（所）", en: "primary schools")
    case .schoolsNineYear: Text(zh: "九年一贯制学校（所）", en: "nine-year schools")
    case .schoolsJunior: Text(zh: "初中（所）", en: "junior schools")
    case .schoolsComplete: Text(zh: "完全中学（所）", en: "complete secondary schools")
    case .schoolsTwelveYear: Text(zh: "十二年一贯制学校（所）", en: "twelve-year schools")
    case .schoolsSpecial: Text(zh: "特殊教育学校（所）", en: "special schools")
    case .teachingPoints: Text(zh: "小学教学点（个）", en: "teaching points")
    case .teachingPointsFrom50: Text(zh: "50人及以上教学点（个）", en: "teaching points of 50 and more")
    case .staffPrimary: Text(zh: "小学教职工", en: "primary staff")
    case .staffJunior: Text(zh: "初中教职工", en: "junior staff")
    case .spendingPrimary: Text(zh: "小学一般公共预算教育经费", en: "public spending on primary schools")
    case .spendingPerPupilPrimary: Text(zh: "小学生均一般公共预算教育经费", en: "public spending per primary pupil")
    case .spendingJunior: Text(zh: "初中一般公共预算教育经费", en: "public spending on junior schools")
    case .spendingPerPupilJunior: Text(zh: "初中生均一般公共预算教育经费", en: "public spending per junior pupil")
    case .classesPrimary: Text(zh: "小学教学班", en: "primary classes")
    case .classesJunior: Text(zh: "初中教学班", en: "junior classes")
    case .pupilsPrimary: Text(zh: "小学在校生", en: "primary pupils")
    case .pupilsJunior: Text(zh: "初中在校生", en: "junior pupils")
    case .teachersPrimary: Text(zh: "小学专任教师", en: "primary teachers")
    case .teachersJunior: Text(zh: "初中专任教师", en: "junior teachers")
    }
  }
}
