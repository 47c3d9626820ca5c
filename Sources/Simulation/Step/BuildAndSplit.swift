import County
import Regulation

extension State {
  /// What opens in the year is added to the school (design §6.7). There is no scrappage unless a measure asks for it.
  mutating func build<R: Recorder>(
    _ program: borrowing Program, _ orders: [ConstructionOrder], _ recorder: inout R
  ) where R.N == N {
    let layout = program.layout
    for order in orders {
      checkEmptied(order.measure, order.slot, &recorder)
      for resource in 0..<Premises.count {
        let place = resource * layout.schools + layout.school[order.slot]
        let added = order.amounts.added[Premises.first + resource]
        if added < 0 {
          let done = N.least(stock[place], N(-added))
          recorder.carriedOut(
            measure: order.measure, year: facts.year.year, asked: N(-added), done: done, isBackbone: false)
        }
        stock[place] = N.most(stock[place] + N(added), .zero)
      }
      addBought(program, order.amounts, at: order.slot)
    }
  }

  /// Rooms that open in the year stand ready when its classes form.
  mutating func openRooms<R: Recorder>(_ orders: [ConstructionOrder], _ recorder: inout R) where R.N == N {
    for order in orders {
      let present = [rooms[order.slot], facts.year.musicRooms[order.slot], facts.year.artRooms[order.slot]]
      let added = [order.amounts.classrooms, order.amounts.musicRooms, order.amounts.artRooms]
      for (present, added) in zip(present, added) where added < 0 {
        recorder.carriedOut(
          measure: order.measure, year: facts.year.year, asked: N(-added), done: N.least(present, N(-added)),
          isBackbone: false)
      }
      addRooms(order.amounts, at: order.slot)
    }
  }

  /// Rooms for classes, music and art; scrapping stops at nought.
  mutating func addRooms(_ amounts: Amounts, at slot: Int) {
    rooms[slot] = N.most(rooms[slot] + N(amounts.classrooms), .zero)
    facts.year.musicRooms[slot] = N.most(facts.year.musicRooms[slot] + N(amounts.musicRooms), .zero)
    facts.year.artRooms[slot] = N.most(facts.year.artRooms[slot] + N(amounts.artRooms), .zero)
  }

  /// A section's amount of a shared resource = aᵢ·fᵢ × (T ÷ Σ aⱼfⱼ): a the census amounts, T the stock, f the split
  /// weight now ÷ in the census.
  ///
  /// The weight of a stage (1 : 1.1 : 1.32; 1 : 1.2) cancels in f, which is pupils now ÷ pupils then; seniors stay as they
  /// are. In the census year f is 1 and T the sum in the same order, so that every amount is the county's own to the bit.
  /// A school with one section and no seniors keeps its stock whole. Source: regulation §2.3.
  mutating func splitPremises(_ program: borrowing Program) {
    for school in 0..<program.layout.schools {
      let places = program.layout.schoolStart[school]..<program.layout.schoolStart[school + 1]
      guard program.premises.isShared[school] else {
        for resource in 0..<Premises.count { keepWhole(resource, school, places, program) }
        continue
      }
      for row in places { measureGrowth(program.layout.schoolSlots[row], program) }
      for resource in 0..<Premises.count { split(resource, school, places, program) }
    }
  }

  /// The only section of a school without seniors has its stock whole.
  private mutating func keepWhole(
    _ resource: Int, _ school: Int, _ places: Range<Int>, _ program: borrowing Program
  ) {
    let slot = program.layout.schoolSlots[places.lowerBound]
    let base = (Premises.first + resource) * program.layout.slots
    facts.year.totals[base + slot] = stock[resource * program.layout.schools + school]
  }

  /// Pupils now ÷ pupils then.
  private mutating func measureGrowth(_ slot: Int, _ program: borrowing Program) {
    let census = program.premises.roll[slot]
    growth[slot] = census > 0 ? facts.year.pupils[slot] / N(census) : .zero
  }

  /// Splits one resource of a school among its sections.
  private mutating func split(
    _ resource: Int, _ school: Int, _ places: Range<Int>, _ program: borrowing Program
  ) {
    let base = (Premises.first + resource) * program.layout.slots
    let own = resource * program.layout.slots
    let place = resource * program.layout.schools + school
    if places.count == 1, program.premises.senior[place] == 0 { return keepWhole(resource, school, places, program) }
    var weight = N.zero
    for row in places {
      let slot = program.layout.schoolSlots[row]
      weight = weight + N(program.premises.own[own + slot]) * growth[slot]
    }
    weight = weight + N(program.premises.senior[place])
    let ratio = stock[place] / N.choose(N.zero.isBelow(weight), weight, N(1))
    for row in places {
      let slot = program.layout.schoolSlots[row]
      facts.year.totals[base + slot] = N(program.premises.own[own + slot]) * growth[slot] * ratio
    }
  }
}
