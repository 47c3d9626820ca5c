import County
import Regulation

/// The year step where chance is at work: cohorts are whole numbers, thinned and filled pupil by pupil. Lane by lane,
/// since it chooses; every expected value is that of the step without chance.
extension State {
  /// Pupils times a rate: with chance each of them goes on with that probability; a rate of 1 + q keeps all and adds as
  /// many as are drawn with probability q.
  @inline(__always)
  func part(of persons: N, _ rate: N, _ place: @autoclosure () -> ChancePlace) -> N {
    guard let chance else { return persons * rate }
    return Self.draw(chance, persons, rate, place())
  }

  private static func draw(_ chance: any Chance, _ persons: N, _ rate: N, _ place: ChancePlace) -> N {
    var drawn = N.zero
    for future in 0..<N.width {
      let (all, rate) = (persons[future], rate[future])
      drawn[future] =
        rate <= 1
        ? chance.count(of: all, chance: rate, at: place, in: future)
        : all + chance.count(of: all, chance: rate - 1, at: place, in: future)
    }
    return drawn
  }

  /// Whole grades in the census that keep each section's roll: grade by grade the running sum, a number between zero
  /// and one added, cut to whole pupils (systematic rounding).
  mutating func roundGrades(_ program: borrowing Program) {
    guard let chance else { return }
    let stride = program.rolls.stride
    for slot in 0..<program.layout.slots {
      for future in 0..<N.width {
        let offset = chance.uniform(at: ChancePlace(.census, facts.year.year, slot), in: future)
        var sum = offset
        var before = 0.0
        for grade in 0..<facts.year.years[slot] {
          sum += grades[slot * stride + grade][future]
          grades[slot * stride + grade][future] = sum.rounded(.down) - before
          before = sum.rounded(.down)
        }
      }
    }
  }

  /// Every grade but the entry grade is drawn from the one below it.
  mutating func drawPromotion(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    let stride = program.rolls.stride
    for slot in 0..<program.layout.slots {
      for grade in Swift.stride(from: facts.year.years[slot] - 1, through: 1, by: -1) {
        grades[slot * stride + grade] = part(
          of: grades[slot * stride + grade - 1],
          drivers.progression[step * program.rates + program.rateOf[pattern * grades.count + slot * stride + grade]],
          ChancePlace(.promotion, facts.year.year, slot, detail: grade))
      }
    }
  }

  /// Entrants of a stage, of whom `entering` holds the expected number by slot: with chance so many of the `base` enter as
  /// are drawn, and each goes to one of the sections. Where there is no base the expected number is rounded by chance.
  mutating func drawEntrants(_ program: borrowing Program, _ stage: Stage, of base: N, _ year: Int) {
    // Where sections vary about the county's rates that takes the place of chance.
    guard let chance, noise == nil else { return }
    let isPrimary = stage == .primary
    let total = ChancePlace(isPrimary ? .primaryEntry : .juniorEntry, year)
    for future in 0..<N.width {
      var expected = 0.0
      for slot in 0..<program.layout.slots where program.layout.stage[slot] == stage.index {
        expected += entering[slot][future]
      }
      var left = (expected + chance.uniform(at: total, in: future)).rounded(.down)
      let persons = base[future].rounded()
      if persons > 0 {
        let rate = expected / persons
        left =
          rate <= 1
          ? chance.count(of: persons, chance: rate, at: total, in: future)
          : persons + chance.count(of: persons, chance: min(rate - 1, 1), at: total, in: future)
      }
      for slot in 0..<program.layout.slots where program.layout.stage[slot] == stage.index {
        let own = entering[slot][future]
        let place = ChancePlace(isPrimary ? .primaryShare : .juniorShare, year, slot)
        let drawn = own > 0 ? Self.next(chance, left, own, of: expected, place, future) : 0
        entering[slot][future] = drawn
        left -= drawn
        expected -= own
      }
    }
  }

  /// How many of those left go to the next of several, by its weight among the weights left; the last takes the rest.
  static func next(
    _ chance: any Chance, _ left: Double, _ weight: Double, of weights: Double, _ place: ChancePlace, _ future: Int
  ) -> Double {
    // What is left of the weights after the last is the rounding of their sum.
    if weight >= weights * (1 - 1e-9) { return left }
    return chance.count(of: left, chance: weight / weights, at: place, in: future)
  }

  /// Moves all but `keep` of some places' pupils to others, each with that probability and each to one of the receivers
  /// in proportion to who is there.
  static func drawMoves(
    _ chance: any Chance, _ amounts: inout [N], from: Span<Int>, to: Span<Int>, keep: N, stride: Int, _ drift: Int,
    _ year: Int
  ) {
    for future in 0..<N.width {
      var present = 0.0
      for row in to.indices { present += amounts[to[row]][future] }
      guard present > 0 else { continue }
      var lost = 0.0
      for row in from.indices {
        let place = from[row]
        let at = ChancePlace(.drift, year, place / stride, detail: drift * stride + place % stride)
        let leaving = chance.count(of: amounts[place][future], chance: 1 - keep[future], at: at, in: future)
        amounts[place][future] -= leaving
        lost += leaving
      }
      for row in to.indices {
        let place = to[row]
        let own = amounts[place][future]
        let at = ChancePlace(.driftShare, year, place / stride, detail: drift * stride + place % stride)
        let drawn = own > 0 ? next(chance, lost, own, of: present, at, future) : 0
        amounts[place][future] += drawn
        lost -= drawn
        present -= own
      }
    }
  }

  /// Pupils shared among receivers by shares that sum to one, or to less where the rest stays; with chance pupil by pupil.
  ///
  /// `given` tells how much of the shares has gone before; nil without chance, where a share is a product.
  func share(
    _ persons: N, left: inout N, _ share: Double, given: inout Double, _ place: @autoclosure () -> ChancePlace
  ) -> N {
    guard let chance else { return persons * N(share) }
    let place = place()
    var drawn = N.zero
    for future in 0..<N.width { drawn[future] = Self.next(chance, left[future], share, of: 1 - given, place, future) }
    given += share
    left = left - drawn
    return drawn
  }
}
