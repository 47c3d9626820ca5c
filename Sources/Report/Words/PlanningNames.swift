import County
import Regulation

extension Names {
  /// A planning figure of a standard, with its unit.
  package static func planning(_ key: PlanningKey) -> Text {
    switch key {
    case .travelMinutes: Text(zh: "上学单程路途（分钟）", en: "way to school, minutes one way")
    case .dayGrades: Text(zh: "此年级及以下就近走读、不寄宿", en: "grades up to this live at home")
    case .classSizePrimary: Text(zh: "小学每班人数（建设标准）", en: "pupils of a primary class, as built for")
    case .classSizeJunior: Text(zh: "初中每班人数（建设标准）", en: "pupils of a junior class, as built for")
    case .pupilsPerStaffPrimary: Text(zh: "小学每名教职工学生数", en: "primary pupils per member of staff")
    case .pupilsPerStaffJunior: Text(zh: "初中每名教职工学生数", en: "junior pupils per member of staff")
    case .staffPerClass: Text(zh: "小规模学校每班教职工数（班师比）", en: "staff per class in small schools")
    case .smallSchoolBelow: Text(zh: "极小校：不足此人数", en: "very small schools: below, pupils")
    case .noticeDays: Text(zh: "撤并公示天数", en: "days a merger is published")
    case .yearsAfterBasicBalance: Text(zh: "基本均衡认定满此年数方可申报", en: "years from basic balance to application")
    case .windowYears: Text(zh: "申报后须保持达标的年数", en: "years that must hold after the application")
    case .boardingExtra: Text(zh: "寄宿生公用经费另加（元/生·年）", en: "added funding of a boarder, yuan a year")
    }
  }
}
