import County

/// G8: teachers earn on average no less than local civil servants, and performance pay is granted in full.
///
/// Value: average pay ÷ civil servants' average pay. Worked example: 83,220 ÷ 74,848 = 1.112. Source: regulation §1.4.
package enum G8: Clause {
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .pay), Part(aspect: .performancePay)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    part.aspect == .pay
      ? facts.share(.g8, .teacherPay, of: .civilServantPay)
      : .declared(facts.terms.declared[.g8]?.says(.performancePayFull))
  }
}
