import County
import Regulation

/// Pupils of a closed primary section who go on to junior school as from home: `away` is their share of each grade of the
/// schools that have them, by closed section. Shares go up with their grade, and mix where pupils change school.
extension State {
  /// Shares go up with the grade they are shares of.
  mutating func promoteAway(_ program: borrowing Program) {
    let stride = program.rolls.stride
    let slots = program.layout.slots
    for home in program.homes.indices {
      for slot in 0..<slots {
        let first = (home * slots + slot) * stride
        var place = first + facts.year.years[slot] - 1
        while place > first {
          away[place] = away[place - 1]
          place -= 1
        }
      }
    }
  }

  /// The entry grade: who of this autumn's entrants lives where a closed section was.
  mutating func admitAway(_ program: borrowing Program) {
    let slots = program.layout.slots
    for home in program.homes.indices {
      for slot in 0..<slots {
        let all = entering[slot]
        let hasAny = N.zero.isBelow(all)
        let share = enteringAway[home * slots + slot] / N.choose(hasAny, all, N(1))
        away[(home * slots + slot) * program.rolls.stride] = N.choose(hasAny, share, .zero)
      }
    }
  }

  /// Entrants of a section who go to another, before they are counted there: those of closed sections before it, and all
  /// others as of its own if it has closed.
  mutating func redirectAway(_ program: borrowing Program, from: Int, to: Int, _ moved: N, of asked: N, closes: Bool) {
    let slots = program.layout.slots
    let share = moved / N.choose(N.zero.isBelow(asked), asked, N(1))
    var others = N.zero
    for home in program.homes.indices {
      let going = enteringAway[home * slots + from] * share
      enteringAway[home * slots + to] = enteringAway[home * slots + to] + going
      if !closes { enteringAway[home * slots + from] = enteringAway[home * slots + from] - going }
      others = others + going
    }
    guard closes else { return }
    for home in program.homes.indices where program.homes[home] == from {
      enteringAway[home * slots + to] = enteringAway[home * slots + to] + (moved - others)
    }
  }

  /// Mixes the shares where pupils of one grade come to others: `before` is who was there. `home`: the closed section they
  /// come from, if it has just closed; its own children are those of no other.
  mutating func mixAway(
    _ program: borrowing Program, from: Int, to: Int, _ grade: Int, _ moved: N, before: N, closes: Bool
  ) {
    let stride = program.rolls.stride
    let slots = program.layout.slots
    let all = before + moved
    let hasAny = N.zero.isBelow(all)
    let part = moved / N.choose(hasAny, all, N(1))
    var others = N.zero
    for home in program.homes.indices {
      others = others + lived(home, from, grade, program)
    }
    for home in program.homes.indices {
      let coming =
        closes && program.homes[home] == from ? N(1) - others : lived(home, from, grade, program)
      let place = (home * slots + to) * stride + grade
      away[place] = away[place] + (coming - away[place]) * part
    }
  }

  /// What of a grade lives where a closed section was; nobody of a teaching point without a row does.
  private func lived(_ home: Int, _ slot: Int, _ grade: Int, _ program: borrowing Program) -> N {
    let slots = program.layout.slots
    return slot < slots ? away[(home * slots + slot) * program.rolls.stride + grade] : .zero
  }

  /// Graduates by the section they go on from: who lives where a closed section was goes on from there.
  mutating func graduateAtHome(_ program: borrowing Program) {
    let stride = program.rolls.stride
    let slots = program.layout.slots
    let places = program.layout.places(in: Stage.primary.index)
    for place in places {
      let slot = program.layout.stageSlots[place]
      let top = slot * stride + facts.year.years[slot] - 1
      for home in program.homes.indices {
        let going = grades[top] * away[home * slots * stride + top]
        graduating[slot] = graduating[slot] - going
        graduating[program.homes[home]] = graduating[program.homes[home]] + going
      }
    }
  }

  /// Who is to arrive at a section that has closed goes to where its pupils have gone.
  mutating func followClosed() {
    for redirect in redirects.indices where redirects[redirect].isAll {
      let closed = redirects[redirect].from
      let coming = arriving[closed]
      arriving[closed] = .zero
      for place in redirects[redirect].into.indices {
        let (slot, share) = redirects[redirect].into[place]
        arriving[slot] = arriving[slot] + coming * N(share)
      }
    }
  }

  /// Pupils who leave the last grade of a section that has none above it go on elsewhere, to where those have gone who
  /// were to take them.
  mutating func depart(_ program: borrowing Program, _ departure: Departure) {
    let stride = program.rolls.stride
    let from = departure.slot * stride + departure.grade
    let leaving = grades[from]
    var left = leaving
    var given = 0.0
    for slot in arriving.indices { arriving[slot] = .zero }
    for (slot, share) in departure.to {
      let moved = self.share(
        leaving, left: &left, share, given: &given,
        ChancePlace(.move, facts.year.year, departure.slot, to: slot, detail: departure.grade))
      arriving[slot] = arriving[slot] + moved
    }
    followClosed()
    for slot in arriving.indices {
      let place = slot * stride + departure.grade
      if !away.isEmpty {
        mixAway(
          program, from: departure.slot, to: slot, departure.grade, arriving[slot], before: grades[place], closes: false
        )
      }
      grades[place] = grades[place] + arriving[slot]
    }
    grades[from] = grades[from] - leaving
    gradeClasses[from] = .zero
  }
}
