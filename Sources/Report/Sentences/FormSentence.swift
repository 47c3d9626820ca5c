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

  /// What stands where the county gives no figure.
  static let blank = Text(zh: "（未填）", en: "(blank)")

  /// Persons, schools, places.
  private static func count(_ value: Double?) -> Text {
    value.map { Text(zh: "\(fixed: $0, 0)", en: "\(grouped: $0)") } ?? blank
  }

  private static func percent(_ value: Double?) -> Text { value.map { Text(same: Digits.percent($0)) } ?? blank }

  private func count(_ key: FigureKey) -> Text { FormSentence.count(declared[key]) }
  private func percent(_ key: FigureKey) -> Text { FormSentence.percent(declared[key]) }
  private func number(_ key: FigureKey) -> Text {
    declared[key].map { Text(same: Digits.exact($0)) } ?? FormSentence.blank
  }
  /// A budget in 万元, as counties print it; in English in yuan, since a form holds what was declared.
  private func budget(_ key: FigureKey) -> Text {
    declared[key].map { value in
      Text(zh: "\(exact: value.rounded() / 10_000)万元", en: "\(grouped: value.rounded()) yuan")
    } ?? FormSentence.blank
  }

  // MARK: 表Ⅳ

  private var schools: Text {
    let (primary, junior, nine, special) = (
      count(.schoolsPrimary), count(.schoolsJunior), count(.schoolsNineYear), count(.schoolsSpecial)
    )
    return Text(
      zh: "县内设置小学\(primary)所、初中\(junior)所、九年一贯制学校\(nine)所、特殊教育学校\(special)所。",
      en:
        "Schools in the county: \(primary) primary, \(junior) junior, \(nine) nine-year, \(special) special."
    )
  }

  private var standards: Text {
    let (primary, junior) = (number(.pupilsPerStaffPrimary), number(.pupilsPerStaffJunior))
    let (first, second, third) = (count(.fundingPrimary), count(.fundingJunior), count(.fundingSpecial))
    return Text(
      zh:
        "义务教育阶段师生比小学1:\(primary)、初中1:\(junior)；按小学\(first)元/生、初中\(second)元/生、特殊教育\(third)元/生核算公用经费。",
      en:
        "Pupils per member of staff: \(primary) in primary, \(junior) in junior schools. Public funding per pupil: \(first) yuan primary, \(second) junior, \(third) special."
    )
  }

  private var rooms: Text {
    let (until, after) = (count(.builtUntil2016), count(.builtAfter2016))
    return Text(
      zh: "2016年及之前建成投用的义务教育学校\(until)所，2016年之后规划并建成投用的义务教育学校\(after)所。",
      en: "Schools in use by 2016: \(until); planned and built after 2016: \(after).")
  }

  private var sizes: Text {
    let (primary, junior, through) = (count(.oversizedPrimary), count(.oversizedJunior), count(.oversizedThrough))
    return Text(
      zh: "超过规模标准的小学\(primary)所，初中\(junior)所，一贯制学校\(through)所。",
      en: "Over the size limit: \(primary) primary, \(junior) junior, \(through) through schools.")
  }

  private var classes: Text {
    let (primary, junior) = (count(.classesOverPrimary), count(.classesOverJunior))
    return Text(
      zh: "超过45人的小学班级\(primary)个，超过50人的初中班级\(junior)个。",
      en: "Primary classes over 45 pupils: \(primary); junior classes over 50: \(junior).")
  }

  private var smallUnits: Text {
    let (units, pupils, funding) = (count(.units), count(.pupils), count(.funding))
    let of = declared[.units] == nil ? Text(same: "") : Text(zh: "\(units)所，", en: "\(units) units, ")
    return Text(
      zh: "不足100名学生村小学和教学点\(of)学生数\(pupils)人，公用经费\(funding)元。",
      en:
        "Village schools and teaching points under 100 pupils: \(of)\(pupils) pupils, \(funding) yuan of public funding."
    )
  }

  private var specialSchools: Text {
    let (funding, pupils, each) = (count(.funding), count(.pupils), count(.perPupil))
    return Text(
      zh: "特殊教育学校公用经费为\(funding)元，特殊教育学生数为\(pupils)人，特殊教育学校生均公用经费为\(each)元。",
      en:
        "Public funding of special schools: \(funding) yuan for \(pupils) pupils, \(each) yuan per pupil.")
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
      zh: "全县义务教育学校教师年平均工资收入为\(teachers)元，当地公务员年平均工资收入\(servants)元\(full)。",
      en: "Average yearly pay of teachers \(teachers) yuan, of civil servants \(servants) yuan\(full).")
  }

  private var training: Text {
    let (done, all, share) = (count(.trained), count(.teachers), percent(.share))
    return Text(
      zh: "完成360学时培训的教师\(done)人，全县教师\(all)人，教师培训完成率\(share)。",
      en: "\(done) of \(all) teachers have completed 360 hours of training (\(share)).")
  }

  /// Shared by what is declared and what a plan comes to.
  static func rotation(
    _ eligible: Double?, _ rotated: Double?, _ backbone: Double?, share: Double?, backbone backboneShare: Double?
  ) -> Text {
    let (all, moved, core) = (count(eligible), count(rotated), count(backbone))
    let (part, coreShare) = (percent(share), percent(backboneShare))
    return Text(
      zh:
        "全县符合交流轮岗条件教师总数\(all)名，上一年度交流轮岗教师\(moved)名，交流轮岗教师占符合交流轮岗条件教师总数的比例\(part)；交流轮岗的骨干教师\(core)名，占交流轮岗教师总数的比例\(coreShare)。",
      en:
        "Of \(all) eligible teachers \(moved) rotated in the year before (\(part)), \(core) of them backbone teachers (\(coreShare))."
    )
  }

  private var certificates: Text {
    let (all, certified, share) = (count(.teachers), count(.certified), percent(.share))
    return Text(
      zh: "全县在岗专任教师\(all)人，其中持有教师资格证的专任教师\(certified)人，占比\(share)。",
      en: "\(certified) of \(all) full-time teachers hold a certificate (\(share)).")
  }

  private var catchments: Text {
    let (primary, junior) = (percent(.primary), percent(.junior))
    return Text(
      zh: "城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别为\(primary)、\(junior)。",
      en:
        "Enrolled by catchment in public urban and town schools (boarding schools left out): \(primary) primary, \(junior) junior."
    )
  }

  private var places: Text {
    let (all, given, rural) = (count(.places), count(.allocated), count(.ruralAllocated))
    let (share, ruralShare) = (percent(.share), percent(.ruralShare))
    let tilt: Text =
      switch declared.says(.tiltedToRural) {
      case true?: Text(zh: "名额分配向农村初中倾斜。", en: " The allotment is tilted to rural schools.")
      case false?: Text(zh: "名额分配未向农村初中倾斜。", en: " The allotment is not tilted to rural schools.")
      case nil: Text.none
      }
    return Text(
      zh:
        "全县优质高中招生名额总数\(all)人，分配名额\(given)人，占比\(share)。其中分配农村学校的名额\(rural)人，占分配名额总数的\(ruralShare)。\(tilt)",
      en:
        "Good senior schools offer \(all) places, \(given) of them allotted (\(share)); \(rural) of these to rural schools (\(ruralShare)).\(tilt)"
    )
  }

  private var migrants: Text {
    let (all, inPublic, bought) = (count(.eligible), count(.publicSchools), count(.purchased))
    let (total, share) = (count(.total), percent(.share))
    let care: Text =
      switch declared.says(.careSystem) {
      case true?: Text(zh: "留守儿童关爱体系健全", en: " Left-behind children are cared for")
      case false?: Text(zh: "留守儿童关爱体系不健全", en: " Left-behind children are not cared for as asked")
      case nil: Text.none
      }
    let left =
      declared[.leftBehind].map { _ in
        let children = count(.leftBehind)
        return care.isEmpty
          ? Text(zh: "留守儿童\(children)人", en: " Left-behind children: \(children)")
          : Text(zh: "，留守儿童\(children)人", en: " (\(children) of them)")
      } ?? .none
    let end = care.isEmpty && left.isEmpty ? Text.none : Text(zh: "\(care)\(left)。", en: "\(care)\(left).")
    return Text(
      zh:
        "全县符合条件的随迁子女数\(all)人，在公办学校就读\(inPublic)人，在政府购买服务的民办学校就读\(bought)人，合计\(total)人，占比\(share)。\(end)",
      en:
        "Of \(all) eligible children of migrants \(inPublic) are in public schools and \(bought) in private places paid for by the county, \(total) together (\(share)).\(end)"
    )
  }

  // MARK: 表Ⅴ

  private var retention: Text {
    let (left, before, into) = (count(.graduates), count(.enrolledBefore), count(.transferredIn))
    let (died, away, share) = (count(.died), count(.transferredOut), percent(.share))
    return Text(
      zh:
        "全县初中毕业生数为\(left)人，三年前初中在校生数为\(before)人，转入学生数（含复学）为\(into)人，死亡学生数为\(died)人，转出学生数（含休学）为\(away)人，全县初中三年巩固率为\(share)。",
      en:
        "Junior graduates \(left), enrolled three years before \(before), transferred in \(into), died \(died), transferred out \(away); three-year retention \(share)."
    )
  }

  private var disabled: Text {
    let (all, enrolled, special) = (count(.children), count(.enrolled), count(.inSpecialSchools))
    let (share, specialShare) = (percent(.share), percent(.specialShare))
    return Text(
      zh:
        "全县残疾儿童少年为\(all)人，入学\(enrolled)人，入学率为\(share)。其中，在特殊教育学校就读\(special)人，占比\(specialShare)。",
      en:
        "\(enrolled) of \(all) disabled children are enrolled (\(share)), \(special) of them in special schools (\(specialShare))."
    )
  }

  private var charters: Text {
    let (done, all) = (count(.charters), count(.schools))
    return Text(
      zh: "全县义务教育学校\(all)所，已制定章程\(done)所。", en: "\(done) of \(all) schools have a charter.")
  }

  private var trainingBudget: Text {
    let (all, training, share) = (budget(.budget), budget(.training), percent(.share))
    let (spent, spentShare) = (budget(.spent), percent(.spentShare))
    let done =
      declared[.spent] == nil
      ? Text(same: "")
      : Text(zh: "，实际支出\(spent)，占比\(spentShare)", en: "; spent: \(spent) (\(spentShare))")
    return Text(
      zh: "义务教育学校公用经费预算\(all)，教师培训费预算\(training)，占比\(share)\(done)。",
      en: "Public budget \(all), of which \(training) for teacher training (\(share))\(done).")
  }

  private var monitoring: Text {
    var words: [Text] = []
    if declared[.qualityCoefficient] != nil {
      let value = number(.qualityCoefficient)
      words.append(Text(zh: "义务教育质量综合系数\(value)", en: "quality coefficient \(value)"))
    }
    if declared.says(.levelThree) == true {
      words.append(Text(zh: "学生学业水平达到Ⅲ级以上", en: "pupils reach level III"))
    }
    let spreads = [FigureKey.spread, .spreadJunior].filter { declared[$0] != nil }.map(number)
    if !spreads.isEmpty {
      let apart: Wording<Chinese> = spreads.count > 1 ? "分别为" : "为"
      words.append(
        Text(
          zh: "校际差异率\(apart)\(list: spreads)",
          en: "differences between schools \(Text.joined(spreads, en: " and "))"))
    }
    if let isBetter = declared.says(.healthAboveAverage) {
      words.append(
        Text(
          zh: "学生身心健康状况\(isBetter ? "" : "未")优于全国平均水平",
          en: "health \(isBetter ? "above" : "not above") the national average"))
    }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "\(all)。", en: "\(all.capital).")
  }
}
