import County
import Regulation

extension Working {
  /// The working of a clause that the county declares, or that a plan's conduct takes the place of: the clause's own
  /// formula, each figure with where it comes from.
  static func declared(_ topic: Topic, _ account: Account, _ facts: Facts<Double>) -> Working {
    func datum(_ figure: ClauseFormula.Figure) -> Datum { account.datum(figure, of: topic.clause, in: topic.year) }
    func terms(_ terms: [ClauseFormula.Term]) -> [Term] {
      terms.map { Term(datum: datum($0.figure), isTakenOff: $0.isTakenOff) }
    }
    switch topic.clause.formula(topic.part, facts) {
    case .quotient(let above, let below, let isProduct):
      return .quotient(Quotient(above: terms(above), below: terms(below), isProduct: isProduct))
    case .figure(let figure): return .figure(datum(figure))
    case .funding(let figures): return .funding(figures.map(datum))
    case .answer(let key): return .answer(key, facts.terms.declared[topic.clause]?.says(key))
    }
  }
}
