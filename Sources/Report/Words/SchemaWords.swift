import County
import Regulation

/// What every key of `county.yaml` and of a standard is called, by the name of its words.
package enum SchemaWords {
  /// The words of a key: `county.posts`, `figure.eligible`, `limit.share`; nil where there are none.
  package static func text(_ word: String) -> Text? {
    if let plan = KeyWords.label(word) { return plan }
    if let own = Key(rawValue: word) { return own.text }
    let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "clause": return ClauseID(rawValue: parts[1]).map(Names.clause)
    case "figure": return FigureKey(rawValue: parts[1]).map(figure)
    case "tableI": return TableI.Column(rawValue: parts[1]).map(column)
    case "indicator": return Indicator(rawValue: parts[1]).map(Names.indicator)
    case "readings": return Readings.Key(rawValue: parts[1]).map(Names.reading)
    case "planning": return PlanningKey(rawValue: parts[1]).map(Names.planning)
    case "limit": return LimitKey(rawValue: parts[1]).map(Names.limit)
    default: return nil
    }
  }

  /// Keys that are in no register of the core rooms.
  private enum Key: String {
    case name = "county.name", code = "county.code", province = "county.province", year = "county.year"
    case standard = "county.standard", values = "county.values", tableI = "county.tableI"
    case preconditions = "county.preconditions", promises = "county.promises", clauses = "county.clauses"
    case bachelorShare = "county.bachelorShare"
    case published = "county.published", backboneHaveDegree = "county.backboneHaveDegree", posts = "county.posts"
    case teachingPoints = "county.teachingPoints", basicBalance = "preconditions.basicBalance"
    case school = "promise.school", made = "promise.made", due = "promise.due"
    case dueAlternative = "promise.dueAlternative", evidence = "promise.evidence"
    case approved = "posts.approved", filled = "posts.filled"
    case pointName = "point.name", pointPupils = "point.pupils", pointClasses = "point.classes", pointInto =
      "point.into"
    case sectionsFull = "published.sectionsFull", means = "published.means", cvs = "published.cvs"
    case composites = "published.composites"
    case id = "standard.id", extends = "standard.extends", title = "standard.title", note = "standard.note"
    case rules = "standard.clauses", openReadings = "standard.openReadings"
    case ruleText = "rule.text", source = "rule.source", trust = "rule.trust", limits = "rule.limits"
    case required = "rule.required", value = "rule.value", zh = "language.zh", en = "language.en"
    case openReadingClause = "openReading.clause"
    case schools = "county.schools"
    case localTarget = "county.localTarget", synthetic = "county.synthetic", method = "synthetic.method"
    case version = "synthetic.version", seed = "synthetic.seed", files = "synthetic.files"
    case target = "standard.target", only = "standard.only", indicators = "standard.indicators"
    case founders = "standard.founders"
    case readings = "standard.readings", planning = "standard.planning", composite = "rule.composite"
    case addedTitle = "added.title", unit = "added.unit", addedColumn = "added.column", per = "added.per"
    case addedRequired = "added.required", cvLimit = "added.cvLimit", addedSource = "added.source"
    case addedTrust = "added.trust"

    var text: Text {
      switch self {
      case .name: Text(zh: "县名", en: "name of the county")
      case .code: Text(zh: "行政区划代码", en: "code of the county")
      case .province: Text(zh: "省份", en: "province")
      case .year: Text(zh: "统计年度（学年起始年）", en: "autumn of the census")
      case .standard: Text(zh: "所用标准", en: "standard")
      case .values: Text(zh: "学校表所填数值", en: "what the school table holds")
      case .tableI: Text(zh: "表Ⅰ", en: "表Ⅰ")
      case .preconditions: Text(zh: "申报前提", en: "preconditions")
      case .promises: Text(zh: "规模承诺", en: "promises")
      case .clauses: Text(zh: "表Ⅳ至表Ⅵ申报数据", en: "declared under the clauses")
      case .published: Text(zh: "公布的表Ⅱ-1、表Ⅲ", en: "published 表Ⅱ-1 and 表Ⅲ")
      case .bachelorShare:
        Text(zh: "小学高学历教师中持本科者的比例", en: "share of primary degree teachers who hold a bachelor's")
      case .backboneHaveDegree: Text(zh: "骨干教师均高于规定学历", en: "backbone teachers count among degree teachers")
      case .posts: Text(zh: "教职工编制", en: "posts")
      case .teachingPoints: Text(zh: "未单列的教学点", en: "teaching points without a row")
      case .basicBalance: Text(zh: "通过基本均衡认定年份", en: "year of basic balance")
      case .school, .pointInto: Text(zh: "学校", en: "school")
      case .made: Text(zh: "承诺年度", en: "census it was made in")
      case .due: Text(zh: "到期年度", en: "census it is due in")
      case .dueAlternative: Text(zh: "另一种算法的到期年度", en: "due by another reading")
      case .evidence: Text(zh: "依据", en: "evidence")
      case .approved: Text(zh: "核定编制", en: "approved")
      case .filled: Text(zh: "在编人数", en: "filled")
      case .pointName: Text(zh: "名称", en: "name")
      case .pointPupils: Text(zh: "在校生数", en: "pupils")
      case .pointClasses: Text(zh: "班级数", en: "classes")
      case .sectionsFull: Text(zh: "表Ⅱ-1 达标学校数", en: "sections that meet it (表Ⅱ-1)")
      case .means: Text(zh: "表Ⅲ 全县平均值", en: "means (表Ⅲ)")
      case .cvs: Text(zh: "表Ⅲ 差异系数", en: "CVs (表Ⅲ)")
      case .composites: Text(zh: "表Ⅲ 综合差异系数", en: "composite CVs (表Ⅲ)")
      case .id: Text(zh: "标准编号", en: "id of the standard")
      case .extends: Text(zh: "沿用的标准", en: "standard extended")
      case .title: Text(zh: "标题", en: "title")
      case .note: Text(zh: "说明", en: "note")
      case .rules: Text(zh: "各条款", en: "clauses")
      case .openReadings: Text(zh: "未定口径", en: "open readings")
      case .ruleText: Text(zh: "条文", en: "text")
      case .source: Text(zh: "来源", en: "source")
      case .trust: Text(zh: "可信度", en: "trust mark")
      case .limits: Text(zh: "限值", en: "limits")
      case .required: Text(zh: "七项指标要求", en: "required of the seven indicators")
      case .value: Text(zh: "数值", en: "value")
      case .zh: Text(zh: "中文", en: "Chinese")
      case .en: Text(zh: "英文", en: "English")
      case .openReadingClause: Text(zh: "条款", en: "clause")
      case .localTarget: Text(zh: "本地目标", en: "local target")
      case .schools: Text(zh: "学校表所在的工作簿", en: "workbook with the table of schools")
      case .synthetic: Text(zh: "合成数据", en: "synthetic data")
      case .method: Text(zh: "生成方法", en: "method")
      case .version: Text(zh: "方法版本", en: "version of the method")
      case .seed: Text(zh: "随机种子", en: "seed")
      case .files: Text(zh: "生成文件的校验值", en: "hashes of the files made")
      case .target: Text(zh: "只作本地目标", en: "a local target only")
      case .only: Text(zh: "只列这些条款", en: "only these clauses")
      case .indicators: Text(zh: "增加的指标", en: "added indicators")
      case .readings: Text(zh: "所取口径", en: "readings chosen")
      case .planning: Text(zh: "规划参数", en: "planning figures")
      case .founders: Text(zh: "计入的举办者类型代码", en: "codes of the founders whose schools count")
      case .composite: Text(zh: "综合差异系数的各项指标", en: "indicators of the composite CV")
      case .addedTitle: Text(zh: "指标名称", en: "title of the indicator")
      case .unit: Text(zh: "计量单位", en: "unit")
      case .addedColumn: Text(zh: "学校表中的列", en: "column of the school table")
      case .per: Text(zh: "按每多少名学生计（1 或 100）", en: "pupils it is counted by, 1 or 100")
      case .addedRequired: Text(zh: "各校要求", en: "required of every section")
      case .cvLimit: Text(zh: "差异系数上限", en: "largest CV")
      case .addedSource: Text(zh: "来源", en: "source")
      case .addedTrust: Text(zh: "可信度", en: "trust mark")
      }
    }
  }

  private static func column(_ column: TableI.Column) -> Text {
    switch column {
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
    case .teachingPointsFrom50: Text(zh: "其中：50人及以上（个）", en: "teaching points of 50 and more")
    case .classesPrimary, .classesJunior, .pupilsPrimary, .pupilsJunior, .teachersPrimary, .teachersJunior:
      Names.column(column)
    case .staffPrimary: Text(zh: "小学教职工", en: "primary staff")
    case .staffJunior: Text(zh: "初中教职工", en: "junior staff")
    case .spendingPrimary: Text(zh: "小学一般公共预算教育经费", en: "public spending on primary schools")
    case .spendingPerPupilPrimary: Text(zh: "小学生均一般公共预算教育经费", en: "public spending per primary pupil")
    case .spendingJunior: Text(zh: "初中一般公共预算教育经费", en: "public spending on junior schools")
    case .spendingPerPupilJunior: Text(zh: "初中生均一般公共预算教育经费", en: "public spending per junior pupil")
    }
  }

  /// A declared figure by its key.
  static func figure(_ key: FigureKey) -> Text {
    switch key {
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
