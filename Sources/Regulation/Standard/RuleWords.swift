import County

// What the keys of a standard are called: a screen, the schema and a standard written in Chinese say the same.

extension LimitKey {
  /// What the limit is of, in a few words.
  package var label: Text {
    switch self {
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

extension PlanningKey {
  /// What the figure is, with its unit.
  package var label: Text {
    switch self {
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

extension Readings.Key {
  /// What the reading is about.
  package var label: Text {
    switch self {
    case .rooms: Text(zh: "音乐、美术教室各计还是合计", en: "music and art rooms, of each kind or together")
    case .smallUnit: Text(zh: "不足100人的单位", en: "units under 100 pupils")
    case .relaxed: Text(zh: "过渡期放宽条款到期后", en: "limits relaxed for a term, after it")
    case .compare: Text(zh: "与标准比较的数值", en: "values compared with a limit")
    }
  }
}
