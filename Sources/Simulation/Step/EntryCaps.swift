import County
import Regulation

extension State {
  /// Entrants over a cap go to the named receivers; where they have a catchment they are enrolled outside it from then on.
  mutating func cap<R: Recorder>(_ program: borrowing Program, _ order: CapOrder, _ recorder: inout R)
  where R.N == N {
    checkPupils(order.measure, order.slot, &recorder)
    let stride = program.rolls.stride
    let entry = order.slot * stride
    let present = grades[entry]
    let excess = N.most(present - N(order.entrants), .zero)
    grades[entry] = present - excess
    // Who came over another cap is outside the catchment already, and goes on with the rest in proportion.
    let going = excess / N.choose(N.zero.isBelow(present), present, N(1))
    let out = outside[entry] * going
    outside[entry] = outside[entry] - out
    var left = excess
    var given = 0.0
    for (slot, share) in order.into {
      let moved = self.share(
        excess, left: &left, share, given: &given,
        ChancePlace(.overflow, facts.year.year, order.slot, to: slot))
      if !away.isEmpty {
        mixAway(program, from: order.slot, to: slot, 0, moved, before: grades[slot * stride], closes: false)
      }
      grades[slot * stride] = grades[slot * stride] + moved
      let outsiders = program.isByCatchment[order.slot] ? moved : out * N(share)
      outside[slot * stride] = outside[slot * stride] + outsiders
      recorder.pupils(
        measure: order.measure, year: facts.year.year, from: order.slot, to: slot, grade: level(0, order.slot, program),
        moved)
    }
    facts.year.conduct.classesFormed = true
  }

  /// Share of the pupils in town, by stage, who are enrolled outside their catchment (G13); boarding and private schools
  /// have none (均不含寄宿制学校).
  mutating func countOutside(_ program: borrowing Program) {
    let stride = program.rolls.stride
    facts.year.conduct.intakeCapped = true
    for stage in Stage.allCases {
      var all = N.zero
      var out = N.zero
      for slot in 0..<program.layout.slots
      where program.layout.stage[slot] == stage.index && program.isByCatchment[slot] {
        for grade in 0..<facts.year.years[slot] {
          all = all + grades[slot * stride + grade]
          out = out + outside[slot * stride + grade]
        }
      }
      let share = N.least(out, all) / N.choose(N.zero.isBelow(all), all, N(1))
      if stage == .primary {
        facts.year.conduct.outsidePrimary = share
      } else {
        facts.year.conduct.outsideJunior = share
      }
    }
  }

  /// Entrants go where their catchment went: all of a closed section's, or the share that was given away.
  mutating func redirect(_ program: borrowing Program) {
    for redirect in redirects {
      let asked = entering[redirect.from]
      var left = asked
      var given = 0.0
      for (slot, share) in redirect.into {
        let moved = self.share(
          asked, left: &left, share, given: &given,
          ChancePlace(.redirect, facts.year.year, redirect.from, to: slot))
        if !away.isEmpty {
          redirectAway(program, from: redirect.from, to: slot, moved, of: asked, closes: redirect.isAll)
        }
        entering[redirect.from] = entering[redirect.from] - moved
        entering[slot] = entering[slot] + moved
      }
      if redirect.isAll { entering[redirect.from] = .zero }
    }
  }
}
