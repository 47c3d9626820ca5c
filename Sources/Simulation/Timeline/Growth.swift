import County

extension Program {
  /// Refuses a plan whose own run comes to a roll that no county has: what many futures would be drawn around.
  package func checkGrowth() throws(Problems) {
    var state = State<Double>(census: self)
    var silence = Silence<Double>()
    let census = state.grades.reduce(0, +)
    for step in steps.indices {
      year(&state, self, step: step, drivers, &silence)
      if let excess = excess(state.grades.reduce(0, +), over: census, step) { throw Problems([excess]) }
    }
  }

  /// What is wrong with a roll at the end of a step that has grown beyond `mostGrowth` times the census's.
  func excess(_ roll: Double, over census: Double, _ step: Int) -> Problem? {
    guard census > 0, roll > census * Double(Program.mostGrowth) else { return nil }
    let year = firstYear + step + 1
    var place = plan.assumptions.entryChange?.place ?? plan.assumptions.entrants[year]?.place ?? plan.place
    if case .change(let changes) = plan.assumptions.roll, let first = changes.first { place = first.sections.place }
    return Problem(.rollBeyond(year: year, roll: roll, census: census, times: Program.mostGrowth), at: place)
  }
}
