/// What the figures of the forms are called, in the forms' own words.
extension FigureKey {
  /// What the figure is called in the sentence of its clause.
  package var label: Text {
    switch self {
    case .met: Text(zh: "是否达标", en: "met")
    case .clear: Text(zh: "无一票否决情形", en: "no veto applies")
    case .primary: Text(zh: "小学", en: "primary")
    case .junior: Text(zh: "初中", en: "junior")
    case .special: Text(zh: "特殊教育", en: "special")
    case .units: Text(zh: "单位数", en: "units")
    case .pupils: Text(zh: "学生数", en: "pupils")
    case .funding: Text(zh: "公用经费（元）", en: "funding, yuan")
    case .perPupil: Text(zh: "生均（元）", en: "per pupil, yuan")
    case .teacherPay: Text(zh: "教师年平均工资（元）", en: "teachers' average pay, yuan")
    case .civilServantPay: Text(zh: "公务员年平均工资（元）", en: "civil servants' average pay, yuan")
    case .performancePayFull: Text(zh: "足额核定绩效工资", en: "performance pay approved in full")
    case .trained: Text(zh: "完成360学时培训的教师", en: "teachers trained")
    case .teachers: Text(zh: "教师总数", en: "teachers")
    case .certified: Text(zh: "持证专任教师", en: "certified teachers")
    case .eligible: Text(zh: "符合条件的总数", en: "eligible")
    case .rotated: Text(zh: "交流轮岗教师", en: "teachers rotated")
    case .rotatedBackbone: Text(zh: "交流轮岗骨干教师", en: "backbone teachers rotated")
    case .backboneShare: Text(zh: "骨干占比", en: "backbone share")
    case .places: Text(zh: "优质高中招生名额", en: "places of good senior schools")
    case .allocated: Text(zh: "分配名额", en: "places allotted")
    case .ruralAllocated: Text(zh: "分配农村名额", en: "places allotted to villages")
    case .ruralShare: Text(zh: "农村占比", en: "share of villages")
    case .tiltedToRural: Text(zh: "向农村倾斜", en: "tilted to villages")
    case .publicSchools: Text(zh: "在公办学校就读", en: "in public schools")
    case .purchased: Text(zh: "在购买服务的民办学校就读", en: "in purchased places")
    case .total: Text(zh: "合计", en: "total")
    case .share: Text(zh: "比例", en: "share")
    case .careSystem: Text(zh: "留守儿童关爱体系健全", en: "care system")
    case .leftBehind: Text(zh: "留守儿童数", en: "left-behind children")
    case .graduates: Text(zh: "毕业生数", en: "graduates")
    case .enrolledBefore: Text(zh: "三年前在校生数", en: "enrolled three years before")
    case .transferredIn: Text(zh: "转入", en: "transferred in")
    case .transferredOut: Text(zh: "转出", en: "transferred out")
    case .died: Text(zh: "死亡", en: "died")
    case .children: Text(zh: "残疾儿童少年", en: "disabled children")
    case .enrolled: Text(zh: "入学", en: "enrolled")
    case .inSpecialSchools: Text(zh: "在特教学校就读", en: "in special schools")
    case .specialShare: Text(zh: "特教学校占比", en: "share in special schools")
    case .charters: Text(zh: "建立章程的学校", en: "schools with charters")
    case .schools: Text(zh: "学校数", en: "schools")
    case .budget: Text(zh: "公用经费预算", en: "budget")
    case .training: Text(zh: "培训费预算", en: "training budget")
    case .spent: Text(zh: "实际支出", en: "spent")
    case .spentShare: Text(zh: "实际占比", en: "share spent")
    case .oversizedPrimary: Text(zh: "超规模小学", en: "oversized primary schools")
    case .oversizedJunior: Text(zh: "超规模初中", en: "oversized junior schools")
    case .oversizedThrough: Text(zh: "超规模一贯制学校", en: "oversized through schools")
    case .classesOverPrimary: Text(zh: "超限小学班级", en: "primary classes over the limit")
    case .classesOverJunior: Text(zh: "超限初中班级", en: "junior classes over the limit")
    case .builtUntil2016: Text(zh: "2016年及之前建成的学校", en: "schools built by 2016")
    case .builtAfter2016: Text(zh: "2016年之后建成的学校", en: "schools built after 2016")
    case .pupilsPerStaffPrimary: Text(zh: "小学生师比", en: "primary pupils per member of staff")
    case .pupilsPerStaffJunior: Text(zh: "初中生师比", en: "junior pupils per member of staff")
    case .fundingPrimary: Text(zh: "小学生均公用经费", en: "funding per primary pupil")
    case .fundingJunior: Text(zh: "初中生均公用经费", en: "funding per junior pupil")
    case .fundingSpecial: Text(zh: "特教生均公用经费", en: "funding per special pupil")
    case .schoolsPrimary: Text(zh: "小学", en: "primary schools")
    case .schoolsJunior: Text(zh: "初中", en: "junior schools")
    case .schoolsNineYear: Text(zh: "九年一贯制学校", en: "nine-year schools")
    case .schoolsSpecial: Text(zh: "特殊教育学校", en: "special schools")
    case .levelThree: Text(zh: "学业水平达到Ⅲ级", en: "level III reached")
    case .spread: Text(zh: "校际差异", en: "difference between schools")
    case .spreadJunior: Text(zh: "初中校际差异", en: "difference between junior schools")
    case .qualityCoefficient: Text(zh: "质量综合系数", en: "quality coefficient")
    case .healthAboveAverage: Text(zh: "身心健康优于全国平均", en: "health above average")
    case .forms: Text(zh: "问卷总数", en: "forms")
    case .valid: Text(zh: "有效问卷", en: "valid forms")
    case .satisfied: Text(zh: "满意问卷", en: "satisfied")
    case .parentForms: Text(zh: "家长问卷", en: "forms of parents")
    case .parentValid: Text(zh: "家长有效问卷", en: "valid forms of parents")
    case .parentSatisfied: Text(zh: "家长满意问卷", en: "parents satisfied")
    case .parentShare: Text(zh: "家长满意度", en: "share of parents satisfied")
    case .visits: Text(zh: "走访人数", en: "visited")
    case .visitsSatisfied: Text(zh: "走访满意人数", en: "visited and satisfied")
    case .visitShare: Text(zh: "走访满意度", en: "share of visited satisfied")
    case .parentVisits: Text(zh: "走访家长人数", en: "parents visited")
    case .parentVisitsSatisfied: Text(zh: "走访家长满意人数", en: "parents visited and satisfied")
    case .parentVisitShare: Text(zh: "走访家长满意度", en: "share of visited parents satisfied")
    }
  }
}

extension Indicator {
  /// The indicator in a word or two, for columns and sentences.
  package var label: Text {
    switch self {
    case .degree: Text(zh: "学历教师", en: "degree teachers")
    case .backbone: Text(zh: "骨干教师", en: "backbone teachers")
    case .artsSports: Text(zh: "体艺教师", en: "arts & PE teachers")
    case .teachingArea: Text(zh: "教辅用房", en: "teaching area")
    case .sportsArea: Text(zh: "体育场馆", en: "sports area")
    case .equipment: Text(zh: "仪器设备", en: "equipment")
    case .multimedia: Text(zh: "多媒体教室", en: "multimedia rooms")
    }
  }
}

extension Stage {
  /// 小学 or 初中.
  package var label: Text {
    switch self {
    case .primary: Text(zh: "小学", en: "primary")
    case .junior: Text(zh: "初中", en: "junior")
    }
  }
}
