import County
import Regulation

/// What a county declares under a clause, in the sentence that 表Ⅳ and 表Ⅴ print for it.
struct FormSentence {
  private let clause: ClauseID
  private let declared: Declaration

  init(_ clause: ClauseID, _ declared: Declaration) {
    self.clause = clause
    self.declared = declared
  }

  /// The sentence with the figures declared, one left blank named as such; nil where the form asks for no figure under the
  /// clause, or none of them is declared.
  var text: Text? {
    let asked = clause.card.declares.filter { ![.met, .clear].contains($0) }
    guard asked.contains(where: { declared[$0] != nil }) else { return nil }
    return switch clause {
    case .g1: schools
    case .g2: standards
    case .g3: rooms
    case .g4: sizes
    case .g5: classes
    case .g6: smallUnits
    case .g7: specialSchools
    case .g8: pay
    case .g9: training
    case .g11:
      FormSentence.rotation(
        declared[.eligible], declared[.rotated], declared[.rotatedBackbone], share: declared[.share],
        backbone: declared[.backboneShare])
    case .g12: certificates
    case .g13: catchments
    case .g14: places
    case .g15: migrants
    case .q1: retention
    case .q2: disabled
    case .q3: charters
    case .q4: trainingBudget
    case .q9: monitoring
    default: nil
    }
  }

  // MARK: Figures as the form prints them

  private static let blank = Text(zh: "（未填）", en: "(blank)")

  /// Persons, schools, places.
  private static func count(_ value: Double?) -> Text {
    value.map { Text(zh: Digits.fixed($0, 0), en: Digits.grouped($0)) } ?? blank
  }

  private static func percent(_ value: Double?) -> Text { value.map { Text(same: Digits.percent($0)) } ?? blank }

  private func count(_ key: FigureKey) -> Text { FormSentence.count(declared[key]) }
  private func percent(_ key: FigureKey) -> Text { FormSentence.percent(declared[key]) }
  private func number(_ key: FigureKey) -> Text {
    declared[key].map { Text(same: Digits.exact($0)) } ?? FormSentence.blank
  }
  /// A budget in 万元, as counties print it.
  private func budget(_ key: FigureKey) -> Text {
    declared[key].map { value in
      Text(zh: "\(Digits.exact(value.rounded() / 10_000))万元", en: Money.text(value).en)
    } ?? FormSentence.blank
  }

  // MARK: 表Ⅳ

  private var schools: Text {
    let (primary, junior, nine, special) = (
      count(.schoolsPrimary), count(.schoolsJunior), count(.schoolsNineYear), count(.schoolsSpecial)
    )
    return Text(
      zh: "县内设置小学\(primary.zh)所、初中\(junior.zh)所、九年一贯制学校\(nine.zh)所、特殊教育学校\(special.zh)所。",
      en:
        "Schools in the county: \(primary.en) primary, \(junior.en) junior, \(nine.en) nine-year, \(special.en) special."
    )
  }

  private var standards: Text {
    let (primary, junior) = (number(.pupilsPerStaffPrimary), number(.pupilsPerStaffJunior))
    let (first, second, third) = (count(.fundingPrimary), count(.fundingJunior), count(.fundingSpecial))
    return Text(
      zh:
        "义务教育阶段师生比小学1:\(primary.zh)、初中1:\(junior.zh)；按小学\(first.zh)元/生、初中\(second.zh)元/生、特殊教育\(third.zh)元/生核算公用经费。",
      en:
        "Pupils per member of staff: \(primary.en) in primary, \(junior.en) in junior schools. Public funding per pupil: \(first.en) yuan primary, \(second.en) junior, \(third.en) special."
    )
  }

  private var rooms: Text {
    let (until, after) = (count(.builtUntil2016), count(.builtAfter2016))
    return Text(
      zh: "2016年及之前建成投用的义务教育学校\(until.zh)所，2016年之后规划并建成投用的义务教育学校\(after.zh)所。",
      en: "Schools in use by 2016: \(until.en); planned and built after 2016: \(after.en).")
  }

  private var sizes: Text {
    let (primary, junior, through) = (count(.oversizedPrimary), count(.oversizedJunior), count(.oversizedThrough))
    return Text(
      zh: "超过规模标准的小学\(primary.zh)所，初中\(junior.zh)所，一贯制学校\(through.zh)所。",
      en: "Over the size limit: \(primary.en) primary, \(junior.en) junior, \(through.en) through schools.")
  }

  private var classes: Text {
    let (primary, junior) = (count(.classesOverPrimary), count(.classesOverJunior))
    return Text(
      zh: "超过45人的小学班级\(primary.zh)个，超过50人的初中班级\(junior.zh)个。",
      en: "Primary classes over 45 pupils: \(primary.en); junior classes over 50: \(junior.en).")
  }

  private var smallUnits: Text {
    let (units, pupils, funding) = (count(.units), count(.pupils), count(.funding))
    let of = declared[.units] == nil ? Text(same: "") : Text(zh: "\(units.zh)所，", en: "\(units.en) units, ")
    return Text(
      zh: "不足100名学生村小学和教学点\(of.zh)学生数\(pupils.zh)人，公用经费\(funding.zh)元。",
      en:
        "Village schools and teaching points under 100 pupils: \(of.en)\(pupils.en) pupils, \(funding.en) yuan of public funding."
    )
  }

  private var specialSchools: Text {
    let (funding, pupils, each) = (count(.funding), count(.pupils), count(.perPupil))
    return Text(
      zh: "特殊教育学校公用经费为\(funding.zh)元，特殊教育学生数为\(pupils.zh)人，特殊教育学校生均公用经费为\(each.zh)元。",
      en:
        "Public funding of special schools: \(funding.en) yuan for \(pupils.en) pupils, \(each.en) yuan per pupil.")
  }

  private var pay: Text {
    let (teachers, servants) = (count(.teacherPay), count(.civilServantPay))
    let full: Text =
      switch declared.says(.performancePayFull) {
      case true?: Text(zh: "，教师绩效工资总量已足额核定", en: "; performance pay is granted in full")
      case false?: Text(zh: "，教师绩效工资总量未足额核定", en: "; performance pay is not granted in full")
      case nil: Text(same: "")
      }
    return Text(
      zh: "全县义务教育学校教师年平均工资收入为\(teachers.zh)元，当地公务员年平均工资收入\(servants.zh)元\(full.zh)。",
      en: "Average yearly pay of teachers \(teachers.en) yuan, of civil servants \(servants.en) yuan\(full.en).")
  }

  private var training: Text {
    let (done, all, share) = (count(.trained), count(.teachers), percent(.share))
    return Text(
      zh: "完成360学时培训的教师\(done.zh)人，全县教师\(all.zh)人，教师培训完成率\(share.zh)。",
      en: "\(done.en) of \(all.en) teachers have completed 360 hours of training (\(share.en)).")
  }

  /// Shared by what is declared and what a plan comes to.
  static func rotation(
    _ eligible: Double?, _ rotated: Double?, _ backbone: Double?, share: Double?, backbone backboneShare: Double?
  ) -> Text {
    let (all, moved, core) = (count(eligible), count(rotated), count(backbone))
    let (part, coreShare) = (percent(share), percent(backboneShare))
    return Text(
      zh:
        "全县符合交流轮岗条件教师总数\(all.zh)名，上一年度交流轮岗教师\(moved.zh)名，交流轮岗教师占符合交流轮岗条件教师总数的比例\(part.zh)；交流轮岗的骨干教师\(core.zh)名，占交流轮岗教师总数的比例\(coreShare.zh)。",
      en:
        "Of \(all.en) eligible teachers \(moved.en) rotated in the year before (\(part.en)), \(core.en) of them backbone teachers (\(coreShare.en))."
    )
  }

  private var certificates: Text {
    let (all, certified, share) = (count(.teachers), count(.certified), percent(.share))
    return Text(
      zh: "全县在岗专任教师\(all.zh)人，其中持有教师资格证的专任教师\(certified.zh)人，占比\(share.zh)。",
      en: "\(certified.en) of \(all.en) full-time teachers hold a certificate (\(share.en)).")
  }

  private var catchments: Text {
    let (primary, junior) = (percent(.primary), percent(.junior))
    return Text(
      zh: "城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别为\(primary.zh)、\(junior.zh)。",
      en:
        "Enrolled by catchment in public urban and town schools (boarding schools left out): \(primary.en) primary, \(junior.en) junior."
    )
  }

  private var places: Text {
    let (all, given, rural) = (count(.places), count(.allocated), count(.ruralAllocated))
    let (share, ruralShare) = (percent(.share), percent(.ruralShare))
    return Text(
      zh:
        "全县优质高中招生名额总数\(all.zh)人，分配名额\(given.zh)人，占比\(share.zh)。其中分配农村学校的名额\(rural.zh)人，占分配名额总数的\(ruralShare.zh)。",
      en:
        "Good senior schools offer \(all.en) places, \(given.en) of them allotted (\(share.en)); \(rural.en) of these to rural schools (\(ruralShare.en))."
    )
  }

  private var migrants: Text {
    let (all, inPublic, bought) = (count(.eligible), count(.publicSchools), count(.purchased))
    let (total, share) = (count(.total), percent(.share))
    return Text(
      zh:
        "全县符合条件的随迁子女数\(all.zh)人，在公办学校就读\(inPublic.zh)人，在政府购买服务的民办学校就读\(bought.zh)人，合计\(total.zh)人，占比\(share.zh)。",
      en:
        "Of \(all.en) eligible children of migrants \(inPublic.en) are in public schools and \(bought.en) in private places paid for by the county, \(total.en) together (\(share.en))."
    )
  }

  // MARK: 表Ⅴ

  private var retention: Text {
    let (left, before, into) = (count(.graduates), count(.enrolledBefore), count(.transferredIn))
    let (died, away, share) = (count(.died), count(.transferredOut), percent(.share))
    return Text(
      zh:
        "全县初中毕业生数为\(left.zh)人，三年前初中在校生数为\(before.zh)人，转入学生数（含复学）为\(into.zh)人，死亡学生数为\(died.zh)人，转出学生数（含休学）为\(away.zh)人，全县初中三年巩固率为\(share.zh)。",
      en:
        "Junior graduates \(left.en), enrolled three years before \(before.en), transferred in \(into.en), died \(died.en), transferred out \(away.en); three-year retention \(share.en)."
    )
  }

  private var disabled: Text {
    let (all, enrolled, special) = (count(.children), count(.enrolled), count(.inSpecialSchools))
    let (share, specialShare) = (percent(.share), percent(.specialShare))
    return Text(
      zh:
        "全县残疾儿童少年为\(all.zh)人，入学\(enrolled.zh)人，入学率为\(share.zh)。其中，在特殊教育学校就读\(special.zh)人，占比\(specialShare.zh)。",
      en:
        "\(enrolled.en) of \(all.en) disabled children are enrolled (\(share.en)), \(special.en) of them in special schools (\(specialShare.en))."
    )
  }

  private var charters: Text {
    let (done, all) = (count(.charters), count(.schools))
    return Text(
      zh: "全县义务教育学校\(all.zh)所，已制定章程\(done.zh)所。", en: "\(done.en) of \(all.en) schools have a charter.")
  }

  private var trainingBudget: Text {
    let (all, training, share) = (budget(.budget), budget(.training), percent(.share))
    let (spent, spentShare) = (budget(.spent), percent(.spentShare))
    let done =
      declared[.spent] == nil
      ? Text(same: "")
      : Text(zh: "，实际支出\(spent.zh)，占比\(spentShare.zh)", en: "; spent: \(spent.en) (\(spentShare.en))")
    return Text(
      zh: "义务教育学校公用经费预算\(all.zh)，教师培训费预算\(training.zh)，占比\(share.zh)\(done.zh)。",
      en: "Public budget \(all.en), of which \(training.en) for teacher training (\(share.en))\(done.en).")
  }

  private var monitoring: Text {
    var words: [Text] = []
    if declared[.qualityCoefficient] != nil {
      let value = number(.qualityCoefficient)
      words.append(Text(zh: "义务教育质量综合系数\(value.zh)", en: "quality coefficient \(value.en)"))
    }
    if declared.says(.levelThree) == true {
      words.append(Text(zh: "学生学业水平达到Ⅲ级以上", en: "pupils reach level III"))
    }
    let spreads = [FigureKey.spread, .spreadJunior].filter { declared[$0] != nil }.map { number($0).zh }
    if !spreads.isEmpty {
      let apart = spreads.count > 1 ? "分别为" : "为"
      words.append(
        Text(
          zh: "校际差异率\(apart)\(spreads.joined(separator: "、"))",
          en: "differences between schools \(spreads.joined(separator: " and "))"))
    }
    if let isBetter = declared.says(.healthAboveAverage) {
      words.append(
        Text(
          zh: "学生身心健康状况\(isBetter ? "" : "未")优于全国平均水平",
          en: "health \(isBetter ? "above" : "not above") the national average"))
    }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: all.zh + "。", en: all.en.capital + ".")
  }
}
