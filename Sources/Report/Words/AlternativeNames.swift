import County
import Simulation

/// The other readings of what is not known, as a sentence takes them up: "小升初去向不校准时".
enum AlternativeNames {
  static func sentence(_ alternative: Alternative) -> Text {
    switch alternative {
    case .fitted: Text(zh: "年级人数按拟合", en: "with the roll by grade as fitted")
    case .even: Text(zh: "各年级人数按均分", en: "with even rolls by grade")
    case .births: Text(zh: "年级人数按出生人口", en: "with rolls by grade shaped by births")
    case .staying: Text(zh: "学生留在本组升学", en: "if children go to junior school in their group")
    case .flowing: Text(zh: "毕业生按组间流动升学", en: "if graduates move between groups on one curve")
    case .countyPool: Text(zh: "小升初按全县合并分配", en: "with one pool of entrants to junior school")
    case .uncalibrated: Text(zh: "小升初去向不校准", en: "if transfer shares are not calibrated")
    case .entryCalibrated: Text(zh: "入学留存率按现一年级校准", en: "with the entry rate the present first grade tells")
    }
  }
}
