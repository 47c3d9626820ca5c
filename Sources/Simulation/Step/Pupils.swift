import County
import Regulation

extension State {
  /// Pupils grow up, enter and move (architecture.en §6.1, 6.2 and the drift of 6.4).
  mutating func grow(
    _ program: borrowing Program, _ roll: Instructions.Roll, _ step: Int, _ drivers: borrowing Drivers<N>
  ) {
    switch roll {
    case .hold: break
    case .change(let factors):
      let stride = program.rolls.stride
      for slot in 0..<program.layout.slots where factors[slot] != 1 {
        for grade in 0..<facts.year.years[slot] {
          grades[slot * stride + grade] = part(
            of: grades[slot * stride + grade], N(factors[slot]),
            ChancePlace(.promotion, facts.year.year, slot, detail: grade))
        }
      }
      facts.year.conduct.classesFormed = true
    case .project:
      for slot in enteringFromElsewhere.indices { enteringFromElsewhere[slot] = .zero }
      for place in enteringAway.indices { enteringAway[place] = .zero }
      driftEntry(program, step, drivers)
      enterJunior(program, step, drivers)
      enterPrimary(program, drivers.entrants[step], step)
      varyEntry(program, .primary)
      drawEntrants(program, .primary, of: drivers.births[step], facts.year.year)
      promote(program, step, drivers)
      redirect(program)
      admit(program)
      admitFromElsewhere(program)
      driftEnrolled(program, step, drivers)
      facts.year.conduct.classesFormed = true
    }
  }

  /// n[s, g+1] = n[s, g] × progression; the top grade graduates; classes go up with their grade.
  private mutating func promote(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    if chance == nil || noise != nil {
      Self.goUp(
        &grades, program, facts.year.years, drivers.progression, from: step * program.rates, pattern)
    } else {
      drawPromotion(program, step, drivers)
    }
    if !program.rolls.points.isEmpty { promotePoints(program, step, drivers) }
    varyPromotion(program)
    Self.goUp(&gradeClasses, program, facts.year.years)
    if program.countsOutside { promoteOutside(program, step, drivers) }
    if !away.isEmpty { promoteAway(program) }
    for departure in program.rolls.departures.indices { depart(program, program.rolls.departures[departure]) }
  }

  /// `rates`: by step; those of the step begin at `first`. `pattern`: which rate each grade goes up by.
  private static func goUp(
    _ grades: inout [N], _ program: borrowing Program, _ years: borrowing [Int], _ rates: borrowing [N],
    from first: Int,
    _ pattern: Int
  ) {
    let stride = program.rolls.stride
    let years = years.span
    let rateOf = program.rateOf.span
    let rates = rates.span
    let places = pattern * grades.count
    var grades = grades.mutableSpan
    for slot in years.indices {
      var place = slot * stride + years[slot] - 1
      while place > slot * stride {
        grades[place] = grades[place - 1] * rates[first + rateOf[places + place]]
        place -= 1
      }
    }
  }

  private static func goUp(_ classes: inout [N], _ program: borrowing Program, _ years: borrowing [Int]) {
    let stride = program.rolls.stride
    let years = years.span
    var classes = classes.mutableSpan
    for slot in years.indices {
      var place = slot * stride + years[slot] - 1
      while place > slot * stride {
        classes[place] = classes[place - 1]
        place -= 1
      }
    }
  }

  /// Those outside their catchment stay so while they are in school; no entrant is yet.
  private mutating func promoteOutside(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    for slot in 0..<program.layout.slots {
      let first = slot * program.rolls.stride
      var place = first + facts.year.years[slot] - 1
      while place > first {
        outside[place] =
          outside[place - 1]
          * drivers.progression[step * program.rates + program.rateOf[pattern * grades.count + place]]
        place -= 1
      }
      outside[first] = .zero
    }
  }

  /// Entry drift compounds on the shares of the primary intake, and on what junior sections keep of their entry.
  private mutating func driftEntry(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    let paths = program.drifts.span
    for place in paths.indices {
      let stays = N(1) - drivers.driftEntry[step * paths.count + place]
      entryKept[place] = entryKept[place] * stays
      let stage = Stage.primary.index
      let receivers = paths[place].entryTo.places.span.extracting(paths[place].entryTo.range(stage))
      if paths[place].keepsHomes { noteIntake(-1, receivers, program) }
      Self.move(
        &intake, from: paths[place].entryFrom.places.span.extracting(paths[place].entryFrom.range(stage)),
        to: receivers, keep: stays)
      if paths[place].keepsHomes { noteIntake(1, receivers, program) }
    }
  }

  /// Moves all but `keep` of some slots' amounts to others in proportion to what those have; nothing moves to none.
  private static func move(_ amounts: inout [N], from: Span<Int>, to: Span<Int>, keep: N) {
    if from.isEmpty || to.isEmpty { return }
    var amounts = amounts.mutableSpan
    var present = N.zero
    for row in to.indices { present = present + amounts[to[row]] }
    let hasReceiver = N.zero.isBelow(present)
    let kept = N.choose(hasReceiver, keep, N(1))
    var lost = N.zero
    for row in from.indices {
      let slot = from[row]
      let stays = amounts[slot] * kept
      lost = lost + (amounts[slot] - stays)
      amounts[slot] = stays
    }
    let growth = N(1) + lost / N.choose(hasReceiver, present, N(1))
    for row in to.indices { amounts[to[row]] = amounts[to[row]] * growth }
  }

  /// County entrants shared by each section's share of the intake, and where groups are told apart by those of its group.
  private mutating func enterPrimary(_ program: borrowing Program, _ entrants: N, _ step: Int) {
    let places = program.layout.places(in: Stage.primary.index)
    var sum = N.zero
    for place in places { sum = sum + share(program.layout.stageSlots[place], program, step) }
    for slot in program.rolls.points { sum = sum + share(slot, program, step) }
    let perShare = entrants / N.choose(N.zero.isBelow(sum), sum, N(1))
    for place in places {
      let slot = program.layout.stageSlots[place]
      entering[slot] = share(slot, program, step) * perShare
      if !intakeFromElsewhere.isEmpty {
        let own = program.entryGroups.names.isEmpty ? N(1) : N(program.entryGroups.factor(slot, step))
        enteringFromElsewhere[slot] = intakeFromElsewhere[slot] * own * perShare
      }
    }
    for slot in program.rolls.points { entering[slot] = share(slot, program, step) * perShare }
  }

  @inline(__always)
  private func share(_ slot: Int, _ program: borrowing Program, _ step: Int) -> N {
    if program.entryGroups.names.isEmpty { return intake[slot] }
    return intake[slot] * N(program.entryGroups.factor(slot, step))
  }

  /// Junior entrants: the graduates of a unit's sources × transition and those from outside the county, shared inside the
  /// unit. A unit whose sources graduate as many as without a measure has as many entrants, to the bit.
  ///
  /// Reads the top primary grades before anyone is promoted. Where a county has no unit, the census entry is held.
  private mutating func enterJunior(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    guard !program.feeding.isEmpty else {
      var sum = 0.0
      for slot in 0..<program.layout.slots where program.layout.stage[slot] == Stage.junior.index {
        sum += program.rolls.pupils[slot * program.rolls.stride]
      }
      let growth = program.knownJunior[step].map { sum > 0 ? $0 / sum : 1 } ?? 1
      for slot in 0..<program.layout.slots where program.layout.stage[slot] == Stage.junior.index {
        entering[slot] = N(program.rolls.pupils[slot * program.rolls.stride] * growth)
      }
      varyEntry(program, .junior)
      drawEntrants(program, .junior, of: .zero, facts.year.year)
      return
    }
    graduate(program)
    let units = program.feeding.span
    var all = N.zero
    var outside = 0.0
    for place in units.indices {
      all = all + graduates(of: units[place].sources.span)
      outside += units[place].outside
    }
    // What is already known takes the place of what would be computed.
    let isKnown = program.knownGraduates[step] != nil || program.knownJunior[step] != nil
    let known = program.knownGraduates[step].map { N($0) } ?? all
    var scale = drivers.transition[step]
    var more = N(1)
    if isKnown {
      let computed = all * drivers.transition[step] + N(outside)
      let entrants = program.knownJunior[step].map { N($0) } ?? known * drivers.transition[step] + N(outside)
      more = entrants / N.choose(N.zero.isBelow(computed), computed, N(1))
      scale = scale * more
    }
    for place in units.indices {
      let arrivals = N(units[place].outside) * more
      let entry = graduates(of: units[place].sources.span) * scale + arrivals
      enter(units[place].slots.span, by: units[place].entry.span, entry)
    }
    let paths = program.drifts.span
    for place in paths.indices {
      let stage = Stage.junior.index
      let receivers = paths[place].entryTo.places.span.extracting(paths[place].entryTo.range(stage))
      if paths[place].keepsHomes { noteEntering(-1, receivers, program) }
      Self.move(
        &entering, from: paths[place].entryFrom.places.span.extracting(paths[place].entryFrom.range(stage)),
        to: receivers, keep: entryKept[place])
      if paths[place].keepsHomes { noteEntering(1, receivers, program) }
    }
    varyEntry(program, .junior)
    drawEntrants(program, .junior, of: known, facts.year.year)
  }

  /// Shares the entry of a unit among its sections.
  private mutating func enter(_ slots: Span<Int>, by shares: Span<Double>, _ entry: N) {
    var sum = 0.0
    for place in shares.indices { sum += shares[place] }
    let perShare = entry / N(sum > 0 ? sum : 1)
    for place in shares.indices { entering[slots[place]] = N(shares[place]) * perShare }
  }

  /// This summer's graduates of a unit's sources.
  private func graduates(of sources: Span<(slot: Int, share: Double)>) -> N {
    var sum = N.zero
    for place in sources.indices { sum = sum + graduating[sources[place].slot] * N(sources[place].share) }
    return sum
  }

  /// The top primary grades, by the section they graduate from; children of a closed section by that, if they stay at home.
  private mutating func graduate(_ program: borrowing Program) {
    let places = program.layout.places(in: Stage.primary.index)
    for place in places {
      let slot = program.layout.stageSlots[place]
      graduating[slot] = grades[slot * program.rolls.stride + facts.year.years[slot] - 1]
    }
    if !away.isEmpty { graduateAtHome(program) }
  }

  /// The entry grade is this autumn's entrants; its classes are formed later.
  private mutating func admit(_ program: borrowing Program) {
    let stride = program.rolls.stride
    for slot in entering.indices {
      grades[slot * stride] = entering[slot]
      gradeClasses[slot * stride] = .zero
    }
    if !away.isEmpty { admitAway(program) }
  }

  /// Enrolled pupils drift grade by grade, to sections that have that grade, in proportion to its pupils there.
  private mutating func driftEnrolled(_ program: borrowing Program, _ step: Int, _ drivers: borrowing Drivers<N>) {
    let paths = program.drifts.span
    for place in paths.indices {
      let keep = N(1) - drivers.driftEnrolled[step * paths.count + place]
      for grade in 0..<Stage.lastGrade {
        let row = pattern * Stage.lastGrade + grade
        let from = paths[place].enrolledFrom.places.span.extracting(paths[place].enrolledFrom.range(row))
        let to = paths[place].enrolledTo.places.span.extracting(paths[place].enrolledTo.range(row))
        if paths[place].keepsHomes { noteEnrolled(-1, to, program) }
        if let chance {
          Self.drawMoves(
            chance, &grades, from: from, to: to, keep: keep, stride: program.rolls.stride, place, facts.year.year)
        } else {
          Self.move(&grades, from: from, to: to, keep: keep)
        }
        if paths[place].keepsHomes { noteEnrolled(1, to, program) }
      }
    }
  }
}
