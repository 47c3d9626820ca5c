import Simulation

extension PlanFutures {
  /// Which share of a measure's quota is carried out, the mean over its years, in each of the kept futures; nil where the
  /// plan does not draw it.
  package func sharesDone(_ measure: Int) -> [Double]? {
    guard let place = uncertainties.firstIndex(where: { $0.quantities == [.fulfilled(measure)] }) else { return nil }
    let steps = program.steps.count
    let years = program.plan.measures[measure].years
    let acting = (0..<steps).filter { years.contains(program.firstYear + 1 + $0) }
    guard let first = acting.first else { return nil }
    if uncertainties[place].distribution.course == .constant {
      return Array(own.values[place * steps + first].prefix(kept))
    }
    return (0..<kept).map { future in
      acting.reduce(0) { $0 + own.values[place * steps + $1][future] } / Double(acting.count)
    }
  }
}
