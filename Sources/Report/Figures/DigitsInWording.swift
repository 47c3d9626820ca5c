import County

/// Figures in a wording, under the name of their format.
extension Wording.StringInterpolation {
  mutating func appendInterpolation(fixed value: Double, _ decimals: Int) {
    appendLiteral(Digits.fixed(value, decimals))
  }

  mutating func appendInterpolation(apart value: Double, from limit: Double, _ decimals: Int) {
    appendLiteral(Digits.apart(value, from: limit, decimals))
  }

  mutating func appendInterpolation(grouped value: Double) { appendLiteral(Digits.grouped(value)) }

  mutating func appendInterpolation(grouped value: Double, _ decimals: Int) {
    appendLiteral(Digits.grouped(value, decimals))
  }

  mutating func appendInterpolation(percent share: Double, _ decimals: Int = 1) {
    appendLiteral(Digits.percent(share, decimals))
  }

  mutating func appendInterpolation(signed value: Double, _ decimals: Int) {
    appendLiteral(Digits.signed(value, decimals))
  }

  mutating func appendInterpolation(exact value: Double) { appendLiteral(Digits.exact(value)) }

  mutating func appendInterpolation(plain value: Double) { appendLiteral(Digits.plain(value)) }
}

/// Nouns and verbs that go with a number, which English alone changes.
extension Wording<English>.StringInterpolation {
  mutating func appendInterpolation(counted value: Double, _ noun: Wording<English>) {
    appendInterpolation(Digits.counted(value, noun))
  }

  mutating func appendInterpolation(counted count: Int, _ noun: Wording<English>) {
    appendInterpolation(Digits.counted(count, noun))
  }

  mutating func appendInterpolation(agree value: Double, _ one: Wording<English>, _ many: Wording<English>) {
    appendInterpolation(Digits.agree(value, one, many))
  }
}
