import County
import Regulation

/// Grade 6 goes to the junior schools that a primary school feeds, or comes back from them (五四 ⇄ 六三): every pupil of it is
/// somewhere afterwards, to the last bit.
extension State {
  /// A grade of a section, counted from zero, as counted from the first primary grade: 1 … 9.
  func level(_ grade: Int, _ slot: Int, _ program: borrowing Program) -> Int {
    let isJunior = program.layout.stage[slot] == Stage.junior.index
    return grade + (isJunior ? Stage.lastGrade - facts.year.years[slot] : 0) + 1
  }

  mutating func restructure<R: Recorder>(
    _ program: borrowing Program, _ order: RestructuringOrder, _ orders: borrowing Instructions, _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    if order.isUp {
      for slot in order.junior { makeRoom(slot, stride) }
      for slot in order.primary { goUp(program, order, slot, &recorder) }
    } else {
      for slot in order.junior { comeBack(program, order, slot, orders, &recorder) }
    }
    facts.year.years.takeOver(order.years)
    pattern = order.pattern
    for slot in order.isUp ? order.junior : order.primary { formMoved(slot, program, orders) }
  }

  /// Every grade of a junior section is one further from its first, which is now that of the pupils who come.
  private mutating func makeRoom(_ slot: Int, _ stride: Int) {
    let first = slot * stride
    for place in Swift.stride(from: first + facts.year.years[slot], to: first, by: -1) { take(place, from: place - 1) }
    clear(first)
  }

  private mutating func take(_ place: Int, from other: Int) {
    grades[place] = grades[other]
    gradeClasses[place] = gradeClasses[other]
    if !outside.isEmpty { outside[place] = outside[other] }
  }

  private mutating func clear(_ place: Int) {
    grades[place] = .zero
    gradeClasses[place] = .zero
    if !outside.isEmpty { outside[place] = .zero }
  }

  /// The last grade of a primary section goes where its graduates go, by the same shares; none of them leaves the county
  /// before the stage is over.
  private mutating func goUp<R: Recorder>(
    _ program: borrowing Program, _ order: RestructuringOrder, _ slot: Int, _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    let grade = facts.year.years[slot] - 1
    let place = slot * stride + grade
    for other in entering.indices { entering[other] = .zero }
    for unit in program.feeding.indices {
      let sum = program.feeding[unit].entry.reduce(0, +)
      guard sum > 0 else { continue }
      for source in program.feeding[unit].sources where source.slot == slot {
        for row in program.feeding[unit].slots.indices {
          let junior = program.feeding[unit].slots[row]
          entering[junior] = entering[junior] + N(source.share * program.feeding[unit].entry[row] / sum)
        }
      }
    }
    shareOut(grades[place], from: slot, grade)
    redirect(program)
    let out = outside.isEmpty ? N.zero : outside[place]
    let all = N.choose(N.zero.isBelow(grades[place]), grades[place], N(1))
    for junior in entering.indices where program.layout.isJunior(junior) {
      let came = entering[junior]
      grades[junior * stride] = grades[junior * stride] + came
      if !outside.isEmpty { outside[junior * stride] = outside[junior * stride] + out * (came / all) }
      recorder.pupils(
        measure: order.measure, year: facts.year.year, from: slot, to: junior, grade: level(grade, slot, program), came)
      entering[junior] = .zero
    }
    clear(place)
    for home in program.homes.indices { away[(home * program.layout.slots + slot) * stride + grade] = .zero }
  }

  /// The first grade of a junior section goes back to the primary sections that its pupils have just left, or where nobody
  /// has moved up this year, to those that feed it.
  private mutating func comeBack<R: Recorder>(
    _ program: borrowing Program, _ order: RestructuringOrder, _ slot: Int, _ orders: borrowing Instructions,
    _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    let first = slot * stride
    var isProjected = false
    if case .project = orders.roll { isProjected = true }
    for other in arriving.indices { arriving[other] = .zero }
    for unit in program.feeding.indices where program.feeding[unit].slots.contains(slot) {
      for source in program.feeding[unit].sources {
        let top = source.slot * stride + facts.year.years[source.slot] - 1
        let own = isProjected ? graduating[source.slot] : grades[top]
        arriving[source.slot] = arriving[source.slot] + own * N(source.share)
      }
    }
    var all = N.zero
    for other in arriving.indices { all = all + arriving[other] }
    let hasAny = N.zero.isBelow(all)
    for unit in program.feeding.indices where program.feeding[unit].slots.contains(slot) {
      for source in program.feeding[unit].sources {
        arriving[source.slot] = N.choose(hasAny, arriving[source.slot], arriving[source.slot] + N(source.share))
      }
    }
    swap(&arriving, &entering)
    shareOut(grades[first], from: slot, 0)
    swap(&arriving, &entering)
    followClosed()
    let out = outside.isEmpty ? N.zero : outside[first]
    let going = N.choose(N.zero.isBelow(grades[first]), grades[first], N(1))
    let years = Stage.primary.usualYears
    for primary in 0..<program.layout.slots where !program.layout.isJunior(primary) {
      let place = primary * stride + years - 1
      grades[place] = grades[place] + arriving[primary]
      if !outside.isEmpty { outside[place] = outside[place] + out * (arriving[primary] / going) }
      recorder.pupils(
        measure: order.measure, year: facts.year.year, from: slot, to: primary, grade: level(0, slot, program),
        arriving[primary])
    }
    for place in first..<first + facts.year.years[slot] - 1 { take(place, from: place + 1) }
    clear(first + facts.year.years[slot] - 1)
  }

  /// Turns weights by slot in `entering` into so many pupils: in units of 1/1024, the last taking what is left, so that none
  /// is lost in the last bits; with chance pupil by pupil.
  private mutating func shareOut(_ pupils: N, from: Int, _ grade: Int) {
    var all = N.zero
    var last = 0
    for slot in entering.indices where N.zero.isBelow(entering[slot]).any {
      all = all + entering[slot]
      last = slot
    }
    var left = pupils
    let unit = Double(GradeRolls.unit)
    for slot in entering.indices where N.zero.isBelow(entering[slot]).any {
      let weight = entering[slot]
      if let chance {
        let at = ChancePlace(.move, facts.year.year, from, to: slot, detail: grade)
        for future in 0..<N.width {
          entering[slot][future] =
            slot == last
            ? left[future] : Self.next(chance, left[future], weight[future], of: all[future], at, future)
        }
        all = all - weight
      } else if slot == last {
        entering[slot] = left
      } else {
        let share = weight / N.choose(N.zero.isBelow(all), all, N(1))
        entering[slot] = (pupils * share * N(unit)).roundedDown() * N(1 / unit)
      }
      left = left - entering[slot]
    }
  }

  /// The grade that has come to another stage, and who entered a junior section before it, form classes as an entry grade does.
  private mutating func formMoved(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) {
    // Where rooms are short they are shared out over all its grades.
    if moved[slot] == .none { moved[slot] = .came }
    guard classed[slot] else { return }
    let stride = program.rolls.stride
    let places = slot * stride..<slot * stride + facts.year.years[slot]
    var formed = N.zero
    for place in places { formed = formed + gradeClasses[place] }
    for place in places where gradeClasses[place].isAtMost(.zero).any {
      let needed = (grades[place] / N(orders.entrySize[slot])).wholeUp()
      let free = N.most(rooms[slot] - formed, N(1))
      let isTaught = N.zero.isBelow(grades[place]).and(gradeClasses[place].isAtMost(.zero))
      let own = N.choose(isTaught, N.most(N.least(needed, free), N(1)), gradeClasses[place])
      formed = formed + (own - gradeClasses[place])
      gradeClasses[place] = own
    }
  }
}
