import County
import Regulation
import Simulation

/// The sentence of what a section's entrants come from.
enum RollSourceText {
  /// Primary sections that are named one by one; the others are told together.
  private static let most = 4

  static func words(_ roll: RollSource, _ account: Account) -> Text {
    let name = account.layout.names[roll.slot]
    let parts = [origin(roll, account), arrivals(roll), pattern(roll)].compactMap(\.self)
    return Text(
      zh:
        "\(verbatim: name)新生 \(fixed: roll.entrants, 1) 人：\(Text.joined(parts, zh: "；", en: "; "))。",
      en:
        "\(counted: roll.entrants.rounded(), "entrant") at \(verbatim: name): \(Text.joined(parts, zh: "；", en: "; "))."
    )
  }

  private static func origin(_ roll: RollSource, _ account: Account) -> Text? {
    switch roll.origin {
    case .primary(let entry, let county, let rate, let isByGroup):
      let group =
        isByGroup
        ? Text(zh: "，各组跟随本组的出生人口或在园幼儿", en: ", each group by its own births or children")
        : Text(same: "")
      return Text(
        zh: "按招生份额分得全县一年级 \(fixed: county, 1) 人（\(source(entry, rate))\(group)）",
        en: "its share of the county's \(fixed: county, 1) (\(source(entry, rate))\(group))")
    case .junior(let graduates, let transition, let outside):
      guard !graduates.isEmpty || outside > 0 else {
        return Text(
          zh: "没有小学对口升入，按统计年度的新生", en: "no primary section leads here; entry as in the census")
      }
      let all = graduates.reduce(0) { $0 + $1.persons }
      let named = graduates.prefix(most).map {
        Text(
          zh: "\(verbatim: account.layout.names[$0.slot]) \(fixed: $0.persons, 1)",
          en: "\(verbatim: account.layout.names[$0.slot]) \(fixed: $0.persons, 1)")
      }
      let more = graduates.count - named.count
      let others = more > 0 ? [Text(zh: "另 \(more) 所", en: "\(more) more")] : []
      let list = Text.joined(named + others, zh: "、", en: ", ")
      let came =
        outside > 0
        ? Text(
          zh: "，另从县外来 \(fixed: outside, 1) 人",
          en: ", and \(fixed: outside, 1) from outside the county")
        : Text(same: "")
      return Text(
        zh: "按招生份额分得对口小学毕业生 \(fixed: all, 1) 人（\(list)）× 小升初比例 \(exact: transition)\(came)",
        en:
          "its share of \(fixed: all, 1) graduates who come this way (\(list)) × transition \(exact: transition)\(came)"
      )
    }
  }

  private static func source(_ entry: EntrySource, _ rate: Double?) -> Text {
    let rate = rate ?? 0
    switch entry {
    case .none: return Text(zh: "不逐年推演", en: "rolls are not projected")
    case .given: return Text(zh: "方案或 cohorts.csv 给出", en: "given by the plan or cohorts.csv")
    case .changed: return Text(zh: "按年变化率推算", en: "by the yearly change")
    case .kindergarten(let cohort):
      return Text(
        zh:
          "\(cohort.year) 年\(cohort.counted.label)折大班 \(fixed: cohort.children, 1) 人 × 大班入学率 \(fixed: rate, 3)",
        en:
          "\(fixed: cohort.children, 1) children of the \(cohort.counted.label) of \(cohort.year), as of the top class, × \(fixed: rate, 3)"
      )
    case .born(let birth):
      return Text(
        zh: "\(birth.told) 学年出生 \(grouped: birth.persons) 人 × 入学留存率 \(fixed: rate, 3)",
        en: "\(grouped: birth.persons) births of \(birth.told) × \(fixed: rate, 3)")
    }
  }

  private static func arrivals(_ roll: RollSource) -> Text? {
    guard !roll.arrivals.isEmpty else { return nil }
    let words = roll.arrivals.map {
      Text(
        zh: "\($0.grade) 年级 \(fixed: $0.persons, 1) 人",
        en: "\(fixed: $0.persons, 1) in grade \($0.grade)")
    }
    let list = Text.joined(words, zh: "、", en: ", ")
    return Text(
      zh: "另有不设该年级的学校、教学点升入：\(list)",
      en: "others come up from schools and teaching points that end below: \(list)")
  }

  private static func pattern(_ roll: RollSource) -> Text? {
    roll.patternSince.map {
      Text(
        zh: "自 \($0) 年改学制起设 \(roll.grades.lowerBound)–\(roll.grades.upperBound) 年级",
        en:
          "grades \(roll.grades.lowerBound)–\(roll.grades.upperBound) since the pattern changed in \($0)"
      )
    }
  }
}
