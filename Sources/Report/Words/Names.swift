import County
import Regulation
import Simulation

/// The field's own names of what the house speaks of, in both languages.
package enum Names {
  package static func stage(_ stage: Stage) -> Text {
    stage.label
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
    let zh = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let en = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
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

  /// A limit inside its clause.
  package static func limit(_ key: LimitKey) -> Text {
    switch key {
    case .minimumFull: Text(zh: "每校至少达标项数", en: "indicators a section meets in full")
    case .floorRatio: Text(zh: "余项不低于要求的", en: "the others reach, of the requirement")
    case .excludedTeachingPointBelow: Text(zh: "教学点不足此人数的不计", en: "teaching points left out below, pupils")
    case .sharedTeachersFrom: Text(zh: "可计走教体艺教师的农村校：不少于", en: "shared arts teachers count in rural schools from")
    case .sharedTeachersBelow: Text(zh: "可计走教体艺教师的农村校：不足", en: "shared arts teachers count in rural schools below")
    case .primary: Text(zh: "小学", en: "primary")
    case .junior: Text(zh: "初中", en: "junior")
    case .classesPerRoom: Text(zh: "每间对应班数", en: "classes per room")
    case .musicArea: Text(zh: "音乐教室面积（㎡）", en: "music room, m²")
    case .artArea: Text(zh: "美术教室面积（㎡）", en: "art room, m²")
    case .areaFreeIfBuiltBy: Text(zh: "此年及之前建成的不限面积", en: "no area asked if built by")
    case .relaxedMusicArea: Text(zh: "放宽的音乐教室面积（㎡）", en: "music room where relaxed, m²")
    case .relaxedArtArea: Text(zh: "放宽的美术教室面积（㎡）", en: "art room where relaxed, m²")
    case .relaxedIfBuiltBy: Text(zh: "此年及之前规划并建成的可放宽", en: "relaxed if built by")
    case .ruralAreaPrimary: Text(zh: "农村小规模小学音美教室面积（㎡）", en: "rooms of small rural primary schools, m²")
    case .ruralAreaJunior: Text(zh: "农村小规模初中音美教室面积（㎡）", en: "rooms of small rural junior schools, m²")
    case .ruralLargestClassBelow: Text(zh: "农村小规模校：最大班额不足", en: "small rural schools: largest class below")
    case .relaxedSingle: Text(zh: "放宽的小学、初中人数", en: "primary and junior schools where relaxed, pupils")
    case .relaxedThrough: Text(zh: "放宽的一贯制义务教育阶段人数", en: "through schools where relaxed, pupils")
    case .relaxedMigrantShare: Text(zh: "随迁子女占比超过此数的可放宽", en: "relaxed where migrant children are more than")
    case .relaxedUntil: Text(zh: "放宽条款所指的最后统计年度", en: "last census the relaxed limits were written for")
    case .single: Text(zh: "小学、初中人数", en: "primary and junior schools, pupils")
    case .through: Text(zh: "一贯制义务教育阶段人数", en: "through schools, pupils")
    case .exemptIfBuiltBy: Text(zh: "此年及之前建成的可凭承诺放宽", en: "exempt under a promise if built by")
    case .exemptPromiseYears: Text(zh: "承诺年限", en: "years a promise may run")
    case .fundedPupils: Text(zh: "按此人数核定", en: "funded as if pupils were")
    case .basePrimary: Text(zh: "小学生均定额（元）", en: "primary base, yuan")
    case .baseJunior: Text(zh: "初中生均定额（元）", en: "junior base, yuan")
    case .perPupil: Text(zh: "生均（元）", en: "per pupil, yuan")
    case .publicOnly: Text(zh: "只计公办学校（1 为是）", en: "public schools alone count (1: yes)")
    case .share: Text(zh: "比例", en: "share")
    case .backboneShare: Text(zh: "骨干占比", en: "backbone share")
    case .qualityCoefficient: Text(zh: "质量综合系数", en: "quality coefficient")
    case .spread: Text(zh: "校际差异", en: "difference between schools")
    case .level: Text(zh: "学业水平等级", en: "level")
    case .health: Text(zh: "身心健康优于全国平均", en: "health above average")
    case .sample: Text(zh: "样本占常住人口", en: "sample, of residents")
    case .parents: Text(zh: "家长占比", en: "parents, of the sample")
    }
  }
}
