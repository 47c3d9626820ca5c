import County
import Regulation
import Simulation

/// The field's own names of what the house speaks of, in both languages.
package enum Names {
  package static func stage(_ stage: Stage) -> Text {
    stage.label
  }

  package static func zone(_ zone: Zone) -> Text {
    switch zone {
    case .urban: Text(zh: "城区", en: "urban")
    case .town: Text(zh: "镇区", en: "town")
    case .rural: Text(zh: "乡村", en: "rural")
    }
  }

  /// The indicator in a word or two, for columns and sentences.
  package static func indicator(_ indicator: Indicator) -> Text {
    indicator.label
  }

  /// The unit of an indicator's value.
  package static func unit(_ indicator: Indicator) -> Text {
    switch indicator {
    case .degree, .backbone, .artsSports: Text(zh: "人/百名学生", en: "per 100 pupils")
    case .teachingArea, .sportsArea: Text(zh: "㎡/生", en: "m² a pupil")
    case .equipment: Text(zh: "元/生", en: "yuan a pupil")
    case .multimedia: Text(zh: "间/百名学生", en: "per 100 pupils")
    }
  }

  package static func kind(_ kind: SchoolKind) -> Text {
    switch kind {
    case .primary: Text(zh: "小学", en: "primary schools")
    case .junior: Text(zh: "初中", en: "junior schools")
    case .nineYear: Text(zh: "九年一贯制学校", en: "nine-year schools")
    case .twelveYear: Text(zh: "十二年一贯制学校", en: "twelve-year schools")
    case .complete: Text(zh: "完全中学", en: "complete secondary schools")
    case .teachingPoint: Text(zh: "教学点", en: "teaching points")
    }
  }

  /// A verdict in a column of a table: one that rests on a promise or a relaxed limit has a mark, explained below the
  /// table.
  package static func tableVerdict(_ verdict: Verdict) -> Text {
    verdict == .metByExemption ? shortVerdict(verdict) : self.verdict(verdict)
  }

  /// What the mark of such a verdict says.
  package static let exemptMark = Text(zh: "* 按限期化解承诺或放宽标准达标", en: "* met under a promise or relaxed limit")

  /// A verdict in a column of years.
  package static func shortVerdict(_ verdict: Verdict) -> Text {
    switch verdict {
    case .met: Text(zh: "达标", en: "met")
    case .metByExemption: Text(zh: "达标*", en: "met*")
    case .unmet: Text(zh: "未达标", en: "UNMET")
    case .notAssessed: Text(zh: "未评估", en: "n/a")
    }
  }

  /// A small number in words, for years in a sentence.
  package static func count(_ number: Int) -> Text {
    let zh: [Wording<Chinese>] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let en: [Wording<English>] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    guard zh.indices.contains(number) else { return Text(same: "\(number)") }
    return Text(zh: zh[number], en: en[number])
  }

  package static func basis(_ basis: Basis) -> Text {
    switch basis {
    case .computed: Text(zh: "计算", en: "computed")
    case .declared: Text(zh: "申报", en: "declared")
    case .carried: Text(zh: "沿用", en: "carried")
    case .assumed: Text(zh: "假定", en: "assumed")
    case .notApplicable: Text(zh: "不涉及", en: "nobody")
    }
  }

  package static func trust(_ trust: Trust) -> Text {
    switch trust {
    case .official: Text(zh: "A 官方来源", en: "A official")
    case .secondary: Text(zh: "B 二手来源", en: "B secondary")
    case .calculated: Text(zh: "C 推算", en: "C calculated")
    case .unverified: Text(zh: "M 未核实", en: "M not verified")
    }
  }

  package static func answer(_ isYes: Bool) -> Text {
    isYes ? Text(zh: "是", en: "yes") : Text(zh: "否", en: "no")
  }

  package static func phase(_ phase: Phase) -> Text {
    switch phase {
    case .pupils: Text(zh: "生源", en: "pupils")
    case .mergers: Text(zh: "撤并与划片", en: "schools and catchments")
    case .classes: Text(zh: "编班", en: "classes")
    case .staff: Text(zh: "师资", en: "staff")
    case .premises: Text(zh: "校舍", en: "premises")
    }
  }

  package static func moneyTest(_ test: MoneyCheck.Test) -> Text {
    switch test {
    case .spending: Text(zh: "一般公共预算教育支出", en: "public spending on education")
    case .spendingPerPupilPrimary: Text(zh: "小学生均教育支出", en: "spending per primary pupil")
    case .spendingPerPupilJunior: Text(zh: "初中生均教育支出", en: "spending per junior pupil")
    case .growthAboveRevenue: Text(zh: "教育拨款增长须高于经常性收入增长：", en: "spending must grow faster than revenue:")
    case .fundingPrimary: Text(zh: "小学生均公用经费", en: "public funding per primary pupil")
    case .fundingJunior: Text(zh: "初中生均公用经费", en: "public funding per junior pupil")
    case .teacherPay: Text(zh: "教师平均工资", en: "teachers' pay")
    }
  }

  package static func alternative(_ alternative: Alternative) -> Text {
    switch alternative {
    case .fitted: Text(zh: "年级拟合", en: "fitted roll")
    case .even: Text(zh: "年级均匀", en: "even")
    case .births: Text(zh: "年级按出生", en: "births")
    case .staying: Text(zh: "留在本组", en: "staying in their groups")
    case .flowing: Text(zh: "组间流动", en: "flows between groups")
    case .countyPool: Text(zh: "全县合并升学", en: "one pool")
    case .uncalibrated: Text(zh: "小升初去向不校准", en: "transfer shares not calibrated")
    case .entryCalibrated: Text(zh: "入学留存率校准", en: "entry rate")
    }
  }

  package static func aspect(_ aspect: Part.Aspect) -> Text {
    switch aspect {
    case .share: Text(zh: "比例", en: "share")
    case .backboneShare: Text(zh: "骨干占比", en: "backbone share")
    case .pay: Text(zh: "平均工资之比", en: "pay ratio")
    case .performancePay: Text(zh: "绩效工资", en: "performance pay")
    case .ruralTilt: Text(zh: "向农村倾斜", en: "rural tilt")
    case .careSystem: Text(zh: "关爱体系", en: "care system")
    case .classesOver: Text(zh: "超限班数", en: "classes over")
    case .largestClass: Text(zh: "最大班额", en: "largest class")
    case .sample: Text(zh: "样本量", en: "sample")
    case .parents: Text(zh: "家长占比", en: "parents")
    case .qualityCoefficient: Text(zh: "质量综合系数", en: "quality coefficient")
    case .spread: Text(zh: "校际差异", en: "difference between schools")
    case .level: Text(zh: "学业水平", en: "level")
    case .health: Text(zh: "身心健康", en: "health")
    case .composite: Text(zh: "综合差异系数", en: "composite CV")
    case .rooms: Text(zh: "音乐、美术教室间数", en: "music and art rooms")
    case .musicRooms: Text(zh: "音乐教室间数", en: "music rooms")
    case .artRooms: Text(zh: "美术教室间数", en: "art rooms")
    case .musicArea: Text(zh: "音乐教室面积", en: "smallest music room")
    case .artArea: Text(zh: "美术教室面积", en: "smallest art room")
    }
  }

  /// A clause in a few words; the full text stands in the standard.
  package static func clause(_ clause: ClauseID) -> Text { clause.card.name }
}
