import County
import Ensemble
import Regulation

/// How sure the report's answer is, in a sentence.
struct FuturesStory {
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

  /// The first plan in its futures, where it is uncertain and its single run lets the county apply: the censuses, and how
  /// probable it is to stand through each application.
  private static func applications(_ scene: Scene) -> [(year: Int, probability: Proportion)] {
    guard let outlook = scene.outlooks.first, outlook.place == 0 else { return [] }
    return censuses(outlook).compactMap { year in
      outlook.futures.years.firstIndex(of: year).flatMap { outlook.futures.window($0) }.map { (year, $0) }
    }
  }

  /// What a headline of the single run leaves open: with which probability each application holds; nil where nothing is
  /// uncertain.
  static func sureness(_ scene: Scene) -> String? {
    let shares = applications(scene).map { ChanceText.share($0.probability) }
    return shares.isEmpty ? nil : shares.joined(separator: scene.text("、", ", "))
  }

  /// The same by census with its error, and the clause that is likeliest to fail first.
  static func applying(_ scene: Scene) -> [Text] {
    let each = applications(scene)
    guard !each.isEmpty, let outlook = scene.outlooks.first else { return [] }
    let all = Text.joined(
      each.map { year, probability in
        let (share, error) = (ChanceText.share(probability), ChanceText.error(probability))
        return Text(zh: "\(year) 年 \(share)（\(error)）", en: "\(year) \(share) (\(error))")
      }, zh: "、", en: ", ")
    return [
      Text(zh: "申报期内各项达标的概率：\(all.zh)。", en: "Stands through it with \(all.en).")
    ] + [weakest(outlook, through: each[0].year + outlook.program.windowYears)].compactMap(\.self)
  }

  /// The clause with the least probability in a year.
  private static func weakest(_ outlook: Outlook, through year: Int) -> Text? {
    let futures = outlook.futures
    guard let place = futures.years.firstIndex(of: year) else { return nil }
    let all = futures.clauses.indices.filter { futures.isAssessed[$0] }.map { clause in
      (clause: futures.clauses[clause], probability: futures.probability(.clauseStands(clause), place))
    }
    guard let least = all.min(by: { $0.probability.share < $1.probability.share }), least.probability.share < 1 else {
      return nil
    }
    let name = Names.clause(least.clause, in: outlook.program.standard)
    let (id, share) = (least.clause.rawValue, ChanceText.share(least.probability))
    return Text(
      zh: "最易失守：\(id) \(name.zh)（\(year) 年达标概率 \(share)）。",
      en: "Likeliest to fail: \(id) \(name.en) (stands in \(year) with \(share)).")
  }

  /// To apply on a census and stand through the window.
  static func applying(_ year: Int, _ outlook: Outlook) -> Text {
    let span = Names.count(outlook.program.windowYears)
    return Text(
      zh: "以 \(year) 年统计数据申报、当年及其后\(span.zh)年均达标",
      en: "applied on \(year): standing then and for \(span.en) years after")
  }

  /// The finding of the part: how sure the application is and the county at the horizon; by plan where there are several.
  static func title(_ scene: Scene, _ outlooks: [Outlook]) -> Text {
    let told = outlooks.prefix(3).compactMap { outlook -> Text? in
      guard let (year, probability) = outlook.safest(of: censuses(outlook)) else { return nil }
      let (plan, share) = (scene.name(of: outlook.place), ChanceText.share(probability))
      return Text(zh: "\(plan.zh) \(share)（\(year) 年）", en: "\(plan.en) \(share) (\(year))")
    }
    guard told.count > 1 else { return FuturesStory(scene, outlooks[0]).title }
    let all = Text.joined(told, zh: "、", en: ", ")
    return Text(
      zh: "以最稳妥的年度申报、申报期内各项达标的概率：\(all.zh)",
      en: "Probability of standing through the safest application: \(all.en)")
  }

  private var title: Text {
    let prefix = scene.prefix(outlook)
    let last = outlook.futures.years[outlook.last]
    let standing = ChanceText.share(outlook.futures.probability(.county, outlook.last))
    guard let safest else {
      return Text(
        zh: "\(prefix.zh)\(last) 年各项达标的概率为 \(standing)",
        en: "\(prefix.en)all clauses hold in \(last) with a probability of \(standing)".capital)
    }
    let share = ChanceText.share(safest.probability)
    guard safest.probability.holds > 0 else {
      return Text(
        zh: "\(prefix.zh)以任何年度的统计数据申报，申报期内各项达标的概率都为 0%；\(last) 年各项达标的概率为 \(standing)",
        en:
          "\(prefix.en)applying on any census holds in none of the futures, all clauses in \(last) in \(standing) of them"
          .capital)
    }
    return Text(
      zh: "\(prefix.zh)以 \(safest.year) 年统计数据申报、申报期内各项达标的概率为 \(share)，\(last) 年各项达标的概率为 \(standing)",
      en:
        "\(prefix.en)applying on the census of \(safest.year) holds with a probability of \(share), all clauses in \(last) with \(standing)"
        .capital)
  }

  /// The leader's sentence: whose the spreads are and what all else rests on; of another plan than the first also the
  /// probability with its error. One line in print, since the page is one sheet.
  var leader: Text {
    let isOther = outlook.place > 0
    if !isOther, FuturesStory.sureness(scene) != nil {
      return Text(
        zh: "概率所依据的离散程度为假定；其余各数为单次推演，假设取方案给定的单一值。",
        en: "The probabilities rest on assumed spreads; all else is a single run on the plan's given values.")
    }
    let plan = scene.name(of: outlook.place)
    let asked = safest?.probability ?? outlook.futures.probability(.county, outlook.last)
    let (share, error) = (ChanceText.share(asked), ChanceText.error(asked))
    let last = outlook.futures.years[outlook.last]
    let what =
      safest.map { safest in
        Text(
          zh: "以 \(safest.year) 年统计数据申报、申报期内各项达标",
          en: "standing through the application on \(safest.year)")
      } ?? Text(zh: "\(last) 年各项达标", en: "standing in \(last)")
    return Text(
      zh:
        "把握：\(isOther ? plan.zh : "")\(what.zh)的概率为 \(share)（\(error) 个百分点，离散程度为假定）；其余各数取给定值。",
      en:
        "Probability of \(what.en)\(isOther ? " under \(plan.en)" : ""): \(share) (\(error) points, assumed spreads); else given values."
    )
  }

  private var safest: (year: Int, probability: Proportion)? { outlook.safest(of: FuturesStory.censuses(outlook)) }
}
