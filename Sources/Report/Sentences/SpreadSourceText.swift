import Calibration
import County
import Simulation

/// Whose word the spreads of plans are: fitted to the county's past, borrowed, or the plan's own.
package enum SpreadSourceText {
  /// Values that are named one by one; more are counted.
  private static let most = 3

  /// Of several plans as of one, each value once.
  package static func words(_ programs: [Program]) -> Text {
    var spreads: [Spread] = []
    for program in programs {
      let plan = program.plan
      let values = plan.uncertainties.map { Spread(name: UncertaintyText.name($0, program), source: $0.source) }
      let noise = plan.chances.sectionNoise.map {
        Spread(name: KeyWords.text("uncertainty.sectionNoise"), source: $0.source)
      }
      for spread in values + [noise].compactMap(\.self) where !spreads.contains(spread) { spreads.append(spread) }
    }
    return words(spreads)
  }

  private static func words(_ spreads: [Spread]) -> Text {
    let fitted = spreads.filter { $0.years != nil }
    let borrowed = spreads.filter { $0.source == .borrowed }
    let own = spreads.filter { $0.source == .plan }
    if own.count == spreads.count {
      return Text(zh: "离散程度由方案设定，未经统计拟合", en: "spreads are the plan's own, not fitted")
    }
    let one = [fitted, borrowed, own].count { !$0.isEmpty } == 1
    let parts = [
      fitted.isEmpty ? nil : Self.fitted(fitted, isAll: one),
      borrowed.isEmpty
        ? nil
        : who(borrowed, isAll: one) { who in
          Text(zh: "\(who)\(Borrowed.source)", en: "\(who) \(Borrowed.source)")
        },
      own.isEmpty
        ? nil
        : who(own, isAll: one) { who in
          Text(zh: "\(who)由方案设定，未经统计拟合", en: "\(who) the plan's own, not fitted")
        },
    ]
    let all = Text.joined(parts.compactMap(\.self), zh: "；", en: "; ")
    return one ? Text(zh: "离散程度\(all)", en: "spreads \(all)") : Text(zh: "离散程度：\(all)", en: "spreads: \(all)")
  }

  /// What was fitted, by whom and to which years: where they differ, each spread with its own.
  private static func fitted(_ spreads: [Spread], isAll: Bool) -> Text {
    var spans: [ClosedRange<Int>] = []
    for years in spreads.compactMap(\.years) where !spans.contains(years) { spans.append(years) }
    if spans.count == 1, let years = spans.first {
      return who(spreads, isAll: isAll) { who in
        Text(
          zh: "\(who)由 junheng calibrate 按本县 \(years.lowerBound)–\(years.upperBound) 年数据拟合",
          en:
            "\(who) fitted by junheng calibrate to the county's own years \(years.lowerBound)–\(years.upperBound)"
        )
      }
    }
    let each = spans.map { years in
      let names = self.names(spreads.filter { $0.years == years })
      return Text(
        zh: "\(names) \(years.lowerBound)–\(years.upperBound) 年",
        en: "\(names) \(years.lowerBound)–\(years.upperBound)")
    }
    let all = Text.joined(each, zh: "，", en: "; ")
    return isAll
      ? Text(
        zh: "由 junheng calibrate 按本县数据拟合（\(all)）",
        en: "are fitted by junheng calibrate to the county's own years (\(all))")
      : Text(
        zh: "由 junheng calibrate 按本县数据拟合的有\(all)",
        en: "fitted by junheng calibrate to the county's own years are \(all)")
  }

  /// The first few by name, the others by their number.
  private static func names(_ spreads: [Spread]) -> Text {
    let names = Text.joined(spreads.prefix(most).map(\.name), zh: "、", en: ", ")
    return spreads.count > most
      ? Text(zh: "\(names)等 \(spreads.count) 项", en: "\(names) and \(spreads.count - most) more") : names
  }

  /// A sentence of spreads, which are named where they are not all.
  private static func who(_ spreads: [Spread], isAll: Bool, _ sentence: (Text) -> Text) -> Text {
    if isAll { return sentence(Text(zh: "", en: "are")) }
    let names = self.names(spreads)
    return sentence(Text(zh: "\(names)", en: "\(names) \(spreads.count == 1 ? "is" : "are")"))
  }

  /// One spread: of what, and whose word.
  private struct Spread: Equatable {
    let name: Text
    let source: SpreadSource

    /// The years it was fitted to.
    var years: ClosedRange<Int>? { if case .fitted(let years) = source { years } else { nil } }
  }
}
