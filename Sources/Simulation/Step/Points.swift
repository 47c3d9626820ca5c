import County
import Regulation

/// Children of teaching points that have no row: they go up there, and then to the schools of their group.
extension State {
  /// Every grade goes up by the rate of its group, the last into the grade that is not there, from which it departs.
  mutating func promotePoints(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    let stride = program.rolls.stride
    for slot in program.rolls.points {
      let top = min(program.rolls.taught[slot], stride - 1)
      for grade in Swift.stride(from: top, through: 1, by: -1) {
        let place = slot * stride + grade
        let rate = drivers.progression[step * program.rates + program.rateOf[pattern * grades.count + place]]
        let expected = grades[place - 1] * rate
        grades[place] = wholePoints(expected, slot, grade)
      }
      entering[slot] = wholePoints(entering[slot], slot, 0)
    }
  }

  /// Where chance is at work pupils are whole ones: as many as are expected, the fraction by chance.
  private func wholePoints(_ expected: N, _ slot: Int, _ grade: Int) -> N {
    guard let chance else { return expected }
    let place = ChancePlace(.points, facts.year.year, slot, detail: grade)
    var whole = expected
    for future in 0..<N.width {
      let down = expected[future].rounded(.down)
      whole[future] = chance.uniform(at: place, in: future) < expected[future] - down ? down + 1 : down
    }
    return whole
  }
}
