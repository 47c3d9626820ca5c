import County
import Regulation
import Simulation

/// The field's own names of what the house speaks of, in both languages.
package enum Names {
  package static func stage(_ stage: Stage) -> Text {
    stage == .primary ? Text(zh: "小学", en: "primary") : Text(zh: "初中", en: "junior")
  }

  /// The indicator in a word or two, for columns and sentences.
  package static func indicator(_ indicator: Indicator) -> Text {
    switch indicator {
    case .degree: Text(zh: "学历教师", en: "degree teachers")
    case .backbone: Text(zh: "骨干教师", en: "backbone teachers")
    case .artsSports: Text(zh: "体艺教师", en: "arts & PE teachers")
    case .teachingArea: Text(zh: "教辅用房", en: "teaching area")
    case .sportsArea: Text(zh: "体育场馆", en: "sports area")
    case .equipment: Text(zh: "仪器设备", en: "equipment")
    case .multimedia: Text(zh: "多媒体教室", en: "multimedia rooms")
    }
  }

  /// The unit of an indicator's value.
  package static func unit(_ indicator: Indicator) -> Text {
    switch indicator {
    case .degree, .backbone, .artsSports: Text(zh: "人/百生", en: "per 100")
    case .teachingArea, .sportsArea: Text(zh: "㎡/生", en: "m² each")
    case .equipment: Text(zh: "元/生", en: "yuan each")
    case .multimedia: Text(zh: "间/百生", en: "per 100")
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

  package static func verdict(_ verdict: Verdict) -> Text {
    switch verdict {
    case .met: Text(zh: "达标", en: "met")
    case .metByExemption: Text(zh: "豁免达标", en: "met by exemption")
    case .unmet: Text(zh: "未达标", en: "unmet")
    case .notAssessed: Text(zh: "未评", en: "not assessed")
    }
  }

  /// A verdict in a column of years.
  package static func shortVerdict(_ verdict: Verdict) -> Text {
    switch verdict {
    case .met: Text(zh: "达标", en: "met")
    case .metByExemption: Text(zh: "豁免", en: "exempt")
    case .unmet: Text(zh: "未达", en: "UNMET")
    case .notAssessed: Text(zh: "未评", en: "n/a")
    }
  }

  package static func basis(_ basis: Basis) -> Text {
    switch basis {
    case .computed: Text(zh: "计算", en: "computed")
    case .declared: Text(zh: "申报", en: "declared")
    case .carried: Text(zh: "沿用", en: "carried")
    case .assumed: Text(zh: "假定", en: "assumed")
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
    case .mergers: Text(zh: "撤并", en: "mergers")
    case .classes: Text(zh: "编班", en: "classes")
    case .staff: Text(zh: "师资", en: "staff")
    case .premises: Text(zh: "校舍", en: "premises")
    }
  }

  package static func alternative(_ alternative: Alternative) -> Text {
    switch alternative {
    case .fitted: Text(zh: "拟合", en: "fitted")
    case .even: Text(zh: "均匀", en: "even")
    case .births: Text(zh: "按出生", en: "births")
    case .countyPool: Text(zh: "全县统招", en: "county pool")
    case .uncalibrated: Text(zh: "不校准", en: "no k")
    case .entryCalibrated: Text(zh: "入学率校准", en: "entry rate calibrated")
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
    case .vacancies: Text(zh: "空编", en: "vacant posts")
    }
  }

  /// A clause in a few words; the full text stands in the standard.
  package static func clause(_ clause: ClauseID) -> Text {
    switch clause {
    case .r1: Text(zh: "校校达标（7项中6项以上）", en: "every section, 6 of 7 indicators")
    case .r2: Text(zh: "校际差异系数", en: "CV between schools")
    case .g1: Text(zh: "规划布局", en: "layout of schools")
    case .g2: Text(zh: "城乡四统一", en: "same standards in town and country")
    case .g3: Text(zh: "音乐、美术专用教室", en: "music and art rooms")
    case .g4: Text(zh: "学校规模", en: "size of schools")
    case .g5: Text(zh: "班额", en: "size of classes")
    case .g6: Text(zh: "不足百人按百人核定公用经费", en: "funding of small schools")
    case .g7: Text(zh: "特教生均公用经费", en: "funding of special schools")
    case .g8: Text(zh: "教师工资不低于公务员", en: "teachers' pay")
    case .g9: Text(zh: "教师360学时培训", en: "360 hours of training")
    case .g10: Text(zh: "统筹编制岗位", en: "allotment of posts")
    case .g11: Text(zh: "教师交流轮岗", en: "teacher rotation")
    case .g12: Text(zh: "持证上岗", en: "certified teachers")
    case .g13: Text(zh: "就近划片入学", en: "enrolment by catchment")
    case .g14: Text(zh: "优质高中名额分配", en: "places of good senior schools")
    case .g15: Text(zh: "随迁子女与留守儿童", en: "migrant and left-behind children")
    case .q1: Text(zh: "初中三年巩固率", en: "three-year retention")
    case .q2: Text(zh: "残疾儿童少年入学率", en: "enrolment of disabled children")
    case .q3: Text(zh: "章程与信息化", en: "charters and IT")
    case .q4: Text(zh: "教师培训经费", en: "training budget")
    case .q5: Text(zh: "信息化教学", en: "teaching with IT")
    case .q6: Text(zh: "德育与校园文化", en: "moral education and culture")
    case .q7: Text(zh: "课程开齐开足", en: "complete courses")
    case .q8: Text(zh: "无过重课业负担", en: "no excessive homework")
    case .q9: Text(zh: "质量监测", en: "quality monitoring")
    case .s1: Text(zh: "社会认可度", en: "public satisfaction")
    case .v1: Text(zh: "一票否决", en: "vetoes")
    }
  }

  /// A column of 表Ⅰ.
  package static func column(_ column: TableI.Column) -> Text {
    switch column {
    case .pupilsPrimary: Text(zh: "小学在校生", en: "primary pupils")
    case .pupilsJunior: Text(zh: "初中在校生", en: "junior pupils")
    case .classesPrimary: Text(zh: "小学教学班", en: "primary classes")
    case .classesJunior: Text(zh: "初中教学班", en: "junior classes")
    case .teachersPrimary: Text(zh: "小学专任教师", en: "primary teachers")
    case .teachersJunior: Text(zh: "初中专任教师", en: "junior teachers")
    default: Text(same: column.rawValue)
    }
  }
}
