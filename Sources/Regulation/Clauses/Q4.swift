import County

/// Q4: at least 5 % of the public budget goes to teacher training.
///
/// Value: training ÷ budget. Worked example: 146.2652 of 2,432.346 (10,000 yuan) are 6.01 %. Source: regulation §1.5 (4).
package enum Q4: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    facts.share(.q4, .training, of: .budget)
  }
}
