import County
import Regulation
import Simulation

/// What is said of quotas side by side, wherever it stands: the row of a share, where its movers go, what is assumed.
struct QuotasText {
  let study: QuotaStudy

  init(_ study: QuotaStudy) { self.study = study }

  static func name(_ direction: Rotation.Direction) -> Text {
    switch direction {
    case .exchange: Text(zh: "对等交流", en: "exchange")
    case .need: Text(zh: "按需", en: "toward need")
    case .proportional: Text(zh: "按比例", en: "in proportion")
    }
  }

  /// The year that the row of a share tells of: the first in which anyone moves.
  static func firstYear(_ runs: [QuotaRun]) -> Int {
    let years = runs.first?.years ?? []
    return (years.first { $0.moved > 0 || $0.counted > 0 } ?? years.first)?.year ?? 0
  }

  /// The heads of the row of a share, the first of them left to the table.
  static func heads(_ year: Int) -> [Text] {
    [
      Text(zh: "\(year)轮岗", en: "go \(year)"), Text(zh: "计入", en: "counted"), Text(zh: "骨干", en: "backbone"),
      Text(zh: "首批返回", en: "first home"), Text(zh: "流向城镇", en: "outflow"), Text(zh: "轮岗达标", en: "G11 from"),
      Text(zh: "稳定达标", en: "all from"),
    ]
  }

  /// The cells of a share under those heads.
  static func cells(_ run: QuotaRun, _ year: Int) -> [String] {
    guard let first = run.years.first(where: { $0.year == year }) else { return [] }
    let home = run.years.first { $0.home > 0 }
    return [
      Digits.fixed(first.moved, 0), first.eligible > 0 ? Digits.percent(first.counted / first.eligible) : "–",
      first.counted > 0 ? Digits.percent(first.backbone / first.counted) : "–",
      home.map { "\($0.year): \(Digits.fixed($0.home, 0))" } ?? "–",
      Digits.fixed(run.years.reduce(0) { $0 + $1.outflow }, 0), run.rotationHoldsFrom.map(String.init) ?? "–",
      run.holdsFrom.map(String.init) ?? "–",
    ]
  }

  /// From where to where the most go; nil where an exchange moves nobody.
  static func routes(_ run: QuotaRun) -> Text? {
    guard !run.routes.isEmpty else { return nil }
    let words = run.routes.prefix(5).map { route -> Text in
      let count = Digits.fixed(route.teachers, 0)
      return Text(
        zh: "\(verbatim: route.from)→\(verbatim: route.to) \(verbatim: count) 人",
        en: "\(verbatim: count) from \(verbatim: route.from) to \(verbatim: route.to)")
    }
    let all = Text.joined(words)
    let share = Digits.percent(run.share)
    return Text(zh: "\(verbatim: share) 的去向（各年合计）：\(all)。", en: "\(verbatim: share), all years together: \(all).")
  }

  /// What every cell rests on.
  var notes: [Text] {
    let term = study.runs.first?.term
    let comesHome =
      term.map {
        Text(zh: "轮岗年限 \($0) 年，期满返回原校", en: "Movers come home after \($0) years")
      } ?? Text(zh: "未定轮岗年限，不返回原校", en: "Movers stay for good")
    return [
      Text(
        zh:
          "每一格都是方案的一次完整推演。\(comesHome)；对等交流一进一出，不改变各校师资。“流向城镇”为由乡村到城镇或进入县城的人次（各年合计），属调配，不计入交流轮岗。",
        en:
          "Every cell is a run of the whole plan. \(comesHome); an exchange answers every mover by another, so no school's staff changes. \"Outflow\" is who goes from village to town or into the seat, all years together, and does not count as rotation."
      )
    ]
  }
}
