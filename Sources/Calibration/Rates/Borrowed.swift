import County

/// What stands in where a county has too little past of its own: the rolls of Eau Claire, Wisconsin, 1998–2024, as
/// `junheng calibrate scenarios/eau-claire` finds them (16 schools, some 5,000 pupils); always marked as borrowed. A way on to
/// junior school is not in them: its spread has no source.
package enum Borrowed {
  /// Relative deviation of a rate of a county one year on.
  package static func deviation(_ kind: RateKind) -> Double {
    switch kind {
    case .entry, .kindergarten: 0.05
    case .progression: 0.027
    case .transition: 0.04
    }
  }

  /// Of a year with the next.
  package static let correlation = 0.5

  /// How sections vary about a county's rates.
  package static let noise = NoiseFit(
    progression: .init(a: 0, b: 0.867), entry: .init(a: 0.093, b: 0.794), lasting: 0.02,
    entryLasting: [0.3, 0.3], cases: 0)

  /// Where the schools' noise and the spread of a rate are from.
  package static let source = Text(
    zh: "借用美国威斯康星州欧克莱尔学区 1998—2024 年的数据", en: "borrowed from Eau Claire, Wisconsin, 1998–2024")

  /// Whether the spread of a rate was fitted to those rolls; else it is a guess.
  package static func isFitted(_ kind: RateKind) -> Bool {
    switch kind {
    case .entry, .progression: true
    case .kindergarten, .transition: false
    }
  }

  /// Where the spread of one rate is from.
  package static func source(_ kind: RateKind) -> Text {
    isFitted(kind) ? source : Text(zh: "为经验估计，没有来源", en: "a guess without a source")
  }
}
