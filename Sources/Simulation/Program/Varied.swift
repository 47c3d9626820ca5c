import County

extension Program {
  /// The program of a plan that assumes other rates, without compiling it; nil where it assumes anything else otherwise,
  /// so that it has to be compiled. In all but its assumptions the plan is the one that was compiled, word for word and
  /// line for line: nothing else of it is looked at.
  package func varied(to plan: Plan) -> Program? {
    guard plan.assumptions.differInRatesAlone(from: self.plan.assumptions) else { return nil }
    var program = self
    program.plan = plan.after(county).plan
    program.drivers = program.drivers { _, central, _ in central }
    return program
  }
}

extension Assumptions {
  /// Whether all is as in other assumptions but the rates that nothing reads except `Drivers`. Whether one is given at
  /// all decides more than a rate: which clauses move, where entrants come from.
  fileprivate func differInRatesAlone(from other: Assumptions) -> Bool {
    var own = self
    func take<Value>(_ rate: WritableKeyPath<Assumptions, Value?>) {
      if own[keyPath: rate] != nil, other[keyPath: rate] != nil { own[keyPath: rate] = other[keyPath: rate] }
    }
    take(\.entryRate)
    take(\.kindergartenRate)
    take(\.entryChange)
    take(\.dropout)
    take(\.retirement)
    take(\.unreplaced)
    own.births = other.births
    own.progression = other.progression
    own.transfer = other.transfer
    own.transition = other.transition
    return own == other
  }
}
