import County
import Regulation

extension State {
  /// Pupils grow up, enter and move (design §6.1, 6.2 and the drift of 6.4).
  mutating func grow(
    _ program: borrowing Program, _ roll: Instructions.Roll, _ step: Int, _ drivers: borrowing Drivers<N>
  ) {
    switch roll {
    case .hold: break
    case .change(let factors):
      let stride = program.rolls.stride
      for slot in 0..<program.layout.slots where factors[slot] != 1 {
        for grade in 0..<program.layout.years[slot] {
          grades[slot * stride + grade] = part(
            of: grades[slot * stride + grade], N(factors[slot]),
            ChancePlace(.promotion, facts.year.year, slot, detail: grade))
        }
      }
      facts.year.conduct.classesFormed = true
    case .project:
      driftEntry(program, step, drivers)
      enterJunior(program, step, drivers)
      enterPrimary(program, drivers.entrants[step])
      drawEntrants(program, .primary, of: drivers.births[step], facts.year.year)
      promote(program, step, drivers)
      redirect()
      admit(program)
      driftEnrolled(program, step, drivers)
      facts.year.conduct.classesFormed = true
    }
  }

  /// n[s, g+1] = n[s, g] × progression; the top grade graduates; classes go up with their grade.
  private mutating func promote(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    let stride = program.rolls.stride
    for slot in 0..<program.layout.slots {
      let rate = drivers.progression[step * Stage.allCases.count + program.layout.stage[slot]]
      let first = slot * stride
      for grade in Swift.stride(from: program.layout.years[slot] - 1, through: 1, by: -1) {
        grades[first + grade] = part(
          of: grades[first + grade - 1], rate, ChancePlace(.promotion, facts.year.year, slot, detail: grade))
        gradeClasses[first + grade] = gradeClasses[first + grade - 1]
        if program.hasCaps { outside[first + grade] = outside[first + grade - 1] * rate }
      }
      if program.hasCaps { outside[first] = .zero }
    }
  }

  /// Entry drift compounds on the shares of the primary intake, and on what junior sections keep of their entry.
  private mutating func driftEntry(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    for (place, path) in program.drifts.enumerated() {
      let stays = N(1) - drivers.driftEntry[step * program.drifts.count + place]
      entryKept[place] = entryKept[place] * stays
      Self.move(&intake, from: path.entryFrom[Stage.primary.index], to: path.entryTo[Stage.primary.index], keep: stays)
    }
  }

  /// Moves all but `keep` of some slots' amounts to others in proportion to what those have; nothing moves to none.
  private static func move(_ amounts: inout [N], from: [Int], to: [Int], keep: N) {
    var present = N.zero
    for slot in to { present = present + amounts[slot] }
    let hasReceiver = N.zero.isBelow(present)
    let kept = N.choose(hasReceiver, keep, N(1))
    var lost = N.zero
    for slot in from {
      let stays = amounts[slot] * kept
      lost = lost + (amounts[slot] - stays)
      amounts[slot] = stays
    }
    let growth = N(1) + lost / N.choose(hasReceiver, present, N(1))
    for slot in to { amounts[slot] = amounts[slot] * growth }
  }

  /// County entrants shared by each section's share of the intake.
  private mutating func enterPrimary(_ program: borrowing Program, _ entrants: N) {
    var sum = N.zero
    for slot in 0..<program.layout.slots where program.layout.stage[slot] == Stage.primary.index {
      sum = sum + intake[slot]
    }
    let perShare = entrants / N.choose(N.zero.isBelow(sum), sum, N(1))
    for slot in 0..<program.layout.slots where program.layout.stage[slot] == Stage.primary.index {
      entering[slot] = intake[slot] * perShare
    }
  }

  /// Junior entrants: a unit's entry = k × its graduates × transition, scaled so that all junior entrants are the
  /// county's graduates × transition; inside a unit by census entry shares.
  ///
  /// Reads the top primary grades before anyone is promoted. Where a county has no unit, the census entry is held.
  private mutating func enterJunior(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    guard !program.feeding.isEmpty else {
      for slot in 0..<program.layout.slots where program.layout.stage[slot] == Stage.junior.index {
        entering[slot] = N(program.rolls.pupils[slot * program.rolls.stride])
      }
      drawEntrants(program, .junior, of: .zero, facts.year.year)
      return
    }
    var asked = N.zero
    var graduates = N.zero
    for unit in program.feeding {
      let raw = self.graduates(of: unit, program)
      asked = asked + raw * N(unit.k)
      graduates = graduates + raw
    }
    let scale = graduates * drivers.transition[step] / N.choose(N.zero.isBelow(asked), asked, N(1))
    for unit in program.feeding {
      let entry = self.graduates(of: unit, program) * N(unit.k) * scale
      var sum = N.zero
      for weight in unit.entry { sum = sum + N(weight) }
      let perShare = entry / N.choose(N.zero.isBelow(sum), sum, N(1))
      for (slot, weight) in zip(unit.slots, unit.entry) { entering[slot] = N(weight) * perShare }
    }
    for (place, path) in program.drifts.enumerated() {
      Self.move(
        &entering, from: path.entryFrom[Stage.junior.index], to: path.entryTo[Stage.junior.index],
        keep: entryKept[place])
    }
    drawEntrants(program, .junior, of: graduates, facts.year.year)
  }

  /// This summer's graduates of a unit's sources: their top primary grades.
  private func graduates(of unit: borrowing FeedUnit, _ program: borrowing Program) -> N {
    var sum = N.zero
    for (slot, share) in unit.sources {
      let top = grades[slot * program.rolls.stride + program.layout.years[slot] - 1]
      sum = sum + top * N(share)
    }
    return sum
  }

  /// The entry grade is this autumn's entrants; its classes are formed later.
  private mutating func admit(_ program: borrowing Program) {
    for slot in 0..<program.layout.slots {
      grades[slot * program.rolls.stride] = entering[slot]
      gradeClasses[slot * program.rolls.stride] = .zero
    }
  }

  /// Enrolled pupils drift grade by grade, to sections that have that grade, in proportion to its pupils there.
  private mutating func driftEnrolled(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    for (place, path) in program.drifts.enumerated() {
      let keep = N(1) - drivers.driftEnrolled[step * program.drifts.count + place]
      for grade in 0..<Stage.lastGrade {
        if let chance {
          Self.drawMoves(
            chance, &grades, from: path.enrolledFrom[grade], to: path.enrolledTo[grade], keep: keep,
            stride: program.rolls.stride, place, facts.year.year)
        } else {
          Self.move(&grades, from: path.enrolledFrom[grade], to: path.enrolledTo[grade], keep: keep)
        }
      }
    }
  }
}
