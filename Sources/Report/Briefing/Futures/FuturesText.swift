import County
import Ensemble
import Regulation

/// How sure the report's answer is, in a sentence.
struct FuturesText {
  private let scene: Scene
  private let outlook: Outlook

  init(_ scene: Scene, _ outlook: Outlook) {
    self.scene = scene
    self.outlook = outlook
  }

  /// The years in which the single run of a plan lets the county apply.
  static func censuses(_ outlook: Outlook) -> [Int] {
    outlook.single.window.map { $0.years.isEmpty ? $0.provisionalYears : $0.years } ?? []
  }

  /// To apply on a census and stand through the window.
  static func applying(_ year: Int, _ outlook: Outlook) -> Text {
    let span = Names.count(outlook.program.windowYears)
    return Text(
      zh: "用 \(year) 学年统计数据申报、当年及其后\(span)年均达标",
      en: "applied on \(year): compliant then and for \(span) years after")
  }

  /// The finding of the part: how sure the application is and the county at the horizon; by plan where there are several.
  static func title(_ scene: Scene, _ outlooks: [Outlook]) -> Text {
    let told = outlooks.prefix(3).compactMap { outlook -> Text? in
      guard let (year, probability) = outlook.likeliest else { return nil }
      let (plan, share) = (scene.name(of: outlook.place), ChanceText.share(probability))
      return Text(zh: "\(plan) \(verbatim: share)（\(year) 学年）", en: "\(plan) \(verbatim: share) (\(year))")
    }
    guard told.count > 1 else { return FuturesText(scene, outlooks[0]).title }
    let all = Text.joined(told, zh: "、", en: ", ")
    return Text(
      zh: "以最稳妥的学年申报、申报期内各项达标的概率：\(all)",
      en: "Probability of staying compliant through the safest application: \(all)")
  }

  private var title: Text {
    let prefix = scene.prefix(outlook)
    let last = outlook.futures.years[outlook.last]
    let standing = ChanceText.share(outlook.futures.probability(.county, outlook.last))
    guard let safest else {
      return Text(
        zh: "\(prefix)\(last) 年各项达标的概率为 \(verbatim: standing)",
        en: .capital("\(prefix)all clauses are met in \(last) with a probability of \(verbatim: standing)"))
    }
    let share = ChanceText.share(safest.probability)
    guard safest.probability.holds > 0 else {
      return Text(
        zh: "\(prefix)以任何学年的统计数据申报，申报期内各项达标的概率都为 0%；\(last) 年各项达标的概率为 \(verbatim: standing)",
        en:
          .capital(
            "\(prefix)applying on any census holds in none of the futures, all clauses in \(last) in \(verbatim: standing) of them"
          ))
    }
    return Text(
      zh: "\(prefix)用 \(safest.year) 学年统计数据申报、申报期内各项达标的概率为 \(verbatim: share)，\(last) 年各项达标的概率为 \(verbatim: standing)",
      en:
        .capital(
          "\(prefix)applying on the census of \(safest.year) holds with a probability of \(verbatim: share), all clauses in \(last) with \(verbatim: standing)"
        ))
  }

  private var safest: (year: Int, probability: Proportion)? { outlook.likeliest }
}
