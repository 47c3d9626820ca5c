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

  /// To apply on a census and stand through the window.
  static func applying(_ year: Int, _ outlook: Outlook) -> Text {
    let span = Names.count(outlook.program.windowYears)
    return Text(
      zh: "以 \(year) 年统计数据申报、当年及其后\(span.zh)年均达标",
      en: "standing in \(year), the census applied on, and for \(span.en) years after")
  }

  /// The finding of the part: how sure the application is, and the county at the horizon.
  var title: Text {
    let prefix = scene.prefix(outlook)
    let last = outlook.futures.years[outlook.last]
    let standing = ChanceText.share(outlook.futures.probability(.county, outlook.last))
    guard let safest else {
      return Text(
        zh: "\(prefix.zh)\(last) 年各项达标的概率为 \(standing)",
        en: "\(prefix.en)all clauses hold in \(last) with a probability of \(standing)".capital)
    }
    let share = ChanceText.share(safest.probability)
    return Text(
      zh: "\(prefix.zh)以 \(safest.year) 年统计数据申报、申报期内各项达标的概率为 \(share)，\(last) 年各项达标的概率为 \(standing)",
      en:
        "\(prefix.en)applying on the census of \(safest.year) holds with a probability of \(share), all clauses in \(last) with \(standing)"
        .capital)
  }

  /// The leader's sentence: what is not certain, the probability with its error, and whose the spreads are.
  var leader: Text {
    let plan = scene.isAlone ? Text(same: "") : scene.name(of: outlook.place)
    let drawn = ChanceText.uncertain(outlook.futures)
    let asked = safest?.probability ?? outlook.futures.probability(.county, outlook.last)
    let figure = "\(ChanceText.share(asked)) (\(ChanceText.error(asked)))"
    let last = outlook.futures.years[outlook.last]
    let what =
      safest.map { FuturesStory.applying($0.year, outlook) }
      ?? Text(zh: "\(last) 年各项达标", en: "standing in \(last)")
    let head = plan.en.isEmpty ? Text(same: "") : Text(zh: "\(plan.zh)", en: ", under \(plan.en)")
    return Text(
      zh: "把握：计入\(drawn.zh)（其余数字取中心值），\(head.zh)\(what.zh)的概率为 \(figure)；离散程度为假定。",
      en:
        "How sure: with \(drawn.en) drawn (all other figures rest on central values)\(head.en), \(what.en) has a probability of \(figure); spreads are assumed."
    )
  }

  private var safest: (year: Int, probability: Proportion)? { outlook.safest(of: FuturesStory.censuses(outlook)) }
}
