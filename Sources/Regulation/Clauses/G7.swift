import County

/// G7: per-pupil public funding of special schools is at least 6,000 yuan.
///
/// Value: funding ÷ pupils. Worked example: 678,000 ÷ 113 = 6,000. Source: regulation §1.4 (7).
package enum G7: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    facts.share(.g7, .funding, of: .pupils, key: .perPupil)
  }
}
