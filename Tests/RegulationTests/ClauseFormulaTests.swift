import County
import Regulation
import Samples
import Testing

/// The formula that a declared clause gives of itself comes to the figure it is judged by, whatever is declared or
/// left blank and whatever a plan puts in its place.
@Suite struct ClauseFormulaTests {
  /// What a formula comes to; nil where a figure is blank or there is nothing to divide by.
  private func value(_ formula: ClauseFormula) -> Double? {
    func sum(_ terms: [ClauseFormula.Term]) -> Double? {
      terms.reduce(0) { sum, term in
        sum.flatMap { sum in term.figure.value.map { term.isTakenOff ? sum - $0 : sum + $0 } }
      }
    }
    switch formula {
    case .figure(let figure):
      // Of those who drop out each year the clause judges the share that stays for two years.
      if figure.name == .conduct(.dropout) { return figure.value.map { (1 - $0) * (1 - $0) } }
      return figure.value
    case .quotient(let above, let below, let isProduct):
      // A plan can take no more off a declared figure than is there.
      let isPlanned = above.contains { if case .conduct = $0.figure.name { $0.isTakenOff } else { false } }
      guard let top = sum(above).map({ isPlanned ? max(0, $0) : $0 }) else { return nil }
      guard !below.isEmpty else { return top }
      let product = below.reduce(Double?(1)) { all, term in all.flatMap { all in term.figure.value.map { all * $0 } } }
      return (isProduct ? product : sum(below)).flatMap { $0 > 0 ? top / $0 : nil }
    case .funding, .answer: return nil
    }
  }

  private func county(_ random: inout SplitMix) -> County {
    var county = Sample.county([
      Sample.section("a", .primary, pupils: 400), Sample.section("b", .junior, pupils: 300),
    ])
    for clause in ClauseID.allCases {
      var figures: [FigureKey: Double] = [:]
      for key in clause.card.declares where Int.random(in: 0..<3, using: &random) > 0 {
        figures[key] =
          switch key.form {
          case .yesNo: Double(Int.random(in: 0...1, using: &random))
          case .share: Double.random(in: 0...1, using: &random)
          default: Double(Int.random(in: 0...900, using: &random))
          }
      }
      Sample.declare(&county, clause, figures)
    }
    return county
  }

  private func conduct(_ random: inout SplitMix) -> Conduct<Double> {
    func some(_ most: Double) -> Double { Double.random(in: 0...most, using: &random) }
    func maybe(_ most: Double) -> Double? { Bool.random(using: &random) ? some(most) : nil }
    var conduct = Conduct<Double>()
    conduct.isProjected = Bool.random(using: &random)
    conduct.rotationPlanned = Bool.random(using: &random)
    conduct.rotated = some(90)
    conduct.rotatedBackbone = some(conduct.rotated)
    conduct.eligible = some(600)
    conduct.uncertified = maybe(20) ?? 0
    conduct.dropout = maybe(0.05)
    conduct.knowsPosts = Bool.random(using: &random)
    conduct.vacancies = some(30) - 10
    conduct.intakeCapped = Bool.random(using: &random)
    conduct.outsidePrimary = some(0.1)
    conduct.outsideJunior = some(0.1)
    var funding = Funding()
    funding.special = maybe(9000)
    funding.teacherPay = maybe(90000)
    funding.civilServantPay = maybe(90000)
    funding.budget = maybe(1e6)
    funding.training = Bool.random(using: &random) ? .yuan(some(1e5)) : maybe(0.1).map { .share($0) }
    conduct.funding = Bool.random(using: &random) ? funding : nil
    return conduct
  }

  @Test(arguments: ["heilongjiang", "national-2017", "national-2019-transition"])
  func comesToWhatIsJudged(standard id: String) throws {
    let standard = try Sample.standard(id)
    var random = SplitMix(from: 11)
    var compared: [ClauseID: Int] = [:]
    for _ in 0..<300 {
      let county = county(&random)
      var facts = Sample.facts(county, standard)
      facts.year.conduct = conduct(&random)
      for clause in ClauseID.allCases where clause.card.kind == .declared && standard.rules[clause] != nil {
        for part in clause.parts(facts.terms.layout, standard) {
          let judgement = clause.judge(part, facts)
          let formula = clause.formula(part, facts)
          guard judgement.hasValue else {
            #expect(value(formula) == nil || judgement.unknown, "\(clause) \(part) \(formula)")
            continue
          }
          var value = value(formula)
          // The form asks for forms ÷ residents; judged are the forms against the number that asks for.
          if part.aspect == .sample { value = value.map { $0 * (county.tableI[.residents] ?? 0) } }
          let found = try #require(value, "\(clause) \(part) \(formula) judged \(judgement.value)")
          #expect(
            abs(found - judgement.value) <= 1e-12 * max(1, abs(judgement.value)),
            "\(clause) \(part) \(formula) judged \(judgement.value)")
          compared[clause, default: 0] += 1
        }
      }
    }
    for clause in [ClauseID.g6, .g7, .g8, .g9, .g11, .g12, .g13, .g14, .g15, .q1, .q2, .q3, .q4, .q9, .v1] {
      #expect(compared[clause, default: 0] >= 20, "\(clause)")
    }
  }
}
