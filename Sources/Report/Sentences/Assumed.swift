import County
import Simulation

/// What a result rests on that nobody counted: named on every screen.
package enum Assumed {
  /// Field names for JSON: of the county's sources and of the program.
  package static func fields(_ program: Program) -> [String] {
    var fields = program.county.assumedFields
    if program.rolls.isAssumed.contains(true) { fields.append("enrolment") }
    if program.teachersAreAssumed { fields.append("teachers") }
    if program.roomsAreAssumed.contains(true) { fields.append("classrooms") }
    let quotas = program.plan.measures.compactMap(\.action.rotationQuota)
    if program.eligibleIsShared, quotas.contains(where: { $0.direction != .exchange }) {
      fields.append("eligible_teachers")
    }
    if quotas.contains(where: \.termIsAssumed) { fields.append("term") }
    if quotas.contains(where: \.eligibleAfterIsAssumed) { fields.append("eligibleAfter") }
    return fields
  }

  /// The same in words.
  package static func words(_ fields: [String]) -> Text {
    Text(zh: "\(list: fields.map(word))", en: "\(list: fields.map(word))")
  }

  private static func word(_ field: String) -> Text {
    switch field {
    case "births": Text(zh: "分年出生人口（估计）", en: "births (estimated)")
    case "group": Text(zh: "学校分组", en: "groups")
    case "zone": Text(zh: "城乡分类", en: "zones")
    case "feeders": Text(zh: "升学去向", en: "feeders")
    case "basicBalance": Text(zh: "基本均衡认定年份", en: "year of basic balance")
    case "enrolment": Text(zh: "分年级在校生（拟合）", en: "roll by grade (fitted)")
    case "classrooms": Text(zh: "各校教室数（按教学用房面积）", en: "classrooms (from teaching area)")
    case "teachers": Text(zh: "各校专任教师数", en: "teachers by section")
    case "pupils": Text(zh: "各校在校生数", en: "pupils by section")
    case "clauses": Text(zh: "申报数据", en: "figures declared under the clauses")
    case "tableI": Text(zh: "表Ⅰ", en: "Table I")
    case "eligible_teachers": Text(zh: "各校符合交流条件教师数（按教师数分摊）", en: "eligible teachers by section (shared by teachers)")
    case "term":
      Text(
        zh: "轮岗年限（\(Rotation.usualTerm) 年）", en: "term of rotation (\(Rotation.usualTerm) years)")
    case "eligibleAfter":
      Text(
        zh: "再次轮岗间隔（\(Rotation.usualRest) 年）",
        en: "years until eligible again (\(Rotation.usualRest))")
    case "posts": Text(zh: "编制", en: "posts")
    default: Text(same: field)
    }
  }
}
