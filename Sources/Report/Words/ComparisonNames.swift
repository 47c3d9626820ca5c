import County
import Regulation
import Simulation

/// The names of what plans are compared by.
extension Names {
  package static func quantity(_ quantity: Yardstick) -> Text {
    switch quantity {
    case .yearsStanding: Text(zh: "各项均达标的年数", en: "years with all clauses met")
    case .worstMargin: Text(zh: "差异系数最小余量", en: "least margin of a CV")
    case .sectionsUnmet: headed(.r1, Text(zh: "未达标学段部（最多）", en: "sections unmet, at most"))
    case .oversizedYears: Text(zh: "有超规模学校的年数", en: "years with oversized schools")
    case .pupilsMoved: Text(zh: "因措施转学的学生", en: "pupils moved by measures")
    case .teachersRotated: Text(zh: "交流轮岗人次", en: "teachers rotated")
    case .teachersShifted: Text(zh: "调动到他校的教师", en: "teachers moved elsewhere")
    case .surplusArea: Text(zh: "期末富余教辅用房（㎡）", en: "teaching area to spare, m²")
    case .surplusSeats: Text(zh: "期末富余学位", en: "seats to spare at the end")
    case .cost: Text(zh: "费用合计（万元）", en: "cost in all, million yuan")
    }
  }

  /// A cost that the plan does not give.
  package static let unpriced = Text(zh: "未列", en: "not given")

  /// A CV by its stage and indicator, or a stage's composite.
  package static func cv(_ part: Part, _ standard: Standard) -> Text {
    let stage = part.stage.map { Names.stage($0) } ?? Text(same: "")
    let what = Names.indicator(of: part, standard) ?? part.aspect.map { Names.aspect($0) } ?? Text(same: "")
    return Text(zh: "\(stage)\(what)", en: "\(stage) \(what)")
  }
}

extension Digits {
  /// A figure by which plans are compared, as it is printed; `signed` for a change of it.
  package static func compared(_ value: Double, _ quantity: Yardstick, signed isSigned: Bool = false) -> Text {
    switch quantity {
    case .worstMargin: return Text(same: Digits.signed(value, 3))
    case .cost:
      let told = cost(value)
      return isSigned && value > 0
        ? Text(zh: Wording(verbatim: sign(told.zh)), en: Wording(verbatim: sign(told.en))) : told
    default:
      let text = Digits.grouped(value)
      return Text(same: isSigned && value > 0 ? sign(text) : text)
    }
  }

  private static func sign(_ text: String) -> String { text == "0" ? text : "+" + text }

  /// Yuan in a column: in 万元, in English in millions to the hundredth.
  package static func cost(_ yuan: Double) -> Text {
    Text(zh: "\(grouped: yuan / 10_000)", en: yuan == 0 ? "0" : "\(grouped: yuan / 1_000_000, 2)")
  }
}
