import County
import Foundation
import Regulation

/// The figures in the sentences of 表Ⅳ and 表Ⅴ, found by the words around them.
package enum ClauseSentences {
  /// Words of the first column by which a row is told, the sooner the more certain.
  static let labels: [(ClauseID, String)] = [
    (.g1, "规划布局"), (.g2, "建设标准统一"), (.g3, "美术专用教室"), (.g6, "不足100名学生"), (.g6, "不足100人"),
    (.g7, "特殊教育学校生均公用经费"), (.g8, "平均工资"), (.g9, "360学时"), (.g10, "编制总额"), (.g11, "交流轮岗"), (.g11, "交流教师"),
    (.g12, "教师资格证"), (.g13, "就近划片"), (.g14, "优质高中"), (.g15, "随迁子女"), (.g4, "2000人"), (.g5, "班级学生数"),
    (.q1, "巩固率"), (.q2, "残疾儿童"), (.q3, "章程"), (.q4, "培训经费"), (.q5, "信息化手段"), (.q6, "德育"), (.q7, "开齐开足"), (.q7, "开足开齐"),
    (.q8, "课业负担"), (.q9, "质量监测"), (.q9, "综合系数"),
  ]

  /// What stands around each figure: ≪N≫ a number, ≪A≫ an amount of money, ≪P≫ a percentage. Two figures after one another
  /// are of two keys, one figure of two keys is both.
  private static let patterns: [ClauseID: [([FigureKey], String)]] = [
    .g1: [
      ([.schoolsPrimary], "小学≪N≫所"), ([.schoolsPrimary], "≪N≫所小学"), ([.schoolsJunior], "(?:初中|初级中学)≪N≫所"),
      ([.schoolsJunior], "≪N≫所(?:初中|初级中学)"), ([.schoolsNineYear], "九年一贯制学校≪N≫所"), ([.schoolsNineYear], "≪N≫所九年一贯制"),
      ([.schoolsSpecial], "特殊教育学校≪N≫所"), ([.schoolsSpecial], "≪N≫所特殊教育"),
    ],
    .g2: [
      ([.pupilsPerStaffPrimary], "小学1:≪N≫"), ([.pupilsPerStaffJunior], "初中1:≪N≫"),
      ([.fundingPrimary], "小学[^0-9。;,、]{0,12}?≪A≫"), ([.fundingJunior], "初中[^0-9。;,、]{0,12}?≪A≫"),
      ([.fundingSpecial], "特殊教育[^0-9。;,、]{0,14}?≪A≫"),
    ],
    .g3: [
      ([.builtUntil2016], "2016年(?:及|以)?(?:之|以)?前[^0-9。;]{0,20}?≪N≫所"),
      ([.builtAfter2016], "2016年(?:之|以)?后[^0-9。;]{0,24}?≪N≫所"),
    ],
    .g4: [
      ([.oversizedPrimary], "小学≪N≫所"), ([.oversizedJunior], "初中≪N≫所"), ([.oversizedThrough], "一贯制学校≪N≫所"),
    ],
    .g5: [([.classesOverPrimary], "小学班级≪N≫个"), ([.classesOverJunior], "初中班级≪N≫个")],
    .g6: [
      ([.units], "(?:教学点|学校|小学|单位)≪N≫[所个]"), ([.pupils], "学生(?:数|总数|人数)?(?:为|共)?≪N≫人"),
      ([.funding], "公用经费(?:总额|合计)?(?:为|共)?≪A≫"),
    ],
    .g7: [
      ([.funding], "学校公用经费(?:总额|合计)?(?:为|共)?≪A≫"), ([.pupils], "学生(?:数|总数|人数)?(?:为|共)?≪N≫人"),
      ([.perPupil], "生均公用经费(?:标准)?(?:为|达到|达)?≪A≫"),
    ],
    .g8: [
      ([.teacherPay], "教师(?:年)?(?:人均|平均)工资(?:收入)?(?:水平)?(?:为)?≪A≫"),
      ([.civilServantPay], "公务员(?:年)?(?:人均|平均)工资(?:收入)?(?:水平)?(?:为)?≪A≫"),
    ],
    .g9: [
      ([.trained], "360学时(?:培训)?(?:任务)?的?(?:专任)?教师(?:数|人数|总数)?(?:为|共)?≪N≫[人名]"),
      ([.teachers], "全[县区市旗](?:义务教育)?(?:学校)?(?:专任)?教师(?:数|人数|总数)?(?:为|共)?≪N≫[人名]"),
      ([.share], "完成率(?:为|达到|达)?≪P≫"),
    ],
    .g11: [
      ([.eligible], "条件的?教师(?:数|人数|总数)?(?:为|共)?≪N≫[人名]"),
      ([.rotated], "(?:上一?年度|实际)(?:参加|参与)?交流(?:轮岗)?(?:的)?教师(?:数|人数|总数)?(?:为|共)?≪N≫[人名]"),
      ([.rotatedBackbone], "骨干教师(?:数|人数)?(?:为|共)?≪N≫[人名]"),
      ([.share], "条件的?教师(?:总数)?的?(?:比例)?(?:为|达到)?≪P≫"),
      ([.backboneShare], "占交流(?:轮岗)?教师(?:总数)?的?(?:比例)?(?:为|达到)?≪P≫"),
    ],
    .g12: [
      ([.teachers], "(?:在岗|现有|全[县区市旗])专任教师(?:数|人数|总数)?(?:为|共)?≪N≫[人名]"),
      ([.certified], "资格证书?的(?:专任)?教师(?:数|人数|总数)?(?:为|共)?≪N≫[人名]"),
      ([.share], "(?:占比|持证率|上岗率|比例)(?:为|达到|达)?≪P≫"),
    ],
    .g13: [
      ([.primary, .junior], "分别(?:为|达到|达)?≪P≫[,、和及]+≪P≫"), ([.primary], "小学[^0-9。;,、]{0,16}?≪P≫"),
      ([.junior], "初中[^0-9。;,、]{0,16}?≪P≫"),
    ],
    .g14: [
      ([.places], "招生(?:名额|计划)(?:数|总数|总额)?(?:为|共)?≪N≫[人名个]"),
      ([.allocated], "(?:分配|定向|指标)(?:招生)?名额(?:数|总数)?(?:为|共)?≪N≫[人名个]"),
      ([.ruralAllocated], "农村(?:学校|初中|初中学校)?的?名额(?:数|总数)?(?:为|共)?≪N≫[人名个]"),
      ([.share], "占比(?:为)?≪P≫"), ([.share], "占招生(?:名额|计划)(?:总数|总额)?的?(?:比例)?(?:为)?≪P≫"),
      ([.ruralShare], "占分配名额(?:总数|总额)?的?(?:比例)?(?:为)?≪P≫"),
    ],
    .g15: [
      ([.eligible], "随迁子女(?:数|人数|总数)?(?:为|共)?≪N≫人"), ([.publicSchools], "公办学校就读的?(?:人数)?(?:为)?≪N≫人"),
      ([.purchased], "民办学校就读的?(?:人数)?(?:为)?≪N≫人"), ([.total], "合计(?:为)?≪N≫人"), ([.share], "占比(?:为)?≪P≫"),
      ([.leftBehind], "留守儿童(?:少年)?(?:数|人数|总数)?(?:为|共|共有)?≪N≫[人名]"),
    ],
    .q1: [
      ([.graduates], "毕业生(?:数|人数|总数)?(?:为|共)?≪N≫人"),
      ([.enrolledBefore], "三年前初中(?:一年级|初一)?在校生(?:数|人数|总数)?(?:为|共)?≪N≫人"),
      ([.transferredIn], "转入学?生(?:数|人数)?(?:为|共)?(?:\\([^)]*\\))?(?:为|共)?≪N≫人"),
      ([.transferredOut], "转出学?生(?:数|人数)?(?:为|共)?(?:\\([^)]*\\))?(?:为|共)?≪N≫人"),
      ([.died], "死亡学?生(?:数|人数)?(?:为|共)?≪N≫人"), ([.share], "巩固率(?:为|达到|达)?≪P≫"),
    ],
    .q2: [
      ([.children], "残疾(?:适龄)?儿童[、,]?少年(?:数|人数|总数)?(?:为|共|有|共有)?≪N≫人"),
      ([.enrolled], "(?:[,、]|已)入学(?:人数)?(?:为|共)?≪N≫人"), ([.inSpecialSchools], "特殊教育学校就读(?:的)?(?:人数)?(?:为)?≪N≫人"),
      ([.share], "入学率(?:为|达到|达)?≪P≫"), ([.specialShare], "占比(?:为)?≪P≫"),
    ],
    .q3: [
      ([.charters, .schools], "≪N≫所(?:义务教育)?学校均已"), ([.schools], "义务教育学校(?:共)?≪N≫所"),
      ([.charters], "(?:制定|建立|制订)章程的?(?:学校)?≪N≫所"),
    ],
    .q4: [
      ([.budget], "公用经费(?:年度)?预算(?:总额)?(?:为|共)?≪A≫"), ([.training], "培训经?费(?:预算)?(?:为|共)?≪A≫"),
      ([.spent], "实际支出(?:为|共)?≪A≫"),
      ([.share], "培训经?费(?:预算)?(?:为|共)?[0-9.]+(?:亿|万)?元[,、]?占(?:比|公用经费预算总额的?)?(?:比例)?(?:为)?≪P≫"),
      ([.spentShare], "实际支出(?:为|共)?[0-9.]+(?:亿|万)?元[,、]?占(?:比|公用经费预算总额的?)?(?:比例)?(?:为)?≪P≫"),
    ],
    .q9: [
      ([.qualityCoefficient], "综合系数(?:为|达到|是)?≪N≫"), ([.spread], "校际差异(?:率|系数)(?:为|是)?≪N≫"),
      ([.spread, .spreadJunior], "校际差异(?:率|系数)分别(?:为|是)?≪N≫[,、和及]+≪N≫"),
    ],
  ]

  /// Words that say yes, or no, and have no figure.
  private static let words: [ClauseID: [(FigureKey, String, no: String)]] = [
    .g8: [(.performancePayFull, "绩效工资[^。;]{0,12}足额|足额[^。;]{0,12}绩效工资", "未[^。;]{0,8}足额|不足额")],
    .g14: [(.tiltedToRural, "向农村[^。;]{0,10}倾斜", "未向农村")],
    .g15: [(.careSystem, "关爱(?:服务)?体系[^。;]{0,8}健全", "体系(?:不|未|尚未|还不)[^。;]{0,4}健全")],
    .q9: [(.levelThree, "达到(?:Ⅲ|III|Ш|3|三)级", "未达到(?:Ⅲ|III|Ш|3|三)级")],
  ]

  /// The clause of a row by its first words; nil where it is of none.
  static func clause(_ label: String) -> ClauseID? {
    // Heads are plain without the separators that thousands have as well.
    let plain = Heads.plain(label)
    return labels.first { plain.holds($0.1) }?.0
  }

  /// The figures of a sentence, as they would be written in `county.yaml`; those found with two values stand in `unclear`.
  static func figures(_ clause: ClauseID, _ sentence: String) -> (told: [(FigureKey, String)], unclear: [FigureKey]) {
    let text = plain(sentence)
    var found: [FigureKey: Set<String>] = [:]
    for (keys, pattern) in compiled(clause) {
      for match in text.matches(of: pattern) {
        let captures = match.output.dropFirst().compactMap { $0.substring.map(String.init) }
        let values = captures.count == keys.count ? captures : keys.map { _ in captures.first ?? "" }
        for (key, value) in zip(keys, values) where !value.isEmpty { found[key, default: []].insert(value) }
      }
    }
    for (key, yes, no) in words[clause] ?? [] where has(text, yes) { found[key] = [has(text, no) ? "否" : "是"] }
    let told = clause.card.declares.compactMap { key in
      found[key].flatMap { $0.count == 1 ? $0.first.map { (key, $0) } : nil }
    }
    return (told, clause.card.declares.filter { found[$0]?.count ?? 0 > 1 })
  }

  private static func has(_ text: String, _ pattern: String) -> Bool {
    guard let pattern = try? Regex(pattern) else { return false }
    return text.contains(pattern)
  }

  /// The patterns of a clause, a figure with its unit in one capture: `2432.346万`, `10.9%`.
  private static func compiled(_ clause: ClauseID) -> [([FigureKey], Regex<AnyRegexOutput>)] {
    (patterns[clause] ?? []).compactMap { keys, pattern in
      let number = "[0-9]+(?:\\.[0-9]+)?"
      let whole = pattern.replacing("≪N≫", with: "(\(number))").replacing("≪A≫", with: "(\(number)(?:亿|万)?)元")
        .replacing("≪P≫", with: "(\(number)%)")
      return (try? Regex(whole)).map { (keys, $0) }
    }
  }

  /// A school over the limit whose promise 表Ⅳ-4 tells.
  struct ToldPromise: Equatable {
    var school: String
    var builtBy: Int
    var made: Int
    var due: Int
  }

  /// `第四小学（2012年及之前建成投用）2024年承诺至2027年降到规模标准以内`: the promises that the sentence of 表Ⅳ-4 tells.
  static func promises(_ sentence: String) -> [ToldPromise] {
    let pattern =
      /([^,。;:]+?)\((20[0-9]{2}|19[0-9]{2})年及?(?:之|以)前建成投用\)(20[0-9]{2})年承诺(?:至|到|于)?(20[0-9]{2})年(?:前|底|底前)?降(?:到|至)/
    return plain(sentence).matches(of: pattern).compactMap { match in
      guard let built = Int(match.2), let made = Int(match.3), let due = Int(match.4), made < due else { return nil }
      return ToldPromise(school: String(match.1), builtBy: built, made: made, due: due)
    }
  }

  /// How many patterns there are, and how many of them can be read: a test holds the two alike.
  package static var counts: (written: Int, read: Int) {
    (patterns.values.reduce(0) { $0 + $1.count }, patterns.keys.reduce(0) { $0 + compiled($1).count })
  }

  /// Without spaces and separators of thousands, in half-width characters.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2236: plain.append(":")
      default: if !scalar.isBlank { plain.unicodeScalars.append(scalar) }
      }
    }
    guard plain.holds(",") else { return plain }
    // 2,255,250 has two, whose groups share their figures.
    return plain.replacing(/[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/) { $0.output.filter { $0 != "," } }
  }

  /// Yes or no in the column 是否达标; nil where it says neither.
  static func verdict(_ text: String) -> Bool? {
    switch plain(text) {
    case "是", "达标", "已达标", "达到", "√", "✓", "1", "符合", "合格": true
    case "否", "未达标", "不达标", "未达到", "×", "✗", "0", "不符合", "不合格": false
    default: nil
    }
  }
}
