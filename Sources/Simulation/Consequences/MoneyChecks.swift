import County
import Regulation

/// One of the yearly tests of public money: 两个只增不减 and, as far as the plan says, 三个增长.
package struct MoneyCheck: Sendable {
  package var test: Test
  package var year: Int
  /// The figure of the year before and of the year, yuan or yuan per pupil; for the growth of spending, shares.
  package var before: Double
  package var value: Double
  package var holds: Bool

  /// What of the county's money is checked.
  package enum Test: String, CaseIterable, Sendable {
    /// 一般公共预算教育支出只增不减.
    case spending
    /// 按在校学生人数平均的一般公共预算教育支出只增不减.
    case spendingPerPupilPrimary, spendingPerPupilJunior
    /// 教育财政拨款的增长高于财政经常性收入的增长.
    case growthAboveRevenue
    /// 生均公用经费逐步增长.
    case fundingPrimary, fundingJunior
    /// 教师工资逐步增长.
    case teacherPay
  }
}

extension MoneyCheck {
  /// The tests of every year for which the plan or 表Ⅰ gives both figures.
  static func all(_ program: Program, _ facts: [Facts<Double>]) -> [MoneyCheck] {
    guard program.plan.measures.contains(where: { if case .fund = $0.action { true } else { false } }) else {
      return []
    }
    return program.steps.indices.flatMap { step -> [MoneyCheck] in
      let before = figures(program, facts[step], step == 0 ? nil : program.steps[step - 1].funding)
      let after = figures(program, facts[step + 1], program.steps[step].funding)
      let year = program.steps[step].year
      var checks = Test.allCases.compactMap { test -> MoneyCheck? in
        guard let first = before[test], let second = after[test] else { return nil }
        return MoneyCheck(
          test: test, year: year, before: first, value: second,
          holds: Comparison.atLeast.isMet(second, first))
      }
      if let first = before[.spending], let second = after[.spending], first > 0,
        let revenueBefore = revenue(program, step - 1), let revenue = revenue(program, step), revenueBefore > 0
      {
        let growth = second / first - 1
        let other = revenue / revenueBefore - 1
        checks.append(
          MoneyCheck(
            test: .growthAboveRevenue, year: year, before: other, value: growth,
            holds: Comparison.atMost.isUnmet(growth, other)))
      }
      return checks
    }
  }

  private static func revenue(_ program: Program, _ step: Int) -> Double? {
    step >= 0 ? program.steps[step].funding?.revenue : nil
  }

  /// The figures of one year: what the plan says, else what was declared for the census and has not changed.
  private static func figures(_ program: Program, _ facts: Facts<Double>, _ funding: Funding?) -> [Test: Double] {
    let table = program.county.tableI
    let declared = program.county.declared
    var figures: [Test: Double] = [:]
    let primary = funding?.spendingPrimary ?? table[.spendingPrimary]
    let junior = funding?.spendingJunior ?? table[.spendingJunior]
    if let primary, let junior { figures[.spending] = primary + junior }
    func pupils(_ stage: Stage) -> Double {
      (0..<program.layout.slots).reduce(0) { sum, slot in
        program.layout.stage[slot] == stage.index && facts.year.open[slot] ? sum + facts.year.pupils[slot] : sum
      }
    }
    if let primary, pupils(.primary) > 0 { figures[.spendingPerPupilPrimary] = primary / pupils(.primary) }
    if let junior, pupils(.junior) > 0 { figures[.spendingPerPupilJunior] = junior / pupils(.junior) }
    figures[.fundingPrimary] = funding?.primary ?? declared[.g2]?[.fundingPrimary]
    figures[.fundingJunior] = funding?.junior ?? declared[.g2]?[.fundingJunior]
    figures[.teacherPay] = funding?.teacherPay ?? declared[.g8]?[.teacherPay]
    return figures
  }
}
