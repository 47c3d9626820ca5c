import County

extension Needs {
  /// What both clauses together need in the year, at some prices.
  package func bill(_ prices: UnitPrices) -> UnitPrices.Bill? {
    prices.bill(persons: stages.reduce(0) { $0 + $1.personsForBoth }) { indicator in
      stages.reduce(0) { $0 + $1.kinds[indicator.index].total }
    }
  }
}
